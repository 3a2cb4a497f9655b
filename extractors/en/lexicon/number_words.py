"""English number words: cardinals, scales, ordinals, denominators and vague plurals, with their values."""

from __future__ import annotations

ONES = {
    "zero": 0,
    "nought": 0,
    "naught": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
"""Number words up to nine, with their values."""
TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
"""Number words from ten to nineteen, with their values."""
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
"""Number words for tens, with their values."""
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
"""Scale words with their factors; lakh and crore are Indian English."""

SCALE_LETTERS = {
    "k": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "bil": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "tln": 1e12,
    "tril": 1e12,
    "mio": 1e6,
    "mill": 1e6,
}
"""Newsroom and ticker abbreviations of scales right behind digits, lower-cased, with their factors."""

SCALE_ABBREVIATIONS = frozenset({"mn", "mln", "mil", "mio", "bn", "bln", "bil", "tn", "trn", "tln", "tril"})
"""Abbreviations of scales that may stand apart from the digits and mean nothing else."""

DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "score": 20}
"""Dozens and scores, with their factors."""

ORDINAL_ONES = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
}
"""Ordinals up to ninth, with their values."""
ORDINAL_TEENS = {
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
}
"""Ordinals from tenth on that are one word, with their values."""
ORDINAL_SCALES = {
    "hundredth": 1e2,
    "thousandth": 1e3,
    "millionth": 1e6,
    "billionth": 1e9,
    "trillionth": 1e12,
}
"""Ordinals of scales, with their values."""
ORDINALS = ORDINAL_ONES | ORDINAL_TEENS | ORDINAL_SCALES
"""Ordinals of one word, with their values."""

DENOMINATORS = {word: value for word, value in ORDINALS.items() if word not in ("first", "second")} | {
    "half": 2,
    "quarter": 4,
}
"""Lower halves of a fraction in words: third, quarter, fifth. Plurals add ``s`` (and ``halves``)."""

COMPOUND_DENOMINATORS = {
    f"{tens}{joint}{ones}": ten + one
    for tens, ten in TENS.items()
    for ones, one in ORDINAL_ONES.items()
    for joint in "- "
    if joint == "-" or ones != "second"  # "thirty seconds" are time
}
"""Lower halves of two words (three thirty-seconds), read only behind an upper half."""

UPPER_HALVES = {
    **ONES,
    **TEENS,
    **TENS,
    **{f"{tens}-{ones}": ten + one for tens, ten in TENS.items() for ones, one in ONES.items() if one},
}
"""Upper halves of a fraction, up to ninety-nine."""

VAGUE_PLURALS = {
    "dozens": (12.0, 100.0),
    "tens": (10.0, 100.0),
    "scores": (20.0, 100.0),
    "hundreds": (1e2, 1e3),
    "thousands": (1e3, 1e4),
    "lakhs": (1e5, 1e6),
    "millions": (1e6, 1e7),
    "crores": (1e7, 1e8),
    "billions": (1e9, 1e10),
    "trillions": (1e12, 1e13),
}
"""Vague plurals, each from its scale up to the next scale."""

VAGUE_TIMES = {"decades": "decade", "centuries": "century"}
"""Vague plurals that are units of time, each from one unit up to ten."""

TUPLES = {
    "double": 2.0,
    "triple": 3.0,
    "treble": 3.0,
    "quadruple": 4.0,
    "quintuple": 5.0,
    "sextuple": 6.0,
    "septuple": 7.0,
    "octuple": 8.0,
}
"""Words for a multiple that count only before ``the``, ``that``, ``what`` or an amount."""
MULTIPLES = {
    "twice": 2.0,
    "thrice": 3.0,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "sevenfold": 7.0,
    "eightfold": 8.0,
    "ninefold": 9.0,
    "tenfold": 10.0,
    "hundredfold": 100.0,
    **TUPLES,
    **{f"{verb}d": value for verb, value in TUPLES.items()},
}
"""Words for a multiple."""

VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8, "⅜": 3 / 8}
"""Signs for fractions, with their values."""
