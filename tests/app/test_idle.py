"""What the desk does when nobody types."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB

from onrecord.store import Store
from tui.app import garbage
from tui.app.screens.base import IDLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk


async def test_an_idle_desk_puts_its_files_in_order(
    store: Store, desk: Desk, open_app: Callable[[Desk], OnrecordApp]
) -> None:
    data = store.workspace.data
    app = open_app(desk)
    async with app.run_test() as pilot:
        await pilot.press("v")
        before = (data / "claims.journal").stat().st_size
        for _ in range(IDLE):
            app.screen.look_around()  # type: ignore[attr-defined]
        assert (data / "claims.journal").stat().st_size < before
    assert Store(store.workspace).entries()[0].decision.status == "verified"


async def test_the_day_begins_with_a_backup(
    store: Store, desk: Desk, open_app: Callable[[Desk], OnrecordApp]
) -> None:
    app = open_app(desk)
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("v")
    [backup] = (store.workspace.data / "backups").iterdir()
    with TinyDB(backup, access_mode="r", encoding="utf-8") as db:
        assert len(db.table("claims")) == len(store.entries())


class Node:
    itself: Node


@pytest.fixture
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(garbage, "MANY", 1)
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("few_are_many")
async def test_claims_are_left_to_no_round_of_the_collector_and_garbage_goes_when_idle(
    desk: Desk, open_app: Callable[[Desk], OnrecordApp]
) -> None:
    garbage_then = Node()
    garbage_then.itself = garbage_then
    seen = weakref.ref(garbage_then)
    app = open_app(desk)
    async with app.run_test():
        await app.workers.wait_for_complete()
        assert gc.get_freeze_count() > 0
        del garbage_then
        gc.collect()
        assert seen()
        for _ in range(IDLE):
            app.screen.look_around()  # type: ignore[attr-defined]
        assert not seen()
        assert gc.get_freeze_count() > 0
