"""How often speakers are wrong: those given as sure beside guesses, and those of each rule beside all.

PolNeAR's parts and scorer are those of ``speech_quality``. A speaker is wrong, too, where the gold set has
nobody who says the words.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from benchmarks.frame import Figure
from benchmarks.gold import GOLD
from benchmarks.speech_quality import scorer
from extractors.explain import explain
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# a rule that gave fewer speakers than this is not told of
FEWEST = 10


class Quote(NamedTuple):
    """A quote as the scorer reads it, the rule that gave it its speaker, and whether that speaker is sure."""

    record: dict[str, Any]
    rule: str
    sure: bool


def figures(quick: bool) -> Iterator[Figure]:
    """Percent of the speakers that are wrong, on dev and on the training part."""
    if not (GOLD / "quotes").is_dir():
        return
    for part in ("dev",) if quick else ("dev", "train"):
        texts = sorted((GOLD / "quotes" / part / "text").glob("*.txt"))[: 5 if quick else None]
        quotes = [quote for path in texts for quote in _quotes(path)]
        documents = scorer().load_gold(str(GOLD / "quotes" / part))
        wrong = _Wrong({path.stem: documents[path.stem] for path in texts}, quotes)
        sure, guessed = wrong.among(lambda quote: quote.sure), wrong.among(lambda quote: not quote.sure)
        yield Figure(f"wrong among sure speakers, {part}", sure, "%", "among guesses", guessed)
        guesses = 100 * sum(not quote.sure for quote in quotes) / max(len(quotes), 1)
        yield Figure(f"speakers that are guesses, {part}", guesses, "%", "all", 100.0)
        everywhere = wrong.among(lambda _: True)
        for rule, count in Counter(quote.rule for quote in quotes).most_common():
            if count >= FEWEST:
                found = wrong.among(partial(_is_by, rule))
                yield Figure(f"wrong by {rule} ({count} quotes), {part}", found, "%", "all rules", everywhere)


def _quotes(path: Path) -> Iterator[Quote]:
    """The quotes of a text that have a speaker."""
    for claim, rule, _, _ in explain(Reading(path.read_bytes().decode("utf-8"), "")):
        if claim.kind == "quote" and claim.speaker:
            record = {"source": str(path), **msgspec.to_builtins(claim)}
            yield Quote(record, rule, claim.speaker.sure)


def _is_by(rule: str, quote: Quote) -> bool:
    return quote.rule == rule


class _Wrong:
    """Percent of wrong speakers among some of the quotes of some articles."""

    def __init__(self, documents: dict[str, Any], quotes: list[Quote]) -> None:
        self._documents = documents
        self._quotes = quotes

    def among(self, chosen: Callable[[Quote], bool]) -> float:
        """Percent wrong among the speakers of the quotes that are chosen; the others lose theirs."""
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            for quote in self._quotes:
                speaker = quote.record["speaker"] if chosen(quote) else None
                file.write(json.dumps({**quote.record, "speaker": speaker}) + "\n")
            file.flush()
            found, _ = scorer().load_pred(file.name, self._documents)
        counts = scorer().score(self._documents, found)[1]
        right: float = counts["b_e2e"] / max(counts["a_p_spk"], 1)
        return 100 * (1 - right)
