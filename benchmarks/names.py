"""The share of right names given to a pronoun or a last name, on 200 places labelled by hand.

``names.tsv`` holds a line a place: the article of PolNeAR's training part, the code point at which the
speaker stands, and who that is, in the fullest form that the article gives. They are the first 200 of the
shuffled sources of one word that are a pronoun or a last name (``drawn``), at which onrecord named a speaker
at the time, and at which a careful reader can tell who it is. Whoever labelled them saw no name that
onrecord gave.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.frame import Figure
from benchmarks.gold import GOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Claim

LABELS = Path(__file__).with_name("names.tsv")
TRAIN = GOLD / "quotes" / "train"
SEED = 200
SOURCE = re.compile(r"T\d+\tSource (\d+) (\d+)\t(.+)")
PRONOUN = re.compile(r"he|she", re.IGNORECASE)
CAPITALISED = re.compile(r"[A-Z][\w'’-]+")
NO_NAME = frozenset(
    (
        *("he", "she", "it", "they", "we", "i", "him", "her", "you", "who"),
        *("this", "that", "these", "those", "people", "some", "many", "others", "everyone"),
    )
)


class Place(NamedTuple):
    """A word of an article that is somebody who speaks."""

    article: str
    start: int
    word: str


def figures(quick: bool) -> Iterator[Figure]:
    """The share of right names in percent: a wrong one costs two, one left as it stands or not found one."""
    if not TRAIN.is_dir():
        return
    labels = [line.split("\t") for line in LABELS.read_text(encoding="utf-8").splitlines()]
    labels = labels[: 5 if quick else None]
    outcomes = Counter(_outcomes([(article, int(start), name) for article, start, name in labels]))
    cost = 2 * outcomes["wrong"] + outcomes["left"] + outcomes["no speaker"]
    share = 100 * (1 - cost / outcomes.total())
    yield Figure("names, a wrong one counting twice", share, "%", "all", 100)
    for outcome in ("right", "left", "wrong", "no speaker"):
        yield Figure(f"names, {outcome}", outcomes[outcome], "", "places", outcomes.total())


def drawn() -> list[Place]:
    """The places to label, in the order in which they were drawn."""
    places = sorted({place for file in TRAIN.glob("attributions/*.ann") for place in _sources(file)})
    random.Random(SEED).shuffle(places)
    return places


def _sources(file: Path) -> Iterator[Place]:
    article = f"{file.stem.rsplit('_', 1)[0]}.txt"
    for start, _, word in SOURCE.findall(file.read_text(encoding="utf-8")):
        if PRONOUN.fullmatch(word) or (CAPITALISED.fullmatch(word) and word.lower() not in NO_NAME):
            yield Place(article, int(start), word)


def _outcomes(labels: list[tuple[str, int, str]]) -> Iterator[str]:
    """The outcome at each place."""
    from extractors.speech import find_speech

    claims: dict[str, list[Claim]] = {}
    for article, start, name in labels:
        if article not in claims:
            claims[article] = find_speech((TRAIN / "text" / article).read_bytes().decode("utf-8"))
        yield _outcome(claims[article], start, name)


def _outcome(claims: list[Claim], start: int, name: str) -> str:
    for claim in claims:
        if (speaker := claim.speaker) and speaker.start <= start < speaker.end:
            if _plain(speaker.name) == _plain(name):
                return "right"
            return "left" if _plain(speaker.name) == _plain(speaker.text) else "wrong"
    return "no speaker"


def _plain(name: str) -> str:
    """A name without what no reader would mind: case, points, the kind of apostrophe, an article."""
    plain = name.casefold().replace("’", "'").replace(".", "").replace("\xa0", " ")
    return " ".join(plain.removeprefix("the ").split())
