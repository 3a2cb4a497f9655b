"""Decisions beside a status: queries, a second person's sign-off, duplicates."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from onrecord.errors import RefusedError
from tui.app.screens.marking import Marking
from tui.wording import numbers
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.desk import Desk

WORDS = 20
"""Cells for the words of another claim."""


class Deciding(Marking):
    """The actions that decide something other than a status."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked_last = ""

    @property
    def chosen_words(self) -> str:
        """The selected words of the document; empty where none are selected."""
        return ""

    def do_query(self, count: int | None) -> None:
        """Put a query to somebody on record."""
        ids = self.targets()

        def to_whom(to: str) -> None:
            if not to.strip():
                self.status.tell("No query: it needs somebody to put it to.")
                return
            self._asked_last = to.strip()
            self.ask(
                f"query to {to.strip()}",
                lambda text: self.added(self.tried(lambda: self.desk.ask(ids, to, text)), "queried"),
            )

        if ids:
            self.checked_by_name(
                lambda: self.ask(
                    f"query{numbers.of_several(ids)} to (author, a name)", to_whom, offered=self._asked_last
                )
            )

    def do_same(self, count: int | None) -> None:
        """Mark the claim as another claim that says the same, with that claim's evidence."""
        ids, entry = self.targets(), self.entry
        other = self.desk.same(entry) if entry else None
        if other is None:
            self.status.tell("No claim that is decided says the same.")
            return

        def follow() -> None:
            step = self.tried(lambda: self.desk.follow(ids, other.id))
            if step:
                self.kept(step, f"{other.decision.status}, as {other.id}")
                self.go_on(ids)

        self.checked_by_name(follow)

    def do_sign(self, count: int | None) -> None:
        """Agree with another person's status of the claim."""
        if ids := self.targets():
            self.checked_by_name(lambda: self.kept(self.tried(lambda: self.desk.sign(ids)), "signed"))

    def do_duplicate(self, count: int | None) -> None:
        """Discard the claim as a duplicate; of several selected ones, all but the first."""
        ids, entry = self.targets(), self.entry
        if not ids or entry is None:
            return
        if len(ids) > 1 and self.desk.selected == set(ids):
            self.checked_by_name(lambda: self._duplicates_of_first(ids))
            return
        alike = [one.id for one in self.desk.store.decided_alike(entry) if one.id not in ids]

        def named(said: str) -> None:
            of = self.tried(lambda: self.called(said, ids))
            if of:
                step = self.tried(lambda: self.desk.duplicate(ids, of))
                self.kept(step, f"duplicate of {of}{self._words(of)}")

        offered = alike[0] if alike else ""
        question = f"duplicate of (id{self._words(offered, ' of ') or ' or words'})"
        self.checked_by_name(lambda: self.ask(question, named, offered=offered))

    def called(self, said: str, besides: Sequence[str]) -> str:
        """The id of the claim called by its id, or by words that no other claim has.

        The words are looked for in this document, then in all; empty where nothing is said. Raises
        RefusedError.
        """
        said, store = said.strip(), self.desk.store
        if not said:
            return ""
        with suppress(RefusedError):
            return store.get(said).id
        found = [
            entry
            for entry in store.entries()
            if entry.id not in besides and said.casefold() in entry.claim.text.casefold()
        ]
        here = [entry for entry in found if self.entry and entry.source == self.entry.source]
        found = here or found
        if len(found) != 1:
            claims = (
                f"{numbers.count(len(found), 'other claim')} with these words" if found else "no such claim"
            )
            raise RefusedError(f"“{one_line(said, WORDS)}”: {claims}")
        return found[0].id

    def _duplicates_of_first(self, ids: Sequence[str]) -> None:
        first, *others = ids
        step = self.tried(lambda: self.desk.duplicate(others, first))
        if step:
            self.desk.selected.discard(first)
            self.kept(step, f"duplicate of {first}{self._words(first)}")

    def _words(self, id_: str, before: str = " ") -> str:
        """The words of a claim, to know it by, after the words ``before``; empty where there is no claim."""
        entry = self.desk.listing.get(id_)
        return f"{before}“{one_line(entry.claim.text, WORDS)}”" if entry else ""
