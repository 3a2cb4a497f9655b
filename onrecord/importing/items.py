"""The items of evidence that the rows of a sheet name: those on record, and new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.ids import make_id
from onrecord.importing import bases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.records import Evidence
    from onrecord.store import Store


class Items:
    """The items of a workspace, by their values: a sheet may name thousands."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_value = {replace(item, id=""): item for item in store.evidence()}
        self._ids = {item.id for item in self._by_value.values()}
        self._former: dict[str, list[Evidence]] | None = None
        self.new: list[Evidence] = []
        """Those that are not on record yet."""

    def known(self, item: Evidence) -> Evidence:
        """The item of these values (its own id is empty): that on record, else a new one."""
        if found := self._by_value.get(item):
            return found
        parts = (item.title, item.type, item.url, item.archive_url, item.accessed)
        made = replace(item, id=make_id("e", *parts, taken=self._ids))
        self._by_value[item] = made
        self._ids.add(made.id)
        self.new.append(made)
        return made

    def was(self, id_: str, cells: Mapping[str, str]) -> bool:
        """Whether an item once had all of these values, and was put right here since."""
        if self._former is None:
            self._former = bases.former_items(self._store)
        former = self._former[id_][1:]
        return any(all(getattr(state, name) == cell for name, cell in cells.items()) for state in former)
