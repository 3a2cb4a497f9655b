"""Times as records have them: ISO 8601, with the offset from UTC."""

from __future__ import annotations

from datetime import UTC, datetime

NEVER = datetime.min.replace(tzinfo=UTC)
"""The moment that stands for a time that can't be read."""


def now() -> str:
    """The present moment, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def moment(at: str) -> datetime:
    """The moment of a time on record; ``NEVER`` where the time can't be read, as in a damaged file."""
    try:
        return datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError):
        return NEVER
