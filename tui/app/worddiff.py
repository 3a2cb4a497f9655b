"""The differences between two wordings, word by word, marked as git's word diff has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from onrecord.drafts.wordings import difference
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNS = {"-": ("[-", "-]", "strike $error"), "+": ("{+", "+}", "underline $accent")}


def words(old: str, new: str, around: int | None = None) -> Content:
    """``[-old-]`` words struck through, ``{+new+}`` ones underlined, the rest as it is; safe to show.

    Of the rest as many words as ``around`` stay on each side of what changed, where that is given.
    """
    return Content.assemble(*_styled(old, new, around))


def _styled(old: str, new: str, around: int | None) -> Iterator[str | tuple[str, str]]:
    for sign, said in difference(old, new, around):
        if sign in SIGNS:
            before, after, style = SIGNS[sign]
            yield f"{before}{one_line(said)}{after}", style
        else:
            yield one_line(said)
