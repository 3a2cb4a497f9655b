"""What the desk does when nobody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.store import Store
from tui.app.screens.desk import IDLE

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
        assert len(list((data / "backups").iterdir())) == 1
    assert Store(store.workspace).entries()[0].decision.status == "verified"
