"""Hostile text: time grows in line with it, and what stands after it is found all the same."""

from __future__ import annotations

from itertools import islice, product
from string import ascii_lowercase
from typing import TYPE_CHECKING

import pytest

from benchmarks.growth import FIGURES, SPEECH, best_times
from extractors import extract
from extractors.figures import find_figures
from extractors.languages import tell
from extractors.speech import find_speech

if TYPE_CHECKING:
    from collections.abc import Callable

LONG, SHORT = 64_000, 32_000
GROWN_LONG = {
    *("lone openers", "lone straight marks", "lone single marks", "names without end", "nested commas"),
    *("digits", "thousands", "number words"),
}
"""The kinds grown longest here; `python -m benchmarks growth` takes every kind to a megabyte."""

FAR = 6_000
"""Characters of hostile text before others, three times as many as any rule looks back."""
AFTER = "\n\n“The tide has turned,” said Ruth Bell, a pilot. The port has 27 boats.\n"
FOURFOLD = 4.6
"""The times that a text of four times the length may take as long."""
SLOWEST = 1e-4
"""CPU seconds that a character may take at most: four times what those of the slowest kind take."""


def size(name: str) -> int:
    return LONG if name in GROWN_LONG else SHORT


def assert_in_line(find: Callable[[str], object], unit: str, largest: int) -> None:
    """Time grows in line with the text, and is never long."""
    quarter, whole = best_times(find, unit, (largest // 4, largest), enough=FOURFOLD)

    assert whole <= FOURFOLD * quarter
    assert whole <= SLOWEST * largest


@pytest.mark.parametrize("name", SPEECH)
def test_speech_takes_time_in_line_with_hostile_text(name: str) -> None:
    assert_in_line(find_speech, SPEECH[name], size(name))


@pytest.mark.parametrize("name", FIGURES)
def test_figures_take_time_in_line_with_hostile_text(name: str) -> None:
    assert_in_line(find_figures, FIGURES[name], size(name))


@pytest.mark.parametrize("name", SPEECH | FIGURES)
def test_what_follows_hostile_text_is_found(name: str) -> None:
    unit = (SPEECH | FIGURES)[name]
    text = unit * (FAR // len(unit)) + AFTER

    claims = [claim for claim in extract(text) if claim.end > len(text) - len(AFTER)]

    quote, figure = claims[0], claims[-1]
    assert quote.text.endswith("The tide has turned,")
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.role) == ("Ruth Bell", "a pilot")
    if name not in REOPENED:
        assert quote.text == "The tide has turned,"
    assert figure.text == "27 boats"


REOPENED = {"short paragraphs"}
"""A mark opens each of these paragraphs and none is closed: one quotation, by the rule of print."""


def test_speech_takes_time_in_line_with_the_number_of_names() -> None:
    names = map("".join, product("ABCDEFGH", ascii_lowercase, ascii_lowercase))
    text = "".join(f"{name}a Bell said it was so. " for name in islice(names, 4096))

    assert_in_line(lambda part: find_speech(text[: len(part)]), " ", len(text))


FOREIGN = {
    "dashes of dialogue": "— No vamos —dijo—. ",
    "openers without end": "«No ",
    "numbers parted by spaces": "123 ",
    "numbers parted by points": "1.234.",
    "scale words": "milioni ",
    "names without end": "La Rue de la ",
    "one endless word": "ñ",
    "short lines": "el\n",
    "function words": "de la ",
    "signs of vowels": "\u093e",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_other_languages_take_time_in_line_with_hostile_text(name: str) -> None:
    def find(text: str) -> object:
        return tell(text), extract(text, language="es")

    assert_in_line(find, FOREIGN[name], SHORT)
