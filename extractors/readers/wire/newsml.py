"""NewsML-G2: a news item by itself, or several in a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.wire import lines, nitf
from extractors.readers.wire.marked import LANGUAGE, page, words
from extractors.readers.wire.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

DEKS = ("summary", "subhead", "subheadline", "deck")
"""The roles of what stands below a headline."""


def stories(root: Element) -> Iterator[Story]:
    """The stories of an item or of all items in a message."""
    for item in root.iter("newsItem"):
        story = Story(version=item.get("version", ""), language=item.get(LANGUAGE, ""))
        for meta in item.iterfind("itemMeta"):
            _learn(story, meta)
        for meta in item.iterfind("contentMeta"):
            _read_head(story, meta)
        for content in item.iterfind("contentSet/inlineXML/*"):
            if content.tag == "nitf":
                join(story, content)
            else:
                story.pages.append(page(content))
        for data in item.iterfind("contentSet/inlineData"):
            if "html" in data.get("contenttype", "") or "<p>" in (data.text or ""):
                story.pages.append(data.text or "")
            elif data.get("contenttype", "text/plain").startswith("text/") and not data.get("encoding"):
                lines.read(story, data.text or "")
        yield story


def _learn(story: Story, meta: Element) -> None:
    """Take what is said of an item."""
    status, embargo = meta.find("pubStatus"), meta.find("embargoed")
    story.status = status.get("qcode", "").rpartition(":")[2] if status is not None else ""
    if embargo is not None:
        story.embargo = words(embargo) or "its agency says so"
    story.published = words(meta.find("versionCreated")) or words(meta.find("firstCreated"))
    story.notes += map(words, meta.iterfind("edNote"))
    story.headline = words(meta.find("title"))


def _read_head(story: Story, meta: Element) -> None:
    """Take what is said of an item's content."""
    for each in meta.iterfind("headline"):
        if _role(each) in DEKS:
            story.deks.append(words(each))
        else:
            story.headline = words(each)
    for each in meta.iterfind("description"):
        (story.captions if _role(each) == "caption" else story.deks).append(words(each))
    names = [", ".join(words(each) for each in meta.iterfind("creator/name"))]
    story.bylines = [words(each) for each in meta.iterfind("by")] or names
    story.dateline, story.slug = words(meta.find("dateline")), words(meta.find("slugline"))
    language = meta.find("language")
    story.language = language.get("tag", story.language) if language is not None else story.language


def _role(element: Element) -> str:
    """The role of a headline or a description: ``caption`` of ``drol:caption``."""
    return element.get("role", "").rpartition(":")[2].lower()


def join(story: Story, content: Element) -> None:
    """Take the text of a NITF document, and of the rest what the item does not say itself."""
    for inner in nitf.stories(content):
        story.pages += inner.pages
        story.paragraphs += inner.paragraphs
        story.notes += inner.notes
        for name in ("headline", "deks", "bylines", "offices", "dateline", "slug"):
            setattr(story, name, getattr(story, name) or getattr(inner, name))
