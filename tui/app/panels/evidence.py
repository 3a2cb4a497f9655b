"""The form for evidence: the item, the locator in it, and its words there."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from msgspec.structs import replace
from textual import on
from textual.widgets import Input

from onrecord.decisions import evidence
from onrecord.records import EvidenceType, Link
from onrecord.store import Citation
from tui.app.panels.form import Form, field, heading
from tui.app.widgets.choice import Choice
from tui.app.widgets.known import Known, Offer
from tui.app.widgets.words import Words
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.widget import Widget

    from onrecord.records import Evidence
    from tui.app.desk import Backing
    from tui.app.messages import Picked

TYPES: tuple[EvidenceType, ...] = get_args(EvidenceType)
ADDRESS = ("http://", "https://")
PLACE = 16
"""Cells for a place in an item."""


class EvidenceForm(Form[Citation]):
    """The form for evidence; the title of an item on record fills in its other fields."""

    def __init__(
        self,
        title: str,
        given: Citation,
        keep: Callable[[Citation], object],
        known: Sequence[Backing] = (),
        typed: dict[str, str] | None = None,
        *,
        shared: bool = False,
    ) -> None:
        """``given`` fills the fields, ``known`` are the items to pick from, with the claims they back.

        ``keep`` and ``typed`` as Form has them. With ``shared``, the form tells the item's fields, which
        several claims share, from those of this claim's link.
        """
        super().__init__(title, keep, typed)
        self._shared = shared
        self._given = given
        self._filled = given.item
        self._listed = known
        if known:
            self.hint = f"down on record · {self.hint}"
        self._known = {one_line(item.title or item.url): item for item, _, _ in reversed(known)}
        self._last = {backing.item.id: backing.last for backing in known}
        self._offered = {"locator": "", "quote": ""}

    def lines(self) -> Iterable[tuple[str, Widget]]:
        """The item's fields, a list of known items to pick from, and the locator and words of the link."""
        bears = "the passage that bears on the claim"
        place = [
            ("Where in it", field(self._given.locator, "locator", "page, timecode, section")),
            ("Its words", Words(self._given.quote, id="quote", placeholder=bears)),
        ]
        item = self._given.item
        if self._shared:
            yield "", heading("Of all claims that it backs")
        yield "Title", field(item.title, "title-or-url", "or a URL alone")
        if self._listed:
            yield "On record", Known(list(map(_offer, self._listed)))
        types = [type_ or "not said" for type_ in TYPES]
        yield "Type", Choice(types, id="type", index=TYPES.index(item.type))
        yield from () if self._shared else place
        yield "URL", field(item.url, "url")
        yield "Archive URL", field(item.archive_url, "archive-url")
        yield "Date looked", field(item.accessed, "accessed", "YYYY-MM-DD")
        if self._shared:
            yield "", heading("Of this claim alone")
            yield from place

    @on(Input.Changed, "#title-or-url")
    def _known_title(self, event: Input.Changed) -> None:
        item = self._known.get(event.value)
        for known in self.query(Known):
            known.narrow("" if item else event.value)
        self._fill(item or self._given.item)

    def _fill(self, item: Evidence) -> None:
        """Fill in the fields of an item, over those of another that was filled in."""
        if item == self._filled:
            return
        self._filled = item
        self.query_one(Choice).index = TYPES.index(item.type)
        self.query_one("#url", Input).value = item.url
        self.query_one("#archive-url", Input).value = item.archive_url
        self.query_one("#accessed", Input).value = item.accessed
        last = self._last.get(item.id, Link(""))
        self._offer("locator", last.locator)
        self._offer("quote", last.quote)

    def _offer(self, id_: str, words: str) -> None:
        """Offer the words of the item's last link, unless others were typed."""
        if self.value(id_) in ("", self._offered[id_]):
            self._field(id_).value = self._offered[id_] = words
            self._field(id_).select_words()

    @on(Input.Changed, "#locator")
    def _elsewhere(self, event: Input.Changed) -> None:
        """Take the offered words back: elsewhere in the item stand others."""
        if event.value.strip() != self._offered["locator"]:
            self._offer("quote", "")

    def on_picked(self, message: Picked) -> None:
        """Fill in a picked item, and go on to its locator."""
        item: Evidence = message.known
        self._known[one_line(item.title or item.url)] = item
        self.query_one("#title-or-url", Input).value = one_line(item.title or item.url)
        self._fill(item)
        self.query_one("#locator").focus()

    def given(self) -> Citation:
        """The item, and the locator in it."""
        item = self._item()
        evidence.check(item, self._given.item)
        return Citation(item, self.value("locator"), self.value("quote"))

    def _item(self) -> Evidence:
        title, url = self.value("title-or-url"), self.value("url")
        if known := self._known.get(title):
            title = known.title
        elif title.startswith(ADDRESS) and url in ("", title):
            title, url = "", title
        return replace(
            self._given.item,
            title=title,
            type=TYPES[self.query_one(Choice).index],
            url=url,
            archive_url=self.value("archive-url"),
            accessed=self.value("accessed"),
        )


def _offer(backing: Backing) -> Offer:
    """An item to pick, with the last place in it, and how many claims it backs."""
    item, claims, last = backing
    backs = count(len(claims), "claim") if claims else "no claim yet"
    beside = " · ".join(filter(None, (one_line(last.locator, PLACE), backs)))
    return Offer(item, one_line((item.title or item.url)[:300]), beside, f"{item.title} {item.url}")
