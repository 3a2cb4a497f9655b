from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from records_by_hand import take_in

from onrecord import workspace
from onrecord.store import Store

if TYPE_CHECKING:
    from pathlib import Path


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
