"""Whether a number is part of a name: "Pier 9", "page 12", "COVID-19", "787 Dreamliner"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.lexicons.numbered_names import ALWAYS, GRADED, MAKES, NOT_NAMES, NUMBERED, PREFIXES

if TYPE_CHECKING:
    from extractors.figures.numbers import Number
    from extractors.figures.page import Page

LABEL = regex.compile(
    r"""(?r)
    (?P<word> [\w&]{1,24}+ ) \.?
    (?P<gap> [ ]          # Pier 9, No. 9
      | [-–][ ]?          # COVID-19
      | [ ]?\# )          # Flight #9
    """,
    regex.VERBOSE,
)
CODE = regex.compile(r"[A-Z]{1,5}[-–]")
"""Letters that a hyphen joins to a code's digits, whatever stands right behind those ("KV-1S", "B-52H")."""
CAPITAL = regex.compile(r"[ ](?P<word>[A-Z][a-z]++)")
OWNED = regex.compile(
    r"""(?r)
    (?: (?<!\w) (?: [Tt]he | [Aa] | its | his | her | own | new | of )   # the 787 Dreamliner
      | [A-Z]\w{1,20}                                                    # Boeing 787 Dreamliner
      | ['’]s ) [ ]                                                      # Boeing's 787 Dreamliner
    """,
    regex.VERBOSE,
)
HASH = regex.compile(r"(?r)#[ ]?")
SENTENCE_START = regex.compile(
    r"""(?r)
    (?: ^ | [.!?:;\n\r"“”‘'(\[—–•*-] )   # the text's start, a sentence's end, an opening mark, a bullet
    [ \t"“‘']*
    """,
    regex.VERBOSE,
)


def is_name(page: Page, number: Number, noun: bool) -> bool:
    """Whether the number ends a name: "Pier 9", "page 12", "COVID-19", "iPhone 11".

    ``noun`` says that the number has a unit or a noun of its own behind it, which a name's number has not.
    """
    low, text, start = page.low, page.text, number.start
    if start == 0:
        return False
    before = low[start - 1]
    if before == "#" or low[start - 2 : start] in ('="', "='") or HASH.match(low, 0, start) is not None:
        return True
    if not noun and _begins_a_name(page, number):
        return True
    label = LABEL.match(low, 0, start)
    if label is None:
        return before.isalnum() or before == "_"
    word, first = label["word"], text[label.start()]
    if "-" in label["gap"] or "–" in label["gap"]:
        if CODE.fullmatch(text, label.start(), start) is not None:
            return True
        return word.isalpha() and word not in PREFIXES and number.form == "digits" and not noun
    if word in ALWAYS and number.value == int(number.value):
        return True
    if word in MAKES and first.isupper():
        return True
    if word in GRADED and number.form == "digits" and number.value in range(11):
        return True
    if (
        noun
        or number.form not in ("digits", "words")
        or number.scale != 1.0
        or number.value != int(number.value)
    ):
        return False
    if word in NUMBERED:
        return (
            first.isupper()
            or number.form == "digits"
            or SENTENCE_START.match(low, 0, label.start()) is not None
        )
    return first.isupper() and _in_a_name(page, label) and "," not in low[start : number.end]


def _begins_a_name(page: Page, number: Number) -> bool:
    """Whether a capitalised word right behind a number makes a model's name of it ("the 787 Dreamliner")."""
    after = CAPITAL.match(page.text, number.end)
    if (
        after is None
        or after["word"].lower() in NOT_NAMES
        or not page.low[number.start : number.end].isdigit()
    ):
        return False
    return 100 <= number.value < 10_000 and OWNED.match(page.text, 0, number.start) is not None


def _in_a_name(page: Page, label: regex.Match[str]) -> bool:
    """Whether the capitalised word is a name's and no function word at a sentence's start."""
    word = label["word"]
    return word not in NOT_NAMES and not (
        len(word) < 13
        and SENTENCE_START.match(page.low, 0, label.start()) is not None
        and word.endswith(("ly", "ing", "ed"))
    )
