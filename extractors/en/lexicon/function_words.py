"""The closed classes of English words, by the tag that each class has in the grammar of the speech rules.

After the word classes of Quirk et al., "A Comprehensive Grammar of the English Language", 2.34-45; the open
ends of a class (adverbs, words of time) hold what newsroom prose uses most.
"""

from __future__ import annotations

from extractors.en.lexicon.number_words import ONES, SCALES, TEENS, TENS
from extractors.words import words

PRONOUNS = words(
    """
    he she they we i it you everyone everybody nobody someone somebody anyone others him them me us
    """
)
"""Pronouns that stand for somebody or something."""
RELATIVES = words("who which whom whose")
"""Relative pronouns of persons and things."""
DETERMINERS = words(
    """
    a an the his her its their our my your this these those some many several other another each every
    no both all most few any either neither half such more less fewer dozens hundreds thousands much
    certain various multiple
    """
)
"""Words that begin a noun phrase."""
QUANTIFIERS = words(
    """
    another some many several others both all most few each these those none half two three
    """
)
"""Words of quantity that stand alone as readily as before a noun: several said so, both left."""
NUMBERS = (*ONES, *TEENS, *TENS, *SCALES)
"""Number words."""
PREPOSITIONS = words(
    """
    in on at for from with by about into over under against during through between among without within
    across behind beyond near toward towards upon via off up down outside inside alongside around above
    below despite amid per like including regarding concerning throughout onto besides
    """
)
"""Prepositions, but for "of"."""
LOCATING = frozenset(words("in on at from near across outside inside around during via"))
"""Prepositions of a place or time at a clause's head: In London Ruth Bell said."""
EACH = frozenset(words("this that each every all"))
"""Determiners that make a word of time tell when: This week Ruth Bell said."""
PART_OF_TIME = frozenset(words("early late"))
"""Words that belong to the word of time behind them: early Monday."""
APPROXIMATORS = frozenset(words("about around over under"))
"""Prepositions that make a number vague at a clause's head: About 40 boats sank."""
COORDINATORS = words("and or nor")
"""Conjunctions that join words and clauses."""
ADVERSATIVES = words("but yet so")
"""Conjunctions of contrast, which join clauses as well as words: but she left."""
SUBORDINATORS = words(
    """
    but yet so while though although because if when since after before until unless whereas whether
    where once how why what than as except plus
    """
)
"""Conjunctions that begin a subordinate clause."""
BE = words("is are was were be been being am")
"""Forms of "be"."""
AUXILIARIES = words(
    """
    is are was were be been being am has have had having do does did 's 're 've 'd 'm
    """
)
"""Forms of "be", "have" and "do", clipped forms included."""
MODALS = words(
    """
    will would can could may might must should shall ought 'll cannot wo ca
    """
)
"""Modal verbs, clipped forms included."""
NEGATIONS = words("not never n't hardly neither rarely")
"""Adverbs that deny."""
NEGATED = words(
    """
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
    mightn't mustn't shouldn't refused declined cannot
    """
)
"""Auxiliaries with "not" in one word, and verbs of refusing."""
ADVERBS = words(
    """
    also then later now already still just again recently once often even only too instead perhaps maybe
    ever simply soon here there however meanwhile moreover thus therefore indeed first finally earlier
    afterward afterwards always sometimes almost nearly quite rather very well back out away together
    forward twice ago previously famously reportedly allegedly shortly subsequently nonetheless
    nevertheless further elsewhere else online himself herself themselves itself
    """
)
"""Adverbs that don't end in -ly."""
NOT_ADVERBS = frozenset(
    words(
        """
    family early daily weekly monthly yearly july italy assembly ally supply reply rally likely elderly
    only lonely friendly monopoly anomaly bully apply imply rely fly multiply comply homily belly jelly
    holy ugly tally kelly reilly connolly connelly donnelly
    """
    )
)
"""Words in -ly that are no adverbs."""
TIME = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january
    february march april june july august september october november december morning afternoon evening
    night week month year weekend quarter spring summer winter last next
    mon. tues. wed. thurs. fri. sat. sun. jan. feb. aug. sept.
    oct. nov. dec.
    """
)
"""Words of time: weekdays, months, parts of the day."""
NAME_PARTICLES = words(
    """
    de da das del della der den di dos du e la las le los van von zu bin ibn ben el al ter y
    """
)
"""Small words within surnames: Ada van den Berg."""
NAME_PREFIXES = words("al el ad an ar as ash at d l")
"""Prefixes of names before a hyphen or an apostrophe: al-Rashid, d'Arc."""
SURNAME_OPENERS = frozenset((*NAME_PARTICLES, *words("mac ní nic ó st st. ten")))
"""Capitalised words that begin a surname without a first name: Van den Berg, St John."""
WEEKDAYS_AND_MONTHS = frozenset(
    words(
        """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december
    mon. tues. wed. thurs. fri. sat. sun. jan. feb. aug. sept. oct. nov. dec.
    """
    )
)
"""Words of time that are capitalised anyway; other words of time make names: USA Today, Morning Joe."""
NOT_GERUNDS = frozenset(
    words(
        """
    king ring thing something anything everything nothing string spring wing sibling evening morning
    ceiling building meeting hearing briefing filing ruling wedding funding housing spending training
    feeling painting offering opening beginning gathering setting voting polling shooting bombing
    banking manufacturing sterling advertising marketing engineering planning clothing hunting fishing
    parking boeing bing ming beijing
    """
    )
)
"""Words in -ing that are no gerunds; the ends of contractions count as verbs."""
SENTENCE_OPENERS = words("The He She It In But And They We I A An This That On At As If For")
"""Words behind an abbreviation that more often begin a new sentence: in the U.S. The."""
SMALL_IN_NAMES = frozenset(words("of the for and in on at to with by from that as or"))
"""Small words that a capital does not make a name: the Book Of Hours."""
SMALL_IN_TITLES = frozenset(
    words(
        """
    a an and as at but by for from in into nor of on or over the to vs with is it
    de del der des di du el la las le les los und van von
    """
    )
)
"""Words that a title leaves in lower case: The Wall and the Sea."""
CLIPPED = words("em til tis twas cause round bout n cuz fraid")
"""Words with an apostrophe for their first letters: 'twas, rock 'n' roll, tell 'em."""
QUESTION_WORDS = frozenset(words("whether if why how what who when where"))
"""Words that begin a reported question: asked whether the tide turned."""
