"""A page for each command, made from its help: ``python -m docs.commands``.

With ``--check`` nothing is written, and it exits 1 where a page differs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli import COMMANDS, cli

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = Path(__file__).parent / "commands"
WIDTH = 100


def pages() -> dict[str, str]:
    """The text of each page, by its file's name."""
    root = click.Context(cli, info_name="onrecord", terminal_width=WIDTH, max_content_width=WIDTH)
    found = {}
    for name in COMMANDS:
        command = cli.get_command(root, name)
        assert command
        helps = _helps(command, root, name)
        found[f"{name}.md"] = "\n".join(f"# {title}\n\n```\n{help_}\n```\n" for title, help_ in helps)
    lines = (f"- [{name}]({name}.md): {line}\n" for name, (_, _, line) in COMMANDS.items())
    return found | {"README.md": f"# The commands\n\n```\n{cli.get_help(root)}\n```\n\n{''.join(lines)}"}


def _helps(command: click.Command, parent: click.Context, name: str) -> Iterator[tuple[str, str]]:
    """A command's title and help, then those of the commands in it."""
    context = click.Context(command, parent, info_name=name, help_option_names=["-h", "--help"])
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            yield from _helps(command.commands[below], context, below)


def main() -> int:
    """Write, or with ``--check`` compare."""
    made = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    if "--check" in sys.argv[1:]:
        return int(made != there)
    PAGES.mkdir(exist_ok=True)
    for name in there.keys() - made.keys():
        (PAGES / name).unlink()
    for name, text in made.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
