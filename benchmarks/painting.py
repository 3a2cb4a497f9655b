"""How far the screen is behind the record, with marks that come in bursts, until the desk is killed."""

from __future__ import annotations

import fcntl
import os
import pty
import random
import re
import select
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from benchmarks.frame import Figure
from benchmarks.storing import filled
from onrecord.records import Event
from onrecord.store import Store
from onrecord.store.journal import Commit
from tui.wording.claims import GLYPHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Entry, Status
    from onrecord.workspace import Workspace

ROWS, COLUMNS = 24, 80
CHECKER = "Cleo"

CLAIMS = 2000
MARKS = 30
"""The most marks made before the kill."""
FEW = 5
"""The most marks made before the kill on a slow terminal."""
LONGEST = 20.0
"""Seconds after which the kill comes in any case."""
PAUSE = 0.02
"""Seconds between two packets at most."""
ROUNDS = 30
KEYS = (b"v", b"p", b"d", b"t", b"z", b"x1\r", b"c1\r", b"i1\r", b"j", b".")
"""The keys pressed: marks, with the answers that some ask for, a motion, and repeats of a mark."""
MOST = 3
"""The most keys that come in one packet: with their answers too few for a paste."""
SLOW = 50_000
"""Bytes a second that a slow terminal takes."""

LOOK = 0.0005
"""Seconds between two looks at the journal."""
QUIET = 0.3
"""Seconds without a byte after which the screen counts as painted."""
PATIENCE = 60.0
"""Seconds until the desk must show its claims."""

ASKS, KNOWS = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""The desk's question whether the terminal keeps unfinished frames back, and the answer yes."""
WHOLE = b"\x1b[?2026l"
"""The end of a frame that the terminal keeps back until then."""

ROW = re.compile(rf"([{re.escape(''.join(GLYPHS.values()))}]) .*We counted (\d+) ")
OPEN = re.compile(r"([\d,]+) open of ")
TOLD = re.compile(r" (\w+): ")


def figures(quick: bool) -> Iterator[Figure]:
    """Marks that the screen was behind, seconds that it was late, and how often it showed what was not so."""
    if find_spec("pyte") is None:
        return
    rounds = 1 if quick else ROUNDS
    chance = random.Random(20261130)
    for name, speed, most in (("", 0, MARKS), (", slow terminal", SLOW, FEW)):
        with tempfile.TemporaryDirectory() as folder:
            place = filled(Path(folder) / "ws", CLAIMS).workspace
            seen = [
                killed(place, Path(folder), chance, chance.randint(1, most), speed) for _ in range(rounds)
            ]
        kept, behind = sum(one.kept for one in seen), [one.kept - one.shown for one in seen]
        yield Figure(f"most marks behind when killed{name}", max(behind), "", "marks", kept)
        yield Figure(f"rounds more than one behind{name}", sum(map((1).__lt__, behind)), "", "rounds", rounds)
        yield Figure(f"frames ahead of the record{name}", sum(one.ahead for one in seen), "", "marks", kept)
        yield Figure(f"frames of two states{name}", sum(one.torn for one in seen), "", "marks", kept)
        delays = sorted(1000 * delay for one in seen for delay in one.delays)
        middle = statistics.median(delays)
        yield Figure(f"record to screen, p99{name}", delays[len(delays) * 99 // 100], "ms", "median", middle)
        yield Figure(f"record to screen, most{name}", delays[-1], "ms", "median", middle)


def unread(terminal: str) -> int:
    """The number of bytes that wait for the program in a terminal, known by its path, to read them."""
    theirs = os.open(terminal, os.O_RDWR | os.O_NOCTTY)
    try:
        return int.from_bytes(fcntl.ioctl(theirs, termios.FIONREAD, bytes(4)), sys.byteorder)
    finally:
        os.close(theirs)


class Marked(NamedTuple):
    """A change on record: when seen, after how many pieces of output, the claim, and any new status."""

    at: float
    pieces: int
    claim: str
    status: Status | Literal[""]


class Recording:
    """The desk in a terminal of 80 by 24: what it wrote and what it put on record, each with its time."""

    def __init__(self, place: Workspace, config: Path, speed: int = 0) -> None:
        """The terminal takes ``speed`` bytes a second, or any number."""
        self.output: list[tuple[float, bytes]] = []
        self.marks: list[Marked] = []
        self.on_record: list[int] = []
        """The number of marks on record at each piece of output."""
        self._journal = place.claims.with_suffix(".journal")
        self._looked = self._journal.stat().st_size if self._journal.exists() else 0
        self._speed = speed
        self._mine, theirs = pty.openpty()
        self._name = os.ttyname(theirs)
        termios.tcsetwinsize(theirs, (ROWS, COLUMNS))
        more = {"TERM": "xterm-256color", "ONRECORD_BY": CHECKER, "XDG_CONFIG_HOME": str(config)}
        self._desk = subprocess.Popen(
            [sys.executable, "-m", "onrecord", "-C", str(place.root)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, **more},
            start_new_session=True,
        )
        os.close(theirs)

    def wait_for(self, words: bytes) -> None:
        """Wait until the desk has written these words."""
        deadline = time.perf_counter() + PATIENCE
        while words not in b"".join(content for _, content in self.output):
            if time.perf_counter() > deadline:
                raise TimeoutError(self.output[-1:])
            self.listen(QUIET)

    def settle(self) -> None:
        """Wait until no more bytes come."""
        while not self.output or time.perf_counter() - self.output[-1][0] < QUIET:
            self.listen(QUIET)

    def press(self, keys: bytes) -> None:
        """Press keys, all in one packet, once the desk has read those before: more at one go are a paste."""
        while unread(self._name) and self._desk.poll() is None:
            self.listen(LOOK)
        os.write(self._mine, keys)

    def listen(self, seconds: float) -> None:
        """Record for this many seconds."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._hear(min(LOOK, left))
            self._look()

    def kill(self) -> None:
        """Kill the desk, as kill -9 does, and record the rest of its output."""
        self._desk.kill()
        self._desk.wait()
        self._speed = 0
        while self._hear(PATIENCE):
            pass
        self._look()
        os.close(self._mine)

    def _hear(self, patience: float) -> bool:
        """Read a piece of output, if one comes in so many seconds; returns whether one came."""
        if not select.select([self._mine], [], [], patience)[0]:
            return False
        try:
            content = os.read(self._mine, 256 if self._speed else 1 << 16)
        except OSError:  # at the end
            return False
        self.output.append((time.perf_counter(), content))
        if ASKS in content:
            self.press(KNOWS)
        if self._speed:
            time.sleep(len(content) / self._speed)
        return True

    def _look(self) -> None:
        """Read on in the journal, after the output that the terminal had by then."""
        while new := self._news():
            at = time.perf_counter()
            while not self._speed and self._hear(0):
                pass
            self.marks += [Marked(at, len(self.output), claim, status) for claim, status in new]
        self.on_record += [len(self.marks)] * (len(self.output) - len(self.on_record))

    def _news(self) -> list[tuple[str, Status | Literal[""]]]:
        """The claims that the checker changed since the last look, each with its new status, if any."""
        size = self._journal.stat().st_size if self._journal.exists() else 0
        self._looked = self._looked if self._looked <= size else 0
        if size == self._looked:
            return []
        with self._journal.open("rb") as file:
            file.seek(self._looked)
            lines = [line for line in file if line.endswith(b"\n")]
        self._looked += sum(map(len, lines))
        commits = [msgspec.json.decode(line[9:], type=Commit).events for line in lines]
        steps = [[msgspec.json.decode(raw, type=Event) for raw in raws] for raws in commits if raws]
        return [(step[0].claim, _status(step)) for step in steps if step[0].by == CHECKER]


def _status(step: list[Event]) -> Status | Literal[""]:
    return next((event.new["status"] for event in step if event.field == "status"), "")


class Seen(NamedTuple):
    """What a recording shows: as many marks were ``kept``, and ``shown`` at the end.

    ``delays`` has the seconds from record to screen. The screen was ``behind`` by so many marks at worst, and
    so many frames were ``ahead`` of the record or ``torn``: rows, count and notice were not of one state.
    """

    kept: int
    shown: int
    delays: list[float]
    behind: int
    ahead: int
    torn: int


class Replay:
    """A recording, seen frame by frame as a terminal shows it."""

    def __init__(self, recording: Recording, before: list[Entry]) -> None:
        """``before`` has the claims as they were when the recording began."""
        import pyte  # here: it may not be installed

        self._marks = recording.marks
        self._numbers = {entry.id: int(entry.claim.text.split()[2]) for entry in before}
        self._states: list[dict[int, Status]] = [
            {self._numbers[entry.id]: entry.decision.status for entry in before}
        ]
        for mark in self._marks:
            changed = {self._numbers[mark.claim]: mark.status} if mark.status else {}
            self._states.append({**self._states[-1], **changed})
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._terminal = pyte.ByteStream(self._screen)
        self._shown_at = [0.0]
        self._behind = self._ahead = self._torn = 0
        self._replay(recording)

    def _replay(self, recording: Recording) -> None:
        rest, made = b"", 0
        for place, ((at, content), kept) in enumerate(
            zip(recording.output, recording.on_record, strict=True), 1
        ):
            *frames, rest = (rest + content).split(WHOLE)
            for frame in frames:
                self._terminal.feed(frame)
                self._look(at, kept)
            while made < len(self._marks) and self._marks[made].pieces <= place:
                made += 1
                self._behind = max(self._behind, made - self._shown)

    @property
    def _shown(self) -> int:
        """The number of marks shown."""
        return len(self._shown_at) - 1

    def _look(self, at: float, kept: int) -> None:
        """Look at the screen, while ``kept`` marks are on record."""
        rows = {int(number): sign for sign, number in ROW.findall("\n".join(self._screen.display))}
        fits = [
            number
            for number, state in enumerate(self._states[self._shown :], self._shown)
            if all(GLYPHS[state[row]] == sign for row, sign in rows.items())
        ]
        self._ahead += bool(fits) and fits[0] > kept
        fits = [number for number in fits if number <= kept and self._agrees(number)]
        self._torn += not fits
        if fits:
            self._shown_at += [at] * (fits[-1] - self._shown)

    def _agrees(self, number: int) -> bool:
        """Whether the count and the notice, too, are those after this number of marks."""
        count, notice = OPEN.search(self._screen.display[0]), TOLD.match(self._screen.display[-2])
        is_open = sum(status in ("unchecked", "checking") for status in self._states[number].values())
        if count and int(count[1].replace(",", "")) != is_open:
            return False
        told = notice[1] if notice and notice[1] in self._numbers else ""
        return not (told and number) or told == self._marks[number - 1].claim

    def seen(self) -> Seen:
        """The verdict on what the recording shows."""
        delays = [at - mark.at for at, mark in zip(self._shown_at[1:], self._marks, strict=False)]
        return Seen(len(self._marks), self._shown, delays, self._behind, self._ahead, self._torn)


def killed(place: Workspace, config: Path, chance: random.Random, marks: int, speed: int = 0) -> Seen:
    """Press keys in bursts, kill the desk soon after so many marks, and see what its terminal shows."""
    before = list(Store(place).entries())
    recording = Recording(place, config, speed)
    recording.wait_for(b"We counted")
    recording.press(b"%dG" % chance.randrange(1, len(before) // 2))
    recording.settle()
    end = time.perf_counter() + LONGEST
    while len(recording.marks) < marks and time.perf_counter() < end:
        recording.press(b"".join(chance.choices(KEYS, k=chance.randint(1, MOST))))
        recording.listen(chance.uniform(0, PAUSE))
    recording.listen(chance.uniform(0, PAUSE))
    recording.kill()
    return Replay(recording, before).seen()
