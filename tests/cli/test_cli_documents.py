from __future__ import annotations

import os
import re
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Shell

PROSE = "It cost £6 million, said Ruth Bell.\n"


def write(path: Path, content: str | bytes = PROSE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.fixture
def workspace(shell: Shell) -> Path:
    """An empty workspace in the shell's folder."""
    shell.ok("init", ".")
    return shell.folder


def test_init_makes_a_workspace_and_says_what_is_next(shell: Shell) -> None:
    answer = shell.run("init", "story")

    seeds = shell.folder / "story" / "seeds"
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == f"{seeds.parent}: put documents into {seeds}, then run onrecord there\n"
    assert seeds.is_dir()
    assert shell.ok("list", "-C", "story") == ""


def test_init_keeps_what_is_there(desk: Shell) -> None:
    before = desk.ok("list", "--json")

    assert desk.run("init", ".").code == 0
    assert desk.ok("list", "--json") == before != ""


def test_init_of_a_file_is_refused(shell: Shell) -> None:
    write(shell.folder / "file")

    assert shell.run("init", "file").code == 2
    assert shell.failure("init", "file/story").endswith("Not a directory")


def test_add_copies_and_takes_in(shell: Shell, workspace: Path, tmp_path: Path) -> None:
    draft = write(tmp_path / "out" / "draft-3.txt")
    answer = shell.run("add", draft)

    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("draft-3.txt: ")
    assert answer.err.endswith(" claims\n")
    assert (workspace / "seeds" / "draft-3.txt").read_text(encoding="utf-8") == PROSE
    assert "£6 million" in shell.ok("list")
    assert draft.exists()


def test_add_under_another_name(shell: Shell, workspace: Path, tmp_path: Path) -> None:
    draft = write(tmp_path / "draft.txt")
    shell.ok("add", draft, "--as", "2026/wall.txt")

    assert (workspace / "seeds" / "2026" / "wall.txt").read_text(encoding="utf-8") == PROSE
    assert shell.ok("list", "--source", "seeds/2026/wall.txt") == shell.ok("list") != ""


def test_add_of_the_same_again_adds_nothing_and_says_so(
    shell: Shell, workspace: Path, tmp_path: Path
) -> None:
    draft = write(tmp_path / "draft.txt")
    shell.ok("add", draft)
    before = shell.ok("list", "--json")

    for arguments in (
        [draft],
        [draft, "--as", "copy.txt"],
        [draft, "--as", "copy.txt", "--draft-of", "draft.txt"],
        [workspace / "seeds" / "draft.txt"],
    ):
        answer = shell.run("add", *arguments)
        assert answer.code == 0
        assert answer.err.endswith(": on record already\n")
        assert [seed.name for seed in (workspace / "seeds").iterdir()] == ["draft.txt"]
    assert shell.ok("list", "--json") == before


def test_add_of_several_of_which_one_has_no_text(shell: Shell, workspace: Path, tmp_path: Path) -> None:
    empty, fine = write(tmp_path / "empty.txt", ""), write(tmp_path / "fine.txt")
    answer = shell.run("add", empty, fine)

    assert answer.code == 1
    assert answer.err.splitlines()[0].startswith("fine.txt: ")
    assert answer.err.splitlines()[1] == f"! {workspace / 'seeds' / 'empty.txt'}: no text in it"
    assert [path.name for path in (workspace / "seeds").iterdir()] == ["fine.txt"]


def test_add_refuses_what_would_write_over_another(shell: Shell, workspace: Path, tmp_path: Path) -> None:
    write(workspace / "seeds" / "a.txt", "Here first.")
    one, other = write(tmp_path / "1" / "a.txt"), write(tmp_path / "2" / "b.txt")
    same_name = write(tmp_path / "3" / "b.txt", "Another.")

    assert "a.txt: there is another document of this name; choose one with --as" in shell.failure("add", one)
    assert "b.txt: one more of this name" in shell.failure("add", other, same_name)
    assert (workspace / "seeds" / "a.txt").read_text() == "Here first."
    assert len(list((workspace / "seeds").iterdir())) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["gone.txt"], "gone.txt: no such file"),
        (["."], ".: no such file"),
        (["a.txt", "--as", "../a.txt"], "../a.txt: not below seeds/"),
        (["a.txt", "--as", "/tmp/a.txt"], "/tmp/a.txt: not below seeds/"),
        (["a.txt", "--as", "."], "seeds: is a folder; name a file with --as NAME"),
    ],
)
def test_add_says_what_it_can_not_add(shell: Shell, workspace: Path, arguments: list[str], said: str) -> None:
    write(workspace / "a.txt")

    assert shell.failure("add", *arguments).endswith(said)
    assert list((workspace / "seeds").iterdir()) == []


def test_as_names_one_document(shell: Shell, workspace: Path) -> None:
    files = [write(workspace / name, name) for name in ("a.txt", "b.txt")]
    answer = shell.run("add", *files, "--as", "c.txt")

    assert answer.code == 2
    assert answer.err.endswith("Error: --as names one document; give one file\n")


def test_take_in_tells_of_each_document_and_at_the_end_what_can_not_be_read(
    shell: Shell, workspace: Path
) -> None:
    seeds = workspace / "seeds"
    write(seeds / "a.txt")
    write(seeds / "b-empty.txt", "")
    write(seeds / "c-binary.txt", b"\x00\x01")
    write(seeds / "d-windows.txt", "It cost £5.".encode("cp1252"))
    write(seeds / "e.pdf", "%PDF-1.7")
    write(seeds / os.fsdecode(b"f-\xff.txt"), "words")
    write(seeds / "README.md", "not a document")
    answer = shell.run("take-in")

    assert (answer.code, answer.out) == (1, "")
    first, *rest = answer.err.splitlines()
    assert first.startswith("a.txt: ")
    assert rest == [
        "d-windows.txt: 1 claim",
        "! d-windows.txt: read as Windows-1252, since byte 8 is not UTF-8: "
        "look at its accents and quotation marks",
        f"! {seeds}/b-empty.txt: no text in it",
        f"! {seeds}/c-binary.txt: binary, not text: it has NULs",
        f"! {seeds}/e.pdf: cut off or damaged: fetch it again",
        f"! {seeds}/f-<U+DCFF>.txt: its name is not UTF-8; rename it",
    ]


def test_a_link_out_of_the_workspace_is_not_followed(shell: Shell, workspace: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    write(outside / "secret.txt")
    write(workspace / "notes.txt")
    (workspace / "seeds" / "file.txt").symlink_to(outside / "secret.txt")
    (workspace / "seeds" / "inside.txt").symlink_to(workspace / "notes.txt")
    answer = shell.run("take-in")

    assert answer.code == 1
    assert [line.split(":")[0] for line in answer.err.splitlines()] == [
        "inside.txt",
        f"! {workspace / 'seeds' / 'file.txt'}",
    ]
    assert answer.err.endswith("file.txt: a link out of the workspace; put the document itself there\n")


def test_seeds_may_be_a_link_itself(shell: Shell, workspace: Path, tmp_path: Path) -> None:
    (workspace / "seeds").rmdir()
    (tmp_path / "drafts").mkdir()
    (workspace / "seeds").symlink_to(tmp_path / "drafts")
    write(tmp_path / "drafts" / "a.txt")

    assert shell.run("take-in").code == 0


def test_take_in_again_is_quiet_until_a_document_changes(desk: Shell) -> None:
    before = desk.ok("list", "--json")
    again = desk.run("take-in")
    (desk.folder / "seeds" / "article.txt").write_text("Changed.")
    changed = desk.run("take-in")

    assert (again.code, again.err) == (0, "")
    assert changed.code == 1
    problem, decisions, hint = changed.err.splitlines()
    assert problem.endswith(
        "article.txt: changed since it was taken in; its claims are those of the text on record"
    )
    assert decisions == "  decisions: 0 hold, 0 stale, 0 gone; claims: 0 new"
    assert hint == "  onrecord take-in --changed takes it in"
    assert desk.ok("list", "--json") == before


def test_take_in_of_nothing_is_fine(shell: Shell, workspace: Path) -> None:
    assert shell.run("take-in").code == 0
    assert list((workspace / "data").iterdir()) == []


def test_a_document_keeps_the_day_of_publication_over_its_drafts(shell: Shell, workspace: Path) -> None:
    def date() -> list[str | None]:
        claims = shell.claims()
        return [claim["figure"]["date"] for claim in claims if claim["text"] == "last year"]

    write(workspace / "fall.txt", "The wall fell last year.\n")
    shell.ok("add", "fall.txt", "--published", "2019-03-12")
    assert date() == ["2018"]
    write(workspace / "seeds" / "fall.txt", "The wall fell last year. Nobody was hurt.\n")
    shell.ok("take-in", "--changed")
    assert date() == ["2018"]
    write(workspace / "seeds" / "fall.txt", "The wall fell last year. Nobody was there.\n")
    shell.ok("take-in", "--changed", "--published", "2018-03-12")
    assert date() == ["2017"]


def test_a_long_name_is_cut_in_its_middle_where_the_terminal_ends(desk: Shell) -> None:
    long = "minutes-of-" + 10 * "the-harbour-board-" + "2026-11.txt"
    (desk.folder / "seeds" / long).write_text("It has 5 boats.\n", encoding="utf-8")
    desk.ok("take-in")
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = [sys.executable, "-m", "onrecord", "status"]
    subprocess.run(command, check=False, cwd=desk.folder, env=desk.environment, stdout=theirs)
    lines = os.read(ours, 1 << 16).decode().splitlines()
    os.close(ours)
    os.close(theirs)

    assert max(map(len, lines)) == 80
    assert re.match(r"minutes-of-the-harb\S*…\S*board-2026-11\.txt +1 +1 +open$", lines[2])
    assert long in desk.run("status").out
