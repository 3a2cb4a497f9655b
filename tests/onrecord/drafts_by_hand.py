"""A reader of short texts for tests: quotes with a tag behind them, and counted things with their hedge."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.anchors import anchors, in_order
from onrecord.drafts.carrying import carry
from onrecord.drafts.redrafting import Redraft
from onrecord.ids import claim_id
from onrecord.reading import Reading
from onrecord.records import Claim, Decision, Draft, Entry, Figure, Passage, Quote, Span, Speaker

if TYPE_CHECKING:
    from onrecord.drafts.carrying import Carried
    from onrecord.records import Source
    from onrecord.store import Store

QUOTE = re.compile(r"“([^”]+)”(?: (\w+) (said|shouted))?")
FIGURE = re.compile(r"(?:(about|nearly) )?([0-9]+) ([a-z]+)")
PEOPLE = re.compile(r"([A-Z]\w+) (Bell|Lind)")


def read(text: str) -> list[Claim]:
    """The claims of a text; who ``Bell`` is, is the last ``Ruth Bell`` or ``Tom Bell`` before it."""
    claims = [_quote(text, match) for match in QUOTE.finditer(text)]
    claims += [_figure(match) for match in FIGURE.finditer(text)]
    return sorted(claims, key=in_order)


def decided(text: str, *, draft: str = "1", status: str = "verified") -> list[Entry]:
    """The claims of a text on record, each decided on, with a note that has its number."""
    claims = read(text)
    entries = []
    taken: set[str] = set()
    for number, (claim, place) in enumerate(zip(claims, anchors(text, claims), strict=True)):
        id_ = claim_id("s", claim.kind, claim.text, place.occurrence, taken)
        taken.add(id_)
        decision = Decision(status, note=str(number), revision=1, draft=draft)  # type: ignore[arg-type]
        entries.append(Entry(id_, "s", draft, "extracted", place, claim, decision))
    return entries


def undecided(text: str) -> list[Entry]:
    """The claims of a text on record, nothing decided."""
    return [replace(entry, decision=Decision()) for entry in decided(text)]


def next_draft(old: str, new: str, entries: list[Entry] | None = None) -> Carried:
    """The outcome for the claims of ``old``, all decided on unless given, in ``new``."""
    entries = decided(old) if entries is None else entries
    return carry("s", entries, "2", new, read(new), {"1": old}.__getitem__)


def first_draft(store: Store, text: str) -> Source:
    """Put a text on record as the first draft of ``a.txt``."""
    first = redraft(store, text)
    source = store.take_in("a.txt", "A", first.draft, text, first.claims)
    assert source
    return source


def redraft(store: Store, text: str, extractors: str = "by hand") -> Redraft:
    """A text as the next draft of ``a.txt``, kept, with its claims."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    draft = Draft(sha256, store.workspace.keep_text(text), "plain/1", "utf-8", "2026-11-22", extractors)
    return Redraft("a.txt", "A", draft, Reading(text, ""), read(text))


def _quote(text: str, match: re.Match[str]) -> Claim:
    words, start, end = match[1], match.start(1), match.end(1)
    if not match[2]:
        return Claim("quote", words, start, end, quote=Quote("unattributed"))
    full = [person[0] for person in PEOPLE.finditer(text, 0, start) if person[2] == match[2]]
    speaker = Speaker(match[2], match.start(2), match.end(2), name=full[-1] if full else match[2])
    cue = Passage(match[3], match.start(3), match.end(3))
    return Claim("quote", words, start, end, speaker=speaker, cue=cue, quote=Quote("direct"))


def _figure(match: re.Match[str]) -> Claim:
    hedge = Passage(match[1], match.start(1), match.end(1)) if match[1] else None
    figure = Figure(
        "count",
        float(match[2]),
        match[3],
        Span(match.start(2), match.end(2)),
        hedge=hedge,
        bound="~" if hedge else None,
        modifier="~" if hedge else "=",
    )
    words = match[0][match.start(2) - match.start() :]
    return Claim("figure", words, match.start(2), match.end(), figure=figure)
