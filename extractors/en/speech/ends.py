"""Where a report ends: with its sentence, or before what is the teller's again.

The patterns are over the letters of ``classes``.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from extractors import classes
from extractors.en.lexicon.complements import CONTRASTS
from extractors.en.morphology import IRREGULAR
from extractors.en.speech.phrases import NOMINAL
from extractors.en.speech.transcripts import LABEL
from extractors.grammar import sentence_start
from extractors.pattern import lazy
from extractors.words import words

if TYPE_CHECKING:
    from extractors.grammar import Cue, Line


LONGEST_REPORT = 300
"""Tokens that a report may have."""
SENTENCE_END = lazy(f"[{classes.SENTENCE_ENDS}]")
"""The end of a sentence: a full stop, or a quotation that ends its sentence."""
TAIL = lazy(
    rf"""
    , (?: G | K                                        # , adding that B; , calling it B
        | w(?=[vsxhmjp])                               # , which is
        | B[psvjhrnX] | &[psjvhX]                         # , but she went on; , and warned
        | (?P<circumstance> r?[civj] )                       # , when she left; , then in May
        | ap                                           # , as she left
        | C                                            # , according to Bell
        | [&B] (?:i[de]?[el])? {NOMINAL} r?              # , and on Monday Bell said; , but Lind left
        (?: ,[wd][^.;:,QRPZ]{{1,15}}, )? [sSjKvxhm]       # , and Bell, who left, said
      | d?[Nl]{{1,3}} x s \Z                         # , the court was told
      )
  | - (?:[&B] | G) (?! [^.;]{{1,40}} - )               # - and, - adding; no second dash shuts an aside
  | (?<=[lgNre]) a p (?=v)                            # as she left
  | ; .                                                # ; it was closed
  | [&B] r? s | B G                                    # and later said; but suggesting
  | (?<=Q) [&B] (?=r?[vh])                             # “the tide will come,” and then left
  | B {NOMINAL} r? s | [&B] p r? [sjv]                 # but Lind said; and she accused
    """,
    regex.VERBOSE,
)
"""Words behind a report that the teller goes on with: , adding that B; as she left; but Lind said."""
ASIDE = lazy(r",[wc][^,.;:QRPZ]{1,20},(?=r?[vsjxhmXlioT])")
"""A clause between commas, with no new clause behind it: , which is old, needed new gates."""
JOINED = lazy(r",?[&B]r?[vhxmjG]")
"""A verb joined to an earlier verb: and left, but has left."""
PRESENT_BE = frozenset(words("is are am 's 're 'm ’s ’re ’m"))
"""Forms of "be" in the present, clipped forms included."""
PAST = classes.VERB + classes.SAID + classes.CALLED + classes.HAVE + classes.NOUN
"""Classes of verbs that may be in the past, and of words that no list has."""
UNKNOWN_VERB = classes.VERB + classes.NOUN
"""Classes of what may be a verb in -s that no list has."""
CONJUNCTIONS = classes.SUBORDINATOR + classes.AS
"""Classes of words that open a clause before its main clause: while, as."""
SET_APART = frozenset((",", "," + classes.ADVERB))
"""Tags between a subject and a participle set apart from it: Bell, later noting that A, left."""
PASTS = frozenset(form for base, forms in IRREGULAR.items() for form in forms if form != base)
"""Irregular pasts and participles: drove, driven."""
FINITE = lazy(f"[{classes.FINITE}]")
"""A verb that may be finite."""
RESUMED = lazy(r",[vsjxhmX]")
"""The comma and verb with which a sentence goes on behind a relative clause: (Bell, who said A), left."""
SECOND_VERB = lazy(r"[^vsjxhmXwct&,]{1,12}[vsjxhmX][rnvsjxh]*[^vsjxhmXwct&,]{0,12}(?=[xhmXv])")
"""The one verb of a subject's own clause, up to the main verb: Bell's claim that the wall was safe | was
wrong."""
COUNTED = lazy(rf",(?=d?\#{NOMINAL}?(?:[oi]{NOMINAL}){{0,2}}[vsSjJxhm])", regex.VERBOSE)
"""A second number with a verb, behind a comma: 42 percent said that A, | 32 percent left."""
MAIN_CLAUSE = lazy(
    rf",(?={NOMINAL}(?:[oi]{NOMINAL}){{0,2}}(?:w[^.,;:QRPZ]{{1,10}}?)?r?[vsSjxhmXn])", regex.VERBOSE
)
"""The subject and verb of a main clause behind a clause before it: (While Bell said that A), Lind left."""
DATELINE = lazy(
    r"""
    \p{Lu}{3}[\p{Lu}.'’ -]{0,30}+                       # PORT ELLERY
    (?:,\ (?=[\p{Lu}\d])[^\n,()—–-]{1,20}+){0,4}+      # , Mass., Dec. 11, 2019
    (?:\([^()\n]{1,40}\))?                             # (AP)
    \s?(?:--|—|–|―|(?<=\s)-)\s
    """,
    regex.VERBOSE,
)
"""A dateline, in the layout of the Associated Press and Reuters style guides."""


def sentence_end(line: Line, start: int) -> int:
    """Where the sentence that ``start`` is in ends: past a quotation that ends it, before a full stop."""
    tags = line.tags
    limit = min(len(tags), start + LONGEST_REPORT)
    for match in SENTENCE_END.finditer(tags, start, limit):
        token = match.start()
        if tags[token] == ".":
            if _within_brackets(line, token):
                continue
            return token
        if token + 1 >= len(tags) or line.word(token + 1)[0].isupper():
            return token + 1
    return limit


def _within_brackets(line: Line, stop: int) -> bool:
    """Whether a mark ends what stands in brackets amid a sentence: "has not had much time (really?) and"."""
    after = stop + 2
    return line.tags[stop + 1 : after] == ")" and after < len(line.tags) and line.word(after)[0].islower()


def content_end(line: Line, start: int) -> int:
    """Where the report that begins at ``start`` ends: with its sentence, or before a tail of the teller's."""
    end = sentence_end(line, start)
    at = start + 1
    while tail := TAIL.search(line.tags, at, end):
        aside = ASIDE.match(line.tags, tail.start(), end)
        if aside:
            at = aside.end()
        elif tail["circumstance"] and line.word(tail.end() - 1).lower() not in CONTRASTS:
            at = tail.end()
        else:
            return tail.start()
    return end


def _rejoined(line: Line, cue: Cue, start: int, end: int) -> int:
    """Where a verb is joined to the cue, not to the content's own verb: "said she admires it | and left"."""
    tags = line.tags
    for match in JOINED.finditer(tags, start + 2, end):
        verb = match.end() - 1
        before = range(start, match.start())
        if tags[start] == classes.TO:
            return match.start()
        if tags[verb] == classes.SAYING:
            if cue.tag == classes.SAYING:
                return match.start()
        elif tags[verb] == classes.HAVE:
            has = cue.speaker is not None and classes.HAVE in cue.speaker.auxiliaries
            if has and classes.HAVE not in tags[start : match.start()]:
                return match.start()
        elif _is_past(line, verb) and _is_all_present(line, before):
            return match.start()
    return end


def _is_past(line: Line, token: int) -> bool:
    """Whether a token is a verb in its past form, or a participle."""
    word = line.word(token).lower()
    tag = line.tags[token]
    if tag == classes.BE:
        return word in ("was", "were")
    return tag in PAST and (word in PASTS or (word.endswith("ed") and tag != classes.NOUN))


def _is_all_present(line: Line, tokens: range) -> bool:
    """Whether tokens are of the present, or of what might be, and have no past form: she admires it."""
    if any(_is_past(line, token) for token in tokens):
        return False
    return any(_is_present(line, token) for token in tokens)


def _is_present(line: Line, token: int) -> bool:
    """Whether a token is a modal, an "is", or a verb that ends in -s behind a pronoun."""
    tag, word = line.tags[token], line.word(token).lower()
    if tag == classes.MODAL or word in PRESENT_BE:
        return True
    return tag in UNKNOWN_VERB and line.tags[token - 1] == classes.PRONOUN and word[-1] == "s"


def clause_end(line: Line, cue: Cue, start: int) -> int:
    """Where a report that follows its cue ends, the clause that the cue itself stands in minded.

    Within "Bell, who said A, left" it ends where the main clause goes on; in "While Bell said A, B" and
    "Noting that A, Bell left" too.
    """
    end = _rejoined(line, cue, start, content_end(line, start))
    tags = line.tags
    head = cue.start - 2 if tags[cue.start - 1 : cue.start] == classes.ADVERB else cue.start - 1
    if cue.speaker and tags[cue.speaker.first] in classes.RELATIVES:
        if _opens_sentence(line, cue.speaker.first):
            return _within_subject(tags, start, end)
        match = RESUMED.search(tags, start, end)
    elif cue.tag == classes.SAYING and cue.speaker and tags[cue.speaker.last : cue.first] in SET_APART:
        match = RESUMED.search(tags, start, end)
    elif (cue.tag == classes.SAYING and cue.speaker and cue.speaker.first > cue.first) or (
        head >= 0 and tags[head] in CONJUNCTIONS and line.word(head).lower() not in ("than", "where")
    ):
        match = MAIN_CLAUSE.search(tags, start + 2, end)
    elif cue.tag == classes.NOUN and sentence_start(tags, cue.start) == cue.start:
        return _within_subject(tags, start, end)
    elif cue.speaker and classes.NUMBER in tags[cue.speaker.first : cue.speaker.last]:
        match = COUNTED.search(tags, start, end)
    else:
        match = None
    return match.start() if match else end


def _opens_sentence(line: Line, relative: int) -> bool:
    """Whether a "who" belongs to the sentence's subject or to what stands before that, on no comma."""
    tags = line.tags
    return tags[relative - 1 : relative] != "," and not FINITE.search(
        tags, sentence_start(tags, relative), relative
    )


def _within_subject(tags: str, start: int, end: int) -> int:
    """Where a report within the sentence's subject ends: before the sentence's own verb, or a comma."""
    match = SECOND_VERB.match(tags, start, end)
    last = match.end() if match else end
    comma = tags.find(",", start, last)
    return comma if comma >= 0 else last - 1 if tags[last - 1] == classes.ADVERB else last


def first_token(line: Line) -> int:
    """The token that a paragraph's first sentence begins with."""
    if not line.spans:
        return 0
    start = line.spans[0][0]
    match = LABEL.match(line.text, start) or DATELINE.match(line.text, start)
    return bisect_left(line.spans, (match.end(), 0)) if match else 0
