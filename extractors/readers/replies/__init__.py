"""What each line of a mail is: of the newest mail or one passed on, of an older one quoted, a signature.

An older mail is known by the marks that its lines bear, or by what programs write above it: who wrote, and
when (``On Monday Ann Bell wrote:``), the older mail's head (``From:``, ``Sent:``, ``To:``), words between
lines (``----- Original Message -----``). Answers between marked lines are words of the newest mail. A mail
that is passed on is what its reader is to look at: its words are text, its head is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.readers.replies import wording
from onrecord.reading import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading import BlockKind

Sort = Literal["text", "quoted", "signature", "head", "mark", ""]
"""What a line is; ``head`` one of the head of a mail passed on, ``mark`` the words above it."""
KINDS: dict[Sort, BlockKind] = {
    "quoted": "quoted",
    "signature": "signature",
    "head": "byline",
    "mark": "furniture",
}
"""The kinds of blocks that lines are which are not words of the mail."""
MARKS = re.compile(r"(?:>[ ]?)*+")
"""The marks of quotation before a line."""


class Line(NamedTuple):
    """A line of a mail without the marks of quotation before it, and their number."""

    words: str
    depth: int = 0


LONGEST = 250
"""The letters of what says who wrote."""
WRAPPED = 3
"""The lines over which that may run."""
NARROW = 60
"""The letters of a marked line whose end may stand, unmarked, on the next line."""
CLOSE = 12
"""The most lines of a signature that has no dashes above."""
WIDE = 80
"""The letters that a line of such a signature has at most."""

ADDRESS = r"[<(\[]\s*(?:mailto:)?[^\s<>@()\[\]]{1,120}@[^\s<>@()\[\]]{1,120}\s*[>)\]]"
"""An address in brackets."""
WROTE = re.compile(rf"(?<!\w)(?:{wording.WROTE})(?!\w)")
"""A verb of writing."""
BY_ADDRESS = re.compile(
    rf".*{ADDRESS}[\"'”]?[^.!?:：<>]{{0,60}}?(?::[^.!?:：<>]{{1,40}})?(?:[:：]|-{{3,5}})\s*"
)
"""What says who wrote, with an address."""
BY_NAME = re.compile(rf"[^.!?:;,]{{0,60}}{ADDRESS}")
"""The beginning of what says who wrote, by a name."""
DATED = re.compile(r"[^\d!?:]{0,30}\d")
LED = re.compile(rf"\W{{0,6}}(?:(?:{wording.LEADS})(?![^\W\d])[^\d]{{0,30}}|\w{{2,5}}[.,]\s+)?\d")
"""The beginning of what says when somebody wrote."""
NAME_LED = re.compile(rf"[^\d.!?:;]{{2,40}}\s(?:on|{wording.LEADS})\s[^\d]{{0,20}}\d", re.I)
"""The beginning of what says who wrote, by a name, and when."""
TIME = re.compile(r"\d{1,2}[:.h]\d{2}")
COLON = re.compile(r"(?:[:：]|\w -{3,5})\s*$")
"""The end of what says who wrote."""
FIELD = re.compile(
    r"[\s*]{0,5}(?:" + "|".join(f"(?P<{name}>{words})" for name, words in wording.FIELDS.items()) + r")"
    r"[\s*]{0,3}[:：]",
    re.I,
)
"""The beginning of a line of a mail's head."""
RULED = r"\s*[-_=*]{2,40}\s*"
ORIGINAL = re.compile(rf"{RULED}(?:{wording.ORIGINAL}){RULED}", re.I)
"""The line above the mail that is answered."""
FORWARDED = re.compile(rf"(?:{RULED})?(?:{wording.FORWARDED})(?:{RULED}|\s*[:：]\s*)", re.I)
"""The line above a mail that is passed on."""
PASSED_ON = re.compile(rf"\s*(?:\[[^\]]{{0,60}}\]\s*)?(?:{wording.PASSED_ON})\s*[:：]", re.I)
"""The subject of a mail that is passed on."""
RULE = re.compile(r"\s*[-_=*]{3,}\s*")
DASHES = re.compile(r"--[ \u00a0]?")
"""The line above a signature (RFC 3676)."""
SENT_FROM = re.compile(rf"\W{{0,3}}(?:{wording.SENT_FROM})\S*(?:\s+\S+){{0,8}}(?<![.!?])\s*")
"""The line that a program puts below a mail: no sentence."""
CLOSING = re.compile(rf"(?:{wording.CLOSINGS})[\s,.!–-]*", re.I)
NAMED = re.compile(r"[^\d:.!?]+(?:\s+[^\d:!?]{1,20}){0,4}\W*")
"""A line that may be a writer's name."""
SAID = re.compile(r"(?:\S+\s+){7}.*|.*[:：]\s*|(?:[-*•–]|\d{1,3}[.)])\s.*|P\.?S\b.*", re.S)
"""A line that is no part of a signature: one of many words, one of a list, what is added."""


def is_passed_on(subject: str) -> bool:
    """Whether a mail's subject says that another mail is passed on."""
    return bool(PASSED_ON.match(subject))


def sorts(lines: Sequence[Line], *, passed_on: bool = False) -> list[Sort]:
    """What each line is; nothing where it is empty."""
    return _Sorting(lines, passed_on=passed_on).sorts


def lines_of(text: str) -> list[Line]:
    """The lines of a text without the marks of quotation before them."""
    return [
        Line(line[_marks(line) :].rstrip("\r"), line.count(">", 0, _marks(line))) for line in text.split("\n")
    ]


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text that is beyond doubt a mail with an older one below; none of any other."""
    sorting = _Sorting(lines_of(text), passed_on=False)
    if not (sorting.certain and "text" in sorting.sorts and "quoted" in sorting.sorts):
        return ()
    found, start, before = list[Block](), 0, ""
    for line, sort in zip(text.split("\n"), sorting.sorts, strict=True):
        if sort:
            kind, end = KINDS.get(sort, "paragraph"), start + len(line.rstrip())
            joined = sort == before and found
            begin = found.pop().start if joined else start + (_marks(line) if sort == "text" else 0)
            found.append(Block(kind, begin, end))
        start, before = start + len(line) + 1, sort
    return tuple(found)


def _marks(line: str) -> int:
    """The letters of the marks of quotation before a line."""
    found = MARKS.match(line)
    return found.end() if found else 0


class _Sorting:
    """The state of a look through the lines of a mail."""

    def __init__(self, lines: Sequence[Line], *, passed_on: bool) -> None:
        self.sorts: list[Sort] = [""] * len(lines)
        self.certain = False
        self._lines = lines
        self._full = [number for number, line in enumerate(lines) if line.words.strip()]
        self._passed_on = passed_on
        self._mode: Sort = "text"
        self._base = 0
        self._said = False
        at = 0
        while at < len(self._full):
            at = self._step(at)

    def _step(self, at: int) -> int:
        """Sort the next lines; the place behind them among the lines that have words."""
        if self._mode == "quoted":
            return self._put(at, len(self._full), "quoted")
        depth = self._line(at).depth
        if (depth <= self._base or self._begins(at, depth)) and (stop := self._forwarded(at)):
            return stop
        if depth <= self._base and (stop := self._answered(at) or self._written(at)):
            return stop
        if depth > self._base:
            self._mode = "text"
            return self._put(at, self._unwrapped(at), "quoted")
        if self._mode == "text" and self._signs(at):
            self._mode = "signature"
        self._said = self._said or self._mode == "text"
        return self._put(at, at + 1, self._mode)

    def _line(self, at: int) -> Line:
        return self._lines[self._full[at]]

    def _put(self, start: int, stop: int, sort: Sort) -> int:
        for number in self._full[start:stop]:
            self.sorts[number] = sort
        return stop

    def _begins(self, at: int, depth: int) -> bool:
        """Whether a line is the first of those with its marks, and nobody is said to have written them."""
        before = self._line(at - 1).depth if at else 0
        return before < depth and (at == 0 or self.sorts[self._full[at - 1]] != "quoted")

    # What programs write above a mail

    def _forwarded(self, at: int) -> int | None:
        """Go on with a mail that is passed on, as the line above it says."""
        if not FORWARDED.fullmatch(self._line(at).words):
            return None
        return self._pass_on(self._put(at, at + 1, "mark"))

    def _pass_on(self, at: int) -> int:
        self._passed_on, self._mode, self._said = False, "text", False
        self._base = self._line(at).depth if at < len(self._full) else 0
        return self._put(at, self._head(at)[0], "head")

    def _answered(self, at: int) -> int | None:
        """Go on with the mail that is answered, as its head or the line above says; or passed on."""
        words = self._line(at).words
        original = ORIGINAL.fullmatch(words)
        begin = at + 1 if original or RULE.fullmatch(words) else at
        stop, certain = self._head(begin)
        if not original and stop == begin:
            return None
        if self._passed_on or not self._said:
            return self._pass_on(self._put(at, begin, "mark"))
        self.certain, self._mode = self.certain or certain or bool(original), "quoted"
        return at

    def _head(self, at: int) -> tuple[int, bool]:
        """The end of a mail's head that begins with a line, if one does; whether it can be nothing else."""
        names, stop, bracketed = set[str](), at, False
        for ahead in range(at, min(at + 12, len(self._full))):
            words = self._line(ahead).words
            if found := FIELD.match(words):
                names.add(str(found.lastgroup))
                stop = ahead + 1
            elif ahead == at or (ahead > stop and len(names) > 1) or self._is_apart(ahead):
                break
            bracketed = bracketed or "@" in words
        if "from" not in names or not names & {"date", "subject"}:
            return at, False
        return stop, bracketed and len(names) > 2

    def _is_apart(self, at: int) -> bool:
        """Whether an empty line stands before a line."""
        return at > 0 and self._full[at] > self._full[at - 1] + 1

    def _written(self, at: int) -> int | None:
        """Go on with the words that somebody wrote, as what stands above them says."""
        if not (stop := self._introduced(at)):
            return None
        self.certain = self.certain or _by_address(self._joined(at, stop))
        self._mode = "text" if self._is_marked(stop) else "quoted"
        return self._put(at, stop, "quoted")

    def _introduced(self, at: int) -> int | None:
        """The end of the lines that say who wrote what follows; None where none begin here."""
        stop = at + 1
        while not COLON.search(self._line(stop - 1).words):
            if stop >= min(at + WRAPPED, len(self._full)) or self._is_apart(stop):
                return None
            stop += 1
        marked = self._is_marked(stop)
        starts = [start for start in range(at, stop) if _says_who(self._joined(start, stop), marked)]
        led = [start for start in starts if LED.match(self._line(start).words)]
        return stop if (led or starts)[-1:] == [at] else None

    def _is_marked(self, at: int) -> bool:
        """Whether a line bears marks of quotation."""
        return at < len(self._full) and self._line(at).depth > self._base

    def _joined(self, start: int, stop: int) -> str:
        return " ".join(self._line(at).words.strip() for at in range(start, stop))

    # Quoted lines, and signatures

    def _unwrapped(self, at: int) -> int:
        """The place behind a marked line and what was broken off of it: unmarked, amid such lines."""
        line, stop = self._line(at), at + 1
        number = self._full[at]
        if number + 2 >= len(self._lines) or stop >= len(self._full):
            return stop
        broken, after = self._lines[number + 1 : number + 3]
        wide = len(line.words) >= NARROW and not line.words.rstrip().endswith((".", "!", "?", ":"))
        if wide and broken.depth <= self._base < after.depth and broken.words[:1].islower():
            return stop + 1
        return stop

    def _signs(self, at: int) -> bool:
        """Whether a line begins a signature."""
        words = self._line(at).words
        if DASHES.fullmatch(words) or SENT_FROM.fullmatch(words):
            return True
        if not CLOSING.fullmatch(words.strip()):
            return False
        for ahead in range(at + 1, len(self._full)):
            below = self._line(ahead)
            if below.depth > self._base or self._is_mark(ahead):
                return True
            if ahead > at + CLOSE or len(below.words) > WIDE or SAID.fullmatch(below.words.strip()):
                return False
            if ahead == at + 1 and not NAMED.fullmatch(below.words.strip()):
                return False
        return True

    def _is_mark(self, at: int) -> bool:
        """Whether a line stands above another mail."""
        words = self._line(at).words
        return bool(
            DASHES.fullmatch(words)
            or SENT_FROM.fullmatch(words)
            or FORWARDED.fullmatch(words)
            or ORIGINAL.fullmatch(words)
            or self._introduced(at)
            or self._head(at)[0] > at
        )


def _says_who(words: str, marked: bool) -> bool:
    """Whether words say who wrote those below, which are ``marked``."""
    return len(words) <= LONGEST and (_by_address(words) or _by_verb(words, marked))


def _by_address(words: str) -> bool:
    """Whether words say who wrote by an address: behind a day, or behind a name and with a verb."""
    if not BY_ADDRESS.fullmatch(words):
        return False
    return bool(DATED.match(words) or (BY_NAME.match(words) and WROTE.search(words)))


def _by_verb(words: str, marked: bool) -> bool:
    """Whether words say who wrote by a verb of writing: with a day and a time, or above marked lines."""
    if not WROTE.search(words):
        return False
    return marked or bool((LED.match(words) or NAME_LED.match(words)) and TIME.search(words))
