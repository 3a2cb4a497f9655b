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


def figures(quick: bool) -> Iterator[Figure]:
    """F1 in percent on the dev parts, beside the best of the tools that there are."""
    if not GOLD.is_dir():
        return
    yield from _speech(GOLD / "quotes", quick)


def _speech(gold: Path, quick: bool) -> Iterator[Figure]:
    texts = sorted((gold / "dev" / "text").glob("*.txt"))
    scored = _scored(
        texts[:5] if quick else texts, gold / "score_quotes.py", "--gold", gold / "dev", "--json"
    )
    for name, key, best_tool in SPEECH:
        yield Figure(f"{name}, F1", 100 * scored["scores"][key][2], "%", "the best spaCy tool", best_tool)


def _scored(texts: Iterable[Path], scorer: Path, *arguments: str | Path) -> dict[str, Any]:
    """The scorer's JSON for what onrecord extracts from these texts."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as found:
        subprocess.run([sys.executable, "-m", "onrecord", "extract", *texts], check=True, stdout=found)
        command = [sys.executable, scorer, *arguments, "--pred", found.name]
        result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return result
