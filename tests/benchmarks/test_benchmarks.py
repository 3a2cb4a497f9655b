"""The benchmarks run, small, so that they never rot; what they measure depends on the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks.frame import Figure, table

if TYPE_CHECKING:
    from pathlib import Path


def test_all_run_and_leave_their_figures_as_json(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "--quick", "--json", str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    figures = json.loads(file.read_text())
    for name in ("extraction", "start", "storing", "tables"):
        assert figures[name], name
        assert all(figure["measured"] > 0 and figure["ratio"] > 0 for figure in figures[name])
        assert figures[name][0]["name"] in ran.stdout
    wrongs = [figure for figure in figures["fuzzing"] if figure["beside"] == "documents"]
    assert len(wrongs) >= 8
    assert [figure for figure in wrongs if figure["measured"]] == []


def test_a_table_has_aligned_columns_ratios_and_intervals() -> None:
    figures = [Figure("mark", 2, "ms", "stock", 8, (1.5, 2.5)), Figure("a longer name", 30, "ms", "bare", 3)]
    assert table(figures).splitlines() == [
        "what           measured      95 %     beside  measured  ratio",
        "mark                  2  ms  1.5-2.5  stock          8   0.25",
        "a longer name        30  ms           bare           3     10",
    ]
