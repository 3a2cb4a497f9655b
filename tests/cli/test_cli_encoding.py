"""A document that was read in a wrong encoding is put right, and its claims with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from command_line import Shell

TEXT = "It sank 40 boats. “We will act,” Ann Bell said.\n"


@pytest.fixture
def garbled(shell: Shell) -> Shell:
    """A shell in a workspace with a document of an old Mac, which reads as Windows-1252, too."""
    shell.ok("init", ".")
    (shell.folder / "seeds" / "a.txt").write_bytes(TEXT.encode("mac-roman"))
    shell.ok("take-in")
    return shell


def claims(shell: Shell) -> list[dict[str, Any]]:
    return [json.loads(line) for line in shell.ok("list", "--json").splitlines()]


def test_an_encoding_is_put_right_and_taken_back(garbled: Shell) -> None:
    (boats, *_) = claims(garbled)
    assert (boats["figure"]["value"], boats["status"]) == (40.0, "unchecked")
    garbled.ok("mark", boats["id"], "opinion", "--by", "Ann")

    garbled.ok("source", "edit", "a.txt", "--encoding", "mac-roman", "--by", "Ann")
    found = claims(garbled)
    assert "We will act," in [claim["text"] for claim in found]
    assert (found[0]["id"], found[0]["status"]) == (boats["id"], "opinion")
    rows = garbled.ok("export", "--status", "all", "--columns", "draft,source_sha256")
    assert {line.split(",")[0] for line in rows.splitlines()[1:]} == {"2"}

    assert garbled.ok("take-in", "--changed") == ""
    assert claims(garbled) == found
    garbled.ok("doctor")

    garbled.ok("undo", "--by", "Ann")
    assert "We will act," not in [claim["text"] for claim in claims(garbled)]


def test_later_drafts_are_read_in_it(garbled: Shell) -> None:
    garbled.ok("source", "edit", "a.txt", "--encoding", "mac-roman", "--by", "Ann")
    (garbled.folder / "seeds" / "a.txt").write_bytes(TEXT.replace("40", "50").encode("mac-roman"))
    garbled.ok("take-in", "--changed")

    assert [claim["text"] for claim in claims(garbled)] == ["50 boats", "We will act,"]


def test_an_unknown_encoding_is_refused(garbled: Shell) -> None:
    answer = garbled.run("source", "edit", "a.txt", "--encoding", "klingon", "--by", "Ann")

    assert (answer.code, answer.err) == (2, "onrecord: klingon: no such encoding\n")
