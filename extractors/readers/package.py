"""The parts of Word documents and workbooks, and how they lead to each other (Open Packaging Conventions)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from extractors.readers.xml import parsed
from extractors.readers.zipped import Zipped

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
"""The element that leads from one part to another."""
STRICT = b"http://purl.oclc.org/ooxml/"
"""The beginning of the names in the standard's strict form."""
TRANSITIONAL = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
)
"""Names of the strict form with those that all else has."""
HEAD = 16 * 1024
"""Bytes of a part in which its names are declared."""


class Relation(NamedTuple):
    """Where a part leads: the last word of the kind, a member's name or, ``outside``, an address."""

    kind: str
    target: str
    outside: bool


class Part(NamedTuple):
    """A part of a document: its name, its root, None where there is none, and where it leads, by ids."""

    name: str
    root: Element | None
    relations: dict[str, Relation]

    def related(self, kind: str) -> str:
        """The name of the part of a kind to which this one leads; empty where it leads to none."""
        return next((r.target for r in self.relations.values() if r.kind == kind and not r.outside), "")


class Package:
    """The parts of a document, each parsed when it is asked for."""

    def __init__(self, content: bytes) -> None:
        self._zipped = Zipped(content)
        self._names = {name.lower(): name for name in self._zipped.names}

    def part(self, name: str) -> Part:
        """A part by its name; without one the package itself, which has no root and leads to the text."""
        return Part(name, self.root(name), self.relations(name))

    def name(self, name: str) -> str:
        """The name of a part as the zip has it, in whose letters small and large are one; empty for none."""
        return self._names.get(name.lower(), "")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return self._zipped.names

    def content(self, name: str) -> bytes:
        """What a part holds; nothing where there is no such part."""
        return _transitional(self._zipped.member(self.name(name)))

    def root(self, name: str) -> Element | None:
        """The root of a part; None where there is no such part."""
        content = self.content(name)
        return parsed(content, name) if content else None

    def relations(self, name: str) -> dict[str, Relation]:
        """Where a part leads, by ids."""
        folder, base = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for related in root.iter(RELATED) if root is not None else ():
            kind, target = related.get("Type", "").rpartition("/")[2], related.get("Target", "")
            outside = related.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[related.get("Id", "")] = Relation(kind, target, outside)
        return found


def _transitional(content: bytes) -> bytes:
    """A part with the names that all but strict documents have."""
    head = content[:HEAD]
    if STRICT not in head:
        return content
    for strict, name in TRANSITIONAL:
        head = head.replace(strict, name)
    return head + content[HEAD:]
