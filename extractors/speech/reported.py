"""Reported speech: what a cue says without quotation marks around all of it, and where that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.lexicons.inflection import inflect
from extractors.lexicons.reporting import NOUNS
from extractors.lexicons.words import words
from extractors.speech.cues import Cue, sentence_start
from extractors.speech.mentions import NOMINAL, phrase_after

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

LONGEST = 300
# what may stand between the cue and the content: "on Monday", "last week", "in a statement", "again"
WHEN = r"(?:r|e|i?(?:[de#r]|(?<=[de])l(?=e))*e(?:,?\#)?|[ia]d[lr]?(?=e)e)"
CONTENT_START = regex.compile(r"(?:[re])*t?")
ADVERBIAL = regex.compile(rf"(?:{WHEN}|i{NOMINAL}(?:[oi]{NOMINAL}){{0,2}}){{0,4}}", regex.VERBOSE)
TIMES = regex.compile(r"(?:r|i?[de]{0,2}e(?:#(?!l))?)*")
FINITE = regex.compile(r"[vsjxhmX]")
CLAUSE = regex.compile(
    rf"(?:{NOMINAL}(?:[oiT]{NOMINAL}){{0,4}}(?:,[^.;:,]{{1,20}},)?r?[vsjxhmXnSJ]|[ic][^.;]{{1,25}}?,p?|p['xhmX])",
    regex.VERBOSE,
)
QUOTED_NEXT = regex.compile(r"[^.;QRPZ]{0,12}?[,:][QRPZ]|[QRPZ]")
RESUMED = regex.compile(r",[vsjxhmX]")
SENTENCE_END = regex.compile(r"[.PZ]")
# a second clause that reports nothing: ", as she left", ", which ...", ", and he went on"
TAIL = regex.compile(
    rf"""
    ,(?: G | K | g(?!,) | w(?=[vsxhmjp]) | B[psvjhrn] | [&B]{NOMINAL}r?[sjK] | &[sjvh] | [ca][dNHp] )
  | [-] [&B]
  | ; .
  | (?<![TC.]) [&B] r? [sj]
  | , C
    """,
    regex.VERBOSE,
)
# what these govern is talked about, and a "that" after it is a relative
TOPICS = frozenset(words("about of for with against over by like"))
HEARD = frozenset(
    form for verb in ("warn", "promise", "advise", "caution", "show", "write") for form in inflect(verb)
)
REPORTING_SENSES = frozenset(("say", "tell", "according"))


class Report(NamedTuple):
    """Reported content, in tokens, ends exclusive, one range for each part that a tag splits off."""

    parts: list[tuple[int, int]]
    cue: Cue


def find_reports(line: Line, cues: list[Cue]) -> list[Report]:
    """The reported speech of a tagged paragraph, in the order of its cues."""
    found = []
    for cue in cues:
        if cue.speaker is None or cue.denied or cue.passive:
            continue
        parts = _parts(line, cue)
        if parts:
            found.append(Report(parts, cue))
    return found


def _parts(line: Line, cue: Cue) -> list[tuple[int, int]]:
    tags = line.tags
    if cue.tag == "C":
        return _around(line, cue)
    if "ask" in cue.senses:
        return _asked(line, cue)
    if not cue.senses & REPORTING_SENSES:
        return []
    if not cue.inverted:
        start = _content_start(line, cue)
        if start is not None:
            return [(start, _relative_end(tags, cue, start, content_end(line, start)))]
    if cue.tag == "s" and cue.start and tags[cue.start - 1] in ",-Q" and not _leads_to_quotation(tags, cue):
        return _around(line, cue)
    return []


def _relative_end(tags: str, cue: Cue, start: int, end: int) -> int:
    """Within "Bell, who said ..., left" the content ends where the main clause goes on."""
    if cue.speaker is None or tags[cue.speaker.first] != "w":
        return end
    match = RESUMED.search(tags, start, end)
    return match.start() if match else end


def _leads_to_quotation(tags: str, cue: Cue) -> bool:
    """Whether what the cue reports is a quotation that follows: "Bell told the council, "Q"."""
    return QUOTED_NEXT.match(tags, cue.end) is not None


def _content_start(line: Line, cue: Cue) -> int | None:
    """Where the content begins after the cue, past hearer and adverbials; None where none follows."""
    tags = line.tags
    at = cue.last
    if "tell" in cue.senses and (hearer := phrase_after(tags, at)):
        at = hearer.last
    times = TIMES.match(tags, at)
    at = times.end() if times else at
    if tags[at : at + 1] == "t" and not _pronoun_that(tags, at):
        return at + 1
    that = _that_after_adverbials(line, at) or _that_after_hearer(line, cue)
    if that is not None:
        return that
    bare = "tell" in cue.senses or line.word(cue.first).lower() in (
        "said",
        "says",
        "say",
        "saying",
        "added",
        "adding",
    )
    following = tags[at : at + 1]
    if not following or following in ",.:;-QRPZ)" or line.word(at).lower() in TOPICS:
        return None
    if bare and following in "i" and not CLAUSE.match(tags, at):
        return None
    if bare and "tell" not in cue.senses and following not in "To":
        return at if FINITE.search(tags, at, content_end(line, at)) else None
    return at if CLAUSE.match(tags, at) else None


def _pronoun_that(tags: str, at: int) -> bool:
    """Whether a "that" is a subject or object of its own: "said that was wrong"."""
    return tags[at + 1 : at + 2] in ("x", "h", "m", "X", ",", ".", "v")


def _that_after_adverbials(line: Line, at: int) -> int | None:
    match = ADVERBIAL.match(line.tags, at)
    end = match.end() if match else at
    if line.tags[end : end + 1] == ",":
        end += 1
    if end == at or line.tags[end : end + 1] != "t" or line.word(at).lower() in TOPICS:
        return None
    return end + 1


def _that_after_hearer(line: Line, cue: Cue) -> int | None:
    """As in "warned the council (in 1962) that": a hearer whom the verb need not have."""
    hearer = phrase_after(line.tags, cue.last) if line.word(cue.first).lower() in HEARD else None
    if hearer is None:
        return None
    at = hearer.last
    return at + 1 if line.tags[at : at + 1] == "t" else _that_after_adverbials(line, at)


def _asked(line: Line, cue: Cue) -> list[tuple[int, int]]:
    """A question: from its "whether", "if", "why" on."""
    at = cue.last
    hearer = phrase_after(line.tags, at)
    for start in (at, hearer.last if hearer else at):
        if start < len(line.tags) and line.word(start).lower() in (
            "whether",
            "if",
            "why",
            "how",
            "what",
            "who",
            "when",
            "where",
        ):
            return [(start, content_end(line, start))]
    return []


def _around(line: Line, cue: Cue) -> list[tuple[int, int]]:
    """Content before a tag, and its second half after it: "A, Bell said, B"; "according to Bell, A"."""
    tags = line.tags
    begin = cue.start - 1 if cue.start and tags[cue.start - 1] in "aBc" else cue.start
    start = sentence_start(tags, begin)
    parts = []
    before = begin - 1 if begin and tags[begin - 1] in ",-" else begin
    after = _resumed(line, cue, before > start)
    if before > start and (after is not None or FINITE.search(tags, start, before)):
        parts.append((start, before))
    if after is not None:
        parts.append((after, content_end(line, after)))
    return parts


def _resumed(line: Line, cue: Cue, split: bool) -> int | None:
    """Where content goes on after a tag: at the comma that ends it, unless something else begins there."""
    tags = line.tags
    at = cue.end
    if tags[at : at + 1] != ",":
        match = ADVERBIAL.match(tags, at)
        at = match.end() if match else at
    if tags[at : at + 1] not in (",", "-"):
        return None
    following = tags[at + 1 : at + 2]
    if not following or following in "GKQRPZ" or (split and following in "gwc"):
        return None
    return at + 1


def content_end(line: Line, start: int) -> int:
    """Where the report that begins at ``start`` ends: with its sentence, or before a tail of the teller's."""
    tags = line.tags
    limit = min(len(tags), start + LONGEST)
    end = limit
    for match in SENTENCE_END.finditer(tags, start, limit):
        token = match.start()
        if tags[token] == ".":
            end = token
            break
        end = token + 1
        if end >= len(tags) or line.word(end)[0].isupper():
            break
        end = limit
    tail = TAIL.search(tags, start + 2, end)
    return tail.start() if tail else end


def statement_noun(line: Line, first: int, last: int) -> bool:
    """Whether a noun of saying stands between two tokens."""
    return any(line.word(token).lower() in NOUNS for token in range(first, last))
