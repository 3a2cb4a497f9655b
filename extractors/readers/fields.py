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
        self._unsaid: list[str] = []

    @property
    def hide(self) -> bool:
        """Whether what is being read is a code, or the result of a field within one."""
        return self._codes > 0

    def keep(self, words: str) -> None:
        """Keep words that are out of sight, until it is clear that the field has its end."""
        self._unsaid.append(words)

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
        self._leave_code()
        return self._open[-1]

    def end(self) -> Field | None:
        """Leave a field; the field."""
        if not self._open:
            return None
        closed = self._open.pop()
        if not closed.result:
            self._leave_code()
        return closed

    def _leave_code(self) -> None:
        self._codes -= 1
        if not self._codes:
            self._unsaid.clear()

    def mend(self) -> str:
        """Take all codes for ended, as a paragraph ends; the words that a field without an end would hide."""
        if not self._codes:
            return ""
        for opened in self._open:
            opened.result = True
        self._codes, unsaid, self._unsaid = 0, "".join(self._unsaid), []
        return unsaid
