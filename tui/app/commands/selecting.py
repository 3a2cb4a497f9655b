"""Words selected in a document, and a claim made of them; claims selected at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, get_args

from onrecord.records import Kind
from tui.app.commands.moving import BY_SENTENCE, BY_WORD, Lists
from tui.app.commands.place import checked_by_name

if TYPE_CHECKING:
    from onrecord.records import Source
    from tui.app.commands.place import Command, Place
    from tui.app.widgets.text import Text

KIND_KEYS = {kind[0]: kind for kind in get_args(Kind)}

MARKS = '"“”„‟«»‘’'
"""Quotation marks, which alone are no words for a claim."""
SIGNS = "$£€¥"
"""Signs before a number."""


def select_words(place: Place, count: int | None) -> None:
    """Begin or drop a selection of words."""
    place.text.select()
    place.status.unhint()
    if place.text.selection:
        drops = place.desk.keymap.hint("escape", "drops them", ", ")
        place.status.hint(f"Move to extend{_makes(place)}{drops}.")


def _makes(place: Place) -> str:
    """A hint on what can be done with words, once some are selected."""
    if place.pane == "words":
        return f"; {place.desk.keymap.label('set_words', 'words')} takes them for the claim"
    return place.desk.keymap.hint("make_claim", "makes a claim of the words", "; ")


def drop_words(place: Place) -> bool:
    """Drop the selected words; returns whether there were any."""
    place.status.unhint()
    dropped = place.text.selection is not None
    place.text.drop()
    return dropped


def say_how_to_select(place: Place) -> None:
    """Tell how words are selected."""
    key = place.desk.keymap.label("select_words", "text")
    place.status.tell(f"Select words first: {key} in the text, then move; or drag with the mouse.")


def make_claim(place: Place, count: int | None) -> None:
    """Make a claim of the selected words, else of the gap at the cursor; ask first for its likeliest kind."""
    span, source = place.text.meant, place.source
    if span is None or source is None or not place.text.at(*span).strip(MARKS):
        say_how_to_select(place)
        return

    likeliest = kind_of(place.text, *span)
    answers = {likeliest[0]: likeliest, **KIND_KEYS}

    def ask_kind() -> None:
        place.choose("Make a claim", answers, lambda kind: _add(place, source, KIND_KEYS[kind[0]], span))

    checked_by_name(place, ask_kind)


def kind_of(text: Text, start: int, end: int) -> Kind:
    """The likeliest kind of a claim: of words in marks a quote, of a number a figure, else a statement."""
    from extractors.coverage import NUMBER  # here: the text shows before its patterns are made

    around = text.at(start - 1, start), text.at(end, end + 1)
    if all(mark and mark in MARKS for mark in around):
        return "quote"
    return "figure" if NUMBER.match(text.at(start, end).lstrip(SIGNS)) else "statement"


def _add(place: Place, source: Source, kind: Kind, span: tuple[int, int]) -> None:
    entry = place.desk.add_claim(source, kind, *span)
    undo = place.desk.keymap.takes_back(" · ")
    place.status.tell(f"{entry.id}: {kind} made by hand{undo}")
    place.text.drop()
    place.show_claim(entry.id)


class Selects(Lists, Protocol):
    """A screen with rows that can be selected."""

    def show_rows(self, cursor: int | None = None) -> None:
        """Show the rows as they are now, the cursor on row ``cursor``, else where it is."""


def select(place: Selects, count: int | None) -> None:
    """Select the claim, or unselect it, and go to the next row."""
    if place.entry:
        place.desk.selected ^= {place.entry.id}
        place.show_rows(place.row + 1)


def select_all(place: Selects, count: int | None) -> None:
    """Select all rows that match, or none where all are selected."""
    every = place.desk.listing.matching()
    place.desk.selected = set() if every <= place.desk.selected else every
    place.show_rows()


MAKING: dict[str, Command[Place]] = {"make_claim": make_claim}
WORDS: dict[str, Command[Place]] = {"select_words": select_words, **BY_WORD, **BY_SENTENCE}
SELECTING: dict[str, Command[Selects]] = {"select": select, "select_all": select_all}
