"""``onrecord doctor`` as a user meets it, and the backup that a command leaves."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from tui.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Ruth Bell spoke. She counted 40 boats in the basin. The wall lost 12 stones.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a document whose claims are marked."""
    monkeypatch.setenv("ONRECORD_BY", "Ada")
    (tmp_path / "seeds").mkdir()
    document = tmp_path / "seeds" / "a.txt"
    document.write_text(TEXT, encoding="utf-8")
    os.utime(document, (1_700_000_000, 1_700_000_000))
    run(tmp_path, "take-in")
    ids = [line.split()[0] for line in run(tmp_path, "list").stdout.splitlines()]
    run(tmp_path, "mark", *ids, "checking")
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["-C", str(folder), *arguments], standalone_mode=False)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_is_well(desk: Path) -> None:
    before = tree(desk)
    for arguments in (["doctor"], ["doctor", "--repair"], ["doctor", "--json"]):
        result = run(desk, *arguments)
        assert (result.return_value, result.stdout) == (0, "")
        assert result.stderr == f"{desk}: all is well\n"
    assert tree(desk) == before


def test_it_says_what_it_would_do_and_then_does_it(desk: Path) -> None:
    (text,) = (desk / "data" / "texts").iterdir()
    text.unlink()
    name = f"data/texts/{text.name}"

    told = run(desk, "doctor")
    assert told.return_value == 1
    assert told.stdout == (
        f"{name}: missing: the text of a draft of a.txt; with --repair it is read again from seeds/a.txt\n"
    )
    assert not text.exists()
    done = run(desk, "doctor", "--repair")
    assert (done.return_value, text.read_text(encoding="utf-8")) == (1, TEXT)
    assert (
        done.stdout == f"{name}: missing: the text of a draft of a.txt; it is read again from seeds/a.txt\n"
    )
    assert run(desk, "doctor").return_value == 0


def test_json_has_an_object_for_each_finding(desk: Path) -> None:
    (desk / "data" / ".claims.json.x7y8z9ab.tmp").write_text("{")

    result = run(desk, "doctor", "--json")

    assert json.loads(result.stdout) == {
        "what": "temporary file",
        "file": "data/.claims.json.x7y8z9ab.tmp",
        "problem": "left over from a writer that was killed",
        "remedy": "it is removed",
        "fatal": False,
        "done": False,
        "kept": "",
    }


def test_a_store_that_can_not_be_opened_is_repaired_from_the_backup(desk: Path) -> None:
    before = run(desk, "list", "--json").stdout
    (desk / "data" / "claims.json").write_bytes(b"{")
    assert run(desk, "list").exception is not None

    assert run(desk, "doctor").return_value == 1
    assert run(desk, "doctor", "--repair").return_value == 1
    assert run(desk, "list", "--json").stdout == before
    assert run(desk, "doctor").return_value == 0


def test_what_it_can_not_help_is_exit_2(desk: Path) -> None:
    for backup in (desk / "data" / "backups").iterdir():
        backup.unlink()
    (desk / "data" / "claims.json").write_bytes(b"{")

    assert run(desk, "doctor").return_value == 2
    assert run(desk, "doctor", "--repair").return_value == 2


def test_commands_leave_one_backup_a_day(desk: Path) -> None:
    run(desk, "undo")
    run(desk, "redo")

    assert len(list((desk / "data" / "backups").iterdir())) == 1
