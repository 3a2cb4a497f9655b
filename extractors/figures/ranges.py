"""Two readings that are the ends of one range: "5 to 7 boats", "between $62 and $68", "2014-17"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from extractors.figures.reading import Reading

if TYPE_CHECKING:
    from extractors.figures.page import Page

JOINT = regex.compile(
    r"(?:[ ]?(?P<dash>[-–—~])[ ]?|[ ](?P<to>to|or|through|until)[ ]|(?P<hyphens>-to-|-or-)|[ ](?P<and>and)[ ])(?:[ ]?[$£€¥])?"
)
BETWEEN = regex.compile(r"(?r)(?<!\w)between[ ](?:the[ ]|about[ ]|an?[ ]|age[sd]?[ ])?")
FROM = regex.compile(r"(?r)(?<!\w)from[ ](?:about[ ]|around[ ]|just[ ]|the[ ])?")


def join(page: Page, readings: list[Reading]) -> list[Reading]:
    """The readings with the two ends of each range made one."""
    joined: list[Reading] = []
    for reading in readings:
        whole = _range(page, joined[-1], reading) if joined else None
        if whole is None:
            joined.append(reading)
        else:
            joined[-1] = whole
    return [reading for reading in joined if reading.number.form != "article" or not reading.bare]


def _range(page: Page, first: Reading, second: Reading) -> Reading | None:
    """The range from one reading to the next; None if they are two figures."""
    if second.start - first.end > 6 or second.start < first.end:
        return None
    joint = JOINT.fullmatch(page.low, first.end, second.start)
    if joint is None or first.high is not None or second.high is not None:
        return None
    if joint["and"] and BETWEEN.match(page.low, 0, first.start) is None:
        return None
    if first.dimension == "date" and second.dimension == "date":
        return _dates(page, first, second, joint)
    if joint["to"] == "or" and not (first.bare and not second.bare):
        return None
    return _numbers(page, first, second)


def _dates(page: Page, first: Reading, second: Reading, joint: regex.Match[str]) -> Reading | None:
    """An EDTF interval of two dates that are both known."""
    if not first.date or not second.date or "/" in first.date + second.date or joint["to"] == "or":
        return None
    if joint["to"] and FROM.match(page.low, 0, first.start) is None:
        return None
    start = first.date
    if start.startswith("XXXX") and not second.date.startswith("XXXX"):
        start = second.date[:4] + start[4:]
    number = first.number._replace(end=second.number.end)
    return first._replace(end=second.end, date=f"{start}/{second.date}", number=number)


def _numbers(page: Page, first: Reading, second: Reading) -> Reading | None:
    """A range of two numbers of one unit; a scale and a unit that only the second has are the first's too."""
    if first.value is None or second.value is None or first.dimension in ("ordinal", "multiple", "score"):
        return None
    if second.bare and not first.bare and first.start == first.number.start:
        return None
    same = (first.dimension, first.unit) == (second.dimension, second.unit)
    if (
        not same
        and not first.bare
        and not second.bare
        and (
            second.dimension != first.dimension
            or first.unit.split(" per ")[0] != second.unit.split(" per ")[0]
        )
    ):
        return None
    low = first.value
    number = second.number
    if first.number.scale == 1.0 and number.scale >= 1e3 and low < second.value / number.scale * 1.0 + 1e-9:
        low = low * number.scale
    known = second if not second.bare else first
    ends = sorted((low, second.value))
    if ends[0] == ends[1]:
        return None
    whole = first.number._replace(end=number.end)
    return Reading(
        first.start,
        second.end,
        known.dimension,
        ends[0],
        known.unit,
        whole,
        high=ends[1],
        currency=known.currency,
    )
