"""``completion``: what a shell needs to complete commands and options."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print the script that makes SHELL complete onrecord's commands and options.

    Example: onrecord completion bash >> ~/.bashrc

    Example: onrecord completion zsh >> ~/.zshrc

    Example: onrecord completion fish > ~/.config/fish/completions/onrecord.fish
    """
    from click.shell_completion import get_completion_class

    root = click.get_current_context().find_root().command
    script = get_completion_class(shell)
    assert script, "click knows these shells"
    click.echo(script(root, {}, "onrecord", "_ONRECORD_COMPLETE").source())
