"""Texts that try to get out of their place: the screen shows them as what they are."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import claim, desk_of, on_disk, put, shown, type_text
from test_display import assert_safe

from onrecord.filters import Filter
from onrecord.records import Passage, Quote, Speaker
from tui.app.desk import Desk, Problem
from tui.app.widgets.field import Field
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from onrecord.store import Store
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

NASTY = [
    "[the minister] resigned [sic]",
    "[/home/x] and [$5]",
    "[@click=app.quit]press[/]",
    "[bold red]loud[/bold red]",
    "\x1b[31mred\x1b[0m \x07bell \x9b2J",
    "\u202eright to left\u202c and zero\u200bwidth",
    "日本語 cafe\u0301 👩🏽\u200d🚀",
    "{curly} %s $accent \\[escaped]",
]


@pytest.mark.parametrize("words", NASTY)
@pytest.mark.parametrize("width", [60, 80, 160])
async def test_nasty_words_show_everywhere_as_what_they_are(
    store: Store, open_app: Open, words: str, width: int
) -> None:
    text = f"{words}\n\nHe said {words} twice.\n"
    speaker = Speaker("He", text.index("He"), text.index("He") + 2, words, words)
    cue = Passage("said", text.index("said"), text.index("said") + 4)
    found = claim(text, "quote", words, speaker=speaker, cue=cue, quote=Quote("direct"))
    put(store, "a [b]nasty.txt", text, [found], (words,))
    desk = Desk(store, words)
    desk.problems = [Problem(words, words)]
    async with open_app(desk).run_test(size=(width, 40)) as pilot:
        await pilot.press("]", "a")
        await type_text(pilot, "[b]x[/b] [")
        await pilot.press("enter", "v", "slash", "[", "enter")
        desk.filters[words] = Filter(speaker=words, text=words)
        await pilot.press("f", "1", "enter", "a")
        desk_of(pilot).query_one(Field).value = words
        await pilot.pause()
        safe(pilot)
        await pilot.press("escape", "f")
        safe(pilot)
        await pilot.press("enter")
        safe(pilot)
        assert len(desk.listing) == 1
        assert one_line(words).partition(" ")[0] in shown(pilot)
        assert words == desk.listing.entry(0).claim.text
        await pilot.press("G", "]", "[", "u", "question_mark", "escape", "e", "escape")
    assert "[b]x[/b] [" in [decision.note for decision in on_disk(desk)]


def safe(pilot: Pilot[int]) -> None:
    for line in shown(pilot).splitlines():
        assert_safe(line)


async def test_errors_are_told_as_they_are(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(100, 30)) as pilot:
        desk_of(pilot).fail(ValueError("[/x] \x1b[31m [bold]no[/bold]"))
        await pilot.pause()
        assert "[/x] ␛[31m [bold]no[/bold]" in shown(pilot)


async def test_a_document_of_a_megabyte_opens_at_once(store: Store, open_app: Open) -> None:
    text = "word " * 200_000 + "The end came.\n"
    put(store, "a.txt", text, [claim(text, "quote", "The end came.", quote=Quote("block"))])
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        assert "The end came." in shown(pilot)
        began = time.perf_counter()
        await pilot.press("tab", "g", "G")
        assert time.perf_counter() - began < 2
        await pilot.press("h", "k", "ctrl+u", "m")
