"""The comments of a Word document: who says what of which words, the replies, and what is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.docx.names import W14, W15, W
from onrecord.reading import Remark, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

    from extractors.readers.tracked import Span

Said = tuple[str, tuple[str, ...]]
"""A comment's words, and the addresses of its links."""


class _Thread(NamedTuple):
    """What Word keeps of a comment: the paragraph of the one that it answers, and whether it is closed."""

    answers: str
    done: bool


def remarks(
    comments: Element | None,
    extended: Element | None,
    spans: dict[str, Span],
    text: str,
    said: Callable[[Element], Said],
) -> list[Remark]:
    """The comments that a text refers to, each with its replies, in the order of the text."""
    elements = list(comments.iterfind(f"{W}comment")) if comments is not None else []
    threads = _threads(extended)
    paragraphs = {_last_paragraph(element): element for element in elements}
    replies: dict[str, list[Element]] = {}
    first = []
    for element in elements:
        thread = threads.get(_last_paragraph(element))
        if root := _root(thread, threads, paragraphs):
            replies.setdefault(root, []).append(element)
        else:
            first.append(element)
    found = [
        _remark(element, spans, text, said, replies, threads)
        for element in first
        if element.get(f"{W}id", "") in spans
    ]
    return sorted(found, key=lambda remark: (remark.start, remark.end))


def _remark(
    element: Element,
    spans: dict[str, Span],
    text: str,
    said: Callable[[Element], Said],
    replies: dict[str, list[Element]],
    threads: dict[str, _Thread],
) -> Remark:
    key = _last_paragraph(element)
    start, end = spans[element.get(f"{W}id", "")].within(text)
    words, addresses = said(element)
    thread = threads.get(key)
    answers = _answers(replies.get(key, ()) if key else (), said)
    return Remark(
        "comment",
        start,
        end,
        words,
        element.get(f"{W}author", ""),
        element.get(f"{W}date", ""),
        thread is not None and thread.done,
        tuple(reply for reply, _ in answers),
        (*addresses, *(address for _, more in answers for address in more)),
    )


def _answers(
    elements: Iterable[Element], said: Callable[[Element], Said]
) -> list[tuple[Reply, tuple[str, ...]]]:
    answers = []
    for element in elements:
        words, addresses = said(element)
        answers.append((Reply(words, element.get(f"{W}author", ""), element.get(f"{W}date", "")), addresses))
    return answers


def _threads(extended: Element | None) -> dict[str, _Thread]:
    return {
        element.get(f"{W15}paraId", ""): _Thread(
            element.get(f"{W15}paraIdParent", ""), element.get(f"{W15}done") in ("1", "true")
        )
        for element in (extended.iterfind(f"{W15}commentEx") if extended is not None else ())
    }


def _root(thread: _Thread | None, threads: dict[str, _Thread], known: dict[str, Element]) -> str:
    """The paragraph of the comment that began a reply's thread; empty for a comment that answers none."""
    root, seen = "", set[str]()
    while thread and thread.answers in known and thread.answers not in seen:
        root = thread.answers
        seen.add(root)
        thread = threads.get(root)
    return "" if thread and thread.answers in seen else root


def _last_paragraph(element: Element) -> str:
    ids = [paragraph.get(f"{W14}paraId", "") for paragraph in element.iter(f"{W}p")]
    return ids[-1] if ids else ""
