"""Which claims to show: every condition that is given must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from onrecord import traits
from onrecord.drafts.readings import suggested
from onrecord.records import Kind, Status  # noqa: TC001 (msgspec reads the config with them)
from onrecord.rules import is_open

if TYPE_CHECKING:
    from onrecord.records import Entry

Flag = Literal[
    "open",
    "stale",
    "gone",
    "open query",
    "no evidence",
    "suggestion",
    "guess",
    "duplicate",
    "signed",
    "to sign",
    "by hand",
]
"""The flags that a claim may have beside its status:

- ``open``: it is still to be checked, or again, or waits for an answer;
- ``stale``: what was decided does not hold for the current draft;
- ``gone``: it stands in the document no longer;
- ``open query``: somebody was asked and has not answered;
- ``no evidence``: nothing backs its status, though evidence could;
- ``suggestion``: better extractors read it otherwise;
- ``guess``: a weak rule found its speaker, and nobody decided on it yet;
- ``duplicate``: it repeats another;
- ``signed``: a second person agreed;
- ``to sign``: it is decided, and no second person agreed yet;
- ``by hand``: a person made it.
"""


class Filter(Struct, frozen=True, forbid_unknown_fields=True):
    """Conditions on a claim; an empty one lets everything through that is not gone.

    A claim needs one of the ``statuses``, ``kinds`` and ``sources`` (ids), and all of the ``flags``.
    ``speaker`` is looked for in the speaker's name and words, ``text`` in the claim's words, its speaker and
    its note, without regard to case.
    """

    statuses: frozenset[Status] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    sources: frozenset[str] = frozenset()
    text: str = ""
    flags: frozenset[Flag] = frozenset()
    speaker: str = ""

    def accepts(self, entry: Entry) -> bool:
        """Whether ``entry`` meets every condition."""
        return (
            (not self.statuses or entry.decision.status in self.statuses)
            and (not self.kinds or entry.claim.kind in self.kinds)
            and (not self.sources or entry.source in self.sources)
            and entry.gone == ("gone" in self.flags)
            and (not self.flags or all(has(entry, flag) for flag in self.flags))
            and (not self.speaker or self.speaker.casefold() in speaker(entry))
            and (not self.text or self.text.casefold() in haystack(entry))
        )

    @property
    def narrows(self) -> bool:
        """Whether the filter has a condition other than the document."""
        return bool(self.statuses or self.kinds or self.flags or self.speaker or self.text)


def has(entry: Entry, flag: Flag) -> bool:
    """Whether a claim has a flag."""
    return may_have(traits.traits(entry), flag) and (flag != "suggestion" or suggested(entry) is not None)


def may_have(found: int, flag: Flag) -> bool:
    """Whether a claim of these traits may have a flag; it has it, unless the flag is ``suggestion``."""
    match flag:
        case "no evidence":
            return traits.status(found) in PROVABLE and not found & traits.CITES
        case "guess":
            return bool(found & traits.GUESSED) and is_open(traits.status(found))
        case "to sign":
            return not (found & (traits.SIGNED | traits.STALE) or is_open(traits.status(found)))
        case _:
            return bool(found & _BITS[flag])


_BITS: dict[Flag, int] = {
    "open": traits.TO_CHECK,
    "stale": traits.STALE,
    "gone": traits.GONE,
    "open query": traits.ASKED,
    "suggestion": traits.SUGGESTED,
    "duplicate": traits.REPEATS,
    "signed": traits.SIGNED,
    "by hand": traits.BY_HAND,
}
"""The traits that make the flags of one trait."""

PROVABLE: frozenset[Status] = frozenset({"verified", "corrected", "false"})
"""The statuses that evidence speaks for."""


def speaker(entry: Entry) -> str:
    """The text in which a search for a speaker looks, case folded."""
    who = entry.claim.speaker
    return f"{who.text}\n{who.name}".casefold() if who else ""


def haystack(entry: Entry) -> str:
    """The text in which a text search looks, case folded."""
    return f"{entry.claim.text}\n{speaker(entry)}\n{entry.decision.note}".casefold()
