"""The blocks of documents as people sorted them: which are to be checked, and which are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.reading import UNCHECKED
from onrecord.typography import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading import Block, Reading
    from onrecord.records import Sorting


def sorted_by(sortings: Sequence[Sorting], reading: Reading) -> Reading:
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
