"""An index of the documents that claims are checked against: which of their passages have which words.

A passage is a run of words; each has the last words of the one before, so that what is sought stands whole in
one of them. The index is SQLite's full-text search, derived from the documents: it can be thrown away.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cached_property, lru_cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING

import msgspec

from extractors.en.lexicon import function_words
from extractors.matching.documents import Document
from extractors.matching.words import folded
from onrecord.records import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from onrecord.reading import Reading
    from onrecord.records import Figure

LENGTH = 200
"""Words of a passage."""
SHARED = 50
"""Words that a passage shares with the one before: runs of as many are whole in one of the two."""
HYPHENED = re.compile(r"([^\W\d_]+)(?:[-‐‑]\s?|\u00ad\s?|\u0002)(?=[^\W\d_])")
"""A part of a word before a hyphen, at a line's end too."""
JOINED = re.compile(r"\w+(?:\0\w+)+")
"""Parts of a word, a zero between."""
FEWEST = 200
"""Passages that fewer are taken for."""
COMMON = 1.0
"""The highest rarity of a function word."""
FUNCTION_WORDS = frozenset(
    map(
        folded,
        chain(
            function_words.PRONOUNS,
            function_words.RELATIVES,
            function_words.DETERMINERS,
            function_words.PREPOSITIONS,
            function_words.COORDINATORS,
            function_words.ADVERSATIVES,
            function_words.SUBORDINATORS,
            function_words.AUXILIARIES,
            function_words.MODALS,
            function_words.NEGATIONS,
            function_words.QUESTION_WORDS,
        ),
    )
)
"""The function words of English, folded."""
KEPT = 16
"""Documents that are kept at hand."""
PASSAGES = 1024
"""Passages whose words are kept at hand."""
ASKED = 12
"""The most words, the rarest, by which passages are looked up."""

SCHEMA = """
CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL);
CREATE TABLE passages (id INTEGER PRIMARY KEY, document INTEGER, start INTEGER, end INTEGER);
CREATE VIRTUAL TABLE runs USING
    fts5 (words, content='', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE counts USING fts5vocab (runs, row);
CREATE TABLE said (document INTEGER, start INTEGER, end INTEGER, speaker TEXT);
CREATE TABLE figures (document INTEGER, start INTEGER, end INTEGER, value REAL, date TEXT, claim BLOB);
CREATE INDEX figures_where ON figures (document, start);
CREATE INDEX figures_by_value ON figures (value);
CREATE INDEX figures_by_date ON figures (date);
CREATE INDEX said_where ON said (document, start);
"""


class Passage:
    """A passage of a document, by its places in the document's text."""

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.document = document
        self.start = start
        self.end = end

    @cached_property
    def keys(self) -> frozenset[str]:
        """The folded words in it."""
        return frozenset(self.document.words(self.start, self.end).keys)


class Index:
    """Documents by their words. ``read`` gives the reading of a document by the document's name."""

    def __init__(self, read: Callable[[str], Reading], path: Path | None = None) -> None:
        self._base = sqlite3.connect(path or ":memory:")
        self._base.executescript(SCHEMA)
        self._document = lru_cache(KEPT)(lambda name: Document(name, read(name)))
        self._passage = lru_cache(PASSAGES)(self._passage_at)
        self._passages = 0
        self._rows = lru_cache(2**16)(self._counted)

    def add(self, name: str, reading: Reading, claims: Iterable[Claim]) -> None:
        """Index a document, with the claims found in it: who is quoted where."""
        document = Document(name, reading)
        with self._base:
            id_ = self._base.execute("INSERT INTO documents (name) VALUES (?)", (name,)).lastrowid
            words = document.words()
            for first in range(0, max(min(1, len(words)), len(words) - SHARED), LENGTH - SHARED):
                behind = min(first + LENGTH, len(words))
                start, end = words.starts[first], words.ends[behind - 1]
                keys = " ".join((*words.keys[first:behind], *_joined(reading.text[start:end])))
                row = self._base.execute("INSERT INTO passages VALUES (NULL, ?, ?, ?)", (id_, start, end))
                self._base.execute("INSERT INTO runs (rowid, words) VALUES (?, ?)", (row.lastrowid, keys))
                self._passages += 1
            self._put_claims(id_, claims)
        self._rows.cache_clear()

    def _put_claims(self, document: int | None, claims: Iterable[Claim]) -> None:
        for claim in claims:
            place = document, claim.start, claim.end
            if claim.kind == "quote" and claim.speaker:
                self._base.execute("INSERT INTO said VALUES (?, ?, ?, ?)", (*place, claim.speaker.name))
            elif figure := claim.figure:
                self._base.execute(
                    "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?)",
                    (*place, figure.value, figure.date, msgspec.json.encode(claim)),
                )

    def rarity(self, word: str) -> float:
        """How rare a word is, in nats: the logarithm of how many passages there are to one that has it.

        In few passages a word is rare by chance: they count as ``FEWEST``, and what is a function word of
        English is common in all.
        """
        rarity = log((max(self._passages, FEWEST) + 1) / (self._rows(word) + 0.5))
        return min(rarity, COMMON) if word in FUNCTION_WORDS else rarity

    def has(self, word: str) -> bool:
        """Whether any passage has a word."""
        return self._rows(word) > 0

    def _counted(self, word: str) -> int:
        """The number of passages that have a word."""
        found = self._base.execute("SELECT doc FROM counts WHERE term = ?", (word,)).fetchone()
        return found[0] if found else 0

    def with_all(self, words: Sequence[str], most: int) -> list[Passage]:
        """The passages that have all of the words, in the order of the documents."""
        return self._found(" AND ".join(f'"{word}"' for word in words), "runs.rowid", most)

    def likely(self, words: Mapping[str, float], share: float, least: float, most: int) -> list[Passage]:
        """The passages that have a ``share`` of words by their rarities, which are given, and at ``least`` so
        much of it: of ``most`` passages that the index ranks first (BM25).
        """
        least = max(least, share * sum(words.values()))
        known = [word for word in words if self.has(word)]
        if not known or sum(words[word] for word in known) < least:
            return []
        asked = sorted(known, key=lambda word: (-words[word], word))[:ASKED]
        found = self._found(" OR ".join(f'"{word}"' for word in asked), "rank", most)
        return [each for each in found if sum(words[key] for key in each.keys & words.keys()) >= least]

    def _found(self, asked: str, order: str, most: int) -> list[Passage]:
        if not asked:
            return []
        rows = self._base.execute(
            f"SELECT rowid FROM runs WHERE runs MATCH ? ORDER BY {order} LIMIT ?", (asked, most)
        )
        return [self._passage(row) for (row,) in rows]

    def _passage_at(self, row: int) -> Passage:
        name, start, end = self._base.execute(
            """SELECT name, start, end FROM passages JOIN documents ON documents.id = passages.document
               WHERE passages.id = ?""",
            (row,),
        ).fetchone()
        return Passage(self._document(name), start, end)

    def figures_in(self, passage: Passage) -> list[Claim]:
        """The figures of a passage."""
        found = self._base.execute(
            """SELECT claim FROM figures JOIN documents ON documents.id = figures.document
               WHERE name = ? AND start BETWEEN ? AND ?""",
            (passage.document.name, passage.start, passage.end),
        )
        return [msgspec.json.decode(claim, type=Claim) for (claim,) in found]

    def figures_of(self, figure: Figure, most: int) -> list[tuple[Document, Claim]]:
        """The figures of the same value or date, in any document."""
        column, value = ("date", figure.date) if figure.date else ("value", figure.value)
        found = self._base.execute(
            f"""SELECT name, claim FROM figures JOIN documents ON documents.id = figures.document
                WHERE {column} = ? LIMIT ?""",
            (value, most),
        )
        return [(self._document(name), msgspec.json.decode(claim, type=Claim)) for name, claim in found]

    def quoted_at(self, document: Document, start: int, end: int) -> str:
        """Who is quoted, by the document's own words, at a place of the document; empty where nobody is."""
        found = self._base.execute(
            """SELECT speaker FROM said JOIN documents ON documents.id = said.document
               WHERE name = ? AND start < ? AND ? < end ORDER BY start DESC LIMIT 1""",
            (document.name, end, start),
        ).fetchone()
        return found[0] if found else ""

    def close(self) -> None:
        """Close the index's file."""
        self._base.close()


def _joined(text: str) -> list[str]:
    """The words that hyphens part in a text, each as one."""
    if "-" not in text and "\u2010" not in text:
        return []
    return [folded(word.replace("\0", "")) for word in JOINED.findall(HYPHENED.sub(r"\1\0", text))]
