"""How many dates and times that were written from values are read back: the same words, the same date."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.frame import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.written_dates import Sample

SEED = 1
MANY, FEW = 20_000, 400


def figures(quick: bool) -> Iterator[Figure]:
    """The share that is read back, of all and of each kind that is written, beside all of that kind."""
    from benchmarks.written_dates import samples

    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for sample in samples(SEED, FEW if quick else MANY):
        total[sample.way] += 1
        right[sample.way] += is_read_back(sample)
    yield Figure("dates read back", 100 * right.total() / total.total(), "%", "all", 100.0)
    for way, count in total.items():
        yield Figure(f"    {way}", 100 * right[way] / count, "%", "all", 100.0)


def is_read_back(sample: Sample) -> bool:
    """Whether the extractors find a sample's date: its words to the letter, and its value."""
    from extractors.figures import find_figures

    expected = (sample.start, sample.end, sample.edtf)
    claims = find_figures(sample.text, sample.published)
    return any((claim.start, claim.end, claim.figure.date) == expected for claim in claims if claim.figure)
