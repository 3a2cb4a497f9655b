"""The format of a document, told by its content: names lie."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from onrecord.errors import UnreadableError

Format = Literal["plain", "html", "mhtml", "docx", "odt", "fodt", "epub", "xlsx", "ods", "csv", "wire"]
"""The formats that there is a reader for."""
READERS: dict[str, str] = {
    "plain": "plain/1",
    "html": "html/1",
    "mhtml": "mhtml/1",
    "docx": "docx/1",
    "odt": "odt/1",
    "fodt": "fodt/1",
    "epub": "epub/1",
    "xlsx": "xlsx/1",
    "ods": "ods/1",
    "csv": "csv/1",
    "wire": "wire/1",
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

UNREAD: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF, which is not read yet: save its text as .txt"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file, or one with a password: save it as .docx or .xlsx without",
    ),
    (b"{\\rtf", "an RTF: save it as .docx"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "compressed: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "compressed: unpack it first"),
    (b"Rar!\x1a\x07", "compressed: unpack it first"),
)
"""The first bytes of files that there is no reader for, and what a user can do about each."""

ZIPPED: dict[str, Format] = {
    "word/": "docx",
    "xl/": "xlsx",
    "content.xml": "odt",
    "META-INF/container.xml": "epub",
}
"""Members of zip files, or their folders, with the format of a file that has them."""
SPREADSHEET = b"opendocument.spreadsheet"
"""What the part that names the format has in an OpenDocument spreadsheet."""
UNREAD_ZIPPED = (
    ("ppt/", "a presentation: save its outline as .docx"),
    ("Index/Document.iwa", "a Pages document: export it as .docx"),
)
"""Members of zip files that there is no reader for, and what a user can do about each."""

HEAD = 4096
"""Bytes of a file from which its format is told."""
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
WIRES = (
    re.compile(
        r"(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE\s[^>\[]*>|\s)*"
        r"<(?:!DOCTYPE\s+(?:nitf|NewsML)\b|(?:[\w.-]+:)?(?:newsItem|newsMessage|nitf|NewsML)[\s>])",
        re.S,
    ),
    re.compile(r"[\x16\s]*\x01[^\x01-\x04]{1,1000}\x02"),
)
"""The beginnings of news wires in XML, and in text with control characters."""
NINJS = re.compile(r"\s*\{\s*\"")
"""The beginning of an object in JSON."""
NAMED = re.compile(rb'"(?:pubstatus|versioncreated)"\s*:\s*"', re.I)
"""A name that a story in JSON has beside its headline."""
TABLES = (".csv", ".tsv", ".tab")
"""The ends of names that say that a text is a table of values."""
SEPARATED = re.compile(r"[^\r\n]*?(?:\t|[,;|](?=[^\s,;|]|[,;|]{2}))")
"""The first line of what may be a table of values: a tab, or a separator without white space behind."""
HEADER = re.compile(r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
"""Header lines, as mails and saved pages begin."""


def format_of(content: bytes, ending: str = "") -> Format:
    """The format of a document. Raises UnreadableError, with what to do, where there is no reader for it.

    The ``ending`` of its name confirms that a text is a table of values.
    """
    for begin, why in UNREAD:
        if content.startswith(begin):
            raise UnreadableError(why)
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content)
    head = _decoded(content[:HEAD])
    if HTML.match(head) or (FRAGMENT.match(head) and content.rstrip().endswith(b">")):
        return "html"
    if FLAT.match(head):
        return "fodt"
    if (lines := HEADER.match(head.replace("\r\n", "\n"))) and MHTML.search(lines[0]):
        return "mhtml"
    if any(wire.match(head) for wire in WIRES):
        return "wire"
    if NINJS.match(head) and b'"headline' in content and NAMED.search(content):
        return "wire"
    if (ending in TABLES or SEPARATED.match(head)) and _is_table(content, ending):
        return "csv"
    return "plain"


def _is_table(content: bytes, ending: str) -> bool:
    """Whether a text is a table of values."""
    from extractors.readers.separated import ENOUGH, separator_of  # here: hardly a text begins like one

    return bool(separator_of(_decoded(content[:ENOUGH]), is_named=ending in TABLES))


def _zipped(content: bytes) -> Format:
    from extractors.readers.zipped import Zipped  # here: zips take a moment that plain text need not wait

    zipped = Zipped(content)
    names = zipped.names
    for begin, read in ZIPPED.items():
        if any(name.startswith(begin) for name in names):
            return "ods" if read == "odt" and SPREADSHEET in zipped.member("mimetype") else read
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
