"""The role that a text gives somebody: the words beside a name, and the names by these words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from extractors import classes
from extractors.en.lexicon import offices
from extractors.pattern import lazy
from extractors.speech.names import MOST_KNOWN, without_article

if TYPE_CHECKING:
    from extractors.grammar import Vocabulary

APPOSITION = lazy(
    rf"""
    ,\ (?:[0-9]{{1,3}},\ )?                                  # , 54,
    (?P<role>
      (?!(?:{"|".join(offices.NO_APPOSITION)})\b)
      [^,.;:()"“”\n]{{3,160}}                                # a harbour pilot
      (?:(?:\.(?=[\w,])|(?<=\d),(?=\d))                    # a U.S. pilot; a pilot of 1,100 boats
        [^,.;:()"“”\n]{{0,60}}){{0,4}}
    )
    (?=[,.;]|\ (?:told|said)\b)
    """,
    regex.VERBOSE,
)
"""An apposition behind a name that may be a role: , 54, a harbour pilot,"""
OBJECTS = classes.DETERMINER + classes.PRONOUN + classes.THAT
"""Classes of words that a verb's object begins with."""
SUBORDINATE = classes.RELATIVES + classes.SUBORDINATOR
"""Classes of words that a clause within another begins with."""
FORMERLY = ("former ", "ex-", "then-")
"""Words that begin the description of a former role."""
AFTER_ROLE = lazy(rf"\b(?:{'|'.join(offices.AFTER_ROLE)})\b|,")
"""Words behind a role's own name, or a comma: director (of the museum)."""


def role_after(text: str, end: int, known: Vocabulary) -> str | None:
    """The apposition behind a name that ends at ``end``, if the apposition describes a person."""
    match = APPOSITION.match(text, end)
    if match is None:
        return None
    role = " ".join(match["role"].split())
    return role if describes(role, known) and not _is_clause(role, known) else None


def _is_clause(words: str, known: Vocabulary) -> bool:
    """Whether words have a finite verb of their own: "the wall is old"; a relative clause's is another."""
    first, *rest = (known.tags.get(word.lower(), classes.NOUN) for word in words.split(maxsplit=3))
    if rest and (first == classes.ADVERB or words.partition(" ")[0].endswith("ly")):  # also praised the plan
        first, *rest = rest
    if first in classes.FORMS_OF_SAY or (first == classes.VERB and rest and rest[0] in OBJECTS):
        return True
    for word in words.split():
        tag = known.tags.get(word.lower(), classes.NOUN)
        if tag in SUBORDINATE:
            return False
        if tag in classes.AUXILIARIES:
            return True
    return False


def describes(words: str, known: Vocabulary) -> bool:
    """Whether words in apposition describe somebody: by an article, or a role's name among them."""
    parts = words.split()
    if not parts:
        return False
    return parts[0].lower() in offices.DESCRIBING or any(
        part.lower().strip(",'’s") in known.roles for part in parts
    )


def is_kin(parts: list[str]) -> bool:
    """Whether the words before a name end in a relative's: "his brother Tom Bell", "mother of Tom Bell"."""
    return parts[-1] in offices.KIN or (parts[-1] == "of" and len(parts) > 1 and parts[-2] in offices.KIN)


@lru_cache(MOST_KNOWN)
def role_of(titles: str) -> str | None:
    """The role that titles give somebody: courtesy titles give none."""
    return " ".join(word for word in titles.split() if word.rstrip(".") not in offices.COURTESY) or None


def called_by(description: str) -> set[str]:
    """The names that a description gives somebody: "harbour pilot" and "pilot" for "a harbour pilot of Oslo".

    Who held an office before is not called by that alone.
    """
    head = without_article(AFTER_ROLE.split(description.lower(), maxsplit=1)[0].strip())
    last = head.rpartition(" ")[2]
    if head.startswith(FORMERLY):
        return {head, f"former {last.removeprefix('ex-')}"}
    return {head, last, *offices.ABBREVIATED.get(last.rstrip(".").capitalize(), ())}
