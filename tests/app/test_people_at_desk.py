"""Who checks, who is to check what, what goes back, tags, and what people say of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk_by_hand import desk_of, on_disk, shown, told, type_text, until

from extractors.intake import take_in_all
from onrecord import config
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.widgets.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


async def test_who_checks_is_changed_with_a_key_and_kept_in_this_workspace(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("B", "ctrl+u")
        await type_text(pilot, "Bo  Reed")
        await pilot.press("enter")
        assert told(pilot) == "Bo Reed checks from now on, in this workspace."
        assert "Bo Reed" in shown(pilot).splitlines()[0]
        await pilot.press("v")
    assert on_disk(desk)[0].by == "Bo Reed"
    assert config.load(desk.store.workspace).by == "Bo Reed"


async def test_claims_are_given_to_somebody_and_names_are_completed(desk: Desk, open_app: Open) -> None:
    desk.checker = "Bo Reed"
    desk.note([desk.listing.entry(7).id], "mine")
    desk.checker = "Ada"
    async with open_app(desk).run_test() as pilot:
        await pilot.press("space", "space", "at", "b")
        await until(pilot, lambda: "bo Reed" in shown(pilot))
        await pilot.press("right", "enter")
        assert told(pilot) == "2 claims: given to bo Reed · u takes it back"
        assert [decision.given_to for decision in on_disk(desk)[:3]] == ["bo Reed", "bo Reed", ""]
        await pilot.press("u", "at", "enter")
        assert not on_disk(desk)[0].given_to


async def test_a_document_is_given_to_somebody_in_its_pane(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("shift+tab", "at")
        assert told(pilot) == "Choose a document first: ] goes to the next one."
        await pilot.press("j", "at", "C", "y", "enter")
        assert told(pilot) == "letter.txt: given to Cy · u takes it back"
        assert [source.given_to for source in Store(desk.store.workspace).sources()] == ["Cy", ""]
        assert desk.listing.around.holders == {desk.listing.entry(0).source: "Cy"}
        await pilot.press("u")
        assert not desk.listing.around.holders


async def test_a_claim_goes_back_to_whoever_marked_it_with_the_reason(desk: Desk, open_app: Open) -> None:
    first = desk.listing.entry(0).id
    desk.checker = "Bo"
    desk.mark([first], "verified")
    desk.checker = "Ada"
    async with open_app(desk).run_test() as pilot:
        await pilot.press("<")
        assert " to Bo, because" in shown(pilot)
        await type_text(pilot, "ten nights")
        await pilot.press("enter")
        decision = on_disk(desk)[0]
        assert (decision.status, decision.given_to) == ("checking", "Bo")
        assert [(query.to, query.text) for query in decision.queries] == [("Bo", "ten nights")]
        assert "sent back to Bo · u takes it back" in told(pilot)
        assert desk_of(pilot).claims.cursor == 1
        await pilot.press("k", "enter", "H")
        record = pilot.app.screen.query_one(Record).said
        assert "queries nothing → to Bo: ten nights; given_to nothing → “Bo”\n" in record
        await pilot.press("q", "<", "w", "enter")
        assert "there is nobody to send it back to" in told(pilot)
        await pilot.press("u")
        assert on_disk(desk)[0].status == "verified"


async def test_tags_are_edited_and_those_in_use_complete_what_is_typed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("number_sign")
        await type_text(pilot, "Legal, later")
        await pilot.press("enter")
        assert on_disk(desk)[0].tags == ("later", "legal")
        await pilot.press("number_sign")
        await type_text(pilot, "new")
        await pilot.press("enter", "j", "number_sign", *"no le")
        await until(pilot, lambda: "no legal" in shown(pilot))
        await pilot.press("ctrl+u", *"lat")
        await until(pilot, lambda: "later" in shown(pilot).splitlines()[-2])
        await pilot.press("right", "enter", "k", "number_sign", "ctrl+u", "l", "a", "t", "e", "r", "enter")
        assert [decision.tags for decision in on_disk(desk)[:3]] == [("later",), ("later",), ()]
        await pilot.press("number_sign", "ctrl+u", *"a/[", "enter", "enter")
        assert on_disk(desk)[0].tags == ("a/[",)
        assert re.search(r"tags +a/\[", shown(pilot))


async def test_title_and_day_of_publication_are_put_right_and_dates_follow(
    workspace: Workspace, open_app: Open
) -> None:
    (workspace.seeds / "note.txt").write_text("The wall fell on Thursday, they say.\n", encoding="utf-8")
    store = Store(workspace)
    list(take_in_all(store))
    desk = Desk(store, "Ada")

    def dates() -> list[str | None]:
        return [entry.claim.figure.date for entry in Store(workspace).entries() if entry.claim.figure]

    async with open_app(desk).run_test() as pilot:
        await pilot.press("L", "ctrl+u")
        await type_text(pilot, "The wall")
        await pilot.press("tab", *"2016-12-32", "enter")
        assert "“2016-12-32”: no day as 2019-03-12" in shown(pilot)
        await pilot.press("backspace", "backspace", "1", "6", "enter")
        await until(pilot, lambda: "published 2016-12-16" in told(pilot) and dates() == ["2016-12-15"])
        [source] = Store(workspace).sources()
        assert (source.title, source.published) == ("The wall", "2016-12-16")
        await pilot.press("u")
        await until(pilot, lambda: dates() != ["2016-12-15"])
        [source] = Store(workspace).sources()
        assert not source.published
