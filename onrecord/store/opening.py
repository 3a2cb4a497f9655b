"""What is on record as it is read at opening: all of it decoded, or the claims by their columns.

Over columns, whose snapshot stays as it is, lie the claims that the journal's commits changed.
"""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import force_setattr

from onrecord.store import wholesale
from onrecord.store.columns import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.records import Entry, Evidence, Source
    from onrecord.store.claims import Base
    from onrecord.store.columns import Columns
    from onrecord.store.journal import Commit
    from onrecord.store.storage import Whole


class Opened(NamedTuple):
    """Documents, items of evidence (the oldest first) and claims, in the order of the rows.

    Of ``claims`` those ``dropped`` (ids) are to go, then those ``changed`` to be put over them. ``unchecked``
    are the claims of which it is not known yet whether all that they need is on record. ``rows`` gives the
    numbers of the rows by the records' ids.
    """

    sources: list[Source]
    evidence: list[Evidence]
    claims: Base
    unchecked: list[Entry]
    changed: Sequence[Entry] = ()
    dropped: Sequence[str] = ()
    rows: Callable[[], dict[str, int]] = dict


def by_columns(whole: Whole) -> Opened | None:
    """What is on record, by columns; None without any, or where the journal has more than changed claims."""
    columns = load(whole.snapshot)
    if columns is None or any(commit.clear for commit in whole.commits):
        return None
    try:
        tables = wholesale.Tables(*columns.records)
        dropped = _applied(whole.commits, tables)
        known = dict(zip(columns.numbers, count(), strict=False)) if whole.commits else {}
        gone = [columns.ids[known.pop(number)] for number in dropped if number in known]
        numbers = {**tables.claims, **tables.decisions}
        changed = [_entry(number, columns, known, tables) for number in numbers]
    except (ValueError, KeyError):
        return None
    return Opened(
        list(tables.sources.values()),
        list(tables.evidence.values()),
        columns,
        unchecked=changed,
        changed=changed,
        dropped=gone,
        rows=partial(_rows, columns, tables, gone),
    )


def _rows(columns: Columns, tables: wholesale.Tables, gone: Iterable[str]) -> dict[str, int]:
    """The number of each record's row by the record's id."""
    rows = dict(zip(columns.ids, columns.numbers, strict=True))
    for id_ in gone:
        del rows[id_]
    for records in (tables.sources, tables.evidence, tables.claims):
        rows.update((record.id, number) for number, record in records.items())
    return rows


def _applied(commits: Iterable[Commit], tables: wholesale.Tables) -> set[int]:
    """Do to the tables what commits did; gives the numbers of the claims that were dropped.

    Raises KeyError where a decision was dropped without its claim.
    """
    dropped: set[int] = set()
    for commit in commits:
        wholesale.apply(commit, tables)
        claims, decisions = (set(map(int, commit.drop.get(name, ()))) for name in ("claims", "decisions"))
        if decisions - claims:
            raise KeyError(decisions)
        dropped |= claims
    return dropped


def _entry(number: int, columns: Columns, known: dict[int, int], tables: wholesale.Tables) -> Entry:
    """A claim as the commits left it, whose rows have this number. Raises KeyError where there is none."""
    old = columns.entry(known[number]) if number in known else None
    entry = tables.claims.get(number) or old
    if entry is None or (old and old.id != entry.id):
        raise KeyError(number)
    if decision := tables.decisions.get(number) or (old and old.decision):
        force_setattr(entry, "decision", decision)
    return entry
