"""The grammar of cardinals in words: "two hundred and seventy-three thousand"."""

from __future__ import annotations

import regex
from msgspec import Struct

from extractors.en.lexicon.number_words import ONES, SCALES, TEENS, TENS
from extractors.figures.numbers.number import GAP, GAPS, PART, SPACE, part_of_one
from extractors.pattern import lazy, openings, trie

CARDINALS = ONES | TEENS | TENS
"""Number words up to the tens, with their values."""
WORD = lazy(
    rf"""
    (?: (?P<and> {SPACE}{{1,2}} and )?+ {GAP} )?          # hundred and ten, twenty-one
    (?P<word> {trie([*CARDINALS, *SCALES])} ) (?!\w)
    """,
    regex.VERBOSE,
)
"""The next word of a cardinal ("hundred and ten")."""
BEHIND = openings([*CARDINALS, *SCALES, "and"], GAPS)
"""Characters behind a word of a cardinal that goes on, a cheap look before the pattern."""
MIXED = lazy(PART, regex.VERBOSE)
"""A fraction behind "and" that is a part of a whole number's unit ("one hundred and three quarters")."""
COMPOUND = lazy(rf"-(?!{trie([*CARDINALS, *SCALES, 'year'])}(?!\w))[a-z]")
"""A hyphen that joins the next number to another word ("two million one-bedroom flats")."""
LONGEST_CARDINAL = 16
"""Words that one cardinal may have."""

AFTER: dict[str, tuple[str, ...]] = {
    "": ("ones", "teens", "tens", "scale"),
    "ones": ("scale",),
    "teens": ("scale",),
    "tens": ("ones", "scale"),
    "hundred": ("ones", "teens", "tens", "scale"),
    "scale": ("ones", "teens", "tens"),
}
"""Classes of number words that may follow a class: another class begins a number of its own ("two three")."""


class Cardinal(Struct, frozen=True, gc=False):
    """A cardinal's value, where it ends, and the scale of its last word (1.0 for none)."""

    value: float
    end: int
    scale: float


def cardinal(low: str, start: int) -> Cardinal | None:
    """The cardinal in words at ``start``; None if no cardinal begins at ``start``.

    ``total`` holds what a scale has closed, ``current`` what is still open: "two hundred and five thousand
    and one" closes 205 at "thousand".
    """
    total, current, last, scale, end = 0.0, 0.0, "", 1.0, start
    for _ in range(LONGEST_CARDINAL):
        if end > start and low[end : end + 3] not in BEHIND:
            break
        found = WORD.match(low, end)
        if found is None or (end == start and found.start("word") != start):
            break
        word = found["word"]
        if found["and"] and _begins_a_part(low, found.start("word")):
            break
        step = _class(word)
        if not _may_follow(last, step, bool(found["and"])):
            break
        apart = last == "scale" or (last == "tens" and low[found.start("word") - 1] == " ")
        if apart and step == "ones" and COMPOUND.match(low, found.end()) is not None:
            break
        if word == "hundred":
            current, step = (current or 1.0) * 100, "hundred"
        elif step == "scale":
            if last != "hundred" and 1.0 < scale < SCALES[word]:
                break
            scale = SCALES[word]
            total, current = total + (current or 1.0) * scale, 0.0
        else:
            current += CARDINALS[word]
        last, end = step, found.end()
    if end == start:
        return None
    last_scale = scale if last == "scale" else 100.0 if last == "hundred" else 1.0
    return Cardinal(total + current, end, last_scale)


def _begins_a_part(low: str, start: int) -> bool:
    """Whether a fraction less than one begins at ``start``."""
    found = MIXED.match(low, start)
    return found is not None and part_of_one(found) < 1.0


def _class(word: str) -> str:
    """The class of a number word, as the grammar of cardinals knows it."""
    if word in SCALES:
        return "scale"
    return "ones" if word in ONES else "teens" if word in TEENS else "tens"


def _may_follow(last: str, step: str, joined: bool) -> bool:
    """Whether a class of number word may follow another, ``joined`` by "and"."""
    if joined and (last not in ("hundred", "scale") or step == "scale"):
        return False
    return step in AFTER[last]
