"""A workspace of the sample documents, in which what the docs say is run as it is written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

ROOT = Path(__file__).parent.parent


class Desk:
    """A workspace of the sample documents, in which programs of the shell run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        programs = folder / "bin"
        programs.mkdir()
        for name, module in (("onrecord", "-m onrecord"), ("python3", "")):
            program = programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
            program.chmod(0o755)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        self.environment = os.environ | {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "ONRECORD_BY": "Ada",
            "PYTHONPATH": str(ROOT),
        }
        self.run("onrecord take-in")

    def run(self, program: str, codes: Container[int] = (0,)) -> str:
        """The output of a program of the shell, which must end with one of these exit codes."""
        done = subprocess.run(
            ["sh", "-e", "-c", program],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in codes, (program, done.stderr)
        return done.stdout
