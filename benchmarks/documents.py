"""Documents that nobody wrote, for fuzzing: made by a grammar of newsroom prose, or real ones changed.

Every document is made by a number alone: the same number makes the same document.
"""

from __future__ import annotations

import random
import unicodedata
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction import SEEDS
from benchmarks.gold import GOLD
from extractors.en.lexicon import (
    calendar_words,
    currencies,
    holidays,
    number_words,
    offices,
    reporting,
    units,
)
from extractors.en.lexicon.hedges import CHANGES, EVENTS
from extractors.en.lexicon.numbered_names import NUMBERED
from extractors.figures.hedges import AFTER_WORDS, BEFORE_WORDS
from extractors.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WHITE = (" ", "\n", "\r\n", "\t", "\u00a0", "\u2009", "\u202f", "\u3000", "  ", "\u2028", "\u200b", "\r", "")
"""Forms of white space: line ends, no-break, thin, narrow and ideographic spaces, none at all."""
DASHES = ("-", "–", "—", "−", "‐", "‑", "‒", "--", " - ", " – ")
MARKS = ('"', "“", "”", "'", "‘", "’", "„", "«", "»", "''", "``", "′", "″", "(", ")", "[", "]")
STOPS = (".", ",", ";", ":", "!", "?", "…", "...", "\n\n", "\x1b[31m", "[5]", "*", "# ", "/", "%", "+", "~")

NUMBERS = words(
    """
    5 7 12 48 52 100 250 1,234 2.5 .5 0 007 1990 2019 1/2 3/4 2½ ½ 1.234,5 12,5 24,00,000 1e6 5m 5bn 10^6 70s
    90s 1990s 21st 3rd 5'10" 3:1 52-48 9:30 9.30 2019-03-12 3/12/2019 12.3.2019 020-7946-0958 1234567 0.0 5'
    6" 99999999999999999999999999999999 1000^99 9e99 10^-6 12th 1,000,000 5x 2014-17 $5 €7.5m £6 -5 −5 #9 5a7
    """
)
NOUNS = words(
    """
    boats people houses buses first-place four-bedroom votes children over-70s two-storey sports cars
    officials years-old harbours sheep of the fleet members miles cents percentage points more former
    cities storms Boeing 737 jets week
    """
)
GRAMMAR: dict[str, tuple[str, ...]] = {
    "sentence": (
        "{who} {verb} {that}{clause}.",
        "“{clause},” {verb} {who}.",
        "“{clause},” {who} {verb}, “{clause}.”",
        "{clause}, {who} {verb}, {clause}.",
        "{who} {verb}: “{clause}",
        "According to {who}, {clause}, {adding} {that}{clause}.",
        "{clause}, {who} {verb} and {verb} {that}{clause}, {adding} “{noun}” {clause}.",
        "{Clause}.",
        "{figure} {figure} {figure}.",
        "{figure}, {figure} and {figure}",
        "{who}: {clause}",
    ),
    "clause": (
        "{noun} {change} {bound} {figure}",
        "{figure} {noun} were {event}",
        "{who} had {figure} of the {noun} {date}",
        "{bound} {figure} {joint} {figure} {after}",
        "it cost {figure} {figure}",
        "he {verb} that she {verb} {that}{clause}",
        "the {noun} {verb} “{noun}” and {figure} {noun}",
        "between {figure} and {figure}, compared with {figure}",
    ),
    "figure": (
        "{number} {noun}",
        "{sign}{number} {scale}",
        "{sign} {number}",
        "{number} {currency}",
        "{number} {unit}",
        "{number}-{unit}",
        "{number}{unit}",
        "{number} {joint} {number} {unit}",
        "{words} {noun}",
        "{words}-{words} {noun}",
        "{words} in {words}",
        "{number} in {number} {noun}",
        "{ordinal} {noun}",
        "{ordinal}-{words} {noun}",
        "{date}",
        "{number} {number}",
        "{name} {number}",
        "{number} {unit} and {part}",
        "{number} {unit} {number} {unit}",
        "{holiday} {number}",
        "aged {number}",
        "{number}-year-old",
        "{number} {noun} a {unit}",
        "a {part} of {figure}",
    ),
    "date": (
        "{number} {month} {number}",
        "{month} {number}, {number}",
        "{month}",
        "{day}",
        "last {unit}",
        "{words} {unit} ago",
        "the {ordinal} {unit} of {month}",
        "from {month} to {month} {number}",
        "{number} o'clock {zone}",
        "{number} p.m.",
        "{words} past {words}",
        "in {number} {unit}' time",
        "the end of {date}",
    ),
}
JOINTS = ("and", "or", "to", "-", "–", "but fewer than", "out of", "in", "by", "of", "per", "a", ", ")
PARTS = ("half", "quarter", "third", "a half", "three quarters", "four-fifths", "two-thirds", "tenth")
PEOPLE = (
    "Bell",
    "Ruth Bell",
    "she",
    "he",
    "they",
    "the mayor",
    "Mr. Bell",
    "Ruth Bell, 54, a pilot,",
    "Tom Varley",
)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The words for each name of the grammar that has no rule of its own: the extractors' own words."""
    forms = {form for verbs in reporting.VERBS.values() for verb in verbs for form in reporting.FORMS[verb]}
    return {
        "who": (*PEOPLE, *sorted(f"{title} Bell" for title in offices.TITLES)),
        "verb": tuple(sorted(forms)),
        "adding": ("adding", "saying", "noting", "warning"),
        "that": ("that ", "", "whether ", "the council that "),
        "noun": NOUNS,
        "change": tuple(CHANGES),
        "bound": (*BEFORE_WORDS, ""),
        "after": (*AFTER_WORDS, ""),
        "event": tuple(sorted(EVENTS)),
        "joint": JOINTS,
        "number": NUMBERS,
        "scale": (*number_words.SCALES, *number_words.SCALE_LETTERS, ""),
        "sign": tuple(currencies.SIGNS),
        "currency": (*currencies.CURRENCY_WORDS, *currencies.CODES),
        "unit": (*units.UNITS, *units.SYMBOLS),
        "words": (*_numbers(), *number_words.MULTIPLES, "half a", "a", "one"),
        "ordinal": tuple(number_words.ORDINALS),
        "part": PARTS,
        "month": (*calendar_words.MONTHS, *calendar_words.MONTH_ABBREVIATIONS, "March", "May"),
        "day": (*calendar_words.DAY_NAMES, *calendar_words.RELATIVE_DAYS, "Thursday"),
        "zone": calendar_words.CLOCK_ZONES,
        "holiday": (*holidays.FIXED, *holidays.NTH_WEEKDAYS),
        "name": tuple(sorted(NUMBERED)),
    }


def _numbers() -> Iterable[str]:
    return chain(
        number_words.UPPER_HALVES, number_words.SCALES, number_words.DOZENS, number_words.VAGUE_PLURALS
    )


def written(number: int) -> str:
    """The document of this number that the grammar makes: a few sentences, and a few slips in most."""
    chance = random.Random(f"written {number}")
    text = " ".join(_sentence(chance) for _ in range(chance.choice((1, 1, 2))))
    return _slipped(_published(chance) + text, chance, chance.choice((0, 1, 2, 4, 8)))


def changed(number: int) -> str:
    """The document of this number that is a stretch of a real one with changes in it."""
    chance = random.Random(f"changed {number}")
    text = chance.choice(_real())
    start = chance.randrange(max(1, len(text) - 240))
    text = text[start : start + chance.randint(60, 240)]
    if chance.random() < 0.3:
        other = chance.choice(_real())
        at = chance.randrange(len(other))
        cut = chance.randrange(len(text) + 1)
        text = text[:cut] + other[at : at + 100] + text[cut:]
    return _slipped(text, chance, chance.randint(1, 12))


def _published(chance: random.Random) -> str:
    """Of one document in ten the day of its publication, of any year that a text may name."""
    year, month, day = chance.choice((1, 1000, 2019, 9999)), chance.randint(1, 12), chance.randint(1, 28)
    heads = (
        f"---\ndate: {year:04}-{month:02}-{day:02}\n---\n",
        f"Published: {day} {list(calendar_words.MONTHS)[month - 1]} {year}\n\n",
    )
    return chance.choice(heads) if chance.random() < 0.1 else ""


def _sentence(chance: random.Random) -> str:
    return _expanded("{sentence}", chance, 0)


def _expanded(rule: str, chance: random.Random, depth: int) -> str:
    """The rule with a choice at each of its names; deep down a name stands for a word."""
    head, *others = rule.split("{")
    pieces = [head]
    for other in others:
        name, _, rest = other.partition("}")
        low = name.lower()
        if depth > 4 and low in GRAMMAR:
            low = "number"
        piece = (
            _expanded(chance.choice(GRAMMAR[low]), chance, depth + 1)
            if low in GRAMMAR
            else chance.choice(_words()[low])
        )
        pieces += [piece if name == low else piece[:1].upper() + piece[1:], rest]
    return "".join(pieces)


@cache
def _real() -> tuple[str, ...]:
    """The sample documents, and the texts of the gold sets where there are some."""
    folders = (SEEDS, *(GOLD / name for name in ("quotes/train/text", "figures/newsquant-dev")))
    paths = chain.from_iterable(sorted(folder.glob("*.txt")) for folder in folders)
    return tuple(text for path in paths if (text := Path(path).read_text(encoding="utf-8")))


def _slipped(text: str, chance: random.Random, slips: int) -> str:
    for _ in range(slips):
        text = chance.choice(SLIPS)(text, chance)
    return text


def _space(text: str, chance: random.Random) -> str:
    """The text with other white space at one of its spaces, or at all of them."""
    if chance.random() < 0.2:
        return text.replace(" ", chance.choice(WHITE))
    return _put(text, chance, " ", chance.choice(WHITE))


def _dash(text: str, chance: random.Random) -> str:
    return _put(text, chance, "-", chance.choice(DASHES))


def _put(text: str, chance: random.Random, old: str, new: str) -> str:
    """The text with ``new`` in the place of an ``old``, the next one behind a random place."""
    at = text.find(old, chance.randrange(len(text) + 1))
    return text if at < 0 else text[:at] + new + text[at + len(old) :]


def _inserted(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    piece = chance.choice((*WHITE, *DASHES, *MARKS, *STOPS, *NUMBERS))
    return text[:at] + piece + text[at:]


def _word(text: str, chance: random.Random) -> str:
    """The text with a word of the extractors' own put in at a space."""
    piece = chance.choice(_words()[chance.choice(tuple(_words()))])
    return _put(text, chance, " ", f" {piece} ")


def _dropped(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randint(1, 8) :]


def _doubled(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    piece = text[at : at + chance.randint(1, 20)]
    return text[:at] + piece + text[at:]


def _cased(text: str, chance: random.Random) -> str:
    at, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    case: Callable[[str], str] = chance.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:at] + case(text[at:end]) + text[end:]


def _formed(text: str, chance: random.Random) -> str:
    """The text with a stretch in another form of Unicode, or in full-width letters."""
    at, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    piece = text[at:end]
    if chance.random() < 0.5:
        piece = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in piece)
    else:
        piece = unicodedata.normalize(chance.choice(("NFD", "NFKD", "NFC", "NFKC")), piece)
    return text[:at] + piece + text[end:]


def _wrapped(text: str, chance: random.Random) -> str:
    """The text with its lines broken as a wire breaks them."""
    end, width = chance.choice(("\n", "\r\n")), chance.randint(8, 72)
    line, lines = "", []
    for word in text.split(" "):
        if len(line) + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return end.join([*lines, line])


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (
    *(
        _space,
        _space,
        _dash,
        _inserted,
        _inserted,
        _word,
        _word,
        _dropped,
        _doubled,
        _cased,
        _formed,
        _wrapped,
    ),
)
