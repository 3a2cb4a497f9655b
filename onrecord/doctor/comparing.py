"""A snapshot that is not as its journal names it, beside the newest backup, row by row.

A row that the backup has and the snapshot lacks comes back, unless a next draft took it away. Where both have
a row, and the document has the same drafts in both, the backup's stands: nothing could have changed it since.
Of decisions the history has the last word, in any case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.doctor import checks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.doctor.checks import Records
    from onrecord.records import Entry, Source
    from onrecord.store.journal import Commit
    from onrecord.store.snapshot import Rows

Tables = dict[str, "Rows"]


def compared(own: Tables, backup: Tables) -> Tables:
    """The tables of a snapshot, with a backup's rows wherever the backup's row is the right one."""
    mine, _ = checks.check_rows(own)
    old, _ = checks.check_rows(backup)
    tables = {name: dict(rows) for name, rows in own.items()}
    sources = dict(mine.sources)
    for table, numbers in (("sources", _sources(mine, old)), ("evidence", _evidence(mine, old))):
        tables.setdefault(table, {}).update({n: backup[table][n] for n in numbers})
        sources |= {n: old.sources[n] for n in numbers if table == "sources"}
    right = _claims(mine, old, {source.id: source for source in sources.values()})
    tables.setdefault("claims", {}).update({n: backup["claims"][n] for n in right})
    claims = {number: entry.id for number, entry in [*mine.claims.items(), *_of(old.claims, right)]}
    decisions = tables.setdefault("decisions", {})
    for number, id_ in claims.items():
        if mine.owners.get(number) != id_ and old.owners.get(number) == id_:
            decisions[number] = backup["decisions"][number]
        elif mine.owners.get(number, id_) != id_:
            del decisions[number]
    tables["about"] = tables.get("about") or backup.get("about", {})
    return tables


def go_on(commits: Iterable[Commit], tables: Tables) -> bool:
    """Whether commits were made on these tables: each row that they put has the same id here."""
    records, _ = checks.check_rows(tables)
    put, _ = checks.check_rows(checks.replay({}, commits))
    return all(
        getattr(records, table).get(number, record).id == record.id
        for table in checks.RECORDS
        for number, record in getattr(put, table).items()
    )


def _sources(mine: Records, old: Records) -> list[str]:
    """The numbers of the documents for which the backup's row is right."""
    drafts = {draft.sha256 for source in mine.sources.values() for draft in source.drafts}
    known = {source.id for source in mine.sources.values()}
    right = []
    for number, source in old.sources.items():
        here = mine.sources.get(number)
        if here is None:
            is_right = source.id not in known and drafts.isdisjoint(each.sha256 for each in source.drafts)
        else:
            is_right = replace(here, id=source.id) == source or (
                here.id == source.id and len(here.drafts) <= len(source.drafts)
            )
        if is_right:
            right.append(number)
    return right


def _evidence(mine: Records, old: Records) -> list[str]:
    """The numbers of the items of evidence for which the backup's row is right: no item is ever deleted."""
    known = {item.id for item in mine.evidence.values()}
    right = []
    for number, item in old.evidence.items():
        here = mine.evidence.get(number)
        same = here and (here.id == item.id or replace(here, id=item.id) == item)
        if same or (here is None and item.id not in known):
            right.append(number)
    return right


def _claims(mine: Records, old: Records, sources: dict[str, Source]) -> list[str]:
    """The numbers of the claims for which the backup's row is right, given the documents as they are now."""
    before = {source.id: source.draft for source in old.sources.values()}
    known = {entry.id for entry in mine.claims.values()}
    right = []
    for number, entry in old.claims.items():
        source, here = sources.get(entry.source), mine.claims.get(number)
        same_draft = source is not None and source.draft == before.get(entry.source)
        if here is None:
            stays = same_draft or (source is not None and entry.decision.revision > 0)
            is_right = entry.id not in known and stays
        else:
            is_right = same_draft and (here.id == entry.id or _but_id(here, entry))
        if is_right:
            right.append(number)
    return right


def _but_id(here: Entry, entry: Entry) -> bool:
    return replace(here, id=entry.id, decision=entry.decision) == entry


def _of(claims: dict[str, Entry], numbers: list[str]) -> Iterable[tuple[str, Entry]]:
    return ((number, claims[number]) for number in numbers)
