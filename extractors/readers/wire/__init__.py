"""News wires: NewsML-G2, NewsML 1, NITF, ninjs, and texts with control characters (IPTC 7901, ANPA 1312)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers.decoding import decoded
from extractors.readers.formats import READERS
from onrecord.errors import UnreadableError
from onrecord.extras import missing

if TYPE_CHECKING:
    from onrecord.reading import Reading

NAME = READERS["wire"]
"""The reader with its version."""
BEFORE = b"\xef\xbb\xbf\x16 \t\r\n"
"""The bytes that may stand before a wire: a mark of UTF-8, signs that make machines listen, white space."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The stories of a file. Raises UnreadableError with the reason alone."""
    try:
        from extractors.readers.wire import messages, newsml, newsml1, ninjs, nitf
        from extractors.readers.wire.marked import bare
        from extractors.readers.wire.story import reading
    except ModuleNotFoundError as error:
        raise UnreadableError(missing("a news wire", "html", error)) from None
    begin = content.lstrip(BEFORE)[:1]
    if begin == b"{":
        text, encoding, warnings = decoded(content, encoding)
        return reading(ninjs.stories(text), NAME, encoding, warnings)
    if begin == b"\x01":
        text, encoding, warnings = decoded(content, encoding)
        return reading(messages.stories(text), NAME, encoding, warnings)
    root = bare(content)
    dialects = {"nitf": nitf, "NewsML": newsml1}
    return reading(dialects.get(root.tag, newsml).stories(root), NAME)
