"""Reported speech: where its content begins and ends, and what is none."""

from __future__ import annotations

import pytest

from extractors.speech import find_speech


def reports(text: str) -> list[tuple[str, str, str]]:
    """Each attribution of ``text``: content, speaker's words and cue."""
    return [
        (c.text, c.speaker.text if c.speaker else "", c.cue.text if c.cue else "")
        for c in find_speech(text)
        if c.kind == "attribution"
    ]


CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "a quotation and what the speaker did": ("Bell said that “the tide will come,” and then left.", []),
    "a condition": ("If Bell says the wall is old, Lind leaves.", []),
    "a noun that looks like a verb": ("The claims in the report are old, and the state pays.", []),
    "nothing but marks": ("Bell called it “a scandal”.", []),
    "negated": ("Bell did not say the wall was safe.", []),
    "hypothetical": ("Bell would say the wall was safe.", []),
    "thought": ("Bell believes that the wall is safe.", []),
    "no content": ("Bell said nothing. Bell spoke of the wall in Oslo.", []),
}


@pytest.mark.parametrize("name", CASES)
def test_reported_speech_is_its_content(name: str) -> None:
    text, expected = CASES[name]

    assert reports(text) == expected


def test_split_reports_are_one_utterance() -> None:
    claims = find_speech("The tide, Bell said, was turning. The wall was safe, Bell said.")

    assert [claim.utterance for claim in claims] == [1, 1, None]
