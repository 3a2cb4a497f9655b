"""The words in which rules of speech speak: lines of tags, mentions, cues, speech tags, reports.

A line's tags are letters, one a token, each the class of a word (``classes``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from msgspec import Struct

from extractors import classes

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.words import Words


GOING_ON = frozenset((classes.AND, classes.OF, classes.TO, ","))
"""Classes behind a quotation that go on with the sentence around the quotation: “Act!” and left."""
MARKED = classes.OPEN_ENDED + classes.ENDS_IN_STOP
"""Classes of quotations with a comma or the mark of a sentence's end at their own end."""
BEFORE_SENTENCE = MARKED + ".(:;"
"""Classes before a sentence, or before what may be one."""
CONJUNCTIONS = classes.AND + classes.BUT + classes.SUBORDINATOR
"""Classes of words that may open a sentence and belong to the sentence before."""
REACH = 80
"""Tokens back from a token within which the start of its sentence is looked for."""
Place = Literal["after", "before", "colon", "owned", "by", "carried", "denied", "headed", "aside"]
"""Where a speech tag stands to its quotation; the place decides what form the quotation has."""
LEAST_WORDS = 4
"""Words from which on a quotation may be a sentence."""


class Vocabulary(Protocol):
    """The words of a language, as the rules ask for them.

    ``tags`` has each known word's class; ``amid`` and ``initial`` have that of any token, amid a sentence and
    at its head. ``senses`` are those of each form of a verb that reports, ``nouns`` what somebody says or
    writes ("statement"); ``titles``, ``roles`` and ``organisations`` are words of names.
    """

    tags: dict[str, str]
    amid: dict[str, str]
    initial: dict[str, str]
    senses: dict[str, frozenset[str]]
    nouns: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    organisations: frozenset[str]

    def is_first_name(self, word: str) -> bool:
        """Whether a word is a given name of a man or a woman."""

    def gender(self, first_name: str) -> str | None:
        """A man's or a woman's first name: "m" or "f"; None for other words."""

    def is_organisation(self, parts: list[str]) -> bool:
        """Whether a word of a name is a word for an organisation."""


class Line(Struct, frozen=True, gc=False):
    """A tagged paragraph: a tag and a place for each token, and which tokens are quotations.

    ``quotes`` maps a token's index to the index of its quoted part; ``known`` are the words it was tagged by.
    """

    text: str
    known: Vocabulary
    tags: str
    spans: list[tuple[int, int]]
    quotes: dict[int, int]

    def word(self, token: int) -> str:
        """A token's own letters."""
        start, end = self.spans[token]
        return self.text[start:end]

    def phrase(self, first: int, last: int) -> str:
        """The words from token ``first`` up to ``last`` (exclusive), with single spaces."""
        return (
            " ".join(self.text[self.spans[first][0] : self.spans[last - 1][1]].split())
            if last > first
            else ""
        )

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Where in the text the tokens from ``first`` to ``last`` stand, the last included."""
        return self.spans[first][0], self.spans[last][1]


class Part(NamedTuple):
    """A quoted stretch within a paragraph: its place, without and with its marks, and the mark that opens it.

    ``runs_on``: it has no closing mark and ends with its paragraph, so that the next one may go on with it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    runs_on: bool = False


class Mention(Struct, frozen=True, gc=False):
    """Tokens that name somebody, ends exclusive; their apposition, and the auxiliaries before the verb."""

    first: int
    last: int
    aside: tuple[int, int] | None = None
    auxiliaries: str = ""


class Cue(Struct, frozen=True, gc=False):
    """A cue and its clause, in tokens: ends exclusive.

    ``start`` is where the clause begins, its subject or, inverted, its verb; ``end`` where it ends, its
    subject included. ``denied`` is speech that is negated or only might be; ``rule`` is the name of the rule
    that found the cue.
    """

    first: int
    last: int
    start: int
    end: int
    speaker: Mention | None
    senses: frozenset[str]
    tag: str
    inverted: bool = False
    passive: bool = False
    denied: bool = False
    rule: str = ""


class Report(Struct, frozen=True, gc=False):
    """Reported content, in tokens, ends exclusive, one range for each part that a tag splits off.

    ``rule`` is the name of the rule that found where the content stands, ``sure`` false where the cue's
    speaker is a guess.
    """

    parts: list[tuple[int, int]]
    cue: Cue
    rule: str = ""
    sure: bool = True


class SpeechTag(Struct, frozen=True, gc=False):
    """A quotation's token with its speech tag, if any: no tag where nobody is said to speak.

    ``joined`` is false where other sentences stand between the quotation and its tag; ``rule`` is the name
    of the rule that found the tag, ``sure`` false where such a tag is a guess.
    """

    token: int
    place: Place | None = None
    speaker: Mention | None = None
    cue: Cue | None = None
    cue_tokens: tuple[int, int] | None = None
    joined: bool = True
    rule: str = ""
    sure: bool = True


class Quoted(Struct, frozen=True, gc=False):
    """A quotation at its token in a line, with what rules look at to find its speech tag.

    ``cues`` are the last cues before the quotation, ``starting`` all cues with a speaker by the token at
    which their clause starts, ``earlier`` the quotations before, with their tags.
    """

    line: Line
    token: int
    cues: list[Cue]
    starting: dict[int, Cue]
    earlier: list[SpeechTag]


def sentence_start(tags: str, token: int) -> int:
    """The first token of the sentence that ``token`` is in, looked for within reach."""
    floor = max(0, token - REACH)
    end = token
    while True:
        stop, semicolon = tags.rfind(".", floor, end), tags.rfind(";", floor, end)
        end = max(
            stop,
            semicolon,
            tags.rfind(classes.ENDS_IN_STOP, floor, end),
            tags.rfind(classes.ENDS_IN_MARK, floor, end),
        )
        if end < 0:
            return floor
        if tags[end] in ".;" or tags[end + 1] not in GOING_ON:
            return end + 1


def is_sentence(line: Line, token: int) -> bool:
    """Whether a quotation is a sentence: with a sentence's end, with a capital at its head, and no name."""
    start, end = line.spans[token]
    words = line.text[start:end].split(maxsplit=LEAST_WORDS)
    return (
        line.tags[token] in MARKED
        and len(words) >= LEAST_WORDS
        and words[0].strip("\"“”'‘[(…. ")[:1].isupper()
    )


def begins_sentence(line: Line, token: int) -> bool:
    """Whether a quotation stands at the head of its sentence."""
    return (
        token == 0
        or line.tags[token - 1] in BEFORE_SENTENCE
        or (line.tags[token - 1] in CONJUNCTIONS and begins_sentence(line, token - 1))
    )


class Language(NamedTuple):
    """What a language fills in: its words, the classes of its tokens, and its rules of who says what.

    - ``vocabulary``: its words, and a newsroom's own beside them;
    - ``tag``: a paragraph ``text[start:end]``, with its quoted parts by number, as a line of classes;
    - ``find_cues``, ``find_reports``, ``tag_quotations``: the words of a line that say that somebody says
      something, what is said so, and who says each quotation, in order;
    - ``signed_by``: the speaker whom a line names that holds nothing else;
    - ``introduced_by``: the tag at a line's end that leads into the next paragraph;
    - ``is_not_said``: whether nobody says the words in marks at a place: a name, a title, a word as a word.
    """

    vocabulary: Callable[[Words], Vocabulary]
    tag: Callable[[str, Vocabulary, tuple[int, int], list[tuple[int, Part]]], Line]
    find_cues: Callable[[Line], list[Cue]]
    find_reports: Callable[[Line, list[Cue]], list[Report]]
    tag_quotations: Callable[[Line, list[Cue]], list[SpeechTag]]
    signed_by: Callable[[Line], Mention | None]
    introduced_by: Callable[[Line, list[Cue]], SpeechTag | None]
    is_not_said: Callable[[Line, SpeechTag, tuple[int, int], bool], bool]
