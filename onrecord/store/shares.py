"""Folders on a share: a file system that other machines see, where a lock may hold on one of them alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    *("9p", "afp", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse", "gfs", "gfs2", "glusterfs"),
    *("gpfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "prl_fs", "smb2", "smb3", "smbfs"),
    *("vboxsf", "virtiofs", "vmhgfs"),
}
"""The types of file systems that are, or may be, on another machine, by Linux's names up to a dot."""

MOUNTS = "/proc/self/mountinfo"


def kind_of_share(folder: Path) -> str:
    """The type of the file system where it is a share's; empty for a local disk or an unknown one."""
    if os.name == "nt":
        return "UNC" if str(folder.resolve()).startswith("\\\\") else ""
    try:
        device = folder.stat().st_dev
        with open(MOUNTS, encoding="utf-8", errors="replace") as mounts:  # noqa: PTH123 (not a path of ours)
            lines = mounts.read().splitlines()
    except OSError:
        return ""
    here = f"{os.major(device)}:{os.minor(device)}"
    kinds = (line.rpartition(" - ")[2].split(" ", 1)[0] for line in lines if line.split(" ", 3)[2] == here)
    return next((kind for kind in kinds if kind.partition(".")[0] in KINDS), "")
