"""The terminal, written to only as fast as it takes frames, and given back when the app is told to end."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress

from textual.drivers.linux_driver import LinuxDriver

ENDINGS = (signal.SIGTERM, signal.SIGHUP)
"""The signals that tell the app to end; its exit code is 128 more than the signal's number."""


class Terminal(LinuxDriver):
    """Textual's driver, changed to write a frame before anything else is done.

    Textual's own hands frames to a thread, thirty at most: on a slow line the screen stays behind by as many.
    """

    def start_application_mode(self) -> None:
        """Take the terminal, to give it back in its own modes at a signal that ends the app, too."""
        loop = asyncio.get_running_loop()
        for ending in ENDINGS:
            loop.add_signal_handler(ending, self._app.exit, None, 128 + ending)
        super().start_application_mode()  # type: ignore[no-untyped-call]  # (of Textual)

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
