"""Counts of people and things, their ordinals, and the scores of matches and votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from num2words import num2words

from benchmarks.written import numerals
from benchmarks.written.numerals import draw
from benchmarks.written.phrases import Expected, Phrase, plain, single

if TYPE_CHECKING:
    from random import Random

NOUNS = {
    "people": "people", "boats": "boat", "women": "woman", "men": "man", "children": "child", "cases": "case",
    "deaths": "death", "homes": "home", "families": "family", "countries": "country", "buses": "bus",
    "churches": "church", "boxes": "box", "companies": "company", "wolves": "wolf", "sheep": "sheep",
    "species": "species", "aircraft": "aircraft", "potatoes": "potato", "heroes": "hero", "photos": "photo",
    "keys": "key", "universities": "university", "witnesses": "witness", "wives": "wife",
    "fish": "fish", "votes": "vote", "jobs": "job", "goals": "goal", "points": "point", "seats": "seat",
    "shares": "share", "employees": "employee", "students": "student", "patients": "patient",
    "troops": "troop",
    "vehicles": "vehicle", "attacks": "attack", "charges": "charge", "complaints": "complaint",
    "teenagers": "teenager", "refugees": "refugee", "lawmakers": "lawmaker", "spokesmen": "spokesman",
    "firefighters": "firefighter", "stores": "store", "flights": "flight", "trees": "tree", "pages": "page",
    "crises": "crisis", "wins": "win", "losses": "loss", "touchdowns": "touchdown", "runs": "run",
    "diagnoses": "diagnosis", "bonuses": "bonus", "branches": "branch", "courses": "course",
    "houses": "house", "horses": "horse", "nurses": "nurse", "prizes": "prize", "sizes": "size",
    "axes": "axe", "taxes": "tax", "indices": "index", "menus": "menu", "tomatoes": "tomato",
    "geese": "goose", "businesses": "business", "bodies": "body", "exercises": "exercise", "causes": "cause",
}  # fmt: skip
"""Plurals with their singulars, irregular ones among them."""
BEFORE = (
    "", "", "", "new ", "electric ", "high school ", "charging ", "first-team ", "one-bedroom ", "UK-based ",
    "confirmed ", "French ", "Labour ", "low-income ", "Premier League ", "empty ",
    "U.S. ", "publicly funded ", "solar-powered ", "remaining ", "civilian ", "council-owned ", "Russian ",
    "police ", "private sector ", "state-owned ", "unarmed ", "part-time ", "suspected ", "elderly ",
)  # fmt: skip
"""What may stand between number and noun."""


VAGUE = {
    "dozens": (12, 100), "hundreds": (100, 1000), "thousands": (1000, 10_000), "millions": (1e6, 1e7),
    "tens of thousands": (10_000, 100_000), "hundreds of thousands": (100_000, 1_000_000),
}  # fmt: skip
"""Plurals of scales, from their own to the next."""
JOINED = ("page", "seat", "member", "bedroom", "storey", "point", "goal", "judge", "party", "nation")
"""Nouns that a hyphen joins to a number."""


def phrase(random: Random) -> Phrase:
    """A count with its noun."""
    return random.choice((_counted, _counted, _counted, _vague, _joined, _some))(random)


def _vague(random: Random) -> Phrase:
    vague = random.choice(list(VAGUE))
    low, high = VAGUE[vague]
    before, plural = noun(random)
    figure = plain("count", low, before + NOUNS[plural])._replace(high=high)
    return single(f"{vague} of {before}{plural}", "count", "vague", figure)


def _joined(random: Random) -> Phrase:
    number = draw(random, numerals.few, numerals.small)
    joined = random.choice(JOINED)
    return single(f"{number.text}-{joined}", "hyphened", "hyphen", plain("count", number.value, joined))


def _some(random: Random) -> Phrase:
    """So many of those, and others besides."""
    number = draw(random, numerals.few, numerals.small)
    before, plural = noun(random)
    between = random.choice((" more ", " other ", " of the ", " of its ", " of Bell's "))
    unit = {" more ": "more ", " other ": "other "}.get(between, "") + before + NOUNS[plural]
    unit = unit.removeprefix("more ")
    text = f"{number.text}{between}{before}{plural}"
    return single(text, "count", f"N{between}".strip(), plain("count", number.value, unit))


def _counted(random: Random) -> Phrase:
    number = draw(
        random, numerals.small, numerals.small, numerals.few, numerals.grouped, numerals.bare,
        numerals.spaced, numerals.scaled, numerals.words, numerals.scaled_words, numerals.halves_of_scales,
        numerals.dozens, numerals.indian,
    )  # fmt: skip
    before, plural = noun(random)
    unit = before + NOUNS[plural]
    return single(f"{number.text} {before}{plural}", "count", number.way, plain("count", number.value, unit))


def noun(random: Random) -> tuple[str, str]:
    """What stands before a plural noun, and the noun."""
    return random.choice(BEFORE), random.choice(list(NOUNS))


def ordinal(random: Random) -> Phrase:
    """A rank with its noun."""
    value = random.choice((random.randint(3, 12), random.randint(13, 120)))
    digits = num2words(value, to="ordinal_num")
    worded = num2words(value, to="ordinal")
    text, way = random.choice(((digits, "digits"), (worded, "words")))
    before, plural = noun(random)
    unit = before + NOUNS[plural]
    whole = f"{text} {unit}"
    return single(whole, "ordinal", way, plain("ordinal", value, unit))


def score(random: Random) -> Phrase:
    """A score or the result of a vote."""
    high = random.choice((random.randint(1, 9), random.randint(20, 98), random.randint(100, 400)))
    low = random.randint(0, high - 1)
    dash = random.choice("-–")
    figure = Expected(0, 0, "score", high, high=low)
    return single(f"{high}{dash}{low}", "score", f"{dash} between", figure)
