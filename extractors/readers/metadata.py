"""What a document's file says of the document, each value with where it comes from.

No day: a file says when it was made and saved last, and a draft is published on neither.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

    from onrecord.reading import Block, Reading

DC = "{http://purl.org/dc/elements/1.1/}"
"""Dublin Core."""
NO_TITLE = re.compile(
    r"microsoft word - .*|untitled.*|document ?\d*|\W*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qxp|html?|tex|dvi|ps|pages)",
    re.I,
)
"""Titles that programs give."""


class Names(NamedTuple):
    """The elements of a part that hold authors and language, the best first."""

    part: str
    authors: tuple[str, ...]
    language: tuple[str, ...] = (f"{DC}language",)


def known(reading: Reading, root: Element | None, names: Names) -> Reading:
    """A reading with what a part of its file says, as ``told`` has it."""
    title, authors = _first(root, (f"{DC}title",)), _first(root, names.authors)
    return told(reading, names.part, title, authors.split(";"), _first(root, names.language))


def told(reading: Reading, part: str, title: str, authors: Iterable[str], language: str) -> Reading:
    """A reading with what a part of its file says; a title in the text itself counts more than the file's."""
    said = {"language": "styles"} if reading.language else {}
    title, said["title"] = _title(reading, title, part)
    named = tuple(filter(None, map(str.strip, authors)))
    for what, value in (("authors", named), ("language", language)):
        if value:
            said[what] = part
    return replace(
        reading,
        title=title,
        authors=named,
        language=language or reading.language,
        said={what: where for what, where in said.items() if where},
    )


def _title(reading: Reading, title: str, part: str) -> tuple[str, str]:
    """The title, and where it comes from."""
    blocks: Sequence[Block] = reading.blocks
    for block in blocks:
        if block.kind == "headline":
            return " ".join(reading.text[block.start : block.end].split()), "headline"
    if blocks and blocks[0].kind == "heading":
        return " ".join(reading.text[blocks[0].start : blocks[0].end].split()), "heading"
    title = " ".join(title.split())
    return ("", "") if NO_TITLE.fullmatch(title) else (title, part)


def _first(root: Element | None, names: tuple[str, ...]) -> str:
    """The words of the first element that has any."""
    for name in names:
        for element in root.iter(name) if root is not None else ():
            if words := " ".join((element.text or "").split()):
                return words
    return ""
