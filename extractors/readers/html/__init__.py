"""Web pages: trafilatura says what is body, a walk over the same tree what each block is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.decoding import misread
from extractors.readers.formats import READERS
from extractors.readers.writer import Writer
from onrecord.errors import UnreadableError
from onrecord.extras import missing
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.readers.html.metadata import Metadata
    from extractors.readers.html.walk import Piece

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
        from extractors.readers.html.live import tell_posts
        from extractors.readers.html.metadata import metadata_of
        from extractors.readers.html.notes import tell_notes
        from extractors.readers.html.told import learn_authors, learn_day, learn_title
        from extractors.readers.html.tree import page_of
        from extractors.readers.html.walk import pieces_of
        from extractors.readers.html.whole import Beside, write
    except ModuleNotFoundError as error:
        raise UnreadableError(missing("a web page", "html", error)) from None
    page = page_of(content, encoding, declared)
    known = metadata_of(page.root)
    article = Article(pieces_of(page.root), [] if page.is_flat else body_of(page.root))
    headline = find_headline(article, known)
    if headline:
        tell_lines_below(article, known, headline)
    article.add_captions(headline)
    article.add_neighbours()
    tell_notes(page.root, article.pieces)
    article.end()
    tell_posts(page.root, article.pieces)
    inside = [piece for piece in article.pieces if piece.inside]
    learn_title(known, inside)
    learn_authors(known, page.root, inside)
    learn_day(known, page.root, inside)
    add_shared(article, known, page.root)
    writer, beside = Writer(), Beside([], [])
    for piece in article.pieces:
        if piece.inside:
            write(writer, piece, piece.kind, piece.place, beside)
        else:
            write(writer, piece, "boilerplate", piece.locator)
    warnings = misread(writer.text), _little_told(article.pieces, known)
    return Reading(
        writer.text,
        NAME,
        page.encoding,
        title=known.title,
        authors=known.authors,
        published=known.published,
        language=known.language,
        url=known.url,
        said=known.said,
        blocks=tuple(writer.blocks),
        links=tuple(beside.links),
        remarks=tuple(beside.remarks),
        warnings=(*page.warnings, *filter(None, warnings)),
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
