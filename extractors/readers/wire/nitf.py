"""NITF (News Industry Text Format): a story by itself, or in NewsML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.wire.marked import LANGUAGE, page, words
from extractors.readers.wire.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

FOR_EDITORS = "editorsnote"
"""The class of a note that is for editors."""


def stories(root: Element) -> Iterator[Story]:
    """The story of a file."""
    data, head = root.find("head/docdata"), root.find("body/body.head")
    story = Story(language=root.get(LANGUAGE, ""))
    if data is not None:
        _learn(story, data)
    if head is not None:
        _read_head(story, head)
    story.headline = story.headline or words(root.find("head/title"))
    story.pages = [page(each) for each in root.iterfind("body/body.content")]
    story.pages += [page(each) for each in root.iterfind("body/body.end/tagline")]
    yield story


def _learn(story: Story, data: Element) -> None:
    """Take what the data of a document say."""

    def said(path: str, name: str) -> str:
        element = data.find(path)
        return element.get(name, "").strip() if element is not None else ""

    story.slug = said("du-key", "key") or said("key-list/keyword", "key")
    story.version = said("du-key", "version") or said("du-key", "generation")
    story.published = said("date.issue", "norm")
    story.status = data.get("management-status", "")
    if story.status == "embargoed" or (story.published and said("date.release", "norm") > story.published):
        story.embargo = said("date.release", "norm") or "its agency says so"
    story.notes += [each.get("info", "") for each in data.iterfind("ed-msg")]


def _read_head(story: Story, head: Element) -> None:
    """Take what stands above the text."""
    story.headline = words(head.find("hedline/hl1"))
    story.deks = [words(each) for path in ("hedline/hl2", "abstract") for each in head.iterfind(path)]
    for byline in head.iterfind("byline"):
        for office in byline.findall("byttl"):
            story.offices.append(words(office))
            byline.remove(office)
        story.bylines.append(words(byline))
    story.dateline = words(head.find("dateline"))
    for note in head.iterfind("note"):
        if note.get("noteclass", FOR_EDITORS) == FOR_EDITORS:
            story.notes.append(words(note))
        else:
            story.paragraphs.append(words(note))
