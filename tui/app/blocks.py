"""The blocks of a document as the screen shows them: what is left out folded, tables in rows, changes marked.

No screen in it: what shows in place of the text, and what stands at a place of the text.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from onrecord.blocks import words_of
from tui.app.layout import LONGEST, Instead
from tui.app.spans import Spans
from tui.app.tables import tables
from tui.wording import blocks as wording
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading import Block, Reading, Remark

FOLDED = "▸ "
"""The sign before the line of blocks that are folded."""


class Run(NamedTuple):
    """Left-out blocks that follow each other, from the first one's start to the last one's end."""

    start: int
    end: int
    blocks: Sequence[Block]


class Blocks:
    """A reading's blocks on the screen; runs of left-out blocks are folded until somebody opens them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.shows_changes = False
        """Whether deleted words show, too, and inserted words are told from others."""
        self._opened: set[int] = set()
        self._blocks = Spans([(block.start, block.end, block) for block in reading.blocks])
        self._tables = list(tables(reading))
        runs = (Run(run[0].start, run[-1].end, run) for run in _runs(reading))
        self._runs = Spans([(run.start, run.end, run) for run in runs])
        inserted = (change for change in reading.changes if change.kind == "inserted")
        self._inserted = Spans([(change.start, change.end, change) for change in inserted])
        remarks = sorted(((_place(remark), remark) for remark in reading.remarks), key=lambda one: one[0])
        self._remarks = Spans([(place, place + 1, remark) for place, remark in remarks])

    @property
    def are_marked(self) -> bool:
        """Whether any block is of another kind than the paragraphs of a plain text."""
        return any(map(wording.mark, self.reading.blocks))

    def between(self, start: int, end: int) -> list[Block]:
        """The blocks that have a part in a stretch of the text."""
        return [block for *_, block in self._blocks.between(start, end)]

    def inserted(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where words in a stretch of the text were inserted, if changes are shown."""
        found = self._inserted.between(start, end) if self.shows_changes else []
        return [(first, last) for first, last, _ in found]

    # Remarks

    def remarks(self, start: int, end: int) -> list[Remark]:
        """The remarks whose words begin in a stretch of the text."""
        return [remark for *_, remark in self._remarks.between(start, end)]

    def next_remark(self, place: int) -> Remark | None:
        """The first remark behind a place, the ends joined."""
        return self._remarks.after(place) or self._remarks.after(-1)

    # Runs of blocks that are left out

    def run(self, place: int) -> Run | None:
        """The left-out blocks at a place."""
        return next((run for *_, run in self._runs.between(place, place + 1)), None)

    def fold(self, place: int) -> Run | None:
        """The left-out blocks that are folded at a place."""
        run = self.run(place)
        return None if run is None or run.start in self._opened else run

    def folds(self) -> list[Run]:
        """All left-out blocks that are folded."""
        return [run for *_, run in self._runs if run.start not in self._opened]

    def turn(self, run: Run) -> None:
        """Open left-out blocks, or fold them."""
        self._opened ^= {run.start}

    def turn_all(self) -> None:
        """Open all left-out blocks; fold them where all are open."""
        self._opened = {run.start for *_, run in self._runs} if self.folds() else set()

    # In place of the text

    def instead(self, width: int) -> list[Instead]:
        """What shows in place of the text in rows of so many cells, in its order."""
        found = [self._line(run, width) for run in self.folds()]
        for table in self._tables:
            found += table.instead(width)
        if self.shows_changes:
            found += self._deleted()
        found.sort()
        return list(_apart(found))

    def _line(self, run: Run, width: int) -> Instead:
        words = words_of(self.reading, run.blocks[0])
        said = one_line(f"{FOLDED}{wording.left_out(run.blocks)} · {words}", max(1, width))
        return Instead(run.start, run.end, said, "text--fold")

    def _deleted(self) -> Iterator[Instead]:
        for change in self.reading.changes:
            if change.kind == "deleted":
                words = one_line(change.text[:LONGEST])
                yield Instead(change.start, change.start, words, "text--deleted")


def _runs(reading: Reading) -> Iterator[list[Block]]:
    """The left-out blocks, those together that follow each other."""
    for is_out, run in groupby(reading.blocks, reading.leaves_out):
        if is_out:
            yield [*run]


def _place(remark: Remark) -> int:
    """Where a remark's words begin; of a mark without words, the place before the mark."""
    return remark.start if remark.start < remark.end else max(0, remark.start - 1)


def _apart(found: Sequence[Instead]) -> Iterator[Instead]:
    """All but those within another."""
    reached = 0
    for one in found:
        if one.start >= reached:
            yield one
            reached = max(reached, one.end)
