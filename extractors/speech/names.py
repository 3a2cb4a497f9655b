"""The parts of a name: capitalised runs, less titles before the name and other words that are no part."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from extractors import classes
from extractors.en.lexicon import offices, reporting
from extractors.en.lexicon.function_words import (
    LOCATING,
    NAME_PARTICLES,
    NAME_PREFIXES,
    PART_OF_TIME,
    SMALL_IN_TITLES,
    SURNAME_OPENERS,
)
from extractors.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.grammar import Vocabulary

WORD = rf"""
    (?: (?:\p{{Lu}}\.){{1,4}}+
      | \p{{Lu}}[\p{{L}}\p{{M}}]*+ (?:-[\p{{L}}]++ | ['’](?!(?i:s|re|ve|ll|d|m|t)\b)[\p{{L}}\p{{M}}]++)*+
      | (?<=\ )(?:{"|".join(NAME_PREFIXES)})[-'’]\p{{Lu}}[\p{{L}}\p{{M}}]++
    )
"""
"""A word of a name: Bell, O'Brien, Ng'ang'a, Ann-Marie, J., J.R., and behind other words al-Rashid."""
ABBREVIATED = rf"(?=\p{{Lu}}\p{{Ll}}{{1,4}}\.) (?:{'|'.join(offices.ABBREVIATED)}|St)\."
"""An abbreviated title or saint, for verbose patterns: Sen., St."""
NICKNAME = r"""(?:["“‘']\p{Lu}[\p{L}\ .-]{0,20}["”’'] | \(\p{Lu}[\p{L}-]{1,15}\))"""
"""A nickname in marks or brackets: “Sandy”, 'Big Nell', (Nell)."""
FULL_NAME = lazy(
    rf"""
    (?=\p{{Lu}}) (?<![\p{{L}}\d.-]) (?:{ABBREVIATED}|{WORD})
    (?: ,?[\ \xa0](?:Jr|Sr)\b\.?                               # Tom Bell Jr.
      | [\ \xa0]
        (?: {ABBREVIATED}                                      # Carrow Gov. Ruth Bell
          | {WORD}                                             # Ruth Bell
          | (?=\p{{Ll}})
            (?: (?:of|for)\ (?:the\ )? {WORD}                # Museum of the Sea
              | (?:(?:{"|".join(NAME_PARTICLES)}|do)\ ){{1,3}}{WORD} )   # Ada van den Berg
          | {NICKNAME}\ {WORD}                                 # Ed “Sandy” Lind
        )
    ){{1,8}}+
    """,
    regex.VERBOSE,
)
"""A run of capitalised words that may be a name: Carrow Gov. Ruth Bell, Museum of the Sea."""
ASIDES = lazy(rf"{NICKNAME}\ |,(?=\ [JS]r)", regex.VERBOSE)
"""Words and marks of a run that are no part of the name: the “Sandy” of Ed “Sandy” Lind, the comma of Bell,
Jr."""
HEADLINE = re.compile(
    rf"""
    ^ [ \t]*+
    (?: ["“‘'(]?+
        (?: (?:[A-Z0-9]|[^\x00-\x7f\s]) \S*+               # Ruth, 40, Élan
          | (?:{"|".join(SMALL_IN_TITLES)})\b[^\s\w]*+       # over, the
          | [–—|&-]
        )
        [ \xa0]*+
    ){{5,40}}+
    $
    """,
    re.MULTILINE | re.VERBOSE,
)
"""A line all of whose longer words begin with capitals: Ruth Bell Is Over the Harbour. Compiled by the
standard library, which is four times as fast here."""
PLAIN = frozenset("\"“‘'(,")
"""Marks without which a name has no asides."""
LONGEST_NAME = 12
"""Words at the end of a run within which a title's end is looked for."""
OPENING_CLASSES = frozenset("aicBdDprwt&mxhTne")
"""Classes of words that open a sentence before a name: As Ruth Bell, In Oslo, Monday Ruth Bell."""
OPENING_WORDS = reporting.OPENING_VERBS | {word.capitalize() for word in PART_OF_TIME}
"""Words that open a sentence before a name, whatever their class: Said Ruth Bell, Early Monday."""
TIMES = frozenset("em")
"""Classes of months and weekdays, the modal May among them."""
OFFICE_OF = frozenset(("of", "for"))
"""Words from an office to its field: minister for Ports."""
PLACING = (" of ", " for ", " in ", " at ", " from ")
"""Words between a name and a place or body that its bearer belongs to: Ann Marsh of Oslo."""
MOST_KNOWN = 1 << 12
"""Names that are remembered with their parts."""
ARTICLE = re.compile(r"\A(?:[Tt]he|[Aa]n?) ")
"""An article at the head of a name."""


def runs(text: str) -> Iterator[regex.Match[str]]:
    """The capitalised runs of two words and more, outside headlines that capitalise all words."""
    headlines = [match.span() for match in HEADLINE.finditer(text)]
    at = 0
    for match in FULL_NAME.finditer(text):
        while at < len(headlines) and headlines[at][1] <= match.start():
            at += 1
        if at == len(headlines) or match.start() < headlines[at][0]:
            yield match


class Names:
    """Takes names apart, and the titles before them, by what words are known.

    What was told of the last names of any text is remembered: texts share many of their names.
    """

    def __init__(self, known: Vocabulary) -> None:
        self.known = known
        self.tidy = lru_cache(MOST_KNOWN)(self._tidy)
        self.split = lru_cache(MOST_KNOWN)(self._split)
        self.without_place = lru_cache(MOST_KNOWN)(self._without_place)
        self._is_office_word = lru_cache(MOST_KNOWN)(self._names_office)

    def _tidy(self, run: str) -> str:
        """A capitalised run less nicknames, the comma of a suffix, and the words that open its sentence."""
        words = self._without_asides(run)
        opener = ""
        while (name := self._unopened(words, opener)) != words:
            opener = words.partition(" ")[0].lower()
            words = name
        return self._unplaced(words) if opener in LOCATING else words

    def _without_asides(self, run: str) -> str:
        """A name less nicknames and the comma of a suffix; no name goes on behind other brackets."""
        if PLAIN.isdisjoint(run):
            return run
        first, bracket, _ = run.partition(" (")
        if bracket and not self.known.is_first_name(first.rpartition(" ")[2]):
            return first
        return ASIDES.sub("", run)

    def _unopened(self, words: str, opener: str) -> str:
        """A run less its first word where that opens its sentence, ``opener`` being the word before."""
        first, _, rest = words.partition(" ")
        tag, before = (self.known.tags.get(word, classes.NOUN) for word in (first.lower(), opener))
        if not rest or before == classes.DETERMINER:
            return words
        if tag in TIMES and (before == classes.TIME or opener in LOCATING):
            return rest
        opens = (
            tag in OPENING_CLASSES
            or first in OPENING_WORDS
            or (not opener and self.known.initial[first] == classes.ADVERB)
        )
        return rest if opens and not self.known.is_first_name(first) else words

    def _unplaced(self, words: str) -> str:
        """A run after a preposition less the place before a person: of "London Ruth Bell" the last two."""
        parts = words.split()
        inner = range(1, len(parts) - 1)
        first = next((at for at in inner if self.known.is_first_name(parts[at])), 0)
        if self.known.is_first_name(parts[0]) or (not first and self.known.is_organisation(parts)):
            return words
        titled = next((at for at in inner if self.is_title(parts[at])), len(parts) - 1)
        return " ".join(parts[first or titled :])

    def _split(self, words: str) -> tuple[str, str]:
        """The last title with all before it, and the name: "Harbour Board Chair", "Ruth Bell"."""
        parts = self._without_asides(words).split()
        if len(parts) > 2 and parts[-1].rstrip(".") in offices.POSTNOMINALS:
            del parts[-1]
        ends = range(len(parts) - 1, max(0, len(parts) - LONGEST_NAME), -1)
        start = next((at for at in ends if self._ends_before(parts, at)), 0) or self.after_office(parts)
        return " ".join(parts[:start]), " ".join(parts[start:])

    def _ends_before(self, parts: list[str], at: int) -> bool:
        """Whether a title ends before the word at ``at``, and a person's name begins with it."""
        title, first = parts[at - 1].rstrip("."), parts[at]
        if not self._is_office_word(title):
            return False
        if (
            first[0].islower()
            or first.rstrip(".") in offices.SUFFIXES
            or self.known.is_organisation(parts[at:])
        ):
            return False
        if title in offices.MODIFYING and not self.known.is_first_name(first):
            return at > 2 and parts[at - 2] == "of"
        if len(parts) == 2 and self.known.is_first_name(title):
            return False
        return title not in offices.NAMES_TOO or at == 1 or not self.known.is_first_name(parts[at - 2])

    def after_office(self, parts: list[str]) -> int:
        """Where a name begins behind an office and its field: "minister for Ports Ruth Bell"; else 0."""
        if OFFICE_OF.isdisjoint(parts):
            return 0
        places = (at for at in range(1, len(parts)) if parts[at] in OFFICE_OF)
        of = next((at for at in places if self._is_office_word(parts[at - 1])), 0)
        if not of or parts[of - 1] in offices.KIN:
            return 0
        for at in range(of + 2, len(parts) - 1):
            before = parts[at - 1].rstrip(".")
            if (
                self.known.is_first_name(parts[at])
                and before[0].isupper()
                and not self._is_office_word(before)
            ):
                named = all(part[0].isupper() or part in NAME_PARTICLES for part in parts[at:])
                return at if named and not self.known.is_organisation(parts[at:]) else 0
        return 0

    def _names_office(self, word: str) -> bool:
        """Whether a word names an office or occupation, former ones too: "Mayor", "pilot", "Ex-mayor"."""
        prefix, _, office = word.rpartition("-")
        joined = prefix.lower() in offices.OFFICE_PREFIXES or prefix in self.known.titles
        plain = office if joined else word
        return plain in self.known.titles or plain.lower() in self.known.roles

    def is_title(self, word: str) -> bool:
        """Whether a word is a title."""
        return word.rstrip(".") in self.known.titles

    def is_office(self, word: str) -> bool:
        """Whether a word is a title or role, or joins several, and is no surname."""
        forms = {word.rstrip("."), word.rstrip(".s")}
        known = any(form in self.known.titles or form.lower() in self.known.roles for form in forms)
        return known and forms.isdisjoint(offices.NAMES_TOO)

    def _without_place(self, words: str) -> str:
        """A person's name less where they are of: "Ann Marsh of Oslo" to "Ann Marsh"; others as they are."""
        separator = next((each for each in PLACING if each in words), None)
        if separator is None:
            return words
        before, _, after = words.partition(separator)
        if self.split(after)[0]:
            return words
        titles, name = self.split(before)
        person = titles or self.known.is_first_name(name.split(" ", 1)[0])
        named = name and not self.is_title(name) and not self.known.is_organisation(name.split())
        return before if person and named else words

    def shortens(self, words: list[str], full: list[str]) -> bool:
        """Whether a name is a shorter form of another: "Ruth Bell" of "Ruth A. Bell", "Rival Ruth Bell"."""
        if is_surname(words):
            words, full = _folded(words), _folded(full)
            return len(words) < len(full) and full[-len(words) :] == words
        rest = iter(full)
        if not all(word in rest for word in words):
            return False
        return words[0] == full[0] or (full[-len(words) :] == words and not self.known.is_first_name(full[0]))


def is_surname(parts: list[str]) -> bool:
    """Whether a name of several words is a surname alone: "Van den Berg", "St John"."""
    return len(parts) > 1 and parts[0].lower() in SURNAME_OPENERS


def _folded(parts: list[str]) -> list[str]:
    """The words of a name in small letters, less a suffix: "paulo", "da", "costa"."""
    suffixed = len(parts) > 1 and parts[-1].rstrip(".") in offices.SUFFIXES
    return [part.lower() for part in (parts[:-1] if suffixed else parts)]


def last_name(parts: list[str]) -> str:
    """The surname among the words of a name: the last but for "Jr." and the like; "al-" in small letters."""
    suffixed = len(parts) > 1 and parts[-1].rstrip(".") in offices.SUFFIXES
    last = parts[-2] if suffixed else parts[-1]
    if "-" not in last:
        return last
    return last[0].lower() + last[1:] if last.partition("-")[0].lower() in NAME_PREFIXES else last


@lru_cache(MOST_KNOWN)
def gender_of_title(titles: str) -> str | None:
    """The gender that the words before a name tell: "m", "f" or nothing."""
    words = {word.rstrip(".") for word in titles.split()}
    return "f" if words & offices.FEMALE else "m" if words & offices.MALE else None


def without_article(words: str) -> str:
    """Words less their opening article."""
    return ARTICLE.sub("", words, count=1)
