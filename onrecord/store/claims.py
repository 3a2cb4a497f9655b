"""The claims in memory: as they were read, decoded when they are looked at; over these, what changed."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from copy import copy
from functools import cached_property
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, overload

from onrecord.store.said import hashed
from onrecord.traits import traits

if TYPE_CHECKING:
    from collections.abc import Container, KeysView, Mapping

    from onrecord.records import Entry, Source

KEPT = 4096
"""The number of decoded claims that are kept at most: those of a long document, in which one moves about."""


class Base(Protocol):
    """Claims as they were read, numbered from 0 as they came on record."""

    def __len__(self) -> int: ...

    @property
    def ids(self) -> list[str]:
        """The id of each claim."""

    @property
    def sources(self) -> list[str]:
        """For each claim the id of its document."""

    @property
    def traits(self) -> list[int]:
        """The traits of each claim."""

    @property
    def standing(self) -> Mapping[str, list[int]]:
        """The claims that stand in each document, by their places; empty where their order is not known."""

    def entry(self, number: int) -> Entry:
        """The claim of this number."""

    def says(self, number: int) -> int:
        """A hash of what the claim of this number says."""


class Decoded:
    """Claims that were decoded all at once."""

    standing: Mapping[str, list[int]] = MappingProxyType({})

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    @cached_property
    def ids(self) -> list[str]:
        """The id of each claim."""
        return [entry.id for entry in self._entries]

    @cached_property
    def sources(self) -> list[str]:
        """For each claim the id of its document."""
        return [entry.source for entry in self._entries]

    @cached_property
    def traits(self) -> list[int]:
        """The traits of each claim."""
        return list(map(traits, self._entries))

    def entry(self, number: int) -> Entry:
        """The claim of this number."""
        return self._entries[number]

    def says(self, number: int) -> int:
        """A hash of what the claim of this number says."""
        return hashed(self._entries[number])


class Claims:
    """Claims by their numbers: a base that stays as it is, and over it the claims that came or changed."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self._changed: dict[int, Entry] = {}
        self._decoded: dict[int, Entry] = {}

    def as_now(self) -> Claims:
        """The claims as they are now, whatever changes here afterwards."""
        now = copy(self)
        now._changed = self._changed.copy()
        return now

    def entry(self, number: int) -> Entry:
        """The claim of this number."""
        entry = self._changed.get(number) or self._decoded.get(number)
        if entry is None:
            entry = self.base.entry(number)
            if len(self._decoded) >= KEPT:
                self._decoded.clear()
            self._decoded[number] = entry
        return entry

    def put(self, number: int, entry: Entry) -> None:
        """Put a claim that came or changed."""
        self._changed[number] = entry

    def _in_order(self) -> list[tuple[int, Entry]]:
        return sorted(self._changed.items(), key=itemgetter(0))

    def traits(self) -> list[int]:
        """The traits of each claim."""
        found = self.base.traits.copy()
        for number, entry in self._in_order():
            found[number : number + 1] = [traits(entry)]
        return found

    def ids(self) -> list[str]:
        """The id of each claim."""
        found = self.base.ids.copy()
        for number, entry in self._in_order():
            found[number : number + 1] = [entry.id]
        return found

    def says(self, number: int) -> int:
        """A hash of what the claim of this number says."""
        changed = self._changed.get(number)
        return hashed(changed) if changed else self.base.says(number)

    def id(self, number: int) -> str:
        """The id of the claim of this number."""
        changed = self._changed.get(number)
        return changed.id if changed else self.base.ids[number]


class Entries(MutableMapping[str, "Entry"]):
    """All claims on record by their ids, as they came on record."""

    def __init__(self, base: Base) -> None:
        self.claims = Claims(base)
        self._next = len(base)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each claim by its id, made when first asked for: the first page needs no ids."""
        return {id_: number for number, id_ in enumerate(self.claims.base.ids)}

    def __getitem__(self, id_: str) -> Entry:
        return self.claims.entry(self.numbers[id_])

    def __setitem__(self, id_: str, entry: Entry) -> None:
        if id_ not in self.numbers:
            self.numbers[id_] = self._next
            self._next += 1
        self.claims.put(self.numbers[id_], entry)

    def __delitem__(self, id_: str) -> None:
        del self.numbers[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def __contains__(self, id_: object) -> bool:
        return id_ in self.numbers

    def keys(self) -> KeysView[str]:
        """The ids of all claims."""
        return self.numbers.keys()

    def having(self, trait: int) -> Iterator[Entry]:
        """The claims that have one of these traits."""
        found = self.claims.traits()
        if any(each & trait for each in set(found)):
            for number in self.numbers.values():
                if found[number] & trait:
                    yield self.claims.entry(number)


class Ordered(Sequence["Entry"]):
    """Claims in an order, each decoded when it is looked at; it keeps up with changes of the claims.

    ``numbers`` are those that the claims have among ``claims``, ``spans`` say from where to where in this
    order those of a document stand.
    """

    def __init__(
        self, claims: Claims, numbers: Sequence[int], spans: Mapping[str, tuple[int, int]] | None = None
    ) -> None:
        self.claims = claims
        self.numbers = numbers
        self._spans = spans

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Ordered:
        """These claims in the order in which they are given."""
        return entries if isinstance(entries, cls) else cls(Claims(Decoded(entries)), range(len(entries)))

    @property
    def spans(self) -> Mapping[str, tuple[int, int]]:
        """Where the claims of each document begin and end."""
        if self._spans is None:
            spans: dict[str, tuple[int, int]] = {}
            for place, entry in enumerate(self):
                spans[entry.source] = spans.get(entry.source, (place, place))[0], place + 1
            self._spans = spans
        return self._spans

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> list[Entry]: ...
    def __getitem__(self, place: int | slice) -> Entry | list[Entry]:
        if isinstance(place, slice):
            return list(map(self.claims.entry, self.numbers[place]))
        return self.claims.entry(self.numbers[place])

    def __iter__(self) -> Iterator[Entry]:
        return map(self.claims.entry, self.numbers)

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # (it changes)

    def __setitem__(self, place: int, entry: Entry) -> None:
        self.claims.put(self.numbers[place], entry)

    def as_now(self) -> Ordered:
        """The claims as they are now, whatever the store changes afterwards."""
        return Ordered(self.claims.as_now(), self.numbers, self.spans)

    def id(self, place: int) -> str:
        """The id of the claim at this place."""
        return self.claims.id(self.numbers[place])

    def ids(self) -> list[str]:
        """The ids of the claims."""
        return list(map(self.claims.ids().__getitem__, self.numbers))

    def traits(self) -> list[int]:
        """The traits of each claim."""
        return list(map(self.claims.traits().__getitem__, self.numbers))


def is_whole(entry: Entry, sources: Mapping[str, Source], evidence: Container[str]) -> bool:
    """Whether the document of a claim, the draft that it stands in, and its evidence are on record."""
    source = sources.get(entry.source)
    drafted = source and any(draft.sha256 == entry.draft for draft in source.drafts)
    return bool(drafted) and all(link.evidence in evidence for link in entry.decision.evidence)
