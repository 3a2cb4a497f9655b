"""The quality of quotes and reported speech: PolNeAR's training and dev parts, with its scorer.

The parts and the scorer are those of ONRECORD_GOLD (else ../shared/gold); without them nothing is measured.
Every F1 stands with its bootstrap 95 % interval: of so many draws of as many articles, with replacement.
"""

from __future__ import annotations

import importlib.util
import random
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.frame import Figure
from benchmarks.gold import GOLD, extracted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

DRAWS = 1000


class Measure(NamedTuple):
    """An F1: what the scorer's counts for it are called, and the best of today's tools on the dev part.

    ``right`` are the two counts of what is right, among the ``found`` and among the ``wanted``.
    """

    name: str
    right: tuple[str, str]
    found: str
    wanted: str
    best_tool: float


MEASURES = (
    Measure("quote spans", ("a_tp", "a_tp"), "a_p", "a_g", 89.6),
    Measure("quotes with speaker", ("b_e2e", "b_e2e"), "a_p_spk", "a_g_src", 75.0),
    Measure("reported speech", ("c_tp", "c_tp"), "c_p", "c_g", 65.0),
    Measure("reported speech with speaker", ("c_e2e", "c_e2e"), "c_p_spk", "c_g_src", 62.9),
    Measure("all speech with speaker", ("d_tp_e2e", "d_r_e2e"), "d_p_spk", "d_g_src", 79.9),
)

Counts = tuple[int, int, int, int]
"""Right among the found, found, right among the wanted, wanted."""


def figures(quick: bool) -> Iterator[Figure]:
    """F1 in percent on dev beside the best of today's tools, and on the training part beside dev's."""
    if not (GOLD / "quotes").is_dir():
        return
    dev = _articles("dev", quick)
    for measure in MEASURES:
        yield _figure(measure, dev, "the best tool", measure.best_tool)
    if quick:
        return
    train = _articles("train", quick)
    for measure in MEASURES:
        yield _figure(measure, train, "dev", _f1([_counts(article, measure) for article in dev]))


def _figure(measure: Measure, articles: list[dict[str, int]], beside: str, other: float) -> Figure:
    counts = [_counts(article, measure) for article in articles]
    part = ", training part" if beside == "dev" else ""
    return Figure(f"{measure.name}, F1{part}", _f1(counts), "%", beside, other, _interval(counts))


def _articles(part: str, quick: bool) -> list[dict[str, int]]:
    """The scorer's counts for each article of a part."""
    score = scorer()
    gold = GOLD / "quotes" / part
    documents = score.load_gold(str(gold))
    names = sorted(documents)[: 5 if quick else None]
    with extracted([gold / "text" / f"{name}.txt" for name in names]) as file:
        found, _ = score.load_pred(str(file), documents)
    return [score.score({name: documents[name]}, found)[1] for name in names]


@cache
def scorer() -> ModuleType:
    """The scorer that comes with the gold set."""
    specification = importlib.util.spec_from_file_location("scorer", GOLD / "quotes" / "score_quotes.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def _counts(article: Any, measure: Measure) -> Counts:
    found, wanted = measure.right
    return article[found], article[measure.found], article[wanted], article[measure.wanted]


def _f1(articles: list[Counts]) -> float:
    right_found, found, right_wanted, wanted = map(sum, zip(*articles, strict=True))
    precision, recall = right_found / max(found, 1), right_wanted / max(wanted, 1)
    return 200 * precision * recall / (precision + recall) if right_found else 0.0


def _interval(articles: list[Counts]) -> tuple[float, float]:
    """The F1s between which 95 % of the draws lie; the draws are the same in every run."""
    chance = random.Random(0)
    drawn = sorted(_f1(chance.choices(articles, k=len(articles))) for _ in range(DRAWS))
    return drawn[DRAWS * 25 // 1000], drawn[DRAWS * 975 // 1000 - 1]
