"""The parts of a mail: its head, the words of the mail and of those passed on in it, and what is attached."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple, cast

from extractors.readers.decoding import Decoded, decoded
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

LONGEST = 2000
"""The letters of a field of the head that are looked at."""
ENCODED = re.compile(r"(?:=\?[^?\s]{1,60}\?[bq]\?[^?\n]*+\?=\s*+)+", re.I)
"""Words of a head that are encoded (RFC 2047)."""
SEALS = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
"""The types of parts that prove who wrote."""
LOCKED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
"""The types of parts that only their reader can open."""
TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}
"""The types of Outlook's own form, ``winmail.dat``."""
TYPES = {"text/plain", "text/html", "text/markdown", "text/enriched"}
"""The types of parts that are a mail's words."""


def parsed(content: bytes) -> Message:
    """A mail. Raises UnreadableError where its parts are nested too deeply."""
    try:
        return message_from_bytes(content.removeprefix(BOM_UTF8).lstrip(b"\r\n"))
    except RecursionError:
        raise UnreadableError("its parts are nested too deeply; save its text in a file of its own") from None


def walk(message: Message) -> Iterator[Message]:
    """A mail and all parts of it, in their order."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += reversed(children(part))


class Head(NamedTuple):
    """What a mail's head says, nothing where it is silent; ``lines`` is what a mail passed on shows of it."""

    subject: str
    authors: tuple[str, ...]
    sent: str
    language: str
    lines: str


def head_of(message: Message) -> Head:
    """What a mail's head says."""
    try:
        addresses = getaddresses([_raw(message, "From")])
    except RecursionError:  # of brackets in brackets
        addresses = []
    names = filter(None, (_decoded(name) or address for name, address in addresses))
    try:
        sent = parsedate_to_datetime(_raw(message, "Date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        sent = ""
    language = _raw(message, "Content-Language").split(",")[0].strip()
    shown = [f"{name}: {said}" for name in ("From", "Date", "To") if (said := _decoded(_raw(message, name)))]
    return Head(_decoded(_raw(message, "Subject")), tuple(names), sent, language, "\n".join(shown))


def name_of(part: Message) -> str:
    """The name of an attached file, in one line."""
    try:
        name = part.get_filename("")
    except (ValueError, LookupError, MessageError):
        name = ""
    return " ".join(_decoded(name[:LONGEST]).split())


def text_of(part: Message, encoding: str = "") -> Decoded:
    """The text of a part, in the encoding that somebody gave, else in its own. Raises UnreadableError."""
    return decoded(content_of(part), encoding, declared_in(part))


def declared_in(part: Message) -> str:
    """The encoding that a part names."""
    try:
        return part.get_content_charset("")
    except (ValueError, LookupError):
        return ""


def content_of(part: Message) -> bytes:
    """The bytes of a part that has no parts itself."""
    try:
        return cast("bytes", part.get_payload(decode=True)) or b""
    except (ValueError, LookupError, AssertionError):
        return b""


def is_attached(part: Message) -> bool:
    """Whether a part is a file beside the words, and not within them, nor a seal on them."""
    kind = part.get_content_type()
    if part.is_multipart() or kind in SEALS or kind in TNEF:
        return False
    if part.get_content_disposition() == "attachment":
        return True
    return bool(name_of(part)) and not (part.get("content-id") and part.get_content_maintype() == "image")


def attached(message: Message) -> Iterator[Message]:
    """The files that are attached to a mail, and to those passed on in it."""
    return (part for part in walk(message) if is_attached(part))


def is_said(part: Message) -> bool:
    """Whether a part has words of a mail; parts that can't be told apart are taken for words."""
    kind = part.get_content_type()
    return (kind in TYPES or kind.startswith("multipart/")) and not is_attached(part)


def children(part: Message) -> list[Message]:
    """The parts of a part."""
    return cast("list[Message]", part.get_payload()) if part.is_multipart() else []


def _raw(message: Message, name: str) -> str:
    """A field as it stands in the head, letters beyond ASCII, which none may have, decoded as any text."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            said = re.sub(r"\s*\r?\n\s*", " ", str(value)[:LONGEST])
            try:
                return decoded(said.encode("utf-8", "surrogateescape")).text
            except (UnicodeError, UnreadableError):
                return said.encode("utf-8", "replace").decode()
    return ""


def _decoded(words: str) -> str:
    """Words of a head in the letters that they mean."""
    return " ".join(ENCODED.sub(_word, words).split())


def _word(found: re.Match[str]) -> str:
    try:
        words = "".join(
            decoded(said, declared=charset or "").text if isinstance(said, bytes) else said
            for said, charset in decode_header(found[0].strip())
        )
    except (MessageError, ValueError, UnreadableError):
        return found[0]
    return words + " " * found[0][-1].isspace()
