"""WebVTT captions, by the parsing algorithm of W3C's specification.

Ours is that a comma before the milliseconds, as SRT has it, is taken too, that no words are taken for a tag
that nothing closes, and that what no player shows comes with a warning.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from extractors.readers.cues import Cue, Line, lines_of, reading
from extractors.readers.decoding import decoded
from extractors.readers.formats import READERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading import Reading

NAME = READERS["vtt"]
"""The reader with its version."""
TIME = r"(?:(\d+):(?=\d\d:))?(\d+):([0-5]\d)[.,](\d{3})(?!\d)"
"""A time of WebVTT: hours, which may be missing, minutes, seconds, milliseconds."""
TIMES = re.compile(rf"\s*{TIME}\s*-->\s*{TIME}")
"""The line of a cue's times."""
ARROW = "-->"
"""What no other line may have."""
TAG = re.compile(r"<(?:\s*[\d:.]+\s*|(?!\s)(?P<end>/?)(?P<name>[a-z]*)(?P<rest>[^<>]*))>")
"""A tag amid the words of a cue. What no > ends is words: a player would not show them."""
CLASSES = re.compile(r"\A\.\S*")
"""The classes of a tag."""
TITLE = re.compile(r"WEBVTT[ \t]+-[ \t]*(.*)")
"""The first line with a title."""
LANGUAGE = re.compile(r"Language:[ \t]*(\S+)")
"""A line of the header as YouTube writes it."""
HEADER = 6
"""Lines in which such a line stands."""
FEW = 3
"""The most lines that a warning names."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The cues of a caption file as turns."""
    text, encoding, warnings = decoded(content, encoding)
    lines = text.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cues, unread = _Parser(lines).parsed()
    title = TITLE.match(lines[0])
    languages = [found[1] for line in lines[:HEADER] if (found := LANGUAGE.match(line))]
    return reading(
        cues,
        NAME,
        encoding,
        (*warnings, *_told(unread)),
        title=title[1].strip() if title else "",
        language=languages[0] if languages else "",
    )


def _told(unread: list[int]) -> Iterator[str]:
    if unread:
        shown = ", ".join(map(str, unread[:FEW])) + (" and others" if len(unread) > FEW else "")
        yield f"no player shows what has no times as 00:12:31.000 above it: left out from line {shown}"


class _Parser:
    """The specification's algorithm: blocks of lines, each a cue if it has a line of times."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 1
        self._cues: list[Cue] = []
        self._unread: list[int] = []

    def parsed(self) -> tuple[list[Cue], list[int]]:
        """The cues, and the numbers of the lines at which words begin that are in none."""
        while self._at < len(self._lines) and self._lines[self._at] and ARROW not in self._lines[self._at]:
            self._at += 1  # the header
        while self._at < len(self._lines):
            if self._lines[self._at]:
                self._block()
            else:
                self._at += 1
        return self._cues, self._unread

    def _block(self) -> None:
        """One block: its times are in its first or second line, and the next such line begins another."""
        begin, times, has_arrow = self._at, None, False
        words: list[str] = []
        while self._at < len(self._lines) and (line := self._lines[self._at]):
            if ARROW in line:
                if has_arrow or self._at - begin > 1:
                    break
                has_arrow, times, words = True, TIMES.match(line), []
            else:
                words.append(line)
            self._at += 1
        if times:
            start, end = _seconds(*times.groups()[:4]), _seconds(*times.groups()[4:])
            self._cues.append(Cue(start, end, list(_lines("\n".join(words)))))
        elif any(words) and not (words[0].startswith("NOTE") or words[0].strip() in ("STYLE", "REGION")):
            self._unread.append(begin + 1)


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000


def _lines(payload: str) -> Iterator[Line]:
    """The lines of a cue's payload: of its tags the voices are read, the others are left out."""
    voice, words, at = "", "", 0
    for tag in TAG.finditer(payload):
        words += payload[at : tag.start()]
        at = tag.end()
        if tag["name"] == "v":
            yield from lines_of(unescape(words), voice or None)
            voice, words = "" if tag["end"] else _name(tag["rest"]), ""
    yield from lines_of(unescape(words + payload[at:]), voice or None)


def _name(annotation: str) -> str:
    """The name in a voice tag, behind its classes."""
    return " ".join(unescape(CLASSES.sub("", annotation)).split())
