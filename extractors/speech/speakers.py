"""From a mention to a speaker: the words at the place, and who that is in this document."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import regex
from msgspec import Struct
from msgspec.structs import replace

from extractors import classes
from extractors.en.speech.phrases import NOMINAL, first_subject
from extractors.en.speech.transcripts import Transcript
from extractors.grammar import sentence_start
from extractors.pattern import lazy
from extractors.rule import Rules
from extractors.speech.mention import Named, named
from extractors.speech.names import Names, gender_of_title, last_name, without_article
from extractors.speech.people import People
from extractors.speech.pronouns import GENDERS, SUBJECT, Antecedents, Mentioned, spoken
from extractors.speech.roles import role_of
from onrecord.records import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.grammar import Line, Mention
    from extractors.speech.turns import Turns

    Voiced = tuple[Line, Mention]

JOINING = frozenset((classes.AND, ","))
"""Classes of what joins several names: a comma, "and"."""
BEFORE_RELATIVE = re.compile(r"[NHk]+(?=,?$)")
"""A name before a relative pronoun: Ruth Bell, (who said)."""
RELATED = lazy(rf"(?<![NHlodk#'g])(?P<noun>{NOMINAL}(?:[oi]{NOMINAL})?),?\Z", regex.VERBOSE)
"""A noun phrase before a relative pronoun: the letter (that says); nine pilots on board, (who said)."""
RELATIVE_REACH = 10
"""Tokens before a relative pronoun within which its noun phrase is looked for."""


PRONOUNS = ("p", "w", "t", "d")
"""Classes of a single token for somebody who is named elsewhere."""

PERSONAL = ("er", "ist", "ian", "man", "woman", "person", "ee", "eer", "ant")
"""Endings of words for people."""


class Identity(Struct, frozen=True, gc=False):
    """A speaker's name and role, and the rule by which a pronoun was understood."""

    name: str
    role: str | None = None
    rule: str = ""


class Speakers:
    """Tells who speaks in one text.

    ``voices`` are the mentions of speakers, each in its line, in the order of the text, and None where nobody
    is said to speak; ``mentioned`` are all names and pronouns; ``names`` takes names apart. ``turns`` are
    those that a reader found in a transcript.
    """

    def __init__(
        self,
        text: str,
        voices: list[Voiced | None],
        mentioned: list[Mentioned],
        names: Names,
        turns: Turns | None = None,
    ) -> None:
        self._text = text
        self._turns = turns
        self._names = names
        self._voices = [(voice[0], named(*voice, names)) if voice else None for voice in voices]
        spoke = [said for voice in self._voices if voice and (said := _spoken(*voice))]
        places = {who.start: who for who in (*mentioned, *spoke)}
        acting = [who.words for who in places.values() if who.rank <= SUBJECT and " " in who.words]
        acted = [names.split(names.tidy(words))[1] for words in acting]
        self._people = People(text, acted, names, turns.names if turns else ())
        asks = any(voice and _pronoun(*voice) in GENDERS for voice in self._voices)
        self._antecedents = Antecedents(self._people, names, mentioned, spoke) if asks else None

    @cached_property
    def _transcript(self) -> Transcript:
        """The turns of the text, looked for where somebody speaks as "I"."""
        return Transcript(self._text)

    def speakers(self) -> Iterator[tuple[Speaker | None, str]]:
        """The speaker of each voice, with the name of the rule that told who that is."""
        for voice in self._voices:
            yield self._speaker(*voice) if voice else (None, "")

    def _speaker(self, line: Line, who: Named) -> tuple[Speaker, str]:
        start, end = line.place(who.first, who.last - 1)
        identity, rule = self.IDENTITIES.first(self, line, who, start)
        assert identity, "the last rule answers whatever the others leave"
        speaker = Speaker(self._text[start:end], start, end, identity.name, identity.role)
        return speaker, identity.rule or rule

    def _group(self, line: Line, who: Named, _: int) -> Identity | None:
        """Several people are named: the people are called as the text names them."""
        if who.name or JOINING.isdisjoint(line.tags[who.first : who.last]):
            return None
        return Identity(without_article(line.phrase(who.first, who.last)))

    def _relative_pronoun(self, line: Line, who: Named, _start: int) -> Identity | None:
        """A relative pronoun means the name, or the noun, right before it: Ruth Bell, who said."""
        if (
            _pronoun(line, who) not in ("who", "which", "whom", "that")
            or line.tags[who.first] not in classes.RELATIVES
        ):
            return None
        floor = max(0, who.first - RELATIVE_REACH)
        before = BEFORE_RELATIVE.search(line.tags[floor : who.first])
        if before is None:
            noun = RELATED.search(line.tags, floor, who.first)
            return self._known(without_article(line.phrase(*noun.span("noun")))) if noun else None
        _, name = self._names.split(line.phrase(floor + before.start(), floor + before.end()))
        return self._known(self._people.fullest(name))

    def _first_person(self, line: Line, who: Named, start: int) -> Identity | None:
        """In a transcript “I” means the person whom the last label names, and “we” speaks in that voice."""
        pronoun = _pronoun(line, who)
        if self._turns and pronoun in ("i", "me", "we", "us") and (turn := self._turns.speaker_at(start)):
            return Identity(turn.name, turn.role)
        label = self._transcript.speaker_at(start) if pronoun in ("i", "me") else None
        return self._known(self._people.fullest(label)) if label else None

    def _organisation(self, line: Line, who: Named, _: int) -> Identity | None:
        """The pronoun “it” means the organisation that the sentence before is about."""
        if _pronoun(line, who) != "it":
            return None
        start = sentence_start(line.tags, who.first)
        earlier = sentence_start(line.tags, start - 1) if start else 0
        mention = first_subject(line.tags, earlier, max(start - 1, who.first))
        words = line.phrase(mention.first, mention.last) if mention else ""
        name = self._people.fullest(self._office(words)) if words else ""
        is_one = name != words and self._names.known.is_organisation(name.split())
        return self._known(name) if is_one else None

    def _personal_pronoun(self, line: Line, who: Named, start: int) -> Identity | None:
        """A pronoun means a person named before, by the rules of pronouns; else the pronoun stays."""
        if not (pronoun := _pronoun(line, who)):
            return None
        name, rule = self._antecedents.person(pronoun, start) if self._antecedents else (None, "")
        known = self._known(name) if name and not self._speaks(name, start) else None
        return replace(known, rule=rule) if known else Identity(line.phrase(who.first, who.last))

    def _speaks(self, name: str, place: int) -> bool:
        """Whether somebody of this last name speaks at a place of a transcript, who is “I” there."""
        turn = self._turns.speaker_at(place) if self._turns else None
        return turn is not None and last_name(turn.name.split()) == last_name(name.split())

    def _known(self, name: str) -> Identity | None:
        """Whoever has this name, with the role that the document gives; None without a name."""
        return Identity(name, self._role(name)) if name else None

    def _description(self, line: Line, who: Named, _: int) -> Identity | None:
        """A phrase without a name means whom the document describes by the phrase: the mayor, the museum."""
        if who.name is not None:
            return None
        name = self._office(line.phrase(who.first, who.last))
        return Identity(name, self._role(name) if name in self._people else None)

    def _full_name(self, line: Line, who: Named, _: int) -> Identity | None:
        """A name means the person whom the document names in full."""
        if who.name is None:
            return None
        name, title = self._name(line, who.first, *who.name)
        people = self._people
        role = who.role or people.described(name) or title or people.called_before(name)
        if role:
            self._people.learn(name, role)
        return Identity(name, role)

    IDENTITIES = Rules(
        "names",
        "who a speaker is in this document",
        _relative_pronoun,
        _first_person,
        _organisation,
        _personal_pronoun,
        _group,
        _description,
        _full_name,
    )

    def _role(self, name: str) -> str | None:
        """The role that the document gives a person."""
        return self._people.described(name) or self._people.called_before(name)

    def _name(self, line: Line, first: int, start: int, end: int) -> tuple[str, str]:
        """The name at these tokens in its fullest form, and the title or description before it."""
        title, name = self._names.split(line.phrase(start, end))
        full = self._people.fullest(name, gender_of_title(title))
        described = (
            "" if self._names.known.is_organisation(full.split()) else _description(line, first, start)
        )
        return without_article(full), " ".join(filter(None, (described, role_of(title))))

    def _office(self, words: str) -> str:
        """The name that "the museum" or "the mayor" stands for, else the phrase without its article."""
        plain = without_article(words)
        if plain == words or words[0] in "Aa":
            return plain
        if plain in self._names.known.organisations and (full := self._people.organisation(plain)):
            return without_article(full)
        return self._people.called(plain) or plain


def _spoken(line: Line, who: Named) -> Mentioned | None:
    """The mention of a speaker whom a name or a pronoun names."""
    if who.name:
        return spoken(line, who.name[0], line.phrase(*who.name))
    pronoun = line.word(who.first).lower()
    is_pronoun = line.tags[who.first : who.last] == classes.PRONOUN and pronoun in GENDERS
    return spoken(line, who.first, pronoun) if is_pronoun else None


def _description(line: Line, first: int, start: int) -> str:
    """The words before a name, if a noun for somebody ends them: "harbour pilot", and no "an honor"."""
    if not line.tags[first:start].strip(classes.DETERMINER + classes.TIME):
        return ""
    last = line.word(start - 1)
    person = (
        last.lower() in line.known.roles or last.endswith(PERSONAL) or line.tags[start - 1] != classes.NOUN
    )
    return without_article(line.phrase(first, start)) if person else ""


def _pronoun(line: Line, who: Named) -> str:
    """The pronoun that a speaker is named by, in lower case; empty for names and phrases."""
    is_one = line.tags[who.first : who.last] in PRONOUNS
    return line.phrase(who.first, who.last).lower() if is_one else ""
