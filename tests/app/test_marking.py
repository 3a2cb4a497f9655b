from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, on_disk, shown, statuses, told, type_text

from onrecord import config
from onrecord.decisions import signing
from onrecord.records import Evidence
from onrecord.store import Citation, Store
from tui.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk_by_hand import Clock

    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

UNTOUCHED = ["unchecked"] * 8


@pytest.mark.parametrize(
    ("key", "status"),
    [("v", "verified"), ("p", "opinion"), ("d", "discarded"), ("t", "checking"), ("z", "unchecked")],
)
async def test_a_mark_is_kept_and_goes_on_and_its_capital_stays(
    desk: Desk, open_app: Open, key: str, status: str
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press(key)
        assert desk_of(pilot).claims.cursor == 1
        await pilot.press(key.upper())
        assert desk_of(pilot).claims.cursor == 1
    assert statuses(desk) == [status] * 2 + UNTOUCHED[2:]
    assert [decision.by for decision in on_disk(desk)[:3]] == ["Ada", "Ada", ""]


@pytest.mark.parametrize(
    ("key", "status", "field"),
    [("c", "corrected", "correction"), ("x", "false", "note"), ("i", "inconclusive", "note")],
)
async def test_a_mark_asks_for_what_it_needs(
    desk: Desk, open_app: Open, key: str, status: str, field: str
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press(key, "ctrl+u")
        assert statuses(desk) == UNTOUCHED
        await type_text(pilot, "q j [10] nights")
        await pilot.press("enter")
        assert desk_of(pilot).claims.cursor == 1
        await pilot.press("k")
        assert "q j [10] nights" in shown(pilot)
    [first, *rest] = on_disk(desk)
    assert (first.status, getattr(first, field)) == (status, "q j [10] nights")
    assert [decision.status for decision in rest] == UNTOUCHED[1:]


async def test_esc_and_an_empty_line_cancel_a_mark(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("c", "a", "escape", "i", "enter")
        assert "needs a note of what was tried" in told(pilot)
        await pilot.press("j")
        assert desk_of(pilot).claims.cursor == 1
    assert statuses(desk) == UNTOUCHED


async def test_a_mark_asks_again_for_what_is_there_already(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("a")
        await type_text(pilot, "rang")
        await pilot.press("enter", "i")
        assert "inconclusive: what was tried: rang" in shown(pilot)
        await type_text(pilot, " twice, dvz")
        await pilot.press("enter", "k", "x", "enter")
    assert [(one.status, one.note) for one in on_disk(desk)[:3]] == [
        ("false", "rang twice, dvz"),
        ("unchecked", ""),
        ("unchecked", ""),
    ]


async def test_a_note_taken_away_in_a_prompt_is_not_kept(desk: Desk, open_app: Open) -> None:
    first = desk.listing.entry(0).id
    desk.note([first], "rang")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("i", "ctrl+u", "enter")
        assert "needs a note of what was tried" in told(pilot)
        desk.cite([first], Citation(Evidence("", title="Log"), "p. 1"))
        await pilot.press("a", "ctrl+u", "enter", "x")
    assert [(one.status, one.note) for one in on_disk(desk)[:2]] == [("false", ""), ("unchecked", "")]


async def test_a_false_claim_with_evidence_may_go_without_a_note(desk: Desk, open_app: Open) -> None:
    desk.cite([desk.listing.entry(0).id], Citation(Evidence("", title="Log"), "p. 1"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("x")
        assert told(pilot).startswith("“The lamp")
        assert "false · u takes it back" in told(pilot)
    assert statuses(desk) == ["false", *UNTOUCHED[1:]]


async def test_a_correction_begins_with_the_words_of_the_claim(desk: Desk, open_app: Open) -> None:
    words = desk.listing.entry(0).claim.text
    async with open_app(desk).run_test() as pilot:
        await pilot.press("c", "enter")
        assert "Not marked: corrected needs the proposed wording" in told(pilot)
        await pilot.press("c", "!", "enter", "k", "c", "?", "enter", "g", "space", "space", "c", "enter")
        assert "needs the proposed wording" in told(pilot)
    assert [one.correction for one in on_disk(desk)[:2]] == [f"{words}!?", ""]


async def test_the_prompt_leaves_room_for_the_answer_on_the_smallest_screen(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test(size=(60, 15)) as pilot:
        await pilot.press("x", "n", "o")
        assert "false: a note (esc, e: evidence): no" in shown(pilot)
        await pilot.press("escape", "i", "n", "o")
        assert "inconclusive: what was tried: no" in shown(pilot)
        await pilot.press("escape", "c", "ctrl+u", "n", "o")
        assert "corrected: the proposed wording: no" in shown(pilot)


async def test_a_selection_is_marked_in_one_step(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("space", "space", "j", "space")
        assert "3 selected" in shown(pilot)
        await pilot.press("x")
        await type_text(pilot, "made up")
        await pilot.press("enter")
        assert statuses(desk) == ["false", "false", "unchecked", "false", *UNTOUCHED[4:]]
        await pilot.press("u")
    assert statuses(desk) == UNTOUCHED


async def test_a_selection_says_how_many_notes_its_own_replaces(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("x", "a", "enter", "g", "space", "space", "i", "b", "enter")
        assert told(pilot).startswith("2 claims: inconclusive, 1 note replaced")
        await pilot.press("u")
    assert [one.note for one in on_disk(desk)[:2]] == ["a", ""]


async def test_all_shown_are_selected_and_then_none(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("]", "*")
        assert len(desk.selected) == 6
        await pilot.press("*")
        assert not desk.selected
        await pilot.press("*", "p")
    assert statuses(desk) == ["opinion"] * 6 + ["unchecked"] * 2


async def test_undo_and_redo_follow_the_claims(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v", "p", "G", "u")
        assert desk_of(pilot).claims.cursor == 1
        await pilot.press("u")
        assert desk_of(pilot).claims.cursor == 0
        assert statuses(desk) == UNTOUCHED
        await pilot.press("u")
        assert told(pilot) == "Nothing to take back."
        await pilot.press("ctrl+r")
        assert statuses(desk) == ["verified", *UNTOUCHED[1:]]
        await pilot.press("ctrl+r", "ctrl+r")
        assert told(pilot) == "Nothing to do again."
    assert statuses(desk) == ["verified", "opinion", *UNTOUCHED[2:]]


async def test_repeat_gives_what_the_mark_needed_without_asking(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press(".")
        assert told(pilot) == "No mark to repeat yet."
        await pilot.press("x")
        await type_text(pilot, "no")
        await pilot.press("enter", ".", "d", ".")
    found = on_disk(desk)
    assert [one.status for one in found[:5]] == ["false", "false", "discarded", "discarded", "unchecked"]
    assert [one.note for one in found[:3]] == ["no", "no", ""]


async def test_a_key_held_down_marks_once(desk: Desk, open_app: Open, clock: Clock) -> None:
    async with open_app(desk).run_test() as pilot:
        clock.step = 0.0
        await pilot.press("v", "v", "v", "v", "v", "v", "v", "v", "v")
        assert statuses(desk) == ["verified", *UNTOUCHED[1:]]
        await pilot.press("p")
        assert statuses(desk) == ["verified", "opinion", *UNTOUCHED[2:]]
        clock.step = 1.0
        await pilot.press("p")
    assert statuses(desk) == ["verified", "opinion", "opinion", *UNTOUCHED[3:]]


async def test_the_name_is_asked_once_and_kept(store: Store, open_app: Open, clock: Clock) -> None:
    desk = Desk(store, clock=clock)
    async with open_app(desk).run_test() as pilot:
        assert "no checker yet" in shown(pilot)
        await pilot.press("v")
        assert statuses(desk) == UNTOUCHED
        await type_text(pilot, "Bo Lind")
        await pilot.press("enter")
        assert "Bo Lind" in shown(pilot)
        await pilot.press("v")
    assert [one.by for one in on_disk(desk)[:3]] == ["Bo Lind", "Bo Lind", ""]
    assert config.load(store.workspace).by == "Bo Lind"


async def test_without_a_name_nothing_is_marked(store: Store, open_app: Open) -> None:
    desk = Desk(store)
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v", "escape", "a", "space", "enter")
        assert "needs a name" in told(pilot)
    assert statuses(desk) == UNTOUCHED


async def test_evidence_is_given_in_a_form(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("e")
        await type_text(pilot, "Lamp [log] book")
        await pilot.press("tab", "right", "tab")
        await type_text(pilot, "p. 7")
        await pilot.press("tab")
        await type_text(pilot, "12 nights")
        await pilot.press("enter")
        assert "Lamp [log] book" in shown(pilot)
        await pilot.press("v")
        assert "without evidence" not in told(pilot)
    store = Store(desk.store.workspace)
    [link] = store.entries()[0].decision.evidence
    item = store.item(link)
    assert (link.locator, link.quote) == ("p. 7", "12 nights")
    assert (item.title, item.url, item.type, item.accessed) == (
        "Lamp [log] book",
        "",
        "primary",
        "2026-11-22",
    )


async def test_evidence_on_record_brings_its_fields_along(desk: Desk, open_app: Open) -> None:
    log = Evidence(
        "", url="https://log.example/1", type="secondary", accessed="2026-01-02", archive_url="https://a"
    )
    desk.cite([desk.listing.entry(0).id], Citation(log, "p. 1"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "e")
        await type_text(pilot, "https://log")
        await pilot.press("down", "enter")
        await type_text(pilot, "p. 2")
        await pilot.press("enter")
    store = Store(desk.store.workspace)
    assert len(store.evidence()) == 1
    assert store.entries()[1].decision.evidence[0].locator == "p. 2"


async def test_what_is_on_record_is_told_apart_by_its_end_and_its_place(desk: Desk, open_app: Open) -> None:
    ids = desk.listing.ids()
    for title, place in (("June", "line 17"), ("July", ""), ("August", "p. 3")):
        item = Evidence("", title=f"Filing of the harbour trust with its accounts, {title} 2016")
        desk.cite(ids[:3], Citation(item, place))
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        page = shown(pilot)
        for title, place in (("June", "line 17 · "), ("July", " "), ("August", "p. 3 · ")):
            assert re.search(f"Filing of the .*….*, {title} 2016 +{place.strip()} ?3 claims ", page)


async def test_enter_keeps_the_title_that_stands_there(desk: Desk, open_app: Open) -> None:
    desk.cite([desk.listing.entry(1).id], Citation(Evidence("", title="Civil register"), "p. 1"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("e", *"Civ")
        [title] = [line for line in shown(pilot).splitlines() if "Title" in line]
        assert "Civil" not in title
        await pilot.press("enter", "u", "e")
        assert "Civil register" in shown(pilot)
        assert "no claim yet" not in shown(pilot)
    assert not on_disk(desk)[0].evidence


async def test_tab_goes_from_title_to_type_whatever_is_on_record(desk: Desk, open_app: Open) -> None:
    desk.cite([desk.listing.entry(1).id], Citation(Evidence("", title="Log"), "p. 1"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("e", *"Map", "tab", "x")
        assert "Choose with left and right, or space." in shown(pilot)
        await pilot.press("right", "tab", "p", "enter")
    [link] = on_disk(desk)[0].evidence
    assert (desk.store.item(link).type, link.locator) == ("primary", "p")


async def test_what_a_title_brought_along_goes_with_it(desk: Desk, open_app: Open) -> None:
    log = Evidence("", title="Log", url="https://log.example/1", type="primary", accessed="2026-01-02")
    desk.cite([desk.listing.entry(0).id], Citation(log, "p. 1"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "e")
        await type_text(pilot, "Log")
        assert "https://log.example/1" in shown(pilot)
        await type_text(pilot, " 2")
        assert "https://log.example/1" not in shown(pilot)
        await pilot.press("enter")
    item = desk.store.item(on_disk(desk)[1].evidence[0])
    assert (item.title, item.url, item.type, item.accessed) == ("Log 2", "", "", "2026-11-22")


async def test_evidence_has_a_title_and_a_url(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("e")
        await type_text(pilot, "Log")
        await pilot.press("tab", "tab", "tab", "tab")
        await type_text(pilot, "https://log.example")
        await pilot.press("enter")
    item = desk.store.item(on_disk(desk)[0].evidence[0])
    assert (item.title, item.url) == ("Log", "https://log.example")


async def test_a_form_that_lacks_a_title_or_has_a_wrong_date_stays_open(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("e", "l", "enter")
        assert "evidence given, without where in it" in told(pilot)
        await pilot.press("u", "e", "enter")
        assert "needs a title" in shown(pilot)
        await type_text(pilot, "log")
        await pilot.press("up", "x", "enter")
        assert "2026-11-22x: no date" in shown(pilot)
        await pilot.press("escape")
        assert desk_of(pilot)
    assert all(not one.evidence for one in on_disk(desk))


async def test_a_verified_claim_without_evidence_is_warned_of(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("V")
        assert "without evidence" in told(pilot)
        await pilot.press("j", "P", "k")
        assert "warning" in desk_of(pilot).details.said
    async with open_app(Desk(Store(desk.store.workspace), "Ada")).run_test() as pilot:
        assert "warning" in desk_of(pilot).details.said


async def test_the_warning_stands_before_the_edge_of_a_small_screen(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("V")
        assert "without evidence that says where" in shown(pilot).splitlines()[-2]


async def test_the_same_mark_twice_says_that_nothing_changed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("D", "D")
        assert "Nothing changed: discarded already" in told(pilot)


async def test_a_prompt_shows_the_keys_that_end_it(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        keys = shown(pilot).splitlines()[-1]
        await pilot.press("c")
        assert shown(pilot).splitlines()[-1].split() == [
            "enter",
            "keep",
            "ctrl+j",
            "new",
            "line",
            "esc",
            "cancel",
        ]
        await pilot.press("escape")
        assert shown(pilot).splitlines()[-1] == keys


async def test_the_status_stands_as_a_sign_on_a_small_screen(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("D")
        assert "▌ – quo" in shown(pilot).splitlines()[2]


async def test_strict_refuses_and_says_so(store: Store, open_app: Open) -> None:
    store.strict = True
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v")
        assert "strict" in told(pilot)
        assert desk_of(pilot).claims.cursor == 0
        assert "✓" not in shown(pilot)
    assert statuses(desk) == UNTOUCHED


async def test_a_mark_that_cannot_be_kept_is_not_painted(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        desk.store.workspace.claims.write_text("no json", encoding="utf-8")
        await pilot.press("v")
        assert "claims.json" in told(pilot)
        assert "✓" not in shown(pilot)
        assert desk_of(pilot).claims.cursor == 0
        assert desk.listing.entry(0).decision.status == "unchecked"


async def test_what_another_window_marks_appears(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j")
        other = Store(desk.store.workspace)
        other.decide([other.entries()[0].id], "Bo", status="opinion")
        desk_of(pilot).look_around()
        await pilot.pause()
        assert desk_of(pilot).claims.cursor == 1
        await pilot.press("k")
        assert "opinion by Bo" in desk_of(pilot).details.said


async def test_a_note_is_changed_and_taken_away(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("a", "o", "k", "enter", "a", "!", "enter")
        assert on_disk(desk)[0].note == "ok!"
        await pilot.press("a", "backspace", "backspace", "backspace", "enter")
    assert on_disk(desk)[0].note == ""


async def test_a_mark_says_that_signatures_fall_with_it(desk: Desk, open_app: Open) -> None:
    ids = desk.listing.ids()[:3]
    desk.mark(ids, "opinion")
    signing.sign(desk.store, ids, "Bo")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("D")
        assert told(pilot).endswith(": discarded · its signature falls · u takes it back")
        await pilot.press("D")
        assert "signature" not in told(pilot)
        await pilot.press("g", "space", "space", "space", "v")
        assert told(pilot).startswith(
            "3 claims: verified, 3 without evidence that says where, 3 of them were decided otherwise"
            " · 2 signatures fall"
        )
        await pilot.press("u")
        assert [bool(one.signed) for one in on_disk(desk)[:3]] == [False, True, True]


async def test_another_screen_has_no_word_of_what_was_done_last(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("D", "r")
        assert told(pilot) == "Begins at the next open claim"
        await pilot.press("d", "enter")
        assert told(pilot) == ""
        await pilot.press("P", "q")
        assert told(pilot) == ""
        await pilot.press("q")
        assert desk_of(pilot)
        assert told(pilot) == ""


async def test_undo_says_what_it_took_back(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "D", "u")
        assert told(pilot) == "Taken back: discarded on “12 nights”"
        await pilot.press("ctrl+r")
        assert told(pilot) == "Done again: discarded on “12 nights”"
        await pilot.press("Q", "B", "o", "enter", "w", "h", "y", "enter", "u")
        assert told(pilot) == "Taken back: the query on “12 nights”"
        await pilot.press("a", "n", "enter", "u")
        assert told(pilot) == "Taken back: the note on “12 nights”"
        await pilot.press("ctrl+r", "a", "backspace", "enter", "u")
        assert told(pilot) == "Taken back: taking the note away on “12 nights”"
        await pilot.press("e", "l", "enter", "u")
        assert told(pilot) == "Taken back: the evidence on “12 nights”"
        await pilot.press("g", "space", "space", "p", "u")
        assert told(pilot) == "Taken back: opinion on 2 claims"


@pytest.mark.parametrize("screen", ["", "r", "enter", "b"])
async def test_undo_says_in_which_other_document_and_shows_all(
    desk: Desk, open_app: Open, screen: str
) -> None:
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("]", "j", "D", "]", *[screen] * bool(screen), "u")
        assert told(pilot) == "Taken back in letter.txt: discarded on “12 nights”"
        assert pilot.app.screen.here == desk.listing.entry(1).id  # type: ignore[attr-defined]
        if screen:
            await pilot.press("q")
        assert "minutes.txt" not in str(desk_of(pilot).claims.border_title)
        assert len(desk.listing) == 8
    assert statuses(desk) == UNTOUCHED


async def test_a_mark_goes_to_no_claim_that_is_not_shown(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("]", "space", "]", "space")
        assert "1 selected  1 selected not shown  2/2" in shown(pilot)
        await pilot.press("p")
        assert len(desk.listing) == 2
        assert statuses(desk) == [*["unchecked"] * 6, "opinion", "unchecked"]
        await pilot.press("x", *"no", "enter")
        assert statuses(desk) == [*["unchecked"] * 6, "opinion", "false"]
        await pilot.press("[", "v")
        assert statuses(desk) == ["verified", *["unchecked"] * 5, "opinion", "false"]


async def test_after_a_selection_the_cursor_is_on_the_row_behind(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "space", "j", "space", "g", "d")
        assert statuses(desk)[:5] == ["unchecked", "discarded", "unchecked", "discarded", "unchecked"]
        assert desk_of(pilot).claims.cursor == 4


async def test_rows_that_no_longer_match_are_told_of_and_left_alone(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("f", "z", "enter", "space", "space", "d")
        assert told(pilot) == (
            "2 claims: discarded · u takes it back · 2 no longer match: f enter hides them"
        )
        await pilot.press("*")
        assert len(desk.listing) == 8
        assert desk.selected == set(desk.listing.ids()[2:])
        await pilot.press("*", "f", "enter")
        assert not desk.selected
        assert len(desk.listing) == 6


@pytest.mark.parametrize("given", ["a h i enter", "e l o g enter", "Q B o enter W h o enter"])
async def test_what_is_given_before_a_mark_leaves_the_selection(
    desk: Desk, open_app: Open, given: str
) -> None:
    """Evidence first, then the mark, which must not go to another claim that the cursor came to."""
    async with open_app(desk).run_test() as pilot:
        await pilot.press("space", "space", *given.split(), "v")
        assert not desk.selected
    assert [status == "verified" for status in statuses(desk)] == [True, True, *[False] * 6]


async def test_review_marks_what_it_shows_whatever_is_selected(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("space", "space")
        assert "2 selected" in shown(pilot)
        await pilot.press("r")
        assert "selected" not in shown(pilot)
        await pilot.press("p", "q")
        assert "2 selected" in shown(pilot)
    assert statuses(desk).count("opinion") == 1


async def test_a_prompt_says_for_how_many_claims_it_asks(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("space", "space")
        for key, said in (
            ("c", "corrected (2 claims): the proposed wording"),
            ("a", "note (2 claims)"),
            ("Q", "query (2 claims) to"),
        ):
            await pilot.press(key)
            assert said in shown(pilot)
            await pilot.press("escape")


async def test_a_count_before_a_mark_is_not_dropped_in_silence(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("5", "v")
        assert told(pilot) == "Nothing done: verified takes no count."
    assert statuses(desk) == UNTOUCHED


async def test_what_was_typed_and_left_is_there_again(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("a", "h", "i", "escape")
        assert told(pilot) == "Not kept; what you typed is there when you begin again."
        await pilot.press("j", "a")
        assert "note (“12 nights”):  " in shown(pilot)
        await pilot.press("escape", "k", "a", "!", "enter")
        await pilot.press("e")
        await type_text(pilot, "log")
        await pilot.press("tab", "tab", "p", "7", "escape")
        assert told(pilot) == "Not kept; what you typed is there when you begin again."
        await pilot.press("e", "enter")
    [first, *_] = on_disk(desk)
    assert first.note == "hi!"
    [link] = first.evidence
    assert link.locator == "p7"


async def test_who_overrides_somebodys_mark_is_told(desk: Desk, open_app: Open) -> None:
    ids = desk.listing.ids()
    desk.store.decide(ids[:3], "Bo", status="opinion")
    desk.reload()
    async with open_app(desk).run_test() as pilot:
        await pilot.press("p", "d")
        assert told(pilot).startswith("“12 nights”: discarded, over Bo’s opinion")
        await pilot.press("space", "space", "d")
        assert told(pilot).startswith("2 claims: discarded, over Bo’s opinion")
        await pilot.press("g", "V")
        assert ", over Ada" not in told(pilot)


async def test_marks_that_several_claims_had_are_told(desk: Desk, open_app: Open) -> None:
    """One mark over many must not turn what was decided otherwise without a word."""
    desk.mark(desk.listing.ids()[1:2], "discarded")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("space", "space", "space", "p")
        assert told(pilot).startswith("3 claims: opinion, 1 of them was discarded")
        await pilot.press("u", "g", "space", "space", "d")
        assert "of them" not in told(pilot)


async def test_a_question_and_what_was_done_name_their_claim_by_its_words(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("d", "Q")
        assert "query (“12 nights”) to: " in shown(pilot)
        await pilot.press("enter", "W", "h", "o", "enter")
        assert told(pilot).startswith("“12 nights”: queried")
        await pilot.press("a")
        assert "note (“12 nights”): " in shown(pilot)
        await pilot.press("o", "k", "enter")
        assert told(pilot).startswith("“12 nights”: noted")
        await pilot.press("#")
        assert "tags (“12 nights”): " in shown(pilot)
        await pilot.press("escape", "space", "G", "e")
        assert "Evidence for “12 nights”" in shown(pilot)
        await pilot.press("l", "o", "g", "enter")
        assert told(pilot).startswith("“12 nights”: evidence given")


@pytest.mark.parametrize(("width", "words"), [(120, "The lamp burned for 1…"), (76, "The lamp b…")])
async def test_the_words_of_a_claim_leave_room_for_a_warning(
    desk: Desk, open_app: Open, width: int, words: str
) -> None:
    async with open_app(desk).run_test(size=(width, 24)) as pilot:
        await pilot.press("V")
        said = f"“{words}”: verified without evidence that says where · u takes it back"
        assert told(pilot) == said
        assert said in shown(pilot)


async def test_a_correction_says_what_it_corrects_to(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "c", "ctrl+u")
        await type_text(pilot, "10 nights")
        await pilot.press("enter")
        assert "corrected to “10 nights”" in told(pilot)


async def test_a_duplicate_is_named_by_its_words(desk: Desk, open_app: Open) -> None:
    ids = desk.listing.ids()
    own = desk.listing.entry(1).claim.text
    async with open_app(desk).run_test() as pilot:
        for words, said in (
            ("300", f"“{own}”: duplicate of {ids[5]} “300 people”"),
            (ids[6][:5], f"“{own}”: duplicate of {ids[6]} “7 boats were let”"),
        ):
            await pilot.press("g", "down", "equals_sign")
            await type_text(pilot, words)
            await pilot.press("enter")
            assert told(pilot).startswith(said)
            await pilot.press("u")
        await pilot.press("g", "down", "equals_sign", "z", "z", "z", "enter")
        assert "No claim like it" in shown(pilot)
        await pilot.press("escape")
        assert statuses(desk) == ["unchecked"] * 8
