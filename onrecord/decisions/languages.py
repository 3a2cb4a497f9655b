"""The language of a document: somebody says which it is, in place of what its text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.languages import checked
from onrecord.store import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.records import Source
    from onrecord.store import Step, Store


def put(store: Store, sources: Iterable[Source], language: str, by: str) -> Step:
    """Say in which language documents are; an empty one lets their texts tell.

    Their claims are those of the language before until they are read again. Raises RefusedError where it is
    no code of a language.
    """
    code = checked(language) if language.strip() else ""

    def propose() -> Proposal:
        current = [store.source(source.id) for source in sources]
        return Proposal(sources=tuple(replace(source, language=code) for source in current))

    return store.change(by, propose)
