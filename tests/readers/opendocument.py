"""OpenDocument texts made by hand: as little XML as each test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers import fodt, odt
from tests.readers.word import zipped

if TYPE_CHECKING:
    from onrecord.reading import Reading

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = {
    "office": "office",
    "text": "text",
    "table": "table",
    "draw": "drawing",
    "style": "style",
    "fo": "xsl-fo-compatible",
    "meta": "meta",
}
NAMES = " ".join(f'xmlns:{short}="{OASIS}:{long}:1.0"' for short, long in SPACES.items()) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def flat(body: str, automatic: str = "", common: str = "", pages: str = "", meta: str = "") -> bytes:
    """A flat file."""
    return (
        f"<office:document {NAMES}><office:meta>{meta}</office:meta><office:styles>{common}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:master-styles>{pages}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def packed(body: str, automatic: str = "", common: str = "", pages: str = "", meta: str = "") -> bytes:
    """The same in a zip."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"<office:document-content {NAMES}>"
                f"<office:automatic-styles>{automatic}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
            "styles.xml": (
                f"<office:document-styles {NAMES}><office:styles>{common}</office:styles>"
                f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
            ),
            "meta.xml": f"<o:d {NAMES} xmlns:o='o'><office:meta>{meta}</office:meta></o:d>",
        }
    )


def reading(body: str, automatic: str = "", common: str = "", pages: str = "", meta: str = "") -> Reading:
    """The reading of a document, which is the same in both forms, and whose blocks cover the text."""
    found = odt.read(packed(body, automatic, common, pages, meta))
    other = fodt.read(flat(body, automatic, common, pages, meta))
    assert (other.text, other.blocks, other.changes) == (found.text, found.blocks, found.changes)
    assert (other.remarks, other.links, other.said) == (found.remarks, found.links, found.said)
    covered = "".join(found.text[block.start : block.end] for block in found.blocks)
    assert "".join(covered.split()) == "".join(found.text.split())
    return found


def p(*inside: str, style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{"".join(inside)}</text:p>'


def region(key: str, kind: str, who: str, *inside: str) -> str:
    """A change, with the paragraphs taken out."""
    when = f"<dc:creator>{who}</dc:creator><dc:date>2026-03-03T10:00:00</dc:date>"
    change = f"<office:change-info>{when}</office:change-info>{''.join(inside)}"
    return f'<text:changed-region xml:id="{key}"><text:{kind}>{change}</text:{kind}></text:changed-region>'


def at(name: str, key: str) -> str:
    """The place where a change is, starts or ends."""
    return f'<text:{name} text:change-id="{key}"/>'
