"""Word lists as they are written in this package: words with white space between them."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``, in order."""
    return tuple(text.split())
