"""How time grows with text made to cost much: beginnings that never end, repeated without end."""

from __future__ import annotations

import gc
import time
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.frame import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SPEECH = {
    "lone openers": "“Bell said ",
    "lone straight marks": ' "a',
    "lone single marks": " ‘a",
    "apostrophes": " 'a 'b",
    "names without end": "Ruth ",
    "titles without end": "Mr. ",
    "initials without end": "A.",
    "cues without end": "said ",
    "subjects and cues": "Bell said ",
    "nested commas": "the mayor, ",
    "nested appositions": "Bell, a pilot, ",
    "and without end": "Bell and ",
    "prepositions": "of the port in ",
    "genitives": "Bell's ",
    "according": "according to ",
    "participles": "adding that ",
    "colons": "Bell: ",
    "short paragraphs": "“a\n\n",
    "one letter": "a",
    "numbered": "1,",
    "spaces": " ",
    "dashes": "Bell - ",
    "one endless sentence": "the man said that the man saw ",
    "pronouns": "he said it was so. ",
    "people and pronouns": "Tom Bell left. He met Ed Lind. “No,” he said. ",
    "quotations apart": "“a b c d.”\n\n",
    "signatures": "“Act now please.”\n— Ruth Bell\n",
    "attributes": '<a b="c d" ',
    "wrapped lines": "the tide was\n",
    "news in one line": "“We will act,” said Bell. She told the board that boats “sank in May” and left. ",
}
FIGURES = {
    "digits": "7",
    "separators": "1,",
    "thousands": ",234",
    "points": "1.",
    "slashes": "1/",
    "number dashes": "1-2",
    "times": "12:",
    "number words": "one ",
    "hundreds": "hundred ",
    "scales": "two million and ",
    "tens and ones": "twenty-",
    "halves": "half a ",
    "currency signs": "$",
    "signs and numbers": "$5 ",
    "months": "March ",
    "weekdays": "Thursday, ",
    "ordinals": "first ",
    "hedges": "more than ",
    "hedged": "nearly about some 5 ",
    "rises": "rose by 5 to ",
    "capitals": "Bell 5 ",
    "plurals": "5 boats cars ships ",
    "words": "5 old ",
    "spaced numbers": "5    ",
    "line breaks": "5\n",
    "odds": "one in ",
    "brackets": "(5",
    "address": "http://a5",
    "articles": "a year ",
    "vulgar": "1½",
    "aged": "aged 5, ",
    "owners": "half of Bell's ",
    "backward verbs": "fell a b c by ",
    "contests": "won 7-8 ",
    "pounds": "weighed 5 pounds ",
    "telephones": "555 123 ",
    "heights": "5'5",
    "mixed": "and a half ",
    "points between thousands": "1.234",
    "decimal commas": "1,5 ",
    "sections": "sections 4, 5, ",
    "feet": "5' ",
    "bracketed": "5 [kg ",
    "verbs left out": "won 5, Ada Lind 5, ",
    "compared": "5 boats, compared with 5, ",
    "footnotes": "sank.5 The",
    "ratios": "1:2:",
    "two sides": "more than 5 but fewer than ",
    "denominators": "and three thirty-",
    "verses": "John 3:16, 17, ",
    "bounded ages": "voters under 5 ",
    "stretches of years": "from 2000 to ",
    "holidays": "Christmas Day of ",
}
RUNS = 5
PATIENCE = 20
DOUBLINGS = 4
TOO_SHORT_TO_TELL = 0.01
"""Seconds below which a growth of time says more about the clock than about the text."""


def figures(quick: bool) -> Iterator[Figure]:
    """For each kind the worst of the last four doublings up to a megabyte, beside the double."""
    from extractors.figures import find_figures
    from extractors.speech import find_speech

    largest = 2_000 if quick else 1_000_000
    for kind, find, hostile in (("speech", find_speech, SPEECH), ("figures", find_figures, FIGURES)):
        for name, unit in hostile.items():
            worst = worst_doubling(find, unit, largest)
            yield Figure(f"{kind}, {name}", worst, "times", "the double", 2)


def worst_doubling(find: Callable[[str], object], unit: str, largest: int, enough: float = 0) -> float:
    """The worst ratio of times of ``find`` when a text of such units doubles, to ``largest`` characters."""
    sizes = [largest >> halvings for halvings in range(DOUBLINGS, -1, -1)]
    times = best_times(find, unit, sizes, enough)
    return max(larger / smaller for smaller, larger in pairwise(times))


def best_times(
    find: Callable[[str], object], unit: str, sizes: Sequence[int], enough: float = 0
) -> list[float]:
    """The CPU seconds of ``find`` on texts of such units, of so many characters each.

    A time is the best of five runs, or of as many as it takes until no time is above ``enough`` times the
    time of the size before, up to twenty: what else the machine does makes a run slow, never quick.
    """
    texts = [unit * (size // len(unit)) for size in sizes]
    best = [float("inf")] * len(texts)
    for _ in range(PATIENCE if enough else RUNS):
        best = [min(least, _seconds(find, text)) for least, text in zip(best, texts, strict=True)]
        times = [max(each, TOO_SHORT_TO_TELL) for each in best]
        if all(larger <= enough * smaller for smaller, larger in pairwise(times)):
            break
    return times


def _seconds(find: Callable[[str], object], text: str) -> float:
    """CPU seconds without garbage collection, whose share grows with all else in the process."""
    gc.disable()
    begin = time.process_time()
    find(text)
    spent = time.process_time() - begin
    gc.enable()
    return spent
