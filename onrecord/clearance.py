"""What is left until a document, and with all of them the workspace, is checked and clear.

Checked: nothing is unchecked, checking, stale or with an open query. Clear: checked, and no false claim and
no correction that was not applied stands in the current draft. A document without a claim is neither until
somebody accepts it, nor is one that is not on record as it lies in ``seeds/``; a deleted one bars nothing.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord import rules, warnings
from onrecord.files import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from onrecord.records import Claim, Entry, Source
    from onrecord.store import Store

NEW = "not taken in"
CHANGED = "changed since it was taken in"
BARE = "no claims; accept it or make some"


class Left(Struct, frozen=True):
    """What is left of the document ``file`` (its name below ``seeds/``).

    Of its ``claims``, those that stand, so many are ``unchecked``, ``checking``, ``stale``, ``asked`` (with
    an open query), ``false``, ``unapplied`` (with a correction that the draft does not have) and ``warned``
    of; one may be in several counts. ``problem`` says what bars the document as a whole.
    """

    file: str
    source: str = ""
    problem: str = ""
    claims: int = 0
    to_check: int = 0
    unchecked: int = 0
    checking: int = 0
    stale: int = 0
    asked: int = 0
    false: int = 0
    unapplied: int = 0
    warned: int = 0

    @property
    def is_checked(self) -> bool:
        """Whether nothing is left to check."""
        return not (self.problem or self.to_check)

    @property
    def is_clear(self) -> bool:
        """Whether it could go to print."""
        return self.is_checked and not (self.false or self.unapplied)

    @property
    def is_proven(self) -> bool:
        """Whether it is clear, and nothing of it is warned of."""
        return self.is_clear and not self.warned


def of_workspace(store: Store) -> list[Left]:
    """What is left of each document on record or in ``seeds/``, by their names. Raises StoreError."""
    entries: dict[str, list[Entry]] = {}
    for entry in store.entries():
        entries.setdefault(entry.source, []).append(entry)
    sources = {source.file: source for source in store.sources()}
    drafts = {draft.sha256 for source in sources.values() for draft in source.drafts}
    found = {store.workspace.name_of(path): path for path in store.workspace.documents()}
    left = [
        Left(name, problem=NEW)
        for name in found.keys() - sources.keys()
        if _sha256(found[name]) not in drafts
    ]
    for name, source in sources.items():
        if name in found:
            is_changed = _sha256(found[name]) != source.draft.sha256
            left.append(_left(store, source, entries.get(source.id, ()), CHANGED if is_changed else ""))
    return sorted(left, key=lambda each: each.file)


def of_source(store: Store, source: Source) -> Left:
    """What is left of a document as it is on record. Raises StoreError where its text is missing."""
    return _left(store, source, [entry for entry in store.claims_of(source) if entry.stands])


def is_applied(text: str, claim: Claim, correction: str) -> bool:
    """Whether the proposed wording stands where the claim does, all around it, in whatever spacing."""
    words = r"\s+".join(map(re.escape, correction.split()))
    room = 2 * len(correction)
    first = max(0, claim.start - room)
    around = text[first : claim.end + room]
    return any(
        first + match.start() <= claim.start and claim.end <= first + match.end()
        for match in re.finditer(words, around)
    )


def _left(store: Store, source: Source, entries: Iterable[Entry], problem: str = "") -> Left:
    entries = list(entries)
    statuses = [entry.decision.status for entry in entries]
    return Left(
        source.file,
        source.id,
        problem or ("" if entries or source.is_accepted else BARE),
        len(entries),
        sum(map(rules.is_to_check, entries)),
        statuses.count("unchecked"),
        statuses.count("checking"),
        sum(bool(entry.stale) for entry in entries),
        sum(entry.decision.is_asked for entry in entries),
        statuses.count("false"),
        sum(_unapplied(store, source, entries)),
        sum(bool(warnings.of(store, entry)) for entry in entries),
    )


def _unapplied(store: Store, source: Source, entries: Iterable[Entry]) -> Iterator[bool]:
    corrected = [entry for entry in entries if entry.decision.status == "corrected"]
    text = store.text(source) if corrected else ""
    return (not is_applied(text, entry.claim, entry.decision.correction) for entry in corrected)


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise unreadable(path, error) from None
