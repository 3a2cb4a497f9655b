"""Where a report ends: with its sentence, or before what is the teller's again.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon.complements import CONTRASTS
from extractors.en.speech.phrases import NOMINAL
from extractors.en.speech.transcripts import LABEL
from extractors.grammar import sentence_start
from extractors.pattern import lazy

if TYPE_CHECKING:
    from extractors.grammar import Cue, Line


# no report is longer than so many tokens
LONGEST = 300
SENTENCE_END = lazy(r"[.PZ]")
TAIL = lazy(
    rf"""
    , (?: G | K                                        # , adding that B; , calling it B
        | w(?=[vsxhmjp])                               # , which is
        | B[psvjhrn] | &[sjvh]                         # , but she went on; , and warned
        | c | r?[civ]                                  # , when she left; , then in May
        | ap                                           # , as she left
        | C                                            # , according to Bell
        | [&B] (?:i[de]?[el])? {NOMINAL} r?            # , and on Monday Bell said
        (?: ,w[^.;:,QRPZ]{{1,15}}, )? [sjK]          # , and Bell, who left, said
      | d?[Nl]{{1,3}} x s \Z                         # , the court was told
      )
  | - [&B] (?! [^.;]{{1,40}} - )                       # - and no second dash that shuts an aside
  | (?<=[lgNre]) a p (?=v)                            # as she left
  | ; .                                                # ; it was closed
  | [&B] r? s                                          # and later said
  | (?<=Q) [&B] (?=r?[vh])                             # “the tide will come,” and then left
  | B {NOMINAL} r? s                                   # but Lind said
    """,
    regex.VERBOSE,
)
# where "Bell, who said A, left" goes on
RESUMED = lazy(r",[vsjxhmX]")
# "Bell's claim that the wall was safe | was wrong": a subject's own clause has one verb
SECOND_VERB = lazy(r"[^vsjxhmXwct&,]{1,12}[vsjxhmX][rnvsjxh]*[^vsjxhmXwct&,]{0,12}(?=[xhmXv])")
# after "While Bell said that A," the main clause goes on with a subject of its own
MAIN_CLAUSE = lazy(rf",(?={NOMINAL}(?:[oi]{NOMINAL}){{0,2}}r?[vsjxhmXn])", regex.VERBOSE)
# the layout of datelines is that of the Associated Press and Reuters style guides
DATELINE = lazy(
    r"""
    \p{Lu}{3}[\p{Lu}.'’ -]{0,30}+                       # PORT ELLERY
    (?:,\ (?=[\p{Lu}\d])[^\n,()—–-]{1,20}+){0,4}+      # , Mass., Dec. 11, 2019
    (?:\([^()\n]{1,40}\))?                             # (AP)
    \s?(?:--|—|–|(?<=\s)-)\s
    """,
    regex.VERBOSE,
)


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

    Within "Bell, who said A, left" it ends where the main clause goes on; in "While Bell said A, B" and
    "Noting that A, Bell left" too.
    """
    end = content_end(line, start)
    tags = line.tags
    if cue.speaker and tags[cue.speaker.first] == "w":
        match = RESUMED.search(tags, start, end)
    elif (cue.tag == "G" and cue.speaker and cue.speaker.first > cue.first) or (
        cue.start
        and tags[cue.start - 1] in "ca"
        and line.word(cue.start - 1).lower() not in ("than", "where")
    ):
        match = MAIN_CLAUSE.search(tags, start + 2, end)
    elif cue.tag == "l" and sentence_start(tags, cue.start) == cue.start:
        match = SECOND_VERB.match(tags, start, end)
        return match.end() if match else end
    else:
        match = None
    return match.start() if match else end


def first_token(line: Line) -> int:
    """The token that a paragraph's first sentence begins with."""
    if not line.spans:
        return 0
    start = line.spans[0][0]
    match = LABEL.match(line.text, start) or DATELINE.match(line.text, start)
    return bisect_left(line.spans, (match.end(), 0)) if match else 0
