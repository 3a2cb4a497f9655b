"""The rules of deciding: the statuses, what each needs, and which decisions fall with a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from msgspec.structs import replace

from onrecord.errors import RefusedError
from onrecord.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Decision, Entry

STATUSES: tuple[Status, ...] = get_args(Status)

OPEN: frozenset[Status] = frozenset({"unchecked", "checking"})
"""The statuses of a claim that is still to be checked."""

NEEDS: dict[Status, str] = {
    "corrected": "the proposed wording",
    "false": "evidence or a note",
    "inconclusive": "a note of what was tried",
}
"""What a mark asks for where the claim lacks it, by status."""

AGREED = ("status", "by", "at", "correction", "evidence", "dup_of", "amended")
"""The fields that a signature agrees to: where one of these changes the signature falls."""

UNPROVEN = "verified without evidence that says where"


def is_open(status: Status) -> bool:
    """Whether a claim of this status is still to be checked."""
    return status in OPEN


def is_to_check(entry: Entry) -> bool:
    """Whether a claim is still to be checked, or again since the document changed, or waits for an answer."""
    decision = entry.decision
    asked = decision.queries and decision.is_asked
    return decision.status in OPEN or bool(asked or (entry.earlier and entry.stale))


def marked(entry: Entry, status: Status, by: str, at: str) -> Decision:
    """The decision on a claim after somebody gives a status, on the draft that the claim stands in."""
    return replace(entry.decision, status=status, by=by, at=at, draft=entry.draft)


def settled(old: Decision, new: Decision) -> Decision:
    """The decision ``new`` without the parts that it makes void.

    The signature falls with what it agreed to; a claim that is not discarded is nobody's duplicate.
    """
    if new.dup_of and new.status != "discarded":
        new = replace(new, dup_of="")
    if new.signed and new.signed == old.signed and any(getattr(old, f) != getattr(new, f) for f in AGREED):
        new = replace(new, signed=None)
    return new


def revised(entry: Entry, decision: Decision) -> Entry:
    """The entry of a claim after one more change of its decision."""
    return replace(entry, decision=replace(decision, revision=entry.decision.revision + 1))


def lacks(status: Status, decision: Decision) -> bool:
    """Whether a claim decided so far as ``decision`` lacks what ``status`` needs."""
    match status:
        case "corrected":
            return not decision.correction.strip()
        case "false":
            return not (decision.note.strip() or decision.evidence)
        case "inconclusive":
            return not decision.note.strip()
        case _:
            return False


def check(decision: Decision, *, strict: bool) -> str | None:
    """A warning about ``decision``, or None.

    Raises RefusedError where its status lacks what it needs; when ``strict``, a verified claim needs evidence
    with a locator.
    """
    status = decision.status
    if lacks(status, decision):
        raise RefusedError(f"{status} needs {NEEDS[status]}")
    if not is_unproven(decision):
        return None
    if strict:
        raise RefusedError("verified needs evidence with a locator here: this workspace is strict")
    return UNPROVEN


def judge(decided: Iterable[tuple[Entry, Decision]], *, marking: bool, strict: bool) -> tuple[str, ...]:
    """Warnings where these decisions are made on claims: of the marks, and of claims that lose their proof.

    Raises RefusedError, as ``check`` does, where a status lacks, or loses, what it needs.
    """
    warnings = []
    for entry, decision in decided:
        judged = marking or not is_unproven(entry.decision)
        try:
            warning = check(decision, strict=strict and judged)
        except RefusedError as error:
            raise RefusedError(f"{entry.id}: {error}") from None
        if warning and judged:
            warnings.append(f"{entry.id}: {warning}")
    return tuple(warnings)


def is_unproven(decision: Decision) -> bool:
    """Whether a claim is verified without evidence that says where to look."""
    return decision.status == "verified" and not any(link.locator for link in decision.evidence)
