"""The quality and the speed of readers, on real files, with their scorer.

The files and the scorer are those of ONRECORD_GOLD (else ../shared/gold), in ``readers/``;
without them nothing is measured. What is measured beside is a peer's figure on the same files:
trafilatura 2.3.1 for web pages, mail-parser-reply for the newest part of mails.
"""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure, best
from benchmarks.gold import GOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = GOLD / "readers"
"""The folder of the files and their scorer."""
MEASURES: dict[str, dict[str, float]] = {
    "wcxb": {"body F1": 0.948, "must": 0.954, "must not": 0.054},
    "fundus": {
        "title": 0.375,
        "dek": 0.598,
        "heads": 0.973,
        "paras": 0.970,
        "caps": 0.066,
        "precision": 0.924,
    },
}
"""The sets with the measures that their scorer prints, and trafilatura's figure for each."""
NEWEST = 16 / 42
"""The share of mails whose newest part mail-parser-reply finds, of both halves of the set."""
FEW = 5
"""The files of a set that a trial takes."""


def figures(quick: bool) -> Iterator[Figure]:
    """The scores on the parts for developers, and the CPU time of a page."""
    for name, measures in MEASURES.items():
        pages = sorted((DATA / name).rglob("*.html.gz"))[: FEW if quick else None]
        if pages:
            said = _score(f"{name}-dev", pages)
            for measure, other in measures.items():
                if found := re.search(rf"(?:^|\s){measure} (\d\.\d+)", said):
                    yield Figure(f"{name}: {measure}", float(found[1]), "", "trafilatura", other)
            yield _speed(name, pages[:: 1 if quick else 8])
    if mails := sorted((DATA / "crisp").rglob("*.txt"))[: FEW if quick else None]:
        found = re.search(r"newest part (\d+)/(\d+)", _score("replies-dev", mails))
        if found and int(found[2]):
            share = int(found[1]) / int(found[2])
            yield Figure("crisp: newest part", share, "", "mail-parser-reply", NEWEST)


def _score(what: str, pages: Iterable[Path]) -> str:
    """What the scorer prints of what onrecord reads of some pages."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / page.name.removesuffix(".gz") for page in pages]
        for file, page in zip(files, pages, strict=True):
            content = page.read_bytes()
            file.write_bytes(gzip.decompress(content) if page.suffix == ".gz" else content)
        readings = Path(folder) / "readings.jsonl"
        with readings.open("wb") as out:
            subprocess.run(
                [sys.executable, "-m", "onrecord", "read", *map(str, files)], check=False, stdout=out
            )
        scorer = [sys.executable, str(DATA / "score.py"), what, str(readings)]
        done = subprocess.run(
            scorer, check=True, capture_output=True, text=True, env={**os.environ, "DATA": str(DATA)}
        )
    return done.stdout


def _speed(name: str, pages: Iterable[Path]) -> Figure:
    """The CPU time of some pages beside that of trafilatura alone."""
    from trafilatura import extract

    from extractors.readers import html

    contents = [gzip.decompress(page.read_bytes()) for page in pages]
    ours = best(lambda: [html.read(content) for content in contents], 3)
    theirs = best(lambda: [extract(content, include_comments=False) for content in contents], 3)
    count = len(contents)
    return Figure(f"{name}: a page", 1000 * ours / count, "ms", "trafilatura", 1000 * theirs / count)
