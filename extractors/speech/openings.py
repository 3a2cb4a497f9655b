"""What stands before a paragraph's first sentence and is no part of it: a dateline, a transcript's label."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from extractors.pattern import lazy
from extractors.speech.transcript import LABEL

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

# the layout of datelines is that of the Associated Press and Reuters style guides
DATELINE = lazy(
    r"""
    \p{Lu}{3}[\p{Lu}.'’ -]{0,30}+                       # PORT ELLERY
    (?:,\ (?=[\p{Lu}\d])[^\n,()—–-]{1,20}+){0,4}+      # , Mass., Dec. 11, 2019
    (?:\([^()\n]{1,40}\))?                             # (AP)
    \s?(?:--|—|–|(?<=\s)-)\s
    """,
    regex.VERBOSE,
)


def first_token(line: Line) -> int:
    """The token that a paragraph's first sentence begins with."""
    if not line.spans:
        return 0
    start = line.spans[0][0]
    match = LABEL.match(line.text, start) or DATELINE.match(line.text, start)
    return bisect_left(line.spans, (match.end(), 0)) if match else 0
