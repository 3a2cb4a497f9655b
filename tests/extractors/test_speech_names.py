"""What is name, and what role, among the words that name a speaker."""

from __future__ import annotations

import pytest

from extractors.speech import find_speech

# a text, and of the last claim in it: speaker | name | role
NAMED = {
    "a time before the name": """
        On Monday Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        Last Friday Tom Lind said the wall was unsafe. = Tom Lind | Tom Lind | -
        Yesterday Mayor Bell said: “The wall is unsafe.” = Mayor Bell | Bell | Mayor
        This week Mayor Ruth Bell said: “The wall is unsafe.” = Mayor Ruth Bell | Ruth Bell | Mayor
        On March 12 Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        In May 2019 Senator Ruth Bell said the wall was unsafe. = Senator Ruth Bell | Ruth Bell | Senator
        In 2019 Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        Early Monday Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        In June Tom Lind resigned. “It leaks,” he said. = he | Tom Lind | -
        “It leaks,” Bell said. On Monday Ruth Bell resigned. = Bell | Ruth Bell | -
        Last night police said the road was shut. = police | police | -
        The Sunday Times said the road was shut. = The Sunday Times | Sunday Times | -
        USA Today said the road was shut. = USA Today | USA Today | -
        Early results of the poll said the road was shut. = Early results of the poll | * | -
    """,
    "a place before the name": """
        In London Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        In New York Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        In Oslo Bell said the wall was unsafe. = Bell | Bell | -
        On Facebook Lind wrote: “The wall is unsafe.” = Lind | Lind | -
        On Capitol Hill Senator Ruth Bell said it was so. = Senator Ruth Bell | Ruth Bell | Senator
        In Britain Prime Minister Lind said it was so. = Prime Minister Lind | Lind | Prime Minister
        On the radio Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        In Leeds Ruth Bell resigned. “It leaks,” she said. = she | Ruth Bell | -
        Aides at the Justice Department have said it is shut. = Aides at the Justice Department | * | -
    """,
    "an adverb before the name": """
        However Bell said the wall was unsafe. = Bell | Bell | -
        Initially Ruth Bell said the wall was unsafe. = Ruth Bell | Ruth Bell | -
        Then Mayor Lind said: “The wall is unsafe.” = Mayor Lind | Lind | Mayor
        Eventually Ruth Bell resigned. “It leaks,” Bell said. = Bell | Ruth Bell | -
        Recently officials said the road was shut. = officials | officials | -
        Newly elected members said the road was shut. = Newly elected members | * | -
        Nearly 40 pilots said the road was shut. = Nearly 40 pilots | * | -
    """,
}
EXAMPLES = [
    pytest.param(*line.strip().split(" = "), id=f"{kind}: {line.strip()}")
    for kind, lines in NAMED.items()
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_names_and_roles(text: str, expected: str) -> None:
    """The words at the place, the name in the document and the role are those of the example; * is any."""
    speaker = find_speech(text)[-1].speaker
    assert speaker is not None
    words, name, role = expected.split(" | ")
    found = (speaker.text, name if name == "*" else speaker.name, speaker.role or "-")
    assert found == (words, name, role)
