"""Bursts of random keys, pastes, escapes and enters on every screen: the screen shows what is on record.

``python -m benchmarks.bursts SEED COUNT`` shows what was wrong in a run again.
"""

from __future__ import annotations

import os
import pty
import random
import re
import select
import subprocess
import sys
import tempfile
import termios
import time
from collections import Counter
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.busy import document
from benchmarks.frame import Figure
from extractors import intake
from onrecord import rules
from onrecord.doctor.doctor import Doctor
from onrecord.reading import Reading
from onrecord.store import Store
from onrecord.workspace import create
from tui.wording.claims import GLYPHS, STALE, glyph
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.workspace import Workspace

ROWS, COLUMNS = 44, 120
SENTENCES = 5
OPEN = re.compile(r"([\d,]+) open of")
ROW = re.compile(rf"^[^▕]*▕[▌ ][• ]([{re.escape(''.join(GLYPHS.values()) + STALE)}]) ", re.MULTILINE)
"""The sign in a claim's row, which is right of the documents."""
STYLE = re.compile(rb"\x1b\[[\d;]*m")
"""A change of style, which no trial looks at: half of the time goes into them."""
BEGINS = 12
"""Characters of a claim by which its row is known."""

FULL, QUICK = 2000, 20
"""Bursts of a full run and of a quick one."""
FRESH = 50
"""Bursts after which a workspace is made anew, so that its history stays short."""

PATIENCE = 600.0
"""Seconds within which the desk must show what is awaited, a hundred keys later, on a machine of any load."""
AGAIN = 20.0
"""Seconds after which the desk is asked again: of keys that piled up it may have taken all for a paste."""
REST = 0.002
"""Seconds for which the terminal must be silent before a screen is looked at."""

OPENS = (
    "", "\t", "\t\t", "r", "b", "S", "\r", "?", ":", "f", "e", "a", "Q", "c", "x", "i", "/", "O", "w", "W",
    "R", "=",
    "\rj\r", "\rjj\r", "\rM", "b m", "  m", "f\t", ":ev",
)  # fmt: skip
"""The keys that lead from the desk to each screen, panel and prompt."""

KEYS = (*"vcxipdtzVXPDTZ.,uaeQs=ybrSjkgGJK][lh/nNfFO *mMRwW}{U?:-EH1234 ", "\x12", "\x04", "\x15", "\x10")
MOVES = ("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[Z", "\t", "\x7f")
HELD = ("\x1b[118;1:2;118u", "\x1b[106;1:2;106u", "\x1b[118;1:3u")
"""What a terminal sends that tells of keys that repeat and are let go."""
ENDS = ("\r", "\r\r", "\n", "\x1b", "\x1b\x1b")
TEXTS = (
    "It burned.\rSee the log.",
    "a\nb",
    "https://a.example/b",
    "Ruth Bell\r",
    "“[sic]\x07 ‏was” it\r\n\r\nlast",
)
PASTES = tuple(f"\x1b[200~{text}\x1b[201~" for text in TEXTS)

MARKS_PASTES = "\x1b[?2004;1$y"
"""The answer of a terminal that marks pastes: of all else the desk knows that hands typed it."""

LEAVES = ("\x1b",) * 9
"""The keys that lead back to the desk, and clear search, selection and filter there."""
MARK = "search: ~{}"
"""The words by which the terminal shows that all keys before were done: of a search typed last."""


class Window:
    """The desk in a terminal, and what the terminal shows."""

    def __init__(self, place: Workspace, config: Path) -> None:
        import pyte  # here: it may not be installed

        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._mine, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (ROWS, COLUMNS))
        more = {"TERM": "xterm-256color", "ONRECORD_BY": "Cleo", "XDG_CONFIG_HOME": str(config)}
        self.app = subprocess.Popen(
            [sys.executable, "-m", "onrecord", "-C", str(place.root)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, **more},
            start_new_session=True,
        )
        os.close(theirs)

    def send(self, keys: str) -> None:
        """Send keys in one packet."""
        os.write(self._mine, keys.encode())

    def hear(self, seconds: float) -> bool:
        """Show what the desk writes within so many seconds; returns whether it wrote anything."""
        if not select.select([self._mine], [], [], seconds)[0]:
            return False
        try:
            self._stream.feed(STYLE.sub(b"", os.read(self._mine, 1 << 16)))
        except OSError:  # at the end
            return False
        return True

    def until(self, words: str, *, there: bool = True, patience: float = PATIENCE) -> None:
        """Wait until the terminal shows these words, or no longer does. Raises TimeoutError."""
        end = time.monotonic() + patience
        while (words in self.shown()) != there:
            self.hear(0.1)
            while self.hear(0):
                pass
            if time.monotonic() > end or self.app.poll() is not None or self.left():
                raise TimeoutError(words)
        while self.hear(REST):
            pass

    def left(self) -> bool:
        """Whether the desk was left, or left the terminal to the shell: the palette has actions that do."""
        if (code := self.app.poll()) is not None:
            return code == 0
        return (
            Path(f"/proc/{self.app.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
            == "T"
        )

    def shown(self) -> str:
        """All lines of the terminal."""
        return "\n".join(self._screen.display)

    def close(self) -> None:
        """End the desk."""
        self.app.kill()
        self.app.wait()
        os.close(self._mine)


def burst(chance: random.Random) -> list[str]:
    """Packets of keys: a screen, then anything."""
    packets = [chance.choice(OPENS)]
    for _ in range(chance.randint(1, 4)):
        parts = chance.choices(
            (KEYS, MOVES, HELD, ENDS, TEXTS, PASTES), (8, 3, 1, 4, 1, 1), k=chance.randint(1, 12)
        )
        packets.append("".join(map(chance.choice, parts)))
    return packets


def wrong(window: Window, place: Workspace) -> str:
    """What the desk shows at rest though other things are on record, or what the record lacks; else empty."""
    store, shown = Store(place), window.shown()
    left, count = sum(map(rules.is_to_check, store.entries())), OPEN.search(shown)
    if not count or int(count[1]) != left:
        return f"{left} are open, the screen says {count and count[1]}"
    signs = Counter(map(glyph, store.entries()))
    if signs != (there := Counter(ROW.findall(shown))):
        return f"on record are {signs}, on the screen {there}:\n{shown}"
    on_record = Counter((glyph(entry), one_line(entry.claim.text)[:BEGINS]) for entry in store.entries())
    for (sign, begins), times in on_record.items():
        row = re.compile(rf"{re.escape(sign)} .*{re.escape(begins)}")
        if len(row.findall(shown)) < times:  # a claim's words may stand around another's, too
            return f"{times} {sign} {begins} on record, not on the screen:\n{shown}"
    found = Doctor(place, datetime.now(UTC), lambda _path, content: Reading(content.decode(), "")).examine()
    return "\n".join(map(str, found))


class Trial:
    """A run of bursts: what is wrong after them, or the error at which the desk ended."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder = folder
        self._chance = chance
        self._window: Window | None = None
        self._done = 0

    def run(self, bursts: int) -> Iterator[str]:
        """Give, for each burst after which something is wrong, what that is."""
        for number in range(bursts):
            if number % FRESH == 0 or self._window is None:
                self._open(number)
            packets = burst(self._chance)
            if said := self._after(packets):
                yield f"burst {number}, {packets}: {said}"
                self.close()
        self.close()

    def close(self) -> None:
        """End the desk."""
        if self._window:
            self._window.close()
            self._window = None

    def _open(self, number: int) -> None:
        self.close()
        self._place = create(self._folder / str(number))
        (self._place.seeds / "harbour.txt").write_text(document(0, SENTENCES), encoding="utf-8")
        for _ in intake.take_in_all(Store(self._place)):
            pass
        self._window = Window(self._place, self._folder)
        self._window.until("open of")
        if self._chance.random() < 0.5:
            self._window.send(MARKS_PASTES)

    def _after(self, packets: list[str]) -> str:
        """What is wrong after a burst, at rest."""
        window = self._window
        assert window
        self._done += 1
        try:
            for packet in packets:
                window.send(packet)
                window.hear(self._chance.choice((0, 0, 0.02, 0.12)))
            mark = MARK.format(self._done)
            self._ask_for(mark)
            window.send("\x1b")
            window.until(mark, there=False)
        except TimeoutError as error:
            if window.left():
                self.close()
                return ""
            return f"no {error} in\n{window.shown()}"
        return wrong(window, self._place)

    def _ask_for(self, mark: str) -> None:
        """Have the desk go back and search for the mark, until the mark shows. Raises TimeoutError."""
        window, end = self._window, time.monotonic() + PATIENCE
        assert window
        while True:
            for key in (*LEAVES, f"F{mark.replace('search: ', '/')}"):
                window.send(key)
            try:
                window.until(mark, patience=AGAIN)
            except TimeoutError:
                if time.monotonic() > end or window.left():
                    raise
            else:
                return


def figures(quick: bool) -> Iterator[Figure]:
    """The bursts after which the screen does not show what is on record, or the desk is gone."""
    if find_spec("pyte") is None:
        return
    bursts = QUICK if quick else FULL
    with tempfile.TemporaryDirectory() as folder:
        found = list(Trial(Path(folder), random.Random(20261130)).run(bursts))
    for said in found:
        print(said, file=sys.stderr)
    yield Figure("bursts after which the screen is wrong", len(found), "", "bursts", bursts)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as root:
        for said in Trial(Path(root), random.Random(int(sys.argv[1]))).run(int(sys.argv[2])):
            print(said)
