"""Corrections that a draft carries out to the letter: it has the agreed wording, and nothing else changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.anchors import is_applied
from onrecord.drafts.wordings import sentence
from onrecord.typography import Folded, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.records import Claim, Earlier, Entry


def agreed(entries: Iterable[Entry], text: str) -> list[Entry]:
    """The claims of a document that are stale only since its draft, with this text, has what was agreed.

    These are claims whose correction the draft carries out, and claims that merely stand in a sentence with
    such a correction. The rest of the sentence must be as it was, and so must the speaker.
    """
    stale = [entry for entry in entries if entry.stale]
    carried_out = {entry.id for entry in stale if is_carried_out(entry, text)}
    fixes: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    for entry in stale:
        if entry.earlier and entry.id in carried_out:
            fixes[entry.earlier.draft].append((entry.earlier.claim, entry.decision.correction))
    return [
        entry
        for entry in stale
        if (entry.id in carried_out or entry.stale == ("sentence",)) and _is_as_agreed(entry, fixes, text)
    ]


def is_carried_out(entry: Entry, text: str) -> bool:
    """Whether a draft with this text has the correction of a stale claim, with the speaker as before."""
    if entry.decision.status != "corrected" or "speaker" in entry.stale:
        return False
    return is_applied(text, entry.claim.start, entry.claim.end, entry.decision.correction)


def _is_as_agreed(entry: Entry, fixes: Mapping[str, Sequence[tuple[Claim, str]]], text: str) -> bool:
    """Whether a claim's sentence differs from the one judged by the corrections of its draft alone."""
    was = entry.earlier
    return was is not None and key(sentence(text, entry.claim)) == key(_corrected(was, fixes[was.draft]))


def _corrected(was: Earlier, fixes: Sequence[tuple[Claim, str]]) -> str:
    """The sentence with the corrections of claims in it; of claims within one another the last counts."""
    words = was.sentence
    start = _start(was, [claim for claim, _ in fixes])
    folded = Folded(words)
    done = folded.text
    left = len(words)
    for claim, correction in sorted(fixes, key=lambda fix: (fix[0].end, -fix[0].start), reverse=True):
        if start <= claim.start and claim.end - start <= left:
            left = claim.start - start
            first, last = folded.span(left, claim.end - start)
            done = _joined(done[:first], Folded(correction).text, done[last:])
    return done


def _start(was: Earlier, claims: Sequence[Claim]) -> int:
    """Where in its draft the sentence of a claim begins, in which these other claims stand, too."""
    words, first = was.sentence, was.claim
    place = words.find(first.text)
    while place >= 0:
        start = first.start - place
        inside = [claim for claim in claims if start <= claim.start and claim.end <= start + len(words)]
        if all(words[claim.start - start : claim.end - start] == claim.text for claim in inside):
            return start
        place = words.find(first.text, place + 1)
    return first.start


def _joined(before: str, correction: str, after: str) -> str:
    """The correction in its place; words beside the claim that the correction repeats stand once."""
    longest = range(len(correction), 0, -1)
    head = next((n for n in longest if _ends(before, correction[:n])), 0)
    tail = next((n for n in longest if _ends(after[::-1], correction[-n:][::-1])), 0)
    return before[: len(before) - head] + correction + after[tail:]


def _ends(text: str, words: str) -> bool:
    """Whether a text ends with whole words."""
    return text.endswith(words) and not (words[0].isalnum() and text[-len(words) - 1 : -len(words)].isalnum())
