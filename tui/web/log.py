"""The server's log on its terminal, of requests and pages: safe, short lines, few at a time."""

from __future__ import annotations

import logging
import re
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web import RequestPayloadError

from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 160
"""The most cells of a line."""

LINES = 10
"""The most lines in one ``WINDOW`` of time."""

WINDOW = 10.0
"""Seconds of the time in which ``LINES`` are counted."""


class Log(logging.Handler):
    """Says lines by ``tell``, none with ``secret`` in it; of those that come too fast only how many they are.

    What libraries log comes here, too, as one line without a traceback and without what a request had in it.
    """

    def __init__(self, tell: Callable[[str], None], secret: str) -> None:
        super().__init__()
        self._tell = tell
        self._secret = re.compile(re.escape(secret), re.IGNORECASE)  # a host is told in small letters
        self._came = 0
        self._ends = 0.0

    def say(self, words: str) -> None:
        """Say a line, or only count a line too many."""
        now = time.monotonic()
        if now >= self._ends:
            self.say_rest()
            self._ends = now + WINDOW
        self._came += 1
        if self._came <= LINES:
            with suppress(OSError):  # of a terminal that is gone
                self._tell(one_line(f"onrecord: {self._secret.sub('…', words)}", WIDTH))

    def say_rest(self) -> None:
        """Say how many lines were only counted."""
        if self._came > LINES:
            with suppress(OSError):
                self._tell(f"onrecord: {self._came - LINES} more lines were left out")
        self._came = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Log a library's record: for a request that can't be read, only the kind of its error."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, HttpProcessingError | RequestPayloadError):
            self.say(f"a request that makes no sense is refused ({type(error).__name__})")
        elif error:
            last = traceback.extract_tb(error.__traceback__)[-1:]
            places = "".join(f" at {Path(frame.filename).name}:{frame.lineno}" for frame in last)
            self.say(f"an error of the server itself: {type(error).__name__}{places}")
        else:
            self.say(record.getMessage().partition("\n")[0])
