"""Document text on a terminal: characters that could move the cursor, hide or turn text have stand-ins.

Control characters show as their pictures (``␛``), other characters that can't be seen as their code
(``<U+202E>``). Everything that is shown keeps the place that it stands for in the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
"""Letters and marks that can't be seen though their category does not tell (Unicode's Default_Ignorable)."""

LINE_BREAKS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""The breaks that end a line of a document."""

_BLANKS = re.compile(r"[ \t\n\r\x85\u2028\u2029\u00a0]{2,}|[\t\n\r\x85\u2028\u2029\u00a0]")
"""The blanks that show as one space: all runs of blanks and breaks but the single space."""
_SELECTORS = frozenset("\ufe0e\ufe0f")  # text or emoji style: common, and seen in what stands before them


class Piece(NamedTuple):
    """What shows for ``text[start:end]``: the text itself, or the stand-in of a ``strange`` character."""

    text: str
    start: int
    end: int
    strange: bool = False


@lru_cache(maxsize=4096)
def is_strange(character: str) -> bool:
    """Whether a character can't be shown as it is: controls, formats, surrogates, private, unassigned."""
    if character in INVISIBLE or character in _SELECTORS:
        return character in INVISIBLE
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return True
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def stand_in(character: str) -> str:
    """The stand-in of a strange character."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def pieces(text: str, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """The pieces that show ``text[start:end]``, in order and without gaps."""
    end = len(text) if end is None else min(end, len(text))
    plain = start
    for place in range(start, end):
        character = text[place]
        if character.isascii() and character.isprintable():
            continue
        alone = place == plain and unicodedata.category(character) in {"Mn", "Me"}
        if not (alone or is_strange(character)):
            continue
        if plain < place:
            yield Piece(text[plain:place], plain, place)
        # A mark without a letter before it would sit on what stands left of the text.
        shown = stand_in(character) if is_strange(character) else f"◌{character}"
        yield Piece(shown, place, place + 1, strange=True)
        plain = place + 1
    if plain < end:
        yield Piece(text[plain:end], plain, end)


def line_pieces(text: str) -> Iterator[Piece]:
    """The pieces that show ``text`` on one line: each run of blanks and line breaks is one space."""
    last = 0
    for blank in _BLANKS.finditer(text):
        yield from pieces(text, last, blank.start())
        yield Piece(" ", blank.start(), blank.end())
        last = blank.end()
    yield from pieces(text, last)


def one_line(text: str, width: int | None = None) -> str:
    """``text`` on one line, safe to print; one wider than ``width`` cells is cut, with an ellipsis."""
    shown = "".join(piece.text for piece in line_pieces(text))
    if width is None or cells(shown) <= width:
        return shown
    ends = accumulate(map(_width, shown))
    return shown[: sum(end < width for end in ends)] + "…"


def in_middle(text: str, width: int) -> str:
    """``text``, safe to print, with an ellipsis in place of its middle where it is wider than ``width``."""
    if cells(text) <= width:
        return text
    kept = sum(end <= width // 2 for end in accumulate(map(_width, reversed(text))))
    tail = text[len(text) - kept :]
    return one_line(text, width - cells(tail)) + tail


def cells(text: str) -> int:
    """The number of a terminal's cells that ``text``, which is safe to print, takes."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
