"""Typography is not wording: texts folded so that those that differ by typography alone are equal.

One form stands for all quotation marks and apostrophes, one for hyphens, one for dashes (``—``, ``--``, any
between spaces), one for ellipses; for ligatures, typefaces, full-width and positional letters, composed and
decomposed accents. Soft hyphens and spaces of no width go, other spaces only part words.

Unicode's own folding, NFKC, would lose meaning: 10² would be 102, ½ be 1⁄2 (and 1½ be 11⁄2), H₂O be H2O, ① be
1, ™ be TM, ㎡ be m2. What is raised, lowered, circled, squared or a fraction stays as it is here. So do
signs: minus before a digit, percent, currency, and behind a digit the primes: 5' are feet, 5" inches.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, combining, decomposition, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = re.compile(r"\w+(?:[-.,']\w+)*+|[^\w\s]")
"""A word or number, or a mark, of a folded text."""

_LOOKS = frozenset(
    {"<font>", "<wide>", "<narrow>", "<small>", "<vertical>", "<noBreak>"}
    | {"<initial>", "<medial>", "<final>", "<isolated>"}
)
"""The compatibility forms of Unicode in which a character only looks otherwise."""

_MARKS = (
    dict.fromkeys(map(ord, "“”„‟«»″〝〞〟「」『』"), '"')
    | dict.fromkeys(map(ord, "‘’‚‛‹›′ʼʻ´`"), "'")
    | dict.fromkeys(map(ord, "‐‒–−"), "-")
    | dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), "")
    | {ord("―"): "—", ord("…"): "..."}
)

_VARIANT = re.compile(
    r"""
      (?<! [^\s(\[—–-] ) [«‹] [^\S\n]  # French marks keep a space within
    | [^\S\n] [»›] (?! [^\s.,;:!?)\]—–-] )
    | [«»‹›]
    | [!-~]? [^\x00-\x7f\s«»‹›]+  # with the letter that an accent stands on
    | `+ | --+ | '' | \. (?: [^\S\n] \. ){2,}
    """,
    re.VERBOSE,
)
"""Whatever may be typography, but for what the two below find."""
_SPACED = re.compile(r"(?<!\S)-(?!\S)")
_DOUBLE = re.compile(r'(?<!\d)"')


class Folded:
    """A text without its typography, with the places in it of those of the original."""

    def __init__(self, original: str) -> None:
        pieces: list[str] = []
        self._ours, self._theirs = [0], [0]  # where both go on in step, where they part, and so on
        done = length = 0
        for start, end, form in _variants(original):
            pieces += (original[done:start], form)
            length += start - done + len(form)
            done = end
            if len(form) != end - start:
                self._ours += (length - len(form), length)
                self._theirs += (start, end)
        text = "".join((*pieces, original[done:]))
        self.text = _DOUBLE.sub("'", _SPACED.sub("—", text))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the folded text of a place in the original."""
        return _across(self._theirs, self._ours, start, end)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of a place in the folded text, whole letters and signs."""
        return _across(self._ours, self._theirs, start, end)


def _across(here: list[int], there: list[int], start: int, end: int) -> tuple[int, int]:
    first, last = bisect_right(here, start) - 1, max(0, bisect_left(here, end) - 1)
    begins = there[first] + (0 if first % 2 else start - here[first])
    return begins, max(begins, there[last + 1] if last % 2 else there[last] + end - here[last])


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """The words and marks of a text, without its typography: equal where no more than that differs."""
    return " ".join(TOKEN.findall(Folded(text).text))


def _variants(text: str) -> Iterator[tuple[int, int, str]]:
    """The places in a text with typography in them, and their folded form."""
    for match in _VARIANT.finditer(text):
        found, start = match[0], match.start()
        if found.isascii():
            yield start, match.end(), _ascii(found)
        elif len(form := _form(found)) == len(found):
            yield start, match.end(), form
        else:
            for cluster in _clusters(found):
                yield start, start + len(cluster), _form(cluster)
                start += len(cluster)


def _ascii(signs: str) -> str:
    """``--`` as a dash, backticks and pairs of apostrophes as a quotation mark, dots without their spaces."""
    match signs[0]:
        case "-":
            return "—"
        case ".":
            return "".join(signs.split())
        case _:
            return "'" if len(signs) == 1 else '"'


def _form(text: str) -> str:
    return normalize("NFC", normalize("NFD", text.strip()).translate(_FORMS))


def _clusters(text: str) -> Iterator[str]:
    """A text cut before each character that combines with none before."""
    start = 0
    for place, character in enumerate(text):
        if place > start and not (combining(character) or "\u1160" <= character <= "\u11ff"):
            yield text[start:place]
            start = place
    yield text[start:]


class _Forms(dict[int, str]):
    """The form of each character, by its code point."""

    def __missing__(self, code: int) -> str:
        self[code] = form = _plain(chr(code))
        return form


_FORMS = _Forms(_MARKS)


def _plain(character: str) -> str:
    """A character as it looks in plain type, ligatures in letters."""
    tag, *codes = decomposition(character).split() or ("",)
    parts = [chr(int(code, 16)) for code in codes]
    letters = all(category(part).startswith("L") for part in (character, *parts))
    if tag in _LOOKS or (tag == "<compat>" and letters):
        return "".join(_FORMS[ord(part)] for part in parts)
    return character
