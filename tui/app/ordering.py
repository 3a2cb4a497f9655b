"""The orders in which claims can be shown: each a key to sort by; equal ones stay in document order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from onrecord.records import Kind
from onrecord.rules import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.records import Entry

_KINDS = get_args(Kind)


class Order(NamedTuple):
    """One of the orders, or its reverse."""

    by: str = "document"
    reverse: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the order is that of the documents."""
        return self == Order()


def _status(entry: Entry) -> Any:
    """A status's place in the order; stale claims come before claims of every status."""
    return not entry.stale, STATUSES.index(entry.decision.status)


def _speaker(entry: Entry) -> Any:
    who = entry.claim.speaker
    return who is None, who.name.casefold() if who else ""


def _value(entry: Entry) -> Any:
    figure = entry.claim.figure
    if figure is None:
        return True, "", "", 0.0
    return False, figure.dimension, figure.unit, figure.value if figure.value is not None else 0.0


ORDERS: dict[str, str] = {
    "d": "document",
    "s": "status",
    "k": "kind",
    "w": "speaker",
    "v": "value",
    "c": "checker",
    "t": "time",
}
"""The orders by the keys that choose them."""

KEYS: dict[str, Callable[[Entry], Any]] = {
    "status": _status,
    "kind": lambda entry: _KINDS.index(entry.claim.kind),
    "speaker": _speaker,
    "value": _value,
    "checker": lambda entry: (not entry.decision.by, entry.decision.by.casefold()),
    "time": lambda entry: entry.decision.at,
}
"""The key to sort by for each order."""

LACKED = frozenset({"speaker", "value", "checker"})
"""The orders in which claims without the value come last, also when the order is turned round."""


def ranks(entries: Iterable[Entry], count: int, order: Order) -> Sequence[int]:
    """The place of each entry in an order; the ``count`` entries come in document order."""
    numbers = range(count)
    if order.is_plain:
        return numbers
    if order.by != "document":
        keys = [KEYS[order.by](entry) for entry in entries]
        ordered = sorted(numbers, key=keys.__getitem__, reverse=order.reverse)
        if order.by in LACKED:
            ordered.sort(key=lambda number: keys[number][0])
    else:
        ordered = list(reversed(numbers))
    found = [0] * count
    for place, number in enumerate(ordered):
        found[number] = place
    return found
