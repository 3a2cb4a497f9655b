"""The blocks of documents as people put them right: which are to be checked, and who speaks in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.reading import UNCHECKED
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading import Block, Reading
    from onrecord.records import Naming, Sorting, Source


def as_said(source: Source, reading: Reading) -> Reading:
    """A reading whose blocks are checked or not, and their speakers named, as people said of a document."""
    return _named(source.namings, _sorted(source.sortings, reading))


def _named(namings: Sequence[Naming], reading: Reading) -> Reading:
    """A reading with the names of speakers in place of their labels."""
    if not namings:
        return reading
    names = {naming.label: naming.name for naming in namings}
    blocks = (
        replace(block, speaker=names[block.speaker]) if block.speaker in names else block
        for block in reading.blocks
    )
    return replace(reading, blocks=tuple(blocks))


def _sorted(sortings: Sequence[Sorting], reading: Reading) -> Reading:
    """A reading whose blocks are of kinds that are checked or not as people said of their words."""
    if not sortings:
        return reading
    said = {key(sorting.words): sorting.checked for sorting in sortings}

    def as_sorted(block: Block) -> Block:
        checked = said.get(key(words_of(reading, block)))
        if checked is None or checked == (block.kind not in UNCHECKED):
            return block
        return replace(block, kind="paragraph" if checked else "boilerplate")

    return replace(reading, blocks=tuple(map(as_sorted, reading.blocks)))


def words_of(reading: Reading, block: Block) -> str:
    """The words of a block, in one line, as a sorting names it."""
    return " ".join(reading.text[block.start : block.end].split())
