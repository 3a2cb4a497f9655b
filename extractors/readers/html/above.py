"""What stands above the body of an article: its headlines, its dek, and who wrote it when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.readers.html.metadata import BY, SITE
from extractors.readers.html.told import PERSON
from extractors.readers.html.walk import Piece, Run, Setting, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from extractors.readers.html.article import Article
    from extractors.readers.html.metadata import Metadata

ALIKE = 0.75
"""The share of words that a line on the page and one of its metadata have in common."""
LONGEST_HEADLINE = 400
"""The most letters of a headline."""
STAMP = re.compile(r"\b\d{1,2}:\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b|\b(?:minutes?|hours?|days?) ago$")
"""A time, or a day in figures, as bylines have."""
LONGEST_STAMP = 16
"""The most words of a line that only says who wrote an article, and when."""
FEWEST_WORDS = 6
"""The fewest words of a dek that nothing but its place tells."""


def find_headline(article: Article, known: Metadata) -> Piece | None:
    """The line that is the page's title, best one in its heading of the first rank; else that heading."""
    titles = [words(title) for title in known.titles]
    best, headline = 0.0, None
    for number, piece in enumerate(article.pieces):
        if len(piece.text) > LONGEST_HEADLINE or not (piece.setting.rank or piece.words in titles):
            continue
        alike = max((_alike(piece.words, title) for title in titles), default=0.0)
        score = (alike if alike >= ALIKE else 0.0) + (0.5 if piece.setting.rank == 1 else 0.0)
        score -= 0.3 * article.is_around(piece) + 0.2 * (number > article.first)
        if score > best:
            best, headline = score, piece
    if headline:
        headline.kind, headline.inside = "headline", True
    return headline


def tell_lines_below(article: Article, known: Metadata, headline: Piece) -> None:
    """Tell deks and bylines among the lines between a headline and the body."""
    titles, deks = [words(title) for title in known.titles], [words(dek) for dek in known.deks]
    beside = _beside(article, headline)
    start = article.pieces.index(headline) + 1
    for piece in article.pieces[start : article.last]:
        named = piece.setting.naming.kind
        is_name = not known.authors and PERSON.fullmatch(piece.text)
        is_byline = named == "byline" or is_name or is_stamp(piece)
        may_be = article.may_be_inside(piece) or (is_byline and not article.is_around(piece))
        if not may_be or piece.words == headline.words:
            continue
        near = beside is not None and beside in piece.setting.element.iterancestors()
        if is_byline:
            piece.kind, piece.inside = "byline", True
        elif piece.kind == "caption":
            continue
        elif piece.words in titles:
            piece.kind, piece.inside = "headline", True
        elif (
            (named == "dek" and len(piece.words) > 2)
            or any(_alike(piece.words, dek) > ALIKE for dek in deks)
            or (near and (piece.setting.rank == 2 or len(piece.words) >= FEWEST_WORDS))
        ):
            piece.kind, piece.inside = "dek", True
        elif piece.inside:
            return


def add_shared(article: Article, known: Metadata, page: HtmlElement) -> None:
    """Add the headlines that the page's head alone has, each as a block whose locator is ``head``.

    Newsrooms write several headlines: one for the page, others for search results and shares. Most readers
    see no other words of an article than these, so that they are checked like the page's own. A title that
    stands on the page, or is cut off, is none of them, nor is one that goes on with a name (of the site).
    """
    lines = [piece.words for piece in article.pieces if piece.inside]
    there = f" {' '.join(word for line in lines for word in line)} "
    found = []
    for title in known.headlines:
        said = words(title)[: -1 if title.endswith(("…", "...")) else None]
        if said and f" {' '.join(said)} " not in there and words(SITE.split(title)[0]) not in lines:
            there += f"{' '.join(said)} "
            head = Setting(page, "headline")
            found.append(Piece("headline", head, [Run(title)], title, said, inside=True, locator="head"))
    article.pieces[:0] = found


def _beside(article: Article, headline: Piece) -> HtmlElement | None:
    """The widest element that holds the headline and no body."""
    body = set(article.pieces[article.first].setting.element.iterancestors()) if article.last >= 0 else set()
    found = None
    for element in headline.setting.element.iterancestors():
        if element in body:
            break
        found = element
    return found


def is_stamp(piece: Piece) -> bool:
    """Whether a line only says who wrote an article, or when."""
    count = len(piece.words)
    if count > LONGEST_STAMP or piece.text.endswith((".", "!", "?")):
        return False
    has_time = STAMP.search(piece.text) or piece.setting.element.find(".//time") is not None
    return bool(has_time or (BY.match(piece.text) and count < FEWEST_WORDS))


def _alike(some: list[str], others: list[str]) -> float:
    """The share of words that two lines have in common; the other may go on for as long as the one is."""
    one, other = set(some), set(others)
    return len(one & other) / max(1, len(one), min(len(other), 2 * len(one)))
