"""The status line above the footer: it tells what was done, and asks for a line or a key."""

from __future__ import annotations

from asyncio import sleep
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from tui.app.widgets.clickable import Clickable, clickable
from tui.app.widgets.completing import Completing
from tui.app.widgets.field import Field
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType


MOST = 20
"""Cells for one of the answers that a key gives."""


class Line(Field):
    """The prompt for a line of text; esc leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    async def on_key(self, event: events.Key) -> None:
        """Answer at enter, once earlier keys have come; a later key is not for this prompt."""
        screen = self.screen
        line = screen.query_one(StatusLine)
        if not line.asking:
            self.app.post_message(events.Key(event.key, event.character))
        elif event.key == "enter":
            with self.app.batch_update():  # what the answer changes shows at once with the end of the prompt
                line.answer(self.value)
                await sleep(0)  # every widget says what of it is to be painted
                await sleep(0)  # and the screen hears that
            screen.check_idle()
        else:
            return
        event.stop()
        event.prevent_default()

    def action_leave(self) -> None:
        """Leave the prompt without an answer."""
        self.screen.query_one(StatusLine).leave()


class OneKey(Clickable, can_focus=True):
    """The prompt for a question that one key answers."""

    def __init__(self) -> None:
        super().__init__(id="one-key", markup=False)
        self.answers: Mapping[str, str] = {}

    def on_key(self, event: events.Key) -> None:
        """Answer, or leave with esc; other keys do nothing, and a later key is not for this prompt."""
        line = self.screen.query_one(StatusLine)
        if not line.asking:
            self.app.post_message(events.Key(event.key, event.character))
        elif event.character and event.character in self.answers:
            line.answer(self.answers[event.character])
        elif event.key == "escape":
            line.leave()
        event.stop()
        event.prevent_default()


class StatusLine(Horizontal):
    """The line on what was done last, or a prompt."""

    def __init__(self) -> None:
        super().__init__(id="status")
        self._pending = ""
        self._hints = False
        self._then: Callable[[str], None] | None = None
        self._typed: Callable[[str], None] | None = None
        self._left: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """The told words, the pending count, and the prompt's parts."""
        yield Static(id="told", markup=False)
        yield Static(id="asked", markup=False)
        yield Line(id="line", select_on_focus=False)
        yield OneKey()
        yield Static(id="pending", markup=False)

    def on_mount(self) -> None:
        """Begin without a prompt."""
        self._show("told")

    @property
    def asking(self) -> bool:
        """Whether a prompt is open."""
        return self._then is not None

    @property
    def typed(self) -> str:
        """The words in the line, also after the line was left."""
        return self.query_one(Line).value

    def tell(self, text: str) -> None:
        """Tell what was done."""
        self._hints = False
        self.query_one("#told", Static).update(one_line(text), layout=False)

    def hint(self, text: str) -> None:
        """Show what can be done now, until ``unhint``."""
        self.tell(text)
        self._hints = True

    def unhint(self) -> None:
        """Take the hint away; words told since stay."""
        if self._hints:
            self.tell("")

    def tell_before(self, text: str) -> None:
        """Tell these words, too, before the last told ones."""
        told = str(self.query_one("#told", Static).content)
        self.tell(" · ".join(part for part in (text, told) if part))

    def pend(self, count: str) -> None:
        """Show the count of the next motion."""
        if count != self._pending:
            self._pending = count
            self.query_one("#pending", Static).update(f" {count} " if count else "")

    def ask(
        self,
        question: str,
        then: Callable[[str], None],
        *,
        value: str = "",
        offered: str = "",
        typed: Callable[[str], None] | None = None,
        left: Callable[[], None] | None = None,
        known: Sequence[str] = (),
    ) -> None:
        """Ask for a line: ``then`` has it at enter, ``typed`` at each change; ``left`` is called at esc.

        A ``value`` is there to be written on; what is typed goes in the place of what is ``offered``;
        what is ``known`` completes it.
        """
        self._then, self._typed, self._left = then, typed, left
        self.query_one("#asked", Static).update(f"{one_line(question)}: ")
        line = self.query_one(Line)
        line.suggester = Completing(known) if known else None
        with line.prevent(Input.Changed):
            line.value = value or offered
        line.selection = Selection(0 if offered and not value else len(line.value), len(line.value))
        self._show("asked", "line")
        self.screen.set_focus(line)  # at once: what is typed ahead belongs here

    def choose(
        self,
        question: str,
        answers: Mapping[str, str],
        then: Callable[[str], None],
        *,
        left: Callable[[], None],
    ) -> None:
        """Ask for one key of ``answers``: ``then`` has the key's answer; ``left`` is called at esc."""
        self._then, self._typed, self._left = then, None, left
        key = self.query_one(OneKey)
        key.answers = answers
        offered = [clickable(Content(f"{key} {one_line(said, MOST)}"), key) for key, said in answers.items()]
        key.update(Content.assemble(f"{one_line(question)}: ", Content("  ").join(offered)))
        self._show("one-key")
        self.screen.set_focus(key)

    def answer(self, answer: str) -> None:
        """Close the prompt and hand over the answer."""
        then, typed = self._then, self._typed
        self._close()
        if typed:
            typed(answer)  # the last letters may not have been told yet
        if then:
            then(answer)

    def leave(self) -> None:
        """Close the prompt without an answer."""
        left = self._left
        self._close()
        if left:
            left()

    def keep_focus(self) -> None:
        """Bring the focus back to the open prompt."""
        (self.query_one(Line) if self.query_one(Line).display else self.query_one(OneKey)).focus()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._typed and event.value == event.input.value:
            self._typed(event.value)

    def _close(self) -> None:
        self._then = self._typed = self._left = None
        self._show("told")

    def _show(self, *ids: str) -> None:
        for part in self.children:
            part.display = part.id in (*ids, "pending")
