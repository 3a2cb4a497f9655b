"""A story as a news wire sends it, and how a reading is made of stories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from extractors.readers.decoding import misread
from extractors.readers.html.metadata import Metadata, clean
from extractors.readers.html.tree import page_of
from extractors.readers.html.walk import words
from extractors.readers.html.whole import Beside, shown, write
from extractors.readers.writer import Writer
from onrecord.reading import Reading, Remark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.reading import BlockKind

KILLED = "killed: its agency takes it back, and it must not be published"
UNUSABLE = {
    **dict.fromkeys(("canceled", "cancelled", "killed"), KILLED),
    "withheld": "withheld: its agency does not let it be published",
}
"""The states of a story that must not be published, with the warning of each."""
TIME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")
"""A day or a time in ISO 8601, in its long or its short form."""


class Story(Struct):
    """A story: what its wire says of it, and its text, as ``pages`` of HTML and as ``paragraphs``.

    ``offices`` are what stands below the names of those who wrote it. ``embargo`` is the time until which it
    must not be published, or the words that say so; ``notes`` are for editors, ``captions`` of pictures.
    """

    headline: str = ""
    deks: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    dateline: str = ""
    slug: str = ""
    version: str = ""
    status: str = ""
    embargo: str = ""
    notes: list[str] = field(default_factory=list)
    published: str = ""
    language: str = ""
    url: str = ""
    pages: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)

    @property
    def warnings(self) -> Iterator[str]:
        """What must be known before the story is published."""
        if self.embargo:
            until = time(self.embargo)
            yield f"embargoed: {f'not to be published before {until}' if until else self.embargo}"
        if self.status.lower() in UNUSABLE:
            yield UNUSABLE[self.status.lower()]


def reading(stories: Iterable[Story], name: str, encoding: str = "", warnings: Iterable[str] = ()) -> Reading:
    """The reading of the stories of one file, one after another."""
    stories, writer = list(stories), Writer()
    beside, told = Beside([], []), list(warnings)
    for story in stories:
        place = writer.end and writer.place
        _write(writer, story, beside)
        told += story.warnings
        notes = filter(None, map(clean, story.notes))
        beside.remarks.extend(Remark("note", place, place, note) for note in notes)
    first = next((story for story in stories if story.headline), None) or Story()
    known = Metadata()
    known.learn("title", first.headline, "headline")
    known.learn_authors(first.bylines, "byline")
    known.learn("published", time(first.published), "wire")
    known.learn("language", first.language, "wire")
    known.learn("url", first.url, "wire")
    return Reading(
        writer.text,
        name,
        encoding,
        known.title,
        known.authors,
        known.published,
        known.language,
        known.url,
        known.said,
        tuple(writer.blocks),
        remarks=tuple(beside.remarks),
        links=tuple(link for link in beside.links if ":" in link.address),
        warnings=tuple(dict.fromkeys([*told, *filter(None, [misread(writer.text)])])),
    )


def time(said: str) -> str:
    """A time in the long form of ISO 8601; empty where there is none."""
    if not (found := TIME.match(said.strip())):
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    if hour is None:
        return f"{year}-{month}-{day}"
    zone = (zone or "").replace("Z", "+00:00")
    zone = zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"


def _write(writer: Writer, story: Story, beside: Beside) -> None:
    """Write a story."""
    version = f"version {story.version}" if story.version and story.headline else ""
    writer.add("furniture", " · ".join(filter(None, (story.slug, version))), "slug")
    dateline = "" if TIME.match(story.dateline) else story.dateline.rstrip(" -–—_")
    above: tuple[tuple[BlockKind, str], ...] = (
        ("headline", story.headline),
        *(("dek", dek) for dek in story.deks if dek != story.headline),
        *(("byline", line) for line in (*story.bylines, *story.offices)),
        ("dateline", dateline),
    )
    pieces = [piece for page in story.pages for piece in shown(page_of(page.encode()).root)]
    texts = {tuple(piece.words) for piece in pieces}
    for kind, line in above:
        writer.add(kind, line, repeats=kind == "dek" and tuple(words(line)) in texts)
    for paragraph in story.paragraphs:
        writer.add("paragraph", paragraph)
    repeated = [words(line) for line in (story.headline, *story.bylines) if line]
    for piece in pieces:
        if piece.words not in repeated:
            kind = "byline" if piece.setting.naming.kind == "byline" else piece.kind
            write(writer, piece, kind, piece.place, beside)
    for caption in story.captions:
        writer.add("caption", caption)
