"""The effects of a new draft on a document's claims, in lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.drafts.agreed import agreed
from onrecord.drafts.appearances import suggested
from onrecord.drafts.sentences import squeezed
from onrecord.drafts.wordings import changed, difference, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.drafts.carrying import Carried
    from onrecord.drafts.wordings import Run
    from onrecord.records import Claim, Entry
    from onrecord.store import Store

AROUND = 5
"""The words that are told on each side of what changed."""
_LONGEST = 60
"""The most characters of a claim's words that are told."""


def lines(carried: Carried) -> Iterator[str]:
    """The lines of ``in_runs`` for a terminal without the desk: ids, and marks around what went or came."""
    return map(marked, in_runs(carried, "; onrecord agreed settles them", ids=True))


def in_runs(carried: Carried, settles: str = "", *, ids: bool = False) -> Iterator[list[Run]]:
    """How many decided claims hold, and which do not: why, and what of them changed.

    ``settles`` is said behind how many corrections the draft carries out; claims have ``ids`` where asked.
    """
    holding = [entry for entry in carried.standing if entry.decision.is_made and not entry.stale]
    retyped = sum(entry.earlier is not None for entry in holding if entry.decision.draft != entry.draft)
    otherwise = sum(suggested(entry) is not None for entry in carried.standing)
    carried_out = len(agreed(carried.stale, carried.text))
    hold = f"{len(holding)} hold" + (f" ({retyped} in other typography)" if retyped else "")
    new = f"{len(carried.new)} new" + (f", {otherwise} read otherwise now" if otherwise else "")
    yield _same(f"decisions: {hold}, {len(carried.stale)} stale, {len(carried.gone)} gone; claims: {new}")
    if carried_out:
        yield _same(f"the draft has what was agreed: {carried_out}{settles}")
    for entry in carried.stale:
        yield _same(f"{_named(entry, ids=ids)} ") + became(entry, carried.text)
    for entry in carried.gone:
        yield _same(f"{_named(entry, ids=ids)} gone")


def _named(entry: Entry, *, ids: bool) -> str:
    """A claim by the words that it was decided on with, behind its id where that is asked for."""
    was = entry.earlier.claim if entry.earlier else entry.claim
    return f"{f'{entry.id} ' * ids}“{_short(was)}”"


def _same(words: str) -> list[Run]:
    return [("=", words)]


def became(entry: Entry, text: str) -> list[Run]:
    """The change of a claim that was decided on by a draft with this text: why it is stale, if it is."""
    why = f"stale ({', '.join(entry.stale)})" if entry.stale else "typography only"
    differing = changed(entry, text)
    told = [
        [*difference(was, now, AROUND)]
        if of == "sentence"
        else _same(f"“{_short(entry.claim)}”: {of} {was} -> {now}")
        for of, was, now in differing
        if of != "figure" or differing[0].of != "sentence"
    ]
    runs: list[Run] = []
    for part in told or [_same(_short(entry.claim))]:
        runs += _same(" · " if runs else f"{why}: ") + part
    return runs


def drafted(store: Store, entry: Entry) -> list[tuple[str, str]]:
    """When and how a draft changed a claim that was decided on before, and not since; none where none did."""
    if not entry.earlier or not entry.decision.is_made or entry.decision.draft == entry.draft:
        return []
    source = store.source(entry.source)
    how = marked(became(entry, store.text(source, entry.draft)))
    drafts = enumerate(source.drafts, 1)
    return [(draft.at, f"draft {number}: {how}") for number, draft in drafts if draft.sha256 == entry.draft]


def _short(claim: Claim) -> str:
    words = squeezed(claim.text)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
