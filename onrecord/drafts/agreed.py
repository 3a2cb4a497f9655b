"""Corrections that a draft carries out to the letter: it has the agreed wording, and nothing else changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.anchors import is_applied
from onrecord.drafts.wordings import sentence
from onrecord.typography import Folded, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.records import Claim, Entry


def agreed(entries: Iterable[Entry], text: str) -> list[Entry]:
    """The claims of a document that are stale only since its draft, with this text, has their correction.

    The rest of the sentence must be as it was, but for other corrections in it, and so must the speaker.
    """
    together = defaultdict(list)
    for entry in entries:
        was, decision = entry.earlier, entry.decision
        if was and entry.stale and "speaker" not in entry.stale and decision.status == "corrected":
            together[was.draft, was.sentence].append((was.claim, entry))
    found = []
    for (_, words), corrected in together.items():
        applied = [(claim, entry) for claim, entry in corrected if _is_applied(text, entry)]
        wanted = _corrected(words, [(claim, entry.decision.correction) for claim, entry in applied])
        found += [entry for _, entry in applied if key(sentence(text, entry.claim)) == key(wanted)]
    return found


def _is_applied(text: str, entry: Entry) -> bool:
    return is_applied(text, entry.claim.start, entry.claim.end, entry.decision.correction)


def _corrected(words: str, fixes: Sequence[tuple[Claim, str]]) -> str:
    """The sentence with these corrections of claims in it; of claims within one another the last counts."""
    if not fixes:
        return words
    start = _start(words, [claim for claim, _ in fixes])
    folded = Folded(words)
    done = folded.text
    left = len(words)
    for claim, correction in sorted(fixes, key=lambda fix: (fix[0].end, -fix[0].start), reverse=True):
        if claim.end - start <= left:
            left = claim.start - start
            first, last = folded.span(left, claim.end - start)
            done = _joined(done[:first], Folded(correction).text, done[last:])
    return done


def _start(words: str, claims: Sequence[Claim]) -> int:
    """Where in its draft the sentence begins in which these claims stand."""
    first, place = claims[0], words.find(claims[0].text)
    while place >= 0:
        start = first.start - place
        if all(words[claim.start - start : claim.end - start] == claim.text for claim in claims):
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
