"""Damaged files: some damages of each kind, and what the desk and the doctor make of them.

All of them: ``python -m benchmarks damage``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.damage import Trial
from benchmarks.damaging import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.damage import Verdict

COUNT = 3
"""The number of damages of each kind."""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    """The outcome of each damage."""
    folder: Path = tmp_path_factory.mktemp("damage")
    trial = Trial(folder.resolve())
    return [verdict for kind in KINDS for verdict in trial.verdicts(kind, COUNT)]


def test_every_kind_is_tried(verdicts: list[Verdict]) -> None:
    assert {verdict.kind for verdict in verdicts} == KINDS.keys()


def test_an_error_names_its_file(verdicts: list[Verdict]) -> None:
    assert [verdict for verdict in verdicts if verdict.unclear] == []


def test_no_damage_ends_in_a_traceback(verdicts: list[Verdict]) -> None:
    assert [verdict for verdict in verdicts if verdict.raised] == []


def test_no_damage_goes_unnoticed(verdicts: list[Verdict]) -> None:
    assert [verdict for verdict in verdicts if verdict.unnoticed] == []


def test_what_other_files_have_is_mended(verdicts: list[Verdict]) -> None:
    assert [verdict for verdict in verdicts if verdict.mendable and not verdict.mended] == []
