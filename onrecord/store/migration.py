"""Bringing files of an older form up to this one; the file as it was is kept beside it.

Form 1 had the history as a table of the snapshot; form 2 has it in a file of its own. Form 3 has more fields
of decisions (queries, signatures, duplicates, amendments); where they are missing they are empty, so that
form 2 is read as it is. An onrecord that does not know them must not write: it would leave a signature on
what it changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw, Struct

from onrecord import files
from onrecord.errors import StoreError
from onrecord.store.disk import FORM
from onrecord.store.storage import to_raw

if TYPE_CHECKING:
    from onrecord.store.storage import JournalStorage

ABOUT = "about"
"""The table whose one row says which form the tables have."""


class About(Struct):
    """Which form the tables have."""

    schema: int


_about = msgspec.json.Decoder(About).decode


def bring_up(storage: JournalStorage) -> None:
    """Make the files those of this form. Raises StoreError where a later onrecord wrote them."""
    if storage.disk.vouched:
        return
    form = _form(storage)
    if form > FORM:
        raise StoreError(f"{storage.disk.path}: written by a later onrecord (form {form}); update onrecord")
    if form > 1:
        return
    path = storage.disk.path
    backup = path.with_name(f"{path.stem}.form-{form}.json")
    files.write_whole(backup, [files.read(path)])
    with storage.transaction():
        if _form(storage) == 1:
            _history_into_a_file(storage)
        stamp(storage)
    storage.fold()
    storage.disk.notice(f"{path}: brought up to form {FORM}; as it was it is kept in {backup.name}")


def stamp(storage: JournalStorage) -> None:
    """Say that the tables are of this form, where they are to be written. Belongs into a ``transaction``."""
    if _form(storage) < FORM:
        storage.change(ABOUT, {"1": to_raw({"schema": FORM})})


def _form(storage: JournalStorage) -> int:
    rows = storage.rows.get(ABOUT, {})
    try:
        return max((_about(row).schema for row in rows.values()), default=FORM)
    except ValueError as error:
        raise StoreError(f"{storage.disk.path}: {ABOUT}: {error}; left as it is") from None


def _history_into_a_file(storage: JournalStorage) -> None:
    events = storage.rows.get("history", {})
    storage.log(Raw(bytes(event)) for event in events.values())
    storage.clear("history")
