"""Names of Word's XML, with their namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""WordprocessingML."""
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
"""Relationships."""
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
"""Mathematics."""
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
"""Alternatives for older programs."""
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
"""Word 2010."""
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
"""Word 2012."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute by which white space at both ends of words is kept."""

VAL = W + "val"
"""The attribute that holds a property's value."""


def on(properties: Element | None, name: str) -> bool:
    """Whether a property that is on or off is on."""
    element = properties.find(name) if properties is not None else None
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off")
