"""The command line. ``onrecord`` alone opens the app; a subcommand's module is loaded when it is called."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import click

from onrecord import __version__
from onrecord.errors import OnrecordError
from tui.cli.options import language_option, tell, workspace_option

COMMANDS = {
    "init": ("tui.cli.documents", "init", "Make a workspace of a folder."),
    "add": ("tui.cli.documents", "add", "Copy documents into seeds/ and take them in."),
    "take-in": ("tui.cli.documents", "take_in", "Take in the new documents of seeds/, and changed ones."),
    "match": ("tui.cli.match", "match", "Print claims with the passages of evidence that bear on them."),
    "find": ("tui.cli.match", "find", "Print the passages of evidence/ that have some words."),
    "extract": ("tui.cli.extract", "extract", "Print the claims of documents as JSONL; needs no workspace."),
    "read": ("tui.cli.read", "read", "Print what a reader gives of documents: text, blocks, remarks."),
    "list": ("tui.cli.claims", "list_", "List claims."),
    "show": ("tui.cli.show", "show", "Print everything about one claim."),
    "mark": ("tui.cli.mark", "mark", "Give claims a status."),
    "note": ("tui.cli.deciding", "note", "Give a claim a note."),
    "correction": ("tui.cli.deciding", "correction", "Propose another wording of a claim."),
    "evidence": ("tui.cli.evidence", "evidence", "List evidence, put it right, link it to claims."),
    "query": ("tui.cli.query", "query", "Ask people about claims, and keep what they answer."),
    "sign": ("tui.cli.deciding", "sign", "Agree, as a second person, with the status of claims."),
    "agreed": ("tui.cli.deciding", "agreed", "Say that corrections hold that a new draft carries out."),
    "claim": ("tui.cli.claim", "claim", "Make claims by hand, put them right, merge, mark duplicates."),
    "give": ("tui.cli.people", "give", "Give claims and documents to a checker."),
    "send-back": ("tui.cli.people", "send_back", "Give claims back to whoever marked them, with the reason."),
    "tag": ("tui.cli.people", "tag", "Give claims tags of your own."),
    "gaps": ("tui.cli.gaps", "gaps", "List what no claim covers, and dismiss what needs none."),
    "block": (
        "tui.cli.block",
        "block",
        "List the blocks of a document, and sort out what is not to be checked.",
    ),
    "comments": ("tui.cli.comments", "comments", "List what a document's comments offer, and take it."),
    "accept": ("tui.cli.deciding", "accept", "Say that documents without a claim need no checking."),
    "language": ("tui.cli.language", "language", "Say in which language documents are."),
    "source": ("tui.cli.source", "source", "Put titles and days of publication of documents right."),
    "undo": ("tui.cli.undoing", "undo", "Take back the last change."),
    "redo": ("tui.cli.undoing", "redo", "Take back the last undo."),
    "status": ("tui.cli.status", "status", "Print what is left; exit 1 until all is clear."),
    "history": ("tui.cli.history", "history", "Print who changed what, when."),
    "export": ("tui.cli.export", "export", "Write claims as CSV: the verified ones, unless told otherwise."),
    "import": ("tui.cli.import_", "import_", "Take in what somebody decided in a spreadsheet."),
    "serve": ("tui.cli.serve", "serve", "Open the desk in a browser, on this machine."),
    "doctor": ("tui.cli.doctor", "doctor", "Check the files of the workspace, and repair what can be."),
    "config": ("tui.cli.config", "config_", "Print the settings in force, and where they come from."),
    "completion": ("tui.cli.completion", "completion", "Print what a shell needs to complete commands."),
}
"""Each command with its module, its name there, and its line in the help, so that the help loads none."""

USAGE = 2
INTERRUPTED = 130


class LazyGroup(click.Group):
    """A group whose commands are imported when they run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names, in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, its module loaded."""
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, _, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and go quietly where whoever reads its output has left (click would exit 1)."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _drop_output()
            return 0
        return result


@click.group(
    cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@workspace_option
@click.option("--by", metavar="NAME", help="Who checks (else ONRECORD_BY, else the config).")
@click.option(
    "--take-in",
    "taking",
    type=click.Choice(["all", "new", "none"]),
    default="new",
    show_default=True,
    help="Before the app opens, take these documents of seeds/ in; all are the changed ones, too.",
)
@language_option
@click.version_option(__version__, prog_name="onrecord")
@click.pass_context
def cli(ctx: click.Context, by: str | None, taking: str, language: str) -> None:
    """A fact-checking desk in the terminal.

    Without a command, opens the app on the workspace of this folder or its nearest parent.

    Example: onrecord -C lighthouse-story
    """
    ctx.meta["by"] = by
    if ctx.invoked_subcommand is None:
        from tui.cli.open_app import open_app

        ctx.exit(open_app(by, take_in=taking != "none", changed=taking == "all", language=language))


def main() -> None:
    """Run the command line; an error is one line on standard error, data is UTF-8 in every locale."""
    if not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # (a TextIOWrapper, as Python starts it)
    sys.exit(_run())


def _run() -> int:
    try:
        return _code(cli.main(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        return USAGE
    except OnrecordError as error:
        tell(f"onrecord: {error}")
        return USAGE
    except OSError as error:
        try:
            sys.stdout.flush()
        except OSError:
            _drop_output()
        tell(f"onrecord: {error.filename or 'standard output'}: {error.strerror}")
        return USAGE
    except UnicodeEncodeError as error:
        tell(f"onrecord: {error.object!r} is not UTF-8")
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED


def _drop_output() -> None:
    """Lead what Python would still write at exit, and could not, to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _code(result: Any) -> int:
    return result if isinstance(result, int) else 0
