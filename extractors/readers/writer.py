"""The writer of a reading's text, block by block: places of blocks and marks are right by construction.

What a reader of the document does not see is left out of the text: soft hyphens and spaces without width.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.reading import UNCHECKED, Block

if TYPE_CHECKING:
    from onrecord.reading import BlockKind

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Letters that no reader sees: the soft hyphen, and spaces and joiners without width."""
BETWEEN = "\n\n"
"""What stands between two blocks."""


def seen(words: str) -> str:
    """Words without the letters that no reader sees."""
    if not words.isascii():
        for letter in UNSEEN:  # faster than to translate the words: hardly any have one
            words = words.replace(letter, "")
    return words


class Writer:
    """A text being written: ``open`` a block, ``say`` its words bit by bit, ``close`` it.

    What a reader marks (a change, a remark, a link) begins at the ``place`` before its words are said, and
    ends at the ``end`` after that. A block without words is none.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._begun: Block | None = None
        self._is_counted = False
        self._between = BETWEEN
        self._words: list[str] = []
        self._said = 0
        self._space = 0
        self._label = 0
        self._count = 0

    @property
    def text(self) -> str:
        """The text of all blocks that are closed."""
        return "".join(self._pieces)

    @property
    def place(self) -> int:
        """Where the next word would stand, in code points."""
        return self._length + (len(self._between) if self._length else 0) + self._said

    @property
    def end(self) -> int:
        """Where the last word ended; white space after it may still turn out to end its block."""
        return self.place - self._space if self._said else self._length

    def open(
        self,
        kind: BlockKind,
        locator: str | None = None,
        heads: tuple[str, ...] = (),
        *,
        repeats: bool = False,
        speaker: str = "",
        goes_on: bool = False,
    ) -> None:
        """Begin a block, after closing the one before. Without a locator it is counted: ``¶ 3``.

        One that ``goes_on`` with the block before stands on its line.
        """
        self.close()
        self._between = " " if goes_on else BETWEEN
        self._begun = Block(kind, 0, 0, locator or "", heads, repeats, speaker)
        self._is_counted = locator is None and kind not in UNCHECKED

    def label(self, words: str) -> None:
        """Add words to the open block that are the label before what is said."""
        self.say(words)
        self._label = self._said

    def say(self, words: str) -> None:
        """Add words to the open block. White space at its start is left out."""
        assert self._begun, "words stand in a block"
        words = seen(words)
        if not self._said:
            words = words.lstrip()
        self._words.append(words)
        self._said += len(words)
        space = len(words) - len(words.rstrip())
        self._space = space if space < len(words) else self._space + space

    def close(self) -> Block | None:
        """End the open block, white space at its end left out; None where it has no words."""
        begun, words, label = self._begun, "".join(self._words).rstrip(), self._label
        self._begun, self._words, self._said, self._space, self._label = None, [], 0, 0, 0
        if begun is None or not words:
            return None
        if self._length:
            self._write(self._between)
        start = self._length
        self._write(words)
        if begun.kind not in UNCHECKED:
            self._count += 1
        locator = f"¶ {self._count}" if self._is_counted else begun.locator
        block = replace(begun, start=start, end=self._length, locator=locator, label=min(label, len(words)))
        self.blocks.append(block)
        return block

    def add(
        self,
        kind: BlockKind,
        words: str,
        locator: str | None = None,
        heads: tuple[str, ...] = (),
        *,
        repeats: bool = False,
    ) -> Block | None:
        """Write a whole block; None where it has no words."""
        self.open(kind, locator, heads, repeats=repeats)
        self.say(words)
        return self.close()

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
