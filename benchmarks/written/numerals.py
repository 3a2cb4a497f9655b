"""Numbers as news writes them: in digits of several groupings, with scales and fractions, in words."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from num2words import num2words

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
LETTERS = {"m": 1e6, "M": 1e6, "bn": 1e9, "B": 1e9, "tn": 1e12, "k": 1e3, "K": 1e3, "mn": 1e6}
APART = {"mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "bil": 1e9, "tn": 1e12, "tril": 1e12}
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}


class Numeral(NamedTuple):
    """A number as it is written, its value, and the name of the way of writing."""

    text: str
    value: float
    way: str

    def before(self, unit: str) -> str:
        """The number with a unit behind it, set apart where the number ends in a word."""
        glued = unit[:1].isalpha() and self.text[-1].isalpha()
        return f"{self.text} {unit}" if glued else f"{self.text}{unit}"


def decimal(random: Random, low: float, high: float, places: int = 2) -> float:
    """A number with one or two places behind its point."""
    return round(random.uniform(low, high), random.randint(1, places))


def small(random: Random) -> Numeral:
    """Two or three digits."""
    value = random.choice((random.randint(2, 12), random.randint(13, 99), random.randint(100, 999)))
    return Numeral(str(value), value, "digits")


def grouped(random: Random) -> Numeral:
    """Thousands that commas part."""
    value = random.choice((random.randint(1000, 9999), random.randint(10_000, 9_999_999)))
    return Numeral(f"{value:,}", value, "commas")


def bare(random: Random) -> Numeral:
    """Thousands that nothing parts."""
    value = random.choice((random.randint(2101, 9999), random.randint(10_000, 999_999)))
    return Numeral(str(value), value, "no commas")


def spaced(random: Random) -> Numeral:
    """Thousands that spaces part, as the SI and sciences write."""
    value = random.randint(10_000, 9_999_999)
    space = random.choice(("\u202f", "\u2009", "\u00a0", " "))
    return Numeral(f"{value:,}".replace(",", space), value, "spaces")


def pointed(random: Random) -> Numeral:
    """A decimal."""
    value = random.choice((decimal(random, 0.1, 0.9), decimal(random, 1.1, 99)))
    return Numeral(f"{value:g}", value, "decimals")


def grouped_decimal(random: Random) -> Numeral:
    """Thousands with decimals."""
    value = decimal(random, 1000, 99_999)
    return Numeral(f"{value:,}", value, "commas and decimals")


def scaled(random: Random) -> Numeral:
    """Digits with a scale in words."""
    word = random.choice(list(SCALES))
    value = random.choice((decimal(random, 1.1, 99), random.randint(2, 999)))
    return Numeral(f"{value:g}{random.choice((' ', ' ', '-'))}{word}", value * SCALES[word], "scale word")


def lettered(random: Random) -> Numeral:
    """Digits with a scale's letters right at them."""
    letters = random.choice(list(LETTERS))
    value = random.choice((decimal(random, 1.1, 99), random.randint(2, 900)))
    return Numeral(f"{value:g}{letters}", value * LETTERS[letters], "scale letters")


def abbreviated(random: Random) -> Numeral:
    """Digits with an abbreviated scale a space behind."""
    letters = random.choice(list(APART))
    value = random.choice((decimal(random, 1.1, 99), random.randint(2, 900)))
    return Numeral(f"{value:g} {letters}", value * APART[letters], "abbreviated scale")


def indian(random: Random) -> Numeral:
    """Lakhs and crores, in words or by their commas."""
    if random.random() < 0.4:
        value = random.randint(1_00_000, 99_99_99_999)
        digits = str(value)
        head = digits[:-3]
        pairs = [head[max(at - 2, 0) : at] for at in range(len(head), 0, -2)][::-1]
        return Numeral(",".join([*pairs, digits[-3:]]), value, "Indian commas")
    amount = random.choice((decimal(random, 1.1, 99), random.randint(2, 99)))
    word, factor = random.choice((("lakh", 1e5), ("crore", 1e7), ("lakh crore", 1e12)))
    return Numeral(f"{amount:g} {word}", amount * factor, "lakh and crore")


def few(random: Random) -> Numeral:
    """A number up to twelve, in a word."""
    value = random.randint(2, 12)
    return Numeral(num2words(value), value, "words")


def words(random: Random) -> Numeral:
    """A number in words, the British or the American way."""
    value = random.choice((random.randint(13, 99), random.randint(100, 999), random.randint(1000, 99_999)))
    text = num2words(value).replace(",", "")
    if random.random() < 0.5:
        text = text.replace(" and ", " ")
    return Numeral(text, value, "words")


def scaled_words(random: Random) -> Numeral:
    """Millions in words."""
    value, word = random.randint(2, 99), random.choice(list(SCALES))
    return Numeral(f"{num2words(value)} {word}", value * SCALES[word], "words and scale")


def halves_of_scales(random: Random) -> Numeral:
    """Millions and their halves and quarters."""
    word, factor = random.choice(list(SCALES.items())[:2])
    value = random.randint(2, 12)
    many = num2words(value)
    return Numeral(
        *random.choice(
            (
                (f"half a {word}", factor / 2),
                (f"a quarter of a {word}", factor / 4),
                (f"{many} and a half {word}", (value + 0.5) * factor),
                (f"{many}-and-a-half {word}", (value + 0.5) * factor),
                (f"{value}½ {word}", (value + 0.5) * factor),
                (f"a {word}", factor),
            )
        ),
        "part of a scale",
    )


def mixed(random: Random) -> Numeral:
    """A whole number and a fraction."""
    whole = random.randint(1, 12)
    part = random.choice((Fraction(1, 2), Fraction(1, 4), Fraction(3, 4), Fraction(2, 3)))
    sign = next((sign for sign, value in VULGAR.items() if value == part), None)
    ways = [f"{whole} {part}", f"{whole}-{part}"] + ([f"{whole}{sign}"] if sign else [])
    if part == Fraction(1, 2) and whole > 1:
        ways += [f"{num2words(whole)} and a half", f"{num2words(whole)}-and-a-half"]
    return Numeral(random.choice(ways), whole + float(part), "fraction")


def dozens(random: Random) -> Numeral:
    """One dozen or some."""
    value = random.randint(1, 6)
    return Numeral("a dozen" if value == 1 else f"{num2words(value)} dozen", value * 12, "dozen")


def draw(random: Random, *ways: Callable[[Random], Numeral]) -> Numeral:
    """A number in one of these ways."""
    return random.choice(ways)(random)
