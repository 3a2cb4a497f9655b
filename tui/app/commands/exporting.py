"""Claims out of the desk, as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import OnrecordError
from tui.wording import numbers, reservations

if TYPE_CHECKING:
    from onrecord.records import Entry
    from tui.app.commands.place import Command, Place


def export_shown(place: Place, count: int | None) -> None:
    """Export the claims shown."""
    _export(place, "shown", place.desk.listing.entries())


def export_verified(place: Place, count: int | None) -> None:
    """Export the verified claims of all documents."""
    _export(place, "verified", place.desk.verified())


def _export(place: Place, stem: str, entries: list[Entry]) -> None:
    """Ask for a file's name, and write the claims into the file."""
    root = place.desk.store.workspace.root
    offered = place.desk.export_path(stem)

    def named(typed: str) -> None:
        path = root / Path(typed.strip()).expanduser()
        if not typed.strip() or path.is_dir():
            place.status.tell("Nothing was exported: it needs a file name.")
        elif path.exists():
            question = f"{path.name} exists: enter writes over it"
            place.ask(question, lambda _: _write(place, entries, path))
        else:
            _write(place, entries, path)

    if entries:
        shown = offered.relative_to(root).as_posix()
        place.ask(f"Export {numbers.count(len(entries), 'claim')} to", named, shown)
    else:
        place.status.tell(f"No {stem} claims to export.")


def _write(place: Place, entries: list[Entry], path: Path) -> None:
    try:
        rows = place.desk.export(entries, path)
    except (OnrecordError, OSError) as error:
        place.fail(error)
        return
    root = place.desk.store.workspace.root
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    known = reservations.of(entries)
    place.status.tell(f"{numbers.count(rows, 'row')} written to {shown}{f': {known}' if known else ''}")


EXPORTING: dict[str, Command[Place]] = {"export_shown": export_shown, "export_verified": export_verified}
