"""Plain text and Markdown: a byte order mark decides, then UTF-8, then Windows-1252 with a warning.

No guessing by statistics: detectors misread short texts.
"""

from __future__ import annotations

import codecs
import re

from msgspec.structs import replace

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

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes, and characters, that plain text has no use for."""

CONTROL = re.compile(f"[{CONTROLS.decode()}]")
"""One of these characters."""

MOST = 0.05
"""The share of control characters from which a file is no text: any tenth byte of compressed data is one."""

FEW = 3
"""The most control characters that a warning names."""


def read_plain(content: bytes) -> Decoded:
    """Decode ``content``, line ends untouched. Raises UnreadableError where it is binary."""
    reading = _decode(content)
    said = _controls_told(reading.text)
    return replace(reading, warnings=(*reading.warnings, said)) if said else reading


def _decode(content: bytes) -> Decoded:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    _refuse_binary(content)
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
    _refuse_binary(text.encode())
    return Decoded(text, READER, encoding)


def _refuse_binary(content: bytes) -> None:
    """Raise UnreadableError for bytes, control characters being one byte each, that can't be a text's."""
    if b"\0" in content:
        raise UnreadableError("binary, not text: it has NULs")
    controls = len(content) - len(content.translate(None, CONTROLS))
    if controls > MOST * len(content):
        raise UnreadableError(f"binary, not text: {controls} of {len(content)} bytes are control characters")


def _controls_told(text: str) -> str:
    """A warning of a text's control characters, by their lines; empty where there are none."""
    found = [place.start() for place in CONTROL.finditer(text)]
    named = [f"U+{ord(text[place]):04X} in line {_line(text, place)}" for place in found[:FEW]]
    more = f" and {len(found) - FEW} more" if len(found) > FEW else ""
    return f"has control characters, shown by stand-ins: {', '.join(named)}{more}" if found else ""


def _line(text: str, place: int) -> int:
    """The line of a place, from 1."""
    return 1 + text[:place].replace("\r\n", "\n").replace("\r", "\n").count("\n")
