"""Bytes of the store's files decoded into records; whatever is wrong with the bytes is a ValueError."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from msgspec import Raw

_Record = TypeVar("_Record")


def decoder(kind: type[_Record]) -> Callable[[bytes | Raw], _Record]:
    """A function from JSON to a record of this kind, which raises ValueError for anything else."""
    decode = msgspec.json.Decoder(kind).decode

    def decoded(content: bytes | Raw) -> _Record:
        try:
            return decode(content)
        except RecursionError:
            raise ValueError("JSON is nested too deep") from None

    return decoded


def plain(content: bytes) -> bytes:
    """A file as it was before an editor wrote it in UTF-16, with a byte order mark or with CR LF."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        with suppress(UnicodeDecodeError):
            content = content.decode("utf-16").encode()
    content = content.removeprefix(BOM_UTF8)
    first = content.find(b"\n")
    return content.replace(b"\r\n", b"\n") if content[first - 1 : first] == b"\r" else content
