"""The speed of the extractors, beside the least that a regex could do on the same text."""

from __future__ import annotations

import re
from functools import partial
from itertools import cycle, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure, best

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEEDS = Path(__file__).parent.parent / "seeds"
NAIVE_QUOTE = re.compile(r'"[^"\n]+"|“[^”\n]+”')
NAIVE_NUMBER = re.compile(r"[0-9][0-9.,]*")
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)


def figures(quick: bool) -> Iterator[Figure]:
    """MB/s of the extractors on the sample documents, and how their time grows with the text."""
    from extractors import extract
    from extractors.figures import find_figures
    from extractors.speech import find_speech

    text = sample(20_000 if quick else 1_000_000)
    rounds = 1 if quick else 3
    extract(text[:2000])
    speech = _speed(find_speech, text, rounds)
    quotes = _speed(NAIVE_QUOTE.findall, text, rounds)
    yield Figure("speech", speech, "MB/s", "a naive quote regex", quotes)
    verbs = _speed(reporting_verbs().findall, text, rounds)
    yield Figure("speech", speech, "MB/s", "a bare pass of the reporting verbs", verbs)
    numbers = _speed(NAIVE_NUMBER.findall, text, rounds)
    yield Figure("figures", _speed(find_figures, text, rounds), "MB/s", "a naive number regex", numbers)
    yield Figure("all", _speed(extract, text, rounds), "MB/s", "a bare pass of the reporting verbs", verbs)
    yield from _growth(find_speech, SIZES[:3] if quick else SIZES)


def reporting_verbs() -> re.Pattern[str]:
    """The verbs of saying, telling and asking in all their forms, as one would search for them."""
    from extractors.en.lexicon import reporting

    senses: tuple[reporting.Sense, ...] = ("say", "tell", "ask")
    forms = {form for sense in senses for verb in reporting.VERBS[sense] for form in reporting.FORMS[verb]}
    return re.compile(rf"\b(?:{'|'.join(sorted(forms))})\b")


def sample(size: int) -> str:
    """About ``size`` characters of the repository's sample documents, in turn."""
    parts, length = [], 0
    for text in cycle([path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]):
        parts.append(text)
        length += len(text)
        if length >= size:
            return "\n\n".join(parts)
    raise FileNotFoundError(SEEDS)


def _growth(find: Callable[[str], object], sizes: tuple[int, ...]) -> Iterator[Figure]:
    """The time a character at each size beside that at a tenth of it: 1 where time grows in line."""
    texts = [sample(sizes[-1])[:size] for size in sizes]
    each = [best(partial(find, text), rounds=3) / len(text) * 1e9 for text in texts]
    for (_, smaller), (size, larger) in pairwise(zip(sizes, each, strict=True)):
        yield Figure(f"speech, {size // 1000:,} kB", larger, "ns a character", "a tenth of it", smaller)


def _speed(find: Callable[[str], object], text: str, rounds: int) -> float:
    """Megabytes a second on one core."""
    return len(text.encode()) / 1e6 / max(best(lambda: find(text), rounds), 1e-9)
