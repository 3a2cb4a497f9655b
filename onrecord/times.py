"""Times as records have them: ISO 8601, with the offset from UTC."""

from __future__ import annotations

from datetime import datetime


def now() -> str:
    """The moment, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
