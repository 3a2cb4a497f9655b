"""What leads into a quotation, or signs it, without a verb of saying: nouns, colons, the sentence before.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.lexicon.reporting import SPEECH_NOUNS
from extractors.en.speech.phrases import first_subject, phrase_after
from extractors.grammar import Mention, SpeechTag, begins_sentence, is_sentence, sentence_start
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.grammar import Line, Quoted


OWNER_AND_NOUN = r"""
    (?P<owner> d (?=[^d])                        # her warning
      | (?: d? [NHk]{1,4} | dl ) (?=') ) '?      # Ruth Bell's warning, the mayor's warning
    [Nlr\#eg]{0,3} (?P<noun> l )                 # early public warning
"""
OWNED = re.compile(
    rf"""
    {OWNER_AND_NOUN}
    (?: ,?t,? | o | , | : | - )? \Z              # that; of; a comma, a colon, a dash
    """,
    re.VERBOSE,
)
OWNED_PHRASE = re.compile(rf"{OWNER_AND_NOUN}(?![l'])", re.VERBOSE)
SIGNATURE = lazy(
    r"""
    (?: -? (?P<name> H{0,3} [NH] [NHk]{1,5} )         # - Mayor Ruth Bell
      | - (?P<name> N ) )                             # - Bell
    (?: , (?P<aside> [^.;:QRPZvsjxhm]{1,15} ) )? \.?  # , a harbour pilot
    """,
    regex.VERBOSE,
)
# in the words of
IN_WORDS_OF = re.compile(r"idlo")
# a name before a headline's colon
HEADED = re.compile(r"(?P<name>[NH][NHk]{0,4}):")
LONGEST_HEADLINE = 30
# so many tokens before a quotation can lead into it without a verb
OWNED_REACH = 12
# the name of "..., said the pilot. Ruth Bell:", no longer phrase's end
NAMED_LAST = re.compile(r"(?<![dNHo'])(?P<name>[NH]{2,5}):\Z")
# in a statement, on the phone, in his last speech
STATEMENT = re.compile(r"i[dr]{0,2}l")


def signed_by(line: Line) -> Mention | None:
    """The name in a line that holds nothing else: "— Ruth Bell, a harbour pilot"."""
    match = SIGNATURE.fullmatch(line.tags)
    return Mention(*match.span("name"), match.span("aside") if match["aside"] else None) if match else None


def signed(at: Quoted) -> SpeechTag | None:
    """A quotation and, after a dash, the name of who said it: "Q" — Ruth Bell."""
    line, token = at.line, at.token
    match = SIGNATURE.fullmatch(line.tags, token + 1) if line.tags[token + 1 : token + 2] == "-" else None
    return SpeechTag(token, "after", Mention(*match.span("name"))) if match else None


def owned(at: Quoted) -> SpeechTag | None:
    """What somebody's noun of saying holds: her remark that "Q", Bell's promise of "Q"."""
    line, token = at.line, at.token
    match = OWNED.search(line.tags, max(0, token - OWNED_REACH), token)
    if match is None:
        return None
    noun = match.end("noun") - 1
    if line.word(noun).lower() not in SPEECH_NOUNS or not may_own(line, *match.span("owner")):
        return None
    return SpeechTag(token, "owned", Mention(*match.span("owner")), None, (noun, noun + 1))


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
        _named_last(line, token)
        or first_subject(line.tags, start, token)
        or (phrase_after(line.tags, start) if before == ":" else None)
    )
    if speaker is None:
        return None
    if owner := _owner_within(line, speaker):
        return owner._replace(token=token)
    return SpeechTag(token, "colon", speaker, None, _statement(line, start, token))


def _owner_within(line: Line, phrase: Mention) -> SpeechTag | None:
    """Whoever owns the noun of saying that a phrase begins with: Bell's message to the board."""
    match = OWNED_PHRASE.match(line.tags, phrase.first, phrase.last)
    if match is None:
        return None
    noun = match.end("noun") - 1
    if line.word(noun).lower() not in SPEECH_NOUNS or not may_own(line, *match.span("owner")):
        return None
    return SpeechTag(noun, "colon", Mention(*match.span("owner")), None, (noun, noun + 1))


def may_own(line: Line, first: int, last: int) -> bool:
    """Whether a lone determiner is a possessive; names and noun phrases own by their mark."""
    return line.tags[first:last] != "d" or line.word(first).lower() in POSSESSIVES


def headed(at: Quoted) -> SpeechTag | None:
    """A headline that begins with a name and a colon: "Bell: Board will not ‘give in’"."""
    line, token = at.line, at.token
    match = HEADED.match(line.tags) if len(line.tags) <= LONGEST_HEADLINE else None
    if match is None or match.end() > token:
        return None
    return SpeechTag(token, "headed", Mention(*match.span("name")))


def _named_last(line: Line, token: int) -> Mention | None:
    """The name that stands right before a colon."""
    match = NAMED_LAST.search(line.tags, max(0, token - OWNED_REACH), token)
    return Mention(*match.span("name")) if match else None


def told_before(at: Quoted) -> SpeechTag | None:
    """A sentence of its own after one that tells of somebody's speech: Bell dismissed the idea. "Q"."""
    line, token, cues = at.line, at.token, at.cues
    if not cues or not begins_sentence(line, token) or not is_sentence(line, token):
        return None
    start = sentence_start(line.tags, token - 1)
    last = cues[-1]
    if last.denied:  # Bell said Lind would start
        last = next((cue for cue in cues if cue.first >= start and not cue.denied), last)
    if last.speaker is None or last.passive or last.first < start:
        return None
    return SpeechTag(token, "carried", last.speaker, None, None)


def _statement(line: Line, start: int, token: int) -> tuple[int, int] | None:
    """As in "in a statement", where it is all that says that something is said."""
    for match in STATEMENT.finditer(line.tags, start, token):
        if line.word(match.end() - 1) in line.known.nouns:
            return match.span()
    return None
