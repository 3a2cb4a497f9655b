"""Readers: a document's bytes in, a ``Reading`` of it out. One module a format, chosen by the content.

A reader is a module of its format's name (``formats.Format``) with a ``NAME`` that has its version, and a
function ``read`` from bytes, and the encoding if somebody gave one, to ``Reading``, which raises
UnreadableError with the reason alone. All but plain text are read in processes of their own (``workers``).
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.readers import plain
from extractors.readers.formats import format_of
from extractors.readers.transcripts import transcribed
from onrecord.encodings import checked
from onrecord.errors import RefusedError, UnreadableError
from onrecord.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from extractors.readers.formats import Format
    from onrecord.limits import Limits
    from onrecord.reading import Reading

ENDINGS: dict[str, tuple[Format, ...]] = {
    ".txt": ("plain", "numbered"),
    ".text": ("plain", "numbered"),
    ".md": ("plain",),
    ".markdown": ("plain",),
    ".htm": ("html",),
    ".html": ("html",),
    ".xhtml": ("html",),
    ".mht": ("mhtml",),
    ".mhtml": ("mhtml",),
    ".docx": ("docx",),
    ".docm": ("docx",),
    ".dotx": ("docx",),
    ".dotm": ("docx",),
    ".odt": ("odt",),
    ".ott": ("odt",),
    ".fodt": ("fodt",),
    ".vtt": ("vtt",),
    ".srt": ("srt",),
    ".sbv": ("srt",),
    ".ttml": ("ttml",),
    ".dfxp": ("ttml",),
    ".pdf": ("pdf",),
    ".eml": ("eml",),
    ".mbox": ("eml",),
    ".msg": (),
    ".epub": ("epub",),
    ".xlsx": ("xlsx",),
    ".xlsm": ("xlsx",),
    ".xltx": ("xlsx",),
    ".xltm": ("xlsx",),
    ".ods": ("ods",),
    ".ots": ("ods",),
    ".csv": ("csv", "plain"),
    ".tsv": ("csv", "plain"),
    ".tab": ("csv", "plain"),
    ".doc": (),
    ".rtf": ("rtf",),
}
"""The formats that a file's name promises, by its ending."""
NAMES: dict[Format, str] = {
    "plain": "plain text",
    "html": "a web page",
    "mhtml": "a saved web page",
    "docx": "a Word document",
    "odt": "an OpenDocument text",
    "fodt": "an OpenDocument text",
    "vtt": "WebVTT captions",
    "srt": "captions with times (SRT or SBV)",
    "ttml": "TTML captions",
    "numbered": "a transcript with numbered lines",
    "pdf": "a PDF",
    "eml": "a mail",
    "rtf": "an RTF",
    "epub": "an e-book",
    "xlsx": "a workbook",
    "ods": "a spreadsheet",
    "csv": "a table of values",
    "wire": "a news wire",
}
"""The names of the formats."""

LARGEST = 64 * 2**20
"""Bytes that a document may have: a hundred times a long book; more is a mistake."""
_passwords: dict[str, str] = {}
"""The passwords of documents that are being read, by the sha256 of the documents' bytes."""
PIECE = 2**20
"""Bytes that are read of a file at a time."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a document. Raises UnreadableError, in one line, where these should not be read."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise UnreadableError(f"{path}: its name is not UTF-8; rename it") from None
    try:
        with path.open("rb") as file:
            content = file.read(min(os.fstat(file.fileno()).st_size, LARGEST) + 1)
            while len(content) <= LARGEST and (piece := file.read(PIECE)):  # devices have no size, and no end
                content += piece
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror}") from None
    if len(content) > LARGEST:
        raise UnreadableError(f"{path}: larger than {LARGEST // 2**20} MB; split it first")
    return content


def read(path: Path, content: bytes, encoding: str = "", limits: Limits = LIMITS) -> Reading:
    """The reading of a document whose bytes are ``content``; ``encoding`` is the one that somebody gave.

    Raises UnreadableError, in one line, where they can't be read or have no text.
    """
    reading = read_any(path, content, encoding, limits)
    if not reading.text.strip():
        raise UnreadableError(f"{path}: no text in it")
    return reading


def read_any(path: Path, content: bytes, encoding: str = "", limits: Limits = LIMITS) -> Reading:
    """As ``read``, also of a document that has no text, or none any more. Of a transcript in any format the
    turns are told.
    """
    try:
        checked(encoding or "utf-8")
    except RefusedError as error:
        raise UnreadableError(f"{path}: {error}") from None
    form = told(path, content)
    try:
        if form == "plain":
            reading = plain.read(content, encoding)
        else:
            from extractors.readers.workers import read_apart  # here, since most starts read no such document

            password = _passwords.get(hashlib.sha256(content).hexdigest(), "") if _passwords else ""
            reading = read_apart(form, content, encoding, limits, password)
    except UnreadableError as error:
        raise type(error)(f"{path}: {error}") from None
    reading = transcribed(reading)
    promised = ENDINGS.get(path.suffix.lower())
    if promised is None or form in promised:
        return reading
    return replace(reading, warnings=(*reading.warnings, f"named {path.suffix}, but it is {NAMES[form]}"))


@contextmanager
def unlocked(content: bytes, password: str) -> Iterator[None]:
    """Read a document with a password, as long as this lasts: then nobody knows the password any more."""
    sha256 = hashlib.sha256(content).hexdigest()
    _passwords[sha256] = password
    try:
        yield
    finally:
        _passwords.pop(sha256, None)


def told(path: Path, content: bytes) -> Format:
    """The format of a document. Raises UnreadableError, in one line, where there is no reader for it."""
    try:
        return format_of(content, path.suffix.lower())
    except UnreadableError as error:
        raise UnreadableError(f"{path}: {error}") from None
