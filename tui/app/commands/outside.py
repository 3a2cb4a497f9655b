"""Actions outside the app: the document in an editor, words to the clipboard, a note in $EDITOR."""

from __future__ import annotations

import os
import re
import signal
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from onrecord.errors import OnrecordError
from tui.app import editor
from tui.app.commands.deciding import note_of
from tui.app.commands.marking import common
from tui.app.commands.place import checked_by_name
from tui.app.commands.telling import added
from tui.wording import numbers
from tui.wording.safe import LINE_BREAKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.reading import Reading
    from tui.app.commands.place import Command, Place

PLAIN = "plain/"
"""The beginning of the name of the reader whose documents an editor can open."""

PAGE = re.compile(r"p\. (?:.* \()?(\d+)\)?(?:,|$)")
"""The page of a locator: its number, be there a printed label before it."""

NO_TERMINAL = "The terminal can't be left to {} here."


def open_source(place: Place, count: int | None) -> None:
    """Open the document's file: a text in the editor at the claim, another format as the desktop does."""
    entry = place.entry
    if entry is None:
        return
    source = place.desk.store.source(entry.source)
    path = place.desk.store.workspace.seeds / source.file
    if not path.is_file():
        place.status.tell(f"{source.file}: is not below seeds/ any more")
        return
    if not source.draft.reader.startswith(PLAIN):
        page = page_of(place.desk.store.reading(source, entry.draft), entry.claim.start)
        command = editor.at_page(path, page) if page else editor.by_desktop(path)
        _start(place, command.words, remedy=f"open {path} by hand")
        return
    try:
        before = place.desk.text_of(entry)[: entry.claim.start]
        command = editor.at_line(path, 1 + len(LINE_BREAKS.findall(before)))
    except OnrecordError as error:
        place.fail(error)
        return
    if command.in_terminal:
        _leave_terminal(place, lambda: editor.run(command.words))
    else:
        _start(place, command.words, "" if editor.is_set() else "; with EDITOR set, o opens it at the line")


def page_of(reading: Reading, at: int) -> int:
    """The number of the page on which a place of a text stands; 0 where the document has no pages."""
    block = reading.block_at(at)
    found = PAGE.match(block.locator) if block else None
    return int(found[1]) if found else 0


def copy(place: Place, count: int | None) -> None:
    """Copy the selected words of the text, else the claim's, by way of the terminal (OSC 52)."""
    if place.entry:
        words = place.text.words or place.entry.claim.text
        place.app.copy_to_clipboard(words)
        place.status.tell(f"Copied {numbers.count(len(words), 'character')}, where the terminal takes it.")


def long_note(place: Place, count: int | None) -> None:
    """Write a note in the editor."""
    ids = place.targets()
    before = common(place, ids, "note")
    typed = place.desk.typed.setdefault((note_of(place, ids), place.here), {})

    def write() -> None:
        notes: list[str] = []
        _leave_terminal(place, lambda: notes.append(editor.edited(typed.get("", before)).strip()))
        if notes and notes[0] != before:
            typed[""] = notes[0]
            step = place.desk.note(ids, notes[0])
            typed.clear()
            added(place, step, "noted")

    if ids:
        checked_by_name(place, write)


def suspend(place: Place, count: int | None) -> None:
    """Suspend the app: the shell has the terminal until it calls the app back."""
    _leave_terminal(place, lambda: os.kill(os.getpid(), signal.SIGTSTP), "a shell")


def _start(place: Place, words: list[str], hint: str = "", *, remedy: str = editor.REMEDY) -> None:
    """Run a command that has a window of its own, and tell so with a ``hint``, or how else to go on."""
    try:
        editor.start(words, remedy)
    except OnrecordError as error:
        place.fail(error)
        return
    place.status.tell(f"Given to {words[0]} to open{hint}.")


def _leave_terminal(place: Place, work: Callable[[], object], to: str = "an editor") -> None:
    """Leave the terminal to ``work``, and come back."""
    try:
        with place.app.suspend():
            work()
    except SuspendNotSupported:
        place.status.tell(NO_TERMINAL.format(to))
    except (OnrecordError, OSError) as error:
        place.fail(error)
    place.app.screen.refresh()


OUTSIDE: dict[str, Command[Place]] = {
    "open_source": open_source,
    "copy": copy,
    "long_note": long_note,
    "suspend": suspend,
}
