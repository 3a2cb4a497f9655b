"""Actions outside the app: the document in an editor, words to the clipboard, a note in $EDITOR."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from onrecord.errors import OnrecordError
from tui.app import editor
from tui.app.screens.deciding import Deciding
from tui.wording import numbers
from tui.wording.safe import LINE_BREAKS

if TYPE_CHECKING:
    from collections.abc import Callable

NO_TERMINAL = "The terminal can't be left to {} here."


class Outside(Deciding):
    """The actions that need another program."""

    def do_open_source(self, count: int | None) -> None:
        """Open the document's file below ``seeds/`` at the claim."""
        entry = self.entry
        if entry is None:
            return
        source = self.desk.store.source(entry.source)
        path = self.desk.store.workspace.seeds / source.file
        if not path.is_file():
            self.status.tell(f"{source.file}: is not below seeds/ any more")
            return
        try:
            before = self.desk.text_of(entry)[: entry.claim.start]
            command = editor.at_line(path, 1 + len(LINE_BREAKS.findall(before)))
        except (OnrecordError, ValueError) as error:
            self.fail(error)
            return
        if command.in_terminal:
            self._outside(lambda: subprocess.run(command.words, check=False))
        else:
            self._started(command.words)

    def _started(self, words: list[str]) -> None:
        try:
            editor.start(words)
        except OSError as error:
            self.status.tell(f"{words[0]}: {error.strerror}; set EDITOR to your editor")
        else:
            self.status.tell(f"Given to {words[0]} to open; with EDITOR set, o opens it at the line.")

    def do_copy(self, count: int | None) -> None:
        """Copy the selected words of the text, else the claim's, by way of the terminal (OSC 52)."""
        if self.entry:
            words = self.chosen_words or self.entry.claim.text
            self.app.copy_to_clipboard(words)
            self.status.tell(f"Copied {numbers.count(len(words), 'character')}, where the terminal takes it.")

    def do_long_note(self, count: int | None) -> None:
        """Write a note in the editor."""
        ids, before = self.targets(), self.common(self.targets(), "note")

        def write() -> None:
            notes: list[str] = []
            self._outside(lambda: notes.append(editor.edited(before).strip()))
            if notes and notes[0] != before:
                self.added(self.tried(lambda: self.desk.note(ids, notes[0])), "noted")

        if ids:
            self.checked_by_name(write)

    def do_suspend(self, count: int | None) -> None:
        """Suspend the app: the shell has the terminal until it calls the app back."""
        self._outside(lambda: os.kill(os.getpid(), signal.SIGTSTP), "a shell")

    def _outside(self, work: Callable[[], object], to: str = "an editor") -> None:
        """Leave the terminal to ``work``, and come back."""
        try:
            with self.app.suspend():
                work()
        except SuspendNotSupported:
            self.status.tell(NO_TERMINAL.format(to))
        except (OSError, ValueError) as error:
            self.fail(error)
        self.refresh()
