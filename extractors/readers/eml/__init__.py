"""Mails (EML): the newest mail and what is passed on as text, older ones and signatures as such."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from extractors.readers.decoding import misread
from extractors.readers.eml.message import (
    LOCKED,
    TNEF,
    attached,
    children,
    content_of,
    declared_in,
    head_of,
    is_said,
    name_of,
    parsed,
    text_of,
    walk,
)
from extractors.readers.eml.rows import EMPTY, Row, of_page, of_text
from extractors.readers.formats import READERS
from extractors.readers.html.flat import TAG
from extractors.readers.replies import KINDS, is_passed_on, sorts
from extractors.readers.writer import Writer
from onrecord.errors import UnreadableError
from onrecord.reading import Hyperlink, Reading

if TYPE_CHECKING:
    from email.message import Message

    from extractors.readers.eml.message import Head
    from onrecord.reading import BlockKind

NAME = READERS["eml"]
"""The reader with its version."""
BESIDE = re.compile(r"https?://\S+|\[(?:cid|image|https?):[^\]\n]{0,500}\]")
"""What a program writes in a text where HTML has a picture or a link."""
WORD = re.compile(r"\w+")
FEW = 5
"""The most attached files that a warning names."""
LONGEST = 60
"""The letters of their names that it shows."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The words of a mail, and what its head says of it; files that are attached are named."""
    message = parsed(content)
    head = head_of(message)
    mail = _Mail(encoding)
    mail.read(message)
    said = {"title": head.subject, "authors": head.authors, "published": head.sent, "language": head.language}
    fields = {"title": "Subject", "authors": "From", "published": "Date", "language": "Content-Language"}
    text = mail.writer.text
    told = [*mail.unread, *filter(None, [_attached_told(message), misread(text)])]
    if not text and told:
        raise UnreadableError(f"no text in it; {told[0]}")
    return Reading(
        text,
        NAME,
        mail.encoding,
        head.subject,
        head.authors,
        head.sent,
        head.language,
        said={name: field for name, field in fields.items() if said[name]},
        blocks=tuple(mail.writer.blocks),
        links=tuple(mail.links),
        warnings=tuple(dict.fromkeys(told)),
    )


def _attached_told(message: Message) -> str:
    """A warning that names the files that are attached."""
    names = [name_of(part)[:LONGEST] or part.get_content_type() for part in attached(message)]
    if not names:
        return ""
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    files = "1 attached file" if len(names) == 1 else f"{len(names)} attached files"
    return f"{files} not read here: {', '.join(names[:FEW])}{more}; onrecord add --attachments takes them in"


class _Mail:
    """A mail being written, part by part, with those that are passed on as parts of it."""

    def __init__(self, encoding: str) -> None:
        self.writer = Writer()
        self.links: list[Hyperlink] = []
        self.unread: list[str] = []
        self.encoding = self._encoding = encoding
        self._rows: list[Row] = []
        self._passed_on = False
        self._count = cache(_count)  # of one mail: a part may stand in many alternatives

    def read(self, message: Message) -> None:
        """Write all words of a mail."""
        self._passed_on = is_passed_on(head_of(message).subject)
        waiting: list[Message] = [message]
        while waiting:
            part = waiting.pop()
            kind = part.get_content_type()
            if kind == "message/rfc822":
                for inner in children(part):
                    self._begin(head_of(inner))
                    waiting.append(inner)
            elif kind == "multipart/alternative" and part.is_multipart():
                waiting += sorted(children(part), key=self._fullness)[-1:]
            elif kind in LOCKED:
                self.unread.append("encrypted: save its text from the program that opens it")
            elif part.is_multipart():
                waiting += reversed(children(part))
            elif kind in TNEF:
                self.unread.append(
                    "has a winmail.dat, Outlook's own form, which is not read: ask for the mail as plain text"
                )
            elif is_said(part):
                self._rows += (*self._lines(part), EMPTY)
        self._write()

    def _fullness(self, part: Message) -> tuple[int, bool]:
        """How many words a part has, and whether it is HTML, which says more of them."""
        leaves = [leaf for leaf in walk(part) if is_said(leaf)]
        return sum(map(self._count, leaves)), any(leaf.get_content_type() == "text/html" for leaf in leaves)

    def _lines(self, part: Message) -> list[Row]:
        if part.get_content_type() != "text/html":
            flowed = str(part.get_param("format", "")).lower() == "flowed"
            spaceless = str(part.get_param("delsp", "")).lower() == "yes"
            text = text_of(part, self._encoding)
            self.encoding = text.encoding
            self.unread += text.warnings
            return of_text(text.text, flowed=flowed, spaceless=spaceless)
        try:
            from extractors.readers.html.tree import page_of
        except ImportError:
            self.unread.append("in HTML, which takes one more package: pipx inject onrecord 'onrecord[html]'")
            return []
        try:
            page = page_of(content_of(part), self._encoding, declared_in(part))
        except UnreadableError:  # no words in it
            return []
        self.encoding = page.encoding
        self.unread += page.warnings
        return of_page(page.root)

    def _begin(self, head: Head) -> None:
        """Begin a mail that is passed on as a whole: what came before is written."""
        self._write()
        self._passed_on = is_passed_on(head.subject)
        self.writer.add("heading", head.subject)
        self.writer.add("byline", head.lines)

    def _write(self) -> None:
        """Write the lines that wait, block by block."""
        rows, self._rows = self._rows, []
        found = sorts([row.line for row in rows], passed_on=self._passed_on)
        begun: BlockKind | None = None
        for row, sort in zip(rows, found, strict=True):
            if not sort:
                begun = None
                continue
            kind = KINDS.get("signature" if row.is_signature and sort == "text" else sort, row.kind)
            if kind == begun:
                self.writer.say("\n")
            else:
                cell = row.cell if kind == "cell" else None
                self.writer.open(kind, cell.locator if cell else None, cell.heads if cell else ())
                begun = kind
            for words, address in row.runs:
                start = self.writer.place
                self.writer.say(words)
                if address and self.writer.end > start:
                    self.links.append(Hyperlink(start, self.writer.end, address))
        self.writer.close()


def _count(leaf: Message) -> int:
    """How many words a part of text or HTML has; none where they can't be read."""
    is_page = leaf.get_content_type() == "text/html"
    if is_page and not find_spec("lxml"):
        return 0
    try:
        text = text_of(leaf).text
    except UnreadableError:
        return 0
    return len(WORD.findall(BESIDE.sub(" ", TAG.sub(" ", text) if is_page else text)))
