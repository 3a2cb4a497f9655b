"""The determiners of English grammar: a closed class, so these lists are whole."""

from __future__ import annotations

from extractors.words import words

POSSESSIVES = words("his her its their our my your")
DEMONSTRATIVES = words("this that these those")
PLURAL_DEFINITES = ("the", *POSSESSIVES, "these", "those")
"""What may stand before a plural that a text has spoken of before ("two of those boats")."""
DEFINITES = ("the", *POSSESSIVES, *DEMONSTRATIVES)
"""What may stand before any noun that a text has spoken of before ("half that sum")."""
