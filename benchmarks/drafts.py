"""How fast claims are carried to a new draft, and how often one goes where it should not."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from random import Random
from typing import TYPE_CHECKING

from benchmarks.edits import document, edited, render
from benchmarks.frame import Figure, best
from onrecord.anchors import anchors, in_order
from onrecord.drafts.carrying import carry
from onrecord.records import Decision, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.edits import Standing
    from onrecord.drafts.carrying import Carried
    from onrecord.records import Claim

EDITS = 30
SEED = 20261122
LIKE = 0.75
"""The share of a sentence's words that must be left for it to be found again."""

MISTAKES = (
    "lost",
    "at a wrong place",
    "kept, but not in these words",
    "stale, but stands",
    "gone, but stands",
)


def figures(quick: bool) -> Iterator[Figure]:
    """Milliseconds for a long document, beside difflib on its words; then mistakes in many rounds."""
    random = Random(SEED)
    draft = document(random, 60 if quick else 560)
    text, standing = render(draft)
    after, there = render(edited(random, draft, EDITS))
    entries, claims = on_record(text, standing, 40 if quick else 300), _claims(there)
    words, words_after = text.split(), after.split()
    rounds = 1 if quick else 5
    measured = best(lambda: carry("s", entries, "2", after, claims, {"1": text}.__getitem__), rounds)
    other = best(lambda: SequenceMatcher(None, words, words_after, autojunk=False).get_opcodes(), rounds)
    name = f"{len(words)} words, {sum(entry.decision.revision for entry in entries)} decided claims"
    yield Figure(name, measured * 1000, "ms", "difflib on the words", other * 1000)
    mistakes: Counter[str] = Counter()
    number, decided = 20 if quick else 1000, 0
    for seed in range(number):
        decisions, wrong = edit_round(seed)
        decided += decisions
        mistakes += Counter(mistake for mistake, _ in wrong)
    for mistake in MISTAKES:
        yield Figure(f"{number} rounds: {mistake}", mistakes[mistake], "claims", "decided ones", decided)


def edit_round(seed: int) -> tuple[int, list[tuple[str, str]]]:
    """The number of claims in one round of edits, and the mistakes, each with the claim's words."""
    random = Random(seed)
    draft = document(random, random.randrange(20, 200))
    text, standing = render(draft)
    after, there = render(edited(random, draft, EDITS))
    entries = on_record(text, standing)
    carried = carry("s", entries, "2", after, _claims(there), {"1": text}.__getitem__)
    return len(entries), list(mistakes(standing, there, entries, carried))


def on_record(text: str, standing: dict[int, Standing], decided: int | None = None) -> list[Entry]:
    """The claims of a rendered document as entries, with clauses' numbers as ids; so many are decided on."""
    numbers = {id(clause.claim): number for number, clause in standing.items()}
    claims = _claims(standing)
    entries = []
    for place, (claim, anchor) in enumerate(zip(claims, anchors(text, claims), strict=True)):
        made = decided is None or place < decided
        decision = Decision("verified", revision=1, draft="1") if made else Decision()
        entries.append(Entry(str(numbers[id(claim)]), "s", "1", "extracted", anchor, claim, decision))
    return entries


def mistakes(
    before: dict[int, Standing], there: dict[int, Standing], entries: list[Entry], carried: Carried
) -> Iterator[tuple[str, str]]:
    """The mistakes, and the claims they were made with, by what the generator knows."""
    now = {entry.id: entry for entry in carried.standing}
    gone = {entry.id for entry in carried.gone}
    answers = _Answers(before, there)
    for entry in entries:
        found = now.get(entry.id)
        if (found is None) != (entry.id in gone):
            yield "lost", entry.claim.text
        elif mistake := answers.mistake(entry, found):
            yield mistake, entry.claim.text


class _Answers:
    """The right outcome for each claim. No text tells which of several identical sentences was deleted."""

    def __init__(self, before: dict[int, Standing], there: dict[int, Standing]) -> None:
        self._before = before
        self._there = there
        self._places = {(clause.start, clause.sentence) for clause in there.values()}
        self._copies = Counter(sentence for _, sentence in {(s.start, s.sentence) for s in before.values()})

    def mistake(self, entry: Entry, found: Entry | None) -> str | None:
        """The mistake in an entry's outcome, or None."""
        old, new = self._before[int(entry.id)], self._there.get(int(entry.id))
        intact = new is not None and new.sentence == old.sentence
        if found and not found.stale:
            start = found.claim.start - (entry.claim.start - old.start)
            stands = (start, old.sentence) in self._places and found.claim.text == entry.claim.text
            return None if stands else "kept, but not in these words"
        if intact and self._copies[old.sentence] == 1:
            return "stale, but stands" if found else "gone, but stands"
        if found:
            return None if self._is_of(found, old.origin) else "at a wrong place"
        like = new is not None and _likeness(old, new) >= LIKE
        return "gone, but stands" if like and self._copies[old.sentence] == 1 else None

    def _is_of(self, found: Entry, origin: int) -> bool:
        """Whether a claim stands in a sentence that has a clause of this origin."""
        relatives = (clause for clause in self._there.values() if clause.origin == origin)
        return any(clause.start <= found.claim.start < clause.end for clause in relatives)


def _likeness(old: Standing, new: Standing) -> float:
    """The share of the shorter sentence's words that the other has, too."""
    one, other = Counter(old.sentence.casefold().split()), Counter(new.sentence.casefold().split())
    return (one & other).total() / min(one.total(), other.total())


def _claims(standing: dict[int, Standing]) -> list[Claim]:
    return sorted((clause.claim for clause in standing.values() if clause.claim), key=in_order)
