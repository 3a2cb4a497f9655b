"""Whether a number is part of a name: "Pier 9", "page 12", "COVID-19", "787 Dreamliner"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.nouns import ENDS
from extractors.en.lexicon.number_words import DENOMINATORS, SCALES
from extractors.en.lexicon.numbered_names import (
    ALWAYS,
    CALLS,
    DIALLING,
    EMERGENCIES,
    GRADED,
    INDEX_SIZES,
    INDEXES,
    MAKES,
    NOT_NAMES,
    NUMBERED,
    PARTED,
    PLURAL_LABELS,
    PREFIXES,
    STATES,
    VERSIONED,
)
from extractors.en.lexicon.units import UNITS
from extractors.figures.numbers.cardinals import CARDINALS
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


LABEL = lazy(
    r"""(?r)
    (?P<word> [\w&]{1,24}+ ) \.?
    (?P<gap> [ ]          # Pier 9, No. 9
      | [-–][ ]?          # COVID-19
      | [ ]?\# )          # Flight #9
    """,
    regex.VERBOSE,
)
"""The word before a number that may name a thing ("Pier 9", "COVID-19")."""
CODE = lazy(r"[A-Z][A-Za-z]{0,4}[-–]")
"""Letters that a hyphen joins to a code's digits, whatever stands right behind the digits ("KV-1S", "B-52H").
"""
POSTAL = lazy(r"[0-9]{5}(?![0-9])")
"""An American postal code."""
CHAINED = lazy(r"(?r)(?<![\w-])[A-Za-z]{1,4}[0-9]\w{0,12}-(?:\w{1,12}-){1,6}")
"""A part's number, before its last group ("P0-002-8")."""
CAPITAL = lazy(r"[ ](?P<word>[A-Z][a-z]++)")
"""A capitalised word behind a number."""
OWNED = lazy(
    r"""(?r)
    (?: (?<!\w) (?: [Tt]he | [Aa] | its | his | her | own | new | of )   # the 787 Dreamliner
      | [A-Z]\w{1,20}                                                    # Boeing 787 Dreamliner
      | ['’]s ) [ ]                                                      # Boeing's 787 Dreamliner
    """,
    regex.VERBOSE,
)
"""Words before the number of a model ("Boeing's 787 Dreamliner")."""
ROUTE = lazy(r"[ ](?:bus|train|tram|streetcar|ferry|express)(?!\w)")
"""A vehicle behind the number of its route ("the 38 bus")."""
CALL = lazy(rf"[ -]{trie(CALLS)}(?!\w)")
"""A word behind the number of an emergency service ("a 911 call")."""
DIALLED = lazy(rf"(?r)(?<!\w){trie(DIALLING)}[ ]")
"""A verb before the number of an emergency service ("dialled 999")."""
THE = lazy(r"(?r)(?<!\w)(?:the|a|an)[ ]")
"""An article before a number."""
LISTED = lazy(
    rf"""(?r)
    (?<!\w) {trie([*PLURAL_LABELS, *ALWAYS])} \.? [ ]
    [0-9]{{1,4}} [a-z]? (?: ,[ ] [0-9]{{1,4}} [a-z]? ){{0,8}}      # sections 4, 5
    (?: ,?[ ](?:and|or|to|through)[ ] | ,[ ] | [-–] )             # and
    """,
    regex.VERBOSE,
)
"""A label and earlier numbers of a list ("sections 4, 5 and")."""
OUT_OF = lazy(rf"(?r)(?<!\w){trie(PARTED)}[ ](?:[0-9]{{1,4}}|one|two|three|four|five|six)[ ]of[ ]")
"""A label and the first number before the last of several ("page 3 of 12")."""
LIST_JOINTS = (*(f" {word} " for word in ("and", "or", "to", "through", "of")), ", ", "-", "–")
"""Ends of a text between the numbers of a list, a cheap look before the pattern."""
CLAUSE_END = lazy(r"$|[.,;)](?:\s|$)|[ ](?:and|or[ ]so)[ ]")
"""The end of a clause behind a number."""
GAPPED = lazy(
    r"""(?r)
    [0-9] [\w%]{0,12} [^.!?\n]{0,60}                     # won 40 votes
    (?: [,;] | \b (?: and | while | with ) ) [ ]
    (?: (?: and | while | with ) [ ] )?                   # and
    (?: [A-Z][\w.'’-]{1,20} [ ] ){1,3}                    # Ada Lind
    """,
    regex.VERBOSE,
)
"""A clause before a number whose own verb is left out ("Bell won 40 votes and Ada Lind 12")."""
SENTENCE_START = lazy(
    r"""(?r)
    (?: ^ | [.!?:;\n\r"“”‘'(\[—–•*-] )   # the text's start, a sentence's end, an opening mark, a bullet
    [ \t"“‘']*
    """,
    regex.VERBOSE,
)
"""The start of a sentence, a line or a quotation."""


def is_name(page: Page, number: Number, noun: bool) -> bool:
    """Whether the number ends a name: "Pier 9", "page 12", "COVID-19", "iPhone 11".

    ``noun`` says that the number has a unit or a noun of its own behind it, which a name's number has not.
    """
    low, start = page.low, number.start
    if start == 0:
        return False
    before = low[start - 1]
    if before in "#§" or low[start - 2 : start] in ('="', "='", "# ", "§ ") or _is_emergency(low, number):
        return True
    if not noun and (_begins_a_name(page, number) or _is_route(low, number) or _is_listed(low, number)):
        return True
    label = LABEL.match(low, 0, start)
    if label is None:
        return before.isalnum() or before == "_"
    if "-" in label["gap"] or "–" in label["gap"]:
        return _is_joined(page, number, label, noun)
    return _is_labelled(page, number, label, noun)


def is_place(page: Page, number: Number) -> bool:
    """Whether a capitalised word for numbered things stands before a number, whatever is behind that."""
    label = LABEL.match(page.low, 0, number.start)
    return label is not None and label["word"] in NUMBERED and page.text[label.start()].isupper()


def _is_joined(page: Page, number: Number, label: regex.Match[str], noun: bool) -> bool:
    """Whether a hyphen joins the number to a name or a code: "COVID-19", "B-52H"."""
    word = label["word"]
    if word in PREFIXES or word in SCALES or word in UNITS:
        return False
    if CODE.fullmatch(page.text, label.start(), number.start) is not None:
        return True
    if CHAINED.match(page.text, 0, number.start) is not None:
        return True
    if number.form == "words":  # a high-five, no "twenty-five"
        return word.isalpha() and not noun and word not in CARDINALS and word not in DENOMINATORS
    return word.isalpha() and number.form == "digits" and not noun


def _is_labelled(page: Page, number: Number, label: regex.Match[str], noun: bool) -> bool:
    """Whether the word before the number makes a name of the number: "Pier 9", "page 12", "Section 4.2"."""
    word, first = label["word"], page.text[label.start()]
    whole = number.value == int(number.value)
    five = number.end - number.start >= len("02110") and POSTAL.match(page.low, number.start) is not None
    if five and page.text[label.start("word") : label.end("word")] in STATES:
        return True
    if number.scale != 1.0 or number.form not in ("digits", "words"):
        return False
    if word in ALWAYS and (whole or not noun):
        return True
    if first.isupper() and (word in MAKES or (word in INDEXES and number.value in INDEX_SIZES)):
        return True
    if word in GRADED and number.form == "digits" and number.value in range(11):
        return True
    if noun or not (whole or word in VERSIONED):
        return False
    if word in NUMBERED or word in PLURAL_LABELS:
        started = SENTENCE_START.match(page.low, 0, label.start()) is not None
        return first.isupper() or number.form == "digits" or started
    if "," in page.low[number.start : number.end] or is_gapped(page, number):
        return False
    return first.isupper() and _in_a_name(page, label)


def _is_emergency(low: str, number: Number) -> bool:
    """Whether the number is that of an emergency service: "a 911 call", "dialled 999"."""
    if low[number.start : number.end] not in EMERGENCIES:
        return False
    return CALL.match(low, number.end) is not None or DIALLED.match(low, 0, number.start) is not None


def _is_route(low: str, number: Number) -> bool:
    """Whether the number is a bus's or a train's: "the 73 bus"."""
    return ROUTE.match(low, number.end) is not None and THE.match(low, 0, number.start) is not None


def _is_listed(low: str, number: Number) -> bool:
    """Whether a word for numbered things governs a list that has the number: "sections 4, 5 and 6"."""
    return (
        number.form == "digits"
        and low.endswith(LIST_JOINTS, 0, number.start)
        and (LISTED.match(low, 0, number.start) is not None or OUT_OF.match(low, 0, number.start) is not None)
    )


def is_gapped(page: Page, number: Number) -> bool:
    """Whether a clause left out its verb: "Bell won 40 votes and Lind 12"."""
    ends = CLAUSE_END.match(page.low, number.end) is not None
    return ends and GAPPED.match(page.text, 0, number.start) is not None


def _begins_a_name(page: Page, number: Number) -> bool:
    """Whether a capitalised word right behind a number makes a model's name of it ("the 787 Dreamliner")."""
    after = (
        CAPITAL.match(page.text, number.end) if page.text[number.end + 1 : number.end + 2].isupper() else None
    )
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
    if word in NOT_NAMES:
        return False
    function = word in ENDS or (len(word) < 13 and word.endswith(("ly", "ing", "ed")))
    return not function or SENTENCE_START.match(page.low, 0, label.start()) is None
