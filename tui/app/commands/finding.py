"""Finding claims: the search on each screen; filter and order at the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from onrecord.errors import OnrecordError
from onrecord.filters import Filter
from tui.app.chips import chips
from tui.app.commands.moving import Lists, hop
from tui.app.commands.place import Place
from tui.app.ordering import ORDERS, Order
from tui.app.panels.filters import FilterPanel
from tui.app.segments import occurrences
from tui.wording import numbers

if TYPE_CHECKING:
    from onrecord.records import Source
    from tui.app.commands.place import Command


class Searched(Place, Protocol):
    """A screen that can be searched."""

    @property
    def position(self) -> int:
        """Where the cursor is: a row, or a place in the text."""

    @property
    def sought(self) -> str:
        """The words that are searched for; empty where none are."""

    def seek(self, words: str, position: int) -> bool:
        """Search for words, and go to the first match from a position on; returns whether there is one."""

    def go_back(self, words: str, position: int) -> None:
        """Show the search for these words, and the cursor at this position, as they were."""

    def found_nothing(self, words: str) -> None:
        """Tell that a search for these words found nothing, or go on elsewhere."""


def search(place: Searched, count: int | None) -> None:
    """Search while the words are typed; esc goes back to where the search began."""
    began, before, found = place.position, place.sought, True

    def typed(words: str) -> None:
        nonlocal found
        found = place.seek(words, began)

    def left() -> None:
        place.go_back(before, began)
        place.focus_pane(place.pane)

    def sought(words: str) -> None:
        place.focus_pane(place.pane)
        if words and not found:
            place.found_nothing(words)

    place.status.ask("search", sought, typed=typed, left=left)


# At the desk


class AtDesk(Lists, Searched, Protocol):
    """The desk, which lists documents and claims."""

    def hop_document(self, matches: int) -> None:
        """Go so many of the documents on, or back, that match the search."""


def search_claims(place: AtDesk, count: int | None) -> None:
    """Search the claims, or the documents in their pane, while the words are typed."""
    search(place, count)
    if place.pane != "sources":
        place.app.screen.call_after_refresh(place.desk.listing.prepare)


def search_texts(place: Place, words: str) -> None:
    """Look for words in the texts of the documents whose claims are shown, and go to where they stand."""
    desk = place.desk
    here = place.source
    every = sorted(desk.sources_shown(), key=lambda source: source != here)

    def look() -> Source | OnrecordError | None:
        try:
            return next((one for one in every if occurrences(desk.store.text(one), words)), None)
        except OnrecordError as error:
            return error

    def go(found: Source | OnrecordError | None) -> None:
        if isinstance(found, OnrecordError):
            place.fail(found)
        elif found is None:
            where = numbers.count(len(every), "text")
            place.status.tell(f"Nothing found for “{words}”: in no claim, and not in {where}.")
        elif desk.listing.sought == words:
            place.show_screen("document", found.id)

    place.run(look, go, group="search")


def next_hit(step: int, place: AtDesk, count: int | None) -> None:
    """Go to the next match of the search, or back to the previous one."""
    if place.pane == "sources":
        place.hop_document(step * (count or 1))
    elif place.sought and not place.desk.listing.hits:
        search_texts(place, place.sought)
    else:
        hop(step, place, count, place.desk.listing.next_hit, "match")


def narrow(place: Place, count: int | None) -> None:
    """Open the filter; the claims follow each change at once."""
    before, here = place.desk.listing.filter, place.here

    def chosen(filter_: Filter | None) -> None:
        apply(place, before if filter_ is None else filter_, here)

    place.app.push_screen(FilterPanel(place.desk, lambda now: apply(place, now, here)), chosen)


def apply(place: Place, chosen: Filter, here: str) -> None:
    """Apply a filter, the cursor on the claim ``here`` or where it stood."""
    place.desk.listing.apply(chosen)
    place.show_claim(here)


def show_kept(place: Place, name: str) -> None:
    """Apply a kept filter, to the documents that are chosen."""
    desk = place.desk
    apply(place, replace(desk.filters[name], sources=desk.listing.filter.sources), place.here)


def widen(place: Place, count: int | None) -> None:
    """Take away the last condition of the filter."""
    if shown := chips(place.desk):
        apply(place, shown[-1].without, place.here)


def sort(place: Place, count: int | None) -> None:
    """Choose an order; the order in force turns round."""

    def chosen(by: str) -> None:
        here, now = place.here, place.desk.listing.order
        place.desk.listing.sort(Order(by, now.by == by and not now.reverse))
        place.show_claim(here)

    place.choose("Order", ORDERS, chosen)


def clear(place: Place, count: int | None) -> None:
    """Clear filter and search."""
    place.desk.listing.search("")
    apply(place, Filter(sources=place.desk.listing.filter.sources), place.here)


SEARCHING: dict[str, Command[Searched]] = {"search": search}
FINDING: dict[str, Command[AtDesk]] = {
    "search": search_claims,
    "next_hit": partial(next_hit, 1),
    "previous_hit": partial(next_hit, -1),
    "filter": narrow,
    "unfilter": widen,
    "sort": sort,
    "clear": clear,
}
