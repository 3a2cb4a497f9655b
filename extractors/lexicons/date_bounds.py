"""Words that bound or loosen a date or a time, with what they say: ``<`` is earlier, ``>`` later."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.lexicons.hedges import BoundWord

BEFORE: dict[BoundWord, str] = {
    ">": "after | later than | just after | shortly after",
    ">=": """
        since | ever since | no earlier than | not before | as early as | as of | starting | starting on
        | beginning
        """,
    "<": "before | earlier than | prior to | ahead of | just before | shortly before",
    "<=": "until | till | by | no later than | not later than | up to | as late as | not after",
    "~": "about | around | circa | c. | roughly | approximately | on or about",
}
AFTER: dict[BoundWord, str] = {
    ">": "and after",
    ">=": "or later | and later | or after | onwards | onward | on or after",
    "<=": "or earlier | and earlier | or before | and before",
}
"""The same behind a date ("2012 or later")."""

OPENING = ("from", "between")
"""Words that a stretch of time begins with, which its two ends alone make one."""
