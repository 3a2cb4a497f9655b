"""Amounts of money: a currency's sign or code before a number, or its word or code after one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from extractors.en.lexicon.currencies import CODES, CURRENCY_WORDS, POUND, SIGNS, WEAK, WORDS_TOO, Currency
from extractors.en.lexicon.number_contexts import OF_A_WEIGHT, PAYING, WEIGHING
from extractors.en.lexicon.number_words import SCALE_LETTERS
from extractors.en.lexicon.units import POUNDS
from extractors.figures.kinds.units import Measure, behind, with_per
from extractors.figures.numbers.in_names import SENTENCE_START
from extractors.figures.numbers.number import GAP, MINUS, times
from extractors.figures.quantity import Quantity
from extractors.pattern import backwards, first_words, lazy, trie
from extractors.words import key

if TYPE_CHECKING:
    from extractors.figures.numbers.number import Number
    from extractors.text import Page


SIGN = lazy(rf"(?r)(?<![\w$])(?P<sign>{backwards(SIGNS)})[ ]?")
"""A sign of a currency before an amount."""
ARTICLES = frozenset({"A $", "S $"})
"""Signs that are an article or an initial, and a dollar sign, where a sentence begins."""
TITLED = lazy(r"(?r)(?<!\w)[A-Z][a-z]{1,12}[ ]")
"""A word before the article in a headline ("Call For A $15 Wage")."""
LONE = "".join(sign for sign in SIGNS if len(sign) == 1 and not sign.isalpha())
"""Signs of one character that is no letter."""
LONE_SIGN = lazy(rf"(?r)(?P<sign>[{LONE}])[ ]?[-−]?")
"""A sign of one character before an amount."""
LONGER = frozenset(sign[-4:] for sign in SIGNS if len(sign) > 1)
"""Ends of the signs of more than one character."""
WORD = lazy(rf"{GAP}?+ (?P<unit> {trie(CURRENCY_WORDS)} ) (?!\w)", regex.VERBOSE)
"""A currency's word behind an amount."""
CODE = lazy(rf"[ ]?(?P<unit>{trie([*CODES, *LONE])})(?!\w)")
"""A currency's code behind an amount."""
MILLIONS = lazy(rf"[ ]?M(?P<unit>{trie(code for code in CODES if code.isalpha())})(?!\w)")
"""A code behind the M for million of company reports ("30 MSEK")."""
LETTERS = lazy(r"[ ](?P<scale>K|MM|M|B|Bn|BN|Mn|Tn)(?![\w&-]|\.\w|[ ][A-Z])")
"""A scale in capital letters behind an amount ("$4.5 MM")."""
POUND_WORD = lazy(r"[ -]pounds?(?P<sterling>[ ]sterling)?+(?!\w)(?!-(?:foot|force))")
"""The word "pound" behind a number."""
POUNDS_OF_MASS = lazy(
    rf"""
      (?: [ ]each | [ ]apiece )? [ ] {trie(OF_A_WEIGHT)} (?!\w)    # 20 pounds of flour
    | [ ] (?: per | an? ) [ ] (?: square | acre )                  # 20 pounds an acre
    | -                                                            # a 20 pound-bag
    """,
    regex.VERBOSE,
)
"""Words behind pounds of mass ("20 pounds of flour")."""
ENDS = frozenset({sign[-3:] for sign in SIGNS} | {*LONE})
"""Ends of a text before an amount, a cheap look before the pattern of all signs."""
SPACED = frozenset({"Rs", "RM", "Rp", "Tk", "Re", *(sign for sign in WEAK if len(sign) > 1)})
"""Signs of letters that may stand a space before their amount."""
AMOUNT = lazy(r"[0-9]{1,3}(?:,[0-9]{2,3})+(?![0-9])|[0-9]++\.[0-9]{2}(?![0-9])")
"""Digits in the form of an amount of money: in thousands, or with two places behind the point."""
PARTS_IN_TEXT = frozenset({"sen", "mao", "fen"})
"""Parts of currencies that are names where they are capitalised ("12 Sen. Bell")."""
WON = lazy(
    r"""
    [ ](?P<unit>won) (?!\w)
    (?! [ ]
        (?: the | an? (?! [ ] (?: month | year | day | week | share | person | head ) \b ) | their | his | her
          | its | all | in | back | over | by | praise | seats | medals | gold | re-?election ) (?!\w) )
    """,
    regex.VERBOSE,
)
"""The currency "won", not the past of "win"."""
FIRST = first_words(
    [*CURRENCY_WORDS, *CODES, *LONE, *(f"m{code}" for code in CODES), "pound", "pounds", "won"]
)
"""First words behind a number that may be a currency."""
LINES = (480, 720, 1080, 1440, 2160)
"""Lines of a screen, which a ``p`` behind the number counts as well."""
WEIGHED = lazy(rf"(?r)(?<!\w){trie(WEIGHING)}\b[^.;]{{0,30}}")
"""A word of weighing in the clause before pounds."""
PAID = lazy(rf"(?r)(?<!\w){trie(PAYING)}\b[^.;]{{0,30}}")
"""A word of paying in the clause before pounds."""


def read_money(page: Page, number: Number, word: str) -> Quantity | None:
    """A currency's sign, code or word stands at the number: $5 million, 40 euros.

    ``word`` is the first word or sign behind the number (``patterns.first_word``).
    """
    sign = _sign(page, number)
    if sign is not None:
        start, currency = sign
        number = _in_letters(page, number)
        minus = MINUS.match(page.low, page.begin, start)
        if minus is not None and number.value > 0:
            start, number = minus.start(), replace(number, value=-number.value)
        end, currency = _told_twice(page, number.end, currency)
        return _amount(page, number, start, end, currency)
    if word not in FIRST:
        return None
    millions = MILLIONS.match(page.text, number.end)
    if millions is not None:
        whole = times(number, 1e6, millions.end())
        return _amount(page, whole, number.start, millions.end(), CODES[key(millions["unit"])])
    tail = _word(page, number)
    if tail is None:
        return None
    end, currency = tail
    return _amount(page, number, number.start, end, currency)


def _amount(page: Page, number: Number, start: int, end: int, currency: Currency) -> Quantity:
    """The amount from its sign to its word, "a barrel" and the like included."""
    measure = with_per(page, Measure(end, currency.name, "money"))
    return Quantity(
        start,
        measure.end,
        "money",
        number.value,
        measure.name,
        number,
        high=number.high,
        currency=currency.code,
    )


def _in_letters(page: Page, number: Number) -> Number:
    """An amount with the scale that capital letters a space behind it give ("$4.5 MM", "$2 B")."""
    if page.low.startswith("mm", number.end) and not page.low[number.end + 2 : number.end + 3].isalnum():
        return times(number, 1e6, number.end + 2) if number.scale == 1.0 else number
    letters = LETTERS.match(page.text, number.end)
    if letters is None or number.scale != 1.0:
        return number
    return times(number, SCALE_LETTERS[letters["scale"].lower()], letters.end())


def _told_twice(page: Page, end: int, currency: Currency) -> tuple[int, Currency]:
    """Where an amount with a sign ends, and its currency, where a code behind says which ("$20 CAD")."""
    if not page.text[end : end + 2].lstrip()[:1].isupper():
        return end, currency
    found = CODE.match(page.text, end)
    again = CODES.get(key(found["unit"])) if found is not None else None
    if found is None or again is None or not again.name.endswith(currency.name):
        return end, currency
    return found.end(), again


def _sign(page: Page, number: Number) -> tuple[int, Currency] | None:
    """Where the currency's sign before a number begins, and the currency."""
    text, begin, start = page.text, page.begin, number.start
    if number.form not in ("digits", "fraction") or not _may_be_signed(text, begin, start):
        return None
    found = _longer_sign(text, begin, start) or LONE_SIGN.match(text, begin, start)
    if found is None:
        return None
    sign = key(found["sign"])
    if sign.isalpha() and len(sign) < 3 and found.group() != sign and sign not in SPACED:
        return None
    if sign in WEAK and not _looks_like_money(page, number):
        return None
    if sign == "PS" and number.scale == 1.0 and number.value in range(10):  # a games console
        return None
    if sign in ARTICLES and (
        SENTENCE_START.match(text, 0, found.start()) is not None or TITLED.match(text, 0, found.start())
    ):
        return found.end("sign") - 1, SIGNS["$"]
    return found.start(), SIGNS[sign]


def _longer_sign(text: str, begin: int, start: int) -> regex.Match[str] | None:
    """The sign before a number, unless the sign is plainly of one character that is no letter.

    Most signs are, and texts with no others need not compile the pattern of all signs.
    """
    end = text[max(start - 5, 0) : start].replace("\n", " ").removesuffix(" ")
    plain = end[-1:] in LONE and LONGER.isdisjoint((end[-2:], end[-3:], end[-4:]))
    return None if plain else SIGN.match(text, begin, start)


def _may_be_signed(text: str, begin: int, start: int) -> bool:
    """Whether the text before a number ends as a sign does."""
    if text[start - 1 : start] in "-−":
        start -= 1
    if text[start - 1 : start] == " ":
        start -= 1
    return start > begin and not ENDS.isdisjoint(
        (text[start - 1], text[start - 2 : start], text[start - 3 : start])
    )


def _looks_like_money(page: Page, number: Number) -> bool:
    """Whether a number has the form of an amount (a scale, thousands, two places), or is paid."""
    if number.scale >= 1e3 or AMOUNT.match(page.low, number.start) is not None:
        return True
    rated = with_per(page, Measure(number.end, "", "money")).end > number.end
    return number.value >= 10 and (rated or PAID.match(page.low, 0, number.start) is not None)


def _word(page: Page, number: Number) -> tuple[int, Currency] | None:
    """Where the currency's word or code behind a number ends, and the currency."""
    after = behind(page, number)
    pounds = POUND_WORD.match(page.low, after)
    if pounds is not None:
        return (pounds.end(), POUND) if _is_sterling(page, number, pounds) else None
    found = CODE.match(page.text, number.end)
    if found is not None:
        code = key(found["unit"])
        if code in WORDS_TOO and not _looks_like_money(page, number):
            return None
        return found.end(), CODES.get(code) or SIGNS[code]
    found = WORD.match(page.low, after) or _won(page, number, after)
    if found is None or found["unit"] in POUNDS:
        return None
    if found["unit"] == "p" and (found.group() != "p" or number.form != "digits" or number.value in LINES):
        return None
    if found["unit"] in PARTS_IN_TEXT and page.text[found.start("unit")].isupper():
        return None
    return found.end(), CURRENCY_WORDS.get(key(found["unit"])) or CURRENCY_WORDS["korean won"]


def _won(page: Page, number: Number, after: int) -> regex.Match[str] | None:
    """The won behind a large number."""
    return WON.match(page.low, after) if number.value >= 1000 else None


def _is_sterling(page: Page, number: Number, pounds: regex.Match[str]) -> bool:
    """Whether "pounds" are money: in thousands and more, and where nothing weighs."""
    if pounds["sterling"]:
        return True
    if pounds.group().startswith("-"):  # a million-pound home, not a 5,000-pound bomb
        return number.scale >= 1e6
    if POUNDS_OF_MASS.match(page.low, pounds.end()) is not None:
        return False
    if WEIGHED.match(page.low, 0, number.start) is not None:
        return False
    large = number.scale >= 1e3 or number.value >= 1000 or number.form == "vague"
    return large or PAID.match(page.low, 0, number.start) is not None
