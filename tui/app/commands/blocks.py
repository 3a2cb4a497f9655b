"""Blocks of a document: folding what is left out, saying what is to be checked, changes and remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from onrecord.blocks import words_of
from onrecord.decisions import blocks as decisions
from onrecord.decisions import speakers
from onrecord.reading import UNCHECKED
from onrecord.typography import key
from tui.app.commands.documents import read_again
from tui.app.commands.place import Place, checked_by_name
from tui.app.commands.telling import WORDS
from tui.wording import numbers
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from onrecord.reading import Block, Remark
    from onrecord.records import Source
    from tui.app.commands.place import Command
    from tui.app.widgets.document import DocumentText

PLAIN = "This document has no blocks: all of it is to be checked."


class InBlocks(Place, Protocol):
    """A screen that shows its document in blocks."""

    @property
    def text(self) -> DocumentText:
        """The text of the document."""

    def show_gaps(self) -> None:
        """Show what is beside the claims as it is now."""

    def show_remark(self, remark: Remark) -> None:
        """Show a remark in full, the cursor on its words."""


def fold(place: InBlocks, count: int | None) -> None:
    """Open the left-out blocks at the cursor, or fold them."""
    if run := place.text.blocks.run(place.text.place):
        place.text.blocks.turn(run)
        place.text.lay_out()
    else:
        place.status.tell("Nothing is left out here.")


def fold_all(place: InBlocks, count: int | None) -> None:
    """Open all left-out blocks, or fold them."""
    if place.text.blocks.reading.left_out:
        place.text.blocks.turn_all()
        place.text.lay_out()
    else:
        place.status.tell("Nothing of this document is left out.")


def sort(place: InBlocks, count: int | None) -> None:
    """Throw the block at the cursor out, or bring it in; what somebody said before is taken back instead."""
    source, blocks = place.source, place.text.blocks
    block = blocks.reading.block_at(place.text.place)
    if source is None or block is None:
        place.status.tell("No block here." if blocks.reading.blocks else PLAIN)
        return
    fold = blocks.fold(place.text.place)
    if fold and len(fold.blocks) > 1:
        opens = place.desk.keymap.label("fold", place.pane)
        place.status.tell(f"Several blocks are folded here{f': {opens} opens them' if opens else ''}.")
        return
    checked_by_name(place, lambda: _sort(place, source, block))


def _sort(place: InBlocks, source: Source, block: Block) -> None:
    words, is_out = words_of(place.text.blocks.reading, block), block.kind in UNCHECKED
    is_said = any(key(each.words) == key(words) for each in source.sortings)
    checked = None if is_said else is_out
    step = place.desk.decide(lambda store, by: decisions.sort(store, source, [words], by, checked=checked))
    undo = place.desk.keymap.takes_back(" · ")
    place.status.tell(f"“{one_line(words, WORDS)}”: {'brought in' if is_out else 'thrown out'}{undo}")
    read_again(place, step)


def name_speaker(place: InBlocks, count: int | None) -> None:
    """Ask who speaks in the turn at the cursor; the name is for all turns with its label."""
    source, block = place.source, place.text.blocks.reading.block_at(place.text.place)
    if source is None or block is None or not block.speaker:
        place.status.tell("Nobody is named as speaking here.")
        return
    label = block.speaker

    def given(name: str) -> None:
        step = place.desk.decide(lambda store, by: speakers.name(store, source, label, name, by))
        place.status.tell(place.desk.keymap.takes_back())
        read_again(place, step)

    question = f"who is {one_line(label, WORDS)} (none: as the label has it)"
    checked_by_name(place, lambda: place.ask(question, given, label))


def show_changes(place: InBlocks, count: int | None) -> None:
    """Show tracked changes, or hide them."""
    blocks = place.text.blocks
    if not blocks.reading.changes:
        place.status.tell("This document has no tracked changes.")
        return
    blocks.shows_changes = not blocks.shows_changes
    place.text.lay_out()
    place.show_gaps()
    changes = numbers.count(len(blocks.reading.changes), "tracked change")
    place.status.tell(f"{changes} {'shown' if blocks.shows_changes else 'hidden'}.")


def read_remark(place: InBlocks, count: int | None) -> None:
    """Go to the next remark, a comment or a note, and read it; after the last, to the first."""
    if remark := place.text.blocks.next_remark(place.text.place):
        place.show_remark(remark)
    else:
        place.status.tell("This document has no comments or notes.")


BLOCKS: dict[str, Command[InBlocks]] = {
    "fold": fold,
    "fold_all": fold_all,
    "sort_block": sort,
    "name_speaker": name_speaker,
    "changes": show_changes,
    "remark": read_remark,
}
