"""Whom "he" and "she" mean: the people whom the text was last about."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicons import first_names, offices
from extractors.speech.people import is_organisation, split_titles

if TYPE_CHECKING:
    from extractors.speech.people import People
    from extractors.speech.tagging import Line

# a name in the place of a subject: at a clause's head, before a comma, a relative clause or a verb
SUBJECT = re.compile(r"(?<![NHkoiT'dC&])[NHk]{1,6}(?=[,(w]|[rn]?[vsjxhmX])")
FARTHEST = 30
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


class Subject(NamedTuple):
    """Words that may name a person in the place of a subject, and where they begin."""

    start: int
    words: str


def subjects(line: Line) -> list[Subject]:
    """The names in the place of subjects in a line."""
    return [Subject(line.spans[m.start()][0], line.phrase(*m.span())) for m in SUBJECT.finditer(line.tags)]


class Antecedents:
    """The people of one text in order, each with what is known of their gender."""

    def __init__(self, people: People, found: list[Subject]) -> None:
        self._people = people
        self._subjects = found
        self._genders: dict[str, str] = {}
        self._spoke: set[str] = set()

    def note(self, start: int, name: str, title: str) -> None:
        """Take down a speaker's name at a place, with the title there."""
        self._learn(name, title)
        self._spoke.add(name)
        insort(self._subjects, Subject(start, name))

    def person(self, pronoun: str, place: int) -> str | None:
        """The last person before ``place`` whom the pronoun may mean."""
        gender = GENDERS.get(pronoun)
        at = bisect_left(self._subjects, Subject(place, ""))
        for subject in reversed(self._subjects[max(0, at - FARTHEST) : at]) if gender else ():
            title, name = split_titles(subject.words)
            full = self._people.fullest(name)
            self._learn(full, title)
            if self._may_be_person(full) and self._genders.get(full, gender) == gender:
                self._genders.setdefault(full, gender or "")
                return full
        return None

    def _may_be_person(self, name: str) -> bool:
        """Whether a name is a person's in full, or one that spoke before and is no organisation's."""
        return self._people.is_person(name) or (name in self._spoke and not is_organisation(name))

    def _learn(self, name: str, title: str) -> None:
        titles = {word.rstrip(".") for word in title.split()}
        first = name.split(" ", 1)[0]
        if titles & offices.FEMALE or first in first_names.WOMEN:
            self._genders[name] = "f"
        elif titles & offices.MALE or first in first_names.MEN:
            self._genders[name] = "m"
