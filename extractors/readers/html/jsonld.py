"""The article that a web page describes in JSON-LD, in the words of schema.org."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Blog)$")
"""Types of schema.org that are an article."""
WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
"""Values of a thing that may be the article."""
TELLING = ("headline", "datePublished", "author")
"""Values by which one description of an article is fuller than another."""


def article_of(page: HtmlElement) -> dict[str, Any]:
    """The article that a page describes, in its fullest description; empty where there is none."""
    found: list[dict[str, Any]] = []
    for script in page.iter("script"):
        if "ld+json" in script.get("type", "").lower() and script.text:
            try:
                things = list(_things(json.loads(script.text, strict=False)))
            except (ValueError, RecursionError):
                continue
            found += [thing for thing in things if ARTICLE.search(type_of(thing))]
    return max(found, key=lambda thing: sum(name in thing for name in TELLING), default={})


def type_of(thing: dict[str, Any]) -> str:
    """The type of a thing, the first if there are several."""
    kind = thing.get("@type")
    first = next(iter(kind), "") if isinstance(kind, list) else kind
    return first if isinstance(first, str) else ""


def names(value: Any) -> Iterator[str]:
    """The names of things, or strings, one or several."""
    if isinstance(value, list):
        for one in value:
            yield from names(one)
    elif isinstance(value, dict):
        yield from names(value.get("name"))
    elif isinstance(value, str) and value.strip():
        yield value


def organizations(value: Any) -> Iterator[str]:
    """The names of those among some things that are no people."""
    for thing in value if isinstance(value, list) else [value]:
        if isinstance(thing, dict) and type_of(thing).endswith("Organization"):
            yield from names(thing)


def _things(value: Any) -> Iterator[dict[str, Any]]:
    """The things that a value has, one in another."""
    if isinstance(value, list):
        for item in value:
            yield from _things(item)
    elif isinstance(value, dict):
        yield value
        for name in WITHIN:
            yield from _things(value.get(name))
