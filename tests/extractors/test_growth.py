"""Hostile text: time grows in line with it, and what stands after it is found all the same."""

from __future__ import annotations

from itertools import islice, product
from string import ascii_lowercase

import pytest

from benchmarks.growth import FIGURES, SPEECH, worst_doubling
from extractors import extract
from extractors.figures import find_figures
from extractors.languages import tell
from extractors.speech import find_speech

LONG, SHORT = 125_000, 40_000
GROWN_LONG = {
    *("lone openers", "lone straight marks", "lone single marks", "names without end", "nested commas"),
    *("digits", "thousands", "number words"),
}
"""The kinds grown longest here; `python -m benchmarks growth` takes every kind to a megabyte."""

AFTER = "\n\n“The tide has turned,” said Ruth Bell, a pilot. The port has 27 boats.\n"


def size(name: str) -> int:
    return LONG if name in GROWN_LONG else SHORT


@pytest.mark.parametrize("name", SPEECH)
def test_speech_takes_time_in_line_with_hostile_text(name: str) -> None:
    assert worst_doubling(find_speech, SPEECH[name], size(name), enough=2.3) <= 2.3


@pytest.mark.parametrize("name", FIGURES)
def test_figures_take_time_in_line_with_hostile_text(name: str) -> None:
    assert worst_doubling(find_figures, FIGURES[name], size(name), enough=2.3) <= 2.3


@pytest.mark.parametrize("name", SPEECH | FIGURES)
def test_what_follows_hostile_text_is_found(name: str) -> None:
    unit = (SPEECH | FIGURES)[name]
    text = unit * (15_000 // len(unit)) + AFTER

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

    assert worst_doubling(lambda part: find_speech(text[: len(part)]), " ", len(text), enough=2.3) <= 2.3


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

    assert worst_doubling(find, FOREIGN[name], SHORT, enough=2.3) <= 2.3
