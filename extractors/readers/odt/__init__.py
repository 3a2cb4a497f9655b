"""OpenDocument texts (ODT, OTT, and flat FODT), LibreOffice's own and others' exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from extractors.readers import metadata
from extractors.readers.formats import READERS
from extractors.readers.metadata import DC
from extractors.readers.odt.body import Body
from extractors.readers.odt.comments import remarks
from extractors.readers.odt.names import META, OFFICE, STYLE
from extractors.readers.odt.styles import Styles
from extractors.readers.tracked import Tracked
from extractors.readers.xml import parsed
from extractors.readers.zipped import Zipped
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from onrecord.reading import Reading

NAME = READERS["odt"]
"""The reader with its version."""
LOCKED = b"encryption-data"
"""What the list of members has where they are locked with a password."""
SAID = metadata.Names(
    "meta.xml",
    (f"{META}initial-creator", f"{DC}creator"),
)
"""What OpenDocument's metadata hold."""


class Parts(NamedTuple):
    """The roots of a document's text, of its common styles, and of its metadata: one root in a flat file."""

    text: Element
    styles: Element | None
    meta: Element | None


def read(content: bytes, encoding: str = "") -> Reading:
    """The text of an OpenDocument text with all changes accepted, and what stands beside the text."""
    return reading(opened(content), NAME)


def opened(content: bytes) -> Parts:
    """The parts of an OpenDocument file. Raises UnreadableError where it is locked, or has no text."""
    zipped = Zipped(content)
    if LOCKED in zipped.member("META-INF/manifest.xml"):
        raise UnreadableError("locked with a password: save it without")
    text, styles, meta = (_part(zipped, name) for name in ("content.xml", "styles.xml", "meta.xml"))
    if text is None:
        raise UnreadableError("its text is missing from it: save it again")
    return Parts(text, styles, meta)


def reading(parts: Parts, name: str) -> Reading:
    """What a document's parts hold, by the reader of a name."""
    root = parts.text.find(f"{OFFICE}body/{OFFICE}text")
    if root is None:
        raise UnreadableError("an OpenDocument file, but no text: save its words as .odt or .docx")
    common = _group(parts.styles, "styles")
    styles = Styles(common, _group(parts.text, "automatic-styles"))
    of_pages = Styles(common, _group(parts.styles, "automatic-styles"))
    pages = parts.styles.iter(f"{STYLE}master-page") if parts.styles is not None else ()
    body = Body(Tracked(), styles, of_pages, pages)
    body.read(root)
    found = body.reading(name, styles.language)
    found = replace(found, remarks=(*remarks(body.comments, styles, found.text), *found.remarks))
    return metadata.known(found, _group(parts.meta, "meta"), SAID)


def _part(zipped: Zipped, name: str) -> Element | None:
    content = zipped.member(name)
    return parsed(content, name) if content else None


def _group(root: Element | None, name: str) -> Element | None:
    return root.find(OFFICE + name) if root is not None else None
