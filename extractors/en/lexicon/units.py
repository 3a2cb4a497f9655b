"""Units of measure: canonical name, dimension, and the spellings by which a text writes them.

Each row of a table reads ``name: spellings in full (singular) | ... ; symbols | ...``. Spellings in full take
a plural; symbols are matched to the letter, case included. Names are the SI brochure's and the ones newsrooms
print (kilometre, not kilometer; both spellings are read).
"""

from __future__ import annotations

from typing import NamedTuple

from extractors.words import words

LENGTH = """
kilometre: kilometre | kilometer ; km | kms | Km | KM
metre: metre | meter ; m | metres
centimetre: centimetre | centimeter ; cm | cms
millimetre: millimetre | millimeter ; mm
micrometre: micrometre | micrometer | micron ; μm | µm | um
nanometre: nanometre | nanometer ; nm
picometre: picometre | picometer
decimetre: decimetre | decimeter ; dm
mile: mile ; mi
nautical mile: nautical mile ; nmi
yard: yard ; yd | yds
foot: foot | feet ; ft | ft. | ′
inch: inch | inches ; in. | ″ | in
light year: light year | light-year ; ly
fathom: fathom
furlong: furlong
"""
AREA = """
square kilometre: square kilometre | square kilometer ; sq km | sq. km | km2 | km² | sqkm
square metre: square metre | square meter ; sq m | sq. m | m2 | m² | sqm
square centimetre: square centimetre | square centimeter ; cm2 | cm² | sq cm
square mile: square mile ; sq mi | sq mile | sq miles
square foot: square foot | square feet ; sq ft | sq. ft. | sq. ft | ft2 | ft² | sqft
square yard: square yard ; sq yd
square inch: square inch | square inches ; sq in
acre: acre
hectare: hectare ; ha
"""
VOLUME = """
litre: litre | liter ; l | L | ltr
millilitre: millilitre | milliliter ; ml | mL
centilitre: centilitre | centiliter ; cl
cubic metre: cubic metre | cubic meter ; m3 | m³ | cu m
cubic centimetre: cubic centimetre | cubic centimeter ; cm3 | cm³ | cc | ccm
cubic kilometre: cubic kilometre | cubic kilometer ; km3 | km³
cubic foot: cubic foot | cubic feet ; cu ft | ft3 | ft³
cubic mile: cubic mile
cubic yard: cubic yard
cubic inch: cubic inch | cubic inches
gallon: gallon ; gal
barrel: barrel ; bbl
pint: pint
quart: quart
bushel: bushel
teaspoon: teaspoon ; tsp
tablespoon: tablespoon ; tbsp
cup: cup
"""
MASS = """
kilogram: kilogram | kilogramme | kilo ; kg | kgs | Kg
gram: gram | gramme ; g | gr
milligram: milligram | milligramme ; mg
microgram: microgram | microgramme ; µg | μg | mcg | ug
pound: pound ; lb | lbs | lbs. | lb.
ounce: ounce | fluid ounce ; oz
tonne: tonne | metric ton | metric tonne ; mt
ton: ton | short ton | long ton ; t
stone: stone
carat: carat
megaton: megaton | megatonne ; Mt
kiloton: kiloton | kilotonne ; kt
gigaton: gigaton | gigatonne ; Gt
dram: dram
"""
SPEED = """
mile per hour: ; mph | m.p.h. | MPH | mi/h
kilometre per hour: ; km/h | kph | kmh | kmph | km/hr | KPH
metre per second: ; m/s | mps
knot: knot ; kn | kt | kts
mach: mach
foot per second: ; ft/s | fps
"""
TEMPERATURE = """
degree Celsius: degree celsius | degree centigrade | celsius | centigrade ; °C | ºC | ° C | C
degree Celsius: degree celcius | celcius | centigrate ;
degree Celsius: degree c | deg c ; degC | degrees C | degree C
degree Fahrenheit: degree fahrenheit | degree farenheit | fahrenheit | farenheit ; °F | ºF | ° F | F
degree Fahrenheit: degree f | deg f ; degF | degrees F | degree F
kelvin: kelvin | degree kelvin | degrees kelvin ; K
degree: degree ; ° | deg
"""
ENERGY = """
kilowatt hour: kilowatt hour | kilowatt-hour ; kWh | kwh | KWh
megawatt hour: megawatt hour | megawatt-hour ; MWh | mwh
gigawatt hour: gigawatt hour | gigawatt-hour ; GWh
terawatt hour: terawatt hour | terawatt-hour ; TWh
watt hour: watt hour | watt-hour ; Wh
joule: joule ; J
kilojoule: kilojoule ; kJ
megajoule: megajoule ; MJ
calorie: calorie ; cal
kilocalorie: kilocalorie ; kcal
electronvolt: electronvolt | electron volt ; eV
British thermal unit: british thermal unit ; BTU | Btu
million British thermal units: million british thermal unit | mmbtu ; mmBTU | MMBtu | mmBtu
"""
POWER = """
watt: watt ; W
kilowatt: kilowatt ; kW | KW | kw
megawatt: megawatt ; MW
gigawatt: gigawatt ; GW
terawatt: terawatt ; TW
horsepower: horsepower | horse power ; hp | HP | PS
brake horsepower: brake horsepower ; bhp
"""
DATA = """
bit: bit
byte: byte
kilobyte: kilobyte ; kB | KB | kb
megabyte: megabyte | meg ; MB
gigabyte: gigabyte | gig ; GB | Gb | gb
terabyte: terabyte ; TB
petabyte: petabyte ; PB
exabyte: exabyte ; EB
megabit: megabit ; Mb | Mbit
gigabit: gigabit ; Gbit
megabit per second: ; Mbps | Mb/s | Mbit/s | mbps
gigabit per second: ; Gbps | Gb/s | Gbit/s
kilobit per second: ; kbps
megapixel: megapixel ; MP
pixel: pixel ; px
"""
PHYSICS = """
volt: volt ; V
kilovolt: kilovolt ; kV
ampere: amp | ampere
milliampere hour: milliampere hour | milliamp hour ; mAh
ohm: ohm ; Ω
hertz: hertz ; Hz | HZ | hz
kilohertz: kilohertz ; kHz
megahertz: megahertz ; MHz
gigahertz: gigahertz ; GHz
decibel: decibel ; dB | db
newton metre: newton metre | newton meter ; Nm
foot pound force: pound foot | pound-foot | foot pound | foot-pound ; lb-ft | lb ft | ft-lb | ft lb | lb.-ft.
pascal: pascal ; Pa
kilopascal: kilopascal ; kPa
megapascal: megapascal ; MPa
gigapascal: gigapascal ; GPa
kilopound per square inch: ; ksi
pound per square inch: ; psi
bar: bar
lumen: lumen
candela: candela
farad: farad
mile per gallon: ; mpg | MPG
revolution per minute: ; rpm | RPM
part per million: ; ppm
part per billion: ; ppb
part per trillion: ; ppt
beat per minute: ; bpm
frame per second: ; frames per second
radian: radian ; rad

"""
DURATION = """
year: year ; yr | yrs | Y
month: month | calendar month
week: week ; wk | wks
day: day | weekday | business day | working day | calendar day ; D
night: night
fortnight: fortnight
hour: hour ; hr | hrs | h
minute: minute ; min | mins
second: second ; sec | secs
millisecond: millisecond ; ms
nanosecond: nanosecond ; ns
decade: decade
century: century
quarter: quarter
weekend: weekend
millennium: millennium
"""
PERCENT = """
percentage: percent | per cent | percentage ; % | pc | pct | per-cent
percentage point: percentage point | percent point | per cent point | percentage-point ; pp | ppt.
basis point: basis point | basis-point ; bp | bps
"""


class Unit(NamedTuple):
    """A unit's canonical singular name and its dimension."""

    name: str
    dimension: str


TABLES = {
    "length": LENGTH,
    "area": AREA,
    "volume": VOLUME,
    "mass": MASS,
    "speed": SPEED,
    "temperature": TEMPERATURE,
    "energy": ENERGY,
    "power": POWER,
    "data": DATA,
    "measure": PHYSICS,
    "duration": DURATION,
    "percent": PERCENT,
}
PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia"}
UNCHANGED = (
    *("feet", "inches", "hertz", "celsius", "celcius", "centigrade", "centigrate", "fahrenheit", "farenheit"),
    *("percent", "per cent"),
)
SHORT_SYMBOLS = frozenset(
    {"m", "g", "l", "L", "t", "h", "C", "F", "K", "W", "V", "J", "in", "mt", "gr", "PS", "Y", "D"}
)
"""Symbols that are also a scale, an initial, an article's neighbour or a word: read only in plain sight."""

UNSPACED = frozenset({"mt", "gr", "PS", "t", "h", "Y", "D"})
"""Those of them that are read right at the digits alone."""


def plural(spelling: str) -> str:
    """A spelling's plural: its last word's, or for ``X per Y`` and ``degree X`` the first's."""
    if spelling.endswith(UNCHANGED) and not spelling.startswith("degree"):
        return spelling
    if spelling.startswith(("degree ", "calendar degree ")):
        return spelling.replace("degree", "degrees", 1)
    head, _, last = spelling.rpartition(" ")
    return f"{head} {PLURALS.get(last, last + 's')}".strip()


def _load() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Spellings in full (lower case) and symbols (to the letter), each with its unit."""
    spelled: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for dimension, table in TABLES.items():
        for row in table.strip().splitlines():
            name, _, spellings = row.partition(": ")
            full, _, short = spellings.partition(";")
            unit = Unit(name, dimension)
            for spelling in filter(None, (part.strip() for part in full.split("|"))):
                spelled[spelling] = spelled[plural(spelling)] = unit
            for symbol in filter(None, (part.strip() for part in short.split("|"))):
                symbols[symbol] = unit
    return spelled, symbols


WORDS, SYMBOLS = _load()

POUNDS = frozenset({"pound", "pounds"})
"""Money or mass: which one, the words around tell."""

PER_NOUNS = words(
    """
    year month week day hour minute second night quarter decade fortnight head person capita share
    barrel ton tonne gallon litre liter pound ounce mile kilometre kilometer metre meter acre
    hectare unit pop piece game kilo gram kilogram bushel household family student pupil pint bottle
    ticket time side employee worker child user vehicle car call visit season match
    """
)
"""What ``$70 a ...`` and ``three times a ...`` count by. After ``per`` and a slash any word will do."""
