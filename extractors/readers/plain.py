"""Plain text and Markdown: a byte order mark decides, then UTF-8, then Windows-1252 with a warning.

No guessing by statistics: detectors misread short texts.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from extractors.readers import markup
from extractors.readers.formats import MARKS
from onrecord.errors import UnreadableError
from onrecord.reading import Reading

NAME = "plain/1"
"""The reader with its version."""

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes, and characters, that plain text has no use for."""

CONTROL = re.compile(f"[{CONTROLS.decode()}]")
"""One of these characters."""

MOST = 0.05
"""The share of control characters from which a file is no text: any tenth byte of compressed data is one."""

FEW = 3
"""The most control characters that a warning names."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The text of ``content``, line ends untouched, in the encoding that somebody gave, else in that it has.

    Raises UnreadableError where it is binary, or not in the encoding.
    """
    reading = _strict(content, encoding) if encoding else _decode(content)
    warnings = (*reading.warnings, *filter(None, [_controls_told(reading.text)]))
    known = markup.known(reading.text)
    told = {name: value for name, value in known._asdict().items() if value}
    said = dict.fromkeys(told, "front matter")
    return replace(reading, **told, said=said, blocks=markup.blocks(reading.text), warnings=warnings)


def _decode(content: bytes) -> Reading:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    _refuse_binary(content)
    try:
        return Reading(content.decode("utf-8"), NAME, "utf-8")
    except UnicodeDecodeError as error:
        where = f"byte {error.start} is not UTF-8"
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableError(f"{where}, and it is not Windows-1252 either; save it as UTF-8") from None
    return Reading(
        text,
        NAME,
        "cp1252",
        warnings=(f"read as Windows-1252, since {where}: look at its accents and quotation marks",),
    )


def _strict(content: bytes, encoding: str) -> Reading:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"says that it is {encoding.upper()}, but byte {error.start} is not") from None
    _refuse_binary(text.encode())
    return Reading(text, NAME, encoding)


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
