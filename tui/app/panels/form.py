"""Forms: a panel over the screen, a line for each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar

from textual import on
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.content import Content
from textual.widgets import Input, Static, TextArea

from onrecord.errors import OnrecordError
from tui.app.panels.panel import Panel
from tui.app.widgets.choice import Choice
from tui.app.widgets.field import Field
from tui.app.widgets.known import Known
from tui.app.widgets.words import Words
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from tui.app.messages import Picked
    from tui.app.widgets.known import Offer

_Given = TypeVar("_Given")


class Form(Panel[bool], Generic[_Given]):
    """A panel of fields, whose values it keeps at enter; gives whether they were kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("enter", "keep", show=False),
        Binding("tab", "turn(1)", show=False),
        Binding("shift+tab", "turn(-1)", show=False),
    ]
    hint = "tab next · enter keeps · esc cancels"

    def __init__(
        self, title: str, keep: Callable[[_Given], object], typed: dict[str, str] | None = None
    ) -> None:
        """``keep`` puts the values on record; the form stays open where that raises OnrecordError.

        ``typed`` has the words typed before and left with esc, by field id; new words are put in it.
        """
        super().__init__()
        self._title = title
        self._keep = keep
        self._typed = {} if typed is None else typed
        self._began: dict[str, str] = {}
        self._wrong: dict[str, str] = {}

    def lines(self) -> Iterable[tuple[str, Widget]]:
        """The fields with their labels."""
        raise NotImplementedError

    def given(self) -> _Given:
        """The values of the fields. Raises RefusedError where they can't be."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """A line for each field, and one for an error."""
        with Vertical(classes="panel") as panel:
            panel.border_title = Content(one_line(self._title))
            panel.border_subtitle = self.hint
            with Grid():
                for label, widget in self.lines():
                    yield Static(label, markup=False)
                    yield widget
            yield Static(id="wrong", markup=False)

    def on_mount(self) -> None:
        """Fill in the words typed before."""
        self._began = self._fields()
        for id_, words in self._typed.items():
            self._field(id_).value = words
        self._typed.clear()

    def _fields(self) -> dict[str, str]:
        return {str(field.id): field.value for field in (*self.query(Field), *self.query(Words))}

    def action_leave(self) -> None:
        """Keep nothing, and remember the typed words."""
        self._typed.update(set(self._fields().items()) - set(self._began.items()))
        self.dismiss(result=False)

    def action_turn(self, step: int) -> None:
        """Focus the field after, or before, passing lists to pick from; from a list take what is chosen."""
        if isinstance(self.focused, Known) and self.focused.count and step > 0:
            self.focused.action_pick()
            return
        turn = self.focus_next if step > 0 else self.focus_previous
        turn("Field, Words, Choice")

    def on_key(self, event: events.Key) -> None:
        """Tell which keys a choice takes, for a key that it does not take."""
        if isinstance(self.focused, Choice) and event.is_printable:
            self.query_one("#wrong", Static).update("Choose with left and right, or space.")

    @on(Input.Changed)
    @on(TextArea.Changed)
    def on_changed(self) -> None:
        """Clear the error, once a field is changed."""
        if self._wrong and self._fields() != self._wrong:
            self._wrong = {}
            self.query_one("#wrong", Static).update("")

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep the values; tell why they are refused, or can't be kept."""
        try:
            self._keep(self.given())
        except OnrecordError as error:
            self._wrong = self._fields()
            self.query_one("#wrong", Static).update(one_line(str(error)))
        else:
            self.dismiss(result=True)

    def value(self, id_: str) -> str:
        """The value of a field."""
        return self._field(id_).value.strip()

    def _field(self, id_: str) -> Field | Words:
        found = self.query_one(f"#{id_}")
        assert isinstance(found, Field | Words)
        return found


def field(value: str, id_: str, placeholder: str = "") -> Field:
    """A line whose value is written on, not over, as in prompts."""
    return Field(value, id=id_, placeholder=placeholder, select_on_focus=False)


def heading(words: str) -> Static:
    """A heading over the fields that follow."""
    return Static(words, classes="heading", markup=False)


class Line(NamedTuple):
    """A field of a form; with ``words``, a choice among their values; with ``known``, a list to pick from.

    What is picked are the values of fields by their names.
    """

    name: str
    label: str
    value: str
    placeholder: str = ""
    words: Mapping[str, str] = {}
    known: Sequence[Offer] = ()


class Fields(Form[dict[str, str]]):
    """A form that keeps the changed fields."""

    def __init__(
        self, title: str, lines: Sequence[Line], keep: Callable[[dict[str, str]], object], first: str = ""
    ) -> None:
        """The cursor begins in the field ``first``."""
        super().__init__(title, keep)
        self._lines = lines
        self._first = first

    def lines(self) -> Iterable[tuple[str, Widget]]:
        """The fields with their labels."""
        for line in self._lines:
            if line.words:
                index = list(line.words).index(line.value)
                yield line.label, Choice(list(line.words.values()), id=line.name, index=index)
            else:
                yield line.label, field(line.value, line.name, line.placeholder)
            if line.known:
                yield "Known", Known(line.known)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        """List what is known by the words of its field."""
        for line in self._lines:
            if line.known and line.name == event.input.id:
                self.query_one(Known).narrow(event.value if event.value != line.value else "")

    def on_picked(self, message: Picked) -> None:
        """Fill in what was picked, and go on to the field after."""
        for name, words in message.known.items():
            self._field(name).value = words
        self.focus_next("Field, Words, Choice")

    def on_mount(self) -> None:
        """Focus the first field."""
        if self._first:
            self.query_one(f"#{self._first}").focus()

    def given(self) -> dict[str, str]:
        """The fields whose values changed."""
        said = [(line, self._said(line)) for line in self._lines]
        return {line.name: words for line, words in said if words != line.value.strip()}

    def _said(self, line: Line) -> str:
        if line.words:
            return list(line.words)[self.query_one(f"#{line.name}", Choice).index]
        return self.value(line.name)
