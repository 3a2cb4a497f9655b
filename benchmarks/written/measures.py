"""Measures: the units of the Unicode CLDR that news uses, by their names, symbols and hyphens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from babel.units import format_unit

from benchmarks.written import numerals
from benchmarks.written.numerals import Numeral, draw
from benchmarks.written.phrases import Phrase, plain, single

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

Length = Literal["long", "short"]
UNITS = {
    "length": {
        "length-kilometer": "kilometre",
        "length-meter": "metre",
        "length-centimeter": "centimetre",
        "length-millimeter": "millimetre",
        "length-micrometer": "micrometre",
        "length-nanometer": "nanometre",
        "length-mile": "mile",
        "length-yard": "yard",
        "length-foot": "foot",
        "length-inch": "inch",
        "length-nautical-mile": "nautical mile",
        "length-light-year": "light year",
        "length-parsec": "parsec",
        "length-furlong": "furlong",
        "length-fathom": "fathom",
        "length-astronomical-unit": "astronomical unit",
    },
    "area": {
        "area-square-kilometer": "square kilometre",
        "area-square-meter": "square metre",
        "area-square-centimeter": "square centimetre",
        "area-square-mile": "square mile",
        "area-square-foot": "square foot",
        "area-square-yard": "square yard",
        "area-square-inch": "square inch",
        "area-acre": "acre",
        "area-hectare": "hectare",
        "area-dunam": "dunam",
    },
    "volume": {
        "volume-liter": "litre",
        "volume-milliliter": "millilitre",
        "volume-centiliter": "centilitre",
        "volume-deciliter": "decilitre",
        "volume-hectoliter": "hectolitre",
        "volume-megaliter": "megalitre",
        "volume-cubic-meter": "cubic metre",
        "volume-cubic-centimeter": "cubic centimetre",
        "volume-cubic-kilometer": "cubic kilometre",
        "volume-cubic-foot": "cubic foot",
        "volume-cubic-inch": "cubic inch",
        "volume-cubic-yard": "cubic yard",
        "volume-cubic-mile": "cubic mile",
        "volume-acre-foot": "acre-foot",
        "volume-gallon": "gallon",
        "volume-pint": "pint",
        "volume-quart": "quart",
        "volume-barrel": "barrel",
        "volume-bushel": "bushel",
        "volume-teaspoon": "teaspoon",
        "volume-tablespoon": "tablespoon",
        "volume-fluid-ounce": "fluid ounce",
        "volume-cup": "cup",
    },
    "mass": {
        "mass-kilogram": "kilogram",
        "mass-gram": "gram",
        "mass-milligram": "milligram",
        "mass-microgram": "microgram",
        "mass-pound": "pound",
        "mass-ounce": "ounce",
        "mass-tonne": "tonne",
        "mass-ton": "ton",
        "mass-stone": "stone",
        "mass-carat": "carat",
    },
    "speed": {
        "speed-mile-per-hour": "mile per hour",
        "speed-kilometer-per-hour": "kilometre per hour",
        "speed-meter-per-second": "metre per second",
        "speed-knot": "knot",
    },
    "temperature": {
        "temperature-celsius": "degree Celsius",
        "temperature-fahrenheit": "degree Fahrenheit",
        "temperature-kelvin": "kelvin",
    },
    "energy": {
        "energy-kilowatt-hour": "kilowatt hour",
        "energy-joule": "joule",
        "energy-kilojoule": "kilojoule",
        "energy-calorie": "calorie",
        "energy-kilocalorie": "kilocalorie",
        "energy-electronvolt": "electronvolt",
        "energy-british-thermal-unit": "British thermal unit",
    },
    "power": {
        "power-watt": "watt",
        "power-milliwatt": "milliwatt",
        "power-kilowatt": "kilowatt",
        "power-megawatt": "megawatt",
        "power-gigawatt": "gigawatt",
        "power-horsepower": "horsepower",
    },
    "data": {
        "digital-byte": "byte",
        "digital-kilobyte": "kilobyte",
        "digital-megabyte": "megabyte",
        "digital-gigabyte": "gigabyte",
        "digital-terabyte": "terabyte",
        "digital-petabyte": "petabyte",
        "digital-megabit": "megabit",
        "digital-gigabit": "gigabit",
        "digital-terabit": "terabit",
        "graphics-pixel": "pixel",
        "graphics-megapixel": "megapixel",
    },
    "measure": {
        "frequency-hertz": "hertz",
        "frequency-kilohertz": "kilohertz",
        "frequency-megahertz": "megahertz",
        "frequency-gigahertz": "gigahertz",
        "electric-volt": "volt",
        "electric-ampere": "ampere",
        "electric-ohm": "ohm",
        "force-newton": "newton",
        "pressure-bar": "bar",
        "pressure-millibar": "millibar",
        "pressure-pascal": "pascal",
        "pressure-hectopascal": "hectopascal",
        "pressure-kilopascal": "kilopascal",
        "pressure-megapascal": "megapascal",
        "pressure-atmosphere": "atmosphere",
        "light-lux": "lux",
        "light-lumen": "lumen",
        "light-candela": "candela",
        "concentr-part-per-1e6": "part per million",
        "consumption-mile-per-gallon": "mile per gallon",
        "acceleration-g-force": "g-force",
        "angle-radian": "radian",
    },
}
"""By dimension: CLDR's unit and the canonical name, which is British and the newsrooms' own."""
DIMENSIONS = tuple(UNITS)
NOT_NEWS = frozenset(
    {
        "tn",
        "pc",
        "c",
        "US c",
        "CD",
        "gr",
        "fth",
        "fur",
        "au",
        "A",
        "N",
        "G",
        "K",
        "Gb",
        "byte",
        "bar",
        "st",
        "in",
    }
)
"""Symbols of CLDR's that are something else in news, or in no newsroom's style."""
COMPOUND = (
    "mile",
    "metre",
    "foot",
    "inch",
    "yard",
    "acre",
    "hectare",
    "litre",
    "gallon",
    "pound",
    "ounce",
    "tonne",
)
OTHERWISE = {
    "square kilometre": ("sq km", "km2", "sq. km"),
    "square metre": ("sq m", "m2", "sqm", "sq. m"),
    "square foot": ("sq ft", "sq. ft.", "sqft"),
    "square mile": ("sq mi", "sq miles"),
    "cubic metre": ("m3", "cu m"),
    "mile per hour": ("mph", "m.p.h."),
    "kilometre per hour": ("kph", "km/h", "kmh"),
    "degree Celsius": ("degrees Celsius", "C", "°C", " °C", " degrees C", " degrees centigrade"),
    "degree Fahrenheit": ("degrees Fahrenheit", "F", "°F", " degrees F"),
    "pound": ("lb", "lbs", "lbs."),
    "foot": ("ft", " ft.", "-ft"),
    "kilogram": ("kg", " kgs", " kilos"),
    "tonne": ("t", " metric tons", " metric tonnes"),
    "horsepower": ("hp", " bhp"),
}
"""Spellings of newsrooms that CLDR has not; those that begin with a letter stand right at digits or apart."""


def writer(dimension: str) -> Callable[[Random], Phrase]:
    """Who writes a measure of this dimension."""

    def phrase(random: Random) -> Phrase:
        return _measure(random, dimension)

    return phrase


TWO = {
    "length": (("{}ft {}in", "foot", 12), ("{} feet {} inches", "foot", 12), ("{}-foot-{}", "foot", 12)),
    "mass": (("{}st {}lb", "stone", 14), ("{}lb {}oz", "pound", 16), ("{} pounds {} ounces", "pound", 16)),
}
"""Quantities in two units: how they are written, the first unit, and how many of the second make one."""


def _two(random: Random, dimension: str) -> Phrase:
    written, name, parts = random.choice(TWO[dimension])
    high, low = random.randint(4, 12), random.randint(1, min(parts, 12) - 1)
    return single(
        written.format(high, low), "measure", "two units", plain(dimension, high + low / parts, name)
    )


def _measure(random: Random, dimension: str) -> Phrase:
    if dimension in TWO and random.random() < 0.1:
        return _two(random, dimension)
    key, name = random.choice(list(UNITS[dimension].items()))
    if name in OTHERWISE and random.random() < 0.4:
        return _otherwise(random, dimension, name)
    locale = random.choice(("en", "en_GB"))
    if random.random() < 0.15 and name in COMPOUND:
        number = numerals.few(random) if random.random() < 0.5 else numerals.small(random)
        spelled = f"{number.text}-{_spelled(key, 1, 'long', locale)}"
        return single(spelled, "hyphened", f"hyphen, {number.way}", plain(dimension, number.value, name))
    length: Length = random.choice(("long", "short"))
    symbol = _spelled(key, 7, "short", locale).strip()
    if symbol in NOT_NEWS or "US" in symbol or length == "long":
        number = numerals.small(random) if name == "pound" else _number(random, worded=True)
        text = number.text + _spelled(key, number.value, "long", locale)
        return single(text, "measure", f"name, {number.way}", plain(dimension, number.value, name))
    number = _number(random, worded=False)
    gap = random.choice((" ", "")) if symbol[0].isalpha() else ""
    return single(
        f"{number.text}{gap}{symbol}",
        "measure",
        f"symbol, {number.way}",
        plain(dimension, number.value, name),
    )


def _number(random: Random, *, worded: bool) -> Numeral:
    ways = [numerals.small, numerals.grouped, numerals.pointed]
    if worded:
        ways += [numerals.few, numerals.scaled, numerals.mixed, numerals.halves_of_scales, numerals.dozens]
    return draw(random, *ways)


def _spelled(key: str, value: float, length: Length, locale: str) -> str:
    """CLDR's unit as it follows a number, with the space before it if there is one."""
    one = format_unit(1, key, length, locale=locale)
    many = format_unit(7, key, length, locale=locale)
    if value == 1:
        return one.removeprefix("1").strip()
    return many.removeprefix("7")


def _otherwise(random: Random, dimension: str, name: str) -> Phrase:
    number = draw(random, numerals.small, numerals.grouped, numerals.pointed)
    symbol = random.choice(OTHERWISE[name])
    if symbol[0].isalpha() and (symbol.startswith("degrees") or len(symbol) > 1):
        symbol = f" {symbol}" if symbol.startswith("degrees") or random.random() < 0.5 else symbol
    unit = "brake horsepower" if symbol.endswith("bhp") else name
    return single(number.text + symbol, "measure", "newsroom's symbol", plain(dimension, number.value, unit))
