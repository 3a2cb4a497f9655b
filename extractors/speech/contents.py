"""Where the content that a cue leads into begins, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.lexicons import reporting
from extractors.lexicons.inflection import inflect
from extractors.lexicons.words import words
from extractors.speech.mentions import NOMINAL, phrase_after

if TYPE_CHECKING:
    from extractors.speech.cues import Cue
    from extractors.speech.tagging import Line

LONGEST = 300
# a content of so many words is a clause, its verb known or not
LEAST_CLAUSE = 4
# "again", "Monday", "on Monday, 3", "last week", "earlier this month"
TIMES = regex.compile(r"(?:r|i?[de]{0,2}e(?:#(?!l))?)*+")
ADVERBIAL = regex.compile(
    rf"(?:r|e|i?(?:[de#r]|(?<=[de])l(?=e))*e(?:,?\#)?|i{NOMINAL}(?:[oi]{NOMINAL}){{0,2}}){{0,4}}+(?:\([^()]{{1,6}}\))?",
    regex.VERBOSE,
)
FINITE = regex.compile(r"[vsjxhmX]")
# a subject with its verb, or an adverbial and then a subject: what a content without "that" begins with
CLAUSE = regex.compile(
    rf"""
    (?: [ic][^.;,:QRPZ]{{1,25}}, | i[^.;,:QRPZ]{{1,8}}(?=p) | [re],? )?
    (?: {NOMINAL} (?:[oiTg]{NOMINAL}){{0,4}} (?: ,[^.;:,]{{1,20}}, | w[^.,;:]{{1,10}}? )? [re]? [vsjxhmXnSJ]
      | p ['xhmX]
    )
    """,
    regex.VERBOSE,
)
SENTENCE_END = regex.compile(r"[.PZ]")
# what of the sentence is the teller's again: ", as she left", ", which ...", ", but he went on", " and said"
TAIL = regex.compile(
    rf"""
    , (?: G | K                                        # , adding that B; , calling it B
        | w(?=[vsxhmjp])                               # , which is
        | B[psvjhrn] | &[sjvh]                         # , but she went on; , and warned
        | c | r?[civ] | ap                             # , when she left; , then in May; , as she left
        | C                                            # , according to Bell
        | [&B] (?:i[de]?[el])? {NOMINAL} r? [sjK]      # , and on Monday Bell said
      )
  | - [&B] (?! [^.;]{{1,40}} - )                       # - and no second dash that shuts an aside
  | ; .
  | [&B] r? s                                          # and later said
    """,
    regex.VERBOSE,
)
RESUMED = regex.compile(r",[vsjxhmX]")
# after "While Bell said that A," the main clause goes on with a subject of its own
MAIN_CLAUSE = regex.compile(rf",(?={NOMINAL}(?:[oi]{NOMINAL}){{0,2}}r?[vsjxhmXn])", regex.VERBOSE)
# what these govern is talked about, and a "that" after it is a relative
TOPICS = frozenset(words("about of with against over by like"))
# after a comma these open what the teller sets against the report
CONTRASTS = frozenset(words("while though although whereas despite compared"))
# nor do these begin what is said: "said nothing of the sort"
NO_CONTENT = TOPICS | frozenset(
    words("nothing little so something everything anything more much enough goodbye")
)
QUESTION_WORDS = frozenset(words("whether if why how what who when where"))
# a hearer may stand between these and their "that"
HEARD = frozenset(
    form for verb in ("warn", "promise", "advise", "caution", "show", "write") for form in inflect(verb)
)
# "promised to act": what is promised begins with its "to"
COMMITTING = frozenset(
    form
    for verb in ("promise", "vow", "pledge", "swear", "threaten", "claim", "offer")
    for form in inflect(verb)
)
# after these a clause needs no "that"
PLAIN = frozenset(form for verb in ("say", "add", "tell") for form in inflect(verb))


ADDING = frozenset(inflect("add"))


def content_start(line: Line, cue: Cue) -> int | None:
    """Where the content begins after the cue, past hearer and adverbials; None where none follows."""
    tags = line.tags
    at = cue.last
    if "tell" in cue.senses and (hearer := phrase_after(tags, at)):
        at = hearer.last
    times = TIMES.match(tags, at)
    at = times.end() if times else at
    if tags[at : at + 2] == "t," and tags[at + 2 : at + 3] in ("c", "i", "a", "r", "g"):
        return at + 2
    if tags[at : at + 1] == "t" and not _pronoun_that(tags, at):
        return at + 1
    that = _that_after_adverbials(line, at) or _that_after_hearer(line, cue)
    return that if that is not None else _bare_start(line, cue, at)


def _bare_start(line: Line, cue: Cue, at: int) -> int | None:
    """Where a content without "that" begins, if a clause stands at ``at``."""
    tags = line.tags
    following = tags[at : at + 1]
    verb = line.word(cue.first).lower()
    if not following or following in ",.:;-QRPZ)" or line.word(at).lower() in NO_CONTENT:
        return None
    if following == "T":
        return at if verb in COMMITTING else None
    if line.word(at).lower() in QUESTION_WORDS:
        return at
    if cue.start and tags[cue.start - 1] == "Q":
        return None
    if verb in PLAIN and (following != "i" or line.word(at).lower() == "despite"):
        end = content_end(line, at)
        known = FINITE.search(tags, at, end) or (verb not in ADDING and end - at >= LEAST_CLAUSE)
        return at if known else None
    if cue.tag in "SJ" and verb in reporting.NOUN_FORMS and tags[cue.first - 1] not in "pmTN":
        return None
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


def sentence_end(line: Line, start: int) -> int:
    """Where the sentence that ``start`` is in ends: past a quotation that ends it, before a full stop."""
    tags = line.tags
    limit = min(len(tags), start + LONGEST)
    for match in SENTENCE_END.finditer(tags, start, limit):
        token = match.start()
        if tags[token] == ".":
            return token
        if token + 1 >= len(tags) or line.word(token + 1)[0].isupper():
            return token + 1
    return limit


def content_end(line: Line, start: int) -> int:
    """Where the report that begins at ``start`` ends: with its sentence, or before a tail of the teller's."""
    end = sentence_end(line, start)
    for tail in TAIL.finditer(line.tags, start + 1, end):
        if tail[0][-1] not in "civ" or line.word(tail.end() - 1).lower() in CONTRASTS:
            return tail.start()
    return end


def clause_end(line: Line, cue: Cue, start: int) -> int:
    """Where a report that follows its cue ends, the clause that the cue itself stands in minded.

    Within "Bell, who said A, left" it ends where the main clause goes on; in "While Bell said A, B" too.
    """
    end = content_end(line, start)
    tags = line.tags
    if cue.speaker and tags[cue.speaker.first] == "w":
        match = RESUMED.search(tags, start, end)
    elif (
        cue.start
        and tags[cue.start - 1] in "ca"
        and line.word(cue.start - 1).lower() not in ("than", "where")
    ):
        match = MAIN_CLAUSE.search(tags, start + 2, end)
    else:
        match = None
    return match.start() if match else end
