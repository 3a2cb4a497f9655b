"""Plain text and Markdown: the letters as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.readers import markup
from extractors.readers.decoding import decoded, misread
from extractors.readers.formats import MARKS, READERS
from onrecord.errors import UnreadableError
from onrecord.reading import Reading

if TYPE_CHECKING:
    from onrecord.reading import Block

NAME = READERS["plain"]
"""The reader with its version."""

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
"""Bytes, and characters, that plain text has no use for."""

CONTROL = re.compile(f"[{CONTROLS.decode()}]")
"""One of these characters."""

MOST = 0.05
"""The share of control characters from which a file is no text: any tenth byte of compressed data is one."""

BEGINNINGS = tuple(mark for mark, _ in MARKS)
"""The byte order marks: after them a NUL may be half of a letter."""

SIGNS = ("@", "-----")
"""What no mail with an older one below is without: an address, or a line above the older one."""

FEW = 3
"""The most control characters that a warning names."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The text of ``content``, line ends untouched, in the encoding that somebody gave, else in that it has.

    Raises UnreadableError where it is binary, or not in the encoding.
    """
    if not encoding and not content.startswith(BEGINNINGS):
        _refuse_binary(content)
    text, encoding, warnings = decoded(content, encoding)
    _refuse_binary(text.encode())
    known = markup.known(text)
    told = {name: value for name, value in known._asdict().items() if value}
    said = dict.fromkeys(told, "front matter")
    warnings = (*warnings, *filter(None, (_controls_told(text), misread(text))))
    return Reading(text, NAME, encoding, **told, said=said, blocks=_blocks(text), warnings=warnings)


def _blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text: those of a mail, if its signs are there, else those by Markdown's marks."""
    if any(sign in text for sign in SIGNS):
        from extractors.readers import replies  # here, since few texts have these signs

        if found := replies.blocks(text):
            return found
    return markup.blocks(text)


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
