"""The language of each paragraph of a text, told by function words and, where that is enough, by its script.

What is unsure counts as English: a headline, a name, a table, a line of a few words. Only on strong grounds
is a paragraph in another language, so that no English text loses what English rules find in it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from extractors.languages.function_words import ALSO_ENGLISH, FUNCTION_WORDS
from extractors.languages.scripts import LANGUAGES, script_of
from extractors.pattern import lazy
from onrecord.languages import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractors.text import Paragraph

JAPANESE, CHINESE = "ja", "zh"
"""The codes of two languages: a paragraph of a Japanese text may have Chinese characters alone."""
UNTOLD = "und"
"""The code of a language that is neither English nor known here."""

COMMON = (" the ", " of ", " and ", " to ", " that ")
"""The words of nearly every English sentence, which are counted fast."""
LEAST_COMMON = 2
"""Common English words that make a passage plainly English, at least, if they stand close together."""
APART = 80
"""Characters for each common English word, at most, in a plainly English passage."""
STRANGE = re.compile(r"[^\x00-\x7f\u00a0-\u00bf\u2000-\u20cf]")
"""A letter that English lacks."""
SIGN = lazy(r"[¿¡«»„]|\A[—―]")
"""A mark that English lacks, or a dash with which a speech opens."""
SIGNS_OF_VOWELS = r"[\u0900-\u0903\u093a-\u094f\u064b-\u0652\u200c\u200d]"
"""Signs between the letters of a word in Devanagari and Arabic."""
WORD = lazy(
    rf"""
      [^\W\d_]{{1,2}}['’](?=[^\W\d_]{{2}})       # an elided word before another: d'euros, qu'il
    | [^\W\d_] (?: [^\W\d_] | {SIGNS_OF_VOWELS} )+
    | (?<![\w.'’-]) [^\W\d_] (?![\w.'’-])      # one letter that is no initial and no 's
    """,
    regex.VERBOSE,
)
"""A word, or its elided beginning: tides, d'(euros), qu'(il)."""
QUOTED = lazy(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
"""A quoted stretch, which may be in another language than its paragraph."""
PARTICLE = r"(?: d[aeiou] | d[eo]l | d[aeo]s | l[aeo]s? | el | v[ao]n | den | der )"
"""A particle between the words of a name, for verbose patterns."""
NAMES = lazy(
    rf"""
    (?<!\A) (?<![.!?…:«“„"‘][ ]) (?<![«“„"‘¿¡])      # not at the head of a sentence, whose first word is none
    \b [A-ZÀ-Þ]\w+ (?: [ -] (?: {PARTICLE} [ ] ){{0,2}} [A-ZÀ-Þ]\w+ )+
    """,
    regex.VERBOSE,
)
"""Words with capitals in a row, with the particles between these words: San José, Rue de la Paix."""
MOST = 4000
"""Characters of a paragraph in which its language is looked for."""

LEAST = 3
"""Different function words, with words and signs that English lacks, that make a language sure, at least."""
LEAST_OWN = 2
"""Words of a sure language, among its function words, that are no English words, at least."""
MARGIN = 1.5
"""How many times as many words of its own a sure language has as another language has, at least."""
SHARE = 0.2
"""The part of a passage's words that are function words of a sure language, at least."""

LONG = 30
"""Different words that a passage in an unknown language has, at least."""
LEAST_ENGLISH = 0.08
"""The part of the words of an English text with sentences that are English function words, at least."""
LEAST_LOWER = 0.6
"""The part of a sentence's words in small letters, at least: tables and lists of names have fewer."""
LEAST_PLAIN = 0.8
"""The part of a text's pieces between spaces that are plain words, at least: program code has fewer."""
PLAIN = lazy(r"\W?[^\W\d_]+(?:['’-][^\W\d_]+)*[.,;:!?)»”\"]*")
"""A plain word, with its marks: (tide), tide's, “tide.”"""
NEAR = 0.5
"""The part of a paragraph's function words at which another language is as likely: the text's main language.
"""


def paragraph_languages(text: str, places: Sequence[Paragraph]) -> list[str]:
    """The language of each paragraph, as a code of BCP 47.

    One that is unsure is in the language of the sure ones around it, where these are in one, else in that of
    most of the text.
    """
    passages = [text[place.start : min(place.end, place.start + MOST)] for place in places]
    sure = [
        ENGLISH if _is_plainly_english(passage) else language_of(passage) if _may_be_told(passage) else ""
        for passage in passages
    ]
    pooled = "" if any(sure) else language_of(" ".join(passages)[:MOST])
    if {*sure, pooled} <= {"", ENGLISH}:
        return [ENGLISH] * len(places)
    sure = [one or language_of(passage) for one, passage in zip(sure, passages, strict=True)]
    if JAPANESE in sure:
        sure = [JAPANESE if one == CHINESE else one for one in sure]
    main = pooled or by_extent(sure, places)[0]
    sure = [_kin(one, main, passage) for one, passage in zip(sure, passages, strict=True)]
    before, behind = _last_sure(sure), reversed(_last_sure(reversed(sure)))
    around = zip(sure, before, behind, strict=True)
    return [one or (last if last and last == following else main) for one, last, following in around]


def _last_sure(languages: Iterable[str]) -> list[str]:
    """For each paragraph the language of the last sure paragraph, itself included."""
    found: list[str] = []
    for language in languages:
        found.append(language or (found[-1] if found else ""))
    return found


def by_extent(languages: Iterable[str], places: Sequence[Paragraph]) -> list[str]:
    """The languages of the paragraphs, that of the most text first."""
    extent: Counter[str] = Counter()
    for language, place in zip(languages, places, strict=True):
        if language:
            extent[language] += place.end - place.start
    return [language for language, _ in extent.most_common()]


def language_of(passage: str) -> str:
    """The language of a passage; empty where no language is sure."""
    if _is_plainly_english(passage):
        return ENGLISH
    script = "Latn" if passage.isascii() else script_of(passage)
    if script in LANGUAGES:
        return LANGUAGES[script]
    if script in ("Latn", ""):
        return _latin(passage)
    found = _counted(WORD.findall(passage))
    return max(found, key=lambda language: found[language].different) if found else f"{UNTOLD}-{script}"


def _is_plainly_english(passage: str) -> bool:
    """Whether the most common English words stand close together."""
    enough = max(LEAST_COMMON, len(passage) / APART)
    found = 0
    for word in COMMON:
        found += passage.count(word)
        if found >= enough:
            return True
    return False


def _may_be_told(passage: str) -> bool:
    """Whether a passage may be in a language other than English, by a fast look at its words."""
    if STRANGE.search(passage):
        return True
    words = passage.split()
    if len(words) >= LONG and not any(map(passage.__contains__, COMMON)):
        return True
    return not _foreign().isdisjoint(words)


class _Hits(NamedTuple):
    """How many words of a passage are function words of a language; how many different ones; and how many of
    these are no English words.
    """

    all: int
    different: int
    own: int


NONE = _Hits(0, 0, 0)
"""The counts of a language without a word in the passage."""


def _latin(passage: str) -> str:
    """The language of a passage in Latin letters; empty where no language is sure."""
    words = WORD.findall(NAMES.sub(" ", passage))
    found = _counted(words)
    english = found.pop(ENGLISH, NONE)
    told = max(found, key=lambda language: found[language], default="")
    hits = found.get(told, NONE)
    alone = english.different - (hits.different - hits.own)
    foreign = len(SIGN.findall(passage)) + sum(not word.isascii() for word in words)
    if (
        hits.different + min(foreign, hits.own) >= LEAST
        and hits.own + min(foreign, hits.own) >= LEAST_OWN
        and hits.own > alone * MARGIN
        and hits.all + foreign >= len(words) * SHARE
    ):
        return "" if alone and _is_quoted(passage, told) else told
    if english.different >= LEAST and alone >= hits.own * MARGIN and english.all >= len(words) * SHARE:
        return ENGLISH
    return UNTOLD if _is_untold(passage, words, english) else ""


def _is_quoted(passage: str, language: str) -> bool:
    """Whether the words of a language stand within quotation marks alone: “C’est la vie,” said Bell."""
    return not _counted(WORD.findall(QUOTED.sub(" ", passage))).get(language, NONE).own


def _is_untold(passage: str, words: Sequence[str], english: _Hits) -> bool:
    """Whether the words of a passage are sentences of a language that is not known here."""
    if len(set(words)) < LONG or english.all >= len(words) * LEAST_ENGLISH:
        return False
    if sum(word.islower() for word in words) < len(words) * LEAST_LOWER:
        return False
    pieces = passage.split()
    return sum(bool(PLAIN.fullmatch(piece)) for piece in pieces) >= len(pieces) * LEAST_PLAIN


def _kin(told: str, main: str, passage: str) -> str:
    """The language told of a paragraph, or a text's main language where the main language is as likely."""
    if told in ("", ENGLISH, main) or main == ENGLISH or told in LANGUAGES.values():
        return told
    found = _counted(WORD.findall(passage))
    return main if found.get(main, NONE).all >= found.get(told, NONE).all * NEAR else told


@cache
def _known() -> dict[str, list[str]]:
    """The languages of each function word."""
    languages: dict[str, list[str]] = {}
    for language, words in FUNCTION_WORDS.items():
        for word in dict.fromkeys(words.split()):
            languages.setdefault(word, []).append(language)
    return languages


@cache
def _foreign() -> frozenset[str]:
    """The function words that are no English words."""
    return frozenset(_known()) - set(ALSO_ENGLISH.split()) - set(FUNCTION_WORDS[ENGLISH].split())


def _counted(words: Iterable[str]) -> dict[str, _Hits]:
    """The function words of each language among some words."""
    known, foreign = _known(), _foreign()
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for word, times in Counter(word.lower().replace("’", "'") for word in words).items():
        for language in known.get(word, ()):
            hits = found[language]
            hits[0] += times
            hits[1] += 1
            hits[2] += word in foreign
    return {language: _Hits(*hits) for language, hits in found.items()}
