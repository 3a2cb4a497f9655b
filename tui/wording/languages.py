"""What is to be known of a document that is not in English, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.languages import foreign, named

if TYPE_CHECKING:
    from onrecord.records import Source

FOUND = "only quotations in marks and plain numbers are found"
"""What the extractors find in other languages."""

AS_ITS_TEXT_TELLS = "in the language that its text tells"
"""How a document is read for which nobody gave a language."""


def limits(languages: str) -> str:
    """What is not found in a document in these languages; empty where it is in English alone."""
    others = foreign(languages)
    if not others:
        return ""
    partly = "partly " if len(languages.split(", ")) > len(others) else ""
    return f"{partly}in {' and '.join(map(named, others))}: {'there ' if partly else ''}{FOUND}"


def now(source: Source) -> str:
    """In which language a document is read now."""
    given = named(source.language) if source.language else AS_ITS_TEXT_TELLS
    limit = limits(source.draft.language)
    return f"{source.file}: {limit or given}"


def short(languages: str) -> str:
    """The codes of the languages where room is short; empty where all is English."""
    return languages.replace(", ", "+") if foreign(languages) else ""
