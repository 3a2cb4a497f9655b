"""The terminal: written to only as fast as it takes frames, read by ``keystrokes``."""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder
from contextlib import suppress

from textual.drivers.linux_driver import LinuxDriver

from tui.app.keystrokes import Keystrokes

SHOWN = "\x1b[?25h"
"""The sequence that shows the terminal's cursor, which Textual hides."""

TICK, IDLE = 0.02, 0.1
"""Seconds between two looks: whether an escape stands alone, and whether the input is turned off."""

MOST = 1 << 16
"""Bytes that are read at one go."""


class Terminal(LinuxDriver):
    """Textual's driver, changed to write a frame before anything else is done, and to lose no key.

    Textual's own hands frames to a thread, thirty at most: on a slow line the screen stays behind by as many.
    """

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
        super().start_application_mode()  # type: ignore[no-untyped-call]  # (of Textual)
        self.write(SHOWN)
