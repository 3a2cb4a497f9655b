from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, put, shown, statuses, told, type_text

from onrecord.filters import Filter
from onrecord.records import Claim, Quote
from onrecord.store import Store
from tui.app import view
from tui.app.desk import Desk
from tui.app.folding import Folds

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


def rows(pilot: Pilot[int]) -> list[int]:
    """The rows that show."""
    return list(desk_of(pilot).folds.lines())


async def test_claims_within_others_fold_under_them_and_open_again(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        assert rows(pilot) == [*range(8)]
        await pilot.press("j", "+")
        assert rows(pilot) == [0, 2, 3, 4, 5, 6, 7]
        assert desk_of(pilot).claims.cursor == 0
        assert "+1 The lamp burned" in shown(pilot)
        await pilot.press("_")
        assert rows(pilot) == [0, 2, 4, 5, 6]
        await pilot.press("j", "+")
        assert rows(pilot) == [0, 2, 3, 4, 5, 6]
        assert desk_of(pilot).claims.cursor == 2
        await pilot.press("j", "+", "_")
        assert rows(pilot) == [*range(8)]
        await pilot.press("5", "G", "+")
        assert told(pilot) == "No other claim is in a group with this one."


@pytest.mark.parametrize(
    ("keys", "row", "shows"),
    [
        ("j", 2, [0, 2, 4, 5, 6]),
        ("3 j k", 4, [0, 2, 4, 5, 6]),
        ("9 j", 6, [0, 2, 4, 5, 6]),
        ("G", 6, [0, 2, 4, 5, 6]),
        ("2 G", 1, [0, 1, 2, 4, 5, 6]),
        ("v", 2, [0, 2, 4, 5, 6]),
        ("v g J", 1, [0, 1, 2, 4, 5, 6]),
        ("j j K", 3, [0, 2, 3, 4, 5, 6]),
        ("space", 2, [0, 2, 4, 5, 6]),
        ("r j q", 1, [0, 1, 2, 4, 5, 6]),
        ("f f enter", 0, [0, 1, 2, 3]),
        ("f f enter F", 1, [0, 1, 2, 4, 5, 6]),
        ("O t", 0, [*range(8)]),
        ("] j", 2, [0, 2, 4, 5]),
    ],
)
async def test_the_cursor_passes_what_is_folded_and_what_goes_there_opens_it(
    desk: Desk, open_app: Open, keys: str, row: int, shows: list[int]
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("_", *keys.split())
        assert (desk_of(pilot).claims.cursor, rows(pilot)) == (row, shows)


async def test_what_a_search_finds_within_a_group_shows_as_long_as_it_is_searched(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("_", "slash")
        await type_text(pilot, "4,000")
        await pilot.press("enter")
        assert rows(pilot) == [0, 2, 3, 4, 5, 6]
        await pilot.press("escape")
        assert rows(pilot) == [0, 2, 4, 5, 6]


async def test_a_group_is_marked_in_one_step(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("_", "&")
        assert "2 selected" in shown(pilot)
        await pilot.press("p")
        assert statuses(desk)[:3] == ["opinion", "opinion", "unchecked"]
        assert "6 open of 8" in shown(pilot)
        await pilot.press("u")
        assert statuses(desk) == ["unchecked"] * 8
        await pilot.press("&", "&", "j", "p")
        assert statuses(desk) == ["unchecked"] * 2 + ["opinion"] + ["unchecked"] * 5


async def test_all_claims_count_and_leave_whether_folded_or_not(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("_", "*")
        assert "8 selected" in shown(pilot)
        assert "8 open of 8" in shown(pilot)
        await pilot.press("w")
        assert "Export 8 claims" in shown(pilot)


def test_a_hundred_thousand_claims_fold_in_a_moment(store: Store) -> None:
    line = "“We let 340 boats go,” she said. "
    text = line * 25_000
    claims = []
    for start in range(0, len(text), len(line)):
        claims.append(Claim("quote", line[1:21], start + 1, start + 21, quote=Quote("direct")))
        claims.append(Claim("figure", "340 boats", start + 8, start + 17))
    put(store, "a.txt", text, claims)
    desk = Desk(store, "Ada")
    desk.listing.apply(Filter())
    folds = Folds(desk.listing)
    began = time.process_time()
    folds.turn_all()
    assert len(folds.lines()) == 25_000 + 5
    assert time.process_time() - began < 3
    desk.listing.apply(desk.listing.filter)
    began = time.process_time()
    assert len(folds.lines()) == 25_000 + 5
    assert time.process_time() - began < 0.3
    began = time.process_time()
    for row in range(0, 40_000, 2):
        assert folds.inside(row) == range(row + 1, row + 2)
        assert folds.hides(row + 1)
    assert time.process_time() - began < 1


async def test_folded_groups_are_folded_at_the_next_start(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("_", "q")
    again = Desk(Store(desk.store.workspace), "Ada")
    assert view.restore(again) == "Folded groups as you left them."
    async with open_app(again).run_test() as pilot:
        assert rows(pilot) == [0, 2, 4, 5, 6]
