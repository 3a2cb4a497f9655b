"""The listing: which claims are shown, in which order, and how many are left. No screen in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.anchors import in_order
from onrecord.filters import Filter, has, haystack, speaker
from onrecord.rules import is_to_check
from tui.app.ordering import Order, ranks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.records import Entry


class Listing:
    """All claims in the order of their documents, and the rows of them that a filter lets through.

    Rows stand where they are when their claims change, until ``apply``: ``is_out`` tells those that the
    filter no longer lets through. Those that are gone come after all others, and are shown by their flag
    alone.
    """

    def __init__(self, entries: Sequence[Entry], gone: Sequence[Entry] = ()) -> None:
        self.filter = Filter()
        self.order = Order()
        self.sought = ""
        self.read(entries, gone)

    def read(self, entries: Sequence[Entry], gone: Sequence[Entry] = (), keep: Iterable[str] = ()) -> None:
        """Take these entries as all claims; show those that the filter lets through or ``keep`` names."""
        self.total = len(entries)
        self._entries = [*entries, *gone]
        self._known: dict[str, int] | None = None
        self._haystacks: list[str] | None = None
        self._parents: dict[str, list[int]] = {}
        self._ranks: Sequence[int] | None = None
        self._moved = False
        self._spans = _spans(entries)
        self._count()
        self.apply(self.filter, keep)

    @property
    def _numbers(self) -> dict[str, int]:
        """The number of each claim by its id, made when first asked for: the first page needs no numbers."""
        if self._known is None:
            self._known = {entry.id: number for number, entry in enumerate(self._entries)}
        return self._known

    def sort(self, order: Order) -> None:
        """Show the rows in this order, and apply the filter anew."""
        self.order = order
        self._ranks = None
        self.apply(self.filter)

    def apply(self, chosen: Filter, keep: Iterable[str] = ()) -> None:
        """Show the claims that ``chosen`` lets through, and those that ``keep`` names."""
        self.filter = chosen
        numbers = self._let_through(chosen)
        kept = {self._numbers[id_] for id_ in keep if id_ in self._numbers}
        self._rows = list(kept.union(numbers)) if kept else numbers
        if self._ranks is None or self._moved:
            self._ranks, self._moved = ranks(self._entries, self.order), False
        if kept or not self.order.is_plain:
            self._rows.sort(key=self._ranks.__getitem__)
        self.search(self.sought)

    def _let_through(self, chosen: Filter) -> list[int]:
        entries = self._entries
        if "gone" in chosen.flags:
            numbers = list(range(self.total, len(entries)))
            numbers = [n for n in numbers if not chosen.sources or entries[n].source in chosen.sources]
        elif chosen.sources:
            spans = [self._spans.get(source, (0, 0)) for source in chosen.sources]
            numbers = [number for span in sorted(spans) for number in range(*span)]
        else:
            numbers = list(range(self.total))
        if chosen.statuses:
            numbers = [n for n in numbers if entries[n].decision.status in chosen.statuses]
        if chosen.kinds:
            numbers = [n for n in numbers if entries[n].claim.kind in chosen.kinds]
        for flag in chosen.flags:
            numbers = [n for n in numbers if has(entries[n], flag)]
        if chosen.speaker:
            who = chosen.speaker.casefold()
            numbers = [n for n in numbers if who in speaker(entries[n])]
        if chosen.text:
            numbers = self._containing(numbers, chosen.text)
        return numbers

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def entry(self, row: int) -> Entry:
        """The claim of a row."""
        return self._entries[self._rows[row]]

    def ids(self) -> list[str]:
        """The ids of all rows."""
        return [self._entries[number].id for number in self._rows]

    def entries(self) -> list[Entry]:
        """The claims of all rows."""
        return [self._entries[number] for number in self._rows]

    def get(self, id_: str) -> Entry | None:
        """The claim with this id, shown or not."""
        number = self._numbers.get(id_)
        return None if number is None else self._entries[number]

    def row(self, id_: str) -> int | None:
        """The row of a claim, or None where it is not shown."""
        row = self.nearest(id_)
        return row if row is not None and self.entry(row).id == id_ else None

    def nearest(self, id_: str) -> int | None:
        """The row of a claim, else the row now in its place; None where there are no rows."""
        if not self._rows:
            return None
        return min(self._place(self._numbers.get(id_, 0)), len(self._rows) - 1)

    def _place(self, number: int) -> int:
        """The row of a claim, or the row before which the claim would stand."""
        assert self._ranks is not None
        return bisect_left(self._rows, self._ranks[number], key=self._ranks.__getitem__)

    def replace(self, entry: Entry) -> bool:
        """Take the claim as it is now; returns whether the claim was listed, and at this place."""
        number = self._numbers.get(entry.id)
        if number is None or entry.stands != (number < self.total):
            return False
        old = self._entries[number]
        if in_order(old.claim) != in_order(entry.claim):
            return False
        self._entries[number] = entry
        self._moved = not self.order.is_plain
        if self._haystacks:
            self._haystacks[number] = haystack(entry)
        if entry.stands:
            change = is_to_check(old) - is_to_check(entry)
            done, every = self.progress[entry.source]
            self.progress[entry.source] = done + change, every
            self.done += change
            self.stale[entry.source] += bool(entry.stale) - bool(old.stale)
        return True

    def is_out(self, row: int) -> bool:
        """Whether the filter no longer lets a row's claim through."""
        return not self.filter.accepts(self.entry(row))

    def matching(self) -> set[str]:
        """The ids of the rows whose claims the filter still lets through."""
        return {self.entry(row).id for row in range(len(self)) if not self.is_out(row)}

    def depth(self, row: int) -> int:
        """The number of shown claims within which a row's claim stands, in the order of the documents."""
        if not self.order.is_plain or self._rows[row] >= self.total:
            return 0
        number = self._rows[row]
        source = self._entries[number].source
        first, last = self._spans[source]
        if source not in self._parents:
            self._parents[source] = _parents(self._entries[first:last])
        parents, depth = self._parents[source], 0
        parent = parents[number - first]
        while parent >= 0:
            depth += self._shows(first + parent)
            parent = parents[parent]
        return depth

    def _shows(self, number: int) -> bool:
        row = self._place(number)
        return row < len(self._rows) and self._rows[row] == number

    def parts(self, entry: Entry) -> list[Entry]:
        """A claim with the other parts of the speech that its tag splits, in their order."""
        said = entry.claim.utterance, entry.claim.kind
        if said[0] is None:
            return [entry]
        return [one for one in self.of_source(entry.source) if (one.claim.utterance, one.claim.kind) == said]

    def of_source(self, source: str) -> list[Entry]:
        """All claims of a source in their order, shown or not."""
        return self._entries[slice(*self._spans.get(source, (0, 0)))]

    def next_open(self, row: int, step: int) -> int | None:
        """The nearest row on, or with a ``step`` of -1 back, whose claim is open; the ends are joined."""
        return next((other for other in self._round(row, step) if is_to_check(self.entry(other))), None)

    def next_to_mark(self, row: int) -> int | None:
        """The nearest row on whose claim is open and waits for no answer; the ends are joined."""
        further = (other for other in self._round(row, 1) if is_to_check(self.entry(other)))
        return next((other for other in further if not self.entry(other).decision.is_asked), None)

    def _round(self, row: int, step: int) -> Iterator[int]:
        """All rows in the direction of ``step``, the ends joined, ``row`` itself as the last."""
        return ((row + step * further) % len(self) for further in range(1, len(self) + 1))

    def search(self, text: str) -> None:
        """Look for ``text`` in the rows; an empty text ends the search."""
        self.sought = text
        found = set(self._containing(self._rows, text)) if text else set()
        self.hits = [row for row, number in enumerate(self._rows) if number in found] if found else []

    def next_hit(self, row: int, step: int) -> int | None:
        """The nearest row with a match in the direction of ``step``, the ends joined."""
        if not self.hits:
            return None
        place = bisect_left(self.hits, row + 1) if step > 0 else bisect_left(self.hits, row) - 1
        return self.hits[place % len(self.hits)]

    def _containing(self, numbers: list[int], text: str) -> list[int]:
        haystacks, needle = self.prepare(), text.casefold()
        return [number for number in numbers if needle in haystacks[number]]

    def prepare(self) -> list[str]:
        """Make the texts that a search looks through, which takes a moment where there are many claims."""
        if self._haystacks is None:
            self._haystacks = [haystack(entry) for entry in self._entries]
        return self._haystacks

    @property
    def scope(self) -> tuple[int, int]:
        """How many claims of the documents shown are done, and how many stand, whatever else is filtered."""
        if not self.filter.sources:
            return self.done, self.total
        counts = [self.progress.get(source, (0, 0)) for source in self.filter.sources]
        return sum(done for done, _ in counts), sum(every for _, every in counts)

    def _count(self) -> None:
        """Count ``progress`` (for each source the claims done and standing) and the ``stale`` claims."""
        self.stale = Counter(entry.source for entry in self._entries[: self.total] if entry.stale)
        self.progress: dict[str, tuple[int, int]] = {}
        for source, span in self._spans.items():
            done = sum(not is_to_check(self._entries[number]) for number in range(*span))
            self.progress[source] = done, span[1] - span[0]
        self.done = sum(done for done, _ in self.progress.values())


def _spans(entries: Sequence[Entry]) -> dict[str, tuple[int, int]]:
    """Where each source's claims begin and end among all."""
    spans: dict[str, tuple[int, int]] = {}
    for number, entry in enumerate(entries):
        first, _ = spans.get(entry.source, (number, number))
        spans[entry.source] = first, number + 1
    return spans


def _parents(entries: list[Entry]) -> list[int]:
    """For each claim of a document the number of the quote or attribution that it stands within, or -1."""
    parents = []
    around: list[int] = []
    for number, entry in enumerate(entries):
        while around and entries[around[-1]].claim.end < entry.claim.end:
            around.pop()
        parents.append(around[-1] if around else -1)
        if entry.claim.kind != "figure":
            around.append(number)
    return parents
