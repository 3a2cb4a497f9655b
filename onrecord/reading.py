"""What a reader makes of a document: text, blocks, changes, remarks, and what is known of the document.

Places are code points into the text, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import Literal

from msgspec import Struct, field

BlockKind = Literal[
    "headline",
    "dek",
    "byline",
    "dateline",
    "heading",
    "paragraph",
    "blockquote",
    "pullquote",
    "caption",
    "list",
    "cell",
    "footnote",
    "cue",
    "quoted",
    "signature",
    "furniture",
    "boilerplate",
]
"""The kinds of blocks: ``dek`` is the line below a headline, ``list`` an item of a list, ``cell`` one of a
table, ``cue`` a turn of a transcript, ``quoted`` and ``signature`` of a mail, ``furniture`` a page's head or
number, ``boilerplate`` what a page has around its article.
"""
LONGEST = 40
"""Letters of a word that are shown on each side of a place in it."""
UNCHECKED: frozenset[BlockKind] = frozenset({"byline", "quoted", "signature", "furniture", "boilerplate"})
"""The kinds of blocks that give no claims."""


class Block(Struct, frozen=True, gc=False):
    """A stretch of a text that is one kind of thing, and where that stands in the document (``¶ 3``).

    ``heads`` are the words at the heads of a cell's row and column. ``repeats`` says that the block has
    words of another block once more, as a pull quote has.
    """

    kind: BlockKind
    start: int
    end: int
    locator: str = ""
    heads: tuple[str, ...] = ()
    repeats: bool = False


class Change(Struct, frozen=True, gc=False):
    """Words that an author put in or took out with changes tracked; ``at`` is a time in ISO 8601.

    Inserted words stand in the text from ``start`` to ``end``; deleted words stood at ``start``, where
    ``end`` is, too.
    """

    kind: Literal["inserted", "deleted"]
    start: int
    end: int
    text: str
    author: str = ""
    at: str = ""


class Reply(Struct, frozen=True, gc=False):
    """An answer to a comment."""

    text: str
    author: str = ""
    at: str = ""


class Remark(Struct, frozen=True, gc=False):
    """A comment or a note, and the words of the text that it is about: from ``start`` to ``end``.

    ``done`` says that its author has closed it. ``addresses`` are those of the links in it.
    """

    kind: Literal["comment", "footnote", "endnote", "note"]
    start: int
    end: int
    text: str
    author: str = ""
    at: str = ""
    done: bool = False
    replies: tuple[Reply, ...] = ()
    addresses: tuple[str, ...] = ()


class Hyperlink(Struct, frozen=True, gc=False):
    """Words of the text that lead to an address."""

    start: int
    end: int
    address: str


class Reading(Struct, frozen=True):
    """A document as a reader (``html/1``) gives it; ``said`` tells where each value known of it comes from.

    The blocks are in reading order and cover the text but for white space; the changes are in order of their
    places. ``published`` is a day or a time in ISO 8601, ``language`` a code of BCP 47; ``encoding`` is empty
    where the format has its own. The ``guesses`` are places in words that the end of a line parted: whether a
    hyphen stands there was guessed.
    """

    text: str
    reader: str
    encoding: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    url: str = ""
    said: dict[str, str] = field(default_factory=dict, name="from")
    blocks: tuple[Block, ...] = ()
    changes: tuple[Change, ...] = ()
    remarks: tuple[Remark, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    guesses: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def before(self) -> str:
        """The text as it was before the changes."""
        return self.before_in(0, len(self.text))

    def before_in(self, start: int, end: int) -> str:
        """A stretch of the text as it was before the changes."""
        pieces, at = list[str](), start
        for change in self._changes_near(start, end):
            pieces += (self.text[at : change.start], change.text if change.kind == "deleted" else "")
            at = max(at, change.end)
        return "".join((*pieces, self.text[at:end]))

    @property
    def day(self) -> date | None:
        """The day of publication, as far as it is known."""
        try:
            return date.fromisoformat(self.published[:10])
        except ValueError:
            return None

    @property
    def left_out(self) -> list[Block]:
        """The blocks that give no claims though they have words."""
        return [block for block in self.blocks if self.leaves_out(block)]

    def leaves_out(self, block: Block) -> bool:
        """Whether a block gives no claims though it has words, as a line between parts has none."""
        words = self.text[block.start : block.end]
        return block.kind in UNCHECKED and any(map(str.isalnum, words))

    def changes_in(self, start: int, end: int) -> list[Change]:
        """The changes that touch a stretch of the text: at its edges words taken out touch it only where
        others were put in their place.
        """
        near = self._changes_near(start, end)
        inside = [change for change in near if change.start < end and start < change.end]
        edges = {edge for change in inside for edge in (change.start, change.end)} & {start, end}
        return [
            change for change in near if (change.start < end and start < change.end) or change.start in edges
        ]

    def guessed_in(self, start: int, end: int) -> list[str]:
        """The words of a stretch of the text of whose hyphens the reader guessed."""
        places = self.guesses[bisect_left(self.guesses, start) : bisect_right(self.guesses, end)]
        return [
            self.text[max(0, place - LONGEST) : place].split()[-1]
            + self.text[place : place + LONGEST].split()[0]
            for place in places
            if start < place < end
        ]

    def _changes_near(self, start: int, end: int) -> list[Change]:
        """The changes in a stretch of the text and at its edges."""
        return [
            change
            for change in self.changes
            if (change.start < end and start < change.end)
            or change.start == change.end in range(start, end + 1)
        ]

    def block_at(self, place: int) -> Block | None:
        """The block that has a place of the text; None where none has."""
        number = bisect_right(self.blocks, place, key=lambda block: block.start) - 1
        return self.blocks[number] if number >= 0 and place < self.blocks[number].end else None
