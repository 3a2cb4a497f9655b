"""Offers: what the comments, notes and links of a document say for its claims, until somebody takes that."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import datetime
from functools import lru_cache
from itertools import accumulate, starmap
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from onrecord.comments.backup import Backing, backings
from onrecord.comments.written import may_be_written
from onrecord.drafts.sentences import sentences
from onrecord.records import Evidence, Link, Query
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from onrecord.reading import Hyperlink, Reading, Remark
    from onrecord.records import Entry

On = Literal["", "words", "sentence", "paragraph"]
"""What an offer has in common with its claims: words, else a sentence, else a paragraph."""

_ASKS = re.compile(
    r"""
    [\s\[(*"'“‘]*+
    (?: [?？؟] | (?: (?: fact [ -]? )?+ check | (?: tk )++ ) \b | source [?] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How a comment begins that asks something."""
RESOLVED = "resolved"
"""The answer of a question that was closed without one."""


class Offer(Struct, frozen=True):
    """What a comment, a note or a link at ``start`` to ``end`` of a text offers the claims with these ids.

    That is evidence (``backings``), a ``query``, else a ``note``; ``words`` are the comment's own, of a link
    its address. Where it ``answers``, the query is one of the claim's own, with its answer. Without claims
    it is offered to nobody.
    """

    kind: Literal["comment", "footnote", "endnote", "note", "link"]
    start: int
    end: int
    words: str
    author: str = ""
    at: str = ""
    claims: tuple[str, ...] = ()
    on: On = ""
    backings: tuple[Backing, ...] = ()
    query: Query | None = None
    answers: bool = False
    note: str = ""


def offers(reading: Reading, entries: Iterable[Entry]) -> list[Offer]:
    """What the comments, notes and links of a reading offer these of its claims, in the order of the text.

    A comment is about the claims whose words it is on; else about those in its sentence, else about those in
    its paragraph. A link is about the claims that have its words, or about none, and then no offer. Of what
    checkers wrote into the document themselves the replies count alone.
    """
    entries = list(entries)
    claims = _Claims(reading, entries)
    own = {key(words): query for entry in entries for words, query in may_be_written(entry.decision).items()}
    remarks = [
        (said, own.get(key(remark.text))) for remark in reading.remarks if (said := _by_others(remark, own))
    ]
    found = [
        _of_remark(remark, asked, *claims.about(remark)) for remark, asked in remarks if remark.text.strip()
    ]
    linked = ((link, claims.within(link.start, link.end)) for link in reading.links)
    found += [_of_link(reading, link, ids) for link, ids in linked if ids and _is_web(link.address)]
    return sorted(found, key=lambda offer: (offer.start, offer.end))


def _by_others(remark: Remark, own: Container[str]) -> Remark | None:
    """A remark without its beginning where that is a checker's ``own``; None where nobody replied to that."""
    if key(remark.text) not in own:
        return remark
    if not remark.replies:
        return None
    first, *rest = remark.replies
    return replace(remark, text=first.text, author=first.author, at=first.at, replies=tuple(rest))


class _Claims:
    """The claims of a text, by their places."""

    def __init__(self, reading: Reading, entries: Iterable[Entry]) -> None:
        self._reading = reading
        ordered = sorted(entries, key=lambda entry: (entry.claim.start, -entry.claim.end))
        self._spans = [(entry.claim.start, entry.claim.end, entry.id) for entry in ordered]
        self._furthest = list(accumulate((end for _, end, _ in self._spans), max))
        self._sentences = lru_cache(maxsize=16)(self._sentences_in)

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """The ids of the claims that have words of this stretch."""
        found: list[str] = []
        number = bisect_left(self._spans, (end,)) - 1
        while number >= 0 and self._furthest[number] > start:
            if self._spans[number][1] > start:
                found.append(self._spans[number][2])
            number -= 1
        return tuple(reversed(found))

    def about(self, remark: Remark) -> tuple[tuple[str, ...], On]:
        """The ids of the claims that a remark is about, and what it has in common with them."""
        for on, start, end in self._stretches(remark):
            if ids := self.within(start, end):
                return ids, on
        return (), ""

    def _stretches(self, remark: Remark) -> Iterator[tuple[On, int, int]]:
        """The words that a remark is on, their sentence, their paragraph."""
        start, end = self._words(remark)
        yield "words", start, end
        block = self._reading.block_at(start)
        if block:
            for first, last in self._sentences(block.start, block.end):
                if first <= start < last:
                    yield "sentence", first, last
            yield "paragraph", block.start, block.end

    def _sentences_in(self, start: int, end: int) -> list[tuple[int, int]]:
        return [(start + first, start + last) for first, last in sentences(self._reading.text[start:end])]

    def _words(self, remark: Remark) -> tuple[int, int]:
        """The words that a remark is on; a mark without words is on the word before it, or begins a block."""
        if remark.start < remark.end:
            return remark.start, remark.end
        block, end = self._reading.block_at(remark.start), remark.start
        if block and block.start == end:
            return end, end + 1
        while end > 1 and not self._reading.text[end - 1].isalnum():
            end -= 1
        return end - 1, end


def _of_remark(remark: Remark, asked: Query | None, claims: tuple[str, ...], on: On) -> Offer:
    """The offer of a comment or a note, which may reply to what a checker ``asked``."""
    asks = is_question(remark.text)
    at = _time(remark.at)
    said = [
        (remark.text, remark.author, at),
        *((each.text, each.author, _time(each.at)) for each in remark.replies),
    ]
    found: list[Backing] = []
    for number, (words, author, when) in enumerate(said):
        link = Link("", quote=words, origin="comment", author=author, at=when)
        addresses = [each for each in remark.addresses if _is_web(each)] if not number else []
        addresses = [each for each in addresses if not any(each in reply.text for reply in remark.replies)]
        found += backings(words, addresses, link, asks=asks)
    query = _query(remark, at) if asks else _answered(asked, remark, at) if asked else None
    note = "" if found or query else _note(remark, at)
    return Offer(
        remark.kind,
        remark.start,
        remark.end,
        remark.text,
        remark.author,
        at,
        claims,
        on,
        tuple(found),
        query,
        bool(asked) and not asks,
        note,
    )


def _of_link(reading: Reading, link: Hyperlink, claims: tuple[str, ...]) -> Offer:
    """The offer of a link on words of claims."""
    words = " ".join(reading.text[link.start : link.end].split())
    item = Evidence("", "" if words == link.address else words, "secondary", link.address)
    backing = Backing(item, Link("", origin="comment"))
    return Offer("link", link.start, link.end, link.address, claims=claims, on="words", backings=(backing,))


def _is_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


def is_question(words: str) -> bool:
    """Whether a comment asks something: by its last mark, or by how it begins."""
    return words.rstrip(" \t\n)]”’\"'*").endswith(("?", "？", "؟")) or bool(_ASKS.match(words))


def _query(remark: Remark, at: str) -> Query:
    """The question of a comment to who wrote it, with the replies as its answer."""
    answer = "\n".join(_told(reply.author, reply.text) for reply in remark.replies)
    answered = next((when for reply in reversed(remark.replies) if (when := _time(reply.at))), at)
    if not answer and remark.done:
        answer = RESOLVED
    query = Query(remark.author or "author", remark.text.strip(), at, origin="comment")
    return Query(query.to, query.text, at, answer, answered, "comment") if answer else query


def _answered(query: Query, remark: Remark, at: str) -> Query:
    """A checker's query with the replies as its answer."""
    said = [(remark.author, remark.text), *((reply.author, reply.text) for reply in remark.replies)]
    last = next((when for reply in reversed(remark.replies) if (when := _time(reply.at))), at)
    return replace(query, answer="\n".join(starmap(_told, said)), answered=last)


def _note(remark: Remark, at: str) -> str:
    """A comment as a note, with its author, its day and the replies."""
    kind = f"{remark.kind}{f' of {remark.author}' if remark.author else ''}"
    first = f"{kind}{f', {at[:10]}' if at else ''}: {remark.text.strip()}"
    return "\n".join((first, *(_told(reply.author, reply.text) for reply in remark.replies)))


def _told(author: str, words: str) -> str:
    return f"{author}: {words.strip()}" if author else words.strip()


def _time(said: str) -> str:
    """A time in ISO 8601 as a document has it; empty for what is no time."""
    try:
        datetime.fromisoformat(said)
    except ValueError:
        return ""
    return said
