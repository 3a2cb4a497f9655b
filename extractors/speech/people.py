"""Who is who: the people and organisations that a document names in full, and what it says of each."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from extractors.en.lexicon import offices, places
from extractors.en.lexicon.determiners import POSSESSIVES
from extractors.en.lexicon.reporting import NOUN_FORMS
from extractors.speech.names import Names, gender_of_title, is_surname, last_name, runs
from extractors.speech.roles import called_by, is_kin, role_after, role_of

if TYPE_CHECKING:
    from collections.abc import Iterable

AGE = re.compile(r", [1-9][0-9],")
"""An age between commas behind a name: (Ruth Bell), 54,"""
MOST_ALIKE = 40
"""Full names with one last word beyond which the last word alone means nobody."""
DESCRIPTION_REACH = 60
"""Characters before a name that may describe its bearer: fisherman Tom Varley."""
LONGEST_DESCRIPTION = 6
"""Words before a name that may describe its bearer."""
DESCRIBING = frozenset("lNHk")
"""Classes of words that describe somebody."""
BREAK = re.compile(r"(?<=[^A-Z])\.(?=\s|$)|[,;:!?()—–](?=\s|$)|[\"“”\n]| - ")
"""An end of the words before a name: a mark, a line's end."""
MARKS = '"“”'
"""Quotation marks, which may end the words before a name without a space."""
OFFICE_ENDS = frozenset(("of", "for", "and", "the"))
"""Words before a name that make its first words an office's: former minister for Ports Ruth Bell."""
ACTING_WEIGHT = 2
"""Mentions counted in addition for each mention in which the person acts."""
TOGETHER = 40
"""Characters between the names of two people who are introduced together."""


class Person(NamedTuple):
    """A person who is named in full: the fullest form of the name, and every form, the longest first."""

    name: str
    forms: list[str]


class People:
    """The names of one document, by their last word, with what the document says of each.

    ``acting`` are names where their bearers act or speak, as they stand; ``labels`` those on the labels of a
    transcript, which the text has not.
    """

    def __init__(self, text: str, acting: Iterable[str], names: Names, labels: Iterable[str] = ()) -> None:
        self._names = names
        self._known = names.known
        self._acting = Counter(acting)
        self._forms: dict[str, dict[str, int]] = {}
        self._starts: dict[str, int] = {}
        self._first: dict[str, set[str]] = {}
        self._roles: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._genders: dict[str, str] = {}
        self._described: dict[str, str] = {}
        self._kin: set[str] = set()
        self._alike: dict[str, list[Person]] = {}
        self._fullest: dict[tuple[str, str | None], str] = {}
        self._called: dict[str, set[str]] | None = None
        for label in labels:
            self._add(label, 0)
        met: dict[str, str] = {}
        for match in runs(text):
            run = match[0]
            if run not in met:
                met[run] = self._entitle(run)
            if name := met[run]:
                start, end = match.span()
                before = text[max(0, start - DESCRIPTION_REACH) : start]
                words = self._telling(before)
                name = self._behind_office(words, run) or name
                self._add(name, start)
                comma = text.startswith(",", end)
                if comma and name not in self._roles and (role := role_after(text, end, self._known)):
                    self._roles[name] = role
                if words:
                    self._look_before(name, words, apart=before.endswith(", ") and not comma)
                if comma and AGE.match(text, end):
                    self._described.setdefault(name, "")

    def _telling(self, before: str) -> list[str]:
        """The words of a sentence before a name, where the last of the words may tell of its bearer."""
        before = before.rstrip(" ,")
        last = "".join(before.rsplit(None, 1)[-1:])
        last = last[max(map(last.rfind, MARKS)) + 1 :]
        tells = last in OFFICE_ENDS or last in self._known.roles or last in offices.KIN
        return BREAK.split(before)[-1].split() if tells else []

    def _behind_office(self, before: list[str], run: str) -> str:
        """The name in a run whose first words belong to an office that is taken down; empty where none do."""
        if not before or before[-1] not in OFFICE_ENDS:
            return ""
        words = [*before, *run.split()]
        at = self._names.after_office(words)
        if at <= len(before):
            return ""
        name = " ".join(words[at:])
        office = next(place for place in range(len(words)) if words[place] in OFFICE_ENDS)
        self._titles.setdefault(name, " ".join(words[self._description(words, office) : at]))
        return name

    def _description(self, words: list[str], end: int) -> int:
        """Where the words that describe somebody begin, among the words before ``end``."""
        start = end
        while start and end - start < LONGEST_DESCRIPTION and self._may_describe(words[start - 1]):
            start -= 1
        return start

    def _may_describe(self, word: str) -> bool:
        """Whether a word may stand in a description: a noun, a name, an adjective, a possessive."""
        if not word[0].isalpha():
            return False
        return self._known.initial[word] in DESCRIBING or word.lower() in NOUN_FORMS or word in POSSESSIVES

    def _entitle(self, run: str) -> str:
        """The name in a capitalised run, its titles taken down; empty for a name of one word."""
        titles, name = self._names.split(self._names.without_place(self._names.tidy(run)))
        if titles and name:
            if not role_of(self._titles.get(name, "")):
                self._titles[name] = titles
            if gender := gender_of_title(titles):
                self._genders.setdefault(name, gender)
        return name if " " in name else ""

    def _add(self, name: str, start: int) -> None:
        parts = name.split()
        last = last_name(parts)
        forms = self._forms.setdefault(last, {})
        if name in forms:
            forms[name] += 1
        elif len(forms) <= MOST_ALIKE:
            forms[name] = 1
            self._first.setdefault(parts[0], set()).add(name)
            self._starts[name] = start

    def _look_before(self, name: str, words: list[str], *, apart: bool) -> None:
        """Take down what the words before a name say of its bearer; ``apart``: a comma may part the two."""
        if words[-1] in self._known.roles:
            plain = not apart and words[-1] not in offices.RELATIONS
            start = self._description(words, len(words)) if plain else len(words)
            self._described.setdefault(name, " ".join(words[start:]))
        if is_kin(words):
            self._kin.add(name)

    def __contains__(self, name: str) -> bool:
        """Whether the document gives this name in full."""
        return bool(name) and name in self._forms.get(last_name(name.split()), ())

    def is_person(self, name: str) -> bool:
        """Whether a full name may be a person's: two to five words, none an organisation's or a place's."""
        parts = name.split()
        return (
            2 <= len(parts) <= 5
            and not self._known.is_organisation(parts)
            and not any(part.endswith(("'s", "’s")) for part in parts)
            and parts[0].rstrip(".") not in places.FIRST_WORDS
            and not self._names.is_office(parts[-1])
        )

    def is_evident(self, name: str) -> bool:
        """Whether a first name, a title or a description shows that a full name is a person's."""
        return self._shown(self._forms_of(name))

    def gender(self, name: str) -> str | None:
        """The gender of a name, "m" or "f", by the title with the name, or by the first name; else None."""
        first, *rest = name.split()
        if name in self._genders or not rest:
            return self._genders.get(name)
        return self._known.gender(first) or self._genders.get(last_name([first, *rest]))

    def fullest(self, name: str, gender: str | None = None) -> str:
        """The fullest form that the document gives of a name, of this gender if a gender is given.

        The name itself where it can't be told whose it is.
        """
        key = (name, gender)
        if key not in self._fullest:
            self._fullest[key] = self._find_fullest(name, gender)
        return self._fullest[key]

    def _find_fullest(self, name: str, gender: str | None) -> str:
        parts = name.split()
        alike = self._persons(last_name(parts)) if parts else []
        if len(parts) < 2:
            return self._principal(alike, gender) or self._by_first_name(name) or name
        fits = [person.name for person in alike if name in person.forms] or [
            person.name for person in alike if self._names.shortens(parts, person.name.split())
        ]
        return fits[0] if len(fits) == 1 else name

    def _persons(self, last: str) -> list[Person]:
        """The people of one last name."""
        if last not in self._alike:
            forms = self._forms.get(last, {})
            self._alike[last] = _persons(forms, self._names) if len(forms) <= MOST_ALIKE else []
        return self._alike[last]

    def _principal(self, alike: list[Person], gender: str | None) -> str | None:
        """The person whom a last name alone means, most often named in full; relatives keep first names."""
        if gender:
            alike = [person for person in alike if self.gender(person.name) in (gender, None)]
        alike = [person for person in alike if self._shown(person.forms)] or alike
        alike = [person for person in alike if self._kin.isdisjoint(person.forms)] or alike
        ranked = sorted((-self._weight(person), self._start(person), person.name) for person in alike)
        if len(ranked) > 1 and ranked[0][0] == ranked[1][0] and ranked[1][1] - ranked[0][1] < TOGETHER:
            return None
        return ranked[0][2] if ranked else None

    def _weight(self, person: Person) -> int:
        """How often the text names a person in full, more where that person acts."""
        named = sum(self._forms[last_name(form.split())][form] for form in person.forms)
        return named + ACTING_WEIGHT * sum(self._acting[form] for form in person.forms)

    def _start(self, person: Person) -> int:
        return min(self._starts[form] for form in person.forms)

    def _shown(self, forms: list[str]) -> bool:
        return any(
            self._known.is_first_name(form.split(" ", 1)[0])
            or form in self._titles
            or form in self._roles
            or form in self._described
            for form in forms
        )

    def _forms_of(self, name: str) -> list[str]:
        """The forms that the document has of a full name, the name itself first."""
        people = self._persons(last_name(name.split()))
        return [name, *next((person.forms for person in people if person.name == name), ())]

    def _by_first_name(self, name: str) -> str | None:
        """The one person with this first name."""
        if not self._known.is_first_name(name):
            return None
        people = {self.fullest(full) for full in self._first.get(name, ())}
        return people.pop() if len(people) == 1 else None

    def learn(self, name: str, role: str) -> None:
        """Take down a role for a name that has none yet."""
        self._roles.setdefault(name, role)

    def described(self, name: str) -> str | None:
        """The role given with a name, an apposition before a title."""
        forms = self._forms_of(name)
        if role := next(filter(None, map(self._roles.get, forms)), None):
            return role
        titles = filter(None, map(self._titles.get, (*forms, last_name(name.split()))))
        return next(filter(None, map(role_of, titles)), None)

    def called_before(self, name: str) -> str | None:
        """The words before a name that say what its bearer is: "pilot" of "met pilot Ruth Bell"."""
        return next(filter(None, map(self._described.get, self._forms_of(name))), None)

    def organisation(self, noun: str) -> str | None:
        """The one organisation whose name ends in ``noun``: "the museum" for "Holocaust Memorial Museum"."""
        fits = {self.fullest(name) for name in self._forms.get(noun.capitalize(), ())}
        return fits.pop() if len(fits) == 1 else None

    def called(self, noun: str) -> str | None:
        """The one person whom the document calls by a title or role of this name: "the mayor"."""
        if self._called is None:
            self._called = {}
            for source in (self._titles, self._roles, self._described):
                for name, description in source.items():
                    for called in called_by(description):
                        self._called.setdefault(called, set()).add(self.fullest(name))
        people = self._called.get(noun.lower(), set())
        return next(iter(people)) if len(people) == 1 else None


def _persons(forms: dict[str, int], names: Names) -> list[Person]:
    """The people who bear the names of ``forms``, all with one last word."""
    parts = {form: form.split() for form in sorted(forms, key=lambda form: -len(form.split()))}
    owners: dict[str, list[str]] = {}
    for form, words in parts.items():
        fuller = [
            owner
            for owner in owners
            if names.shortens(words, parts[owner]) and not _is_namesake(words, parts[owner], forms[form])
        ]
        if len(fuller) == 1:
            owners[fuller[0]].append(form)
        elif not fuller or forms[form] > 1:
            owners[form] = [form]
    return [Person(_name_of(own, parts), own) for own in owners.values()]


def _is_namesake(words: list[str], full: list[str], count: int) -> bool:
    """Whether "Tom Bell" is another than "Tom Bell Jr.": where the text has both, and that more than once."""
    return last_name(full) != full[-1] and last_name(words) == words[-1] and count > 1


def _name_of(forms: list[str], parts: dict[str, list[str]]) -> str:
    """The fullest form without words before the name: of "Rival Ruth Bell" and "Ruth Bell" the second."""
    persons = [form for form in forms if not is_surname(parts[form])]
    plain = [form for form in forms if not any(form.endswith(f" {other}") for other in persons)]
    return max(plain, key=lambda form: (len(parts[form]), len(form)))
