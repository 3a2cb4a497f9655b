"""The words of an OpenDocument text, as its reader sees them: paragraphs, lists, tables, boxes, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from extractors.readers.odt.changes import Regions, gap
from extractors.readers.odt.lists import Lists
from extractors.readers.odt.names import DRAW, HREF, OFFICE, STYLE, TABLE, TEXT, whole
from extractors.readers.tracked import Numbers, Span, Tracked
from extractors.readers.written import Note, Written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from extractors.readers.odt.styles import Styles
    from extractors.readers.xml import Enter, Leave
    from onrecord.reading import BlockKind

UNSEEN = (
    "ruby-text", "hidden-text", "number", "script", "sequence-decls", "variable-decls", "user-field-decls",
)  # fmt: skip
"""Elements without words of the text."""
WHITE = ("s", "tab", "line-break")
"""Elements that stand for white space."""
INDEXES = (
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index",
)  # fmt: skip
"""Elements that repeat what stands elsewhere."""
SHAPES = (
    "text-box",
    "custom-shape",
    "rect",
    "ellipse",
    "circle",
    "polygon",
    "polyline",
    "path",
    "line",
    "caption",
)
"""Elements that are boxes of words."""
SPACE = " \t\r\n"
"""White space, of which any stretch is one space."""
TO_SPACES = dict.fromkeys(map(ord, SPACE), " ")
"""White space with the space that it is."""
PAGE_HEADS = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")
"""The heads and feet of pages."""


class Body(Written):
    """The walk over the parts of an OpenDocument text."""

    TAILS = True

    def __init__(
        self, text: Tracked, styles: Styles, of_pages: Styles, pages: Iterable[Element] = ()
    ) -> None:
        super().__init__(self._functions(), text)
        self.comments: list[tuple[Element, Span]] = []
        self._styles, self._of_pages, self._pages = styles, of_pages, pages
        self._changes, self._lists = Regions(), Lists()
        self._paragraphs, self._inline, self._spaced = 0, False, True
        self._named: dict[str, int] = {}

    def read_note(self, note: Note, locator: str) -> None:
        """Read a note."""
        self.read(note.element, "footnote", locator)

    def read_page_heads(self) -> None:
        """Read the heads and feet of pages, each of the same words once."""
        self._styles, seen = self._of_pages, set[str]()
        for part in (
            part for page in self._pages for name in PAGE_HEADS for part in page.iterfind(STYLE + name)
        ):
            words = " ".join("".join(part.itertext()).split())
            if words not in seen and part.get(STYLE + "display") != "false":
                seen.add(words)
                self.read(part, "furniture")

    def _functions(self) -> dict[str, Enter]:
        enter: dict[str, Enter] = dict.fromkeys((TEXT + name for name in UNSEEN), lambda _: False)
        enter |= dict.fromkeys((TEXT + name for name in WHITE), self._gap)
        enter |= dict.fromkeys((TEXT + name for name in INDEXES), self._index)
        enter |= dict.fromkeys((DRAW + name for name in SHAPES), self._shape)
        enter |= dict.fromkeys((DRAW + "object", DRAW + "object-ole"), self.unread("embedded object"))
        return enter | {
            TEXT + "p": self._p,
            TEXT + "h": self._p,
            TEXT + "span": self._span,
            TEXT + "a": self._a,
            TEXT + "section": self._section,
            TEXT + "list": self._list,
            TEXT + "list-item": self._item,
            TEXT + "note": self._note,
            TEXT + "tracked-changes": self._tracked,
            TEXT + "change-start": self._change_start,
            TEXT + "change-end": self._change_end,
            TEXT + "change": self._deletion,
            TABLE + "table": self._table,
            TABLE + "table-row": self._row,
            TABLE + "table-cell": self._cell,
            TABLE + "covered-table-cell": self._covered,
            OFFICE + "forms": lambda _: False,
            OFFICE + "annotation": self._comment,
            OFFICE + "annotation-end": self._comment_end,
        }

    # Words

    def _flow(self, words: str | None) -> None:
        """Say words, of which a stretch of white space is one space, and none at a paragraph's start."""
        if not words:
            return
        flat = " ".join(filter(None, words.translate(TO_SPACES).split(" ")))
        before = " " * (words[0] in SPACE and not self._spaced)
        behind = " " * (words[-1] in SPACE and bool(flat))
        if said := before + flat + behind:
            self._spaced = said[-1] == " "
            self.say(said)

    def tail(self, element: Element) -> None:
        """Say the words behind an element in a paragraph."""
        if self._inline:
            self._flow(element.tail)

    def other(self, element: Element) -> Leave:
        """Say the words of fields; what else stands in a paragraph has none of its own."""
        if not self._inline:
            return None
        if element.tag.startswith(TEXT):
            self._flow(element.text)
            return None
        return self._set(inline=False)

    def _set(self, *, inline: bool | None = None, hidden: bool = False) -> Leave:
        """Read in another way until an element ends."""
        before = self._inline, self.hidden
        self._inline = before[0] if inline is None else inline
        self.hidden = self.hidden or hidden

        def leave() -> None:
            self._inline, self.hidden = before

        return leave

    def _gap(self, element: Element) -> Literal[False]:
        self.say(gap(element))
        self._spaced = False
        return False

    def _span(self, element: Element) -> Leave:
        leave = self._set(hidden=self._styles("text", element.get(TEXT + "style-name")).hidden)
        self._flow(element.text)
        return leave

    def _a(self, element: Element) -> Leave:
        leave = self.link(element.get(HREF, ""))
        self._flow(element.text)
        return leave

    # Changes

    def _tracked(self, element: Element) -> Literal[False]:
        self._changes.add(element)
        return False

    def _change_start(self, element: Element) -> Literal[False]:
        self._changes.begin(element)
        self.inserted, self.deleted = self._changes.edits
        return False

    def _change_end(self, element: Element) -> Literal[False]:
        self._changes.end(element)
        self.inserted, self.deleted = self._changes.edits
        return False

    def _deletion(self, element: Element) -> Literal[False]:
        if region := self._changes.deletion(element):
            self.text.say(region.words, self.inserted, region.edit)
        return False

    # Paragraphs, lists and boxes

    def _p(self, element: Element) -> Leave:
        style = self._styles("paragraph", element.get(TEXT + "style-name"))
        kind: BlockKind = style.kind or ("list" if self._lists.inside else "paragraph")
        label = self._lists.label()
        if element.tag == TEXT + "h":
            kind = style.kind or "heading"
            if not label and element.get(TEXT + "is-list-header") != "true":
                label = self._lists.heading(whole(element.get(TEXT + "outline-level"), 1), self._styles)
        self._paragraphs += 1
        reset, self._spaced = self._set(inline=True, hidden=style.hidden), True
        self._flow(element.text)

        def leave() -> None:
            self._paragraphs -= 1
            if reset:
                reset()
            self.end(kind, Numbers(label, label), self.inserted, self.deleted)

        return leave

    def _shape(self, element: Element) -> Leave | Literal[False]:
        return self.box(element) if self._paragraphs else None

    def _list(self, element: Element) -> Leave:
        self._lists.open(element)
        return self._lists.close

    def _item(self, element: Element) -> None:
        if self._lists.inside:
            self._lists.item(element, self._styles)

    def _section(self, element: Element) -> Leave:
        return self._set(hidden=element.get(TEXT + "display") == "none")

    def _index(self, _: Element) -> Leave:
        before, self.kind = self.kind, "boilerplate"

        def leave() -> None:
            self.kind = before

        return leave

    # Tables

    def _table(self, element: Element) -> Leave:
        return self.table(sum(1 for _ in element.iter(TABLE + "table-cell")))

    def _row(self, _: Element) -> None:
        self.tables.row()

    def _cell(self, element: Element) -> Leave:
        self.tables.cell(1 if len(element) else whole(element.get(TABLE + "number-columns-repeated"), 1))
        return self.part

    def _covered(self, element: Element) -> Literal[False]:
        self.tables.cell(whole(element.get(TABLE + "number-columns-repeated"), 1))
        return False

    # What stands beside the words

    def _note(self, element: Element) -> Literal[False]:
        body = element.find(TEXT + "note-body")
        if body is not None and not self.hidden:
            end = element.get(TEXT + "note-class") == "endnote"
            self.seen.notes.append(
                Note("endnote" if end else "footnote", self.text.mark(), body, self.inserted, self.deleted)
            )
        return False

    def _comment(self, element: Element) -> Literal[False]:
        place = self.text.mark()
        if name := element.get(OFFICE + "name"):
            self._named[name] = len(self.comments)
        self.comments.append((element, Span(place, place)))
        return False

    def _comment_end(self, element: Element) -> Literal[False]:
        at = self._named.get(element.get(OFFICE + "name", ""))
        if at is not None:
            comment, span = self.comments[at]
            self.comments[at] = comment, Span(span.start, self.text.mark())
        return False
