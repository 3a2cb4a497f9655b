"""NewsML 1: news items whose components hold text, pictures, or one text in several forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.wire import lines
from extractors.readers.wire.marked import LANGUAGE, page, words
from extractors.readers.wire.newsml import join
from extractors.readers.wire.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

PICTURES = ("caption", "photo", "picture", "image", "graphic")
"""The roles of components that are pictures, whose text is a caption, in small letters."""


def stories(root: Element) -> Iterator[Story]:
    """The stories of all items."""
    for item in root.iter("NewsItem"):
        story = Story()
        _learn(story, item)
        if (news := next(item.iter("NewsLines"), None)) is not None:
            _read_head(story, news)
        for content, is_picture in _contents(item):
            if is_picture:
                story.captions.append(words(content))
            elif (inner := content.find("nitf")) is not None:
                join(story, inner)
            elif len(content):
                story.pages.append(page(content))
            else:
                lines.read(story, content.text or "")
        yield story


def _learn(story: Story, item: Element) -> None:
    """Take what is said of an item."""
    story.slug = words(item.find("Identification/NameLabel"))
    story.version = words(item.find("Identification/NewsIdentifier/RevisionId"))
    management = item.find("NewsManagement")
    if management is not None:
        story.published = words(management.find("ThisRevisionCreated"))
        story.status = _named(management.find("Status")).lower()
        if story.status == "embargoed":
            until = management.find("StatusWillChange/DateAndTime")
            story.embargo = words(until) or "its agency says so"
        story.notes += map(words, management.iterfind("Instruction"))
    story.language = _named(next(item.iter("Language"), None)) or item.get(LANGUAGE, "")


def _read_head(story: Story, news: Element) -> None:
    """Take what stands above the text."""
    story.headline = words(news.find("HeadLine"))
    story.deks = [words(each) for each in news.iterfind("SubHeadLine")]
    story.bylines = [words(each) for each in news.iterfind("ByLine")]
    story.dateline = words(news.find("DateLine"))
    story.slug = words(news.find("SlugLine")) or story.slug
    for line in news.iterfind("NewsLine"):
        if "note" in _named(line.find("NewsLineType")).lower():
            story.notes += map(words, line.iterfind("NewsLineText"))


def _contents(item: Element) -> Iterator[tuple[Element, bool]]:
    """What the components of an item hold, of what is the same the first; whether that is a picture's."""
    stack = [(item, False)]
    while stack:
        element, is_picture = stack.pop()
        if element.tag == "DataContent":
            yield element, is_picture
            continue
        is_picture = is_picture or _named(element.find("Role")).lower() in PICTURES
        inner = [each for each in element if each.tag in ("NewsComponent", "ContentItem", "DataContent")]
        if element.get("EquivalentsList") == "yes":
            inner = inner[:1]
        stack += [(each, is_picture) for each in reversed(inner)]


def _named(element: Element | None) -> str:
    """The formal name of what an element says."""
    return element.get("FormalName", "").strip() if element is not None else ""
