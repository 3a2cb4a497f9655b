"""Which keys do what: those of the table of actions, or those that the user gave instead."""

from __future__ import annotations

from difflib import get_close_matches
from string import ascii_lowercase
from typing import TYPE_CHECKING

from onrecord.errors import OnrecordError
from tui.app.actions import ACTIONS, PANES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.app.actions import Action

NAMED = (
    "space", "enter", "escape", "tab", "shift+tab", "backspace", "delete", "insert",
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown",
)  # fmt: skip
"""Keys that have a name and no character."""

SENT = frozenset(
    [
        *NAMED,
        *(f"f{number}" for number in range(1, 13)),
        # Terminals send ctrl+h, i, j and m as backspace, tab and enter; ctrl+c copies and says how to leave.
        *(f"ctrl+{letter}" for letter in ascii_lowercase if letter not in "chijm"),
    ]
)
"""What every terminal sends, beside single characters."""

NONE = "unbound"
"""A key that no terminal sends: Textual's keymap has no other way to unbind."""

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
        """The keys that do an action in its pane; given ones count where the action is named first."""
        if action.id not in self._given:
            return action.keys
        return self._given[action.id] if action is _first(action.id) else ()

    def label(self, id_: str, pane: str = "") -> str:
        """The first key that does this in a pane, as people write it; empty where none does."""
        keys = [key for action in _all(id_) if action.pane in ("", pane) for key in self.keys(action)]
        own = [key for action in _all(id_) if action.pane == pane for key in self.keys(action)]
        return label((own or keys)[0]) if keys else ""

    def labels(self, action: Action) -> str:
        """All the keys of an action, as people write them."""
        return " ".join(map(label, self.keys(action)))

    def overrides(self) -> dict[str, str]:
        """What Textual's keymap has to say, by the ids of bindings."""
        return {
            binding_id(action): ",".join(map(textual_key, self.keys(action))) or NONE
            for id_ in self._given
            for action in _all(id_)
        }

    def _checked(self, id_: str, keys: str | list[str]) -> tuple[str, ...]:
        if not _all(id_):
            raise OnrecordError(f"{self._origin}{id_}: no such action{_nearest(id_, IDS)}")
        found = tuple(key for key in ([keys] if isinstance(keys, str) else keys) if key)
        for key in found:
            if key.isdigit() and len(key) == 1:
                raise OnrecordError(f"{self._origin}{id_}: {key} counts, as in 5j; give it another key")
            if key not in SENT and not (len(key) == 1 and key.isprintable()):
                raise OnrecordError(f"{self._origin}{id_}: {key}: not a key that every terminal sends{_nearest(key, SENT)}")
        return found

    def _refuse_conflicts(self, id_: str) -> None:
        for key, pane, other in self._bound():
            if other.id == id_:
                continue
            for action in _all(id_):
                together = pane == action.pane or "" in (pane, action.pane)
                if together and key in self.keys(action):
                    where = f" in {PANES[pane]}" if pane else ""
                    raise OnrecordError(
                        f"{self._origin}{id_}: {key} does {other.id}{where} already; give {other.id} another key"
                    )

    def _bound(self) -> Iterator[tuple[str, str, Action]]:
        for action in ACTIONS:
            for key in self.keys(action):
                yield key, action.pane, action


IDS = tuple(dict.fromkeys(action.id for action in ACTIONS))


def binding_id(action: Action) -> str:
    """How Textual's keymap calls an action's bindings."""
    return f"{action.pane or 'all'}.{action.id}"


def textual_key(key: str) -> str:
    """A key as Textual's lists of keys have it: a comma would end it there."""
    return "comma" if key == "," else key


def label(key: str) -> str:
    """A key as people write it."""
    return SHOWN.get(key, key)


def _all(id_: str) -> list[Action]:
    return [action for action in ACTIONS if action.id == id_]


def _first(id_: str) -> Action:
    return _all(id_)[0]


def _nearest(name: str, names: Iterator[str]) -> str:
    near = get_close_matches(name, names, 1)
    return f"; did you mean {near[0]}?" if near else ""
