"""How fast claims are found, beside the least that a regex could do on the same text."""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure, best

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = Path(__file__).parent.parent / "seeds"
NAIVE_QUOTE = re.compile(r'"[^"\n]+"|“[^”\n]+”')
NAIVE_NUMBER = re.compile(r"[0-9][0-9.,]*")


def figures(quick: bool) -> Iterator[Figure]:
    """MB/s of the extractors on the sample documents, one after another up to a size."""
    from extractors import extract
    from extractors.figures import find_figures
    from extractors.speech import find_speech

    text = sample(20_000 if quick else 1_000_000)
    rounds = 1 if quick else 3
    quotes = _speed(text, best(lambda: NAIVE_QUOTE.findall(text), rounds))
    numbers = _speed(text, best(lambda: NAIVE_NUMBER.findall(text), rounds))
    find_speech(text[:2000])
    yield Figure(
        "speech", _speed(text, best(lambda: find_speech(text), rounds)), "MB/s", "a naive quote regex", quotes
    )
    find_figures(text[:2000])
    yield Figure(
        "figures",
        _speed(text, best(lambda: find_figures(text), rounds)),
        "MB/s",
        "a naive number regex",
        numbers,
    )
    whole = best(lambda: extract(text), rounds)
    tenth = best(lambda: extract(text[: len(text) // 10]), rounds)
    yield Figure("all, time for all", whole * 1000, "ms", "a tenth of the text", tenth * 1000)


def sample(size: int) -> str:
    """About ``size`` characters of the repository's sample documents, in turn."""
    parts, length = [], 0
    for text in cycle([path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]):
        parts.append(text)
        length += len(text)
        if length >= size:
            return "\n\n".join(parts)
    raise FileNotFoundError(SEEDS)


def _speed(text: str, seconds: float) -> float:
    return len(text.encode()) / 1e6 / max(seconds, 1e-9)
