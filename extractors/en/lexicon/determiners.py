"""The determiners of English grammar: a closed class, so these lists are whole."""

from __future__ import annotations

from extractors.words import words

POSSESSIVES = words("his her its their our my your")
"""Possessive determiners."""
DEMONSTRATIVES = words("this that these those")
"""Demonstrative determiners."""
PLURAL_DEFINITES = ("the", *POSSESSIVES, "these", "those")
"""Determiners before a plural that a text has spoken of before ("two of those boats")."""
DEFINITES = ("the", *POSSESSIVES, *DEMONSTRATIVES)
"""Determiners before any noun that a text has spoken of before ("half that sum")."""
