"""The base of the screens: its keys do the actions of the one table; it counts, asks, tells and polls."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.screen import Screen

from onrecord.errors import OnrecordError
from tui.app import garbage, view
from tui.app.actions import LOCAL, PROMPTS, UNCOUNTED, named, of_pane
from tui.app.commands.place import LEFT, STAYS_TYPED
from tui.app.messages import Done
from tui.app.widgets.bars import Keys
from tui.app.widgets.status import StatusLine
from tui.wording import numbers
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual import events

    from onrecord.records import Entry
    from tui.app.actions import Action
    from tui.app.commands.place import Command
    from tui.app.desk import Desk

POLL = 1.0
"""Seconds between looks at what other windows wrote."""

IDLE = 60
"""Looks in a row without a key after which the checker is idle."""

MOST = 99_999
"""The largest count of a motion; further digits are dropped."""


_Found = TypeVar("_Found")


class BaseScreen(Screen[str], inherit_bindings=False):
    """Does the actions that ``DOES`` has commands for; gives the id of the claim that it was left on.

    A subclass yields ``status`` and ``keys``, and says what it shows.
    """

    ALLOW_SELECT = False
    AUTO_FOCUS = ""
    DOES: ClassVar[Mapping[str, Command[Any]]] = {}
    """The commands of the screen, by the ids of their actions."""

    pane = ""
    """The pane that has the focus."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._bindings = desk.keymap.bindings()
        self.desk = desk
        self.status = StatusLine(desk.said)
        self.keys = Keys(desk.keymap)
        self._pending: int | None = None
        self._lost = ""
        self._view = view.view_of(desk)
        self._idle = 0
        self._absent: frozenset[str] = frozenset()

    def on_mount(self) -> None:
        """Watch for changes by other windows; in a browser, go without the machine's own windows."""
        if self.app.is_web:
            self._absent = LOCAL
        self.set_interval(POLL, lambda: self.call_after_refresh(self.look_around))

    # What a subclass says

    @property
    def entry(self) -> Entry | None:
        """The claim at work."""
        raise NotImplementedError

    def show_claim(self, id_: str) -> None:
        """Show the screen as it is now, with this claim, or the one in its place."""
        raise NotImplementedError

    def focus_pane(self, pane: str) -> None:
        """Give a pane the focus."""
        raise NotImplementedError

    @property
    def here(self) -> str:
        """The id of the claim at work; empty where there is none."""
        return self.entry.id if self.entry else ""

    def targets(self) -> list[str]:
        """The claims that a decision is about: the claim at work, with the other parts of its speech.

        Only parts that stand as the claim does are decided with it.
        """
        if (entry := self.entry) is None:
            return []
        parts = self.desk.listing.parts(entry)
        return [part.id for part in parts if part.decision.status == entry.decision.status]

    # Keys and counts

    def actions(self) -> list[Action]:
        """The actions of the screen: those of the pane, then those of all panes."""
        here = of_pane(self.pane)
        taken = {key for action in here for key in action.keys}
        everywhere = [one for one in of_pane("") if not one.keys or not taken.issuperset(one.keys)]
        return [one for one in (*here, *everywhere) if self._can(one.id) and one.id != self.pane]

    def _can(self, id_: str) -> bool:
        """Whether this screen has the action, and can do it: a browser leaves no terminal to an editor."""
        return id_ in self.DOES and id_ not in self._absent

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow the actions of this screen alone; an open prompt has its keys to itself."""
        if action == "count" and parameters == (0,) and self._pending is None:
            return False
        if action == "do" and not self._does(*parameters):
            return False
        return not (action in ("do", "count") and self.status.asking)

    def _does(self, id_: object, pane: object = "") -> bool:
        return pane in ("", self.pane) and self._can(str(id_))

    def action_count(self, digit: int) -> None:
        """Add a digit to the count of the next motion."""
        self._pend(min((self._pending or 0) * 10 + digit, MOST))

    def action_do(self, id_: str, pane: str = "") -> None:
        """Do the action with this id, by a key that does it in ``pane``, or in all."""
        self._idle = 0
        self.status.grow_old()
        count, pending = self._pending, self._pending is not None
        self._pend(None)
        if id_ == "escape" and pending:
            return
        if pending and id_ in UNCOUNTED:
            self.status.tell(f"Nothing done: {named(id_, self.pane).word} takes no count.")
            return
        try:
            self.DOES[id_](self, count)
        except OnrecordError as error:
            self.fail(error)

    def _pend(self, count: int | None) -> None:
        self._pending = count
        self.status.pend("" if count is None else str(count))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of an open prompt, which keeps the focus, else those of the pane."""
        if event.widget.id in PROMPTS:
            self.keys.show(event.widget.id)
        elif self.status.asking:
            self.status.keep_focus()
        else:
            self.keys.show(self.pane)

    def show_screen(self, name: str, id_: str = "") -> None:
        """Ask the app, from an action, for another screen, on this claim, or on what has the id ``id_``."""
        self.status.tell("")  # of what was done last, another screen may make something else
        self.call_next(self.run_action, f"app.show('{name}', '{id_ or self.here}')")

    def leave(self) -> None:
        """Go back to the screen below."""
        self.dismiss(self.here)

    # Asking and telling

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
        """Ask for a line, or ``lines``, and come back to the pane.

        A ``value`` is there to write on; what is typed goes in the place of what is ``offered``; what is
        ``known`` completes a line; up brings ``earlier`` words. What was typed and left with esc, or could
        not be kept, is there again when the same is asked. ``typed`` has the words at each change, and
        None at the end.
        """
        kept = self.desk.typed.setdefault((question, self.here), {})

        def end() -> None:
            self.focus_pane(self.pane)
            if typed:
                typed(None)

        def answered(answer: str) -> None:
            end()
            try:
                then(answer)
            except OnrecordError as error:
                kept[""] = answer
                self.fail(error, STAYS_TYPED)

        def left() -> None:
            end()
            words = self.status.typed
            if words.strip() not in ("", value.strip(), offered.strip()):
                kept[""] = words
                self.status.tell(LEFT)

        before = kept.pop("", "")
        self.status.ask(
            question,
            answered,
            value=before or value,
            offered=offered,
            typed=typed,
            left=left,
            lines=lines,
            known=known,
            earlier=earlier,
        )
        if typed and before:
            typed(before)

    def choose(self, question: str, answers: Mapping[str, str], then: Callable[[str], None]) -> None:
        """Ask for one key of ``answers``, whose answer ``then`` gets, and come back to the pane."""

        def chosen(answer: str) -> None:
            self.focus_pane(self.pane)
            try:
                then(answer)
            except OnrecordError as error:
                self.fail(error)

        self.status.choose(question, answers, chosen, left=lambda: self.focus_pane(self.pane))

    def fail(self, error: Exception, *more: str) -> None:
        """Tell of an error, with more on it."""
        self.status.tell(" · ".join((str(error), *more)))

    def on_paste(self, event: events.Paste) -> None:
        """Tell of a paste that no field has taken."""
        event.stop()
        said = numbers.nothing_pasted(event.text)
        if self.status.asking:
            self.notify(said, markup=False)
        else:
            self.status.tell(said)

    def offer_same(self) -> Entry | None:
        """Have the key that marks the claim as its decided twin first in the footer; give that twin."""
        twin = self.desk.twin(self.entry) if self.entry else None
        self.keys.put_first("same" if twin else "")
        return twin

    # In the background

    def run(self, work: Callable[[], _Found], then: Callable[[_Found], None], *, group: str = "") -> None:
        """Do ``work`` in a thread, and ``then`` with its outcome on the screen.

        Work of a ``group`` takes the place of earlier work of that group.
        """

        def run() -> None:
            found = work()
            self.post_message(Done(lambda: then(found)))

        self.run_worker(run, thread=True, exclusive=bool(group), group=group or "default")

    def on_done(self, message: Done) -> None:
        """Show the outcome of work in the background."""
        message.then()

    def look_around(self) -> None:
        """Show what other windows wrote; a store that can't be read is told of once."""
        if not self.is_current:
            return
        self.keep_view()
        here, waiting = self.here, len(self.desk.problems)
        try:
            news = self.desk.refresh()
        except OnrecordError as error:
            if str(error) != self._lost:
                self.fail(error)
            self._lost = str(error)
            return
        self._lost = ""
        if news:
            self.show_claim(here)
        if taken_in := waiting - len(self.desk.problems):
            self.status.tell(f"{numbers.count(taken_in, 'document')} taken in by another window.")
        for notice in self.desk.notices():
            self.notify(one_line(notice), markup=False)
        self._idle += 1
        if self._idle == IDLE:
            # What can't be put in order now is at the end: all of it is on the disk already.
            with suppress(OnrecordError, OSError):
                self.desk.store.fold()
            self.back_up()
            garbage.collect(self.desk.listing.total)

    def keep_view(self) -> None:
        """Keep what the desk shows, where that changed, for the next start."""
        if self._view != (now := view.view_of(self.desk)):
            self._view = now
            view.keep(self.desk)

    def back_up(self) -> None:
        """Make the day's backup in the background; where that fails, the next start tries again."""

        def meanwhile() -> None:
            with suppress(OnrecordError, OSError):
                self.desk.back_up()

        self.run_worker(meanwhile, thread=True, name="back up")
