"""Units of measure: canonical name, dimension, and the spellings by which a text writes them.

Each row of a table reads ``name: spellings in full (singular) | ... ; symbols | ...``. Spellings in full take
a plural; symbols are matched to the letter, case included. Names are the SI brochure's and the ones newsrooms
print (kilometre, not kilometer; both spellings are read).
"""

from __future__ import annotations

from typing import NamedTuple

from extractors.en.lexicon.plurals import plural
from extractors.words import words

LENGTH = """
kilometre: kilometre | kilometer ; km | kms | Km | KM
metre: metre | meter ; m | metres
centimetre: centimetre | centimeter ; cm | cms
millimetre: millimetre | millimeter ; mm
micrometre: micrometre | micrometer | micron ; μm | µm | um
nanometre: nanometre | nanometer ; nm
picometre: picometre | picometer ; pm
decimetre: decimetre | decimeter ; dm
mile: mile ; mi
nautical mile: nautical mile ; nmi
yard: yard ; yd | yds
foot: foot | feet ; ft | ft. | ′
inch: inch | inches ; in. | ″ | in
light year: light year | light-year ; ly
fathom: fathom
furlong: furlong
parsec: parsec
astronomical unit: astronomical unit ; AU
earth radius: earth radius | earth radii
solar radius: solar radius | solar radii
hand high: ; hh
"""
"""Units of length, a line each."""
AREA = """
square kilometre: square kilometre | square kilometer ; sq km | sq. km | km2 | km² | sqkm
square metre: square metre | square meter ; sq m | sq. m | m2 | m² | sqm | sq mtr | m^2
square centimetre: square centimetre | square centimeter ; cm2 | cm² | sq cm
square mile: square mile ; sq mi | sq mile | sq miles
square foot: square foot | square feet ; sq ft | sq. ft. | sq. ft | ft2 | ft² | sqft
square yard: square yard ; sq yd | sq yds | yd² | yd2
square inch: square inch | square inches ; sq in | in² | in2
square millimetre: square millimetre | square millimeter ; mm² | mm2
acre: acre ; ac
hectare: hectare ; ha | has
dunam: dunam | dunum
"""
"""Units of area, a line each."""
VOLUME = """
litre: litre | liter ; l | L | ltr | ltrs
millilitre: millilitre | milliliter ; ml | mL
centilitre: centilitre | centiliter ; cl | cL
decilitre: decilitre | deciliter ; dl | dL
hectolitre: hectolitre | hectoliter ; hl | hL
megalitre: megalitre | megaliter ; ML | Ml
gigalitre: gigalitre | gigaliter ; GL
microlitre: microlitre | microliter ; μl | µl | μL | µL
cubic metre: cubic metre | cubic meter ; m3 | m³ | cu m | cu. m | cbm
cubic centimetre: cubic centimetre | cubic centimeter ; cm3 | cm³ | cc | ccm
cubic kilometre: cubic kilometre | cubic kilometer ; km3 | km³
cubic foot: cubic foot | cubic feet ; cu ft | cu. ft. | cu. ft | ft3 | ft³
cubic mile: cubic mile ; mi³
cubic yard: cubic yard ; cu yd | yd³ | yd3
cubic inch: cubic inch | cubic inches ; cu in | in³ | in3
acre-foot: acre-foot | acre-feet | acre foot | acre feet ; ac ft | ac-ft
gallon: gallon | us gallon | u.s. gallon | imperial gallon ; gal | gals | US gal
barrel: barrel ; bbl | bbls
barrel per day: ; bpd | b/d | bopd
barrel of oil equivalent: ; boe
barrel of oil equivalent per day: ; boepd | boe/d
thousand cubic feet: ; mcf | Mcf
million cubic feet: ; mmcf | MMcf
billion cubic feet: ; bcf | Bcf
trillion cubic feet: ; tcf | Tcf
billion cubic metres: ; bcm
twenty-foot equivalent unit: ; TEU | TEUs
pint: pint | us pint | imperial pint ; pt | pts
quart: quart | us quart | imperial quart ; qt | qts
bushel: bushel ; bu
fluid ounce: fluid ounce | us fluid ounce | imperial fluid ounce ; fl oz | fl. oz. | fl. oz | US fl oz
teaspoon: teaspoon ; tsp | tsps
tablespoon: tablespoon ; tbsp | tbsps | Tbsp
dessertspoon: dessertspoon | dessert spoon
cup: cup | us cup
"""
"""Units of volume, a line each."""
MASS = """
kilogram: kilogram | kilogramme | kilo ; kg | kgs | Kg
gram: gram | gramme ; g | gr
milligram: milligram | milligramme ; mg
microgram: microgram | microgramme ; µg | μg | mcg | ug
pound: pound ; lb | lbs | lbs. | lb.
ounce: ounce ; oz | ozs
troy ounce: troy ounce ; oz t
tonne: tonne | metric ton | metric tonne ; t | mt
ton: ton | short ton | long ton | us ton
stone: stone ; st
carat: carat ; ct
karat: karat
nanogram: nanogram ; ng
quintal: quintal
deadweight tonne: deadweight tonne | deadweight ton ; dwt | DWT
dalton: dalton
solar mass: solar mass | solar masses
earth mass: earth mass | earth masses
megaton: megaton | megatonne ; Mt
kiloton: kiloton | kilotonne ; kt
gigaton: gigaton | gigatonne ; Gt
dram: dram
tonne per year: ; tpa
thousand tonnes per year: ; ktpa
million tonnes per year: ; Mtpa | mtpa
"""
"""Units of mass, a line each."""
SPEED = """
mile per hour: mile an hour ; mph | m.p.h. | MPH | mi/h
kilometre per hour: ; km/h | kph | kmh | kmph | km/hr | KPH | km/hour | Km/h
metre per second: ; m/s | mps | m/sec
kilometre per second: ; km/s | km/sec
knot: knot ; kn | kt | kts
mach: mach
foot per second: ; ft/s
"""
"""Units of speed, a line each."""
TEMPERATURE = """
degree Celsius: degree celsius | degree centigrade | celsius | centigrade ; °C | ºC | ° C | C
degree Celsius: degree celcius | celcius | centigrate ;
degree Celsius: degree c | deg c ; degC | degrees C | degree C
degree Fahrenheit: degree fahrenheit | degree farenheit | fahrenheit | farenheit ; °F | ºF | ° F | F
degree Fahrenheit: degree f | deg f ; degF | degrees F | degree F
kelvin: kelvin | degree kelvin | degrees kelvin ; K
degree: degree ; ° | deg
"""
"""Units of temperature, a line each."""
ENERGY = """
kilowatt hour: ; kwh | KWh
kilowatt hour per 100 kilometres: ; kWh/100km | kWh/100 km
megawatt hour: ; mwh
watt hour: watt hour | watt-hour ; Wh
joule: joule ; J
therm: therm | us therm
calorie: calorie ; cal
kilocalorie: kilocalorie ; kcal
electronvolt: electronvolt | electron volt ; eV
British thermal unit: british thermal unit ; BTU | Btu
million British thermal units: million british thermal unit | mmbtu ; mmBTU | MMBtu | mmBtu
"""
"""Units of energy, a line each."""
POWER = """
watt: watt ; W
kilowatt: ; KW | kw | kWp
megawatt: ; MWp | MWac | MWdc
gigawatt: ; GWp
horsepower: horsepower | horse power ; hp | HP | PS
brake horsepower: brake horsepower ; bhp
"""
"""Units of power, a line each."""
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
kilobit: kilobit ; kbit
terabit: terabit ; Tb | Tbit
kibibyte: kibibyte ; KiB
mebibyte: mebibyte ; MiB
gibibyte: gibibyte ; GiB
tebibyte: tebibyte ; TiB
zettabyte: zettabyte ; ZB
megabit per second: ; Mbps | Mb/s | Mbit/s | mbps
gigabit per second: ; Gbps | Gb/s | Gbit/s
kilobit per second: ; kbps | kbit/s
terabit per second: ; Tbps | Tb/s
megapixel: megapixel ; MP
pixel: pixel ; px
"""
"""Units of data, a line each."""
PHYSICS = """
volt: volt ; V
ampere: amp | ampere
ampere hour: ampere hour | amp hour ; Ah
ohm: ohm ; Ω | Ω
farad: farad
henry: ;
coulomb: coulomb
hertz: hertz ; Hz | HZ | hz
kilohertz: ; KHz
megahertz: ; Mhz
gigahertz: ; Ghz
decibel: decibel ; dB | db | dBA
newton: newton
newton metre: newton metre | newton meter | newton-metre | newton-meter ; Nm
foot pound force: pound foot | pound-foot | foot pound | foot-pound ; lb-ft | lb ft | ft-lb | ft lb | lb.-ft.
pascal: pascal ; Pa
kilopound per square inch: ; ksi
pound per square inch: ; psi
bar: bar
millibar: millibar ; mbar | mb
atmosphere: atmosphere ; atm
millimetre of mercury: millimetre of mercury | millimeter of mercury ; mmHg | mm Hg
inch of mercury: inch of mercury | inches of mercury ; inHg
g-force: g-force
metre per second squared: metre per second squared | meter per second squared ; m/s² | m/s2
lux: lux ; lx
nit: nit
international unit: international unit ; IU
lumen: lumen ; lm
candela: candela ; cd
tesla: ;
becquerel: becquerel ; Bq
gray: ; Gy
sievert: sievert ; Sv
mole: ; mol
millimole per litre: millimole per litre | millimole per liter ; mmol/L | mmol/l
milligram per decilitre: milligram per decilitre | milligram per deciliter ; mg/dL | mg/dl
mile per gallon: mile per gallon | mile per us gallon | mile to the gallon ; mpg | MPG
litre per 100 kilometres: litre per 100 kilometre | liter per 100 kilometer ; l/100km | L/100km
litre per 100 kilometres: ; l/100 km | L/100 km
revolution per minute: revolution per minute ; rpm | RPM
part per million: part per million ; ppm
part per billion: part per billion ; ppb
part per trillion: part per trillion ; ppt
per mille: per mille | permille ; ‰
beat per minute: beat per minute ; bpm
frame per second: frame per second ; fps
dot per inch: dot per inch ; dpi | DPI
pixel per inch: pixel per inch ; ppi
radian: radian ; rad
steradian: steradian
arcminute: arcminute | minute of arc
arcsecond: arcsecond | second of arc
teraflop: teraflop
petaflop: petaflop
exaflop: exaflop
"""
"""Other units of physics, a line each."""
DURATION = """
year: year | yearlong ; yr | yrs | Y
month: month | monthlong | calendar month ; mth | mths | mos
week: week | weeklong ; wk | wks
day: day | daylong | weekday | business day | working day | calendar day ; D
night: night
fortnight: fortnight
hour: hour | hourlong ; hr | hrs | h
minute: minute ; min | mins
second: second ; sec | secs
millisecond: millisecond ; ms | msec
microsecond: microsecond ; μs | µs
nanosecond: nanosecond ; ns
decade: decade | decadelong
century: century
quarter: quarter
weekend: weekend
millennium: millennium
"""
"""Units of time, a line each."""
PERCENT = """
percentage: percent | per cent | percentage ; % | pc | pct | per-cent
percentage point: percentage point | percent point | per cent point | percentage-point ; pp | ppt.
basis point: basis point | basis-point ; bp | bps
"""
"""Units of shares, a line each."""
PREFIXES = {
    "n": "nano",
    "μ": "micro",
    "µ": "micro",
    "m": "milli",
    "c": "centi",
    "h": "hecto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
    "E": "exa",
}
"""Prefixes of the SI, with their names."""
PREFIXED = """
ampere: A: n μ µ m k
ampere hour: Ah: m k
becquerel: Bq: k M G T
coulomb: C: n μ µ m
electronvolt: eV: m k M G T
farad: F: n μ µ m
gray: Gy: m c
henry: H: n μ µ m
hertz: Hz: m k M G T
joule: J: m k M G T P E
mole: mol: n μ µ m
newton: N: m k
ohm: Ω: m k M G
parsec: pc: k M G
pascal: Pa: m h k M G
sievert: Sv: n μ µ m
tesla: T: n μ µ m
volt: V: μ µ m k M
watt: W: μ µ m k M G T
watt hour: Wh: m k M G T
"""
"""Units with the prefixes that news and science write before their symbols, a line each."""


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
"""The table of each dimension."""
SHORT_SYMBOLS = frozenset(
    {
        "m",
        "g",
        "l",
        "L",
        "t",
        "h",
        "C",
        "F",
        "K",
        "W",
        "V",
        "J",
        "in",
        "mt",
        "gr",
        "PS",
        "Y",
        "D",
        "st",
        "pt",
        "pts",
        "ac",
        "ct",
        "has",
        "pm",
        "cd",
        "mb",
        "ng",
        "AU",
        "hh",
        "mol",
        "bu",
        "rad",
        "Ah",
    }
)
"""Symbols that are also a scale, an initial, an article's neighbour or a word: read only in plain sight."""

UNSPACED = frozenset({"mt", "gr", "PS", "h", "Y", "D", "st", "pt", "pts", "has", "pm", "AU", "hh"})
"""Short symbols that are read right at the digits alone."""


def _load() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Spellings in full (lower case) and symbols (to the letter), each with its unit."""
    spelled: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    dimensions: dict[str, str] = {}
    for dimension, table in TABLES.items():
        for row in table.strip().splitlines():
            name, _, spellings = row.partition(": ")
            full, _, short = spellings.partition(";")
            unit = Unit(name, dimension)
            dimensions[name] = dimension
            for spelling in filter(None, (part.strip() for part in full.split("|"))):
                for form in (spelling, plural(spelling)):
                    spelled[form] = spelled[form.replace(" ", "-")] = unit
            for symbol in filter(None, (part.strip() for part in short.split("|"))):
                symbols[symbol] = unit
    for row in PREFIXED.strip().splitlines():
        name, symbol, signs = row.split(": ")
        forms = [spelling for spelling, unit in spelled.items() if unit.name == name]
        for sign in signs.split():
            unit = Unit(f"{PREFIXES[sign]}{name}", dimensions[name])
            symbols[sign + symbol] = unit
            spelled.update({f"{PREFIXES[sign]}{form}": unit for form in forms})
    return spelled, symbols


UNITS, SYMBOLS = _load()
"""Spellings in full and symbols, each with its unit."""

POUNDS = frozenset({"pound", "pounds"})
"""Pounds, which are money or mass by the words around the pounds."""

PER_NOUNS = words(
    """
    year month week day hour minute second night quarter decade fortnight head person capita share
    barrel ton tonne gallon litre liter pound ounce mile kilometre kilometer metre meter acre
    hectare unit pop piece game kilo gram kilogram bushel household family student pupil pint bottle
    ticket time side employee worker child user vehicle car call visit season match
    """
)
"""Nouns that ``$70 a ...`` and ``three times a ...`` count by; after ``per`` and a slash any word does."""
