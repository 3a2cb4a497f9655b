"""Fuzzing of the extractors with documents that nobody wrote: none may raise, and all claims must hold.

Three kinds of documents: ``written`` by a grammar, ``changed`` real ones (both of ``documents``), and
``guided``, grown by atheris from those that reach new lines of the extractors (left out where atheris is not
installed).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from functools import partial
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from benchmarks import documents
from benchmarks.frame import Figure
from onrecord.processes import default_jobs, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.records import Claim

Wrong = Literal["raised", "a claim twice", "two figures on one word", "a place that is not its text"]
"""What may be wrong with a document's claims."""

SHARES = {"written": 0.6, "changed": 0.3, "guided": 0.1}
"""The share of each kind among all documents."""
FULL, QUICK = 1_000_000, 600
"""Documents of a full run and of a quick one."""
SHOWN = 5
"""The most wrong documents of each kind that are shown."""
CHUNK = 500
"""The documents that a process is handed at once."""
MAKERS: dict[str, Callable[[int], str]] = {"written": documents.written, "changed": documents.changed}


def figures(quick: bool) -> Iterator[Figure]:
    """For each kind of documents how many are wrong in which way, and how many are read a second."""
    total = QUICK if quick else FULL
    for kind, share in SHARES.items():
        begin = time.perf_counter()
        count = int(total * share)
        if kind == "guided":
            if find_spec("atheris") is None:
                continue
            found = guided(count)
        else:
            found = made(kind, count)
        spent = time.perf_counter() - begin
        for what in get_args(Wrong):
            yield Figure(f"{kind}: {what}", found[what], "", "documents", count)
        yield Figure(kind, count / spent, "documents/s", "characters a document", found["characters"] / count)


def wrong(text: str) -> Iterator[Wrong]:
    """What is wrong with the claims of a text."""
    from extractors import extract

    try:
        claims = extract(text)
    except Exception:  # whatever it is, it stops an intake
        yield "raised"
        return
    if not all(_stands(text, claim) for claim in claims):
        yield "a place that is not its text"
    if len({(claim.kind, claim.start, claim.end) for claim in claims}) < len(claims):
        yield "a claim twice"
    if any(overlap(text, first, second) for first, second in pairwise(c for c in claims if c.figure)):
        yield "two figures on one word"


def overlap(text: str, first: Claim, second: Claim) -> bool:
    """Whether two figures share a word, but for the measure within a count ("two 9-litre jars")."""
    assert first.figure is not None
    begins = text[first.figure.number.end : second.start].isspace() and second.end < first.end
    return first.end > second.start and not begins


def _stands(text: str, claim: Claim) -> bool:
    """Whether all passages of a claim stand in the text at their place, and its number within the claim."""
    figure = claim.figure
    hedge = figure.hedge if figure else None
    quoted = all(
        each is None or text[each.start : each.end] == each.text
        for each in (claim, claim.speaker, claim.cue, hedge)
    )
    within = figure is None or claim.start <= figure.number.start < figure.number.end <= claim.end
    return quoted and within and bool(claim.text)


def made(kind: str, count: int) -> Counter[str]:
    """What is wrong with ``count`` documents of a kind, by all cores; some wrong ones are shown."""
    found: Counter[str] = Counter()
    starts = range(0, count, CHUNK)
    with closing(in_order(partial(_chunk, kind, count), starts, default_jobs(count))) as chunks:
        for counts, shown in chunks:
            for line in shown[: max(0, SHOWN - _wrongs(found))]:
                print(line, file=sys.stderr)
            found.update(counts)
    return found


def _wrongs(found: Counter[str]) -> int:
    return sum(found[what] for what in get_args(Wrong))


def _chunk(kind: str, count: int, start: int) -> tuple[Counter[str], list[str]]:
    """What is wrong with the documents of a kind from this number on, and a line on each."""
    found: Counter[str] = Counter()
    shown = []
    for number in range(start, min(start + CHUNK, count)):
        text = MAKERS[kind](number)
        found["characters"] += len(text)
        for what in wrong(text):
            found[what] += 1
            shown.append(f"{kind} {number}: {what}: {text!a}")
    return found, shown


def guided(count: int) -> Counter[str]:
    """What is wrong with ``count`` documents that atheris grows, in a process for each core."""
    cores = default_jobs(count)
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder) / str(number) for number in range(cores)]
        processes = [_grower(place, count // cores, number) for number, place in enumerate(places)]
        for place, process in zip(places, processes, strict=True):
            if process.wait():
                raise RuntimeError(place.with_suffix(".said").read_text(errors="replace")[-2000:])
        found: Counter[str] = Counter()
        for place in places:
            counts, shown = json.loads(place.read_text(encoding="utf-8"))
            found.update(counts)
            print(*shown, sep="\n", end="\n" if shown else "", file=sys.stderr)
    return found


def _grower(place: Path, count: int, seed: int) -> subprocess.Popen[bytes]:
    """A process that grows documents and leaves what is wrong with them in ``place``."""
    command = [sys.executable, "-m", "benchmarks.guided", str(place), str(count), str(seed)]
    with place.with_suffix(".said").open("wb") as said:
        return subprocess.Popen(command, stderr=said)
