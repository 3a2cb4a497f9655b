"""What newsrooms of different kinds do around speech: datelines, courts, councils, releases, obituaries."""

from __future__ import annotations

import pytest

from extractors.speech import find_speech

Row = tuple[str, str | None, str | None, str | None]


def rows(text: str) -> list[Row]:
    """Each quote and report of ``text``: its words, the speaker's name, the role and the cue."""
    return [
        (
            claim.text,
            claim.speaker and claim.speaker.name,
            claim.speaker and claim.speaker.role,
            claim.cue and claim.cue.text,
        )
        for claim in find_speech(text)
    ]


CASES: dict[str, tuple[str, list[Row]]] = {
    "what a jury was told": ("Owner ‘lied about boats’, jury told", [("lied about boats", None, None, None)]),
    "what a speaker has": (
        "“We act,” said Ruth Bell, a pilot, who has a “sea dog” badge.",
        [("We act,", "Ruth Bell", "a pilot", "said"), ("sea dog", None, None, None)],
    ),
    "question with its verb first": ("Would you tell a pilot who wants to swim?", []),
    "who, a question": ("“No.” Who said they could swim?", [("No.", None, None, None)]),
    "title of a talk": ("Mr Lind gave a talk, “Boats I Have Known”, with slides.", []),
}


@pytest.mark.parametrize("name", CASES)
def test_a_newsrooms_ways_mislead_no_speaker(name: str) -> None:
    text, expected = CASES[name]
    assert rows(text) == expected
