"""The look through an RTF: a token at a time, groups on a stack of their own, letters in their encodings."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.rtf.letters import LETTERS, OF_SYMBOLS, SIGNS, decoded, joined
from extractors.readers.rtf.state import FIELDS, State
from extractors.readers.rtf.tokens import TOKEN, end_of
from extractors.readers.symbols import OWN, symbol
from extractors.readers.written import Written

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from extractors.readers.rtf.state import Head
    from extractors.readers.tracked import Tracked
    from extractors.readers.xml import Leave

    Word = Callable[[int], object]
    Destination = Callable[[], Leave]

FIRST, SECOND = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""The numbers that are the first and the second half of a letter."""
MOST = 2**31
"""More than any number means."""


class Stretch(NamedTuple):
    """The inside of a group, with the state at its beginning."""

    start: int
    end: int
    state: State


class Scan(Written):
    """A look through a stretch of an RTF; what words and destinations do is in ``words`` and ``places``."""

    words: dict[str, Word]
    places: dict[str, Destination]

    def __init__(self, source: str, head: Head, text: Tracked) -> None:
        super().__init__({}, text)
        self.source, self.head = source, head
        self.state = State()
        self._groups: list[tuple[State, Leave]] = []
        self._leave: Leave = None
        self.at = self._end = 0
        self._bytes = bytearray()
        self._half = 0
        self._unsaid = 0
        self._star = False

    @abstractmethod
    def put(self, words: str) -> None:
        """Say words of the text."""

    @abstractmethod
    def is_passed_by(self, word: str) -> bool:
        """Whether a group that begins with a word is no part of the text."""

    def play(self, stretch: Stretch) -> None:
        """Look through a stretch of the file; may be called while another one is looked through."""
        kept = self.state, self._groups, self._leave, self.at, self._end
        self.at, self._end, self.state = stretch
        self._groups, self._leave = [], None
        while self.at < self._end:
            found = TOKEN.match(self.source, self.at, self._end)
            assert found, "there is a token at each place"
            self.at = found.end()
            self._token(found)
        self._flush()
        while self._groups:
            self._close()
        self.state, self._groups, self._leave, self.at, self._end = kept

    def pass_by(self) -> Stretch:
        """Go to the end of the group; what is passed by."""
        start, self.at = self.at, end_of(self.source, self.at, self._end)
        return Stretch(start, self.at, self.state)

    def set(self, **values: object) -> None:
        """Let values hold in this group from here."""
        self.state = self.state._replace(**values)  # type: ignore[arg-type]

    def captured(self, done: Callable[[str], object]) -> Leave:
        """Keep the words of this group out of the text; at its end something is done with them."""
        words: list[str] = []
        self.set(sink=words)
        return lambda: done("".join(words).strip())

    # Tokens

    def _token(self, found: re.Match[str]) -> None:
        if text := found["text"]:
            self._add(text.encode("latin-1"))
        elif word := found["word"]:
            number = found["number"]
            self._flush()
            self._word(word, int(number) if number else None)
        elif code := found["hex"]:
            self._add(bytes.fromhex(code))
        elif brace := found["brace"]:
            self._flush()
            self._unsaid = 0
            if brace == "{":
                self._groups.append((self.state, self._leave))
                self._leave = None
            else:
                self._close()
        elif sign := found["sign"]:
            self._flush()
            self._sign(sign)

    def _close(self) -> None:
        """Leave a group."""
        if self._leave:
            self._leave()
        self.state, self._leave = self._groups.pop()

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._star = True
        elif self._unsaid:
            self._unsaid -= 1
        elif sign in "\r\n":
            self.words["par"](1)
        elif sign in SIGNS:
            self._say(SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        star, self._star = self._star, False
        value = 1 if number is None else max(-MOST, min(number, MOST))
        if word == "bin":
            self.at += max(0, number or 0)
        elif word == "u":
            self._letter(value)
        elif self._unsaid:
            self._unsaid -= 1
        elif letter := LETTERS.get(word):
            self._say(letter)
        elif place := self.places.get(word):
            self._leave = place() or self._leave
        elif star or self.is_passed_by(word):
            self.pass_by()
        elif self.state.table:
            self._tell(word, value)
        elif names := FIELDS.get(word):
            self.set(**dict.fromkeys(names, value))
        elif known := self.words.get(word):
            known(value)

    def _tell(self, word: str, value: int) -> None:
        """Note what a word says of an entry in a table of the document's head."""
        fonts = self.state.table == "fonts"
        if word == ("f" if fonts else "s"):
            self.set(entry=value)
        (self.head.font_said if fonts else self.head.style_said)(self.state.entry, word, value)

    # Letters

    def _add(self, content: bytes) -> None:
        """Add bytes to those whose letters are not told yet."""
        if self._unsaid:
            unsaid = min(self._unsaid, len(content))
            self._unsaid -= unsaid
            content = content[unsaid:]
        self._bytes += content

    def _flush(self) -> None:
        """Say the letters of the bytes that wait."""
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            font = self.head.font_of(self.state)
            self._say(decoded(content, font.encoding, font.name))

    def _letter(self, number: int) -> None:
        """Say a letter of Unicode; what stands behind for other programs is not said."""
        code, first = number & 0xFFFF, self._half
        self._unsaid, self._half = self.state.skip, 0
        if code in FIRST:
            self._half = code
        elif code in SECOND:
            self._say(joined(first, code) if first else "\ufffd")
        elif code in OWN and (font := self.head.font_of(self.state)).encoding == OF_SYMBOLS:
            self._say(symbol(font.name, f"{code:x}") if font.name.lower() == "symbol" else "")
        else:
            self._say(chr(code))

    def _say(self, words: str) -> None:
        """Add words to where they go in this group."""
        state = self.state
        if self._half:
            words, self._half = f"\ufffd{words}", 0
        if state.table:
            self.head.named(state.table, state.entry, words)
        elif state.sink is not None:
            state.sink.append(words)
        else:
            self.put(words)
