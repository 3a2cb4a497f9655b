"""``config``: the settings in force, and where they come from."""

from __future__ import annotations

from typing import Any

import click

from tui.cli.options import folder, json_option, workspace_option


@click.command("config")
@workspace_option
@click.argument("key", type=click.Choice(["by"]), required=False)
@click.argument("name", required=False)
@json_option
def config_(key: str | None, name: str | None, *, as_json: bool) -> None:
    """Print each setting in force, and where it comes from; with by, keep NAME as who checks here.

    NAME is kept for this workspace alone, in the user's config.toml; '' forgets it. It comes before
    onrecord.toml of the workspace, and that before config.toml; --by and ONRECORD_BY before all.

    Example: onrecord config

    Example: onrecord config by 'Ada Quill'
    """
    from onrecord import config, workspace
    from onrecord.jsonl import line
    from tui.wording.safe import one_line

    place = workspace.find(folder())
    if key and name is None:
        raise click.UsageError("say who checks: onrecord config by NAME")
    if name is not None:
        config.keep_checker(place, name.strip())
    for setting in config.in_force(place):
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
