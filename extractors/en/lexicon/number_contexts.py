"""Words that stand beside a number and tell what it is of, where its own form leaves that open.

Written by hand from how newsrooms write ages, votes, shares, weights and spans of time. Each list says which
question its words decide; all are lower-cased.
"""

from __future__ import annotations

from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.words import words

TURNING = ("turned", "turning", "turns", *(f"{word} turn" for word in words("will would to who they ll")))
"""Verbs before an age that is reached ("turned 40"), or before what is turned ("turned 90 degrees")."""
AGE_LEADS = ("aged", "age", "ages", "age of", "ages of", "as young as", "as old as", *TURNING)
"""Words before an age ("aged 7", "turned 40")."""
AT_AN_AGE = words(
    """
    dies died dead dying retire retires retired retiring marry marries married wed orphaned widowed graduated
    enlisted emigrated debuted conscripted
    """
)
"""Verbs of what people do once, before "at" and an age ("retired at 65")."""
CHILDREN = words(
    """
    boy girl son daughter brother sister child baby toddler infant kid twin grandson granddaughter nephew
    niece cousin schoolboy schoolgirl stepson stepdaughter stepbrother stepsister
    """
)
"""Nouns of people who may be young, before an age between commas ("the girl, 7,")."""
AGE_BOUNDS = ("over", "under", "above", "below", "about", "around", "at least", "up to", "just")
"""Words between the lead of an age and its number ("aged over 60")."""
PEOPLE_OF_AN_AGE = words(
    """
    people those anyone everyone anybody everybody children kids adults men women boys girls voters workers
    players patients pupils students pensioners drivers teenagers youngsters residents citizens males females
    parents mothers fathers athletes
    """
)
"""People before a bound and a number that is their age ("voters under 30")."""

WEATHER = words(
    """
    temperature temperatures high highs low lows mercury heat thermometer thermometers weather readings
    warm cool sunny cold warmer cooler degrees forecast
    """
)
"""Words of the weather before tens of degrees ("highs in the 70s")."""

POLLS = words("approval rating ratings support poll polls polled polling favourability favorability turnout")
"""Words of polls before tens of percent ("support in the mid-50s")."""
WEIGHING = words(
    "weigh weighs weighed weighing lift lifted gain gained gaining shed lose losing lost tipping"
)
"""Words in the clause before pounds that show a mass."""
PAYING = words(
    """
    pay pays paid paying cost costs costing price priced worth spend spent spends fee fine fined charge
    charges charged earn earns earned bill wage save saved sold bought
    """
)
"""Words in the clause before pounds that show money."""
OF_A_WEIGHT = ("of", "lighter", "heavier", "overweight", "in weight", "per square")
"""Words behind pounds that show a mass ("20 pounds of flour")."""

CONTESTS = words(
    """
    vote votes voted voting won win wins winning beat beats beaten beating lost lose loss losing defeat
    defeated victory draw drew drawn score scoreline passed approved rejected lead leads led leading
    ended finished tie tied level result deadlocked
    """
)
"""Words in the clause before two numbers that show votes or goals ("won 3-1")."""
OUTCOMES = (
    *words(
        """
        vote votes win victory defeat loss draw decision lead majority margin split result scoreline
        thrashing record ruling tie
        """
    ),
    "on aggregate",
)
"""Words right behind two numbers that show votes or goals ("a 5-4 ruling")."""

COMPARED = words("more less lower higher smaller larger bigger greater faster longer better")
"""Comparatives behind a multiple or a share ("three times larger", "a third less")."""
AFTER_A_PART = (*words("of million billion were are had have said"), *COMPARED)
"""Words behind a denominator under an article that show a share, no ordinal ("a third of", "a third were").
"""
BEFORE_A_PART = words(
    "between from by than nearly almost about around over under roughly up down least only some"
)
"""Words before a denominator that show a share, no ordinal ("rose by a third last year")."""
BEFORE_A_RATIO = words("odds ratio ratios outnumber outnumbers outnumbered")
"""Words shortly before two numbers that show a ratio ("odds of 5-1", "outnumbered three to one")."""
AFTER_A_RATIO = words("against odds shot outsider outsiders favourite favorite underdog underdogs ratio")
"""Words right behind two numbers that show a ratio ("a 100-1 shot")."""
AFTER_HALF = (
    *words("of the its his her their all that what as were was are is have had said say in for to by from"),
)
"""Words behind a bare half that show a share, no compound ("half were", not "half asleep")."""
HALVED = words("century hour mile decade inch pint acre ton year point percentage pound dollar day")
"""Units that a hyphen joins to "half"."""
HALF_OF_A_GAME = (
    *words(
        "first second other each either this that latter better opening final last top bottom upper lower"
    ),
    *words("northern southern eastern western the"),
    *POSSESSIVES,
)
"""Words before "half" that show a part of a game, a year or a place, no number ("the second half")."""
NOT_OUT_OF = words("minute hour day week month year decade second game match start outing season inning test")
"""Units behind "A in B" that show a time, no odds ("three in 10 days")."""

BEFORE_A_SPAN = (
    *words("for in within over under than nearly almost about around lasting lasts lasted take takes took"),
    *words("least most roughly just only once up half"),
    *("up to", "a"),
)
"""Words before "a year" that show a stretch of time, no rate ("for a year")."""
AFTER_A_SPAN = (
    *words("ago later earlier before after since long apart old"),
    *("from now", "and a half", "and half", "and a quarter", "and three quarters"),
    *("or so", "or more", "or less", "or longer", "or two"),
)
"""Words behind "a year" that show a stretch of time, no rate ("a year later")."""

BEFORE_A_YEAR = (
    *words(
        "in since until till during early late mid circa the year spring summer autumn winter fall fiscal"
    ),
    *words("financial calendar"),
    *("later than", "earlier than", "end of", "middle of", "start of", "beginning of", "of the"),
)
"""Words before four digits that show a year ("in 1066")."""
AFTER_A_YEAR = words("levels census prices terms election elections season budget report edition general")
"""Words behind four digits that show a year ("10% of 2000 levels")."""
BEFORE_A_COUNT = (
    *words("over about around nearly almost some roughly approximately worth all those only just"),
    *words("another additional"),
    *("at least", "up to", "an estimated", "average of", "total of"),
    *("there were", "there are", "there have been", "there had been", "were some"),
)
"""Words before four digits that show a count ("about 1950")."""

BACK_REFERENCES = (
    *("the", "these", "those", "all", *POSSESSIVES),
    *words("last first other bottom top final big any both no"),
)
"""Words before a small number without a noun that show a reference to something named before ("the two")."""

PLACING = (
    *words(
        "finish finished finishes finishing came come comes coming place placed rank ranks ranked ranking"
    ),
    *words("lies lay lying"),
    *("came in", "come in", "comes in", "coming in"),
)
"""Words before an ordinal without a noun that show a place ("came second")."""
NO_RANK_BEHIND = ("of all", "and foremost", "hand", "thing", "things", "off", "up")
"""Words behind an ordinal that make an idiom of the two, which ranks nothing ("first of all", "second hand").
"""
CARDINALS_BEHIND = words("two three four five six seven eight nine ten few couple")
"""Words behind an ordinal that ranks no noun of its own ("the first two")."""
