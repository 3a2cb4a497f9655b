"""Reservations about claims that leave: exports have the claims all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.records import Entry


def of(entries: Sequence[Entry]) -> str:
    """The counts of claims with reservations: ``2 stale, 1 open query, 3 unproven``; empty where none.

    Unproven claims are verified without evidence that says where.
    """
    asked = sum(entry.decision.is_asked for entry in entries)
    counted = {
        "stale": sum(bool(entry.stale) for entry in entries),
        "open query" if asked == 1 else "open queries": asked,
        "unproven": sum(
            entry.status == "verified" and rules.is_unproven(entry.decision) for entry in entries
        ),
    }
    return ", ".join(f"{count:,} {what}" for what, count in counted.items() if count)
