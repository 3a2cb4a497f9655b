"""Cues: the words of a paragraph that say that somebody says something, each with its speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.en.lexicon import reporting
from extractors.en.lexicon.complements import CONDITIONS, HEARD, TO_SPEECH
from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.speech.ends import first_token
from extractors.en.speech.phrases import NOMINAL, first_subject, phrase_after, subject_before
from extractors.grammar import Cue, Mention, sentence_start
from extractors.pattern import lazy
from extractors.rule import Rules

if TYPE_CHECKING:
    from extractors.grammar import Line


CUE = re.compile(
    r"""
    [sSGjJKC]    # said, according
  | l(?=t)       # Bell's claim that
    """,
    re.VERBOSE,
)
# so many tokens back "what" is looked for
FARTHEST_WHAT = 25
# "in reported attacks", "Bell's pointed remark": no verb
ATTRIBUTE = re.compile(r"(?<=[d'i])[sj][lN]")
SAYS = frozenset(("said", "says"))
OBJECTS = frozenset(("him", "them", "me", "us"))
SAYING = frozenset(("say",))
OWNER = lazy(
    r"""
    (?: (?P<owner>(?P<possessive>d))                   # her claim
      | (?P<owner> d?[NHk]{1,5} | d[lN]{1,3} ) ')      # Ruth Bell's claim, the harbour board's claim
    [lNr\#eg]{0,3} \Z                                  # latest public
    """,
    regex.VERBOSE,
)
# a noun or its owner stands within so many tokens
OWNED_REACH = 10
# "According to the head of the board in Oslo, ..." has its comma within so many tokens of its sentence
COMMA = re.compile(r"(?P<source>[^,.:;PZ]{0,25})[,:]")
# a number of things is no apposition: according to the board, nine boats
NUMBERED = lazy(r"\#[lN\#i]")
# the “Wall for all” paper; “Tides of Carrow” by Ann Marsh
TITLED = lazy(rf"d?[QR](?:[lN]{{1,4}})?(?:i{NOMINAL})?", regex.VERBOSE)
# ", first reported by", "as reported by"
REPORTED_BY = re.compile(r"(?:[,a]r|.[,a])si")
FINITE = re.compile(r"[vsjxhm]")
# a verb joined to an earlier one, and a participle after its clause: and said; , saying
JOINED = re.compile(r"[&Br][sj]|,[GK]")
# a comma, within a quotation or not: Noting the “old wall,” Bell left
FRONT_END = re.compile(r"[,Q]")
# "the deal, announced on Friday, would last"
REDUCED = lazy(r",s[^,.;:QRPZ]{0,8},[xhmv]")
# "interrupted me to announce, “...”"
LEADS_IN = re.compile(r"(?<=T)S[,:]?[QRPZ]")
# "with Ruth Bell, a pilot, calling it"
WITH_SUBJECT = lazy(rf"i(?P<phrase>{NOMINAL}(?:o{NOMINAL})?)(?:,[^.,;:QRPZ]{{1,15}},)?\Z", regex.VERBOSE)
# so many tokens back "with" is looked for, and the verb of an earlier clause
FARTHEST_WITH, FARTHEST_CLAUSE = 25, 30
# "went out of his way to say": so many tokens back from "way" its verb stands
NEAREST_VERB = 6
# the letter | that has since said
THAT = re.compile(r"(?<=[lN])t(?P<auxiliaries>[xhmXnre]*)\Z")
LONGEST_RELATIVE = 5
# so many tokens on a fronted clause ends, and its subject stands
LONGEST_FRONT = 25


class _Word(NamedTuple):
    """A word that may be a cue: its token, where the cue ends, its senses, and the cues before it."""

    line: Line
    token: int
    last: int
    senses: frozenset[str]
    earlier: list[Cue]

    @property
    def tag(self) -> str:
        """The word's class."""
        return self.line.tags[self.token]


def _after_subject(word: _Word) -> Cue | None:
    """A verb stands after its subject: Bell has said; Bell was told by Lind."""
    line, token, last, senses, _ = word
    start = _clause_start(line, token) if "call" in senses else sentence_start(line.tags, token)
    related = _relative(line.tags, token) if senses & SAYING else None
    before = related or subject_before(line.tags, token, start)
    if before is None:
        return None
    passive = "x" in before.auxiliaries and not before.auxiliaries.endswith("h")
    if passive and (told := told_by(line, token, before, senses)):
        return told
    tag = line.tags[token]
    denied = (
        bool(set(before.auxiliaries) & set("mXn"))
        or _is_condition(line, before)
        or _is_asked(line, before, tag)
        or (tag == "S" and line.tags[token - 1] == "T")  # wants to say
    )
    passive = passive or _is_headlined(line, token)
    return Cue(token, last, before.first, last, before, senses, tag, passive=passive, denied=denied)


def _relative(tags: str, token: int) -> Mention | None:
    """A "that" which stands for the noun before it: the letter that says."""
    that = THAT.search(tags, max(0, token - LONGEST_RELATIVE), token)
    return Mention(that.start(), that.start() + 1, None, that["auxiliaries"]) if that else None


def _is_condition(line: Line, subject: Mention) -> bool:
    """Whether a subject stands in a condition: if Bell says."""
    return subject.first > 0 and line.word(subject.first - 1).lower() in CONDITIONS


def _is_asked(line: Line, subject: Mention, tag: str) -> bool:
    """Whether a subject stands in a question: would Bell say; who said."""
    if subject.first == sentence_start(line.tags, subject.first) and line.tags[subject.first] == "w":
        return True
    return tag in "SJ" and line.tags[subject.first - 1 : subject.first] in ("m", "h", "X")


def _is_headlined(line: Line, token: int) -> bool:
    """Whether "told" stands without a hearer, its "was" left out: "Board was warned, jury told"."""
    return line.word(token).lower() == "told" and line.tags[token + 1 : token + 2] in ("", ".")


def _before_subject(word: _Word) -> Cue | None:
    """A verb stands before its subject: "..." said Bell."""
    if "tell" in word.senses:
        return None
    tags, token, last, senses = word.line.tags, word.token, word.last, word.senses
    after = phrase_after(tags, last) if _may_invert(tags, token) else None
    if after is None or tags[after.last : after.last + 1] in ("x", "h", "m", "X") or _is_object(word, after):
        return None
    return _before(after, tags, token, last, senses)


def _is_object(word: _Word, after: Mention) -> bool:
    """Whether a pronoun behind a verb is what the verb acts on: ", reported it to the board"."""
    line = word.line
    pronoun = line.word(after.first).lower() if line.tags[after.first] == "p" else ""
    return pronoun in OBJECTS or (
        pronoun == "it" and line.tags[after.last : after.last + 1] not in (",", ".", "")
    )


def _inverted(word: _Word) -> Cue | None:
    """A verb stands after a comma, before the name that ends its clause: "..., said Ruth Bell, a pilot"."""
    line, token, last, senses, _ = word
    tags = line.tags
    if "tell" in senses or tags[token - 1 : token] != "," or not _may_invert(tags, token):
        return None
    after = _whole(line, phrase_after(tags, last))
    if after is None or not (
        "N" in (phrase := tags[after.first : after.last]) or _is_told_by(line, word, after)
    ):
        return None
    named = after.aside and not phrase.strip("NHk")
    if not named and _ends_aside(tags, token):
        return None
    ends = after.aside or tags[after.last : after.last + 1] in (",", ".", "", "w")
    return _before(after, tags, token, last, senses) if ends else None


def _whole(line: Line, phrase: Mention | None) -> Mention | None:
    """A phrase with what "for" adds to a name: the Centre for Hull Research."""
    if phrase is None or phrase.aside or line.tags[phrase.last : phrase.last + 1] != "i":
        return phrase
    if line.word(phrase.last) != "for":
        return phrase
    rest = phrase_after(line.tags, phrase.last + 1)
    return Mention(phrase.first, rest.last, rest.aside) if rest else phrase


def _is_told_by(line: Line, word: _Word, after: Mention) -> bool:
    """Whether a plain verb of saying has somebody without a name behind it: ", said an official who left"."""
    plain = line.word(word.token).lower() in SAYS
    return plain and line.tags[after.first] == "d" and len(line.tags[after.first : after.last]) > 1


def _ends_aside(tags: str, token: int) -> bool:
    """Whether the comma before a verb shuts an aside of its subject: "Bell, a pilot, said nine left"."""
    start = sentence_start(tags, token)
    subject = subject_before(tags, token, start)
    return subject is not None and subject.aside is not None and not FINITE.search(tags, start, subject.first)


def _before(subject: Mention, tags: str, token: int, last: int, senses: frozenset[str]) -> Cue:
    end = subject.aside[1] if subject.aside else subject.last
    return Cue(token, last, token, end, subject, senses, tags[token], inverted=True)


def _clause_start(line: Line, token: int) -> int:
    """The start of the sentence, or of the clause that "what" begins in it: in what Bell called ..."""
    start = sentence_start(line.tags, token)
    for at in range(token - 2, max(start, token - FARTHEST_WHAT), -1):
        if line.tags[at] == "c" and line.word(at).lower() == "what":
            return at + 1
    return start


def _with_particle(line: Line, token: int) -> int:
    """The end of the cue, its particle included ("pointed out"); 0 where a phrasal verb lacks it."""
    following = line.word(token + 1).lower() if token + 1 < len(line.tags) else ""
    verb = line.word(token).lower()
    if verb in reporting.PHRASAL:
        if following != reporting.PHRASAL[verb]:
            return 0
        return token + 1 if following == "it" else token + 2
    return token + 2 if following and reporting.PARTICLES.get(verb) == following else token + 1


def _may_invert(tags: str, token: int) -> bool:
    """Whether a verb may have its subject after it: after a quotation, a comma, a dash, or at a start."""
    if tags[token] not in "sS":
        return False
    before = token - 1 if tags[token - 1 : token] == "r" else token
    return token == 0 or (before > 0 and tags[before - 1] in ("QRPZ,-" if before < token else "QRPZ,-a"))


def _according(word: _Word) -> Cue | None:
    """According to somebody: the speaker follows; at a sentence's head the tag runs to its comma."""
    line, token, _, senses, _ = word
    tags = line.tags
    if word.tag != "C" or tags[token + 1 : token + 2] != "T" or not (speaker := _source(tags, token + 2)):
        return None
    start = max(sentence_start(tags, token), first_token(line))
    if not tags[start:token].strip("&Brc,") or tags[token - 1 : token] == ":":
        comma = COMMA.match(tags, speaker.last)
        end = comma.end("source") if comma else speaker.last
    elif speaker.aside and not NUMBERED.match(tags, speaker.aside[0]) and FINITE.search(tags, start, token):
        end = speaker.aside[1]
    else:
        end = speaker.last
    return Cue(token, token + 2, token, end, speaker, senses, "C", inverted=True)


def _source(tags: str, at: int) -> Mention | None:
    """Who or what "according to" names: a phrase, or a work whose title stands in marks."""
    if titled := TITLED.match(tags, at):
        return Mention(*titled.span())
    return phrase_after(tags, at)


def agent(line: Line, by: int) -> Mention | None:
    """The agent that "by" at token ``by`` leads in: called so by Bell."""
    if line.tags[by : by + 1] != "i" or line.word(by) != "by":
        return None
    return phrase_after(line.tags, by + 1)


def _reported_by(word: _Word) -> Cue | None:
    """As reported by somebody: ", first reported by Bell," frames its content as a tag does."""
    line, token, _, senses, _ = word
    if not (senses & SAYING and REPORTED_BY.match(line.tags, max(0, token - 2))):
        return None
    speaker = agent(line, token + 1)
    start = token - 1 if line.tags[token - 1] == "r" else token
    return (
        Cue(token, token + 1, start, speaker.last, speaker, senses, "C", inverted=True) if speaker else None
    )


def told_by(line: Line, token: int, hearer: Mention, senses: frozenset[str]) -> Cue | None:
    """As in "Bell was told by Lind that the wall was safe", "it was reported by the Post that"."""
    speaker = agent(line, token + 1)
    if speaker is None:
        return None
    says = line.phrase(hearer.first, hearer.last).lower() == "it" and senses & SAYING
    warns = line.word(token).lower() in HEARD and line.tags[speaker.last : speaker.last + 1] == "t"
    if not (says or warns or "tell" in senses):
        return None
    return Cue(token, token + 1, hearer.first, speaker.last, speaker, senses, line.tags[token])


def _owned_noun(word: _Word) -> Cue | None:
    """Somebody owns a noun of saying: Bell's claim that, her warning that."""
    line, noun = word.line, word.token
    if word.tag != "l" or line.word(noun).lower() not in reporting.CLAIM_NOUNS:
        return None
    match = OWNER.search(line.tags, max(0, noun - OWNED_REACH), noun)
    if match is None or (match["possessive"] and line.word(match.start()).lower() not in POSSESSIVES):
        return None
    speaker = Mention(*match.span("owner"))
    return Cue(noun, noun + 1, speaker.first, noun + 1, speaker, SAYING, "l")


def _progressive(word: _Word) -> Cue | None:
    """A participle with its auxiliary: she is telling us."""
    line, token, last, senses, _ = word
    before = subject_before(line.tags, token, sentence_start(line.tags, token))
    if before is None or "x" not in before.auxiliaries:
        return None
    denied = bool(set(before.auxiliaries) & set("mXn"))
    return Cue(token, last, before.first, last, before, senses, word.tag, denied=denied)


def _quoted_as(word: _Word) -> Cue | None:
    """Somebody is quoted as saying: she was quoted as saying that; ..., he was cited as saying."""
    line, token, last, senses, _ = word
    verb = token - 2
    if line.tags[token - 1 : token] != "a" or verb < 0 or line.tags[verb] not in "sSjJv":
        return None
    subject = subject_before(line.tags, verb, sentence_start(line.tags, token))
    if subject is None or "x" not in subject.auxiliaries or set(subject.auxiliaries) & set("mXn"):
        return None
    return Cue(verb, last, subject.first, last, subject, senses, "s")


def _with_subject(word: _Word) -> Cue | None:
    """A participle after "with" and its subject: with Ruth Bell, a pilot, calling it a shame."""
    line, token, last, senses, _ = word
    beside = WITH_SUBJECT.search(line.tags, max(0, token - FARTHEST_WITH), token)
    if beside is None or line.word(beside.start()).lower() != "with":
        return None
    return Cue(token, last, beside.start(), last, Mention(*beside.span("phrase")), senses, word.tag)


def _infinitive(word: _Word) -> Cue | None:
    """An infinitive tells what somebody did say: Bell went on to say; pilots are quick to point out."""
    line, token, last, senses, _ = word
    if word.tag not in "SJ" or line.tags[token - 1 : token] != "T":
        return None
    for at in range(token - 2, max(-1, token - 4), -1):
        if line.word(at).lower() in TO_SPEECH:
            governed = _governed(line, at)
            if governed:
                denied = bool(set(governed.auxiliaries) & set("mXn"))
                return Cue(token, last, governed.first, last, governed, senses, word.tag, denied=denied)
    return None


def _governed(line: Line, at: int) -> Mention | None:
    """The subject of the words that an infinitive of saying follows: Bell "is quick", "took pains"."""
    start = sentence_start(line.tags, at)
    for verb in range(at, max(start, at - NEAREST_VERB), -1):
        if (line.tags[verb] in "vsxj" or verb == at) and (subject := subject_before(line.tags, verb, start)):
            return subject
    return None


def _shared(word: _Word) -> Cue | None:
    """A verb shares the subject of the cue before it, or of its sentence: Bell left, adding that."""
    line, token, last, senses, earlier = word
    if word.tag in "SJ" and not LEADS_IN.match(line.tags, token):
        return None
    if REDUCED.match(line.tags, token - 1) or line.phrase(token - 1, token).lower() == "worth":
        return None
    speaker = _speaker(line, token, earlier)
    return Cue(token, last, token, last, speaker, senses, word.tag) if speaker else None


def _speaker(line: Line, token: int, earlier: list[Cue]) -> Mention | None:
    tags = line.tags
    start = sentence_start(tags, token)
    before = next((cue for cue in reversed(earlier[-2:]) if cue.tag != "C" and not cue.passive), None)
    if tags[token] in "GK" and token == start:
        found = _after_front(tags, token)
    elif before and before.first >= start:
        found = _main_subject(tags, before, token) or _outer(tags, earlier, before).speaker
    else:
        found = _nearest(tags, token, start) if token and JOINED.match(tags, token - 1) else None
    if found or (found := first_subject(tags, start, token)):
        return found
    if tags[token] == "G" and (apart := _set_apart(tags, start, token)):
        return apart
    verb = tags[token] == "s" and line.word(token).lower() not in reporting.NOUN_FORMS
    return phrase_after(tags, start) if verb else None


def _main_subject(tags: str, cue: Cue, token: int) -> Mention | None:
    """The main clause's subject, where a cue stands in a clause before it: While Bell said A, Lind left."""
    if tags[cue.start - 1 : cue.start] != "c":
        return None
    comma = tags.find(",", cue.last, token)
    return first_subject(tags, comma + 1, token) if comma > 0 else None


def _outer(tags: str, cues: list[Cue], inner: Cue) -> Cue:
    """The cue in whose content another one stands: "said" of "Bell said Lind claimed that A, adding"."""
    for cue in reversed(cues):
        if cue.speaker and not cue.passive and tags[cue.last : inner.start] in ("", "t"):
            inner = cue
    return inner


def _set_apart(tags: str, start: int, token: int) -> Mention | None:
    """The subject that opens a sentence, a participle set apart from it: Bell, later adding that A, left."""
    subject = phrase_after(tags, start)
    return subject if subject and re.fullmatch(",r?", tags[subject.last : token]) else None


def _after_front(tags: str, token: int) -> Mention | None:
    """The subject that follows a clause which a participle opens: Noting that A, Bell left."""
    comma = FRONT_END.search(tags, token, token + LONGEST_FRONT)
    return first_subject(tags, comma.end(), comma.end() + LONGEST_FRONT) if comma else None


def _nearest(tags: str, token: int, start: int) -> Mention | None:
    """The subject of the last clause before a verb: Bell left and said; Bell left, saying."""
    for match in FINITE.finditer(tags[start:token][::-1], 1, FARTHEST_CLAUSE):
        mention = subject_before(tags, token - 1 - match.start(), start)
        if mention:
            return mention
    return None


OF_VERBS = Rules(
    "cues",
    "which words say that somebody says something, and who that is",
    _reported_by,
    _infinitive,
    _inverted,
    _after_subject,
    _before_subject,
    _shared,
)
OF_PARTICIPLES = Rules("cues", OF_VERBS.decides, _quoted_as, _progressive, _with_subject, _shared)
OF_NOUNS = Rules("cues", OF_VERBS.decides, _owned_noun, _according)
BY_CLASS = {"l": OF_NOUNS, "C": OF_NOUNS, "G": OF_PARTICIPLES, "K": OF_PARTICIPLES}
"""The rules for words of a class; those of verbs for all others."""


def find_cues(line: Line) -> list[Cue]:
    """The cues of a tagged paragraph, in order."""
    found: list[Cue] = []
    for match in CUE.finditer(line.tags):
        token = match.start()
        tag, last = match[0], _with_particle(line, token)
        if last == 0 or (tag in "sj" and ATTRIBUTE.match(line.tags, token)):
            continue
        senses = line.known.senses.get(line.word(token).lower(), frozenset())
        cue, rule = BY_CLASS.get(tag, OF_VERBS).first(_Word(line, token, last, senses, found))
        if cue:
            found.append(cue._replace(rule=rule))
    return found
