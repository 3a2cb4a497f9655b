"""The rules of marking: which statuses there are and what each needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from onrecord.errors import RefusedError
from onrecord.records import Status

if TYPE_CHECKING:
    from onrecord.records import Decision, Entry

STATUSES: tuple[Status, ...] = get_args(Status)

OPEN: frozenset[Status] = frozenset({"unchecked", "checking"})
"""The statuses of a claim that is still to be checked."""

NEEDS: dict[Status, str] = {
    "corrected": "the proposed wording",
    "false": "evidence or a note",
    "inconclusive": "a note of what was tried",
}
"""What a mark asks for where the claim has none of it yet."""

UNPROVEN = "verified without evidence that says where (page, timecode, section)"


def is_open(status: Status) -> bool:
    """Whether a claim of this status is still to be checked."""
    return status in OPEN


def is_to_check(entry: Entry) -> bool:
    """Whether a claim is still to be checked, or to be checked again since the document changed."""
    return is_open(entry.decision.status) or bool(entry.stale)


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


def is_unproven(decision: Decision) -> bool:
    """Whether a claim is verified without evidence that says where to look."""
    return decision.status == "verified" and not any(link.locator for link in decision.evidence)
