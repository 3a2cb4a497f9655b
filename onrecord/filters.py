"""Which claims to show: every condition that is given must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from onrecord import traits
from onrecord.around import UNKNOWN
from onrecord.checkers import same_checker
from onrecord.drafts.appearances import suggested
from onrecord.reading import BlockKind  # noqa: TC001 (msgspec reads the config with it)
from onrecord.records import Kind, Status  # noqa: TC001 (msgspec reads the config with them)
from onrecord.rules import is_open

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.around import Around
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
    "commented",
    "tracked change",
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
- ``to sign``: another person than the checker decided on it, but for discarding it, and nobody signed yet;
- ``by hand``: a person made it;
- ``commented``: a comment, a note or a link of its document offers it something, or did and was taken.
- ``tracked change``: changes that its document tracks touch its words.
"""


class Filter(Struct, frozen=True, forbid_unknown_fields=True):
    """Conditions on a claim; an empty one lets everything through that is not gone.

    A claim needs one of the ``statuses``, ``kinds``, ``sources`` (ids), ``dimensions`` and ``blocks`` (the
    kinds of these), and all of the ``flags`` and ``tags``. A stale claim has no status; where the flag
    ``stale`` is asked for, it has the one that was given before. ``speaker`` is looked for in the speaker's
    name and words, ``text`` in the claim's words, its speaker and its note, without regard to case.
    ``given_to`` is the name of who is to check it, ``checked_by`` of who decided on it.
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
    checked_by: str = ""
    blocks: frozenset[BlockKind] = frozenset()
    without: tuple[Filter, ...] = ()

    def accepts(self, entry: Entry, around: Around = UNKNOWN) -> bool:
        """Whether ``entry`` meets every condition; ``around`` tells of its document."""
        return (
            entry.gone == ("gone" in self.flags)
            and self._meets(entry, around)
            and not any(each._meets(entry, around) for each in self.without)
        )

    def _meets(self, entry: Entry, around: Around) -> bool:
        return (
            (not self.statuses or self.status(entry) in self.statuses)
            and (not self.kinds or entry.claim.kind in self.kinds)
            and (not self.sources or entry.source in self.sources)
            and (not self.flags or all(has(entry, flag, around) for flag in self.flags))
            and (not self.speaker or self.speaker.casefold() in speaker(entry))
            and (not self.text or self.text.casefold() in haystack(entry))
            and (not self.dimensions or dimension(entry) in self.dimensions)
            and self.tags.issubset(entry.decision.tags)
            and (not self.given_to or same_checker(self.given_to, around.holder(entry)))
            and (not self.checked_by or same_checker(self.checked_by, checker(entry)))
            and (not self.blocks or around.block(entry) in self.blocks)
        )

    def plus(self, more: Filter) -> Filter:
        """The filter with these conditions, too; words for words, one takes the place of another."""
        return self._changed(more, lambda ours, theirs: (*ours, *(one for one in theirs if one not in ours)))

    def minus(self, less: Filter) -> Filter:
        """The filter without these conditions."""
        return self._changed(less, lambda ours, theirs: tuple(one for one in ours if one not in theirs))

    def _changed(
        self, other: Filter, change: Callable[[tuple[Any, ...], tuple[Any, ...]], tuple[Any, ...]]
    ) -> Filter:
        """The filter with each field as ``change`` makes it of the conditions of both."""
        fields = {}
        for name in self.__struct_fields__:
            ours, theirs = getattr(self, name), getattr(other, name)
            if isinstance(ours, str):
                *_, fields[name] = ("", *change((ours,) if ours else (), (theirs,) if theirs else ()))
            else:
                fields[name] = type(ours)(change(tuple(ours), tuple(theirs)))
        return replace(self, **fields)

    def status(self, entry: Entry) -> Standing:
        """The status of a claim that ``statuses`` are about."""
        return entry.decision.status if "stale" in self.flags else entry.status

    @property
    def anywhere(self) -> Filter:
        """The filter without its condition on the document."""
        return replace(self, sources=frozenset())

    def of_stale(self) -> Filter:
        """The filter of the stale claims that met the conditions before."""
        return replace(self, flags=self.flags | {"stale"})

    @property
    def looks_closer(self) -> bool:
        """Whether the filter has a condition other than on status, kind, document, flag, speaker and text."""
        return bool(
            self.dimensions or self.tags or self.given_to or self.checked_by or self.blocks or self.without
        )

    @property
    def narrows(self) -> bool:
        """Whether the filter has a condition other than the document."""
        return bool(
            self.statuses or self.kinds or self.flags or self.speaker or self.text or self.looks_closer
        )


CLOSER: frozenset[Flag] = frozenset({"suggestion", "tracked change", "commented", "to sign"})
"""The flags that a claim's traits alone do not tell."""


def has(entry: Entry, flag: Flag, around: Around = UNKNOWN) -> bool:
    """Whether a claim has a flag; ``around`` tells of its document."""
    match flag:
        case "tracked change":
            return around.is_changed(entry)
        case "commented":
            return around.is_commented(entry)
        case "to sign" if same_checker(entry.decision.by, around.checker):
            return False
    return may_have(traits.traits(entry), flag) and (flag != "suggestion" or suggested(entry) is not None)


def may_have(found: int, flag: Flag) -> bool:
    """Whether a claim of these traits may have a flag; it has it, unless the flag is one of ``CLOSER``."""
    match flag:
        case "tracked change" | "commented":
            return True
        case "no evidence":
            return traits.status(found) in PROVABLE and not found & traits.CITES
        case "guess":
            return bool(found & traits.GUESSED) and is_open(traits.status(found))
        case "to sign":
            decided = traits.status(found) != "discarded" and not is_open(traits.status(found))
            return decided and not found & (traits.SIGNED | traits.STALE)
        case _:
            return bool(found & _BITS[flag])


_BITS: dict[Flag, int] = {
    "open": traits.TO_CHECK,
    "stale": traits.STALE,
    "gone": traits.GONE,
    "open query": traits.ASKED,
    "suggestion": traits.SUGGESTED,
    "no speaker": traits.SPEAKERLESS,
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


def checker(entry: Entry) -> str:
    """Who decided on a claim; empty where it is open."""
    return "" if is_open(entry.decision.status) else entry.decision.by


def haystack(entry: Entry) -> str:
    """The text in which a text search looks, case folded."""
    return f"{entry.claim.text}\n{speaker(entry)}\n{entry.decision.note}".casefold()


def dimension(entry: Entry) -> str:
    """What a claim's figure measures; empty for a claim without a figure."""
    return entry.claim.figure.dimension if entry.claim.figure else ""
