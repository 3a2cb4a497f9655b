"""The speakers of a transcript: somebody says once who a label means, for all the turns of that speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.records import Naming
from onrecord.store import Proposal

if TYPE_CHECKING:
    from onrecord.records import Source
    from onrecord.store import Step, Store


def labels(store: Store, source: Source) -> dict[str, str]:
    """The labels of a transcript's speakers in the order of their first turns, each with its name.

    A label that nobody named has itself.
    """
    names = {naming.label: naming.name for naming in source.namings}
    spoken = (block.speaker for block in store.reading(source, as_read=True).blocks)
    return {label: names.get(label, label) for label in dict.fromkeys(spoken) if label}


def name(store: Store, source: Source, label: str, name: str, by: str) -> Step:
    """Say who a speaker is, known by the label or by the name that somebody gave before; an empty name takes
    that back.

    It holds for later drafts, too. The document is to be read again after it.
    """
    given = " ".join(name.split())

    def propose() -> Proposal:
        now = store.source(source.id)
        meant = [naming.label for naming in now.namings if naming.name == label] or [label]
        kept = [naming for naming in now.namings if naming.label not in meant]
        new = [Naming(each, given) for each in meant if given and given != each]
        return Proposal(sources=(replace(now, namings=(*kept, *new)),))

    return store.change(by, propose)
