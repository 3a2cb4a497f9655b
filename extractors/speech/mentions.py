"""Noun phrases that name a speaker: before a verb, after a verb, after "by" or "according to".

Patterns over the tags of ``tagging``; a phrase is bounded in length, so each look costs a constant.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

# a noun phrase's head with what stands before it: "the harbour board's former pilot Ruth Bell"
NOMINAL = r"""
    (?: p | w
      | (?!&) d{0,3}+
        (?: [NHlk#D]
          | (?<![lN#g]) d (?=[dDNHlk#rvgejJ'&])
          | ' (?=[NHl#eDvrg])
          | r (?=[lvNg#D]) (?: (?<=[dD'].) | (?<=^.) | (?<=[.,].) )
          | [vs] (?=[lN]) (?<=[dr'l,].)
          | g (?=[lN]) (?: (?<=[d'B&c.].) | (?<=^.) )
          | j (?=l) (?<=d.)
          | e (?=['eNHl])
          | & (?=[NHdl])
        ){1,16}+
        (?<=[NHlk#D])
    )
"""
PREPOSITIONAL = rf"(?:[oiT](?<!C.){NOMINAL}|g{NOMINAL})"
PHRASE = rf"{NOMINAL}{PREPOSITIONAL}{{0,5}}"
PAIR = r"[NHlkdD#]{1,6}&[NHlkdD#]{1,6}(?<=[NHlk])"
GROUP = rf"{PHRASE}(?:(?:,{PHRASE}){{0,4}},?&{PHRASE}|(?:,{PHRASE}){{0,3}},{PAIR})?"
# what may stand between a subject and what it is the subject of
APPOSED = (
    r"(?:[vgGKwcaB#r](?:[^.;:QZPR,]|,(?![xhmXsj])){1,45}?|[^.;:QZPRsSjxhmX]{1,30}?(?:[wt][^.;:QZPR]{1,35}?)?)"
)
ASIDE = rf"""
    (?: (?:\([^.;:()QZPR]{{1,8}}\))? ,(?P<aside>{APPOSED}),
      | ,(?P<quoting>[wg][^.;:QZPR]{{1,20}}?Q)
      | -(?P<dashed>[^.;:QZPR-]{{1,30}}?)-
      | \((?P<bracketed>[^.;:()QZPR]{{1,20}})\),?
    )
"""
# an apposition that forgets its closing comma begins like one: "Ruth Bell, director of the port told us"
OPEN_ASIDE = rf"(?<=[NH][NH])(?:,(?P<open>d?l{PREPOSITIONAL}{{0,4}}|{NOMINAL}{PREPOSITIONAL}{{1,4}}))"
CLAUSE = r"(?:[wgGv][^.,;:QZPR]{1,14}?)"
AUXILIARIES = r"(?P<auxiliaries>(?:[xhmXnre]|,[re],|i[dD#]?[lre]?[le]){0,5})"
# a subject begins where a clause does: after a mark, a quotation, a conjunction, an adverbial; or, at its
# own determiner or as a pronoun, after a noun
BEGIN = r"(?:(?<![NHlodk#'iTDgC])|(?<=[lNg#])(?=[dp]))"


def _subject(aside: str) -> regex.Pattern[str]:
    return regex.compile(rf"{BEGIN}(?P<phrase>{GROUP})(?:{aside})?{AUXILIARIES}\Z", regex.VERBOSE)


SUBJECT = _subject(f"{ASIDE}|{CLAUSE}")
OPEN_SUBJECT = _subject(f"{ASIDE}|{OPEN_ASIDE}|{CLAUSE}")
FOLLOWING = regex.compile(
    rf"""
    (?P<phrase> p
      | {NOMINAL} (?:o{NOMINAL}){{0,3}}
        (?: (?<=l) (?:[iT]{NOMINAL}(?:o{NOMINAL})?){{0,2}} )?
        (?: &{NOMINAL} (?=[.,;]|\Z) )?
    )
    (?: ,(?P<aside> (?![&B])
           (?: w[^.;:QZPR,]{{1,25}}
             | [^.;:QZPR,sSjxhmX]{{1,25}} (?:,[^.;:QZPR,sSjxhmX]{{1,20}})?
           )
         )
         (?=[,.]|\Z)
    )?
    """,
    regex.VERBOSE,
)
FIRST = regex.compile(
    rf"""
    {BEGIN} (?P<phrase>{GROUP}) (?:{ASIDE}|{CLAUSE})? {AUXILIARIES} (?=[vsSjJxhmX])
    """,
    regex.VERBOSE,
)
WINDOW = 70
LONGEST_PLAIN = 4


class Mention(NamedTuple):
    """Tokens that name somebody, ends exclusive; their apposition, and the auxiliaries before the verb."""

    first: int
    last: int
    aside: tuple[int, int] | None = None
    auxiliaries: str = ""


def subject_before(tags: str, verb: int, floor: int) -> Mention | None:
    """The subject of the verb at token ``verb``, looked for no further back than token ``floor``."""
    if plain := _plain_subject(tags, verb):
        return plain
    pattern = SUBJECT if tags[verb + 1 : verb + 2] in (",", ".", "") else OPEN_SUBJECT
    match = pattern.search(tags, max(floor, verb - WINDOW), verb)
    return _mention(match) if match else None


def _plain_subject(tags: str, verb: int) -> Mention | None:
    """A pronoun or a short name between the clause's head and the verb: most subjects, without a search."""
    first = verb
    while verb - first < LONGEST_PLAIN and first and tags[first - 1] in "NH":
        first -= 1
    if first == verb and tags[verb - 1 : verb] == "p":
        first -= 1
    return Mention(first, verb) if first < verb and (not first or tags[first - 1] in ".QPZ") else None


def phrase_after(tags: str, token: int) -> Mention | None:
    """The noun phrase that begins at ``token``: the subject that follows "said", or what "by" governs."""
    match = FOLLOWING.match(tags, token, token + WINDOW)
    return _mention(match) if match else None


def first_subject(tags: str, token: int, limit: int) -> Mention | None:
    """The first subject with its verb from ``token`` on: past the adverbials that open a sentence."""
    match = FIRST.search(tags, token, min(limit, token + WINDOW))
    return _mention(match) if match else None


def _mention(match: regex.Match[str]) -> Mention:
    groups = match.groupdict()
    aside = next(
        (match.span(name) for name in ("aside", "dashed", "bracketed", "open") if groups.get(name)), None
    )
    return Mention(*match.span("phrase"), aside, groups.get("auxiliaries") or "")
