"""What a row tells: a claim in its sentence, how it stands, signs, and documents told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import claim, desk_of, figure, passage, put, shown, until

from onrecord.records import Evidence, Quote, Speaker
from onrecord.store import Citation, Store
from tui.app.context import in_context
from tui.app.desk import Desk
from tui.app.widgets.sources import told_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from onrecord.records import Claim
    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

QUAY = """The quay was closed for two weeks. Since then more than six million tonnes went over it, said Lind.

It cost £3.5 million, and reopened on Monday. “Nobody,” she said, “was asked twice.”
"""


def quay() -> list[Claim]:
    lind_at = passage(QUAY, "Lind")
    lind = Speaker("Lind", lind_at.start, lind_at.end, "Augusta Maria Lindqvist")
    tonnes = {"hedge": passage(QUAY, "more than"), "bound": ">"}
    return [
        figure(QUAY, "two weeks", "two", "duration", 2.0, "week"),
        figure(QUAY, "six million tonnes", "six million", "mass", 6e6, "tonne", **tonnes),
        figure(QUAY, "£3.5 million", "3.5 million", "money", 3.5e6, "pound sterling", currency="GBP"),
        figure(QUAY, "Monday", "Monday", "date", None, "", date="2026-11-16"),  # type: ignore[arg-type]
        claim(QUAY, "quote", "was asked twice.", speaker=lind, quote=Quote("direct")),
    ]


@pytest.fixture
def at_quay(workspace: Workspace) -> Desk:
    store = Store(workspace)
    put(store, "quay.txt", QUAY, quay())
    return Desk(store, "Ada")


def rows_of(pilot: Pilot[int]) -> list[str]:
    """The rows of the claims' pane."""
    claims = desk_of(pilot).claims
    return [claims.render_line(y).text.rstrip() for y in range(claims.count)]


def test_a_claim_stands_in_its_sentence_alone(at_quay: Desk) -> None:
    found = in_context(at_quay.listing.entry(1), 200)
    assert found.text == "Since then more than six million tonnes went over it, said Lind."
    assert found.text[found.hedge : found.start] == "more than "
    assert found.text[found.start : found.end] == "six million tonnes"


@pytest.mark.parametrize("width", [12, 20, 28, 34, 40, 60])
def test_in_any_width_the_claim_and_what_loosens_it_are_there(at_quay: Desk, width: int) -> None:
    for row in range(len(at_quay.listing)):
        found = in_context(at_quay.listing.entry(row), width)
        words = at_quay.listing.entry(row).claim.text
        assert found.text[found.start : found.end] == words
        assert found.text[: found.hedge] in ("", "…") or found.end <= width
    loose = in_context(at_quay.listing.entry(1), width)
    assert "more than six million tonnes" in loose.text


def test_words_left_out_leave_an_ellipsis_and_whole_words(at_quay: Desk) -> None:
    assert in_context(at_quay.listing.entry(0), 30).text.startswith("…was closed for two weeks")
    assert in_context(at_quay.listing.entry(0), 34).text == "The quay was closed for two weeks."


async def test_a_value_shows_only_where_it_adds_to_the_words(at_quay: Desk, open_app: Open) -> None:
    async with open_app(at_quay).run_test(size=(110, 30)) as pilot:
        rows = rows_of(pilot)
    assert rows[0].endswith("The quay was closed for two weeks.")
    assert rows[1].endswith(" 6,000,000")
    assert rows[2].endswith(" GBP 3,500,000")
    assert rows[3].endswith(" 2026-11-16")


async def test_a_name_that_does_not_fit_keeps_its_end(at_quay: Desk, open_app: Open) -> None:
    async with open_app(at_quay).run_test(size=(80, 24)) as pilot:
        assert "…Lindqvist " in rows_of(pilot)[4]


async def test_the_word_of_the_status_shows_where_there_is_room(at_quay: Desk, open_app: Open) -> None:
    async with open_app(at_quay).run_test(size=(80, 24)) as pilot:
        assert rows_of(pilot)[0].startswith("▌ ○ fig The quay was")
        await pilot.resize_terminal(160, 48)
        await pilot.pause()
        assert rows_of(pilot)[0].startswith("▌ ○ unchecked    fig The quay was")


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_signs_have_a_place_each(at_quay: Desk, open_app: Open, size: tuple[int, int]) -> None:
    ids = at_quay.listing.ids()
    for page in ("p. 1", "p. 2"):
        at_quay.cite(ids[:1], Citation(Evidence("", title=f"Log {page}"), page))
    at_quay.note(ids[1:2], "see the log")
    at_quay.ask(ids[2:3], "author", "Which?")
    at_quay.mark(ids[3:4], "verified")
    at_quay.duplicate(ids[4:5], ids[0])
    async with open_app(at_quay).run_test(size=size) as pilot:
        rows = rows_of(pilot)
        places = [rows[row].index(sign) for row, sign in enumerate(["2", "¶", "¿"])]
        assert places == [places[0], places[0] + 1, places[0] + 2]
        assert rows[4].index("=") == places[0] + 4


async def test_a_row_says_that_a_decided_claim_says_the_same(workspace: Workspace, open_app: Open) -> None:
    text = "About 312 people came.\n\nSome 312 people signed.\n"
    said = ("312 people came", "312 people signed")
    store = Store(workspace)
    put(store, "roll.txt", text, [figure(text, words, "312", "count", 312.0, "people") for words in said])
    desk = Desk(store, "Ada")
    desk.mark([desk.listing.entry(0).id], "verified")
    async with open_app(desk).run_test() as pilot:
        await until(pilot, lambda: bool(desk.looked_ahead))
        await pilot.press("j")
        assert "‖" in rows_of(pilot)[1]
        assert "‖" not in rows_of(pilot)[0]
        assert "says the same ✓ verified by Ada" in desk_of(pilot).details.said
        assert "“312 people came”" in desk_of(pilot).details.said


@pytest.mark.parametrize("theme", ["dark", "light", "high-contrast", "ansi"])
async def test_each_status_has_a_sign_and_colour_of_its_own(
    at_quay: Desk, open_app: Open, theme: str
) -> None:
    ids = at_quay.listing.ids()
    at_quay.mark(ids[:1], "verified")
    at_quay.mark(ids[1:2], "corrected", "five million tonnes")
    at_quay.mark(ids[2:3], "false", "no")
    async with open_app(at_quay).run_test() as pilot:
        pilot.app.theme = f"onrecord-{theme}"
        await pilot.press("G")
        claims = desk_of(pilot).claims
        styles = [claims.part(word) for word in ("verified", "corrected", "false", "stale")]
        glyphs = [next(s for s in claims.render_line(y) if s.text in "✓±✗") for y in range(3)]
    assert len({style.color for style in styles}) == 4
    assert [glyph.style and glyph.style.color for glyph in glyphs] == [style.color for style in styles[:3]]


async def test_a_whole_quote_shows_before_it_is_marked(workspace: Workspace, open_app: Open) -> None:
    words = " ".join(f"word{number}" for number in range(45)) + " end."
    text = f"Minutes\n\n“{words}”\n\nA last line.\n"
    store = Store(workspace)
    put(store, "long.txt", text, [claim(text, "quote", words, quote=Quote("unattributed"))])
    async with open_app(Desk(store, "Ada")).run_test(size=(80, 24)) as pilot:
        assert "word0 " in shown(pilot)
        assert " end.”" in shown(pilot)
        assert desk_of(pilot).claims.page == 8


def test_documents_are_told_apart_by_what_differs() -> None:
    names = ["story/nyt_2016-09-12_visa.txt", "story/nyt_2016-09-16_taxes.txt", "b.txt", "b.txt", ""]
    assert told_apart(names) == ["…09-12_visa.txt", "…09-16_taxes.txt", "b.txt", "b.txt", ""]


async def test_documents_have_two_lines_where_there_is_room(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        sources = desk_of(pilot).sources
        lines = [sources.render_line(y).text.split() for y in range(6)]
        assert lines[2:] == [
            ["The", "quay", "at", "Sandle"],
            ["letter.txt", "6"],
            ["Minutes"],
            ["minutes.txt", "2"],
        ]
        await pilot.press("shift+tab", "j")
        assert desk.listing.ids() == [entry.id for entry in desk.store.entries()][:6]
        await pilot.click(sources, offset=(3, 6))
        assert len(desk.listing) == 2


async def test_names_too_long_for_their_line_give_way_to_titles(workspace: Workspace, open_app: Open) -> None:
    store = Store(workspace)
    for number in range(12):
        text = f"A story of boat {number}\n\nIt had {number} sails.\n"
        put(store, f"evening-news_2026-11-{number + 10}_long-name.txt", text, [])
    async with open_app(Desk(store, "Ada")).run_test(size=(80, 24)) as pilot:
        sources = desk_of(pilot).sources
        assert sources.tall == 1
        assert "…boat 3" in sources.render_line(4).text


async def test_a_title_that_two_documents_have_tells_neither(workspace: Workspace, open_app: Open) -> None:
    store = Store(workspace)
    for name in ("first.txt", "second.txt"):
        put(store, name, f"This is fiction.\n\n{name} had 2 sails.\n", [])
    async with open_app(Desk(store, "Ada")).run_test(size=(80, 24)) as pilot:
        lines = [desk_of(pilot).sources.render_line(y).text.split()[0] for y in range(3)]
        assert lines == ["▌", "first.txt", "second.txt"]
