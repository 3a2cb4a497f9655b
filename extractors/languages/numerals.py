"""Numbers in digits that have one reading in any language.

``1.200`` is twelve hundred in one and one and a fifth in another, ``2,5`` may be followed by a word for a
million: such numbers are no figures here.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import regex

from extractors.languages.scale_words import SCALE_WORDS, SIGNS, STEMS
from extractors.pattern import lazy
from onrecord.records import Claim, Figure, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

THIN = r"[\u00a0\u202f\u2009]"
"""The spaces that part thousands, at which a line never breaks."""
WITHOUT_SPACES = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Hangul}"
"""Scripts in which words stand at a number without a space."""
LETTER = rf"[^\W{WITHOUT_SPACES}]"
"""A letter or digit of a script whose words have spaces between them."""
SCALE = (
    rf"(?: (?i: (?:{'|'.join(STEMS.split())}) | (?:{'|'.join(SCALE_WORDS.split())}) (?!\w) ) | [{SIGNS}] )"
)
"""A scale word, or the first letter of a scale word in a script without spaces."""
HEAD = r"(?![0\u0660\u06f0\u0966\u09e6\u0e50])\d"
"""The first digit of a number, in whatever script: no number begins with a nought."""
START = rf"(?<! \d[.,:/'’٫٬-] | [\d°+*^_=@-] | [#№§\p{{Sc}}][ \u00a0\u202f]? | {LETTER} | \d[ ] )"
"""A place where a number may begin, behind no digit, sign or letter of the number's own."""
END = rf"""
    (?! \d | [.,:/'’٫٬%-]\d | {LETTER} | [ ]\d | [ \u00a0\u202f]?\p{{Sc}}
      | [ \u00a0\u202f\t.-]{{0,2}}+ (?: \r?\n )?+ {SCALE} )
"""
"""A place where a number may end, for verbose patterns."""
NUMBER = lazy(
    rf"""
    {START}
    (?: (?P<day> (?:1[89]|20)\d\d-\d\d-\d\d )                                   # 2019-03-12
      | (?P<grouped>
            {HEAD}\d{{0,2}} (?: {THIN}\d{{3}} ){{1,4}}+                         # 2 400 000, thin spaces
          | {HEAD}\d{{0,2}} (?: [ ]\d{{3}} ){{1,4}}+                            # plain ones
          | {HEAD}\d{{0,2}} (?: [.]\d{{3}} ){{2,4}}+                            # 2.400.000
          | {HEAD}\d{{0,2}} (?: ,\d{{3}} ){{2,4}}+                              # 2,400,000
          | {HEAD}\d{{0,2}} (?: ['’٬]\d{{3}} ){{1,4}}+                          # 2'400
          | {HEAD}\d? (?: ,\d\d ){{1,4}}+ ,\d{{3}} )                            # 24,00,000
      | (?P<whole> {HEAD}\d{{0,2}} (?: [.]\d{{3}} ){{1,4}}+ ) , (?P<part> \d{{1,4}}+ )   # 2.400,50
      | (?P<whole> {HEAD}\d{{0,2}} (?: ,\d{{3}} ){{1,4}}+ ) [.] (?P<part> \d{{1,4}}+ )   # 2,400.50
      | (?P<whole> \d{{1,9}}+ ) ٫ (?P<part> \d{{1,6}}+ )                        # the Arabic decimal sign
      | (?P<plain> {HEAD}\d{{2,7}}+ )                                           # 2400
      | (?P<whole> \d{{1,3}}+ ) (?: [.,] (?P<part> \d{{1,2}}+ ) )?+ (?= [ \u00a0\u202f\u2009]?[%٪] ) )
    {END}
    (?P<percent> [ \u00a0\u202f\u2009]?[%٪] )?+                                 # 2,5 %
    """,
    regex.VERBOSE,
)
"""A number with its sign, share or scale, in whatever script."""
BEFORE = lazy(rf"(?r)(?<!\w) {SCALE} \w{{0,4}} [ ]", regex.VERBOSE)
"""A scale word before its number, as in some languages: milioni (500)."""
BEHIND = 20
"""Characters behind a paragraph in which the scale of its last number is looked for, past a broken line."""
NOT_DIGIT = re.compile(r"\D")
"""A character other than a digit."""
FIRST_YEAR, LAST_YEAR = 1800, 2099
"""The first and the last year that four digits are taken for."""


def find_numerals(text: str, start: int, end: int) -> Iterator[Claim]:
    """The numbers of a paragraph that have one reading, as figures."""
    for found in NUMBER.finditer(text, start, end + BEHIND):
        if found.end() > end or BEFORE.match(text, start, found.start()):
            continue
        if figure := _figure(found):
            yield Claim("figure", found[0], found.start(), found.end(), figure=figure)


def _figure(found: regex.Match[str]) -> Figure | None:
    """The figure of a number: a day, a year, a share of a hundred, else a count without a noun."""
    if found["day"]:
        return _dated(found, found["day"]) if _is_day(found["day"]) else None
    digits = NOT_DIGIT.sub("", found["grouped"] or found["whole"] or found["plain"])
    value = float(f"{int(digits)}.{int_of(found['part'])}")
    number = Span(found.start(), found.end() - len(found["percent"] or ""))
    if found["percent"]:
        return Figure("percent", value, "percentage", number)
    if found["plain"] and FIRST_YEAR <= value <= LAST_YEAR:
        return _dated(found, str(int(digits)))
    return Figure("count", value, "", number)


def _dated(found: regex.Match[str], day: str) -> Figure:
    return Figure("date", None, "", Span(*found.span()), date=day)


def _is_day(day: str) -> bool:
    try:
        return bool(date.fromisoformat(day))
    except ValueError:
        return False


def int_of(part: str | None) -> str:
    """The digits of a fraction in Western digits."""
    return "".join(str(int(digit)) for digit in part or "0")
