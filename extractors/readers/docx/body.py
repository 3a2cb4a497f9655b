"""The words of a Word document, as its reader sees them: paragraphs, tables, boxes, notes, page heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.docx import paragraphs
from extractors.readers.docx.names import MC, XML_SPACE, M, R, W
from extractors.readers.fields import Field, Fields
from extractors.readers.symbols import symbol
from extractors.readers.tracked import Edit, Span, Tracked
from extractors.readers.written import Note, Written

if TYPE_CHECKING:
    from typing import Literal
    from xml.etree.ElementTree import Element

    from extractors.readers.docx.package import Package, Part
    from extractors.readers.docx.paragraphs import Paragraphs
    from extractors.readers.xml import Enter, Leave

UNSEEN = (
    "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "rt", "ffData",
    "customXmlPr", "smartTagPr",
)  # fmt: skip
"""Elements without words: properties, and the reading that stands above a character."""
SPACE = " \t\r\n"
"""White space that does not count at the ends of words, unless the words say so."""
WHITE = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
"""Elements that stand for one letter."""
OBJECTS = {
    f"{W}altChunk": "embedded document",
    f"{W}subDoc": "linked document",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "diagram",
}
"""Elements whose words stand elsewhere, and are not read."""
IN_TEXT = (None, "normal")
"""The types of notes that are an author's."""


class Body(Written):
    """The walk over the parts of a Word document."""

    def __init__(self, text: Tracked, known: Paragraphs, package: Package, part: Part) -> None:
        super().__init__(self._functions(), text)
        self.comments: dict[str, Span] = {}
        self._package, self._main, self._part = package, part, part
        self._known = known
        self._fields = Fields()
        self._links: dict[int, Leave] = {}
        self._notes: dict[str, tuple[Part, dict[str, Element]]] = {}
        self._page_heads: list[str] = []

    def read_note(self, note: Note, locator: str) -> None:
        """Read a note."""
        self._part = self._notes[note.kind][0]
        self.read(note.element, "footnote", locator)

    def read_page_heads(self) -> None:
        """Read the heads and feet of pages, each of the same words once."""
        seen = set[str]()
        for name in self._page_heads:
            self._part = self._package.part(name)
            root = self._part.root
            words = " ".join("".join(root.itertext()).split()) if root is not None else ""
            if root is not None and words not in seen:
                seen.add(words)
                self.read(root, "furniture")

    def _functions(self) -> dict[str, Enter]:
        enter: dict[str, Enter] = {W + name: self._letter(letter) for name, letter in WHITE.items()}
        enter |= {name: self.unread(what) for name, what in OBJECTS.items()}
        enter |= dict.fromkeys((W + name for name in UNSEEN), lambda _: False)
        enter |= dict.fromkeys((W + "t", W + "delText", M + "t"), self._t)
        enter |= dict.fromkeys((W + "ins", W + "moveTo"), self._ins)
        enter |= dict.fromkeys((W + "del", W + "moveFrom"), self._del)
        enter |= dict.fromkeys((W + "instrText", W + "delInstrText"), self._code)
        enter |= dict.fromkeys((W + "footnoteReference", W + "endnoteReference"), self._note)
        return enter | {
            W + "r": self._r,
            W + "p": self._p,
            W + "sym": self._symbol,
            M + "den": self._over,
            W + "tbl": self._tbl,
            W + "tr": self._tr,
            W + "tc": self._tc,
            W + "hyperlink": self._hyperlink,
            W + "fldSimple": self._field_simple,
            W + "fldChar": self._field_char,
            W + "commentRangeStart": self._comment_start,
            W + "commentRangeEnd": self._comment_end,
            W + "commentReference": self._comment_reference,
            MC + "AlternateContent": self._alternate,
            W + "txbxContent": self.box,
            W + "sectPr": self._section,
        }

    # Words

    def _say(self, words: str) -> Literal[False]:
        if self._fields.hide:
            self._fields.keep(words)
        else:
            self.say(words)
        return False

    def _letter(self, letter: str) -> Enter:
        return lambda _: self._say(letter)

    def _symbol(self, element: Element) -> Literal[False]:
        return self._say(symbol(element.get(W + "font", ""), element.get(W + "char", "")))

    def _over(self, _: Element) -> None:
        """Say the line of a fraction."""
        self._say("/")

    def _t(self, element: Element) -> Literal[False]:
        words = element.text or ""
        if "\n" in words:
            words = words.replace("\n", " ")
        loose = words[:1] in SPACE or words[-1:] in SPACE
        if loose and element.get(XML_SPACE) != "preserve" and not element.tag.startswith(M):
            words = words.strip(SPACE)
        return self._say(words)

    def _r(self, element: Element) -> Leave:
        if not len(element) or element[0].tag != W + "rPr":
            return None
        hidden = self._known.hidden(element[0])
        return None if hidden is None or hidden == self.hidden else self._hide(hidden)

    def _hide(self, hidden: bool) -> Leave:
        before, self.hidden = self.hidden, hidden

        def leave() -> None:
            self.hidden = before

        return leave

    # Changes

    def _ins(self, element: Element) -> Leave:
        return self._changed(paragraphs.edit(element), None)

    def _del(self, element: Element) -> Leave:
        return self._changed(None, paragraphs.edit(element))

    def _changed(self, inserted: Edit | None, deleted: Edit | None) -> Leave:
        before = self.inserted, self.deleted
        self.inserted, self.deleted = self.inserted or inserted, self.deleted or deleted

        def leave() -> None:
            self.inserted, self.deleted = before

        return leave

    # Paragraphs and tables

    def _p(self, element: Element) -> Leave:
        found = self._known.paragraph(element.find(W + "pPr"), self.inserted, self.deleted)
        before, self.hidden = self.hidden, self.hidden or found.hidden
        if found.section is not None:
            self._section(found.section)

        def leave() -> None:
            self.hidden = before
            if unsaid := self._fields.mend():
                self.say(unsaid)
            if not found.runs_on:
                self.end(found.kind, found.numbers, found.inserted, found.deleted)

        return leave

    def _alternate(self, element: Element) -> Literal[False]:
        """Of the same thing for newer and older programs, read one."""
        choice = element.find(MC + "Choice")
        self.into(choice if choice is not None else element)
        return False

    def _tbl(self, element: Element) -> Leave:
        return self.table(sum(len(row.findall(W + "tc")) for row in element.iterfind(W + "tr")))

    def _tr(self, element: Element) -> Leave:
        properties = element.find(W + "trPr")
        inserted, deleted = paragraphs.edits(properties)
        if not deleted:
            self.tables.row(paragraphs.whole(properties, "gridBefore"))
        return self._changed(inserted, deleted)

    def _tc(self, element: Element) -> Leave:
        properties = element.find(W + "tcPr")
        inserted, deleted = paragraphs.edits(properties, "cellIns", "cellDel")
        if not (deleted or self.deleted):
            self.tables.cell(paragraphs.whole(properties, "gridSpan"))
        changed = self._changed(inserted, deleted)

        def leave() -> None:
            self.part()
            if changed:
                changed()

        return leave

    # Links and fields

    def _hyperlink(self, element: Element) -> Leave:
        relation = self._part.relations.get(element.get(R + "id", ""))
        return self.link(relation.target) if relation and relation.outside else None

    def _field_simple(self, element: Element) -> Leave:
        address = Field([element.get(W + "instr", "")]).address
        return self.link(address) if address else None

    def _field_char(self, element: Element) -> Literal[False]:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            opened = self._fields.separate()
            if opened and opened.address:
                self._links[id(opened)] = self.link(opened.address)
        elif kind == "end" and (leave := self._links.pop(id(self._fields.end()), None)):
            leave()
        return False

    def _code(self, element: Element) -> Literal[False]:
        self._fields.code(element.text or "")
        return False

    # What stands beside the words

    def _comment_start(self, element: Element) -> Literal[False]:
        start = self.text.mark()
        self.comments[element.get(W + "id", "")] = Span(start, start)
        return False

    def _comment_end(self, element: Element) -> Literal[False]:
        key = element.get(W + "id", "")
        if span := self.comments.get(key):
            self.comments[key] = Span(span.start, self.text.mark())
        return False

    def _comment_reference(self, element: Element) -> Literal[False]:
        place = self.text.mark()
        self.comments.setdefault(element.get(W + "id", ""), Span(place, place))
        return False

    def _note(self, element: Element) -> Literal[False]:
        kind: Literal["footnote", "endnote"] = "footnote" if "footnote" in element.tag else "endnote"
        if kind not in self._notes:
            part = self._package.part(self._main.related(f"{kind}s"))
            notes = {
                note.get(W + "id", ""): note for note in part.root or () if note.get(W + "type") in IN_TEXT
            }
            self._notes[kind] = part, notes
        note = self._notes[kind][1].pop(element.get(W + "id", ""), None)
        if note is not None and not self.hidden:
            self.seen.notes.append(Note(kind, self.text.mark(), note, self.inserted, self.deleted))
        return False

    def _section(self, element: Element) -> Literal[False]:
        """Note the heads and feet of a section's pages."""
        for part in (*element.iterfind(W + "headerReference"), *element.iterfind(W + "footerReference")):
            relation = self._part.relations.get(part.get(R + "id", ""))
            if relation and not relation.outside and relation.target not in self._page_heads:
                self._page_heads.append(relation.target)
        return False
