"""What a person types or pastes: nothing of it is lost, cut or done twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, on_disk, send, shown, statuses, told, type_text, until
from textual import events

from onrecord.records import Evidence
from onrecord.store import Citation, Store
from tui.app.screens.desk import DeskScreen
from tui.app.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from tui.app.app import OnrecordApp
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]

LINES = "The log says 11 nights.\r\rPage 7,\r\n[sic] \x1b[31m and the last line"
KEPT = "The log says 11 nights.\n\nPage 7,\n[sic] \x1b[31m and the last line"


async def paste(pilot: Pilot[int], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


def spoil(desk: Desk) -> None:
    """Let nothing be kept, until ``mend``."""
    assert not desk.store.workspace.claims.exists()
    desk.store.workspace.claims.write_text("no json", encoding="utf-8")


def mend(desk: Desk) -> None:
    desk.store.workspace.claims.unlink()


# Several lines


async def test_a_note_has_as_many_lines_as_are_typed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("a", "o", "n", "e", "ctrl+j", "t", "w", "o", "up", "!", "enter")
        assert on_disk(desk)[0].note == "one!\ntwo"
        await pilot.press("a")
        assert "): one!" in shown(pilot)
        assert "ctrl+j new line" in shown(pilot)
        await pilot.press("ctrl+u", "x", "enter")
    assert on_disk(desk)[0].note == "one!\nx"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["a"], lambda found: found.note),
        (["x"], lambda found: found.note),
        (["i"], lambda found: found.note),
        (["c", "f7"], lambda found: found.correction),
        (["Q", "enter"], lambda found: found.queries[0].text),
    ],
)
async def test_a_paste_comes_whole_into_words(
    desk: Desk, open_app: Open, keys: list[str], words: Callable[..., str]
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press(*keys)
        await paste(pilot, LINES)
        assert "[sic] ␛[31m and the last line" in shown(pilot)
        await pilot.press("enter")
    assert words(on_disk(desk)[0]) == KEPT


async def test_the_words_of_evidence_have_lines_and_a_title_has_one(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(notifications=True) as pilot:
        await pilot.press("e")
        await paste(pilot, "The log\rof the harbour\n")
        assert "The log of the harbour" in shown(pilot)
        assert "2 lines pasted, joined by spaces" in shown(pilot)
        await pilot.press("tab", "tab", "p", "7", "down")
        await paste(pilot, LINES)
        await pilot.press("up", "up", "up", "up", "!", "down", "enter")
    [link] = on_disk(desk)[0].evidence
    assert (link.locator, link.quote) == ("p7!", KEPT)
    assert Store(desk.store.workspace).item(link).title == "The log of the harbour"


@pytest.mark.parametrize(("size", "most"), [((80, 24), 8), ((60, 15), 5)])
async def test_a_prompt_grows_up_to_a_third_of_the_screen(
    desk: Desk, open_app: Open, size: tuple[int, int], most: int
) -> None:
    async with open_app(desk).run_test(size=size) as pilot:
        await pilot.press("a")
        field = pilot.app.screen.query_one(Words)
        heights = []
        for letter in "abcdefghij":
            await pilot.press(letter, "ctrl+j")
            heights.append(field.size.height)
        assert heights[:3] == [2, 3, 4]
        assert heights[-1] <= most
        assert "j" in shown(pilot)
        await pilot.press("enter")
        assert not field.display


@pytest.mark.parametrize("keys", [["j"], ["f"], ["r"], ["b"], ["S"], ["enter"], ["O"], ["tab"]])
async def test_a_paste_that_no_field_takes_does_nothing_and_is_told(
    desk: Desk, open_app: Open, keys: list[str]
) -> None:
    async with open_app(desk).run_test(notifications=True) as pilot:
        await pilot.press(*keys)
        await paste(pilot, "verified\rdvx\rq")
        await until(pilot, lambda: "A paste of 3 lines: nothing done." in shown(pilot))
    assert set(statuses(desk)) == {"unchecked"}


# What can't be kept


@pytest.mark.parametrize(
    ("keys", "again", "words"),
    [
        ("a 1 2 ctrl+j 3", "a", lambda found: found.note),
        ("x 1 2 ctrl+j 3", "x", lambda found: found.note),
        ("c f7 1 2 ctrl+j 3", "c", lambda found: found.correction),
        ("Q enter 1 2 ctrl+j 3", "Q enter", lambda found: found.queries[0].text),
    ],
)
async def test_words_that_cannot_be_kept_are_there_again(
    desk: Desk, open_app: Open, keys: str, again: str, words: Callable[..., str]
) -> None:
    async with open_app(desk).run_test(size=(200, 24)) as pilot:
        spoil(desk)
        await pilot.press(*keys.split(), "enter")
        assert "claims.json" in told(pilot)
        mend(desk)
        await pilot.press(*again.split(), "enter")
    assert words(on_disk(desk)[0]) == "12\n3"


async def test_a_form_that_cannot_be_kept_stays_open(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("e", "l", "o", "g")
        spoil(desk)
        await pilot.press("enter")
        assert "claims.json" in shown(pilot)
        assert "Evidence for" in shown(pilot)
        mend(desk)
        await pilot.press("enter")
        assert "Evidence for" not in shown(pilot)
    [link] = on_disk(desk)[0].evidence
    assert Store(desk.store.workspace).item(link).title == "log"


async def test_a_file_is_written_over_at_a_yes_alone(desk: Desk, open_app: Open) -> None:
    root = desk.store.workspace.root
    (root / "a.csv").write_text("mine", encoding="utf-8")
    async with open_app(desk).run_test() as pilot:
        for said in ("", "no such yes", "Y"):
            await pilot.press("w", "ctrl+u")
            await type_text(pilot, "a.csv")
            await pilot.press("enter")
            assert "a.csv exists: y overwrites, or a new name:" in shown(pilot)
            await type_text(pilot, said)
            await pilot.press("enter", "escape")
            assert (root / "a.csv").read_text(encoding="utf-8") == "mine"
        assert (root / "no such yes").is_file()
        await pilot.press("w", "ctrl+u")
        await type_text(pilot, "a.csv")
        await pilot.press("enter", "y", "enter")
    assert (root / "a.csv").read_text(encoding="utf-8").startswith("claim_id")


# Keys that come at once


async def test_two_enters_at_once_keep_evidence_and_open_the_claim(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        send(pilot, "e l o g enter enter")
        await until(pilot, lambda: f"Claim {desk.listing.ids()[0]}" in shown(pilot))
        send(pilot, "escape escape v")
        await until(pilot, lambda: "verified" in statuses(desk))
        assert isinstance(pilot.app.screen, DeskScreen)
    assert len(on_disk(desk)[0].evidence) == 1


@pytest.mark.parametrize("opens", ["f tab o", "f", "colon t h e m e", "question_mark", "colon"])
async def test_enters_and_escapes_at_once_close_a_panel_once(desk: Desk, open_app: Open, opens: str) -> None:
    async with open_app(desk).run_test() as pilot:
        send(pilot, f"{opens} enter enter escape escape escape escape escape V")
        await until(pilot, lambda: "verified" in statuses(desk))
        assert isinstance(pilot.app.screen, DeskScreen)


async def test_what_is_typed_behind_an_escape_is_for_what_comes_after(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        send(pilot, "a h i escape d e l o g escape p slash b e escape t")
        await until(pilot, lambda: statuses(desk)[2] == "checking")
        assert statuses(desk)[:3] == ["discarded", "opinion", "checking"]
        assert (on_disk(desk)[0].note, on_disk(desk)[1].evidence) == ("", ())


# What is offered


async def test_a_query_is_put_to_the_author_first_then_to_whom_the_last_was(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("Q", "enter", "1", "enter", "j", "Q", "B", "o", "enter", "2", "enter")
        await pilot.press("r", "j", "Q", "enter", "3", "enter")
    asked = [(query.to, query.text) for found in on_disk(desk) for query in found.queries]
    assert asked == [("author", "1"), ("Bo", "2"), ("Bo", "3")]


async def test_evidence_on_record_offers_the_last_place_and_words_in_it(desk: Desk, open_app: Open) -> None:
    log = Evidence("", title="Civil register")
    desk.cite([desk.listing.entry(0).id], Citation(log, "p. 1", "12 nights\nin all"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "e", "C", "down", "tab", "enter")
        await pilot.press("j", "e", "C", "down", "tab", "p", "2", "tab", "s", "i", "x", "enter")
        await pilot.press("j", "e", "C", "down", "enter", "enter")
    links = [(link.locator, link.quote) for found in on_disk(desk)[1:4] for link in found.evidence]
    assert links == [("p. 1", "12 nights\nin all"), ("p2", "six"), ("p2", "six")]


async def test_the_last_words_are_not_offered_for_another_place(desk: Desk, open_app: Open) -> None:
    log = Evidence("", title="Civil register")
    desk.cite([desk.listing.entry(0).id], Citation(log, "p. 1", "12 nights"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "e", "C", "down", "tab", "p", "2", "enter")
    [link] = on_disk(desk)[1].evidence
    assert (link.locator, link.quote) == ("p2", "")


async def test_the_speakers_of_the_document_are_offered_while_one_is_typed(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("4", "j", "enter")
        await pilot.press("j", "j", "j", "enter")
        assert "Ruth Bell" in shown(pilot)
        await type_text(pilot, "zz")
        assert "nothing by that name" in shown(pilot)
        await pilot.press("ctrl+u", "b", "e", "down", "tab")
        await pilot.press("enter")
        speaker = desk_speaker(desk)
        assert (speaker.name, speaker.role) == ("Ruth Bell", "a harbour pilot")
        await pilot.press("enter", "ctrl+u", "B", "e", "l", "l", "enter")
        assert told(pilot).startswith("Nobody else is called Bell; Ruth Bell?")


def desk_speaker(desk: Desk) -> object:
    speaker = Store(desk.store.workspace).entries()[4].claim.speaker
    assert speaker
    return speaker


async def test_an_item_half_typed_is_left_with_all_its_fields(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("e", "l", "tab", "tab", "tab")
        await paste(pilot, LINES)
        await pilot.press("escape", "e", "enter")
        assert desk_of(pilot)
    assert [link.quote for link in on_disk(desk)[0].evidence] == [KEPT]
