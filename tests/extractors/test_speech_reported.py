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
    "that": ("Bell said that the tide had turned.", [("the tide had turned", "Bell", "said")]),
    "bare": ("Bell said the tide had turned.", [("the tide had turned", "Bell", "said")]),
    "hearer": ("Bell told the council that the wall was safe.", [("the wall was safe", "Bell", "told")]),
    "two cues before one content": (
        "According to Bell. According to Tom Lind, the tide had turned.",
        [("the tide had turned", "Tom Lind", "According to")],
    ),
    "two cues of telling before one content": (
        "The Post told ABC 7rans told ABC 7 that the tide had turned.",
        [("the tide had turned", "ABC 7rans", "told")],
    ),
    "a source without a comma in its sentence": (
        "According to Bell the tide rose. Then, Lind told him that it fell.",
        [("it fell", "Lind", "told")],
    ),
    "hearer and adverbial": (
        "Bell warned the council in 1962 that the money would run out.",
        [("the money would run out", "Bell", "warned")],
    ),
    "time before the content": (
        "Bell said on Monday the wall was safe.",
        [("the wall was safe", "Bell", "said")],
    ),
    "statement before the content": (
        "The board said in a statement that work would begin.",
        [("work would begin", "The board", "said")],
    ),
    "question": (
        "Bell asked whether the wall was safe.",
        [("whether the wall was safe", "Bell", "asked")],
    ),
    "aside between dashes": (
        "Bell said that the wall — and the pier behind it — would stand.",
        [("the wall — and the pier behind it — would stand", "Bell", "said")],
    ),
    "clause behind one dash": (
        "Bell said that the wall would stand — and the board agreed.",
        [("the wall would stand", "Bell", "said")],
    ),
    "content first": ("The wall was safe, Bell said.", [("The wall was safe", "Bell", "said")]),
    "content first, inverted": (
        "The wall was safe, said Ruth Bell, a pilot.",
        [("The wall was safe", "Ruth Bell", "said")],
    ),
    "split": (
        "The tide, Bell said, was already turning.",
        [("The tide", "Bell", "said"), ("was already turning", "Bell", "said")],
    ),
    "according to, first": (
        "According to Bell, the wall is safe.",
        [("the wall is safe", "Bell", "According to")],
    ),
    "according to, last": (
        "The wall is safe, according to the trust.",
        [("The wall is safe", "the trust", "according to")],
    ),
    "participle": (
        "“It held,” Bell said, adding that the tide was high.",
        [("the tide was high", "Bell", "adding")],
    ),
    "with a partial quote": (
        "Bell said the plan was “a gift to owners” of land.",
        [("the plan was “a gift to owners” of land", "Bell", "said")],
    ),
    "relative clause": (
        "Ruth Bell, who said the wall was safe, left.",
        [("the wall was safe", "who", "said")],
    ),
    "ends before a subordinate clause": (
        "Bell said the wall was safe, as she left the hall.",
        [("the wall was safe", "Bell", "said")],
    ),
    "ends before a second report": (
        "Bell said the wall was safe and added that it was old.",
        [("the wall was safe", "Bell", "said"), ("it was old", "Bell", "added")],
    ),
    "main clause after a subordinate report": (
        "While Bell said the wall was safe, Lind left.",
        [("the wall was safe", "Bell", "said")],
    ),
    "a question without whether": (
        "Bell explained why the wall fell.",
        [("why the wall fell", "Bell", "explained")],
    ),
    "a tail after marks": (
        "The auditor wrote that “all controls were weak” or a good deal worse "
        "and recommended that the board act.",
        [
            ("“all controls were weak” or a good deal worse", "The auditor", "wrote"),
            ("the board act", "The auditor", "recommended"),
        ],
    ),
    "hard-wrapped lines": (
        "Bell told the council on Monday that\nthe wall was safe, and that it\nwould stand.\n\nLind left.",
        [("the wall was safe, and that it\nwould stand", "Bell", "told")],
    ),
    "a hearer with to": (
        "Bell admitted to the council that the wall was old.",
        [("the wall was old", "Bell", "admitted")],
    ),
    "told by": ("Lind was told by Bell that the wall was safe.", [("the wall was safe", "Bell", "told")]),
    "as reported by": (
        "The wall was safe, as first reported by the Harbour Post.",
        [("The wall was safe", "the Harbour Post", "reported")],
    ),
    "according to a source with a tail": (
        "Bell leads with just 22%, according to a poll released on Sunday.",
        [("Bell leads with just 22%", "a poll", "according to")],
    ),
    "somebody's claim that": (
        "Bell repeated the board’s claim that the wall was safe.",
        [("the wall was safe", "the board", "claim")],
    ),
    "a fronted participle": (
        "Noting that the wall was safe, Bell left.",
        [("the wall was safe", "Bell", "Noting")],
    ),
    "when it was said": (
        "The wall was safe, Bell said after the storm.",
        [("The wall was safe", "Bell", "said")],
    ),
    "a headline": (
        "Bell Says Harbour Wall Is Safe",
        [("Harbour Wall Is Safe", "Bell", "Says")],
    ),
    "a quotation and what the speaker did": ("Bell said that “the tide will come,” and then left.", []),
    "ends before another's report": (
        "Bell said the wall was safe but Lind said it was not.",
        [("the wall was safe", "Bell", "said"), ("it was not", "Lind", "said")],
    ),
    "ends before what the speaker did meanwhile": (
        "Bell said the wall was safe as she left the hall.",
        [("the wall was safe", "Bell", "said")],
    ),
    "a claim as a subject": (
        "Bell’s claim that the wall was safe would prove wrong.",
        [("the wall was safe", "Bell", "claim")],
    ),
    "a condition": ("If Bell says the wall is old, Lind leaves.", []),
    "a colon without marks": ("Bell said: the wall is old.", [("the wall is old", "Bell", "said")]),
    "promise": ("Bell promised to resign.", [("to resign", "Bell", "promised")]),
    "verb joined to another": (
        "Bell left the hall and said the wall was safe.",
        [("the wall was safe", "Bell", "said")],
    ),
    "two tags": (
        "The wall held, police said. The tide fell, they added.",
        [("The wall held", "police", "said"), ("The tide fell", "they", "added")],
    ),
    "long subject": (
        "A spokesman for the board in Oslo, who asked not to be named, said talks had failed.",
        [("talks had failed", "A spokesman for the board in Oslo", "said")],
    ),
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
