"""Words that loosen a number or say that it moved, with what they say."""

from __future__ import annotations

from typing import Literal

from extractors.words import words

BoundWord = Literal[">", ">=", "<", "<=", "~"]
"""The signs of bounds: more than, at least, less than, at most, about."""


def _or_equal(comparatives: str) -> str:
    """Comparatives that take their bound in, in the orders in which people write them."""
    forms = (
        "{} or equal to",
        "{} or equal than",
        "{} than or equal to",
        "equal to or {} than",
        "equal or {} than",
    )
    return "".join(f" | {form.format(word)}" for word in words(comparatives) for form in forms)


BOUNDS: dict[BoundWord, str] = {
    ">": """
        more than | over | above | greater than | larger than | bigger than | higher than | upwards of
        | upward of | in excess of | exceeding | exceed | exceeds | exceeded | beyond | north of | well over
        | just over | well above | just above | much more than | longer than | older than | well more than
        | slightly more than | a little over | a little more than | surpass | surpassed | surpassing
        | surpasses | topping | topped | > | better than | comfortably over
        """,
    ">=": f"""
        at least | no less than | no fewer than | not less than | a minimum of | minimum of | as few as
        | as little as | >= | ≥ | at the least | at least or equal to
        {_or_equal("more greater larger bigger higher")}
        """,
    "<": """
        less than | fewer than | under | below | lower than | smaller than | shy of | just under
        | well under | just below | well below | shorter than | younger than | sub | slightly less than
        | a little less than | a little under | not quite | < | south of | short of | barely more than
        """,
    "<=": f"""
        up to | at most | no more than | not more than | as many as | as much as | a maximum of | maximum of
        | as high as | as long as | no greater than | <= | ≤ | at the most | at most or equal to
        {_or_equal("less fewer smaller lower")}
        """,
    "~": """
        about | around | some | roughly | nearly | almost | approximately | approx | approx. | circa | c.
        | close to | near | an estimated | estimated | averaging | averaged | averages | on average
        | somewhere around | in the region of | in the neighborhood of | in the neighbourhood of
        | more or less | give or take | just about | ~ | ≈ | barely | virtually | practically | nearing
        | approaching | approached | probably | perhaps | maybe | very nearly | an approximate | effectively
        | something like
        """,
}
"""Hedges before a figure, by their bound ("at least 400")."""
AFTER: dict[BoundWord, str] = {
    ">=": """
        or more | and more | or over | and over | and above | or above | plus | -plus | + | at least | and up
        | or greater | or higher | and older | or older
    """,
    "<=": """
        or less | or fewer | or under | and under | or below | and below | at most | or lower | and younger
        | or younger
    """,
    "~": "-odd | or so | or thereabouts | more or less | give or take",
}
"""Hedges behind a figure, by their bound ("400 or more")."""
BETWEEN_HEDGE_AND_NUMBER = words("a an only just another even as between from")
"""Words that may part a hedge from its number ("more than just 40", "about another 40")."""
PREPOSITIONS = frozenset((*words("over under above below about around beyond near"), "up to"))
"""Hedges that may also be prepositions of place, time or topic."""
UP = """
    up | rose | rise | rises | rising | risen | gain | gains | gained | gaining | climb | climbs | climbed
    | climbing | jump | jumps | jumped | jumping | surge | surges | surged | surging | soar | soars | soared
    | soaring | increase | increases | increased | increasing | grow | grows | grew | grown | growing
    | advance | advances | advanced | advancing | add | adds | added | rally | rallied | rallies | edged up
    | edged higher | spiked | leapt | leaped | rebounded | expand | expanded | swelled | swollen | improved
    | hiked | raised | went up | goes up | go up | gone up | going up | crept up | ticked up | higher by
    | lifted | boosted | inched up | appreciated | strengthened | picked up | shot up | accelerated
    """
"""Verbs of a rise."""
DOWN = """
    down | fell | fall | falls | falling | fallen | drop | drops | dropped | dropping | lose | loses | lost
    | losing | decline | declines | declined | declining | decrease | decreases | decreased | decreasing
    | slid | slide | slides | sliding | slip | slips | slipped | slipping | sink | sinks
    | sank | sunk | tumble | tumbles | tumbled | tumbling | plunge | plunges | plunged | plunging
    | plummeted | plummeting | plummet | plummets | shed | sheds | shedding | crash | crashed | crashes
    | reduce | reduced | reduces | reducing | cut | cuts | cutting | shrink | shrinks | shrank | shrunk
    | shrinking | contract | contracted | contracts | edged down | edged lower | eased | ease | eases
    | dipped | dip | dips | dipping | slumped | slump | slumps | slumping | weakened | depreciated
    | went down | goes down | go down | gone down | going down | ticked down | lower by | slashed | slash
    | trimmed | dived | dove | nosedived | retreated | lowered | inched down | tanked
    | collapsed | slowed
    """
"""Verbs of a fall."""
CHANGES: dict[str, Literal["up", "down"]] = {
    **{" ".join(word.split()): "up" for word in UP.split("|")},
    **{" ".join(word.split()): "down" for word in DOWN.split("|")},
}
"""Verbs and adverbs of change with their direction."""
BETWEEN_CHANGE_AND_NUMBER = (
    *words("by only just even further another slightly sharply steadily a an the"),
    *("as much as", "as many as", "up to"),
)
"""Words that may part a change from its number ("fell sharply by 5%", "rose as much as 5%")."""
NOUNS_OF_AMOUNT = words("average total margin maximum minimum limit")
"""Nouns that lead from "by" to the amount of a change ("fell by an average of 5%")."""
ONLY_BY_AMOUNT = frozenset(words("add adds added lose loses lost losing cut cuts cutting lifted raised"))
"""Verbs of change with an object, which move a figure only if it is a percentage or points."""
PARTICLE_VERBS = words(
    """
    make makes made making take takes took taken taking give gives gave given giving dig digs dug rack
    racks racked pick picks picked picking pony put puts putting set sets setting pay pays paid grow
    grows grew grown bring brought come comes came break breaks broke turn turned turns call called
    calls get gets got shut sign signed signs take build built back backed open opened start started
    line lined eat ate sum use used free freed hand handed throw threw drum drummed cough coughed bid
    hold held track hunt narrow narrowed
    """
)
"""Verbs with "up" or "down" for a particle, which move no figure ("make up 40 percent")."""
EVENT_VERBS = {
    "killing": "killed",
    "injuring": "injured",
    "wounding": "wounded",
    "displacing": "displaced",
    "arresting": "arrested",
    "kills": "killed",
}
"""Other forms of the verbs of events, right before the people whom the events befall."""
EVENTS = frozenset(
    words("""
    killed dead died injured wounded hurt displaced missing arrested detained jailed hospitalised
    hospitalized evacuated infected vaccinated deported kidnapped abducted executed sacked rescued
    stranded homeless unemployed charged convicted drowned murdered stabbed shot
    """)
)
"""Events that befall the people whom a figure counts, in the words of news reports."""
BETWEEN_NUMBER_AND_EVENT = words(
    "were was have has had are is been being be left feared reported also people more others"
)
"""Words that may part a count from its event ("40 people were reported missing")."""
DATE_BEFORE: dict[BoundWord, str] = {
    ">": "after | later than | just after | shortly after",
    ">=": """
        since | ever since | no earlier than | not before | as early as | as of | starting | starting on
        | beginning
        """,
    "<": "before | earlier than | prior to | ahead of | just before | shortly before",
    "<=": "until | till | by | no later than | not later than | up to | as late as | not after",
    "~": "about | around | circa | c. | roughly | approximately | on or about",
}
"""Hedges before a date, by their bound ("since 2012")."""
DATE_AFTER: dict[BoundWord, str] = {
    ">": "and after",
    ">=": "or later | and later | or after | onwards | onward | on or after",
    "<=": "or earlier | and earlier | or before | and before",
}
"""Hedges behind a date, by their bound ("2012 or later")."""
DATE_OPENING = ("from", "between")
"""Words at the head of a stretch of time, whose two ends alone make the stretch ("from 2012 to 2014")."""


def by_word(table: dict[BoundWord, str]) -> dict[str, BoundWord]:
    """Each hedge with its bound."""
    return {" ".join(word.split()): bound for bound, row in table.items() for word in row.split("|")}
