"""The file of a document below ``seeds/``, and how it stands to what is on record."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.records import Source
    from onrecord.store import Store
    from onrecord.workspace import Workspace

CHANGED = "changed since it was taken in"
CHANGED_KEPT = f"{CHANGED}; its claims are those of the text on record"


class Seed(NamedTuple):
    """A file's state, and the document on record that the file belongs to.

    - ``new``: no document has this name or these bytes;
    - ``same``: it is the document of this name, as it is on record;
    - ``back``: so it is, and was deleted in between;
    - ``changed``: the document of this name has other bytes on record;
    - ``renamed``: it has the bytes of a document whose own file is not there any more;
    - ``copy``: it has the bytes of another document, or of an earlier draft.
    """

    state: Literal["new", "same", "back", "changed", "renamed", "copy"]
    source: Source | None = None


def look_at(store: Store, name: str, sha256: str) -> Seed:
    """The state of the file with this name below ``seeds/`` and with bytes of this sha256."""
    if here := store.source_of(file=name):
        if here.draft.content != sha256:
            return Seed("changed", here)
        return Seed("back" if here.gone else "same", here)
    other = store.source_of(sha256=sha256)
    if other is None:
        return Seed("new")
    if other.draft.content != sha256 or (store.workspace.seeds / other.file).is_file():
        return Seed("copy", other)
    return Seed("renamed", other)


def refuse_link_out(workspace: Workspace, document: Path) -> None:
    """Raises UnreadableError where a document is a link, or lies behind one, that leads out of the workspace.

    ``seeds/`` and ``evidence/`` themselves may be links.
    """
    place = document.resolve()
    if not any(
        place.is_relative_to(each.resolve()) for each in (workspace.root, workspace.seeds, workspace.evidence)
    ):
        raise UnreadableError(f"{document}: a link out of the workspace; put the document itself there")


def is_taken_in(store: Store, name: str) -> bool:
    """Whether the bytes of the file with this name below ``seeds/`` are on record."""
    try:
        content = (store.workspace.seeds / name).read_bytes()
    except OSError:
        return False
    return look_at(store, name, hashlib.sha256(content).hexdigest()).state in ("same", "copy")
