"""RTF as tokens: groups, control words, letters by their numbers, and words between them.

The text is looked at once, from left to right, each byte as one letter.
"""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"""
    \\ (?P<word> [A-Za-z]{1,40} ) (?P<number> -?[0-9]{1,10} )? [ ]?
    | \\' (?P<hex> [0-9A-Fa-f]{2} )
    | \\ (?P<sign> [^A-Za-z] )
    | (?P<brace> [{}] )
    | (?P<line> [\r\n]++ )
    | (?P<text> [^\\{}\r\n]++ )
    | \\
    """,
    re.VERBOSE | re.DOTALL,
)
"""A token: there is one at each place."""
BRACE = re.compile(r"[{}]|\\(?:bin(?P<bytes>[0-9]{1,10})[ ]?|.)", re.DOTALL)
"""What tells where a group ends: a brace, what is no brace, or bytes that are none of RTF's."""


def end_of(text: str, start: int, end: int) -> int:
    """The place of the brace that ends the group around a place; ``end`` where none does."""
    depth, at = 0, start
    while (found := BRACE.search(text, at, end)) is not None:
        at = found.end()
        if found["bytes"]:
            at += int(found["bytes"])
        elif found[0] == "{":
            depth += 1
        elif found[0] == "}":
            if not depth:
                return found.start()
            depth -= 1
    return end
