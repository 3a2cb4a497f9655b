"""The screen as commands see it, and what every command may do there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import App

    from onrecord.records import Entry, Source
    from tui.app.actions import Action
    from tui.app.desk import Desk
    from tui.app.widgets.status import StatusLine
    from tui.app.widgets.text import Text

_Done = TypeVar("_Done")
_On = TypeVar("_On", contravariant=True)

Command: TypeAlias = Callable[[_On, int | None], None]
"""What an action does on a screen; the number is the count typed before its key, None where there is none.

A screen tells the OnrecordError that it raises, and shows nothing of a change that failed.
"""

STAYS_TYPED = "what you typed is there when you begin again"
LEFT = f"Not kept; {STAYS_TYPED}."


class Anywhere(Protocol):
    """Any of the screens."""

    desk: Desk
    pane: str
    status: StatusLine

    @property
    def app(self) -> App[Any]:
        """The app, for its panels, clipboard and terminal."""

    @property
    def here(self) -> str:
        """The id of the claim at work; empty where there is none."""

    def actions(self) -> list[Action]:
        """The actions of the screen."""

    def show_screen(self, name: str, id_: str = "") -> None:
        """Show another screen, on the claim at work or on what has this id."""

    def leave(self) -> None:
        """Go back to the screen below."""


class Place(Anywhere, Protocol):
    """A screen that shows claims in the text of their document."""

    @property
    def text(self) -> Text:
        """The text of the document."""

    @property
    def entry(self) -> Entry | None:
        """The claim at work."""

    @property
    def source(self) -> Source | None:
        """The document at work."""

    def targets(self) -> list[str]:
        """The claims that a decision is about."""

    def show_claim(self, id_: str) -> None:
        """Show the screen as it is now, with this claim, or the one in its place."""

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next claim, after a mark of these."""

    def focus_pane(self, pane: str) -> None:
        """Give a pane the focus."""

    def ask(
        self,
        question: str,
        then: Callable[[str], None],
        value: str = "",
        *,
        offered: str = "",
        lines: bool = False,
        known: Sequence[str] = (),
        typed: Callable[[str | None], None] | None = None,
        earlier: str = "",
    ) -> None:
        """Ask for a line, or ``lines``, with a ``value`` to write on or one ``offered``.

        What is ``known`` completes a line; up brings ``earlier`` words; ``typed`` hears of each change, and
        of the end as None. What was typed is there again when the same is asked, where ``then`` raises
        OnrecordError.
        """

    def choose(self, question: str, answers: Mapping[str, str], then: Callable[[str], None]) -> None:
        """Ask for one key of ``answers``, whose answer ``then`` gets; it may raise OnrecordError."""

    def fail(self, error: Exception) -> None:
        """Show an error in full."""

    def run(self, work: Callable[[], _Done], then: Callable[[_Done], None], *, group: str = "") -> None:
        """Do ``work`` in a thread, and ``then`` with its outcome on the screen."""


def checked_by_name(place: Place, then: Callable[[], None]) -> None:
    """Do ``then``, after asking for the checker's name where it is not known."""

    def named(name: str) -> None:
        name = " ".join(name.split())
        if not name:
            place.status.tell("Nothing was marked: it needs a name.")
            return
        try:
            place.desk.name_checker(name)
        except OnrecordError as error:
            place.fail(error)
        then()

    if place.desk.checker:
        then()
    else:
        place.ask("Your name, for the record", named)
