"""Whose words a passage is, and whether that is whom a claim names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.en.lexicon.offices import TITLES
from extractors.speech.names import last_name
from extractors.words import words

if TYPE_CHECKING:
    from extractors.matching.documents import Document
    from extractors.matching.index import Index

Accord = Literal["same", "other", "unknown"]
"""Whether two speakers are one."""
AGREED: dict[Accord, float] = {"same": 1.0, "unknown": 0.9, "other": 0.7}
"""What a match is worth by whether its speaker is the claim's."""
NOBODY = frozenset(
    words(
        """
    a announcer anchor answer audience caller crowd female host interviewer interviewee inaudible male
    man member moderator narrator operator participant q question questioner reporter reporters speaker
    system unidentified unknown videotape voice voter witness woman
    """
    )
)
"""Labels of transcripts that name nobody."""


class Spoken(NamedTuple):
    """The ``speaker`` of a passage, empty where the document names none, and whoever is ``quoting`` there."""

    speaker: str
    quoting: str = ""

    def __str__(self) -> str:
        return f"{self.speaker}, whom {self.quoting} quotes" if self.quoting else self.speaker


def spoken_at(index: Index, document: Document, start: int, end: int) -> Spoken:
    """Whose words a passage is: the turn's, or those of whoever is quoted there."""
    turn = document.turn_at(start)
    teller = (turn.speaker or "") if turn else ""
    quoted = index.quoted_at(document, start, end)
    if quoted and teller and accord(quoted, teller) == "other":
        return Spoken(quoted, teller)
    return Spoken(teller or quoted)


def accord(claimed: str, there: str) -> Accord:
    """Whether two names are one person's, as far as names can tell."""
    ours, theirs = _name(claimed), _name(there)
    if not ours or not theirs:
        return "unknown"
    if last_name(ours) != last_name(theirs):
        return "other"
    if len(ours) == 1 or len(theirs) == 1:
        return "same"
    first, other = ours[0].rstrip("."), theirs[0].rstrip(".")
    return "same" if first.startswith(other) or other.startswith(first) else "other"


def _name(name: str) -> list[str]:
    """The words of a person's name, in small letters and without titles; none of what is no name."""
    parts = [
        part for part in name.replace(",", " ").replace("’", "'").split() if part.strip(".") not in TITLES
    ]
    if not parts or not parts[-1][0].isupper() or any(part.lower() in NOBODY for part in parts):
        return []
    return [part.lower() for part in parts]
