"""Comments on the cells of a sheet: in threads, as Excel has them now, else as notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.xlsx.workbook import MAIN
from onrecord.reading import Remark, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from extractors.readers.package import Package
    from onrecord.reading import Block

THREADS = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
"""The names of comments in threads."""


def remarks(package: Package, sheet: str, people: str, blocks: Mapping[str, Block]) -> Iterator[Remark]:
    """The comments on a sheet's cells; ``people`` is the name of the part that has their authors."""
    related = {relation.kind: relation.target for relation in package.relations(sheet).values()}
    threads = package.root(related.get("threadedComment", ""))
    notes = package.root(related.get("comments", ""))
    if threads is not None:
        yield from _threads(threads, package.root(people), blocks)
    elif notes is not None:
        yield from _notes(notes, blocks)


def _notes(root: Element, blocks: Mapping[str, Block]) -> Iterator[Remark]:
    authors = ["".join(each.itertext()).strip() for each in root.iterfind(f"{MAIN}authors/{MAIN}author")]
    named = {str(number): name for number, name in enumerate(authors)}
    for note in root.iter(f"{MAIN}comment"):
        if block := blocks.get(note.get("ref", "")):
            words = "".join(text.text or "" for text in note.iter(f"{MAIN}t"))
            author = named.get(note.get("authorId", ""), "")
            words = words.strip().removeprefix(f"{author}:").strip()  # Excel begins notes with their authors
            yield Remark("comment", block.start, block.end, words, author)


def _threads(root: Element, people: Element | None, blocks: Mapping[str, Block]) -> Iterator[Remark]:
    persons = people.iter(f"{THREADS}person") if people is not None else ()
    named = {person.get("id", ""): person.get("displayName", "") for person in persons}
    comments = list(root.iterfind(f"{THREADS}threadedComment"))

    def said(comment: Element) -> tuple[str, str, str]:
        """What a comment says, who wrote it, and when."""
        author = named.get(comment.get("personId", ""), "")
        return comment.findtext(f"{THREADS}text", ""), author, comment.get("dT", "")

    replies: dict[str, list[Reply]] = {}
    for each in comments:
        if parent := each.get("parentId"):
            replies.setdefault(parent, []).append(Reply(*said(each)))
    for each in comments:
        block = blocks.get(each.get("ref", ""))
        if block and not each.get("parentId"):
            answers = tuple(replies.get(each.get("id", ""), ()))
            yield Remark("comment", block.start, block.end, *said(each), each.get("done") == "1", answers)
