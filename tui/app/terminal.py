"""The terminal, written to only as fast as it takes frames."""

from __future__ import annotations

from contextlib import suppress

from textual.drivers.linux_driver import LinuxDriver

SHOWN = "\x1b[?25h"
"""The sequence that shows the terminal's cursor, which Textual hides."""


class Terminal(LinuxDriver):
    """Textual's driver, changed to write a frame before anything else is done.

    Textual's own hands frames to a thread, thirty at most: on a slow line the screen stays behind by as many.
    """

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
