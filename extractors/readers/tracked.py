"""A text with the changes that its authors tracked: the view with all of them accepted, and the way back.

A document is one run of words and ends of paragraphs, each of which an author may have put in or taken out.
The text has what was not taken out; with its changes undone, it is what was not put in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.readers.writer import BETWEEN, Writer
from onrecord.reading import Block, Change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reading import BlockKind


class Edit(NamedTuple):
    """Who put words in, or took them out, and when."""

    author: str = ""
    at: str = ""


class Words(NamedTuple):
    """Words, and who put them in and took them out."""

    text: str
    inserted: Edit | None = None
    deleted: Edit | None = None


class Numbers(NamedTuple):
    """What is counted before a paragraph, with a blank behind (``2. ``): now, and before the changes."""

    now: str = ""
    before: str = ""


NONE = Numbers()
"""The numbers of a paragraph that is not counted."""


@dataclass(slots=True, eq=False)
class Place:
    """A place in the text, right once the block around it is written."""

    at: int = 0


class Span(NamedTuple):
    """The words between two places."""

    start: Place
    end: Place

    def within(self, text: str) -> tuple[int, int]:
        """Start and end in a text, without the white space at both ends."""
        start, end = min(self.start.at, len(text)), min(self.end.at, len(text))
        words = text[start:end]
        if not words.strip():
            return start, start
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


@dataclass(slots=True)
class _Change:
    kind: Literal["inserted", "deleted"]
    edit: Edit
    text: str = ""
    start: Place = field(default_factory=Place)
    end: Place = field(default_factory=Place)


@dataclass(slots=True)
class _Gap:
    """What lies between a block and the next one: how they are parted, and what was deleted between."""

    start: int = 0
    inserted: Edit | None = None
    deleted: list[_Change] = field(default_factory=list)


class Tracked:
    """A text being written by paragraphs: ``say`` words, ``mark`` places, ``end`` the paragraph."""

    def __init__(self) -> None:
        self.writer = Writer()
        self._items: list[Words | Place | _Change] = []
        self._last: list[Words | Place | _Change] = []
        self._changes: list[_Change] = []
        self._gap = _Gap()
        self._start = 0
        """Where the paragraph begins, in the view before the changes, among the items."""
        self._number: _Change | None = None
        """The number of this paragraph, where it began in a block that is already written."""

    @property
    def begun(self) -> bool:
        """Whether words or places wait for their paragraph's end."""
        return bool(self._items)

    @property
    def last(self) -> str:
        """The words of the last paragraph."""
        return "".join(
            item.text for item in self._last if isinstance(item, Words) and not item.deleted
        ).strip()

    def say(self, text: str, inserted: Edit | None = None, deleted: Edit | None = None) -> None:
        """Add words to the paragraph."""
        self._items.append(Words(text, inserted, deleted))

    def mark(self) -> Place:
        """The place where the next word will stand."""
        place = Place()
        self._items.append(place)
        return place

    def end(
        self,
        kind: BlockKind,
        locator: str | None = None,
        heads: tuple[str, ...] = (),
        numbers: Numbers = NONE,
        inserted: Edit | None = None,
        deleted: Edit | None = None,
    ) -> Block | None:
        """End the paragraph. Where its end was deleted, the next one goes on in the same block."""
        self._count(numbers, inserted, deleted)
        if deleted:
            self._items.append(Words(BETWEEN, inserted, deleted))
            if not inserted:
                self._start = len(self._items)
            return None
        self.writer.open(kind, locator, heads)
        self._last, self._items, self._start = self._items, [], 0
        _keep_space(self._last, first=True, needed=bool(self._gap.inserted or self._gap.deleted))
        _keep_space(self._last, first=False, needed=bool(inserted))
        changes, places = self._write(self._last)
        block = self.writer.close()
        self._changes += changes
        if block is None:
            self._pass_by(
                inserted, [change for change in changes if change.kind == "deleted" and change.text]
            )
            return None
        _settle(places, changes, block.end)
        if self._gap.inserted and self._gap.start:
            edit, start, end = self._gap.inserted, Place(self._gap.start), Place(block.start)
            self._changes.append(_Change("inserted", edit, "", start, end))
        self._gap = _Gap(block.end, inserted)
        return block

    def _count(self, numbers: Numbers, inserted: Edit | None, deleted: Edit | None) -> None:
        """Put numbers at the start of the paragraph, in each view in which it ends here and has words."""
        items, start = self._items, self._start
        now = numbers.now if numbers.now and not deleted and _has_words(items, now=True) else ""
        before = numbers.before
        if before and (inserted or not _has_words(items[start:], now=False)):
            before = ""
        if now and now == before and not start and not self._number:
            items.insert(0, Words(now))
            return
        if self._number:
            self._number.text = before
        elif before:
            items.insert(start, Words(before, deleted=Edit()))
        if not inserted:
            self._number = None
        elif not deleted and not self._number:
            self._number = _Change("deleted", Edit())
            items.insert(start, self._number)
        if now:
            items.insert(0, Words(now, inserted=Edit()))

    def part(self) -> None:
        """Let the last paragraph be one in both views, whoever put its end in."""
        self._number = None
        self._pass_by(None, [])

    def finish(self) -> tuple[Change, ...]:
        """The changes in the order of their places."""
        if (late := self._gap.deleted) and self._gap.start and not self._gap.inserted:
            late[0].text = BETWEEN + late[0].text
        text = self.writer.text
        for change in self._changes:
            change.start.at, change.end.at = (min(p.at, len(text)) for p in (change.start, change.end))
        told = [change for change in self._changes if change.text or change.start.at < change.end.at]
        told.sort(key=lambda change: (change.start.at, change.end.at))
        return tuple(_joined(group, text) for group in _groups(told))

    def _write(self, items: Iterable[Words | Place | _Change]) -> tuple[list[_Change], list[Place]]:
        """Write a block's words; its changes and its places."""
        writer, changes, places = self.writer, [], []
        for item in items:
            if isinstance(item, Place):
                item.at = writer.place
                places.append(item)
                continue
            if isinstance(item, _Change):
                item.start = item.end = Place(writer.place)
                changes.append(item)
                continue
            text, inserted, deleted = item
            if deleted:
                if not inserted:
                    here = Place(writer.place)
                    changes.append(_Change("deleted", deleted, text, here, here))
                continue
            start = writer.place
            writer.say(text)
            if inserted:
                changes.append(_Change("inserted", inserted, "", Place(start), Place(writer.place)))
        return changes, places

    def _pass_by(self, inserted: Edit | None, deleted: list[_Change]) -> None:
        """Note the end of a paragraph of which no words are left."""
        gap = self._gap
        gap.deleted += deleted
        if inserted:
            return
        if not gap.deleted:
            gap.inserted = None
        elif not gap.deleted[-1].text.endswith(BETWEEN):
            gap.deleted[-1].text += BETWEEN


def _has_words(items: Iterable[Words | Place | _Change], *, now: bool) -> bool:
    """Whether there are words among items, in the view now or in that before the changes."""
    words = (
        item for item in items if isinstance(item, Words) and not (item.deleted if now else item.inserted)
    )
    return any(item.text.strip() for item in words)


def _keep_space(items: list[Words | Place | _Change], *, first: bool, needed: bool) -> None:
    """Make white space at one end of a block, where the text has none, words taken out by nobody.

    That is needed only where the white space parts words in the view before the changes.
    """
    ends: list[int] = []
    for number in range(len(items)) if first else reversed(range(len(items))):
        item = items[number]
        if isinstance(item, Words) and item.deleted:
            needed = needed or not item.inserted
        elif isinstance(item, Words):
            ends.append(number)
            if item.text.strip():
                break
    for number in sorted(ends, reverse=True) if needed else ():
        item = items[number]
        assert isinstance(item, Words), "only words were noted"
        core = item.text.lstrip() if first else item.text.rstrip()
        space = item.text[: len(item.text) - len(core)] if first else item.text[len(core) :]
        parts = [Words(core, item.inserted), Words(space, item.inserted, Edit())]
        items[number : number + 1] = [part for part in (reversed(parts) if first else parts) if part.text]


def _settle(places: list[Place], changes: list[_Change], end: int) -> None:
    """Move what stands in the white space behind a block to its end."""
    for place in (*places, *(place for change in changes for place in (change.start, change.end))):
        place.at = min(place.at, end)


def _groups(changes: Iterable[_Change]) -> list[list[_Change]]:
    """Changes, those of one author together that follow on each other; what is counted is anybody's."""
    groups: list[list[_Change]] = []
    author = ""
    for change in changes:
        own = change.edit.author
        last = groups[-1][-1] if groups else None
        follows = last and (last.kind, last.end.at) == (change.kind, change.start.at)
        if follows and (not own or not author or own == author):
            groups[-1].append(change)
            author = author or own
        else:
            groups.append([change])
            author = own
    return groups


def _joined(group: list[_Change], text: str) -> Change:
    """Changes as one, whose time is the last one's."""
    first, start, end = group[0], group[0].start.at, group[-1].end.at
    words = "".join(change.text for change in group) or text[start:end]
    return Change(first.kind, start, end, words, *max(change.edit for change in group))
