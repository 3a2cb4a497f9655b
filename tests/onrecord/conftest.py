from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from records_by_hand import take_in

from onrecord import workspace
from onrecord.store import Store, columns

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def columns_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small stores have columns, too."""
    monkeypatch.setattr(columns, "WORTH", 0)


@pytest.fixture
def place(tmp_path: Path) -> workspace.Workspace:
    """An empty workspace."""
    return workspace.create(tmp_path / "ws")


@pytest.fixture
def store(place: workspace.Workspace) -> Store:
    """The store of a workspace with one document of four claims."""
    store = Store(place)
    take_in(store)
    return store


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory, where there is one: a thousand syncs of a disk would take a minute."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        yield Path(folder)
