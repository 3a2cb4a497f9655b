"""A web page's text as pieces: a walk over the tree that closes a piece wherever a browser begins a new line.

What nobody sees on the page is left out: scripts, styles, templates, what is only read aloud. So are marks of
footnotes, which are no part of the words that they stand at; their places are kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lxml.etree import iterwalk
from msgspec import Struct

from extractors.readers.html.elements import AROUND, BLOCKS, KINDS, LASTING, LINES, OUTRANKED, RANKS, UNSHOWN
from extractors.readers.html.names import NAMELESS, Naming, named
from extractors.readers.html.tables import Table
from extractors.readers.writer import seen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from extractors.readers.tables import Cell
    from onrecord.reading import BlockKind

SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
"""White space that is no single space, for which HTML takes any."""
HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
"""A style that hides an element."""
READ_ALOUD = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?)(?:\s|$)", re.I)
"""Names of elements that are read aloud and not shown."""
MARK = re.compile(r"\W*(?:\d{1,3}|[a-z]|[*†‡§↩^]+)\W*", re.I)
"""The words of a footnote's mark."""
MARKED = re.compile(r"note-?ref|fn-?ref", re.I)
"""What the names of a link to a note have."""


class Run(NamedTuple):
    """Words of a piece, and the address that they lead to."""

    words: str
    address: str = ""


class Mark(Struct):
    """A footnote's mark: the runs before, the id of the note, and what the note says if it is there."""

    runs: int
    note: str
    said: str = ""


class Setting(NamedTuple):
    """What holds for the text in an element: by its tag, its names, and the elements around."""

    element: HtmlElement
    kind: BlockKind = "paragraph"
    naming: Naming = NAMELESS
    rank: int = 0
    address: str = ""
    cell: Cell | None = None
    is_line: bool = False
    is_exact: bool = False
    is_hidden: bool = False


class Piece(Struct):
    """A piece of a page's text that is one block, in its setting.

    ``words`` are those that are compared, ``covered`` how many of them the body has; ``inside`` says that the
    article has the piece.
    """

    kind: BlockKind
    setting: Setting
    runs: list[Run]
    text: str
    words: list[str]
    covered: int = 0
    inside: bool = False
    repeats: bool = False
    locator: str | None = None
    marks: list[Mark] = []

    @property
    def linked(self) -> float:
        """The share of its letters that lead to an address."""
        return sum(len(run.words) for run in self.runs if run.address) / len(self.text)

    @property
    def place(self) -> str | None:
        """Where the piece stands by its mark-up, as a cell does; None where it is counted."""
        cell = self.setting.cell
        return cell.locator if cell and self.kind == "cell" else self.locator


WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, to compare it with another."""
    return WORD.findall(seen(text).lower())


def pieces_of(page: HtmlElement) -> list[Piece]:
    """The pieces of a page's text, in the order of its source."""
    walk = _Walk(page)
    events = iterwalk(page, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walk.end(element)
        elif not walk.start(element):
            events.skip_subtree()
    walk.close()
    return walk.pieces


class _Walk:
    """The state of a walk: the settings of the elements that are open, and the piece being written."""

    def __init__(self, page: HtmlElement) -> None:
        self.pieces: list[Piece] = []
        self._settings = [Setting(page)]
        self._count = 0
        self._opened: list[HtmlElement] = []
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._broke = False
        self._tables: list[Table] = []

    def start(self, element: HtmlElement) -> bool:
        """Begin an element and say its first text; False where what is in it is not shown."""
        tag, setting = element.tag, self._settings[-1]
        if not isinstance(tag, str) or tag in UNSHOWN:
            return False
        if self._is_block(element, tag):
            self._open(element, tag)
        elif _is_hidden(element):
            return False
        elif tag in ("a", "sup") and (note := _note(element)):
            self._marks.append(Mark(len(self._runs), note))
            return False
        elif tag == "br":
            self._break()
        elif tag == "a":
            self._opened.append(element)
            self._settings.append(setting._replace(address=element.get("href", "").strip()))
        elif tag == "q":
            self._say("“")
        elif tag in BLOCKS or tag == "option":
            self._say(" ")
        if element.text:
            self._say(element.text)
        return True

    def end(self, element: HtmlElement) -> None:
        """End an element and say the text behind it."""
        tag = element.tag
        if self._opened and self._opened[-1] is element:
            if tag != "a":
                self.close()
            if tag == "table":
                self._tables.pop()
            self._opened.pop()
            self._settings.pop()
        elif tag == "q":
            self._say("”")
        elif tag in BLOCKS:
            self._say(" ")
        if element.tail:
            self._say(element.tail)

    def close(self) -> None:
        """End the piece being written."""
        marks, self._marks = self._marks, []
        if not self._runs:
            return
        runs, self._runs, self._broke = self._runs, [], False
        text = "".join(run.words for run in runs).rstrip()
        if text:
            setting = self._settings[-1]
            said = WORD.findall(text.lower())
            self.pieces.append(Piece(setting.kind, setting, runs, text, said, marks=marks))

    def _is_block(self, element: HtmlElement, tag: str) -> bool:
        """Whether an element is a block by its tag or, outside of lines, its names; none is in a heading."""
        setting = self._settings[-1]
        if setting.rank:
            return False
        if tag in BLOCKS:
            return True
        if setting.is_line or tag == "a":
            return False
        return "-" in tag or (bool(element.get("class")) and named(element, NAMELESS).kind in LASTING)

    def _open(self, element: HtmlElement, tag: str) -> None:
        self.close()
        outer = self._settings[-1]
        naming = named(element, outer.naming)
        if tag in AROUND:
            naming = naming._replace(around=element)
        kind = naming.kind if naming.kind in LASTING else KINDS.get(tag, "paragraph")
        if outer.kind == "caption" and naming.kind == "byline":
            kind = "byline"
        cell = outer.cell
        if tag == "table":
            self._tables.append(Table(element, self._count + 1))
            self._count += not self._tables[-1].is_layout
        elif self._tables and tag in ("tr", "td", "th"):
            cell = self._tables[-1].enter(element)
            kind = "paragraph" if self._tables[-1].is_layout else kind
        if kind in OUTRANKED and (outer.kind in LASTING or (outer.kind, kind) == ("list", "paragraph")):
            kind = outer.kind
        self._opened.append(element)
        self._settings.append(
            Setting(
                element,
                kind,
                naming,
                RANKS.get(tag, 0),
                outer.address,
                cell,
                outer.is_line or tag in LINES,
                outer.is_exact or tag == "pre",
                outer.is_hidden or _is_hidden(element),
            )
        )

    def _break(self) -> None:
        """Begin a new line in the piece; a second break at once ends the piece."""
        if self._broke:
            self.close()
        elif self._runs:
            self._runs[-1] = self._runs[-1]._replace(words=self._runs[-1].words.rstrip(" "))
            self._runs.append(Run("\n"))
            self._broke = True

    def _say(self, text: str) -> None:
        """Add the text of an element; in a heading, a kicker and what follows are parted by style alone."""
        setting = self._settings[-1]
        if not self._runs and text.isspace():
            return
        if setting.rank and self._runs and self._runs[-1].words[-1].islower() and text[0].isupper():
            text = f" {text}"
        if not setting.is_exact:
            text = SPACE.sub(" ", text)
        text = seen(text)
        if not self._runs or self._runs[-1].words.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text:
            self._runs.append(Run(text, setting.address))
            self._broke = self._broke and text.isspace()


def _is_hidden(element: HtmlElement) -> bool:
    get = element.get
    return (
        get("hidden", "until-found") != "until-found"
        or "pagebreak" in get("epub:type", get("role", ""))
        or _hides(get("style", ""), get("class", ""))
    )


@lru_cache(maxsize=2**14)
def _hides(style: str, names: str) -> bool:
    return bool(HIDDEN.search(style) or READ_ALOUD.search(names))


def _note(element: HtmlElement) -> str:
    """The id of the note that an element is a mark of: a raised or bracketed number that leads there."""
    link = element if element.tag == "a" else element.find(".//a")
    if link is None or "#" not in link.get("href", ""):
        return ""
    text = "".join(element.itertext()).strip()
    raised = element.tag == "sup" or element.find("sup") is not None or _is_named_mark(link)
    is_mark = MARK.fullmatch(text) and (raised or not text[0].isalnum())
    return link.get("href", "").partition("#")[2] if is_mark else ""


def _is_named_mark(link: HtmlElement) -> bool:
    """Whether a link's names say that it leads to a note."""
    names = (link.get(name, "") for name in ("class", "id", "role", "epub:type"))
    return MARKED.search(" ".join(names)) is not None
