"""What the desk does when nobody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tinydb import TinyDB

from onrecord.store import Store
from tui.app.screens.working import IDLE

if TYPE_CHECKING:
    from collections.abc import Callable

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
