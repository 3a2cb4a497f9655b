"""Whom "he" and "she" mean: the people whom the text was last about.

The order in which they are looked for is that of centering theory (Grosz, Joshi and Weinstein, 1995): who
speaks or acts in the last sentences comes before whoever they speak of, the nearer sentence before the
farther one, and what earlier pronouns meant counts like a name. Names inside quotations count nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import groupby, islice
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from extractors import classes
from extractors.rule import Rules
from extractors.speech.names import Names, gender_of_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.grammar import Line
    from extractors.speech.people import People

MENTION = re.compile(
    r"""
    (?P<name> [NHk]++ (?<=[NH]) (?: R[NH]++ )? )   # Ruth Bell, Ed “Sandy” Lind
  | (?P<pronoun> p ) (?=[rnvsjxhmX.,SJ])           # she left
  | (?P<end> [.PZ] )                               # a sentence's end
    """,
    re.VERBOSE,
)
"""A name, a pronoun, or a sentence's end: Ruth Bell, Ed “Sandy” Lind, she."""
HEADS = frozenset((*".,;:-(QRPZtcBwar&", ""))
"""Classes of tokens before the subject of a clause."""
GOVERNING = frozenset("oiT'dCg")
"""Classes of tokens before a name that is no subject."""
VERBS = frozenset(classes.FINITE)
"""Classes of verbs."""
DESCRIBING = "lNHk#dD'"
"""Classes of words that describe somebody before a name: the port's old pilot Ruth Bell."""
SHE_SAID = "," + classes.PRONOUN + classes.SAID
"""The tags of a comma and "she said"."""
LONGEST_DESCRIPTION = 10
"""Tokens before a name that may describe its bearer."""
AFTER_SUBJECT = frozenset(",(woi&")
"""Classes behind a subject whose phrase goes on: Bell, a pilot; Bell, who; Bell of the port."""
JOINED = (classes.AND + classes.NAME, classes.AND + classes.TITLE)
"""The classes of "and" and a name: Bell and Lind."""
SPEAKER, SUBJECT, TOPIC, OTHER, OWNER = range(5)
"""The places that a name may have in its clause."""
ACTING, SPOKEN_OF = (SPEAKER, SUBJECT, TOPIC), (OTHER, OWNER)
"""Places of people who act, and places of people who are only spoken of."""
PERHAPS, PERSON, GENDERED = range(3)
"""How certain a person is: a name that spoke; a full name or a title; a name of the gender asked for."""
NOBODY = ("", PERHAPS)
"""The name and certainty where words mean nobody."""
NEAR = 3
"""Sentences with somebody in them in which a pronoun's person is looked for."""
PRONOUN_REACH = 40
"""Mentions back from a pronoun among which its person is looked for."""
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
"""The gender of each pronoun."""


class Mentioned(Struct, frozen=True, gc=False):
    """Words that may mean a person: the start of the words, of their sentence, and the place in their clause.

    ``joined`` is whether another name follows after "and"; ``apart`` whether the sentence so far is what is
    reported ("Bell could lose, he said"), so that nobody in it is meant.
    """

    start: int
    sentence: int
    rank: int
    words: str
    joined: bool = False
    apart: bool = False


def mentioned(line: Line) -> Iterator[Mentioned]:
    """The names of a line outside quotations, and the pronouns of one man or woman, in order."""
    text, tags, spans = line.text, line.tags, line.spans
    sentence = 0
    for match in MENTION.finditer(tags):
        kind = match.lastgroup
        first, last = match.span()
        if kind == "end":
            sentence = last
            continue
        start = spans[first][0]
        words = text[start : spans[last - 1][1]]
        if kind == "pronoun":
            if (pronoun := words.lower()) in GENDERS:
                yield Mentioned(start, spans[sentence][0], SUBJECT, pronoun)
        elif first != sentence + 1 or not _is_byline(line, last, sentence):
            joined = tags[last : last + 2] in JOINED
            yield Mentioned(start, spans[sentence][0], _rank(tags, first, last), words, joined)


def _is_byline(line: Line, last: int, sentence: int) -> bool:
    """Whether "By" is all that stands before a name in a sentence that ends with the name, or a comma.

    Then the text is by this person, and not about the person.
    """
    return line.tags[last : last + 1] in (",", ".", "") and line.word(sentence) in ("By", "BY")


def _rank(tags: str, first: int, last: int) -> int:
    """The place in its clause of the name from token ``first`` to ``last``."""
    before, after = tags[first - 1 : first], tags[last : last + 1]
    if after == classes.GENITIVE:
        return TOPIC if before in HEADS else OWNER
    verb = tags[last + 1 : last + 2] if after in (classes.ADVERB, classes.NOT) else after
    acts = verb in VERBS and before not in GOVERNING
    if (
        before == classes.NOUN
        and after == ","
        and tags[last + 1 : last + 2] not in (classes.WHO, classes.AND)
    ):
        before = tags[max(0, first - LONGEST_DESCRIPTION) : first].rstrip(DESCRIBING)[-1:]
    return SUBJECT if acts or (before in HEADS and after in AFTER_SUBJECT) else OTHER


def spoken(line: Line, token: int, words: str) -> Mentioned:
    """The mention of whoever speaks, at a token of a line."""
    tags, spans = line.tags, line.spans
    first = 1 + max(tags.rfind(end, 0, token) for end in classes.SENTENCE_ENDS)
    told = tags[token - 1 : token + 2] == SHE_SAID and (
        tags[token + 2 : token + 3] in (".", ",", "") or line.word(first).lower() == "if"
    )
    return Mentioned(spans[token][0], spans[first][0], SPEAKER, words, apart=told)


Mentions: TypeAlias = list[Mentioned]
"""The mentions of one sentence."""
Sentences: TypeAlias = list[Mentions]
"""The mentions of several sentences."""
NOBODY_MEANT: tuple[str | None, str] = (None, "")
"""No name, and no rule that found a name."""


class Someone(Struct, frozen=True, gc=False):
    """The name of whom words mean, empty for nobody; the gender; how certainly the name is a person's."""

    name: str
    gender: str | None
    certainty: int


class Antecedents:
    """The people of one text in the order in which the text names each; whom each pronoun means."""

    def __init__(
        self, people: People, names: Names, mentioned: list[Mentioned], spoke: list[Mentioned]
    ) -> None:
        self._people = people
        self._names = names
        self._spoke = {who.words for who in spoke}
        self._words = {who.words for who in mentioned}
        self._known: dict[tuple[str, str], Someone] = {}
        self._genders: dict[str, str] = {}
        self._meant: dict[int, tuple[str | None, str]] = {}
        self._mentions: list[Mentioned] = []
        self._starts: list[int] = []
        mentions = {who.start: who for who in (*mentioned, *spoke)}
        for _, mention in sorted(mentions.items(), key=_place):
            self._take_down(mention)

    def _take_down(self, mention: Mentioned) -> None:
        """Add a mention to the mentions looked at from then on, unless it is a pronoun for nobody known."""
        if mention.words in GENDERS:
            place = mention.sentence if mention.apart else mention.start
            self._meant[mention.start] = self._search(GENDERS[mention.words], place)
            if not self._meant[mention.start][0]:
                return
        self._mentions.append(mention)
        self._starts.append(mention.start)

    def person(self, pronoun: str, place: int) -> tuple[str | None, str]:
        """The person whom the pronoun at ``place`` means, None where that can't be told; and the rule."""
        if place in self._meant:
            return self._meant[place]
        return self._search(GENDERS[pronoun], place) if pronoun in GENDERS else NOBODY_MEANT

    def _search(self, gender: str, place: int) -> tuple[str | None, str]:
        """Whom a pronoun of this gender means at ``place``, and the rule that found this person."""
        at = bisect_left(self._starts, place)
        before = groupby(reversed(self._mentions[max(0, at - PRONOUN_REACH) : at]), key=_sentence)
        sentences = (sorted(group, key=_order) for _, group in before)
        near = list(islice(sentences, NEAR))
        likely, rule = self.ANTECEDENTS.first(self, gender, near, sentences)
        if likely is None or len(likely) != 1:
            return NOBODY_MEANT
        self._genders.setdefault(likely[0], gender)
        return likely[0], rule

    def _acting_nearby(self, gender: str, near: Sentences, _: Iterable[Mentions]) -> list[str] | None:
        """A person who spoke or acted in the last sentences."""
        return self._likely(near, ACTING, gender, PERSON)

    def _perhaps_acting_nearby(self, gender: str, near: Sentences, _: Iterable[Mentions]) -> list[str] | None:
        """Somebody who spoke or acted in the last sentences, and may be a person."""
        return self._likely(near, ACTING, gender, PERHAPS)

    def _spoken_of_nearby(self, gender: str, near: Sentences, _: Iterable[Mentions]) -> list[str] | None:
        """A person of whom the last sentences speak."""
        return self._likely(near, SPOKEN_OF, gender, PERSON)

    def _farther_back(self, gender: str, _: Sentences, before: Iterable[Mentions]) -> list[str] | None:
        """A man or woman, known as such, who acted or was spoken of before the last sentences."""
        far = list(before)
        return self._likely(far, ACTING, gender, GENDERED) or self._likely(far, SPOKEN_OF, gender, GENDERED)

    ANTECEDENTS = Rules(
        "pronouns",
        "whom “he”, “she” and “they” mean",
        _acting_nearby,
        _perhaps_acting_nearby,
        _spoken_of_nearby,
        _farther_back,
    )

    def _likely(
        self, sentences: Sentences, ranks: tuple[int, ...], gender: str, least: int
    ) -> list[str] | None:
        """The first person who fits, or two people named in one breath ("Tom Varley and Ed Lind")."""
        for sentence in sentences:
            ranked = [who for who in sentence if who.rank in ranks]
            for at, who in enumerate(ranked):
                name, certainty = self._someone(who, gender)
                if name and certainty >= least:
                    beside = (
                        self._someone(ranked[at + 1], gender)[0] if who.joined and ranked[at + 1 :] else ""
                    )
                    return [name, beside] if beside else [name]
        return None

    def _someone(self, mention: Mentioned, gender: str) -> tuple[str, int]:
        """Whom a mention means, empty for no person of the gender, and how certainly."""
        if mention.words in GENDERS:
            meant, _ = self._meant.get(mention.start, NOBODY_MEANT)
            return (meant or "") if GENDERS[mention.words] == gender else "", GENDERED
        key = (mention.words, gender)
        if key not in self._known:
            self._known[key] = self._identify(*key)
        someone = self._known[key]
        known = someone.gender or self._genders.get(someone.name)
        if known:
            return (someone.name, GENDERED) if known == gender else NOBODY
        return someone.name, someone.certainty

    def _identify(self, words: str, asked: str) -> Someone:
        """The person whom words mean where a gender is asked for; nobody where the words mean no person."""
        title, name = self._names.split(self._names.tidy(words))
        full = self._people.fullest(name, asked)
        gender = gender_of_title(title) or self._people.gender(full)
        parts = full.split()
        if self._names.known.is_organisation(parts):
            return Someone("", None, PERHAPS)
        if len(parts) == 1:
            named = title or gender or (words in self._spoke and not words.isupper())
            return Someone(full if named else "", gender, PERSON if title else PERHAPS)
        evident = self._people.is_person(full) and (
            self._people.is_evident(full) or parts[-1] in self._words or full in self._spoke
        )
        return Someone(full if evident else "", gender, PERSON)


def _place(item: tuple[int, Mentioned]) -> int:
    return item[0]


def _sentence(mention: Mentioned) -> int:
    return mention.sentence


def _order(mention: Mentioned) -> tuple[int, int]:
    return mention.rank, mention.start
