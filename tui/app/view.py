"""What each checker's desk shows, kept beside other derived data, to be there again at the next start."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from onrecord.checkers import folded
from onrecord.errors import StoreError
from onrecord.files import write_whole
from onrecord.filters import Filter
from tui.app.ordering import ORDERS, Order

if TYPE_CHECKING:
    from pathlib import Path

    from tui.app.desk import Desk


class View(msgspec.Struct, frozen=True):
    """The filter, but for the document; the order; whether done documents are hidden, groups folded."""

    filter: Filter = Filter()
    order: Order = Order()
    hides_done: bool = False
    folded: bool = False


PLAIN = View()


def view_of(desk: Desk) -> View:
    """What a desk shows."""
    listing = desk.listing
    return View(listing.filter.anywhere, listing.order, desk.hides_done, listing.folded)


def restore(desk: Desk) -> str:
    """Show again what the checker's desk showed last; returns a word on it, empty where that was all."""
    kept = _views(_path(desk)).get(_name(desk), PLAIN)
    desk.listing.filter = kept.filter
    desk.listing.sort(kept.order if kept.order.by in ORDERS.values() else Order())
    desk.hides_done = kept.hides_done
    desk.listing.folded = kept.folded
    parts = {
        "filter": kept.filter != Filter(),
        "order": not desk.listing.order.is_plain,
        "hidden documents": kept.hides_done,
        "folded groups": kept.folded,
    }
    said = " and ".join(word for word, is_there in parts.items() if is_there)
    return f"{said.capitalize()} as you left them." if said else ""


def keep(desk: Desk) -> None:
    """Keep what the checker's desk shows; where that can't be written, the next start shows all."""
    path = _path(desk)
    with suppress(StoreError):
        write_whole(path, [msgspec.json.encode(_views(path) | {_name(desk): view_of(desk)})])


def _path(desk: Desk) -> Path:
    return desk.store.workspace.data / "cache" / "desk.json"


def _name(desk: Desk) -> str:
    return folded(desk.checker or "")


def _views(path: Path) -> dict[str, View]:
    """The views kept by the checkers' names; none where the file is missing or damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, View])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return {}
