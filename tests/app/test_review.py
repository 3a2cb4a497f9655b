from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import claim, desk_of, figure, on_disk, passage, put, shown, statuses, told, type_text
from msgspec.structs import replace

from onrecord.records import Evidence, Quote, Speaker
from onrecord.store import Citation, Store
from tui.app.desk import Desk
from tui.app.pace import Pace
from tui.app.screens.review import ReviewScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk_by_hand import Clock
    from textual.pilot import Pilot

    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


def under_review(pilot: Pilot[int]) -> str:
    """The words of the claim under review."""
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    assert screen.entry
    return screen.entry.claim.text


async def test_a_mark_goes_on_to_the_next_open_claim_and_round_to_those_left(
    desk: Desk, open_app: Open
) -> None:
    desk.mark([desk.listing.entry(row).id for row in (2, 3, 4, 5)], "opinion")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "r")
        assert under_review(pilot) == "12 nights"
        await pilot.press("v")
        assert under_review(pilot) == "7 boats were let"
        await pilot.press("v", "v")
        assert under_review(pilot) == "The lamp burned for 12 nights,"
        assert told(pilot).startswith("From the top again: these are still open · ")
        assert "without evidence that says where" in told(pilot)
        assert "7 of 8 checked · 1 left" in shown(pilot)
        await pilot.press("d")
        assert "Nothing that is shown of 2 documents waits for a mark." in shown(pilot)
    assert statuses(desk)[:2] == ["discarded", "verified"]


async def test_it_begins_at_the_next_open_claim(desk: Desk, open_app: Open) -> None:
    desk.mark([desk.listing.entry(row).id for row in (5, 6, 7)], "opinion")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("G", "r")
        assert under_review(pilot) == "The lamp burned for 12 nights,"
        assert told(pilot) == "Begins at the next open claim · From the top again: these are still open"
        await pilot.press("q", "j", "r")
        assert under_review(pilot) == "12 nights"
        assert told(pilot) == ""


async def test_its_last_page_says_what_is_done_and_what_leaves_and_is_left(
    desk: Desk, open_app: Open
) -> None:
    ids = desk.listing.ids()
    desk.mark(ids[:2], "verified")
    desk.mark(ids[2:3], "false", "no such repair")
    desk.mark(ids[3:4], "corrected", "£4,200 a year")
    desk.mark(ids[4:5], "opinion")
    desk.ask(ids[1:2], "author", "Who counted?")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("]", "r")
        assert under_review(pilot) == "300 people"
        await pilot.press("d")
        screen = " ".join(shown(pilot).split())
        for words in (
            "Nothing that is shown of letter.txt waits for a mark.",
            "done 5 of 6 checked: 1 verified, 1 corrected, 1 false, 1 opinion, 1 discarded",
            "leaves 2 verified claims",
            "left 1 with an open query · 1 false, still standing · 1 correction not in the draft",
            "J goes to the claims that are still open",
            "] goes to the next document",
            "W exports the verified claims",
        ):
            assert words in screen
        await pilot.press("c", "e", "z")
        assert told(pilot) == "No claim is here to mark."
        assert [one.status for one in on_disk(desk)[:6]][-1] == "discarded"
        assert "waits for a mark" in shown(pilot)
        await pilot.press("u")
        assert under_review(pilot) == "300 people"
        await pilot.press("d", "J")
        assert under_review(pilot) == "12 nights"
        await pilot.press("]")
        assert told(pilot) == "Now of minutes.txt."
        assert under_review(pilot) == "7 boats were let"
        await pilot.press("]")
        assert told(pilot) == "No further document is shown here."
        await pilot.press("p", "p")
        assert "left    nothing: all is clear" in shown(pilot)
        assert "J goes" not in shown(pilot)
        await pilot.press("q", "r")
        assert "left nothing: all is clear" in " ".join(shown(pilot).split())
        assert told(pilot) == ""
        await pilot.press("q")
        assert desk_of(pilot).here == ids[7]
        assert "Claims · minutes.txt" in shown(pilot)


async def test_a_capital_stays_and_undo_comes_back(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r", "V")
        assert under_review(pilot) == "The lamp burned for 12 nights,"
        await pilot.press("p", "x")
        await type_text(pilot, "no [log]")
        await pilot.press("enter")
        assert statuses(desk)[:3] == ["opinion", "false", "unchecked"]
        await pilot.press("u")
        assert under_review(pilot) == "12 nights"
        assert statuses(desk)[:3] == ["opinion", "unchecked", "unchecked"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("j", "12 nights"),
        ("3 j k", "the repair would cost more than £4,000 a year"),
        ("G", "7 boats"),
        ("G g", "The lamp burned for 12 nights,"),
        ("5 G", "Nobody asked the pilots."),
        ("]", "7 boats were let"),
        ("] [", "300 people"),
        ("[", "The lamp burned for 12 nights,"),
        ("V J", "12 nights"),
        ("j V j K", "The lamp burned for 12 nights,"),
    ],
)
async def test_keys_move_from_claim_to_claim(desk: Desk, open_app: Open, keys: str, words: str) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r", *keys.split())
        assert under_review(pilot) == words


async def test_it_walks_what_the_desk_shows_and_the_desk_follows_it(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "f", "enter", "r", "v")
        assert under_review(pilot) == "£4,000 a year"
        assert "next ○ fig About 300 people signed." in shown(pilot)
        await pilot.press("q")
        assert desk_of(pilot).claims.cursor == 1
        assert "✓ fig" in shown(pilot)


async def test_a_selection_of_the_desk_is_left_alone(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("space", "space", "G", "r", "v")
        assert statuses(desk) == ["unchecked"] * 7 + ["verified"]
        await pilot.press("escape")
        assert len(desk.selected) == 2


async def test_the_parts_of_a_split_speech_are_marked_as_one(store: Store, open_app: Open) -> None:
    text = "“We will act,” Ruth Bell said. “But not today.”\n"
    who = passage(text, "Ruth Bell")
    bell = Speaker("Ruth Bell", who.start, who.end, "Ruth Bell")
    more = {"speaker": bell, "utterance": 1, "quote": Quote("direct")}
    parts = [claim(text, "quote", words, **more) for words in ("We will act,", "But not today.")]
    put(store, "a.txt", text, parts)
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r", "v")
        assert under_review(pilot) == "The lamp burned for 12 nights,"
        assert statuses(desk)[:3] == ["verified", "verified", "unchecked"]
        await pilot.press("u")
        assert statuses(desk)[:2] == ["unchecked", "unchecked"]
        await pilot.press("q", "g", "p")
        assert statuses(desk)[:2] == ["opinion", "opinion"]
        await pilot.press("u", "g", "space", "g", "d")
    assert statuses(desk)[:2] == ["discarded", "unchecked"]


async def test_a_claim_that_says_the_same_offers_its_mark(store: Store, open_app: Open) -> None:
    text = "About 312 people came.\n\nSome 312 people signed.\n"
    first, second = (
        figure(text, words, "312", "count", 312.0, "people")
        for words in ("312 people came", "312 people signed")
    )
    put(store, "a.txt", text, [first, second])
    desk = Desk(store, "Ada")
    log = Evidence("", title="Roll", accessed="2026-11-20")
    desk.cite([desk.listing.entry(0).id], Citation(log, "p. 1"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r", ",")
        assert told(pilot) == "No claim that is decided says the same."
        await pilot.press("V")
        assert "the same as" not in shown(pilot)
        await pilot.press("J")
        assert ", the same as ✓ verified by Ada, 2026-11-22 16:02 · " in shown(pilot)
        await pilot.press(",")
        assert under_review(pilot) == "The lamp burned for 12 nights,"
        assert [(one.status, len(one.evidence)) for one in on_disk(desk)[:3]] == [
            ("verified", 1),
            ("verified", 1),
            ("unchecked", 0),
        ]
        await pilot.press("u")
    assert statuses(desk)[:2] == ["verified", "unchecked"]


async def test_words_dragged_over_become_a_claim(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r")
        await pilot.mouse_down("#text", offset=(4 + 4, 2))
        await pilot.hover("#text", offset=(4 + 12, 2))
        await pilot.mouse_up("#text", offset=(4 + 12, 2))
        await pilot.press("m", "a")
        assert under_review(pilot) == "quay at Sandle"
    assert len(on_disk(desk)) == 9


async def test_evidence_and_notes_are_given_here_too(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r", "a", "o", "k", "enter", "e")
        await type_text(pilot, "log")
        await pilot.press("enter")
        assert under_review(pilot) == "The lamp burned for 12 nights,"
        assert "evidence log" in " ".join(shown(pilot).split())
    [first, *_] = on_disk(desk)
    assert (first.note, len(first.evidence)) == ("ok", 1)


async def test_what_another_window_marks_appears(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r")
        other = Store(desk.store.workspace)
        other.decide([other.entries()[0].id], "Bo", status="opinion")
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        screen.look_around()
        await pilot.pause()
        assert "opinion by Bo" in shown(pilot)


async def test_with_nothing_to_review_it_says_so(desk: Desk, open_app: Open) -> None:
    desk.listing.apply(replace(desk.listing.filter, text="nowhere"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("r", "j", "v", "]", "J", "G", "m")
        assert "No claims are shown" in shown(pilot)
        await pilot.press("u", "q")
        assert desk_of(pilot)


@pytest.mark.parametrize("size", [(60, 15), (40, 10), (300, 90)])
async def test_it_survives_any_size(desk: Desk, open_app: Open, size: tuple[int, int]) -> None:
    async with open_app(desk).run_test(size=size) as pilot:
        await pilot.press("r", "v", "pagedown", "question_mark", "escape", "ctrl+u")
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(*size)
        await pilot.press("k")
        assert len(shown(pilot).splitlines()) == size[1]


async def test_many_claims_marked_at_once_make_no_pace(desk: Desk, open_app: Open, clock: Clock) -> None:
    clock.step = 6.0
    async with open_app(desk).run_test() as pilot:
        await pilot.press("V", "asterisk", "D", "asterisk", "P")
        rate = desk.pace.per_minute()
        assert rate
        assert rate <= 10.0


def test_the_pace_leaves_pauses_out(clock: Clock) -> None:
    pace = Pace(clock)
    clock.step = 6.0
    pace.add()
    pace.add()
    assert pace.per_minute() is None
    pace.add()
    assert pace.per_minute() == 10.0
    assert pace.minutes_for(25) == 2.5
    clock.step = 3600.0
    pace.add()
    assert pace.per_minute() == 10.0
