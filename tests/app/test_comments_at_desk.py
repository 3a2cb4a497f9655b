"""What a document's comments offer at the desk, in its screens, and taken with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, on_disk, shown, told, until

from extractors.intake import take_in_all
from extractors.readers import docx
from onrecord.store import Store
from tests.readers.commented import draft
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

TAKEN = "wall.docx: 6 comments taken: 3 items of evidence, 2 queries, 1 note · u takes it back"


@pytest.fixture
def drafted(workspace: Workspace) -> Desk:
    """A desk with a draft that has comments."""
    (workspace.seeds / "wall.docx").write_bytes(draft())
    store = Store(workspace)
    list(take_in_all(store))
    return Desk(store, "Ada")


def row(pilot: Pilot[int], words: str) -> str:
    """The row of the desk with these words."""
    return next((line for line in shown(pilot).splitlines() if words in line and "unchecked" in line), "")


def details(pilot: Pilot[int]) -> str:
    return " ".join(desk_of(pilot).details.said.split())


async def test_a_name_of_a_word_document_exports_the_document_with_comments(
    drafted: Desk, open_app: Open, tmp_path: Path
) -> None:
    out = tmp_path / "back.docx"
    async with open_app(drafted).run_test(size=(160, 48)) as pilot:
        await pilot.press("w", "ctrl+u", *str(out), "enter")
        assert told(pilot).startswith("no claim of those chosen is false, corrected or asked about")
        await pilot.press("x", *"Nobody knows.", "enter")
        await pilot.press("w", "ctrl+u", *str(out), "enter")
        await until(pilot, lambda: told(pilot).startswith("1 claim written to"))
    assert "False\n\nNobody knows." in [remark.text for remark in docx.read(out.read_bytes()).remarks]


async def test_offers_show_as_offered_and_one_key_takes_all_of_a_document(
    drafted: Desk, open_app: Open
) -> None:
    async with open_app(drafted).run_test(size=(160, 48)) as pilot:
        await until(pilot, lambda: "»6" in shown(pilot))
        assert "»" in row(pilot, "40 boats")
        assert "offered Port log 2024 · secondary · at p. 12" in details(pilot)
        assert "comment of Bea Ott, 2026-05-03" in details(pilot)
        assert not any(decision.is_made for decision in on_disk(drafted))

        await pilot.press(">")
        assert told(pilot) == TAKEN
        assert "offered" not in details(pilot)
        assert "evidence Port log 2024" in details(pilot)
        assert "»" not in shown(pilot)
        assert [bool(decision.evidence) for decision in on_disk(drafted)] == [True, False, True, False, True]
        assert {decision.status for decision in on_disk(drafted)} == {"unchecked"}

        await pilot.press(">")
        assert told(pilot) == "No comment or link of this document offers anything."
        await pilot.press("u")
        assert told(pilot) == "Taken back: the answer to comments on wall.docx"
        await until(pilot, lambda: "»6" in shown(pilot))
        assert not any(decision.is_made for decision in on_disk(drafted))


async def test_the_filter_shows_the_commented_claims(drafted: Desk, open_app: Open) -> None:
    (drafted.store.workspace.seeds / "b.txt").write_text("It cost £5 million.", encoding="utf-8")
    list(take_in_all(drafted.store))
    drafted.reload()
    async with open_app(drafted).run_test(size=(160, 48)) as pilot:
        assert len(drafted.listing) == 6
        await pilot.press("f", "k", "enter")
        assert len(drafted.listing) == 5
        await pilot.press(">")
        assert len(drafted.listing.matching()) == 5


async def test_the_document_screen_takes_what_is_offered_too(drafted: Desk, open_app: Open) -> None:
    async with open_app(drafted).run_test(size=(160, 48)) as pilot:
        await pilot.press("b")
        await until(pilot, lambda: "offered Port log 2024" in " ".join(shown(pilot).split()))
        await pilot.press(">")
        assert told(pilot) == TAKEN
        assert "offered" not in shown(pilot)


async def test_at_a_claim_one_offer_is_taken_and_another_turned_down(drafted: Desk, open_app: Open) -> None:
    async with open_app(drafted).run_test(size=(160, 48)) as pilot:
        await pilot.press("j", "enter", "G")
        assert "Source?" in shown(pilot)
        await pilot.press("enter")
        assert "1 comment taken: 1 query" in told(pilot)
        assert [len(decision.queries) for decision in on_disk(drafted)] == [0, 1, 0, 0, 0]

        await pilot.press("[", "G", "-")
        assert "comment turned down" in told(pilot)
        assert not on_disk(drafted)[0].evidence
        assert "offered" not in shown(pilot)
    assert [hearing.taken for hearing in Store(drafted.store.workspace).sources()[0].hearings] == [
        True,
        False,
    ]


async def test_marks_that_the_author_left_in_the_text_are_warnings(
    workspace: Workspace, open_app: Open
) -> None:
    (workspace.seeds / "a.txt").write_text("The wall cost £6 million [CHECK].", encoding="utf-8")
    store = Store(workspace)
    list(take_in_all(store))
    async with open_app(Desk(store, "Ada")).run_test(size=(160, 48)) as pilot:
        assert "warning CHECK stands by it: still to be checked" in details(pilot)
