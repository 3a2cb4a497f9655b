"""The quality of figures: NewsQuant and the specs of Recognizers-Text, with their scorers.

The sets and the scorers are those of ONRECORD_GOLD (else ../shared/gold); without them nothing is measured.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from benchmarks.frame import Figure
from benchmarks.gold import GOLD, extracted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

QUANTITIES = (
    ("value", "value", 90.4),
    ("value and unit", "value+unit", 82.1),
    ("value and change", "value+change", 85.2),
)
"""The measures on NewsQuant: name, name in the scorer's output, and the best F1 of today's tools."""

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
"""The specs of Recognizers-Text, and the share of each whose span and value its best tool gets right."""

PARTS = ("explicit", "durations")
"""The parts of the gold of dates and durations that the scorer gives separately."""


def figures(quick: bool) -> Iterator[Figure]:
    """F1 and shares in percent on the dev parts, beside the best of today's tools."""
    if not (GOLD / "figures").is_dir():
        return
    few = 5 if quick else None
    news = GOLD / "figures" / "newsquant-dev"
    scorer = GOLD / "figures" / "score_newsquant.py"
    scores = _scored(sorted(news.glob("*.txt"))[:few], scorer, "--gold", news.with_suffix(".json"))
    for name, key, best_tool in QUANTITIES:
        yield Figure(f"{name}, F1", scores["paper"][key]["F1"], "%", "CQE", best_tool)
    specs = GOLD / "figures" / "recognizers-dev"
    scorer = GOLD / "figures" / "score_recognizers.py"
    scores = _scored(sorted(specs.rglob("*.txt"))[:few], scorer, "--specs", specs.with_name("specs-dev"))
    for name, model, best_tool in SPECS:
        yield from _shares(name, scores.get(model, {}), best_tool)


def _shares(name: str, scores: dict[str, Any], best_tool: float) -> Iterator[Figure]:
    """The shares of right ones in the gold and among the found; tools give no figure for the second."""
    right = scores.get("span+value_recall") or 0.0
    yield Figure(f"specs of {name}, span and value", right, "%", "the best tool", best_tool)
    for part in PARTS:
        if part in scores:
            share = scores[part]["span+value_recall"] or 0.0
            yield Figure(f"    of which {part}", share, "%", "all of them", right)
    yield Figure("    precision of spans", scores.get("span_precision") or 0.0, "%", "span and value", right)


def _scored(texts: Iterable[Path], scorer: Path, *arguments: str | Path) -> dict[str, Any]:
    """The scorer's JSON for what onrecord extracts from these texts."""
    with extracted(texts) as found:
        command = [sys.executable, scorer, *arguments, "--json", "--pred", found]
        result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return result
