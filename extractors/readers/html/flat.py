"""A web page as a row of lines: what is left of a page too deep for a tree, found by one look at each tag."""

from __future__ import annotations

import re

from extractors.readers.html.elements import LEAVES, PHRASES, RAW

TAG = re.compile(
    rf"""
    <!--.*?(?:-->|\Z)
    | <(?P<raw>{"|".join(sorted(RAW))})\b.*?(?:</(?P=raw)\s*>|\Z)
    | <(?P<end>/?)(?P<name>[a-z][^\s/>]*+)
      (?: [^\s>=/]++ (?: \s*+ = \s*+ (?: "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) | [^\s>"'][^\s>]*+ ) )?+
        | [\s/=]
      )*+
      (?: > | \Z )
    | <[!?/][^>]*+(?:>|\Z)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""A tag with its attributes, an element whose text is not shown, or a comment."""


def flat(page: str) -> str:
    """A page without attributes and without elements that hold others: nothing is nested but phrases."""
    return TAG.sub(_line, page)


def words_of(page: str) -> int:
    """How many words a page shows."""
    return len(TAG.sub(" ", page).split())


def _line(tag: re.Match[str]) -> str:
    name = (tag["name"] or "").lower()
    if name in LEAVES:
        return f"<{tag['end']}{name}>"
    return "" if name in PHRASES else "<p>"
