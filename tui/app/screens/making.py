"""Claims made by hand, of words that are selected in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from onrecord.errors import OnrecordError
from onrecord.records import Kind
from tui.app.screens.outside import Outside
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from onrecord.records import Source
    from tui.app.desk import Desk
    from tui.app.widgets.text import Text

NAME = 24
"""Cells for the name of a document."""

KIND_KEYS = {kind[0]: kind for kind in get_args(Kind)}


class Making(Outside):
    """A screen whose ``text`` shows a document, in which keys or the mouse select words."""

    def __init__(self, desk: Desk, text: Text) -> None:
        super().__init__(desk)
        self.text = text

    @property
    def source(self) -> Source | None:
        """The document of the text."""
        raise NotImplementedError

    def do_document(self, count: int | None) -> None:
        """Open the document screen."""
        if self.source:
            self.show_screen("document", self.here or self.source.id)
        else:
            self.status.tell("Choose a document first: ] goes to the next one.")

    def do_claim(self, count: int | None) -> None:
        """Open the claim screen."""
        if self.entry:
            self.show_screen("claim")

    def do_language(self, count: int | None) -> None:
        """Ask in which language the document is, and read the document again."""
        source = self.source
        if source is None:
            self.status.tell("Choose a document first: ] goes to the next one.")
            return

        def given(code: str) -> None:
            if step := self.tried(lambda: self.desk.put_language(source, code)):
                self.status.tell(self.desk.keymap.hint("undo", "takes it back"))
                self.read_again(step)

        question = f"language of {one_line(source.file, NAME)} (a code: en, es; none: as it tells)"
        self.checked_by_name(lambda: self.ask(question, given, source.language))

    @property
    def chosen_words(self) -> str:
        """The selected words of the text."""
        return self.text.words

    def do_next_word(self, count: int | None) -> None:
        """Move the cursor to the next word of the text."""
        self.text.move_word(count or 1)

    def do_previous_word(self, count: int | None) -> None:
        """Move the cursor to the previous word of the text."""
        self.text.move_word(-(count or 1))

    def do_select_words(self, count: int | None) -> None:
        """Begin or drop a selection of words."""
        self.text.select()
        self.status.unhint()
        if self.text.selection:
            makes = self.extended()
            drops = self.desk.keymap.hint("escape", "drops them", ", ")
            self.status.hint(f"Move to extend{makes}{drops}.")

    def extended(self) -> str:
        """A hint on what can be done with words, once some are selected."""
        return self.desk.keymap.hint("make_claim", "makes a claim of the words", "; ")

    def drop_words(self) -> bool:
        """Drop the selected words; returns whether there were any."""
        self.status.unhint()
        dropped = self.text.selection is not None
        self.text.drop()
        return dropped

    def say_how_to_select(self) -> None:
        """Tell how words are selected."""
        key = self.desk.keymap.label("select_words", "text")
        self.status.tell(f"Select words first: {key} in the text, then move; or drag with the mouse.")

    def do_make_claim(self, count: int | None) -> None:
        """Make a claim of the selected words."""
        span, source = self.text.selection, self.source
        if span is None or source is None:
            self.say_how_to_select()
            return

        def ask_kind() -> None:
            self.status.choose(
                "Make a claim",
                KIND_KEYS,
                lambda kind: self._add(source, KIND_KEYS[kind[0]], span),
                left=lambda: self.focus_pane(self.pane),
            )

        self.checked_by_name(ask_kind)

    def _add(self, source: Source, kind: Kind, span: tuple[int, int]) -> None:
        self.focus_pane(self.pane)
        try:
            entry = self.desk.add_claim(source, kind, *span)
        except OnrecordError as error:
            self.fail(error)
            return
        undo = self.desk.keymap.hint("undo", "takes it back", " · ")
        self.status.tell(f"{entry.id}: {kind} made by hand{undo}")
        self.text.drop()
        self.show_claim(entry.id)
