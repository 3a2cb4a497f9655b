"""The letters that are meant, for those that print joins or shapes."""

from __future__ import annotations

import unicodedata

SHAPED = {
    code: unicodedata.normalize("NFKC", chr(code))
    for block in (range(0xFB00, 0xFB07), range(0xFB13, 0xFB18), range(0xFB1D, 0xFDFE), range(0xFE70, 0xFEFD))
    for code in block
    if unicodedata.name(chr(code), "")
}
"""Ligatures and presentation forms, with their letters."""
UNSEEN = dict.fromkeys((*range(9), *range(14, 32), *range(127, 160)), " ")
"""Control characters, which no page shows."""
PLAIN = {**UNSEEN, **SHAPED, 0xFFFE: "-"}
"""What becomes of a letter on the way into the text."""


def plain(letters: str) -> str:
    """Letters as they are meant."""
    return letters if letters.isascii() and letters.isprintable() else letters.translate(PLAIN)
