"""Speech tags: which cue and speaker a quotation belongs to, by where they stand around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.lexicons.reporting import NOUNS
from extractors.speech.cues import Cue, sentence_start
from extractors.speech.mentions import Mention, first_subject, phrase_after

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

Place = Literal["after", "before", "colon", "by", "carried"]
QUOTATION = re.compile(r"[QRPZ]")
TAG_END = re.compile(r"(?:[re]|[iT][^.,;:QRPZ]{1,12}?|a[^.,;:QRPZ]{1,14}?){0,3}(?:[.,;:-]|[QRPZ]|\Z)")
STATEMENT = re.compile(r"i[dr]{0,2}l")


class Tagged(NamedTuple):
    """A quotation's token with the speech tag found for it: none where nobody is said to say it."""

    token: int
    place: Place | None = None
    speaker: Mention | None = None
    cue: Cue | None = None
    cue_tokens: tuple[int, int] | None = None


def tag_quotations(line: Line, cues: list[Cue]) -> list[Tagged]:
    """Each quotation of a tagged paragraph with its speech tag, in order."""
    by_start = {cue.start: cue for cue in cues if cue.speaker}
    found: list[Tagged] = []
    at = 0
    for match in QUOTATION.finditer(line.tags):
        token = match.start()
        while at < len(cues) and cues[at].first < token:
            at += 1
        nearest = cues[at - 1] if at else None
        tagged = (
            _after(line, token, by_start)
            or _before(line, token, nearest, found)
            or _colon(line, token)
            or _carried(line, token, found)
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
    if cue is None or (cue.tag in "SJGK" and cue.tag != "S"):
        return None
    ends_sentence = tags[token] == "P" and start == token + 1
    if ends_sentence and line.word(start)[0].isupper():
        return None
    if tags[token] == "Z" and not TAG_END.match(tags, cue.end):
        return None
    return Tagged(token, "after", cue.speaker, cue, (cue.first, cue.last))


def _before(line: Line, token: int, cue: Cue | None, found: list[Tagged]) -> Tagged | None:
    """Bell said, "Q"; Bell called it "Q"; has been called "Q" by Bell."""
    if cue is None or cue.last > token or cue.first < sentence_start(line.tags, token):
        return None
    if cue.passive:
        return _passive(line, token, cue)
    return Tagged(token, "before", cue.speaker, cue, (cue.first, cue.last)) if cue.speaker else None


def _passive(line: Line, token: int, cue: Cue) -> Tagged | None:
    by = token + 1
    if (
        line.tags[by : by + 1] == "i"
        and line.word(by) == "by"
        and (speaker := phrase_after(line.tags, by + 1))
    ):
        return Tagged(token, "by", speaker, cue, (cue.first, cue.last))
    return None


def _colon(line: Line, token: int) -> Tagged | None:
    """Bell had a word for it: "Q"."""
    if line.tags[token - 1 : token] != ":":
        return None
    start = sentence_start(line.tags, token)
    speaker = first_subject(line.tags, start, token) or phrase_after(line.tags, start)
    return Tagged(token, "colon", speaker, None, _statement(line, start, token)) if speaker else None


def _statement(line: Line, start: int, token: int) -> tuple[int, int] | None:
    """As in "in a statement", where it is all that says that something is said."""
    for match in STATEMENT.finditer(line.tags, start, token):
        if line.word(match.end() - 1) in NOUNS:
            return match.span()
    return None


def _carried(line: Line, token: int, found: list[Tagged]) -> Tagged | None:
    """A sentence of its own after a tagged quotation of the same paragraph: the same speaker goes on."""
    if not begins_sentence(line, token) or not found:
        return None
    last = found[-1]
    if last.speaker is None:
        return None
    return Tagged(token, "carried", last.speaker, last.cue, last.cue_tokens)


def begins_sentence(line: Line, token: int) -> bool:
    """Whether a quotation stands at the head of its sentence."""
    return (
        token == 0
        or line.tags[token - 1] in ".PZQ"
        or (line.tags[token - 1] in "Bc&" and begins_sentence(line, token - 1))
    )
