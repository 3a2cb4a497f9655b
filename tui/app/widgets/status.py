"""The status line above the footer: it tells what was done, and asks for words or a key."""

from __future__ import annotations

from asyncio import sleep
from collections import deque
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.widgets.clickable import Clickable, clickable
from tui.app.widgets.completing import Completing
from tui.app.widgets.field import Field
from tui.app.widgets.words import Words
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType


MOST = 20
"""Cells for one of the answers that a key gives."""

OLD = 5
"""Keys after which the told words are of a time too long ago to stand there."""


MOST_ROWS = 2
"""Rows of what is told at most; the rest can be read among the messages."""


class OneKey(Clickable, can_focus=True):
    """The prompt for a question that one key answers."""

    def __init__(self) -> None:
        super().__init__(id="one-key", markup=False)
        self.answers: Mapping[str, str] = {}

    def on_key(self, event: events.Key) -> None:
        """Answer, or leave with esc; other keys do nothing."""
        line = self.screen.query_one(StatusLine)
        if event.character and event.character in self.answers:
            line.answer(self.answers[event.character])
        elif event.key == "escape":
            line.leave()
        event.stop()
        event.prevent_default()


class StatusLine(Horizontal):
    """The line on what was done last, or a prompt; a prompt for many words grows with them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", show=False),
        Binding("escape", "leave", show=False),
        Binding("up", "bring_earlier", show=False),
    ]

    def __init__(self, log: deque[str] | None = None) -> None:
        """The last messages are put in ``log``."""
        super().__init__(id="status")
        self._log: deque[str] = deque() if log is None else log
        self._said = ""
        self._pending = ""
        self._hints = False
        self._age = 0
        self._then: Callable[[str], None] | None = None
        self._typed: Callable[[str], None] | None = None
        self._left: Callable[[], None] | None = None
        self._earlier = ""

    def compose(self) -> ComposeResult:
        """The told words, the pending count, and the prompt's parts."""
        yield Static(id="told", markup=False)
        yield Static(id="asked", markup=False)
        yield Field(id="line", select_on_focus=False)
        yield Words(id="lines")
        yield OneKey()
        yield Static(id="pending", markup=False)

    def on_mount(self) -> None:
        """Begin without a prompt."""
        self._field: Field | Words = self.query_one(Field)
        self._show("told")

    @property
    def asking(self) -> bool:
        """Whether a prompt is open."""
        return self._then is not None

    @property
    def typed(self) -> str:
        """The words in the prompt, also after the prompt was left."""
        return self._field.value

    def tell(self, text: str) -> None:
        """Tell what was done; longer words than the line go on over the line above."""
        self._say(text)
        if self._said and self._said not in self._log:
            self._log.append(self._said)

    def _say(self, text: str) -> None:
        self._hints, self._age = False, 0
        self._said = one_line(text)
        self.on_resize()

    @property
    def width(self) -> int:
        """The cells of a row of told words."""
        return max(1, self.size.width - 2)

    def on_resize(self) -> None:
        """Fit the told words to the width."""
        told, width = self.query_one("#told", Static), self.width
        rows = [row.plain.rstrip() for row in Content(self._said).wrap(width)]
        if len(rows) > MOST_ROWS:
            rows = [*rows[: MOST_ROWS - 1], one_line(" ".join(rows[MOST_ROWS - 1 :]), width)]
        told.set_class(len(rows) > 1, "-long")
        told.update("\n".join(rows), layout=False)

    def grow_old(self) -> None:
        """Count a key since the words were told; old words go, a hint stays."""
        self._age += not self._hints
        if self._age == OLD:
            self.tell("")

    def hint(self, text: str) -> None:
        """Show what can be done now, until ``unhint``."""
        self._say(text)
        self._hints = True

    def unhint(self) -> None:
        """Take the hint away; words told since stay."""
        if self._hints:
            self._say("")

    def tell_before(self, text: str) -> None:
        """Tell these words, too, before the last told ones."""
        if self._log and self._log[-1] == self._said:
            self._log.pop()
        self.tell(" · ".join(part for part in (text, self._said) if part))

    @property
    def said(self) -> str:
        """The words told last, in full."""
        return self._said

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
        lines: bool = False,
        known: Sequence[str] = (),
        earlier: str = "",
    ) -> None:
        """Ask for words: ``then`` has them at enter, ``typed`` at each change; ``left`` is called at esc.

        A ``value`` is there to be written on; what is typed goes in the place of what is ``offered``. The
        words may have several ``lines``, else one, which what is ``known`` completes. The key up brings the
        ``earlier`` words.
        """
        self._earlier = earlier
        self._then, self._typed, self._left = then, typed, left
        self.query_one("#asked", Static).update(f"{one_line(question)}: ")
        self.query_one(Field).suggester = Completing(known) if known else None
        self._field = self.query_one(Words) if lines else self.query_one(Field)
        with self._field.prevent(Input.Changed):
            self._field.value = value or offered
        if offered and not value:
            self._field.select_words()
        elif isinstance(self._field, Field):
            self._field.action_end()
        self._show("asked", str(self._field.id))
        self.screen.set_focus(self._field)

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

    async def action_answer(self) -> None:
        """Answer with the words typed."""
        with self.app.batch_update():  # what the answer changes shows at once with the end of the prompt
            self.answer(self.typed)
            await sleep(0)  # every widget says what of it is to be painted
            await sleep(0)  # and the screen hears that
        self.screen.check_idle()

    def answer(self, answer: str) -> None:
        """Close the prompt and hand over the answer."""
        then, typed = self._then, self._typed
        self._close()
        if typed:
            typed(answer)  # the last letters may not have been told yet
        if then:
            then(answer)

    def action_bring_earlier(self) -> None:
        """Put the earlier words in place of those typed, where there are any."""
        if self.asking and self._earlier:
            self._field.value = self._earlier
            if self._typed:
                self._typed(self.typed)

    def action_leave(self) -> None:
        """Close the prompt without an answer."""
        self.leave()

    def leave(self) -> None:
        """Close the prompt without an answer."""
        left = self._left
        self._close()
        if left:
            left()

    def keep_focus(self) -> None:
        """Bring the focus back to the open prompt."""
        (self.query_one(OneKey) if self.query_one(OneKey).display else self._field).focus()

    @on(Input.Submitted)
    async def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        await self.action_answer()

    @on(Input.Changed)
    @on(Words.Changed)
    def _changed(self, event: Input.Changed | Words.Changed) -> None:
        event.stop()
        if self._typed:
            self._typed(self.typed)

    def _close(self) -> None:
        self._then = self._typed = self._left = None
        self._earlier = ""
        self._show("told")

    def _show(self, *ids: str) -> None:
        for part in self.children:
            part.display = part.id in (*ids, "pending")
