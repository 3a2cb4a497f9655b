"""``onrecord speaker``: who the speakers of a transcript are, said once for all their turns."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell

CALL = """WEBVTT

00:00:04.000 --> 00:00:06.000
<v Speaker 1>It cost £5 million.

00:12:31.000 --> 00:12:34.000
<v Speaker 2>I said that it leaks. It took 3 years.

00:12:40.000 --> 00:12:41.000
<v Speaker 1>And £6?
"""


@pytest.fixture
def called(shell: Shell) -> Shell:
    """A shell in a workspace with captions of a call."""
    shell.take_in({"call.vtt": CALL, "b.txt": "It cost £5 million."})
    return shell


def speakers(shell: Shell) -> dict[str, str]:
    return {claim["text"]: claim["speaker"]["name"] for claim in shell.claims("--source", "call.vtt")}


def test_the_labels_are_listed_with_their_names(called: Shell) -> None:
    assert called.ok("speaker", "call.vtt") == "Speaker 1\nSpeaker 2\n"

    called.ok("speaker", "call.vtt", "Speaker 1", "Carol Mbeki", "--by", "Ann")
    assert called.ok("speaker", "call.vtt") == "Speaker 1: Carol Mbeki\nSpeaker 2\n"


def test_a_name_holds_for_all_turns_until_it_is_taken_back(called: Shell) -> None:
    before = {"£5 million": "Speaker 1", "it leaks": "Speaker 2", "3 years": "Speaker 2", "£6": "Speaker 1"}
    assert speakers(called) == before

    answer = called.run("speaker", "call.vtt", "Speaker 1", " Carol  Mbeki ", "--by", "Ann")
    assert "call.vtt: Carol Mbeki (Speaker 1), Speaker 2" in answer.err
    assert speakers(called) == {**before, "£5 million": "Carol Mbeki", "£6": "Carol Mbeki"}
    assert "call.vtt namings: nothing -> “Speaker 1” is Carol Mbeki" in called.ok("history")

    assert "taken back: the name of a speaker" in called.run("undo", "--by", "Ann").err
    assert speakers(called) == before
    called.ok("redo", "--by", "Ann")
    called.ok("speaker", "call.vtt", "Carol Mbeki", "Carol Mbeki-Roan", "--by", "Ann")
    assert speakers(called)["£6"] == "Carol Mbeki-Roan"
    called.ok("speaker", "call.vtt", "Speaker 1", "", "--by", "Ann")
    assert speakers(called) == before


def test_a_name_holds_in_later_drafts_and_what_is_decided_goes_on(called: Shell) -> None:
    called.ok("speaker", "call.vtt", "Speaker 2", "Ed Lind", "--by", "Ann")
    [years] = [claim["id"] for claim in called.claims("--source", "call.vtt") if claim["text"] == "3 years"]
    called.ok("mark", years, "verified", "--by", "Ann")
    (called.folder / "seeds" / "call.vtt").write_text(CALL.replace("£5", "£7"), encoding="utf-8")
    called.ok("take-in", "--changed")

    assert speakers(called) == {
        "£7 million": "Speaker 1",
        "it leaks": "Ed Lind",
        "3 years": "Ed Lind",
        "£6": "Speaker 1",
    }
    [claim] = [claim for claim in called.claims("--source", "call.vtt") if claim["text"] == "3 years"]
    assert (claim["id"], claim["status"]) == (years, "verified")


def test_a_decided_claim_keeps_its_speaker_and_the_name_is_a_suggestion(called: Shell) -> None:
    [first] = [
        claim["id"] for claim in called.claims("--source", "call.vtt") if claim["text"] == "£5 million"
    ]
    called.ok("mark", first, "verified", "--by", "Ann")
    called.ok("speaker", "call.vtt", "Speaker 1", "Carol Mbeki", "--by", "Ann")
    [claim] = [claim for claim in called.claims("--source", "call.vtt") if claim["id"] == first]

    assert claim["speaker"]["name"] == "Speaker 1"
    assert claim["suggestion"]["speaker"]["name"] == "Carol Mbeki"


def test_the_time_leaves_with_a_claim(called: Shell) -> None:
    called.ok("mark", *(claim["id"] for claim in called.claims()), "verified", "--by", "Ann")
    rows = csv.DictReader(called.ok("export").splitlines())

    assert [(row["claim_text"], row["locator"], row["speaker"], row["block"]) for row in rows] == [
        ("£5 million", "line 1", "", ""),
        ("£5 million", "00:00:04", "Speaker 1", "cue"),
        ("it leaks", "00:12:31", "Speaker 2", "cue"),
        ("3 years", "00:12:31", "Speaker 2", "cue"),
        ("£6", "00:12:40", "Speaker 1", "cue"),
    ]


def test_a_label_that_a_document_has_not_is_refused_with_those_it_has(called: Shell) -> None:
    answer = called.failure("speaker", "call.vtt", "Speaker 3", "Carol Mbeki", "--by", "Ann")
    assert "call.vtt: no speaker “Speaker 3”; in it speak Speaker 1, Speaker 2" in answer
    assert "nobody: it is no transcript" in called.failure("speaker", "b.txt", "Ann", "Bo", "--by", "Ann")
    assert "say who it is: LABEL NAME" in called.run("speaker", "call.vtt", "Speaker 1").err
