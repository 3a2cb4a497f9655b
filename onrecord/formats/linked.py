"""Linked data as JSON: an array, one object a line, safe inside a page's script element."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def array(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The pieces of an array of these objects; ``<`` is written so that it begins no tag."""
    between = "[\n"
    for each in objects:
        yield between + json.dumps(each, ensure_ascii=False).replace("<", "\\u003c")
        between = ",\n"
    yield "\n]\n" if between == ",\n" else "[]\n"
