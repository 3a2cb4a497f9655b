"""What the text of a web page tells of title, authors and day, where the page's head says nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml.etree import XPath

from extractors.readers.html.metadata import BY, day
from extractors.readers.html.walk import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from extractors.readers.html.metadata import Metadata
    from extractors.readers.html.walk import Piece

PERSON = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]*){1,3}")
"""A name that shows by its capitals."""
LINKED = XPath("//*[self::a or self::span][contains(@rel, 'author') or contains(@itemprop, 'author')]")
"""Names of authors that their elements tell."""
PARTS = re.compile(r"\s*[|•·\n]\s*")
"""What parts the names of a byline from the day."""
FIGURES = re.compile(r"\b\d\d?\.\d\d?\.\d{4}\b")
"""A day in figures whose order is sure."""
DATED = re.compile(r"/((?:19|20)\d\d)/([01]\d)/([0-3]\d)/")
"""The day of publication in an address."""


def learn_title(known: Metadata, pieces: Sequence[Piece]) -> None:
    """Take the title that the page shows, too, else its headline, else the first of its titles."""
    headlines = [piece for piece in pieces if piece.kind == "headline"]
    shown = [piece.words for piece in headlines]
    for title, said in known.titles.items():
        if words(title) in shown:
            known.learn("title", title, said)
    for piece in headlines:
        known.learn("title", " ".join(piece.text.split()), "headline")
    for title, said in known.titles.items():
        known.learn("title", title, said)


def learn_authors(known: Metadata, page: HtmlElement, pieces: Sequence[Piece]) -> None:
    """Take the names of linked authors, else those in bylines, below the text as well, else an office."""
    if known.authors:
        return
    for element in LINKED(page)[:1]:
        known.learn_authors(["".join(element.itertext())], "byline")
    last = pieces[-1] if pieces else None
    if last and not known.authors and last.kind == "paragraph" and PERSON.fullmatch(last.text):
        last.kind = "byline"
    for piece in pieces:
        if piece.kind == "byline" and next(piece.setting.element.iterancestors("figure"), None) is None:
            known.learn_authors(_people(piece.text), "byline")
    for office, said in list(known.offices.items())[:1]:
        known.learn("authors", (office,), said)


def learn_day(known: Metadata, page: HtmlElement, pieces: Sequence[Piece]) -> None:
    """Take the day of publication from an element of time, else from a byline, else from the address."""
    times = [time for time in page.iter("time") if time.get("datetime")]
    times.sort(key=lambda time: "publi" not in f"{time.get('itemprop', '')} {time.get('class', '')}".lower())
    for time in times[:1]:
        known.learn("published", day(time.get("datetime", "")), "time")
    for piece in pieces:
        if piece.kind == "byline" and (found := FIGURES.search(piece.text)):
            known.learn("published", day(found[0]), "byline")
    if found := DATED.search(known.url):
        known.learn("published", "-".join(found.groups()), "url")


def _people(byline: str) -> list[str]:
    """The parts of a byline that name people, as far as they show that."""
    if BY.match(byline):
        return [byline]
    return [part for part in PARTS.split(byline) if PERSON.fullmatch(part)]
