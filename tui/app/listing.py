"""The listing: which claims are shown, in which order, and how many are left. No screen in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import chain, count
from typing import TYPE_CHECKING

from onrecord.anchors import in_order
from onrecord.around import UNKNOWN
from onrecord.filters import CLOSER, Filter, has, haystack, may_have, speaker
from onrecord.store import Ordered
from onrecord.traits import ASKED, STALE, TAGGED, TO_CHECK, kind, standing, status, traits
from tui.app.ordering import Order, ranks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.records import Entry, Status


class Listing:
    """All claims in the order of their documents, and the rows of them that a filter lets through.

    Rows stand where they are when their claims change, until ``apply``: ``is_out`` tells those that the
    filter no longer lets through. Those that are gone come after all others, and are shown by their flag
    alone.
    """

    def __init__(self, entries: Sequence[Entry], gone: Sequence[Entry] = ()) -> None:
        self.filter = Filter()
        self.around = UNKNOWN
        """What filters ask of the claims' documents."""
        self.order = Order()
        self.folded = False
        """Whether claims that stand within others are folded under these."""
        self.sought = ""
        self.read(entries, gone)

    def read(self, entries: Sequence[Entry], gone: Sequence[Entry] = (), keep: Iterable[str] = ()) -> None:
        """Take these entries as all claims; show those that the filter lets through or ``keep`` names."""
        standing = Ordered.of(entries)
        self.total = len(standing)
        self._standing = standing.as_now()
        self._gone = [*gone]
        self._traits = [*standing.traits(), *map(traits, gone)]
        self._known: dict[str, int] | None = None
        self._haystacks: list[str] | None = None
        self._parents: dict[str, list[int]] = {}
        self._ranks: Sequence[int] | None = None
        self._moved = False
        self._spans = standing.spans
        self._count()
        self.apply(self.filter, keep)

    @property
    def _numbers(self) -> dict[str, int]:
        """The number of each claim by its id, made when first asked for: the first page needs no numbers."""
        if self._known is None:
            ids = [*self._standing.ids(), *(entry.id for entry in self._gone)]
            self._known = dict(zip(ids, count(), strict=False))
        return self._known

    def _entry(self, number: int) -> Entry:
        """The claim of a number among all."""
        return self._standing[number] if number < self.total else self._gone[number - self.total]

    def _every(self) -> Iterator[Entry]:
        """All claims, each decoded when it comes."""
        return chain(self._standing, self._gone)

    def sort(self, order: Order) -> None:
        """Show the rows in this order, and apply the filter anew."""
        self.order = order
        self._ranks = None
        self.apply(self.filter)

    def apply(self, chosen: Filter, keep: Iterable[str] = ()) -> None:
        """Show the claims that ``chosen`` lets through, and those that ``keep`` names."""
        self.filter = chosen
        self._heads: Sequence[int] | None = None
        numbers = self._let_through(chosen)
        kept = {self._numbers[id_] for id_ in keep if id_ in self._numbers}
        self._rows = list(kept.union(numbers)) if kept else numbers
        if self._ranks is None or self._moved:
            self._ranks, self._moved = ranks(self._every(), len(self._traits), self.order), False
        if kept or not self.order.is_plain:
            self._rows.sort(key=self._ranks.__getitem__)
        self.search(self.sought)

    def _let_through(self, chosen: Filter) -> list[int]:
        found, entry = self._traits, self._entry
        if "gone" in chosen.flags:
            numbers = list(range(self.total, len(found)))
            numbers = [n for n in numbers if not chosen.sources or entry(n).source in chosen.sources]
        elif chosen.sources:
            spans = [self._spans.get(source, (0, 0)) for source in chosen.sources]
            numbers = [number for span in sorted(spans) for number in range(*span)]
        else:
            numbers = list(range(self.total))
        if chosen.statuses:
            asked = status if "stale" in chosen.flags else standing
            numbers = [n for n in numbers if asked(found[n]) in chosen.statuses]
        if chosen.kinds:
            numbers = [n for n in numbers if kind(found[n]) in chosen.kinds]
        for flag in chosen.flags:
            numbers = [n for n in numbers if may_have(found[n], flag)]
        for flag in chosen.flags & CLOSER:
            numbers = [n for n in numbers if has(entry(n), flag, self.around)]
        if chosen.speaker:
            who = chosen.speaker.casefold()
            numbers = [n for n in numbers if who in speaker(entry(n))]
        if chosen.text:
            numbers = self._containing(numbers, chosen.text)
        if chosen.tags:
            numbers = [n for n in numbers if found[n] & TAGGED]
        if chosen.looks_closer:
            numbers = [n for n in numbers if chosen.accepts(entry(n), self.around)]
        return numbers

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def entry(self, row: int) -> Entry:
        """The claim of a row."""
        return self._entry(self._rows[row])

    def ids(self) -> list[str]:
        """The ids of all rows."""
        return [self._standing.id(n) if n < self.total else self._entry(n).id for n in self._rows]

    def entries(self) -> list[Entry]:
        """The claims of all rows."""
        return list(map(self._entry, self._rows))

    def get(self, id_: str) -> Entry | None:
        """The claim with this id, shown or not."""
        number = self._numbers.get(id_)
        return None if number is None else self._entry(number)

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
        if in_order(self._entry(number).claim) != in_order(entry.claim):
            return False
        old, self._traits[number] = self._traits[number], traits(entry)
        self._moved = not self.order.is_plain
        if self._haystacks:
            self._haystacks[number] = haystack(entry)
        if entry.stands:
            self._standing[number] = entry
            self._count_again(entry.source, old, self._traits[number])
        else:
            self._gone[number - self.total] = entry
        return True

    def _count_again(self, source: str, old: int, new: int) -> None:
        """Count a claim of a document, which had the traits ``old``, with those that it has now."""
        change = bool(old & TO_CHECK) - bool(new & TO_CHECK)
        done, every = self.progress[source]
        self.progress[source] = done + change, every
        self.done += change
        self.stale[source] += bool(new & STALE) - bool(old & STALE)

    def is_out(self, row: int) -> bool:
        """Whether the filter no longer lets a row's claim through."""
        return not self.filter.accepts(self.entry(row), self.around)

    def matching(self) -> set[str]:
        """The ids of the rows whose claims the filter still lets through."""
        return {self.entry(row).id for row in range(len(self)) if not self.is_out(row)}

    def depth(self, row: int) -> int:
        """The number of shown claims within which a row's claim stands, in the order of the documents."""
        if not self.order.is_plain or self._rows[row] >= self.total:
            return 0
        number = self._rows[row]
        source = self._entry(number).source
        first = self._spans[source][0]
        parents, depth = self._parents_in(source), 0
        parent = parents[number - first]
        while parent >= 0:
            depth += self._shows(first + parent)
            parent = parents[parent]
        return depth

    def heads(self) -> Sequence[int]:
        """For each row the row of the outermost claim that its claim stands within; where in none, its own.

        Claims are within none where not all of their documents are shown, in the documents' order.
        """
        if self._heads is None:
            rows = range(len(self._rows))
            whole = self.order.is_plain and not self.filter.narrows
            self._heads = self._outermost() if whole else rows
        return self._heads

    def _outermost(self) -> list[int]:
        heads: list[int] = []
        while (row := len(heads)) < len(self._rows):
            for number, parent in enumerate(self._parents_in(self.entry(row).source), row):
                heads.append(number if parent < 0 else heads[row + parent])
        return heads

    def _parents_in(self, source: str) -> list[int]:
        """The parents of a document's claims, looked up when first asked for."""
        if source not in self._parents:
            self._parents[source] = _parents(self.of_source(source))
        return self._parents[source]

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
        return self._standing[slice(*self._spans.get(source, (0, 0)))]

    def tags(self) -> list[str]:
        """The tags that claims have, by the alphabet."""
        tagged = (number for number, each in enumerate(self._traits) if each & TAGGED)
        return sorted({tag for number in tagged for tag in self._entry(number).decision.tags})

    def statuses(self, source: str) -> set[Status]:
        """The statuses that claims of a source have, shown or not."""
        return set(map(status, set(self._traits[slice(*self._spans.get(source, (0, 0)))])))

    def next_open(self, row: int, step: int) -> int | None:
        """The nearest row on, or with a ``step`` of -1 back, whose claim is open; the ends are joined."""
        return next((other for other in self._round(row, step) if self._trait(other) & TO_CHECK), None)

    def next_to_mark(self, row: int) -> int | None:
        """The nearest row on whose claim is open and waits for no answer; the ends are joined."""
        of_its_own = TO_CHECK | ASKED
        further = self._round(row, 1)
        return next((other for other in further if self._trait(other) & of_its_own == TO_CHECK), None)

    def _trait(self, row: int) -> int:
        return self._traits[self._rows[row]]

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

    def containing(self, text: str) -> list[Entry]:
        """All claims, shown or not, in which a search finds ``text``."""
        return [self._entry(number) for number in self._containing([*range(self.total)], text)]

    def prepare(self) -> list[str]:
        """Make the texts that a search looks through, which takes a moment where there are many claims."""
        if self._haystacks is None:
            self._haystacks = list(map(haystack, self._every()))
        return self._haystacks

    @property
    def scope(self) -> tuple[int, int]:
        """How many claims of the documents shown are done, and how many stand, whatever else is filtered."""
        if not self.filter.sources:
            return self.done, self.total
        counts = [self.progress.get(source, (0, 0)) for source in self.filter.sources]
        return sum(done for done, _ in counts), sum(every for _, every in counts)

    @property
    def in_scope(self) -> Counter[int]:
        """The claims of the documents shown, whatever else is filtered, counted by their traits."""
        sources = self.filter.sources or self._spans
        spans = (self._spans.get(source, (0, 0)) for source in sources)
        return sum((Counter(self._traits[slice(*span)]) for span in spans), Counter[int]())

    def _count(self) -> None:
        """Count ``progress`` (for each source the claims done and standing) and the ``stale`` claims."""
        self.stale: Counter[str] = Counter()
        self.progress: dict[str, tuple[int, int]] = {}
        for source, (begin, end) in self._spans.items():
            found = Counter(self._traits[begin:end]).items()
            left = sum(number for each, number in found if each & TO_CHECK)
            self.progress[source] = end - begin - left, end - begin
            self.stale[source] = sum(number for each, number in found if each & STALE)
        self.done = sum(done for done, _ in self.progress.values())


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
