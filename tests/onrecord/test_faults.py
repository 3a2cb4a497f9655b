"""A failing disk: operations of the commands that a desk lives on fail, and what is on record then is tried.

All commands, operations and ways of failing: ``python -m benchmarks faults``.
"""

from __future__ import annotations

import msgspec
import pytest

from benchmarks import failing
from benchmarks.faults import LOST, Verdict

OPTIONS = ("--core", "--mode", "EIO once", "--sentences", "15", "--sample", "20")


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    """The outcome of each operation that failed, in a process with a failing disk preloaded."""
    folder = tmp_path_factory.mktemp("faults")
    library = failing.built(folder)
    if not library:
        pytest.skip("no C compiler here, or no Linux")
    home = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "ONRECORD_BY": "Ada"}
    process = failing.preloaded(library, ["-m", "benchmarks.faults", *OPTIONS], home)
    said, _ = process.communicate()
    assert process.returncode == 0
    return [msgspec.json.decode(line, type=Verdict) for line in said.splitlines()]


def test_every_command_meets_failing_operations(verdicts: list[Verdict]) -> None:
    assert {verdict.case for verdict in verdicts} == {"mark", "undo", "import", "take-in", "desk"}
    failed = {verdict.failed.split()[0] for verdict in verdicts}
    assert {"open", "write", "fsync", "rename", "close", "flock"} <= failed


def test_nothing_acknowledged_is_lost(verdicts: list[Verdict]) -> None:
    assert [verdict for verdict in verdicts if verdict.wrong == LOST] == []


def test_the_next_change_can_be_made(verdicts: list[Verdict]) -> None:
    assert [
        verdict for verdict in verdicts if "next change" in verdict.wrong or "can't be" in verdict.wrong
    ] == []


def test_what_is_said_is_true_and_no_traceback(verdicts: list[Verdict]) -> None:
    assert [verdict for verdict in verdicts if verdict.wrong] == []
