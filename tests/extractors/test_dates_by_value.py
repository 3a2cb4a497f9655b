"""Dates and times that were written from values are read back, in all the ways in which news writes them."""

from __future__ import annotations

from collections import defaultdict

import pytest

from benchmarks.dates_by_value import is_read_back
from benchmarks.written_dates import WAYS, Sample, samples

BY_WAY: dict[str, list[Sample]] = defaultdict(list)
for _sample in samples(seed=2, count=1_000):
    BY_WAY[_sample.way].append(_sample)


@pytest.mark.parametrize("way", WAYS)
def test_dates_are_read_back(way: str) -> None:
    assert [sample for sample in BY_WAY[way] if not is_read_back(sample)] == []
