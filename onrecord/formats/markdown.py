"""Reports as Markdown (CommonMark), in which no word of a document or a person is markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.formats import report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.formats.report import Asked, Document
    from onrecord.records import Entry
    from onrecord.store import Store

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$@#]")
_BEGINS = re.compile(r"^(?:[-+=]|[0-9]+(?=[.)]))")
"""Beginnings of a line that would make a list or a heading of the line."""

_NUMBERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def documents(store: Store, entries: Iterable[Entry]) -> Iterator[str]:
    """A report in pieces: each document with its claims, their verdicts and evidence. Raises StoreError."""
    yield "# Claims\n"
    for document in report.documents(store, entries):
        yield from _document(store, document)


def queries(store: Store, entries: Iterable[Entry]) -> Iterator[str]:
    """The query sheet in pieces: a section for each person who is asked. Raises StoreError."""
    yield "# Queries\n"
    for name, asked in report.queries(store, entries).items():
        yield f"\n## {inline(name)}\n"
        for number, each in enumerate(asked, 1):
            yield _query(number, each)


def inline(words: str) -> str:
    """Words as one line of Markdown that shows them."""
    return block(" ".join(report.shown(words).split()))


def block(words: str) -> str:
    """Words as lines of Markdown that show them, without the white space at their beginnings."""
    lines = (line.strip(" \t") for line in _MARKUP.sub(r"\\\g<0>", report.shown(words)).split("\n"))
    return "\n".join(_BEGINS.sub(_begun, line) for line in lines)


def _begun(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdecimal() else f"\\{match[0]}"


def _document(store: Store, document: Document) -> Iterator[str]:
    source = document.source
    yield f"\n## {inline(source.file)}, draft {document.draft}\n\n"
    yield from (f"{inline(warning)}\n\n" for warning in source.warnings)
    yield _quoted("".join(piece.words + _numbers(piece.ended) for piece in report.pieces(document)))
    for number, entry in enumerate(document.entries, 1):
        yield _claim(store, number, entry, document.text)


def _numbers(ended: Iterable[int]) -> str:
    return ",".join(str(number).translate(_NUMBERS) for number in ended)


def _quoted(words: str) -> str:
    """A block quotation that keeps the lines of ``words``."""
    lines = block(words).split("\n")
    broken = (
        f"{line}\\" if line and after else line for line, after in zip(lines, [*lines[1:], ""], strict=True)
    )
    return "".join(f"> {line}".rstrip() + "\n" for line in broken)


def _claim(store: Store, number: int, entry: Entry, text: str) -> str:
    facts = [f"- {inline(name)}: {inline(words)}\n" for name, words in report.facts(entry, text)]
    backed = [f"- evidence: {inline(f'{words} {url}')}\n" for words, url in report.evidence(store, entry)]
    head = f"\n### {number}. {entry.status} {entry.claim.kind}\n\n"
    return "".join([head, _quoted(entry.claim.text), "\n" * bool(facts or backed), *facts, *backed])


def _query(number: int, asked: Asked) -> str:
    facts = [f"- {inline(name)}: {inline(words)}".rstrip() + "\n" for name, words in asked.facts()]
    head = f"\n### {number}. {inline(asked.query.text)}\n\n"
    return "".join([head, _quoted(asked.sentence), "\n", *facts])
