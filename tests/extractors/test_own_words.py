"""A newsroom's own words work as the lexicons' do, and a workspace's documents are read again with them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from extractors import VERSION, version
from extractors.intake import take_in_all
from extractors.speech import find_speech
from onrecord import workspace
from onrecord.store import Store
from onrecord.words import NO_WORDS, Words

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Ruth Bell quothed that the tide had turned. “We bide,” quoths Harbourmaster Ed Lind.\n"
OWN = Words(say=("quoth",), titles=("Harbourmaster",))


def said(words: Words) -> list[tuple[str, str | None, str | None]]:
    return [
        (claim.text, claim.cue and claim.cue.text, claim.speaker and claim.speaker.name)
        for claim in find_speech(TEXT, words)
    ]


def test_a_verb_of_ones_own_reports_and_tags() -> None:
    assert said(OWN) == [
        ("the tide had turned", "quothed", "Ruth Bell"),
        ("We bide,", "quoths", "Ed Lind"),
    ]
    assert said(NO_WORDS) == [("We bide,", "quoths", "Harbourmaster Ed Lind")]  # no report, but a tag


def test_a_title_of_ones_own_is_no_part_of_a_name() -> None:
    text = "“We bide,” said Harbourmaster Ruth Bell."

    names = [
        [claim.speaker and claim.speaker.name for claim in find_speech(text, own)] for own in (OWN, NO_WORDS)
    ]

    assert names == [["Ruth Bell"], ["Harbourmaster Ruth Bell"]]


def test_a_draft_says_which_words_it_was_read_with() -> None:
    assert version(NO_WORDS) == VERSION
    assert version(OWN) == version(OWN + OWN) != VERSION


def test_documents_are_read_again_with_new_words(tmp_path: Path) -> None:
    store = Store(workspace.create(tmp_path / "ws"))
    path = store.workspace.seeds / "tide.txt"
    path.write_text(TEXT, encoding="utf-8")
    os.utime(path, (1, 1))
    list(take_in_all(store))
    assert [entry.claim.text for entry in store.entries()] == ["We bide,"]

    store.workspace.config.write_text('[words]\nsay = ["quoth"]\n')
    assert [outcome.became for outcome in take_in_all(store)] == ["again"]

    assert [entry.claim.text for entry in store.entries()] == ["the tide had turned", "We bide,"]
    assert [outcome.became for outcome in take_in_all(store)] == ["known"]


def test_nouns_of_ones_own_say_where_it_was_said() -> None:
    text = "In a broadside, Ruth Bell: “We bide.”"

    (quote,) = find_speech(text, Words(nouns=("broadside",)))

    assert quote.cue
    assert quote.cue.text == "In a broadside"


def test_roles_organisations_and_first_names_of_ones_own_tell_who_speaks() -> None:
    text = (
        "Merryn Bell met Jory Lind, lockkeeper at Oslo Chandlery. "
        "She said the tide had turned. He said the gate was shut. The chandlery said the ropes were dry."
    )
    own = Words(roles=("lockkeeper",), organisations=("chandlery",), women=("Merryn",), men=("Jory",))

    speakers = [claim.speaker for claim in find_speech(text, own)]

    assert [(speaker.name, speaker.role) for speaker in speakers if speaker] == [
        ("Merryn Bell", None),
        ("Jory Lind", "lockkeeper at Oslo Chandlery"),
        ("Oslo Chandlery", None),
    ]
