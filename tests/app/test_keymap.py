from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, shown, statuses, type_text

from onrecord.config import Settings, user_file
from onrecord.errors import OnrecordError
from tui.app.app import OnrecordApp
from tui.app.desk import Desk
from tui.app.keymap import Keymap

if TYPE_CHECKING:
    from onrecord.store import Store


def app_with(store: Store, **keys: str | list[str]) -> OnrecordApp:
    settings = Settings(by="Ada", keys=keys)
    desk = Desk(store, "Ada", settings=settings)
    return OnrecordApp(store.workspace.root, store, settings, take_in=False, desk=desk)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"undu": "U"}, "undu: no such action; did you mean undo?"),
        ({"zzzzz": "U"}, "zzzzz: no such action"),
        ({"undo": "v"}, "undo: v does mark_verified already: give that another key, or none"),
        ({"undo": "*"}, "undo: * does select_all already: give that another key, or none"),
        ({"undo": ["U", "ctrl+i"]}, "undo: ctrl+i: no key that every terminal sends"),
        ({"undo": "pgdown"}, "undo: pgdown: no key that every terminal sends; did you mean pagedown?"),
        ({"undo": "alt+u"}, "undo: alt+u: no key that every terminal sends"),
        ({"undo": "5"}, "undo: 5 counts, as in 5j; give it another key"),
        ({"undo": "ctrl+y", "note": "ctrl+y"}, "ctrl+y does note already"),
    ],
)
def test_keys_that_cannot_be_are_told_in_one_line(keys: dict[str, str], said: str) -> None:
    with pytest.raises(OnrecordError) as refused:
        Keymap(keys, user_file())
    line = str(refused.value)
    assert line.startswith(f"{user_file()}: [keys] ")
    assert said.partition("; did")[0] in line
    assert "\n" not in line


def test_keys_that_change_places_are_no_conflict() -> None:
    keymap = Keymap({"undo": "d", "mark_discarded": "u", "note": ""}, "x")
    assert (keymap.label("undo"), keymap.label("mark_discarded"), keymap.label("note")) == ("d", "u", "")


async def test_given_keys_do_it_in_place_of_the_old_ones(store: Store) -> None:
    keys = {"mark_verified": "d", "mark_discarded": "v", "down": "n", "next_hit": "", "same": ""}
    app = app_with(store, **keys, undo=[",", "ctrl+y"])
    async with app.run_test() as pilot:
        await pilot.press("v", "d")
        assert statuses(desk_of(pilot).desk)[:2] == ["discarded", "verified"]
        await pilot.press("u")
        assert statuses(desk_of(pilot).desk)[:2] == ["discarded", "verified"]
        await pilot.press("comma", "ctrl+y", "n", "j")
        assert statuses(desk_of(pilot).desk)[:2] == ["unchecked", "unchecked"]
        assert desk_of(pilot).claims.cursor == 1


async def test_an_unbound_key_does_nothing_and_the_palette_still_does(store: Store) -> None:
    app = app_with(store, mark_verified="")
    async with app.run_test() as pilot:
        await pilot.press("v")
        assert set(statuses(desk_of(pilot).desk)) == {"unchecked"}
        await pilot.press("ctrl+p")
        await type_text(pilot, "verified: matches")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert statuses(desk_of(pilot).desk)[0] == "verified"


async def test_footer_help_and_hints_tell_the_keys_in_force(store: Store) -> None:
    app = app_with(
        store, mark_verified="", mark_discarded="delete", stay_discarded="", undo="D", clear="ctrl+x"
    )
    async with app.run_test(size=(100, 30)) as pilot:
        footer = shown(pilot).splitlines()[-1]
        assert " D undo" in footer
        assert "verified" not in footer
        await pilot.press("delete")
        assert "D takes it back" in shown(pilot)
        await pilot.press("f", "c", "enter")
        assert "ctrl+x clears filter" in shown(pilot)
        await pilot.press("question_mark")
        await type_text(pilot, "take back the last step")
        assert "  D  " in shown(pilot)


def test_the_app_says_what_is_wrong_with_the_keys_before_it_opens(store: Store) -> None:
    settings = Settings(keys={"quti": "Q"})
    with pytest.raises(OnrecordError, match="did you mean quit"):
        OnrecordApp(store.workspace.root, store, settings)
