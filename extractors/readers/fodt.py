"""Flat OpenDocument texts (FODT): one XML file in place of a zip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.formats import READERS
from extractors.readers.odt import Parts, reading
from extractors.readers.xml import parsed

if TYPE_CHECKING:
    from onrecord.reading import Reading

NAME = READERS["fodt"]
"""The reader with its version."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The text of a flat OpenDocument text with all changes accepted, and what stands beside the text."""
    root = parsed(content, "the file")
    return reading(Parts(root, root, root), NAME)
