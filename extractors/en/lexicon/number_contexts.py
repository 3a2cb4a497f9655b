"""Words that stand beside a number and tell what it is of, where its own form leaves that open.

Written by hand from how newsrooms write ages, votes, shares, weights and spans of time. Each list says which
question its words decide; all are lower-cased.
"""

from __future__ import annotations

from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.words import words

AGE_LEADS = ("aged", "age", "ages", "age of", "ages of", "turned", "turning")
"""Before a number: it is an age ("aged 7", "turned 40")."""
AGE_BOUNDS = ("over", "under", "above", "below", "about", "around", "at least", "up to", "just")
"""Between such a word and its number ("aged over 60")."""
PEOPLE_OF_AN_AGE = words(
    """
    people those anyone everyone anybody everybody children kids adults men women boys girls voters workers
    players patients pupils students pensioners drivers teenagers youngsters residents citizens males females
    parents mothers fathers athletes
    """
)
"""Before a bound and a number of nothing: that is their age ("voters under 30")."""

WEATHER = words(
    """
    temperature temperatures high highs low lows mercury heat thermometer thermometers weather readings
    warm cool sunny cold warmer cooler degrees forecast
    """
)
"""Before tens in the plural: they are degrees ("highs in the 70s")."""

WEIGHING = words(
    "weigh weighs weighed weighing lift lifted gain gained gaining shed lose losing lost tipping"
)
"""In the clause before pounds: they are mass."""
PAYING = words(
    """
    pay pays paid paying cost costs costing price priced worth spend spent spends fee fine fined charge
    charges charged earn earns earned bill wage save saved sold bought
    """
)
"""In the clause before pounds: they are money."""
OF_A_WEIGHT = ("of", "lighter", "heavier", "overweight", "in weight", "per square")
"""Behind pounds: they are mass ("20 pounds of flour")."""

CONTESTS = words(
    """
    vote votes voted voting won win wins winning beat beats beaten beating lost lose loss losing defeat
    defeated victory draw drew drawn score scoreline passed approved rejected lead leads led leading
    ended finished tie tied level result deadlocked
    """
)
"""In the clause before two numbers set against each other: they are votes or goals ("won 3-1")."""
OUTCOMES = (
    *words(
        """
        vote votes win victory defeat loss draw decision lead majority margin split result scoreline
        thrashing record ruling tie
        """
    ),
    "on aggregate",
)
"""Right behind two such numbers ("a 5-4 ruling")."""

COMPARED = words("more less lower higher smaller larger bigger greater faster longer better")
"""Comparatives behind a multiple or a share ("three times larger", "a third less")."""
AFTER_A_PART = (*words("of million billion were are had have said"), *COMPARED)
"""Behind a denominator under an article: it is a share, no ordinal ("a third of", "a third were")."""
BEFORE_A_PART = words(
    "between from by than nearly almost about around over under roughly up down least only some"
)
"""Before such a denominator ("rose by a third last year")."""
BEFORE_A_RATIO = words("odds ratio ratios outnumber outnumbers outnumbered")
"""Shortly before two numbers: they are a ratio ("odds of 5-1", "outnumbered three to one")."""
AFTER_A_RATIO = words("against odds shot outsider outsiders favourite favorite underdog underdogs ratio")
"""Right behind them ("a 100-1 shot")."""
AFTER_HALF = (
    *words("of the its his her their all that what as were was are is have had said say in for to by from"),
)
"""Behind a bare half: it is a share, and not the half of a compound ("half were", not "half asleep")."""
HALVED = words("century hour mile decade inch pint acre ton year point percentage pound dollar day")
"""Units that a hyphen joins to "half"."""
HALF_OF_A_GAME = (
    *words(
        "first second other each either this that latter better opening final last top bottom upper lower"
    ),
    *words("northern southern eastern western the"),
    *POSSESSIVES,
)
"""Before "half": it is a part of a game, a year or a place, not a number ("the second half")."""
NOT_OUT_OF = words("minute hour day week month year decade second game match start outing season inning test")
"""Behind "A in B": so many in so long, no odds ("three in 10 days")."""

BEFORE_A_SPAN = (
    *words("for in within over under than nearly almost about around lasting lasts lasted take takes took"),
    *words("least most roughly just only once up half"),
    *("up to", "a"),
)
"""Before "a year": a stretch of time, not one of them ("for a year")."""
AFTER_A_SPAN = (
    *words("ago later earlier before after since long apart old"),
    *("from now", "and a half", "and half", "and a quarter", "and three quarters"),
    *("or so", "or more", "or less", "or longer", "or two"),
)
"""Behind it ("a year later")."""

BEFORE_A_YEAR = (
    *words(
        "in since until till during early late mid circa the year spring summer autumn winter fall fiscal"
    ),
    *words("financial calendar"),
    *("later than", "earlier than", "end of", "middle of", "start of", "beginning of", "of the"),
)
"""Before four digits: they are a year."""
AFTER_A_YEAR = words("levels census prices terms election elections season budget report edition general")
"""Behind four digits: they are a year ("10% of 2000 levels")."""
BEFORE_A_COUNT = (
    *words("over about around nearly almost some roughly approximately worth all those only just"),
    *words("another additional"),
    *("at least", "up to", "an estimated", "average of", "total of"),
    *("there were", "there are", "there have been", "there had been", "were some"),
)
"""Before four digits: they count ("about 1950")."""

BACK_REFERENCES = (
    *("the", "these", "those", "all", *POSSESSIVES),
    *words("last first other bottom top final big any both no"),
)
"""Before a small number in words without a noun: it refers to what was named before ("the two")."""

PLACING = (
    *words(
        "finish finished finishes finishing came come comes coming place placed rank ranks ranked ranking"
    ),
    *words("lies lay lying"),
    *("came in", "come in", "comes in", "coming in"),
)
"""Before an ordinal in words without a noun: it is a place ("came second")."""
NO_RANK_BEHIND = ("of all", "and foremost", "hand", "thing", "things", "off", "up")
"""Behind an ordinal: the two are an idiom that ranks nothing ("first of all", "second hand")."""
CARDINALS_BEHIND = words("two three four five six seven eight nine ten few couple")
"""Behind an ordinal: it ranks no noun of its own ("the first two")."""
