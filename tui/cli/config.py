"""``config``: the settings in force, and where they come from."""

from __future__ import annotations

from typing import Any

import click

from tui.cli.options import folder, json_option, workspace_option


@click.command("config")
@workspace_option
@json_option
def config_(*, as_json: bool) -> None:
    """Print each setting in force, and the file, variable or default that it comes from.

    onrecord.toml of the workspace comes before config.toml of the user; ONRECORD_BY before both.

    Example: onrecord config
    """
    from onrecord import config, workspace
    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    for setting in config.in_force(workspace.find(folder())):
        if as_json:
            click.echo(line({"key": setting.key, "value": setting.value, "from": list(setting.origins)}))
        else:
            origins = ", ".join(setting.origins)
            click.echo(f"{setting.key:12}{one_line(f'{_said(setting.value)} ({origins})')}")


def _said(value: Any) -> str:
    """A value as TOML writes it."""
    match value:
        case None:
            return "not set"
        case bool():
            return str(value).lower()
        case dict():
            return "{" + ", ".join(f"{name} = {_said(of)}" for name, of in value.items() if of) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_said, value)) + "]"
        case _:
            return f'"{value}"' if isinstance(value, str) else str(value)
