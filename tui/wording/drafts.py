"""The effects of a new draft on a document's claims, in lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.drafts.readings import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.drafts.carrying import Carried


def lines(carried: Carried) -> Iterator[str]:
    """How many decided claims hold, and which do not: why, and how they read before."""
    holding = sum(entry.decision.is_made and not entry.stale for entry in carried.standing)
    otherwise = sum(suggested(entry) is not None for entry in carried.standing)
    yield (
        f"decisions: {holding} hold, {len(carried.stale)} stale, {len(carried.gone)} gone;"
        f" claims: {len(carried.new)} new" + (f", {otherwise} read otherwise now" if otherwise else "")
    )
    for entry in carried.stale:
        assert entry.earlier
        words = f"{entry.earlier.claim.text} -> {entry.claim.text}"
        yield f"{entry.id} stale ({', '.join(entry.stale)}): {words}"
    for entry in carried.gone:
        yield f"{entry.id} gone: {entry.claim.text}"
