"""The intake of new documents before the desk opens: the document at work, and how many are left."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import ProgressBar, Static

from tui.app.messages import AtWork, TakenIn
from tui.app.taking_in import take_in
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from onrecord.store import Store

PATIENCE = 0.15
"""Seconds before progress shows, so that a short intake does not flash."""


class TakingIn(Screen[TakenIn]):
    """Gives the outcome of the intake at its end, or after esc; documents taken in stay."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ctrl+q", "stop", show=False)]

    def __init__(self, store: Store, language: str = "") -> None:
        super().__init__()
        self._store = store
        self._language = language
        self._stop = Event()

    def compose(self) -> ComposeResult:
        """A bar, and the name of the document at work."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Taking in new documents"
            panel.border_subtitle = "esc stops; what was taken in stays"
            panel.visible = False
            yield ProgressBar(show_eta=False)
            yield Static(id="at-work", markup=False)

    def on_mount(self) -> None:
        """Begin the intake."""
        self.set_timer(PATIENCE, self._appear)
        self.run_worker(take_in(self, self._store, self._stop, self._language), thread=True, name="take in")

    def _appear(self) -> None:
        self.query_one(".panel").visible = True

    def on_at_work(self, message: AtWork) -> None:
        """Show how far the intake is."""
        self.query_one(ProgressBar).update(total=message.every, progress=message.done)
        self.query_one("#at-work", Static).update(one_line(message.name))

    def on_taken_in(self, message: TakenIn) -> None:
        """Give the outcome of the intake."""
        self.dismiss(message)

    def action_stop(self) -> None:
        """Stop; the document at work is left, if it is a long one."""
        self._stop.set()
        self.query_one("#at-work", Static).update("stopping …")
