"""Amounts of money: the currencies of ISO 4217 that are tender today, by code, sign, name and subunit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.core import get_global
from babel.numbers import get_currency_name

from benchmarks.written import numerals
from benchmarks.written.numerals import Numeral, draw
from benchmarks.written.phrases import Expected, Phrase, single

if TYPE_CHECKING:
    from random import Random

SIGNS = {
    "USD": ("$", "US$"),
    "GBP": ("£",),
    "EUR": ("€",),
    "JPY": ("¥",),
    "INR": ("₹", "Rs", "Rs ", "Rs."),
    "AUD": ("A$",),
    "CAD": ("C$", "CA$"),
    "NZD": ("NZ$",),
    "HKD": ("HK$",),
    "SGD": ("S$",),
    "TWD": ("NT$",),
    "BRL": ("R$",),
    "MXN": ("MX$", "Mex$"),
    "JMD": ("J$",),
    "CNY": ("CN¥", "RMB ", "RMB"),
    "ILS": ("₪", "NIS "),
    "KRW": ("₩",),
    "RUB": ("₽",),
    "TRY": ("₺",),
    "PHP": ("₱",),
    "THB": ("฿",),
    "UAH": ("₴",),
    "NGN": ("₦",),
    "KES": ("KSh", "KSh ", "Ksh"),
    "ZAR": ("R",),
    "MYR": ("RM",),
    "IDR": ("Rp", "Rp "),
    "VND": ("₫",),
    "GHS": ("GH₵", "GH¢"),
    "CHF": ("SFr", "Fr "),
    "PKR": ("PKR ",),
    "CRC": ("₡",),
    "PYG": ("₲",),
    "KZT": ("₸",),
    "AED": ("Dh", "Dhs "),
    "UGX": ("USh", "Shs "),
    "TZS": ("TSh",),
}
SUBUNITS = {
    "cents": ("cent", None),
    "pence": ("penny", "GBP"),
    "p": ("penny", "GBP"),
    "paise": ("paisa", "INR"),
    "kopecks": ("kopeck", "RUB"),
    "öre": ("öre", "SEK"),
    "øre": ("øre", None),
    "centavos": ("centavo", None),
    "sen": ("sen", None),
    "groszy": ("grosz", "PLN"),
    "kobo": ("kobo", "NGN"),
}
EVERYDAY = {
    "dollars": "USD",
    "bucks": "USD",
    "pounds sterling": "GBP",
    "quid": "GBP",
    "euros": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupees": "INR",
    "roubles": "RUB",
    "rubles": "RUB",
    "rand": "ZAR",
    "shekels": "ILS",
    "zlotys": "PLN",
    "forints": "HUF",
    "baht": "THB",
    "ringgit": "MYR",
    "naira": "NGN",
    "hryvnias": "UAH",
    "Swiss francs": "CHF",
    "Swedish crowns": "SEK",
    "Czech crowns": "CZK",
    "US dollars": "USD",
    "U.S. dollars": "USD",
    "Singapore dollars": "SGD",
    "Hong Kong dollars": "HKD",
    "Kenyan shillings": "KES",
    "Argentine pesos": "ARS",
}
NAMES = {"USD": "dollar", "GBP": "pound sterling", "ILS": "shekel", "AED": "dirham", "TWD": "Taiwan dollar"}
"""The names that docs/claims.md or newsrooms give, where CLDR has another."""
CODES = sorted(
    {
        tender
        for spans in get_global("territory_currencies").values()
        for tender, _, until, is_tender in spans
        if is_tender and (until is None or date(*until) > date(2026, 1, 1)) and tender != "XXX"
    }
)
"""Codes of all that is legal tender somewhere today, by CLDR."""


def name_of(code: str) -> str:
    """The canonical name of a currency, in the singular."""
    return NAMES.get(code) or str(get_currency_name(code, count=1, locale="en"))


def phrase(random: Random) -> Phrase:
    """An amount in one of the ways."""
    return random.choice((_signed, _signed, _coded, _named, _everyday, _sub, _before_noun))(random)


def _before_noun(random: Random) -> Phrase:
    """An amount before what it is paid for."""
    value, word = random.randint(2, 90), random.choice(("euro", "dollar", "pound", "yen"))
    code = {"euro": "EUR", "dollar": "USD", "pound": "GBP", "yen": "JPY"}[word]
    scale = random.choice((" million", "-million", " billion"))
    factor = numerals.SCALES[scale[1:]]
    texts = [f"{value}{scale}-{word}"]
    if word in ("dollar", "pound", "euro"):
        sign = {"dollar": "$", "pound": "£", "euro": "€"}[word]
        texts += [f"{sign}{value}{scale}", f"{sign}{value}{'m' if factor == 1e6 else 'bn'}"]
    figure = Expected(0, 0, "money", value * factor, name_of(code), currency=code)
    return single(random.choice(texts), "hyphened", "before a noun", figure)


def _digits(random: Random) -> Numeral:
    ways = (numerals.small, numerals.grouped, numerals.pointed, numerals.grouped_decimal, numerals.scaled)
    return draw(random, *ways)


def _signed(random: Random) -> Phrase:
    code = random.choice(list(SIGNS))
    sign = random.choice(SIGNS[code])
    ways = (numerals.lettered, numerals.abbreviated, numerals.scaled, numerals.grouped, numerals.pointed)
    number = numerals.indian(random) if code == "INR" and random.random() < 0.5 else draw(random, *ways)
    if random.random() < 0.05 and not sign[-1].isspace() and len(sign) == 1 and not sign.isalpha():
        number = Numeral(number.text, -number.value, number.way)
        sign = f"{random.choice('-−')}{sign}"
    return _amount(sign + number.text, f"sign, {number.way}", number.value, code)


def _coded(random: Random) -> Phrase:
    code, number = random.choice(CODES), _digits(random)
    before = f"{code}{random.choice((' ', ' ', ''))}{number.text}"
    text = random.choice((before, f"{number.text} {code}"))
    return _amount(text, "code behind" if text.endswith(code) else "code before", number.value, code)


def _named(random: Random) -> Phrase:
    code = random.choice(CODES)
    number = random.choice((_digits(random), numerals.few(random), numerals.halves_of_scales(random)))
    name = get_currency_name(code, count=number.value, locale=random.choice(("en", "en_GB")))
    return _amount(f"{number.text} {name}", "CLDR's name", number.value, code)


def _everyday(random: Random) -> Phrase:
    word, number = random.choice(list(EVERYDAY)), _digits(random)
    if random.random() < 0.3:
        number = draw(random, numerals.words, numerals.scaled_words, numerals.halves_of_scales)
    return _amount(f"{number.text} {word}", "everyday name", number.value, EVERYDAY[word])


def _sub(random: Random) -> Phrase:
    word = random.choice(list(SUBUNITS))
    unit, code = SUBUNITS[word]
    number = numerals.small(random)
    text = f"{number.text}p" if word == "p" else f"{number.text} {word}"
    return single(text, "money", "subunit", Expected(0, 0, "money", number.value, unit, currency=code))


def _amount(text: str, way: str, value: float, code: str) -> Phrase:
    return single(text, "money", way, Expected(0, 0, "money", value, name_of(code), currency=code))
