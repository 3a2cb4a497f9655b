"""The tour, docs/tour.md, is true: all that it says to press is pressed in one real terminal.

A row of its tables is keys, and words that are then on the screen; a ``console`` block is what is typed at a
shell, and what that prints (docs/tour.py reads them). After each section that decides something, that is on
the disk, and nothing else; in the end it stands in the CSV, cell by cell.
"""

from __future__ import annotations

import csv
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from terminal import Terminal, needs_tmux

from docs.tour import ADDED, EDITS, KEYS, Press, Type, opens_desk, sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docs.tour import Step

ROOT = Path(__file__).parent.parent
TMUX = {
    "enter": "Enter",
    "esc": "Escape",
    "tab": "Tab",
    "shift+tab": "BTab",
    "space": "Space",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "ctrl+r": "C-r",
    "ctrl+u": "C-u",
}
"""tmux's names of the tour's keys."""

EDITOR = f"""#!{sys.executable}
import pathlib, sys
path = pathlib.Path(sys.argv[-1])
text = path.read_text(encoding="utf-8")
if path.name == "note.txt":
    text += {ADDED!r}
for was, now in {EDITS!r}.items() if path.parent.name == "seeds" else ():
    assert was in text
    text = text.replace(was, now)
path.write_text(text, encoding="utf-8")
"""
"""An editor that makes the changes that the tour says."""

Cells = dict[str, str]

FEATURE = "harbour-feature.txt"

ADA: Cells = {"checked_by": "Ada Quill"}
BEN: Cells = {**ADA, "signed_by": "Ben Marsh"}
SURVEY: Cells = {"evidence_1_title": "Survey of the wall, 2026", "evidence_1_type": "primary"}
BREACHES: Cells = {**SURVEY, "evidence_1_locator": "p. 4", "evidence_1_quote": "22 breaches"}
LENGTH: Cells = {**SURVEY, "evidence_1_locator": "p. 2", "evidence_1_quote": "640 m from end to end"}
REGISTER: Cells = {"evidence_1_title": "Berth register", "evidence_1_locator": "p. 1"}
TELEPHONE: Cells = {
    "evidence_1_title": "Hanna Quist",
    "evidence_1_type": "author's word",
    "evidence_1_locator": "by telephone",
    "query_to": "Hanna Quist",
    "query_state": "answered",
    "query_answer": "I did, on the pier: 34",
    "query_text": "The trust says 43. Who counted?",
}
PULL, BELIEVED = "The sea does not bargain with", "the core is hollow for most of its length"
HEARD, LIKE = (
    "You could hear the sea working underneath,",
    "It was like somebody moving furniture in an empty house.",
)
COST, PUT_OFF = "The real cost", "would come after the building"

DECIDED: dict[str, dict[str, Cells]] = {
    "Open the desk": {},
    "Check some claims": {
        "80 years": {"status": "corrected", "correction": "75 years", **ADA},
        "21 November 2026": {"status": "verified", **ADA},
        "third storm": {"status": "discarded", **ADA},
        "22 holes": {"status": "verified", **BREACHES, **ADA},
        HEARD: {"status": "verified", **ADA},
        LIKE: {"status": "verified", **ADA},
        "640 metres": {"status": "verified", **LENGTH, **ADA},
        f"{PULL} committees.": {"status": "corrected", "correction": f"{PULL} councils.", **ADA},
    },
    "Take in the next draft": {
        "75 years": {"status": "corrected", "correction": "75 years", **ADA},
        "24 holes": {"status": "corrected", "correction": "22 holes", **BREACHES, **ADA},
        f"{PULL} councils.": {"status": "corrected", "correction": f"{PULL} councils.", **ADA},
    },
    "See what no claim covers": {
        BELIEVED: {"origin": "manual", "speaker": "Ines Halloran", "speaker_role": "chief engineer"},
    },
    "Review": {"214 berths": {"status": "verified", **REGISTER, **ADA}},
    "Ask somebody": {"34 boats": {"status": "verified", **TELEPHONE, **ADA}},
    "Sign off": {
        "21 November 2026": {"status": "verified", **BEN},
        HEARD: {"status": "verified", **BEN},
        LIKE: {"status": "verified", **BEN},
        "640 metres": {"status": "verified", **LENGTH, **BEN},
        "34 boats": {"status": "verified", **TELEPHONE, **BEN},
        "214 berths": {"status": "verified", **REGISTER, **BEN},
    },
    "Put a claim right": {
        "138 are let": {"origin": "extracted", "figure_value": "138", "figure_unit": "mooring"},
        f"{COST}, the mayor said on Friday, {PUT_OFF}": {"kind": "attribution", "speaker": "Dilys Roan"},
        PUT_OFF: {"status": "discarded", "dup_of": "am6d44rk", **ADA},
    },
    "Filter, order, mark many": {},
    "Mark what is false or stays open": {
        "96": {"status": "false", "note": "138 let and 96 empty make 234, not 214", **ADA},
        "18 to 24 months": {
            "status": "inconclusive",
            "note": "The builder told the mayor 26; asked both",
            **ADA,
        },
        "March 2027": {"status": "checking", **ADA},
    },
    "Write a note": {"£620,000": {"note": "Ask for the invoices.\nThe accounts come in December."}},
    "When the terminal dies": {},
    "Leave": {},
}
"""The decisions that a section makes on the feature's claims of these words; it makes no others."""

CHANGED = {"80 years": "75 years", "22 holes": "24 holes", f"{PULL} committees.": f"{PULL} councils."}
"""The words that the document has no more after \"Take in the next draft\"."""

BLANK: Cells = {
    "status": "unchecked",
    **dict.fromkeys(("note", "correction", "query_to", "query_text", "query_state", "query_answer"), ""),
    **dict.fromkeys(("dup_of", "checked_by", "signed_by", "stale"), ""),
    **{
        f"evidence_{number}_{field}": ""
        for number in (1, 2, 3)
        for field in ("title", "type", "url", "archive_url", "locator", "quote")
    },
}
"""A claim's row where nobody decided anything."""


class Reader:
    """Somebody who follows the tour, in a folder like the one that onrecord comes in."""

    def __init__(self, home: Path) -> None:
        programs = home / "bin"
        programs.mkdir()
        onrecord = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m onrecord "$@"\n'
        for name, script in (("onrecord", onrecord), ("editor", EDITOR)):
            (programs / name).write_text(script, encoding="utf-8")
            (programs / name).chmod(0o755)
        self.terminal = Terminal(home, EDITOR=str(programs / "editor"), VISUAL="", PYTHONPATH=str(ROOT))
        self.terminal.environment["PATH"] = f"{programs}:{self.terminal.environment['PATH']}"
        self.folder = home / "checkout"
        shutil.copytree(ROOT / "seeds", self.folder / "seeds")
        (self.folder / "docs").mkdir()
        shutil.copy(ROOT / "docs" / "interview.vtt", self.folder / "docs")

    def does(self, step: Step) -> None:
        """Do what a step says, and check that its words show."""
        if isinstance(step, Type):
            assert [line for command in step.commands for line in self._types(command)] == step.printed
        elif isinstance(step, Press):
            self._presses(step.keys, step.seen)

    def rows(self, path: Path) -> list[Cells]:
        """The rows of a CSV."""
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def record(self) -> list[Cells]:
        """The rows of all claims, as they are on the disk."""
        self.shell("onrecord export --status all --force -o ../all.csv")
        return self.rows(self.folder.parent / "all.csv")

    def shell(self, command: str) -> list[str]:
        """The output of a command."""
        done = subprocess.run(
            command,
            shell=True,
            cwd=self.folder,
            env=self.terminal.environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode < 2, done.stderr
        return done.stdout.splitlines()

    def _presses(self, keys: list[str], seen: list[str]) -> None:
        """Press keys; at least one of the words ``seen`` then must not have been there before."""
        before = self.terminal.screen() if keys else ""
        for key in keys:
            if key in KEYS:
                self.terminal.press(TMUX[key])
            else:
                self.terminal.type(key)
        if seen:
            self.terminal.wait_for(*seen, after=" ".join(keys))
            assert not all(word in before for word in seen), f"{keys}: {seen} was there before:\n{before}"

    def _types(self, command: str) -> list[str]:
        words = shlex.split(command)
        if words[0] == "cd":
            self.folder /= words[1]
        elif words[0] == "kill":
            self.terminal.kill()
        elif opens_desk(command):
            self.terminal.wait_until_gone()
            self.terminal.run(*words, cwd=self.folder)
        else:
            return self.shell(command)
        return []


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(tmp_path)
    yield reader
    reader.terminal.close()


@needs_tmux
def test_the_tour_is_true(reader: Reader) -> None:
    pytest.importorskip("watchfiles", reason="watchfiles is not installed")
    decided: dict[str, Cells] = {}
    assert sections().keys() >= DECIDED.keys()
    for title, steps in sections().items():
        for step in steps:
            reader.does(step)
        if title not in DECIDED:
            continue
        decided |= DECIDED[title]
        if title == "Take in the next draft":
            decided = {words: cells for words, cells in decided.items() if words not in CHANGED}
        found = reader.record()
        for row in found:
            is_ours = row["source_file"] == FEATURE
            expected = {**BLANK, **(decided.get(row["claim_text"], {}) if is_ours else {})}
            assert {column: row[column] for column in expected} == expected, (title, row["claim_text"])
        assert decided.keys() <= {row["claim_text"] for row in found if row["source_file"] == FEATURE}

    for name, statuses in ("verified", {"verified"}), ("shown", {"corrected", "false", "inconclusive"}):
        [file] = (reader.folder / "data" / "exports").glob(f"{name}-*.csv")
        assert reader.rows(file) == [row for row in found if row["status"] in statuses]
