from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import LETTER, Clock, claim, desk_of, figure, on_disk, put, shown, statuses, told, type_text
from msgspec.structs import replace
from test_display import assert_safe
from test_nasty import NASTY

from onrecord.decisions import queries, signing
from onrecord.records import Evidence, Link, Quote
from onrecord.store import Citation, Store
from onrecord.store.steps import Revision
from tui.app import worddiff
from tui.app.desk import Desk
from tui.app.screens.claim import ClaimScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from onrecord.records import Decision, Entry
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]


def screen_of(pilot: Pilot[int]) -> ClaimScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ClaimScreen)
    return screen


async def go_to(pilot: Pilot[int], about: str) -> None:
    """Put the cursor on the part of this kind."""
    await pilot.press("g")
    for _ in range(40):
        part = screen_of(pilot).part
        if part and part.about == about:
            return
        await pilot.press("j")
    raise AssertionError(about)


async def rewrite(pilot: Pilot[int], text: str) -> None:
    """Write over the words that a prompt offers."""
    await pilot.press("ctrl+u")
    await type_text(pilot, text)
    await pilot.press("enter")


def stored(desk: Desk, row: int) -> Entry:
    return Store(desk.store.workspace).entries()[row]


def first(desk: Desk) -> Decision:
    return on_disk(desk)[0]


async def test_it_opens_from_every_screen_and_leads_back(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        for key in ("enter", "r", "b"):
            await pilot.press(key, *["enter"] * (key != "enter"))
            assert screen_of(pilot).entry == desk.listing.entry(0)
            await pilot.press("q", *["q"] * (key != "enter"))
            assert desk_of(pilot)
        await pilot.press("enter", "]", "]", "[", "q")
        assert desk_of(pilot).claims.cursor == 1


async def test_a_count_goes_to_a_line_of_the_record_and_as_far_as_claims_are_open(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter", "5", "G")
        assert screen_of(pilot).record.cursor == 4
        await pilot.press("5", "0", "J")
        assert screen_of(pilot).entry == desk.listing.entry(len(desk.listing) - 1)


async def test_all_that_is_on_record_shows(desk: Desk, open_app: Open) -> None:
    id_ = desk.listing.entry(0).id
    log = Evidence("", title="Keeper’s log", type="primary", url="https://log.example", accessed="2026-11-20")
    desk.cite([id_, desk.listing.entry(1).id], Citation(log, "p. 7"))
    desk.mark([id_], "corrected", "The lamp burned for 10 nights,")
    desk.ask([id_], "Bo", "Which nights?")
    async with open_app(desk).run_test(size=(160, 48)) as pilot:
        await pilot.press("enter", "H")
        found = screen_of(pilot).record.said
        for said in (
            "± corrected by Ada, 2026-11-22 16:02",
            "direct quote",
            "Ruth Bell, a harbour pilot",
            "The lamp burned for 12 10 nights,",
            "at p. 7 · looked 2026-11-20 · backs 1 other claim",
            "to Bo, 2026-11-22 16:02: Which nights? · open",
            "Ada: status unchecked → corrected",
            "Ada: evidence nothing → Keeper’s log · p. 7",
            "Ada: queries nothing → to Bo: Which nights?",
        ):
            assert said in found
        await pilot.press("H")
        assert "Ada: status" not in shown(pilot)


async def test_the_words_are_chosen_anew_in_the_text(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "enter")
        await go_to(pilot, "words")
        await pilot.press("enter", "enter")
        assert "Select words first" in told(pilot)
        await pilot.press("h", "space", "l", "l", "enter")
        found = stored(desk, 1)
        assert found.claim.text == "for 12 nights" == LETTER[found.claim.start : found.claim.end]
        assert "put right" in shown(pilot)
        assert "for 12 nights" in shown(pilot)
        await go_to(pilot, "found")
        await pilot.press("enter")
        assert stored(desk, 1).claim.text == "12 nights"
        await pilot.press("u", "u")
        assert stored(desk, 1).claim.text == "12 nights"


async def test_nothing_is_marked_among_the_words(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "enter")
        await go_to(pilot, "words")
        await pilot.press("enter")
        assert told(pilot) == "Select the claim's words: space, move, enter takes them; esc leaves."
        await pilot.press("v")
        assert told(pilot) == "Not marked: space selects words here; esc leaves them, to mark."
        await pilot.press("space", "l", "J")
        assert told(pilot) == ""
        await pilot.press("escape", "v")
    assert [entry.status for entry in on_disk(desk)].count("verified") == 1


async def test_the_speaker_is_put_right(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "speaker")
        await pilot.press("enter")
        await rewrite(pilot, "Ann [Lee]")
        assert "Ann [Lee]" in shown(pilot)
        speaker = stored(desk, 0).claim.speaker
        assert speaker
        assert (speaker.name, speaker.role) == ("Ann [Lee]", None)
        await pilot.press("enter", "tab")
        await rewrite(pilot, "a clerk")
        assert "Ann [Lee], a clerk" in shown(pilot)
        await pilot.press("u")
        assert stored(desk, 0).claim.speaker == speaker
        await pilot.press("enter", "ctrl+u", "enter")
        assert stored(desk, 0).claim.speaker is None
        await pilot.press("enter", "tab")
        await rewrite(pilot, "a clerk")
        assert "nobody says it; name a speaker first" in shown(pilot)
        await pilot.press("escape")
        assert screen_of(pilot).entry == stored(desk, 0)


async def test_a_name_that_is_nearly_anothers_is_asked_back(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("4", "j", "enter")
        await go_to(pilot, "speaker")
        for name, asked in (("Ruth Bel", True), ("Ruth Bell", False), ("Ann Lind", False)):
            await pilot.press("enter")
            await rewrite(pilot, name)
            assert told(pilot).startswith(f"Nobody else is called {name}; Ruth Bell?") == asked


async def test_what_a_figure_says_is_put_right_in_one_step(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("3", "j", "enter")
        await go_to(pilot, "value")
        before = stored(desk, 3).claim
        await pilot.press("enter", "ctrl+u")
        await type_text(pilot, "many")
        await pilot.press("enter")
        assert "many: no number; write it as 4,000.5" in shown(pilot)
        await pilot.press("ctrl+u")
        await type_text(pilot, "4,200.5")
        await pilot.press("down", "7", "down", "ctrl+u")
        await type_text(pilot, "euro [each]")
        await pilot.press("down", "ctrl+u", "down", "down", "right", "down", "right", "down", "ctrl+u")
        await type_text(pilot, "cost")
        await pilot.press("down")
        await type_text(pilot, "lost")
        await pilot.press("enter")
        assert "money: up at least 4,200.5 to 7 euro [each]" in screen_of(pilot).record.said
        figure = stored(desk, 3).claim.figure
        assert figure
        assert (figure.value, figure.high, figure.unit, figure.currency) == (4200.5, 7.0, "euro [each]", None)
        assert (figure.bound, figure.change, figure.modifier) == (">=", "up", "up")
        assert figure.hedge
        assert (figure.hedge.text, figure.subject) == ("cost", "lost")
        await pilot.press("u")
        assert stored(desk, 3).claim == before
        await pilot.press("enter", "enter")
        assert stored(desk, 3).claim == before


async def test_a_date_begins_at_its_field(store: Store, open_app: Open) -> None:
    text = "It opened in 1947.\n"
    year = figure(text, "1947", "1947", "date", 0.0, "", date="1947")
    assert year.figure
    put(store, "a.txt", text, [replace(year, figure=replace(year.figure, value=None))])
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "value")
        await pilot.press("enter")
        await rewrite(pilot, "May 1947")
        assert "May 1947: no date; write it as 1947" in shown(pilot)
        await rewrite(pilot, "1947-05")
    changed = stored(desk, 0).claim.figure
    assert changed
    assert (changed.date, changed.value) == ("1947-05", None)


async def test_correction_and_note_are_written_where_they_stand(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "correction")
        await pilot.press("enter")
        await rewrite(pilot, "The lamp burned for 10 nights,")
        assert "12 10" in shown(pilot)
        await go_to(pilot, "note")
        await pilot.press("enter", "o", "k", "enter")
    assert (first(desk).correction, first(desk).note) == ("The lamp burned for 10 nights,", "ok")


async def test_evidence_is_picked_placed_and_taken_away(desk: Desk, open_app: Open) -> None:
    older = Evidence("", title="Older log", accessed="2026-11-19")
    newer = Evidence("", title="Newer [log]", type="primary", url="https://a.example", accessed="2026-11-20")
    other = desk.listing.entry(5).id
    desk.cite([other], Citation(older, "p. 1"))
    desk.cite([other], Citation(newer, "p. 2"))
    async with open_app(desk).run_test(size=(120, 40)) as pilot:
        await pilot.press("enter", "e")
        lines = [line for line in shown(pilot).splitlines() if " · 1 claim " in line]
        assert ["Newer [log]" in lines[0], "Older log" in lines[1]] == [True, True]
        await pilot.press("down", "enter", "p", "9", "enter")
        [link] = first(desk).evidence
        assert (link.locator, desk.store.item(link).url) == ("p9", "https://a.example")
        await go_to(pilot, "evidence")
        await pilot.press("enter")
        assert "Of this claim alone" in shown(pilot)
        await pilot.press(*["tab"] * 5, "ctrl+u")
        await type_text(pilot, "p. 10")
        await pilot.press("tab")
        await type_text(pilot, "ten nights")
        await pilot.press("enter")
        [link] = first(desk).evidence
        assert (link.locator, link.quote) == ("p. 10", "ten nights")
        await pilot.press("y")
        assert told(pilot) == "Copied https://a.example"
        assert pilot.app.clipboard == "https://a.example"
        await pilot.press("minus")
        assert not first(desk).evidence
        await pilot.press("u")
        assert len(first(desk).evidence) == 1


async def test_all_of_evidence_is_put_right_in_one_step(desk: Desk, open_app: Open) -> None:
    ids = [desk.listing.entry(row).id for row in range(2)]
    log = Evidence("", title="Log", url="https://a.example", accessed="2026-11-20")
    desk.cite(ids, Citation(log, "p. 1", "12 nights"))
    desk.mark(ids, "verified")
    signing.sign(desk.store, ids[1:], "Bo")
    desk.reload()
    before = on_disk(desk)
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "evidence")
        await pilot.press("enter")
        assert "Evidence that backs 1 other claim" in shown(pilot)
        await pilot.press("ctrl+u")
        await type_text(pilot, "Lamp [log]")
        await pilot.press("tab", "right", "tab", "ctrl+u")
        await type_text(pilot, "https://b.example")
        await pilot.press("tab")
        await type_text(pilot, "https://c.example")
        await pilot.press("tab", "tab", "2", "shift+tab", "ctrl+u")
        await type_text(pilot, "20/11")
        await pilot.press("enter")
        assert "20/11: no date" in shown(pilot)
        await pilot.press("ctrl+u")
        await type_text(pilot, "2026-11-21")
        await pilot.press("enter")
        assert told(pilot).startswith("Lamp [log]: evidence put right · 1 signature falls")
        [item] = desk.store.evidence()
        assert (item.title, item.type, item.url, item.archive_url, item.accessed) == (
            *("Lamp [log]", "primary", "https://b.example", "https://c.example", "2026-11-21"),
        )
        assert first(desk).evidence == (Link(item.id, "p. 12", "12 nights"),)
        assert on_disk(desk)[1].signed is None
        await pilot.press("u")
        assert [replace(one, revision=0) for one in on_disk(desk)] == [
            replace(one, revision=0) for one in before
        ]
        assert Store(desk.store.workspace).evidence() == [replace(log, id=item.id)]


async def test_an_item_put_right_alone_is_told_by_its_name(desk: Desk, open_app: Open) -> None:
    desk.cite([desk.listing.entry(0).id], Citation(Evidence("", title="Log")))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "evidence")
        await pilot.press("enter", "enter")
        assert told(pilot) == "Nothing changed: evidence put right already."
        await pilot.press("enter", "s", "enter")
        assert told(pilot).startswith("Logs: evidence put right")
        assert "Logs · backs no" in screen_of(pilot).record.said
        await pilot.press("H")
        assert f"{desk.store.evidence()[0].id}, title “Log” → “Logs”" in screen_of(pilot).record.said
        await pilot.press("u")
        assert told(pilot) == "Taken back: the title on Log"


async def test_what_is_typed_narrows_the_evidence_on_record(desk: Desk, open_app: Open) -> None:
    for title in ("Older log", "Roll"):
        desk.cite([desk.listing.entry(5).id], Citation(Evidence("", title=title), "p. 1"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter", "e")
        await type_text(pilot, "log")
        assert "Older log" in shown(pilot)
        assert "Roll" not in shown(pilot)
        await pilot.press("down", "enter", "p", "enter")
    item = desk.store.item(first(desk).evidence[0])
    assert item.title == "Older log"


async def test_the_address_of_evidence_is_opened(
    desk: Desk, open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url, **_: opened.append(url))
    item = Evidence("", title="Log", url="https://log.example/1")
    desk.cite([desk.listing.entry(0).id], Citation(item, "p. 1"))
    desk.cite([desk.listing.entry(0).id], Citation(Evidence("", title="file:///etc"), "p. 2"))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "evidence")
        await pilot.press("o", "j", "o")
        assert told(pilot) == "file:///etc: has no address on the web"
    assert opened in (["https://log.example/1"], [])  # a test's driver may open nothing


async def test_a_query_is_asked_and_answered(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter", "V", "Q")
        await rewrite(pilot, "Bo")
        await type_text(pilot, "Which?")
        await pilot.press("enter")
        assert desk.listing.done == 0
        await go_to(pilot, "query")
        await pilot.press("enter")
        await type_text(pilot, "All of them")
        await pilot.press("enter")
        assert "answered 2026-11-22 16:02: All of them" in screen_of(pilot).record.said
    [query] = first(desk).queries
    assert (query.to, query.text, query.answer) == ("Bo", "Which?", "All of them")


@pytest.mark.parametrize("about", ["correction", "note", "query", "signature"])
async def test_what_was_decided_is_taken_away_one_step_each(desk: Desk, open_app: Open, about: str) -> None:
    ids = [desk.listing.entry(0).id]
    desk.mark(ids, "verified")
    desk.decide(lambda store, by: store.decide(ids, by, correction="[ten] nights"))
    desk.note(ids, "rang twice")
    desk.ask(ids, "Bo", "Which?")
    desk.ask(ids, "Cy", "When?")
    desk.checker = "Bo"
    desk.sign(ids)
    before = replace(first(desk), revision=0)
    left = {
        "correction": replace(before, correction="", signed=None),
        "note": replace(before, note=""),
        "query": replace(before, queries=before.queries[1:]),
        "signature": replace(before, signed=None),
    }
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, about)
        await pilot.press("minus")
        assert replace(first(desk), revision=0) == left[about]
        await pilot.press("u")
        assert replace(first(desk), revision=0) == before


async def test_a_key_held_down_takes_one_thing_away(desk: Desk, open_app: Open, clock: Clock) -> None:
    ids = [desk.listing.entry(0).id]
    desk.note(ids, "rang twice")
    desk.ask(ids, "Bo", "Which?")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "query")
        clock.step = 0.0
        await pilot.press("minus", "minus", "minus")
        assert (first(desk).note, first(desk).queries) == ("rang twice", ())
        clock.step = 1.0
        await pilot.press("minus")
    assert first(desk).note == ""


async def test_what_a_status_needs_and_anothers_signature_stay(desk: Desk, open_app: Open) -> None:
    ids = [desk.listing.entry(0).id]
    desk.mark(ids, "inconclusive", "rang twice")
    signing.sign(desk.store, ids, "Bo")
    desk.reload()
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        await go_to(pilot, "note")
        await pilot.press("minus")
        assert "inconclusive needs a note of what was tried" in told(pilot)
        await go_to(pilot, "signature")
        await pilot.press("minus")
        assert "Bo signed it, who alone can take that back" in told(pilot)
        await pilot.press("question_mark")
        await type_text(pilot, "take away")
        assert "take away evidence, query, note, correction" in shown(pilot)
    assert first(desk).signed
    assert first(desk).note


async def test_a_second_person_signs_and_a_duplicate_leads_to_its_original(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter", "V", "s")
        assert "somebody else has to sign" in told(pilot)
        desk.checker = "Bo"
        await pilot.press("s")
        assert "signed by Bo" in " ".join(shown(pilot).replace("▌", "").split())
        await pilot.press("q")
        assert "signed by Bo, 2026-11-22 16:02" in desk_of(pilot).details.said
        await pilot.press("enter")
        await pilot.press("]", "]", "=")
        await rewrite(pilot, desk.listing.entry(0).id)
        screen_of(pilot).show_claim(desk.listing.entry(2).id)
        await go_to(pilot, "duplicate")
        await pilot.press("enter")
        assert screen_of(pilot).entry == desk.listing.entry(0)
    assert statuses(desk)[:3] == ["verified", "unchecked", "discarded"]


async def test_two_claims_become_one(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter", "M", "enter")  # the next quote is offered
        assert "Nobody asked the pilots." in shown(pilot)
        assert stored(desk, 0).claim.text.endswith("Nobody asked the pilots.")
        await pilot.press("u")
        assert stored(desk, 0).claim.text == "The lamp burned for 12 nights,"


async def test_a_suggestion_is_taken_or_turned_down(store: Store, open_app: Open) -> None:
    text = "The lamp burned for 12 nights.\n"
    source = put(store, "a.txt", text, [claim(text, "quote", "lamp burned", quote=Quote("block"))])
    [entry] = [one for one in store.entries() if one.source == source.id]
    better = claim(text, "quote", "The lamp burned", quote=Quote("block"))
    store.decide([entry.id], "Ada", note="looked")
    store.revise(source.id, lambda now, _: Revision(now, (replace(store.get(entry.id), suggestion=better),)))
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter")
        assert "The lamp burned" in shown(pilot)
        await go_to(pilot, "suggestion")
        await pilot.press("minus")
        assert "suggestion" not in shown(pilot).replace("suggestion turned down", "")
        await pilot.press("u")
        await go_to(pilot, "suggestion")
        await pilot.press("enter")
    assert stored(desk, 0).claim.text == "The lamp burned"


async def test_a_mark_stays_and_a_part_that_cannot_be_changed_says_so(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("enter", "enter", "minus")
        assert told(pilot) == "Nothing to take away here."
        await pilot.press("v")
        assert screen_of(pilot).entry == desk.listing.entry(0)
        await pilot.press("g", "K")
        assert screen_of(pilot).entry == desk.listing.entry(7)
        assert told(pilot) == "Round: from the last again."
        await pilot.press("J", "J", "tab", "space", "l", "m", "f")
        assert screen_of(pilot).entry
    assert len(on_disk(desk)) == 9


@pytest.mark.parametrize("words", NASTY)
async def test_nasty_words_show_as_what_they_are(store: Store, open_app: Open, words: str) -> None:
    text = f"{words} it was {words}.\n"
    put(store, "a.txt", text, [claim(text, "quote", words, quote=Quote("block"))])
    desk = Desk(store, words)
    id_ = desk.listing.entry(0).id
    desk.cite([id_], Citation(Evidence("", title=words, url=words), words, words))
    desk.mark([id_], "corrected", f"{words} [not] that")
    desk.note([id_], words)
    queries.ask(store, [id_], words, words, words)
    desk.reload()
    async with open_app(desk).run_test(size=(80, 50)) as pilot:
        await pilot.press("enter", "H")
        await go_to(pilot, "evidence")
        for key in ("e", "enter"):
            await pilot.press(key)
            assert "Date looked" in shown(pilot)
            for line in shown(pilot).splitlines():
                assert_safe(line)
            await pilot.press("escape")
        for line in shown(pilot).splitlines():
            assert_safe(line)


@pytest.mark.parametrize("size", [(60, 15), (20, 6), (300, 90)])
async def test_it_survives_any_size(desk: Desk, open_app: Open, size: tuple[int, int]) -> None:
    async with open_app(desk).run_test(size=size) as pilot:
        await pilot.press(
            "enter", "G", "H", "tab", "j", "pagedown", "question_mark", "escape", "tab", "e", "escape"
        )
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(*size)
        await pilot.press("k")
        assert len(shown(pilot).splitlines()) == size[1]


@pytest.mark.parametrize(
    ("old", "new", "around", "diff"),
    [
        ("It cost £6 million.", "It cost £7 million.", None, "It cost [-£6-]{+£7+} million."),
        ("a b", "a b", None, "a b"),
        ("", "new [words]", None, "{+new [words]+}"),
        ("one\n two", "one three", None, "one [-two-]{+three+}"),
        ("\x1b[31m", "x", None, "[-␛[31m-]{+x+}"),
        ("a b c d e 6 g h i j k", "a b c d e 7 g h i j k", 2, "… d e [-6-]{+7+} g h …"),
        ("1 b c d e f g 8", "2 b c d e f g 9", 2, "[-1-]{+2+} b c … f g [-8-]{+9+}"),
        ("1 b c d e 6", "2 b c d e 7", 2, "[-1-]{+2+} b c d e [-6-]{+7+}"),
        ("b c 6", "b c 7", 2, "b c [-6-]{+7+}"),
    ],
)
def test_a_word_diff(
    old: str, new: str, around: int | None, diff: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert worddiff.words(old, new, around).plain == diff


def test_a_word_diff_in_colours_has_lines_and_no_marks() -> None:
    shown = worddiff.words("nearly seven-year war", "six-year war")
    styles = {shown.plain[span.start : span.end]: str(span.style) for span in shown.spans}
    assert shown.plain == "nearly seven-year six-year war"
    assert styles == {"nearly seven-year": worddiff.STYLES["-"], "six-year": worddiff.STYLES["+"]}
