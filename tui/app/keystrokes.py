"""Keys and pastes, out of what a terminal sends."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import (
    _MAX_SEQUENCE_SEARCH_THRESHOLD as LONGEST,
)
from textual._xterm_parser import (
    BRACKETED_PASTE_END,
    BRACKETED_PASTE_START,
    XTermParser,
)
from textual.constants import ESCAPE_DELAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.message import Message

FEW = 16
"""Printable characters that no hand types, enters among them, between two reads."""

MANY = 64
"""Printable characters that no hand types, without any enter, between two reads."""

GAP = 0.05
"""Seconds within which text that follows a paste is more of that paste."""

_ESCAPE = "\x1b"
_SEQUENCE = re.compile(r"\x1b(?:\[M[ -ÿ]{3}|\[\[[A-E]|\[[0-?]*[ -/]*[@-~]|O[A-DFHP-Sa-d])")
_BEGUN = re.compile(r"\x1b(?:O|\[(?:M[ -ÿ]{0,2}|\[|[0-?]*[ -/]*))?\Z")
_MARKS_PASTES = re.compile(r"\x1b\[\?2004;[13]\$y")
_KEY = re.compile(
    r"(?P<before>\x1b\[[\d:]*;)(?:1(?=:))?(?P<modifiers>\d*):(?P<does>[123])(?P<rest>(?:;[\d:]*)?[u~A-HPQRS])"
)
_REPEATS, _LET_GO = "2", "3"
_TEXT = re.compile(r"[^\x1b]+")
_LINE_END = re.compile(r"\r\n?|\n")


class Key(events.Key):
    """A key that the terminal says is held down, and comes again by itself; Textual takes it as any key."""


class Keystrokes:
    """Reads what a terminal sends, in Textual's events: each sequence whole, each escape for itself.

    Textual's parser alone takes escape and a key that follows within 100 ms for one key with alt, which
    nothing is bound to. Where a terminal does not say that it marks pastes, a read that is text of several
    lines is a paste, too: no hand is that quick.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._parser = XTermParser()
        self._rest = ""
        """The beginning of a sequence or of a paste, whose end is still to come."""
        self._read = 0.0
        """When the last read came."""
        self._marks_pastes = False
        self._pasted = float("-inf")
        """When the last read came, if that was a paste."""

    @property
    def begun(self) -> bool:
        """Whether something has begun whose end is still to come."""
        return bool(self._rest)

    def feed(self, read: str) -> Iterator[Message]:
        """The events of what was read at one go."""
        self._read = self._clock()
        text, self._rest = self._rest + read, ""
        if self._is_paste(text):
            self._pasted = self._read
            yield events.Paste(text)
            return
        self._pasted = float("-inf")
        place = 0
        while place < len(text):
            if text.startswith(BRACKETED_PASTE_START, place):
                end = text.find(BRACKETED_PASTE_END, place)
                if end < 0:
                    self._rest = text[place:]
                    return
                pasted = text[place + len(BRACKETED_PASTE_START) : end]
                yield events.Paste(pasted.replace("\0", ""))
                place = end + len(BRACKETED_PASTE_END)
            elif _BEGUN.match(text, place):
                self._rest = text[place:]
                return
            elif sequence := _SEQUENCE.match(text, place):
                self._marks_pastes |= bool(_MARKS_PASTES.fullmatch(sequence[0]))
                key = _KEY.fullmatch(sequence[0])
                yield from self._key(key) if key else self._sequence(sequence[0])
                place = sequence.end()
            elif plain := _TEXT.match(text, place):
                yield from self._parsed(plain[0])
                place = plain.end()
            else:
                yield _escape()
                place += 1

    def tick(self) -> Iterator[Message]:
        """The events of the beginning of a sequence, once so much time has gone by that it is none."""
        late = self._clock() - self._read >= ESCAPE_DELAY
        if late and self._rest and not self._rest.startswith(BRACKETED_PASTE_START):
            begun, self._rest = self._rest, ""
            yield _escape()
            yield from self._parsed(begun[1:])

    def _is_paste(self, text: str) -> bool:
        """Whether text is a paste, or more of one, without the marks by which terminals tell."""
        printable = sum(map(str.isprintable, text))
        if self._marks_pastes or printable + len(re.findall(r"[\r\n\t]", text)) < len(text):
            return False
        if self._read - self._pasted < GAP:
            return True
        several = bool(_LINE_END.search(text.strip("\r\n")))
        held = len(set(text)) == 1
        return printable >= FEW if several else printable >= MANY and not held

    def _key(self, key: re.Match[str]) -> Iterator[Message]:
        """The events of a key of which the terminal says that it is pressed, repeats, or is let go."""
        if key["does"] == _LET_GO:
            return
        for event in self._sequence(f"{key['before']}{key['modifiers']}{key['rest']}"):
            if key["does"] == _REPEATS and isinstance(event, events.Key):
                event = Key(event.key, event.character)
            yield event

    def _sequence(self, sequence: str) -> Iterator[Message]:
        """The events of a sequence; of one that Textual does not know, escape and the keys behind it.

        With numbers in it, it is a key or an answer of a terminal all the same, and counts for nothing.
        """
        found = list(self._parsed(sequence)) if len(sequence) <= LONGEST else []
        if self._parser._timeout_time is not None:  # it waits for more: this is no sequence that it knows
            self._parser._timeout_time = 0.0
            for _ in self._parser.tick():
                pass  # what it makes of such a sequence is none of the keys that were pressed
            if not re.search(r"\d", sequence):
                found = [_escape(), *self._parsed(sequence[1:])]
        yield from found

    def _parsed(self, text: str) -> Iterator[Message]:
        """What Textual's parser finds; a new one goes on where it fails."""
        try:
            yield from self._parser.feed(text) if text else ()
        except (ValueError, OverflowError, ParseError):
            self._parser = XTermParser()


def _escape() -> events.Key:
    return events.Key("escape", _ESCAPE)
