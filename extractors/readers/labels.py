"""The heads of lines in transcripts: who speaks, and when.

Each service writes its own: ``MR. BELL:``, ``Ruth Bell  0:34``, ``Speaker 1 (00:12):``, ``[00:00:04] words``,
``**Ruth Bell:**``, ``BELL (voice-over):``, ``The Minister for Ports (Ruth Bell):``, ``Q.``
"""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from extractors.pattern import lazy
from extractors.words import words

STAMP = r"""
    \d{1,3}[:;]\d\d (?:[:;]\d\d){0,2}+ (?:[.,]\d{1,3})?+        # 0:34, 01:02:03.456, 00;00;04;12
    (?: [ ]*+ (?:-->|[-–—]) [ ]*+ \d{1,3}[:;]\d\d (?:[:;]\d\d){0,2}+ (?:[.,]\d{1,3})?+ )?+
"""
"""A time since the start, or two with a dash or an arrow between them, for verbose patterns."""
BRACKETED = rf"(?: \\?\[[ ]*+ {STAMP} [ ]*+\\?\] | \([ ]*+ {STAMP} [ ]*+\) )"
"""A time in brackets: [00:12:31], (12:31), and with Markdown's escapes."""
BOLD = r"(?:\*\*|__)?+"
"""Markdown's mark of bold words, if any."""
NAME = r"""
    (?P<name>
        \p{Lu}[\p{L}\p{M}'’.-]*+
        (?: [ ]?[/&][ ]?+ \p{Lu}[\p{L}\p{M}'’.-]*+               # Bell/Lind
          | [ ] (?: (?:of|for|the|and|van|von|den|der|de|du|la|le|al|bin)[ ] ){0,2}+
            (?: \p{Lu}[\p{L}\p{M}'’.-]*+ | \d{1,3}+ (?![:;]\d) )    # Ruth Bell, Speaker 1, Minister for Ports
        ){0,7}+
    )
    (?P<role> ,[ ][^:：\n()\[\]]{1,60}+ )?+                       # , MAYOR OF CARROW
    (?P<beside> [ ]*+ \((?!\d)[^:：()\n]{1,60}+\) ){0,3}+         # (voice-over), (Carrow) (Lab)
"""
"""A speaker's name on a label, and what stands behind it there, for verbose patterns."""
HEADS = (
    lazy(
        rf"""
        [ \t]*+ {BOLD} \[?+ {NAME} \]?+ {BOLD} [ \t]++ {BOLD}
        (?: (?P<time> {BRACKETED} ) | (?P<time> {STAMP} ) ) {BOLD} [ \t]*+
        (?: [:：] {BOLD} [ \t]*+ | [\r]?+ $ )
        """,
        regex.VERBOSE | regex.MULTILINE,
    ),
    lazy(
        rf"""
        [ \t]*+ {BOLD} (?: (?P<time> {BRACKETED} ) | (?P<bare> {STAMP} ) ) {BOLD}
        (?: [ \t]*+ (?:[-–—|][ ])?+ {BOLD} {NAME} {BOLD} [:：] {BOLD} [ \t]*+
          | (?(bare) [ \t\r]*+ $ | [ \t]*+ )
        )
        """,
        regex.VERBOSE | regex.MULTILINE,
    ),
    lazy(
        rf"""
        [ \t]*+ {BOLD}
        (?: {NAME} {BOLD} [:：] {BOLD} (?: [ \t\xa0]++ | [\r]?+ $ )
          | (?P<name> [QA] ) (?: {BOLD} [.:] {BOLD} [ \t]++ | [ ]{{2,}}+ | \t++ ) (?=\S)
        )
        """,
        regex.VERBOSE | regex.MULTILINE,
    ),
)
"""The forms of a head: a name and a time, a time with a name or without, a name alone."""
ALONE = lazy(rf"[ \t]*+ {NAME} [ \t\r]*+ $", regex.VERBOSE | regex.MULTILINE)
"""A line with nothing but what may be a name."""
SQUARE = lazy(rf"\\?\[[ ]*+ {STAMP} [ ]*+\\?\] [ \t]*+", regex.VERBOSE)
"""A time in square brackets amid words: [00:12:31]."""
COLON = lazy(r"[ \t]*+[*_]{0,2}\p{Lu}[^:：\n.!?]{0,60}[:：][*_]{0,2}(?:[ \t\xa0]|$)", regex.MULTILINE)
"""The head of a line that may be a label, or any other word before a colon: Note: (the wall is old)."""
ASIDE = lazy(
    r"""
      (?: \([^()\n]{1,80}\) | \[[^\[\]\n]{1,80}\] ) \.?+     # [LAUGHTER], (BEGIN VIDEOTAPE)
    | [♪♫] [^\n]*+
    | Transcribed[ ]by[ ][^\n]{1,80}+                      # by whom the transcript was written down
    """,
    regex.VERBOSE,
)
"""A line that nobody says."""
BY = "BY "
"""The word before the name of whoever asks from then on, in court: BY MR. BELL:"""
QUESTION = "Q"
"""The label of whoever asks."""

NO_NAMES = frozenset(
    words(
        """
        answers author background backstory bcc bottom caption cc claim claims clarification company
        conclusion contact context correction cost date deadline description details difference
        directions disclosure duration email embargo example fact facts fax figure from how image
        ingredients issue key language lesson link list location method name news note notes objective
        outcome photo phone photograph photos picture place position price prices pros rating reaction
        reason region related reply result results sales score sent series serves source sources state
        status step subject subtitle subtotal summary tags tel telephone ticket tickets time tip tips
        title to today tomorrow topic total type update venue verdict video warning watch website what
        when where who why winner yesterday
        """
    )
)
"""First or last words of what stands before a colon and is no name."""


CLOCK = re.compile(r"\d+(?:[:;]\d+)+")
"""A time without its brackets: of 01:02:03:04 the last are frames."""


class Head(NamedTuple):
    """The head of a line: where it ends, and what it tells."""

    end: int
    name: str = ""
    seconds: int | None = None
    is_bracketed: bool = False

    @property
    def is_strong(self) -> bool:
        """Whether a name is in capitals, of several words, or one of court, and so is hardly another word."""
        return " " in self.name or (self.name.isupper() and len(self.name) > 1)


def head(text: str, start: int, end: int) -> Head | None:
    """The head of the line from ``start`` to ``end``; None for a line that has none."""
    for form in HEADS:
        if found := form.match(text, start, end):
            time = found.groupdict().get("time") or found.groupdict().get("bare") or ""
            name = named(found)
            if name or time:
                return Head(found.end(), name, seconds(time) if time else None, time[:1] in ("[", "(", "\\"))
    return None


def named(found: regex.Match[str]) -> str:
    """The name on a label; empty for another word before a colon."""
    name = found["name"] or ""
    if name.startswith("The ") and (beside := found.captures("beside")):
        name = beside[0].strip(" ()")
    first, *others = name.casefold().removeprefix("the ").split(" ")
    return name if NO_NAMES.isdisjoint((first, *others[-1:])) else ""


def alone(text: str, start: int, end: int) -> str:
    """The name that is all of a line; empty where a line is no name."""
    found = ALONE.fullmatch(text, start, end)
    return named(found) if found else ""


def seconds(stamp: str) -> int:
    """The seconds from the start to a time, or to the first of two; parts of seconds are left out."""
    clock = CLOCK.search(stamp)
    assert clock, "a time has parts"
    total = 0
    for part in clock[0].replace(";", ":").split(":")[:3]:
        total = total * 60 + int(part)
    return total


def told(seconds: float) -> str:
    """A time since the start, as a locator has it: 00:12:31."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
