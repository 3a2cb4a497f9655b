"""Rules with names: ordered chains of functions, of which the first that answers wins.

A rule is a function that states one thing about language and gives an answer or None. Its name is that of
its group and its own, a leading ``read_`` left out (``tags/after``); its docstring's first line says what it
states. Examples of what it finds and what it leaves stand in the text file of its group beside its module,
where a test tries them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Asked = ParamSpec("Asked")
"""The parameters of a chain's rules."""
Answer = TypeVar("Answer")
"""The type of a rule's answer."""


class Rule(NamedTuple):
    """A rule's name, and the first line of its docstring."""

    name: str
    states: str


class Rules(Generic[Asked, Answer]):
    """An ordered chain of rules that are asked the same question.

    ``group`` is the first part of their names, ``decides`` a line on what they decide.
    """

    def __init__(self, group: str, decides: str, *rules: Callable[Asked, Answer | None]) -> None:
        self.group = group
        self.decides = decides
        self._rules = [(f"{group}/{rule.__name__.strip('_').removeprefix('read_')}", rule) for rule in rules]

    def first(self, *asked: Asked.args, **_: Asked.kwargs) -> tuple[Answer | None, str]:
        """The first answer with the name of its rule; None and no name if no rule answers."""
        for name, rule in self._rules:
            if (answer := rule(*asked)) is not None:  # type: ignore[call-arg]  # (asked by place alone)
                return answer, name
        return None, ""

    def __iter__(self) -> Iterator[Rule]:
        """The rules by name, in their order."""
        for name, rule in self._rules:
            yield Rule(name, (rule.__doc__ or "").partition("\n")[0])
