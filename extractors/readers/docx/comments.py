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


class _Comment(NamedTuple):
    """A comment: its element, the id of its thread, its words, and the addresses of its links."""

    element: Element
    key: str
    words: str
    addresses: tuple[str, ...]

    @property
    def by(self) -> tuple[str, str]:
        """Who wrote the comment, and when."""
        return self.element.get(f"{W}author", ""), self.element.get(f"{W}date", "")


def remarks(
    comments: Element | None,
    extended: Element | None,
    spans: dict[str, Span],
    text: str,
    said: Callable[[Element], Said],
) -> list[Remark]:
    """The comments on a text, each with its replies, in its order; those on no words come last."""
    elements = comments.iterfind(f"{W}comment") if comments is not None else ()
    found = [_Comment(element, _key(element), *said(element)) for element in elements]
    threads = list(extended.iterfind(f"{W15}commentEx")) if extended is not None else []
    done = {thread.get(f"{W15}paraId", "") for thread in threads if thread.get(f"{W15}done") in ("1", "true")}
    firsts = _firsts(threads, [comment.key for comment in found if comment.key])
    replies: dict[str, list[_Comment]] = {}
    for comment in found:
        if firsts.get(comment.key, comment.key) != comment.key:
            replies.setdefault(firsts[comment.key], []).append(comment)
    on = [
        _remark(
            comment, replies.get(comment.key, ()) if comment.key else (), spans, text, comment.key in done
        )
        for comment in found
        if firsts.get(comment.key, comment.key) == comment.key
    ]
    return sorted(on, key=lambda remark: (remark.start, remark.end))


def _remark(
    comment: _Comment,
    replies: Iterable[_Comment],
    spans: dict[str, Span],
    text: str,
    done: bool,
) -> Remark:
    span = spans.get(comment.element.get(f"{W}id", ""))
    start, end = span.within(text) if span else (len(text), len(text))
    return Remark(
        "comment",
        start,
        end,
        comment.words,
        *comment.by,
        done,
        tuple(Reply(reply.words, *reply.by) for reply in replies),
        (*comment.addresses, *(address for reply in replies for address in reply.addresses)),
    )


def _firsts(threads: Iterable[Element], keys: list[str]) -> dict[str, str]:
    """The first comment of each comment's thread, by the ids of threads."""
    known = set(keys)
    answers = {thread.get(f"{W15}paraId", ""): thread.get(f"{W15}paraIdParent", "") for thread in threads}
    firsts: dict[str, str] = {}
    for key in keys:
        path: dict[str, None] = {}
        while key not in firsts and key not in path:
            path[key] = None
            if answers.get(key, "") in known:
                key = answers[key]
        firsts |= dict.fromkeys(path, firsts.get(key, key))
    return firsts


def _key(comment: Element) -> str:
    """The id of a comment's last paragraph, by which Word keeps its thread."""
    ids = [paragraph.get(f"{W14}paraId", "") for paragraph in comment.iter(f"{W}p")]
    return ids[-1] if ids else ""
