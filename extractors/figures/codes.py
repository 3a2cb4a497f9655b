"""Digits that are no number at all: telephone numbers, versions, serials, house numbers, list numbering."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.patterns import trie
from extractors.lexicons.numbered_names import CALLING, NUMBER_PHRASES, STREETS

if TYPE_CHECKING:
    from extractors.figures.page import Page

PHONE = regex.compile(
    r"""
      \+?[0-9]{1,5}\)? (?: [ ./-]{1,2} \(?[0-9]{1,6}\)? ){1,5}+ (?! [0-9] | [,.][0-9] )   # 020 7946 0958
    | [0-9]{3}[-.][0-9]{4} (?! [0-9] | [,.-][0-9] )                                    # 555-0123
    """,
    regex.VERBOSE,
)
PHONE_LEAD = regex.compile(
    rf"""(?r)
      [+(]                                                           # +44, (020)
    | (?<!\w) {trie(CALLING)} (?: [ ]on | [ ]at | : | \. )? [ ] \(?   # call 0113, tel: (0113
    """,
    regex.VERBOSE,
)
VERSION = regex.compile(
    r"(?![0-9]{1,3}(?:\.[0-9]{3}){2,}+(?![.0-9]))[0-9]{1,4}+(?:\.[0-9]{1,4}){2,}+(?![0-9])"
)
SERIAL = regex.compile(
    r"""
      [0-9]++ (?: [a-z]++[0-9] | -?[a-z]{1,2}-?[0-9] )   # 4a7, 12-b-9
    | [0-9]{1,2}:[0-9]{2}\.[0-9]++                       # the time of a race, 1:43.2
    | (?<! \. ) 0[0-9]{2,}+ (?! [,.]?[0-9] )            # 007
    """,
    regex.VERBOSE,
)
NETWORK = regex.compile(
    r"""
      [2-6]G (?!\w)                                                       # 5G
    | [48]K (?= [ -] (?: TVs? | video | screen | display | camera | monitor | footage | resolution ) \b )
    """,
    regex.VERBOSE,
)
"""Generations of mobile networks and lines of a screen, to the letter: "5g" are grams."""
NOTE = regex.compile(
    r"""
      (?<= \w [.,;!?”"’)]? \[ ) [0-9]{1,3} (?= \] )                       # harbour.[5]
    | (?<= [a-z]{2} [.!?] [”"]? ) [0-9]{1,3} (?= $ | \s+ (?: [A-Z“"] | $ ) )    # harbour.5 The
    | (?<= [0-9)] \( ) [0-9]{1,3} (?= \) )                                # clause 12(3)
    """,
    regex.VERBOSE,
)
"""A footnote's mark, and the subsection in brackets at a section's number."""
CHAIN = regex.compile(r"[0-9]{1,6}+(?:[-–][0-9]{1,6}+){3,}+")
LIST_NUMBER = regex.compile(
    r"""
    \(? [0-9]{1,3}
    (?: [.)] [ \t]++                              # 1. Open, (2) close
      | \.[0-9]{1,2} \.? [ \t]++ (?=[A-Z]) )      # 1.2 Open
    """,
    regex.VERBOSE,
)
PHRASE = regex.compile(rf"{trie(NUMBER_PHRASES)}(?![0-9/])")
ADDRESS = regex.compile(
    rf"""
    [0-9]{{1,5}} [a-z]? [ ]
    (?: (?: [A-Z]                                   # 12 Harbour Road, to the letter
          | [0-9]{{1,3}}(?:st|nd|rd|th) )           # 12 West 4th Street
        [\w'’.-]*+ [ ] ){{1,3}}
    (?i:{trie(STREETS)}) (?!\w)
    | [0-9]{{1,5}} [ ]                                 # 2 Via Po
      (?: Ave | Avenue | Rue | Via | Calle | Boulevard | Piazza | Plaza ) [ ] [A-Z]
    """,
    regex.VERBOSE,
)
COMPOUND = regex.compile(
    r"""
    [0-9]+
    (?: -? (?: to | in | x | of | or ) -?      # 8-to-10, 5x10
      | [kmb] -                                # 5k-20k
      | m | [kmg]?[bw]- | e-? )                # 5m2, 8gb-16, 1e-6
    [0-9]
    """,
    regex.VERBOSE,
)
"""Digits, letters and digits that are a quantity all the same."""


def skip(page: Page, start: int) -> int:
    """The end of a telephone number, version, address or list number that begins at ``start``, else 0."""
    low = page.low
    found = VERSION.match(low, start) or CHAIN.match(low, start) or PHRASE.match(low, start)
    found = found or NETWORK.match(page.text, start) or NOTE.match(page.text, start)
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
    return found.end() if found is not None and COMPOUND.fullmatch(found.group()) is None else 0


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
