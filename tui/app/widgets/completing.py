"""Completing what is typed by what is known: the rest shows behind the cursor, and → takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.suggester import Suggester

if TYPE_CHECKING:
    from collections.abc import Sequence


class Completing(Suggester):
    """Completes the whole line, else its last word, by the first of the ``known`` that begins so."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The completed line; None where nothing known begins so."""
        before, space, last = value.rpartition(" ")
        return self._completed("", value) or self._completed(before + space, last)

    def _completed(self, before: str, begun: str) -> str | None:
        begins = (one for one in self._known if one.casefold().startswith(begun.casefold()))
        found = next((one for one in begins if len(one) > len(begun)), None) if begun else None
        return f"{before}{begun}{found[len(begun) :]}" if found else None
