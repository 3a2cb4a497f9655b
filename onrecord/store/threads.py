"""One thread at a time in a store: the desk reads it while another thread takes documents in."""

from __future__ import annotations

from functools import wraps
from types import FunctionType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Class = TypeVar("_Class", bound=type)


def one_at_a_time(kind: _Class) -> _Class:
    """Make each public method of a class wait until no other thread is in one of the same object.

    The object holds its turn, an RLock, in ``_turn``.
    """
    for name, member in list(vars(kind).items()):
        if isinstance(member, FunctionType) and not name.startswith("_"):
            setattr(kind, name, _in_turn(member))
    return kind


def _in_turn(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def waiting(self: Any, *args: Any, **options: Any) -> Any:
        with self._turn:
            return method(self, *args, **options)

    return waiting
