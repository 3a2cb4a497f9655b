"""TTML captions, as broadcasters and Netflix write them, and DFXP, as they were called before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.cues import Cue, Line, lines_of, reading
from extractors.readers.formats import READERS
from extractors.readers.xml import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from onrecord.reading import Reading

NAME = READERS["ttml"]
"""The reader with its version."""
CLOCK = re.compile(r"(\d{1,4}):(\d\d):(\d\d(?:\.\d{1,9})?)(?::(\d{1,4}))?")
"""A time by the clock; behind the last colon are frames."""
OFFSET = re.compile(r"(\d{1,18}(?:\.\d{1,9})?)(h|ms|m|s|f|t)")
"""A time as a count of a unit."""
SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
"""The seconds of each unit that has as many in any file."""
XML = "{http://www.w3.org/XML/1998/namespace}"
"""The names that XML itself has."""
BREAK = "\x01"
"""What stands for <br/>: no XML has the character itself."""
LONGEST = 12
"""Digits that no rate has."""


class Rates(NamedTuple):
    """How many frames and ticks of a file are a second."""

    frames: int
    ticks: int

    def seconds(self, time: str) -> float:
        """The seconds of a time."""
        if clock := CLOCK.fullmatch(time.strip()):
            hours, minutes, seconds, frames = clock.groups()
            whole = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
            return whole + int(frames or 0) / self.frames
        if offset := OFFSET.fullmatch(time.strip()):
            number, unit = float(offset[1]), offset[2]
            return (
                number * SECONDS[unit]
                if unit in SECONDS
                else number / (self.frames if unit == "f" else self.ticks)
            )
        return 0.0


class Around(NamedTuple):
    """What holds in an element: the second from which its times count, who speaks, whether it is in a cue."""

    begin: float = 0.0
    agent: str = ""
    in_cue: bool = False


def read(content: bytes, encoding: str = "") -> Reading:
    """The cues of a caption file as turns."""
    root = parsed(content, "the file")
    title = next((_words(each) for each in root.iter() if _local(each.tag) == "title"), "")
    return reading(_cues(root), NAME, title=title, language=root.get(f"{XML}lang", ""))


def _cues(root: Element) -> Iterator[Cue]:
    """The paragraphs of a file; their times count from those of what is around them."""
    rates, names = _rates(root), dict(_agents(root))
    around = {root: Around()}
    for element in root.iter():
        here = around.pop(element)
        begin = here.begin + rates.seconds(element.get("begin", ""))
        agent = _agent(element) or here.agent
        is_cue = _local(element.tag) == "p"
        if is_cue and not here.in_cue:
            end = element.get("end")
            last = here.begin + rates.seconds(end) if end else begin + rates.seconds(element.get("dur", ""))
            yield Cue(begin, last, list(_lines(element, agent, names)))
        around.update((child, Around(begin, agent, is_cue or here.in_cue)) for child in element)


def _lines(paragraph: Element, agent: str, names: Mapping[str, str]) -> Iterator[Line]:
    """The lines of a paragraph: each element in it may have a speaker of its own."""
    for part in paragraph.iter():
        if _local(part.tag) == "br":
            part.text = BREAK
    words = paragraph.text or ""
    for child in paragraph:
        if (own := _agent(child) or agent) != agent:
            yield from lines_of(_broken(words), names.get(agent))
            yield from lines_of(_broken("".join(child.itertext())), names.get(own))
            words = child.tail or ""
        else:
            words += "".join(child.itertext()) + (child.tail or "")
    yield from lines_of(_broken(words), names.get(agent))


def _broken(words: str) -> str:
    """Words with their lines as the breaks make them, not the lines of the file."""
    return " ".join(words.split()).replace(BREAK, "\n")


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _local(name: str) -> str:
    """A name without the namespace, which each version has anew."""
    return str(name).rpartition("}")[2]


def _agent(element: Element) -> str:
    """The id of the first who speaks an element's words, where it says so."""
    given = (value.split() for name, value in element.attrib.items() if _local(name) == "agent")
    return next((ids[0] for ids in given if ids), "")


def _agents(root: Element) -> Iterator[tuple[str, str]]:
    """The names of a file's speakers, by their ids."""
    for agent in root.iter():
        if _local(agent.tag) == "agent":
            yield agent.get(f"{XML}id", ""), next((_words(name) for name in agent if _words(name)), "")


def _rates(root: Element) -> Rates:
    given = {_local(name): value for name, value in root.attrib.items()}
    return Rates(_rate(given.get("frameRate", ""), 30), _rate(given.get("tickRate", ""), 1))


def _rate(given: str, other: int) -> int:
    return int(given) if given.isdecimal() and 0 < len(given) < LONGEST and int(given) else other
