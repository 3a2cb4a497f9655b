from __future__ import annotations

import asyncio
import csv
import multiprocessing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import LETTER, desk_of, put, shown, told, type_text, until

from onrecord.config import Settings
from onrecord.store import Store
from onrecord.workspace import Workspace, create
from tui.app.app import OnrecordApp
from tui.app.desk import Desk
from tui.app.resuming import resume
from tui.app.screens.desk import DeskScreen
from tui.app.screens.taking_in import TakingIn
from tui.app.screens.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    Open = Callable[..., OnrecordApp]


async def until_desk(pilot: Pilot[int]) -> None:
    """Wait until the intake is over; one that is stopped ends with the document at work."""

    def is_there() -> bool:
        return isinstance(pilot.app.screen, DeskScreen) and bool(pilot.app.screen.query("#text"))

    await pilot.app.workers.wait_for_complete()
    await until(pilot, is_there)
    await pilot.pause()


async def test_new_documents_are_taken_in_before_the_desk_opens(workspace: Workspace, open_app: Open) -> None:
    (workspace.seeds / "new.txt").write_text(LETTER, encoding="utf-8")
    desk = Desk(Store(workspace), "Ada")
    async with open_app(desk, take_in=True).run_test() as pilot:
        await until_desk(pilot)
        assert desk_of(pilot).claims.count == len(desk.listing) > 0
        assert "new.txt" in shown(pilot)
    assert [source.file for source in Store(workspace).sources()] == ["new.txt"]


async def test_esc_stops_the_intake_and_keeps_what_was_taken_in(workspace: Workspace, open_app: Open) -> None:
    for number in range(200):
        (workspace.seeds / f"{number:03}.txt").write_text(
            f"“Yes,” said Ann Lee {number}.\n", encoding="utf-8"
        )
    desk = Desk(Store(workspace), "Ada")
    async with open_app(desk, take_in=True).run_test() as pilot:
        await pilot.press("escape")
        await until_desk(pilot)
        taken = len(desk.store.sources())
        assert desk_of(pilot)
        assert told(pilot) == f"stopped with {200 - taken} documents left · R goes on"
        assert [problem.name for problem in desk.problems] == [f"{n:03}.txt" for n in range(taken, 200)]
        await pilot.press("tab", "tab", "tab", "G")
        assert "! 199.txt" in shown(pilot)
        assert "new, not taken in yet" in desk_of(pilot).details.said
        assert taken < 200
        assert len(Store(workspace).sources()) == taken

        await pilot.press("R")
        said = f"{200 - taken} documents taken in · 0 claims stale"
        await until(pilot, lambda: bool(pilot.app.screen.query("#told")) and told(pilot) == said)
        assert desk.problems == []
    assert len(Store(workspace).sources()) == 200


async def test_a_long_document_is_left_at_once_and_kept_for_the_next_start(
    workspace: Workspace, open_app: Open
) -> None:
    for name, lines in (("a-short", 1), ("b-long", 50_000), ("c-short", 1)):
        text = f"{name}\n\n" + "“It leaks,” said Ann Lee of 40 boats.\n\n" * lines
        (workspace.seeds / f"{name}.txt").write_text(text)
    desk = Desk(Store(workspace), "Ada")
    async with open_app(desk, take_in=True).run_test() as pilot:
        await until(pilot, lambda: bool(multiprocessing.active_children()))
        assert isinstance(pilot.app.screen, TakingIn)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, DeskScreen))
        await until(pilot, lambda: told(pilot) == "stopped with 2 documents left · R goes on")
        assert not multiprocessing.active_children()
    assert [problem.name for problem in desk.problems] == ["b-long.txt", "c-short.txt"]
    assert [source.file for source in Store(workspace).sources()] == ["a-short.txt"]


async def test_documents_that_cannot_be_taken_in_are_listed_with_the_whole_reason(
    store: Store, open_app: Open
) -> None:
    (store.workspace.seeds / "binary.txt").write_bytes(b"\x00\x01\x02")
    (store.workspace.seeds / "empty.txt").write_text(" \n", encoding="utf-8")
    (store.workspace.seeds / "letter.txt").write_text("other words", encoding="utf-8")
    desk = Desk(store, "Ada")
    async with open_app(desk, take_in=True).run_test(size=(100, 30)) as pilot:
        await until_desk(pilot)
        for name, reason in (
            ("binary.txt", "binary, not text"),
            ("empty.txt", "no text in it"),
            ("letter.txt", "its claims are those of the text on record"),
        ):
            await pilot.press("]")
            async with asyncio.timeout(30):
                while name not in str(desk_of(pilot).sources.chosen) or "reason" not in str(
                    desk_of(pilot).sources.chosen
                ):
                    await pilot.press("]")
            assert f"! {name}" in shown(pilot)
            assert reason in " ".join(desk_of(pilot).details.said.split())
            assert desk_of(pilot).claims.count == 0


async def test_a_changed_document_is_told_of_though_nothing_is_new(store: Store, open_app: Open) -> None:
    (store.workspace.seeds / "letter.txt").write_text("other words", encoding="utf-8")
    desk = Desk(store, "Ada")
    async with open_app(desk, take_in=True).run_test() as pilot:
        assert desk_of(pilot)
        await until_desk(pilot)
        assert "! letter.txt" in shown(pilot)


async def test_a_document_read_with_a_doubt_is_told_apart(store: Store, open_app: Open) -> None:
    put(store, "old.txt", "Caf\u00e9\n", [], ("read as Windows-1252: look at its accents",))
    async with open_app(Desk(store, "Ada")).run_test() as pilot:
        await pilot.press("3", "]")
        assert "!Café" in shown(pilot)
        assert "read as Windows-1252" in shown(pilot)


async def test_an_empty_workspace_says_how_to_add_documents(workspace: Workspace, open_app: Open) -> None:
    async with open_app(Desk(Store(workspace), "Ada"), take_in=True).run_test() as pilot:
        assert "No documents yet." in shown(pilot)
        assert "onrecord add" in shown(pilot)
        await pilot.press("j", "v", "space", "u", "m", "n", "J", "w", "e", "a", "tab", "tab", "]")
        assert desk_of(pilot)


async def test_without_a_workspace_one_can_be_made(tmp_path: Path) -> None:
    folder = tmp_path / "[b]new"
    folder.mkdir()
    app = OnrecordApp(folder, None, Settings(by="Ada"))
    async with app.run_test() as pilot:
        assert isinstance(app.screen, Welcome)
        assert "[b]new" in shown(pilot)
        await pilot.press("m")
        assert "No documents yet." in shown(pilot)
    assert (folder / "seeds").is_dir()


async def test_without_a_workspace_one_can_leave(tmp_path: Path) -> None:
    app = OnrecordApp(tmp_path, None, Settings())
    async with app.run_test() as pilot:
        await pilot.press("q")
    assert app.return_code == 0
    assert not (tmp_path / "seeds").exists()


async def test_exports_say_where_they_went(desk: Desk, open_app: Open) -> None:
    folder = desk.store.workspace.data / "exports"
    async with open_app(desk).run_test() as pilot:
        await pilot.press("W")
        assert told(pilot) == "No verified claims to export."
        await pilot.press("v", "W", "enter")
        assert told(pilot) == "1 row written to data/exports/verified-2026-11-22.csv: 1 unproven"
        await pilot.press("]", "w", "enter")
        assert told(pilot) == "6 rows written to data/exports/shown-2026-11-22.csv: 1 unproven"
        await pilot.press("w", "enter")
    rows = list(csv.DictReader((folder / "verified-2026-11-22.csv").open(encoding="utf-8", newline="")))
    assert [row["claim_text"] for row in rows] == ["The lamp burned for 12 nights,"]
    assert len(list(folder.iterdir())) == 3


async def test_an_export_asks_before_it_writes_over_a_file(desk: Desk, open_app: Open) -> None:
    mine = desk.store.workspace.root / "a.csv"
    mine.write_text("mine", encoding="utf-8")
    async with open_app(desk).run_test() as pilot:
        for last in (["enter"], ["y", "enter"]):
            await pilot.press("w", "ctrl+u")
            await type_text(pilot, "a.csv")
            await pilot.press("enter")
            assert "y overwrites" in shown(pilot)
            assert mine.read_text(encoding="utf-8") == "mine"
            await pilot.press(*last)
    assert mine.read_text(encoding="utf-8").startswith("claim_id")


async def test_an_export_goes_into_a_workbook_but_into_no_document_unasked_and_never_into_the_store(
    desk: Desk, open_app: Open
) -> None:
    place = desk.store.workspace
    [document, *_] = sorted(place.seeds.iterdir())
    before, ids = document.read_bytes(), [entry.id for entry in desk.store.entries()]
    async with open_app(desk).run_test() as pilot:
        for name in ("out.xlsx", f"seeds/{document.name}", "data/claims.json"):
            await pilot.press("w", "ctrl+u")
            await type_text(pilot, name)
            await pilot.press("enter")
            if name.startswith("seeds"):
                told_so = "among your own documents: y overwrites, or a new name"
                assert told_so in " ".join(shown(pilot).split())
                await pilot.press("escape")
        assert "is the store's place" in told(pilot)
    assert (place.root / "out.xlsx").read_bytes().startswith(b"PK")
    assert document.read_bytes() == before
    assert [entry.id for entry in Store(place).entries()] == ids


async def test_an_export_that_fails_says_why(desk: Desk, open_app: Open) -> None:
    (desk.store.workspace.root / "file").write_text("", encoding="utf-8")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("w", "ctrl+u")
        await type_text(pilot, "file/x.csv")
        await pilot.press("enter")
        assert "x.csv" in told(pilot)
        assert "written to" not in told(pilot)


def test_a_made_workspace_is_found_again(tmp_path: Path) -> None:
    assert Desk(Store(create(tmp_path / "w"))).name == "w"


@pytest.mark.parametrize(
    ("today", "when"),
    [(22, "Earlier today"), (23, "Yesterday"), (24, "On 2026-11-22")],
)
async def test_it_begins_where_the_checker_marked_last(
    desk: Desk, open_app: Open, today: int, when: str
) -> None:
    ids = desk.listing.ids()
    desk.mark([ids[3]], "verified")
    desk.mark([ids[2]], "opinion")
    desk.store.decide([ids[6]], "Bo", status="opinion")
    again = Desk(Store(desk.store.workspace), "Ada", today=lambda: date(2026, 11, today))
    resume(again)
    async with open_app(again).run_test() as pilot:
        assert desk_of(pilot).here == ids[4]
        assert "Claims · letter.txt" in shown(pilot)
        await until(
            pilot, lambda: told(pilot) == f"{when}: 2 marks, last: “the repair would cost m…” opinion"
        )
        await pilot.press("]")
        assert "Claims · minutes.txt" in shown(pilot)
    other = Desk(Store(desk.store.workspace), "Cy")
    resume(other)
    assert other.begin_at == ""
