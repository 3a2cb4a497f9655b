"""Where the words of a text stand in the bytes of a Word document's part."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple
from xml.parsers import expat

from extractors.readers.docx.body import Body
from extractors.readers.docx.names import W
from extractors.readers.tracked import Tracked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from extractors.readers.docx.paragraphs import Paragraphs
    from extractors.readers.package import Package, Part
    from extractors.readers.tracked import Place

WORDS = f"{W}t"
"""The element that has words."""


class Letter(NamedTuple):
    """A letter of a part: the number of its element in the part's order, and its own there."""

    element: int
    letter: int


class Located(Body):
    """A walk over a document that keeps where its words come from."""

    def __init__(self, known: Paragraphs, package: Package, part: Part) -> None:
        super().__init__(Tracked(), known, package, part)
        self._words: list[tuple[Place, Element]] = []

    def _t(self, element: Element) -> Literal[False]:
        shown = not (self.deleted or self.hidden or self._fields.hide) and self._part is self._main
        if shown and element.text and element.tag == WORDS:
            self._words.append((self.text.mark(), element))
        return super()._t(element)

    def letters(self, places: Iterable[int]) -> dict[int, Letter]:
        """The letters at places of the text; what is no letter of the part counts to the words before."""
        assert self._main.root is not None, "a part that was read has a root"
        numbers = {id(element): number for number, element in enumerate(self._main.root.iter())}
        starts = [place.at for place, _ in self._words]
        text = self.text.writer.text
        kept: dict[int, list[int]] = {}
        found = {}
        for place in places if starts else ():
            at = max(0, bisect_right(starts, place) - 1)
            element = self._words[at][1]
            if at not in kept:
                kept[at] = _kept(element.text or "", text, starts[at])
            letters = kept[at]
            offset = max(0, place - starts[at])
            letter = letters[offset] if offset < len(letters) else len(element.text or "")
            found[place] = Letter(numbers[id(element)], letter)
        return found


def _kept(words: str, text: str, at: int) -> list[int]:
    """The numbers of the letters of an element that stand in the text from a place on."""
    kept = []
    for number, letter in enumerate(words):
        if at < len(text) and (letter == text[at] or (letter.isspace() and text[at].isspace())):
            kept.append(number)
            at += 1
    return kept


class Cut(NamedTuple):
    """A place in a part at which a run can be cut in two: its byte, the run's prefix and its properties."""

    byte: int
    prefix: str
    properties: bytes


class Cuts:
    """Where runs can be cut before letters of a part, and where white space in words must be kept."""

    def __init__(self, content: bytes, letters: Iterable[Letter]) -> None:
        self.at: dict[Letter, Cut] = {}
        self.loose: list[int] = []
        self._content = content
        self._wanted: dict[int, set[int]] = defaultdict(set)
        for letter in letters:
            self._wanted[letter.element].add(letter.letter)
        self._open: list[_Open] = []
        self._count = -1
        self._chunks: list[tuple[int, str]] = []
        parser = self._parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        self._open.append(_Open(self._count, name, self._parser.CurrentByteIndex))
        if self._count in self._wanted:
            self._chunks = []
            if attributes.get("xml:space") != "preserve":
                self.loose.append(self._parser.CurrentByteIndex + 1 + len(name.encode()))

    def _data(self, words: str) -> None:
        if self._open[-1].number in self._wanted:
            self._chunks.append((self._parser.CurrentByteIndex, words))

    def _end(self, name: str) -> None:
        closed = self._open.pop()
        if not self._open or not _is(self._open[-1], "r"):
            return
        run = self._open[-1]
        if _is(closed, "rPr"):
            end = self._content.index(b">", self._parser.CurrentByteIndex) + 1
            self._open[-1] = run._replace(properties=self._content[closed.byte : end])
        elif closed.number in self._wanted:
            prefix = name.removesuffix("t")
            for letter, byte in self._bytes(sorted(self._wanted[closed.number])):
                self.at[Letter(closed.number, letter)] = Cut(byte, prefix, run.properties)

    def _bytes(self, letters: list[int]) -> Iterable[tuple[int, int]]:
        """The bytes at which letters of the element begin that ends here."""
        before = number = 0
        for letter in letters:
            while number < len(self._chunks) and before + len(self._chunks[number][1]) <= letter:
                before += len(self._chunks[number][1])
                number += 1
            if number == len(self._chunks):
                yield letter, self._parser.CurrentByteIndex
            else:
                byte, words = self._chunks[number]
                yield letter, byte + len(words[: letter - before].encode())


class _Open(NamedTuple):
    """An element that is open: its number, its name, its first byte, and of a run its properties."""

    number: int
    name: str
    byte: int
    properties: bytes = b""


def _is(element: _Open, name: str) -> bool:
    return element.name.rpartition(":")[2] == name
