"""The limits within which one document must be read: files made to hurt a reader end there, not the desk."""

from __future__ import annotations

from msgspec import Struct


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds and megabytes of memory within which one document must be read."""

    seconds: int = 30
    megabytes: int = 1024


LIMITS = Limits()
"""The limits where no settings give others."""
