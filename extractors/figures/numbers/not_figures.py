"""Digits that are no number at all: telephone numbers, versions, serials, house numbers, list numbering."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.numbered_names import BOOKS, CALLING, NUMBER_PHRASES, NUMBERED_BOOKS, STREETS
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.text import Page


PHONE = lazy(
    r"""
      \+?[0-9]{1,5}\)? (?: (?: [ ./-]{1,2} | (?<=\)) ) \(?[0-9]{1,6}\)? ){1,5}+       # +44 (0)20 7946 0958
      (?! [0-9] | [,.][0-9] )                                        # 020 7946 0958
    | [0-9]{3}[-.][0-9]{4} (?! [0-9] | [,.-][0-9] )                                    # 555-0123
    """,
    regex.VERBOSE,
)
"""A telephone number ("+44 (0)20 7946 0958")."""
PHONE_LEAD = lazy(
    rf"""(?r)
      [+(]                                                           # +44, (020)
    | (?<!\w) {trie(CALLING)} (?: [ ]on | [ ]at | : | \. )? [ ] \(?   # call 0113, tel: (0113
    """,
    regex.VERBOSE,
)
"""Words or signs before a telephone number ("call 0113")."""
VERSION = lazy(r"(?![0-9]{1,3}(?:\.[0-9]{3}){2,}+(?![.0-9]))[0-9]{1,4}+(?:\.[0-9]{1,4}){2,}+(?![0-9])")
"""A version with two points or more ("3.12.1")."""
SERIAL = lazy(
    r"""
      [0-9]++ (?: [a-z]++[0-9] | -?[a-z]{1,2}-?[0-9] )   # 4a7, 12-b-9
    | [0-9]{1,2}:[0-9]{2}\.[0-9]++                       # the time of a race, 1:43.2
    | (?<! \. ) 0[0-9]{2,}+ (?! [,.]?[0-9] )            # 007
    """,
    regex.VERBOSE,
)
"""A serial number, or the time of a race ("4a7", "1:43.2", "007")."""
NETWORK = lazy(
    r"""
      (?: [2-6]G | [2-4]D ) (?!\w)                                        # 5G, 3D
    | [48]K (?= [ -] (?: TVs? | video | screen | display | camera | monitor | footage | resolution ) \b )
    """,
    regex.VERBOSE,
)
"""Networks, lines of a screen and dimensions, to the letter ("5G", "4K TV", "3D"): "5g" are grams."""
NOTE = lazy(
    r"""
      (?<= \w [.,;!?”"’)]? \[ ) [0-9]{1,3} (?= \] )                       # harbour.[5]
    | (?<= (?: [a-z]{2} | [%)] ) [.!?] [”"]? ) [0-9]{1,3} (?= $ | \s+ (?: [A-Z“"] | $ ) )    # harbour.5 The
    | (?<= [0-9)] \( ) [0-9]{1,3} (?= \) )                                # clause 12(3)
    """,
    regex.VERBOSE,
)
"""A footnote's mark, or the subsection in brackets at a section's number."""
SECTION = lazy(r"[0-9]{1,4}+\([a-l]\)(?:\([0-9a-z]{1,3}\))*+[0-9]{0,2}(?!\w)")
"""A section of a law, by which plans and groups are named ("a 401(k)", "a 501(c)(3) charity")."""
MODEL = lazy(r"(?P<above>[0-9]{3,6}+)/(?P<below>[0-9]{2,4}+)(?!\w|/[0-9])")
"""Two numbers that a slash parts, the first of three digits or more ("a pressure of 120/80")."""
PLACE = lazy(
    r"""
    [0-9]{1,3}+ (?: \.[0-9]{1,8}+ )?+ [ ]?° [ ]?
    (?: [0-9]{1,2} (?: \.[0-9]{1,4} )? [ ]? ['’′] [ ]?                               # minutes
        (?: [0-9]{1,2} (?: \.[0-9]{1,4} )? [ ]? (?: ["”″] | ['’′]{2} ) [ ]? )? )?    # seconds
    [NSEW] (?![a-z])
    """,
    regex.VERBOSE,
)
"""A latitude or longitude, to the letter: 31° 25’S."""
CARD = lazy(r"[0-9]{4}(?:[ -][0-9]{4}){3}(?![0-9])")
"""The number of a card, in four groups."""
CHAIN = lazy(r"[0-9]{1,6}+(?:[-–][0-9]{1,6}+){3,}+")
"""Digits in four groups or more that dashes join."""
LIST_NUMBER = lazy(
    r"""
    \(? [0-9]{1,3}
    (?: [.)] (?: [ \t]++ | (?<![0-9]{3}.)(?=[\r\n]) )          # 1. Open, (2) close, 3. alone
      | \.[0-9]{1,2} \.? [ \t]++ (?=[A-Z])                    # 1.2 Open
      | [ ] (?= (?: [A-Z][\w'’-]{1,20} \.? [ ]? ){2,4} (?: [\r\n] | $ ) ) )    # 1 Ada Lind
    """,
    regex.VERBOSE,
)
"""The number of a list's item at the head of a line ("1. Open")."""
PHRASE = lazy(rf"{trie(NUMBER_PHRASES)}(?![0-9/])")
"""A number that is a word of its own ("24/7")."""
ADDRESS = lazy(
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
"""A house's number before its street ("12 Harbour Road")."""
VERSE = lazy(
    r"""
    [0-9]{1,3}:[0-9]{1,3}
    (?: (?: [-–,] | ,[ ] ) [0-9]{1,3} (?! [0-9:%] ) ){0,20}+
    (?! [0-9:] | [ ]?[ap]\.?m )
    """,
    regex.VERBOSE,
)
"""Chapter and verse: 3:16, 5:3-12."""
BOOK = lazy(rf"(?r)(?<!\w)(?:[1-3][ ])?{trie(BOOKS)}[ ]")
"""The book before chapter and verse, to the letter."""
NUMBERED_BOOK = lazy(rf"[1-3][ ]{trie(NUMBERED_BOOKS)}[ ]{VERSE.pattern}", regex.VERBOSE)
"""A numbered book with chapter and verse ("1 Corinthians 13:4")."""
NOTED = frozenset('.!?”"[(')
"""Characters right before a note's mark."""
RUN = lazy(r"[0-9]++")
"""A run of digits."""
COMPOUND = lazy(
    r"""
    [0-9]+
    (?: -? (?: to | in | x | of | or | by ) -?      # 8-to-10, 5x10
      | [kmb] -                                # 5k-20k
      | (?: [cfhpgt] | ft | in | [ckm]m | [km]g | lb | oz | [gkm]w | pc | bn | tn | hr ) [-–]    # 20c-25c
      | h | hrs?                               # 2h10
      | m | [kmg]?[bw]- | e-? )                # 5m2, 8gb-16, 1e-6
    [0-9]
    """,
    regex.VERBOSE,
)
"""Digits, letters and digits that are a quantity all the same ("8-to-10", "2h10")."""


def skip(page: Page, start: int, end: int) -> int:
    """The end of a telephone number, version, address or list number that begins with digits, else 0.

    The run of digits goes from ``start`` to ``end``.
    """
    mark = page.low[end : end + 1]
    for reader in BEFORE.get("a" if mark.isalpha() else mark, (_note,)):
        end = reader(page, start)
        if end:
            return end
    return _serial(page, start) if page.low[start] == "0" else 0


def _end(found: regex.Match[str] | None) -> int:
    return 0 if found is None else found.end()


def _version(page: Page, start: int) -> int:
    return _end(VERSION.match(page.low, start))


def _chain(page: Page, start: int) -> int:
    return _end(CHAIN.match(page.low, start))


def _phrase(page: Page, start: int) -> int:
    return _end(PHRASE.match(page.low, start))


def _network(page: Page, start: int) -> int:
    return _end(NETWORK.match(page.text, start))


def _section(page: Page, start: int) -> int:
    return _end(SECTION.match(page.low, start))


def _model(page: Page, start: int) -> int:
    """The end of two numbers whose first is the larger, which are no share."""
    found = MODEL.match(page.low, start)
    return found.end() if found is not None and int(found["above"]) > int(found["below"]) else 0


def _note(page: Page, start: int) -> int:
    return _end(NOTE.match(page.text, start)) if page.low[start - 1 : start] in NOTED else 0


def _place(page: Page, start: int) -> int:
    return _end(PLACE.match(page.text, start))


def _card(page: Page, start: int) -> int:
    return _end(CARD.match(page.low, start))


def _phone(page: Page, start: int) -> int:
    found = PHONE.match(page.low, start)
    return found.end() if found is not None and _is_phone(page.low, found) else 0


def _address(page: Page, start: int) -> int:
    return _end(ADDRESS.match(page.text, start))


def _list_number(page: Page, start: int) -> int:
    found = LIST_NUMBER.match(page.text, start)
    return found.end() if found is not None and _begins_line(page.low, start) else 0


def _serial(page: Page, start: int) -> int:
    found = SERIAL.match(page.low, start)
    return found.end() if found is not None and COMPOUND.fullmatch(found.group()) is None else 0


def verse(page: Page, start: int) -> int:
    """The end of a chapter and verse of the Bible, whose book stands before, else 0."""
    found = VERSE.match(page.low, start)
    return _end(found) if BOOK.match(page.text, 0, start) is not None else 0


def _book(page: Page, start: int) -> int:
    return _end(NUMBERED_BOOK.match(page.text, start)) if page.low[start] in "123" else 0


BEFORE: dict[str, tuple[Callable[[Page, int], int], ...]] = {
    " ": (_book, _note, _card, _phone, _address, _list_number),
    ".": (_version, _phone, _place, _list_number),
    "-": (_chain, _card, _phone, _serial),
    "°": (_place,),
    "–": (_chain,),
    "/": (_phrase, _phone, _model),
    "(": (_section,),
    ")": (_note, _phone, _list_number),
    ":": (_serial,),
    "a": (_phrase, _network, _address, _serial),
}
"""The functions that may know digits by the characters behind the digits (``a`` for any letter); else a note.
"""


def _is_phone(low: str, found: regex.Match[str]) -> bool:
    """Whether groups of digits are a telephone number: by a lead, a trunk zero, or the American 3-3-4."""
    groups = RUN.findall(found.group())
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
