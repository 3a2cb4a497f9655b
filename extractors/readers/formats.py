"""The format of a document, told by its content: names lie."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from onrecord.errors import UnreadableError

Format = Literal["plain", "html", "mhtml", "docx", "odt", "fodt", "eml", "rtf", "pdf"]
"""The formats that there is a reader for."""
READERS: dict[str, str] = {
    "plain": "plain/1",
    "html": "html/1",
    "mhtml": "mhtml/1",
    "docx": "docx/1",
    "odt": "odt/1",
    "fodt": "fodt/1",
    "eml": "eml/1",
    "rtf": "rtf/1",
    "pdf": "pdf/1",
}
"""The readers with their versions: what another version read may be read again."""

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks with their encodings: UTF-32's mark begins with UTF-16's, so UTF-32's come first."""

OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of files of old Office programs."""
UNREAD: tuple[tuple[bytes, str], ...] = (
    (OFFICE, "an old Office file, or one with a password: save it as .docx without"),
    (b"!BDN", "an Outlook archive: save its mails as .eml"),
    (b"\x78\x9f\x3e\x22", "a mail in Outlook's own form (winmail.dat): ask for the mail as plain text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "compressed: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "compressed: unpack it first"),
    (b"Rar!\x1a\x07", "compressed: unpack it first"),
)
"""The first bytes of files that there is no reader for, and what a user can do about each."""

ZIPPED: dict[str, Format] = {"word/": "docx", "content.xml": "odt"}
"""Members of zip files, or their folders, with the format of a file that has them."""
UNREAD_ZIPPED = (
    ("xl/", "a workbook: save its sheet as text"),
    ("ppt/", "a presentation: save its outline as .docx"),
    ("META-INF/container.xml", "an e-book: save its chapters as web pages"),
    ("Index/Document.iwa", "a Pages document: export it as .docx"),
)
"""Members of zip files that there is no reader for, and what a user can do about each."""

HEAD = 4096
"""Bytes of a file from which its format is told."""
PREFACE = 1024
"""Bytes among which the mark of a PDF stands, if not at its beginning, as its readers take it."""
HTML = re.compile(r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)[\s>]", re.I | re.S)
"""The beginning of a web page."""
FRAGMENT = re.compile(
    r"(?:<!--.*?-->|\s)*<(?:script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|link|section|article|main)[\s>]",
    re.I | re.S,
)
"""The beginning of a piece of a web page, by elements of WHATWG's MIME Sniffing Standard, and later ones."""
FLAT = re.compile(r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<office:document[\s>]", re.S)
"""The beginning of a flat OpenDocument text."""
MHTML = re.compile(r"^content-type:\s*multipart/related\b", re.I | re.M)
"""The line by which a saved page with its pictures is known."""
HEADER = re.compile(r"(?:[A-Za-z][\w-]*+:[^\n]*+\n(?:[ \t][^\n]*+\n)*+)++")
"""Header lines, as mails and saved pages begin."""
MAIL = re.compile(
    r"""
    ^ (?: message-id : \s* <
        | received   : \s* (?: from | by | \( )
        | return-path: \s* <
        | mime-version: \s* 1
        | delivered-to: \s* \S+@
        | content-type: \s* (?: multipart | message ) /
      )
    """,
    re.I | re.M | re.X,
)
"""A header line that only programs write."""
FIELD = re.compile(
    r"^(?:from|to|subject|date|sender|received|message-id|mime-version|content-type):", re.I | re.M
)
"""A header line of a mail, be it written by hand."""
ENVELOPE = re.compile(r"From \S[^\n]{0,200}?\d\d:\d\d[^\n]{0,60}\n")
"""The line before each mail of a mailbox."""
MAILS = re.compile(rb"\n\r?\n" + ENVELOPE.pattern.encode() + rb"(?=[A-Za-z][\w-]{0,60}:)")
"""The beginning of one more mail of a mailbox."""
SENT = re.compile(r"^(?:to|received|return-path|delivered-to):", re.I | re.M)
"""A header line that a mail has and a saved page has not."""
OUTLOOK = "__nameid_version1.0".encode("utf-16-le")
"""The name of a part that Outlook's own messages have."""


def format_of(content: bytes, ending: str = "") -> Format:
    """The format of a document. Raises UnreadableError, with what to do, where there is no reader for it.

    The ``ending`` of its name confirms that header lines which a person may have written are a mail's.
    """
    if content.startswith(OFFICE) and OUTLOOK in content:
        raise UnreadableError("an Outlook message: save it as .eml")
    for begin, why in UNREAD:
        if content.startswith(begin):
            raise UnreadableError(why)
    if content.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content)
    if content.startswith(b"%PDF") or (b"%PDF-" in content[:PREFACE] and b"endobj" in content):
        return "pdf"
    head = _decoded(content[:HEAD])
    if HTML.match(head) or (FRAGMENT.match(head) and content.rstrip().endswith(b">")):
        return "html"
    if FLAT.match(head):
        return "fodt"
    return _headed(content, head.replace("\r\n", "\n").lstrip("\n"), ending)


def _headed(content: bytes, head: str, ending: str) -> Format:
    """The format of a document that may begin with header lines."""
    envelope = ENVELOPE.match(head)
    lines = HEADER.match(head, envelope.end() if envelope else 0)
    if not lines:
        return "plain"
    if envelope and MAILS.search(content):
        raise UnreadableError("a mailbox: onrecord add takes its mails in, each as a document")
    if MHTML.search(lines[0]) and not SENT.search(lines[0]):
        return "mhtml"
    if MAIL.search(lines[0]) or (ending == ".eml" and FIELD.search(lines[0])):
        return "eml"
    return "plain"


def _zipped(content: bytes) -> Format:
    from extractors.readers.zipped import Zipped  # here: zips take a moment that plain text need not wait

    names = Zipped(content).names
    for begin, read in ZIPPED.items():
        if any(name.startswith(begin) for name in names):
            return read
    for begin, why in UNREAD_ZIPPED:
        if any(name.startswith(begin) for name in names):
            raise UnreadableError(why)
    raise UnreadableError("compressed: unpack it first")


def _decoded(head: bytes) -> str:
    """The first letters of a file, as far as they tell the format."""
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    return head.decode("latin-1")
