"""Comments and links of a document's pages, at their places in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.pdf.beside import CLOSED
from onrecord.reading import Hyperlink, Remark, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.readers.pdf.beside import Beside, Note, Stretch
    from extractors.readers.pdf.written import Written


def remarks(written: Written, pages: Iterable[Beside]) -> Iterator[Remark]:
    """The comments with the words that each is about, and the footnotes at their marks."""
    found = [remark for page in pages for remark in _comments(written, page.notes)]
    yield from sorted((*found, *written.notes()), key=lambda remark: remark.start)


def links(written: Written, pages: Iterable[Beside]) -> Iterator[Hyperlink]:
    """The words of the text that lead to addresses."""
    for page in pages:
        for stretches, address in page.links:
            start, end = _span(written, stretches)
            if start < end:
                yield Hyperlink(start, end, address)


def _comments(written: Written, notes: Sequence[Note]) -> Iterator[Remark]:
    """The comments of a page: answers to answers are answers to the first."""
    known = {note.number: note for note in notes}
    answers: dict[int, list[Note]] = {}
    for note in notes:
        first = note
        for _ in range(len(notes)):
            if first.of not in known:
                break
            first = known[first.of]
        if first is not note:
            answers.setdefault(first.number, []).append(note)
    answered = {answer.number for given in answers.values() for answer in given}
    for note in notes:
        if note.number in answered or not note.text:
            continue
        given = answers.get(note.number, [])
        start, end = _span(written, note.stretches)
        yield Remark(
            "comment",
            start,
            end,
            note.text,
            note.author,
            note.at,
            done=any(answer.state in CLOSED for answer in given),
            replies=tuple(
                Reply(answer.text, answer.author, answer.at)
                for answer in given
                if answer.text and not answer.state
            ),
        )


def _span(written: Written, stretches: Sequence[Stretch]) -> tuple[int, int]:
    """From where to where stretches of lines stand in the text; its end where there are none."""
    last = written.writer.end
    start = min((written.place(line, start) for line, start, _ in stretches), default=last)
    end = max((written.place(line, end) for line, _, end in stretches), default=last)
    return min(start, last), min(end, last)
