"""What a name is made of: capitalised runs, the titles before it, and what else there is no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from extractors.en.lexicon import offices, reporting
from extractors.en.lexicon.function_words import LOCATING, NAME_PARTICLES, PART_OF_TIME, SMALL_IN_TITLES
from extractors.pattern import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.grammar import Vocabulary

# a word of a name: Bell, O'Brien, Ann-Marie, J., J.R.
WORD = r"""
    (?: (?:\p{Lu}\.){1,4}
      | \p{Lu}[\p{L}\p{M}]*+ (?:['’]\p{Lu}[\p{L}\p{M}]++)? (?:-[\p{L}]++)*+
    )
"""
ABBREVIATED = rf"(?:{'|'.join(offices.ABBREVIATED)})\."
NICKNAME = r"""["“][\p{L}\ .-]{1,20}["”]"""
FULL_NAME = lazy(
    rf"""
    (?=\p{{Lu}}) (?<![\p{{L}}\d.-]) (?:{ABBREVIATED}|{WORD})
    (?: ,?[\ \xa0](?:Jr|Sr)\b\.?                               # Tom Bell Jr.
      | [\ \xa0]
        (?: {ABBREVIATED}                                      # Carrow Gov. Ruth Bell
          | {WORD}                                             # Ruth Bell
          | {NICKNAME}\ {WORD}                                 # Ed “Sandy” Lind
          | (?:of|for)\ (?:the\ )? {WORD}                      # Museum of the Sea
          | (?:{"|".join(NAME_PARTICLES)})\ {WORD}             # Ada van Lind
        )
    ){{1,8}}+
    """,
    regex.VERBOSE,
)
# what stands in a run and is no part of the name: “Sandy” of Ed “Sandy” Lind, the comma of Tom Bell, Jr.
ASIDES = lazy(rf"{NICKNAME}\ |,(?=\ [JS]r)")
# a line all of whose longer words begin with capitals: "Ruth Bell Is Over the Harbour"; the standard library
# is four times as fast here
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
# no title is looked for before so many words
LONGEST_NAME = 12
# tags of words that open a sentence before a name: "As Ruth Bell", "In Oslo", "Monday Ruth Bell"
OPENERS = frozenset("aicBdDprwt&mxhTne")
# more words that open a sentence: "Said Ruth Bell", "Early Monday"
OPENING = reporting.OPENERS | {word.capitalize() for word in PART_OF_TIME}
# tags of months and weekdays, the modal May among them
TIMES = frozenset("em")
# what stands between a name and where its bearer is of
PLACING = (" of ", " for ", " in ", " at ", " from ")
ARTICLE = re.compile(r"\A(?:[Tt]he|[Aa]n?) ")


def runs(text: str) -> Iterator[regex.Match[str]]:
    """The capitalised runs of two words and more, less those of headlines that capitalise all words."""
    headlines = [match.span() for match in HEADLINE.finditer(text)]
    at = 0
    for match in FULL_NAME.finditer(text):
        while at < len(headlines) and headlines[at][1] <= match.start():
            at += 1
        if at == len(headlines) or match.start() < headlines[at][0]:
            yield match


class Names:
    """Takes names apart, and the titles before them, by what words are known."""

    def __init__(self, known: Vocabulary) -> None:
        self.known = known
        self._split: dict[str, tuple[str, str]] = {}

    def tidy(self, run: str) -> str:
        """A capitalised run less nicknames, the comma of a suffix, and the words that open its sentence."""
        words = ASIDES.sub("", run) if '"' in run or "“" in run or "," in run else run
        opener = ""
        while (name := self._unopened(words, opener)) != words:
            opener = words.partition(" ")[0].lower()
            words = name
        return self._unplaced(words) if opener in LOCATING else words

    def _unopened(self, words: str, opener: str) -> str:
        """A run less its first word where that opens its sentence, ``opener`` being the word before."""
        first, _, rest = words.partition(" ")
        tag, before = self.known.tags.get(first.lower(), "l"), self.known.tags.get(opener, "l")
        if not rest or before == "d":
            return words
        if tag in TIMES and (before == "e" or opener in LOCATING):
            return rest
        opens = tag in OPENERS or first in OPENING or (not opener and self.known.initial[first] == "r")
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

    def split(self, words: str) -> tuple[str, str]:
        """The last title with all before it, and the name: "Harbour Board Chair", "Ruth Bell"."""
        if words not in self._split:
            parts = words.split()
            if len(parts) > 2 and parts[-1].rstrip(".") in offices.POSTNOMINALS:
                del parts[-1]
            ends = range(len(parts) - 1, max(0, len(parts) - LONGEST_NAME), -1)
            start = next((at for at in ends if self._ends_before(parts, at)), 0)
            self._split[words] = " ".join(parts[:start]), " ".join(parts[start:])
        return self._split[words]

    def _ends_before(self, parts: list[str], at: int) -> bool:
        """Whether a title ends before the word at ``at``, and a person's name begins with it."""
        title, first = parts[at - 1].rstrip("."), parts[at]
        if title not in self.known.titles and title.lower() not in self.known.roles:
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

    def is_title(self, word: str) -> bool:
        """Whether a word is a title."""
        return word.rstrip(".") in self.known.titles

    def is_office(self, word: str) -> bool:
        """Whether a word is a title or role, or several of them, and no surname."""
        forms = {word.rstrip("."), word.rstrip(".s")}
        known = any(form in self.known.titles or form.lower() in self.known.roles for form in forms)
        return known and forms.isdisjoint(offices.NAMES_TOO)

    def without_place(self, words: str) -> str:
        """A person's name less where they are of: "Ann Marsh of Oslo" to "Ann Marsh"; others as they are."""
        separator = next((each for each in PLACING if each in words), PLACING[0])
        before, found, after = words.partition(separator)
        if not found or self.split(after)[0]:
            return words
        titles, name = self.split(before)
        person = titles or self.known.is_first_name(name.split(" ", 1)[0])
        named = name and not self.is_title(name) and not self.known.is_organisation(name.split())
        return before if person and named else words

    def shortens(self, words: list[str], full: list[str]) -> bool:
        """Whether a name is a shorter form of another: "Ruth Bell" of "Ruth A. Bell", "Rival Ruth Bell"."""
        rest = iter(full)
        if not all(word in rest for word in words):
            return False
        return words[0] == full[0] or (full[-len(words) :] == words and not self.known.is_first_name(full[0]))


def last_name(parts: list[str]) -> str:
    """The surname among the words of a name: the last but for "Jr." and the like."""
    suffixed = len(parts) > 1 and parts[-1].rstrip(".") in offices.SUFFIXES
    return parts[-2] if suffixed else parts[-1]


def gender_of_title(titles: str) -> str | None:
    """What the words before a name say of gender: "m", "f" or nothing."""
    words = {word.rstrip(".") for word in titles.split()}
    return "f" if words & offices.FEMALE else "m" if words & offices.MALE else None


def without_article(words: str) -> str:
    """Words less the article that opens them."""
    return ARTICLE.sub("", words, count=1)
