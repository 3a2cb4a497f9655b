"""From a mention to a speaker: the words at the place, and who that is in this document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicons import offices
from extractors.speech.antecedents import Antecedents
from extractors.speech.clauses import sentence_start
from extractors.speech.mentions import first_subject
from extractors.speech.people import (
    People,
    describes,
    is_organisation,
    split_titles,
    without_article,
    without_place,
)
from extractors.speech.transcript import Transcript
from onrecord.records import Speaker

if TYPE_CHECKING:
    from extractors.speech.antecedents import Subject
    from extractors.speech.mentions import Mention
    from extractors.speech.tagging import Line

NAME = re.compile(
    r"""
    [NH] [NHk]* (?: ' [NH]+ )?         # Ruth Bell, Bell's Inn
    (?: o [dNH]? N [NHk]*              # Bank of the Isles
      | i? d N [NHk]*                  # Centre for the Sea
      | & N [NHk]* (?=\Z) )*           # Bell & Sons
    """,
    re.VERBOSE,
)
PLACED = re.compile(r"[NHk]+(?=[oi])")
POSSESSED = re.compile(r"[dNHk]+'(?=[NH]{2,5}\Z)")
BEFORE_RELATIVE = re.compile(r"[NHk]+(?=,?$)")
RELATIVE_REACH = 10
NO_ROLE = frozenset("wvgGcaiBnrspxhm")


class Named(NamedTuple):
    """A mention's own tokens, and the role that stands beside them."""

    first: int
    last: int
    role: str | None


class Speakers:
    """Tells who the mentions of one text are; to be asked in the order of the text."""

    def __init__(self, text: str, subjects: list[Subject]) -> None:
        self._text = text
        self._people = People(text)
        self._antecedents = Antecedents(self._people, subjects)
        self._transcript = Transcript(text)

    def speaker(self, line: Line, mention: Mention) -> Speaker:
        """The speaker that ``mention`` names."""
        named = self._named(line, mention)
        start, end = line.place(named.first, named.last - 1)
        words = self._text[start:end]
        name, role = self._identity(line, named, start)
        return Speaker(words, start, end, name, role)

    def _identity(self, line: Line, named: Named, start: int) -> tuple[str, str | None]:
        """The name and role of a mention."""
        tags = line.tags[named.first : named.last]
        words = line.phrase(named.first, named.last)
        if tags in ("p", "w", "d"):
            name = self._pronoun(line, named.first, words.lower(), start)
            return (name, self._people.described(name)) if name else (words, None)
        if "&" in tags or "," in tags:
            return without_article(words), None
        found = self._name(line, named.first, named.last)
        if found is None:
            name = self._office(words)
            return name, self._people.described(name) if name in self._people else None
        name, title = found
        self._antecedents.note(start, name, title)
        role = named.role or self._people.described(name) or title or None
        if role:
            self._people.learn(name, role)
        return name, role

    def _named(self, line: Line, mention: Mention) -> Named:
        """The tokens that are the name or phrase itself, and the role that stands beside it."""
        first, last = mention.first, mention.last
        tags = line.tags
        phrase = line.phrase(first, last)
        if mention.aside and tags[last - 1] == "l" and describes(phrase):
            name = NAME.match(tags, *mention.aside)
            if name and name.end() - name.start() >= 2:
                return Named(name.start(), name.end(), phrase)
        if phrase.lower().startswith("the likes of "):
            first += 3
        possessed = POSSESSED.match(tags, first, last)
        if possessed and not is_organisation(line.phrase(possessed.end(), last)):
            first = possessed.end()
        whole = line.phrase(first, last)
        if (placed := PLACED.match(tags, first, last)) and without_place(whole) != whole:
            last = placed.end()
        return Named(first, last, _role_beside(line, mention))

    def _name(self, line: Line, first: int, last: int) -> tuple[str, str] | None:
        """The name within a phrase in its fullest form, and the title or description before it."""
        tags = line.tags
        runs = list(NAME.finditer(tags, first, last))
        if not runs:
            return None
        run = runs[-1] if runs[-1].end() == last else runs[0]
        before = tags[first : run.start()]
        if (
            "i" in before
            or "o" in before
            or "'" in before
            or (run.end() < last and tags[run.end()] in "l'#g")
            or (run.end() == run.start() + 1 and tags[run.end() : last][:1] in ("i", "o", "T", "g"))
        ):
            return None
        title, name = split_titles(line.phrase(*run.span()))
        if not name or name.rstrip(".") in offices.TITLES:
            return None
        described = line.phrase(first, run.start()) if before.strip("d") else ""
        return without_article(self._people.fullest(name)), " ".join(filter(None, (described, title)))

    def _pronoun(self, line: Line, token: int, pronoun: str, start: int) -> str | None:
        """The one whom a pronoun means, None where that can't be told."""
        if pronoun in ("who", "which", "whom"):
            return self._relative(line, token)
        if pronoun in ("i", "me"):
            label = self._transcript.speaker_at(start)
            return self._people.fullest(label) if label else None
        if pronoun == "it":
            return self._organisation(line, token)
        return self._antecedents.person(pronoun, start)

    def _relative(self, line: Line, token: int) -> str | None:
        floor = max(0, token - RELATIVE_REACH)
        before = BEFORE_RELATIVE.search(line.tags[floor:token])
        if before is None:
            return None
        _, name = split_titles(line.phrase(floor + before.start(), floor + before.end()))
        return self._people.fullest(name)

    def _organisation(self, line: Line, token: int) -> str | None:
        """What "it" means, where the sentence before speaks of an organisation."""
        start = sentence_start(line.tags, token)
        earlier = sentence_start(line.tags, start - 1) if start else 0
        mention = first_subject(line.tags, earlier, max(start - 1, token))
        if mention is None:
            return None
        words = line.phrase(mention.first, mention.last)
        name = self._people.fullest(self._office(words))
        return name if is_organisation(name) and name != words else None

    def _office(self, words: str) -> str:
        """What "the museum" or "the mayor" stands for, else the phrase without its article."""
        plain = without_article(words)
        if plain == words:
            return plain
        if plain in offices.ORGANISATIONS and (full := self._people.organisation(plain)):
            return without_article(full)
        return self._people.called(plain) or plain


def _role_beside(line: Line, mention: Mention) -> str | None:
    """The apposition after a name, if it says what somebody is."""
    if mention.aside is None:
        return None
    first, last = mention.aside
    while first < last - 2 and line.tags[first] == "#" and line.tags[first + 1] == ",":
        first += 2
    words = line.phrase(first, last)
    return words if line.tags[first] not in NO_ROLE and describes(words) else None
