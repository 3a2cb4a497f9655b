"""A new draft of a document: what becomes of each claim on record. Pure: nothing here touches the store.

A decision holds for the words that it was made on. A claim that reads the same, in the same sentence, keeps
it wherever it moved, whatever the typography; where anything of that differs the claim is stale and its
earlier reading is kept; one that is found nowhere is gone and stays on record. Claims that nobody decided on
are what the extractors find.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord.anchors import anchors, in_order
from onrecord.drafts.appearances import Appearance, alike, differences, same_type
from onrecord.drafts.placing import place
from onrecord.drafts.sentences import Layout
from onrecord.ids import claim_id
from onrecord.records import Anchor, Earlier, Entry, Span
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from onrecord.drafts.placing import Placed
    from onrecord.records import Claim


class Carried(Struct, frozen=True):
    """What became of a document's claims.

    Those that stand, in document order, and which of them are ``new``; those decided on that went, and those
    that were gone before; those dropped, on which nothing was decided. ``text`` is the draft's.
    """

    standing: tuple[Entry, ...]
    gone: tuple[Entry, ...] = ()
    gone_before: tuple[Entry, ...] = ()
    dropped: tuple[Entry, ...] = ()
    new: frozenset[str] = frozenset()
    text: str = ""

    @property
    def stale(self) -> list[Entry]:
        """The claims whose decision does not hold for this draft."""
        return [entry for entry in self.standing if entry.stale]


def is_kept(entry: Entry) -> bool:
    """Whether an entry stays on record whatever the extractors find: somebody made it or decided on it."""
    return entry.origin == "manual" or entry.decision.revision > 0


def carry(
    source: str,
    entries: Iterable[Entry],
    draft: str,
    text: str,
    claims: Sequence[Claim],
    text_of: Callable[[str], str],
    taken: Container[str] = (),
) -> Carried:
    """Carry a document's claims to its new draft, whose bytes have the sha256 ``draft``.

    ``claims`` are what the extractors find in its ``text``, in document order; ``text_of`` gives the text of
    an earlier draft for its sha256. What was gone comes back where it reads as it was decided on. ``taken``
    are the ids that new claims may not have.
    """
    new = Layout(text)
    entries = list(entries)
    free = list(claims)
    standing: list[Entry] = []
    left: list[Entry] = []
    for sha256, group in _by_draft(entries):
        old = Layout(text_of(sha256))
        placed = place(old, group, new, free)
        carried = [
            _carried(entry, spot, old, new, draft, free) if spot else None
            for entry, spot in zip(group, placed, strict=True)
        ]
        had = {spot.found for spot, entry in zip(placed, carried, strict=True) if spot and entry}
        free = [claim for number, claim in enumerate(free) if number not in had]
        standing += filter(None, carried)
        left += [entry for entry, now in zip(group, carried, strict=True) if not now]
    had_ids = {entry.id for entry in entries}
    return _numbered(source, draft, text, standing, free, left, (taken, had_ids))


def extract_again(
    source: str,
    entries: Sequence[Entry],
    draft: str,
    text: str,
    claims: Sequence[Claim],
    taken: Container[str] = (),
) -> Carried:
    """Put what better extractors find in an unchanged text on record.

    What was decided on keeps the reading that it was judged with, the new one beside it as a suggestion;
    other claims are replaced.
    """
    layout = Layout(text)
    placed = place(layout, entries, layout, claims)
    standing, dropped = [], []
    for entry, spot in zip(entries, placed, strict=True):
        now = claims[spot.found] if spot and spot.found is not None else None
        if is_kept(entry):
            standing.append(replace(entry, suggestion=now if now != entry.claim else None))
        elif now:
            standing.append(replace(entry, found=now))
        else:
            dropped.append(entry)
    had = {spot.found for spot in placed if spot}
    free = [claim for number, claim in enumerate(claims) if number not in had]
    had_ids = {entry.id for entry in entries}
    return _numbered(source, draft, text, standing, free, dropped, (taken, had_ids))


def _by_draft(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """The entries by the draft that they stand in, those that are gone last."""
    groups = defaultdict(list)
    for entry in entries:
        groups[entry.gone, entry.draft].append(entry)
    return [(draft, group) for (_, draft), group in sorted(groups.items(), key=lambda item: item[0])]


def _carried(
    entry: Entry, placed: Placed, old: Layout, new: Layout, draft: str, claims: Sequence[Claim]
) -> Entry | None:
    """An entry in the new draft; None where it is gone.

    One that was gone is back only if it reads as it was decided on, at a place that no other has.
    """
    found = claims[placed.found] if placed.found is not None else None
    if not is_kept(entry):
        return replace(entry, draft=draft, found=found, earlier=None, suggestion=None) if found else None
    claim, suggestion = _read(entry, placed, found, old, new)
    judged = _judged(entry, old)
    now = Appearance(draft, claim, new.words_of(new.around(claim)))
    reasons = differences(judged, now)
    if entry.gone and (reasons or not (found or entry.origin == "manual")):
        return None
    same = not reasons and same_type(judged, now)
    earlier = None if same else Earlier(judged.draft, judged.claim, judged.sentence, reasons)
    return replace(entry, draft=draft, found=claim, earlier=earlier, suggestion=suggestion, gone=False)


def _judged(entry: Entry, old: Layout) -> Appearance:
    """The appearance on which the claim's decision was made."""
    earlier = entry.earlier
    if earlier and entry.decision.draft != entry.draft:
        return Appearance(earlier.draft, earlier.claim, earlier.sentence)
    return Appearance(entry.draft, entry.claim, old.words_of(old.around(entry.claim)))


def _read(
    entry: Entry, placed: Placed, found: Claim | None, old: Layout, new: Layout
) -> tuple[Claim, Claim | None]:
    """A claim as it reads now, and the suggestion beside it.

    Where the extractors, not the words, read otherwise, the old reading stays and theirs is the suggestion.
    """
    moved = placed.moved
    if not moved or not found:
        claim = found or moved
        assert claim
        return claim, None
    around = new.around(moved)
    before, now = old.words_of(old.around(entry.claim)), new.words_of(around)
    if placed.exact and key(before) == key(now):
        if any(alike(known, found) for known in _known(entry)):
            return moved, found
        if (found.start, found.end) != (moved.start, moved.end):
            return moved, found
        held = _held(moved, found, new.place_of(around)) if before != now else found
        if not alike(held, found):
            return held, found
    return found, None


def _held(moved: Claim, found: Claim, sentence: Span) -> Claim:
    """A reading in other typography or lines, with what is told elsewhere, of speaker and date, as found."""
    was, who = moved.speaker, found.speaker
    outside = any(each and not sentence.start <= each.start < sentence.end for each in (was, who))
    if outside or (was and who and key(was.text) == key(who.text)):
        moved = replace(moved, speaker=who)
    if moved.figure and found.figure and found.figure.date:
        moved = replace(moved, figure=replace(moved.figure, date=found.figure.date))
    return moved


def _known(entry: Entry) -> Iterator[Claim]:
    """The readings by machines of a claim decided on that differ from the decision's reading."""
    amended = entry.decision.amended
    yield from filter(None, (entry.suggestion, entry.decision.dismissed, amended and amended.found))


def _numbered(
    source: str,
    draft: str,
    text: str,
    standing: Iterable[Entry],
    claims: Iterable[Claim],
    left: Iterable[Entry],
    taken: Sequence[Container[str]],
) -> Carried:
    """All that stands, with its anchors, and with ids for the claims that have none; and what is left."""
    nowhere = Anchor("", "", 0)
    fresh = [Entry("", source, draft, "extracted", nowhere, claim) for claim in claims]
    ordered = sorted([*standing, *fresh], key=lambda entry: in_order(entry.claim))
    entries = []
    new: set[str] = set()
    for entry, place_ in zip(ordered, anchors(text, (entry.claim for entry in ordered)), strict=True):
        id_ = entry.id
        if not id_:
            id_ = claim_id(source, entry.claim.kind, entry.claim.text, place_.occurrence, *taken, new)
            new.add(id_)
        entries.append(replace(entry, id=id_, anchor=place_))
    return Carried(
        tuple(entries),
        gone=tuple(replace(e, gone=True, suggestion=None) for e in left if is_kept(e) and not e.gone),
        gone_before=tuple(entry for entry in left if entry.gone),
        dropped=tuple(entry for entry in left if not is_kept(entry)),
        new=frozenset(new),
        text=text,
    )
