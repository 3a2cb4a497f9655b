"""The record types that every layer passes around: immutable, typed, and JSON by way of msgspec.

A position is a count of Unicode code points into a draft's kept text, end exclusive, so that
``text[start:end]`` is the record's ``text`` to the letter.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal["quote", "attribution", "figure"]
Form = Literal["direct", "partial", "block", "unattributed"]
Modifier = Literal["=", "~", ">", "<", "up", "down"]
Bound = Literal[">", ">=", "<", "<=", "~"]
Change = Literal["up", "down"]
Origin = Literal["extracted", "manual"]
Status = Literal[
    "unchecked",
    "checking",
    "verified",
    "corrected",
    "false",
    "inconclusive",
    "opinion",
    "discarded",
]


class Span(Struct, frozen=True):
    """A place in a text."""

    start: int
    end: int


class Passage(Struct, frozen=True):
    """Words at their place in a text."""

    text: str
    start: int
    end: int


class Speaker(Struct, frozen=True):
    """Who says it: the words at the place, who that is in this document, and how it describes them."""

    text: str
    start: int
    end: int
    name: str
    role: str | None = None


class Quote(Struct, frozen=True):
    """What only a quote has: ``unattributed`` means that nobody is named at its place."""

    form: Form


class Figure(Struct, frozen=True):
    """What a figure says: 25 percent is 25.0; ``unit`` is a canonical singular name.

    ``high`` is a range's upper end, ``number`` the place of the digits or number words, ``hedge`` the
    words that loosen it. ``bound`` and ``change`` say "nearly" and "rose" apart; ``modifier`` is the one
    that counts most, change before bound. ``date`` is ISO 8601 or EDTF.
    """

    dimension: str
    value: float | None
    unit: str
    number: Span
    high: float | None = None
    currency: str | None = None
    hedge: Passage | None = None
    modifier: Modifier = "="
    bound: Bound | None = None
    change: Change | None = None
    date: str | None = None
    subject: str | None = None


class Claim(Struct, frozen=True):
    """One checkable thing, as it was found in a text or made by hand."""

    kind: Kind
    text: str
    start: int
    end: int
    utterance: int | None = None
    speaker: Speaker | None = None
    cue: Passage | None = None
    quote: Quote | None = None
    figure: Figure | None = None
