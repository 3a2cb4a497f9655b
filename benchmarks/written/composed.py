"""Figures made of others: ranges, hedged figures, lists, conversions in brackets, rates and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks.written import numerals
from benchmarks.written.numerals import draw
from benchmarks.written.phrases import Expected, Phrase, single
from extractors.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random


class Affix(NamedTuple):
    """What stands before and behind a number, and what that makes of the number."""

    before: str
    behind: str
    unit: str
    currency: str | None = None


def _affixes(row: str) -> list[Affix]:
    """The affixes of a row: how each is written around a number, and behind ``=`` its unit and currency."""
    affixes = []
    for cell in row.split("|"):
        written, _, unit = cell.strip().partition(" = ")
        before, _, behind = written.partition("_")
        name, _, code = unit.rpartition(" ")
        affixes.append(
            Affix(before, behind, name, code) if code.isupper() and name else Affix(before, behind, unit)
        )
    return affixes


AFFIXES = {
    dimension: _affixes(row)
    for dimension, row in {
        "count": """
            _ boats = boat | _ people = people | _ new homes = new home | _ children = child | _ cases = case
            | _ state-owned ports = state-owned port
            """,
        "money": """
            $_ = dollar USD | £_ = pound sterling GBP | €_ = euro EUR | _ euros = euro EUR
            | _ yen = Japanese yen JPY | Rs _ = Indian rupee INR | US$_ = dollar USD
            | _ dollars = dollar USD | EUR _ = euro EUR
            | _ Swedish kronor = Swedish krona SEK | A$_ = Australian dollar AUD
            """,
        "percent": """
            _% = percentage | _ percent = percentage | _ per cent = percentage
            | _ percentage points = percentage point | _ basis points = basis point
            """,
        "length": """
            _ miles = mile | _km = kilometre | _ metres = metre | _ feet = foot | _cm = centimetre
            | _ inches = inch | _ft = foot
            """,
        "area": "_ acres = acre | _ hectares = hectare | _ square miles = square mile",
        "volume": "_ litres = litre | _ gallons = gallon | _ml = millilitre",
        "mass": "_kg = kilogram | _ tonnes = tonne | _ tons = ton | _g = gram | _ ounces = ounce",
        "speed": "_mph = mile per hour | _ miles per hour = mile per hour | _ km/h = kilometre per hour",
        "temperature": """
            _°C = degree Celsius | _C = degree Celsius | _ degrees Fahrenheit = degree Fahrenheit
            | _ degrees = degree
            """,
        "power": "_ megawatts = megawatt | _MW = megawatt | _ GW = gigawatt",
        "energy": "_ kWh = kilowatt hour | _ calories = calorie",
        "data": "_GB = gigabyte | _ megabytes = megabyte",
        "duration": "_ years = year | _ days = day | _ hours = hour | _ minutes = minute | _ months = month",
    }.items()
}
HEDGES = {
    hedge.strip(): bound
    for bound, row in {
        ">": """
            more than | over | just over | upwards of | in excess of | well over | a little over |
            more than just | comfortably over
            """,
        ">=": "at least | not less than | no fewer than | a minimum of",
        "~": """
            nearly | almost | about | around | roughly | approximately | an estimated | close to |
            some | circa
            """,
        "<=": "up to | no more than | a maximum of | at most | as many as | as much as",
        "<": "less than | under | just under | fewer than | not quite",
    }.items()
    for hedge in " ".join(row.split()).split("|")
}
BEHIND = {
    " or more": ">=",
    " or so": "~",
    " or less": "<=",
    " or fewer": "<=",
    " at least": ">=",
    " or thereabouts": "~",
}
INSIDE = {" or more": ">=", " or so": "~", "-odd": "~", "-plus": ">=", "+": ">=", " or fewer": "<="}
RATES = {
    "money": "a barrel | per share | a day | an hour | per year | a tonne | per person | a head | each year",
    "count": """
        a day | per year | a week | per hour | each month | per 100,000 people | per 1,000 births
        | per square mile | for every 1,000 residents | per million people
        """,
    "mass": "a day | per person | per hectare | a year",
    "volume": "a day | per second | per person",
    "energy": "a day | per year",
}
LINKS = ("per ", "an ", "a ", "each ", "for every ")
CONVERSIONS = {
    "length": """
        _ km = kilometre | _ miles = mile ; _m = metre | _ft = foot ; _ feet = foot | _ metres = metre
        ; _ inches = inch | _ cm = centimetre
        """,
    "money": """
        £_m = pound sterling GBP | $_m = dollar USD ; _ million yen = Japanese yen JPY | $_m = dollar USD
        ; €_ million = euro EUR | US$_ million = dollar USD
        """,
    "temperature": """
        _C = degree Celsius | _F = degree Fahrenheit
        ; _ degrees Celsius = degree Celsius | _ degrees Fahrenheit = degree Fahrenheit
        """,
    "mass": "_kg = kilogram | _lb = pound ; _ pounds = pound | _ kilograms = kilogram",
    "area": """
        _ hectares = hectare | _ acres = acre ; _ sq km = square kilometre | _ square miles = square mile
        """,
    "speed": "_ km/h = kilometre per hour | _ mph = mile per hour",
    "volume": "_ litres = litre | _ gallons = gallon",
}
"""By dimension: pairs of units, the second the conversion's."""
UP = (*words("rose climbed jumped grew increased surged gained"), "went up", "was up", "has risen")
DOWN = (*words("fell dropped declined slid slipped decreased tumbled shrank"), "was down", "has fallen")
MOVED = (
    "The total", "The index", "Its shares", "Sales in the harbour towns", "The rate", "The fund",
    "Profit at the yard",
)  # fmt: skip
SCALES = {" million": 1e6, "m": 1e6, "bn": 1e9, " billion": 1e9}


def ranged(random: Random, dimension: str) -> Phrase:
    """A range, in one of the orders of its parts."""
    affix = random.choice(AFFIXES[dimension])
    low, high = _ends(random)
    scale = _scale(random, dimension)
    factor = SCALES.get(scale, 1.0)
    before, behind = affix.before, affix.behind
    once, both, last = f"{before}{low}", f"{before}{low}{scale}", f"{before}{high}{scale}{behind}"
    dash = random.choice(("-", "–"))
    ways = [
        ("", f"{once} to {last}", "A to B"),
        ("between ", f"{once} and {last}", "between A and B"),
        ("from ", f"{once} to {last}", "from A to B"),
        ("", f"{both}{behind} to {last}", "A unit to B unit"),
        ("between ", f"{both}{behind} and {last}", "between A unit and B unit"),
        ("", f"{once}{dash}{high}{scale}{behind}", "A-B"),
        ("", f"{once}{dash}{last}", "A-B, sign on both"),
        ("anywhere from ", f"{once} to {last}", "from A to B"),
        ("somewhere between ", f"{once} and {last}", "between A and B"),
        ("", f"{once} {dash} {last}", "A - B"),
    ]
    lead, text, way = random.choice(ways)
    figure = _figure(dimension, float(low) * factor, affix)._replace(high=float(high) * factor)
    return _hedged(lead, text, "", figure, f"range {way}")


def _scale(random: Random, dimension: str) -> str:
    """The scale of a range's ends: always one for money, seldom for counts."""
    if dimension == "money":
        return random.choice(list(SCALES))
    return random.choice((" million", " billion")) if dimension == "count" and random.random() < 0.2 else ""


def _ends(random: Random) -> tuple[str, str]:
    low = random.choice((random.randint(2, 90), numerals.decimal(random, 1.1, 30, 1)))
    high = round(low + random.choice((1, random.randint(2, 60))), 1)
    return f"{low:g}", f"{high:g}"


def hedged(random: Random, dimension: str) -> Phrase:
    """A figure with words that loosen it, before, behind or within."""
    affix = random.choice(AFFIXES[dimension])
    number = draw(random, numerals.small, numerals.grouped, numerals.pointed, numerals.scaled)
    figure = _figure(dimension, number.value, affix)
    whole = affix.before + number.before(affix.behind)
    where = random.random()
    if dimension == "count" and where < 0.2:
        loose = random.choice(list(INSIDE))
        text = f"{number.text}{loose}{affix.behind}"
        return single(text, "count", f"hedge within: {loose.strip()}", figure._replace(bound=INSIDE[loose]))
    if where < 0.35:
        loose = random.choice(list(BEHIND))
        return _hedged(
            "", whole, loose, figure._replace(bound=BEHIND[loose]), f"hedge behind: {loose.strip()}"
        )
    loose = random.choice(list(HEDGES))
    return _hedged(f"{loose} ", whole, "", figure._replace(bound=HEDGES[loose]), f"hedge: {loose}")


def listed(random: Random, dimension: str) -> Phrase:
    """Three figures that share their unit, or have one each."""
    affix = random.choice(AFFIXES[dimension])
    numbers = sorted(random.sample(range(3, 98), 3))
    shared = not affix.before and random.random() < 0.6
    text, expected = "", []
    for at, number in enumerate(numbers):
        text += (", ", " and ")[at - 1] if at else ""
        written = f"{affix.before}{number}" + ("" if shared and at < 2 else affix.behind)
        figure = _figure(dimension, number, affix)
        expected.append(figure._replace(start=len(text), end=len(text) + len(written)))
        text += written
    return Phrase(text, tuple(expected), _kind(dimension), "list, one unit" if shared else "list")


def converted(random: Random, dimension: str) -> Phrase:
    """A figure with what it is in another unit, in brackets."""
    pair = _affixes(random.choice(CONVERSIONS[dimension].split(";")))
    written, expected = [], []
    for affix in pair:
        number = random.choice((numerals.small, numerals.pointed))(random)
        millions = dimension == "money" and affix.behind.startswith(("m", " million"))
        figure = _figure(dimension, number.value * (1e6 if millions else 1.0), affix)
        written.append(f"{affix.before}{number.text}{affix.behind}")
        start = len(written[0]) + 2 if len(written) > 1 else 0
        expected.append(figure._replace(start=start, end=start + len(written[-1])))
    return Phrase(f"{written[0]} ({written[1]})", tuple(expected), _kind(dimension), "conversion in brackets")


def rated(random: Random, dimension: str) -> Phrase:
    """A figure with what it is counted by."""
    affix = random.choice(AFFIXES[dimension])
    number = draw(random, numerals.small, numerals.pointed, numerals.grouped)
    tail = random.choice(RATES[dimension].split("|")).strip()
    link = next(link for link in LINKS if tail.startswith(link))
    figure = _figure(dimension, number.value, affix)
    named = figure._replace(unit=f"{affix.unit} per {tail.removeprefix(link)}")
    way = "rate of so many" if "000" in tail or "million" in tail else "rate"
    return single(f"{affix.before}{number.text}{affix.behind} {tail}", _kind(dimension), way, named)


def changed(random: Random, dimension: str) -> Phrase:
    """A sentence in which a figure moves something."""
    affix, number = random.choice(AFFIXES[dimension]), draw(random, numerals.small, numerals.pointed)
    verb = random.choice((*UP, *DOWN))
    straight = dimension == "percent" or (dimension == "money" and random.random() < 0.5)
    by = "" if straight and random.random() < 0.7 else "by "
    start = f"{random.choice(MOVED)} {verb} {by}"
    written = f"{affix.before}{number.text}{affix.behind}"
    tail = random.choice((" in a year", " last year", "", ", the board said"))
    figure = _figure(dimension, number.value, affix)._replace(change="up" if verb in UP else "down")
    placed = figure._replace(start=len(start), end=len(start) + len(written))
    return Phrase(start + written + tail, (placed,), "sentence", "change")


def _figure(dimension: str, value: float, affix: Affix) -> Expected:
    return Expected(0, 0, dimension, value, affix.unit, currency=affix.currency)


def _kind(dimension: str) -> str:
    return dimension if dimension in ("count", "money", "percent", "duration") else "measure"


def _hedged(before: str, text: str, behind: str, figure: Expected, way: str) -> Phrase:
    placed = figure._replace(start=len(before), end=len(before) + len(text))
    return Phrase(before + text + behind, (placed,), _kind(figure.dimension), way)


def _composer(dimension: str) -> Callable[[Random], Phrase]:
    ways = [ranged, ranged, hedged, listed]
    ways += [converted] if dimension in CONVERSIONS else []
    ways += [rated] if dimension in RATES else []
    ways += [changed] if dimension in ("percent", "money", "count", "mass", "power") else []

    def compose(random: Random) -> Phrase:
        return random.choice(ways)(random, dimension)

    return compose


COMPOSED = {dimension: _composer(dimension) for dimension in AFFIXES}
"""Who makes a figure of each dimension that is more than one alone."""
