from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.drafts.sentences import Layout, sentences
from onrecord.records import Claim, Passage, Speaker
from onrecord.typography import key


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("“Why?” she asked. “No.” He left.", ["“Why?” she asked.", "“No.”", "He left."]),
        (
            "Mr. Bell met J. Smith of the U.S. Navy. They left.",
            ["Mr. Bell met J. Smith of the U.S. Navy.", "They left."],
        ),
        ("It rose by 3.5 percent. Then it fell.", ["It rose by 3.5 percent.", "Then it fell."]),
        ("A title\nThe first line. More\n\nlast", ["A title", "The first line.", "More", "last"]),
        ("- one\n- two\n1. three", ["- one", "- two", "1. three"]),
        (
            "This line was broken for nothing but its length\nand goes on.",
            ["This line was broken for nothing but its length\nand goes on."],
        ),
        (
            "MR. BELL: It is a long line that says nothing at all\nMS. LIND: Another",
            ["MR. BELL: It is a long line that says nothing at all", "MS. LIND: Another"],
        ),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(alphabet='Ab. \n\r"”!?\u2028-1:'))
def test_sentences_hold_all_that_is_no_space_in_order(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    places = sentences(text)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


@given(st.text(alphabet="Ab.’ \n9,-“”"))
def test_tokens_belong_to_sentences(text: str) -> None:
    layout = Layout(text)
    for number, (start, end) in enumerate(layout.places):
        tokens = layout.sentence_tokens(number)
        assert all(layout.sentence_of_token(token) == number for token in tokens)
        assert list(tokens) == list(layout.tokens_in(start, end))
        assert layout.sentence_at(start) == number
        assert layout.keys[number] == key(text[start:end])


def test_a_claim_s_sentences_are_its_own_and_those_beside_with_cue_and_speaker() -> None:
    text = "One. “Two. Three.” Bell said. Five. Six."
    start = text.index("Two")
    said, bell = text.index("said"), text.index("Bell")
    claim = Claim("quote", "Two. Three.", start, start + 11)
    with_cue = Claim(
        "quote",
        "Two. Three.",
        start,
        start + 11,
        speaker=Speaker("Bell", bell, bell + 4, "Bell"),
        cue=Passage("said", said, said + 4),
    )
    layout = Layout(text)

    assert layout.words_of(layout.around(claim)) == "“Two. Three.”"
    assert layout.words_of(layout.around(with_cue)) == "“Two. Three.” Bell said."
