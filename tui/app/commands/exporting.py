"""Claims out of the desk: as CSV, as a workbook, or as comments in their Word document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import OnrecordError
from onrecord.filters import Filter
from tui.wording import numbers, reservations

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.records import Entry
    from tui.app.commands.place import Command, Place

YES = "y"
"""The answer that writes over a file."""


def export_shown(place: Place, count: int | None) -> None:
    """Export the claims shown."""
    _export(place, "shown", place.desk.listing.entries())


def export_verified(place: Place, count: int | None) -> None:
    """Export the verified claims of all documents; what is stale is left out, and counted."""
    verified, entries = Filter(statuses=frozenset({"verified"})), place.desk.store.entries()
    stale = sum(map(verified.of_stale().accepts, entries))
    without = f" ({stale:,} stale left out)" if stale else ""
    _export(place, "verified", list(filter(verified.accepts, entries)), without)


def _export(place: Place, stem: str, entries: list[Entry], without: str = "") -> None:
    """Ask for a file's name, and write the claims into the file; ``without`` tells what is left out."""
    root = place.desk.store.workspace.root
    offered = place.desk.export_path(stem)

    def named(typed: str) -> None:
        _write(place, entries, root / Path(typed.strip()).expanduser() if typed.strip() else root, named)

    if entries:
        shown = offered.relative_to(root).as_posix()
        place.ask(f"Export {numbers.count(len(entries), 'claim')}{without} to", named, shown)
    else:
        place.status.tell(f"No {stem} claims to export{without}.")


def _write(
    place: Place,
    entries: list[Entry],
    path: Path,
    named: Callable[[str], None],
    *,
    force: bool = False,
) -> None:
    """Write the claims; where something of the user's is in the way, ask first, for a yes or another name."""
    from onrecord.formats.output import TakenError  # here: most sessions export nothing

    if path.is_dir():
        place.status.tell("Nothing was exported: it needs a file name.")
        return

    def answered(said: str) -> None:
        if said.strip() == YES:
            _write(place, entries, path, named, force=True)
        else:
            named(said)

    try:
        written = place.desk.export(entries, path, force=force)
    except TakenError as error:
        place.ask(f"{path.name} {error.why}: {YES} overwrites, or a new name", answered)
        return
    except OSError as error:
        raise OnrecordError(str(error)) from None
    root = place.desk.store.workspace.root
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    known = "; ".join(filter(None, (reservations.of(entries), *written.remarks)))
    rows = numbers.count(written.rows, written.unit)
    place.status.tell(f"{rows} written to {shown}{f': {known}' if known else ''}")


EXPORTING: dict[str, Command[Place]] = {"export_shown": export_shown, "export_verified": export_verified}
