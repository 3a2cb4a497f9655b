"""A decision under which a new draft changed the words: the desk shows it, and a new mark mends it."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from desk_by_hand import shown, taken_in, told

from extractors.intake import take_in_all
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.widgets.details import Details

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

DRAFT = "The council spent £6 million on the wall.\n\nIt owns 40 boats.\n"


def redrafted(workspace: Workspace, old: str, new: str) -> Store:
    """A store in which both figures of the draft were verified before ``old`` became ``new``."""
    seed = workspace.seeds / "wall.txt"
    store = taken_in(workspace, {seed.name: DRAFT})
    store.decide([entry.id for entry in store.entries()], "Ada", status="verified")
    seed.write_text(DRAFT.replace(old, new), encoding="utf-8")
    list(take_in_all(store))
    return store


async def test_a_stale_claim_is_open_again_until_it_is_marked(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = Desk(redrafted(workspace, "£6", "£7"), "Ada")
    app = open_app(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        assert (desk.listing.done, desk.listing.total) == (1, 2)
        assert next(line for line in shown(pilot).splitlines() if "wall.txt" in line).split()[:3] == [
            "wall.txt",
            "!1",
            "1",
        ]
        await pilot.press("g", "J")
        await pilot.pause()
        details = app.screen.query_one(Details)
        assert "words and value changed: The council spent £6 £7 million" in details.said
        await pilot.press("v")
        await pilot.pause()
        assert desk.listing.done == 2
        assert "!1" not in shown(pilot)
    assert not any(entry.stale for entry in Store(workspace).entries())


async def test_what_changed_shows_wherever_the_claim_is_met(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = Desk(redrafted(workspace, "£6 million", "[b]£7 million"), "Ada")
    said = "words and value changed: The council spent £6 [b]£7 million"
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        for key in ("g", "r", "b"):
            await pilot.press(key)
            assert said in pilot.app.screen.query_one(Details).said
            assert "words and value changed: The" in shown(pilot)
            await pilot.press(*["escape"] * (key != "g"))
        await pilot.press("enter")
        assert "words and value changed: The council spent £6 [b]£7 million" in " ".join(shown(pilot).split())


async def test_a_claim_that_its_own_correction_made_stale_says_so(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    store = redrafted(workspace, "£6 million", "£7 million")
    [entry] = [one for one in store.entries() if one.stale]
    store.decide([entry.id], "Ada", correction="£7 million on the wall")
    async with open_app(Desk(store, "Ada")).run_test(size=(80, 24)) as pilot:
        said = "words and value changed, as its correction has it: The council"
        assert said in pilot.app.screen.query_one(Details).said


async def test_what_is_read_otherwise_in_the_same_words_shows(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    text = "Ruth Bell spoke. Ann Lee agreed.\n\n“Nobody asked,” she said.\n"
    seed = workspace.seeds / "letter.txt"
    store = taken_in(workspace, {seed.name: text})
    [entry] = [one for one in store.entries() if one.claim.kind == "quote"]
    assert entry.claim.speaker
    store.decide([entry.id], "Ada", status="verified")
    seed.write_text(text.replace("Ann Lee agreed", "Ann Reed agreed"), encoding="utf-8")
    list(take_in_all(store))
    async with open_app(Desk(store, "Ada")).run_test(size=(80, 24)) as pilot:
        said = "speaker changed: Ann Lee Reed (“she”)"
        assert said in pilot.app.screen.query_one(Details).said


async def test_the_words_that_stood_there_are_brought_back_as_a_correction(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = Desk(redrafted(workspace, "£6 million", "£7 million"), "Ada")
    async with open_app(desk).run_test(size=(100, 24)) as pilot:
        await pilot.press("c")
        assert "corrected: proposed wording (up: as it was): £7 million" in shown(pilot)
        await pilot.press("up")
        await pilot.pause()
        assert "The council spent £6 million" in shown(pilot)
        await pilot.press("enter")
        assert "corrected to “£6 million”" in told(pilot)
        await pilot.press("j", "c", "up")
        assert "as it was" not in shown(pilot)
        await pilot.press("escape", "k", "C", "end", "up")
        assert "the proposed wording: £6 million" in shown(pilot)


async def test_a_changed_document_is_taken_in_once_it_is_seen_what_goes_stale(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    seed = workspace.seeds / "wall [2].txt"
    store = taken_in(workspace, {seed.name: DRAFT})
    store.decide([entry.id for entry in store.entries()], "Ada", status="verified")
    desk = Desk(store, "Ada")
    async with open_app(desk, take_in=True).run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        await pilot.press("R")
        await settled(pilot)
        assert told(pilot) == "No document has changed."
        seed.write_text(DRAFT.replace("40 boats", "[41] boats\x1b[2J"), encoding="utf-8")
        (workspace.seeds / "new.txt").write_text("He owns 3 boats.\n", encoding="utf-8")
        await pilot.press("R")
        await settled(pilot)
        assert "wall [2].txt" in shown(pilot)
        assert "decisions: 1 hold, 1 stale, 0 gone" in shown(pilot)
        assert "“40 boats” stale (words, value): It owns 40 boats [41]" in " ".join(shown(pilot).split())
        assert "enter takes 1 document in" in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "No document was taken in." not in shown(pilot)
        assert len(store.sources()) == 2
        assert not any(entry.stale for entry in store.entries())
        await pilot.press("R")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert told(pilot) == "1 document taken in · 1 claim stale"
        await pilot.press("u")
        assert told(pilot).endswith(" · what was taken in stays")
        await pilot.press("ctrl+r")
        assert "stays" not in told(pilot)
        assert desk.problems == []
    assert [entry.claim.text for entry in Store(workspace).entries() if entry.stale] == ["[41] boats"]


async def test_an_emptied_document_takes_its_claims_along_and_brings_them_back(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    store = redrafted(workspace, "£6", "£6")
    seed = workspace.seeds / "wall.txt"
    async with open_app(Desk(store, "Ada")).run_test(size=(100, 24)) as pilot:
        for text, decisions, standing in ((" \n", "0 hold, 0 stale, 2 gone", 0), (DRAFT, "", 2)):
            seed.write_text(text, encoding="utf-8")
            await pilot.press("R")
            await settled(pilot)
            assert decisions in shown(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert told(pilot) == "1 document taken in · 0 claims stale"
            assert [entry.decision.status for entry in store.entries()] == ["verified"] * standing
            assert "wall.txt" in shown(pilot)


async def test_a_changed_document_that_can_be_read_no_more_is_listed_once_with_the_reason(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    store = redrafted(workspace, "£6", "£6")
    (workspace.seeds / "wall.txt").write_bytes(b"\x00wall")
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test(size=(100, 24)) as pilot:
        await pilot.press("R")
        await settled(pilot)
        assert told(pilot) == "No document was taken in: wall.txt: binary, not text: it has NULs."
        assert [(one.name, one.reason) for one in desk.problems] == [
            ("wall.txt", "binary, not text: it has NULs")
        ]
        assert "R 1 changed" in shown(pilot)
        await pilot.press("F")
        assert [entry.decision.status for entry in store.entries()] == ["verified"] * 2


async def test_a_changed_document_is_told_at_the_start(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    store = redrafted(workspace, "£6", "£7")
    (workspace.seeds / "wall.txt").write_text(DRAFT, encoding="utf-8")
    async with open_app(Desk(store, "Ada"), take_in=True).run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        assert told(pilot) == "1 document has changed · R shows what would go stale"


async def test_documents_that_are_gone_are_told_at_the_start(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    store = redrafted(workspace, "£6", "£7")
    for name in "abc":
        (workspace.seeds / f"{name}.txt").write_text(f"He has {ord(name)} dogs.\n", encoding="utf-8")
    list(take_in_all(store))
    (workspace.seeds / "a.txt").unlink()
    async with open_app(Desk(store, "Ada"), take_in=True).run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        assert told(pilot) == "a.txt is gone"
    for name in ("b.txt", "c.txt", "wall.txt"):
        (workspace.seeds / name).unlink()
    async with open_app(Desk(store, "Ada"), take_in=True).run_test(size=(100, 24)) as pilot:
        await settled(pilot)
        assert told(pilot) == "3 documents gone, back or renamed"


async def settled(pilot: Pilot[int]) -> None:
    """Wait for the intake."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


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


async def test_a_claim_that_is_gone_shows_in_the_draft_that_it_stood_in(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = Desk(redrafted(workspace, "It owns 40 boats.", "Nobody rows."), "Ada")
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("f", "g", "enter")
        assert [entry.claim.text for entry in desk.listing.entries()] == ["40 boats"]
        assert "It owns 40 boats." in shown(pilot)
        await pilot.press("x", "n", "o", "enter")
        assert desk.listing.entry(0).decision.note == "no"
        await pilot.press("F")
        assert "It owns 40 boats" not in shown(pilot)
        assert "Nobody rows." in shown(pilot)


async def test_the_verified_are_those_that_nothing_made_stale(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = Desk(redrafted(workspace, "£6", "£7"), "Ada")
    async with open_app(desk).run_test(size=(100, 24)) as pilot:
        await pilot.press("f", "v", "enter")
        assert [entry.claim.text for entry in desk.listing.entries()] == ["40 boats"]
        await pilot.press("F", "S")
        await settled(pilot)
        assert re.search(r"verified [^\n]* 1 of 2", shown(pilot))
        assert re.search(r"stale [^\n]* 1 of 2", shown(pilot))
        await pilot.press("escape", "W")
        assert "Export 1 claim (1 stale left out) to" in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
    [file] = (workspace.data / "exports").iterdir()
    with file.open(encoding="utf-8", newline="") as lines:
        assert [(row["status"], row["claim_text"]) for row in csv.DictReader(lines)] == [
            ("verified", "40 boats")
        ]


async def test_what_a_draft_has_as_agreed_is_settled_by_a_key_and_one_undo(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    seed = workspace.seeds / "wall.txt"
    store = taken_in(workspace, {seed.name: DRAFT})
    for entry, correction in zip(store.entries(), ("£7 million", "41 boats"), strict=True):
        store.decide([entry.id], "Ada", status="corrected", correction=correction)
    desk = Desk(store, "Ben")
    async with open_app(desk).run_test(size=(100, 24)) as pilot:
        seed.write_text(DRAFT.replace("£6", "£7").replace("40", "41"), encoding="utf-8")
        await pilot.press("R")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "2 claims stale · the draft has what was agreed: 2 (Y settles)" in told(pilot)
        await pilot.press("Y")
        assert [entry.status for entry in Store(workspace).entries()] == ["corrected", "corrected"]
        await pilot.press("Y")
        assert told(pilot) == "No draft has a correction to the letter that is not settled."
        await pilot.press("u")
        assert [entry.status for entry in Store(workspace).entries()] == ["stale", "stale"]
        seed.write_text(DRAFT.replace("£6", "£7").replace("owns 40", "owned 41"), encoding="utf-8")
        await pilot.press("R")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("Y")
        left = "1 correction stays stale, since more of the sentence changed"
        assert told(pilot).startswith(f"“£7 million”: as agreed; {left}")
        await pilot.press("Y")
        assert told(pilot) == left


async def test_other_typography_makes_nothing_stale_and_shows_in_the_claim_s_history(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = Desk(redrafted(workspace, "council", "coun\u00adcil"), "Ada")
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("g", "enter", "H")
        await settled(pilot)
        assert "draft 2: typography only: The" in shown(pilot)
        assert "[-council-]{+coun<U+00AD>cil+} spent" in shown(pilot)
    assert [entry.status for entry in Store(workspace).entries()] == ["verified", "verified"]
