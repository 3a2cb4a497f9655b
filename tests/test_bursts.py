"""Bursts of random keys, pastes and escapes in a terminal, on every screen: what shows is on record."""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.bursts import Trial

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems tell otherwise what was left")


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_lost_or_done_unseen_in_bursts(tmp_path: Path, seed: int) -> None:
    assert [*Trial(tmp_path, random.Random(seed)).run(12)] == []
