"""Patterns over tags for noun phrases and what stands beside them; the letters are those of ``classes``.

A phrase is bounded in length, so each look costs a constant. A lookbehind of several lengths is written as
one for each length: so the standard library can read the pattern, and matches thrice as fast as ``regex``.
"""

from __future__ import annotations

import regex

from extractors import classes
from extractors.grammar import Mention
from extractors.pattern import lazy

NOMINAL = r"""
    (?: p | w                                          # she; who
      | (?!&) d{0,3}+                                  # all the
        (?: [NHlk#D]                                   # Ruth, Mayor, pilot, van, 40, several
          | (?<![lN#g]) d (?=[dDNHlk#rvgejJ'&])        # her: a determiner, but none that ends another phrase
          | ' (?=[NHl#eDvrg])                          # the board's pilot
          | r (?=[lvNg#D]) (?<=[dD'].)                 # a very old pilot
          | r (?=[v#D]) (?: (?<=^.) | (?<=[.,].) )     # newly elected pilots; no “Later Bell”
          | [vs] (?=[lNH])                             # an elected pilot; no “, said Bell”
            (?: (?<=[d'].) | (?<=[d'.,]r.) | (?<=^r.) | (?<=,.)(?=l) )
          | g (?=[lNH]) (?: (?<=[d'B&c.].) | (?<=^.) )  # the visiting pilot
          | j (?=l) (?<=d.)                            # the accused pilot
          | e (?=e{0,2}')                              # Monday's tide
          | e (?=e{0,2}[NHl])                          # the Sunday paper; no “Monday Bell”
            (?: (?<=[d'o].) | (?<=[d'o]e.) | (?<=[d'o]ee.) )
          | & (?=[NHdl])                               # Bell and Lind
        ){1,16}+
        (?<=[NHlk#D])
    )
"""
"""A noun phrase's head with the words before it: the harbour board's former pilot Ruth Bell."""
PREPOSITIONAL = rf"(?:(?:[oiT](?<!C.)|g){NOMINAL})"
"""A phrase that hangs on a head: of the port, in Oslo, running the port; no source in "according to"."""
PHRASE = rf"{NOMINAL}{PREPOSITIONAL}{{0,5}}"
"""A noun phrase with the phrases that hang on its head: the head of the board in Oslo."""
PAIR = r"[NHlkdD#]{1,6}&[NHlkdD#]{1,6}(?<=[NHlk])"
"""Two noun phrases joined by "and": Bell and Lind, a pilot and her son."""
GROUP = rf"""
    {PHRASE}
    (?: (?: (?:,{PHRASE}){{1,4}} ,?                    # Bell, Lind, and Marsh of the port
          | ,w[^.,;:QRPZ]{{1,8}},                      # Bell, who is 54, and her son
        )? &{PHRASE}                                   # Bell and Lind of the port
      | (?:,{PHRASE}){{0,3}} ,{PAIR}                   # Bell, Lind and Marsh
    )?
"""
"""One or more noun phrases as one subject: Bell, Lind and Marsh of the port."""
APPOSED = r"""
    (?: [vgGKwcaB#r] (?: [^.;:QZPR,] | ,(?![xhmXsj]) ){1,45}?   # known as a crab fisher; who left, and late
      | [^.;:QZPRsSjxhmX]{1,30}? (?: [wt][^.;:QZPR]{1,35}? )?   # a pilot; a pilot who left in May
    )
"""
"""Words between a subject and its verb, set off by commas: known as a crab fisher; a pilot who left."""
ASIDE = rf"""
    (?: (?:\([^.;:()QZPR]{{1,8}}\))? ,(?P<aside>(?![&B]){APPOSED}),   # Bell (D-Oslo), a pilot, said
      | ,(?P<quoting>[wg][^.;:QZPR]{{1,20}}?Q                 # Bell, who called it “a scandal,” said
          | [^.;:QZPRsSjxhmX]{{1,20}}?(?:Q|R[lN],))          # Bell, author of “The Wall,” said
      | -(?P<dashed>[^.;:QZPR-]{{1,30}}?)-                    # Bell - a pilot - said
      | \((?P<bracketed>[^.;:()QZPR]{{1,20}})\),?             # Bell (a pilot) said
    )
"""
"""An aside between a subject and its verb, with its marks: Bell, a pilot, said; Bell (a pilot) said."""
OPEN_ASIDE = rf"""
    (?<=[NH][NH])
    (?: ,(?P<open> d?l{PREPOSITIONAL}{{0,4}}                  # Ruth Bell, director of the port told us
                 | {NOMINAL}{PREPOSITIONAL}{{1,4}} ) )        # Ruth Bell, old director of the port told us
"""
"""An apposition that forgets its closing comma: Ruth Bell, director of the port told us."""
CLAUSE = r"(?:[wgG][^.,;:QZPR]{1,14}?|v(?:[^.,;:QZPRctBa]|a(?![dNHp])){1,14}?|da[^.,;:QZPRctB]{1,8}?)"
"""A clause without commas between subject and verb: the pilot who left said, owners such as Bell said."""
AUXILIARIES = r"""
    (?P<auxiliaries>
      (?: [xhmXnre]                                    # has, would, not, later, Monday
        | ,[re],                                       # , however,
        | i[dD#]?[lre]?[le]                            # on Monday, in an email
      ){0,5}
    )
"""
"""Auxiliaries and adverbials between a subject and its verb: has, would not, later, on Monday."""
BEGIN = r"""
    (?: (?<![NHlodk#'iTDgC]|e(?=\#))                           # after a mark, a quotation, a conjunction
      | (?<=l)(?=H)                                    # at a title: at the port Mayor Bell
      | (?<=[lNg#])(?=[dp])                            # after a noun, at its own determiner: in May the board
    )
"""
"""A place where a subject can begin: after a mark, at a title, at a determiner."""


def _subject(aside: str) -> regex.Pattern[str]:
    return lazy(rf"{BEGIN}(?P<phrase>{GROUP})(?:{aside})?{AUXILIARIES}\Z", regex.VERBOSE)


SUBJECT = _subject(f"{ASIDE}|{CLAUSE}")
"""A subject right before its verb, at which the search ends: Bell, a pilot, has (said)."""
OPEN_SUBJECT = _subject(f"{ASIDE}|{OPEN_ASIDE}|{CLAUSE}")
"""A subject right before its verb, whose aside may forget its closing comma."""
FOLLOWING = lazy(
    rf"""
    (?P<phrase> p                                      # she
      | (?:v(?=[NH]))? {NOMINAL} (?:o{NOMINAL}){{0,3}}                # the head of the board
        (?: (?<=l) (?:[iT]{NOMINAL}(?:o{NOMINAL})?){{0,2}} )?   # a spokesman for the board
        (?: &{NOMINAL} (?=[.,;]|\Z)                    # Bell and the board
          | (?: ,[NHk]{{1,5}} ){{1,4}} ,?&d?[NHlk]{{1,5}} (?=[.;]|\Z) )?   # Bell, Lind and Marsh
    )
    (?: ,(?P<aside> (?![&B])
           (?: w[^.;:QZPR,]{{1,25}}                    # Bell, who left in May
             | [^.;:QZPR,sSjxhmX]{{1,25}}                              # Bell, a pilot
               (?: ,[^&.;:QZPR,sSjxhmX][^.;:QZPR,sSjxhmX]{{0,19}} )?   # Bell, 54, a pilot
           )
         )
         (?=[,.]|\Z)
    )?
    """,
    regex.VERBOSE,
)
"""A noun phrase behind "said", "by" or "according to": a spokesman for the board, Bell and Lind."""
FIRST = lazy(
    rf"""
    {BEGIN} (?P<phrase>{GROUP}) (?:{ASIDE}|{CLAUSE})? {AUXILIARIES} (?=[vsSjJxhmX])
    """,
    regex.VERBOSE,
)
"""A subject and, right after it, the place of its verb: Bell, a pilot, has (said)."""
WINDOW = 70
"""Tokens back from a verb within which a subject is looked for."""
LONGEST_PLAIN = 4
"""Tokens back from a verb within which a plain subject is looked for: Bell said, who has said."""
FRONTED = frozenset("gGKvsj")
"""Classes of participles at a sentence's head, whose subject follows a comma: Speaking in Oslo, Bell said."""
LONGEST_OPENER = 5
"""Tokens that may open a sentence up to a conjunction: In the hours after (the storm sank Bell, Lind said).
"""
CLAUSE_HEADS = frozenset(".QPZctBw")
"""Classes that a subject begins right after: a sentence's end, a quotation, "after", "that", "but", "which".
"""
RELATIVE = lazy(r"w(?P<auxiliaries>[xhmXnre]*+)\Z")
"""A relative pronoun and the auxiliaries behind it: who has since (said)."""


def subject_before(tags: str, verb: int, floor: int) -> Mention | None:
    """The subject of the verb at token ``verb``, looked for no further back than token ``floor``."""
    if plain := _plain_subject(tags, verb):
        return plain
    pattern = SUBJECT if tags[verb + 1 : verb + 2] in (",", ".", "") else OPEN_SUBJECT
    match = pattern.search(tags, max(floor, verb - WINDOW), verb)
    if match and tags[floor] in FRONTED and (comma := tags.find(",", match.end("phrase"), verb)) > 0:
        match = pattern.search(tags, comma + 1, verb) or match
    return _mention(match) if match else None


def _plain_subject(tags: str, verb: int) -> Mention | None:
    """A pronoun or a short name between the clause's head and the verb: most subjects, without a search."""
    start = max(0, verb - LONGEST_PLAIN)
    if classes.WHO in tags[start:verb] and (relative := RELATIVE.search(tags, start, verb)):
        return Mention(relative.start(), relative.start() + 1, None, relative["auxiliaries"])
    first = verb
    while verb - first < LONGEST_PLAIN and first and tags[first - 1] in classes.NAMES:
        first -= 1
    if first == verb and tags[verb - 1 : verb] == classes.PRONOUN:
        first -= 1
    return Mention(first, verb) if first < verb and (not first or tags[first - 1] in CLAUSE_HEADS) else None


def phrase_after(tags: str, token: int) -> Mention | None:
    """The noun phrase that begins at ``token``: the subject that follows "said", or what "by" governs."""
    match = FOLLOWING.match(tags, token, token + WINDOW)
    return _mention(match) if match else None


def first_subject(tags: str, token: int, limit: int) -> Mention | None:
    """The first subject with its verb from ``token`` on: past the adverbials that open a sentence."""
    end = min(limit, token + WINDOW)
    match = FIRST.search(tags, token, end)
    if (
        match
        and tags[match.start() - 1 : match.start()] == classes.SUBORDINATOR
        and match.start() - token <= LONGEST_OPENER
    ):
        comma = tags.find(",", match.end(), end)
        match = (FIRST.search(tags, comma + 1, end) if comma > 0 else None) or match
    return _mention(match) if match else None


def _mention(match: regex.Match[str]) -> Mention:
    groups = match.groupdict()
    aside = next(
        (match.span(name) for name in ("aside", "dashed", "bracketed", "open") if groups.get(name)), None
    )
    return Mention(*match.span("phrase"), aside, groups.get("auxiliaries") or "")
