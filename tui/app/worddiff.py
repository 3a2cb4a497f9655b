"""The differences between two wordings, word by word; without colours marked as git's word diff has them."""

from __future__ import annotations

import os
import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from textual.content import Content

from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 2_000
"""The most words on both sides that are compared; longer wordings stand one below the other."""

_WORD = re.compile(r"\s+|\w+(?:[.,’'-]\w+)*|[^\w\s]")
OUT, IN = "strike $error", "underline $accent"


def words(old: str, new: str, around: int | None = None) -> Content:
    """Old words struck through, new ones underlined, the rest as it is; safe to show.

    Of the rest as many words as ``around`` stay on each side of what changed, where that is given.
    """
    mine, theirs = (_WORD.findall(" ".join(text.split())) for text in (old, new))
    if len(mine) + len(theirs) > MOST:
        return Content.assemble(*_changed(old, new))
    parts: list[str | tuple[str, str]] = []
    changes = SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    for number, (change, a, b, c, d) in enumerate(changes):
        if change == "equal":
            before, after = number > 0, number < len(changes) - 1
            parts.append(one_line(_shortened(mine[a:b], around, before, after)))
        else:
            parts += _changed("".join(mine[a:b]), "".join(theirs[c:d]))
    return Content.assemble(*parts)


def _shortened(same: list[str], around: int | None, before: bool, after: bool) -> str:
    """The words that did not change, cut short between the changes ``before`` and ``after`` them."""
    if around is None or len(same) <= 2 * around * (before + after) + 2:
        return "".join(same)
    head = "".join([*same[: 2 * around], " "]) if before else ""
    tail = "".join([" ", *same[-2 * around :]]) if after else ""
    return f"{head}…{tail}"


def _changed(old: str, new: str) -> Iterator[str | tuple[str, str]]:
    """The words that went, and those that came; NO_COLOR has marks of its own around them."""
    marked = bool(os.environ.get("NO_COLOR"))
    if old:
        yield f"[-{one_line(old)}-]" if marked else one_line(old), OUT
    if old and new and not marked:
        yield " "
    if new:
        yield f"{{+{one_line(new)}+}}" if marked else one_line(new), IN
