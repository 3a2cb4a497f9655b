"""Words that names of places begin with, after the generic terms of the US Board on Geographic Names."""

from __future__ import annotations

from extractors.words import words

FIRST_WORDS = frozenset(
    words(
        """
    Cape El Fort Isle Lake Las Los Mount New North Northern Port San Santa Sao South Southern St East
    Eastern West Western Central Upper Lower Point River Great United Puerto Costa Saudi Sri Hong Sierra
    """
    )
)
"""Capitalised words that begin the name of a place: New Carrow, Port Ellery."""
