"""What the store is given, and what it gives back, when something changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from onrecord.records import Entry, Evidence, Source


class Citation(Struct, frozen=True):
    """Evidence as a checker gives it: an item (an equal one on record is reused), and where in it to look."""

    item: Evidence
    locator: str = ""
    quote: str = ""


class Step(Struct, frozen=True):
    """What one action did: the claims it changed, those it left alone, and what to warn of."""

    entries: tuple[Entry, ...]
    left: tuple[Entry, ...] = ()
    warnings: tuple[str, ...] = ()


class Revision(Struct, frozen=True):
    """A document and claims of it as they are to be on record, and the ids of claims that are to be on it no
    longer; without ``source`` the document goes, too.
    """

    source: Source | None
    entries: tuple[Entry, ...] = ()
    dropped: tuple[str, ...] = ()
