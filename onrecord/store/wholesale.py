"""Reading all records at one go, from a snapshot that is as it was written, faster than row by row.

Of such a snapshot it need not be asked whether each decision is in the row of its claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import force_setattr

from onrecord.records import Decision, Entry, Evidence, Source
from onrecord.store.decoding import decoder

if TYPE_CHECKING:
    from onrecord.store.journal import Commit
    from onrecord.store.storage import Whole


class Tables(Struct):
    """The tables by their names, the records in each by their numbers."""

    sources: dict[int, Source] = field(default_factory=dict)
    evidence: dict[int, Evidence] = field(default_factory=dict)
    claims: dict[int, Entry] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)


_ROWS = {
    "sources": decoder(Source),
    "evidence": decoder(Evidence),
    "claims": decoder(Entry),
    "decisions": decoder(Decision),
}


def decoded(whole: Whole) -> Tables | None:
    """The tables, each claim with its decision; None where a row is not as it should be."""
    try:
        tables = whole.snapshot.decoded(Tables)
        for commit in whole.commits:
            apply(commit, tables)
        for number, decision in tables.decisions.items():
            # Nobody has seen the record yet: this is still its making, at half of replace's time.
            force_setattr(tables.claims[number], "decision", decision)
    except (ValueError, KeyError):
        return None
    return tables


def apply(commit: Commit, tables: Tables) -> None:
    """Do to the tables what a commit did. Raises ValueError where a row is not as it should be."""
    for name, decode in _ROWS.items():
        rows = getattr(tables, name)
        if name in commit.clear:
            rows.clear()
        for number in commit.drop.get(name, ()):
            rows.pop(int(number), None)
        for number, row in commit.put.get(name, {}).items():
            rows[int(number)] = decode(row)
