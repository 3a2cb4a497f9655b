from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.layout import Instead, Layout
from tui.app.segments import occurrences
from tui.wording.safe import INVISIBLE, cells, in_middle, is_strange, line_pieces, one_line, pieces

if TYPE_CHECKING:
    from tui.app.layout import Row

NASTY = "\x00\x07\t\n\r\x1b\x7f\x85\x9b\u00ad\u034f\u200b\u200d\u202e\u2028\u2066\u3164"
NASTY += "\ufe0f\ufeff\U000e0041\ue000"
texts = st.text(st.one_of(st.characters(), st.sampled_from(NASTY + "aé日本 -\u0301👩ß")), max_size=200)

NEVER = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def assert_safe(shown: str) -> None:
    assert not [character for character in shown if unicodedata.category(character) in NEVER]
    assert not INVISIBLE.intersection(shown)


@given(texts)
def test_nothing_dangerous_is_shown_and_places_are_kept(text: str) -> None:
    found = list(pieces(text))
    assert_safe("".join(piece.text for piece in found))
    assert [piece.start for piece in found] == [0, *(piece.end for piece in found)][: len(found)]
    assert "".join(text[piece.start : piece.end] for piece in found) == text
    assert all(piece.strange or piece.text == text[piece.start : piece.end] for piece in found)


@given(texts, st.integers(1, 60))
def test_one_line_is_safe_one_line_and_fits(text: str, width: int) -> None:
    assert_safe(one_line(text))
    assert len(one_line(text, width).splitlines()) <= 1
    shown = one_line(text, width)
    assert shown == one_line(text) or shown.endswith("…")
    assert "".join(text[piece.start : piece.end] for piece in line_pieces(text)) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x7f\x9b", "a␡<U+009B>"),
        ("x\u202ey\u2066", "x<U+202E>y<U+2066>"),
        ("soft\u00adhyphen\u200b", "soft<U+00AD>hyphen<U+200B>"),
        ("two\r\nlines\tand \u00a0 more\u2028", "two lines and more "),
        ("cafe\u0301", "cafe\u0301"),
        ("\u0301x", "◌\u0301x"),
        ("[the minister] 日本", "[the minister] 日本"),
        ("\ue000\ufeff", "<U+E000><U+FEFF>"),
    ],
)
def test_what_is_hidden_shows_as_what_it_is(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_a_line_is_cut_by_cells() -> None:
    assert one_line("日本語の本", 6) == "日本…"
    assert one_line("abcdef", 6) == "abcdef"
    assert one_line("abcdefg", 6) == "abcde…"


def all_rows(layout: Layout) -> list[Row]:
    position, rows = (0, 0), []
    while True:
        rows.append(layout.row(position))
        after = layout.step(position, 1)
        if after == position:
            return rows
        position = after


@given(texts, st.integers(1, 40))
def test_a_wrapped_text_shows_everything_once_and_safely(text: str, width: int) -> None:
    layout = Layout(text, width)
    rows = all_rows(layout)
    cells = [cell for row in rows for cell in row.cells]
    assert_safe("".join(cell.text for cell in cells))
    places = [place for cell in cells for place in range(cell.start, cell.end)]
    assert places == sorted(set(places))
    assert set(range(len(text))) - set(places) <= {
        place for place, character in enumerate(text) if character in "\n\r\x85\u2028\u2029"
    }
    assert all(cell.width == cell_len(cell.text) for cell in cells)
    for row in rows:
        shown = "".join(cell.text for cell in row.cells).rstrip()
        assert cell_len(shown) <= width or sum(not cell.text.isspace() for cell in row.cells) == 1


@given(texts, st.integers(4, 40))
def test_a_screen_cell_leads_to_its_place_and_back(text: str, width: int) -> None:
    layout = Layout(text, width)
    for row in all_rows(layout):
        for cell in row.cells:
            column = row.column(cell.start)
            if cell.width:
                assert row.place(column) == row.place(column + cell.width - 1) == cell.start
            assert layout.row(layout.find(cell.start)) == row


@given(
    texts, st.integers(1, 40), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), texts), max_size=5)
)
def test_what_shows_instead_of_a_text_hides_that_alone(
    text: str, width: int, drawn: list[tuple[int, int, str]]
) -> None:
    instead, at = [], 0
    for skipped, covered, words in drawn:
        start, end = (min(place, len(text)) for place in (at + skipped, at + skipped + covered))
        instead.append(Instead(start, end, words, "part"))
        at = end
    layout = Layout(text, width, instead)
    cells = [cell for row in all_rows(layout) for cell in row.cells]
    assert_safe("".join(cell.text for cell in cells))
    own = [place for cell in cells if cell.part != "part" for place in range(cell.start, cell.end)]
    hidden = {place for one in instead for place in range(one.start, one.end)}
    breaks = {place for place, character in enumerate(text) if character in "\n\r\x85\u2028\u2029"}
    assert own == sorted(set(own))
    assert set(range(len(text))) - set(own) - hidden <= breaks
    assert hidden.isdisjoint(own)
    assert {one[:2] for one in instead if one.words} == {
        (cell.start, cell.end) for cell in cells if cell.part == "part"
    }
    rows = [layout.find(place) for place in range(len(text))]
    assert rows == sorted(rows)


def test_words_stay_whole() -> None:
    rows = all_rows(Layout("The quick brown-red fox\n\n日本語", 9))
    assert ["".join(cell.text for cell in row.cells) for row in rows] == [
        "The quick ", "brown-red ", "fox", "", "日本語",
    ]  # fmt: skip


def test_tabs_reach_the_next_stop() -> None:
    [row] = all_rows(Layout("ab\tc", 40))
    assert "".join(cell.text for cell in row.cells) == "ab      c"
    assert row.place(5) == 2
    assert row.place(8) == 3


def test_a_megabyte_of_one_line_opens_at_its_end_without_wrapping_it_all() -> None:
    text = "word " * 200_000 + "end"
    layout = Layout(text, 60)
    found = layout.row(layout.find(len(text) - 1))
    assert text[found.start : found.end].endswith("end")
    assert layout._rows.cache_info().currsize <= 2
    assert layout.step((0, 0), -5) == (0, 0)


@given(
    st.text(st.sampled_from("aAßİſK日x \n")), st.text(st.sampled_from("aßsikK日x"), min_size=1, max_size=3)
)
def test_matches_are_found_without_regard_to_case(text: str, sought: str) -> None:
    found = occurrences(text, sought)
    assert bool(found) == (sought.casefold() in text.casefold())
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(sought.casefold() in text[start:end].casefold() for start, end in found)


def test_strange_ones_are_told_apart_from_letters() -> None:
    assert [is_strange(character) for character in "a é 日\u00a0\ufe0f\u0301"] == [False] * 8


@given(texts, st.integers(8, 60))
def test_what_is_cut_in_its_middle_keeps_both_ends_and_its_width(text: str, width: int) -> None:
    whole = one_line(text)
    cut = in_middle(whole, width)

    assert cells(cut) <= width
    if cut != whole:
        assert any(
            cut[place] == "…" and whole.startswith(cut[:place]) and whole.endswith(cut[place + 1 :])
            for place in range(len(cut))
        )
