"""Ids that people can type and spreadsheets leave alone.

An id is a letter for what it names, then letters and digits of a hash. There are no vowels among them, and
no ``p``, so no id reads as a month (``feb2024``), a truth value or a word; none begins with a digit, so none
reads as a number; ``l``, ``o``, ``0`` and ``1`` are left out for the eye.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from onrecord.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from onrecord.records import Kind

ALPHABET = "23456789bcdfghjkmnqrstvwxyz"
LENGTH = 8

LETTERS: dict[Kind, str] = {"quote": "q", "attribution": "a", "figure": "f", "statement": "t"}
"""The letters for kinds of claims; documents have ``s``, items of evidence ``e``."""


def make_id(letter: str, *parts: str, taken: Container[str] = ()) -> str:
    """The id for ``parts``: the same parts give the same id, one letter longer for each shorter one taken."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest, "big")
    characters = [letter]
    while len(characters) < LENGTH or "".join(characters) in taken:
        number, digit = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[digit])
    return "".join(characters)


class _Together:
    """The union of several containers, without a copy of them, which may be large."""

    def __init__(self, each: Iterable[Container[str]]) -> None:
        self._each = each

    def __contains__(self, id_: object) -> bool:
        return any(id_ in ids for ids in self._each)


def claim_id(source: str, kind: Kind, words: str, occurrence: int, *taken: Container[str]) -> str:
    """The id of the claim with these words, the ``occurrence``-th of them in the source."""
    return make_id(LETTERS[kind], source, kind, words, str(occurrence), taken=_Together(taken))


def source_id(sha256: str, taken: Container[str] = ()) -> str:
    """The id of the source whose first draft has bytes of this sha256 (hex)."""
    return make_id("s", sha256, taken=taken)


def only(prefix: str, ids: Iterable[str], one: str, many: str) -> str:
    """The id that begins with ``prefix``; ``one`` and ``many`` name the records that the ids are of.

    Raises RefusedError where none or several do.
    """
    found = sorted(id_ for id_ in ids if id_.startswith(prefix)) if prefix else []
    match found:
        case [id_]:
            return id_
        case [_, *_]:
            raise RefusedError(f"{prefix}: stands for {len(found)} {many}: {', '.join(found[:5])}")
        case _:
            raise RefusedError(f"{prefix or 'an empty id'}: no such {one}")
