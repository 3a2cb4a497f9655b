"""Live blogs: each post's time is where its blocks stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.readers.html.above import is_stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from extractors.readers.html.walk import Piece

POST = re.compile(r"(?:^|[\s_-])live-?(?:blog)?[_-]*(?:post|entry|update|event|item)(?:$|[\s_-])", re.I)
"""Names of an element that is a post."""
ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)")
"""A time as elements of time have it."""


def tell_posts(page: HtmlElement, pieces: Iterable[Piece]) -> None:
    """Give the blocks of a live blog the times of their posts, of which there are several."""
    times: dict[HtmlElement, str] = {}
    for time in page.iter("time"):
        post = next(filter(_is_post, time.iterancestors()), None)
        if post is not None:
            times.setdefault(post, _said(time))
    for post in list(times):
        for outer in post.iterancestors():
            times.pop(outer, None)
    held = [
        (piece, post)
        for piece in (pieces if len(times) > 1 else ())
        if piece.inside
        and (post := next(filter(times.get, piece.setting.element.iterancestors()), None)) is not None
    ]
    if len({post for _, post in held}) > 1:
        for piece, post in held:
            piece.locator = times[post]
            piece.kind = "byline" if is_stamp(piece) else piece.kind


def _is_post(element: HtmlElement) -> bool:
    """Whether an element is an article by itself, or one by its names."""
    return (
        element.tag == "article"
        or element.get("itemprop") == "liveBlogUpdate"
        or element.get("itemtype", "").endswith("BlogPosting")
        or bool(POST.search(element.get("class", "")))
    )


def _said(time: HtmlElement) -> str:
    """A time to the minute, as far as that is known, else as the page shows the time."""
    found = ISO.match(time.get("datetime", ""))
    return " ".join(found.groups()) if found else " ".join("".join(time.itertext()).split())
