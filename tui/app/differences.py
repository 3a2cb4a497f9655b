"""How one reading of a claim differs from another, word by word, safe to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from onrecord.anchors import is_applied
from onrecord.drafts.wordings import sentence
from tui.app import worddiff
from tui.wording import claims as wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Claim, Entry


def between(old: Claim, new: Claim) -> Content:
    """The differences between two readings, a line each."""
    changed = [*_words(old.text, new.text), *_readings(old, new)]
    return Content(" · ").join(changed) if changed else Content("in what it says of its place")


def stale(entry: Entry, text: str, around: int | None = None) -> Content | None:
    """The changes in ``text`` since a claim was decided on, and why the decision does not hold.

    None where it does. ``around`` as worddiff.words has it.
    """
    if not entry.stale or not entry.earlier:
        return None
    before, now = entry.earlier, sentence(text, entry.claim)
    changed = [*_words(before.sentence, now, around), *_readings(before.claim, entry.claim)]
    applied = is_applied(text, entry.claim.start, entry.claim.end, entry.decision.correction)
    how = ", as its correction has it" if applied else ""
    return Content(f"{' and '.join(entry.stale)} changed{how}: ") + Content(" · ").join(changed)


def _readings(old: Claim, new: Claim) -> Iterator[Content]:
    """The differences of speaker and figure, a line each."""
    yield from _words(wording.speaker(old), wording.speaker(new))
    yield from _words(_figure(old), _figure(new))


def _figure(claim: Claim) -> str:
    return wording.figure(claim.figure) if claim.figure else ""


def _words(old: str, new: str, around: int | None = None) -> Iterator[Content]:
    if old.split() != new.split():
        yield worddiff.words(old, new, around)
