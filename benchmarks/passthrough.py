"""A file system (FUSE) that passes all on to a folder but locks: each mount has its own, as on some shares.

``python -m benchmarks.passthrough FOLDER AT SECONDS`` mounts it, until it is unmounted; the sizes of files
are remembered for these seconds. Each method is the system call of its name.
"""
# ruff: noqa: D102, PTH101, PTH102, PTH104, PTH108, PTH208

from __future__ import annotations

import os
import sys
from typing import Any

from mfusepy import FUSE, Operations


class Passthrough(Operations):  # type: ignore[misc]  # (mfusepy has no types)
    """Does each operation on a path to the same path below ``folder``."""

    use_ns = True

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def init(self, path: str) -> None:
        print("mounted", flush=True)

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        found = os.lstat(self.folder + path)
        plain = {name: getattr(found, name) for name in dir(found) if name.startswith("st_")}
        return plain | {name: plain[f"{name}_ns"] for name in ("st_atime", "st_mtime", "st_ctime")}

    def readdir(self, path: str, fh: int) -> list[str]:
        return [".", "..", *os.listdir(self.folder + path)]

    def open(self, path: str, flags: int) -> int:
        return os.open(self.folder + path, flags & ~os.O_APPEND)

    def create(self, path: str, mode: int, fi: Any = None) -> int:
        return os.open(self.folder + path, os.O_RDWR | os.O_CREAT, mode)

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        return os.pread(fh, size, offset)

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        return os.pwrite(fh, data, offset)

    def truncate(self, path: str, length: int, fh: int | None = None) -> None:
        os.truncate(self.folder + path, length)

    def fsync(self, path: str, datasync: int, fh: int) -> None:
        os.fdatasync(fh)

    def release(self, path: str, fh: int) -> None:
        os.close(fh)

    def rename(self, old: str, new: str) -> None:
        os.rename(self.folder + old, self.folder + new)

    def unlink(self, path: str) -> None:
        os.unlink(self.folder + path)

    def mkdir(self, path: str, mode: int) -> None:
        os.mkdir(self.folder + path, mode)

    def chmod(self, path: str, mode: int) -> None:
        os.chmod(self.folder + path, mode)

    def chown(self, path: str, uid: int, gid: int) -> None:
        os.chown(self.folder + path, uid, gid)

    def utimens(self, path: str, times: Any = None) -> None:
        os.utime(self.folder + path, ns=times)

    def statfs(self, path: str) -> dict[str, Any]:
        found = os.statvfs(self.folder + path)
        return {name: getattr(found, name) for name in dir(found) if name.startswith("f_")}


if __name__ == "__main__":
    folder, at, remembered = sys.argv[1:]
    FUSE(
        Passthrough(folder),
        at,
        foreground=True,
        fsname="passthrough",
        attr_timeout=float(remembered),
        entry_timeout=float(remembered),
        default_permissions=True,
    )
