"""What a page says on its websocket: JSON arrays that begin with their kind, as textual.js sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import msgspec
from msgspec import Meta, Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 1024 * 1024
"""Bytes of the largest message that is read."""


class Size(Struct, frozen=True):
    """How many cells a page has; more than any screen shows are no size."""

    width: Annotated[int, Meta(ge=1, le=1000)] = 80
    height: Annotated[int, Meta(ge=1, le=500)] = 24


class Keys(Struct, frozen=True, array_like=True, tag="stdin", forbid_unknown_fields=True):
    """What was typed, pasted or done with the mouse, as a terminal says it."""

    text: Annotated[str, Meta(min_length=1, max_length=64 * 1024)]


class Resize(Struct, frozen=True, array_like=True, tag="resize", forbid_unknown_fields=True):
    """The page has another size."""

    size: Size


class Focus(Struct, frozen=True, array_like=True, tag="focus", forbid_unknown_fields=True):
    """The page has the keyboard."""


class Blur(Struct, frozen=True, array_like=True, tag="blur", forbid_unknown_fields=True):
    """Another window has the keyboard."""


class Ping(Struct, frozen=True, array_like=True, tag="ping", forbid_unknown_fields=True):
    """The page's script measures how long an answer takes, for its console alone: it gets none."""

    sent: Annotated[str, Meta(max_length=64)]


Frame: TypeAlias = Keys | Resize | Focus | Blur | Ping


class FrameError(Exception):
    """A message, or a size, that is none of these."""


_DECODER: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(Frame)


def read(text: str) -> Frame:
    """The frame that a message is. Raises FrameError."""
    try:
        return _DECODER.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise FrameError from error


def size_asked(query: Mapping[str, str]) -> Size:
    """The size that a page's address asks for. Raises FrameError."""
    try:
        return msgspec.convert(dict(query), Size, strict=False)
    except msgspec.ValidationError as error:
        raise FrameError from error
