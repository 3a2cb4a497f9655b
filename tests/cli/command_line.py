"""``onrecord`` as a user runs it, within the process of the tests or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from tui.cli import main

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ARTICLE = """\
The sea wall

“We will act,” said Ruth Bell.

The wall cost £6 million.

Forty boats were lost: 40 boats, the mayor said.
"""


@dataclass
class Shell:
    """Runs ``onrecord`` within the process of the tests, in a folder of its own, for a user of their own."""

    folder: Path
    environment: dict[str, str]

    def run(self, *arguments: str | Path, stdin: str | bytes = b"", **environment: str) -> Answer:
        own = {**dict.fromkeys(os.environ), **self.environment, **environment}
        with (
            chdir(self.folder),
            pytest.MonkeyPatch.context() as patch,
            CliRunner().isolation(stdin, own) as (out, err, _),
        ):
            patch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
            with pytest.raises(SystemExit) as ended:
                main()
            sys.stdout.flush()
            sys.stderr.flush()
        return Answer(int(ended.value.code or 0), out.getvalue().decode(), err.getvalue().decode())

    def ok(self, *arguments: str | Path, stdin: str | bytes = b"", code: int = 0, **environment: str) -> str:
        """The standard output of a command, which must end with this code."""
        answer = self.run(*arguments, stdin=stdin, **environment)
        assert answer.code == code, answer
        return answer.out

    def failure(self, *arguments: str | Path, stdin: str | bytes = b"", **environment: str) -> str:
        """The one line of a command's error, which must fail and print nothing else."""
        answer = self.run(*arguments, stdin=stdin, **environment)
        assert (answer.code, answer.out) == (2, ""), answer
        [line] = answer.err.splitlines()
        return line.removeprefix("onrecord: ")

    def take_in(self, documents: Mapping[str, str]) -> None:
        """Make the folder a workspace that has the texts of these documents on record."""
        self.ok("init", ".")
        for name, text in documents.items():
            (self.folder / "seeds" / name).write_text(text, encoding="utf-8")
        self.ok("take-in")

    def claims(self, *filters: str) -> list[dict[str, Any]]:
        """The claims that ``list`` prints."""
        return objects(self.ok("list", "--json", *filters))

    def claim(self, id_: str) -> dict[str, Any]:
        """The claim with this id."""
        [found] = [claim for claim in self.claims() if claim["id"] == id_]
        return found

    def id_of(self, words: str) -> str:
        """The id of the first claim of these words."""
        return str(next(claim["id"] for claim in self.claims() if claim["text"] == words))

    def apart(self, *before: str) -> Processes:
        """The same shell, each command a process of its own that the program ``before`` starts."""
        return Processes(self.folder, self.environment, [*before])


@dataclass
class Processes(Shell):
    """Runs each ``onrecord`` as a process of its own."""

    before: list[str] = field(default_factory=list)

    def run(self, *arguments: str | Path, stdin: str | bytes = b"", **environment: str) -> Answer:
        command = [*self.before, sys.executable, "-m", "onrecord", *arguments]
        done = subprocess.run(
            command,
            check=False,
            cwd=self.folder,
            env=self.environment | environment,
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


@dataclass
class Answer:
    """The exit code and output of a command."""

    code: int
    out: str
    err: str


def objects(out: str) -> list[dict[str, Any]]:
    """The objects of JSON, one a line."""
    return [json.loads(line) for line in out.splitlines()]


def shell_in(place: Path) -> Shell:
    """A shell in an empty folder below ``place``, of a checker called Ann."""
    folder, home = place / "here", place / "home"
    folder.mkdir()
    home.mkdir()
    names = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "ONRECORD_BY": "Ann"}
    return Shell(folder, kept | own)
