"""RTF of Word, LibreOffice, TextEdit and others: the text, all changes accepted, and what is beside."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from msgspec.structs import replace

from extractors.readers import metadata
from extractors.readers.formats import READERS
from extractors.readers.rtf.body import Body
from extractors.readers.rtf.state import Head, time
from extractors.readers.tracked import Span, Tracked
from extractors.readers.written import Seen
from onrecord.reading import Remark

if TYPE_CHECKING:
    from extractors.readers.rtf.body import Comment
    from onrecord.reading import Reading

NAME = READERS["rtf"]
"""The reader with its version."""
INFO = metadata.Names("info", ("author",))
"""What a document's information holds."""
CUT_OFF = "cut off: groups are open at its end; fetch the document again"


def read(content: bytes, encoding: str = "") -> Reading:
    """The text of an RTF with all changes accepted, and what stands beside the text."""
    head = Head()
    body = Body(content.decode("latin-1"), head, Tracked())
    body.read_all()
    reading = body.reading(NAME, head.language)
    beside = Body(body.source, head, Tracked())
    found = [_remark(comment, body.spans, reading.text, beside) for comment in body.comments]
    found.sort(key=lambda remark: (remark.start, remark.end))
    warnings = (*reading.warnings, CUT_OFF) if body.cut_off else reading.warnings
    reading = replace(reading, remarks=(*found, *reading.remarks), warnings=warnings)
    return metadata.known(reading, _info(head), INFO)


def _remark(comment: Comment, spans: dict[str, Span], text: str, beside: Body) -> Remark:
    """A comment with its words, read by a body of its own."""
    beside.text, beside.seen = Tracked(), Seen()
    beside.noted.clear()
    beside.read_stretch(comment.stretch, None)
    span = spans.get(beside.noted.get("atnref", "")) or Span(comment.place, comment.place)
    at = beside.noted.get("atndate", "")
    return Remark(
        "comment",
        *span.within(text),
        beside.text.writer.text,
        comment.author,
        time(int(at)) if at.lstrip("-").isdecimal() and len(at) < 12 else "",
        addresses=tuple(address for _, address in beside.seen.links),
    )


def _info(head: Head) -> Element:
    """What a document's information says, as metadata is read of others."""
    root = Element("info")
    for tag, name in ((f"{metadata.DC}title", "title"), ("author", "author")):
        SubElement(root, tag).text = head.info.get(name, "")
    return root
