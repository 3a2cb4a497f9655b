"""The panel of the last messages, the newest first, each in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical

from tui.app.panels.panel import Scrolled
from tui.app.widgets.sections import Section, Sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType


class Messages(Scrolled[None]):
    """What the status line told, to be read again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ctrl+q,enter", "dismiss", show=False),
    ]

    def __init__(self, said: Sequence[str]) -> None:
        super().__init__()
        self._said = said

    def compose(self) -> ComposeResult:
        """The messages."""
        with Vertical(classes="panel") as panel:
            panel.border_title = "Messages"
            panel.border_subtitle = "↑ ↓ scroll · esc closes"
            yield Sections()

    def on_mount(self) -> None:
        """Show the messages."""
        first = "The last one" if self._said else "Nothing was told yet."
        before = self._said[-2::-1]
        self.query_one(Sections).show(
            [Section(first, self._said[-1:]), *([Section("Before", before)] if before else [])]
        )
