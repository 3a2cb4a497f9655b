"""The XML of news wires: its elements without their namespaces, and what they hold as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from extractors.readers.xml import parsed
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute that tells a language."""
APART = frozenset({"p", "br", "byttl"})
"""Elements whose words are apart from those before."""
AS_PAGE = {
    "body.content": "div", "DataContent": "div", "block": "div", "nitf-table": "div", "custom-table": "div",
    "hl1": "h1", "hl2": "h2", "bq": "blockquote", "media": "figure", "media-caption": "figcaption",
    "media-producer": "p", "fn": "aside",
}  # fmt: skip
"""Elements of NITF with those of a page that mean the same."""
NAMES = {"media-producer": "credit", "fn": "footnote"}
"""Elements of NITF whose meaning a name tells on a page."""
UNSHOWN = frozenset({"media-reference", "media-object", "media-metadata", "alt-code", "nitf-table-metadata"})
"""Elements of NITF without words of the text."""


def bare(content: bytes) -> Element:
    """The root of a wire's XML, its elements without namespaces. Raises UnreadableError."""
    root = parsed(content, "the file")
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        if element.tag in APART:
            element.text = f" {element.text or ''}"
    return root


def words(element: Element | None) -> str:
    """The words in an element; empty without one."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def page(element: Element) -> str:
    """An element as HTML, NITF's elements as those of a page. Raises UnreadableError."""
    for inner in element.iter():
        if inner.tag in UNSHOWN:
            tail = inner.tail
            inner.clear()
            inner.tail = tail
        if name := NAMES.get(inner.tag):
            inner.set("class", name)
        inner.tag = AS_PAGE.get(inner.tag, inner.tag)
    element.tail = None
    try:
        return ElementTree.tostring(element, "unicode", method="html")
    except RecursionError:
        raise UnreadableError("its elements are nested too deeply: fetch it in another format") from None
