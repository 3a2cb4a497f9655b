"""What a claim says, equal for those that say the same."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING

from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Hashable

    from onrecord.records import Anchor, Entry, Figure

_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛‹›", "\"\"\"\"\"\"''''''")
_AROUND = " \t\r\n\"',.;:"

_MOMENTS = frozenset({"date", "time", "ordinal", "age"})
"""The dimensions of figures that never tell what they are about."""

_TELLING = 3
"""The significant digits from which a sum, or a number of things counted, is hardly met by chance."""

_BREAK = re.compile(r"""[.!?]["'”’)\]]?\s | \n\s{0,9}\n""", re.VERBOSE)
"""What parts a sentence from the next."""


def hashed(entry: Entry) -> int:
    """A hash of what a claim says, the same in every process."""
    said = repr(says(entry)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=8).digest(), "big")


def says(entry: Entry) -> Hashable:
    """What a claim says, equal for those that say the same.

    For a figure that is what it states of which thing (dimension, value, unit, subject), with its sentence
    where the figure alone does not tell what it is about; else, and where nothing of that is known, its
    words, without regard to case, spacing, quotation marks and the stop at the end.
    """
    claim = entry.claim
    if claim.figure and (claim.figure.value is not None or claim.figure.date):
        beside = () if _tells(claim.figure) else _beside(entry.anchor) or entry.id
        return _states(claim.figure), beside
    words = claim.text.casefold()
    if not words.isascii():
        words = words.translate(_STRAIGHT)
    beside = (_beside(entry.anchor) or entry.id) if claim.kind == "figure" else ()
    return claim.kind, " ".join(words.split()).strip(_AROUND), beside


def _states(figure: Figure) -> Hashable:
    thing = figure.unit.casefold(), figure.currency, (figure.subject or "").casefold()
    return figure.dimension, figure.value, figure.high, figure.date, figure.change, *thing


def _tells(figure: Figure) -> bool:
    """Whether a figure alone tells what it is about: July, 5 percent and 25 people do not, £85,250 does."""
    if figure.dimension in _MOMENTS or figure.value is None:
        return False
    digits = f"{figure.value:.15g}".partition("e")[0].replace(".", "").strip("-0")
    exact = len(digits) >= _TELLING and bool(figure.unit or figure.currency)
    return bool(figure.subject) or (figure.dimension in ("money", "count") and exact)


def _beside(anchor: Anchor) -> Hashable:
    """The words beside a claim in its sentence, as far as its anchor has them; None where none are."""
    before, after = _BREAK.split(anchor.prefix)[-1], _BREAK.split(f"{anchor.suffix} ")[0]
    sides = tuple(key(side.casefold()).strip(_AROUND) for side in (before, after))
    return sides if any(map(str.isalnum, "".join(sides))) else None
