"""Times and places at a clause's head that no comma sets off from its subject: "In London Ruth Bell said".

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re

from extractors import classes
from extractors.en.lexicon import offices, places, reporting
from extractors.en.lexicon.function_words import EACH, LOCATING
from extractors.grammar import Vocabulary  # noqa: TC001 (as in tagger)

AT_HEAD = r"(?<![^.,;:QRPZ(&Bct-].)"
"""A place for verbose patterns at the head of a clause: the token before, if any, ends or opens a clause."""
PLACED = rf"i {AT_HEAD} (?P<words> [dNHklre\#]{{2,9}}? ) (?= [rn]?[vsxhmX] | , )"
"""A preposition, its object and the subject, before a finite verb: On Twitter Ruth Bell (said)."""
TIMED = rf"(?P<time> d {AT_HEAD} e{{1,2}} ) (?=[NHlpd])"
"""Words of time before a subject: This week (Ruth Bell said)."""
FRONTED = re.compile(rf"{PLACED} | {TIMED}", re.VERBOSE)
"""A place or a time before the subject of its clause: On Twitter Ruth Bell; This week Ruth Bell."""
DATE = re.compile(r"e*\#?(?=[NH])")
"""A date before a name: Monday 12 (Ruth Bell)."""
YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
"""A year from 1500 to 2099."""
NAMES = frozenset(classes.NAMES + classes.PARTICLE)
"""Classes of the words of names."""


def set_apart(tags: str, text: str, spans: list[tuple[int, int]], known: Vocabulary) -> str:
    """A paragraph's tags, those of fronted times and places made words of time."""
    letters: list[str] = []
    for match in FRONTED.finditer(tags):
        words = [text[slice(*span)] for span in spans[match.start() : match.end()]]
        if length := _length(match, words, known):
            letters = letters or list(tags)
            first = match.start(match.lastgroup or 0)
            letters[first : first + length] = classes.TIME * length
    return "".join(letters) or tags


def _length(match: re.Match[str], words: list[str], known: Vocabulary) -> int:
    """The number of words of a time or place before the subject's own; 0 where all is one phrase."""
    opener = words[0].lower()
    if match["time"]:
        return len(words) if opener in EACH else 0
    if opener not in LOCATING:
        return 0
    tags, words = match["words"], words[1:]
    date = DATE.match(tags)
    if date and date.end() and (classes.TIME in date[0] or YEAR.fullmatch(words[0])):
        return date.end()
    if (name := _name(tags, words, known)) or match.string[match.end() : match.end() + 1] != classes.SAID:
        return name
    plain = not tags.strip(classes.NAME) and words[-1].lower() not in reporting.NOUN_FORMS
    placed = 2 if words[0] in places.FIRST_WORDS else 1
    return placed if plain and len(tags) == placed + 1 else 0


def _name(tags: str, words: list[str], known: Vocabulary) -> int:
    """Where a person's name with its title begins behind a place, 0 where none does."""
    for at in range(1, len(tags)):
        title = tags[at] == classes.TITLE and tags[at - 1] != classes.DETERMINER
        title = title and (words[at] not in offices.MODIFYING or tags[at + 1 : at + 2] == classes.TITLE)
        first = known.is_first_name(words[at]) and words[at - 1] not in places.FIRST_WORDS
        if (title or first) and len(tags) > at + 1 and set(tags[at:]) <= NAMES:
            described = words[at - 1].lower() in known.roles or known.is_organisation(words[at:])
            return 0 if described else at
    return 0
