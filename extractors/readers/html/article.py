"""What of a web page is the article, and what each of its pieces is.

Body is what trafilatura says. What trafilatura loses is added by what mark-up means and where a piece stands:
lists and tables between paragraphs of the body, captions, what stands above the body, notes.
"""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from extractors.readers.html.body import shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from extractors.readers.html.walk import Piece

COVERED = 0.6
"""The share of a piece's words that the body has, from which the piece is the body's."""
PROSE = 80
"""The letters of a paragraph that is surely none of a page's labels."""
HOLDS = 0.05
"""The share of the body that an element holds whose name is wrong to say that it is around the article."""
LINKED = 0.5
"""The share of letters in links from which a piece leads elsewhere."""
LABEL = 5
"""The most words of a label before a link to another page (``Read more:``)."""
GRAM = 4
"""Words in a row by which a piece is known where it is repeated."""


class Article:
    """The pieces of a page, and those that trafilatura says are its body, around which all others stand."""

    def __init__(self, pieces: list[Piece], body: Sequence[str]) -> None:
        _cover(pieces, body)
        self.pieces = _shown(pieces)
        held = [piece for piece in self.pieces if piece.inside]
        self._total = sum(piece.covered for piece in held)
        self._holds: dict[HtmlElement, int] = {}
        for piece in held:
            for element in piece.setting.element.iterancestors():
                self._holds[element] = self._holds.get(element, 0) + piece.covered
        for piece in held:
            piece.inside = not self.is_around(piece) and not _is_pointer(piece)
        self._add_parts()
        inside = [number for number, piece in enumerate(self.pieces) if piece.inside]
        prose = [number for number in inside if _is_prose(self.pieces[number])] or inside
        self.first = prose[0] if prose else len(self.pieces)
        self.last = inside[-1] if inside else -1
        parents = (self.pieces[number].setting.element.getparent() for number in prose)
        self.containers = {parent for parent in parents if parent is not None}

    def _add_parts(self) -> None:
        """Take in paragraphs in elements named like the body's: long articles come in several parts."""
        names = {_name_around(piece) for piece in self.pieces if piece.inside and _is_prose(piece)} - {None}
        for piece in self.pieces:
            if piece.kind == "paragraph" and _is_prose(piece) and _name_around(piece) in names:
                piece.inside = piece.inside or self.may_be_inside(piece)

    def is_around(self, piece: Piece) -> bool:
        """Whether an element that holds little of the body has a name that says: none of the article's."""
        element = piece.setting.naming.around
        return element is not None and self._holds.get(element, 0) <= HOLDS * self._total

    def may_be_inside(self, piece: Piece) -> bool:
        """Whether a piece has words, and neither leads elsewhere nor is around the article."""
        return bool(piece.words) and piece.linked <= LINKED and not self.is_around(piece)

    def add_neighbours(self) -> None:
        """Take in what stands between the body's paragraphs, in an element that holds some or is named so."""
        names = {(each.tag, each.get("class")) for each in self.containers if each.get("class")}
        for piece in self.pieces[self.first : self.last + 1]:
            if piece.inside or piece.kind == "caption" or piece.setting.naming.kind == "byline":
                continue
            outer = list(piece.setting.element.iterancestors())
            nearest = next((element for element in outer if element in self._holds), None)
            alike = any((element.tag, element.get("class")) in names for element in outer)
            piece.inside = (nearest in self.containers or alike) and self.may_be_inside(piece)

    def add_captions(self, headline: Piece | None) -> None:
        """Take in the captions of the article's pictures, each once: galleries have them for two screens."""
        top = _common(headline, self.pieces[self.first]) if headline and self.last >= 0 else None
        start = min(self.first, self.pieces.index(headline) if headline else self.first)
        seen: set[str] = set()
        for number, piece in enumerate(self.pieces):
            if piece.kind not in ("caption", "footnote") and (piece.inside or piece.kind != "byline"):
                continue
            outer = set(piece.setting.element.iterancestors())
            near = (
                top in outer
                if number < start
                else number <= self.last or not self.containers.isdisjoint(outer)
            )
            piece.inside = near and bool(piece.words) and piece.text not in seen and not self.is_around(piece)
            if piece.inside:
                seen.add(piece.text)

    def end(self) -> None:
        """Leave out headings below which nothing is left, and tell what repeats the body."""
        if self.last < 0:  # nothing is known: what is unsure stays in
            for piece in self.pieces:
                piece.inside = self.may_be_inside(piece)
        for piece in reversed(self.pieces):
            if piece.inside and piece.kind != "heading":
                break
            piece.inside = False
        apart = [
            piece
            for piece in self.pieces
            if piece.inside and piece.kind in ("blockquote", "pullquote", "dek")
        ]
        if apart:
            known = {
                gram
                for piece in self.pieces
                if piece.inside and piece.kind == "paragraph"
                for gram in _grams(piece)
            }
            for piece in apart:
                piece.repeats = bool(grams := _grams(piece)) and known.issuperset(grams)


def _cover(pieces: Iterable[Piece], body: Sequence[str]) -> None:
    """Tell how much of each piece the body has."""
    found = shared([word for piece in pieces for word in piece.words], body)
    place = 0
    for piece in pieces:
        count = len(piece.words)
        piece.covered = sum(found[place : place + count])
        piece.inside = bool(count) and piece.covered >= COVERED * count
        place += count


def _shown(pieces: list[Piece]) -> list[Piece]:
    """The pieces without hidden ones, but for a body that waits for a script to show it."""
    hidden = sum(piece.covered for piece in pieces if piece.setting.is_hidden)
    waits = hidden > sum(piece.covered for piece in pieces if not piece.setting.is_hidden)
    return [piece for piece in pieces if waits or not piece.setting.is_hidden]


def _is_prose(piece: Piece) -> bool:
    return piece.kind != "heading" and len(piece.text) > PROSE


def _name_around(piece: Piece) -> tuple[str, str] | None:
    """The tag and the class of the element around a piece's; None where there is no class."""
    parent = piece.setting.element.getparent()
    return (parent.tag, name) if parent is not None and (name := parent.get("class")) else None


def _is_pointer(piece: Piece) -> bool:
    """Whether a line points to another page: a few words with a colon, and nothing but a link after these."""
    runs = list(dropwhile(lambda run: not run.address, piece.runs))
    label = piece.text[: len(piece.text) - len("".join(run.words for run in runs).rstrip())].rstrip()
    return (
        bool(runs)
        and piece.kind in ("paragraph", "list")
        and label.endswith(":")
        and len(label.split()) <= LABEL
        and not any(any(map(str.isalnum, run.words)) for run in runs if not run.address)
    )


def _common(one: Piece, other: Piece) -> HtmlElement | None:
    """The innermost element that holds both pieces."""
    outer = set(one.setting.element.iterancestors())
    return next((element for element in other.setting.element.iterancestors() if element in outer), None)


def _grams(piece: Piece) -> set[tuple[str, ...]]:
    return set(zip(*(piece.words[place:] for place in range(GRAM)), strict=False))
