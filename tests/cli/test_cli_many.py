"""Many documents taken in: in several processes, with what one process gives, whatever befalls the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from command_line import objects

from extractors.intake import Outcome, take_in_all, take_in_new
from onrecord.processes import MANY
from onrecord.store import Store
from onrecord.workspace import create

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Shell

COUNT = MANY + 8


def put(folder: Path) -> None:
    """Many documents below seeds/, one of them a web page, and one not to be read."""
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    for number in range(COUNT):
        said = f"“We will act on {number} boats,” said Ruth Bell.\n\nThe wall cost £{number} million.\n"
        (seeds / f"{number:02}.txt").write_text(said, encoding="utf-8")
        os.utime(seeds / f"{number:02}.txt", (1, 1))
    (seeds / "33.txt").write_bytes(b"\xff\xfe\x00\xd8\x00\x00\x01")
    page = "<h1>Harbour</h1><p>“We will act,” said Ruth Bell.</p>"
    (seeds / "page.html").write_text(page, encoding="utf-8")


def found(out: str) -> list[Any]:
    kept = "source", "kind", "text", "start", "speaker", "figure"
    return [[claim[field] for field in kept] for claim in objects(out)]


@pytest.fixture
def many(shell: Shell) -> Shell:
    put(shell.folder)
    return shell.apart()


def test_what_is_on_record_is_what_extract_prints(many: Shell) -> None:
    taken = many.run("take-in")
    printed = many.run("extract", "seeds", "--jobs", "1")

    assert (taken.code, printed.code) == (1, 2)
    assert "33.txt" in taken.err
    assert found(many.ok("list", "--json")) == found(printed.out)


def test_processes_that_are_killed_lose_nothing(many: Shell) -> None:
    command = [sys.executable, "-m", "onrecord", "take-in"]
    with subprocess.Popen(command, cwd=many.folder, env=many.environment, stdout=subprocess.PIPE) as taking:
        assert taking.stdout
        taking.stdout.readline()  # the first document is on record: the processes are at work on others
        children = subprocess.run(
            ["pgrep", "-P", str(taking.pid)], capture_output=True, text=True, check=False
        )
        for child in children.stdout.split():
            try:
                os.kill(int(child), signal.SIGKILL)
            except ProcessLookupError:
                continue  # it has done its part
        taking.stdout.read()

    printed = many.run("extract", "seeds", "--jobs", "1")
    assert taking.returncode == 1
    assert found(many.ok("list", "--json")) == found(printed.out)


def test_an_intake_beside_threads_gives_the_same(tmp_path: Path) -> None:
    put(tmp_path)
    store = Store(create(tmp_path))
    outcomes: list[Outcome] = []
    beside = threading.Thread(target=lambda: outcomes.extend(take_in_new(store)))
    beside.start()
    beside.join()
    again = list(take_in_all(store))
    store.close()

    assert [outcome.document.name for outcome in outcomes if outcome.problem] == ["33.txt"]
    assert [outcome.became for outcome in outcomes] == ["new"] * 33 + ["unreadable"] + ["new"] * (COUNT - 33)
    assert {outcome.became for outcome in again} == {"known", "unreadable"}
