"""Which claims to show: every condition that is given must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from onrecord.checkers import same_checker
from onrecord.drafts.readings import suggested
from onrecord.records import Kind, Status  # noqa: TC001 (msgspec reads the config with them)
from onrecord.rules import is_open, is_to_check

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.records import Entry, Standing

Flag = Literal[
    "open",
    "stale",
    "gone",
    "open query",
    "no evidence",
    "suggestion",
    "guess",
    "no speaker",
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
- ``no speaker``: it is a quote or reported speech, and nobody is named who says it;
- ``duplicate``: it repeats another;
- ``signed``: a second person agreed;
- ``to sign``: it is decided, and no second person agreed yet;
- ``by hand``: a person made it.
"""


class Filter(Struct, frozen=True, forbid_unknown_fields=True):
    """Conditions on a claim; an empty one lets everything through that is not gone.

    A claim needs one of the ``statuses``, ``kinds``, ``sources`` (ids) and ``dimensions``, and all of the
    ``flags`` and ``tags``. A stale claim has no status; where the flag ``stale`` is asked for, it has the one
    that was given before. ``speaker`` is looked for in the speaker's name and words, ``text`` in the claim's
    words, its speaker and its note, without regard to case. ``given_to`` is the name of who is to check it.
    A claim that meets all conditions of one of the filters ``without`` is left out.
    """

    statuses: frozenset[Status] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    sources: frozenset[str] = frozenset()
    text: str = ""
    flags: frozenset[Flag] = frozenset()
    speaker: str = ""
    dimensions: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    given_to: str = ""
    without: tuple[Filter, ...] = ()

    def accepts(self, entry: Entry, holders: Mapping[str, str] | None = None) -> bool:
        """Whether ``entry`` meets every condition; ``holders`` name who has which document, by its id."""
        return (
            entry.gone == ("gone" in self.flags)
            and self._meets(entry, holders or {})
            and not any(each._meets(entry, holders or {}) for each in self.without)
        )

    def _meets(self, entry: Entry, holders: Mapping[str, str]) -> bool:
        return (
            (not self.statuses or self.status(entry) in self.statuses)
            and (not self.kinds or entry.claim.kind in self.kinds)
            and (not self.sources or entry.source in self.sources)
            and (not self.flags or all(has(entry, flag) for flag in self.flags))
            and (not self.speaker or self.speaker.casefold() in speaker(entry))
            and (not self.text or self.text.casefold() in haystack(entry))
            and (not self.dimensions or dimension(entry) in self.dimensions)
            and self.tags.issubset(entry.decision.tags)
            and (not self.given_to or same_checker(self.given_to, holder(entry, holders)))
        )

    def status(self, entry: Entry) -> Standing:
        """The status of a claim that ``statuses`` are about."""
        return entry.decision.status if "stale" in self.flags else entry.status

    def of_stale(self) -> Filter:
        """The filter of the stale claims that met the conditions before."""
        return replace(self, flags=self.flags | {"stale"})

    @property
    def looks_closer(self) -> bool:
        """Whether the filter has a condition other than on status, kind, document, flag, speaker and text."""
        return bool(self.dimensions or self.tags or self.given_to or self.without)

    @property
    def narrows(self) -> bool:
        """Whether the filter has a condition other than the document."""
        return bool(
            self.statuses or self.kinds or self.flags or self.speaker or self.text or self.looks_closer
        )


def has(entry: Entry, flag: Flag) -> bool:
    """Whether a claim has a flag."""
    return _HAS[flag](entry)


def is_guess(entry: Entry) -> bool:
    """Whether a weak rule found a claim's speaker, and nobody decided on the claim yet."""
    who = entry.claim.speaker
    return who is not None and not who.sure and is_open(entry.decision.status)


def is_to_sign(entry: Entry) -> bool:
    """Whether a claim is decided, for this draft, and no second person agreed yet."""
    return entry.decision.signed is None and not (is_open(entry.decision.status) or entry.stale)


SPOKEN: frozenset[Kind] = frozenset({"quote", "attribution"})
"""The kinds of claims that somebody says."""
PROVABLE: frozenset[Status] = frozenset({"verified", "corrected", "false"})
"""The statuses that evidence speaks for."""
_HAS: dict[Flag, Callable[[Entry], bool]] = {
    "open": is_to_check,
    "stale": lambda entry: bool(entry.stale),
    "gone": lambda entry: entry.gone,
    "open query": lambda entry: entry.decision.is_asked,
    "no evidence": lambda entry: entry.decision.status in PROVABLE and not entry.decision.evidence,
    "suggestion": lambda entry: suggested(entry) is not None,
    "guess": is_guess,
    "no speaker": lambda entry: entry.claim.speaker is None and entry.claim.kind in SPOKEN,
    "duplicate": lambda entry: bool(entry.decision.dup_of),
    "signed": lambda entry: entry.decision.signed is not None,
    "to sign": is_to_sign,
    "by hand": lambda entry: entry.origin == "manual",
}
"""Each flag with the question whether a claim has it."""


def speaker(entry: Entry) -> str:
    """The text in which a search for a speaker looks, case folded."""
    who = entry.claim.speaker
    return f"{who.text}\n{who.name}".casefold() if who else ""


def haystack(entry: Entry) -> str:
    """The text in which a text search looks, case folded."""
    return f"{entry.claim.text}\n{speaker(entry)}\n{entry.decision.note}".casefold()


def dimension(entry: Entry) -> str:
    """What a claim's figure measures; empty for a claim without a figure."""
    return entry.claim.figure.dimension if entry.claim.figure else ""


def holder(entry: Entry, holders: Mapping[str, str]) -> str:
    """Who is to check a claim: whom it was given to, else who has its document; empty for nobody."""
    return entry.decision.given_to or holders.get(entry.source, "")
