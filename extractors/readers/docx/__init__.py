"""Word documents (DOCX, DOTX, DOCM, in both forms of the standard), Word's own and others' exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.readers import metadata
from extractors.readers.docx.body import Body
from extractors.readers.docx.comments import remarks
from extractors.readers.docx.numbering import Numbering
from extractors.readers.docx.paragraphs import Paragraphs
from extractors.readers.docx.styles import Styles
from extractors.readers.formats import READERS
from extractors.readers.package import Package
from extractors.readers.tracked import Tracked
from extractors.readers.written import Seen
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from extractors.readers.package import Part
    from onrecord.reading import Reading

NAME = READERS["docx"]
"""The reader with its version."""
CORE = metadata.Names("core.xml", (f"{metadata.DC}creator",))
"""What Word's part of core properties holds."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The text of a Word document with all changes accepted, and what stands beside the text."""
    package = Package(content)
    main, styles, known = opened(package)
    body = Body(Tracked(), known, package, main)
    body.read(main.root if main.root is not None else ())
    reading = body.reading(NAME, styles.language)

    comments = package.part(main.related("comments"))
    beside = Body(Tracked(), known, package, comments)

    def said(comment: Element) -> tuple[str, tuple[str, ...]]:
        beside.text, beside.seen = Tracked(), Seen()
        beside.read(comment)
        return beside.text.writer.text, tuple(address for _, address in beside.seen.links)

    extended = package.root(main.related("commentsExtended"))
    found = remarks(comments.root, extended, body.comments, reading.text, said)
    reading = replace(reading, remarks=(*found, *reading.remarks))
    return metadata.known(reading, package.root(package.part("").related("core-properties")), CORE)


def opened(package: Package) -> tuple[Part, Styles, Paragraphs]:
    """The part of a document that has its text, and what its styles and lists say."""
    main = package.part(package.part("").related("officeDocument") or "word/document.xml")
    if main.root is None:
        raise UnreadableError("its text is missing from it: save it again in Word")
    styles = Styles(package.root(main.related("styles")))
    return main, styles, Paragraphs(styles, Numbering(package.root(main.related("numbering"))))
