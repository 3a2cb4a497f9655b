"""Groups of claims, one with those within it: folded to a row, opened, selected as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tui.app.commands.selecting import Selects

if TYPE_CHECKING:
    from tui.app.commands.place import Command
    from tui.app.folding import Folds


class Folded(Selects, Protocol):
    """A screen whose rows can be folded."""

    @property
    def folds(self) -> Folds:
        """The groups of the rows."""


def fold(place: Folded, count: int | None) -> None:
    """Fold the claims within a claim under it, or show them again."""
    if group := _group(place):
        place.folds.turn(group.start)
        place.show_rows(group.start)


def fold_all(place: Folded, count: int | None) -> None:
    """Fold all claims that stand within others, or show them again."""
    if place.entry:
        head = place.folds.group(place.row).start
        place.folds.turn_all()
        place.show_rows(head)


def select_group(place: Folded, count: int | None) -> None:
    """Select a claim with those within it, or unselect them."""
    if group := _group(place):
        ids = {place.desk.listing.entry(row).id for row in group}
        selected = place.desk.selected
        place.desk.selected = selected - ids if ids <= selected else selected | ids
        place.show_rows(group.start)


def _group(place: Folded) -> range | None:
    """The rows of the group at the cursor; None, after telling so, where the claim is in none."""
    group = place.folds.group(place.row) if place.entry else range(0)
    if len(group) > 1:
        return group
    place.status.tell("No other claim is in a group with this one.")
    return None


FOLDING: dict[str, Command[Folded]] = {"fold": fold, "fold_all": fold_all, "select_group": select_group}
