"""Migration of files of an older form to this one; the file as it was is kept beside the new one.

Form 1 had the history as a table of the snapshot; form 2 has it in a file of its own. Form 3 has more fields
of decisions (queries, signatures, duplicates, amendments); where they are missing they are empty. In form 4
steps have ids, and the lines of the history checksums. In form 5 documents have a language, in form 6 what a
reader gave beside their text. An older onrecord, which knows none of that, must not write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from onrecord import files
from onrecord.errors import StoreError
from onrecord.store import eventlog, journal
from onrecord.store.decoding import decoder
from onrecord.store.journal import FORM
from onrecord.store.storage import to_raw

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.store.storage import JournalStorage

ABOUT = "about"
"""The table whose one row says which form the tables have."""


NAMED_STEPS = 4
"""The first form in which steps have ids."""


class About(Struct):
    """Which form the tables have."""

    schema: int


_about = decoder(About)


def bring_up(storage: JournalStorage) -> None:
    """Make the files those of this form. Raises StoreError where a later onrecord wrote them."""
    if storage.disk.vouched:
        return
    form = _form(storage)
    if form > FORM:
        raise StoreError(f"{storage.disk.path}: written by a later onrecord (form {form}); update onrecord")
    if form == FORM:
        return
    path, history = storage.disk.path, storage.disk.history
    kept = [_kept(each, form) for each in (path, history) if each.exists()]
    with storage.transaction():
        if _form(storage) == 1:
            _history_into_a_file(storage)
        if _form(storage) < NAMED_STEPS:
            _name_steps(storage)
        stamp(storage)
    storage.fold()
    storage.disk.notice(f"{path}: brought up to form {FORM}; as it was it is kept in {' and '.join(kept)}")


def _kept(path: Path, form: int) -> str:
    """Copy a file as it is in this form; gives the copy's name."""
    copy = path.with_name(f"{path.stem}.form-{form}{path.suffix}")
    if not copy.exists():
        files.write_whole(copy, [files.read(path)])
    return copy.name


def stamp(storage: JournalStorage) -> None:
    """Say that the tables are of this form, where they are to be written. Belongs into a ``transaction``."""
    if _form(storage) < FORM:
        storage.change(ABOUT, {"1": to_raw({"schema": FORM})})


def _form(storage: JournalStorage) -> int:
    rows = storage.rows.get(ABOUT, {})
    try:
        return max((_about(row).schema for row in rows.values()), default=FORM)
    except ValueError as error:
        raise StoreError(f"{storage.disk.path}: {ABOUT}: {error}; see onrecord doctor") from None


def _history_into_a_file(storage: JournalStorage) -> None:
    events = storage.rows.get("history", {}).values()
    files.write_whole(storage.disk.history, (bytes(event) + b"\n" for event in events))
    storage.clear("history")


def _name_steps(storage: JournalStorage) -> None:
    """Write the history anew, the journal's events in it, with the ids of steps and checksums.

    A line that is no event stays as it is, for the doctor.
    """
    found = journal.parse(files.read(storage.disk.journal))
    events = [bytes(event) for commit in found.commits for event in commit.events]
    ids: dict[int, str] = {}
    named: dict[object, bytes] = {}
    for line in [*files.read(storage.disk.history).splitlines(), *events]:
        try:
            event = eventlog.event_of(line)
        except ValueError:
            named[line] = line
            continue
        ids[event.step] = event.step_id
        undoes = ids.get(event.undoes, "") if event.undoes else ""
        named[event.key] = eventlog.sealed(eventlog.encoded(replace(event, undoes_id=undoes)))
    if named:
        files.write_whole(storage.disk.history, (line + b"\n" for line in named.values()))
