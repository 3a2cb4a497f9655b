"""Names of checkers, which compare without case and spacing."""

from __future__ import annotations


def same_checker(one: str, other: str) -> bool:
    """Whether two names are one checker's."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """A checker's name without case and spacing, as names are compared."""
    return "".join(name.split()).casefold()
