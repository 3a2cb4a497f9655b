"""The app: themes, the palette, and the way from the start to the desk.

Whatever it shows is imported after the first frame, for which nobody should wait.
"""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from onrecord.errors import OnrecordError
from tui.app import keystrokes, themes
from tui.app.settling import settled
from tui.wording.numbers import nothing_pasted
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.command import Provider
    from textual.driver import Driver

    from onrecord.config import Settings
    from onrecord.store import Store
    from tui.app.desk import Desk
    from tui.app.messages import TakenIn

PATIENCE = 0.15
"""Seconds until the screen says that a store is being opened, so that a small store does not flash."""


def _actions() -> type[Provider]:
    from tui.app.palette import Actions

    return Actions


class OnrecordApp(App[int]):
    """onrecord in the terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "onrecord"
    COMMANDS = {_actions}  # noqa: RUF012 (Textual's attribute)
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-usual"), (120, "-wide")]  # noqa: RUF012 (Textual’s attribute)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 (Textual’s attribute)

    def __init__(
        self,
        folder: Path,
        store: Store | None,
        settings: Settings,
        *,
        take_in: bool = True,
        language: str = "",
        desk: Desk | None = None,
        opened: Callable[[], Store] | None = None,
    ) -> None:
        """The arguments of ``run``; in place of ``opened``, a store or a ``desk`` that is open already."""
        self._settings = settings  # before Textual asks for the driver
        super().__init__()
        self._folder = folder
        self._take_in = take_in
        self._language = language
        self._desk = desk or (self._desk_of(store) if store else None)
        self._opened = opened
        self.failure: OnrecordError | None = None
        """The error that kept the store from opening, after the app ended for it."""
        self._typed: deque[events.Event] = deque()
        """The keys and pastes that wait for their turn."""
        self._typing = False
        self._begun = False
        for theme in themes.THEMES.values():
            self.register_theme(theme)
        self.theme = themes.named(settings.theme)

    def _desk_of(self, store: Store) -> Desk:
        from tui.app.desk import Desk

        return Desk(store, self._settings.by, settings=self._settings, language=self._language)

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver; in a terminal of Unix, our driver, which writes each frame at once."""
        from textual.drivers.linux_driver import LinuxDriver

        from tui.app.terminal import Terminal, WithCursor

        chosen = super().get_driver_class()
        if chosen is not LinuxDriver:
            return chosen
        return WithCursor if self._settings.cursor else Terminal

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Leave the terminal to others, and come back: Textual's own stays away where what they do fails."""
        failed: list[Exception] = []
        with super().suspend():
            try:
                yield
            except Exception as error:
                failed.append(error)
        if failed:
            raise failed[0]

    async def on_event(self, event: events.Event) -> None:
        """Put what is typed in its turn; all else happens at once."""
        typed = isinstance(event, events.Key | events.Paste)
        if typed and not event.is_forwarded and not self._leaves(event):
            self._typed.append(event)
            self._type()
            return
        if isinstance(event, events.MouseEvent):
            self._tell_pressed(event)
        await super().on_event(event)

    def _leaves(self, event: events.Event) -> bool:
        """Whether this is the key that leaves while the desk is being opened, when no key has its turn."""
        return not self._begun and isinstance(event, events.Key) and event.key == "ctrl+q"

    def _type(self) -> None:
        """Hand on what is typed, once there is a screen for it."""
        if self._begun and self._typed and not self._typing:
            self._typing = True
            self.run_worker(self._one_by_one(), name="type")

    async def _one_by_one(self) -> None:
        """Hand on keys and pastes, each where the one before led."""
        while self._typed and self.is_running and self.return_code is None:
            event = self._typed.popleft()
            self._tell_pressed(event)
            if isinstance(event, events.Paste) and isinstance(self.focused, Input):
                event = self._joined(event)
            await super().on_event(event)
            await settled(self)
        self._typing = False

    def _joined(self, event: events.Paste) -> events.Paste:
        """A paste for a field of one line: all lines of it in one."""
        lines = event.text.splitlines()
        if len(lines) > 1:
            self.notify(f"{len(lines):,} lines pasted, joined by spaces: the field has one.", markup=False)
        return events.Paste(" ".join(lines))

    def on_paste(self, event: events.Paste) -> None:
        """Tell of a paste that no field of a panel has taken."""
        self.notify(nothing_pasted(event.text), markup=False)

    def _tell_pressed(self, event: events.Event) -> None:
        """Tell the desk how long ago the key or button at work was pressed, and whether the key repeats."""
        if self._desk:
            waited = events.Event().time - event.time  # by Textual's own clock
            typed = event.key if isinstance(event, events.Key) else ""
            self._desk.held.press(waited, typed, repeats=isinstance(event, keystrokes.Key))

    def compose(self) -> ComposeResult:
        """The words shown while a large store is opened."""
        yield Static(f"Opening {one_line(self._folder.name)} …", id="opening", markup=False)

    def on_mount(self) -> None:
        """Open the store once a first frame is drawn, then the desk."""
        if self._opened is None:
            self._begin()
            return
        self.set_timer(PATIENCE, self._say_opening)
        self.call_after_refresh(self._begin_to_open, self._opened)

    def _begin_to_open(self, opened: Callable[[], Store]) -> None:
        self.run_worker(partial(self._open_store, opened), thread=True)
        self.set_timer(0.001, self._import_desk)  # by then the thread has begun

    def _import_desk(self) -> None:
        """Import the modules of the desk, while a thread reads the files."""
        import tui.app.screens.desk  # noqa: F401 (for the time that it takes)

    def _say_opening(self) -> None:
        for screen in self.screen_stack[:1]:  # none, where the app has ended in the meantime
            screen.query_one("#opening").visible = True

    def _open_store(self, opened: Callable[[], Store]) -> None:
        from tui.app import view
        from tui.app.resuming import resume

        try:
            self._desk = self._desk_of(opened())
            restored = view.restore(self._desk)
            resume(self._desk)
            self._desk.greeting = " · ".join(filter(None, (restored, self._desk.greeting)))
        except OnrecordError as error:
            self.failure = error
            self.call_from_thread(self.exit, 2)
        else:
            self.call_from_thread(self._begin)

    def _begin(self) -> None:
        """Open the desk, after the intake of new documents where one is due."""
        from tui.app.screens.taking_in import TakingIn
        from tui.app.screens.welcome import Welcome

        self._begun = True
        self._type()
        if self._desk is None:
            self.push_screen(Welcome(self._folder), self._welcomed)
        elif self._take_in and self._desk.new_documents():
            self.push_screen(TakingIn(self._desk.store, self._desk.language), self._taken_in)
        else:
            self._open(self._desk, look=self._take_in)

    def _open(self, desk: Desk, *, look: bool = False, came: TakenIn | None = None) -> None:
        from tui.app.screens.desk import DeskScreen

        self.push_screen(DeskScreen(desk, look=look, watch=self._take_in, came=came))

    def _welcomed(self, make: bool | None) -> None:
        if not make:
            self.exit(0)
            return
        # Here, since only this way makes one.
        from onrecord.store import Store
        from onrecord.workspace import create

        try:
            store = Store(create(self._folder), strict=bool(self._settings.strict))
            self._desk = self._desk_of(store)
        except OnrecordError as error:
            self.exit(2, message=str(error))
            return
        self._open(self._desk)

    def _taken_in(self, came: TakenIn | None) -> None:
        assert self._desk is not None
        self._open(self._desk, came=came)

    async def action_show(self, name: str, id_: str) -> None:
        """Open the named screen on a claim or a document, or go back to a screen of this name below."""
        assert self._desk is not None
        from tui.app.palette import BESIDE

        wanted = BESIDE[name]
        if any(isinstance(screen, wanted) for screen in self.screen_stack):
            while not isinstance(self.screen, wanted):
                self.pop_screen()
            self._came_back(id_)
        else:
            await self.push_screen(wanted(self._desk, id_), self._came_back)

    def _came_back(self, claim: str | None) -> None:
        from tui.app.screens.base import BaseScreen

        if isinstance(self.screen, BaseScreen):
            self.screen.show_claim(claim or self.screen.here)

    async def action_quit(self) -> None:
        """Do what the key q does: back, and from the desk out."""
        from tui.app.commands.opening import quit_screen
        from tui.app.screens.base import BaseScreen
        from tui.app.screens.taking_in import TakingIn

        if isinstance(self.screen, BaseScreen):
            quit_screen(self.screen, None)
        elif isinstance(self.screen, ModalScreen):
            self.screen.dismiss(None)
        elif isinstance(self.screen, TakingIn):
            self.screen.action_stop()
        else:
            self.exit(0)

    def action_command_palette(self) -> None:
        """Show the palette."""
        from tui.app.panels.panel import Palette

        if not isinstance(self.screen, ModalScreen):
            self.push_screen(Palette(id="--command-palette"))

    def action_help_quit(self) -> None:
        """Say how to leave, where ctrl+c has nothing to copy."""
        self.notify("q leaves; everything is kept.", markup=False)
