"""Forms: a panel over the screen, a line for each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar

from textual import on
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from onrecord.errors import RefusedError
from tui.app.widgets.choice import Choice
from tui.app.widgets.field import Field
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

_Given = TypeVar("_Given")


class Form(ModalScreen[_Given]):
    """A panel of fields, whose values it gives at enter, None at esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("enter", "keep", show=False),
        # before what has the focus, so that what is typed on goes to the next line
        Binding("tab", "turn(1)", show=False, priority=True),
        Binding("shift+tab", "turn(-1)", show=False, priority=True),
    ]
    hint = "tab next · enter keeps · esc cancels"

    def __init__(self, title: str, typed: dict[str, str] | None = None) -> None:
        """``typed`` has the words typed before and left with esc, by field id; new words are put in it."""
        super().__init__()
        self._title = title
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
            self.query_one(f"#{id_}", Input).value = words
        self._typed.clear()

    def _fields(self) -> dict[str, str]:
        return {field.id: field.value for field in self.query(Input) if field.id}

    def action_leave(self) -> None:
        """Give None, and remember the typed words."""
        self._typed.update(set(self._fields().items()) - set(self._began.items()))
        self.dismiss(None)

    def action_turn(self, step: int) -> None:
        """Focus the field after, or before, passing lists to pick from."""
        turn = self.focus_next if step > 0 else self.focus_previous
        turn("Input, Choice")

    def on_key(self, event: events.Key) -> None:
        """Tell which keys a choice takes, for a key that it does not take."""
        if isinstance(self.focused, Choice) and event.is_printable:
            self.query_one("#wrong", Static).update("Choose with left and right, or space.")

    @on(Input.Changed)
    def on_changed(self) -> None:
        """Clear the error, once a field is changed."""
        if self._wrong and self._fields() != self._wrong:
            self._wrong = {}
            self.query_one("#wrong", Static).update("")

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Give the values, unless they are refused."""
        try:
            given = self.given()
        except RefusedError as error:
            self._wrong = self._fields()
            self.query_one("#wrong", Static).update(one_line(str(error)))
            return
        self.dismiss(given)

    def value(self, id_: str) -> str:
        """The value of a field."""
        return self.query_one(f"#{id_}", Input).value.strip()


def field(value: str, id_: str, placeholder: str = "") -> Field:
    """A line whose value is written on, not over, as in prompts."""
    return Field(value, id=id_, placeholder=placeholder, select_on_focus=False)


def heading(words: str) -> Static:
    """A heading over the fields that follow."""
    return Static(words, classes="heading", markup=False)


class Line(NamedTuple):
    """A field of a form; with ``words``, a choice among their values."""

    name: str
    label: str
    value: str
    placeholder: str = ""
    words: Mapping[str, str] = {}


class Fields(Form[dict[str, str]]):
    """A form that gives the changed fields; ``check`` raises RefusedError for values that can't be."""

    def __init__(
        self, title: str, lines: Sequence[Line], check: Callable[[dict[str, str]], object], first: str = ""
    ) -> None:
        """The cursor begins in the field ``first``."""
        super().__init__(title)
        self._lines = lines
        self._check = check
        self._first = first

    def lines(self) -> Iterable[tuple[str, Widget]]:
        """The fields with their labels."""
        for line in self._lines:
            if line.words:
                index = list(line.words).index(line.value)
                yield line.label, Choice(list(line.words.values()), id=line.name, index=index)
            else:
                yield line.label, field(line.value, line.name, line.placeholder)

    def on_mount(self) -> None:
        """Focus the first field."""
        if self._first:
            self.query_one(f"#{self._first}").focus()

    def given(self) -> dict[str, str]:
        """The fields whose values changed."""
        said = [(line, self._said(line)) for line in self._lines]
        changed = {line.name: words for line, words in said if words != line.value.strip()}
        self._check(changed)
        return changed

    def _said(self, line: Line) -> str:
        if line.words:
            return list(line.words)[self.query_one(f"#{line.name}", Choice).index]
        return self.value(line.name)
