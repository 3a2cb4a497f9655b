"""The filter panel: conditions by a key each or in words, and kept filters; the desk follows."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar, NamedTuple, get_args

from msgspec.structs import replace
from textual import on
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from onrecord.errors import OnrecordError
from onrecord.filters import Filter, Flag
from onrecord.reading import BlockKind
from onrecord.records import DIMENSIONS
from tui.app.actions import MARKS
from tui.app.chips import chips
from tui.app.panels.panel import Panel
from tui.app.widgets.clickable import Clickable, clickable
from tui.app.widgets.completing import Completing
from tui.app.widgets.field import Field
from tui.wording.claims import GLYPHS
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from onrecord.records import Kind
    from tui.app.desk import Desk

KINDS: dict[str, Kind] = {"q": "quote", "a": "attribution", "f": "figure", "m": "statement"}
FLAGS: dict[str, Flag] = {
    "o": "open",
    "s": "stale",
    "y": "open query",
    "e": "no evidence",
    "n": "suggestion",
    "b": "guess",
    "r": "no speaker",
    "u": "duplicate",
    "w": "signed",
    "l": "to sign",
    "h": "by hand",
    "g": "gone",
}
IN_DOCUMENT: dict[str, Flag] = {"k": "commented", "j": "tracked change"}
"""The flags that a claim has from its document."""
COLUMNS = (24, 19)
"""Cells for statuses and kinds, and for flags; what its document has, and kept filters, have the rest."""

NAME = 40
"""Cells for a kept filter's name."""

FORGET = "-"
"""The key that forgets the kept filter in force."""

NOT = "!"
"""The key that turns the next condition round; in a line, the sign before what is not to be there."""

MINE = "@"
"""The key for the claims that the checker is to check."""

CONDITIONS: dict[str, Filter] = {
    **{key: Filter(statuses=frozenset({status})) for key, (status, _) in MARKS.items()},
    **{key: Filter(kinds=frozenset({kind})) for key, kind in KINDS.items()},
    **{key: Filter(flags=frozenset({flag})) for key, flag in (FLAGS | IN_DOCUMENT).items()},
}
"""The conditions that a key chooses by itself."""


class Line(NamedTuple):
    """A line for conditions in words, about a ``field`` of the filter; ``key`` goes to the line."""

    key: str
    field: str
    label: str
    placeholder: str


LINES = (
    Line("/", "text", "With words", "in the claim, its speaker or its note"),
    Line("", "speaker", "Speaker", "any part of the name; !name: not this one"),
    Line("$", "dimensions", "Figures of", "money, percent, age ..."),
    Line("#", "tags", "Tags", "words of your own"),
    Line("", "blocks", "In a", "caption, headline, pullquote ..."),
)


class Toggles(Clickable, can_focus=True):
    """The statuses by the keys that mark them, kinds and flags by a letter, kept filters by a digit."""

    def __init__(self) -> None:
        super().__init__(id="toggles", markup=False)

    def show(self, conditions: Mapping[str, Filter], now: Filter, kept: dict[str, Filter]) -> None:
        """Draw the toggles of these conditions."""

        def toggle(key: str, word: str) -> Content:
            return _toggle(key, word, _mark(now, conditions[key]))

        left = [Content.styled("Status", "bold")]
        left += [toggle(key, f"{GLYPHS[status]} {status}") for key, (status, _) in MARKS.items()]
        left.append(Content.styled("Kind", "bold"))
        left += [toggle(key, kind) for key, kind in KINDS.items()]
        middle = [Content.styled("Only if", "bold")]
        middle += [toggle(key, flag) for key, flag in FLAGS.items()]
        right = [Content.styled("Its document", "bold")]
        right += [toggle(key, flag) for key, flag in IN_DOCUMENT.items()]
        right += [toggle(MINE, "mine")] if MINE in conditions else []
        right.append(Content.styled("Kept", "bold"))
        for number, (name, filter_) in enumerate(list(kept.items())[:9], 1):
            right.append(_toggle(str(number), one_line(name, NAME), "x" if _same(filter_, now) else " "))
        rows = zip_longest(left, middle, right, fillvalue=Content(""))
        self.update(Content("\n").join(map(_row, rows)))


class FilterPanel(Panel[Filter]):
    """The panel of the filter, which it gives at enter, None at esc; ``changed`` hears every change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "keep", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
    ]

    def __init__(self, desk: Desk, changed: Callable[[Filter], None]) -> None:
        super().__init__()
        self._desk = desk
        self._chosen = desk.listing.filter
        self._changed = changed
        self._turned = False
        self._conditions = dict(CONDITIONS)
        if desk.checker:
            self._conditions[MINE] = Filter(given_to=desk.checker)
        self._known = {
            "dimensions": list(DIMENSIONS),
            "tags": desk.listing.tags(),
            "blocks": list(get_args(BlockKind)),
        }
        self._lines = {line.field: _of(line.field, self._chosen) for line in LINES}

    def compose(self) -> ComposeResult:
        """The toggles, a line for each condition in words, and one for a name to keep the filter under."""
        with Vertical(classes="panel"):
            yield Toggles()
            with Grid():
                for line in LINES:
                    known = self._known.get(line.field)
                    yield Static(f"{line.label:<12}{line.key}", markup=False)
                    yield Field(
                        _said(self._lines[line.field]),
                        id=f"{line.field}-line",
                        placeholder=line.placeholder,
                        suggester=Completing(known) if known else None,
                        select_on_focus=False,
                    )
                yield Static("Keep it as", markup=False)
                yield Field(id="name", placeholder="a name, then enter: a digit chooses it, - forgets it")
            yield Static(id="wrong", markup=False)

    def on_mount(self) -> None:
        """Show the filter in force."""
        self.query_one("#wrong").display = False  # the chips have its row
        self._show()
        self.call_after_refresh(self._desk.listing.prepare)

    def on_key(self, event: events.Key) -> None:
        """Do what the key does, unless the key is typed into a line."""
        typing = isinstance(self.focused, Input)
        if not typing and event.character and self._done(event.character):
            event.stop()
            event.prevent_default()

    def _done(self, key: str) -> bool:
        kept = list(self._desk.filters.values())
        lines = {line.key: line.field for line in LINES if line.key}
        turned, self._turned = self._turned, key == NOT and not self._turned
        if key in self._conditions:
            self._toggle(self._conditions[key], turned=turned)
        elif key == "F":
            self._choose_whole(Filter())
        elif key.isdecimal() and 0 < int(key) <= len(kept):
            self._choose_whole(kept[int(key) - 1])
        elif key == FORGET:
            self._forget()
        elif key in lines:
            self._go_to(lines[key], turned=turned)
        elif key != NOT:
            return False
        self._show()
        return True

    def _toggle(self, one: Filter, *, turned: bool) -> None:
        """Ask for a condition, or, ``turned`` round, for what does not meet it; once more, for neither."""
        asked = _not(one) if turned else one
        neither = self._chosen.minus(one).minus(_not(one))
        self._choose(neither if self._chosen.plus(asked) == self._chosen else neither.plus(asked))

    def _go_to(self, field: str, *, turned: bool) -> None:
        line = self.query_one(f"#{field}-line", Input)
        line.focus()
        if turned and not line.value:
            line.value = NOT
            line.action_end()

    def _choose(self, chosen: Filter) -> None:
        self._chosen = chosen
        self._show()
        self._changed(chosen)

    def _choose_whole(self, chosen: Filter) -> None:
        """Choose every condition anew, except the document."""
        with self.prevent(Input.Changed):
            for line in LINES:
                self._lines[line.field] = _of(line.field, chosen)
                self.query_one(f"#{line.field}-line", Input).value = _said(self._lines[line.field])
        self._choose(replace(chosen, sources=self._chosen.sources))

    def _show(self) -> None:
        self.query_one(Toggles).show(self._conditions, self._chosen, self._desk.filters)
        panel = self.query_one(".panel")
        said = ", ".join(chip.text for chip in chips(self._desk, self._chosen)) or "press its letter"
        panel.border_title = Content(f"Show only{' what is not' if self._turned else ''}: {said}")
        panel.border_subtitle = f"F none · {NOT} not · tab words · enter keeps · esc cancels"

    @on(Input.Changed)
    def _worded(self, event: Input.Changed) -> None:
        field = (event.input.id or "").removesuffix("-line")
        if field in self._lines:
            before, self._lines[field] = self._lines[field], self._read(field, event.value)
            self._choose(self._chosen.minus(before).plus(self._lines[field]))

    def _read(self, field: str, said: str) -> Filter:
        """The condition that is said in the line of a field; none where nothing is said."""
        words = said.strip().removeprefix(NOT).strip() if said.strip().startswith(NOT) else said
        if not words.strip():
            return Filter()
        known = self._known.get(field)
        if known is None:
            one = replace(Filter(), **{field: words})
        else:
            meant = {word: _begun(word, known) for word in words.casefold().split()}
            found = {each for some in meant.values() for each in (some[:1] if field == "tags" else some)}
            one = replace(Filter(), **{field: frozenset(found)})
        return one if words is said else _not(one)

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep the filter, under a name where one is given."""
        name = " ".join(self.query_one("#name", Input).value.split())
        if name and not self._tried(lambda: self._desk.keep_filter(name)):
            return
        self.dismiss(self._chosen)

    def _forget(self) -> None:
        names = [name for name, kept in self._desk.filters.items() if _same(kept, self._chosen)]
        if names:
            self._tried(lambda: self._desk.forget_filter(names[0]))

    def _tried(self, change: Callable[[], None]) -> bool:
        """Make a change of the settings, or tell why it failed."""
        try:
            change()
        except OnrecordError as error:
            wrong = self.query_one("#wrong", Static)
            wrong.update(one_line(str(error)))
            wrong.display = True
            return False
        return True


def _not(one: Filter) -> Filter:
    """A condition turned round."""
    return Filter(without=(one,))


def _of(field: str, now: Filter) -> Filter:
    """The condition about a field alone, or what is not to be there of that field; none where neither is."""
    none = Filter()
    if given := getattr(now, field):
        return replace(none, **{field: given})
    alone = (each for each in now.without if each == replace(none, **{field: getattr(each, field)}))
    return next(map(_not, alone), none)


def _said(one: Filter) -> str:
    """The words of a condition about one field, as its line has them."""
    if one.without:
        return f"{NOT}{_said(one.without[0])}"
    return one.text or one.speaker or " ".join(sorted({*one.dimensions, *one.tags, *one.blocks}))


def _begun(word: str, known: Sequence[str]) -> list[str]:
    """The known word, or all known ones that begin so; the word itself where it is not known."""
    return [word] if word in known else [one for one in known if one.startswith(word)] or [word]


def _mark(now: Filter, one: Filter) -> str:
    """The mark of a condition: asked for, turned round, or neither."""
    return "x" if now.plus(one) == now else NOT if now.plus(_not(one)) == now else " "


def _same(kept: Filter, now: Filter) -> bool:
    """Whether a kept filter is in force, whatever the document."""
    return kept == now.anywhere


def _toggle(key: str, word: str, mark: str) -> Content:
    shown = Content.assemble((key, "bold $accent"), f" [{mark}] ", (word, "bold" if mark.strip() else ""))
    return clickable(shown, key)


def _row(cells: Sequence[Content]) -> Content:
    *padded, last = cells
    padded = [cell.pad_right(width - cell.cell_length) for cell, width in zip(padded, COLUMNS, strict=True)]
    return Content("").join([*padded, last])
