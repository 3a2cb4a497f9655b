"""The form for evidence: what it is, where in it to look, and what it says there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, get_args

from textual import on
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from onrecord.records import Evidence, EvidenceType
from onrecord.store import Citation
from tui.app.widgets.choice import Choice
from tui.app.widgets.field import Field
from tui.app.widgets.known import Known
from tui.app.wording import count
from tui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.messages import Picked
    from tui.app.widgets.known import Backing

TYPES: tuple[EvidenceType, ...] = get_args(EvidenceType)


class EvidenceForm(ModalScreen[Citation]):
    """Gives a citation at enter, None at esc. A title on record brings its other fields along."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("enter", "keep", show=False),
    ]

    def __init__(self, known: Sequence[Backing], today: date, claims: int) -> None:
        """``known`` are the items on record, the newest first, with what they back."""
        super().__init__()
        self._listed = known
        self._known = {one_line(item.title or item.url): item for item, _ in reversed(known)}
        self._today = today
        self._claims = claims

    def compose(self) -> ComposeResult:
        """A line for each field."""
        with Vertical(classes="panel") as panel:
            panel.border_title = f"Evidence for {count(self._claims, 'claim')}"
            panel.border_subtitle = "tab next · enter keeps · esc cancels"
            with Grid():
                yield Static("Title or URL", markup=False)
                names = SuggestFromList(list(self._known), case_sensitive=False)
                yield Field(id="title-or-url", suggester=names)
                if self._listed:
                    yield Static("On record", markup=False)
                    yield Known(self._listed)
                yield Static("Type", markup=False)
                yield Choice([type_ or "not said" for type_ in TYPES], id="type")
                for id_, label, value, placeholder in (
                    ("locator", "Where in it", "", "page, timecode, section"),
                    ("quote", "Its words", "", "the passage that bears on the claim"),
                    ("archive-url", "Archive URL", "", ""),
                    ("accessed", "Date looked", self._today.isoformat(), "YYYY-MM-DD"),
                ):
                    yield Static(label, markup=False)
                    yield Field(value, id=id_, placeholder=placeholder)
            yield Static(id="wrong", markup=False)

    @on(Input.Changed, "#title-or-url")
    def _known_title(self, event: Input.Changed) -> None:
        item = self._known.get(event.value)
        for known in self.query(Known):
            known.narrow("" if item else event.value)
        if item:
            self._fill(item)

    def _fill(self, item: Evidence) -> None:
        self.query_one(Choice).index = TYPES.index(item.type)
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
        """Give the citation, if there is something to cite and the date is one."""
        title = self._value("title-or-url")
        wrong = "" if title else "It needs a title or a URL."
        if (accessed := self._value("accessed")) and not _is_date(accessed):
            wrong = f"{accessed} is no date: YYYY-MM-DD."
        if wrong:
            self.query_one("#wrong", Static).update(wrong)
            return
        known = self._known.get(title)
        is_url = title.startswith(("http://", "https://"))
        item = Evidence(
            "",
            title=known.title if known else "" if is_url else title,
            type=TYPES[self.query_one(Choice).index],
            url=known.url if known else title if is_url else "",
            archive_url=self._value("archive-url"),
            accessed=accessed,
        )
        self.dismiss(Citation(item, self._value("locator"), self._value("quote")))

    def _value(self, id_: str) -> str:
        return self.query_one(f"#{id_}", Input).value.strip()


def _is_date(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
