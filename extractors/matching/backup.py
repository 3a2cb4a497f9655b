"""The backup of a workspace: the documents below ``evidence/``, and their index, which is kept up to date.

The index is derived: it lies below ``data/index/``, and is thrown away and made anew where anything about it
looks wrong. The texts are kept as those of drafts are, so that a passage can be read though its file is gone.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from extractors import VERSION
from extractors.matching.index import Index, Kept
from extractors.matching.read import read_all
from onrecord.errors import UnreadableError
from onrecord.files import write_whole
from onrecord.reading import Reading
from onrecord.seeds import refuse_link_out
from onrecord.workspace import documents_below, kept_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.workspace import Workspace

FORM = f"1 {VERSION}"
"""The form of the index with the version of the extractors: an index of another form is made anew."""


def opened(workspace: Workspace) -> Index:
    """The index of a workspace's evidence as it was left, or an empty one."""
    path = workspace.data / "index" / "evidence.db"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not (ignored := path.with_name(".gitignore")).exists():
        write_whole(ignored, [b"*\n"])
    try:
        index = _index(workspace, path)
        if index.form == FORM and not index.is_mostly_stale:
            return index
        index.close()
    except sqlite3.DatabaseError:
        pass  # no database, or a broken one
    _remove(path)
    index = _index(workspace, path)
    index.form = FORM
    return index


def update(workspace: Workspace, index: Index) -> Iterator[tuple[str, str]]:
    """Index new and changed documents, and forget those that are gone.

    Gives the name of each that was read, ``evidence/minutes.pdf``, and what is wrong with it, if anything.
    """
    stamps = {name: kept.stamp for name, kept in index.documents().items()}
    found = {
        f"evidence/{path.relative_to(workspace.evidence).as_posix()}": path
        for path in documents_below(workspace.evidence)
    }
    for name in stamps.keys() - found.keys():
        index.remove(name)
    new = dict[Path, str]()
    for name, path in found.items():
        try:
            refuse_link_out(workspace, path)
            if stamps.get(name) != _stamp(path):
                new[path] = name
        except UnreadableError as error:
            yield name, str(error)
    for read in read_all(new):
        name = new[read.path]
        index.remove(name)
        if read.reading:
            workspace.keep_reading(read.reading)
            index.add(name, read.reading, read.claims, Kept(_stamp(read.path), *kept_under(read.reading)))
        yield name, read.trouble


def _stamp(path: Path) -> str:
    """What tells that a file was changed: its size and its time."""
    try:
        stat = path.stat()
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror}") from None
    return f"{stat.st_size} {stat.st_mtime_ns}"


def _index(workspace: Workspace, path: Path) -> Index:
    """An index whose documents are read as they were kept."""

    def read(name: str) -> Reading:
        kept = index.kept(name)
        text = workspace.text(kept.text_sha256)
        return workspace.reading(kept.beside_sha256, text) if kept.beside_sha256 else Reading(text, "plain/1")

    index = Index(read, path)
    return index


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-journal")):
        each.unlink(missing_ok=True)
