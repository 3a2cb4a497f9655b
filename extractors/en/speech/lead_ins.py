"""What leads into a quotation, or signs it, without a verb of saying: nouns, colons, the sentence before.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from extractors import classes
from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.lexicon.reporting import SPEECH_NOUNS
from extractors.en.speech.contents import TIMES
from extractors.en.speech.phrases import first_subject, phrase_after
from extractors.en.speech.tagger import LONGEST_HEADLINE
from extractors.grammar import Mention, SpeechTag, begins_sentence, is_sentence, sentence_start
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.grammar import Line, Quoted


OWNER_AND_NOUN = r"""
    (?P<owner> d (?=[^d])                        # her warning
      | (?: d? [NHk]{1,4} | dl ) (?=') ) '?      # Ruth Bell's warning, the mayor's warning
    [Nlr\#eg]{0,3} (?P<noun> l )                 # early public warning
"""
"""An owner with a noun of saying, for verbose patterns: her warning, Ruth Bell's early public warning."""
OWNED = re.compile(
    rf"""
    {OWNER_AND_NOUN}
    (?: x?,?t,? | o | , | : | - )? \Z            # (was) that; of; a comma, a colon, a dash
    """,
    re.VERBOSE,
)
"""An owned noun of saying that leads in a quotation: Bell's warning that "Q", her remark: "Q"."""
OWNED_PHRASE = re.compile(rf"{OWNER_AND_NOUN}(?![l'])", re.VERBOSE)
"""An owned noun of saying at the head of a phrase: Bell's message (to the board)."""
SIGNATURE = lazy(
    r"""
    (?: -? (?P<name> H{0,3} [NH] [NHk]{1,5} )         # - Mayor Ruth Bell
      | - (?P<name> N ) )                             # - Bell
    (?: \( [^()]{1,8} \) )?                           # (Carrow North)
    (?: , (?P<aside> [^.;:QRPZvsjxhm]{1,15} ) )? \.?  # , a harbour pilot
    """,
    regex.VERBOSE,
)
"""A line that signs a quotation: - Mayor Ruth Bell (Carrow North), a harbour pilot."""
IN_WORDS_OF = re.compile(r"idlo")
"""The phrase "in the words of"."""
HEADED = re.compile(r"(?P<name>[NH][NHk]{0,4}):")
"""A name before a headline's colon: Ruth Bell: (Board will not give in)."""
OWNED_REACH = 12
"""Tokens before a quotation within which an owned noun of saying leads in the quotation."""
NAMED_LAST = re.compile(r"(?<![dNHo'])(?P<name>[NH]{2,5})\Z")
"""A name that ends no longer phrase: (..., said the pilot.) Ruth Bell (:), (a text from) Ruth Bell (:)."""
LONGEST_NAME = 6
"""Tokens in which a name before a colon is looked for."""
BEFORE_LAST_TAG = classes.NO_STOP + ",-"
"""Classes before a tag that ends its sentence."""
STOPS = frozenset((*".;", *classes.QUOTED, ""))
"""Classes that don't go on with a quotation's sentence: an end, another quotation."""
NAMED = re.compile(r"[NHk]+")
"""A run of names."""
STATEMENT = re.compile(r"i[dr]{0,2}l")
"""The medium of a statement: in a statement, on the phone, in his last speech."""


def signed_by(line: Line) -> Mention | None:
    """The name in a line that holds nothing else: "— Ruth Bell, a harbour pilot"."""
    match = SIGNATURE.fullmatch(line.tags)
    return Mention(*match.span("name"), match.span("aside") if match["aside"] else None) if match else None


def signed(at: Quoted) -> SpeechTag | None:
    """A quotation and, after a dash, the name of who said it: "Q" — Ruth Bell."""
    line, token = at.line, at.token
    match = SIGNATURE.fullmatch(line.tags, token + 1) if line.tags[token + 1 : token + 2] == "-" else None
    if match is None or (
        line.tags[token] == classes.ENDS_IN_WORD and classes.NUMBER in (match["aside"] or "")
    ):
        return None  # in a list of sources a headline has paper and day: "Pier is safe" - Carrow Post, 5 May
    return SpeechTag(token, "after", Mention(*match.span("name")))


def owned(at: Quoted) -> SpeechTag | None:
    """What somebody's noun of saying holds: her remark that "Q", Bell's promise of "Q"."""
    line, token = at.line, at.token
    found = owner_of_speech(line, OWNED.search(line.tags, max(0, token - OWNED_REACH), token))
    return SpeechTag(token, "owned", found[0], None, found[1]) if found else None


def in_words_of(at: Quoted) -> SpeechTag | None:
    """In the words of Bell, "Q"."""
    line, token = at.line, at.token
    match = IN_WORDS_OF.search(line.tags, max(0, token - OWNED_REACH), token)
    if match is None or line.word(match.start() + 2).lower() != "words":
        return None
    speaker = phrase_after(line.tags, match.end())
    if speaker is None or speaker.last < token - 1:
        return None
    return SpeechTag(token, "owned", speaker, None, (match.start(), match.end()))


def led_in(at: Quoted) -> SpeechTag | None:
    """Bell had a word for it: "Q"; a whole sentence in marks after a dash or a comma speaks too."""
    line, token = at.line, at.token
    before = line.tags[token - 1 : token]
    if before != ":" and not (before in ("-", ",") and is_sentence(line, token)):
        return None
    start = sentence_start(line.tags, token)
    speaker = (
        (named_before(line, token - 1) if before == ":" else None)
        or first_subject(line.tags, start, token)
        or (phrase_after(line.tags, start) if before == ":" else None)
    )
    if speaker is None or line.tags[speaker.first : speaker.last] == classes.NUMBER:  # (p. 30): "Q"
        return None
    if owner := owner_of_speech(line, OWNED_PHRASE.match(line.tags, speaker.first, speaker.last)):
        return SpeechTag(token, "colon", owner[0], None, owner[1])
    return SpeechTag(token, "colon", speaker, None, _statement(line, start, token))


def owner_of_speech(line: Line, match: re.Match[str] | None) -> tuple[Mention, tuple[int, int]] | None:
    """The owner that a pattern matched with a noun, and the noun's tokens; None if the noun says nothing."""
    if match is None:
        return None
    noun = match.end("noun") - 1
    if line.word(noun).lower() not in SPEECH_NOUNS or not _may_own(line, *match.span("owner")):
        return None
    return Mention(*match.span("owner")), (noun, noun + 1)


def _may_own(line: Line, first: int, last: int) -> bool:
    """Whether a lone determiner is a possessive; names and noun phrases own by their mark."""
    return line.tags[first:last] != classes.DETERMINER or line.word(first).lower() in POSSESSIVES


def headed(at: Quoted) -> SpeechTag | None:
    """A headline that begins with a name and a colon: "Bell: Board will not ‘give in’"."""
    line, token = at.line, at.token
    match = HEADED.match(line.tags) if len(line.tags) <= LONGEST_HEADLINE else None
    if match is None or match.end() > token:
        return None
    return SpeechTag(token, "headed", Mention(*match.span("name")))


def named_before(line: Line, colon: int) -> Mention | None:
    """The name that stands right before a colon."""
    match = NAMED_LAST.search(line.tags, max(0, colon - LONGEST_NAME), colon)
    return Mention(*match.span("name")) if match else None


def stands_alone(line: Line, token: int) -> bool:
    """Whether a quotation is a whole sentence: none that goes on behind the marks to a tag or to a verb."""
    following = line.tags[token + 1 : token + 2]
    goes_on = following == "," or (line.tags[token] in classes.NO_STOP and following not in STOPS)
    return not goes_on and begins_sentence(line, token)


def tagged_before(at: Quoted) -> SpeechTag | None:
    """The sentence before the quotation ends in a tag: The wall "will hold" for years, Bell said. "Q"."""
    cue = at.cues[-1] if at.cues else None
    tags, stop = at.line.tags, at.token - 1
    if cue is None or cue.speaker is None or cue.denied or cue.passive or cue.tag != classes.SAID:
        return None
    if not stands_alone(at.line, at.token) or tags[stop] != "." or tags[cue.start - 1] not in BEFORE_LAST_TAG:
        return None
    if at.earlier and at.earlier[-1].cue_tokens == (cue.first, cue.last):
        return None
    times = TIMES.match(tags, cue.end)
    if cue.start == 0 or (times.end() if times else cue.end) != stop:
        return None
    return SpeechTag(at.token, "carried", cue.speaker, cue, (cue.first, cue.last), joined=False)


def told_between(at: Quoted) -> SpeechTag | None:
    """A sentence of another's speech stands between two quotations: "Q," said Bell. Lind disagrees. "Q"."""
    if not at.earlier or not stands_alone(at.line, at.token):
        return None
    start = sentence_start(at.line.tags, at.token - 1)
    last = at.earlier[-1]
    if last.token >= start or (last.cue_tokens and last.cue_tokens[0] >= start):
        return None
    speaker = _teller(at, start) or _another(at.line, start, at.token, last.speaker)
    return SpeechTag(at.token, "carried", speaker, None, None) if speaker else None


def told_before(at: Quoted) -> SpeechTag | None:
    """A whole sentence in marks follows a sentence that tells of speech: Bell dismissed the idea. "Q"."""
    if not stands_alone(at.line, at.token) or not is_sentence(at.line, at.token):
        return None
    speaker = _teller(at, sentence_start(at.line.tags, at.token - 1))
    return SpeechTag(at.token, "carried", speaker, None, None) if speaker else None


def _teller(at: Quoted, start: int) -> Mention | None:
    """The speaker of the first cue from ``start`` on that tells of somebody as speaking."""
    for cue in at.cues:
        if cue.first >= start and cue.speaker and not (cue.passive or cue.denied):
            return cue.speaker
    return None


def _another(line: Line, start: int, end: int, last: Mention | None) -> Mention | None:
    """A person named as the subject of a sentence, but not the last speaker: Ruth Bell shook her head."""
    subject = first_subject(line.tags, start, end)
    if last is None or subject is None or not NAMED.fullmatch(line.tags, subject.first, subject.last):
        return None
    same = set(line.phrase(last.first, last.last).split()) & set(
        line.phrase(subject.first, subject.last).split()
    )
    return None if same or subject.first > start else subject


def _statement(line: Line, start: int, token: int) -> tuple[int, int] | None:
    """The phrase "in a statement", where no verb tells that something is said."""
    for match in STATEMENT.finditer(line.tags, start, token):
        if line.word(match.end() - 1) in line.known.nouns:
            return match.span()
    return None
