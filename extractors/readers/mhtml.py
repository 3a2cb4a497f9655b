"""Saved web pages (MHTML, RFC 2557): the page among the parts that a browser kept, read as any page is."""

from __future__ import annotations

from email import message_from_bytes
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from extractors.readers import html
from extractors.readers.formats import READERS
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from email.message import Message

    from onrecord.reading import Reading

NAME = READERS["mhtml"]
"""The reader with its version."""

PAGES = ("text/html", "application/xhtml+xml")
"""The types of a part that is a page."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The page that was saved: the part that the file says it starts with, else its first page."""
    try:
        saved = message_from_bytes(content)
        parts = [part for part in saved.walk() if part.get_content_type() in PAGES]
    except RecursionError:
        raise UnreadableError("its parts are nested too deeply; save the page anew") from None
    if not parts:
        raise UnreadableError("a saved web page without its page; save the page anew")
    start = str(saved.get_param("start", ""))
    part = next((part for part in parts if start and part.get("Content-ID") == start), parts[0])
    page = cast("bytes", part.get_payload(decode=True))
    reading = html.read_page(page, encoding, part.get_content_charset(""))
    return replace(_located(reading, part), reader=NAME)


def _located(reading: Reading, part: Message) -> Reading:
    """A reading with the address that the page was saved from, if it names no other."""
    address = str(part.get("Content-Location", "")).strip()
    if reading.url or not address.startswith(("http:", "https:")):
        return reading
    return replace(reading, url=address, said={**reading.said, "url": "Content-Location"})
