from __future__ import annotations

from typing import TYPE_CHECKING

from desk_by_hand import LETTER, desk_of, shown, statuses, told, type_text, until
from documents_by_hand import WORD, page, put_reading, word
from textual.command import CommandPalette

from onrecord import config
from onrecord.config import Settings
from onrecord.decisions import people, tagging
from onrecord.filters import Filter
from onrecord.store import Store
from tui.app import view
from tui.app.app import OnrecordApp
from tui.app.desk import Desk
from tui.app.ordering import Order
from tui.app.screens.desk import DeskScreen
from tui.app.screens.document import DocumentScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.workspace import Workspace

    Open = Callable[..., OnrecordApp]


def words(desk: Desk) -> list[str]:
    return [entry.claim.text for entry in desk.listing.entries()]


async def test_search_goes_along_as_it_is_typed(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "PIL")
        assert desk_of(pilot).claims.cursor == 4
        assert "1 match" in shown(pilot)
        await pilot.press("enter", "g", "n")
        assert desk_of(pilot).claims.cursor == 4
        assert len(desk.listing) == 8


async def test_n_and_capital_n_go_round_the_matches(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "bell")  # the speaker's name
        await pilot.press("enter")
        rows = []
        for key in ("n", "n", "N"):
            await pilot.press(key)
            rows.append(desk_of(pilot).claims.cursor)
        assert rows == [2, 0, 2]


async def test_esc_leaves_a_search_where_it_began(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "slash", "3", "0", "0", "escape")
        assert desk_of(pilot).claims.cursor == 1
        assert not desk.listing.sought


async def test_a_search_that_finds_nothing_says_so_and_esc_clears_it(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("slash", "z", "[", "enter")
        await until(pilot, lambda: told(pilot) == "Nothing found for “z[”: in no claim, and not in 2 texts.")
        assert "no claim; n looks in the texts" in shown(pilot)
        await pilot.press("escape")
        assert not desk.listing.sought


async def test_a_search_that_no_claim_meets_goes_on_in_the_texts(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "let")
        await pilot.press("ctrl+u", *"PINNED", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, DocumentScreen) and bool(told(pilot)))
        assert told(pilot) == "No claim has “PINNED”: here it stands in the text."
        screen = pilot.app.screen
        assert isinstance(screen, DocumentScreen)
        assert screen.text.place == LETTER.index("pinned")
        await pilot.press("escape", "q", "escape", "slash")
        await type_text(pilot, "chair said")
        await pilot.press("enter")
        await until(pilot, lambda: "minutes.txt · Minutes" in shown(pilot))
        await pilot.press("q", "n")
        await until(pilot, lambda: "minutes.txt · Minutes" in shown(pilot))


async def test_a_document_is_found_by_its_name_or_title(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("shift+tab", "slash")
        await type_text(pilot, "QUAY at")
        assert len(desk.listing) == 6, "the claims of letter.txt, whose title has the words"
        await pilot.press("enter", "slash", "ctrl+u", *".txt", "enter")
        letter, minutes = desk.store.sources()
        await pilot.press("n")
        assert desk.shown_source == minutes
        await pilot.press("n")
        assert desk.shown_source == letter
        await pilot.press("slash", *"zz", "enter")
        assert told(pilot) == "No document has “zz” in its name or title."
        await pilot.press("escape", "slash", *"min", "escape")
        assert not desk_of(pilot).sources.sought
        assert not desk.listing.sought


async def test_done_documents_are_hidden_with_a_sign_until_asked_for(desk: Desk, open_app: Open) -> None:
    desk.mark([entry.id for entry in desk.listing.entries()[6:]], "opinion")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("shift+tab", "H")
        assert "minutes.txt" not in shown(pilot)
        assert "Documents · 1 hidden" in shown(pilot)
        await pilot.press("H")
        assert "minutes.txt" in shown(pilot)
        await pilot.press("G", "H")
        assert "minutes.txt" in shown(pilot), "the chosen one stays"


async def test_figures_are_found_by_what_they_measure(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "dollar_sign", *"mon", "enter")
        assert words(desk) == ["£4,000 a year"]
        assert " money × " in shown(pilot)
        await pilot.press("F", "f", "dollar_sign", *"!money", "enter")
        assert len(words(desk)) == 7
        assert " not money × " in shown(pilot)


async def test_a_condition_is_turned_round_by_the_key_before_it(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "exclamation_mark", "f")
        assert "[!] figure" in shown(pilot)
        assert len(words(desk)) == 4
        await pilot.press("r")
        assert words(desk) == ["Nobody asked the pilots."]
        await pilot.press("exclamation_mark", "r")
        assert "Nobody asked the pilots." not in words(desk)
        await pilot.press("exclamation_mark", "r", "exclamation_mark", "slash", *"boats", "enter")
        assert words(desk) == [
            "The lamp burned for 12 nights,",
            "the repair would cost more than £4,000 a year",
            "Nobody asked the pilots.",
        ]
        await pilot.press("f")
        assert "!boats" in shown(pilot), "what is there is there again"
        await pilot.press("slash", "ctrl+u", "enter")
        assert len(words(desk)) == 4


async def test_ones_own_claims_and_tags_are_found(desk: Desk, open_app: Open) -> None:
    first, second, *_ = desk.listing.ids()
    _, minutes = desk.store.sources()
    desk.decide(lambda store, by: people.give(store, [], "ada", by, sources=[minutes]))
    desk.decide(lambda store, by: people.give(store, [first], "Ada", by))
    desk.decide(lambda store, by: tagging.tag(store, [second], by, add=["legal"]))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "at")
        assert words(desk) == ["The lamp burned for 12 nights,", "7 boats were let", "7 boats"]
        await pilot.press("at", "number_sign", *"le", "enter")
        assert words(desk) == ["12 nights"]


async def test_filter_and_order_are_there_again_at_the_next_start(
    desk: Desk, workspace: Workspace, open_app: Open
) -> None:
    desk.store.decide([desk.listing.entry(1).id], "Cy", status="discarded")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "f", "enter", "O", "s", "]", "q")
    app = OnrecordApp(
        workspace.root, None, Settings(by="ADA"), take_in=False, opened=lambda: Store(workspace)
    )
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, DeskScreen) and bool(told(pilot)))
        again = desk_of(pilot).desk
        assert told(pilot) == "Filter and order as you left them."
        assert again.listing.filter == Filter(kinds=frozenset({"figure"}))
        assert again.listing.order == Order("status")
        assert [entry.decision.status for entry in again.listing.entries()][-1] == "discarded"
    other = Desk(Store(workspace), "Bo")
    assert view.restore(other) == ""
    (workspace.data / "cache" / "desk.json").write_bytes(b"{]")
    assert view.restore(Desk(Store(workspace), "Ada")) == ""


async def test_the_filter_follows_the_toggles(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "v", "f", "v")
        assert words(desk) == ["12 nights"]
        await pilot.press("enter")
        assert "verified" in shown(pilot).splitlines()[1]
        await pilot.press("f", "v", "q", "a", "enter")
        assert len(desk.listing) == 4
        await pilot.press("F")
        assert len(desk.listing) == 8


async def test_the_filter_has_words_and_all_that_is_open(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v", "f", "o")
        assert len(desk.listing) == 7
        await pilot.press("tab")
        await type_text(pilot, "boats")
        await pilot.press("enter")
        assert words(desk) == ["7 boats were let", "7 boats"]
        await pilot.press("escape")
        assert len(desk.listing) == 8


async def test_all_that_is_open_is_what_is_counted_as_open(desk: Desk, open_app: Open) -> None:
    first = desk.listing.entry(0)
    desk.mark([first.id], "verified")
    desk.ask([first.id], "Ruth Bell", "Which nights?")
    desk.mark([desk.listing.entry(1).id], "opinion")
    async with open_app(desk).run_test() as pilot:
        assert "7 open of 8" in shown(pilot)
        await pilot.press("f", "o", "enter")
        assert len(desk.listing) == 7
        assert desk.listing.entry(0).id == first.id
        assert "  open × " in shown(pilot).splitlines()[1]
        await pilot.press("backspace")
        assert len(desk.listing) == 8


async def test_esc_in_the_filter_brings_back_what_was(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "f", "enter", "G", "k", "f", "v")
        assert not len(desk.listing)
        await pilot.press("escape")
        assert len(desk.listing) == 4
        assert desk_of(pilot).claims.cursor == 2


async def test_nothing_that_matches_says_which_key_clears(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "d", "enter")
        assert "No claims match." in shown(pilot)
        assert "F clears" in shown(pilot)
        await pilot.press("v", "j", "space", "e", "a", "m", "w", "G", "u", "full_stop", "n", "J", "x")
        assert statuses(desk) == ["unchecked"] * 8
        await pilot.press("F")
        assert len(desk.listing) == 8


async def test_a_row_that_the_filter_lets_out_stays_until_it_is_applied_again(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "o", "enter", "v")
        assert len(desk.listing) == 8
        assert desk.listing.is_out(0)
        assert "✓" in shown(pilot)
        await pilot.press("f", "enter")
        assert len(desk.listing) == 7


async def test_undo_brings_back_a_row_that_the_filter_had_taken_away(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "o", "enter", "j", "v", "f", "enter")
        assert "12 nights" not in words(desk)
        await pilot.press("u")
        assert words(desk)[desk_of(pilot).claims.cursor] == "12 nights"


async def test_the_filter_has_kinds_of_blocks_and_tracked_changes(
    workspace: Workspace, open_app: Open
) -> None:
    store = Store(workspace)
    put_reading(store, "lamp.html", page())
    put_reading(store, "lamp.docx", word(), WORD)
    desk = Desk(store, "Ada")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "j", "enter")
        assert words(desk)[-2:] == ["twelve nights", "£4,000"]
        assert "tracked change" in shown(pilot)
        await pilot.press("F", "f", *["tab"] * 5)
        await type_text(pilot, "foot cap")
        await pilot.press("enter")
        assert "in captions" in shown(pilot)
        assert words(desk) == ["300 people", "1", "14 nights"]


async def test_the_filter_has_speakers_and_flags(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v", "f", "e")
        assert words(desk) == ["The lamp burned for 12 nights,"]
        await pilot.press("e", "s")
        assert not len(desk.listing)
        await pilot.press("s", "tab", "tab")
        await type_text(pilot, "BELL")
        assert words(desk) == [
            "The lamp burned for 12 nights,",
            "the repair would cost more than £4,000 a year",
        ]
        await pilot.press("enter")
        assert "says “BELL” ×" in shown(pilot).splitlines()[1]


async def test_conditions_are_chips_that_can_be_taken_away(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("]", "f", "z", "q", "slash", "l", "enter")
        line = shown(pilot).splitlines()[1]
        assert line.split() == [
            "letter.txt",
            "×",
            "○",
            "unchecked",
            "×",
            "quote",
            "×",
            "with",
            "“l”",
            "×",
            "F",
            "clears",
        ]
        await pilot.press("backspace")
        assert desk.listing.filter.text == ""
        await pilot.click("#chips", offset=(line.index("unchecked"), 0))
        await pilot.pause()
        assert (desk.listing.filter.statuses, desk.listing.filter.kinds) == (frozenset(), {"quote"})
        await pilot.click("#chips", offset=(3, 0))
        await pilot.pause()
        assert desk.listing.filter == Filter(kinds=frozenset({"quote"}))
        assert desk_of(pilot).sources.cursor == 0
        await pilot.press("backspace", "backspace")
        assert len(desk.listing) == 8


async def test_claims_can_be_put_in_order_and_the_order_turned_round(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "O")
        assert "t time" in shown(pilot)
        await pilot.press("v")
        assert words(desk)[:2] == ["7 boats", "300 people"]
        assert words(desk)[desk_of(pilot).claims.cursor] == "12 nights"
        assert "Claims · by value ↓" in shown(pilot)
        await pilot.press("O", "v", "O", "escape")
        assert desk.listing.order == Order("value", reverse=True)
        await pilot.press("v")
        assert statuses(desk)[1] == "verified"
        await pilot.press("O", "d")
        assert words(desk)[1] == "12 nights"


async def test_a_filter_is_kept_under_a_name_chosen_by_a_digit_and_forgotten(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("f", "f", "shift+tab")
        await type_text(pilot, "all [figures]")
        await pilot.press("enter")
        kept = config.load(desk.store.workspace).filters
        assert kept == {"all [figures]": Filter(kinds=frozenset({"figure"}))}
        await pilot.press("F", "f", "1", "enter")
        assert desk.listing.filter == kept["all [figures]"]
        await pilot.press("f", "minus", "escape")
        assert not config.load(desk.store.workspace).filters
        assert not desk.filters


async def test_the_palette_offers_the_kept_filters(desk: Desk, open_app: Open) -> None:
    desk.filters["all [figures]"] = Filter(kinds=frozenset({"figure"}))
    async with open_app(desk).run_test() as pilot:
        await pilot.press("colon")
        assert isinstance(pilot.app.screen, CommandPalette)
        await type_text(pilot, "[fig")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
    assert desk.listing.filter == desk.filters["all [figures]"]


async def test_a_filter_that_cannot_be_kept_says_why(desk: Desk, open_app: Open) -> None:
    path = config.user_file()
    path.mkdir(parents=True)
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("f", "q", "shift+tab", "x", "enter")
        assert "Is a directory" in shown(pilot)
        await pilot.press("escape")
        assert not desk.filters


async def test_the_panel_of_the_filter_says_what_is_chosen(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        assert "Show only: press its letter" in shown(pilot)
        await pilot.press("o", "f", "!", "v")
        assert "Show only: figure, open, not ✓ verified" in shown(pilot)
        await pilot.press("F")
        assert "Show only: press its letter" in shown(pilot)
