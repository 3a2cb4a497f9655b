"""The screens beside the desk by their names, and every action in Textual's command palette."""

from __future__ import annotations

from functools import partial
from math import inf
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from tui.app.actions import STAYING
from tui.app.commands.finding import show_kept
from tui.app.keymap import label
from tui.app.screens.base import BaseScreen
from tui.app.screens.claim import ClaimScreen
from tui.app.screens.desk import DeskScreen
from tui.app.screens.document import DocumentScreen
from tui.app.screens.progress import ProgressScreen
from tui.app.screens.review import ReviewScreen
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.command import Hits
    from textual.types import IgnoreReturnCallbackType

    from tui.app.actions import Action

BESIDE = {
    "review": ReviewScreen,
    "document": DocumentScreen,
    "progress": ProgressScreen,
    "claim": ClaimScreen,
}
"""The screens beside the desk, by the names that the app opens them by."""


class Actions(Provider):
    """The actions of the screen, by what they do."""

    async def discover(self) -> Hits:
        """All actions of the screen, without the marks that stay: their capitals are a page of their own."""
        for action, do in self._actions():
            if action.id.startswith(STAYING):
                continue
            yield DiscoveryHit(self._display(action), do, text=action.help)
        for shown, said, do in self._kept():
            yield DiscoveryHit(shown, do, text=said)

    async def search(self, query: str) -> Hits:
        """The actions that have all words of the query in what is said of them, or are called so."""
        words = query.casefold().split()
        for action, do in self._actions():
            score = inf if self._is_called(action, query) else _score(words, action.word, action.help)
            if score:
                yield Hit(score, self._display(action), do, text=action.help)
        for shown, said, do in self._kept():
            if score := _score(words, said):
                yield Hit(score, shown, do, text=said)

    def _actions(self) -> Iterator[tuple[Action, IgnoreReturnCallbackType]]:
        screen = self.screen
        if not isinstance(screen, BaseScreen):
            return
        seen: set[str] = {"palette", "escape"}
        for action in screen.actions():
            if action.id not in seen:
                seen.add(action.id)
                yield action, partial(screen.action_do, action.id)

    def _is_called(self, action: Action, query: str) -> bool:
        """Whether the query is a key of the action, or its name: ``:q`` quits."""
        assert isinstance(self.screen, BaseScreen)
        return query in (*map(label, self.screen.desk.keymap.keys(action)), action.word, action.id)

    def _kept(self) -> Iterator[tuple[Content, str, IgnoreReturnCallbackType]]:
        """For each kept filter: the words shown for it, its name, and the function that chooses it."""
        screen = self.screen
        if isinstance(screen, DeskScreen):
            for name in screen.desk.filters:
                said = f"show only: {one_line(name)}"
                yield Content(f"{'':<12} {said}"), said, partial(show_kept, screen, name)

    def _display(self, action: Action) -> Content:
        assert isinstance(self.screen, BaseScreen)
        keys = self.screen.desk.keymap.labels(action)
        return Content.assemble((f"{keys:<12}", "bold"), " ", action.help)


def _score(words: Sequence[str], *said: str) -> float:
    """How well words fit what is said of an action: best where its first part has them; 0 where none has."""
    return next(
        (
            1 / number
            for number, part in enumerate((*said, " ".join(said)), 1)
            if all(word in part.casefold() for word in words)
        ),
        0.0,
    )
