"""The items of evidence that the rows of a sheet name: those on record, and new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.formats.columns import EVIDENCE_SHOWN
from onrecord.ids import make_id
from onrecord.importing import bases
from onrecord.importing.rewriting import same
from onrecord.records import Evidence
from onrecord.store import history

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.importing.reading import Change
    from onrecord.records import Decision
    from onrecord.store import Store


class Items:
    """The items of a workspace, by their values: a sheet may name thousands."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_value = {replace(item, id=""): item for item in store.evidence()}
        self._ids = {item.id for item in self._by_value.values()}
        self._former: dict[str, list[Evidence]] | None = None
        self.new: list[Evidence] = []
        """The items that are not on record yet."""

    def known(self, item: Evidence) -> Evidence:
        """The item of these values (its own id is empty): the one on record, else a new one."""
        if found := self._by_value.get(item):
            return found
        parts = (item.title, item.type, item.url, item.archive_url, item.accessed)
        made = replace(item, id=make_id("e", *parts, taken=self._ids))
        self._by_value[item] = made
        self._ids.add(made.id)
        self.new.append(made)
        return made

    def without_former(self, changed: list[Change], decision: Decision) -> list[Change]:
        """These changes without cells that hold an item's values from before an edit here."""
        cells = {change.column: change.new for change in changed}
        former: set[str] = set()
        for n, link in enumerate(decision.evidence[:EVIDENCE_SHOWN], 1):
            columns = {f"evidence_{n}_{name}": name for name in history.FIELDS[Evidence]}
            given = {name: cells[column] for column, name in columns.items() if column in cells}
            if given and self._was(link.evidence, given):
                former |= columns.keys()
        return [change for change in changed if change.column not in former]

    def _was(self, id_: str, cells: Mapping[str, str]) -> bool:
        """Whether an item once had all of these values, also as a spreadsheet rewrites values."""
        if self._former is None:
            self._former = bases.former_items(self._store)
        return any(
            all(
                cell == getattr(state, name) or same(getattr(state, name), cell)
                for name, cell in cells.items()
            )
            for state in self._former[id_][1:]
        )
