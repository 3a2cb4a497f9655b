"""Documents with their claims, many at once in several processes."""

from __future__ import annotations

import hashlib
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import UnreadableError
from onrecord.processes import default_jobs, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from onrecord.reading import Reading
    from onrecord.records import Claim


class Read(NamedTuple):
    """A document with its claims and the sha256 (hex) of its bytes, or else the ``trouble`` with it."""

    path: Path
    reading: Reading | None = None
    claims: tuple[Claim, ...] = ()
    sha256: str = ""
    trouble: str = ""


def read_all(paths: Iterable[Path], published: date | None = None, language: str = "") -> Iterator[Read]:
    """Each document with its claims, in the order given."""
    import extractors

    documents = list(paths)
    jobs = default_jobs(len(documents))
    if jobs > 1:
        extractors.compile_patterns()  # once, before the processes part
    with closing(in_order(partial(_read, published, language), documents, jobs)) as read:
        yield from read


def _read(published: date | None, language: str, path: Path) -> Read:
    from extractors import claims_of
    from extractors.guard import guarded
    from extractors.readers import read, read_bytes

    try:
        with guarded(path):
            content = read_bytes(path)
            reading = read(path, content)
            claims = tuple(claims_of(reading, published, language=language or None))
    except UnreadableError as error:
        return Read(path, trouble=str(error))
    return Read(path, reading, claims, hashlib.sha256(content).hexdigest())
