"""Wires in text with control characters: IPTC 7901, and ANPA 1312, in which American agencies write.

A header stands before the text, a time behind. In the text, lines that are not indented stand above the
story: its headline, who wrote it, what is for editors alone. In ANPA they are between ``^`` and ``<``.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from extractors.readers.html.metadata import BY
from extractors.readers.wire.lines import INDENTED, paragraphs
from extractors.readers.wire.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

MESSAGE = re.compile(
    r"\x01 (?P<header>[^\x02\x01]*+) \x02 (?P<text>[^\x03\x04\x01]*+) \x03?+ (?P<end>[^\x04\x01]*+)",
    re.VERBOSE,
)
"""A message: its header, its text, what stands behind."""
ANPA = re.compile(r"(?:am|pm|bc|ap)-(?P<slug>\S.{0,200}?)\s{1,20}\d\d?-\d\d?\s{1,20}\d{1,4}\s*$", re.I | re.M)
"""The slug of a story in the header of ANPA, before its day and the count of its words."""
SLUG = re.compile(r"\^?(?:(?:AM|PM|BC|AP)-{1,2}\w|[A-Z]{2}-{1,2}\w[^<]*,\d{2,4}\s*<?$)")
"""The slug once more, above the text."""
DAY = re.compile(r"\b(\d\d)(\d\d)(\d\d)\s++(?:(?:GMT|UTC|Z)\s++)?([A-Za-z]{3})[a-z]*+\.?\s++(?:20)?(\d\d)\b")
"""A time as IPTC 7901 has it: day, hour and minute, month and year (``301215 GMT Nov 26``)."""
AMERICAN = re.compile(r"\b(\d\d?)-(\d\d?)-(\d\d) +(\d\d)(\d\d)(?:GMT|UTC)")
"""A time as ANPA has it: ``11-30-26 1215GMT``."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NOTE = re.compile(
    r"""
    (?: \#\#?\ note\ to\ editors | (?:\w{1,20}\ )?+ photos?\ (?-i:[A-Z]{2,}\d{2,}) )
    | [(\[]?+ (?: (?:note\ to\ )?(?:eds?|editors?) | editor[’']?s[’']?\ note | attention(?:\ \w{1,20}){0,3}
    | advisory ) \s*+ (?:[:_–—]|--)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How a line for editors begins."""
PRIVATE = re.compile(r"the following information is not (?:intended )?for publication", re.I)
"""The line below which all is for editors."""
EMBARGO = re.compile(
    r"""
    [\W_]*+ (?: (?:strictly\ )?+ embargo(?:ed)? \b .{0,200}? \b(?:until|till|for\ release|before)\b
      | hold\ for\ release | not\ for\ (?:release|publication|use)\ (?:until|before) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How a line begins that says until when a story must not be published."""
LONGEST = 200
"""The letters of such a line that are told."""
KILL = re.compile(r"\W*(?:(?:MANDATORY|BULLETIN|URGENT|NEWS)\s+){0,3}KILL\s*(?:$|[:.,;–—-])")
"""How a line begins that takes a story back."""
KILLED = re.compile(r"[,-]\s*(?:mandatory )?kill\b", re.I)
"""What the slug of such a line has."""
MOST_ABOVE = 4
"""The lines that stand above a text whose paragraphs are not indented, at most."""
SENTENCE = re.compile(r"[.!?][\"”')]*+\s*+$")
"""The end of a sentence, with which no line above a text ends."""
PLACED = re.compile(
    r"""
    (?: [A-ZÀ-Þ][A-ZÀ-Þ .'’-]{1,40}+ (?:,\ [^()\n_–—-]{2,40})? (?:\ \([^()\n]{1,30}\))?
      | [A-ZÀ-Þ] [\w .,'’/-]{1,40} \ \([^()\n]{1,30}\) )
    \ ? (?:--|[-–—_]) (?=\ )
    """,
    re.VERBOSE,
)
"""The dateline before the first words of a story: ``TOLMOUTH, Nov 30 (Wire) -``, ``Ebb (Wire) --``."""
ENDS = re.compile(r"[-=*(]+(?:0|30|more|ends?)[-=*)]+|ends?|#+|(?:\* ?)+|_+|\# notebook", re.I)
"""A line that ends a story or one of its parts."""
OWN = re.compile(r"\^|[^;\n]{0,60};(?! )[^;\n]{0,60};(?! )")
"""How a line begins that is a paragraph by itself: a heading, a row of figures."""
MARKED = str.maketrans({"^": "", "<": "", "\x07": "", "\x08": "", "\x10": " ", "\x1b": "", "\x1f": " "})
"""The marks of ANPA's lines, and controls of old printers."""
QUOTED = ((re.compile("``"), "“"), (re.compile(r"(?<!\d)''"), "”"))
"""Quotation marks as agencies type them, and as they show; behind a digit such a mark is one of inches."""


def stories(text: str) -> Iterator[Story]:
    """The stories of all messages in a file."""
    for typed, shown in QUOTED:
        text = typed.sub(shown, text)
    for message in MESSAGE.finditer(text):
        public, *private = PRIVATE.split(message["text"], maxsplit=1)
        story = Story(
            slug=_slug(message["header"]),
            published=_time(message["end"]),
            notes=[" ".join(each.split()).lstrip(":. ") for each in private],
        )
        if KILLED.search(story.slug):
            story.status = "killed"
        lines = public.splitlines()
        start = _start(lines)
        for line in lines[:start]:
            if not SLUG.match(line.strip()):
                _read_above(story, _plain(line))
        for is_own, group in groupby(lines[start:], lambda line: OWN.match(line) is not None):
            for paragraph in group if is_own else paragraphs(group):
                _read_below(story, _plain(paragraph))
        yield story


def _plain(line: str) -> str:
    """A line without the marks of ANPA, and without the sign of equality that ends a line above the text."""
    return " ".join(line.translate(MARKED).split()).removesuffix("=").rstrip()


def _slug(header: str) -> str:
    """The slug that a header has: between its marks in ANPA, else in the lines below its first one."""
    if found := ANPA.search(header):
        return " ".join(found["slug"].split())
    return " ".join(" ".join(line.strip(" /\t") for line in header.splitlines()[1:]).split())


def _time(end: str) -> str:
    """The time that stands behind a story, in ISO 8601; empty where there is none."""
    if found := DAY.search(end):
        day, hour, minute, name, year = found.groups()
        month = f"{MONTHS.index(name.lower()) + 1}" if name.lower() in MONTHS else ""
    elif found := AMERICAN.search(end):
        month, day, year, hour, minute = found.groups()
    else:
        return ""
    return f"20{year}-{int(month):02}-{int(day):02}T{hour}:{minute}Z" if month else ""


def _start(lines: list[str]) -> int:
    """The line with which a story's text begins: the first one indented, else that behind lines above."""
    indented = next((number for number, line in enumerate(lines) if INDENTED.match(line)), None)
    if indented is not None:
        return indented
    blank = next((number for number, line in enumerate(lines) if not line.strip()), 0)
    is_above = blank <= MOST_ABOVE and not any(map(SENTENCE.search, lines[blank - 1 : blank]))
    return blank if is_above else 0


def _read_above(story: Story, line: str) -> None:
    """Take a line that stands above the text."""
    if not line or _is_for_editors(story, line):
        return
    if BY.match(line):
        story.bylines.append(line)
    elif story.bylines:
        story.offices.append(line)
    elif story.headline:
        story.deks.append(line)
    else:
        story.headline = line


def _read_below(story: Story, paragraph: str) -> None:
    """Take a paragraph of the text; the dateline before the first is a line of its own."""
    if ENDS.fullmatch(paragraph) or _is_for_editors(story, paragraph):
        return
    if not story.paragraphs and (placed := PLACED.match(paragraph)):
        story.dateline, paragraph = placed[0], paragraph[placed.end() :].strip()
    story.paragraphs.append(paragraph)


def _is_for_editors(story: Story, line: str) -> bool:
    """Whether a line is for editors alone: a note, an embargo; one that takes the story back is kept, too."""
    if KILL.match(line):
        story.status = "killed"
        return False
    if EMBARGO.match(line):
        story.embargo = line[:LONGEST]
        return True
    if NOTE.match(line):
        story.notes.append(line)
        return True
    return False
