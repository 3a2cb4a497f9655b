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
"""Months with their number."""
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
"""Abbreviated months with their number."""
NAMES_TOO = frozenset({"march", "may", "april", "june", "august", "jan", "mar", "sep"})
"""Months that are also a verb or somebody's name: alone, such a month needs a word before it that points to a
month."""

WORDS_TOO = frozenset({"march", "may", "august", "mar"})
"""Months that are another word in small letters."""

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
"""Abbreviated weekdays with their number."""
DAY_NAMES = WEEKDAYS | WEEKDAY_ABBREVIATIONS
"""Weekdays in full and abbreviated, with their number."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Seasons with their code in EDTF (Extended Date/Time Format, ISO 8601-2)."""

DAY_PARTS = {
    "morning": ("06:00", "11:59"),
    "midday": ("12:00", "13:59"),
    "lunchtime": ("12:00", "13:59"),
    "afternoon": ("12:00", "17:59"),
    "evening": ("18:00", "23:59"),
    "night": ("18:00", "23:59"),
}
"""Parts of the day, each with its hours in news: the hours after midnight are early the next day."""

CLOCK_ZONES = words("hours hrs gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct mt pt aest ist")
"""Words behind four digits that show a time of the day ("1430 GMT")."""

RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
"""Days named from the day of publication, with the days between."""

PUBLISHING = (
    *words("published posted issued released dated date"),
    *("first published", "publication date", "for release", "for immediate release", "date published"),
)
"""Words before a date in a text's head that show the date to be the day of publication."""

POINTERS = {"last": -1, "this": 0, "next": 1, "current": 0, "coming": 1, "upcoming": 1, "past": -1}
"""Words before a period that point to a date counted from publication, with the periods between."""
TELLERS = ("previous", "preceding", "following", "same")
"""Words before a period that point to a date counted from a day told of in the text."""
OF_THAT = words("year month week weekend day night morning afternoon evening summer")
"""Periods that "that" points to ("later that year"): others may be things ("that quarter", "that fall")."""
YEAR_AGO = ("year-earlier", "year-ago", "year earlier")
"""Words before a part of a year that make it a part of the year before."""
OF_THEIR_OWN = words("fiscal financial school academic tax parliamentary")
"""Words before a year that begins on another day than the calendar's, which publication cannot tell."""
FISCAL = words("fiscal financial")
"""Words before a year, or its part, that begins on a day of a company's or country's choice."""
BEFORE_A_QUARTER = words(
    """
    the in of for this and or by since from to during until through our its their his her early late mid than
    versus
    vs between last next each every strong weak record reported
    """
)
"""Words before a quarter of a year that has no year behind it."""
BUSINESS = words(
    """
    profit profits sales revenue revenues earnings results result growth income loss losses output
    gdp economy exports imports production turnover orders dividend shares quarter inflation spending year
    forecast
    deliveries budget deficit surplus margin margins guidance
    shipments
    """
)
"""Words near a half that show the half of a year."""
GAMES = words(
    """
    game match touchdown touchdowns yard yards quarterback goal goals scored scoring half-time halftime
    kickoff
    rebounds basket innings coach striker playoff tackle interception penalty equaliser equalizer
    header
    """
)
"""Words near a quarter or half that show a part of a game."""
NO_MONTH_BEHIND = words("government administration premiership cabinet era family ministry")
"""Words behind a capitalised "May" that show the name of a person ("the May government")."""
ORDINARY = words("calendar working business whole full entire")
"""Words that may part a pointer from its period and change nothing."""

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
    "day",
)
"""Periods that a pointer makes a date of ("last week")."""
BACKWARDS = words("last past previous preceding")
"""Words before a duration that ends with publication ("the last six months")."""
FORWARDS = words("next coming upcoming following")
"""Words before a duration that begins with publication ("the next six months")."""
HALVES_OF = words("early mid late middle earlier later")
"""Words before a date that name a part of the date ("early 2019", "later this year")."""
ENDS_OF = words("beginning start middle end close eve turn rest remainder")
"""Words before "of" and a date that name a part of the date ("the end of March")."""
WEEK_OF = (
    *("week of", "week beginning", "week commencing", "week starting", "week ending", "w/c"),
    *("weekend of", "week beginning on", "week starting on", "week ending on"),
)
"""Words before a day that stands for its week ("the week of 4 March")."""
AHEAD = (
    *words("will shall won't won’t would might could due scheduled slated tomorrow must should"),
    *(
        "set to",
        "to be",
        "going to",
        "expected to",
        "expects to",
        "plans to",
        "planned for",
        "hopes to",
        "wants to",
    ),
    *(
        "is to",
        "are to",
        "set for",
        "expected on",
        "expected in",
        "expected by",
        "aims to",
        "intends to",
        "ahead of",
    ),
    *("plan to", "hope to", "want to", "expect to", "has until", "have until", "deadline of", "deadline is"),
)
"""Words in the clause of a date that show the date to come."""
PLANNED = words("due scheduled expected supposed set slated to")
"""Participles behind "was" of a plan for the date, which may be past or to come."""
PUT_OFF = (
    *words(
        """
        postponed postpone postpones delayed delays deferred adjourned extended extends suspended rescheduled
        remanded banned barred closed shut moved pushed put
        """
    ),
)
"""Verbs before "until" or "to" and a date that show the date to come, though the verb is a past."""
TIMETABLED = words(
    "begins starts opens ends meets closes expires resumes arrives returns convenes reopens runs"
)
"""Verbs in the present that tell of a timetable ("the board meets on Friday")."""
MORE_PASTS = words("sank swam sprang shrank rang bled fled slid wept swept froze stole woke saw shut")
"""Irregular pasts of verbs that are rare, or that look like their presents."""
NO_PASTS = words("need indeed hundred speed feed seed proceed exceed succeed breed bed shed planned proposed")
"""Words with the ending of a past that tell of no past."""
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
    "set for",
    "due for",
    "slated for",
    "planned for",
    "scheduled for",
)
"""Words before a bare month or year that show a time."""

EVERY = words("every each annual yearly usual")
"""Words before a month or day that comes again each year ("every June")."""
EVERY_BEHIND = ("each year", "every year", "annually", "of each year", "of every year", "each", "every")
"""Words behind a month or day that comes again each year ("in June each year")."""

DAY_LEADS = words(
    "on by until till before after since every each last next this following week and or to from"
)
"""Words before an abbreviated weekday that show a weekday."""

HOLY_DAYS = (
    "black",
    "good",
    "cyber",
    "ash",
    "palm",
    "super",
    "easter",
    "bloody",
    "shrove",
    "giving",
    "whit",
    "maundy",
    "holy",
)
"""Words that make a weekday part of a name (Good Friday)."""

NAMED_BY_DAY = frozenset(words("times telegraph mirror express mail post world people herald sun business"))
"""Capitalised words that a weekday before them names (the Sunday Times)."""
