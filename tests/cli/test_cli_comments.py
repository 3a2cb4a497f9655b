"""``onrecord comments``: what the comments of a Word draft offer its claims, taken and dismissed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.readers.commented import draft

if TYPE_CHECKING:
    from command_line import Shell


@pytest.fixture
def commented(shell: Shell) -> Shell:
    """A shell in a workspace with a commented draft and a plain text."""
    shell.ok("init", ".")
    (shell.folder / "seeds" / "wall.docx").write_bytes(draft())
    (shell.folder / "seeds" / "b.txt").write_text("It cost £5 million.", encoding="utf-8")
    shell.ok("take-in")
    return shell


def listed(shell: Shell, *options: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in shell.ok("comments", "wall.docx", "--json", *options).splitlines()]


def claims(shell: Shell, *options: str) -> dict[str, dict[str, Any]]:
    lines = shell.ok("list", "--json", "--source", "wall.docx", *options).splitlines()
    return {each["text"]: each for each in map(json.loads, lines)}


def test_comments_are_listed_with_what_they_offer_to_which_claims(commented: Shell) -> None:
    lines = commented.ok("comments", "wall.docx").splitlines()
    assert len(lines) == 6
    assert {line.split()[0] for line in lines} == {"offered"}
    assert (
        "Port log 2024 · secondary · at p. 12 · “Port log 2024, p. 12” · comment of Bea Ott, 2026-05-03"
        in lines[0]
    )
    assert lines[-1].endswith("note: A dull line. · comment of Ivo Lund, 2026-05-04 · on its paragraph")

    [asked] = listed(commented, "--text", "source?")
    assert asked["claims"] == [claims(commented)["40 boats"]["id"]]
    assert (asked["state"], asked["on"]) == ("offered", "words")
    assert asked["query"] == {
        "to": "Bea Ott",
        "text": "Source?",
        "asked": "2026-05-03T10:15:00Z",
        "answer": "",
        "answered": "",
        "origin": "comment",
    }
    assert [each["kind"] for each in listed(commented, "--text", "ivo lund")] == ["comment"]


def test_all_is_taken_with_its_origin_and_taken_back_in_one_step(commented: Shell) -> None:
    assert not any(claim["evidence"] or claim["queries"] for claim in claims(commented).values())
    assert "offered     query to Bea Ott" in commented.ok("show", claims(commented)["40 boats"]["id"])

    answer = commented.run("comments", "wall.docx", "--take", "--by", "Ada")
    assert "wall.docx: 6 comments taken: 3 items of evidence, 2 queries, 1 note" in answer.err
    assert {each["state"] for each in listed(commented)} == {"taken"}

    taken = claims(commented)
    [item] = taken["£6 million"]["evidence"]
    assert (item["title"], item["locator"], item["origin"]) == ("Port log 2024", "p. 12", "comment")
    assert (item["author"], item["at"]) == ("Bea Ott", "2026-05-03T10:15:00Z")
    assert taken["300 metres"]["note"] == "comment of Ivo Lund, 2026-05-04: A dull line."
    assert {claim["status"] for claim in taken.values()} == {"unchecked"}
    assert "comment of Bea Ott, 2026-05-03" in commented.ok("show", taken["£6 million"]["id"])

    again = commented.run("comments", "wall.docx", "--take", "--by", "Ada")
    assert "wall.docx: 0 comments taken\n" in again.err
    undone = commented.run("undo", "--by", "Ada")
    assert undone.err == "taken back: the answer to comments\nwall.docx: 0 comments taken, 0 dismissed\n"
    assert {each["state"] for each in listed(commented)} == {"offered"}


def test_some_are_chosen_by_their_words_and_dismissed_ones_are_restored(commented: Shell) -> None:
    commented.ok("comments", "wall.docx", "--take", "--text", "port log", "--by", "Ada")
    answer = commented.run("comments", "wall.docx", "--dismiss", "--text", "dull", "--by", "Ada")
    assert answer.err == "wall.docx: 1 comment taken, 1 dismissed\n"
    states = {each["words"]: each["state"] for each in listed(commented)}
    assert (states["Port log 2024, p. 12"], states["A dull line."]) == ("taken", "dismissed")
    assert states["Source?"] == "offered"

    assert list(claims(commented, "--flag", "commented")) == [
        "£6 million",
        "40 boats",
        "We will act,",
        "12 lamps",
        "300 metres",
    ]
    (commented.folder / "seeds" / "wall.docx").write_bytes(draft(more="The gate is 3 metres wide."))
    commented.ok("take-in", "--changed")
    commented.ok("comments", "wall.docx", "--restore", "--by", "Ada")
    assert {each["words"]: each["state"] for each in listed(commented)}["A dull line."] == "offered"
    assert "3 metres" in claims(commented)
    assert "3 metres" not in claims(commented, "--flag", "commented")


def test_a_document_without_comments_says_so(commented: Shell) -> None:
    answer = commented.run("comments", "b.txt")
    assert (answer.out, answer.err) == ("", "b.txt: no comment, note or link on a claim\n")
