"""Which keys do what: those of the table of actions, or those that the user gave instead."""

from __future__ import annotations

from difflib import get_close_matches
from string import ascii_lowercase
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingsMap

from onrecord.errors import OnrecordError
from tui.app.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.app.actions import Action

NAMED = (
    "space", "enter", "escape", "tab", "shift+tab", "backspace", "delete", "insert",
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown",
)  # fmt: skip
"""The keys that have a name and no character."""

SENT = frozenset(
    [
        *NAMED,
        *(f"f{number}" for number in range(1, 13)),
        # Terminals send ctrl+h, i, j and m as backspace, tab and enter; ctrl+c copies and says how to leave.
        *(f"ctrl+{letter}" for letter in ascii_lowercase if letter not in "chijm"),
    ]
)
"""The keys that every terminal sends, beside single characters."""

SHOWN = {"escape": "esc", "pagedown": "page down", "pageup": "page up", "up": "↑", "down": "↓"}
SHOWN |= {"left": "←", "right": "→", "question_mark": "?"}


class Keymap:
    """The keys in force."""

    def __init__(self, given: Mapping[str, str | list[str]] | None = None, origin: object = "") -> None:
        """``given`` has keys by the names of actions, as the settings in ``origin`` have them.

        Raises OnrecordError for an unknown action, a key that terminals lose, and one that does two things.
        """
        self._origin = f"{origin}: [keys] "
        self._given = {id_: self._checked(id_, keys) for id_, keys in (given or {}).items()}
        for id_ in self._given:
            self._refuse_conflicts(id_)

    def keys(self, action: Action) -> tuple[str, ...]:
        """The keys of an action in its pane."""
        return self._given.get(action.id, action.keys)

    def label(self, id_: str, pane: str = "") -> str:
        """The first key of an action in a pane, as people write it; empty where none does the action."""
        found = sorted((a for a in _all(id_) if a.pane in ("", pane)), key=lambda action: action.pane != pane)
        keys = [key for action in found for key in self.keys(action)]
        return label(keys[0]) if keys else ""

    def hint(self, id_: str, does: str, before: str = "", pane: str = "") -> str:
        """``u takes it back``, after the words ``before`` it; empty where no key does the action."""
        key = self.label(id_, pane)
        return f"{before}{key} {does}" if key else ""

    def takes_back(self, before: str = "") -> str:
        """The key that takes back what was done, after the words ``before`` it; empty where none does."""
        return self.hint("undo", "takes it back", before)

    def labels(self, action: Action) -> str:
        """All keys of an action, as people write them."""
        return " ".join(map(label, self.keys(action)))

    def bindings(self) -> BindingsMap:
        """Textual's bindings for a screen, which does what they name; those of a pane before those of all.

        They go before what has the focus, so that each key is done with before the next one is looked at.
        """
        found = [
            Binding(_textual(key), f"screen.do('{action.id}', '{action.pane}')", priority=True, show=False)
            for action in sorted(ACTIONS, key=lambda action: not action.pane)
            for key in self.keys(action)
        ]
        digits = [Binding(key, f"screen.count({key})", priority=True, show=False) for key in "0123456789"]
        return BindingsMap([*found, *digits])

    def _checked(self, id_: str, keys: str | list[str]) -> tuple[str, ...]:
        if not _all(id_):
            raise OnrecordError(f"{self._origin}{id_}: no such action{_nearest(id_, IDS)}")
        found = tuple(key for key in ([keys] if isinstance(keys, str) else keys) if key)
        for key in found:
            if key.isdigit() and len(key) == 1:
                raise OnrecordError(f"{self._origin}{id_}: {key} counts, as in 5j; give it another key")
            if key not in SENT and not (len(key) == 1 and key.isprintable()):
                near = _nearest(key, SENT)
                raise OnrecordError(f"{self._origin}{id_}: {key}: no key that every terminal sends{near}")
        return found

    def _refuse_conflicts(self, id_: str) -> None:
        mine = {(key, action.pane) for action in _all(id_) for key in self.keys(action)}
        for other in (action for action in ACTIONS if action.id != id_):
            for key, pane in mine:
                if key in self.keys(other) and (pane == other.pane or "" in (pane, other.pane)):
                    raise OnrecordError(
                        f"{self._origin}{id_}: {key} does {other.id} already: give that another key, or none"
                    )


IDS = tuple(dict.fromkeys(action.id for action in ACTIONS))


def _textual(key: str) -> str:
    """A key as Textual's lists of keys write it: a comma would end the key."""
    return "comma" if key == "," else key


def label(key: str) -> str:
    """A key as people write it."""
    return SHOWN.get(key, key)


def _all(id_: str) -> list[Action]:
    return [action for action in ACTIONS if action.id == id_]


def _nearest(name: str, names: Iterable[str]) -> str:
    near = get_close_matches(name, names, 1)
    return f"; did you mean {near[0]}?" if near else ""
