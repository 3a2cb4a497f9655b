"""A whole sheet as one step, which undo takes back as one: all of it, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord import rules
from onrecord.errors import RefusedError
from onrecord.formats.rows import decided
from onrecord.ids import make_id
from onrecord.importing import bases, rewriting
from onrecord.importing.deciding import decide
from onrecord.importing.reading import Change, RefusedCellError, changes, is_same
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.importing.sheet import Row, Sheet
    from onrecord.records import Decision, Entry, Evidence
    from onrecord.store import Step, Store


class Edit(Struct, frozen=True):
    """What a row changes about a claim."""

    row: int
    entry: Entry
    decision: Decision
    changes: tuple[Change, ...]


class Rewritten(Struct, frozen=True):
    """A cell that a spreadsheet wrote its own way; it was taken for what it was."""

    row: int
    change: Change

    def __str__(self) -> str:
        change = self.change
        return f"row {self.row}, column {change.column}: “{change.new}” is taken for “{change.old}”"


class Refusal(Struct, frozen=True):
    """A cell that can't come in, and why."""

    row: int
    column: str
    why: str

    def __str__(self) -> str:
        return f"row {self.row}, column {self.column}: {self.why}"


class RefusedSheetError(RefusedError):
    """A sheet of which something can't come in, so nothing did."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__("; ".join(map(str, refusals)))
        self.refusals = refusals


class Plan(Struct, frozen=True):
    """What a sheet would change, what it can't, and what spreadsheets did to its cells."""

    edits: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    rewritten: tuple[Rewritten, ...] = ()


def make(store: Store, sheet: Sheet, by: str) -> Plan:
    """What ``sheet`` would change, decided by ``by``."""
    found = _Planning(store, sheet, by)
    refusals = sorted(found.refusals, key=lambda refusal: refusal.row)
    return Plan(tuple(found.edits), tuple(found.items.new), tuple(refusals), tuple(found.rewritten))


def apply(store: Store, sheet: Sheet, by: str) -> tuple[Plan, Step]:
    """Decide what ``sheet`` says, in one step.

    Raises RefusedSheetError, with nothing changed, and StoreError.
    """
    made = Plan()

    def propose() -> Proposal:
        nonlocal made
        made = make(store, sheet, by)
        if made.refusals:
            raise RefusedSheetError(made.refusals)
        return Proposal(tuple((edit.entry, edit.decision) for edit in made.edits), made.evidence)

    step = store.change(by, propose)
    return made, step


class _Items:
    """The items on record, and the new ones of a sheet."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_value = {replace(item, id=""): item for item in store.evidence()}
        self._ids = {item.id for item in self._by_value.values()}
        self._former: dict[str, list[Evidence]] | None = None
        self.new: list[Evidence] = []

    def known(self, item: Evidence) -> Evidence:
        if found := self._by_value.get(item):
            return found
        parts = (item.title, item.type, item.url, item.archive_url, item.accessed)
        made = replace(item, id=make_id("e", *parts, taken=self._ids))
        self._by_value[item] = made
        self._ids.add(made.id)
        self.new.append(made)
        return made

    def was(self, id_: str, cells: Mapping[str, str]) -> bool:
        if self._former is None:
            self._former = bases.former_items(self._store)
        former = self._former[id_][1:]
        return any(all(getattr(state, name) == cell for name, cell in cells.items()) for state in former)


class _Planning:
    """A sheet gone through, row by row."""

    def __init__(self, store: Store, sheet: Sheet, by: str) -> None:
        self.store = store
        self.by = by
        self.items = _Items(store)
        self.edits: list[Edit] = []
        self.refusals: list[Refusal] = []
        self.rewritten: list[Rewritten] = []
        rows = list(self._claims(sheet))
        outdated = {
            entry.id: (entry, revision)
            for _, entry, revision in rows
            if revision is not None and revision < entry.decision.revision
        }
        self._bases = bases.at_revisions(store, outdated)
        for row, entry, revision in rows:
            try:
                self._take(row, entry, revision)
            except RefusedCellError as error:
                self.refusals.append(Refusal(row.number, error.column, str(error)))

    def _claims(self, sheet: Sheet) -> Iterator[tuple[Row, Entry, int | None]]:
        """The rows with their claims, and the revisions that they were exported at."""
        seen: dict[str, int] = {}
        for row in sheet.rows:
            id_ = row.cells["claim_id"].strip()
            entry = self.store.on_record(id_)
            if not entry or entry.decision.withdrawn:
                self.refusals.append(Refusal(row.number, "claim_id", f"“{id_}”: no such claim"))
            elif id_ in seen:
                self.refusals.append(Refusal(row.number, "claim_id", f"{id_} is in row {seen[id_]}, too"))
            else:
                seen[id_] = row.number
                yield row, entry, _revision(row.cells["revision"])

    def _take(self, row: Row, entry: Entry, revision: int | None) -> None:
        base = entry.decision if revision == entry.decision.revision else self._bases.get(entry.id)
        at_export = replace(entry, decision=base or entry.decision)
        cells = dict(row.cells)
        if cells.get("status", "").strip().lower() == at_export.decision.status:
            del cells["status"]  # a spreadsheet writes FALSE
        changed, rewritten = changes(cells, decided(self.store, at_export.decision))
        if revision != entry.decision.revision and not changes(cells, decided(self.store, entry.decision))[0]:
            changed = []  # what was decided here since is the same
        self._check_words(row, at_export, is_changed=bool(changed))
        self.rewritten += [Rewritten(row.number, change) for change in rewritten]
        if changed:
            self._edit(row, entry, tuple(changed), revision)

    def _edit(self, row: Row, entry: Entry, changed: tuple[Change, ...], revision: int | None) -> None:
        if revision != entry.decision.revision:
            raise RefusedCellError("revision", _outdated(row.cells["revision"], entry))
        decision = decide(self.store, self.items, entry, changed, self.by)
        if decision == entry.decision:
            return
        try:
            rules.judge([(entry, decision)], marking=False, strict=self.store.strict)
        except RefusedError as error:
            raise RefusedCellError("status", str(error).removeprefix(f"{entry.id}: ")) from None
        self.edits.append(Edit(row.number, entry, decision, changed))

    def _check_words(self, row: Row, entry: Entry, *, is_changed: bool) -> None:
        """A row is about the claim's words; one that changes nothing may have those of an earlier draft."""
        cell = row.cells.get("claim_text", "")
        words = entry.claim.text
        if not cell or is_same(cell, words):
            return
        if rewriting.same(words, cell):
            self.rewritten.append(Rewritten(row.number, Change("claim_text", words, cell)))
        elif is_changed or not (entry.earlier and is_same(cell, entry.earlier.claim.text)):
            raise RefusedCellError("claim_text", f"{entry.id} reads “{words}” here")


def _revision(cell: str) -> int | None:
    """A row's revision; None where it names none."""
    digits = cell.strip().removesuffix(".0")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else None


def _outdated(cell: str, entry: Entry) -> str:
    now, revision = entry.decision.revision, _revision(cell)
    if revision is None:
        return f"“{cell}” is no revision, so nobody knows what was decided here since"
    if revision > now:
        return f"{entry.id} is at revision {now} here, the row at {revision}: is it of another workspace?"
    return f"{entry.id} was decided here since: revision {now}, the row has {revision}; export it again"
