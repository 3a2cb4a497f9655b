"""The conditions of the filter as chips, each of which can be taken away by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from onrecord.rules import STATUSES
from tui.wording.claims import GLYPHS
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.filters import Filter
    from tui.app.desk import Desk

WORDS = 24
"""Cells for a condition's words: those that somebody typed, or a document's name."""


ONE = {
    "speaker": "says “{}”",
    "text": "with “{}”",
    "given_to": "given to {}",
    "checked_by": "checked by {}",
}
"""How the words of conditions are said of which a filter has one."""

SEVERAL = {"dimensions": "{}", "tags": "+{}", "blocks": "in {}s"}
"""How the words of conditions are said of which a filter may have several."""


class Chip(NamedTuple):
    """A condition, safe to show, and the filter without it."""

    text: str
    without: Filter


def chips(desk: Desk, chosen: Filter | None = None) -> list[Chip]:
    """The conditions of a filter, else of the desk's, the document first."""
    return list(_chips(desk, chosen or desk.listing.filter))


def _chips(desk: Desk, now: Filter) -> Iterator[Chip]:
    names = {source.id: source.file for source in desk.store.sources() if source.id in now.sources}
    if now.sources:
        yield Chip(one_line(", ".join(names.values()), WORDS), now.anywhere)
    for status in STATUSES:
        if status in now.statuses:
            yield Chip(f"{GLYPHS[status]} {status}", replace(now, statuses=now.statuses - {status}))
    for kind in sorted(now.kinds):
        yield Chip(kind, replace(now, kinds=now.kinds - {kind}))
    for flag in sorted(now.flags):
        yield Chip(flag, replace(now, flags=now.flags - {flag}))
    for field, said in ONE.items():
        if one := getattr(now, field):
            yield Chip(said.format(one_line(one, WORDS)), replace(now, **{field: ""}))
    for field, said in SEVERAL.items():
        chosen = getattr(now, field)
        for one in sorted(chosen):
            yield Chip(said.format(one_line(one, WORDS)), replace(now, **{field: chosen - {one}}))
    for each in now.without:
        said = ", ".join(chip.text for chip in _chips(desk, each))
        yield Chip(f"not {said}", replace(now, without=tuple(one for one in now.without if one != each)))
