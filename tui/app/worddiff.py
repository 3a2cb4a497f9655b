"""The differences between two wordings, word by word; without colours marked as git's word diff has them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.content import Content

from onrecord.drafts.wordings import difference
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.drafts.wordings import Run

STYLES = {"-": "strike $error", "+": "underline $accent"}
MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}")}
"""The marks around words that went and came, where there are no colours (NO_COLOR)."""


def words(old: str, new: str, around: int | None = None) -> Content:
    """Old words struck through, new ones underlined, the rest as it is; safe to show.

    Of the rest as many words as ``around`` stay on each side of what changed, where that is given.
    """
    return painted(difference(old, new, around))


def painted(runs: Iterable[Run]) -> Content:
    """Runs of words, those that went struck through, those that came underlined; safe to show."""
    return Content.assemble(*_styled(runs, marked=bool(os.environ.get("NO_COLOR"))))


def _styled(runs: Iterable[Run], *, marked: bool) -> Iterator[str | tuple[str, str]]:
    last = ""
    for sign, said in runs:
        if sign not in STYLES:
            yield one_line(said)
        elif marked:
            before, after = MARKS[sign]
            yield f"{before}{one_line(said)}{after}", STYLES[sign]
        else:
            if last == "-":
                yield " "  # between the words that went and those in their place
            yield one_line(said), STYLES[sign]
        last = sign
