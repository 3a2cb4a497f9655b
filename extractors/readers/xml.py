"""XML parsed safely, and walked without recursion: no DTD is read, no entity defined, at any depth."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import ClassVar, Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from onrecord.errors import UnreadableError

Leave = Callable[[], object] | None
"""What is done at an element's end."""
Enter = Callable[[Element], Leave | Literal[False]]
"""What is done at an element's start; False where its children are not walked."""


def parsed(content: bytes, name: str) -> Element:
    """The root of a part of a document. Raises UnreadableError where that is no XML, or defines entities."""
    _refuse_dtd(content, name)
    with _damage_told(name):
        return ElementTree.fromstring(content)


def each(content: bytes, name: str, tags: Container[str]) -> Iterator[Element]:
    """The elements of some tags in a part, each emptied when the next one is asked for.

    Raises UnreadableError as ``parsed`` does, where the damage is reached.
    """
    _refuse_dtd(content, name)
    with _damage_told(name):
        for _, element in ElementTree.iterparse(BytesIO(content)):
            if element.tag in tags:
                yield element
                element.clear()


@contextmanager
def _damage_told(name: str) -> Iterator[None]:
    try:
        yield
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableError(f"damaged in its part {name!r}: {error}; save it again") from None


class _RootReached(Exception):  # noqa: N818  (no error: all that was asked is known)
    """A document's first element: what stands before it has no DTD."""


def _refuse_dtd(content: bytes, name: str) -> None:
    def root(*_: object) -> None:
        raise _RootReached

    def dtd(_name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
        if has_subset:
            raise UnreadableError(
                f"its part {name!r} defines entities, as no document needs to: save it again"
            )

    parser = expat.ParserCreate()
    parser.StartElementHandler = root
    parser.StartDoctypeDeclHandler = dtd
    try:
        parser.Parse(content, True)
    except (_RootReached, expat.ExpatError, ValueError, LookupError):
        return  # what is no XML is told where it is parsed


class Walk:
    """A walk over a tree in the document's order, by one function for each tag that it knows.

    Of all others the children are walked, after ``other``. ``TAILS`` says that there are words between
    elements, too.
    """

    TAILS: ClassVar[bool] = False

    def __init__(self, enter: dict[str, Enter]) -> None:
        self._enter = enter
        self._stack: list[tuple[Iterator[Element], Leave, Element | None]] = []

    def walk(self, children: Iterable[Element]) -> None:
        """Walk over elements and all in them; may be called while another walk is on its way."""
        stack, self._stack = self._stack, [(iter(children), None, None)]
        try:
            self._run()
        finally:
            self._stack = stack

    def into(self, children: Iterable[Element], leave: Leave = None) -> None:
        """Walk over elements next, and then do what is to be done at their end."""
        self._stack.append((iter(children), leave, None))

    def other(self, element: Element) -> Leave | Literal[False]:
        """What is done at the start of an element that has no function."""

    def tail(self, element: Element) -> None:
        """What is done with the words behind an element."""

    def _run(self) -> None:
        stack, enter, tails = self._stack, self._enter, self.TAILS
        while stack:
            children, leave, parent = stack[-1]
            depth = len(stack)
            for element in children:
                known = enter.get(element.tag)
                after = known(element) if known else self.other(element)
                if after is not False:
                    stack.append((iter(element), after, element))
                    break
                if len(stack) > depth:  # the function chose children of its own
                    break
                if tails:
                    self.tail(element)
            else:
                stack.pop()
                if leave:
                    leave()
                if tails and parent is not None:
                    self.tail(parent)
