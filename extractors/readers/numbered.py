"""Transcripts with numbers at the margin, as courts have: the numbers go, page and line are the locator."""

from __future__ import annotations

import re

from extractors.readers import labels
from extractors.readers.decoding import decoded
from extractors.readers.formats import READERS
from extractors.readers.writer import Writer
from onrecord.reading import Reading

NAME = READERS["numbered"]
"""The reader with its version."""
NUMBERED = re.compile(r"[ \t\f]*(?P<number>\d{1,2})(?:[ \t]+(?P<words>\S.*))?[ \t]*")
"""A line with its number."""
PAGE = re.compile(r"[ \t\f]*(?:page[ ])?(?P<number>\d{1,5})[ \t]*", re.IGNORECASE)
"""A line with a page's number alone."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The paragraphs of a transcript without the numbers of its lines; whose turns they are is told later."""
    text, encoding, warnings = decoded(content, encoding)
    writer, pages, around = Writer(), _Pages(), list[tuple[str, str]]()
    for line in text.splitlines():
        words = pages.words(line)
        if words is None:
            around.append((line.strip(), f"p. {pages.page}"))
            continue
        if pages.is_broken or _begins(words):
            _leave(writer, around)
            writer.open("paragraph", f"p. {pages.page}, l. {pages.line}")
        writer.say(f"{words} ")
        pages.is_broken = not words or words.isupper()
    _leave(writer, around)
    return Reading(writer.text, NAME, encoding, blocks=tuple(writer.blocks), warnings=warnings)


def _leave(writer: Writer, around: list[tuple[str, str]]) -> None:
    """Write what pages have around their lines, behind the paragraph that goes on over a page's end."""
    for words, page in around:
        writer.add("furniture", words, page)
    around.clear()
    writer.close()


def _begins(words: str) -> bool:
    """Whether a line begins a paragraph: with a label, or in capitals, as headings are."""
    return words.isupper() or labels.head(words, 0, len(words)) is not None


class _Pages:
    """Where in a transcript its lines stand: a page ends where the numbers of lines begin again."""

    def __init__(self) -> None:
        self.page, self.line = 1, 0
        self.is_broken = True
        """Whether the next line begins a paragraph whatever its words."""
        self._is_told = False

    def words(self, line: str) -> str | None:
        """The words of the next line behind its number; None for a line that has none, as a page's head."""
        found, page = NUMBERED.fullmatch(line), PAGE.fullmatch(line)
        number = int(found["number"]) if found else 0
        if found and (found["words"] or number == self.line + 1) and number in (1, self.line + 1):
            if number == 1 and self.line and not self._is_told:
                self.page += 1
            self.line, self._is_told = number, False
            return found["words"] or ""
        if page:
            self.page, self._is_told = int(page["number"]), True
        return None
