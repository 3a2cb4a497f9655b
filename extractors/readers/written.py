"""What documents of programs for writing have in common: paragraphs, cells, boxes, notes, hidden words."""

from __future__ import annotations

from abc import abstractmethod
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from msgspec.structs import replace

from extractors.readers.tables import Tables
from extractors.readers.tracked import NONE, Edit, Numbers, Place, Span, Tracked
from extractors.readers.xml import Enter, Leave, Walk
from onrecord.reading import Hyperlink, Reading, Remark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from onrecord.reading import Block, BlockKind

OWN: frozenset[BlockKind] = frozenset({"caption", "blockquote", "footnote", "furniture", "boilerplate"})
"""The kinds that a paragraph keeps in a cell of a table."""
MOST = 50
"""Boxes of which is asked whether the text has their words, too: each costs one look at the whole text."""
SHORTEST = 30
"""Letters from which words of the text that stand in a box, too, are a pull quote."""
SHOWN = 60
"""Letters of hidden words that a warning shows."""
QUOTED = "“”\"'‘’«»„… "
"""Letters around a pull quote that the text does not have around these words."""


class Note(NamedTuple):
    """A foot- or endnote: its place in the text, what has its words, who put it in, and who took it out."""

    kind: Literal["footnote", "endnote"]
    place: Place
    element: Any
    inserted: Edit | None = None
    deleted: Edit | None = None


@dataclass(slots=True)
class Seen:
    """What stands beside a text: notes, links, boxes, hidden words, and how much of what can't be read."""

    notes: list[Note] = field(default_factory=list)
    links: list[tuple[Span, str]] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=lambda: defaultdict(int))


class Written(Walk):
    """A walk over the parts of a document; the words go to one text, what stands beside them is ``seen``."""

    def __init__(self, enter: dict[str, Enter], text: Tracked) -> None:
        super().__init__(enter)
        self.text, self.seen, self.tables = text, Seen(), Tables()
        self.kind: BlockKind | None = None
        self.locator: str | None = None
        self.inserted: Edit | None = None
        self.deleted: Edit | None = None
        self.hidden = False
        self._boxes: list[Element] = []
        self.boxed = False

    def read(
        self, root: Iterable[Element], kind: BlockKind | None = None, locator: str | None = None
    ) -> None:
        """Read a part, or a note of one, whose paragraphs are all of a kind if one is given."""
        before, (self.kind, self.locator) = (self.kind, self.locator), (kind, locator)
        self.walk(root)
        self.part()
        self.kind, self.locator = before

    @abstractmethod
    def read_note(self, note: Note, locator: str) -> None:
        """Read a note."""

    def read_notes(self) -> list[tuple[Note, list[Block]]]:
        """Read the notes, the footnotes first; those that are left, with their blocks."""
        found = []
        for kind in ("footnote", "endnote"):
            number = 0
            for note in [note for note in self.seen.notes if note.kind == kind]:
                number, before = number + (not note.deleted), len(self.text.writer.blocks)
                self.inserted, self.deleted = note.inserted, note.deleted
                self.read_note(note, f"{kind} {number}")
                if not note.deleted:
                    found.append((note, self.text.writer.blocks[before:]))
        self.inserted = self.deleted = None
        return found

    def say(self, words: str) -> None:
        """Add words to the paragraph, unless they are hidden."""
        if self.hidden:
            self.seen.hidden.append(words)
        elif words:
            self.text.say(words, self.inserted, self.deleted)

    def end(
        self,
        kind: BlockKind,
        numbers: Numbers = NONE,
        inserted: Edit | None = None,
        deleted: Edit | None = None,
    ) -> None:
        """End a paragraph, and read the boxes that hang on it."""
        cell, kind = self.tables.here(), self.kind or kind
        if self.seen.hidden and self.seen.hidden[-1] != " ":
            self.seen.hidden.append(" ")
        locator = self.locator
        heads: tuple[str, ...] = ()
        if cell:
            kind = kind if kind in OWN else "cell"
            locator, heads = self.locator or cell.locator, cell.heads
        block = self.text.end(kind, locator, heads, numbers, inserted, deleted)
        if block and cell:
            self.tables.said(self.text.last)
        if block and self.boxed:
            self.seen.boxes.append(block)
        if self._boxes and not self.text.begun:
            boxes, self._boxes = self._boxes, []
            inside, self.boxed = self.boxed, True

            def leave() -> None:
                self.boxed = inside

            self.into([child for box in boxes for child in box], leave)

    def part(self) -> None:
        """End what would else be joined to what can't be joined to it, as a table's cell can't."""
        if self.text.begun:
            self.end("paragraph", inserted=self.inserted)
        self.text.part()

    def box(self, element: Element) -> Literal[False]:
        """Keep a box that hangs on the paragraph until that ends."""
        self._boxes.append(element)
        return False

    def table(self, cells: int) -> Leave:
        """Go into a table of so many cells, as far as these matter: one alone is a box."""
        self.part()
        self.tables.open(box=cells == 1)

        def leave() -> None:
            self.part()
            self.tables.close()

        return leave

    def link(self, address: str) -> Leave:
        """Begin the words of a link; its end ends them."""
        start = self.text.mark()

        def leave() -> None:
            if address and not address.startswith("#"):
                self.seen.links.append((Span(start, self.text.mark()), address))

        return leave

    def unread(self, what: str) -> Enter:
        """What is done with elements whose words can't be read."""

        def enter(_: Element) -> Literal[False]:
            self.seen.unread[what] += 1
            return False

        return enter

    def reading(self, name: str, language: str) -> Reading:
        """What was read, without the comments: the text, the notes, and then the page heads."""
        notes = self.read_notes()
        self.read_page_heads()
        changes, text = self.text.finish(), self.text.writer.text
        links = [(*span.within(text), address) for span, address in self.seen.links]
        return Reading(
            text,
            name,
            language=language,
            blocks=_pulled(self.text.writer.blocks, self.seen.boxes, text),
            changes=changes,
            remarks=tuple(_mark(note, blocks, text) for note, blocks in notes),
            links=tuple(Hyperlink(*link) for link in links if link[0] < link[1]),
            warnings=_warnings(self.seen),
        )

    @abstractmethod
    def read_page_heads(self) -> None:
        """Read the heads and feet of pages, each of the same words once."""


def _mark(note: Note, blocks: list[Block], text: str) -> Remark:
    """A note at its place in the text."""
    words = text[blocks[0].start : blocks[-1].end] if blocks else ""
    place = min(note.place.at, len(text))
    return Remark(note.kind, place, place, words)


def _pulled(blocks: list[Block], boxes: list[Block], text: str) -> tuple[Block, ...]:
    """Blocks, those in boxes that have words of the text once more marked as pull quotes."""
    flat, pulled = " ".join(text.split()) if boxes else "", set[int]()
    for box in boxes[:MOST]:
        words = " ".join(text[box.start : box.end].split()).strip(QUOTED)
        if box.kind in ("paragraph", "blockquote") and len(words) >= SHORTEST and flat.count(words) > 1:
            pulled.add(box.start)
    return tuple(
        replace(block, kind="pullquote", repeats=True) if block.start in pulled else block for block in blocks
    )


def _warnings(seen: Seen) -> tuple[str, ...]:
    """The warnings of hidden words that were left out, and of what can't be read."""
    found = []
    if words := " ".join("".join(seen.hidden).split()):
        shown = words if len(words) <= SHOWN else words[:SHOWN].rsplit(" ", 1)[0] + " …"
        n = len(words.split())
        found.append(f"{n} hidden word{'s' * (n > 1)} left out: {shown}")
    for what, n in sorted(seen.unread.items()):
        them = "them" if n > 1 else "it"
        found.append(f"has {n} {what}{'s' * (n > 1)} whose words are not read: look at {them}")
    return tuple(found)
