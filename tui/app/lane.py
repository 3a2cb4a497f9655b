"""How far the documents shown are: a review's last page, and the last line of a session."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord import clearance
from onrecord.rules import OPEN, STATUSES
from onrecord.traits import ASKED, TO_CHECK, standing
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Standing
    from tui.app.desk import Desk


def last_line(desk: Desk) -> str:
    """The line that stays on the terminal when the app has ended; empty where no document is on record."""
    asked = _asked(desk)
    queries = f", {asked:,} with an open query" if asked else ""
    return f"{_checked(desk)} checked in {_where(desk)}{queries}" if desk.sources_shown() else ""


def last_page(desk: Desk) -> list[tuple[str, str]]:
    """The lines, each after a label, of the page that ends a review.

    Raises StoreError where the text of a document is missing.
    """
    stand: Counter[Standing] = Counter()
    done: Counter[Standing] = Counter()
    for traits, claims in desk.listing.in_scope.items():
        stand[standing(traits)] += claims
        done[standing(traits)] += 0 if traits & TO_CHECK else claims
    by_status = ", ".join(f"{done[status]:,} {status}" for status in STATUSES if done[status])
    return [
        ("", f"Nothing that is shown of {_where(desk)} waits for a mark."),
        ("done", f"{_checked(desk)} checked{f': {by_status}' if by_status else ''}"),
        ("leaves", count(stand["verified"], "verified claim")),
        ("left", " · ".join(_left(desk, stand)) or "nothing: all is clear"),
        ("", ""),
        *(("", key) for key in _keys(desk)),
    ]


def _left(desk: Desk, stand: Counter[Standing]) -> Iterator[str]:
    """What bars the documents from being clear, of claims that ``stand`` so; one may be in several counts."""
    if marks := sum(stand[status] for status in OPEN):
        yield f"{marks:,} open"
    if stand["stale"]:
        yield f"{stand['stale']:,} stale"
    if asked := _asked(desk):
        yield f"{asked:,} with an open query"
    if stand["false"]:
        yield f"{stand['false']:,} false, still standing"
    listing = desk.listing
    corrected = [one for one in desk.sources_shown() if "corrected" in listing.statuses(one.id)]
    left = (clearance.of_source(desk.store, one, listing.of_source(one.id)) for one in corrected)
    if unapplied := sum(one.unapplied for one in left):
        yield count(unapplied, "correction not in the draft", "corrections not in the draft")


def _asked(desk: Desk) -> int:
    """How many claims of the documents shown have an open query."""
    return sum(claims for traits, claims in desk.listing.in_scope.items() if traits & ASKED)


def _keys(desk: Desk) -> Iterator[str]:
    """The keys that go on from the end of a review."""
    does = {
        "next_open": "goes to the claims that are still open",
        "next_source": "goes to the next document",
        "undo": "takes the last mark back",
        "export_verified": "exports the verified claims",
        "progress": "shows the progress of all documents",
        "quit": "goes back",
    }
    if desk.listing.next_open(-1, 1) is None:
        del does["next_open"]
    return filter(None, (desk.keymap.hint(id_, words) for id_, words in does.items()))


def _where(desk: Desk) -> str:
    """The name of the document shown, or how many are."""
    sources = desk.sources_shown()
    return one_line(sources[0].file) if len(sources) == 1 else count(len(sources), "document")


def _checked(desk: Desk) -> str:
    """How many claims of the documents shown are checked: ``29 of 31``."""
    done, every = desk.listing.scope
    return f"{done:,} of {every:,}"
