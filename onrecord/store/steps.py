"""A step: the proposal that the store is given, and the result that it gives back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord import rules
from onrecord.errors import RefusedError
from onrecord.records import Decision, Evidence, Source
from onrecord.store.history import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onrecord.records import Entry, Event


class Citation(Struct, frozen=True):
    """Evidence as a checker gives it: an item (an equal one on record is reused), and where in it to look."""

    item: Evidence
    locator: str = ""
    quote: str = ""


class Proposal(Struct, frozen=True):
    """The changes that a step proposes: to decisions on claims, items of evidence (new ones, too), documents.

    ``made`` are claims that are not on record yet, withdrawn, with what is decided of them among the rest;
    ``marking`` says that somebody gives a status.
    """

    decided: tuple[tuple[Entry, Decision], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[Source, ...] = ()
    made: tuple[Entry, ...] = ()
    marking: bool = False

    def changes(self, sources: Mapping[str, Source], evidence: Mapping[str, Evidence]) -> list[Change]:
        """The changes to records, with what falls with each change."""
        known = [item for item in self.evidence if item.id in evidence]
        return [
            *(
                Change(entry.id, entry.draft, entry.decision, rules.settled(entry.decision, decision))
                for entry, decision in self.decided
            ),
            *(Change(source.id, source.draft.sha256, sources[source.id], source) for source in self.sources),
            *(Change(item.id, "", evidence[item.id], item) for item in known),
        ]


class Step(Struct, frozen=True):
    """The outcome of one action, which undo takes back as one.

    The claims, documents and items of evidence that it changed, as they are now; the ids of claims that it
    left alone, its warnings, and its events.
    """

    entries: tuple[Entry, ...] = ()
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    left: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def unsigned(self) -> list[str]:
        """The ids of the claims whose signature fell with a decision or an item of evidence."""
        changes = Counter(event.claim for event in self.events)
        fell = (event.claim for event in self.events if event.field == "signed" and event.new is None)
        return [id_ for id_ in fell if self.evidence or changes[id_] > 1]


class News(Struct, frozen=True):
    """What other windows changed: claims by their ids; with ``everything``, documents or more."""

    claims: frozenset[str] = frozenset()
    everything: bool = False


def changed(changes: Iterable[Change], entry: Callable[[str], Entry]) -> Step:
    """The step of these changes; ``entry`` gives the changed claims as they were."""
    new = {change.id: change.new for change in changes}
    return Step(
        tuple(rules.revised(entry(id_), made) for id_, made in new.items() if isinstance(made, Decision)),
        tuple(source for source in new.values() if isinstance(source, Source)),
        tuple(item for item in new.values() if isinstance(item, Evidence)),
    )


class Revision(Struct, frozen=True):
    """The next state of a document and its claims, and the ids of claims that are to go.

    Without ``source`` the document is to go, too.
    """

    source: Source | None
    entries: tuple[Entry, ...] = ()
    dropped: tuple[str, ...] = ()


def spare_originals(revision: Revision, entries: Mapping[str, Entry], repeating: Iterable[Entry]) -> Revision:
    """The revision with claims gone instead of dropped that others, ``repeating``, are duplicates of.

    Raises RefusedError where their document is to go.
    """
    named = {entry.decision.dup_of for entry in repeating} if revision.dropped else set()
    spared = [entries[id_] for id_ in revision.dropped if id_ in named]
    if spared and not revision.source:
        raise RefusedError(f"{spared[0].id}: other claims are duplicates of it; its document stays")
    gone = (replace(entry, gone=True, suggestion=None) for entry in spared)
    return replace(
        revision,
        entries=(*revision.entries, *gone),
        dropped=tuple(id_ for id_ in revision.dropped if id_ not in named),
    )
