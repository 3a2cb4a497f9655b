"""A quotation before its tag: “Q,” Bell said; “Q,” said Bell; “Q,” nodded Bell; “Q,” came the reply.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors import classes
from extractors.en.lexicon.reporting import COMING, SPEECH_NOUNS, THINKING
from extractors.en.speech.before import HEARD_BY
from extractors.en.speech.contents import TIMES, content_start
from extractors.en.speech.lead_ins import owner_of_speech
from extractors.en.speech.phrases import phrase_after
from extractors.grammar import LEAST_WORDS, Cue, Mention, SpeechTag, begins_sentence

if TYPE_CHECKING:
    from extractors.grammar import Line, Quoted

CAME = re.compile(r"v(?P<noun>d?[lrvN]{0,2}[lsS])(?=i|\W|\Z)")
"""A verb of coming and its noun behind a quotation: came the curt reply, came shouts."""
LEADING = re.compile(r"[re]{0,2}[,:][PZR]")
"""Tokens from a speech tag to the next quotation: Bell replied, “No.”"""
LOOSE = re.compile(
    r"""
    (?P<phrase> (?![&ig]) [NHlk\#dDo'i&vgeT]{1,18}? )   # the wife of a man lost at sea
    (?: , [^.;:QRPZ]{1,40}? ,?                # , a harbour pilot,
      | \( [^.;:QRPZ]{1,12} \)                # (the pilot)
      | w [^,.;:QRPZ]{1,25}? )?               # who steers the boat
    [xhre]{0,3} s                             # has since said
    """,
    re.VERBOSE,
)
"""A speech tag whose subject is any run of words: the wife of a man lost at sea has since said."""
QUALIFYING = re.compile(r"Rl")
"""Words in marks that belong to the noun after them: the "sea wall" campaign said."""
BEFORE_TAG = frozenset((classes.ADVERB, classes.TIME, classes.AS))
"""Classes of a word between a quotation and its tag: “Q,” later Bell said; “Q,” as Bell said."""
NO_TAG = classes.CALL + classes.PARTICIPLES
"""Classes of cues that are no tag right behind a quotation."""
LOOSE_REACH = 60
"""Tokens that a speech tag with any run of words for its subject may have."""
PERSONS = frozenset(("i", "he", "she", "they", "we"))
"""Pronouns of persons."""
SPEAKING = frozenset(("say", "tell", "ask", "utter"))
"""Senses of verbs that say, tell, ask or utter something."""
UNKNOWN = re.compile(r"r?[vsjl](?=d?[lNHp])")
"""A verb that no list has, and after the verb its subject: nodded Bell."""
ITS_VERB = re.compile(r"[xhre]{0,2}[vsj]")
"""A verb that no list has behind its subject: Bell (then) nodded."""
ENDS = re.compile(r"[,.;:)aceirgGB&T-]|\Z")
"""What may follow a speech tag whose verb no list has: nodded Bell, who; nodded Bell as she left."""
OWNED = re.compile(r"x(?P<owner>d(?=l)|d?[NHl]{1,4}(?='))'?[lr]{0,2}(?P<noun>l)")
"""A noun of saying in a speech tag, and the noun's owner: was Ruth Bell's reply."""


def after(at: Quoted) -> SpeechTag | None:
    """A cue stands right behind the quotation: "Q," Bell said; "Q," said Bell; "Q", she said."""
    return _unless_fronted(_tag_behind(at.line, at.token, at.starting), at.cues[-1:])


def _tag_behind(line: Line, token: int, by_start: dict[int, Cue]) -> SpeechTag | None:
    tags = line.tags
    start = token + 1
    if tags[start : start + 1] in (",", "-"):
        start += 1
    if came := _came(line, token, start):
        return came
    cue = by_start.get(start)
    if cue is None and tags[start : start + 1] in BEFORE_TAG:
        cue = by_start.get(start + 1)
    if cue is None and tags[token] in classes.OPEN_ENDED:
        cue = _loose(line, start)
    if cue is None or cue.tag in NO_TAG:
        return None
    if QUALIFYING.match(tags, token):
        return None
    if cue.passive and cue.senses & HEARD_BY:
        return SpeechTag(token)
    ends_sentence = tags[token] == classes.ENDS_IN_STOP and start == token + 1
    if ends_sentence and line.word(start)[0].isupper() and not _is_all(line, cue):
        return None
    if tags[token] == classes.ENDS_IN_MARK and not cue.inverted and _leads_on(line, cue):
        return None
    return SpeechTag(token, "after", cue.speaker, cue, (cue.first, cue.last))


def _is_all(line: Line, cue: Cue) -> bool:
    """Whether a clause is all of its sentence and says nothing itself: "We act." Bell said on Monday."""
    times = TIMES.match(line.tags, cue.end)
    ends = line.tags[times.end() if times else cue.end :][:1] in (".", "")
    return ends and cue.tag == classes.SAID and "say" in cue.senses


def _unless_fronted(tagged: SpeechTag | None, cues: list[Cue]) -> SpeechTag | None:
    """The tag behind a quotation, unless a participle fronts the quotation: Insisting on "Q", Bell left."""
    if tagged is None or tagged.speaker is None:
        return tagged
    subject = tagged.speaker.first
    fronted = any(
        cue.tag in classes.PARTICIPLES and cue.speaker and cue.speaker.first == subject > tagged.token
        for cue in cues
    )
    return None if fronted else tagged


def _came(line: Line, token: int, start: int) -> SpeechTag | None:
    """A verb of coming tags the quotation: "Q," came the reply; "Q," came shouts from the crowd."""
    if line.tags[start : start + 1] != classes.VERB or line.word(start).lower() not in COMING:
        return None
    match = CAME.match(line.tags, start)
    if match is None or line.word(match.end("noun") - 1).lower() not in SPEECH_NOUNS:
        return None
    source = match.end()
    speaker = phrase_after(line.tags, source + 1) if line.word(source).lower() == "from" else None
    return SpeechTag(token, "after", speaker, None, (start, match.end("noun")))


def _leads_on(line: Line, cue: Cue) -> bool:
    """Whether a clause after a quotation begins a sentence of its own: "Why now?" Bell asked why ..."."""
    return content_start(line, cue) is not None or LEADING.match(line.tags, cue.end) is not None


def _loose(line: Line, start: int) -> Cue | None:
    """A tag whose subject is no plain noun phrase: after a comma within the marks little else can follow."""
    match = LOOSE.match(line.tags, start, start + LOOSE_REACH)
    if match is None:
        return None
    verb = match.end() - 1
    senses = line.known.senses.get(line.word(verb).lower(), frozenset())
    if not senses & SPEAKING:
        return None
    speaker = Mention(*match.span("phrase"))
    return Cue(verb, verb + 1, start, verb + 1, speaker, senses, classes.SAID)


def after_unknown(at: Quoted) -> SpeechTag | None:
    """A verb that no list has stands behind the quotation with its subject: "Q," nodded Bell."""
    line, token = at.line, at.token
    comma = line.tags[token + 1 : token + 2] == ","
    if not begins_sentence(line, token) or not (comma or line.tags[token] in classes.OPEN_ENDED):
        return None
    start = token + 2 if comma else token + 1
    found = _verb_first(line, start) or _reply(line, start) or _subject_first(line, token, start)
    if found is None or line.word(found[1][0]).lower() in THINKING:
        return None
    return SpeechTag(token, "after", found[0], None, found[1])


def _verb_first(line: Line, start: int) -> tuple[Mention, tuple[int, int]] | None:
    """A verb that no list has stands before its subject: nodded Ruth Bell, nodded the mayor."""
    verb = UNKNOWN.match(line.tags, start)
    subject = phrase_after(line.tags, verb.end()) if verb else None
    if verb is None or subject is None or not ENDS.match(line.tags, subject.last):
        return None
    return (subject, (verb.end() - 1, verb.end())) if _may_speak(line, subject) else None


def _reply(line: Line, start: int) -> tuple[Mention, tuple[int, int]] | None:
    """A noun of saying and its owner are the tag: was Ruth Bell's reply."""
    return owner_of_speech(line, OWNED.match(line.tags, start))


def _subject_first(line: Line, token: int, start: int) -> tuple[Mention, tuple[int, int]] | None:
    """A verb that no list has stands behind its subject: Ruth Bell, a pilot, nodded; not "Act!" Bell left."""
    tags = line.tags
    subject = phrase_after(tags, start)
    verb = ITS_VERB.match(tags, subject.aside[1] + 1 if subject.aside else subject.last) if subject else None
    if subject is None or verb is None or not _may_speak(line, subject):
        return None
    if (
        tags[token] == classes.ENDS_IN_MARK
        and line.word(start)[0].isupper()
        and tags[verb.end() : verb.end() + 1] not in (".", ",", "")
    ):
        return None
    short = tags[token] == classes.ENDS_IN_WORD and not _is_long(line, token)
    return None if short else (subject, (verb.end() - 1, verb.end()))


def _is_long(line: Line, token: int) -> bool:
    """Whether a quotation has too many words to be a thing named: “The wall”, Bell left."""
    start, end = line.spans[token]
    return len(line.text[start:end].split(maxsplit=LEAST_WORDS)) >= LEAST_WORDS


def _may_speak(line: Line, subject: Mention) -> bool:
    """Whether a subject may be a person: a name, a pronoun of one, or a noun with its article."""
    tags = line.tags[subject.first : subject.last]
    if tags == classes.PRONOUN:
        return line.word(subject.first).lower() in PERSONS
    return classes.NAME in tags or classes.TITLE in tags or tags.startswith(classes.DETERMINER)
