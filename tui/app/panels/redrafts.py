"""The panel of changed documents: what would become of their claims, and a key that takes them in."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from tui.app.messages import AtWork, Change, Looked, TakenIn
from tui.app.panels.panel import Scrolled
from tui.app.taking_in import look, redraft
from tui.app.widgets.sections import Section, Sections
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from onrecord.store import Store

LEAVES = "leaves all as it is"
"""The words on what esc does."""


class Redrafts(Scrolled[TakenIn]):
    """The panel of changed documents; gives the outcome of the intake, which takes in new ones, too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ctrl+q", "leave", show=False),
        Binding("enter,R", "take_in", show=False),
    ]

    def __init__(self, store: Store, language: str = "") -> None:
        super().__init__()
        self._store = store
        self._language = language
        self._changes: list[Change] = []
        self._came: TakenIn | None = None
        self._at_work = True
        self._stop = Event()

    def compose(self) -> ComposeResult:
        """The changed documents, with lines on their claims."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Changed documents"
            panel.border_subtitle = f"esc {LEAVES}"
            yield Static("Looking …", id="changed", markup=False)
            yield Sections()

    def on_mount(self) -> None:
        """Look for changed documents in a thread."""
        self.run_worker(look(self, self._store, self._stop, self._language), thread=True, name="look")

    def on_at_work(self, message: AtWork) -> None:
        """Show which document the look or the intake is at."""
        self._say(f"{message.done:,} of {message.every:,}  {one_line(message.name)}")

    def _say(self, words: str) -> None:
        said = self.query_one("#changed", Static)
        said.display = bool(words)
        said.update(words)

    def on_looked(self, message: Looked) -> None:
        """Show what would become of the claims; with no changed document, close."""
        self._came = message.came
        self._changes = [change for change, _ in message.said]
        self._at_work = False
        if self._stop.is_set() or not self._changes:
            self.dismiss(self._came)
            return
        self._say("\n".join(map(one_line, self._came.moved)))
        self.query_one(Sections).show([Section(change.source.file, said) for change, said in message.said])
        documents = count(len(self._changes), "document")
        panel = self.query_one(".panel")
        panel.border_subtitle = f"enter takes {documents} in · esc {LEAVES}"

    def on_taken_in(self, message: TakenIn) -> None:
        """Give the outcome of the intake, without the problems of documents now taken in."""
        assert self._came is not None
        taken = {change.source.file for change in self._changes}.difference(message.left)
        others = [problem for problem in self._came.problems if problem.name not in taken]
        new = self._came.new + message.new
        self.dismiss(TakenIn(new, others + message.problems, moved=self._came.moved, left=message.left))

    def action_take_in(self) -> None:
        """Take in the listed documents, once."""
        if self._changes and not self._at_work:
            self._at_work = True
            self.run_worker(
                redraft(self, self._store, self._changes, self._stop, self._language),
                thread=True,
                name="redraft",
            )

    def action_leave(self) -> None:
        """Leave, with the document at work left if it is a long one; documents taken in by now stay."""
        if not self._at_work:
            self.dismiss(self._came)
        else:
            self._stop.set()
            self._say("stopping …")
