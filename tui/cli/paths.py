"""The documents that paths on the command line stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def documents_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The documents at paths; a folder stands for those in it that a reader may know by their names."""
    for path in paths:
        if path.is_dir():
            from extractors.readers import ENDINGS
            from onrecord.workspace import documents_below

            yield from (file for file in documents_below(path) if file.suffix.lower() in (*ENDINGS, ""))
        else:
            yield path
