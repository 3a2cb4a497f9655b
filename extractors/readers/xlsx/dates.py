"""Days and times of a workbook, which are numbers of days, as their formats show them, in English."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

TOKEN = re.compile(
    r"""
    " (?P<quoted>[^"]*+) (?:"|\Z) | \\ (?P<escaped>.) | _ . | \* . | General | E[+-]
    | \[ (?P<lasts>h|m|s) [hms]*+ \] | \[ [^\]]*+ (?:\]|\Z)
    | (?P<field>AM/PM|A/P|y+|m+|d+|h+|s+) | (?P<fraction>(?<=s)\.0{1,3})
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""What a format is made of: words, spaces, colours, and what it has of a day or a time."""
LANGUAGE = re.compile(r"\[\$[^\]-]*-[\dA-F]*?([\dA-F]{3})\]", re.IGNORECASE)
"""The language in whose words a format shows days and months."""
ENGLISH = 9
"""The last ten bits of the numbers of English languages."""
ISO = "yyyy-mm-dd"
DAY = 86_400
"""The seconds of a day."""
LASTING = {"h": 3600, "m": 60, "s": 1}
"""The units in which a format counts how long something lasts, in seconds."""
LAST = 2_958_466
"""The first day of the year 10,000."""
LEAP = 60
"""The 29th of February 1900, which spreadsheets count though there was none."""
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@lru_cache(maxsize=1024)
def is_date(form: str) -> bool:
    """Whether a format is one of days or times."""
    return any(token["field"] or token["lasts"] for token in TOKEN.finditer(form.partition(";")[0]))


def moment(value: float, form: str, *, since_1904: bool = False) -> str:
    """A day or a time as it shows, in ISO 8601 where its words are in another language; else empty."""
    if not 0 <= value < LAST:
        return ""
    begin = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30 if value >= LEAP else 31)
    at = begin + timedelta(milliseconds=round(value * DAY * 1000))
    form = form.partition(";")[0]
    language = LANGUAGE.search(form)
    if language and int(language[1], 16) & 0x3FF != ENGLISH and re.search("mmm|ddd", form, re.IGNORECASE):
        form = ISO
    tokens = list(TOKEN.finditer(form))
    fields = [(token["field"] or token["lasts"] or "").lower() for token in tokens]
    said = []
    for place, token in enumerate(tokens):
        if token["lasts"]:
            said.append(str(int(round(value * DAY) // LASTING[fields[place]])))
        elif token["field"]:
            is_minute = fields[place][0] == "m" and _beside_hours(fields, place)
            said.append(_field(at, fields[place], is_minute=is_minute, is_half="/p" in "".join(fields)))
        elif token["fraction"]:
            said.append(f".{at.microsecond // 1000:03}"[: len(token["fraction"])])
        else:
            said.append(token["quoted"] or token["escaped"] or token["other"] or "")
    return "".join(said).strip()


def _beside_hours(fields: list[str], place: int) -> bool:
    """Whether a field stands behind hours or before seconds, and so is of minutes."""
    before = next((name for name in reversed(fields[:place]) if name), "")
    after = next((name for name in fields[place + 1 :] if name), "")
    return before[:1] == "h" or after[:1] == "s"


def _field(at: datetime, name: str, *, is_minute: bool, is_half: bool) -> str:
    """A field of a day or a time; ``is_half`` says that hours are those of half a day."""
    width = min(len(name), 2)
    match name[0]:
        case "a":
            return ("AM" if at.hour < 12 else "PM")[: len(name) // 2]
        case "y":
            return str(at.year) if len(name) > 2 else f"{at.year % 100:02}"
        case "m" if is_minute:
            return f"{at.minute:0{width}}"
        case "m" | "d" if len(name) > 2:
            words = MONTHS[at.month - 1] if name[0] == "m" else DAYS[at.weekday()]
            return words[:3] if len(name) == 3 else words
        case "m":
            return f"{at.month:0{width}}"
        case "d":
            return f"{at.day:0{width}}"
        case "h":
            return f"{at.hour % 12 or 12 if is_half else at.hour:0{width}}"
        case _:
            return f"{at.second:0{width}}"
