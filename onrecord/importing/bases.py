"""The decision on a claim at a row's export, found by taking back the changes since.

With it, a row that nobody touched is known from one that was changed there while the claim was decided here.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.store import history

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.records import Decision, Entry, Event, Evidence
    from onrecord.store import Store


def at_revisions(store: Store, wanted: Mapping[str, tuple[Entry, int]]) -> dict[str, Decision]:
    """The decisions of claims (by id) at a revision; none where the history does not reach so far."""
    steps: dict[str, dict[str, list[Event]]] = {id_: defaultdict(list) for id_ in wanted}
    for event in store.events() if wanted else ():
        if event.claim in steps and event.old != event.new:
            steps[event.claim][event.step_id].append(event)
    found = {}
    for id_, (entry, revision) in wanted.items():
        since = list(steps[id_].values())[: entry.decision.revision - revision]
        if len(since) == entry.decision.revision - revision:
            decision = entry.decision
            for events in since:
                decision = history.before(events, decision)
            found[id_] = decision
    return found


def former_items(store: Store) -> dict[str, list[Evidence]]:
    """The former states of each item of evidence, by the item's id."""
    former: dict[str, list[Evidence]] = {item.id: [item] for item in store.evidence()}
    for event in store.events():
        if states := former.get(event.claim):
            states.append(history.before([event], states[-1]))
    return former
