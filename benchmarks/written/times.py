"""Spans of time, days and clock times."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from num2words import num2words

from benchmarks.written import numerals
from benchmarks.written.numerals import draw
from benchmarks.written.phrases import Expected, Phrase, plain, single

if TYPE_CHECKING:
    from random import Random

UNITS = ("year", "month", "week", "day", "hour", "minute", "second", "decade")
PARTS = {
    ("hour", "minute"): 60,
    ("year", "month"): 12,
    ("minute", "second"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
}
SYMBOLS = {
    "hour": ("h", "hr", "hrs"),
    "minute": ("m", "min", "mins"),
    "second": ("s", "sec", "secs"),
    "day": ("d",),
}
FIRST = date(1950, 1, 1)


def duration(random: Random) -> Phrase:
    """A span of time."""
    return random.choice((_counted, _counted, _hyphened, _half, _two, _symbols, _one))(random)


def _counted(random: Random) -> Phrase:
    unit = random.choice(UNITS)
    ways = (
        numerals.small,
        numerals.few,
        numerals.mixed,
        numerals.grouped,
        numerals.pointed,
        numerals.dozens,
        numerals.words,
    )
    number = draw(random, *ways)
    return single(f"{number.text} {unit}s", "duration", number.way, plain("duration", number.value, unit))


def _hyphened(random: Random) -> Phrase:
    unit = random.choice(UNITS)
    number = draw(random, numerals.small, numerals.few)
    return single(f"{number.text}-{unit}", "hyphened", "hyphen", plain("duration", number.value, unit))


def _half(random: Random) -> Phrase:
    unit = random.choice(("year", "hour", "decade", "day", "century", "minute"))
    article = "an" if unit == "hour" else "a"
    many = random.randint(2, 9)
    ways = (
        (f"half {article} {unit}", 0.5),
        (f"{article} {unit} and a half", 1.5),
        (f"{num2words(many)} and a half {_plural(unit)}", many + 0.5),
        (f"{num2words(many)} {_plural(unit)} and a half", many + 0.5),
        (f"{many}½ {_plural(unit)}", many + 0.5),
        (f"three-quarters of {article} {unit}", 0.75),
        (f"a quarter of {article} {unit}", 0.25),
        (f"three quarters of {article} {unit}", 0.75),
    )
    text, value = random.choice(ways)
    return single(text, "duration", "half of a unit", plain("duration", value, unit))


def _two(random: Random) -> Phrase:
    (large, small), parts = random.choice(list(PARTS.items()))
    high, low = random.randint(2, 9), random.randint(2, parts - 1)
    joint = random.choice((" ", ", ", " and "))
    written = (
        (num2words(high), num2words(low)) if low < 13 and random.random() < 0.4 else (str(high), str(low))
    )
    text = f"{written[0]} {large}s{joint}{written[1]} {small}s"
    return single(text, "duration", "two units", plain("duration", high + low / parts, large))


def _symbols(random: Random) -> Phrase:
    if random.random() < 0.5:
        (large, small), parts = ("hour", "minute"), 60
        high, low = random.randint(2, 9), random.randint(2, parts - 1)
        place = random.randrange(3)
        gap = random.choice(("", " ")) if place else ""
        text = f"{high}{gap}{SYMBOLS[large][place]} {low}{gap}{SYMBOLS[small][place]}"
        return single(text, "duration", "two symbols", plain("duration", high + low / parts, large))
    unit = random.choice(("hour", "minute", "second"))
    number = numerals.small(random)
    symbol = random.choice([symbol for symbol in SYMBOLS[unit] if len(symbol) > 1])
    gap = random.choice(("", " "))
    return single(f"{number.text}{gap}{symbol}", "duration", "symbol", plain("duration", number.value, unit))


def _one(random: Random) -> Phrase:
    unit = random.choice(("decade", "century", "fortnight", "day", "week", "year", "month"))
    always = unit in ("decade", "century", "fortnight")
    text = f"a {unit}" if always and random.random() < 0.5 else f"a full {unit}"
    return single(text, "duration", "one", plain("duration", 1, unit))


def _plural(unit: str) -> str:
    return "centuries" if unit == "century" else f"{unit}s"


def day(random: Random) -> Phrase:
    """A day, month, year or decade."""
    then = FIRST + timedelta(days=random.randrange(27_000))
    month, brief = then.strftime("%B"), then.strftime("%b") + ("." if then.month != 5 else "")
    year, number = then.year, then.day
    ordinal = num2words(number, to="ordinal_num")
    weekday = then.strftime("%A")
    whole, monthly = then.isoformat(), then.isoformat()[:7]
    ways = (
        (f"{number} {month} {year}", whole, "British"),
        (f"{month} {number}, {year}", whole, "American"),
        (f"{brief} {number}, {year}", whole, "American, short month"),
        (f"{ordinal} {month} {year}", whole, "British, ordinal"),
        (f"{weekday}, {month} {number}, {year}", whole, "weekday, American"),
        (f"{weekday} {number} {month} {year}", whole, "weekday, British"),
        (whole, whole, "ISO"),
        (f"{month} {year}", monthly, "month"),
        (f"early {year}", str(year), "part of a year"),
        (f"the end of {year}"[4:], str(year), "part of a year"),
        (str(year), str(year), "year"),
        (f"{year // 10 * 10}s", f"{year // 10}X", "decade"),
    )
    text, written, way = random.choice(ways)
    return single(text, "date", way, Expected(0, 0, "date", None, date=written))


def clock(random: Random) -> Phrase:
    """A time of day."""
    hour, minute = random.randint(1, 12), random.randint(0, 59)
    late = random.random() < 0.5
    true = hour % 12 + 12 * late
    half = random.choice((("a.m.", "p.m."), ("am", "pm"), ("AM", "PM")))[late]
    gap = random.choice((" ", "")) if half in ("am", "pm") else " "
    ways = (
        (f"{hour}:{minute:02}{gap}{half}", f"T{true:02}:{minute:02}", "American"),
        (f"{hour}.{minute:02}{gap}{half}", f"T{true:02}:{minute:02}", "British"),
        (f"{hour}{gap}{half}", f"T{true:02}:00", "hour"),
        (f"{true:02}:{minute:02}", f"T{true:02}:{minute:02}", "24 hours"),
        (f"{true:02}{minute:02} GMT", f"T{true:02}:{minute:02}", "24 hours, zone"),
    )
    text, written, way = random.choice(ways)
    return single(text, "time", way, Expected(0, 0, "time", None, date=written))
