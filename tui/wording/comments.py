"""What the comments, notes and links of documents offer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.wording.claims import by_comment, evidence, query
from tui.wording.numbers import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.comments.offers import Offer
    from onrecord.records import Source


def offer(offered: Offer) -> str:
    """What a comment offers a claim: its evidence, its query, else its note, and whose comment that is."""
    said = [evidence(item, link) for item, link in offered.backings]
    if offered.query:
        said.append(f"{'answers ' if offered.answers else ''}query {query(offered.query)}")
    if offered.note:
        said.append(f"note: {offered.words} · {by_comment(offered.author, offered.at)}")
    if offered.on != "words":
        said.append(f"on its {offered.on}")
    return " · ".join(said)


def heard(source: Source) -> str:
    """How many comments of a document people took, and how many they dismissed."""
    those_taken = sum(hearing.taken for hearing in source.hearings)
    dismissed = len(source.hearings) - those_taken
    return f"{source.file}: {count(those_taken, 'comment')} taken, {dismissed} dismissed"


def taken(offers: Sequence[Offer]) -> str:
    """How many offers were taken, and of what they are."""
    backings = sum(len(each.backings) for each in offers)
    answers, notes = sum(each.answers for each in offers), sum(bool(each.note) for each in offers)
    queries = sum(each.query is not None for each in offers) - answers
    parts = (
        count(backings, "item of evidence", "items of evidence") if backings else "",
        count(queries, "query", "queries") if queries else "",
        count(answers, "answer") if answers else "",
        count(notes, "note") if notes else "",
    )
    said = f"{count(len(offers), 'comment')} taken"
    return f"{said}: {', '.join(filter(None, parts))}" if offers else said
