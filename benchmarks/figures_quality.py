"""How well figures are found: NewsQuant and the specs of Recognizers-Text, with their scorers.

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
"""What is measured on NewsQuant, its name in the scorer's output, and the best F1 of today's tools."""

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

PARTS = ("explicit", "durations")
"""The parts of the gold of dates and durations that the scorer gives of their own."""


def figures(quick: bool) -> Iterator[Figure]:
    """F1 and shares in percent on the dev parts, beside the best of the tools that there are."""
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
    """What of the gold is right, and what of the found has a right span, which no tool's authors give."""
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
