"""The language of documents on the command line: told, given, taken back, and said where it limits."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command_line import objects

if TYPE_CHECKING:
    from command_line import Shell

SPANISH = """\
El ayuntamiento gastará dos millones en el nuevo dique.

«No vamos a esperar a la próxima tormenta», dijo Ruth Bell a los 1.200 vecinos.
"""
ENGLISH = "“We will act,” said Ruth Bell. The wall cost £6 million.\n"
LIMIT = "in Spanish: only quotations in marks and plain numbers are found"


@pytest.fixture
def letter(shell: Shell) -> Shell:
    """A shell in a workspace whose documents, one of them Spanish, are taken in."""
    shell.take_in({"letter.txt": SPANISH, "note.txt": ENGLISH})
    return shell


def words(shell: Shell, file: str) -> list[str]:
    return [claim["text"] for claim in shell.claims("--source", file)]


def test_extract_says_what_is_not_looked_for(shell: Shell) -> None:
    (shell.folder / "letter.txt").write_text(SPANISH, encoding="utf-8")
    (shell.folder / "note.txt").write_text(ENGLISH, encoding="utf-8")
    answer = shell.run("extract", "letter.txt", "note.txt")

    found = objects(answer.out)
    assert answer.code == 0
    assert answer.err == f"onrecord: letter.txt: {LIMIT}\n"
    assert [(claim["text"], claim.get("language")) for claim in found] == [
        ("No vamos a esperar a la próxima tormenta", "es"),
        ("We will act,", None),
        ("£6 million", None),
    ]


def test_extract_takes_the_language_that_is_given(shell: Shell) -> None:
    (shell.folder / "note.txt").write_text(ENGLISH, encoding="utf-8")
    spanish = shell.run("extract", "--language", "es", "note.txt")

    assert [json.loads(line)["text"] for line in spanish.out.splitlines()] == ["We will act,"]
    assert spanish.err == f"onrecord: note.txt: {LIMIT}\n"
    assert shell.run("extract", "--language", "en-GB", "note.txt").err == ""
    refused = shell.run("extract", "--language", "1", "note.txt")
    assert refused.code == 2
    assert "1: no code of a language, such as en, es or pt-BR" in refused.err


def test_take_in_and_status_say_what_is_not_looked_for(shell: Shell) -> None:
    shell.ok("init", ".")
    (shell.folder / "seeds" / "letter.txt").write_text(SPANISH, encoding="utf-8")
    (shell.folder / "seeds" / "mixed.txt").write_text(f"{ENGLISH}\n{ENGLISH}\n{SPANISH}", encoding="utf-8")
    answer = shell.run("take-in")

    assert f"! letter.txt: {LIMIT}\n" in answer.err
    assert f"! mixed.txt: partly {LIMIT.replace('only', 'there only')}\n" in answer.err
    heads, letter, mixed = shell.run("status").out.splitlines()
    assert heads.split()[-1] == "language"
    assert letter.split() == ["letter.txt", "1", "1", "es", "open"]
    assert mixed.split() == ["mixed.txt", "5", "5", "es+en", "open"]


def test_status_has_no_language_where_all_is_english(desk: Shell) -> None:
    assert "language" not in desk.run("status").out
    assert json.loads(desk.run("status", "--json").out)["language"] == "en"


def test_add_takes_the_language_that_is_given(shell: Shell) -> None:
    shell.ok("init", ".")
    (shell.folder / "note.txt").write_text(ENGLISH, encoding="utf-8")

    assert f"! note.txt: {LIMIT}\n" in shell.run("add", "--language", "es", "note.txt").err
    assert words(shell, "note.txt") == ["We will act,"]


def test_a_next_draft_keeps_the_language_that_was_given(shell: Shell) -> None:
    shell.ok("init", ".")
    note = shell.folder / "seeds" / "note.txt"
    note.write_text(ENGLISH, encoding="utf-8")
    shell.ok("take-in", "--language", "es")
    note.write_text(f"{ENGLISH}It cost £7 million.\n", encoding="utf-8")
    shell.ok("take-in", "--changed")

    assert words(shell, "note.txt") == ["We will act,"]


def test_a_language_is_given_and_taken_back(letter: Shell) -> None:
    told = words(letter, "letter.txt")
    letter.ok("language", "en", "letter.txt")
    english = words(letter, "letter.txt")

    assert told == ["No vamos a esperar a la próxima tormenta"]
    assert "1.200 vecinos" in english
    assert letter.run("undo").err.splitlines()[:3] == [
        "taken back: the language",
        "letter.txt: in the language that its text tells",
        f"! letter.txt: {LIMIT}",
    ]
    assert words(letter, "letter.txt") == told
    letter.ok("redo")
    assert words(letter, "letter.txt") == english
    letter.ok("language", "told", "seeds/letter.txt")
    assert words(letter, "letter.txt") == told
    assert words(letter, "note.txt") == ["We will act,", "£6 million"]


def test_what_was_decided_stays_as_it_was_judged(letter: Shell) -> None:
    quote, figure = letter.claims("--source", "note.txt")
    letter.ok("mark", quote["id"], "opinion")
    letter.ok("mark", figure["id"], "discarded")
    letter.ok("language", "es", "note.txt")

    now, kept = letter.claims("--source", "note.txt")
    assert (now["speaker"]["name"], now["status"], now["stale"]) == ("Ruth Bell", "opinion", [])
    assert now["suggestion"]["speaker"] is None
    assert (kept["text"], kept["status"], kept["stale"]) == ("£6 million", "discarded", [])


def test_what_is_no_language_or_no_document_is_refused(letter: Shell) -> None:
    assert letter.failure("language", "spanisch!", "letter.txt") == (
        "spanisch!: no code of a language, such as en, es or pt-BR"
    )
    unknown = letter.run("language", "es", "none.txt")
    assert unknown.code == 2
    assert "none.txt: no such document on record" in unknown.err


def test_show_says_the_language(letter: Shell) -> None:
    quote = letter.claims("--source", "letter.txt")[0]

    assert LIMIT in letter.ok("show", quote["id"])
