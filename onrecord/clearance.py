"""What is left until a document, and with all of them the workspace, is checked and clear.

Checked: nothing is unchecked, checking, stale or with an open query. Clear: checked, and no false claim and
no correction that was not applied stands in the current draft. A document without a claim is neither until
somebody accepts it, nor is one that is not on record as it lies in ``seeds/``; a deleted one bars nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from onrecord import faults, rules, warnings
from onrecord.anchors import is_applied
from onrecord.files import unreadable
from onrecord.seeds import CHANGED, look_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from onrecord.records import Entry, Source
    from onrecord.store import Store

NEW = "not taken in"
FAULT = "could not be read for claims; see data/faults/"
BARE = "no claims; accept it or make some"

State = Literal["open", "checked", "clear"]


class Left(Struct, frozen=True):
    """The state of the document ``file`` (its name below ``seeds/``): the counts of its claims left to check.

    Of its ``claims``, those that stand, so many are ``unchecked``, ``checking``, ``stale``, ``asked`` (with
    an open query), ``false``, ``unapplied`` (with a correction that the draft does not have) and ``warned``
    of; one may be in several counts. ``left_out`` counts the document's blocks that give no claims.
    ``problem`` says what bars the document as a whole, ``language`` has the codes of its languages where
    these are told.
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
    left_out: int = 0
    language: str = ""

    @property
    def is_checked(self) -> bool:
        """Whether nothing of the document is left to check."""
        return not (self.problem or self.to_check)

    @property
    def is_clear(self) -> bool:
        """Whether the document could go to print."""
        return self.is_checked and not (self.false or self.unapplied)

    @property
    def is_proven(self) -> bool:
        """Whether the document is clear, and no claim of the document is warned of."""
        return self.is_clear and not self.warned

    @property
    def state(self) -> State:
        """How far the document is, in a word."""
        return "clear" if self.is_clear else "checked" if self.is_checked else "open"


def of_workspace(store: Store) -> list[Left]:
    """What is left of each document on record or in ``seeds/``, by their names. Raises StoreError."""
    on_record = of_all(store)
    warned = Counter(entry.source for entry in store.entries() if warnings.of(store, entry))
    reports = faults.reports(store.workspace)
    left = []
    for path in store.workspace.documents():
        name, sha256 = store.workspace.name_of(path), _sha256(path)
        state, source = look_at(store, name, sha256)
        if source is None:
            failed = any(report.is_about(name, sha256) for report in reports)
            left.append(Left(name, problem=FAULT if failed else NEW))
        elif source.file == name:
            problem = CHANGED if state == "changed" else on_record[source.id].problem
            out = store.reading(source).left_out if source.draft.reading else ()  # plain text has none
            now = on_record[source.id]
            left.append(replace(now, problem=problem, warned=warned[source.id], left_out=len(out)))
    return sorted(left, key=lambda each: each.file)


def of_all(store: Store) -> dict[str, Left]:
    """What is left of each document by its id, as it is on record, in one pass over the claims.

    What is warned of is not counted. Raises StoreError where a text is missing.
    """
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in store.entries():
        entries[entry.source].append(entry)
    return {source.id: of_source(store, source, entries[source.id]) for source in store.sources()}


def of_source(store: Store, source: Source, entries: Sequence[Entry]) -> Left:
    """What is left of one document, whose claims that stand are ``entries``."""
    statuses = [entry.status for entry in entries]
    return Left(
        source.file,
        source.id,
        "" if entries or source.is_accepted else BARE,
        len(entries),
        sum(map(rules.is_to_check, entries)),
        statuses.count("unchecked"),
        statuses.count("checking"),
        statuses.count("stale"),
        sum(entry.decision.is_asked for entry in entries),
        statuses.count("false"),
        sum(_unapplied(store, source, entries)) if "corrected" in statuses else 0,
        language=source.draft.language,
    )


def _unapplied(store: Store, source: Source, entries: Sequence[Entry]) -> Iterator[bool]:
    text = store.text(source)
    for entry in entries:
        if entry.status == "corrected":
            yield not is_applied(text, entry.claim.start, entry.claim.end, entry.decision.correction)


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise unreadable(path, error) from None
