"""Regular expressions that are compiled when they are first used.

Compiling all of them takes longer than most texts take to read, and a short text uses a tenth of them.
"""

from __future__ import annotations

from typing import Any, cast

import regex

METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "splititer", "sub")
"""What is done with a pattern."""

_all: list[_Lazy] = []


class _Lazy:
    """An expression that has the methods of its compiled form from the first use of one of them on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = regex.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def lazy(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """What ``regex.compile`` gives, but that it is compiled at the first use; an error comes only then."""
    made = _Lazy(pattern, flags)
    _all.append(made)
    return cast("regex.Pattern[str]", made)


def compile_all() -> int:
    """Compile what is not compiled yet: before processes part, and to find errors; gives how many there are.

    Only the patterns of modules that are imported are known.
    """
    for pattern in _all:
        getattr(pattern, METHODS[0])
    return len(_all)
