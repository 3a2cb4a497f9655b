"""Names of months, weekdays and seasons, parts of the day, and the words that point to a time."""

from __future__ import annotations

from extractors.lexicons.words import words

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
MONTH_ABBREVIATIONS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
NAMES_TOO = frozenset({"march", "may", "april", "june", "august", "jan", "mar", "sep"})
"""Months that are also a verb or somebody's name: alone they need a word before them that points to one."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Seasons with their code in EDTF (Extended Date/Time Format, ISO 8601-2)."""

DAY_PARTS = ("morning", "afternoon", "evening", "night", "lunchtime", "midday")

CLOCK_ZONES = ("hours", "hrs", "gmt", "utc", "bst")
"""What shows four digits to be a time of the day ("1430 GMT")."""

RELATIVE_DAYS = ("yesterday", "today", "tomorrow", "tonight")

MONTH_POINTERS = ("last", "next", "this")
"""Words before a month or a weekday that belong to the date."""

POINTERS = (*MONTH_POINTERS, "past")
"""Words that make a date of the span of time or the month after them; ``past`` only after an article."""

POINTED = (
    "year",
    "month",
    "week",
    "weekend",
    "decade",
    "century",
    "quarter",
    "season",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "night",
    "morning",
    "afternoon",
    "evening",
)
DATE_LEADS = (
    "in",
    "on",
    "since",
    "by",
    "until",
    "till",
    "before",
    "after",
    "during",
    "from",
    "to",
    "of",
    "early",
    "late",
    "mid",
    "through",
    "between",
    "and",
    "around",
    "circa",
    "about",
    "every",
    "each",
    "following",
)
"""Words before a bare month or year that show it to be a time."""

HOLY_DAYS = ("black", "good", "cyber", "ash", "palm", "super", "easter", "bloody", "shrove", "giving")
"""Words that make a weekday part of a name (Good Friday)."""

NAMED_BY_DAY = frozenset(words("times telegraph mirror express mail post world people herald sun business"))
"""Capitalised words that a weekday before them names (the Sunday Times)."""
