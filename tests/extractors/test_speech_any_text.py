"""What holds for any text at all: spans are slices, and time grows no faster than the text."""

from __future__ import annotations

from itertools import islice
from string import ascii_lowercase
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.speech import find_speech

WORDS = "Bell said told according to that she the mayor and Mr. who adding not Ruth"
SNIPPETS = [*WORDS.split(), *"“”\"'‘’,.:;—()[]", "''", "5'10\"", "\n", "\n\n"]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(SNIPPETS), max_size=60).map(" ".join)))
@settings(deadline=None)
def test_every_passage_is_its_slice(text: str) -> None:
    claims = find_speech(text)

    for claim in claims:
        for passage in (claim, claim.speaker, claim.cue):
            if passage is not None:
                assert 0 <= passage.start < passage.end <= len(text)
                assert text[passage.start : passage.end] == passage.text
    places = [(claim.start, -claim.end, claim.kind != "quote") for claim in claims]
    assert places == sorted(places)


HOSTILE = {
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
    "figures": "1,",
    "spaces": " ",
    "dashes": "Bell - ",
    "one endless sentence": "the man said that the man saw ",
    "pronouns": "he said it was so. ",
    "quotations apart": "“a b c d.”\n\n",
    "signatures": "“Act now please.”\n— Ruth Bell\n",
    "attributes": '<a b="c d" ',
    "wrapped lines": "the tide was\n",
}
SMALLEST = 8_000
DOUBLINGS = 2


def seconds(text: str, runs: int = 3) -> float:
    """The best of some runs, in CPU time."""
    times = []
    for _ in range(runs):
        begin = process_time()
        find_speech(text)
        times.append(process_time() - begin)
    return min(times)


def grows_in_line(small: str, large: str) -> bool:
    """Whether time grows at most 2.3 times with each doubling; a busy machine may spoil some measures."""
    return any(seconds(large) < 2.3**DOUBLINGS * seconds(small) + 0.01 for _ in range(5))


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_in_line_with_the_text(name: str) -> None:
    unit = HOSTILE[name]

    assert grows_in_line(*(unit * (size // len(unit)) for size in (SMALLEST, SMALLEST << DOUBLINGS)))


def test_time_grows_in_line_with_the_number_of_names() -> None:
    def text(size: int) -> str:
        names = (
            f"{a}{b}{c}a Bell said it was so. "
            for a in "ABCDEFGH"
            for b in ascii_lowercase
            for c in ascii_lowercase
        )
        return "".join(islice(names, size))

    assert grows_in_line(text(400), text(400 << DOUBLINGS))


def test_a_megabyte_of_hostile_text_takes_seconds() -> None:
    text = "".join(unit * (1_000_000 // len(HOSTILE) // len(unit)) for unit in HOSTILE.values())

    assert seconds(text, runs=1) < 60
