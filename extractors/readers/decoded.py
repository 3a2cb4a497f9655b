"""What a reader gives."""

from __future__ import annotations

from msgspec import Struct


class Decoded(Struct, frozen=True):
    """A document's text, the reader and its version (``plain/1``), the encoding, and what to warn of."""

    text: str
    reader: str
    encoding: str
    warnings: tuple[str, ...] = ()
