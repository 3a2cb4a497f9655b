"""Electronic books made by hand: as few parts as each test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers import epub
from tests.readers.word import zipped

if TYPE_CHECKING:
    from onrecord.reading import Reading

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)
KNOWN = "<dc:title>The Harbour</dc:title><dc:creator>Ruth Bell</dc:creator><dc:language>en</dc:language>"


def page(body: str, meaning: str = "") -> str:
    """A page of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f'<head><title/></head><body epub:type="{meaning}">{body}</body></html>'
    )


def nav(*lines: tuple[str, str], landmarks: str = "") -> str:
    """The table of contents of EPUB 3: titles with where they lead."""
    listed = "".join(f'<li><a href="{href}">{title}</a></li>' for title, href in lines)
    return page(f'<nav epub:type="toc"><h1>Contents</h1><ol>{listed}</ol></nav>{landmarks}')


def ncx(*lines: tuple[str, str]) -> str:
    """The table of contents of EPUB 2."""
    points = "".join(
        f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{href}"/></navPoint>'
        for title, href in lines
    )
    return (
        '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'
    )


def book(pages: dict[str, str], known: str = KNOWN, guide: str = "", **parts: str) -> bytes:
    """A book of pages by their names, in that order; ``nav.xhtml`` and ``toc.ncx`` are what they are."""
    properties = {"nav.xhtml": 'properties="nav"'}
    items = "".join(f'<item id="{name}" href="{name}" {properties.get(name, "")}/>' for name in pages)
    spine = "".join(f'<itemref idref="{name}"/>' for name in pages if name.endswith("html"))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:opf="http://www.idpf.org/2007/opf"><metadata>{known}</metadata>'
        f'<manifest>{items}</manifest><spine toc="toc.ncx">{spine}</spine><guide>{guide}</guide></package>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": package,
            **{f"OPS/{name}": said for name, said in pages.items()},
            **parts,
        }
    )


def reading(pages: dict[str, str], known: str = KNOWN, guide: str = "") -> Reading:
    """The reading of a book, whose blocks cover the text."""
    found = epub.read(book(pages, known, guide))
    covered = "".join(found.text[block.start : block.end] for block in found.blocks)
    assert "".join(covered.split()) == "".join(found.text.split())
    return found


def shown(found: Reading) -> list[tuple[str, str, str]]:
    """The kind, the place and the words of each block."""
    return [(block.kind, block.locator, found.text[block.start : block.end]) for block in found.blocks]
