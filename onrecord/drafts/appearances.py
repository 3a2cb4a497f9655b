"""Two appearances of a claim, and by what they differ: a claim holds only in the words it was judged in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord.drafts.sentences import squeezed
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Claim, Entry, Figure, Passage, Reason, Speaker

NEGATIONS = frozenset(
    {"no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot"}
)
"""Words that turn a sentence round; so do those that end in ``n't``."""


class Appearance(Struct, frozen=True):
    """A claim in one draft (the sha256 of its bytes), and the sentence or sentences that it stands in."""

    draft: str
    claim: Claim
    sentence: str


def differences(old: Appearance, new: Appearance) -> tuple[Reason, ...]:
    """The names of the differences between two appearances of one claim; ``sentence`` where none other.

    Line breaks and typography make no difference.
    """
    found = list(_differences(old, new))
    if not found and key(old.sentence) != key(new.sentence):
        found.append("sentence")
    return tuple(found)


def same_type(old: Appearance, new: Appearance) -> bool:
    """Whether two appearances have the same typography, too, but for line breaks and spacing."""
    return _letters(old) == _letters(new)


def _letters(of: Appearance) -> list[str]:
    claim, who = of.claim, of.claim.speaker
    parts = (of.sentence, claim.text, *((who.text, who.name, who.role or "") if who else ()))
    return [squeezed(part) for part in parts]


def alike(one: Claim, other: Claim) -> bool:
    """Whether two claims read the same, whatever their places."""
    return one.kind == other.kind and not differences(Appearance("", one, ""), Appearance("", other, ""))


def suggested(entry: Entry) -> Claim | None:
    """The reading of better extractors at a claim's place, unless turned down or equal to the claim's own."""
    found, decision = entry.suggestion, entry.decision
    if not found or _but_for_sureness(found) == _but_for_sureness(entry.claim):
        return None
    refused = (decision.dismissed, decision.amended and decision.amended.found)
    return None if any(known and alike(known, found) for known in refused) else found


def _but_for_sureness(claim: Claim) -> Claim:
    """The claim as if a strong rule had found its speaker: how sure a rule is makes no difference."""
    who = claim.speaker
    return replace(claim, speaker=replace(who, sure=True)) if who and not who.sure else claim


def _differences(old: Appearance, new: Appearance) -> Iterator[Reason]:
    one, other = old.claim, new.claim
    if key(one.text) != key(other.text):
        yield "words"
    if _who(one.speaker) != _who(other.speaker):
        yield "speaker"
    if _said(one.cue) != _said(other.cue):
        yield "cue"
    if _negations(old.sentence) != _negations(new.sentence):
        yield "negation"
    if one.figure != other.figure:
        yield from _in_figures(one.figure, other.figure)


def _in_figures(old: Figure | None, new: Figure | None) -> Iterator[Reason]:
    if not old or not new:
        yield "value"
        return
    if (old.value, old.high, old.date) != (new.value, new.high, new.date):
        yield "value"
    if (key(old.unit), old.currency, old.dimension) != (key(new.unit), new.currency, new.dimension):
        yield "unit"
    hedges = _said(old.hedge), _said(new.hedge)
    if (old.bound, old.change, old.modifier, hedges[0]) != (new.bound, new.change, new.modifier, hedges[1]):
        yield "hedge"
    if key(old.subject or "") != key(new.subject or ""):
        yield "subject"


def _who(speaker: Speaker | None) -> tuple[str, str, str] | None:
    if not speaker:
        return None
    return key(speaker.text), key(speaker.name), key(speaker.role or "")


def _said(passage: Passage | None) -> str | None:
    return key(passage.text) if passage else None


def _negations(sentence: str) -> Counter[str]:
    words = key(sentence).casefold().split()
    return Counter(word for word in words if word in NEGATIONS or word.endswith("n't"))
