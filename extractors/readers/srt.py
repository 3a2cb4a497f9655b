"""Captions in SRT, and in YouTube's SBV: what stands between two lines of times is a cue."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from extractors.readers.cues import Cue, lines_of, reading
from extractors.readers.decoding import decoded
from extractors.readers.formats import READERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.reading import Reading

NAME = READERS["srt"]
"""The reader with its version."""
TIME = r"(\d+):(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?"
"""A time: hours, minutes, seconds, and thousandths, which may be missing."""
TIMES = re.compile(
    rf"^(?:[ \t]*\d+[ \t]*\n)?[ \t]*{TIME}(?:[ \t]*-{{1,2}}>[ \t]*|,){TIME}[^\n]*\n?", re.MULTILINE
)
"""The lines of a cue's number and times."""
MARKS = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}|<\d+:[\d:.]+>")
"""Marks amid the words: <i>, <font color="red">, {\\an8}, <00:00:01.000>."""

BREAK = "[br]"
"""What stands in SBV for the end of a line."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The cues of a caption file as turns."""
    text, encoding, warnings = decoded(content, encoding)
    return reading(_cues(text.replace("\r\n", "\n").replace("\r", "\n")), NAME, encoding, warnings)


def _cues(text: str) -> Iterator[Cue]:
    times = list(TIMES.finditer(text))
    if times:
        yield Cue(0.0, 0.0, lines_of(text[: times[0].start()]))
    for number, found in enumerate(times):
        end = times[number + 1].start() if number + 1 < len(times) else len(text)
        words = unescape(MARKS.sub("", text[found.end() : end]).replace(BREAK, "\n"))
        yield Cue(_seconds(*found.groups()[:4]), _seconds(*found.groups()[4:]), lines_of(words))


def _seconds(hours: str, minutes: str, seconds: str, part: str | None) -> float:
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{part or 0}")
