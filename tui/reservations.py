"""What to know of claims that leave: exports have them all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Entry


def of(entries: Iterable[Entry]) -> str:
    """How many are not as they seem: ``2 stale, 1 open query, 3 unproven``, which are verified without
    evidence that says where; empty where none is.
    """
    stale = asked = unproven = 0
    for entry in entries:
        stale += bool(entry.stale)
        asked += entry.decision.is_asked
        unproven += rules.is_unproven(entry.decision)
    queries = "open query" if asked == 1 else "open queries"
    counted = (stale, "stale"), (asked, queries), (unproven, "unproven")
    return ", ".join(f"{count:,} {what}" for count, what in counted if count)
