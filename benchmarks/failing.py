"""A disk that fails at a chosen operation: the library of ``faults.c``, built, preloaded and armed."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

LIBRARY = "ONRECORD_FAULTS"
"""The variable that names the preloaded library to a process that has it."""

ONCE, ON, SHORT, TORN = range(4)
MODES = {
    "EIO once": (ONCE, errno.EIO),
    "EIO from then on": (ON, errno.EIO),
    "ENOSPC once": (ONCE, errno.ENOSPC),
    "ENOSPC from then on": (ON, errno.ENOSPC),
    "EDQUOT from then on": (ON, errno.EDQUOT),
    "EROFS from then on": (ON, errno.EROFS),
    "written by half, then ENOSPC": (SHORT, errno.ENOSPC),
    "written by half, then EIO": (SHORT, errno.EIO),
    "written by half and killed": (TORN, 0),
}
"""The ways in which an operation fails: by the modes of ``faults.c``, and with which error."""

USUAL = [name for name in MODES if not name.startswith(("EDQUOT", "EROFS"))]
"""The ways of failing tried unless others are named."""

FAULTS = Path(__file__).with_name("faults.c")


class Happened(Struct, frozen=True):
    """The number of operations since the library was armed, and those of them that failed, if any."""

    count: int
    failed: str


def quick_disk() -> str | None:
    """A folder in memory, where there is one; its files are lost with the machine, no sooner."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def built(folder: Path) -> Path | None:
    """The library, built in a folder; None without a C compiler, or without Linux."""
    compiler = shutil.which("cc")
    if not (compiler and sys.platform == "linux"):
        return None
    library = folder / "faults.so"
    command = [compiler, "-shared", "-fPIC", "-O2", "-o", str(library), str(FAULTS), "-ldl"]
    done = subprocess.run(command, check=False, capture_output=True)
    return library if done.returncode == 0 else None


def preloaded(library: Path, arguments: Sequence[str], environment: dict[str, str]) -> subprocess.Popen[str]:
    """A process of Python with the library in it, whose standard output is read."""
    own = os.environ | environment | {"LD_PRELOAD": str(library), LIBRARY: str(library)}
    return subprocess.Popen([sys.executable, *arguments], env=own, stdout=subprocess.PIPE, text=True)


def arm(folder: Path, number: int, mode: str) -> None:
    """Let the operation of this number on the files below ``folder`` fail; none where it is 0."""
    how, error = MODES[mode]
    _library().faults_arm(str(folder).encode(), ctypes.c_long(number), how, error)


def disarm() -> None:
    """Let no operation fail from now on, in this process."""
    _library().faults_disarm()


def happened() -> Happened:
    """The operations since ``arm``, in this process and in those that it forked."""
    failed = ctypes.create_string_buffer(256)
    return Happened(_library().faults_told(failed), failed.value.decode())


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(os.environ[LIBRARY])
    library.faults_told.restype = ctypes.c_long
    return library
