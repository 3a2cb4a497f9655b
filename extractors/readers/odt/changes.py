"""The changes that OpenDocument tracks: who put in words, and the words that were taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.metadata import DC
from extractors.readers.odt.names import OFFICE, TEXT, XML_ID, whole
from extractors.readers.tracked import Edit
from extractors.readers.writer import BETWEEN

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
"""Elements that are paragraphs."""
INFO = f"{OFFICE}change-info"
"""The element that says who made a change."""


class Region(NamedTuple):
    """A change: who made it, whether it put words in, else words taken out that don't stand in the text."""

    edit: Edit
    inserted: bool
    words: str = ""


class Regions:
    """The changes of a document by ids, and those that are open where it is being read."""

    def __init__(self) -> None:
        self._known: dict[str, Region] = {}
        self._open: dict[str, Region] = {}

    @property
    def edits(self) -> tuple[Edit | None, Edit | None]:
        """Who put in, and who took out, what is being read."""
        inserted = next((region.edit for region in self._open.values() if region.inserted), None)
        deleted = next((region.edit for region in self._open.values() if not region.inserted), None)
        return inserted, deleted

    def add(self, tracked: Element) -> None:
        """Take in a document's list of changes."""
        for region in tracked.iterfind(f"{TEXT}changed-region"):
            key = region.get(XML_ID) or region.get(f"{TEXT}id") or ""
            if (deletion := region.find(f"{TEXT}deletion")) is not None:
                paragraphs = [e for e in deletion.iter() if e.tag in PARAGRAPHS]
                self._known[key] = Region(_edit(deletion), False, BETWEEN.join(map(plain, paragraphs)))
            elif (insertion := region.find(f"{TEXT}insertion")) is not None:
                self._known[key] = Region(_edit(insertion), True)

    def begin(self, element: Element) -> None:
        """Go into words put in, or taken out."""
        key = element.get(f"{TEXT}change-id", "")
        if region := self._known.get(key):
            self._open[key] = region

    def end(self, element: Element) -> None:
        """Leave words put in, or taken out."""
        self._open.pop(element.get(f"{TEXT}change-id", ""), None)

    def deletion(self, element: Element) -> Region | None:
        """The change that took out words here."""
        return self._known.get(element.get(f"{TEXT}change-id", ""))


def plain(paragraph: Element) -> str:
    """The words of a paragraph, without what hangs on it."""
    words = [paragraph.text or ""]
    stack = [iter(paragraph)]
    tails = [""]
    while stack:
        for element in stack[-1]:
            if element.tag in (f"{TEXT}note", f"{OFFICE}annotation") or element.tag in PARAGRAPHS:
                words.append(element.tail or "")
                continue
            words.append(gap(element) or element.text or "")
            stack.append(iter(element))
            tails.append(element.tail or "")
            break
        else:
            stack.pop()
            words.append(tails.pop())
    return "".join(words)


def gap(element: Element) -> str:
    """The white space that an element stands for; empty where it stands for none."""
    if element.tag == f"{TEXT}s":
        return " " * min(whole(element.get(f"{TEXT}c"), 1), 100)
    return {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}.get(element.tag, "")


def _edit(change: Element) -> Edit:
    info = change.find(INFO)
    return Edit(said(info, f"{DC}creator"), said(info, f"{DC}date")) if info is not None else Edit()


def said(parent: Element, name: str) -> str:
    """The words of a child; empty where there is none."""
    element = parent.find(name)
    return (element.text or "").strip() if element is not None else ""
