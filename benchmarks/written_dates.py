"""Dates and times written from values: a day, a time or a stretch, the ways in which news writes one, sentences around.

A way of writing is a template whose fields are those of ``_fields``: ``{d}`` is the day, ``{month}`` its month's name;
a ``2`` behind a field's name makes the field one of the second day. What CLDR has for the English of five countries
(``babel``) is written beside the templates of this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Sample:
    """A text with one date or time whose place and value are known, and the way in which it is written."""

    way: str
    text: str
    start: int
    end: int
    edtf: str
    published: date | None = None

    @property
    def written(self) -> str:
        """The date or time as the text has it."""
        return self.text[self.start : self.end]


@dataclass(frozen=True)
class Written:
    """A date or time as it is written, with its value and the preposition that leads to it.

    ``article`` says that an article at its beginning is part of it, ``ahead`` that it is to come.
    """

    text: str
    edtf: str
    lead: str = "on"
    article: bool = False
    ahead: bool = False
    published: date | None = None


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
AP = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
]

DAY = {
    "British": (
        *(
            "{d} {month} {y}",
            "{th} {month} {y}",
            "{d} {month}, {y}",
            "the {th} of {month} {y}",
            "{d} {mon} {y}",
        ),
        *(
            "the {th} of {month}, {y}",
            "{th} of {month} {y}",
            "{d} {mon}. {y}",
            "{dd} {mon} {y}",
            "{d} {MONTH} {y}",
        ),
        *(
            "{wd} {d} {mon} {y}",
            "{weekday} {d} {month} {y}",
            "{weekday}, {d} {month} {y}",
            "{weekday} {th} {month} {y}",
        ),
        *(
            "{weekday}, {th} {month}, {y}",
            "{weekday} the {th} of {month} {y}",
            "{weekday}, the {th} of {month} {y}",
        ),
        *(
            "the {word} of {month}, {y}",
            "the {th} day of {month}, {y}",
            "{wd}, {d} {month} {y}",
            "{d} {month} of {y}",
        ),
    ),
    "American": (
        *("{month} {d}, {y}", "{month} {th}, {y}", "{month} {d} {y}", "{ap} {d}, {y}", "{mon} {d}, {y}"),
        *(
            "{mon}. {d}, {y}",
            "{MONTH} {d}, {y}",
            "{month} the {th}, {y}",
            "{month} {th} {y}",
            "{mon} {dd} {y}",
        ),
        *("{weekday}, {month} {d}, {y}", "{weekday}, {ap} {d}, {y}", "{weekday} {month} {d}, {y}"),
        *(
            "{wd}, {mon} {d}, {y}",
            "{wd}., {mon}. {d}, {y}",
            "{weekday}, {month} {th}, {y}",
            "{wd} {mon} {d} {y}",
        ),
        *("{month} {word}, {y}", "{month} {d} of {y}", "{month} {d} in {y}"),
    ),
    "weekday behind": (
        *(
            "{d} {month} {y} ({weekday})",
            "{month} {d}, {y} ({wd})",
            "{d} {mon} {y} ({wd}.)",
            "{y}-{mm}-{dd} ({wd})",
        ),
        "{dd}.{mm}.{y} ({weekday})",
    ),
    "hyphens": (
        "{d}-{mon}-{y}",
        "{dd}-{mon}-{y}",
        "{d}-{month}-{y}",
        "{mon}-{dd}-{y}",
        "{y}-{mon}-{dd}",
        "{dd}{MON}{y}",
    ),
    "year first": (
        *(
            "{y}-{mm}-{dd}",
            "{y}/{mm}/{dd}",
            "{y}.{mm}.{dd}",
            "{y}/{m}/{d}",
            "{y} {month} {d}",
            "{y}, {month} {d}",
        ),
        *("{y} {mon} {d}", "{weekday}, {y}-{mm}-{dd}"),
    ),
    "digits": (
        *(
            "{m}/{d}/{y}",
            "{mm}/{dd}/{y}",
            "{m}-{d}-{y}",
            "{mm}-{dd}-{y}",
            "{d}.{m}.{y}",
            "{dd}.{mm}.{y}",
            "{m}/{d}/{yy}",
        ),
        *("{mm}/{dd}/{yy}", "{wd} {m}/{d}/{y}", "{weekday} {mm}/{dd}/{y}"),
    ),
    "digits, day first": (
        *("{d}/{m}/{y}", "{d}/{mm}/{y}", "{d}-{m}-{y}", "{d}-{mm}-{y}", "{d}/{mm}/{yy}", "{wd} {d}/{mm}/{y}"),
    ),
}
"""Ways to write a day."""
DAY_OF_YEAR = (
    *(
        "{d} {month}",
        "{month} {d}",
        "{th} {month}",
        "the {th} of {month}",
        "{month} {th}",
        "{ap} {d}",
        "{d} {mon}",
    ),
    *(
        "{weekday} {d} {month}",
        "{weekday}, {month} {d}",
        "{weekday}, {ap} {d}",
        "{month} the {th}",
        "{weekday} the {th} of {month}",
    ),
    *("{month} {word}", "the {word} of {month}", "{wd} {d} {mon}"),
)
"""Ways to write a day."""
MONTH = (
    *(
        "{month} {y}",
        "{mon} {y}",
        "{mon}. {y}",
        "{ap} {y}",
        "{month}, {y}",
        "{month} of {y}",
        "{MONTH} {y}",
        "{mm}/{y}",
    ),
    *(
        "{month} ’{yy}",
        "{month}-{y}",
        "{mon}-{y}",
        "{month} in {y}",
        "early {month} {y}",
        "mid-{month} {y}",
        "the end of {month} {y}",
    ),
    *("late {month}, {y}", "the first week of {month} {y}", "the beginning of {month} {y}"),
)
DAYS = {
    "of one month": (
        *("{d}-{d2} {month} {y}", "{d}–{d2} {month} {y}", "{d} - {d2} {month} {y}", "{month} {d}-{d2}, {y}"),
        *(
            "{month} {d}–{d2}, {y}",
            "{ap} {d}-{d2}, {y}",
            "{month} {d} to {d2}, {y}",
            "{d} to {d2} {month} {y}",
        ),
        *(
            "{th}-{th2} {month} {y}",
            "{th} to {th2} {month} {y}",
            "{month} {d} - {d2} {y}",
            "{month} {th} to {th2}, {y}",
        ),
        *(
            "{month} {d} through {d2}, {y}",
            "{d} until {d2} {month} {y}",
            "{mon} {d}-{d2} {y}",
            "{month} {d} through {month} {d2}, {y}",
        ),
        *(
            "{weekday} {d} to {weekday2} {d2} {month} {y}",
            "{d} {month} {y} - {d2} {month} {y}",
            "{m}/{d}/{y} - {m}/{d2}/{y}",
        ),
        *("{y}-{mm}-{dd} to {y}-{mm}-{dd2}", "{y}-{mm}-{dd}/{y}-{mm}-{dd2}"),
    ),
    "over months": (
        *(
            "{d} {month} to {d2} {month2} {y2}",
            "{month} {d} to {month2} {d2}, {y2}",
            "{d} {month} - {d2} {month2} {y2}",
        ),
        *("{month} {d} – {month2} {d2}, {y2}", "{d} {month}–{d2} {month2} {y2}", "{ap} {d}-{ap2} {d2}, {y2}"),
        *(
            "{d} {month} {y} to {d2} {month2} {y2}",
            "{month} {d}, {y}, to {month2} {d2}, {y2}",
            "{dd}.{mm}.{y} - {dd2}.{mm2}.{y2}",
        ),
        *("{th} {month} {y} until the {th2} of {month2} {y2}", "{mm}/{dd}/{y} to {mm2}/{dd2}/{y2}"),
        *("{weekday}, {month} {d}, to {weekday2}, {month2} {d2}, {y2}", "{mon} {d}, {y} - {mon2} {d2}, {y2}"),
    ),
}
"""Ways to write the days from one to another."""
MONTHS_FROM = (
    *(
        "{month} to {month2} {y}",
        "{month}-{month2} {y}",
        "{mon}-{mon2} {y}",
        "{month}–{month2} {y}",
        "{mon} - {mon2} {y}",
    ),
    *(
        "{month} through {month2} {y}",
        "{month} to {month2}, {y}",
        "{mm}/{y} - {mm2}/{y}",
        "{month} {y} to {month2} {y}",
    ),
)
HALF_DAYS = (
    *(
        "{h}.{min} {a.m.}",
        "{h}:{min} {a.m.}",
        "{h}:{min}{am}",
        "{h}.{min}{am}",
        "{h}:{min} {am}",
        "{h}:{min} {AM}",
    ),
    *("{h}.{min} {AM}", "{h}:{min}{AM}", "{h} {a.m.}", "{h}{am}", "{h} {am}", "{h} {AM}"),
)
WHOLE_DAYS = ("{H}:{min}", "{H}:{min}:00", "{H}.{min} GMT", "{H}{min} GMT", "{H}{min} hours")
AT_A_TIME = (
    *("{time} on {day}", "{day} at {time}", "{day}, at {time}", "{time}, {day}", "{time} {day}"),
    *("{day}, {time}", "{day} {time}"),
)
"""Ways to write a time with its day."""
QUARTERS = (
    *(
        "Q{q} {y}",
        "Q{q} of {y}",
        "{y} Q{q}",
        "{y}Q{q}",
        "{q}Q {y}",
        "{q}Q{yy}",
        "Q{q}/{y}",
        "Q{q} ’{yy}",
        "{y}-Q{q}",
    ),
    *(
        "the {nth} quarter of {y}",
        "{nth}-quarter {y}",
        "the {nth} quarter {y}",
        "the {Nth} quarter of {y}",
        "Q{q}, {y}",
    ),
    *("quarter {q} of {y}", "the {nth} quarter in {y}", "the {nth}-quarter of {y}"),
)
HALVES = (
    *(
        "H{f} {y}",
        "{y} H{f}",
        "{f}H {y}",
        "{f}H{yy}",
        "the {fst} half of {y}",
        "{fst}-half {y}",
        "H{f}/{y}",
        "{y}H{f}",
    ),
    *("the {fst} half {y}", "H{f} of {y}"),
)
YEARS = (
    *(
        "{y}",
        "the year {y}",
        "early {y}",
        "late {y}",
        "mid-{y}",
        "the end of {y}",
        "the beginning of {y}",
        "calendar {y}",
    ),
    *("the middle of {y}", "’{yy}", "calendar year {y}"),
)
FISCAL = (
    "fiscal {y}",
    "fiscal year {y}",
    "FY{y}",
    "FY {y}",
    "FY{yy}",
    "financial year {y}",
    "the {nth} quarter of fiscal {y}",
)
YEARS_FROM = (
    "{y}-{y2}",
    "{y}–{yy2}",
    "{y}-{yy2}",
    "{y}–{y2}",
    "{y} to {y2}",
    "{y} through {y2}",
    "{y} - {y2}",
)
DECADES = (
    *(
        "the {dec}0s",
        "the {dec}0’s",
        "the early {dec}0s",
        "the mid-{dec}0s",
        "the late {dec}0s",
        "the end of the {dec}0s",
    ),
    *(
        "the ’{ten}0s",
        "the {tens}",
        "the {Tens}",
        "the nineteen-{tens}",
        "the nineteen {tens}",
        "the early {tens}",
    ),
    *("the mid-{tens}", "the {dec}0s", "the {ten}0s", "the late ’{ten}0s"),
)
CENTURIES = (
    *(
        "the {cth} century",
        "the {cword} century",
        "the early {cth} century",
        "the mid-{cth} century",
        "the {c}00s",
    ),
    *("the {Cword} Century", "the late {cword} century"),
)
ERAS = (
    "{n} BC",
    "{n} B.C.",
    "{n} BCE",
    "{n}BC",
    "AD {n}",
    "A.D. {n}",
    "{n} AD",
    "{n} CE",
    "{n} C.E.",
    "AD{n}",
)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
PAST = (
    *(
        "It opened {lead} {x}.",
        "The pier was shut {lead} {x}, Bell said.",
        "Bell, 54, resigned {lead} {x} with 12 others.",
    ),
    *(
        "{Lead} {x}, the pier sank.",
        "“It sank {lead} {x},” said Ruth Bell.",
        "Two boats were lost {lead} {x} off Carrow (see map).",
    ),
    *(
        "The council voted\n{lead} {x} to repair it.",
        "The pier, which fell {lead} {x}, cost £4 million.",
        "Nobody was hurt: it sank {lead} {x}; Bell left.",
    ),
    *("They left in a hurry ({x}) and sank.", "It opened {lead} {x} and drew 300 people."),
)
FUTURE = (
    *(
        "It will open {lead} {x}.",
        "The council is to vote {lead} {x}, Bell said.",
        "{Lead} {x} the pier will shut.",
    ),
    *("It is due to open {lead} {x}.", "The vote is scheduled for {x}.", "Bell plans to resign {lead} {x}."),
    *("The vote was put off until {x}.", "Bell postponed the vote to {x}.", "The council meets {lead} {x}."),
)
LOCALES = ("en_US", "en_GB", "en_AU", "en_IN", "en_CA")


def samples(seed: int, count: int) -> Iterator[Sample]:
    """So many texts with a date or time each, each way of writing in its turn, the same for the same seed."""
    chance = Random(seed)
    ways = list(WAYS.items())
    for number in range(count):
        name, write = ways[number % len(ways)]
        yield _carried(chance, name, write(chance))


def _carried(chance: Random, way: str, written: Written) -> Sample:
    """The date in a sentence."""
    carrier = chance.choice(FUTURE if written.ahead else PAST)
    before, _, after = carrier.partition("{x}")
    before = before.format(lead=written.lead, Lead=written.lead.capitalize())
    text, start = written.text, len(before)
    end = start + len(text)
    if text.startswith("the ") and not written.article:
        start += len("the ")
    return Sample(way, f"{before}{text}{after}", start, end, written.edtf, written.published)


def _day(chance: Random, first: int = 1905, last: int = 2049) -> date:
    """Any day of these years."""
    begin = date(first, 1, 1)
    return begin + timedelta(days=chance.randrange((date(last, 12, 31) - begin).days))


def _th(number: int) -> str:
    """A number as an ordinal in digits."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 <= number % 100 <= 20 else endings.get(number % 10, 'th')}"


def _fields(day: date, second: str = "") -> dict[str, str]:
    """The parts of a day, as templates name them."""
    month, weekday = day.month - 1, WEEKDAYS[day.weekday()]
    fields = {
        "d": f"{day.day}",
        "dd": f"{day.day:02}",
        "th": _th(day.day),
        "word": ORDINALS[day.day - 1],
        "m": f"{day.month}",
        "mm": f"{day.month:02}",
        "y": f"{day.year}",
        "yy": f"{day.year % 100:02}",
        "month": MONTHS[month],
        "mon": SHORT[month],
        "ap": AP[month],
        "MONTH": MONTHS[month].upper(),
        "MON": SHORT[month].upper(),
        "weekday": weekday,
        "wd": weekday[:3],
        "q": f"{month // 3 + 1}",
        "f": f"{month // 6 + 1}",
        "nth": ORDINALS[month // 3],
        "fst": ORDINALS[month // 6],
        "Nth": ORDINALS[month // 3].capitalize(),
    }
    return {f"{name}{second}": value for name, value in fields.items()}


def _a_day(templates: tuple[str, ...], *, first: int = 1) -> Callable[[Random], Written]:
    """A day with its year, not before the ``first`` of a month."""

    def write(chance: Random) -> Written:
        template = chance.choice(templates)
        day = _year_of(template, _day(chance))
        if day.day < first:
            day = day.replace(day=chance.randint(first, 28))
        return Written(template.format(**_fields(day)), day.isoformat(), article=True)

    return write


def _year_of(template: str, day: date) -> date:
    """The day, in a year whose century a template may leave out."""
    return day.replace(year=1971 + day.year % 75, day=min(day.day, 28)) if "{yy}" in template else day


def _a_day_of_the_year(chance: Random) -> Written:
    """A day without its year, less than half a year from the day of publication."""
    published, ahead = _day(chance, 1990), chance.random() < 0.4
    days = chance.randint(1, 180)
    day = published + timedelta(days=days if ahead else -days)
    text = chance.choice(DAY_OF_YEAR).format(**_fields(day))
    return Written(text, day.isoformat(), published=published, ahead=ahead, article=True)


def _a_month_of_the_year(chance: Random) -> Written:
    """A month that only the day of publication gives a year."""
    published, ahead = _day(chance, 1990), chance.random() < 0.4
    months = published.year * 12 + published.month - 1 + chance.randint(1, 5) * (1 if ahead else -1)
    year, month = divmod(months, 12)
    text = chance.choice(("{}", "early {}", "late {}", "mid-{}", "the end of {}")).format(MONTHS[month])
    return Written(text, f"{year}-{month + 1:02}", "in", published=published, ahead=ahead)


def _period(
    templates: tuple[str, ...], form: Callable[[date], str], lead: str = "in"
) -> Callable[[Random], Written]:
    """A period that a day lies in, its value as ``form`` gives it."""

    def write(chance: Random) -> Written:
        template = chance.choice(templates)
        day = _year_of(template, _day(chance))
        return Written(template.format(**_fields(day)), form(day), lead)

    return write


def _months_of(day: date, length: int) -> str:
    """The quarter or half of the year that a day lies in."""
    first = (day.month - 1) // length * length + 1
    return f"{day.year}-{first:02}/{day.year}-{first + length - 1:02}"


def _days_of_a_month(chance: Random) -> Written:
    """The days from one to another of the same month."""
    month = _day(chance)
    first, last = (month.replace(day=day) for day in sorted(chance.sample(range(1, 29), 2)))
    return _from_to(chance.choice(DAYS["of one month"]), first, last)


def _days_over_months(chance: Random) -> Written:
    """The days from one to another of the next months."""
    first = _day(chance)
    last = first + timedelta(days=chance.randint(32, 200))
    return _from_to(chance.choice(DAYS["over months"]), first, last)


def _from_to(template: str, first: date, last: date) -> Written:
    """The days from one to another."""
    text = template.format(**_fields(first), **_fields(last, "2"))
    lead = "from" if {"to", "until"} & set(text.split()) else "on"
    return Written(text, f"{first}/{last}", lead, article=True)


def _months_from(chance: Random) -> Written:
    """The months of a year from one to another."""
    year = chance.randint(1905, 2049)
    first, last = (date(year, month, 1) for month in sorted(chance.sample(range(1, 13), 2)))
    text = chance.choice(MONTHS_FROM).format(**_fields(first), **_fields(last, "2"))
    return Written(text, f"{first:%Y-%m}/{last:%Y-%m}", "from" if " to " in text else "in")


def _years_from(chance: Random) -> Written:
    """The years from one to another of the same century."""
    first, last = sorted(chance.sample(range(1913, 1999), 2))
    text = chance.choice(YEARS_FROM).format(y=first, y2=last, yy2=f"{last % 100:02}")
    return Written(text, f"{first}/{last}", "from" if " to " in text else "in")


def _clock(chance: Random, templates: tuple[str, ...]) -> tuple[str, str]:
    """A time of the day in words and in ISO 8601."""
    hour, minute = chance.randrange(1, 24), chance.randrange(60)
    template = chance.choice(templates)
    if "{min}" not in template:
        minute = 0
    half = "a" if hour < 12 else "p"
    fields = {"h": (hour - 1) % 12 + 1, "H": f"{hour:02}", "min": f"{minute:02}", "am": f"{half}m"}
    text = template.replace("{a.m.}", f"{half}.m.").replace("{AM}", f"{half}m".upper()).format(**fields)
    return text, f"T{hour:02}:{minute:02}"


def _a_time(templates: tuple[str, ...]) -> Callable[[Random], Written]:
    """A time of any day."""
    return lambda chance: Written(*_clock(chance, templates), "at")


def _a_time_of_a_day(chance: Random) -> Written:
    """A time with its day."""
    clock, value = _clock(chance, HALF_DAYS + WHOLE_DAYS)
    day = _a_day(("{d} {month} {y}", "{month} {d}, {y}", "{weekday}, {ap} {d}, {y}", "{y}-{mm}-{dd}"))(chance)
    template = chance.choice(AT_A_TIME)
    text = template.format(time=clock, day=day.text)
    return Written(text, f"{day.edtf}{value}", "at" if template.startswith("{time}") else "on")


def _a_season(chance: Random) -> Written:
    """A season of a year."""
    name, code = chance.choice(list(SEASONS.items()))
    year = chance.randint(1971, 2030)
    template = chance.choice(
        ("{s} {y}", "the {s} of {y}", "{s}, {y}", "early {s} {y}", "the {s} of ’{yy}", "late {s} of {y}")
    )
    return Written(template.format(s=name, y=year, yy=f"{year % 100:02}"), f"{year}-{code}", "in")


def _a_decade(chance: Random) -> Written:
    """A decade of the last century."""
    ten = chance.randint(2, 9)
    tens = TENS[ten - 2]
    text = chance.choice(DECADES).format(dec=f"19{ten}", ten=ten, tens=tens, Tens=tens.capitalize())
    return Written(text, f"19{ten}X", "in")


def _a_century(chance: Random) -> Written:
    """A century of our era."""
    which = chance.randint(12, 20)
    word = ORDINALS[which - 1]
    text = chance.choice(CENTURIES).format(cth=_th(which), cword=word, c=which - 1, Cword=word.capitalize())
    return Written(text, f"{which - 1}XX", "in")


def _an_era(chance: Random) -> Written:
    """A year of an era that is named."""
    year = chance.randint(14, 990)
    template = chance.choice(ERAS)
    before = "BC" in template or "B.C" in template
    return Written(template.format(n=year), f"-{year - 1:04}" if before else f"{year:04}", "in")


def _by_cldr(chance: Random) -> Written:
    """A day as CLDR writes it in one of five countries, the month's number before the day's in one alone."""
    locale, day = chance.choice(LOCALES), _day(chance, 1971)
    form = chance.choice(("full", "long", "medium", "short"))
    if form == "short" and locale != "en_US":
        day = day.replace(day=chance.randint(13, 28))
    return Written(format_date(day, form, locale), day.isoformat())


def _by_cldr_in_part(chance: Random) -> Written:
    """A month or a quarter as CLDR writes it."""
    locale, day = chance.choice(LOCALES), _day(chance)
    form = chance.choice(("yMMM", "yMMMM", "yQQQ", "yQQQQ"))
    return Written(
        format_skeleton(form, day, locale=locale), _months_of(day, 3) if "Q" in form else f"{day:%Y-%m}", "in"
    )


WAYS: dict[str, Callable[[Random], Written]] = {
    **{
        f"day, {way}": _a_day(templates, first=13 if "day first" in way else 1)
        for way, templates in DAY.items()
    },
    "day of the year": _a_day_of_the_year,
    "day by CLDR": _by_cldr,
    "month": _period(MONTH, lambda day: f"{day:%Y-%m}"),
    "month of the year": _a_month_of_the_year,
    "month or quarter by CLDR": _by_cldr_in_part,
    "days of a month": _days_of_a_month,
    "days over months": _days_over_months,
    "months": _months_from,
    "quarter": _period(QUARTERS, lambda day: _months_of(day, 3)),
    "half": _period(HALVES, lambda day: _months_of(day, 6)),
    "season": _a_season,
    "year": _period(YEARS, lambda day: f"{day.year}"),
    "fiscal year": _period(FISCAL, lambda day: f"{day.year}~"),
    "years": _years_from,
    "decade": _a_decade,
    "century": _a_century,
    "year of an era": _an_era,
    "time, half days": _a_time(HALF_DAYS),
    "time, whole days": _a_time(WHOLE_DAYS),
    "time of a day": _a_time_of_a_day,
}
"""How each kind of date or time is written, by its name."""
