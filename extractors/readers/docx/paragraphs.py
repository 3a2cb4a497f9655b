"""What a paragraph's properties say, with those of its style and its list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.docx.names import VAL, W, on
from extractors.readers.docx.numbering import Counting, Numbering
from extractors.readers.docx.styles import BODY, Listed, Styles, level_in, listed_in
from extractors.readers.tracked import NONE, Edit, Numbers

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from onrecord.reading import BlockKind


class Paragraph(NamedTuple):
    """A paragraph: its kind, its numbers, and who put its end in or took it out.

    One that is ``hidden`` has no words to see; one that ``runs_on`` is a large first letter.
    """

    kind: BlockKind = "paragraph"
    numbers: Numbers = NONE
    inserted: Edit | None = None
    deleted: Edit | None = None
    hidden: bool = False
    runs_on: bool = False
    section: Element | None = None


class Paragraphs:
    """The paragraphs of a document, counted as they come."""

    plain = Paragraph()

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._now, self._before = Counting(numbering), Counting(numbering)

    def paragraph(self, properties: Element | None, inserted: Edit | None, deleted: Edit | None) -> Paragraph:
        """The next paragraph; what is around it was put in, or taken out, by somebody."""
        style = self._styles[_named(properties, "pStyle")]
        if properties is None:
            listed = before = style.listed
            mark = None
        else:
            listed, before = self._listed(properties), self._listed_before(properties)
            mark = properties.find(f"{W}rPr")
            if mark is not None:
                own = edits(mark)
                inserted, deleted = inserted or own[0], deleted or own[1]
        kind = style.kind
        if kind == "paragraph" and properties is not None:
            level = level_in(properties)
            kind = "heading" if level is not None and level < BODY else kind
        if kind == "paragraph" and listed and self._numbering.levels(listed.number)[1]:
            kind = "list"
        numbers = Numbers(
            "" if deleted else self._now.next(listed), "" if inserted else self._before.next(before)
        )
        frame = properties.find(f"{W}framePr") if properties is not None else None
        return Paragraph(
            kind,
            numbers,
            inserted,
            deleted,
            style.hidden,
            frame is not None and frame.get(f"{W}dropCap", "none") != "none",
            properties.find(f"{W}sectPr") if properties is not None else None,
        )

    def hidden(self, properties: Element) -> bool | None:
        """Whether words with properties are hidden; None where they don't say."""
        if properties.find(f"{W}vanish") is not None:
            return on(properties, f"{W}vanish")
        style = properties.find(f"{W}rStyle")
        return (style is not None and self._styles[style.get(VAL, "")].hidden) or None

    def _listed(self, properties: Element | None) -> Listed | None:
        """The list of a paragraph: what it says itself, completed by what its style says."""
        own, styled = listed_in(properties), self._styles[_named(properties, "pStyle")].listed
        if own and not own.number and styled:
            return Listed(styled.number, own.level)
        return own or styled

    def _listed_before(self, properties: Element) -> Listed | None:
        """The list of a paragraph before the changes."""
        if (changed := properties.find(f"{W}pPrChange")) is not None:
            return self._listed(changed.find(f"{W}pPr"))
        listed = properties.find(f"{W}numPr")
        if listed is not None and listed.find(f"{W}ins") is not None:
            return None
        return self._listed(properties)


def edit(element: Element) -> Edit:
    """Who made a change, and when."""
    return Edit(element.get(f"{W}author", ""), element.get(f"{W}date", ""))


def edits(
    properties: Element | None, inserted: str = "ins", deleted: str = "del"
) -> tuple[Edit | None, Edit | None]:
    """Who put in, and who took out, what has properties."""
    found: list[Edit | None] = []
    for name, moved in ((inserted, "moveTo"), (deleted, "moveFrom")):
        change = properties.find(W + name) if properties is not None else None
        if change is None and properties is not None:
            change = properties.find(W + moved)
        found.append(edit(change) if change is not None else None)
    return found[0], found[1]


def whole(properties: Element | None, name: str) -> int:
    """A whole number among properties; 0 where they have none."""
    value = _named(properties, name)
    return int(value) if value.isdecimal() and len(value) < 4 else 0


def _named(properties: Element | None, name: str) -> str:
    found = properties.find(W + name) if properties is not None else None
    return found.get(VAL, "") if found is not None else ""
