"""A web page's tree; a page whose elements are nested too deeply for the parser is read flat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from extractors.readers.decoding import decoded
from extractors.readers.formats import HEAD
from extractors.readers.html.elements import RAW
from extractors.readers.html.flat import flat, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
"""The encoding that a page names."""
MISSING = 0.01
"""The share of words that may be missing from the tree."""
LONG_TAG = 50_000
"""The letters of a tag that may have more attributes than the parser can compare with each other."""
ATTRIBUTE = re.compile(r"\s[^\s=>]+=")
MOST_ATTRIBUTES = 10_000
"""The most attributes of an element: the parser's time grows with their square."""


class Page(NamedTuple):
    """A page's tree, its encoding, what a user should know, and whether the page was read flat."""

    root: HtmlElement
    encoding: str
    warnings: tuple[str, ...]
    is_flat: bool


def page_of(content: bytes, encoding: str = "", declared: str = "") -> Page:
    """The tree of a page. Raises UnreadableError with the reason alone."""
    if not declared and (found := DECLARED.search(content[:HEAD])):
        declared = found[1].decode("ascii", "replace")
    text, encoding, warnings = decoded(content, encoding, declared)
    tags = (part for part in text.split(">") if len(part) > LONG_TAG)
    if any(len(ATTRIBUTE.findall(tag, tag.rfind("<"))) > MOST_ATTRIBUTES for tag in tags):
        why = f"an element has more than {MOST_ATTRIBUTES:,} attributes"
    else:
        root, whole = _parsed(text)
        if whole:
            return Page(root, encoding, warnings, is_flat=False)
        there, held = words_of(text), _words_in(root)
        if there - held <= MISSING * there:
            return Page(root, encoding, warnings, is_flat=False)
        why = f"its elements are nested too deeply, and {there - held:,} of {there:,} words would be lost"
    root, _ = _parsed(flat(text))
    return Page(
        root, encoding, (*warnings, f"read line by line, without what its parts are: {why}"), is_flat=True
    )


def _words_in(root: HtmlElement) -> int:
    """How many words a tree shows."""
    texts = (text for each in root.iter() for text in ("" if each.tag in RAW else each.text, each.tail))
    return sum(len(text.split()) for text in texts if text)


def _parsed(text: str) -> tuple[HtmlElement, bool]:
    """The tree of a page, and whether the parser came to the page's end."""
    parser = HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
    )
    try:
        root = document_fromstring(text.encode(), parser=parser)
    except etree.ParserError:  # nothing is in it, or comments alone
        return document_fromstring("<html></html>"), True
    return root, all(error.level < etree.ErrorLevels.FATAL for error in parser.error_log)
