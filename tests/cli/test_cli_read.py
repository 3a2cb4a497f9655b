"""``onrecord read``: what a reader gives of documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from command_line import Shell


def test_a_reading_is_an_object_a_document_with_its_text_behind_what_is_known_of_it(shell: Shell) -> None:
    (shell.folder / "a.txt").write_text("It cost £5 million.\n", encoding="utf-8")

    (line,) = shell.ok("read", "a.txt").splitlines()
    found = json.loads(line)
    assert list(found) == [
        *("source", "reader", "encoding", "title", "authors", "published", "language", "url", "from"),
        *("text", "blocks", "changes", "remarks", "links", "guesses", "warnings"),
    ]
    assert (found["source"], found["reader"], found["encoding"]) == ("a.txt", "plain/1", "utf-8")
    assert found["text"] == "It cost £5 million.\n"


def test_standard_input_is_read_in_an_encoding_that_somebody_gives(shell: Shell) -> None:
    answer = shell.run("read", "-", "--text", "--encoding", "latin-1", stdin="café".encode("latin-1"))

    assert answer.out.rstrip("\n") == "café"


def test_an_encoding_that_is_none_and_a_document_that_is_not_in_it_are_told(shell: Shell) -> None:
    (shell.folder / "a.txt").write_bytes("café".encode("latin-1"))

    for encoding, said in (
        ("klingon", "klingon: no such encoding"),
        ("utf-8", "says that it is UTF-8, but byte 3 is not"),
    ):
        answer = shell.run("read", "a.txt", "--encoding", encoding)
        assert (answer.code, answer.out, answer.err) == (2, "", f"onrecord: a.txt: {said}\n")


def test_what_can_not_be_read_is_told_and_the_rest_is_read(shell: Shell) -> None:
    (shell.folder / "a.txt").write_text("Words.", encoding="utf-8")
    (shell.folder / "b.pdf").write_bytes(b"%PDF-1.7\n")
    answer = shell.run("read", "b.pdf", "gone.txt", "a.txt", "--text")

    assert (answer.code, answer.out) == (2, "Words.\n")
    assert answer.err.splitlines() == [
        "onrecord: b.pdf: cut off or damaged: fetch it again",
        "onrecord: gone.txt: No such file or directory",
    ]
