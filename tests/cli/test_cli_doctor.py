"""``onrecord doctor`` as a user meets it, and the backup that a command leaves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Shell

TEXT = "Ruth Bell spoke. She counted 40 boats in the basin. The wall lost 12 stones.\n"


@pytest.fixture
def desk(shell: Shell) -> Shell:
    """A shell in a workspace with a document whose claims are marked."""
    shell.take_in({"a.txt": TEXT})
    shell.ok("mark", *(claim["id"] for claim in shell.claims()), "checking")
    return shell


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_is_well(desk: Shell) -> None:
    before = tree(desk.folder)
    for arguments in (["doctor"], ["doctor", "--repair"], ["doctor", "--json"]):
        result = desk.run(*arguments)
        assert (result.code, result.out) == (0, "")
        assert result.err == f"{desk.folder}: all is well\n"
    assert tree(desk.folder) == before


def test_it_says_what_it_would_do_and_then_does_it(desk: Shell) -> None:
    (text,) = (desk.folder / "data" / "texts").iterdir()
    text.unlink()
    name = f"data/texts/{text.name}"

    told = desk.run("doctor")
    assert told.code == 1
    assert told.out == (
        f"{name}: missing: the text of a draft of a.txt; with --repair it is read again from seeds/a.txt\n"
    )
    assert not text.exists()
    done = desk.run("doctor", "--repair")
    assert (done.code, text.read_text(encoding="utf-8")) == (1, TEXT)
    assert done.out == f"{name}: missing: the text of a draft of a.txt; it is read again from seeds/a.txt\n"
    assert desk.run("doctor").code == 0


def test_json_has_an_object_for_each_finding(desk: Shell) -> None:
    (desk.folder / "data" / ".claims.json.x7y8z9ab.tmp").write_text("{")

    result = desk.run("doctor", "--json")

    assert json.loads(result.out) == {
        "what": "temporary file",
        "file": "data/.claims.json.x7y8z9ab.tmp",
        "problem": "left over from a writer that was killed",
        "remedy": "it is removed",
        "fatal": False,
        "done": False,
        "kept": "",
    }


def test_a_store_that_can_not_be_opened_is_repaired_from_the_backup(desk: Shell) -> None:
    before = desk.run("list", "--json").out
    (desk.folder / "data" / "claims.json").write_bytes(b"{")
    assert desk.run("list").code == 2

    assert desk.run("doctor").code == 1
    assert desk.run("doctor", "--repair").code == 1
    assert desk.run("list", "--json").out == before
    assert desk.run("doctor").code == 0


def test_what_it_can_not_help_is_exit_2(desk: Shell) -> None:
    for backup in (desk.folder / "data" / "backups").iterdir():
        backup.unlink()
    (desk.folder / "data" / "claims.json").write_bytes(b"{")

    assert desk.run("doctor").code == 2
    assert desk.run("doctor", "--repair").code == 2


def test_commands_leave_one_backup_a_day(desk: Shell) -> None:
    desk.ok("undo")
    desk.ok("redo")

    assert len(list((desk.folder / "data" / "backups").iterdir())) == 1
