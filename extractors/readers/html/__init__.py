"""Web pages: trafilatura says what is body, a walk over the same tree what each block is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.decoding import misread
from extractors.readers.formats import READERS
from extractors.readers.writer import Writer
from onrecord.errors import UnreadableError
from onrecord.reading import Hyperlink, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.readers.html.metadata import Metadata
    from extractors.readers.html.walk import Piece
    from onrecord.reading import Block

NAME = READERS["html"]
"""The reader with its version."""
FEW = 100
"""Words below which an article may lack others."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The article of a web page, and what stands around as boilerplate."""
    return read_page(content, encoding)


def read_page(content: bytes, encoding: str, declared: str = "") -> Reading:
    """As ``read``, of a page whose encoding is ``declared`` by what it came in. Raises UnreadableError."""
    try:
        from extractors.readers.html.above import add_shared, find_headline, tell_lines_below
        from extractors.readers.html.article import Article
        from extractors.readers.html.body import body_of
        from extractors.readers.html.metadata import metadata_of
        from extractors.readers.html.told import learn_authors, learn_day, learn_title
        from extractors.readers.html.tree import page_of
        from extractors.readers.html.walk import pieces_of
    except ImportError:
        raise UnreadableError(
            "a web page, which takes one more package: pipx inject onrecord 'onrecord[html]'"
        ) from None
    page = page_of(content, encoding, declared)
    known = metadata_of(page.root)
    article = Article(pieces_of(page.root), [] if page.is_flat else body_of(page.root))
    headline = find_headline(article, known)
    if headline:
        tell_lines_below(article, known, headline)
    article.add_captions(headline)
    article.add_neighbours()
    article.end()
    inside = [piece for piece in article.pieces if piece.inside]
    learn_title(known, inside)
    learn_authors(known, page.root, inside)
    learn_day(known, page.root, inside)
    add_shared(article, known, page.root)
    text, blocks, links = _written(article.pieces)
    return Reading(
        text,
        NAME,
        page.encoding,
        known.title,
        known.authors,
        known.published,
        known.language,
        known.url,
        known.said,
        blocks,
        links=links,
        warnings=(*page.warnings, *filter(None, [misread(text), _little_told(article.pieces, known)])),
    )


def _little_told(pieces: Iterable[Piece], known: Metadata) -> str:
    """A warning of a page that has few words, and of what may hold the others."""
    count = sum(len(piece.words) for piece in pieces if piece.inside)
    around = sum(len(piece.words) for piece in pieces) - count
    if count < FEW and not known.is_free:
        return f"{count} words: the rest is behind a paywall; save the page from a browser that is let in"
    if count + around < FEW and known.is_scripted:
        return f"{count} words: the page is filled by a script; print it to PDF or save it from the browser"
    return ""


def _written(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...], tuple[Hyperlink, ...]]:
    """The text of pieces, with their blocks and the links of those inside the article."""
    writer, links = Writer(), []
    for piece in pieces:
        kind, cell = piece.kind if piece.inside else "boilerplate", piece.setting.cell
        locator = cell.locator if cell and kind == "cell" else piece.locator
        writer.open(kind, locator, cell.heads if cell else (), repeats=piece.repeats)
        for run in piece.runs:
            start = writer.place
            writer.say(run.words)
            if run.address and piece.inside and writer.end > start:
                links.append(Hyperlink(start, writer.end, run.address))
    writer.close()
    return writer.text, tuple(writer.blocks), tuple(links)
