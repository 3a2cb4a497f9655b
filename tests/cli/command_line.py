"""``onrecord`` as a user runs it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
The sea wall

“We will act,” said Ruth Bell.

The wall cost £6 million.

Forty boats were lost: 40 boats, the mayor said.
"""


@dataclass
class Shell:
    """Runs ``onrecord`` as a process of its own, in a folder of its own, for a user of their own."""

    folder: Path
    environment: dict[str, str]
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

    def ok(self, *arguments: str | Path, stdin: str | bytes = b"", **environment: str) -> str:
        """The standard output of a command, which must succeed."""
        answer = self.run(*arguments, stdin=stdin, **environment)
        assert answer.code == 0, answer
        return answer.out

    def failure(self, *arguments: str | Path, stdin: str | bytes = b"", **environment: str) -> str:
        """The one line of a command's error, which must fail and print nothing else."""
        answer = self.run(*arguments, stdin=stdin, **environment)
        assert (answer.code, answer.out) == (2, ""), answer
        [line] = answer.err.splitlines()
        return line.removeprefix("onrecord: ")


@dataclass
class Answer:
    """The exit code and output of a process."""

    code: int
    out: str
    err: str


def shell_in(place: Path) -> Shell:
    """A shell in an empty folder below ``place``, of a checker called Ann."""
    folder, home = place / "here", place / "home"
    folder.mkdir()
    home.mkdir()
    names = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "ONRECORD_BY": "Ann"}
    return Shell(folder, kept | own)
