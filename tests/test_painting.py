"""What the terminal shows of the marks when the desk is killed in the middle of them."""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.painting import SLOW, killed
from benchmarks.storing import filled

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no output of the dead")


@pytest.mark.parametrize(("seed", "marks", "speed"), [(1, 9, 0), (2, 14, 0), (3, 6, SLOW)])
def test_a_desk_killed_in_a_burst_shows_every_mark_on_record_but_the_last(
    tmp_path: Path, seed: int, marks: int, speed: int
) -> None:
    place = filled(tmp_path / "ws", 200).workspace
    seen = killed(place, tmp_path, random.Random(seed), marks, speed)
    assert seen.kept >= marks
    assert seen.kept - seen.shown <= 1
    assert seen.ahead == 0
    assert seen.torn == 0
