"""Columns: what lists ask of each claim in a snapshot, so that opening need not decode a hundred thousand.

They lie in a file of their own, are derived from the snapshot when it is written, and are believed only of
the snapshot whose size and checksum they name. A claim is decoded from the snapshot when it is looked at.
Deleted, damaged or of another snapshot, they cost a moment at opening and nothing else: no snapshot is ever
written from them.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections import Counter
from contextlib import suppress
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import force_setattr

from onrecord import files
from onrecord.anchors import in_order
from onrecord.errors import StoreError
from onrecord.files import Fingerprint  # noqa: TC001 (msgspec looks the type up)
from onrecord.records import Decision, Entry, Evidence, Source
from onrecord.store.claims import is_whole
from onrecord.store.decoding import decoder
from onrecord.store.said import hashed
from onrecord.traits import traits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.store.snapshot import Folded, Places, Snapshot

FORM = 3
"""The form of the file; one of another form is not read."""

WORTH = 1 << 20
"""The bytes of a snapshot from which columns pay: a smaller one is decoded in a few milliseconds."""

TYPES: dict[str, Literal["I", "Q"]] = {
    "begins": "Q",
    "sizes": "I",
    "decision_begins": "Q",
    "decision_sizes": "I",
    "numbers": "I",
    "sources": "I",
    "traits": "I",
    "says": "Q",
    "order": "I",
}
"""The columns, by their types: where a claim and its decision stand in the snapshot, their rows' number, the
number of the document among ``documents``, the traits, a hash of what the claim says; at last the claims
that stand, in the order of their documents' names and of their places, then the others."""

_entry, _decision, _source, _item = decoder(Entry), decoder(Decision), decoder(Source), decoder(Evidence)
_sources, _evidence = decoder(dict[int, Source]), decoder(dict[int, Evidence])


class Header(Struct, frozen=True):
    """The first line of the file: the snapshot, the columns and claims, where small tables stand.

    ``documents`` have their ids, ``standing`` the number of claims that stand in each, in their order.
    """

    form: int
    byteorder: str
    snapshot: Fingerprint
    columns: dict[str, str]
    claims: int
    tables: dict[str, tuple[int, int]]
    documents: list[str]
    standing: list[tuple[str, int]]


_header = decoder(Header)


class Columns:
    """The columns of a snapshot's claims, numbered from 0 as they came on record."""

    def __init__(self, content: bytes, header: Header, columns: memoryview) -> None:
        """``content`` is the snapshot's, ``columns`` what follows the header's line."""
        self._content = content
        self._header = header
        self._columns: dict[str, memoryview[int]] = {}
        at = 0
        for name, kind in TYPES.items():
            size = header.claims * array(kind).itemsize
            self._columns[name] = columns[at : at + size].cast(kind)
            at += size
        self._ids = columns[at:]

    def __len__(self) -> int:
        return self._header.claims

    @cached_property
    def ids(self) -> list[str]:
        """The id of each claim."""
        return bytes(self._ids).decode().split("\n") if self else []

    @property
    def records(self) -> tuple[dict[int, Source], dict[int, Evidence]]:
        """The documents and the items of evidence, by their rows' numbers."""
        return _sources(self._table("sources")), _evidence(self._table("evidence"))

    def _table(self, name: str) -> bytes:
        begin, end = self._header.tables.get(name, (0, 0))
        return self._content[begin:end] or b"{}"

    def entry(self, number: int) -> Entry:
        """The claim of this number, decoded."""
        entry = _entry(self._document("", number))
        if decision := self._document("decision_", number):
            # Nobody has seen the record yet: this is still its making, at half of replace's time.
            force_setattr(entry, "decision", _decision(decision))
        return entry

    def _document(self, of: str, number: int) -> bytes:
        begin = self._columns[f"{of}begins"][number]
        return self._content[begin : begin + self._columns[f"{of}sizes"][number]]

    def says(self, number: int) -> int:
        """A hash of what the claim of this number says."""
        return self._columns["says"][number]

    @property
    def numbers(self) -> list[int]:
        """The number of each claim's row."""
        return self._columns["numbers"].tolist()

    @cached_property
    def sources(self) -> list[str]:
        """For each claim the id of its document."""
        return list(map(self._header.documents.__getitem__, self._columns["sources"]))

    @cached_property
    def traits(self) -> list[int]:
        """The traits of each claim."""
        return self._columns["traits"].tolist()

    @cached_property
    def standing(self) -> dict[str, list[int]]:
        """The claims that stand in each document, by the documents' names and their places."""
        order = iter(self._columns["order"].tolist())
        return {document: list(islice(order, number)) for document, number in self._header.standing}


def load(snapshot: Snapshot) -> Columns | None:
    """The columns of a snapshot; None where there are none that can be believed."""
    try:
        content = files.read(_path(snapshot.path))
        if content[:9] != b"%08x " % zlib.crc32(memoryview(content)[9:]):
            return None
        end = content.index(b"\n")
        header = _header(content[9:end])
    except (StoreError, ValueError):
        return None
    known = FORM, sys.byteorder, snapshot.fingerprint, TYPES
    if (header.form, header.byteorder, header.snapshot, header.columns) != known:
        return None
    return Columns(snapshot.content, header, memoryview(content)[end + 1 :])


def keep(path: Path, folded: Folded) -> None:
    """Write the columns of a snapshot that was just written at ``path``, where they pay and can be kept."""
    if folded.fingerprint.size < WORTH:
        return
    with suppress(StoreError, ValueError, KeyError, OverflowError):
        content = b"".join(_content(folded))
        beside = _path(path)
        if not (ignored := beside.with_name(".gitignore")).exists():
            files.write_whole(ignored, [b"*\n"])
        files.write_whole(beside, [b"%08x " % zlib.crc32(content), content])


def _path(snapshot: Path) -> Path:
    return snapshot.parent / "cache" / f"{snapshot.stem}.columns"


def _content(folded: Folded) -> Iterator[bytes]:
    """The file without its checksum. Raises an error where a record is not as it should be."""
    tables, places = folded.tables, folded.places
    sources = {source.id: source for source in map(_source, tables["sources"].values())}
    evidence = {item.id for item in map(_item, tables.get("evidence", {}).values())}
    documents: dict[str, int] = {}
    columns = {name: array(kind) for name, kind in TYPES.items()}
    columns["begins"], columns["sizes"] = places["claims"].begins, places["claims"].sizes
    decisions = tables.get("decisions", {})
    where = dict(zip(decisions, zip(*_documents(places, "decisions"), strict=True), strict=True))
    ids, keys = [], []
    for number, row in tables["claims"].items():
        entry = _entry(row)
        if number in decisions:
            force_setattr(entry, "decision", _decision(decisions[number]))
        if not is_whole(entry, sources, evidence):
            raise ValueError(entry.id)
        begin, size = where.get(number, (0, 0))
        document = documents.setdefault(entry.source, len(documents))
        columns["decision_begins"].append(begin)
        columns["decision_sizes"].append(size)
        columns["numbers"].append(int(number))
        columns["sources"].append(document)
        columns["traits"].append(traits(entry))
        columns["says"].append(hashed(entry))
        ids.append(entry.id)
        keys.append((not entry.stands, sources[entry.source].file, document, *in_order(entry.claim)))
    columns["order"].extend(sorted(range(len(keys)), key=keys.__getitem__))
    if len(set(ids)) < len(ids):
        raise ValueError("an id twice")
    names = list(documents)
    standing = Counter(names[keys[number][2]] for number in columns["order"] if not keys[number][0])
    small = {name: (at.begin, at.end) for name, at in places.items() if name in ("sources", "evidence")}
    header = Header(
        FORM, sys.byteorder, folded.fingerprint, {**TYPES}, len(ids), small, names, list(standing.items())
    )
    yield msgspec.json.encode(header) + b"\n"
    yield from (column.tobytes() for column in columns.values())
    yield "\n".join(ids).encode()


def _documents(places: dict[str, Places], table: str) -> tuple[array[int], array[int]]:
    found = places.get(table)
    return (found.begins, found.sizes) if found else (array("Q"), array("I"))
