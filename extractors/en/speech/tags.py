"""Speech tags: which cue and speaker a quotation belongs to, by where they stand around it.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.en.lexicon.reporting import COMING, SPEECH_NOUNS
from extractors.en.speech.before import HEARD_BY, before, within
from extractors.en.speech.contents import content_start
from extractors.en.speech.cues import agent
from extractors.en.speech.lead_ins import headed, in_words_of, led_in, owned, signed, told_before
from extractors.en.speech.phrases import phrase_after
from extractors.grammar import Cue, Mention, Quoted, SpeechTag, begins_sentence
from extractors.rule import Rules

if TYPE_CHECKING:
    from extractors.grammar import Line


QUOTATION = re.compile(r"[QRPZ]")
# came the curt reply, came shouts
CAME = re.compile(r"v(?P<noun>d?[lrvN]{0,2}[lsS])(?=i|\W|\Z)")
# what leads from a tag to the next quotation: Bell replied, "No."
LEADING = re.compile(r"[re]{0,2}[,:][PZR]")
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
# words in marks that belong to the noun after them: the "sea wall" campaign said
QUALIFYING = re.compile(r"Rl")
# so many tokens such a tag may have
LOOSE_REACH = 60
# a participle right before its quotation: labeled "Q", described as a "Q"
NAMED_SO = re.compile(r"[js]a?d?\Z")
CALLING = frozenset(("call", "judge"))
SPEAKING = frozenset(("say", "tell", "ask", "utter"))


def _after(at: Quoted) -> SpeechTag | None:
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
    if cue is None and tags[start : start + 1] in ("r", "e", "a"):
        cue = by_start.get(start + 1)
    if cue is None and tags[token] in "QZ":
        cue = _loose(line, start)
    if cue is None or cue.tag in "JGK":
        return None
    if QUALIFYING.match(tags, token):
        return None
    if cue.passive and cue.senses & HEARD_BY:
        return SpeechTag(token)
    ends_sentence = tags[token] == "P" and start == token + 1
    if ends_sentence and line.word(start)[0].isupper():
        return None
    if tags[token] == "Z" and not cue.inverted and _leads_on(line, cue):
        return None
    return SpeechTag(token, "after", cue.speaker, cue, (cue.first, cue.last))


def _unless_fronted(tagged: SpeechTag | None, cues: list[Cue]) -> SpeechTag | None:
    """The tag, but none that a participle before the quotation goes before: Insisting on "Q", Bell left."""
    if tagged is None or tagged.speaker is None:
        return tagged
    subject = tagged.speaker.first
    fronted = any(
        cue.tag in "GK" and cue.speaker and cue.speaker.first == subject > tagged.token for cue in cues
    )
    return None if fronted else tagged


def _came(line: Line, token: int, start: int) -> SpeechTag | None:
    """As in "Q," came the reply; "Q," came shouts from the crowd: only the latter names who speaks."""
    if line.tags[start : start + 1] != "v" or line.word(start).lower() not in COMING:
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
    return Cue(verb, verb + 1, start, verb + 1, speaker, senses, "s")


def _named_by(at: Quoted) -> SpeechTag | None:
    """A participle and its agent around a quotation: labeled "Q" by Bell, described as a "Q" by Bell."""
    line, token = at.line, at.token
    match = NAMED_SO.search(line.tags, max(0, token - 3), token)
    if match is None or not line.known.senses.get(line.word(match.start()).lower(), frozenset()) & CALLING:
        return None
    speaker = agent(line, token + 1)
    return SpeechTag(token, "by", speaker, None, (match.start(), match.start() + 1)) if speaker else None


def _carried(at: Quoted) -> SpeechTag | None:
    """A sentence of its own after a tagged quotation of the same paragraph: the same speaker goes on."""
    line, token, found = at.line, at.token, at.earlier
    if not begins_sentence(line, token) or not found:
        return None
    last = next((each for each in reversed(found[-2:]) if each.place != "aside"), found[-1])
    if last.speaker is None:
        return None
    between = line.tags[last.token + 1 : token]
    joined = last.joined and (last.place == "after" or not between) and between.count(".") <= 1
    return SpeechTag(token, "carried", last.speaker, last.cue, last.cue_tokens, joined, sure=last.sure)


TAGS = Rules(
    "tags",
    "which words beside a quotation say who says it",
    _after,
    _named_by,
    before,
    within,
    signed,
    in_words_of,
    owned,
    led_in,
    headed,
    _carried,
    told_before,
)


WEAK = frozenset(("tags/within", "tags/led_in", "tags/owned", "tags/told_before"))
"""The rules that give more than one quotation in ten to the wrong speaker; theirs is a guess."""


def tag_quotations(line: Line, cues: list[Cue]) -> list[SpeechTag]:
    """Each quotation of a tagged paragraph with its speech tag, in order."""
    starting = {cue.start: cue for cue in cues if cue.speaker}
    found: list[SpeechTag] = []
    at = 0
    for match in QUOTATION.finditer(line.tags):
        token = match.start()
        while at < len(cues) and cues[at].first < token:
            at += 1
        tagged, rule = TAGS.first(Quoted(line, token, cues[max(0, at - 4) : at], starting, found))
        sure = tagged is not None and tagged.sure and rule not in WEAK
        found.append(tagged._replace(rule=rule, sure=sure) if tagged else SpeechTag(token))
    return found
