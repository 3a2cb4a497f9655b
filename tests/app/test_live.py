"""What happens beside an open desk shows on it: documents that change, and marks of other windows."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import shown, statuses, taken_in, told, until

from extractors.intake import take_in_all
from onrecord.seeds import CHANGED_KEPT
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.watching import FEW, News, look, said

pytest.importorskip("watchfiles", reason="watchfiles is not installed")

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

DRAFT = "The council spent £6 million on the wall.\n\nIt owns 40 boats.\n"


@pytest.fixture
def wall(workspace: Workspace) -> Store:
    """A document whose two figures are verified."""
    store = taken_in(workspace, {"wall.txt": DRAFT})
    store.decide([entry.id for entry in store.entries()], "Ada", status="verified")
    return store


async def until_looked(pilot: Pilot[int]) -> None:
    """Wait for the end of the first look, which takes in new documents."""
    await until(pilot, lambda: not any(worker.name == "take in" for worker in pilot.app.workers))


async def until_noticed(pilot: Pilot[int], seed: Path, text: str, seen: Callable[[], bool]) -> None:
    """Write a document, again and again until the desk, which may not watch yet, notices it."""
    async with asyncio.timeout(30):
        while not seen():
            seed.write_text(text, encoding="utf-8")
            for _ in range(40):
                await pilot.pause(0.05)
                if seen():
                    break


async def test_a_document_that_changes_is_offered_with_what_would_go_stale(
    wall: Store, open_app: Callable[..., OnrecordApp]
) -> None:
    seed = wall.workspace.seeds / "wall.txt"
    desk = Desk(wall, "Ada")
    async with open_app(desk, take_in=True).run_test(size=(100, 24)) as pilot:
        await until_looked(pilot)
        stale = DRAFT.replace("£6", "£7")
        await until_noticed(pilot, seed, stale, lambda: "1 stale" in told(pilot))
        assert told(pilot) == "R takes in: wall.txt changed (1 stale)"
        assert "R 1 changed" in shown(pilot).splitlines()[0]
        assert "! wall.txt" in shown(pilot)
        assert statuses(desk) == ["verified", "verified"]

        seed.write_text(DRAFT, encoding="utf-8")
        await until(pilot, lambda: "! wall.txt" not in shown(pilot))
        assert "changed" not in shown(pilot).splitlines()[0]

        seed.write_text(DRAFT.replace("40 boats", "50 boats"), encoding="utf-8")
        await until(pilot, lambda: "! wall.txt" in shown(pilot))
        await pilot.press("R")
        await until(pilot, lambda: "takes 1 document in" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "1 document taken in" in shown(pilot))
        assert "! wall.txt" not in shown(pilot)
        assert told(pilot) == "1 document taken in · 1 claim stale"


async def test_a_new_document_is_offered_on_whatever_screen(
    wall: Store, open_app: Callable[..., OnrecordApp]
) -> None:
    app = open_app(Desk(wall, "Ada"), take_in=True)
    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        await until_looked(pilot)
        await pilot.press("b")
        new = wall.workspace.seeds / "[b]new.txt"
        await until_noticed(pilot, new, "It owns 40 boats.\n", lambda: "1 new document" in shown(pilot))
        await pilot.press("q")
        assert "! [b]new.txt" in shown(pilot)
        await pilot.press("R")
        await until(pilot, lambda: "1 document taken in" in shown(pilot))
        assert "! [b]new.txt" not in shown(pilot)
        assert {source.file for source in wall.sources()} == {"wall.txt", "[b]new.txt"}


async def test_a_document_that_is_deleted_is_told_and_its_reviews_stay(
    wall: Store, open_app: Callable[..., OnrecordApp]
) -> None:
    seeds = wall.workspace.seeds
    (seeds / "other.txt").write_text("He has 2 dogs.\n", encoding="utf-8")
    list(take_in_all(wall))
    desk = Desk(wall, "Ada")
    async with open_app(desk, take_in=True).run_test(size=(100, 24)) as pilot:
        await until_looked(pilot)
        new = seeds / "[b]new.txt"
        await until_noticed(pilot, new, "It owns 40 boats.\n", lambda: "1 new document" in told(pilot))

        (seeds / "wall.txt").rename(seeds / "[c]wall.txt")
        await until(pilot, lambda: "wall.txt renamed" in told(pilot))
        assert "! [c]wall.txt" in shown(pilot)
        (seeds / "other.txt").unlink()
        await until(pilot, lambda: "other.txt deleted" in told(pilot))
        assert told(pilot).endswith("other.txt deleted · wall.txt renamed")
        assert not any(source.gone for source in wall.sources())
        await pilot.press("R")
        await until(pilot, lambda: "1 document taken in" in shown(pilot))
        assert told(pilot).endswith(" · wall.txt is now [c]wall.txt · other.txt is gone")
        assert "! " not in shown(pilot)
        assert "†He has 2 dogs." in shown(pilot)
        assert [source.file for source in wall.sources() if source.gone] == ["other.txt"]
        assert statuses(desk).count("verified") == 2

        (seeds / "other.txt").write_text("He has 2 dogs.\n", encoding="utf-8")
        await until(pilot, lambda: "other.txt back" in told(pilot))
        await pilot.press("R")
        await until(pilot, lambda: " other.txt is back  " in shown(pilot))
        assert "†" not in shown(pilot)


async def test_a_long_look_can_be_left(wall: Store, open_app: Callable[..., OnrecordApp]) -> None:
    for number in range(500):
        text = f"It owns {number} boats.\n"
        (wall.workspace.seeds / f"{number:03}.txt").write_text(text, encoding="utf-8")
    async with open_app(Desk(wall, "Ada")).run_test(size=(100, 24)) as pilot:
        await pilot.press("R")
        await until(pilot, lambda: " of 501 " in shown(pilot))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: "taken in" in shown(pilot))
        assert 1 < len(wall.sources()) < 501
        assert "000.txt" in shown(pilot)


async def test_new_drafts_that_were_not_come_to_are_still_listed(
    wall: Store, open_app: Callable[..., OnrecordApp]
) -> None:
    seeds = [wall.workspace.seeds / f"{number:02}.txt" for number in range(50)]
    for seed in seeds:
        seed.write_text(f"It owns {seed.stem} boats.\n", encoding="utf-8")
    list(take_in_all(wall))
    for seed in seeds:
        seed.write_text(f"It owns {seed.stem} boats. It has 2 dogs.\n", encoding="utf-8")
    desk = Desk(wall, "Ada")
    async with open_app(desk).run_test(size=(100, 24)) as pilot:
        await pilot.press("R")
        await until(pilot, lambda: "takes 50 documents in" in shown(pilot))
        assert "40.txt" not in shown(pilot)
        await pilot.press(*["pagedown"] * 8, "j", "k", "k", "j")
        assert "40.txt" in shown(pilot)
        pilot.app.simulate_key("enter")
        pilot.app.simulate_key("escape")
        await until(pilot, lambda: "stopped with" in shown(pilot))
        left = [source.file for source in wall.sources() if len(source.drafts) == 1]
        assert told(pilot).endswith(f"stopped with {len(left) - 1} documents left")
        assert [problem.name for problem in desk.problems] == left[:-1]


async def test_marks_of_another_window_appear(desk: Desk, open_app: Callable[..., OnrecordApp]) -> None:
    async with open_app(desk).run_test() as pilot:
        other = Store(desk.store.workspace)
        other.decide([other.entries()[0].id], "Bo", status="opinion")
        await until(pilot, lambda: "opinion" in shown(pilot))


def test_what_waits_is_told_in_one_line(wall: Store) -> None:
    seeds = wall.workspace.seeds
    names = [f"{number}.txt" for number in range(FEW + 1)]
    for name in names:
        (seeds / name).write_text(f"It owns {name.removesuffix('.txt')} boats, {name}.\n", encoding="utf-8")
    (seeds / "copy.txt").write_text(DRAFT, encoding="utf-8")
    (seeds / "scan.png").write_bytes(b"\x89PNG")
    (seeds / "README.md").write_text("About", encoding="utf-8")
    (seeds / "wall.txt").write_text("It owns 40 boats.\n", encoding="utf-8")
    everything = [*seeds.iterdir(), seeds / "lost.txt"]
    news = look(wall, everything)
    assert [one.name for one in news] == sorted([*names, "scan.png", "wall.txt"])
    assert said(news) == "wall.txt changed (1 gone) · 21 new documents"

    list(take_in_all(wall))
    for name in names:
        (seeds / name).write_text("It owns no boats.\n", encoding="utf-8")
    assert said(look(wall, everything)) == "21 documents changed"
    (seeds / names[0]).unlink()
    assert said(look(wall, everything)) == "20 documents changed (every decision holds) · 0.txt deleted"
    for name in names[1:]:
        (seeds / name).unlink()
    assert said(look(wall, [])) == "21 documents deleted"
    assert said([]) == ""
    assert said([News("name" * 20, CHANGED_KEPT)]) == f"{'name' * 7}n… changed"


async def test_a_document_that_another_window_took_in_waits_no_more(
    wall: Store, open_app: Callable[..., OnrecordApp]
) -> None:
    seed = wall.workspace.seeds / "new.txt"
    desk = Desk(wall, "Ada")
    async with open_app(desk, take_in=True).run_test(size=(100, 24)) as pilot:
        await until_looked(pilot)
        await until_noticed(pilot, seed, "He has 3 dogs.\n", lambda: "! new.txt" in shown(pilot))
        assert told(pilot) == "R takes in: 1 new document"

        list(take_in_all(Store(wall.workspace)))

        await until(pilot, lambda: told(pilot) == "1 document taken in by another window.")
        assert "! new.txt" not in shown(pilot)
        assert "3 dogs" in [entry.claim.text for entry in desk.listing.entries()]
