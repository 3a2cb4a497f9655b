from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell

STORY = """\
The harbour

Mr. Clarke met Ann Hale on pier 12. The old lighthouse was never lit again.

Later Hale was seen with Clarke.
"""


@pytest.fixture
def story(shell: Shell) -> Shell:
    """A shell in a workspace whose one document has gaps."""
    shell.take_in({"a.txt": STORY})
    return shell


def listed(shell: Shell, *options: str) -> list[list[str]]:
    """The columns of each gap."""
    return [line.split(maxsplit=2) for line in shell.ok("gaps", "a.txt", *options).splitlines()]


def test_gaps_are_listed_with_their_places(story: Shell) -> None:
    assert listed(story, "--kind", "name", "--kind", "number") == [
        ["13-23", "name", "Mr. Clarke"],
        ["28-36", "name", "Ann Hale"],
        ["45-47", "number", "12"],
    ]
    assert [
        json.loads(line)
        for line in story.ok("gaps", "a.txt", "--text", "HALE", "--kind", "name", "--json").splitlines()
    ] == [{"kind": "name", "text": "Ann Hale", "sentence": "", "start": 28, "end": 36}]


def test_a_statement_of_a_gap_closes_the_gap(story: Shell) -> None:
    story.ok("claim", "add", "a.txt", "--kind", "statement", "--span", "28-36")

    assert listed(story, "--kind", "name") == [["13-23", "name", "Mr. Clarke"]]
    assert [row[2] for row in listed(story, "--kind", "sentence")] == [
        "The harbour",
        "The old lighthouse was never lit again.",
        "Later Hale was seen with Clarke.",
    ]


def test_gaps_are_dismissed_for_later_drafts_too_and_undone(story: Shell) -> None:
    answer = story.run("gaps", "a.txt", "--kind", "name", "--kind", "number", "--dismiss")
    assert answer.out.splitlines()[0].split() == ["13-23", "name", "Mr.", "Clarke"]
    there = len(listed(story))
    assert answer.err == f"a.txt: {there} gaps, 3 dismissed\n"
    assert listed(story, "--kind", "name", "--kind", "number") == []

    (story.folder / "seeds" / "a.txt").write_text(
        "News\n\n" + STORY.replace("Later Hale", "Later on pier 12 Hale"), encoding="utf-8"
    )
    story.ok("take-in", "--changed")
    assert [row[1:] for row in listed(story, "--kind", "name", "--kind", "number")] == [["number", "12"]]
    assert story.run("undo").err.splitlines() == [
        "taken back: the dismissal of what needs no claim",
        f"a.txt: {there + 5} gaps, 0 dismissed",
    ]
    story.ok("redo")
    assert (
        story.ok("history")
        .splitlines()[0]
        .split(" dismissals: ")[1]
        .startswith("nothing -> “Mr. Clarke”; “Ann Hale”; “12”")
    )


def test_what_was_dismissed_lies_on_the_disk_and_can_be_restored(story: Shell) -> None:
    story.ok("gaps", "a.txt", "--kind", "name", "--dismiss")
    story.ok("gaps", "a.txt", "--kind", "number", "--dismiss")
    story.ok("doctor")
    [row] = json.loads((story.folder / "data" / "claims.json").read_text())["sources"].values()

    assert row["dismissals"] == [
        {"kind": "name", "words": "Mr. Clarke", "sentence": ""},
        {"kind": "name", "words": "Ann Hale", "sentence": ""},
        {"kind": "number", "words": "12", "sentence": "Mr. Clarke met Ann Hale on pier 12."},
    ]
    assert story.ok("gaps", "a.txt", "--dismissed", "--text", "clarke").split() == ["name", "Mr.", "Clarke"]
    story.ok("gaps", "a.txt", "--restore", "--text", "clarke")
    assert listed(story, "--kind", "name") == [["13-23", "name", "Mr. Clarke"]]
    assert (
        "--dismiss is about gaps that were not dismissed"
        in story.run("gaps", "a.txt", "--dismiss", "--dismissed").err
    )
