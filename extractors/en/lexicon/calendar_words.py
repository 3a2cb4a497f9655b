"""Names of months, weekdays and seasons, parts of the day, and the words that point to a time."""

from __future__ import annotations

from extractors.words import words

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

WORDS_TOO = frozenset({"march", "may", "august", "mar"})
"""Those of them that in small letters are another word."""

WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
"""Weekdays with their number, as ``datetime`` counts them."""
WEEKDAY_ABBREVIATIONS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
DAY_NAMES = WEEKDAYS | WEEKDAY_ABBREVIATIONS

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Seasons with their code in EDTF (Extended Date/Time Format, ISO 8601-2)."""

DAY_PARTS = ("morning", "afternoon", "evening", "night", "lunchtime", "midday")

CLOCK_ZONES = words("hours hrs gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct mt pt aest ist")
"""What shows four digits to be a time of the day ("1430 GMT")."""

RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
"""Days told from the day of publication, with the days between."""

PUBLISHING = (
    *words("published posted issued released dated date"),
    *("first published", "publication date", "for release", "for immediate release", "date published"),
)
"""Before a date in the head of a text: it is when that was published."""

POINTERS = {"last": -1, "this": 0, "next": 1, "current": 0, "coming": 1, "upcoming": 1, "past": -1}
"""Words that make a date of the period after them, counted from publication, with the periods between."""
TELLERS = ("previous", "preceding", "following")
"""Words that do so from a day that the text tells of, which publication cannot say."""
OF_THEIR_OWN = words("fiscal financial school academic tax parliamentary")
"""Years that begin when a country or a company likes: publication cannot say which days they have."""
ORDINARY = words("calendar working business whole full entire")
"""Other words that may part a pointer from its period."""

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
    "fortnight",
)
"""Periods that a pointer makes a date of."""
BACKWARDS = words("last past previous preceding")
"""Before a duration: it ends with publication ("the last six months")."""
FORWARDS = words("next coming upcoming following")
"""Before a duration: it begins with publication ("the next six months")."""
HALVES_OF = words("early mid late middle earlier later")
"""Before a date: a part of it ("early 2019", "later this year")."""
ENDS_OF = words("beginning start middle end close eve turn rest remainder")
"""Before "of" and a date: a part of it ("the end of March")."""
WEEK_OF = (
    *("week of", "week beginning", "week commencing", "week starting", "week ending", "w/c"),
    *("weekend of", "week beginning on", "week starting on", "week ending on"),
)
"""Before a day: the week that it stands for."""
AHEAD = (
    *words("will shall won't won’t due scheduled tomorrow must"),
    *(
        "set to",
        "to be",
        "going to",
        "expected to",
        "plans to",
        "planned for",
        "hopes to",
        "wants to",
        "is to",
    ),
)
"""In the clause of a weekday: it is to come."""
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

DAY_LEADS = words(
    "on by until till before after since every each last next this following week and or to from"
)
"""Words before an abbreviated weekday that show it to be one."""

HOLY_DAYS = ("black", "good", "cyber", "ash", "palm", "super", "easter", "bloody", "shrove", "giving")
"""Words that make a weekday part of a name (Good Friday)."""

NAMED_BY_DAY = frozenset(words("times telegraph mirror express mail post world people herald sun business"))
"""Capitalised words that a weekday before them names (the Sunday Times)."""
