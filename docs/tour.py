"""What a program reads of the tour: the commands to type, the keys to press, and what is then to be seen."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parent / "tour.md"

ROW = re.compile(r"\|(?P<press>[^|]*)\|[^|]*\|(?P<see>[^|]*)\|")
QUOTED = re.compile(r"`([^`]+)`")
IMAGE = re.compile(r"!\[.*\]\(pictures/(?P<name>\w+)\.svg\)")

KEYS = {"enter", "esc", "tab", "shift+tab", "space", "down", "up", "left", "right", "ctrl+r", "ctrl+u"}
"""What of the quoted is a key with a name; the rest is typed letter by letter."""

EDITS = {
    "80 years": "75 years",
    "22 holes": "24 holes",
    "with committees": "with councils",
    "“You could hear the sea working underneath,”": '"You could hear the sea working underneath,"',
}
"""What the tour has changed in the feature, in an editor."""

ADDED = "\nThe accounts come in December."
"""What it has added to a note there."""


class Type(NamedTuple):
    """Commands to type at a shell, and the lines that they print."""

    commands: list[str]
    printed: list[str]


class Press(NamedTuple):
    """Keys to press, or letters to type, and what stands on the screen then."""

    keys: list[str]
    seen: list[str]


class Picture(NamedTuple):
    """The picture of this name is of the screen as it is now."""

    name: str


Step = Type | Press | Picture


def opens_desk(command: str) -> bool:
    """Whether a command opens the desk, and waits for its end."""
    words = shlex.split(command)
    return words[0] == "onrecord" and words[1:2] in ([], ["--by"])


def sections() -> dict[str, list[Step]]:
    """The steps of each section, by its title."""
    _, *parts = PAGE.read_text(encoding="utf-8").split("\n## ")
    return {part.partition("\n")[0]: list(_steps(part)) for part in parts}


def _steps(section: str) -> Iterator[Step]:
    block: list[str] | None = None
    for line in section.splitlines():
        if block is not None and line == "```":
            printed = [line for line in block if not line.startswith("$ ")]
            yield Type([line.removeprefix("$ ") for line in block if line not in printed], printed)
            block = None
        elif block is not None:
            block.append(line)
        elif line == "```console":
            block = []
        elif image := IMAGE.fullmatch(line):
            yield Picture(image["name"])
        elif line.startswith("|"):
            row = ROW.fullmatch(line)
            if row is None:
                raise ValueError(f"{line}: no row of three cells")
            press = Press(QUOTED.findall(row["press"]), QUOTED.findall(row["see"]))
            if any(press):
                yield press
