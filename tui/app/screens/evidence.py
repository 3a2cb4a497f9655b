"""The form for evidence: what it is, where in it to look, and what it says there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, get_args

from msgspec.structs import replace
from textual import on
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from onrecord.decisions import evidence
from onrecord.errors import RefusedError
from onrecord.records import EvidenceType
from onrecord.store import Citation
from tui.app.widgets.choice import Choice
from tui.app.widgets.field import TURNING, Field
from tui.app.widgets.known import Known
from tui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.suggester import Suggester

    from onrecord.records import Evidence
    from tui.app.messages import Picked
    from tui.app.widgets.known import Backing

TYPES: tuple[EvidenceType, ...] = get_args(EvidenceType)
ADDRESS = ("http://", "https://")


class EvidenceForm(ModalScreen[Citation]):
    """Gives a citation at enter, None at esc. A title on record brings its other fields along."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("enter", "keep", show=False),
        *TURNING,
    ]

    def __init__(self, title: str, given: Citation, known: Sequence[Backing] = ()) -> None:
        """``given`` is what the fields begin with, ``known`` the items to pick from, the newest first, with
        what they back.
        """
        super().__init__()
        self._title = title
        self._given = given
        self._filled = given.item
        self._listed = known
        self._known = {one_line(item.title or item.url): item for item, _ in reversed(known)}

    def compose(self) -> ComposeResult:
        """A line for each field."""
        item = self._given.item
        with Vertical(classes="panel") as panel:
            panel.border_title = one_line(self._title)
            panel.border_subtitle = "tab next · enter keeps · esc cancels"
            with Grid():
                yield Static("Title", markup=False)
                names = SuggestFromList(list(self._known), case_sensitive=False)
                yield _field(item.title, "title-or-url", "or a URL alone", names)
                if self._listed:
                    yield Static("On record", markup=False)
                    yield Known(self._listed)
                yield Static("Type", markup=False)
                yield Choice([type_ or "not said" for type_ in TYPES], id="type")
                for id_, label, value, placeholder in (
                    ("locator", "Where in it", self._given.locator, "page, timecode, section"),
                    ("quote", "Its words", self._given.quote, "the passage that bears on the claim"),
                    ("url", "URL", item.url, ""),
                    ("archive-url", "Archive URL", item.archive_url, ""),
                    ("accessed", "Date looked", item.accessed, "YYYY-MM-DD"),
                ):
                    yield Static(label, markup=False)
                    yield _field(value, id_, placeholder)
            yield Static(id="wrong", markup=False)

    def on_mount(self) -> None:
        """Show the type."""
        self.query_one(Choice).index = TYPES.index(self._given.item.type)

    @on(Input.Changed, "#title-or-url")
    def _known_title(self, event: Input.Changed) -> None:
        item = self._known.get(event.value)
        for known in self.query(Known):
            known.narrow("" if item else event.value)
        self._fill(item or self._given.item)

    def _fill(self, item: Evidence) -> None:
        """Have the fields of an item, in place of those of another that was filled in."""
        if item == self._filled:
            return
        self._filled = item
        self.query_one(Choice).index = TYPES.index(item.type)
        self.query_one("#url", Input).value = item.url
        self.query_one("#archive-url", Input).value = item.archive_url
        self.query_one("#accessed", Input).value = item.accessed

    def on_picked(self, message: Picked) -> None:
        """Take over an item on record, and go on to where in it."""
        item = message.item
        self._known[one_line(item.title or item.url)] = item
        self.query_one("#title-or-url", Input).value = one_line(item.title or item.url)
        self._fill(item)
        self.query_one("#locator").focus()

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Give the citation, if its item can be one."""
        item = self._item()
        try:
            evidence.check(item, self._given.item)
        except RefusedError as error:
            self.query_one("#wrong", Static).update(one_line(str(error)))
            return
        self.dismiss(Citation(item, self._value("locator"), self._value("quote")))

    def _item(self) -> Evidence:
        title, url = self._value("title-or-url"), self._value("url")
        if known := self._known.get(title):
            title = known.title
        elif title.startswith(ADDRESS) and url in ("", title):
            title, url = "", title
        return replace(
            self._given.item,
            title=title,
            type=TYPES[self.query_one(Choice).index],
            url=url,
            archive_url=self._value("archive-url"),
            accessed=self._value("accessed"),
        )

    def _value(self, id_: str) -> str:
        return self.query_one(f"#{id_}", Input).value.strip()


def _field(value: str, id_: str, placeholder: str, suggester: Suggester | None = None) -> Field:
    """A line whose value is written on, not over, as in prompts."""
    return Field(value, id=id_, placeholder=placeholder, suggester=suggester, select_on_focus=False)
