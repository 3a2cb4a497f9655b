"""The app: themes, the palette, and the way from the start to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import ModalScreen

from onrecord.errors import OnrecordError
from tui.app import themes
from tui.app.desk import Desk
from tui.app.palette import Actions
from tui.app.screens.claim import ClaimScreen
from tui.app.screens.desk import DeskScreen
from tui.app.screens.document import DocumentScreen
from tui.app.screens.progress import ProgressScreen
from tui.app.screens.review import ReviewScreen
from tui.app.screens.taking_in import TakingIn
from tui.app.screens.welcome import Welcome
from tui.app.screens.working import Working

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.config import Settings
    from onrecord.store import Store
    from tui.app.messages import ShowScreen, TakenIn

SCREENS = {
    "review": ReviewScreen,
    "document": DocumentScreen,
    "progress": ProgressScreen,
    "claim": ClaimScreen,
}
"""The screens beside the desk, by the names that ShowScreen has."""


class OnrecordApp(App[int]):
    """onrecord in the terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "onrecord"
    COMMANDS = {Actions}  # noqa: RUF012 (Textual's attribute)
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-usual"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012

    def __init__(
        self,
        folder: Path,
        store: Store | None,
        settings: Settings,
        *,
        take_in: bool = True,
        desk: Desk | None = None,
    ) -> None:
        """As ``run`` has them; a ``desk`` that is there already stands for one made of the store."""
        super().__init__()
        self._folder = folder
        self._settings = settings
        self._take_in = take_in
        self._desk = desk or (Desk(store, settings.by, settings=settings) if store else None)
        for theme in themes.THEMES.values():
            self.register_theme(theme)
        self.theme = themes.named(settings.theme)

    def on_mount(self) -> None:
        """Open the desk, by way of what has to be done first."""
        if self._desk is None:
            self.push_screen(Welcome(self._folder), self._welcomed)
        elif self._take_in and self._desk.new_documents():
            self.push_screen(TakingIn(self._desk.store), self._taken_in)
        else:
            self._open(self._desk, look=self._take_in)

    def _open(self, desk: Desk, *, look: bool = False) -> None:
        self.push_screen(DeskScreen(desk, look=look))

    def _welcomed(self, make: bool | None) -> None:
        if not make:
            self.exit(0)
            return
        # Here, since only this way makes one.
        from onrecord.store import Store
        from onrecord.workspace import create

        try:
            store = Store(create(self._folder), strict=bool(self._settings.strict))
            self._desk = Desk(store, self._settings.by, settings=self._settings)
        except OnrecordError as error:
            self.exit(2, message=str(error))
            return
        self._open(self._desk)

    def _taken_in(self, came: TakenIn | None) -> None:
        assert self._desk is not None
        self._desk.reload()
        self._desk.problems = came.problems if came else []
        self._open(self._desk)

    def on_show_screen(self, message: ShowScreen) -> None:
        """Open a screen, or go back to it where it is open below."""
        assert self._desk is not None
        wanted = SCREENS[message.name]
        if any(isinstance(screen, wanted) for screen in self.screen_stack):
            while not isinstance(self.screen, wanted):
                self.pop_screen()
            self._came_back(message.id)
        else:
            self.push_screen(wanted(self._desk, message.id), self._came_back)

    def _came_back(self, claim: str | None) -> None:
        if isinstance(self.screen, Working):
            self.screen.show_claim(claim or self.screen.here)

    async def action_quit(self) -> None:
        """Do what q does: back, and from the desk out."""
        if isinstance(self.screen, Working):
            self.screen.do_quit(None)
        elif isinstance(self.screen, ModalScreen):
            self.screen.dismiss(None)
        elif isinstance(self.screen, TakingIn):
            self.screen.action_stop()
        else:
            self.exit(0)

    def action_help_quit(self) -> None:
        """Say how to leave, where ctrl+c has nothing to copy."""
        self.notify("q leaves; everything is kept.", markup=False)
