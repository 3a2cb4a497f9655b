"""Claims whose source is known, drawn by seed: the verdict, the place, and what is told."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from written import KINDS, Case, claim_of, table, transcript

from extractors import claims_of
from extractors.matching import Finder
from extractors.matching.documents import Document
from extractors.matching.index import Index
from onrecord.reading import Reading

if TYPE_CHECKING:
    from onrecord.matches import Match

DRAWN = 200
"""Cases of a kind."""
TOGETHER = 20
"""Cases whose passages stand in one document."""
RIGHT = 0.99
"""The share of a kind's cases in which the verdict must be right."""


def trouble(case: Case, found: list[Match], text: str) -> str:
    """What is wrong with the best match of a case; empty where nothing is."""
    if not case.verdict:
        return f"found {found[0]}" if found else ""
    if not found:
        return "nothing found"
    best = found[0]
    if best.verdict != case.verdict or case.why not in best.why:
        return f"{best}"
    return ""


def is_at(case: Case, best: Match, text: str) -> bool:
    """Whether a match lies in the passage of its case."""
    start = text.index(case.passage)
    inside = best.start < start + len(case.passage) and start < best.end
    return inside and (not case.place or case.place in best.text or best.text in case.place)


@pytest.mark.parametrize("kind", KINDS)
def test_the_source_is_known(kind: str) -> None:
    rng = random.Random(kind)
    cases = [KINDS[kind](rng) for _ in range(DRAWN)]
    backup = {
        f"{kind}-{first}.txt": Reading(transcript(rng, cases[first : first + TOGETHER]), "plain/1")
        for first in range(0, DRAWN, TOGETHER)
    }
    index = Index(backup.__getitem__)
    for name, reading in backup.items():
        index.add(name, reading, claims_of(reading))
    finder, wrong = Finder(index), list[str]()
    for number, case in enumerate(cases):
        claim, draft = claim_of(case, rng)
        found = finder.matches(claim, Document("draft.txt", draft))
        name = f"{kind}-{number // TOGETHER * TOGETHER}.txt"
        if told := trouble(case, found, backup[name].text):
            wrong.append(f"{case}\n    {told}")
        elif case.verdict:
            assert found[0].document == name, case
            assert is_at(case, found[0], backup[name].text), (case, found[0])
    assert len(wrong) <= DRAWN * (1 - RIGHT), "\n".join(wrong[:5])


def test_cells_of_tables() -> None:
    rng = random.Random("cells")
    tables = [table(rng) for _ in range(DRAWN // 10)]
    wrong = list[str]()
    for reading, cases in tables:
        index = Index({"table.xlsx": reading}.__getitem__)
        index.add("table.xlsx", reading, claims_of(reading))
        for case in cases:
            claim, draft = claim_of(case, rng)
            found = Finder(index).matches(claim, Document("draft.txt", draft))
            if told := trouble(case, found, reading.text):
                wrong.append(f"{case}\n    {told}")
            else:
                assert found[0].locator == case.place, case
    assert len(wrong) <= DRAWN * (1 - RIGHT), "\n".join(wrong[:5])
