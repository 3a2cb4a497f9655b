"""Speech tags: which cue and speaker a quotation belongs to, by where they stand around it.

The patterns are over the letters of ``alphabet``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.speech.contents import content_start
from extractors.speech.cues import Cue, sentence_start
from extractors.speech.lead_ins import in_words_of, led_in, owned, signed, told_before
from extractors.speech.mentions import Mention, phrase_after
from extractors.speech.tagged import Tagged, begins_sentence

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

QUOTATION = re.compile(r"[QRPZ]")
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
# so many tokens such a tag may have
LOOSE_REACH = 60
SAYING = frozenset(("say", "tell"))
SPEAKING_TOO = frozenset(("say", "tell", "ask", "call"))
SPEAKING = frozenset(("say", "tell", "ask", "utter"))


def tag_quotations(line: Line, cues: list[Cue]) -> list[Tagged]:
    """Each quotation of a tagged paragraph with its speech tag, in order."""
    by_start = {cue.start: cue for cue in cues if cue.speaker}
    found: list[Tagged] = []
    at = 0
    for match in QUOTATION.finditer(line.tags):
        token = match.start()
        while at < len(cues) and cues[at].first < token:
            at += 1
        tagged = (
            _after(line, token, by_start)
            or _before(line, token, cues[max(0, at - 4) : at])
            or signed(line, token)
            or in_words_of(line, token)
            or owned(line, token)
            or led_in(line, token)
            or _carried(line, token, found)
            or told_before(line, token, cues[max(0, at - 1) : at])
            or Tagged(token)
        )
        found.append(tagged)
    return found


def _after(line: Line, token: int, by_start: dict[int, Cue]) -> Tagged | None:
    """As in "Q," Bell said; "Q," said Bell; "Q", she said."""
    tags = line.tags
    start = token + 1
    if tags[start : start + 1] in (",", "-"):
        start += 1
    cue = by_start.get(start)
    if cue is None and tags[start : start + 1] in ("r", "e", "a"):
        cue = by_start.get(start + 1)
    if cue is None and tags[token] in "QZ":
        cue = _loose(line, start)
    if cue is None or cue.tag in "JGK":
        return None
    ends_sentence = tags[token] == "P" and start == token + 1
    if ends_sentence and line.word(start)[0].isupper():
        return None
    if tags[token] == "Z" and not cue.inverted and content_start(line, cue) is not None:
        return None
    return Tagged(token, "after", cue.speaker, cue, (cue.first, cue.last))


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


def _before(line: Line, token: int, cues: list[Cue]) -> Tagged | None:
    """Bell said, "Q"; Bell called it "Q"; has been called "Q" by Bell."""
    cue = cues[-1] if cues else None
    if cue is None or cue.last > token or cue.first < sentence_start(line.tags, token):
        return None
    if cue.passive:
        return _passive(line, token, cue)
    if not cue.senses & SPEAKING_TOO:
        cue = _governing(line, cues) or cue
    elif cue.denied and line.tags[token - 1] not in ",:":
        return Tagged(token, "denied")
    return Tagged(token, "before", cue.speaker, cue, (cue.first, cue.last)) if cue.speaker else None


def _governing(line: Line, cues: list[Cue]) -> Cue | None:
    """The verb of saying whose report a verb of judging stands in: "Bell said the plan used ..."."""
    nearest = cues[-1]
    start = sentence_start(line.tags, nearest.first)
    for cue in reversed(cues[-4:-1]):
        if cue.first >= start and cue.senses & SAYING and not cue.inverted and cue.speaker and not cue.denied:
            return cue
    return None


def _passive(line: Line, token: int, cue: Cue) -> Tagged | None:
    by = token + 1
    if (
        line.tags[by : by + 1] == "i"
        and line.word(by) == "by"
        and (speaker := phrase_after(line.tags, by + 1))
    ):
        return Tagged(token, "by", speaker, cue, (cue.first, cue.last))
    return None


def _carried(line: Line, token: int, found: list[Tagged]) -> Tagged | None:
    """A sentence of its own after a tagged quotation of the same paragraph: the same speaker goes on."""
    if not begins_sentence(line, token) or not found:
        return None
    last = found[-1]
    if last.speaker is None:
        return None
    between = line.tags[last.token + 1 : token]
    joined = last.joined and (last.place == "after" or not between) and between.count(".") <= 1
    return Tagged(token, "carried", last.speaker, last.cue, last.cue_tokens, joined)
