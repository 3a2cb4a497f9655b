"""What holds documents of their own, unpacked: the mails of a mailbox, the files attached to a mail."""

from __future__ import annotations

import re
from mmap import ACCESS_READ, mmap
from pathlib import PurePath
from typing import TYPE_CHECKING
from unicodedata import normalize

from extractors.readers import read_bytes
from extractors.readers.formats import ENVELOPE, HEAD, HEADER, MAILS, format_of
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

HEADS = 64 * 1024
"""Bytes of a mail that are looked at for its subject."""
NAME = 60
"""The letters of a file's name that are kept."""
UNSAFE = re.compile(r"[^\w.()-]+")
"""What a file's name is better without."""
ESCAPED = re.compile(rb"^>(>*From )", re.M)
"""A line of a mail that would else begin another mail of its mailbox."""


def unpacked(file: Path, name: str, folder: Path, *, attached: bool) -> Iterator[tuple[str, Path]]:
    """The documents in a file, each with its name below ``name``: the file itself, else a mailbox's mails.

    Behind each mail come the files ``attached`` to that, if asked for; all are written into ``folder``.
    """
    documents: Iterable[tuple[str, Path]] = [(name, file)]
    if _is_mailbox(file):
        documents = _mails(file, str(PurePath(name).with_suffix("")), folder)
    for number, (named, document) in enumerate(documents):
        yield named, document
        if attached:
            below = PurePath(named).with_suffix("")
            for path in _attachments(document, folder / str(number)):
                yield str(below / path.name), path


def _is_mailbox(path: Path) -> bool:
    """Whether a file is a mailbox: several mails, or one in a file that is called so."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD).decode("latin-1").replace("\r\n", "\n")
            envelope = ENVELOPE.match(head)
            if not envelope or not HEADER.match(head, envelope.end()):
                return False
            with mmap(file.fileno(), 0, access=ACCESS_READ) as content:
                return path.suffix.lower() == ".mbox" or MAILS.search(content) is not None
    except OSError:
        return False


def _mails(mailbox: Path, name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """The mails of a mailbox, each written into a folder."""
    from email.parser import BytesHeaderParser  # here, and below: what is no mail need not wait

    from extractors.readers.eml.message import head_of

    folder.mkdir()
    with mailbox.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        start = content.find(b"\n") + 1
        for number, following in enumerate((*MAILS.finditer(content), None), 1):
            mail = ESCAPED.sub(rb"\1", content[start : following.start() + 1 if following else len(content)])
            subject = head_of(BytesHeaderParser().parsebytes(mail[:HEADS])).subject
            path = folder / f"{number:04}-{_safe(subject) or 'mail'}.eml"
            path.write_bytes(mail)
            yield f"{name}/{path.name}", path
            start = following.end() if following else start


def _attachments(mail: Path, folder: Path) -> Iterator[Path]:
    """The files attached to a mail, each written into a folder; none of another document."""
    from extractors.readers.eml.message import attached, content_of, name_of, parsed

    try:
        content = read_bytes(mail)
        parts = attached(parsed(content)) if format_of(content, mail.suffix.lower()) == "eml" else ()
    except UnreadableError:  # which is told where the mail is taken in
        return
    folder.mkdir(parents=True, exist_ok=True)
    for number, part in enumerate(parts, 1):
        path = folder / f"{number}-{_safe(name_of(part)) or 'attachment'}"
        path.write_bytes(content_of(part))
        yield path


def _safe(name: str) -> str:
    """A name for a file, whatever a mail says."""
    ending = PurePath(name).suffix if len(PurePath(name).suffix) <= 6 else ""
    words = UNSAFE.sub("-", normalize("NFC", name.removesuffix(ending)))[:NAME]
    return f"{words}{UNSAFE.sub('-', ending)}".strip("-.")
