"""What the comments of a document offer: taken with one key, or one by one at a claim, or turned down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.decisions import comments as decisions
from tui.app.commands.amending import change
from tui.app.commands.documents import NO_DOCUMENT
from tui.app.commands.place import checked_by_name
from tui.wording.comments import taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.comments.offers import Offer
    from onrecord.records import Entry, Source
    from tui.app.commands.place import Command, Place


def take_comments(place: Place, count: int | None) -> None:
    """Take all that the comments of the document offer."""
    source = place.source
    if source is None:
        place.status.tell(NO_DOCUMENT)
    elif offers := place.desk.comments.of(source).waiting:
        checked_by_name(place, lambda: _take(place, source, offers))
    else:
        place.status.tell("No comment or link of this document offers anything.")


def take_offer(place: Place, entry: Entry, number: int) -> None:
    """Take what one comment offers, for all claims that it is about."""
    _take(place, place.desk.store.source(entry.source), [place.desk.comments.at(entry)[number]])


def dismiss_offer(place: Place, entry: Entry, number: int) -> None:
    """Say that what one comment offers is not wanted."""
    source, offers = place.desk.store.source(entry.source), [place.desk.comments.at(entry)[number]]
    change(place, lambda store, by: decisions.dismiss(store, source, offers, by), "comment turned down")


def _take(place: Place, source: Source, offers: Sequence[Offer]) -> None:
    change(place, lambda store, by: decisions.take(store, source, offers, by), taken(offers))


COMMENTS: dict[str, Command[Place]] = {"take_comments": take_comments}
