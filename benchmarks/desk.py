"""How the desk answers in a terminal, at 100,000 claims, beside an empty Textual app in the same run."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure
from benchmarks.storing import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS, COLUMNS = 24, 80
QUIET = 0.05
"""Seconds without a byte after which an answer is taken to be whole."""
PATIENCE = 60.0
"""Seconds within which a byte must have come."""

DOCUMENTS = 200
"""The number of documents that hold the claims."""

EMPTY = "from textual.app import App; App().run()"
FRAME = b"\x1b[1;1H"
"""The beginning of a frame: the cursor at the top left."""
PAGE = b"We counted"
"""Words that the first page of claims shows."""
HELD = 0.2
"""Seconds between two marks: a key that repeats faster is taken for one held down."""

DOWN, PAGE_DOWN = b"\x1b[B", b"\x1b[6~"


class Terminal:
    """A program in a terminal of 80 by 24, and all that it wrote."""

    def __init__(self, folder: Path, *command: str) -> None:
        self._mine, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "ONRECORD_BY": "Ada",
            "XDG_CONFIG_HOME": str(folder / "config"),
        }
        self._began = time.perf_counter()
        self._program = subprocess.Popen(
            [sys.executable, *command],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)
        self._written = b""

    def until(self, words: bytes) -> float:
        """Milliseconds from the start to the bytes that hold ``words``."""
        while words not in self._written:
            self._read(PATIENCE)
        return 1000 * (time.perf_counter() - self._began)

    def settle(self) -> None:
        """Wait until no byte has come for a second."""
        while self._read(1.0, must=False):
            pass

    def answer(self, keys: bytes) -> float:
        """Milliseconds from these keys to the last byte of their answer."""
        begin = time.perf_counter()
        os.write(self._mine, keys)
        self._read(PATIENCE)
        last = time.perf_counter()
        while self._read(QUIET, must=False):
            last = time.perf_counter()
        return 1000 * (last - begin)

    def peak(self) -> float:
        """The megabytes that the program had in memory at most, as Linux counts them."""
        status = Path(f"/proc/{self._program.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1000

    def close(self) -> None:
        """End the program."""
        os.killpg(self._program.pid, signal.SIGKILL)
        self._program.wait()
        os.close(self._mine)

    def _read(self, patience: float, *, must: bool = True) -> bool:
        ready, _, _ = select.select([self._mine], [], [], patience)
        if must and not ready:
            raise TimeoutError(self._written[-2000:])
        if ready:
            self._written += self._output()
        return bool(ready)

    def _output(self) -> bytes:
        try:
            return os.read(self._mine, 1 << 16)
        except OSError:
            raise RuntimeError(f"the program ended: {self._written[-2000:]!r}") from None


def figures(quick: bool) -> Iterator[Figure]:
    """Milliseconds to frames, and from keys to the last byte of what they draw; the most memory."""
    size, presses, starts = (1_200, 5, 1) if quick else (100_000, 200, 5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = ("-m", "onrecord", "-C", str(filled(folder / "workspace", size, DOCUMENTS).workspace.root))
        taken = [_started(folder, command) for _ in range(starts)]
        empty, frame, page = map(statistics.median, zip(*taken, strict=True))
        yield Figure("start to a first frame", frame, "ms", "an empty app", empty)
        yield Figure("start to a page of claims", page, "ms", "an empty app", empty)
        with _running(folder, *command) as desk:
            desk.until(PAGE)
            desk.settle()
            yield from _keys(desk, presses)
            most = desk.peak()
        with _running(folder, "-c", EMPTY) as app:
            app.until(FRAME)
            yield Figure("most memory", most, "MB", "an empty app", app.peak())


def _started(folder: Path, command: tuple[str, ...]) -> tuple[float, float, float]:
    """An empty app's first frame, the desk's, and its first page of claims."""
    with _running(folder, "-c", EMPTY) as app:
        empty = app.until(FRAME)
    with _running(folder, *command) as desk:
        return empty, desk.until(FRAME), desk.until(PAGE)


def _keys(desk: Terminal, presses: int) -> Iterator[Figure]:
    """Milliseconds from a key to the last byte drawn, beside the least of any key."""
    down = [desk.answer(DOWN) for _ in range(presses)]
    least = min(down)
    yield from _times("arrow key", down, least)
    yield from _times("page down", [desk.answer(PAGE_DOWN) for _ in range(presses)], least)
    yield from _times("mark", [_mark(desk) for _ in range(presses)], least)
    desk.answer(b"/")
    letters = [desk.answer(letter) for _ in range(1 + presses // 20) for letter in _typed()]
    yield from _times("a letter of a search", letters, least)
    for key in (b"\r", b"F", b"f", b"\t"):
        desk.answer(key)
    letters = [desk.answer(letter) for _ in range(1 + presses // 20) for letter in _typed()]
    yield from _times("a letter of a filter", letters, least)


def _typed() -> Iterator[bytes]:
    """The letters of the search, and as many keys that take them back."""
    yield from (bytes((letter,)) for letter in PAGE)
    yield from (b"\x7f" for _ in PAGE)


def _mark(desk: Terminal) -> float:
    time.sleep(HELD)
    return desk.answer(b"t")


def _times(name: str, times: list[float], least: float) -> Iterator[Figure]:
    times = sorted(times)
    yield Figure(f"{name}, median", statistics.median(times), "ms", "the quickest key", least)
    yield Figure(f"{name}, p95", times[len(times) * 95 // 100], "ms", "the quickest key", least)


@contextmanager
def _running(folder: Path, *command: str) -> Iterator[Terminal]:
    terminal = Terminal(folder, *command)
    try:
        yield terminal
    finally:
        terminal.close()
