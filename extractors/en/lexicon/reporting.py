"""Verbs and nouns that say that somebody says something, by what they take.

The lists start from the verbs of communication of Levin, "English Verb Classes and Alternations" (37.1-37.9)
and from the reporting verbs of the Collins Cobuild grammar pattern books, widened by newsroom usage.
"""

from __future__ import annotations

from typing import Literal

from extractors.en.morphology import Forms, inflect
from extractors.words import words

Sense = Literal["say", "tell", "ask", "utter", "call", "judge", "show"]
"""What a verb makes of the words that it reports."""

VERBS: dict[Sense, tuple[str, ...]] = {
    # "Bell said (that) the tide turned"; also as a tag of quoted words
    "say": words(
        """
    recommend acknowledge add admit affirm allege allow announce answer argue assert
    attest aver blog boast caution claim clarify comment complain concede conclude concur confess
    confirm contend counter declare deny disclose emphasize emphasise exclaim explain estimate grumble
    hint imply insist interject joke lament maintain mention muse note observe opine posit post predict
    proclaim promise protest quip reaffirm reason recall reckon recount reflect reiterate rejoin remark
    remember repeat reply report respond retort reveal say speculate state stipulate stress suggest
    surmise swear testify theorize tweet underline underscore volunteer vow warn worry write charge
    point pledge guarantee advise confide elaborate
    """
    ),
    # "Bell told the council (that) the tide turned": the hearer comes first
    "tell": ("tell", "assure", "reassure", "remind", "inform", "notify", "convince", "text", "email"),
    # "Bell asked (the council) whether the tide turned"
    "ask": ("ask", "wonder", "inquire", "question"),
    # quoted words only
    "utter": words(
        """
    shoot fire hit go weigh lash spell tease counsel plead gripe grouse put bark bellow blurt chant
    chide chime chuckle coo crack cry deadpan fume gasp groan gush holler huff intone laugh marvel moan
    mumble murmur mutter offer open pray quote rail rant read recite roar scoff scold scream shout
    shriek sigh sing smile snap sneer sniff sob start stammer summarize thunder urge wail whisper yell
    hail demand instruct end finish continue begin conclude beam snipe vent agree disagree react jeer
    """
    ),
    # "Bell called it ...", "described it as ..."
    "call": tuple(
        words(
            """
    brand bill call cast characterize characterise deem describe dismiss dub label name refer term tout
    """
        )
    ),
    # someone judges, thanks, urges: what stands in marks beside these is theirs
    "judge": words(
        """
    introduce coach command channel chide deem slam push scoff accuse applaud assail attack belittle
    berate blame blast bemoan cite condemn congratulate credit criticize criticise decry defend demand
    denounce deride deplore discuss dispute endorse hail implore knock lambast lambaste laud liken
    invoke invite mock outline paint plead praise propose rail raise rebuke reject resent ridicule rip
    scold scorn speak support taunt thank threaten use trash trumpet warn welcome question portray
    declare express pronounce offer exhort compare depict encourage beg order call
    advocate hammer talk believe think anticipate regard reference voice
    """
    ),
    # what a study, a poll or a document does
    "show": ("show", "find", "indicate", "reveal", "suggest"),
}
"""Base forms of verbs that report, by what the verbs make of the words reported."""
FORMS: dict[str, Forms] = {verb: inflect(verb) for verbs in VERBS.values() for verb in verbs}
"""The forms of each verb that reports."""

NOUN_FORMS = frozenset(
    words(
        """
    advocate advocates answer answers claim claims comment comments charge charges
    complaint concern cry cries end ends
    estimate estimates finish joke jokes lament laments laugh laughs mention mentions name names note
    notes offer offers order orders point points pledge pledges post posts promise promises praise
    protest protests question questions quip quips reason reasons remark remarks repeat reply replies
    report reports roar scream screams shout shouts show shows sigh smile smiles start starts state
    states stress term terms text texts tout tweet tweets use uses worry worries counter counters call
    calls bill bills brand brands cast label labels guarantee guarantees email emails attack attacks
    blame credit credits demand demands defend dispute disputes rebuke support supports taunt taunts
    threat vow vows trash paint blog blogs issue issues invite invites welcome scorn blast hail
    hint hints reveal
    volunteer volunteers advocate advocates command commands coach coaches recount recounts counsel outline
    outlines push pushes channel channels rant rants whisper whispers yell yells snap snaps groan groans voice
    voices reference references regard regards stresses
    open find finds talk talks chant chants crack cracks quote quotes condemn value caution
    """
    )
)
"""Forms of verbs that report that are as often nouns: the report, his claims."""

NOUNS = frozenset(
    words(
        """
    statement interview memo letter email e-mail speech tweet post blog report filing affidavit
    testimony news release conference briefing remarks op-ed editorial column essay message note text
    call debate broadcast podcast response reply complaint lawsuit declaration announcement address
    phone telephone
    """
    )
)
"""Nouns of the medium, which are the tag where no verb tells of speech: in a statement, in an interview."""
SPEECH_NOUNS = frozenset(
    words(
        """
    accusation admission advice answer argument assertion assessment boast call calls chant chants
    charge claim claims comment comments complaint contention declaration description explanation
    insistence jab joke line mantra message motto observation phrase pledge plea prediction promise
    proposal question quip quote refrain remark remarks reply response rhetoric slogan speech statement
    shout shouts suggestion theory tweet verdict view vow warning words worry answers cry cries question
    retort yell yells
    """
    )
)
"""Nouns of saying, whose owner is the speaker: her remark that, his promise of."""
COMING = frozenset(("came", "comes", "rang", "ran"))
"""Verbs whose subject, a noun of saying, tags a quotation: came the reply."""
CLAIM_NOUNS = frozenset(
    words(
        """
    accusation admission allegation announcement argument assertion assurance claim claims comment
    complaint contention declaration denial insistence pledge prediction promise remark statement
    suggestion testimony vow warning warnings
    """
    )
)
"""Nouns of saying behind which "that" begins a whole report: Bell’s claim that the wall is safe."""
PHRASAL = {
    form: particle
    for verb, particle in (
        ("shoot", "back"),
        ("fire", "back"),
        ("hit", "back"),
        ("go", "on"),
        ("put", "it"),
        ("weigh", "in"),
        ("chime", "in"),
        ("lash", "out"),
        ("spell", "out"),
    )
    for form in inflect(verb)
}
"""Verbs that report only with their particle: shot back, as Bell put it."""
ASPECTUAL = frozenset(
    form for verb in words("begin continue end finish go hit open start") for form in inflect(verb)
)
"""Verbs that report only right before a quotation: it ended with “a new boat” reports nothing."""
THINKING = frozenset(
    form
    for verb in words("think believe hope feel know imagine dream realise realize decide wish")
    for form in inflect(verb)
)
"""Verbs of thinking, which report nothing: “It is over,” thought Bell."""
PARTICLES = {
    form: particle for verb, particle in (("point", "out"), ("write", "back")) for form in inflect(verb)
}
"""Particles that belong to the verb before them, if present: pointed out."""
OPENING_VERBS = frozenset(FORMS[verb].past.capitalize() for verb in ("say", "add", "ask", "write")) | {"Says"}
"""Capitalised verbs that open a sentence before their speaker's name: Said Ruth Bell."""
