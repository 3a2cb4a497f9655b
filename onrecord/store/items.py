"""Items of evidence: an item given twice is one item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.ids import make_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.records import Evidence


def known(item: Evidence, on_record: Mapping[str, Evidence]) -> Evidence:
    """The equal item on record, or this one with an id of its own."""
    parts = (item.title, item.type, item.url, item.archive_url, item.accessed)
    item = replace(item, id=make_id("e", *parts))
    if on_record.get(item.id) == item:
        return item
    for other in on_record.values():
        if replace(item, id=other.id) == other:
            return other
    return replace(item, id=make_id("e", *parts, taken=on_record))
