"""How a claim is to be read: its words, speaker or value put right, or better extractors believed.

What was found stays on record beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import rules
from onrecord.drafts.appearances import suggested
from onrecord.errors import RefusedError
from onrecord.records import Amendment, Quote, Span, Speaker
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.records import Claim, Decision, Entry
    from onrecord.store import Step, Store


def amend(store: Store, id_: str, by: str, reading: Callable[[str, Claim], Claim]) -> Step:
    """Read a claim otherwise: ``reading`` gives how, from the text and the claim as it is read now.

    The step warns where the claim has a status already: it was given to the other reading.
    """
    warnings: list[str] = []

    def propose() -> Proposal:
        entry = store.get(id_)
        if entry.gone:
            raise RefusedError(f"{entry.id}: stands in its document no longer")
        text = store.text(store.source(entry.source), entry.draft)
        claim = reading(text, entry.claim)
        if not rules.is_open(entry.decision.status) and claim != entry.claim:
            warnings.append(f"{entry.id}: was {entry.decision.status} as it read before")
        return Proposal(((entry, amended(entry, entry.decision, claim)),))

    step = store.change(by, propose)
    return replace(step, warnings=(*step.warnings, *warnings))


def restore(store: Store, id_: str, by: str) -> Step:
    """Read a claim as the extractors found it."""
    return amend(store, id_, by, lambda _text, _claim: store.get(id_).found)


def take(store: Store, ids: Iterable[str], by: str) -> Step:
    """Read these claims as better extractors do."""

    def propose() -> Proposal:
        entries = [(entry, _suggestion(entry)) for entry in store.claims(ids)]
        return Proposal(tuple((entry, amended(entry, entry.decision, found)) for entry, found in entries))

    return store.change(by, propose)


def dismiss(store: Store, ids: Iterable[str], by: str) -> Step:
    """Turn down what better extractors read at the places of these claims."""

    def propose() -> Proposal:
        entries = [(entry, _suggestion(entry)) for entry in store.claims(ids)]
        return Proposal(tuple((entry, replace(entry.decision, dismissed=found)) for entry, found in entries))

    return store.change(by, propose)


def amended(entry: Entry, decision: Decision, claim: Claim) -> Decision:
    """``decision`` with this reading of the claim; a reading as it was found amends nothing."""
    amendment = Amendment(entry.draft, claim, entry.found) if claim != entry.found else None
    return replace(decision, amended=amendment)


def with_span(text: str, claim: Claim, start: int, end: int) -> Claim:
    """The claim with the words at this place. Raises RefusedError where there are none."""
    if not (0 <= start < end <= len(text) and text[start:end].strip()):
        raise RefusedError(f"{start}-{end}: no words there")
    figure = claim.figure
    if figure and not start <= figure.number.start <= figure.number.end <= end:
        figure = replace(figure, number=Span(start, end))
    return replace(claim, text=text[start:end], start=start, end=end, figure=figure)


def with_words(text: str, claim: Claim, words: str) -> Claim:
    """The claim with these words, where they stand next to it. Raises RefusedError where they do not."""
    if (start := nearest(text, words, claim.start)) is None:
        raise RefusedError(f"“{words}”: does not stand in the document")
    return with_span(text, claim, start, start + len(words))


def with_speaker(text: str, claim: Claim, name: str) -> Claim:
    """The claim as said by somebody; by nobody where ``name`` is empty.

    The place of the name is the next one where it stands in the text, if it does; else that of the claim's
    beginning, without a word. A quote that was unattributed is a direct one then. Whom a person names, or
    confirms, is no guess.
    """
    if not name.strip():
        return replace(claim, speaker=None)
    if claim.quote and claim.quote.form == "unattributed":
        claim = replace(claim, quote=Quote("direct"))
    was = claim.speaker
    if was and was.name == name.strip():
        return replace(claim, speaker=replace(was, sure=True))
    place = nearest(text, name.strip(), claim.start)
    start = claim.start if place is None else place
    end = start if place is None else start + len(name.strip())
    return replace(claim, speaker=Speaker(text[start:end], start, end, name.strip()))


def with_role(claim: Claim, role: str) -> Claim:
    """The claim with this role of its speaker, none where ``role`` is empty. Raises RefusedError."""
    if not claim.speaker:
        raise RefusedError("nobody says it; name a speaker first")
    return replace(claim, speaker=replace(claim.speaker, role=role.strip() or None))


def nearest(text: str, words: str, place: int) -> int | None:
    """The place of the occurrence of ``words`` nearest to ``place``; None where the text has none."""
    found = (text.rfind(words, 0, place + len(words)), text.find(words, place))
    return min((start for start in found if start >= 0), key=lambda start: abs(start - place), default=None)


def _suggestion(entry: Entry) -> Claim:
    if not (found := suggested(entry)):
        raise RefusedError(f"{entry.id}: no other reading is suggested")
    return found
