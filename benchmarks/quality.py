"""How well claims are found, measured with the gold sets and scorers in ONRECORD_GOLD (else ../shared/gold).

The sets are not part of the project; without them there is nothing to measure.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.frame import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GOLD = Path(os.environ.get("ONRECORD_GOLD", "../shared/gold"))

SPEECH = (
    ("quote spans", "a P,R,F1", 89.6),
    ("quotes with speaker", "b E2E P,R,F1", 75.0),
    ("reported speech", "c P,R,F1", 65.0),
    ("reported speech with speaker", "c E2E P,R,F1", 62.9),
    ("all speech with speaker", "d E2E P,R,F1", 79.9),
)
"""What is measured on PolNeAR, its name in the scorer's output, and the best F1 of today's tools."""

QUANTITIES = (
    ("value", "value", 90.4),
    ("value and unit", "value+unit", 82.1),
    ("value and change", "value+change", 85.2),
)
"""The same for NewsQuant."""

SPECS = (
    ("numbers", "NumberModel", 74),
    ("percent", "PercentModel", 100),
    ("ranges", "NumberRangeModel", 7),
    ("ordinals", "OrdinalModel", 86),
    ("ages", "AgeModel", 100),
    ("currency", "CurrencyModel", 74),
    ("dimensions", "DimensionModel", 79),
    ("temperature", "TemperatureModel", 100),
    ("dates and durations", "DateTimeModel", 52),
)
"""The same for the specs of Recognizers-Text: the share of the gold whose span and value are right."""


def figures(quick: bool) -> Iterator[Figure]:
    """F1 and shares in percent on the dev parts, beside the best of the tools that there are."""
    if not GOLD.is_dir():
        return
    few = 5 if quick else None
    dev = GOLD / "quotes" / "dev"
    scores = _scored(
        sorted((dev / "text").glob("*.txt"))[:few], GOLD / "quotes" / "score_quotes.py", "--gold", dev
    )
    for name, key, best_tool in SPEECH:
        yield Figure(f"{name}, F1", 100 * scores["scores"][key][2], "%", "the best spaCy tool", best_tool)
    news = GOLD / "figures" / "newsquant-dev"
    scorer = GOLD / "figures" / "score_newsquant.py"
    scores = _scored(sorted(news.glob("*.txt"))[:few], scorer, "--gold", news.with_suffix(".json"))
    for name, key, best_tool in QUANTITIES:
        yield Figure(f"{name}, F1", scores["paper"][key]["F1"], "%", "CQE", best_tool)
    specs = GOLD / "figures" / "recognizers-dev"
    scorer = GOLD / "figures" / "score_recognizers.py"
    scores = _scored(sorted(specs.rglob("*.txt"))[:few], scorer, "--specs", specs.with_name("specs-dev"))
    for name, key, best_tool in SPECS:
        right = scores.get(key, {}).get("span+value_recall") or 0.0
        yield Figure(f"specs of {name}, span and value", right, "%", "the best tool", best_tool)


def _scored(texts: Iterable[Path], scorer: Path, *arguments: str | Path) -> dict[str, Any]:
    """The scorer's JSON for what onrecord extracts from these texts."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as found:
        subprocess.run([sys.executable, "-m", "onrecord", "extract", *texts], check=True, stdout=found)
        command = [sys.executable, scorer, *arguments, "--json", "--pred", found.name]
        result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return result
