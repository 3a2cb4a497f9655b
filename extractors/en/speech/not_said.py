"""Words in quotation marks that nobody says: nicknames, titles of works, words that stand for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors import classes
from extractors.en.lexicon.function_words import SMALL_IN_TITLES
from extractors.en.lexicon.offices import PERSONS
from extractors.en.lexicon.reporting import FORMS
from extractors.en.lexicon.works import COMPANY_OF_WORKS, NAMES_OF_WORDS, NAMING, SLOGANS, WORKS
from extractors.en.speech.tagger import is_headline
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.grammar import Line, SpeechTag

VERBS = frozenset(classes.VERB + classes.BASE_FORMS)
"""Classes of verbs in their base form, which bid."""
OF_MAKER = frozenset((classes.GENITIVE, classes.PREPOSITION))
"""Classes of words before a title of one word: Ruth Bell's “Salt”, sang in “Salt”."""
BEFORE_NOUN = classes.ENDS_IN_WORD + classes.NOUN
"""Tags of words in marks and the noun behind these: the “Wall or Drown” campaign."""
PREPOSITIONS = frozenset((classes.OF, classes.PREPOSITION))
"""Classes of words before a title in which a noun follows: in “Salt” director Ruth Bell."""
LONGEST_TITLE = 150
"""Characters that a title or nickname may have."""
LONGEST_TERM = 4
"""Words that a word named as a word may have."""
WORD = lazy(r"[\p{L}\d][\p{L}\p{M}\d'’.-]*+")
"""A word or number of a title."""
GOING_BY = lazy(
    r"""
    \b (?: (?:his|her|their|my)[ ](?:nick)?name[ ](?:as|was|is)
        | (?:goes|going|went)[ ]by (?:[ ]the[ ](?:nick)?name (?:[ ]of)? )?
        | call(?:s|ed|ing)[ ](?:him|her|them)sel(?:f|ves)
        | (?P<who>[\w-]++),?[ ] (?:(?:is|was|better|also|widely|locally)[ ]){0,2}
          (?:known[ ](?:only[ ])?as|called|named|nicknamed)
      ) [ ]? \Z
    """,
    regex.VERBOSE,
)
"""Words from somebody to the name that he or she goes by: (a man) nicknamed, (a pilot) known as."""
GOING_BY_REACH = 60
"""Characters before a name within which words say that somebody goes by the name."""
MOST_OF_A_NICKNAME = 3
"""Words that a nickname which somebody goes by may have."""


def is_not_said(line: Line, tagged: SpeechTag, place: tuple[int, int], worked_in: bool) -> bool:
    """Whether nobody says the words in marks: a nickname, a title, a word named as a word.

    ``place`` is that of the words in the text, ``worked_in`` tells that they are part of a sentence.
    """
    start, end = place
    if tagged.speaker and tagged.speaker.first <= tagged.token < tagged.speaker.last:
        return True  # according to the “Wall for all” paper
    inner = line.text[start : min(end, start + LONGEST_TITLE)]
    if _is_somebodys_name(line, tagged.token, inner):
        return True
    may_stand = worked_in and tagged.place != "owned" and not _is_called(line, tagged)
    if may_stand and stands_for_itself(line, tagged.token, inner):
        return True
    return tagged.place in ("before", "colon") and is_named_work(line, tagged.token, inner)


def stands_for_itself(line: Line, token: int, inner: str) -> bool:
    """Whether the quotation at ``token`` is a nickname, a title or a word named as a word."""
    before = line.word(token - 1).lower() if token else ""
    if before in NAMES_OF_WORDS:
        return line.tags[token] != classes.ENDS_IN_MARK and len(inner.split()) <= LONGEST_TERM
    return _is_nickname(line, token, inner) or _is_title(line, token, inner, before)


def is_named_work(line: Line, token: int, inner: str) -> bool:
    """Whether a noun for a work of art stands before the quotation at ``token``, which is a title."""
    return any(word in WORKS for word in _near(line, token, 4, 0)) and _is_title(line, token, inner, "")


def _is_nickname(line: Line, token: int, inner: str) -> bool:
    tags = line.tags
    beside = token > 0 and tags[token - 1] in classes.NAMES and tags[token + 1 : token + 2] == classes.NAME
    return (
        beside
        and tags[token] == classes.ENDS_IN_WORD
        and len(inner.split()) <= 3
        and line.word(token - 1).istitle()
    )


def _is_somebodys_name(line: Line, token: int, inner: str) -> bool:
    """Whether words in marks are what somebody goes by: a man nicknamed “Shorty”, a pilot known as “Nell”."""
    words = inner.split(maxsplit=MOST_OF_A_NICKNAME)
    if token < 2 or len(words) > MOST_OF_A_NICKNAME or not all(word[0].isupper() for word in words):
        return False
    start = line.spans[token][0]
    match = GOING_BY.search(line.text, max(0, start - GOING_BY_REACH), start)
    if match is None:
        return False
    who = match["who"]
    return who is None or who in PERSONS or who in line.known.roles


def _is_title(line: Line, token: int, inner: str, before: str) -> bool:
    """Words that all begin with capitals, but for small words, unless a slogan is announced."""
    words = _capitalised(inner)
    if not words or any(word in SLOGANS for word in _near(line, token, 4, 2)):
        return False
    if is_headline(line.text, line.tags, line.spans):
        return False
    if _is_so_called(line, token) or _qualifies(line, token) or _is_bidden(line, token, inner):
        return False
    return words > 1 or before in WORKS or line.tags[token - 1 : token] in OF_MAKER


def _capitalised(inner: str) -> int:
    """The number of words, where all begin with capitals, but for small words behind the first; else 0."""
    if len(inner) >= LONGEST_TITLE:
        return 0
    words = 0
    for words, match in enumerate(WORD.finditer(inner), 1):
        word = match[0]
        if word[0].islower() and (words == 1 or word not in SMALL_IN_TITLES):
            return 0
    return words


def _is_so_called(line: Line, token: int) -> bool:
    """Whether words in marks are a name given to a thing: dubbed "the Great Wall"; no play called "Salt"."""
    named = any(word in NAMING for word in _near(line, token, 2, 0))
    return named and not any(word in WORKS for word in _near(line, token, 4, 0))


def _qualifies(line: Line, token: int) -> bool:
    """Whether the words stand before a noun that goes with no work: the "Wall or Drown" campaign."""
    if line.tags[token : token + 2] != BEFORE_NOUN or line.tags[token - 1 : token] in PREPOSITIONS:
        return False
    return not any(word in COMPANY_OF_WORKS for word in _near(line, token, 0, 2))


def _is_bidden(line: Line, token: int, inner: str) -> bool:
    """Whether a verb follows "to": promised to "Make the Harbour Great"."""
    first = WORD.search(inner)
    return (
        line.tags[token - 1 : token] == classes.TO
        and first is not None
        and line.known.tags.get(first[0].lower(), classes.NOUN) in VERBS
    )


def _near(line: Line, token: int, before: int, after: int) -> list[str]:
    """The words around a token, ``before`` of the words before the token and ``after`` behind."""
    around = range(max(0, token - before), min(len(line.tags), token + 1 + after))
    return [line.word(at).lower() for at in around if at != token]


def _is_called(line: Line, tagged: SpeechTag) -> bool:
    """Whether a quotation is what somebody calls something, or stands right after a verb of saying."""
    cue = tagged.cue
    if cue is None:
        return False
    said = cue.last == tagged.token and "say" in cue.senses
    return "call" in cue.senses or (said and line.word(cue.first).lower() not in FORMS["write"])
