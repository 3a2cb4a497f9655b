"""Exit codes, pipes, signals, workspaces, trouble on the disk, and what a command loads."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Shell

COMMANDS = (
    *("init", "add", "take-in", "extract", "list", "show", "mark", "note", "evidence", "query", "sign"),
    *("claim", "accept", "undo", "redo", "status", "history", "export", "import", "doctor"),
    *("config", "completion"),
)


def test_version_and_help(shell: Shell) -> None:
    assert shell.apart().ok("--version") == f"onrecord, version {__version__}\n"
    out = shell.ok("--help")
    assert all(f"\n  {command} " in out for command in COMMANDS)
    assert shell.ok("-h") == out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help(shell: Shell, command: str) -> None:
    out = shell.ok(command, "--help")
    assert re.match(rf"Usage: .*\bonrecord {command} ", out)
    example = rf"  Example: (.* \| )?onrecord {command}\b"
    assert re.search(example, out)


@pytest.mark.parametrize(
    "arguments",
    [
        *(["nope"], ["mark"], ["mark", "q", "verifed"], ["list", "--kind", "x"], ["extract"], ["--nope"]),
        *(["mark", "verified"], ["mark", "--batch", "-", "q", "opinion"], ["completion", "cmd"]),
        *(
            ["claim", "add", "a.txt"],
            ["claim", "edit", "q"],
            ["claim", "edit", "q", "--found", "--role", "mayor"],
        ),
        *(["claim", "edit", "q", "--suggested", "--value", "3"], ["status", "--checked", "--strict"]),
        *(["claim", "edit", "q", "--span", "3"], ["query", "ask", "q", "--to", "Bell"], ["evidence", "nope"]),
    ],
)
def test_wrong_usage_is_two(shell: Shell, arguments: list[str]) -> None:
    answer = shell.run(*arguments)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[-1].startswith("Error: ")
    assert "Traceback" not in answer.err


def test_the_app_needs_a_terminal(desk: Shell) -> None:
    answer = desk.run()

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("the app needs a terminal; see onrecord --help for the commands\n")


# Which workspace


def test_the_workspace_is_that_of_the_folder_or_its_parent(desk: Shell) -> None:
    expected = desk.ok("list")
    below = desk.folder / "seeds" / "deep"
    below.mkdir()

    assert replace(desk, folder=below).ok("list") == expected


def test_a_workspace_may_be_named(desk: Shell, tmp_path: Path) -> None:
    expected = desk.ok("list")
    elsewhere = replace(desk, folder=tmp_path)
    elsewhere.ok("init", "other")

    assert elsewhere.ok("-C", "here", "list") == expected
    assert elsewhere.ok("list", "-C", "here") == expected
    assert elsewhere.ok("list", ONRECORD_WORKSPACE="here") == expected
    assert elsewhere.ok("list", "-C", "here", ONRECORD_WORKSPACE="other") == expected
    assert elsewhere.ok("-C", "other", "list", "-C", "here", ONRECORD_WORKSPACE="nowhere") == expected
    assert elsewhere.ok("list", "-C", "other") == ""


def test_without_a_workspace_the_way_to_one_is_told(shell: Shell) -> None:
    assert shell.failure("list").endswith("onrecord init DIR makes one")
    assert shell.failure("-C", "gone", "list") == "gone: no such folder"


def test_the_parent_is_not_the_folder_itself(desk: Shell) -> None:
    assert "no workspace here or above" in desk.failure("-C", "..", "list")


# Trouble


BROKEN = {
    "broken": "{",
    "empty": "",
    "of another kind": '{"claims": {"1": {"id": 5}}}',
    "later": '{"about": {"1": {"schema": 99}}}',
}


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.parametrize(
    "command", [["list"], ["mark", "q", "opinion"], ["take-in"], ["undo"], ["export"]], ids=str
)
def test_a_broken_store_is_told_and_left(desk: Shell, how: str, command: list[str]) -> None:
    path = desk.folder / "data" / "claims.json"
    path.write_text(BROKEN[how])

    assert desk.failure(*command).startswith(f"{path}: ")
    assert path.read_text() == BROKEN[how]


def test_a_broken_setting_is_told(desk: Shell) -> None:
    path = desk.folder / "onrecord.toml"
    path.write_text("stict = true\n")

    assert desk.failure("list").startswith(f"{path}: ")


def test_a_word_that_is_not_utf8_is_told(desk: Shell) -> None:
    before = desk.ok("list", "--json")
    said = desk.failure("mark", "q", "opinion", "--note", os.fsdecode(b"caf\xe9"))

    assert said == "'caf\\udce9' is not UTF-8"
    assert desk.ok("list", "--json") == before


@pytest.fixture
def unprivileged(desk: Shell) -> Shell:
    """A shell that file permissions bind, be it root's."""
    if os.geteuid() != 0:
        return desk
    setpriv = shutil.which("setpriv")
    before = [setpriv or "", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--"]
    if not setpriv or subprocess.run([*before, "true"], check=False, capture_output=True).returncode:
        pytest.skip("root, and setpriv can't give up its power over file permissions")
    return desk.apart(*before)


def test_a_data_folder_that_can_not_be_written_is_read_and_told(unprivileged: Shell, tmp_path: Path) -> None:
    data = unprivileged.folder / "data"
    new = tmp_path / "new.txt"
    new.write_text("It has 5 boats.")
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    expected = unprivileged.ok("list")
    kept = [data, *data.iterdir()]
    for path in kept:
        path.chmod(0o555)
    try:
        assert unprivileged.ok("list") == expected
        for command in (
            ["mark", "q", "opinion"],
            ["add", str(new)],
            ["export", "-o", "data/exports/out.csv"],
        ):
            assert unprivileged.failure(*command).endswith(": Permission denied: nothing was written")
    finally:
        for path in kept:
            path.chmod(0o755)
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_a_document_that_can_not_be_read_is_told(unprivileged: Shell) -> None:
    (unprivileged.folder / "secret.txt").write_text("secret")
    (unprivileged.folder / "secret.txt").chmod(0o000)

    assert unprivileged.failure("extract", "secret.txt") == "secret.txt: Permission denied"
    assert unprivileged.failure("add", "secret.txt") == "secret.txt: Permission denied"


# Pipes and signals


def piped(shell: Shell, command: str) -> tuple[list[int], str]:
    """The exit codes of both ends of ``onrecord <command> | ...``, and what was said on standard error."""
    line = f'"{sys.executable}" -m onrecord {command}; echo "${{PIPESTATUS[*]}}" >codes'
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=shell.folder,
        env=shell.environment,
        check=False,
        capture_output=True,
        text=True,
    )
    return [int(code) for code in (shell.folder / "codes").read_text().split()], done.stderr


def test_a_reader_that_leaves_is_no_error(desk: Shell) -> None:
    """A reader that has seen enough of much output, and one that leaves before any output."""
    much = "".join(f"It has {n} boats and {n} oars.\n" for n in range(1000, 2000))
    (desk.folder / "seeds" / "much.txt").write_text(much)
    desk.ok("take-in")

    for command in ("list", "list --json", "export --status all", "extract seeds", "extract -j2 seeds"):
        for reader in ("head -1", "true"):
            assert piped(desk, f"{command} | {reader}") == ([0, 0], ""), (command, reader)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")  # noqa: PTH110
@pytest.mark.parametrize("command", ["list", "list --json", "export --status all", "extract seeds", "--help"])
def test_an_output_that_takes_nothing_is_told(desk: Shell, command: str) -> None:
    assert piped(desk, f"{command} >/dev/full") == (
        [2],
        "onrecord: standard output: No space left on device\n",
    )


def test_an_interrupt_is_130(desk: Shell) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "extract", "seeds/article.txt", "-"],
        cwd=desk.folder,
        env=desk.environment | {"PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline().startswith("{")  # so it is at work, and waits for its input next
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()

    assert process.returncode == 130
    assert err.strip() == ""


# What a command loads


def loaded(shell: Shell, *arguments: str) -> set[str]:
    """The modules that a command has loaded at its end."""
    script = (
        "import sys, tui.cli\n"
        "sys.argv[0] = 'onrecord'\n"
        "try:\n    tui.cli.main()\n"
        "except SystemExit as done:\n"
        "    print(done.code, *sys.modules, file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(
        command, cwd=shell.folder, env=shell.environment, check=True, capture_output=True, text=True
    )
    code, *modules = done.stderr.splitlines()[-1].split()
    assert code == "0", done.stderr
    return set(modules)


def test_help_loads_neither_the_store_nor_the_patterns(shell: Shell) -> None:
    for option in ("--help", "--version"):
        assert not loaded(shell, option) & {"tinydb", "regex", "textual", "rich", "msgspec", "filelock"}


@pytest.mark.parametrize(
    "command",
    [
        ["init", "."],
        ["take-in"],
        ["add", "seeds/article.txt"],
        ["extract", "seeds/article.txt"],
        ["list"],
        ["list", "--json"],
        ["mark", "q", "opinion"],
        ["show", "q"],
        ["note", "q", "n"],
        ["evidence", "add", "--title", "Log"],
        ["query", "list"],
        ["claim", "add", "article.txt", "--words", "sea wall"],
        ["config"],
        ["completion", "fish"],
        ["export", "--status", "all"],
        ["export", "--format", "html"],
        ["import", "sheet.csv"],
    ],
    ids=" ".join,
)
def test_no_command_loads_the_app(desk: Shell, command: list[str]) -> None:
    (desk.folder / "sheet.csv").write_text("claim_id,revision,note\n")
    assert not {name for name in loaded(desk, *command) if name.split(".")[0] in {"textual", "rich"}}


def test_reading_claims_loads_no_patterns_and_extracting_no_store(desk: Shell) -> None:
    assert "regex" not in loaded(desk, "list")
    assert "regex" not in loaded(desk, "export")
    assert "tinydb" not in loaded(desk, "extract", "seeds/article.txt")
