"""Noun phrases that name a speaker: before a verb, after a verb, after "by" or "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.pattern import lazy
from extractors.speech.phrases import FIRST, FOLLOWING, OPEN_SUBJECT, SUBJECT

if TYPE_CHECKING:
    import regex

# so many tokens a look for a subject reaches back
WINDOW = 70
LONGEST_PLAIN = 4
# a sentence that begins with a participle has its subject after a comma: "Speaking in Oslo, Bell said"
FRONTED = frozenset("gGKvsj")
# "In the hours after" may open a sentence
LONGEST_OPENER = 5
# a subject begins right after these: a sentence's end, a quotation, "after", "that", "but"
CLAUSE_HEADS = frozenset(".QPZctB")


# who has since (said)
RELATIVE = lazy(r"w(?P<auxiliaries>[xhmXnre]*+)\Z")


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
    if match and tags[floor] in FRONTED and (comma := tags.find(",", match.end("phrase"), verb)) > 0:
        match = pattern.search(tags, comma + 1, verb) or match
    return _mention(match) if match else None


def _plain_subject(tags: str, verb: int) -> Mention | None:
    """A pronoun or a short name between the clause's head and the verb: most subjects, without a search."""
    relative = RELATIVE.search(tags, max(0, verb - LONGEST_PLAIN), verb)
    if relative:
        return Mention(relative.start(), relative.start() + 1, None, relative["auxiliaries"])
    first = verb
    while verb - first < LONGEST_PLAIN and first and tags[first - 1] in "NH":
        first -= 1
    if first == verb and tags[verb - 1 : verb] == "p":
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
    if match and tags[match.start() - 1 : match.start()] == "c" and match.start() - token <= LONGEST_OPENER:
        comma = tags.find(",", match.end(), end)
        match = (FIRST.search(tags, comma + 1, end) if comma > 0 else None) or match
    return _mention(match) if match else None


def _mention(match: regex.Match[str]) -> Mention:
    groups = match.groupdict()
    aside = next(
        (match.span(name) for name in ("aside", "dashed", "bracketed", "open") if groups.get(name)), None
    )
    return Mention(*match.span("phrase"), aside, groups.get("auxiliaries") or "")
