"""The footnotes of a web page: what the marks in its text lead to, further down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from extractors.readers.html.walk import Piece


MOST = 10
"""The most pieces of a note: what is longer is a part of the page."""


def tell_notes(page: HtmlElement, pieces: Sequence[Piece]) -> None:
    """Make the pieces that marks lead to footnotes, inside where a mark is; links back up are no marks."""
    wanted = {mark.note for piece in pieces for mark in piece.marks}
    if not wanted:
        return
    places, count = _places(page, pieces, wanted), 0
    for number, piece in enumerate(pieces):
        for mark in piece.marks:
            notes = [pieces[place] for place in places.get(mark.note, ()) if place > number]
            if not notes or len(notes) > MOST:
                continue
            if not any(note.locator for note in notes):
                count += 1
            for note in notes:
                note.kind, note.inside = "footnote", note.inside or piece.inside
                note.locator = note.locator or f"footnote {count}"
            mark.said = "\n\n".join(note.text for note in notes)


def _places(page: HtmlElement, pieces: Sequence[Piece], wanted: set[str]) -> dict[str, list[int]]:
    """The pieces in elements of some ids, else those around an anchor of such a name."""
    places: dict[str, list[int]] = {}
    around: dict[HtmlElement, int] = {}
    for number, piece in enumerate(pieces):
        around[piece.setting.element] = number
        for element in (piece.setting.element, *piece.setting.element.iterancestors()):
            if (key := element.get("id")) in wanted and len(found := places.setdefault(key, [])) <= MOST:
                found.append(number)
    for anchor in page.iter("a", "span", "sup"):
        key = anchor.get("id") or anchor.get("name") or ""
        if key in wanted and key not in places:
            outer = (around[element] for element in anchor.iterancestors() if element in around)
            places[key] = list(outer)[:1]
    return places
