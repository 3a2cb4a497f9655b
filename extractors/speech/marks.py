"""Quotation marks to quoted stretches: which mark opens, which closes, how far a missing closer reaches."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.lexicons.function_words import CLIPPED

if TYPE_CHECKING:
    from extractors.speech.paragraphs import Paragraph

MARK = regex.compile(r"''|``|[\"“”„«»‘’']")
SPACE = " \t\r\n\u00a0\u2009\u202f"
BEFORE_OPENER = frozenset(SPACE + "([{—–-/*|<>=‘“'\"…")
AFTER_CLOSER = frozenset(SPACE + ".,;:!?)]}—–-/*|<…’”'\"")
OPENERS, CLOSERS = "“„«``", "”»"
# an apostrophe at the head of a word: the '90s, 'twas
ELISION = regex.compile(rf"['’](?:[0-9]0s?|(?i:{'|'.join(CLIPPED)})\b)")
SINGLE_CLOSER = regex.compile(r"(?<=[\w.,!?…)\]%—-])['’](?!\w)")
BESIDE_CLOSER = (",", ".", ";", ":", "?", "!", ")")
LONGEST_SINGLE = 1500
MOST_CLOSERS = 12
LONGEST_VALUE = 120
SENTENCE_END = regex.compile(r"[.!?…](?=\s)")


class Part(NamedTuple):
    """A quoted stretch within a paragraph: its place, without and with its marks, and the mark that opens it.

    ``runs_on``: it has no closing mark and ends with its paragraph, so that the next one may go on with it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    runs_on: bool = False


def quoted_parts(text: str, paragraph: Paragraph) -> list[Part]:
    """The outermost quoted stretches of a paragraph, in order.

    The last may run on into the next paragraph, unless another lacks its closing mark too: then marks are
    missing here, and none can be taken for a quotation of several paragraphs.
    """
    parts: list[Part] = []
    opened: list[tuple[int, int, str]] = []  # where each open mark begins and ends, and the mark
    resume = paragraph.start
    lacking = False
    singles = _SingleMarks(text, paragraph)
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        if start < resume:
            continue
        mark = match[0]
        if mark in "‘’'":
            if not opened and (closer := singles.closer(start)):
                parts.append(Part(end, closer, start, closer + 1, mark))
                resume = closer + 1
            continue
        side = _side(text, start, end, mark, bool(opened))
        if side == "open":
            if opened and opened[-1][2] == mark:
                parts.append(_unclosed(text, opened[0], start))
                opened.clear()
                lacking = True
            opened.append((start, end, mark))
        elif side == "close" and opened:
            first = opened[0]
            opened.pop()
            if not opened:
                parts.append(Part(first[1], start, first[0], end, first[2]))
    if opened and lacking:
        parts.append(_unclosed(text, opened[0], paragraph.end))
    elif opened:
        start, end, mark = opened[0]
        parts.append(Part(end, paragraph.end, start, paragraph.end, mark, runs_on=True))
    return [part for part in parts if part.start < part.end]


def _side(text: str, start: int, end: int, mark: str, inside: bool) -> str:
    """Whether a double mark opens or closes; empty where it is a sign for feet, inches or seconds."""
    if mark in OPENERS:
        return "open" if mark != "“" or not (inside and _opens_nothing(text, end)) else "close"
    if mark in CLOSERS:
        return "close"
    if mark == '"' and (_is_prime(text, start, inside) or _is_markup(text, start, inside)):
        return ""
    left = start == 0 or text[start - 1] in BEFORE_OPENER
    right = end >= len(text) or text[end] in AFTER_CLOSER
    if left != right:
        return "open" if left else "close"
    return "close" if inside else "open"


def _is_markup(text: str, start: int, inside: bool) -> bool:
    """Whether a straight mark holds the value of an attribute: href="..."."""
    if inside:
        return False
    if text[start - 1 : start] == "=":
        return True
    before = text.rfind('="', max(0, start - LONGEST_VALUE), start)
    return before >= 0 and '"' not in text[before + 2 : start]


def _opens_nothing(text: str, end: int) -> bool:
    return end >= len(text) or text[end] in SPACE


def _is_prime(text: str, start: int, inside: bool) -> bool:
    """Whether a straight mark after a digit means inches: no quotation is open, or feet stand before it."""
    if not text[start - 1 : start].isdigit():
        return False
    return not inside or regex.search(r"\d['’′]\s?\d{1,2}$", text[max(0, start - 8) : start]) is not None


def _unclosed(text: str, opened: tuple[int, int, str], limit: int) -> Part:
    """A quotation whose closer is missing before the next one opens: it ends with its sentence."""
    match = SENTENCE_END.search(text, opened[1], limit)
    end = match.end() if match else _rstrip(text, opened[1], limit)
    return Part(opened[1], end, opened[0], end, opened[2])


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in SPACE:
        end -= 1
    return end


class _SingleMarks:
    """The single marks of one paragraph: which open a quotation, and where that closes."""

    def __init__(self, text: str, paragraph: Paragraph) -> None:
        self._text = text
        self._start, self._end = paragraph
        self._closers: list[int] | None = None

    def closer(self, start: int) -> int | None:
        """Where the quotation that the mark at ``start`` opens closes; None where it is an apostrophe.

        Marks beside punctuation close; else the first one does that can't make a plural's genitive.
        """
        if not self._opens(start):
            return None
        if self._closers is None:
            matches = SINGLE_CLOSER.finditer(self._text, self._start, self._end)
            self._closers = [match.start() for match in matches]
        first = bisect_left(self._closers, start + 2)
        near = [at for at in self._closers[first : first + MOST_CLOSERS] if at - start <= LONGEST_SINGLE]
        likely = next((at for at in near if self._beside_punctuation(at)), None)
        plain = next((at for at in near if self._text[at - 1] != "s"), None)
        if likely is None or plain is None:
            return likely if plain is None else plain
        return likely if len([at for at in near if plain <= at < likely]) <= 1 else plain

    def _opens(self, start: int) -> bool:
        text = self._text
        if start > self._start and text[start - 1] not in BEFORE_OPENER:
            return False
        following = text[start + 1 : min(start + 2, self._end)]
        return bool(following) and following not in AFTER_CLOSER and not ELISION.match(text, start)

    def _beside_punctuation(self, closer: int) -> bool:
        return self._text[closer - 1] in ".,!?…—)" or self._text[closer + 1 : closer + 2] in BESIDE_CLOSER
