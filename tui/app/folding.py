"""Folding: of claims that stand within others, as figures in a report, only the outermost show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.listing import Listing


class Folds:
    """The groups of a listing's rows, each a claim with those within it; a closed group shows its first row.

    A filter, or an order other than that of the documents, shows every row; a search opens the groups that
    it finds something in.
    """

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        self._turned: set[str] = set()
        self._lines: Sequence[int] = ()
        self._of: tuple[object, object] = None, None

    def lines(self) -> Sequence[int]:
        """The rows that show."""
        if not self._listing.folded and not self._turned:
            return range(len(self._listing))  # without a look at each claim
        heads, hits = self._listing.heads(), self._listing.hits
        if self._of[0] is not heads or self._of[1] is not hits:
            turned = {self._listing.nearest(id_) for id_ in self._turned}
            opened = {heads[hit] for hit in hits if heads[hit] != hit}
            self._lines = [
                row
                for row, head in enumerate(heads)
                if row == head or head in opened or (head in turned) == self._listing.folded
            ]
            self._of = heads, hits
        return self._lines

    def line(self, row: int) -> int:
        """The line of a row; of a row folded away, the line after its group."""
        return bisect_left(self.lines(), row)

    def hides(self, row: int) -> bool:
        """Whether a row is folded away."""
        lines, line = self.lines(), self.line(row)
        return line == len(lines) or lines[line] != row

    def inside(self, row: int) -> range:
        """The rows that are folded away under a row."""
        lines, line = self.lines(), self.line(row)
        return range(row + 1, lines[line + 1] if line + 1 < len(lines) else len(self._listing))

    def group(self, row: int) -> range:
        """The rows of the group that a row is in."""
        heads = self._listing.heads()
        return range(heads[row], bisect_right(heads, heads[row]))

    def open(self, row: int) -> bool:
        """Open the closed group that hides a row; returns whether there was one."""
        if hides := self.hides(row):
            self.turn(row)
        return hides

    def turn(self, row: int) -> None:
        """Close the group of a row, or open it."""
        self._turned ^= {self._listing.entry(self._listing.heads()[row]).id}
        self._of = None, None

    def turn_all(self) -> None:
        """Close all groups, or open them where they are closed."""
        self._listing.folded = not self._listing.folded
        self._turned.clear()
        self._of = None, None
