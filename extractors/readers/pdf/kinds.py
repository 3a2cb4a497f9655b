"""What kind of block a piece of a page is, by its size and its place."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from extractors.readers.pdf.paragraphs import ENDED, ITEM, LABEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.readers.pdf.lines import Font
    from extractors.readers.pdf.paragraphs import Piece
    from extractors.readers.pdf.pictures import Picture

SMALL = 0.94
"""The size of notes and captions, in sizes of the body's letters, at most."""
LARGE = 1.12
"""The size of pull quotes and headings, in sizes of the body's letters, at least."""
LARGER = 1.25
"""The size of a headline, in sizes of the body's letters, at least."""
BELOW = 2.5
"""How far a caption stands from its picture, in sizes of its letters, at most."""
MOST = 200
"""Pull quotes and headings of a document that are sought in its body."""
STEP = 20
"""The width, in points, of the strips of a page of which the lowest words of the body are known."""
CAPTION = re.compile(
    r"(?:figure|fig\.|photo(?:graph)?s?|picture|image|illustration|map|chart|graphic|table|box)\b"
    r"(?: [\dA-Z]{1,4}\b)?\s?[.:|–—]|above:|below:|(?:left|right|top|bottom):",
    re.IGNORECASE,
)
"""The beginning of a caption."""
BYLINE = re.compile(
    r"(?:By|Words by|Story by|Text by|Von|Par|Por) (?:[A-ZÀ-Þ][\w.’'-]*+,?+ ?+(?:and |und |et |y )?+){1,12}+"
)
"""A line that names the authors."""


class Look(NamedTuple):
    """The size and the font of most of a document's letters."""

    size: float
    font: Font

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Look:
        """The look of most letters."""
        counts: Counter[tuple[float, Font]] = Counter()
        for piece in pieces:
            for row in piece.rows:
                for line in row:
                    counts[round(line.size, 1), line.font] += len(line.letters)
        return cls(*max(counts, key=counts.__getitem__))


def tell(pages: Sequence[list[Piece]], pictures: Sequence[Sequence[Picture]]) -> None:
    """Tell the kinds of all pieces; those that the document's structure names stay as named."""
    everything = [piece for page in pages for piece in page]
    if not everything:
        return
    look = Look.of(everything)
    for page, shown in zip(pages, pictures, strict=True):
        _tell_captions(page, look, shown)
        _tell_notes(page, look)
        page[:] = [
            part for piece in page for part in (_notes(piece) if piece.kind == "footnote" else (piece,))
        ]
        for piece in page:
            if piece.kind == "paragraph":
                _tell_by_words(piece, look)
    everything = [piece for page in pages for piece in page]
    _tell_above(everything, look)
    _tell_pull_quotes(everything, look)


def _tell_captions(page: Sequence[Piece], look: Look, pictures: Sequence[Picture]) -> None:
    """Small or italic words at a picture are its caption, and small ones that begin as captions do."""
    for piece in page:
        italic = piece.rows[0][0].font.italic and not look.font.italic
        small = piece.size < (LARGE if italic else SMALL) * look.size
        if piece.kind != "paragraph" or not small:
            continue
        near = BELOW * piece.size
        top, bottom = piece.rows[0][0].top, piece.rows[-1][0].base
        left, right = min(row[0].left for row in piece.rows), max(row[-1].right for row in piece.rows)
        if CAPTION.match(piece.words) or any(
            each.is_near(left, bottom, right, top, near) for each in pictures
        ):
            piece.kind = "caption"


def _tell_notes(page: Sequence[Piece], look: Look) -> None:
    """Small words below all of the body's in their column are footnotes."""
    lowest: dict[int, float] = {}
    for piece in page:
        if piece.kind == "paragraph" and piece.size >= SMALL * look.size:
            bottom = min(row[0].base for row in piece.rows)
            for strip in _strips(piece):
                lowest[strip] = min(lowest.get(strip, bottom), bottom)
    for piece in page:
        if piece.kind != "paragraph" or piece.size >= SMALL * look.size:
            continue
        above = [lowest[strip] for strip in _strips(piece) if strip in lowest]
        if above and min(above) > piece.rows[0][0].base:
            piece.kind = "footnote"


def _notes(piece: Piece) -> Iterator[Piece]:
    """The footnotes of a piece, each with the mark that it begins with."""
    current = replace(piece, rows=[])
    for row in piece.rows:
        line = row[0]
        label = line.label or ((found := LABEL.match(line.letters)) and found[0]) or ""
        follows = label.isdecimal() and current.label.isdecimal() and int(label) == int(current.label) + 1
        if label and (not current.rows or line.label or follows):
            if current.rows:
                yield current
            current = replace(piece, rows=[], label=label)
            if not line.label:
                rest = line.letters[len(label) :].lstrip()
                line.label, line.first, line.letters = label, line.number(len(line.letters) - len(rest)), rest
        current.rows.append(row)
    yield current


def _strips(piece: Piece) -> range:
    return range(int(piece.left // STEP), int(piece.right // STEP) + 1)


def _tell_by_words(piece: Piece, look: Look) -> None:
    """A short piece in larger or bold letters that ends no sentence is a heading; a mark begins an item."""
    first = piece.rows[0][0]
    stands_out = piece.size >= LARGE * look.size or (first.font.bold and not look.font.bold)
    if stands_out and len(piece.rows) <= 4 and _is_title(piece.words):
        piece.kind = "heading"
    elif ITEM.match(first.letters) and not piece.is_tagged:
        piece.kind = "list"


def _is_title(words: str) -> bool:
    """Whether a few words end no sentence."""
    few = len(words.split()) <= 25 and any(map(str.isalpha, words))
    return few and not words.endswith((".", ",", ";", ".”", '."', "”"))


def _tell_above(pieces: Sequence[Piece], look: Look) -> None:
    """The headline on the first page, and the dek and the byline below it."""
    first = pieces[0].page
    body = next((n for n, piece in enumerate(pieces) if _is_body(piece, look)), len(pieces))
    heads = [
        piece for piece in pieces[:body] if piece.page == first and piece.kind in ("heading", "headline")
    ]
    large = [piece for piece in heads if piece.size >= LARGER * look.size or piece.is_tagged]
    if not large:
        return
    headline = max(large, key=lambda piece: (piece.kind == "headline", piece.size))
    headline.kind = "headline"
    for piece in pieces[pieces.index(headline) + 1 :][:4]:
        words = piece.words
        if piece.page != first or piece.kind not in ("paragraph", "heading"):
            break
        if BYLINE.fullmatch(words):
            piece.kind = "byline"
        elif piece.size > 1.05 * look.size and len(words.split()) >= 6 and not piece.rows[0][0].font.bold:
            piece.kind = "dek"
        else:
            break


def _is_body(piece: Piece, look: Look) -> bool:
    """Whether a piece is a paragraph of the body, of several rows."""
    return piece.kind == "paragraph" and len(piece.rows) > 2 and piece.size < LARGE * look.size


def _tell_pull_quotes(pieces: Sequence[Piece], look: Look) -> None:
    """Larger words amid the body that stand there, too, or are a sentence, are a pull quote."""
    begins = next((number for number, piece in enumerate(pieces) if _is_body(piece, look)), len(pieces))
    body = _plain(" ".join(piece.words for piece in pieces if piece.size < LARGE * look.size))
    large = (
        piece
        for piece in pieces[begins:]
        if piece.size >= LARGE * look.size and piece.kind in ("paragraph", "heading")
    )
    for piece in islice(large, MOST):
        words = _plain(piece.words)
        repeats = len(words) > 15 and words in body
        if repeats or (piece.kind == "paragraph" and ENDED.search(piece.words)):
            piece.kind, piece.repeats = "pullquote", repeats


def _plain(words: str) -> str:
    """The letters and digits of words alone."""
    return "".join(filter(str.isalnum, words.lower()))
