"""The encodings of documents, by their names."""

from __future__ import annotations

import codecs

from onrecord.errors import RefusedError


def checked(name: str) -> str:
    """The name of an encoding as somebody gave it; raises RefusedError where there is none of that name."""
    try:
        codecs.lookup(name)
    except LookupError:
        raise RefusedError(f"{name}: no such encoding") from None
    return name
