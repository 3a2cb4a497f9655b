"""The page shown where there is no workspace: what a workspace is, and how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.wording.safe import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType


class Welcome(Screen[bool]):
    """The page for a folder without a workspace; gives whether to make one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m,enter", "dismiss(True)", show=False),
        Binding("q,escape,ctrl+q", "dismiss(False)", show=False),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """A page of text on workspaces."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "onrecord"
            yield Static(self._said(), markup=False)

    def _said(self) -> Content:
        return Content("\n").join(
            [
                Content.styled("There is no workspace here or above.", "bold"),
                Content(""),
                Content("A workspace is a folder with two folders in it:"),
                Content.assemble("  ", ("seeds/", "bold"), "  the documents to check, as .txt or .md"),
                Content.assemble("  ", ("data/ ", "bold"), "  what is on record about them, and exports"),
                Content(""),
                Content(
                    "Make one, put documents into seeds/, and start onrecord again: every quote, figure "
                    "and attribution in them waits for you here."
                ),
                Content(""),
                Content.assemble(
                    "  ", ("m", "bold $accent"), f"  make a workspace of {one_line(self._folder.name)}/"
                ),
                Content.assemble("  ", ("q", "bold $accent"), "  quit"),
            ]
        )
