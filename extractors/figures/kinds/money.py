"""Amounts of money: a currency's sign or code before a number, or its word or code after one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.currencies import CODES, POUND, SIGNS, WORDS, Currency
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
ARTICLES = frozenset({"A $", "S $"})
"""Signs that are an article or an initial and a dollar sign where a sentence begins."""
LONE_SIGN = lazy(r"(?r)(?P<sign>[$£€¥₹₪₽₩₺฿₦₱₴])[ ]?[-−]?")
WORD = lazy(rf"{GAP}?+ (?P<unit> {trie(WORDS)} ) (?!\w)", regex.VERBOSE)
CODE = lazy(rf"[ ]?(?P<unit>{trie([*CODES, *'$€£¥₹'])})(?!\w)")
MILLIONS = lazy(rf"[ ]?M(?P<unit>{trie(code for code in CODES if code.isalpha())})(?!\w)")
"""Codes with the M for million that company reports set before them ("30 MSEK")."""
LETTERS = lazy(r"[ ](?P<scale>K|MM|M|B|Bn|BN|Mn|Tn)(?![\w&-]|\.\w|[ ][A-Z])")
POUND_WORD = lazy(r"[ -]pounds?(?!\w)(?!-(?:foot|force))")
POUNDS_OF_MASS = lazy(
    rf"""
      (?: [ ]each | [ ]apiece )? [ ] {trie(OF_A_WEIGHT)} (?!\w)    # 20 pounds of flour
    | [ ] (?: per | an? ) [ ] (?: square | acre )                  # 20 pounds an acre
    | -                                                            # a 20 pound-bag
    """,
    regex.VERBOSE,
)
ENDS = tuple({sign[-2:] + gap for sign in SIGNS for gap in ("", " ")} | {*"$£€¥₹₪₽₩₺฿₦₱₴-−"})
"""How a text before an amount ends, a cheap look before the pattern of all signs."""
FIRST = first_words([*WORDS, *CODES, *SIGNS, *(f"m{code}" for code in CODES), "pound", "pounds"])
"""What may be the first word of a currency behind a number."""
LINES = (480, 720, 1080, 1440, 2160)
"""Lines of a screen, which a ``p`` behind them counts as well."""
WEIGHED = lazy(rf"(?r)(?<!\w){trie(WEIGHING)}\b[^.;]{{0,30}}")
PAID = lazy(rf"(?r)(?<!\w){trie(PAYING)}\b[^.;]{{0,30}}")


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
            start, number = minus.start(), number._replace(value=-number.value)
        return _amount(page, number, start, number.end, currency)
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
    letters = LETTERS.match(page.text, number.end)
    if letters is None or number.scale != 1.0:
        return number
    return times(number, SCALE_LETTERS[letters["scale"].lower()], letters.end())


def _sign(page: Page, number: Number) -> tuple[int, Currency] | None:
    """Where the currency's sign before a number begins, and the currency."""
    text, begin, start = page.text, page.begin, number.start
    if number.form not in ("digits", "fraction") or not text.endswith(ENDS, max(start - 4, begin), start):
        return None
    found = SIGN.match(text, begin, start) or LONE_SIGN.match(text, begin, start)
    if found is None:
        return None
    sign = key(found["sign"])
    if sign.isalpha() and len(sign) == 2 and found.group() != sign and sign not in ("Rs", "RM", "Rp"):
        return None
    if sign == "PS" and number.scale == 1.0 and number.value in range(10):  # a games console
        return None
    if sign in ARTICLES and SENTENCE_START.match(text, 0, found.start()) is not None:
        return found.end("sign") - 1, SIGNS["$"]
    return found.start(), SIGNS[sign]


def _word(page: Page, number: Number) -> tuple[int, Currency] | None:
    """Where the currency's word or code behind a number ends, and the currency."""
    after = behind(page, number)
    pounds = POUND_WORD.match(page.low, after)
    if pounds is not None:
        return (pounds.end(), POUND) if _is_sterling(page, number, pounds) else None
    found = CODE.match(page.text, number.end)
    if found is not None:
        code = key(found["unit"])
        return found.end(), CODES.get(code) or SIGNS[code]
    found = WORD.match(page.low, after)
    if found is None or found["unit"] in POUNDS:
        return None
    if found["unit"] == "p" and (found.group() != "p" or number.form != "digits" or number.value in LINES):
        return None
    return found.end(), WORDS[key(found["unit"])]


def _is_sterling(page: Page, number: Number, pounds: regex.Match[str]) -> bool:
    """Whether "pounds" are money: in thousands and more, and where nothing weighs."""
    if POUNDS_OF_MASS.match(page.low, pounds.end()) is not None or pounds.group().startswith("-"):
        return False
    if WEIGHED.match(page.low, 0, number.start) is not None:
        return False
    large = number.scale >= 1e3 or number.value >= 1000 or number.form == "vague"
    return large or PAID.match(page.low, 0, number.start) is not None
