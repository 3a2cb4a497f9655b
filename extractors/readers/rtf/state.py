"""What holds within a group of RTF, and what the tables at the head of a document say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from locale import windows_locale
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.readers.kinds import kind_of
from extractors.readers.rtf.letters import CHARSETS, OF_SYMBOLS, SYMBOL, encoding_of
from extractors.readers.tracked import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.readers.fields import Field
    from onrecord.reading import BlockKind

BODY = 9
"""The outline level of a paragraph that is no heading."""
DEEPEST = 20
"""Styles that are based on each other, and tables in each other, at most."""


class State(NamedTuple):
    """What holds within a group: of its letters, its words, its paragraphs; what is on or off is 1 or 0.

    ``skip`` is how many letters stand behind one of Unicode, for programs that don't know that. ``sink`` is
    where words go that are none of the text, ``table`` the table of the document's head in which they stand,
    ``entry`` the number of the font or style there.
    """

    font: int = -1
    skip: int = 1
    hidden: int = 0
    inserted: int = 0
    inserter: int = 0
    inserted_at: int = 0
    deleted: int = 0
    deleter: int = 0
    deleted_at: int = 0
    style: int = 0
    level: int = BODY
    nested: int = 0
    runs_on: int = 0
    sink: list[str] | None = None
    table: Literal["", "fonts", "styles"] = ""
    entry: int = 0
    field: Field | None = None

    @property
    def plain(self) -> State:
        """The state of words without properties."""
        return self._replace(font=-1, hidden=0, inserted=0, deleted=0)

    @property
    def paragraph(self) -> State:
        """The state of a paragraph without properties."""
        return self._replace(style=0, level=BODY, nested=0, runs_on=0)


FIELDS: dict[str, tuple[str, ...]] = {
    "f": ("font",),
    "uc": ("skip",),
    "v": ("hidden",),
    "revised": ("inserted",),
    "revauth": ("inserter",),
    "revdttm": ("inserted_at",),
    "deleted": ("deleted",),
    "revauthdel": ("deleter",),
    "revdttmdel": ("deleted_at",),
    "mvt": ("inserted",),
    "mvf": ("deleted",),
    "mvauth": ("inserter", "deleter"),
    "mvdate": ("inserted_at", "deleted_at"),
    "s": ("style",),
    "outlinelevel": ("level",),
    "itap": ("nested",),
    "dropcapli": ("runs_on",),
}
"""Control words with what they say of a state."""


@dataclass(slots=True)
class Font:
    """A font: its name, and the encoding of its letters."""

    name: str = ""
    encoding: str = ""


@dataclass(slots=True)
class Style:
    """A style of paragraphs: its name, its outline level, and the style that it is based on."""

    name: str = ""
    level: int | None = None
    based: int | None = None


@dataclass
class Head:
    """The tables at the head of a document."""

    encoding: str = "cp1252"
    language: str = ""
    font: int = -1
    fonts: dict[int, Font] = field(default_factory=dict)
    styles: dict[int, Style] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)
    _kinds: dict[int, BlockKind] = field(default_factory=dict)

    def font_of(self, state: State) -> Font:
        """The font of a state's letters, its encoding known."""
        found = self.fonts.get(state.font if state.font >= 0 else self.font) or Font()
        return Font(found.name.rstrip(";"), found.encoding or self.encoding)

    def font_said(self, number: int, word: str, value: int) -> None:
        """Note what a control word says of a font."""
        font = self.fonts.setdefault(number, Font())
        if word == "fcharset":
            font.encoding = OF_SYMBOLS if value == SYMBOL else CHARSETS.get(value, "")
        elif word == "cpg":
            font.encoding = encoding_of(value)

    def named(self, table: str, number: int, words: str) -> None:
        """Add words to the name of a font or a style; the name ends with a semicolon."""
        entry: Font | Style | None = (self.fonts if table == "fonts" else self.styles).get(number)
        if entry and not entry.name.endswith(";"):
            entry.name += words.partition(";")[0].lstrip() + ";" * (";" in words)

    def style_said(self, number: int, word: str, value: int) -> None:
        """Note what a control word says of a style."""
        style = self.styles.setdefault(number, Style())
        if word == "outlinelevel":
            style.level = value
        elif word == "sbasedon":
            style.based = value
        elif word == "lang" and not number:
            self.language = self.language or language(value)

    def kind(self, state: State) -> BlockKind:
        """The kind of a paragraph, by its style and its outline level."""
        found = self._kinds.get(state.style)
        if found is None:
            found = self._kinds[state.style] = self._styled(state.style)
        if found == "paragraph" and 0 <= state.level < BODY:
            return "heading"
        return found

    def _styled(self, number: int) -> BlockKind:
        for style in self._chain(number):
            if kind := kind_of(style.name.rstrip(";").split(",")[0]):
                return kind
            if style.level is not None:
                return "heading" if style.level < BODY else "paragraph"
        return "paragraph"

    def _chain(self, number: int | None) -> Iterator[Style]:
        """A style and those on which it is based."""
        for _ in range(DEEPEST):
            if number is None or not (style := self.styles.get(number)):
                return
            yield style
            number = style.based

    def inserted(self, state: State) -> Edit | None:
        """Who put words in, if somebody did."""
        return self._edit(state.inserter, state.inserted_at) if state.inserted else None

    def deleted(self, state: State) -> Edit | None:
        """Who took words out, if somebody did."""
        return self._edit(state.deleter, state.deleted_at) if state.deleted else None

    def _edit(self, author: int, at: int) -> Edit:
        return Edit(self.authors[author] if 0 < author < len(self.authors) else "", time(at))


def language(number: int) -> str:
    """The code of a language that has a number in Windows; empty where there is none of the number."""
    return windows_locale.get(number, "").replace("_", "-")


def time(number: int) -> str:
    """The time that Word packs into a number, in ISO 8601; empty where it is none."""
    minute, hour, day, month = number & 63, number >> 6 & 31, number >> 11 & 31, number >> 16 & 15
    try:
        return datetime(1900 + (number >> 20 & 511), month, day, hour, minute).isoformat()
    except ValueError:
        return ""
