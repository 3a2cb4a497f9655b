"""Quotation marks to quoted stretches: which mark opens, which closes, how far a missing closer reaches."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from extractors.grammar import Part
from extractors.pattern import lazy
from extractors.quotations.single_marks import AFTER_CLOSER, BEFORE_OPENER, SPACE, SingleMarks

if TYPE_CHECKING:
    from extractors.text import Paragraph

MARK = lazy(r"[\"“”„«»‹›「」『』‘’'`](?:(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’|(?<!`))")
"""A quotation mark of any kind, of two signs, too: only the first is looked for, the fastest for ``re``."""
DOUBLE = lazy(r"''|``|‘‘|’’|[\"“”„«»‹›「」『』]")
"""A double quotation mark of any kind."""
SINGLE = "‘’'"
"""Single quotation marks, which may be apostrophes."""
OPENING_MARKS = frozenset(("“", "„", "«", "‹", "``", "‘‘"))
"""Marks that open a quotation."""
CLOSING_MARKS = frozenset(("”", "»", "›", "’’"))
"""Marks that close a quotation."""
BRACKETS = {"「": "open", "『": "open", "」": "close", "』": "close"}
"""Corner brackets, which are never turned round and stand in texts without spaces, with their sides."""
ALEPH, TAV = "\u05d0", "\u05ea"
"""The first and last letter of Hebrew, whose abbreviations have a mark before their last letter."""
LONGEST_VALUE = 120
"""Characters that an attribute's value may have: href="..."."""
FEET = lazy(r"\d['’′]\s?\d{1,2}$")
"""Feet and inches before a place: 6'2 (")."""
STOP_BEFORE_SPACE = lazy(r"[.!?…](?=\s)")
"""The end of a sentence before a space."""
NEXT_PARAGRAPH = lazy(r"\s*")
"""The space between two paragraphs."""
WRONG_CLOSER = lazy(r"(?<=[.,!?…])['’](?=\s|$)")
"""A single mark at a sentence's end, where no single mark has opened: “We act.’"""
SINGLE_OPENER = lazy(r"(?<!\S)[‘'](?=\w)")
"""A single mark that opens a quotation: ‘We (act)."""
TAG = lazy(r",(?=\s(?:said|says)\s\p{Lu})")
"""A tag that can stand only outside the marks: “We act, said Bell."""


class Mark(Struct, frozen=True, gc=False):
    """A mark and its place."""

    start: int
    end: int
    sign: str


def quoted_parts(text: str, paragraph: Paragraph) -> list[Part]:
    """The outermost quoted stretches of a paragraph, in order.

    The last may run on into the next paragraph, unless another lacks its closing mark too: then marks are
    missing here, and none can be taken for a quotation of several paragraphs. One that is left open ends
    where something shows its end; what follows is then read anew, once.
    """
    marks = _Marks(text, paragraph, paragraph.start)
    parts, opened = marks.parts, marks.opened
    runs_on = bool(opened) and not marks.lacking and goes_on(text, paragraph.end, opened[0].sign)
    if opened and not runs_on and (end := _shown_end(text, paragraph, marks)) is not None:
        parts.append(Part(opened[0].end, end, opened[0].start, end, opened[0].sign))
        rest = _Marks(text, paragraph, end)
        parts += rest.parts
        opened = rest.opened
    if opened:
        first = opened[0]
        parts.append(Part(first.end, paragraph.end, first.start, paragraph.end, first.sign, runs_on))
    trimmed = [_without_space(text, part) for part in parts]
    return [part for part in trimmed if part.start < part.end]


class _Marks:
    """The quoted stretches of a paragraph from some place on, as far as its marks bound them.

    ``lacking`` tells that one lacks its closer, ``opened`` are the marks left open at the end, ``inner`` is
    where a mark opens within the first of these.
    """

    def __init__(self, text: str, paragraph: Paragraph, start: int) -> None:
        self._text, self._end = text, paragraph.end
        self._singles = SingleMarks(text, paragraph)
        self._lone: Mark | None = None
        self.parts: list[Part] = []
        self.opened: list[Mark] = []
        self.inner: int | None = None
        self.lacking = False
        for match in MARK.finditer(text, start, paragraph.end):
            at, sign = match.start(), match[0]
            if self.parts and at < self.parts[-1].outer_end:
                continue
            mark = Mark(at, match.end(), sign)
            if sign in SINGLE:
                if not self.opened and self._singles.opens(at):
                    self._single(mark)
                continue
            side = _side(text, mark, paragraph.end, inside=bool(self.opened))
            if side == "open":
                self._open(mark)
            elif side == "close":
                self._close(mark)
        if self._lone and not self.opened and goes_on(text, paragraph.end, self._lone.sign):
            self.opened.append(self._lone)

    def _single(self, mark: Mark) -> None:
        """A pair of single marks outside others; an opener without a like closer may find another closer."""
        if closer := self._singles.closer(mark.start):
            self.parts.append(Part(mark.end, closer, mark.start, closer + 1, mark.sign))
        elif mark.sign == "‘":
            self._lone = mark

    def _open(self, mark: Mark) -> None:
        like = self.opened and self.opened[-1].sign == mark.sign
        if like and not _nests(self._text, mark, self._end):
            self.parts.append(_cut_short(self._text, self.opened[0], mark.start))
            self.opened.clear()
            self.lacking = True
        if self.opened and self.inner is None:
            self.inner = mark.start
        self.opened.append(mark)

    def _close(self, mark: Mark) -> None:
        first = self.opened[0] if self.opened else self._lone
        if self.opened:
            self.opened.pop()
        if first and not self.opened:
            self.parts.append(Part(first.end, mark.start, first.start, mark.end, first.sign))
            self.inner = self._lone = None


def _shown_end(text: str, paragraph: Paragraph, marks: _Marks) -> int | None:
    """The shown end of a quotation that is left open; None for a quotation that takes its paragraph."""
    start = marks.opened[0].end
    limit = paragraph.end if marks.inner is None else marks.inner
    if end := missing_end(text, start, limit):
        return end
    cut = marks.inner is not None or marks.lacking
    return end_before_mark(text, start, limit) if cut else None


def _without_space(text: str, part: Part) -> Part:
    """A quoted stretch less the space that some typography sets inside its marks: « We act »."""
    inner = text[part.start : part.end]
    if not inner[:1].isspace() and not inner[-1:].isspace():
        return part
    start = part.start + len(inner) - len(inner.lstrip())
    return part._replace(start=start, end=max(start, part.start + len(inner.rstrip())))


def _cut_short(text: str, opened: Mark, limit: int) -> Part:
    """A quotation whose closer is missing before the next quotation opens at ``limit``."""
    end = missing_end(text, opened.end, limit) or end_before_mark(text, opened.end, limit)
    return Part(opened.end, end, opened.start, end, opened.sign)


def _nests(text: str, mark: Mark, limit: int) -> bool:
    """Whether a mark like the open mark opens a quotation within the open quotation: two closers follow."""
    following = [Mark(m.start(), m.end(), m[0]) for m in islice(DOUBLE.finditer(text, mark.end, limit), 2)]
    return len(following) == 2 and all(_side(text, each, limit, inside=True) == "close" for each in following)


def _side(text: str, mark: Mark, limit: int, *, inside: bool) -> str:
    """Whether a double mark opens or closes; empty for a sign of feet, inches or seconds."""
    start, end, sign = mark.start, mark.end, mark.sign
    if sign in BRACKETS:
        return BRACKETS[sign]
    if not inside and _is_markup(text, start, sign):
        return ""
    if sign == '"' and (_is_prime(text, mark, limit, inside) or _abbreviates(text, mark)):
        return ""
    left = start == 0 or text[start - 1] in BEFORE_OPENER
    right = end >= len(text) or text[end] in AFTER_CLOSER
    if sign in OPENING_MARKS:
        return "close" if inside and (not left or _opens_nothing(text, end)) else "open"
    if sign in CLOSING_MARKS:
        return "open" if left and not right and not inside else "close"
    if left != right:
        return "open" if left else "close"
    return "close" if inside else "open"


def _is_markup(text: str, start: int, sign: str) -> bool:
    """Whether a mark holds the value of an attribute: href="...", and with marks made curly href=”...”."""
    if text[start - 1 : start] == "=":
        return True
    before = text.rfind('="', max(0, start - LONGEST_VALUE), start) if sign == '"' else -1
    return before >= 0 and '"' not in text[before + 2 : start]


def _abbreviates(text: str, mark: Mark) -> bool:
    """Whether a straight mark stands amid the letters of a Hebrew abbreviation."""
    behind, before = text[mark.end : mark.end + 1], text[mark.start - 1 : mark.start]
    return ALEPH <= behind <= TAV and ALEPH <= before <= TAV


def _opens_nothing(text: str, end: int) -> bool:
    return end >= len(text) or text[end] in SPACE


def _is_prime(text: str, mark: Mark, limit: int, inside: bool) -> bool:
    """Whether a straight mark after a digit means inches.

    It does where no quotation is open, where feet stand before it, and where another mark closes.
    """
    start, end = mark.start, mark.end
    if not text[start - 1 : start].isdigit():
        return False
    if not inside or FEET.search(text[max(0, start - 8) : start]):
        return True
    following = DOUBLE.search(text, end, limit) if text[end : end + 1] == " " else None
    return (
        following is not None and following[0] == '"' and text[following.end() : following.end() + 1] in SPACE
    )


def goes_on(text: str, end: int, sign: str) -> bool:
    """Whether a quotation that is open at its paragraph's ``end`` goes on: its mark opens the next."""
    following = NEXT_PARAGRAPH.match(text, end)
    return following is not None and text.startswith(sign, following.end())


def missing_end(text: str, start: int, limit: int) -> int | None:
    """Where the text from ``start`` to ``limit`` shows the end of a quotation; None where nothing does."""
    tag = TAG.search(text, start, limit)
    closer = WRONG_CLOSER.search(text, start, tag.start() if tag else limit)
    if closer and not SINGLE_OPENER.search(text, start, closer.start()):
        return closer.start()
    return tag.end() if tag else None


def end_before_mark(text: str, start: int, mark: int) -> int:
    """Where a quotation from ``start`` ends that another ``mark`` cuts short.

    At a sentence's head the mark opens the speech anew, so that all before it is quoted; else the first
    sentence is.
    """
    last = len(text[start:mark].rstrip()) + start
    if last > start and text[last - 1] in ".!?…":
        return last
    sentence = STOP_BEFORE_SPACE.search(text, start, mark)
    return sentence.end() if sentence else last
