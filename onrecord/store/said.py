"""What a claim says, equal for those that say the same."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from onrecord.records import Claim, Figure

_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛‹›", "\"\"\"\"\"\"''''''")
_AROUND = " \t\r\n\"',.;:"


def hashed(claim: Claim) -> int:
    """A hash of what a claim says, the same in every process."""
    said = repr(says(claim)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=8).digest(), "big")


def says(claim: Claim) -> Hashable:
    """What a claim says, equal for those that say the same.

    For a figure that is what it states of which thing (dimension, value, unit, subject); else, and where
    nothing of that is known, its words, without regard to case, spacing, quotation marks and the stop at the
    end.
    """
    if claim.figure and (claim.figure.value is not None or claim.figure.date):
        return _states(claim.figure)
    words = claim.text.casefold()
    if not words.isascii():
        words = words.translate(_STRAIGHT)
    return claim.kind, " ".join(words.split()).strip(_AROUND)


def _states(figure: Figure) -> Hashable:
    thing = figure.unit.casefold(), figure.currency, (figure.subject or "").casefold()
    return figure.dimension, figure.value, figure.high, figure.date, figure.change, *thing
