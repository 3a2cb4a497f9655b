"""Word's fields: their codes are out of sight, their results are words; some lead to an address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))', re.I)
"""The code of a field that leads to an address."""


@dataclass(slots=True)
class Field:
    """A field: its code, as far as it is read, and whether its result is being read."""

    code: list[str] = field(default_factory=list)
    result: bool = False

    @property
    def address(self) -> str:
        """Where the field leads; empty where it leads nowhere."""
        found = LINK.match("".join(self.code))
        return (found[1] or found[2] or "") if found else ""


class Fields:
    """The fields around what is being read, from the outermost."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self._codes = 0

    @property
    def hide(self) -> bool:
        """Whether what is being read is a code, or the result of a field within one."""
        return self._codes > 0

    def begin(self) -> None:
        """Go into a field's code."""
        self._open.append(Field())
        self._codes += 1

    def code(self, words: str) -> None:
        """Add words to the code."""
        if self._open:
            self._open[-1].code.append(words)

    def separate(self) -> Field | None:
        """Go from a field's code to its result; the field."""
        if not self._open or self._open[-1].result:
            return None
        self._open[-1].result = True
        self._codes -= 1
        return self._open[-1]

    def end(self) -> Field | None:
        """Leave a field; the field."""
        if not self._open:
            return None
        closed = self._open.pop()
        self._codes -= not closed.result
        return closed

    def mend(self) -> None:
        """Take all codes for ended, as they are where a paragraph ends: a broken field hides no more."""
        for opened in self._open:
            opened.result = True
        self._codes = 0
