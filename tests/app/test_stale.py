"""What a new draft changed under a decision shows, and a new mark puts it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.intake import take_in_all
from onrecord.store import Store
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

DRAFT = "The council spent £6 million on the wall.\n\nIt owns 40 boats.\n"


async def test_a_stale_claim_is_open_again_until_it_is_marked(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    seed = workspace.seeds / "wall.txt"
    seed.write_text(DRAFT, encoding="utf-8")
    store = Store(workspace)
    list(take_in_all(store))
    [money, boats] = store.entries()
    store.decide([money.id, boats.id], "Ada", status="verified")
    seed.write_text(DRAFT.replace("£6", "£7"), encoding="utf-8")
    list(take_in_all(store))

    desk = Desk(store, "Ada")
    app = open_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert (desk.listing.done, desk.listing.total) == (1, 2)
        await pilot.press("g", "J")
        await pilot.pause()
        details = app.screen.query_one("#details")
        assert "stale since words" in details.said  # type: ignore[attr-defined]
        assert "“£6 million”" in details.said  # type: ignore[attr-defined]
        await pilot.press("v")
        await pilot.pause()
        assert desk.listing.done == 2
    assert not any(entry.stale for entry in Store(workspace).entries())


async def test_a_mark_that_another_window_overtook_is_told(
    store: Store, desk: Desk, open_app: Callable[..., OnrecordApp]
) -> None:
    app = open_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("V")
        marked = store.entries()[0]
        Store(store.workspace).decide([marked.id], "Bob", status="opinion")
        app.screen.look_around()  # type: ignore[attr-defined]
        await pilot.pause()
        assert any("Bob" in notice.message for notice in app._notifications)
