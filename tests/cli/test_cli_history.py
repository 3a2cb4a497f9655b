"""Who changed what, when: told and exported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from command_line import objects

if TYPE_CHECKING:
    from command_line import Shell


@pytest.fixture
def marked(desk: Shell, ids: list[str]) -> tuple[str, str]:
    """The ids of a quote that was marked, and of another claim that was marked after it and taken back."""
    desk.ok("mark", ids[0], "false", "--note", "Not \x1b[31m in the log.")
    desk.ok("mark", ids[1], "opinion", "--by", "Bo")
    desk.ok("undo", "--by", "Bo")
    return ids[0], ids[1]


def test_all_changes_the_last_first(desk: Shell, marked: tuple[str, str]) -> None:
    first, second = marked
    lines = desk.ok("history").splitlines()

    assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d [AB]", line) for line in lines)
    assert [line[17:] for line in lines] == [
        f"Bo: {second} “£6 million” status: opinion -> unchecked (takes back step 2)",
        f"Bo: {second} “£6 million” status: unchecked -> opinion",
        f"Ann: {first} “We will act,” note: nothing -> “Not ␛[31m in the log.”",
        f"Ann: {first} “We will act,” status: unchecked -> false",
    ]


def test_one_claim_as_json(desk: Shell, marked: tuple[str, str]) -> None:
    events = objects(desk.ok("history", marked[0][:6], "--json"))

    assert [(event["seq"], event["step"], event["field"], event["by"]) for event in events] == [
        (2, 1, "note", "Ann"),
        (1, 1, "status", "Ann"),
    ]
    assert set(events[0]) == {
        *("seq", "step", "at", "by", "window", "claim", "draft", "field", "old", "new"),
        *("undoes", "step_id", "undoes_id"),
    }


def test_what_was_put_right_of_evidence_is_told_of_the_claims_that_it_backs(
    desk: Shell, marked: tuple[str, str]
) -> None:
    first, second = marked
    item = desk.ok("evidence", "add", "--title", "Log").split()[0]
    desk.ok("evidence", "link", item, first)
    desk.ok("evidence", "edit", item, "--title", "Port log")

    said = f"Ann: {item} “Port log” title: “Log” -> “Port log”"
    assert desk.ok("history", first).splitlines()[0].endswith(said)
    assert said not in desk.ok("history", second)


def test_an_unknown_claim(desk: Shell) -> None:
    answer = desk.run("history", "q99")
    assert (answer.code, answer.err) == (2, "onrecord: q99: no such claim\n")
