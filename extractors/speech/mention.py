"""Which words of a mention are the name or the phrase itself, and which say what the person is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from extractors import classes
from extractors.en.lexicon import reporting
from extractors.speech.names import without_article
from extractors.speech.roles import describes

if TYPE_CHECKING:
    from extractors.grammar import Line, Mention
    from extractors.speech.names import Names


NAME = re.compile(
    r"""
    k{0,3} [NH] [NHk]* (?: ' [NH]+ )?  # Ruth Bell, Van den Berg, Bell's Inn
    (?: o [dNH]? N [NHk]*              # Bank of the Isles
      | i? d N [NHk]*                  # Centre for the Sea
      | & N [NHk]* (?=\Z) )*           # Bell & Sons
    """,
    re.VERBOSE,
)
"""The tokens of a name: Ruth Bell, Bank of the Isles, Bell & Sons."""
PLACED = re.compile(r"[NHk]+(?=[oi])")
"""A name before the place or office of its bearer: Ann Marsh (of Oslo)."""
POSSESSED = re.compile(r"[dNHk]+'(?=[NH]{2,5}\Z)")
"""An owner before a name: the port's (Ruth Bell)."""
OWNED = re.compile(r"[dNHkl#]{1,6}'[lNHrg]{0,5}l")
"""An owned description before a name: the port's former pilot (Ruth Bell)."""
OWNER = re.compile(r"(?P<name>[NH][NHk]*)'[lrvg#]{0,3}?l(?=[oiT]|\Z)")
"""A name that owns a noun: Ruth Bell's angry post."""
GOVERNING = frozenset("gGKio")
"""Classes before a name that is no subject: a pilot supporting Bell, (Ed Lind, said)."""
AND_SHE = "," + classes.AND + classes.PRONOUN
"""The tags of "and she" behind a comma: Ruth Bell, Ed Lind, and she."""
PREPOSITIONS = frozenset((classes.PREPOSITION, classes.OF))
"""Classes of prepositions in an office: minister for Ports."""
BEFORE_OTHERS = frozenset((classes.PREPOSITION, classes.OF, classes.GENITIVE, classes.GERUND, classes.TO))
"""Classes of words before a name that is another's than the phrase's: the pilot of Ruth Bell's boat."""
NAMES_NO_HEAD = classes.NOUN + classes.GENITIVE + classes.NUMBER + classes.GERUND
"""Classes behind a name that is no head of its phrase: Bell supporters, Bell's boat."""
HANGING = frozenset((classes.PREPOSITION, classes.OF, classes.TO, classes.GERUND))
"""Classes behind one word that is no name of a person alone: Owners of boats."""
NO_ROLE = frozenset("wvgGcaiBnrspxhm")
"""Classes that no description of a person begins with."""


class Named(Struct, frozen=True, gc=False):
    """A mention's own tokens, those of the name among them, and the role that stands beside it."""

    first: int
    last: int
    name: tuple[int, int] | None
    role: str | None = None


def named(line: Line, mention: Mention, names: Names) -> Named:
    """The tokens that are the name or phrase itself, and the role that stands beside it."""
    first, last = mention.first, mention.last
    if apposed := _apposed(line, mention, names):
        return apposed
    if (
        line.tags[first:last] == classes.PRONOUN
        and line.tags[last : last + 1] == classes.ADVERB
        and line.word(last) == "else"
    ):
        return Named(first, last + 1, None)
    if line.phrase(first, last).lower().startswith("the likes of "):
        first += 3
    if line.tags[first:last].endswith(AND_SHE):
        return Named(last - 1, last, None)
    if (owner := OWNER.match(line.tags, first, last)) and _is_speech(line, owner.end() - 1):
        return Named(first, owner.end("name"), owner.span("name"))
    possessed = POSSESSED.match(line.tags, first, last)
    if possessed and not line.known.is_organisation(line.phrase(possessed.end(), last).split()):
        first = possessed.end()
    if office := _behind_office(line, first, last, names):
        start, role = office
        return Named(first, last, (start, last), _role_beside(line, mention) or role)
    last = _before_place(line, first, last, names)
    return Named(first, last, _name(line, first, last, names), _role_beside(line, mention))


def _apposed(line: Line, mention: Mention, names: Names) -> Named | None:
    """The name that stands in apposition to a description: "a spokeswoman for the port, Ruth Bell, said"."""
    first, last = mention.first, mention.last
    name = NAME.match(line.tags, *mention.aside) if mention.aside else None
    if name is None or name.end() - name.start() < 2:
        return None
    phrase = line.phrase(first, last)
    described = describes(phrase, line.known) and _name(line, first, last, names) is None
    if not described and line.tags[first - 1 : first] not in GOVERNING:
        return None
    placed = PLACED.match(line.tags, *name.span())
    end = placed.end() if placed and _is_person(line, *placed.span()) else name.end()
    return Named(name.start(), end, _name(line, name.start(), end, names), phrase if described else None)


def _behind_office(line: Line, first: int, last: int, names: Names) -> tuple[int, str] | None:
    """Where a name begins behind an office, and that office: "former minister for Ports Ruth Bell"."""
    if line.tags[last - 1] != classes.NAME or PREPOSITIONS.isdisjoint(line.tags[first:last]):
        return None
    words = line.phrase(first, last).split()
    at = names.after_office(words)
    start = last - len(words[at:])
    if not at or line.phrase(start, last) != " ".join(words[at:]):
        return None
    return start, without_article(" ".join(words[:at]))


def _is_person(line: Line, first: int, last: int) -> bool:
    return last - first > 1 and not line.known.is_organisation(line.phrase(first, last).split())


def _before_place(line: Line, first: int, last: int, names: Names) -> int:
    """Where the tokens of a name end before the tokens of the person's place."""
    placed = PLACED.match(line.tags, first, last)
    if placed is None:
        return last
    whole = line.phrase(first, last)
    return placed.end() if names.without_place(whole) != whole else last


def _name(line: Line, first: int, last: int, names: Names) -> tuple[int, int] | None:
    """The tokens of the name that a phrase is, or has as its head."""
    tags = line.tags
    runs = list(NAME.finditer(tags, first, last))
    if not runs or classes.AND in tags[first:last] or "," in tags[first:last]:
        return None
    run = runs[-1] if runs[-1].end() == last else runs[0]
    owned = OWNED.fullmatch(tags, first, run.start()) and line.word(run.start() - 1) in line.known.roles
    if (
        (not owned and not BEFORE_OTHERS.isdisjoint(tags[first : run.start()]))
        or (run.end() < last and tags[run.end()] in NAMES_NO_HEAD)
        or (run.end() == run.start() + 1 and tags[run.end() : last][:1] in HANGING)
    ):
        return None
    title, name = names.split(line.phrase(*run.span()))
    if not title and classes.OF in tags[slice(*run.span())] and names.is_office(line.word(run.start())):
        return None
    return run.span() if name and not names.is_title(name) else None


def _is_speech(line: Line, token: int) -> bool:
    """Whether a noun means what somebody said or wrote: "statement", "posts"."""
    noun = line.word(token)
    forms = {noun, noun.removesuffix("s")}
    return not (forms.isdisjoint(line.known.nouns) and forms.isdisjoint(reporting.SPEECH_NOUNS))


def _role_beside(line: Line, mention: Mention) -> str | None:
    """The apposition after a name, if the apposition is a role."""
    if mention.aside is None:
        return None
    first, last = mention.aside
    while first < last - 2 and line.tags[first] == classes.NUMBER and line.tags[first + 1] == ",":
        first += 2
    words = line.phrase(first, last)
    return words if line.tags[first] not in NO_ROLE and describes(words, line.known) else None
