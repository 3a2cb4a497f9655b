"""A power cut, a kill, two at once, a full disk: real processes on a real file."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from records_by_hand import claim, on_disk, take_in

from onrecord.errors import StoreError
from onrecord.records import Claim
from onrecord.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from onrecord.workspace import Workspace

MARKER = """
import sys
from pathlib import Path
from onrecord.store import Store
from onrecord.workspace import find

store, by, count = Store(find(Path(sys.argv[1]))), sys.argv[2], int(sys.argv[3])
ids = [entry.id for entry in store.entries()]
print("ready", flush=True)
sys.stdin.readline()
for n in range(1, count + 1):
    id_ = ids[n % len(ids)]
    store.decide([id_], by, note=f"{by} {n}")
    print(id_, n, flush=True)
    if n % 4 == 0:
        store.fold()
"""
"""A program that marks claims one by one, names each once it is kept, and folds now and then."""


@pytest.fixture
def hundred(place: Workspace) -> Store:
    """A store with a document of a hundred claims."""
    text = "".join(f"figure {n:03}\n" for n in range(100))
    store = Store(place)
    take_in(store, "figures.txt", text, [claim(text, f"{n:03}", "figure") for n in range(100)])
    return store


def marker(place: Workspace, by: str, count: int) -> subprocess.Popen[str]:
    """The process that marks, ready to begin."""
    process = subprocess.Popen(
        [sys.executable, "-c", MARKER, str(place.root), by, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("go\n")
    process.stdin.flush()


def notes(store: Store) -> list[str]:
    """Every note that was ever given, the oldest first."""
    return [event.new for event in Store(store.workspace).events() if event.field == "note"][::-1]


def folder_state(place: Workspace) -> object:
    """A state of the folder that changes when a fold begins."""
    return sorted(os.listdir(place.data))  # noqa: PTH208 (the names alone are quicker)


def file_state(place: Workspace) -> object:
    """A state of the snapshot that changes with each fold."""
    stat = place.claims.stat()
    return stat.st_ino, stat.st_size, stat.st_mtime_ns


def journal_state(place: Workspace) -> object:
    """A state of the journal that changes with each mark."""
    return place.claims.with_suffix(".journal").stat().st_size


def test_a_kill_at_any_moment_loses_no_mark_that_was_told(hundred: Store) -> None:
    """After a mark was told, as a fold begins, as the snapshot changes, as a mark is written."""
    chance = random.Random(12)
    take_in(hundred, "long.txt", "9 " * 2000, [Claim("figure", "9", n, n + 1) for n in range(0, 4000, 2)])
    hundred.fold()
    moments = (None, folder_state, file_state, journal_state) * 3
    for round_, moment in enumerate(moments):
        by = f"round {round_}"
        process = marker(hundred.workspace, by, 10_000)
        begin(process)
        assert process.stdout
        told = [process.stdout.readline() for _ in range(chance.randrange(1, 12))]
        if moment:
            before = moment(hundred.workspace)
            while moment(hundred.workspace) == before and process.poll() is None:
                pass
        process.send_signal(signal.SIGKILL)
        told += [line for line in process.stdout if line.endswith("\n")]
        process.wait()

        kept = [note for note in notes(hundred) if note.startswith(f"{by} ")]
        assert kept[: len(told)] == [f"{by} {line.split()[1]}" for line in told]
        assert len(kept) <= len(told) + 1
        assert {entry.decision.note for entry in Store(hundred.workspace).entries()} >= set(kept)
        # A lock, or half a file, of the dead is in nobody's way.
        Store(hundred.workspace).decide([hundred.entries()[0].id], "after", note=f"after {by}")
    assert len([note for note in notes(hundred) if note.startswith("after")]) == 12


def test_two_processes_lose_none_of_each_others_marks(hundred: Store) -> None:
    processes = [marker(hundred.workspace, by, 60) for by in ("Ann", "Bo")]
    for process in processes:
        begin(process)
    for process in processes:
        process.communicate()
        assert process.returncode == 0

    kept = notes(hundred)
    for by in ("Ann", "Bo"):
        assert [note for note in kept if note.startswith(by)] == [f"{by} {n}" for n in range(1, 61)]
    last = {entry.decision.note.split()[1] for entry in Store(hundred.workspace).entries()[1:61]}
    assert last == {str(n) for n in range(1, 61)}
    assert sum(entry.decision.revision for entry in Store(hundred.workspace).entries()) == 120


def test_a_reader_sees_whole_states_while_another_writes(hundred: Store) -> None:
    process = marker(hundred.workspace, "Ann", 60)
    begin(process)
    seen = []
    while process.poll() is None:
        hundred.refresh()
        seen.append(sum(entry.decision.revision for entry in hundred.entries()))
    hundred.refresh()

    assert process.returncode == 0
    assert seen == sorted(seen)
    assert sum(entry.decision.revision for entry in hundred.entries()) == 60


# A disk that takes nothing


def unprivileged() -> Sequence[str]:
    """The words before a command that make file permissions bind it."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    command = [setpriv or "", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", "--"]
    if not setpriv or subprocess.run([*command, "true"], check=False, capture_output=True).returncode:
        pytest.skip("root, and setpriv can't give up its power over file permissions")
    return command


TRIES = """
import sys
from pathlib import Path
from onrecord.errors import StoreError
from onrecord.store import Store
from onrecord.workspace import find

place = find(Path(sys.argv[1]))
try:
    store = Store(place)
    first = store.entries()[0].id
    store.decide([first], "Ann", note="n")
except StoreError as error:
    print(error)
    print(store.get(first).decision.note == "" if "store" in dir() else "not opened")
"""


def attempt(place: Workspace) -> list[str]:
    """The output of a process that marks a claim here, with file permissions binding it."""
    command = [*unprivileged(), sys.executable, "-c", TRIES, str(place.root)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


@pytest.mark.parametrize("lock", [True, False], ids=["lock there", "no lock"])
def test_a_folder_that_can_not_be_written_is_told_and_can_be_read(hundred: Store, *, lock: bool) -> None:
    place = hundred.workspace
    if not lock:
        place.claims.with_suffix(".lock").unlink()
    before = on_disk(place)
    for path in place.data.iterdir():
        path.chmod(0o555)
    place.data.chmod(0o555)
    try:
        told = attempt(place)
    finally:
        place.data.chmod(0o755)

    assert told == [f"{place.data}{told[0][len(str(place.data)) :]}", "True"]
    assert told[0].endswith(": Permission denied: nothing was written")
    assert on_disk(place) == before


def test_a_file_that_can_not_be_read_is_told(hundred: Store) -> None:
    hundred.fold()
    hundred.workspace.claims.chmod(0o000)

    assert attempt(hundred.workspace) == [f"{hundred.workspace.claims}: Permission denied", "not opened"]


def test_a_full_disk_leaves_what_stood_and_the_store_works_on(hundred: Store) -> None:
    first = hundred.entries()[0]
    before, limits = on_disk(hundred.workspace), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limits[1]))
    try:
        for _ in range(2):
            with pytest.raises(StoreError, match=r"claims\.journal: File too large: nothing was written"):
                hundred.decide([first.id], "Ann", status="opinion", note="n")
            assert hundred.entries()[0] == hundred.get(first.id) == first
            assert hundred.evidence() == []
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert on_disk(hundred.workspace) == before
    hundred.decide([first.id], "Ann", status="opinion")
    assert Store(hundred.workspace).entries() == hundred.entries()
    assert hundred.get(first.id).decision.revision == 1
    assert hundred.undo("Ann")
    assert hundred.undo("Ann") is None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("may not mount a small disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_up_leaves_what_stood(small_disk: Path) -> None:
    from onrecord.workspace import create

    store = Store(create(small_disk / "ws"))
    take_in(store)
    told = ""
    for n in range(1000):
        before = list(store.entries()), on_disk(store.workspace)
        try:
            store.decide([store.entries()[n % 4].id], "Ann", note=f"{n} " * 500)
        except StoreError as error:
            told = str(error)
            break

    journal = store.workspace.claims.with_suffix(".journal")
    assert told == f"{journal}: No space left on device: nothing was written"
    assert (store.entries(), on_disk(store.workspace)) == before
    assert Store(store.workspace).entries() == store.entries()


def test_a_fold_on_a_full_disk_leaves_what_stood(small_disk: Path) -> None:
    from onrecord.workspace import create

    store = Store(create(small_disk / "ws"))
    take_in(store)
    for n in range(20):
        store.decide([store.entries()[n % 4].id], "Ann", note=f"{n} " * 300)
    disk = os.statvfs(small_disk)
    (small_disk / "filler").write_bytes(b"x" * (disk.f_bavail * disk.f_frsize - 4096))
    before, entries = on_disk(store.workspace), list(store.entries())

    with pytest.raises(StoreError, match="No space left on device: nothing was written"):
        store.fold()
    assert {**on_disk(store.workspace), "history.jsonl": b""} == {**before, "history.jsonl": b""}
    assert Store(store.workspace).entries() == store.entries() == entries
    assert len(list(store.events())) == 20

    (small_disk / "filler").unlink()
    store.fold()
    assert Store(store.workspace).entries() == entries
    assert len(list(Store(store.workspace).events())) == 20
