"""What is no figure though it is a number: names, addresses, telephone numbers, list numbering, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.page import Page, trie
from extractors.lexicons.numbered_names import ALWAYS, NUMBERED, STREETS
from extractors.lexicons.words import words

if TYPE_CHECKING:
    from extractors.figures.numbers import Number

PHONE = regex.compile(
    r"""
      \+?[0-9]{1,5} (?: [ ./-]{1,2} \(?[0-9]{1,6}\)? ){1,5}+ (?![0-9]|[,.][0-9])
    | [0-9]{3}[-.][0-9]{4} (?![0-9]|[,.-][0-9])
    """,
    regex.VERBOSE,
)
PHONE_LEAD = regex.compile(
    r"(?r)(?:[+(]|(?<!\w)(?:tel|phone|call|fax|ring|dial|telephone|whatsapp)(?: on| at|:|\.)?[ ]\(?)"
)
VERSION = regex.compile(r"[0-9]{1,4}+(?:\.[0-9]{1,4}){2,}+(?![0-9])")
SERIAL = regex.compile(
    r"[0-9]++(?:[a-z]++[0-9]|-?[a-z]{1,2}-?[0-9])|[2-6]g(?!\w)|[0-9]{1,2}:[0-9]{2}\.[0-9]++"
)
LIST_NUMBER = regex.compile(r"\(?[0-9]{1,3}(?:[.)][ \t]++|\.[0-9]{1,2}\.?[ \t]++(?=[A-Z]))")
PHRASE_SLASHED = regex.compile(r"(?:24/7|9/11|7/7|50/50|20/20)(?![0-9/])")
ADDRESS = regex.compile(
    rf"[0-9]{{1,5}}[a-z]?[ ](?:(?:[A-Z]|[0-9]{{1,3}}(?:st|nd|rd|th))[\w'’.-]*+[ ]){{1,3}}"
    rf"(?i:{trie(STREETS)})(?!\w)"
)
LABEL = regex.compile(r"(?r)(?P<word>[\w&]{1,24}+)\.?(?P<gap>[ ]|[-–][ ]?|[ ]?#)")
CAPITAL = regex.compile(r"[ ](?P<word>[A-Z][a-z]++)")
HASH = regex.compile(r"(?r)#[ ]?")
SENTENCE_START = regex.compile(r"(?r)(?:^|[.!?:;\n\r\"“”‘'(\[—–•*-])[ \t\"“‘']*")
PREFIXES = frozenset(
    words(
        """
        sub pre post mid top over under non pro anti super ex a an the to of minus plus nearly about early late
        another
        """
    )
)
"""Words that a hyphen joins to a number without making a name of it."""


def skip(page: Page, start: int) -> int:
    """The end of a telephone number, version, address or list number that begins at ``start``, else 0."""
    low = page.low
    found = VERSION.match(low, start) or PHRASE_SLASHED.match(low, start)
    if found is not None:
        return found.end()
    found = PHONE.match(low, start)
    if found is not None and _is_phone(low, found):
        return found.end()
    found = ADDRESS.match(page.text, start)
    if found is not None:
        return found.end()
    found = LIST_NUMBER.match(page.text, start)
    if found is not None and _begins_line(low, start):
        return found.end()
    found = SERIAL.match(low, start)
    return found.end() if found is not None and not _is_compound(found.group()) else 0


def _is_compound(serial: str) -> bool:
    """Whether digits, letters and digits are a quantity all the same ("8-to-10", "5x10", "5k-20k")."""
    return bool(regex.fullmatch(r"[0-9]+(?:-?(?:to|in|x|of|or)-?|[kmb]-|m|[kmg]?[bw]-|e-?)[0-9]", serial))


def _is_phone(low: str, found: regex.Match[str]) -> bool:
    """Whether groups of digits are a telephone number: by a lead, a trunk zero, or the American 3-3-4."""
    groups = regex.findall(r"[0-9]+", found.group())
    digits = sum(map(len, groups))
    if PHONE_LEAD.match(low, 0, found.start()) is not None:
        return digits >= 7
    lengths = [len(group) for group in groups]
    if len(groups) == 2 and "-" not in found.group():
        return False
    trunk = groups[0].startswith("0") and len(groups[0]) >= 3
    american = lengths[-3:] == [3, 3, 4] and (len(groups) == 3 or groups[0] == "1")
    return (
        (trunk and digits >= 9)
        or american
        or (lengths == [3, 4] and len(found.group()) == 8 and "-" in found.group())
    )


def _begins_line(low: str, start: int) -> bool:
    """Whether nothing but white space and an opening bracket stands before ``start`` on its line."""
    at = start - 1
    while at >= 0 and start - at < 12 and low[at] in " \t(":
        at -= 1
    return at < 0 or low[at] in "\n\r"


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
    if not noun and number.form == "digits" and number.scale == 1.0 and _begins_a_name(page, number.end):
        return True
    label = LABEL.match(low, 0, start)
    if label is None:
        return before.isalnum() or before == "_"
    word, first = label["word"], text[label.start()]
    if "-" in label["gap"] or "–" in label["gap"]:
        return word.isalpha() and word not in PREFIXES and number.form == "digits" and not noun
    if word in ALWAYS and number.value == int(number.value):
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


def _begins_a_name(page: Page, end: int) -> bool:
    """Whether a capitalised word right behind a number makes it a name ("787 Dreamliner")."""
    after = CAPITAL.match(page.text, end)
    return after is not None and after["word"].lower() not in NOT_NAMES


def _in_a_name(page: Page, label: regex.Match[str]) -> bool:
    """Whether the capitalised word is a name's and no function word at a sentence's start."""
    word = label["word"]
    return word not in NOT_NAMES and not (
        len(word) < 13
        and SENTENCE_START.match(page.low, 0, label.start()) is not None
        and word.endswith(("ly", "ing", "ed"))
    )


NOT_NAMES = frozenset(
    words(
        """
        the a an of in on at to for from by with about around over under nearly almost some more less than
        least most and or but only just all these those his her its their our my your up down is was are were be
        been has have had when while if as since until till after before during between against that this there
        at only roughly approximately total another i he she they we it one two three four five six seven eight
        nine ten january february march april may june july august september october november december monday
        tuesday wednesday thursday friday saturday sunday
        """
    )
)
"""Words that may be capitalised beside a number without making a name of it."""
