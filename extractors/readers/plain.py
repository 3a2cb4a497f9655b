"""Plain text and Markdown: a byte order mark decides, then UTF-8, then Windows-1252 with a warning.

No guessing by statistics: detectors misread short texts.
"""

from __future__ import annotations

import codecs

from extractors.readers.decoded import Decoded
from onrecord.errors import UnreadableError

READER = "plain/1"
"""The reader with its version."""

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks with their encodings: UTF-32's mark begins with UTF-16's, so UTF-32's come first."""

CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
"""Bytes, and characters, that plain text does not have: a file with one of them is no text."""


def read_plain(content: bytes) -> Decoded:
    """Decode ``content``, line ends untouched. Raises UnreadableError where it is binary, or has no text."""
    reading = _decode(content)
    if not reading.text.strip():
        raise UnreadableError("no text in it")
    return reading


def _decode(content: bytes) -> Decoded:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if not CONTROLS.isdisjoint(content):
        raise UnreadableError("binary, not text")
    try:
        return Decoded(content.decode("utf-8"), READER, "utf-8")
    except UnicodeDecodeError as error:
        where = f"byte {error.start} is not UTF-8"
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableError(f"{where}, and it is not Windows-1252 either; save it as UTF-8") from None
    return Decoded(
        text,
        READER,
        "cp1252",
        (f"read as Windows-1252, since {where}: look at its accents and quotation marks",),
    )


def _strict(content: bytes, encoding: str) -> Decoded:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"says that it is {encoding.upper()}, but byte {error.start} is not") from None
    if not CONTROLS.isdisjoint(map(ord, text)):
        raise UnreadableError("binary, not text")
    return Decoded(text, READER, encoding)
