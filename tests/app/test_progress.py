from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import claim, desk_of, passage, put, shown, told
from hypothesis import given
from hypothesis import strategies as st
from test_display import assert_safe
from test_nasty import NASTY

from onrecord.decisions import accepting
from onrecord.records import Anchor, Decision, Entry, Quote, Speaker
from tui.app.desk import Desk, Problem
from tui.app.progress import plot
from tui.app.screens.document import DocumentScreen
from tui.app.screens.progress import ProgressScreen
from tui.app.widgets.tallies import bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.store import Store
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


def rows(text: str) -> list[str]:
    """The rows of the screen, without bars and double spaces."""
    return [
        " ".join(word for word in line.split() if not set(word) & set("█▏▎▍▌▋▊▉·▁"))
        for line in text.splitlines()
    ]


async def test_it_counts_by_all_that_matters(desk: Desk, open_app: Open) -> None:
    ids = desk.listing.ids()
    desk.mark(ids[:2], "opinion")
    desk.checker = "Bo"
    desk.mark(ids[2:3], "discarded")
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await pilot.press("S")
        found = rows(shown(pilot))
        for row in (
            "8 claims: 3 checked, 5 left",
            "2 documents: 0 checked (0 clear), 2 left",
            "unchecked 62% 5 of 8",
            "opinion 25% 2 of 8",
            "quote 50% 1 of 2",
            "attribution 50% 1 of 2",
            "figure 25% 1 of 4",
            "Ada 25% 2 of 8",
            "Bo 12% 1 of 8",
            "letter.txt 50% 3 of 6 ○ open",
            "minutes.txt 0% 0 of 2 ○ open",
            "Ruth Bell 100% 2 of 2",
        ):
            assert row in found
        assert "by hour from 2026-11-21 17:00: 3 in the last, at most 3 marks" in shown(pilot)
        await pilot.press("q")
        assert desk_of(pilot)


async def test_enter_shows_what_a_checker_decided(desk: Desk, open_app: Open) -> None:
    ids = desk.listing.ids()
    desk.store.decide(ids[1:3], "Bo Reed", status="opinion")
    desk.reload()
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await pilot.press("S", "]", "]", "enter")
        assert desk.listing.ids() == ids[1:3]
        assert "checked by Bo Reed ×" in shown(pilot)
        desk.store.decide(ids[3:4], "bo reed", status="false", note="no")
        await pilot.press("F")
        assert len(desk.listing) == len(ids)


async def test_enter_shows_the_claims_that_are_counted(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await pilot.press("]", "S", "g", "enter")
        assert "Choose a line below a title" in told(pilot)
        await pilot.press("j", "j", "j", "j", "j", "enter")  # figures
        assert desk_of(pilot)
        assert [entry.claim.kind for entry in desk.listing.entries()] == ["figure"] * 4
        assert desk_of(pilot).sources.cursor == 0
        await pilot.press("F", "S", "G", "enter")  # the last speaker
        assert [entry.claim.text for entry in desk.listing.entries()] == ["7 boats were let"]
        await pilot.press("F", "S", "9", "G", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, DocumentScreen)
        assert "Minutes" in shown(pilot)
        await pilot.press("q")
        assert isinstance(pilot.app.screen, ProgressScreen)


async def test_documents_are_checked_then_clear_and_open_again(desk: Desk, open_app: Open) -> None:
    """Checked is not clear while what is false stands; nor is what waits to be taken in anew."""
    put(desk.store, "bare.txt", "Nothing.\n", [])
    accepting.accept(desk.store, [desk.store.sources()[0]], "Ada")
    letter, minutes = desk.listing.ids()[:6], desk.listing.ids()[6:]
    desk.mark(letter, "opinion")
    desk.mark(minutes, "false", "It was 8.")
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        for row in ("bare.txt ◆ clear", "letter.txt ◆ clear", "minutes.txt ◇ checked"):
            assert any(line.startswith(row) for line in rows(shown(pilot)))
        await pilot.press("S")
        found = rows(shown(pilot))
        for row in (
            "3 documents: 3 checked (2 clear), 0 left; 1 accepted",
            "bare.txt 0 of 0 ◆ clear",
            "letter.txt 100% 6 of 6 ◆ clear",
            "minutes.txt 100% 2 of 2 ◇ checked",
        ):
            assert row in found
        await pilot.press("q", "u")
        assert any(line.startswith("minutes.txt 2") for line in rows(shown(pilot)))
        await pilot.press("S")
        assert "3 documents: 2 checked (2 clear), 1 left; 1 accepted" in rows(shown(pilot))
        desk.offer([Problem("letter.txt", "changed")])
        await pilot.press("q", "S")
        assert "letter.txt 100% 6 of 6 ○ open" in rows(shown(pilot))


async def test_many_claims_are_counted_meanwhile(
    desk: Desk, open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.screens.progress.FEW", 0)
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await pilot.press("S")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "2 documents: 0 checked (0 clear), 2 left" in rows(shown(pilot))
        assert "minutes.txt 0% 0 of 2 ○ open" in rows(shown(pilot))


async def test_what_cannot_be_counted_says_why(desk: Desk, open_app: Open) -> None:
    desk.mark(desk.listing.ids(), "corrected", "other words")
    for text in (desk.store.workspace.data / "texts").iterdir():
        text.unlink()
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await pilot.press("S")
        assert "the text of a document is missing" in told(pilot)


async def test_brackets_go_from_group_to_group(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(100, 40)) as pilot:
        await pilot.press("S")
        seen = []
        for key in ("]", "3", "]", "]", "[", "9", "["):
            await pilot.press(key)
            seen.append(next(row for row in shown(pilot).splitlines() if row.startswith("▌")).split()[1])
        assert seen == ["quote", "quote", "Ruth", "Ruth", "letter.txt", "letter.txt", "unchecked"]


async def test_without_claims_there_is_nothing_to_count(store: Store, open_app: Open) -> None:
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("S")
        assert "Nothing is marked yet." in shown(pilot)
        await pilot.press("j", "k", "ctrl+d", "pageup", "2", "G", "escape")
        assert desk_of(pilot)


@pytest.mark.parametrize("words", NASTY)
async def test_nasty_names_show_as_what_they_are(store: Store, open_app: Open, words: str) -> None:
    text = f"{words} said no.\n"
    who = passage(text, words)
    speaker = Speaker(words, who.start, who.end, words)
    put(store, "a [b].txt", text, [claim(text, "quote", "no", speaker=speaker, quote=Quote("direct"))])
    async with open_app(Desk(store, words)).run_test(size=(80, 50)) as pilot:
        await pilot.press("v", "S")
        for line in shown(pilot).splitlines():
            assert_safe(line)
        assert "a [b].txt" in shown(pilot)


@pytest.mark.parametrize("size", [(60, 15), (20, 6), (160, 48), (300, 90)])
async def test_it_survives_any_size(desk: Desk, open_app: Open, size: tuple[int, int]) -> None:
    async with open_app(desk).run_test(size=size) as pilot:
        await pilot.press("v", "S", "j", "question_mark", "escape", "r", "q")
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(*size)
        await pilot.press("k")
        assert len(shown(pilot).splitlines()) == size[1]


def marked(*times: str) -> list[Entry]:
    found = claim("Ann", "quote", "Ann")
    return [
        Entry("q1", "s1", "d", "extracted", Anchor("", "", 1), found, Decision("opinion", at=time))
        for time in times
    ]


def test_marks_of_a_day_are_plotted_by_the_hour_and_of_a_month_by_the_day() -> None:
    found = plot(
        marked("2026-11-22T09:59:59+00:00", "2026-11-22T10:00:00+00:00", "2026-11-22T12:30:00+00:00")
    )
    assert found
    assert (found.unit, found.marks[-4:], sum(found.marks)) == ("hour", [1, 1, 0, 1], 3)
    found = plot(
        marked("2026-10-22T09:59:59+00:00", "2026-11-21T10:00:00+00:00", "2026-11-22T00:00:00+00:00")
    )
    assert found
    assert (found.unit, found.marks[0], found.marks[-2:]) == ("day", 1, [1, 1])
    assert plot([]) is None


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 60))
def test_a_bar_is_full_only_when_all_is_done(one: int, other: int, width: int) -> None:
    done, every = sorted((one, other))
    full, rest = bar(done, every, width)
    assert len(full + rest) == max(width, len(full))
    assert ("█" * width == full) == (done == every > 0 or width == 0)
    assert bool(full.strip("█") or full) == bool(done) or width == 0
