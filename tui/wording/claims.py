"""Claims in words: what the screens call statuses, kinds and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.filters import has
from tui.wording.numbers import count, day, measure, moment, nth, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.explain import Explained
    from onrecord.clearance import State
    from onrecord.filters import Flag
    from onrecord.records import (
        Claim,
        Decision,
        Entry,
        Evidence,
        Figure,
        Kind,
        Link,
        Query,
        Signature,
        Status,
    )
    from onrecord.store import Store

GLYPHS: dict[Status, str] = {
    "unchecked": "○",
    "checking": "◐",
    "verified": "✓",
    "corrected": "±",
    "false": "✗",
    "inconclusive": "?",
    "opinion": "“",
    "discarded": "–",
}
"""A narrow character for each status; the status's word stands beside it where there is room."""

STALE = "!"

STATES: dict[State, str] = {"open": "○", "checked": "◇", "clear": "◆"}
"""A narrow character for each state of a document."""

SHORT: dict[Kind, str] = {"quote": "quo", "attribution": "att", "figure": "fig", "statement": "sta"}
"""The short names of kinds, where room is short."""

GUESS = "~"

FLAGS: dict[Flag, str] = {
    "open query": "¿",
    "signed": "§",
    "duplicate": "=",
    "gone": "†",
    "suggestion": "≈",
    "by hand": "+",
    "commented": "»",
    "guess": GUESS,
}
"""A character for each flag; stale claims have a glyph instead, a guess stands before the speaker's name."""

NOTED = "¶"
REMARKED = "✎"
ALIKE = "‖"
GIVEN = "@"
TAGGED = "#"
PLACES = 8
"""The places of ``signs``."""

SIGNS = {
    **{sign: status for status, sign in GLYPHS.items()},
    STALE: "stale: not as it was decided on",
    "1 to 9": "so many items of evidence, or more",
    NOTED: "a note",
    **{sign: flag for flag, sign in FLAGS.items() if flag != "commented"},
    FLAGS["commented"]: "a comment or link of the document offers something",
    REMARKED: "in a document: a comment or a note begins in this line",
    ALIKE: "another claim says the same, and is decided",
    GIVEN: "given to somebody to check",
    TAGGED: "a tag",
    STATES["checked"]: "a document with nothing left to check",
    STATES["clear"]: "a document with nothing left to check, and nothing wrong in it",
}
"""The meaning of each sign in the lists."""

SCALED = 1000
"""The least value that a row has in digits where its words have no digits of it: ``6 million``."""

BOUNDS = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most", "~": "about"}


def figure(found: Figure) -> str:
    """A figure in words, its dimension first: ``count: more than 400,000 people``."""
    parts = [found.change or "", BOUNDS.get(found.bound or "", ""), *_measured(found)]
    parts += [f"({found.currency})" if found.currency else "", day(found.date or "")]
    if found.hedge and found.hedge.text.casefold() not in parts:
        parts.append(f"(“{found.hedge.text}”)")
    if found.subject:
        parts.append(f"· {found.subject}")
    said = " ".join(part for part in parts if part)
    return f"{found.dimension}: {said}" if said else found.dimension


def _measured(found: Figure) -> Iterator[str]:
    """A figure's value, upper end and unit, in words."""
    if found.value is None:
        yield found.unit
        return
    yield nth(found.value) if found.dimension == "ordinal" else number(found.value)
    if found.high is not None:
        yield f"to {number(found.high)}"
    if found.dimension == "ratio":  # of the sum, whose words may have no plural: "half of the money"
        yield f"({found.unit})" if found.unit else ""
    else:
        one = found.dimension == "ordinal"
        yield measure(1 if one else found.value if found.high is None else found.high, found.unit)


def value(claim: Claim) -> str:
    """What a figure's value adds to its words: a date, a range, a currency, a scale; else empty."""
    found = claim.figure
    if found is None:
        return ""
    if found.date:
        said = day(found.date)
        return "" if said in claim.text else said
    if found.value is None:
        return ""
    numbers = [number(found.value), *([number(found.high)] if found.high is not None else [])]
    written = all(one in claim.text or one.replace(",", "") in claim.text for one in numbers)
    if found.currency:
        return f"{found.currency} {'–'.join(numbers)}"
    scaled = found.high is not None or found.value >= SCALED
    return "–".join(numbers) if scaled and not written else ""


def speech(claim: Claim) -> str:
    """The form of a quote, and whether the quote is one part of a longer speech."""
    parts = [claim.quote.form if claim.quote else "", claim.kind]
    if claim.utterance is not None:
        parts.append(f"· part of split {claim.kind} {claim.utterance}")
    return " ".join(part for part in parts if part)


def glyph(entry: Entry) -> str:
    """The character for how a claim stands; ``!`` where its decision no longer holds."""
    return STALE if entry.stale else GLYPHS[entry.decision.status]


def signs(entry: Entry, *, alike: bool = False, offered: bool = False) -> str:
    """A character for each thing beside the status, each in its place: evidence, note, query, signature ...

    ``alike`` is whether another claim says the same, and is decided; ``offered`` whether a comment offers
    something.
    """
    decision = entry.decision
    return "".join(
        (
            str(min(len(decision.evidence), 9)) if decision.evidence else " ",
            NOTED if decision.note else " ",
            _sign(entry, "open query"),
            _sign(entry, "signed"),
            ALIKE if alike else _sign(entry, "duplicate"),
            FLAGS["commented"] if offered else _sign(entry, "gone", "suggestion", "by hand"),
            GIVEN if decision.given_to else " ",
            TAGGED if decision.tags else " ",
        )
    )


def _sign(entry: Entry, *flags: Flag) -> str:
    """The character of the first of these flags that a claim has."""
    return next((FLAGS[flag] for flag in flags if has(entry, flag)), " ")


def stale(entry: Entry) -> str:
    """Why a claim's decision no longer holds, and on which words it was made; empty where it holds."""
    if not entry.stale or not entry.earlier:
        return ""
    was = entry.earlier
    return f"since {' and '.join(entry.stale)} changed; it was “{was.claim.text}” in “{was.sentence}”"


def suggestion(claim: Claim) -> str:
    """The reading of better extractors at the place of a claim that was decided on."""
    speaker = f", {claim.speaker.name}" if claim.speaker else ""
    return f"“{claim.text}”{speaker}" + (f", {figure(claim.figure)}" if claim.figure else "")


def speaker(claim: Claim) -> str:
    """The speaker's name and role, and the words that name the speaker; empty where nobody is named."""
    who = claim.speaker
    if who is None:
        return ""
    role = f", {who.role}" if who.role else ""
    guess = "" if who.sure else " · a guess"
    return f"{who.name}{role}" + (f" (“{who.text}”)" if who.text not in ("", who.name) else "") + guess


def voice(entry: Entry) -> str:
    """The name of who says it, with a sign before it where that is a guess; empty where nobody does."""
    who = entry.claim.speaker
    return f"{GUESS if has(entry, 'guess') else ''}{who.name}" if who else ""


def query(asked: Query) -> str:
    """A query's addressee, words and answer, if there is one."""
    of = " · comment" if asked.origin else ""
    said = f"to {asked.to}{f', {moment(asked.asked)}' if asked.asked else ''}: {asked.text}{of}"
    return (
        f"{said} · open" if asked.is_open else f"{said} · answered {moment(asked.answered)}: {asked.answer}"
    )


def signed(signature: Signature) -> str:
    """A signature: who agreed with a status, and when."""
    return f"by {signature.by}, {moment(signature.at)}"


def backs(claims: Sequence[Entry], besides: str) -> str:
    """How many claims an item of evidence backs besides one."""
    others = sum(entry.id != besides for entry in claims)
    return f"backs {count(others, 'other claim') if others else 'no other claim'}"


def status(decision: Decision) -> str:
    """A status with who gave it and when: ``✓ verified by Ada, 2026-11-22 16:02``."""
    said = f"{GLYPHS[decision.status]} {decision.status}"
    if not decision.by:
        return said
    return f"{said} by {decision.by}, {moment(decision.at)}"


def standing(entry: Entry) -> str:
    """How a claim stands: its status, or ``stale`` with its former status."""
    return f"{STALE} stale, was {status(entry.decision)}" if entry.stale else status(entry.decision)


def named(store: Store, id_: str) -> str:
    """A claim to know it by: its words and its id."""
    entry = store.on_record(id_)
    return f"“{entry.claim.text}” ({id_})" if entry else id_


def other(store: Store, entry: Entry) -> str:
    """A claim beside another one: how it stands, its words, where it is."""
    return f"{status(entry.decision)} · {named(store, entry.id)} in {store.source(entry.source).file}"


def evidence(item: Evidence, link: Link) -> str:
    """One item of evidence, with its locator."""
    parts = [item.title, item.url, item.type, f"at {link.locator}" if link.locator else ""]
    parts.append(f"“{link.quote}”" if link.quote else "")
    parts.append(f"archived {item.archive_url}" if item.archive_url else "")
    parts.append(f"looked {item.accessed}" if item.accessed else "")
    parts.append(by_comment(link.author, link.at) if link.origin else "")
    return " · ".join(part for part in parts if part)


def by_comment(author: str, at: str) -> str:
    """Whose comment gave something, and on which day."""
    return ", ".join(filter(None, (f"comment{f' of {author}' if author else ''}", at[:10])))


def unsigned(claims: int, of: int) -> str:
    """A line on so many claims' signatures that fell; empty where none did."""
    if of == 1:
        return "its signature falls" if claims else ""
    return count(claims, "signature falls", "signatures fall") if claims else ""


def explained(why: Explained | None) -> Iterator[tuple[str, str]]:
    """The rules that find a claim, each with what it decided, and what they saw; a line where none does."""
    if why is None:
        yield "rule", "none: the extractors find no such claim here"
        return
    if not why.rules:
        yield "rule", "none gives this quote a speaker; its marks alone make it one"
    for decided, rule in why.rules.items():
        yield "rule", f"{decided}: {rule}"
    if why.saw:
        yield "saw", why.saw
