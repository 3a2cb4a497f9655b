"""The progress screen: claims done by document, kind, speaker and checker; the pace, and the claims left."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Sparkline, Static

from onrecord.errors import OnrecordError
from tui.app.commands.moving import MOVING
from tui.app.commands.opening import EVERYWHERE
from tui.app.progress import Documents, Plot, Progress, look
from tui.app.screens.base import BaseScreen
from tui.app.widgets.bars import Title
from tui.app.widgets.tallies import Tallies
from tui.wording.numbers import count, duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import ComposeResult

    from onrecord.records import Entry
    from tui.app.commands.place import Command
    from tui.app.desk import Desk


FEW = 5_000
"""The most claims that are counted at once, in a few hundredths of a second."""


AT_PROGRESS: dict[str, Command[ProgressScreen]] = {
    "open_tally": lambda screen, _: screen.open_tally(),
    "next_group": lambda screen, count: screen.turn(count or 1),
    "previous_group": lambda screen, count: screen.turn(-(count or 1)),
    "escape": lambda screen, _: screen.leave(),
}


class ProgressScreen(BaseScreen):
    """The progress of the whole workspace, whatever the desk shows."""

    DOES: ClassVar[Mapping[str, Command[ProgressScreen]]] = EVERYWHERE | MOVING | AT_PROGRESS

    def __init__(self, desk: Desk, id_: str) -> None:
        """Going back leads to the claim with this id."""
        super().__init__(desk)
        self.pane = "progress"
        self._claim = id_
        self.title_line = Title()
        self.tallies = Tallies()
        self.pace = Static(id="pace", markup=False)
        self.plot = Sparkline(id="plot")
        self.scale = Static(id="scale", markup=False)

    def compose(self) -> ComposeResult:
        """The pace and the plot; below or beside them the tallies."""
        yield self.title_line
        with Horizontal(id="progress"):
            with Vertical(id="when"):
                yield self.pace
                yield self.plot
                yield self.scale
            yield self.tallies
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Count the claims, the focus on the tallies."""
        self.tallies.focus()
        self.show_claim(self._claim)

    @property
    def entry(self) -> Entry | None:
        """The claim that going back leads to."""
        return self.desk.listing.get(self._claim)

    def focus_pane(self, pane: str) -> None:
        """Give the tallies, the only pane, the focus."""
        self.tallies.focus()

    def show_claim(self, id_: str) -> None:
        """Count the claims anew."""
        self._claim = id_
        self._show_pace()
        self.title_line.show(self.desk, self.desk.listing.row(self._claim) or 0)
        waiting = {problem.name for problem in self.desk.problems}

        def counted() -> Progress | OnrecordError:
            try:
                return look(self.desk.store, waiting)
            except OnrecordError as error:
                return error

        if self.desk.listing.total <= FEW:
            self._show_counted(counted())
        else:
            self.run(counted, self._show_counted, group="count")

    def _show_counted(self, found: Progress | OnrecordError) -> None:
        """Show the counted tallies."""
        if isinstance(found, OnrecordError):
            self.fail(found)
            return
        self.tallies.show_groups(found.groups)
        self._show_pace(found.documents)
        self._show_plot(found.plot)

    def _show_pace(self, documents: Documents | None = None) -> None:
        self.pace.update(Content("\n").join(map(Content, self._pace(documents))))

    def _pace(self, documents: Documents | None) -> Iterator[str]:
        listing, pace = self.desk.listing, self.desk.pace
        left = listing.total - listing.done
        yield f"{count(listing.total, 'claim')}: {listing.done:,} checked, {left:,} left"
        yield _said(documents) if documents else "Counting …"
        rate, minutes = pace.per_minute(), pace.minutes_for(left)
        if rate and minutes:
            yield f"{rate:.{1 if rate < 10 else 0}f} a minute of late: about {duration(minutes)} to go"
        else:
            yield "The pace shows after a few marks."

    def _show_plot(self, plotted: Plot | None) -> None:
        self.plot.display = plotted is not None
        if plotted is None:
            self.scale.update("Nothing is marked yet.")
            return
        self.plot.data = plotted.marks
        day = plotted.first.strftime("%Y-%m-%d %H:00" if plotted.unit == "hour" else "%Y-%m-%d")
        most = count(max(plotted.marks), "mark")
        self.scale.update(f"by {plotted.unit} from {day}: {plotted.marks[-1]:,} in the last, at most {most}")

    def open_tally(self) -> None:
        """Open the document of a tally; for another tally, show its claims at the desk."""
        tally = self.tallies.chosen
        if tally is None or tally.chosen is None:
            self.status.tell("Choose a line below a title.")
            return
        if tally.chosen.sources:
            self.show_screen("document", *tally.chosen.sources)
            return
        self.desk.listing.apply(tally.chosen)
        self.leave()

    @property
    def page(self) -> int:
        """The tallies of a page."""
        return self.tallies.page

    def move(self, rows: int) -> None:
        """Move the cursor by tallies."""
        self.tallies.move(rows)

    def go(self, row: int) -> None:
        """Move the cursor to a tally."""
        self.tallies.go(row)

    def turn(self, groups: int) -> None:
        """Move the cursor so many groups on, or back, to the first tally."""
        self.tallies.turn(groups)


def _said(documents: Documents) -> str:
    """A line on how many documents are checked, and clear."""
    every, checked, clear, accepted = documents
    said = f"{count(every, 'document')}: {checked:,} checked ({clear:,} clear), {every - checked:,} left"
    return f"{said}; {accepted:,} accepted" if accepted else said
