"""The progress screen: claims done by document, kind, speaker and checker; the pace, and the claims left."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Sparkline, Static

from onrecord.errors import OnrecordError
from tui.app.messages import Counted
from tui.app.progress import Documents, Plot, look
from tui.app.screens.working import Working
from tui.app.widgets.bars import Title
from tui.app.widgets.tallies import Tallies
from tui.wording.numbers import count, duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from onrecord.records import Entry
    from tui.app.desk import Desk


FEW = 5_000
"""The most claims that are counted at once, in a few hundredths of a second."""


class ProgressScreen(Working):
    """The progress of the whole workspace, whatever the desk shows."""

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

        def counted() -> None:
            try:
                self.post_message(Counted(look(self.desk.store, waiting)))
            except OnrecordError as error:
                self.post_message(Counted(error))

        if self.desk.listing.total <= FEW:
            counted()
        else:
            self.run_worker(counted, thread=True, exclusive=True, name="count")

    def on_counted(self, message: Counted) -> None:
        """Show the counted tallies."""
        if isinstance(message.found, OnrecordError):
            self.fail(message.found)
            return
        self.tallies.show_groups(message.found.groups)
        self._show_pace(message.found.documents)
        self._show_plot(message.found.plot)

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

    def do_open_tally(self, count: int | None) -> None:
        """Open the document of a tally; for another tally, show its claims at the desk."""
        tally = self.tallies.chosen
        if tally is None or tally.chosen is None:
            self.status.tell("Choose a document, a kind, a status or a speaker.")
            return
        if tally.chosen.sources:
            self.show_screen("document", *tally.chosen.sources)
            return
        self.desk.listing.apply(tally.chosen)
        self.leave()

    def do_down(self, count: int | None) -> None:
        """Move the cursor a tally down."""
        self.tallies.move(count or 1)

    def do_up(self, count: int | None) -> None:
        """Move the cursor a tally up."""
        self.tallies.move(-(count or 1))

    def do_half_down(self, count: int | None) -> None:
        """Move the cursor half a page down."""
        self.tallies.move((count or 1) * max(1, self.tallies.page // 2))

    def do_half_up(self, count: int | None) -> None:
        """Move the cursor half a page up."""
        self.tallies.move(-(count or 1) * max(1, self.tallies.page // 2))

    def do_page_down(self, count: int | None) -> None:
        """Move the cursor a page down."""
        self.tallies.move((count or 1) * self.tallies.page)

    def do_page_up(self, count: int | None) -> None:
        """Move the cursor a page up."""
        self.tallies.move(-(count or 1) * self.tallies.page)

    def do_top(self, count: int | None) -> None:
        """Move the cursor to the first tally."""
        self.tallies.go(0)

    def do_bottom(self, count: int | None) -> None:
        """Move the cursor to the last tally, or the ``count``-th."""
        self.tallies.go(count - 1 if count else sys.maxsize)

    def do_next_group(self, count: int | None) -> None:
        """Move the cursor to the first tally of the next group."""
        self.tallies.turn(count or 1)

    def do_previous_group(self, count: int | None) -> None:
        """Move the cursor to the first tally of the previous group."""
        self.tallies.turn(-(count or 1))

    def do_escape(self, count: int | None) -> None:
        """Leave the screen."""
        self.leave()


def _said(documents: Documents) -> str:
    """A line on how many documents are checked, and clear."""
    every, checked, clear, accepted = documents
    said = f"{count(every, 'document')}: {checked:,} checked ({clear:,} clear), {every - checked:,} left"
    return f"{said}; {accepted:,} accepted" if accepted else said
