"""The frames of a page on its websocket: JSON arrays that begin with their kind, as textual.js sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import msgspec
from msgspec import Meta, Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 1024 * 1024
"""The most bytes of a message that is read."""


class Size(Struct, frozen=True):
    """The size of a page in cells; more cells than any screen has are no size."""

    width: Annotated[int, Meta(ge=1, le=1000)] = 80
    height: Annotated[int, Meta(ge=1, le=500)] = 24


class Keys(Struct, frozen=True, array_like=True, tag="stdin", forbid_unknown_fields=True):
    """Keys typed, text pasted or the mouse used, in a terminal's sequences."""

    text: Annotated[str, Meta(min_length=1, max_length=64 * 1024)]


class Resize(Struct, frozen=True, array_like=True, tag="resize", forbid_unknown_fields=True):
    """A new size of the page."""

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
    """A message that is no frame, or a size that is none."""


_DECODER: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(Frame)


def read(text: str) -> Frame:
    """The frame of a message. Raises FrameError."""
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
