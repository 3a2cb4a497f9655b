"""The words of an RTF, as its reader sees them: paragraphs, tables, boxes, notes, comments, page heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.readers.fields import Field
from extractors.readers.rtf.letters import encoding_of
from extractors.readers.rtf.scan import Scan, Stretch
from extractors.readers.rtf.state import DEEPEST, State, language
from extractors.readers.rtf.tokens import end_of
from extractors.readers.tracked import NONE, Numbers, Span, Tracked
from extractors.readers.written import Note

if TYPE_CHECKING:
    from extractors.readers.rtf.scan import Destination, Word
    from extractors.readers.rtf.state import Head
    from extractors.readers.tracked import Edit, Place
    from extractors.readers.xml import Leave
    from onrecord.reading import BlockKind

SKIPPED = frozenset((
    "colortbl", "filetbl", "listtable", "listoverridetable", "rsidtbl", "generator", "pict", "nonshppict",
    "shprslt", "sp", "nonesttables", "xe", "rxe", "txe", "tc", "tcn", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
    "aftnsepc", "aftncn", "mmathPict", "formfield", "template", "private",
))  # fmt: skip
"""Groups that are no part of the text; of those marked as new to older programs, all that are not known."""
ENTERED = ("shpinst", "moMath", "moMathPara", "nesttableprops")
"""Groups marked as new to older programs in which there are words of the text, or ends of rows."""
PAGE_HEADS = (
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
)  # fmt: skip
"""The heads and feet of pages."""
ENDNOTE = re.compile(r"\s*\\ftnalt\b")
"""The beginning of a note that is an endnote."""
NEXT = re.compile(r"\\(trowd|intbl|par|sect)(?![a-z])")
"""What tells whether a table goes on after a row."""
NEAR = 4000
"""The letters after a row in which that is looked for."""


class Comment(NamedTuple):
    """A comment: its author, the place where it hangs on the text, what has its words."""

    author: str
    place: Place
    stretch: Stretch


class Row:
    """A table that is open: whether one of its rows, and one of its cells, has begun."""

    def __init__(self) -> None:
        self.begun = self.cell = False


class Body(Scan):
    """The walk over the parts of an RTF."""

    def __init__(self, source: str, head: Head, text: Tracked) -> None:
        super().__init__(source, head, text)
        self.cut_off = False
        self.comments: list[Comment] = []
        self.spans: dict[str, Span] = {}
        self.noted: dict[str, str] = {}
        self._inside = False
        self._around: tuple[Edit | None, Edit | None] = None, None
        self._counted: list[str] = []
        self._rows: list[Row] = []
        self._columns = 0
        self._shapes: list[Stretch] = []
        self._page_heads: list[Stretch] = []
        self._outer: list[str] | None = None
        self.words = self._words()
        self.places = self._places()

    def read_all(self) -> None:
        """Read the whole text."""
        end = end_of(self.source, 1, len(self.source))
        self.cut_off = end == len(self.source)
        self.play(Stretch(1, end, State()))
        self._end_part()

    def read_stretch(self, stretch: Stretch, kind: BlockKind | None, locator: str | None = None) -> None:
        """Read a note, a page's head or a box, which are in the text what they have in themselves."""
        kept = self.kind, self.locator, self._inside, self._rows, self._counted
        self.kind, self.locator, self._inside, self._rows, self._counted = kind, locator, True, [], []
        self.play(stretch._replace(state=stretch.state.paragraph))
        self._end_part()
        self.kind, self.locator, self._inside, self._rows, self._counted = kept

    def read_note(self, note: Note, locator: str) -> None:
        """Read a note, all of which was put in or taken out where its mark was."""
        self._around = note.inserted, note.deleted
        self.read_stretch(note.element, "footnote", locator)
        self._around = None, None

    def read_page_heads(self) -> None:
        """Read the heads and feet of pages, each of the same words once."""
        seen = set[str]()
        for stretch in self._page_heads:
            source = self.source[stretch.start : stretch.end]
            if source not in seen:
                seen.add(source)
                self.read_stretch(stretch, "furniture")

    def is_passed_by(self, word: str) -> bool:
        """Whether a group that begins with a word is no part of the text."""
        return word in SKIPPED or (word.startswith("m") and word.endswith("Pr"))

    def put(self, words: str) -> None:
        """Say words of the text; a bullet at a paragraph's start is that of a list."""
        if words == "•" and not self.text.begun:
            self._counted.append(words)
            return
        self._arrange(self.state.nested)
        self._revise()
        self.say(words)

    def _revise(self) -> None:
        """Let words be hidden, put in or taken out as their group says."""
        self.hidden = bool(self.state.hidden)
        inserted, deleted = self._around
        self.inserted = inserted or self.head.inserted(self.state)
        self.deleted = deleted or self.head.deleted(self.state)

    def _words(self) -> dict[str, Word]:
        """What control words do that are not only properties."""
        return {
            "plain": lambda _: setattr(self, "state", self.state.plain),
            "pard": lambda _: setattr(self, "state", self.state.paragraph),
            "intbl": lambda _: self.set(nested=max(1, self.state.nested)),
            "par": lambda _: self._par(),
            "sect": lambda _: self._par() if self.text.begun else None,
            "trowd": lambda _: setattr(self, "_columns", 0),
            "cellx": lambda _: setattr(self, "_columns", self._columns + 1),
            "cell": lambda _: self._cell(1),
            "row": lambda _: self._row(1),
            "nestcell": lambda _: self._cell(max(2, self.state.nested)),
            "nestrow": lambda _: self._row(max(2, self.state.nested)),
            "ansicpg": lambda number: setattr(self.head, "encoding", encoding_of(number)),
            "mac": lambda _: setattr(self.head, "encoding", "mac_roman"),
            "pc": lambda _: setattr(self.head, "encoding", "cp437"),
            "pca": lambda _: setattr(self.head, "encoding", "cp850"),
            "deff": lambda number: setattr(self.head, "font", number),
            "deflang": lambda number: setattr(self.head, "language", language(number)),
        }

    # Paragraphs and tables

    def _par(self) -> None:
        """End a paragraph, and read the boxes that hang on it."""
        if self.state.sink is not None or self.state.table or self.state.runs_on:
            return
        self._arrange(self.state.nested)
        self._revise()
        kind, numbers = self.head.kind(self.state), NONE
        if counted := "".join(self._counted).strip():
            kind = "list" if kind == "paragraph" else kind
            if any(map(str.isalnum, counted)) and counted != "o":  # which is Word's bullet on a second level
                numbers = Numbers(
                    "" if self.deleted else f"{counted} ", "" if self.inserted else f"{counted} "
                )
        self._counted = []
        self.end(kind, numbers, self.inserted, self.deleted)
        if not self.text.begun:
            shapes, self._shapes = self._shapes, []
            for shape in shapes:
                self.boxed = True
                self.read_stretch(shape, None)
                self.boxed = False

    def _end_part(self) -> None:
        """End what has no end of its own."""
        if self.text.begun:
            self.set(runs_on=0)
            self._par()
        while self._rows:
            self._leave_table()
        self.part()

    def _arrange(self, nested: int) -> None:
        """Go into the tables that are around, and out of those that have ended."""
        nested = min(max(nested, 0), DEEPEST)
        while len(self._rows) > nested and not self._rows[-1].begun:
            self._leave_table()
        while len(self._rows) < nested:
            self._begin_cell()
            self.part()
            self.tables.open(box=not self._rows and self._columns == 1 and self._is_one_row())
            self._rows.append(Row())
        self._begin_cell()

    def _begin_cell(self) -> None:
        if not self._rows:
            return
        row = self._rows[-1]
        if not row.begun:
            self.tables.row()
        if not row.cell:
            self.tables.cell()
        row.begun = row.cell = True

    def _leave_table(self) -> None:
        self.part()
        self.tables.close()
        self._rows.pop()

    def _is_one_row(self) -> bool:
        """Whether a table ends with the row that begins here."""
        row = self.source.find("\\row", self.at)
        after = NEXT.search(self.source, row, row + NEAR)
        return row >= 0 and not (after and after[1] in ("trowd", "intbl"))

    def _cell(self, nested: int) -> None:
        self._arrange(nested)
        self._leave_tables(nested)
        if self.text.begun:
            self._par()
        self.part()
        self._rows[-1].cell = False

    def _row(self, nested: int) -> None:
        self._leave_tables(nested)
        if len(self._rows) == min(nested, DEEPEST):
            self._rows[-1].begun = self._rows[-1].cell = False

    def _leave_tables(self, nested: int) -> None:
        """Leave the tables within one."""
        while len(self._rows) > min(nested, DEEPEST):
            self._leave_table()

    # Groups

    def _places(self) -> dict[str, Destination]:
        """What groups do that begin with a word."""
        places: dict[str, Destination] = dict.fromkeys(ENTERED, lambda: None)
        places |= dict.fromkeys(PAGE_HEADS, self._page_head)
        places |= dict.fromkeys(("shptxt", "dptxbxtext"), self._shape)
        places |= dict.fromkeys(("listtext", "pntext"), self._list_number)
        for name in ("title", "author"):
            places[name] = self._kept_in(self.head.info, name)
        for name in ("atnref", "atndate", "atnauthor", "atnid"):
            places[name] = self._kept_in(self.noted, name)
        return places | {
            "fonttbl": lambda: self.set(table="fonts"),
            "stylesheet": lambda: self.set(table="styles"),
            "revtbl": lambda: self.captured(self._authors),
            "info": lambda: self.set(sink=[]),
            "upr": self._for_older,
            "ud": lambda: self.set(sink=self._outer),
            "field": lambda: self.set(field=Field()),
            "fldinst": self._code,
            "fldrslt": self._result,
            "footnote": self._note,
            "annotation": self._annotation,
            "atrfstart": lambda: self.captured(self._comment_start),
            "atrfend": lambda: self.captured(self._comment_end),
        }

    def _kept_in(self, kept: dict[str, str], name: str) -> Destination:
        return lambda: self.captured(lambda words: kept.__setitem__(name, words))

    def _authors(self, words: str) -> None:
        self.head.authors = [author.strip() for author in words.split(";")]

    def _for_older(self) -> None:
        """Leave out words that programs without Unicode read instead of those that follow."""
        self._outer = self.state.sink
        self.set(sink=[])

    def _list_number(self) -> None:
        self.set(sink=self._counted)

    def _code(self) -> None:
        self.set(sink=self.state.field.code if self.state.field else [])

    def _result(self) -> Leave:
        address = self.state.field.address if self.state.field else ""
        return self.link(address) if address and self.state.sink is None else None

    def _page_head(self) -> None:
        self._page_heads.append(self.pass_by())

    def _shape(self) -> None:
        if not self._inside:
            self._shapes.append(self.pass_by())

    def _note(self) -> None:
        if self._inside:
            return
        self._revise()
        stretch, place = self.pass_by(), self.text.mark()
        kind: Literal["footnote", "endnote"] = "footnote"
        if ENDNOTE.match(self.source, stretch.start):
            kind = "endnote"
        if not self.hidden:
            self.seen.notes.append(Note(kind, place, stretch, self.inserted, self.deleted))

    # Comments

    def _comment_start(self, key: str) -> None:
        start = self.text.mark()
        self.spans[key] = Span(start, start)

    def _comment_end(self, key: str) -> None:
        if span := self.spans.get(key):
            self.spans[key] = Span(span.start, self.text.mark())

    def _annotation(self) -> None:
        if self._inside:
            return
        author, initials = self.noted.pop("atnauthor", ""), self.noted.pop("atnid", "")
        self.comments.append(Comment(author or initials, self.text.mark(), self.pass_by()))
