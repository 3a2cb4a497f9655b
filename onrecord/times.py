"""Times as records have them: ISO 8601, with the offset from UTC."""

from __future__ import annotations

from datetime import UTC, datetime

NEVER = datetime.min.replace(tzinfo=UTC)
"""The moment of a time that can't be read."""


def now() -> str:
    """The moment, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def moment(at: str) -> datetime:
    """The moment of a time on record; ``NEVER`` where that can't be read, as of a damaged file."""
    try:
        return datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError):
        return NEVER
