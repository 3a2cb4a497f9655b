"""Locked documents: their password is given or asked for, and kept nowhere."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.readers.printing import ARTICLE, PRINTED, column, made

if TYPE_CHECKING:
    from command_line import Shell

LOCKED = PRINTED / "locked.pdf"
ASKS = "locked with a password: onrecord add and onrecord read ask for it; or save it without"


def test_read_takes_the_password_of_a_locked_document(shell: Shell) -> None:
    assert shell.run("read", str(LOCKED)).err == f"onrecord: {LOCKED}: {ASKS}\n"
    assert shell.run("read", str(LOCKED), "--password", "wrong").err == (
        f"onrecord: {LOCKED}: locked with another password\n"
    )
    assert ARTICLE[0] in shell.ok("read", "--text", str(LOCKED), "--password", "sesame")


def test_add_takes_a_locked_document_in_and_keeps_no_password(desk: Shell) -> None:
    seeds = desk.folder / "seeds"
    refused = desk.run("add", str(LOCKED))
    assert (refused.code, refused.err) == (1, f"! {seeds / 'locked.pdf'}: {ASKS}\n")
    assert not (seeds / "locked.pdf").exists()

    assert "locked.pdf: " in desk.run("add", str(LOCKED), "--password", "sesame").err
    assert "pier" in desk.ok("list", "--source", "locked.pdf")
    assert desk.run("take-in").err == ""
    kept = [file.read_bytes() for file in desk.folder.rglob("*") if file.is_file()]
    assert not any(b"sesame" in content for content in kept)


def test_a_locked_document_below_seeds_is_told_and_the_others_are_taken_in(desk: Shell) -> None:
    seeds = desk.folder / "seeds"
    (seeds / "a.pdf").write_bytes(LOCKED.read_bytes())
    (seeds / "b.txt").write_text("It cost £5 million.", encoding="utf-8")

    assert desk.run("take-in").err.splitlines() == ["b.txt: 1 claim", f"! {seeds / 'a.pdf'}: {ASKS}"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other terminals")
def test_a_password_is_asked_for_at_a_terminal_and_not_shown() -> None:
    mine, theirs = pty.openpty()
    asked = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "read", "--text", str(LOCKED)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    while b"Password of locked.pdf" not in shown:
        shown += os.read(mine, 1000)
    os.write(mine, b"sesame\n")
    out, _ = asked.communicate(timeout=60)
    os.close(mine)

    assert ARTICLE[0] in out.decode()
    assert b"sesame" not in shown


def test_a_guessed_hyphen_is_shown_at_the_claim_that_has_it(desk: Shell) -> None:
    lines = (
        "The harbour board met for the ninth time this year and could not agree on",
        "a date. “We have nine unspeak-",
        "able boats,” Ruth Bell said, and the meeting was over before it had begun.",
    )
    (desk.folder / "board.pdf").write_bytes(made([column(72, 740, lines)]))
    desk.ok("add", "board.pdf")
    [claim] = [each for each in desk.claims() if each["text"] == "We have nine unspeakable boats,"]

    assert "whether a hyphen stands in unspeakable was guessed" in desk.ok("show", claim["id"])
    assert claim["locator"] == "p. 1, ¶ 1"
    assert Path(claim["source"]).name == "board.pdf"
