"""Names of OpenDocument's XML, with their namespaces."""

from __future__ import annotations

OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
"""The beginning of OpenDocument's namespaces."""
OFFICE = f"{OASIS}office:1.0}}"
"""Documents."""
TEXT = f"{OASIS}text:1.0}}"
"""Paragraphs and what is in them."""
TABLE = f"{OASIS}table:1.0}}"
"""Tables."""
DRAW = f"{OASIS}drawing:1.0}}"
"""Frames and shapes."""
STYLE = f"{OASIS}style:1.0}}"
"""Styles."""
FO = f"{OASIS}xsl-fo-compatible:1.0}}"
"""Properties of styles."""
META = f"{OASIS}meta:1.0}}"
"""Metadata."""
HREF = "{http://www.w3.org/1999/xlink}href"
"""The attribute that holds an address."""
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
"""The attribute that holds an element's id."""


def whole(digits: str | None, otherwise: int) -> int:
    """A whole number in an attribute; another where the attribute has none."""
    return int(digits) if digits and digits.isdecimal() and len(digits) < 7 else otherwise
