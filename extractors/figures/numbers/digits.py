"""Numbers in digits: separators, decimals, common fractions, with their sign and scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.number_words import SCALES, VULGAR
from extractors.figures.numbers.cardinals import cardinal
from extractors.figures.numbers.number import Form, Number, exact, negated, scaled
from extractors.figures.separators import read_european
from extractors.pattern import lazy, trie

if TYPE_CHECKING:
    from extractors.text import Page


DIGITS = lazy(
    r"""
    (?: (?P<grouped>
          [0-9]{1,3}+ (?: ,[0-9]{3}(?![0-9]) ){1,8}+                            # 2,400,000
        | [0-9]{1,3}+ (?: [\u202f\u2009][0-9]{3}(?![0-9]) ){1,8}+         # the same with thin spaces
        | [0-9]{1,3}+ (?: [ ][0-9]{3}(?![0-9]) ){1,4}+ (?! [0-9,.-]*[0-9] )     # 2 400 000, the SI way
        | [0-9]{1,2}+ (?: ,[0-9]{2}(?![0-9]) ){1,8}+ ,[0-9]{3}(?![0-9]) )       # 24,00,000, the Indian way
      | (?P<plain> [0-9]++ )
    )
    (?P<decimals> \.[0-9]++ (?! \.?[0-9] ) )?+
    (?: (?P<over> [/⁄][0-9]{1,3}+ (?! [/\d] ) )                                 # 3/4
      | (?: [ ]{1,2} | - )?+ (?P<part> [0-9]{1,2}/[0-9]{1,2} (?! [/\d] ) )      # 2 3/4
      | [ ]?(?P<vulgar> [½¼¾⅓⅔⅕⅛⅜] ) )?+                                        # 2¾, 2 ¾
    """,
    regex.VERBOSE,
)
"""A number in digits, with groups, decimals or a fraction ("2,400,000", "2 3/4")."""
POWER = lazy(
    r"""
      e (?P<e> [+-]?[0-9]{1,2} ) (?!\w)                          # 1.3e6
    | [ ]?[x×*][ ]?10\^? (?P<ten> [-−+]?[1-9][0-9]? ) (?!\w)      # 6.2x10^-4
    | \^ (?P<power> [-−+]?[0-9]{1,2} ) (?!\w)                     # 1.1^23
    """,
    regex.VERBOSE,
)
"""A number's power, of ten or of the number itself ("1.3e6", "1.1^23")."""
REST = lazy(rf"[0-9]{{1,2}}(?![\w,.%]|[ -]{trie(SCALES)})")
"""The rest behind a scaled number and "and" ("3 hundred and 21")."""
NOT_DIGIT = lazy(r"[^0-9]")
"""A character other than a digit."""
PLAIN = lazy(r"(?![.,/⁄½¼¾⅓⅔⅕⅛⅜e^x×*])(?:[ -][^0-9 x×*½¼¾⅓⅔⅕⅛⅜]|[^ \u202f\u2009-]|$)")
"""Characters behind digits that are the whole number."""
ORDINAL_ENDS = ("st", "nd", "rd", "th")
"""Endings of ordinals in digits."""
ORDINAL = lazy(r"(?P<digits>[0-9]{1,4}+)(?:st|nd|rd|th)(?!\w)")
"""An ordinal in digits ("21st")."""
STONES = lazy(r"[ ]?[0-9]{1,2}[ ]?lbs?(?!\w)")
"""Pounds behind stones ("21st 7lb")."""
LONGEST_NUMBER = 30
"""Digits that a number may have: a longer run is no figure."""


def read_digits(page: Page, start: int, end: int) -> Number | None:
    """The number whose first digits run from ``start`` to ``end``, with its scale, fraction and sign."""
    low = page.low
    if low[start] in VULGAR:
        return scaled(page, Number(start, start + 1, VULGAR[low[start]], "fraction"))
    if low.startswith(ORDINAL_ENDS, end) and (ordinal := _ordinal(low, start)) is not None:
        return Number(start, ordinal.end(), float(ordinal["digits"]), "ordinal")
    if PLAIN.match(low, end) is not None:
        if end - start > LONGEST_NUMBER:
            return None
        return negated(low, _and_more(low, scaled(page, Number(start, end, float(low[start:end]), "digits"))))
    parted = low[end : end + 1] in (",", ".")
    european = read_european(low, start, end, page.decimal_comma) if parted else None
    if european is not None:
        return negated(low, scaled(page, Number(start, european.end, european.value, "digits")))
    found = DIGITS.match(low, start)
    value = None if found is None else _value(found)
    if found is None or value is None:
        return None
    form: Form = "fraction" if found["over"] else "digits"
    return negated(low, _and_more(low, scaled(page, _raised(low, Number(start, found.end(), value, form)))))


def _ordinal(low: str, start: int) -> regex.Match[str] | None:
    """The ordinal in digits at ``start``; "11st" are stones, and so are "21st 7lb"."""
    found = ORDINAL.match(low, start)
    if found is None or not low.startswith("st", found.end("digits")):
        return found
    first = found["digits"].endswith("1") and not found["digits"].endswith("11")
    return found if first and STONES.match(low, found.end()) is None else None


def _and_more(low: str, number: Number) -> Number:
    """A scaled number with the rest that "and" adds ("3 hundred and 21", "6 crore and nine hundred")."""
    if number.scale < 100.0 or number.letter or not low.startswith(" and ", number.end):
        return number
    at = number.end + len(" and ")
    digits, word = REST.match(low, at) if number.scale == 100.0 else None, cardinal(low, at)
    if digits is not None:
        return replace(number, value=number.value + float(digits.group()), end=digits.end())
    least = 1.0 if number.scale == 100.0 else 100.0
    if word is not None and least <= word.value < number.scale:
        return replace(number, value=number.value + word.value, end=word.end)
    return number


def _raised(low: str, number: Number) -> Number:
    """The number with the power behind it, of ten or of itself."""
    found = POWER.match(low, number.end)
    if found is None:
        return number
    if found["power"] is None:
        if number.value >= 10 and (found["ten"] or "").isdigit() and "^" not in found.group():
            return number  # 1920 x 1080
        exponent = int((found["e"] or found["ten"]).replace("−", "-"))
        return replace(number, value=exact(number.value * 10.0**exponent), end=found.end())
    power = int(found["power"].replace("−", "-"))
    if not 0 < number.value <= 1000:
        return number
    return replace(number, value=exact(number.value**power), end=found.end())


def read_decimal(page: Page, start: int) -> Number | None:
    """A number that begins with its decimal point, at ``start`` (".001")."""
    found = DIGITS.match(page.low, start + 1)
    if found is None or not found["plain"] or found["decimals"] or len(found["plain"]) > LONGEST_NUMBER:
        return None
    return scaled(page, Number(start, found.end("plain"), float("." + found["plain"]), "digits"))


def _value(found: regex.Match[str]) -> float | None:
    """The value of the digits, a common fraction behind them added; None for a division by nothing."""
    whole = NOT_DIGIT.sub("", found["grouped"]) if found["grouped"] else found["plain"]
    if len(whole) > LONGEST_NUMBER:
        return None
    value = float(whole + (found["decimals"] or ""))
    if found["over"]:
        below = float(found["over"][1:])
        return value / below if below else None
    if found["part"]:
        above, _, under = found["part"].partition("/")
        return value + float(above) / float(under) if float(under) else None
    return value + VULGAR[found["vulgar"]] if found["vulgar"] else value
