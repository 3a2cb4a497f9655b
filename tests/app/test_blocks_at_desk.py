"""A page of a site and a Word draft on the document screen: their blocks, changes and remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import put, shown, told, type_text, until
from documents_by_hand import WORD, page, put_reading, word
from msgspec.structs import replace
from test_display import NASTY, assert_safe

from onrecord.reading import Block, Change, Reading, Remark
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.screens.document import DocumentScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style
    from textual.pilot import Pilot

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


@pytest.fixture
def site(workspace: Workspace) -> Desk:
    """A desk with a page of a site."""
    store = Store(workspace)
    put_reading(store, "lamp.html", page())
    return Desk(store, "Ada")


@pytest.fixture
def draft(workspace: Workspace) -> Desk:
    """A desk with a Word draft."""
    store = Store(workspace)
    put_reading(store, "lamp.docx", word(), WORD)
    return Desk(store, "Ada")


def document(pilot: Pilot[int]) -> DocumentScreen:
    screen = pilot.app.screen
    assert isinstance(screen, DocumentScreen)
    return screen


def text_shown(pilot: Pilot[int]) -> list[str]:
    """The rows of the text in view."""
    text = document(pilot).text
    return [text.render_line(y).text for y in range(text.size.height)]


def line(pilot: Pilot[int], words: str) -> str:
    """The row of the text that has these words, its blanks as single spaces."""
    [found] = [row for row in text_shown(pilot) if words in row]
    return " ".join(found.split())


def at_cursor(pilot: Pilot[int]) -> str:
    """The words at the cursor."""
    text = document(pilot).text
    return text.at(*text._word(text.place))


async def test_blocks_show_what_they_are_and_what_is_left_out_is_folded(site: Desk, open_app: Open) -> None:
    async with open_app(site).run_test(size=(80, 40)) as pilot:
        await pilot.press("b")
        assert line(pilot, "Home News") == "▸ 2 blocks left out: boilerplate · Home News Sport Weather"
        assert line(pilot, "Ada Moss") == "▸ 1 block left out: byline · By Ada Moss"
        assert line(pilot, "twelve nights") == "headline ○ Lamp dark for twelve nights"
        assert line(pilot, "The quay at").startswith("caption ○ The quay at Sandle, where 300")
        assert line(pilot, "Lind") == "│ ┊ Lind"
        assert line(pilot, "Nobody asked the pilots.”").startswith("pull quote ○")
        assert line(pilot, "The council meets").startswith("○")
        assert line(pilot, "the keeper").startswith("footnote ○")
        assert "Subscribe" not in shown(pilot)
        assert "Mayor opens bridge" not in shown(pilot)
        assert "6 blocks left out: boilerplate, byline" in shown(pilot)
        await pilot.resize_terminal(60, 40)
        assert line(pilot, "Home News") == "▸ 2 blocks left out: boilerplate · Home News Sport W…"
        assert "headline" not in line(pilot, "twelve nights")


async def test_what_is_left_out_is_opened_at_the_cursor_or_all_at_once(site: Desk, open_app: Open) -> None:
    async with open_app(site).run_test(size=(80, 50)) as pilot:
        await pilot.press("b", "g", "+")
        assert line(pilot, "Subscribe") == "boilerplate Subscribe for £2 a week"
        assert "Mayor opens bridge" not in shown(pilot)
        await pilot.press("+")
        assert "Subscribe" not in shown(pilot)
        await pilot.press("_")
        assert "Subscribe" in shown(pilot)
        assert "Mayor opens bridge" in shown(pilot)
        await pilot.press("_")
        assert "Mayor opens bridge" not in shown(pilot)
        await pilot.press("j", "+")
        assert told(pilot) == "Nothing is left out here."


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("g l", "Lamp"),
        ("g l h", "Home News Sport Weather\n\nSubscribe for £2 a week"),
        ("g j", "Lamp"),
        ("g j k", "Home News Sport Weather\n\nSubscribe for £2 a week"),
        ("g )", "Lamp"),
        ("g ) ) )", "By Ada Moss"),
        ("g ) ) ) )", "The"),
        ("g ) ) ) ) (", "By Ada Moss"),
        ("G", "Ferry late for 3 days\n\nMayor opens bridge\n\nTen ways to cook cod"),
        ("G h", "nights"),
        ("g 3 j", "Pilots"),
        ("g $", "nights"),
    ],
)
async def test_folded_blocks_are_one_word_to_the_cursor(
    site: Desk, open_app: Open, keys: str, words: str
) -> None:
    async with open_app(site).run_test(size=(80, 40)) as pilot:
        await pilot.press("b", *keys.split())
        assert at_cursor(pilot) == words


async def test_a_search_opens_the_blocks_that_have_its_words(site: Desk, open_app: Open) -> None:
    async with open_app(site).run_test(size=(80, 40)) as pilot:
        await pilot.press("b", "slash")
        await type_text(pilot, "bridge")
        await pilot.press("enter")
        assert at_cursor(pilot) == "bridge"
        assert "Mayor opens bridge" in shown(pilot)
        assert "Subscribe" not in shown(pilot)


async def test_a_block_is_thrown_out_and_brought_in_with_its_claims(
    workspace: Workspace, open_app: Open
) -> None:
    store = Store(workspace)
    put_reading(store, "lamp.html", page(), b"GIF8: bytes that are not read again, but what is on record")
    site = Desk(store, "Ada")

    def claims() -> list[str]:
        return [entry.claim.text for entry in site.store.entries()]

    async with open_app(site).run_test(size=(80, 50)) as pilot:
        await pilot.press("b", "1", "G")
        assert "twelve nights" in claims()[0]
        await pilot.press("!")
        await until(pilot, lambda: "twelve nights" not in claims())
        await until(pilot, lambda: "lamp.html: 1 block thrown out, 0 brought in" in told(pilot))
        assert line(pilot, "Home News").startswith("▸ 3 blocks left out: boilerplate")
        await pilot.press("u")
        await until(pilot, lambda: "twelve nights" in claims())
        await until(pilot, lambda: line(pilot, "dark for twelve").startswith("headline ○"))
        await pilot.press("G", "!")
        assert told(pilot) == "Several blocks are folded here: + opens them."
        await pilot.press("+", "!")
        await until(pilot, lambda: "3 days" in claims())
        await until(pilot, lambda: line(pilot, "Ferry late").startswith("○ Ferry"))
        await pilot.press("!")
        await until(pilot, lambda: "3 days" not in claims())
        assert Store(site.store.workspace).sources()[0].sortings == ()


async def test_tracked_changes_show_at_a_key_and_at_their_claims(draft: Desk, open_app: Open) -> None:
    async with open_app(draft).run_test(size=(80, 30)) as pilot:
        await pilot.press("b")
        assert "burned for twelve nights" in shown(pilot)
        assert (
            "changed Ivo Lund, 2026-03-03 11:00; Ada Moss, 2026-03-03 10:00: was “"
            in document(pilot).details.said
        )
        await pilot.press("H")
        assert "burned for tentwelve nights" in shown(pilot)
        assert "The council met on 3 May. Seven boats" in shown(pilot)
        deleted, inserted = (look_of(pilot, words) for words in ("ten", "twelve"))
        assert (deleted.strike, inserted.strike, inserted.underline) == (True, None, True)
        await pilot.press("H")
        assert "burned for twelve nights" in shown(pilot)
        assert told(pilot) == "4 tracked changes hidden."


def look_of(pilot: Pilot[int], words: str) -> Style:
    """The style of these words, alone in a segment."""
    strips = pilot.app.screen._compositor.render_strips()
    [style] = [segment.style for strip in strips for segment in strip if segment.text.strip() == words]
    assert style
    return style


async def test_comments_are_read_at_a_key(draft: Desk, open_app: Open) -> None:
    async with open_app(draft).run_test(size=(80, 30)) as pilot:
        await pilot.press("b")
        assert "✎" in line(pilot, "burned for")
        await pilot.press("g", "M")
        assert document(pilot).details.said == "comment Ivo Lund, 2026-03-04 09:00: Who says so?"
        assert document(pilot).text.at(*document(pilot).text.meant or (0, 0)) == "said Ruth Bell"


async def test_a_table_is_in_rows_where_it_fits_else_each_cell_has_its_heads(
    draft: Desk, open_app: Open
) -> None:
    async with open_app(draft).run_test(size=(80, 30)) as pilot:
        await pilot.press("b")
        rows = [row[17:].strip() for row in text_shown(pilot) if " │ " in row]
        assert rows == ["Year │ Nights │ Cost", "1946 │ 12     │ £4,000", "1947 │ 140    │ £39,500"]
        await pilot.resize_terminal(27, 40)
        assert not [row for row in text_shown(pilot) if " │ " in row]
        assert line(pilot, "39,500").endswith("1947 · Cost: £39,500")


async def test_what_is_left_out_has_no_gaps(site: Desk, open_app: Open) -> None:
    async with open_app(site).run_test(size=(80, 40)) as pilot:
        await pilot.press("b", "g")
        stops = []
        for _ in range(6):
            await pilot.press("}")
            stops.append(told(pilot))
        assert not [stop for stop in stops if "Ada Moss" in stop or "Weather" in stop]


async def test_a_plain_text_has_nothing_beside_it(store: Store, open_app: Open) -> None:
    async with open_app(Desk(store, "Ada")).run_test() as pilot:
        await pilot.press("b")
        said = []
        for key in ("+", "_", "!", "H", "M"):
            await pilot.press(key)
            said.append(told(pilot))
        assert said == [
            "Nothing is left out here.",
            "Nothing of this document is left out.",
            "This document has no blocks: all of it is to be checked.",
            "This document has no tracked changes.",
            "This document has no comments or notes.",
        ]


async def test_lines_without_words_are_passed_over(store: Store, open_app: Open) -> None:
    put(store, "a.txt", "One.\n\n\nTwo.\n\nThree.\n", [])
    async with open_app(Desk(store, "Ada")).run_test() as pilot:
        await pilot.press("]", "b", "g")
        seen = []
        for key in ("j", "j", "j", "k", "k", "k"):
            await pilot.press(key)
            seen.append(at_cursor(pilot))
    assert seen == ["Two", "Three", "Three", "Two", "One", "One"]


async def test_nothing_that_a_document_says_reaches_the_terminal_raw(
    workspace: Workspace, open_app: Open
) -> None:
    bad = f"a{NASTY}[bold]b"
    text = f"{bad}\n\nx 40 boats"
    reading = Reading(
        text,
        "docx/1",
        title=bad,
        authors=(bad,),
        said={"title": bad, "authors": bad},
        blocks=(Block("boilerplate", 0, len(bad), bad), Block("cell", len(bad) + 2, len(text), bad, (bad,))),
        changes=(Change("deleted", len(text) - 5, len(text) - 5, bad, bad, bad),),
        remarks=(Remark("comment", len(text) - 8, len(text) - 5, bad, bad, bad),),
    )
    store = Store(workspace)
    put_reading(store, "a.docx", reading)
    async with open_app(Desk(store, "Ada")).run_test(size=(160, 48)) as pilot:
        for keys in ("b", "H", "M", "g", "+", "G", "escape", "enter"):
            await pilot.press(keys)
            assert_safe(shown(pilot).replace("\n", ""))
            assert "[bold]" in shown(pilot)


async def test_a_long_document_of_many_blocks_moves_at_once(workspace: Workspace, open_app: Open) -> None:
    paragraphs, at, blocks = [], 0, []
    for number in range(2000):
        words = f"Paragraph {number} has a ferry and a pier and much more that is said of them. " * 3
        kind = "boilerplate" if number % 3 == 0 else "paragraph"
        blocks.append(Block(kind, at, at + len(words.rstrip()), f"¶ {number}"))
        paragraphs.append(words.rstrip())
        at += len(words.rstrip()) + 2
    reading = replace(page(), text="\n\n".join(paragraphs), blocks=tuple(blocks), title="Ferries")
    store = Store(workspace)
    put_reading(store, "long.html", reading)
    async with open_app(Desk(store, "Ada")).run_test() as pilot:
        await pilot.press("]", "b", "G")
        assert "Paragraph 1999" in shown(pilot)
        text = document(pilot).text
        rows = text._layout._rows.cache_info().currsize
        await pilot.press("j", "k", "h")
        assert text._layout._rows.cache_info().currsize - rows <= 40
