"""Claims looked up in documents: whether what is found is right, what the index costs, and a claim's wait.

The quotes and the transcripts are those of ONRECORD_GOLD (else ../shared/gold); without them nothing is
measured. A scorer in ``evidence/`` says what is right.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.frame import Figure
from benchmarks.gold import GOLD
from extractors import claims_of
from extractors.matching import Finder
from extractors.matching.documents import Document
from extractors.matching.index import Index
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

TRANSCRIPTS = GOLD / "evidence" / "transcripts"
"""The documents that quotes are looked up in."""
WANTED = {
    "verbatim_precision": 100.0,
    "verbatim_recall": 97.0,
    "differs_precision": 80.0,
    "differs_recall": 80.0,
}
"""The scorer's measures, with what is to be reached."""
WAIT = 50.0
"""Milliseconds that the matches of a claim may come behind the cursor."""
FEW = 40
"""The articles that a trial takes."""
DRAFTS = 60
"""The articles whose claims are looked up among all."""


def figures(quick: bool) -> Iterator[Figure]:
    """The scores of quotes looked up in transcripts; then the index of all articles, and claims looked up."""
    articles = sorted(GOLD.glob("quotes/*/text/*.txt"))[: FEW if quick else None]
    if not articles or not TRANSCRIPTS.is_dir():
        return
    scores = _scores(articles)
    for measure in WANTED:
        value = scores[measure]
        yield Figure(f"quotes: {measure.replace('_', ' ')}", value, "", "wanted", WANTED[measure])
    readings = {path.name: Reading(path.read_text(encoding="utf-8"), "plain/1") for path in articles}
    begun = process_time()
    claims = {name: claims_of(reading) for name, reading in readings.items()}
    extracted = process_time() - begun
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.db"
        index = Index(readings.__getitem__, path)
        begun = process_time()
        for name, reading in readings.items():
            index.add(name, reading, claims[name])
        yield Figure("index, CPU", process_time() - begun, "s", "extraction", extracted)
        size = sum(len(reading.text.encode()) for reading in readings.values())
        yield Figure("index, on the disk", path.stat().st_size / 2**20, "MB", "text", size / 2**20)
        finder, waits = Finder(index), list[float]()
        for name in list(readings)[:: max(1, len(readings) // DRAFTS)]:
            document = Document(name, readings[name])
            for claim in claims[name]:
                begun = process_time()
                finder.matches(claim, document)
                waits.append(1000 * (process_time() - begun))
        waits.sort()
        yield Figure("a claim's matches, mean", sum(waits) / len(waits), "ms", "wanted at most", WAIT)
        slow = waits[len(waits) * 95 // 100]
        yield Figure("a claim's matches, 95th percentile", slow, "ms", "wanted at most", WAIT)
        index.close()


def _scores(articles: list[Path]) -> dict[str, float]:
    """What the scorer says of the quotes of some articles."""
    with tempfile.NamedTemporaryFile("wb") as found:
        command = [sys.executable, "-m", "onrecord", "match", *map(str, articles)]
        subprocess.run([*command, "--against", str(TRANSCRIPTS)], check=True, stdout=found)
        scorer = [sys.executable, str(GOLD / "evidence" / "score_match.py"), "--json"]
        near = GOLD / "evidence" / "near-dev.tsv"
        asked = ["--pred", found.name, "--transcripts", str(TRANSCRIPTS), "--near", str(near)]
        done = subprocess.run([*scorer, *asked], check=True, capture_output=True, text=True)
    scores: dict[str, float] = json.loads(done.stdout)
    return scores
