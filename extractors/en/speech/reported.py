"""Reported speech: what a cue says without quotation marks around all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors import classes
from extractors.en.lexicon.function_words import QUESTION_WORDS
from extractors.en.speech.before import REPORTING, has_own_clause
from extractors.en.speech.contents import ADVERBIAL, CLAUSE, LEAST_CLAUSE, content_start
from extractors.en.speech.ends import clause_end, content_end, first_token
from extractors.en.speech.phrases import phrase_after
from extractors.grammar import Report, sentence_start
from extractors.pattern import lazy
from extractors.rule import Rules
from extractors.words import words

if TYPE_CHECKING:
    from extractors.grammar import Cue, Line


TELLING = frozenset(("tell",))
"""The sense of verbs that have a hearer."""
CONJUNCTIONS = classes.AS + classes.BUT + classes.SUBORDINATOR
"""Classes of words before a tag that are the tag's own: as Bell said, but Bell said."""
BEFORE_TAG = ",-" + classes.ENDS_IN_COMMA + classes.AS
"""Classes right before a tag that stands beside its content."""
BEHIND_TAG = frozenset(
    ("", *",.-);", classes.AND, classes.BUT, classes.SUBORDINATOR, classes.AS, classes.SAYING)
)
"""Classes right behind a tag that stands beside its content, or the end of the paragraph."""
TELLERS = classes.PARTICIPLES + classes.QUOTED
"""Classes behind a tag's comma that the teller goes on with: a participle, a quotation."""
FINITE_OR_QUOTED = lazy(r"[vsjxhmXQR]")
"""Classes of verbs that may be finite, and of quotations."""
CLOSING = lazy(r"(?:(?:[vg]|[pN]{1,2}r?[vs])[^.,;:QRPZ]{0,10})?e{0,2}(?:\.|\Z)")
"""The end of a sentence after its tag: (..., according to a poll) released on Sunday."""
CONNECTIVE = lazy(r"[&Brc]{1,2}")
"""Classes of words that tie a sentence to the sentence before, and are not said: And yet(, Bell said, A)."""
CONNECTIVES = frozenset(
    (
        "in addition",
        "in contrast",
        "in fact",
        "in turn",
        "for example",
        "for instance",
        "in short",
        "after all",
    )
)
"""Phrases that tie a sentence to the sentence before, and are not said."""
OWN_CLAUSE = lazy(r"[gw]|ap")
"""Words behind a tag that the teller goes on with: who left; as she left."""
REASONS = frozenset(words("because if unless when until once since after before"))
"""Conjunctions of a reason, condition or time, which may go on with a report behind its tag."""
QUOTED_NEXT = lazy(r"[^.,;GQRPZ]{0,12}?[,:][QRPZ]|[QRPZ]")
"""A comma or colon and a quotation a few tokens on, or a quotation right there."""


def _each_once(reports: list[Report]) -> list[Report]:
    """The reports; words that several cues lead into are left to the cue nearest to the words."""
    if len(reports) < 2:
        return reports
    nearest: dict[tuple[int, int], Cue] = {}
    for part, cue in ((part, report.cue) for report in reports for part in report.parts):
        if part not in nearest or _distance(cue, part) < _distance(nearest[part], part):
            nearest[part] = cue
    left = [
        replace(report, parts=[part for part in report.parts if nearest[part] is report.cue])
        for report in reports
    ]
    return [report for report in left if report.parts]


def _distance(cue: Cue, part: tuple[int, int]) -> int:
    """The tokens between a cue and what it says, on whichever side of it that stands."""
    return max(part[0] - cue.last, cue.first - part[1])


def _asked(line: Line, cue: Cue) -> list[tuple[int, int]] | None:
    """A question is asked: from its "whether", "if", "why" on."""
    if cue.tag == classes.ACCORDING or "ask" not in cue.senses:
        return None
    hearer = phrase_after(line.tags, cue.last)
    for start in (cue.last, hearer.last if hearer else cue.last):
        if start < len(line.tags) and line.word(start).lower() in QUESTION_WORDS:
            return [(start, content_end(line, start))]
    return []


def _after_cue(line: Line, cue: Cue) -> list[tuple[int, int]] | None:
    """The content follows its cue: Bell said that A; Bell said A; Bell told the council on Monday that A."""
    if cue.tag == classes.ACCORDING or cue.inverted or not cue.senses & REPORTING:
        return None
    start = content_start(line, cue)
    return None if start is None else [(start, clause_end(line, cue, start))]


def _around_tag(line: Line, cue: Cue) -> list[tuple[int, int]] | None:
    """The content stands around its tag: "A, Bell said"; "A, Bell said, B"; "according to Bell, A"."""
    tags = line.tags
    if cue.tag != classes.ACCORDING and not (cue.senses & REPORTING and _is_tag(line, cue)):
        return None
    begin = cue.start - 1 if cue.start and tags[cue.start - 1] in CONJUNCTIONS else cue.start
    start = begin if tags[begin - 1 : begin] == ":" else max(sentence_start(tags, begin), first_token(line))
    before = begin - 1 if begin and tags[begin - 1] in ",-(" else begin
    if before > start and not tags[start:before].strip(classes.QUOTED + ","):
        return None
    connects = before > start and _connects(line, start, before)
    after = _resumed(line, cue, before > start and not connects)
    parts = []
    closes = CLOSING.match(tags, cue.end) is not None and before - start >= LEAST_CLAUSE
    is_said = after is not None or closes or FINITE_OR_QUOTED.search(tags, start, before)
    if before > start and is_said and not connects:
        parts.append((start, before))
    if after is not None:
        parts.append((after, content_end(line, after)))
    return parts


def _connects(line: Line, start: int, end: int) -> bool:
    """Whether words only tie their sentence to the sentence before: and yet; in addition."""
    if CONNECTIVE.fullmatch(line.tags, start, end):
        return True
    return line.phrase(start, end).lower() in CONNECTIVES


def _is_tag(line: Line, cue: Cue) -> bool:
    """Whether a cue's clause is a tag beside its content: after a comma, and with no object."""
    tags = line.tags
    if cue.tag not in classes.FORMS_OF_SAY or not cue.start or tags[cue.start - 1] not in BEFORE_TAG:
        return False
    if (
        cue.speaker is None
        or tags[cue.speaker.first] in classes.RELATIVES
        or QUOTED_NEXT.match(tags, cue.end)
    ):
        return False
    at = cue.end
    if "tell" in cue.senses and not cue.inverted and (hearer := phrase_after(tags, at)):
        at = hearer.last
    match = ADVERBIAL.match(tags, at)
    at = match.end() if match else at
    following = tags[at : at + 1]
    return following in BEHIND_TAG or (cue.inverted and following == classes.WHO)


def _resumed(line: Line, cue: Cue, split: bool) -> int | None:
    """Where content goes on after a tag: at the comma that ends it, unless something else begins there."""
    tags = line.tags
    at = cue.end
    if tags[at : at + 1] != ",":
        match = ADVERBIAL.match(tags, at)
        at = match.end() if match else at
    if tags[at : at + 1] not in (",", "-", ":", ")"):
        return None
    following = tags[at + 1 : at + 2]
    if not following or following in TELLERS:
        return None
    if split and (
        OWN_CLAUSE.match(tags, at + 1) or (following == classes.SUBORDINATOR and not _is_reason(line, at + 1))
    ):
        return None
    return at + 1


def _is_reason(line: Line, token: int) -> bool:
    """Whether a conjunction goes on with what is said: "..., Bell said, because the tide turned"."""
    return line.word(token).lower() in REASONS


def _unnamed(line: Line, cue: Cue) -> list[tuple[int, int]] | None:
    """A passive names nobody: it was revealed that A; owners were told that A."""
    if not cue.passive or cue.speaker is None:
        return None
    subject = line.phrase(cue.speaker.first, cue.speaker.last).lower()
    if not cue.senses & (REPORTING if subject == "it" else TELLING):
        return []
    start = content_start(line, replace(cue, senses=frozenset(("say",))))
    if start is not None and (line.tags[start - 1] == classes.THAT or CLAUSE.match(line.tags, start)):
        return [(start, clause_end(line, cue, start))]
    return _around_tag(line, cue) if subject == "it" and line.tags[cue.start - 1 : cue.start] == "," else []


REPORTS = Rules(
    "reports", "where reported content stands to its cue", _unnamed, _asked, _after_cue, _around_tag
)
"""The rules that find reported speech."""


def find_reports(line: Line, cues: list[Cue]) -> list[Report]:
    """The reported speech of a tagged paragraph, in the order of its cues."""
    found = []
    for cue in cues:
        if cue.speaker is None or cue.denied:
            continue
        stretches, rule = REPORTS.first(line, cue)
        parts = [(first, last) for first, last in stretches or () if first < last]
        if parts:
            sure = rule == "reports/around_tag" or has_own_clause(line, cue)
            found.append(Report(parts, replace(cue, speaker=None) if cue.passive else cue, rule, sure))
    return _each_once(found)
