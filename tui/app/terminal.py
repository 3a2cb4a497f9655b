"""The terminal: written to as fast as it takes frames, read by ``keystrokes``, given back at a signal."""

from __future__ import annotations

import asyncio
import os
import select
import signal
from codecs import getincrementaldecoder
from contextlib import suppress

from textual.constants import DISABLE_KITTY_KEY
from textual.drivers.linux_driver import LinuxDriver

from tui.app.keystrokes import Keystrokes

SHOWN = "\x1b[?25h"
"""The sequence that shows the terminal's cursor, which Textual hides."""

TELLS_REPEATS = "\x1b[=2;2u"
"""The sequence that has a terminal tell which keys repeat, where it tells of keys as Textual asks it to."""

ASKS_PASTES = "\x1b[?2004$p"
"""The sequence that asks a terminal whether it marks pastes, as Textual has told it to."""

TICK, IDLE = 0.02, 0.1
"""Seconds between two looks: whether an escape stands alone, and whether the input is turned off."""

MOST = 1 << 16
"""Bytes that are read at one go."""

ENDINGS = (signal.SIGTERM, signal.SIGHUP)
"""The signals that tell the app to end; its exit code is 128 more than the signal's number."""


class Terminal(LinuxDriver):
    """Textual's driver, changed to write a frame before anything else is done, and to lose no key.

    Textual's own hands frames to a thread, thirty at most: on a slow line the screen stays behind by as many.
    """

    def start_application_mode(self) -> None:
        """Take the terminal, to give it back in its own modes at a signal that ends the app, too.

        Where the app has it, nothing is done: the signal to go on may come late, or to an app that was
        never stopped, and of two threads that read keys one would wait for ever.
        """
        if self._key_thread and self._key_thread.is_alive():
            return
        loop = asyncio.get_running_loop()
        for ending in ENDINGS:
            loop.add_signal_handler(ending, self._app.exit, None, 128 + ending)
        super().start_application_mode()  # type: ignore[no-untyped-call]  # (of Textual)
        self.write(ASKS_PASTES)
        if not DISABLE_KITTY_KEY:
            self.write(TELLS_REPEATS)

    def _get_terminal_size(self) -> tuple[int, int]:
        """The size of the terminal itself; COLUMNS and LINES, which Textual believes, may be of another."""
        with suppress(OSError):
            columns, lines = os.get_terminal_size(self.fileno)
            if columns and lines:
                return columns, lines
        return super()._get_terminal_size()

    def run_input_thread(self) -> None:
        """Hand on what is typed, until the input is turned off."""
        keystrokes, decode = Keystrokes(), getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            patience = TICK if keystrokes.begun else IDLE
            typed = bool(select.select([self.fileno], [], [], patience)[0])
            text = decode(os.read(self.fileno, MOST)) if typed else ""
            for event in keystrokes.feed(text) if text else keystrokes.tick():
                self.process_message(event)

    def write(self, data: str) -> None:
        """Write data; a terminal that is gone ends the app elsewhere."""
        assert self._file, "the app has its terminal at standard error"
        with suppress(OSError):
            self._file.write(data)

    def flush(self) -> None:
        """Send the written data to the terminal."""
        assert self._file, "the app has its terminal at standard error"
        with suppress(OSError):
            self._file.flush()


class WithCursor(Terminal):
    """The terminal with its own cursor in sight: some screens are read from where that is."""

    def start_application_mode(self) -> None:
        """Take the terminal, and show its cursor."""
        super().start_application_mode()
        self.write(SHOWN)
