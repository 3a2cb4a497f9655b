"""What lists ask of a claim but for words, as one number: its status, its kind, and a bit for each trait.

Columns on the disk keep these numbers: whoever changes what a bit says gives columns.FORM the next number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from onrecord.records import Kind
from onrecord.rules import STATUSES, is_open, is_to_check

if TYPE_CHECKING:
    from onrecord.records import Entry, Standing, Status

(
    STANDS,
    GONE,
    TO_CHECK,
    STALE,
    ASKED,
    CITES,
    REPEATS,
    SIGNED,
    SUGGESTED,
    GUESSED,
    SPEAKERLESS,
    BY_HAND,
    TAGGED,
) = (1 << bit for bit in range(8, 21))
"""The bits of a claim that stands, is gone, is to be checked (again), is stale, has an open query, cites
evidence, repeats another, is signed, was read otherwise since, has a guessed speaker, has no speaker
though somebody says it, was made by hand, has tags."""

SPOKEN: frozenset[Kind] = frozenset({"quote", "attribution"})
"""The kinds of claims that somebody says."""

_STATUS = 0x0F
_KIND = 0xF0
_STATUSES = {status: number for number, status in enumerate(STATUSES)}
_KINDS: dict[Kind, int] = {kind: number << 4 for number, kind in enumerate(get_args(Kind))}


def traits(entry: Entry) -> int:
    """The traits of a claim."""
    claim, decision = entry.claim, entry.decision
    return (
        _STATUSES[decision.status]
        | _KINDS[claim.kind]
        | STANDS * entry.stands
        | GONE * entry.gone
        | TO_CHECK * is_to_check(entry)
        | STALE * bool(entry.earlier and entry.stale)
        | ASKED * bool(decision.queries and decision.is_asked)
        | CITES * bool(decision.evidence)
        | REPEATS * bool(decision.dup_of)
        | SIGNED * (decision.signed is not None)
        | SUGGESTED * (entry.suggestion is not None)
        | GUESSED * (claim.speaker is not None and not claim.speaker.sure)
        | SPEAKERLESS * (claim.speaker is None and claim.kind in SPOKEN)
        | BY_HAND * (entry.origin == "manual")
        | TAGGED * bool(decision.tags)
    )


def status(traits: int) -> Status:
    """The status of a claim of these traits."""
    return STATUSES[traits & _STATUS]


def standing(traits: int) -> Standing:
    """The status of a claim of these traits; ``stale`` where that was given to other words."""
    return "stale" if traits & STALE else status(traits)


def kind(traits: int) -> Kind:
    """The kind of a claim of these traits."""
    return get_args(Kind)[(traits & _KIND) >> 4]  # type: ignore[no-any-return]  # (of a Literal)


def is_settled(traits: int) -> bool:
    """Whether a claim of these traits has a decision that others can follow."""
    return traits & (STANDS | REPEATS | STALE) == STANDS and not is_open(status(traits))
