"""Zip files opened safely: what a zip says of its members, and what they hold, keeps within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter

from onrecord.errors import UnreadableError

LARGEST = 64 * 2**20
"""Bytes that one member may have when unpacked."""
LARGEST_ALL = 2 * LARGEST
"""Bytes that all members read from one zip may have when unpacked."""
MOST = 10_000
"""Members that one zip may have."""
RATIO = 500
"""Bytes that may come of one packed byte: Word's own XML has 10 to 50, a bomb 1,000."""
SMALL = 2**20
"""Bytes up to which a member may have any ratio."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The compressions of documents."""


class Zipped:
    """A zip's members by name. Raises UnreadableError for a zip that is damaged, locked, or made to hurt."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise UnreadableError(
                "cut off or damaged: its list of parts is missing; fetch it again"
            ) from None
        members = self._archive.infolist()
        if len(members) > MOST:
            raise UnreadableError(f"has {len(members)} parts, more than any document: save it again")
        if doubled := [name for name, n in Counter(member.filename for member in members).items() if n > 1]:
            raise UnreadableError(f"has two parts named {doubled[0]!r}: save it again")
        self._members = {member.filename: member for member in members}
        self._left = LARGEST_ALL

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members."""
        return tuple(self._members)

    def member(self, name: str) -> bytes:
        """What a member holds; nothing where the zip has none of that name."""
        member = self._members.get(name)
        if member is None:
            return b""
        if member.flag_bits & 1:
            raise UnreadableError("locked with a password: save it without")
        if member.compress_type not in METHODS:
            raise UnreadableError(f"its part {name!r} is packed in an unusual way: save it again")
        most = min(LARGEST, self._left)
        if member.file_size > most or member.file_size > max(SMALL, RATIO * member.compress_size):
            raise UnreadableError(
                f"its part {name!r} swells to {member.file_size // 2**20} MB: save it in parts"
            )
        try:
            with self._archive.open(member) as unpacked:
                content = unpacked.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            raise UnreadableError(f"cut off or damaged in its part {name!r}: fetch it again") from None
        if len(content) != member.file_size:
            raise UnreadableError(f"its part {name!r} is not as large as it says: fetch it again")
        self._left -= len(content)
        return content
