"""What is wrong with claims, or asked about them, as comments beside a document's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Decision, Entry, Query


class Comment(NamedTuple):
    """A comment on the words of a text from ``start`` to ``end``; ``at`` is a time in ISO 8601."""

    start: int
    end: int
    author: str
    at: str
    paragraphs: tuple[str, ...]


def comments(entries: Iterable[Entry], by: str) -> list[Comment]:
    """The comments on claims that are false, corrected or asked about, in the order of the text.

    A query of which nobody is known to have asked it is asked ``by`` somebody.
    """
    found = [comment for entry in entries for comment in _comments(entry, by)]
    return sorted(found, key=lambda comment: (comment.start, comment.end))


def _comments(entry: Entry, by: str) -> list[Comment]:
    claim, decision = entry.claim, entry.decision
    found = [
        Comment(claim.start, claim.end, decision.by or by, query.asked, (_question(query),))
        for query in decision.queries
        if query.is_open
    ]
    if said := _verdict(decision):
        found.insert(0, Comment(claim.start, claim.end, decision.by, decision.at, said))
    return found


def may_be_written(decision: Decision) -> dict[str, Query | None]:
    """The words of comments that may have been written of a decision before, with the queries still open."""
    found = {_question(query): query if query.is_open else None for query in decision.queries}
    verdict = "\n".join(_verdict(decision))
    return {**found, verdict: None} if verdict else found


def _question(query: Query) -> str:
    return f"For {query.to}: {query.text}"


def _verdict(decision: Decision) -> tuple[str, ...]:
    """The status of a claim that can't stand as it is, the wording proposed, and the note."""
    if decision.status not in ("false", "corrected"):
        return ()
    proposed = f"Proposed: {decision.correction}" if decision.correction else ""
    return tuple(filter(None, (decision.status.capitalize(), proposed, decision.note)))
