"""The end of a noun phrase without parsing: words that no noun phrase has, and what looks like a plural."""

from __future__ import annotations

from extractors.en.lexicon.calendar_words import MONTHS, WEEKDAYS
from extractors.en.lexicon.common_verbs import NOUNS, VERBS
from extractors.en.lexicon.number_words import DOZENS, ONES, SCALES, TEENS, TENS, VAGUE_PLURALS
from extractors.en.lexicon.reporting import FORMS
from extractors.en.morphology import IRREGULAR, inflect
from extractors.words import words

PASTS = frozenset(forms[0] for verb, forms in IRREGULAR.items() if forms[0] != verb)
"""Irregular pasts, which no adjective looks like."""

THIRDS = frozenset(inflect(verb).third for verb in VERBS if verb not in NOUNS)
"""Third persons that are no plural nouns as well."""

ENDS = frozenset(
    words("""
    a an the this that these those his her its their our my your every each all both any no some such he
    she they we i it you him them us me who whom whose which what where when why how whether of in on at
    to for from by with about into over under against during through between among without within across
    behind beyond near toward towards upon via off up down outside inside alongside around above below
    despite amid per like including regarding concerning throughout onto out away ahead apart along
    beneath beside besides unlike versus vs and or nor but yet so while though although because if since
    after before until unless whereas than as except plus once then later ago earlier now already still
    just again recently only too instead perhaps maybe ever hence prior here there however meanwhile thus
    therefore indeed not never also even always sometimes often usually almost nearly quite rather very
    well back together apiece annually yearly monthly weekly daily long tall wide deep high old thick is
    are was were be been being am has have had having do does did will would can could may might must
    should shall said says say told tells tell died die dies came come comes went go goes made make makes
    took take takes got get gets gave give gives saw see sees began begin begins became become becomes
    left leave leaves lost lose won win wins ran run runs rose rise rises fell fall falls grew grow grows
    stood stand stands held hold kept keep remain remains remained live lives lived work worked play
    played voted vote think thinks thought know knew want wanted need needed show showed shows include
    includes included continue continued expect expected believe believed according compared based used
    using due because yesterday today tomorrow tonight last next sank swam sprang shrank rang bled fled
    slid wept swept burst froze stole woke whilst whereby thereby aboard onboard worldwide nationwide
    overall altogether total overseas abroad nearby alike much
    """)
) | frozenset((*ONES, *TEENS, *TENS, *SCALES, *DOZENS, *VAGUE_PLURALS, *MONTHS, *WEEKDAYS, *PASTS, *THIRDS))
"""Function words, common finite verbs and adverbs, number words: none stands in a counted noun phrase."""

VERBS_IN_PLACE = frozenset(
    words(
        """
        lives plays works runs wins falls rises shows stands leaves votes goals talks draws declines makes
        treats kills catches carries flies serves shoots meets buys takes throws
        """
    )
)
"""Words of ``ENDS`` that are plural nouns right behind a number ("two wins")."""

NOUNS_TOO = VERBS_IN_PLACE | frozenset(
    words("win loss vote show stand run fall rise work play use start leave")
)
"""Words of ``ENDS`` that are nouns where a singular may stand as well ("her first win")."""

MASS_PLURALS = frozenset(
    {
        "crew",
        "dead",
        "poor",
        "clergy",
        "infantry",
        "cavalry",
        "fish",
        "sheep",
        "police",
        "staff",
        "media",
        "data",
    }
)
"""Plurals that are as often a modifier: a plural right behind is the head ("police officers")."""

NOT_PLURAL = frozenset(
    words("""
    this his its is was has as us plus thus yes gas bus previous various serious famous religious less
    across perhaps always besides towards afterwards news physics politics economics mathematics athletics
    series texas paris james jones james' mars williams thomas davis lewis harris charles arkansas kansas
    illinois brussels athens
    """)
)
"""Words in ``s`` that are no plurals."""

MODIFYING_PLURALS = frozenset(
    words("""
    sports arms sales savings goods news communications operations systems human-rights rights women's men's
    games skills jobs drugs futures securities customs honours honors awards bonds
    """)
)
"""Plurals that often stand before the head ("two sports cars", "three arms dealers")."""

ADJECTIVE_ENDINGS = (
    "al", "ic", "ive", "ous", "ed", "ish", "ese", "ary", "ful", "less", "ble", "ian", "ern", "est", "ior",
    "ing",
)  # fmt: skip
"""Endings of an adjective that is likely before the head."""

ADJECTIVES_TOO = frozenset(
    words(
        """
        high long old tall deep wide thick away live daily weekly monthly yearly annual overseas nearby
        only very
        """
    )
)
"""Words of ``ENDS`` that may stand between a number and its noun ("two high schools")."""

PREDICATES = frozenset((*(inflect(verb).third for verb in VERBS), *(forms.third for forms in FORMS.values())))
"""Third persons behind a noun that a share is of ("half of the fleet sees", no "fleet boats")."""

NOT_ADVERBS = frozenset(
    words("""
    family families assembly ally supply reply anomaly monopoly bully rally fly belly jelly lily
    butterfly italy july tally
    """)
)
"""Nouns with the ending of an adverb."""

VERB_ENDINGS = ("s", "ed", "ing", "ly")
"""Endings of a verb or adverb that may follow a singular noun."""

MODIFIERS = frozenset(
    words("""
    new old big small large great good bad young high low main major minor key top total whole entire full
    same other own local national global world late early long short current former next last first second
    third only real british american french german european white black red blue green free open public
    private combined city state town country government party school police health war oil gas tax housing
    labour labor land sea air straight different separate extra more further additional fewer
    """)
)
"""Frequent words that stand before a noun of the singular."""

COMPOUNDED = frozenset(
    words("""
    member person man woman page seat bedroom room storey story vehicle car judge justice part point game
    match team party unit nation country state city vote goal run star volume cylinder speed gauge
    track acre term candidate berth ward site staff crew stop
    """)
)
"""Singular nouns that a number joins to modify another noun ("12-page report", "a nine-member board")."""
