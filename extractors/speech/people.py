"""Who is that: the names of a document, what it says of each, and which of them a mention means."""

from __future__ import annotations

import regex

from extractors.lexicons import first_names, offices, reporting
from extractors.lexicons.function_words import NAME_PARTICLES
from extractors.speech.vocabulary import vocabulary
from onrecord.words import NO_WORDS

# a word of a name: Bell, O'Brien, Ann-Marie, J., J.R.
WORD = r"""
    (?: \p{Lu}[\p{L}\p{M}]*+ (?:['’]\p{Lu}[\p{L}\p{M}]++)? (?:-[\p{L}]++)*+
      | (?:\p{Lu}\.){1,4}
    )
"""
FULL_NAME = regex.compile(
    rf"""
    (?<![\p{{L}}\d.-]) {WORD}
    (?: [\ \xa0]
        (?: {WORD}                                             # Ruth Bell
          | (?:of|for)\ (?:the\ )? {WORD}                      # Museum of the Sea
          | (?:{"|".join(NAME_PARTICLES)})\ {WORD}   # Ada van Lind
        )
    ){{1,8}}+
    """,
    regex.VERBOSE,
)
APPOSITION = regex.compile(
    rf"""
    ,\ (?:[0-9]{{1,3}},\ )?                                  # , 54,
    (?P<role>
      (?!(?:{"|".join(offices.NO_APPOSITION)})\b)
      [^,.;:()"“”\n]{{3,160}}                                # a harbour pilot
      (?:\.(?=[\w,])[^,.;:()"“”\n]{{0,60}}){{0,4}}           # a U.S. pilot
    )
    (?=[,.;]|\ (?:told|said)\b)
    """,
    regex.VERBOSE,
)
LEXICON = vocabulary(NO_WORDS).tags
# beyond so many names with one last word, that word alone means nobody
MOST_ALIKE = 40
AFTER_ROLE = regex.compile(rf"\b(?:{'|'.join(offices.AFTER_ROLE)})\b|,")
# tags of words that open a sentence before a name: "As Ruth Bell", "In Oslo"
OPENERS = frozenset("aicBdDprwt&mxhT")
ARTICLE = regex.compile(r"\A(?:[Tt]he|[Aa]n?)\ ")


class People:
    """The names of one document, by their last word, with what the document says of each."""

    def __init__(self, text: str) -> None:
        self._by_last: dict[str, dict[str, list[str]]] = {}
        self._roles: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._fullest: dict[str, str] = {}
        self._called: dict[str, set[str]] | None = None
        met: dict[str, str] = {}
        for match in FULL_NAME.finditer(text):
            run = match[0]
            if run not in met:
                met[run] = self._add(run)
            name = met[run]
            if name and name not in self._roles and (role := role_after(text, match.end())):
                self._roles[name] = role

    def _add(self, run: str) -> str:
        """Take down a capitalised run; the name in it, empty where it is of one word."""
        titles, name = split_titles(without_place(_without_opener(run)))
        if titles and name:
            self._titles.setdefault(name, titles)
        if " " not in name:
            return ""
        names = self._by_last.setdefault(name.rsplit(" ", 1)[1], {})
        if len(names) <= MOST_ALIKE:
            names.setdefault(name, name.split())
        return name

    def __contains__(self, name: str) -> bool:
        """Whether the document gives this name in full."""
        return name in self._by_last.get(name.rsplit(" ", 1)[-1], ())

    def is_person(self, name: str) -> bool:
        """Whether a full name may be a person's: two to four words, none of them an organisation's."""
        words = name.split()
        return 2 <= len(words) <= 4 and name in self and not is_organisation(name)

    def fullest(self, name: str) -> str:
        """The fullest form that the document gives of a name; the name itself where several would fit."""
        if name not in self._fullest:
            self._fullest[name] = self._find_fullest(name)
        return self._fullest[name]

    def _find_fullest(self, name: str) -> str:
        words = name.split()
        alike = self._by_last.get(words[-1], {}) if words else {}
        if len(alike) > MOST_ALIKE:
            return name
        fits = [full for full, parts in alike.items() if _contains(parts, words)]
        longest = max(fits, key=len, default=name)
        return longest if all(_contains(longest.split(), alike[full]) for full in fits) else name

    def learn(self, name: str, role: str) -> None:
        """Take down a role for a name that has none yet."""
        self._roles.setdefault(name, role)

    def described(self, name: str) -> str | None:
        """The role given with a name, an apposition before a title."""
        return self._roles.get(name) or self._titles.get(name) or self._titles.get(name.rsplit(" ", 1)[-1])

    def organisation(self, noun: str) -> str | None:
        """The one organisation whose name ends in ``noun``: "the museum" for "Holocaust Memorial Museum"."""
        fits = {self.fullest(name) for name in self._by_last.get(noun.capitalize(), ())}
        return fits.pop() if len(fits) == 1 else None

    def called(self, noun: str) -> str | None:
        """The one person whom the document calls by a title or role of this name: "the mayor"."""
        if self._called is None:
            self._called = {}
            for source in (self._titles, self._roles):
                for name, description in source.items():
                    head = without_article(AFTER_ROLE.split(description.lower(), 1)[0].strip())
                    for called in {head, head.rpartition(" ")[2]}:
                        self._called.setdefault(called, set()).add(self.fullest(name))
        people = self._called.get(noun.lower(), set())
        return next(iter(people)) if len(people) == 1 else None


def _without_opener(words: str) -> str:
    """A capitalised run less the small word that opens its sentence: "As Ruth Bell" to "Ruth Bell"."""
    first, _, rest = words.partition(" ")
    opens = LEXICON.get(first.lower(), "l") in OPENERS or first in reporting.OPENERS
    return rest if opens and rest else words


def without_place(words: str) -> str:
    """A person's name less where they are of: "Ann Marsh of Oslo" to "Ann Marsh"; others as they are."""
    before, separator, _ = words.partition(" of ") if " of " in words else words.partition(" for ")
    titles, name = split_titles(before)
    first = name.split(" ", 1)[0]
    person = first in first_names.MEN or first in first_names.WOMEN or titles
    named = name and name.rstrip(".") not in offices.TITLES and not is_organisation(name)
    return before if separator and person and named else words


def is_organisation(name: str) -> bool:
    """Whether a name holds the word for an organisation."""
    return any(word.lower() in offices.ORGANISATIONS for word in name.split())


def _contains(full: list[str], words: list[str]) -> bool:
    """Whether ``words`` all stand in ``full`` in this order."""
    rest = iter(full)
    return all(word in rest for word in words)


def split_titles(words: str) -> tuple[str, str]:
    """Titles before a name, and the name: "Mayor Ruth Bell" to "Mayor", "Ruth Bell"."""
    parts = words.split()
    count = 0
    while count < len(parts) - 1 and (
        parts[count].rstrip(".") in offices.TITLES
        or (count and parts[count] == "of" and parts[count + 1] in offices.TITLES and len(parts) > count + 2)
    ):
        count += 1
    return " ".join(parts[:count]), " ".join(parts[count:])


def role_after(text: str, end: int) -> str | None:
    """The apposition that follows a name ending at ``end``, if it describes a person."""
    match = APPOSITION.match(text, end)
    if match is None:
        return None
    role = " ".join(match["role"].split())
    return role if describes(role) else None


def describes(words: str) -> bool:
    """Whether words in apposition say what somebody is: an article, or a role's name among them."""
    parts = words.split()
    if not parts:
        return False
    return parts[0].lower() in offices.DESCRIBING or any(
        part.lower().strip(",'’s") in offices.ROLES for part in parts
    )


def without_article(words: str) -> str:
    """Words less the article that opens them."""
    return ARTICLE.sub("", words, count=1)
