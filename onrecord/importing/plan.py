"""A whole sheet planned as one step, which undo takes back as one: every row comes in, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord import rules, warnings
from onrecord.errors import RefusedError
from onrecord.formats.rows import decided
from onrecord.importing import bases, rewriting
from onrecord.importing.deciding import decide
from onrecord.importing.items import Items
from onrecord.importing.reading import Change, RefusedCellError, changes, is_same
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.importing.sheet import Row, Sheet
    from onrecord.records import Decision, Entry, Evidence
    from onrecord.store import Step, Store


class Edit(Struct, frozen=True):
    """The change that a row makes to a claim."""

    row: int
    entry: Entry
    decision: Decision
    changes: tuple[Change, ...]

    @property
    def warnings(self) -> list[str]:
        """The warnings of the decision that the claim did not have before."""
        before = list(warnings.of_decision(self.entry))
        after = warnings.of_decision(replace(self.entry, decision=self.decision))
        return [warning for warning in after if warning not in before]


class Rewritten(Struct, frozen=True):
    """A cell that a spreadsheet wrote its own way; its original value was recognised."""

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
    """A sheet with a cell that can't come in; nothing of the sheet came in."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__("; ".join(map(str, refusals)))
        self.refusals = refusals


class Plan(Struct, frozen=True):
    """The changes that a sheet makes, its refused cells, and the cells that a spreadsheet rewrote."""

    edits: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    rewritten: tuple[Rewritten, ...] = ()


def make(store: Store, sheet: Sheet, by: str) -> Plan:
    """The plan of what ``sheet`` would change, decided by ``by``."""
    planning = _Planning(store, by)
    planning.go_through(sheet)
    refusals = sorted(planning.refusals, key=lambda refusal: refusal.row)
    return Plan(tuple(planning.edits), tuple(planning.items.new), tuple(refusals), tuple(planning.rewritten))


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


class _Planning:
    """The plan of a sheet, made row by row."""

    def __init__(self, store: Store, by: str) -> None:
        self.store = store
        self.by = by
        self.items = Items(store)
        self.edits: list[Edit] = []
        self.refusals: list[Refusal] = []
        self.rewritten: list[Rewritten] = []

    def go_through(self, sheet: Sheet) -> None:
        rows = list(self._claims(sheet))
        outdated = {
            entry.id: (entry, revision)
            for _, entry, revision in rows
            if revision is not None and revision < entry.decision.revision
        }
        exported = bases.at_revisions(self.store, outdated)
        for row, entry, revision in rows:
            is_current = revision == entry.decision.revision
            base = entry.decision if is_current else exported.get(entry.id, entry.decision)
            try:
                self._take(row, entry, base, is_current=is_current)
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

    def _take(self, row: Row, entry: Entry, base: Decision, *, is_current: bool) -> None:
        """Take in a row that was exported when ``base`` was decided."""
        was = decided(self.store, base)
        if _was_stale(row, replace(entry, decision=base)):
            was["status"] = "stale"
        changed, rewritten = changes(row.cells, was)
        changed = self.items.without_former(changed, base)
        if not is_current and not changes(row.cells, decided(self.store, entry.decision))[0]:
            changed = []  # the same was decided here since
        self._check_words(row, replace(entry, decision=base), is_changed=bool(changed))
        self.rewritten += [Rewritten(row.number, change) for change in rewritten]
        if changed and not is_current:
            raise RefusedCellError("revision", _outdated(row.cells["revision"], entry))
        if changed:
            self._edit(row, entry, tuple(changed))

    def _edit(self, row: Row, entry: Entry, changed: tuple[Change, ...]) -> None:
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


def _was_stale(row: Row, entry: Entry) -> bool:
    """Whether the claim was stale at the row's export, be it that the row names the draft or has it so."""
    named = row.cells.get("source_sha256", "").strip() == entry.draft
    return row.cells.get("status", "").strip().lower() == "stale" or (named and entry.status == "stale")


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
