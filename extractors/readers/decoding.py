"""Bytes to text: a byte order mark decides, then UTF-8, then the document's own word, then Windows-1252.

No guessing by statistics: detectors misread short texts, and are sure of nothing where they are right.
What was read as Windows-1252 comes with a warning.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from extractors.readers.formats import MARKS
from onrecord.errors import UnreadableError

MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "utf-8",
}
"""The encodings that documents name, with those that they mean, by WHATWG's Encoding Standard."""
MOST_WRONG = 0.5
"""The share of wrong bytes among those beyond ASCII from which a document's own word is not believed."""
MISREAD = re.compile(r"[ÂÃ][\u0080-\u00bf]|â(?:€|\u0080)\S")
"""Letters that UTF-8 becomes where it is taken for Windows-1252 or Latin-1."""


class Decoded(NamedTuple):
    """A text, the encoding that it was in, and what a user should know of that."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decoded(content: bytes, given: str = "", declared: str = "") -> Decoded:
    """The text of a document, in the encoding that somebody gave, else in that which it has.

    ``declared`` is the encoding that the document names. Raises UnreadableError with the reason alone.
    """
    if given:
        return Decoded(_strict(content, given), given)
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return Decoded(_strict(content[len(mark) :], encoding), encoding)
    if b"\x1b" in content and (meant := _meant(declared)).startswith("iso2022"):  # in bytes of ASCII alone
        return _believed(content, meant) or Decoded(content.decode("utf-8", "replace"), "utf-8")
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        where = f"byte {error.start} is not UTF-8"
    if declared and (found := _believed(content, _meant(declared))):
        return found
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableError(f"{where}, and it is not Windows-1252 either; save it as UTF-8") from None
    warning = f"read as Windows-1252, since {where}: look at its accents and quotation marks"
    return Decoded(text, "cp1252", (warning,))


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"says that it is {encoding.upper()}, but byte {error.start} is not") from None


def _meant(declared: str) -> str:
    """Python's name of the encoding that a document means; empty where there is none."""
    try:
        found = codecs.lookup(declared)
    except (LookupError, ValueError):
        return ""
    return MEANT.get(found.name, found.name) if getattr(found, "_is_text_encoding", True) else ""


def _believed(content: bytes, encoding: str) -> Decoded | None:
    """The text in the encoding that a document means; None where too many bytes are wrong in that."""
    if not encoding:
        return None
    text = content.decode(encoding, "replace")
    wrong = text.count("\ufffd")
    if wrong > MOST_WRONG * sum(not letter.isascii() for letter in text):
        return None
    warning = (
        f"{wrong} {'byte is' if wrong == 1 else 'bytes are'} not {encoding.upper()}: each shows as \ufffd"
    )
    return Decoded(text, encoding, (warning,) if wrong else ())


def misread(text: str) -> str:
    """A warning of the first word that was decoded wrongly before, if ftfy is installed to mend that word."""
    if not any(letter in text for letter in "ÂÃâ") or not (found := MISREAD.search(text)):
        return ""
    try:
        from ftfy import fix_encoding
    except ImportError:
        return ""
    start = max(text.rfind(" ", 0, found.start()), text.rfind("\n", 0, found.start())) + 1
    word = text[start : start + 60].split()[0]
    mended = fix_encoding(word)
    return f"some letters were decoded wrongly before: “{word}” was “{mended}”" if mended != word else ""
