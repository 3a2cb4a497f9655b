"""What stands on a page beside its text: comments and marks, links, and the fields of forms."""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from extractors.readers.pdf.lines import Font, Line
from extractors.readers.pdf.opened import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from extractors.readers.pdf.lines import Letters

MOST = 1000
"""Annotations of a page that are read."""
MARKS = {9: "highlighted", 10: "underlined", 11: "underlined", 12: "struck out"}
"""pdfium's kinds of annotations that mark words, with what each does to them."""
LINK, WIDGET, POPUP = 2, 20, 16
"""pdfium's kinds of annotations that are no comments."""
CHECKED = frozenset({2, 3})
"""pdfium's kinds of fields that are checked or not."""
DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:\d*)(Z|[+-]\d\d)?'?(\d\d)?'?")
"""A time as PDF writes it."""
CLOSED = frozenset({"Accepted", "Rejected", "Cancelled", "Completed"})
"""The states of a comment that is dealt with."""


class Stretch(NamedTuple):
    """Letters of a line, from one to before another."""

    line: Line
    start: int
    end: int


class Note(Struct):
    """A comment or a mark on a page; ``of`` is the number of the annotation that it answers."""

    number: int
    stretches: list[Stretch]
    text: str
    author: str
    at: str
    state: str
    of: int = -1


class Beside(Struct):
    """What stands beside the text of a page: notes, and links with the stretches that lead there."""

    notes: list[Note]
    links: list[tuple[list[Stretch], str]]


class Annotations:
    """The annotations of an open page."""

    def __init__(self, pdf: Any, page: Any, letters: Letters) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium, self._pdf, self._page, self._letters = pdfium, pdf, page, letters
        self._count = min(pdfium.FPDFPage_GetAnnotCount(page), MOST)

    def _each(self) -> Iterator[tuple[int, Any, int]]:
        """The annotations with their numbers and kinds."""
        for number in range(self._count):
            annotation = self._pdfium.FPDFPage_GetAnnot(self._page, number)
            if annotation:
                try:
                    yield number, annotation, self._pdfium.FPDFAnnot_GetSubtype(annotation)
                finally:
                    self._pdfium.FPDFPage_CloseAnnot(annotation)

    def fields(self) -> Iterator[Line]:
        """The values of the fields of forms, as lines of the page."""
        form = self._pdf.formenv
        for _, annotation, kind in self._each() if form else ():
            if kind != WIDGET:
                continue
            value = words(self._pdfium.FPDFAnnot_GetFormFieldValue, form, annotation).strip()
            if self._pdfium.FPDFAnnot_GetFormFieldType(form, annotation) in CHECKED:
                value = "☒" if self._pdfium.FPDFAnnot_IsChecked(form, annotation) else "☐"
            yield from self._value(annotation, value)

    def _value(self, annotation: Any, value: str) -> Iterator[Line]:
        """The lines of a field's value, in its place."""
        rows = [row for row in re.split(r"[\r\n]+", value) if row.strip()]
        box = self._box(annotation)
        if not rows or not box:
            return
        left, bottom, right, top = box
        high = (top - bottom) / len(rows)
        size = min(11.0, 0.7 * high)
        for number, row in enumerate(rows):
            base = top - high * (number + 1) + (high - 0.7 * size) / 2
            yield Line(self._letters.number, 0, row.strip(), left, right, base, size, Font())

    def beside(self, lines: Sequence[Line]) -> Beside:
        """The comments and links of the page whose lines these are."""
        found = Beside([], [])
        if not self._count:
            return found
        lines = sorted((line for line in lines if not line.is_turned), key=_middle)
        for number, annotation, kind in self._each():
            if kind == LINK:
                if address := self._address(annotation):
                    found.links.append((list(self._stretches(annotation, lines)), address))
            elif kind not in (WIDGET, POPUP):
                text = self._said(annotation, b"Contents").strip() or MARKS.get(kind, "")
                state = self._said(annotation, b"State")
                if text or state:
                    found.notes.append(self._note(number, annotation, text, state, lines))
        return found

    def _note(self, number: int, annotation: Any, text: str, state: str, lines: Sequence[Line]) -> Note:
        at = _time(self._said(annotation, b"M") or self._said(annotation, b"CreationDate"))
        author = self._said(annotation, b"T").strip()
        stretches = list(self._stretches(annotation, lines)) or list(self._near(annotation, lines))
        note = Note(number, stretches, text, author, at, state)
        if self._pdfium.FPDFAnnot_HasKey(annotation, b"IRT"):
            answered = self._pdfium.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")
            if answered:
                note.of = self._pdfium.FPDFPage_GetAnnotIndex(self._page, answered)
                self._pdfium.FPDFPage_CloseAnnot(answered)
        return note

    def _said(self, annotation: Any, key: bytes) -> str:
        return words(self._pdfium.FPDFAnnot_GetStringValue, annotation, key)

    def _address(self, annotation: Any) -> str:
        """Where a link leads outside of the document."""
        action = self._pdfium.FPDFLink_GetAction(self._pdfium.FPDFAnnot_GetLink(annotation))
        length = self._pdfium.FPDFAction_GetURIPath(self._pdf, action, None, 0) if action else 0
        if not 1 < length < MOST:
            return ""
        memory = ctypes.create_string_buffer(length)
        self._pdfium.FPDFAction_GetURIPath(self._pdf, action, memory, length)
        return memory.value.decode("utf-8", "replace")

    def _box(self, annotation: Any) -> tuple[float, float, float, float] | None:
        box = self._pdfium.FS_RECTF()
        if not self._pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box)):
            return None
        return self._letters.turned(box.left, box.bottom, box.right, box.top)

    def _boxes(self, annotation: Any) -> Iterator[tuple[float, float, float, float]]:
        """The places that an annotation marks: a line each, else all of it."""
        corners = self._pdfium.FS_QUADPOINTSF()
        count = self._pdfium.FPDFAnnot_CountAttachmentPoints(annotation)
        for number in range(min(count, MOST)):
            if self._pdfium.FPDFAnnot_GetAttachmentPoints(annotation, number, ctypes.byref(corners)):
                x = corners.x1, corners.x2, corners.x3, corners.x4
                y = corners.y1, corners.y2, corners.y3, corners.y4
                yield self._letters.turned(min(x), min(y), max(x), max(y))
        if not count and (box := self._box(annotation)):
            yield box

    def _stretches(self, annotation: Any, lines: Sequence[Line]) -> Iterator[Stretch]:
        """The letters that an annotation marks."""
        for left, bottom, right, top in self._boxes(annotation):
            for line in lines[bisect_left(lines, bottom, key=_middle) : bisect_left(lines, top, key=_middle)]:
                if left < line.right and line.left < right:
                    start, end = self._letter(line, left), self._letter(line, right)
                    if start < end:
                        yield Stretch(line, start, end)

    def _near(self, annotation: Any, lines: Sequence[Line]) -> Iterator[Stretch]:
        """The beginning of the line next to a comment that marks no words."""
        if lines and (box := self._box(annotation)):
            number = bisect_left(lines, (box[1] + box[3]) / 2, key=_middle)
            yield Stretch(lines[min(number, len(lines) - 1)], 0, 0)

    def _letter(self, line: Line, edge: float) -> int:
        """The first letter of a line whose middle is right of an edge."""
        low, high = 0, len(line.letters)
        while low < high:
            middle = (low + high) // 2
            if sum(self._letters.edges(line.number(middle))) / 2 < edge:
                low = middle + 1
            else:
                high = middle
        return low


def _middle(line: Line) -> float:
    """The height of the middle of a line."""
    return line.base + 0.3 * line.size


def _time(said: str) -> str:
    """A time in ISO 8601; nothing where it is none."""
    if not (found := DAY.match(said)):
        return ""
    year, month, day, hour, minute, second, zone, minutes = found.groups()
    if not hour:
        return f"{year}-{month}-{day}"
    offset = f"{zone}:{minutes or '00'}" if zone and zone != "Z" else zone or ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{offset}"
