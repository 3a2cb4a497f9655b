"""Two dates that are the ends of one stretch of time: "from 2014 to 2017", "12 March - 3 April 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from extractors.figures.page import Page
    from extractors.figures.reading import Reading

FROM = regex.compile(r"(?r)(?<!\w)from[ ](?:(?:about|around|just|the)[ ])?")


def interval(page: Page, first: Reading, second: Reading, joint: regex.Match[str]) -> Reading | None:
    """An EDTF interval of two dates that are both known."""
    if not first.date or not second.date or "/" in first.date + second.date or joint["or"]:
        return None
    if joint["to"] and FROM.match(page.low, 0, first.start) is None:
        return None
    start = first.date
    if start.startswith("XXXX") and not second.date.startswith("XXXX"):
        start = second.date[:4] + start[4:]
    number = first.number._replace(end=second.number.end)
    return first._replace(end=second.end, date=f"{start}/{second.date}", number=number)
