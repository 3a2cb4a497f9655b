"""Dates and times written from values in the ways of news, in sentences: texts of which the claim is known.

The ways to write are templates in ``written_dates.txt``, in groups. Their fields are those of ``_fields``:
``{d}`` is the day, ``{month}`` its month's name; a ``2`` behind a name makes the field one of the second day.
What stands before a bar is no part of the date. CLDR's ways for the English of five countries (``babel``) are
written, too.
"""

from __future__ import annotations

from calendar import day_name, month_abbr, month_name
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Written:
    """A date or time as it is written, its value in EDTF, and the preposition that leads to it.

    ``ahead`` says that the date is to come, ``published`` from which day it is counted.
    """

    text: str
    edtf: str
    lead: str = "on"
    ahead: bool = False
    published: date | None = None


@dataclass(frozen=True)
class Sample:
    """A text with one date or time, its place there and its value, and the group of its way to write."""

    way: str
    text: str
    start: int
    end: int
    edtf: str
    published: date | None


UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TEENS = ["eleven", "twelf", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
ORDINALS = [
    *UNITS,
    "tenth",
    *(f"{teen}th" for teen in TEENS),
    "twentieth",
    *(f"twenty-{unit}" for unit in UNITS),
    "thirtieth",
    "thirty-first",
]
TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""The codes of seasons in EDTF."""
LOCALES = ("en_US", "en_GB", "en_AU", "en_IN", "en_CA")


def _groups() -> dict[str, list[str]]:
    """The templates by group."""
    groups: dict[str, list[str]] = {}
    name = ""
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            groups[name].append(line.strip().replace("\\n", "\n"))
        else:
            name = line
            groups[name] = []
    return groups


TEMPLATES = _groups()


def samples(seed: int, count: int) -> Iterator[Sample]:
    """So many texts, each way to write in its turn, the same for the same seed."""
    chance = Random(seed)
    ways = list(WAYS.items())
    for number in range(count):
        way, write = ways[number % len(ways)]
        written = write(chance)
        carrier = chance.choice(TEMPLATES["sentence, to come" if written.ahead else "sentence, past"])
        before, _, after = carrier.partition("{x}")
        outside, _, text = written.text.rpartition("|")
        before = before.format(lead=written.lead, Lead=written.lead.capitalize()) + outside
        if text.endswith("."):
            after = after.removeprefix(".")
        whole, start = f"{before}{text}{after}", len(before)
        yield Sample(way, whole, start, start + len(text), written.edtf, written.published)


def _day(chance: Random, template: str = "", first: int = 1905) -> date:
    """A day of these decades; of the last ones where a template leaves the century out."""
    begin = date(1971 if "{yy}" in template else first, 1, 1)
    return begin + timedelta(days=chance.randrange((date(2049, 12, 31) - begin).days))


def _th(number: int) -> str:
    """A number as an ordinal in digits."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 <= number % 100 <= 20 else endings.get(number % 10, 'th')}"


def _ap(month: int) -> str:
    """A month's name as the Associated Press abbreviates it."""
    return month_name[month] if 3 <= month <= 7 else "Sept." if month == 9 else f"{month_abbr[month]}."


def _fields(day: date, second: str = "") -> dict[str, str]:
    """The parts of a day, as templates name them."""
    month, weekday = month_name[day.month], day_name[day.weekday()]
    quarter, half = (day.month - 1) // 3, (day.month - 1) // 6
    fields = {
        "d": f"{day.day}",
        "dd": f"{day.day:02}",
        "th": _th(day.day),
        "word": ORDINALS[day.day - 1],
        "m": f"{day.month}",
        "mm": f"{day.month:02}",
        "y": f"{day.year}",
        "yy": f"{day.year % 100:02}",
        "month": month,
        "mon": month[:3],
        "abbr": month[:3] + "." * (len(month) > 3),
        "ap": _ap(day.month),
        "MONTH": month.upper(),
        "weekday": weekday,
        "wd": weekday[:3],
        "q": f"{quarter + 1}",
        "f": f"{half + 1}",
        "nth": ORDINALS[quarter],
        "Nth": ORDINALS[quarter].capitalize(),
        "fst": ORDINALS[half],
    }
    return {f"{name}{second}": value for name, value in fields.items()}


def _months(day: date, length: int) -> str:
    """The quarter or half of its year that a day lies in."""
    first = (day.month - 1) // length * length + 1
    return f"{day.year}-{first:02}/{day.year}-{first + length - 1:02}"


def _of_a_day(
    group: str, edtf: Callable[[date], str], lead: str = "on", first: int = 1
) -> Callable[[Random], Written]:
    """What one day tells, not before the ``first`` of its month: the day, its month, its year ..."""

    def write(chance: Random) -> Written:
        template = chance.choice(TEMPLATES[group])
        day = _day(chance, template)
        day = day if day.day >= first else day.replace(day=chance.randint(first, 28))
        return Written(template.format(**_fields(day)), edtf(day), lead)

    return write


def _without_a_year(group: str, form: str, lead: str) -> Callable[[Random], Written]:
    """A day or a month that only the day of publication, less than half a year away, gives a year."""

    def write(chance: Random) -> Written:
        published, ahead = _day(chance, first=1990), chance.random() < 0.4
        day = published + timedelta(days=chance.randint(32, 170) * (1 if ahead else -1))
        text = chance.choice(TEMPLATES[group]).format(**_fields(day))
        return Written(text, day.strftime(form), lead, ahead, published)

    return write


def _from_to(group: str, other: Callable[[Random, date], date], form: str) -> Callable[[Random], Written]:
    """What is told by its first and its last day."""

    def write(chance: Random) -> Written:
        template = chance.choice(TEMPLATES[group])
        days = _day(chance, template)
        first, last = sorted((days, other(chance, days)))
        text = template.format(**_fields(first), **_fields(last, "2"))
        lead = "from" if {"to", "until"} & set(text.split()) else "in" if form == "%Y-%m" else "on"
        return Written(text, f"{first.strftime(form)}/{last.strftime(form)}", lead)

    return write


def _another_day(chance: Random, day: date) -> date:
    """Another day of the same month."""
    return day.replace(day=chance.choice([other for other in range(1, 29) if other != day.day]))


def _another_month(chance: Random, day: date) -> date:
    """The same day, or about, of another month of the same year."""
    month = chance.choice([other for other in range(1, 13) if other != day.month])
    return day.replace(month=month, day=min(day.day, 28))


def _years(chance: Random) -> Written:
    """The years from one to another of the same century."""
    first, last = sorted(chance.sample(range(1913, 1999), 2))
    text = chance.choice(TEMPLATES["years from one to another"]).format(
        y=first, y2=last, yy2=f"{last % 100:02}"
    )
    return Written(text, f"{first}/{last}", "from" if " to " in text else "in")


def _clock(chance: Random, template: str) -> Written:
    """A time of the day."""
    hour, minute = chance.randrange(1, 24), chance.randrange(60) if "{min}" in template else 0
    half = "a" if hour < 12 else "p"
    fields = {"h": (hour - 1) % 12 + 1, "H": f"{hour:02}", "min": f"{minute:02}", "am": f"{half}m"}
    text = template.replace("{a.m.}", f"{half}.m.").replace("{AM}", f"{half}m".upper()).format(**fields)
    return Written(text, f"T{hour:02}:{minute:02}", "at")


def _a_time(*groups: str) -> Callable[[Random], Written]:
    """A time of any day."""
    return lambda chance: _clock(chance, chance.choice([one for group in groups for one in TEMPLATES[group]]))


def _a_time_of_a_day(chance: Random) -> Written:
    """A time with its day."""
    clock = _a_time("time in half days", "time in whole days")(chance)
    day = _day(chance)
    named = chance.choice(
        ("{d} {month} {y}", "{month} {d}, {y}", "{weekday}, {ap} {d}, {y}", "{y}-{mm}-{dd}")
    )
    template = chance.choice(TEMPLATES["time of a day"])
    text = template.format(time=clock.text, day=named.format(**_fields(day)))
    return Written(text, f"{day}{clock.edtf}", "at" if template.startswith("{time}") else "on")


def _a_season(chance: Random) -> Written:
    """A season of a year."""
    season, code = chance.choice(list(SEASONS.items()))
    year = chance.randint(1971, 2030)
    text = chance.choice(TEMPLATES["season"]).format(s=season, y=year, yy=f"{year % 100:02}")
    return Written(text, f"{year}-{code}", "in")


def _a_decade(chance: Random) -> Written:
    """A decade of the last century."""
    ten = chance.randint(3, 9)
    tens = TENS[ten - 2]
    text = chance.choice(TEMPLATES["decade"]).format(
        dec=f"19{ten}", ten=ten, tens=tens, Tens=tens.capitalize()
    )
    return Written(text, f"19{ten}X", "in")


def _a_century(chance: Random) -> Written:
    """A century of our era."""
    which = chance.randint(12, 20)
    word = ORDINALS[which - 1]
    template = chance.choice(TEMPLATES["century"])
    text = template.format(cth=_th(which), cword=word, Cword=word.capitalize(), c=which - 1)
    return Written(text, f"{which - 1}XX", "in")


def _of_an_era(chance: Random) -> Written:
    """A year of an era that is named; the one before AD 1 is year 0."""
    year, template = chance.randint(14, 990), chance.choice(TEMPLATES["year of an era"])
    before = "B" in template
    return Written(template.format(n=year), f"-{year - 1:04}" if before else f"{year:04}", "in")


def _by_cldr(chance: Random) -> Written:
    """A day as CLDR writes it; in digits the month comes first in one country alone."""
    locale, day, form = (
        chance.choice(LOCALES),
        _day(chance, "{yy}"),
        chance.choice(("full", "long", "medium", "short")),
    )
    if form == "short" and locale != "en_US":
        day = day.replace(day=chance.randint(13, 28))
    return Written(format_date(day, form, locale), day.isoformat())


def _by_cldr_in_part(chance: Random) -> Written:
    """A month or a quarter as CLDR writes it."""
    locale, day = chance.choice(LOCALES), _day(chance)
    form = chance.choice(("yMMM", "yMMMM", "yQQQ", "yQQQQ"))
    text = format_skeleton(form, day, locale=locale)
    return Written(text, _months(day, 3) if "Q" in form else f"{day:%Y-%m}", "in")


WAYS: dict[str, Callable[[Random], Written]] = {
    **{group: _of_a_day(group, date.isoformat) for group in TEMPLATES if group.startswith("day, ")},
    "day, digits, day first": _of_a_day("day, digits, day first", date.isoformat, first=13),
    "day by CLDR": _by_cldr,
    "day of the year": _without_a_year("day of the year", "%Y-%m-%d", "on"),
    "month": _of_a_day("month", lambda day: f"{day:%Y-%m}", "in"),
    "month of the year": _without_a_year("month of the year", "%Y-%m", "in"),
    "month or quarter by CLDR": _by_cldr_in_part,
    "days of one month": _from_to("days of one month", _another_day, "%Y-%m-%d"),
    "days over months": _from_to("days over months", _another_month, "%Y-%m-%d"),
    "months": _from_to("months from one to another", _another_month, "%Y-%m"),
    "quarter": _of_a_day("quarter", lambda day: _months(day, 3), "in"),
    "half": _of_a_day("half", lambda day: _months(day, 6), "in"),
    "season": _a_season,
    "year": _of_a_day("year", lambda day: f"{day.year}", "in"),
    "fiscal year": _of_a_day("fiscal year", lambda day: f"{day.year}~", "in"),
    "years": _years,
    "decade": _a_decade,
    "century": _a_century,
    "year of an era": _of_an_era,
    "time, half days": _a_time("time in half days"),
    "time, whole days": _a_time("time in whole days"),
    "time of a day": _a_time_of_a_day,
}
"""How each kind of date or time is written, by its name."""
