"""How well languages are told apart, over the sentences of ``languages.tsv``, and what telling them costs."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction import sample
from benchmarks.frame import Figure, best

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = Path(__file__).with_name("languages.tsv")
SEED = 13
TOGETHER = 3
"""Sentences of a passage."""


def sentences() -> dict[str, list[str]]:
    """The sentences of each language."""
    found = defaultdict(list)
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, sentence = line.split("\t")
            found[language].append(sentence)
    return dict(found)


def figures(quick: bool) -> Iterator[Figure]:
    """The share of texts whose language is told, beside all; the cost beside extraction of the same text."""
    from extractors import extract
    from extractors.languages import tell
    from extractors.languages.telling import paragraph_languages
    from extractors.text import paragraphs

    rounds = 2 if quick else 50
    every = sentences()
    draw = random.Random(SEED)
    for size in (1, TOGETHER):
        passages = [
            (language, " ".join(draw.sample(those, size)))
            for language, those in every.items()
            for _ in range(rounds)
        ]
        told = sum(tell(text).language == language for language, text in passages)
        yield Figure(f"told by {size} at random", 100 * told / len(passages), "%", "all", 100)
    english = sample(10_000 if quick else 400_000)
    mixed = [
        ("\n\n".join([english[:5_000], " ".join(draw.sample(those, TOGETHER)), english[:5_000]]), language)
        for language, those in every.items()
        if language != "en"
    ]
    told = sum(set(tell(text).languages) == {"en", language} for text, language in mixed)
    yield Figure("told amid an English text", 100 * told / len(mixed), "%", "all", 100)
    places = paragraphs(english)
    telling, whole = best(lambda: paragraph_languages(english, places)), best(lambda: extract(english))
    yield Figure("telling, of news in English", 1000 * telling, "ms", "extraction", 1000 * whole)
