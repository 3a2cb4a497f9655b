"""What to know of claims that leave: exports have them all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import rules
from tui.app.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.records import Entry


def of(entries: Sequence[Entry]) -> str:
    """How many are not as they seem: ``2 stale, 1 open query, 3 unproven``, which are verified without
    evidence that says where; empty where none is.
    """
    counted = [
        (sum(bool(entry.stale) for entry in entries), "stale", "stale"),
        (sum(entry.decision.is_asked for entry in entries), "open query", "open queries"),
        (sum(rules.is_unproven(entry.decision) for entry in entries), "unproven", "unproven"),
    ]
    return ", ".join(count(*each) for each in counted if each[0])
