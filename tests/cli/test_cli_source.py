from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell

STORY = """\
The wall

It fell yesterday. It rose last year.
"""


@pytest.fixture
def story(shell: Shell) -> Shell:
    """A shell in a workspace whose one document tells relative dates, of which the later one is decided."""
    shell.take_in({"a.txt": STORY})
    shell.ok("mark", *[claim["id"] for claim in shell.claims()][1:], "opinion")
    return shell


def dates(shell: Shell) -> list[tuple[str, str | None, str | None]]:
    """The words of each claim, its date, and the date that is suggested."""
    return [
        (
            claim["text"],
            claim["figure"]["date"],
            claim["suggestion"] and claim["suggestion"]["figure"]["date"],
        )
        for claim in shell.claims()
    ]


UNDATED = [("yesterday", None, None), ("last year", None, None)]


def test_dates_follow_the_day_of_publication_but_for_decided_claims(story: Shell) -> None:
    assert dates(story) == UNDATED
    answer = story.run("source", "edit", "a.txt", "--published", "2019-03-14")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.splitlines() == [
        "a.txt: “The wall”, published 2019-03-14",
        "  decisions: 1 hold, 0 stale, 0 gone; claims: 0 new, 1 read otherwise now",
    ]
    assert dates(story) == [("yesterday", "2019-03-13", None), ("last year", None, "2018")]
    story.ok("source", "edit", "a.txt", "--published", "2020-03-14")
    assert dates(story) == [("yesterday", "2020-03-13", None), ("last year", None, "2019")]

    assert story.run("undo").err.splitlines()[:2] == [
        "taken back: the day of publication",
        "a.txt: “The wall”, published 2019-03-14",
    ]
    assert dates(story) == [("yesterday", "2019-03-13", None), ("last year", None, "2018")]
    assert "a.txt: “The wall”, no day of publication given" in story.run("undo").err
    assert dates(story) == UNDATED
    assert "a.txt: “The wall”, published 2019-03-14" in story.run("redo").err
    assert dates(story) == [("yesterday", "2019-03-13", None), ("last year", None, "2018")]


def test_day_and_title_lie_on_the_disk_and_stay_with_the_next_draft(story: Shell) -> None:
    story.ok("source", "edit", "a.txt", "--published", "2019-03-14", "--title", "A  sea wall")
    seed = story.folder / "seeds" / "a.txt"
    seed.write_text(STORY.replace("The wall", "A wall"), encoding="utf-8")
    story.ok("take-in", "--changed")
    story.ok("doctor")

    [row] = json.loads((story.folder / "data" / "claims.json").read_text())["sources"].values()
    assert row["title"] == "A sea wall"
    assert [draft["published"] for draft in row["drafts"]] == ["2019-03-14", "2019-03-14"]
    assert dates(story)[0] == ("yesterday", "2019-03-13", None)
    [title] = {
        line.split(",")[0]
        for line in story.ok("export", "--status", "all", "--columns", "source_title").splitlines()[1:]
    }
    assert title == "A sea wall"


def test_a_document_without_a_title_of_ones_own_takes_the_next_drafts(story: Shell) -> None:
    (story.folder / "seeds" / "a.txt").write_text(STORY.replace("The wall", "A wall"), encoding="utf-8")
    story.ok("take-in", "--changed")

    assert "A wall" in story.ok("export", "--status", "all", "--columns", "source_title")


def test_what_can_not_be_put_right_is_told(story: Shell) -> None:
    assert "say what to put right" in story.run("source", "edit", "a.txt").err
    assert (
        "12 March: no day as 2019-03-12"
        in story.run("source", "edit", "a.txt", "--published", "12 March").err
    )
    assert story.failure("source", "edit", "a.txt", "--title", " ") == "a title needs words"
    assert "b.txt: no such document" in story.run("source", "edit", "b.txt", "--title", "B").err


def test_the_history_tells_the_day(story: Shell) -> None:
    story.ok("source", "edit", "a.txt", "--published", "2019-03-14")

    assert story.ok("history").splitlines()[0].endswith("published: nothing -> “2019-03-14”")


def test_a_day_given_for_a_document_on_record_is_not_dropped_without_a_word(story: Shell) -> None:
    assert story.run("add", "seeds/a.txt", "--published", "2019-03-14").err == (
        "a.txt: on record already; onrecord source edit --published puts the day of publication right\n"
    )
