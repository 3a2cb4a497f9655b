"""Warnings of the machine about a claim. They set no status."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import rules
from onrecord.anchors import is_applied
from onrecord.decisions.duplicates import originals
from onrecord.drafts.appearances import suggested
from onrecord.drafts.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Entry
    from onrecord.store import Store


_LIKELY = re.compile(r"TK|XX|CQ|\[\s?[tTxXcCfF]|\(\s?[tTxXcCfF]")
"""The beginnings of marks: of each claim is asked whether one stands by it, and this costs a microsecond."""

_MARK = re.compile(
    r"""
      [\[(] \s?+ (?P<bracketed> (?i: tk | xx | cq | (?: fact[ -]? )?+ check ) \b [^\[\]()\n]{0,40}+ ) [\])]
    | (?: (?P<name> \b [A-Z] \w*+ \s++ )? \b (?P<gap> XX++ ) | \b (?P<plain> (?: TK )++ | CQ ) )
      \b (?! \s++ (?: [A-Z] | chromosome ) )
    """,
    re.VERBOSE,
)
"""A mark for what is still to come or to be checked, in capitals where it has no brackets.

A capital word behind it makes it a name (CQ Press), one before XX makes that a number (Super Bowl XX).
"""


def of(store: Store, entry: Entry) -> list[str]:
    """The warnings of a claim, each a line."""
    return list(_warnings(store, entry))


def _warnings(store: Store, entry: Entry) -> Iterator[str]:
    decision = entry.decision
    yield from of_decision(entry)
    if entry.stale:
        yield f"stale: not as it was decided on ({', '.join(entry.stale)})"
    if entry.gone:
        yield "gone: it stands in its document no longer"
    if suggested(entry):
        yield "better extractors read it otherwise"
    yield from of_marks(entry)
    if decision.dup_of:
        yield from _original(store, entry)
    elif not (entry.stale or rules.is_open(decision.status)):
        yield from _decided_otherwise(store, entry)


def of_decision(entry: Entry) -> Iterator[str]:
    """The warnings of what was decided on a claim, whatever other claims say."""
    decision = entry.decision
    if entry.status == "verified" and rules.is_unproven(decision):
        yield rules.UNPROVEN
    if entry.status == "verified" and decision.correction and not _has_correction(entry):
        yield "verified, though a correction is proposed"


def of_marks(entry: Entry) -> Iterator[str]:
    """The marks that the author left in a claim's sentence, as far as the claim's anchor has it."""
    start = len(entry.anchor.prefix)
    around = entry.anchor.prefix + entry.found.text + entry.anchor.suffix
    if not _LIKELY.search(around):
        return
    said = dict.fromkeys(
        (match["bracketed"] or match["gap"] or match["plain"]).strip()
        for first, last in sentences(around)
        if first < start + len(entry.found.text) and start < last
        for match in _MARK.finditer(around, first, last)
        if not match["name"] or match.start() == first
    )
    for mark in said:
        vouched = mark.upper().startswith("CQ")
        yield (
            f"{mark} stands by it: the author vouches"
            if vouched
            else f"{mark} stands by it: still to be checked"
        )


def _has_correction(entry: Entry) -> bool:
    """Whether the proposed wording stands where the claim does, as far as the claim's anchor tells."""
    before, words = entry.anchor.prefix, entry.claim.text
    text = before + words + entry.anchor.suffix
    return is_applied(text, len(before), len(before) + len(words), entry.decision.correction)


def _original(store: Store, entry: Entry) -> Iterator[str]:
    """What is wrong with the claim of which another is a duplicate."""
    found = originals(store, entry)
    if not found or found[0].decision.withdrawn:
        yield f"{entry.decision.dup_of}, which it repeats, is no longer on record"
    elif entry in found:
        yield f"{found[0].id}, which it repeats, is its own duplicate"
    elif found[0].gone:
        yield f"{found[0].id}, which it repeats, stands in its document no longer"
    elif found[-1].decision.status == "discarded":
        yield f"{found[-1].id}, which it repeats, is discarded"


def _decided_otherwise(store: Store, entry: Entry) -> Iterator[str]:
    """Which claims say the same and have another status; one that an extractor got wrong says nothing."""
    own = entry.decision.status
    for other in store.decided_alike(entry):
        if "discarded" not in (own, other.decision.status) and other.decision.status != own:
            yield f"{other.id}, which says the same, is {other.decision.status}"
