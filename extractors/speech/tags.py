"""Speech tags: which cue and speaker a quotation belongs to, by where they stand around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.lexicons.reporting import NOUNS, SPEECH_NOUNS
from extractors.speech.contents import content_start
from extractors.speech.cues import SENSES, Cue, sentence_start
from extractors.speech.mentions import Mention, first_subject, phrase_after

if TYPE_CHECKING:
    from extractors.speech.tagging import Line

Place = Literal["after", "before", "colon", "owned", "by", "carried", "denied"]
QUOTATION = re.compile(r"[QRPZ]")
LOOSE = re.compile(
    r"""
    (?P<phrase> (?![&ig]) [NHlk\#dDo'i&vgeT]{1,18}? )
    (?: , [^.;:QRPZ]{1,40}? ,?                # , a harbour pilot,
      | \( [^.;:QRPZ]{1,12} \)                # (the pilot)
      | w [^,.;:QRPZ]{1,25}? )?               # who steers the boat
    [xhre]{0,3} s                             # has since said
    """,
    re.VERBOSE,
)
LOOSE_REACH = 60
SAYING = frozenset(("say", "tell"))
SPEAKING_TOO = frozenset(("say", "tell", "ask", "call"))
SPEAKING = frozenset(("say", "tell", "ask", "utter"))
OWNED = re.compile(
    r"""
    (?P<owner> d (?=[^d])                        # her warning
      | (?: d? [NHk]{1,4} | dl ) (?=') ) '?      # Ruth Bell's warning, the mayor's warning
    [Nlr\#eg]{0,3} (?P<noun> l )
    (?: ,?t,? | o | , | : | - )? \Z              # that, of
    """,
    re.VERBOSE,
)
SIGNATURE = re.compile(
    r"""
    -? (?P<name> H{0,3} [NH] [NHk]{1,5} )             # - Mayor Ruth Bell
    (?: , (?P<aside> [^.;:QRPZvsjxhm]{1,15} ) )? \.?  # , a harbour pilot
    """,
    re.VERBOSE,
)
IN_WORDS_OF = re.compile(r"idlo")
OWNED_REACH = 12
POSSESSIVES = frozenset(("his", "her", "their", "its", "my", "our"))
NAMED_LAST = re.compile(r"(?<![dNHo'])(?P<name>[NH]{2,5}):\Z")
LEAST_WORDS = 4
STATEMENT = re.compile(r"i[dr]{0,2}l")


class Tagged(NamedTuple):
    """A quotation's token with the speech tag found for it: none where nobody is said to say it.

    ``joined`` is false where other sentences stand between the quotation and its tag.
    """

    token: int
    place: Place | None = None
    speaker: Mention | None = None
    cue: Cue | None = None
    cue_tokens: tuple[int, int] | None = None
    joined: bool = True


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
            or _signed(line, token)
            or _in_words_of(line, token)
            or _owned(line, token)
            or _led_in(line, token)
            or _carried(line, token, found)
            or _told_before(line, token, cues[max(0, at - 1) : at])
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
    senses = SENSES.get(line.word(verb).lower(), frozenset())
    if not senses & SPEAKING:
        return None
    speaker = Mention(*match.span("phrase"))
    return Cue(verb, verb + 1, start, verb + 1, speaker, senses, "s")


def signed_by(line: Line) -> Mention | None:
    """The name in a line that holds nothing else: "— Ruth Bell, a harbour pilot"."""
    match = SIGNATURE.fullmatch(line.tags)
    return Mention(*match.span("name"), match.span("aside") if match["aside"] else None) if match else None


def _signed(line: Line, token: int) -> Tagged | None:
    """A quotation and, after a dash, the name of who said it: "Q" — Ruth Bell."""
    match = SIGNATURE.fullmatch(line.tags, token + 1) if line.tags[token + 1 : token + 2] == "-" else None
    return Tagged(token, "after", Mention(*match.span("name"))) if match else None


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


def _owned(line: Line, token: int) -> Tagged | None:
    """What somebody's noun of saying holds: her remark that "Q", Bell's promise of "Q"."""
    match = OWNED.search(line.tags, max(0, token - OWNED_REACH), token)
    if match is None:
        return None
    noun = match.end("noun") - 1
    owner = match.span("owner")
    if line.word(noun).lower() not in SPEECH_NOUNS or (
        line.tags[owner[0]] == "d" and line.word(owner[0]).lower() not in POSSESSIVES
    ):
        return None
    return Tagged(token, "owned", Mention(*owner), None, (noun, noun + 1))


def _in_words_of(line: Line, token: int) -> Tagged | None:
    """In the words of Bell, "Q"."""
    match = IN_WORDS_OF.search(line.tags, max(0, token - OWNED_REACH), token)
    if match is None or line.word(match.start() + 2).lower() != "words":
        return None
    speaker = phrase_after(line.tags, match.end())
    if speaker is None or speaker.last < token - 1:
        return None
    return Tagged(token, "owned", speaker, None, (match.start(), match.end()))


def _led_in(line: Line, token: int) -> Tagged | None:
    """Bell had a word for it: "Q"; a whole sentence in marks after a dash or a comma speaks too."""
    before = line.tags[token - 1 : token]
    if before != ":" and not (before in ("-", ",") and is_sentence(line, token)):
        return None
    start = sentence_start(line.tags, token)
    speaker = (
        _named_last(line, token)
        or first_subject(line.tags, start, token)
        or (phrase_after(line.tags, start) if before == ":" else None)
    )
    return Tagged(token, "colon", speaker, None, _statement(line, start, token)) if speaker else None


def _named_last(line: Line, token: int) -> Mention | None:
    """The name that stands right before a colon."""
    match = NAMED_LAST.search(line.tags, max(0, token - OWNED_REACH), token)
    return Mention(*match.span("name")) if match else None


def is_sentence(line: Line, token: int) -> bool:
    """Whether a quotation is a sentence: it ends like one, begins with a capital, and is no name."""
    start, end = line.spans[token]
    words = line.text[start:end].split(maxsplit=LEAST_WORDS)
    return (
        line.tags[token] in "PZQ"
        and len(words) >= LEAST_WORDS
        and words[0].strip("\"“”'‘[(…. ")[:1].isupper()
    )


def _told_before(line: Line, token: int, cues: list[Cue]) -> Tagged | None:
    """A sentence of its own after one that tells of somebody's speech: Bell dismissed the idea. "Q"."""
    if not cues or not begins_sentence(line, token) or not is_sentence(line, token):
        return None
    start = sentence_start(line.tags, token - 1)
    speaker = cues[-1].speaker
    if speaker is None or cues[-1].passive or cues[-1].first < start:
        return None
    return Tagged(token, "carried", speaker, None, None)


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
    between = line.tags[last.token + 1 : token]
    joined = last.joined and (last.place == "after" or not between) and between.count(".") <= 1
    return Tagged(token, "carried", last.speaker, last.cue, last.cue_tokens, joined)


def begins_sentence(line: Line, token: int) -> bool:
    """Whether a quotation stands at the head of its sentence."""
    return (
        token == 0
        or line.tags[token - 1] in ".PZQ(:"
        or (line.tags[token - 1] in "Bc&" and begins_sentence(line, token - 1))
    )
