"""An index of the documents that claims are checked against: which of their passages have which words.

A passage is a run of words; each has the last words of the one before, so that what is sought stands whole in
one of them. The index is SQLite's full-text search, derived from the documents: it can be thrown away.
"""

from __future__ import annotations

import sqlite3
from functools import cached_property, lru_cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING, NamedTuple

from extractors.en.lexicon import function_words
from extractors.matching.documents import Document
from extractors.matching.words import folded
from extractors.words import words
from onrecord.records import Claim, Figure, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from onrecord.reading import Reading

LENGTH = 200
"""Words of a passage."""
SHARED = 50
"""Words that a passage shares with the one before: runs of as many are whole in one of the two."""
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
            words("of to that as there"),
        ),
    )
)
"""The function words of English, folded."""
PATIENCE = 60.0
"""Seconds that a window waits while another one writes the index."""
KEPT = 64
"""Documents that are kept at hand."""
PASSAGES = 1024
"""Passages whose words are kept at hand."""
ASKED = 8
"""The most words, the rarest, by which passages are looked up."""
ANYWAY = 3
"""Words by which passages are looked up however many passages have them."""
RANKED = 2_000
"""Passages that have one of the words by which they are looked up: ranking more takes long."""

VALUED = 40
"""The most figures that are given of one value, or one passage."""
FIGURE = (
    "start", "end", "first", "last",
    "dimension", "value", "high", "unit", "currency", "date", "bound", "change", "subject",
)  # fmt: skip
"""The columns of a figure: its place, its number's place, and the fields of its record."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS form (words TEXT);
CREATE TABLE IF NOT EXISTS documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, stamp TEXT, text_sha256 TEXT, beside_sha256 TEXT
);
CREATE TABLE IF NOT EXISTS passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER, start INTEGER, end INTEGER
);
CREATE INDEX IF NOT EXISTS passages_where ON passages (document);
CREATE VIRTUAL TABLE IF NOT EXISTS runs USING
    fts5 (words, content='', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE IF NOT EXISTS counts USING fts5vocab (runs, row);
CREATE TABLE IF NOT EXISTS said (document INTEGER, start INTEGER, end INTEGER, speaker TEXT);
CREATE TABLE IF NOT EXISTS figures (
    document INTEGER, start INTEGER, end INTEGER, first INTEGER, last INTEGER, dimension TEXT, value REAL,
    high REAL, unit TEXT, currency TEXT, date TEXT, bound TEXT, change TEXT, subject TEXT
);
CREATE INDEX IF NOT EXISTS figures_where ON figures (document, start);
CREATE INDEX IF NOT EXISTS figures_by_value ON figures (value);
CREATE INDEX IF NOT EXISTS figures_by_date ON figures (date);
CREATE INDEX IF NOT EXISTS said_where ON said (document, start);
"""


class Kept(NamedTuple):
    """What was kept of a document: what tells its file, and under which hashes its reading is kept."""

    stamp: str = ""
    text_sha256: str = ""
    beside_sha256: str = ""


NOTHING = Kept()
"""What is kept of documents that are read anew each time."""


class Passage:
    """A passage of a document, by its places in the document's text."""

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.document = document
        self.start = start
        self.end = end

    @cached_property
    def keys(self) -> frozenset[str]:
        """The folded words in it."""
        document, start, end = self.document, self.start, self.end
        return frozenset((*document.words(start, end).keys, *document.known_by(start, end)))


class Index:
    """Documents by their words. ``read`` gives the reading of a document by the document's name."""

    def __init__(self, read: Callable[[str], Reading], path: Path | None = None) -> None:
        self._base = sqlite3.connect(path or ":memory:", timeout=PATIENCE)
        self._base.executescript(SCHEMA)
        self.document = lru_cache(KEPT)(lambda name: Document(name, read(name)))
        self._passage = lru_cache(PASSAGES)(self._passage_at)
        self._rows = lru_cache(2**16)(self._counted)
        self._passages = lru_cache(1)(lambda: self._count("passages"))

    @property
    def form(self) -> str:
        """What its maker wrote of its form; empty of a new one."""
        found = self._base.execute("SELECT words FROM form").fetchone()
        return found[0] if found else ""

    @form.setter
    def form(self, words: str) -> None:
        with self._base:
            self._base.execute("INSERT INTO form VALUES (?)", (words,))

    @property
    def is_mostly_stale(self) -> bool:
        """Whether most of it is of documents that were changed or removed since."""
        return self._count("runs_docsize") > 2 * self._passages() + FEWEST

    def _count(self, table: str) -> int:
        found: int = self._base.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        return found

    def documents(self) -> dict[str, Kept]:
        """The documents by their names, with what was kept of each."""
        rows = self._base.execute("SELECT name, stamp, text_sha256, beside_sha256 FROM documents")
        return {name: Kept(*kept) for name, *kept in rows}

    def kept(self, name: str) -> Kept:
        """What was kept of the document of this name."""
        found = self._base.execute(
            "SELECT stamp, text_sha256, beside_sha256 FROM documents WHERE name = ?", (name,)
        )
        return Kept(*found.fetchone())

    def remove(self, name: str) -> None:
        """Forget a document, if there is one of this name."""
        with self._base:
            found = self._base.execute("SELECT id FROM documents WHERE name = ?", (name,)).fetchone()
            for table in ("passages", "said", "figures") if found else ():
                self._base.execute(f"DELETE FROM {table} WHERE document = ?", found)
            self._base.execute("DELETE FROM documents WHERE name = ?", (name,))
        self._changed()

    def _changed(self) -> None:
        for kept in (self.document, self._passage, self._rows, self._passages):
            kept.cache_clear()

    def add(self, name: str, reading: Reading, claims: Iterable[Claim], kept: Kept = NOTHING) -> None:
        """Index a document, with the claims found in it: who is quoted where."""
        document = Document(name, reading)
        with self._base:
            row = (name, *kept)
            id_ = self._base.execute("INSERT INTO documents VALUES (NULL, ?, ?, ?, ?)", row).lastrowid
            whole = document.words()
            for first in range(0, max(min(1, len(whole)), len(whole) - SHARED), LENGTH - SHARED):
                behind = min(first + LENGTH, len(whole))
                start, end = whole.starts[first], whole.ends[behind - 1]
                keys = " ".join((*whole.keys[first:behind], *document.known_by(start, end)))
                added = self._base.execute("INSERT INTO passages VALUES (NULL, ?, ?, ?)", (id_, start, end))
                self._base.execute("INSERT INTO runs (rowid, words) VALUES (?, ?)", (added.lastrowid, keys))
            self._put_claims(id_, claims)
        self._changed()

    def _put_claims(self, document: int | None, claims: Iterable[Claim]) -> None:
        for claim in claims:
            place = document, claim.start, claim.end
            if claim.kind == "quote" and claim.speaker:
                self._base.execute("INSERT INTO said VALUES (?, ?, ?, ?)", (*place, claim.speaker.name))
            elif figure := claim.figure:
                fields = (getattr(figure, field) for field in FIGURE[4:])
                row = (*place, figure.number.start, figure.number.end, *fields)
                self._base.execute(f"INSERT INTO figures VALUES ({', '.join('?' * len(row))})", row)

    def rarity(self, word: str) -> float:
        """How rare a word is, in nats: the logarithm of how many passages there are to one that has it.

        In few passages a word is rare by chance: they count as ``FEWEST``, and what is a function word of
        English is common in all.
        """
        rarity = log((max(self._passages(), FEWEST) + 1) / (self._rows(word) + 0.5))
        return min(rarity, COMMON) if word in FUNCTION_WORDS else rarity

    def has(self, word: str) -> bool:
        """Whether any passage has a word."""
        return self._rows(word) > 0

    def _counted(self, word: str) -> int:
        """The number of passages that have a word."""
        found = self._base.execute("SELECT doc FROM counts WHERE term = ?", (word,)).fetchone()
        return found[0] if found else 0

    def with_all(self, sought: Sequence[str], most: int) -> list[Passage]:
        """The passages that have all of the words, in the order of the documents."""
        return self._found(" AND ".join(f'"{word}"' for word in sought), "runs.rowid", most)

    def likely(self, weights: Mapping[str, float], share: float, least: float, most: int) -> list[Passage]:
        """The passages that have a ``share`` of the rarity of some words (``weights``), and at ``least`` so
        much: of ``most`` passages that the index ranks first (BM25).
        """
        least = max(least, share * sum(weights.values()))
        known = [word for word in weights if self.has(word)]
        if not known or sum(weights[word] for word in known) < least:
            return []
        asked = self._rarest(known, weights)
        found = self._found(" OR ".join(f'"{word}"' for word in asked), "rank", most)
        return [each for each in found if sum(weights[key] for key in each.keys & weights.keys()) >= least]

    def _rarest(self, known: Iterable[str], weights: Mapping[str, float]) -> list[str]:
        """The rarest of some words: as many as few passages have together, and a few whatever have them."""
        rarest, passages = list[str](), 0
        for word in sorted(known, key=lambda word: (-weights[word], word))[:ASKED]:
            passages += self._rows(word)
            if len(rarest) >= ANYWAY and passages > RANKED:
                break
            rarest.append(word)
        return rarest

    def search(self, phrases: Sequence[Sequence[str]], most: int) -> list[Passage]:
        """The passages that have all phrases, of folded words, the best first (BM25)."""
        return self._found(" AND ".join('"{}"'.format(" ".join(phrase)) for phrase in phrases), "rank", most)

    def _found(self, asked: str, order: str, most: int) -> list[Passage]:
        if not asked:
            return []
        rows = self._base.execute(
            f"""SELECT runs.rowid FROM runs JOIN passages ON passages.id = runs.rowid
                WHERE runs MATCH ? ORDER BY {order} LIMIT ?""",
            (asked, most),
        )
        return [self._passage(row) for (row,) in rows]

    def _passage_at(self, row: int) -> Passage:
        name, start, end = self._base.execute(
            """SELECT name, start, end FROM passages JOIN documents ON documents.id = passages.document
               WHERE passages.id = ?""",
            (row,),
        ).fetchone()
        return Passage(self.document(name), start, end)

    def figures_in(self, passage: Passage) -> list[Claim]:
        """The figures of a passage."""
        where = "name = ? AND start BETWEEN ? AND ?"
        return [one for _, one in self._figures(where, passage.document.name, passage.start, passage.end)]

    def figures_of(self, figure: Figure) -> Iterator[tuple[Document, Claim]]:
        """The figures of the same value or date, in any document, at most ``VALUED``."""
        column, value = ("date", figure.date) if figure.date else ("value", figure.value)
        return self._figures(f"{column} = ?", value)

    def _figures(self, where: str, *values: str | float | None) -> Iterator[tuple[Document, Claim]]:
        rows = self._base.execute(
            f"""SELECT name, {", ".join(FIGURE)} FROM figures
                JOIN documents ON documents.id = figures.document WHERE {where} LIMIT {VALUED}""",
            values,
        )
        for name, start, end, first, last, *fields in rows:
            document = self.document(name)
            figure = Figure(number=Span(first, last), **dict(zip(FIGURE[4:], fields, strict=True)))
            yield document, Claim("figure", document.reading.text[start:end], start, end, figure=figure)

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
