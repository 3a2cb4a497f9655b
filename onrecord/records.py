"""The record types that every layer passes around: immutable, typed, and JSON by way of msgspec.

A position is a count of Unicode code points into a draft's kept text, end exclusive, so that
``text[start:end]`` is the record's ``text`` to the letter.

Records hold values and other records, never anything that leads back to themselves, so the garbage collector
need not look at them (``gc=False``): a hundred thousand are read in a third of the time.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct, field

Kind = Literal["quote", "attribution", "figure", "statement"]
Form = Literal["direct", "partial", "block", "unattributed"]
Modifier = Literal["=", "~", ">", "<", "up", "down"]
Bound = Literal[">", ">=", "<", "<=", "~"]
Change = Literal["up", "down"]
DIMENSIONS = (
    "count", "money", "percent", "ratio", "multiple", "duration", "age", "date", "time", "ordinal", "score",
    "length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "data",
)  # fmt: skip
"""The dimensions that a figure may measure."""
Origin = Literal["extracted", "manual"]
GapKind = Literal["number", "name", "quotation", "sentence"]
"""The kinds of places that no claim may cover."""
EvidenceType = Literal["", "primary", "secondary", "author's word"]
Given = Literal["", "comment"]
"""Where evidence and queries come from: a checker, or a comment, note or link in the document."""
Reason = Literal["words", "speaker", "cue", "negation", "value", "unit", "hedge", "subject", "sentence"]
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


Standing = Literal[Status, "stale"]
"""A status as it holds in the current draft."""


class Span(Struct, frozen=True, gc=False):
    """A place in a text."""

    start: int
    end: int


class Passage(Struct, frozen=True, gc=False):
    """Words at their place in a text."""

    text: str
    start: int
    end: int


class Speaker(Struct, frozen=True, gc=False):
    """Who says the words: the name at the place, who that is in this document, and the role it gives.

    ``sure`` is false where a weak rule of the language found the speaker: then it is a guess.
    """

    text: str
    start: int
    end: int
    name: str
    role: str | None = None
    sure: bool = True

    @property
    def described(self) -> str:
        """The name, with the role that the document gives."""
        return ", ".join(filter(None, (self.name, self.role)))


class Quote(Struct, frozen=True, gc=False):
    """The fields of a quote alone: ``unattributed`` means that nobody is named at its place."""

    form: Form


class Figure(Struct, frozen=True, gc=False):
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


_BOUNDING: dict[Bound | None, Modifier] = {None: "=", "~": "~", ">": ">", ">=": ">", "<": "<", "<=": "<"}


def modifier(bound: Bound | None, change: Change | None) -> Modifier:
    """The modifier of a figure with a bound and a change: the change counts more."""
    return change or _BOUNDING[bound]


class Claim(Struct, frozen=True, gc=False):
    """One checkable thing, as it was found in a text or made by hand.

    A ``statement`` is made by hand alone: a name, a title, a plain assertion, in any words of the text.
    """

    kind: Kind
    text: str
    start: int
    end: int
    utterance: int | None = None
    speaker: Speaker | None = None
    cue: Passage | None = None
    quote: Quote | None = None
    figure: Figure | None = None


class Anchor(Struct, frozen=True, gc=False):
    """The words around a claim, by which it is found again, as W3C's TextQuoteSelector has them.

    The exact words are the claim's text; ``occurrence`` numbers equal words in the document, from 1.
    """

    prefix: str
    suffix: str
    occurrence: int


class Evidence(Struct, frozen=True, gc=False):
    """An item of evidence, against which claims of the workspace are checked."""

    id: str
    title: str = ""
    type: EvidenceType = ""
    url: str = ""
    archive_url: str = ""
    accessed: str = ""


class Link(Struct, frozen=True, gc=False):
    """One item of evidence backing one claim: at which page or timecode, in which words.

    Where a comment gave the item, ``author`` wrote the comment ``at`` a time in ISO 8601.
    """

    evidence: str
    locator: str = ""
    quote: str = ""
    origin: Given = ""
    author: str = ""
    at: str = ""


class Query(Struct, frozen=True, gc=False):
    """A question to somebody about a claim. ``asked`` and ``answered`` are days or times in ISO 8601."""

    to: str
    text: str
    asked: str = ""
    answer: str = ""
    answered: str = ""
    origin: Given = ""

    @property
    def is_open(self) -> bool:
        """Whether the query has no answer yet."""
        return not self.answered


class Signature(Struct, frozen=True, gc=False):
    """A second person's agreement with a status; ``at`` is a time in ISO 8601."""

    by: str
    at: str


class Amendment(Struct, frozen=True, gc=False):
    """A claim as a person reads it, in place of what was ``found``, in the draft with this sha256."""

    draft: str
    claim: Claim
    found: Claim


class Acceptance(Struct, frozen=True, gc=False):
    """Somebody's word that nothing is to be checked in the draft with this sha256."""

    draft: str
    by: str
    at: str


class Dismissal(Struct, frozen=True, gc=False):
    """Somebody's word that these words of a document, which no claim covers, need none.

    A number or a mark is known by the ``sentence`` that it stands in; a name wherever it stands.
    """

    kind: GapKind
    words: str
    sentence: str = ""


class Sorting(Struct, frozen=True, gc=False):
    """Somebody's word that blocks of a document with these words are to be checked, or are not."""

    words: str
    checked: bool


class Naming(Struct, frozen=True, gc=False):
    """Somebody's word that a speaker whom a transcript labels in one way has this name."""

    label: str
    name: str


class Hearing(Struct, frozen=True, gc=False):
    """Somebody's word that what a comment of a document offers is ``taken``, or is not wanted.

    A comment is known by its words, its author, and its time where it has one; a link by its address.
    """

    words: str
    author: str
    at: str
    taken: bool


class Decision(Struct, frozen=True, gc=False):
    """The decision of people on one claim.

    ``by`` and ``at`` tell who gave the status and when, and ``draft`` on which draft (the sha256 of its
    bytes). ``revision`` counts all changes, ``withdrawn`` says that a claim made by hand was taken back.
    ``dup_of`` is the id of the claim that this one repeats, ``amended`` how it is to be read, ``dismissed``
    the suggestion of better extractors that was turned down last. ``given_to`` is the name of who is to check
    the claim, ``tags`` are words of one's own, by the alphabet.
    """

    status: Status = "unchecked"
    note: str = ""
    correction: str = ""
    evidence: tuple[Link, ...] = ()
    withdrawn: bool = False
    revision: int = 0
    by: str = ""
    at: str = ""
    draft: str = ""
    queries: tuple[Query, ...] = ()
    signed: Signature | None = None
    dup_of: str = ""
    amended: Amendment | None = None
    dismissed: Claim | None = None
    given_to: str = ""
    tags: tuple[str, ...] = ()

    @property
    def is_made(self) -> bool:
        """Whether anything is decided about the claim."""
        said = self.note or self.correction or self.evidence or self.queries or self.amended
        return self.status != "unchecked" or bool(said)

    @property
    def is_asked(self) -> bool:
        """Whether a query waits for its answer."""
        return any(query.is_open for query in self.queries)


class Earlier(Struct, frozen=True, gc=False):
    """A claim as it was decided on, where a later draft has it otherwise: ``reasons`` name what differs.

    Where the typography alone does there are none, and the decision holds. ``draft`` is the sha256 of the
    bytes in which ``claim`` has its positions, ``sentence`` what it stood in.
    """

    draft: str
    claim: Claim
    sentence: str
    reasons: tuple[Reason, ...]


class Entry(Struct, frozen=True, gc=False):
    """A claim on record: what was found, what was decided, and where it belongs.

    ``draft`` is the sha256 of the document's bytes in which ``claim`` has its positions: what was ``found``,
    or how somebody amended that since. Findings of the machine: ``earlier`` is what was decided on, where
    that reads otherwise now; ``suggestion`` what better extractors read at the same place; ``gone`` that the
    claim stands in the document no longer.
    """

    id: str
    source: str
    draft: str
    origin: Origin
    anchor: Anchor
    found: Claim = field(name="claim")
    decision: Decision = Decision()
    earlier: Earlier | None = None
    suggestion: Claim | None = None
    gone: bool = False

    @property
    def claim(self) -> Claim:
        """The claim as it is shown and exported: as a person amended it, else as it was found."""
        amended = self.decision.amended
        return amended.claim if amended and amended.draft == self.draft else self.found

    @property
    def stands(self) -> bool:
        """Whether the claim stands in the document's current draft, and nobody took it back."""
        return not (self.gone or self.decision.withdrawn)

    @property
    def stale(self) -> tuple[Reason, ...]:
        """Why what was decided does not hold for this draft; empty where it does, or was decided anew."""
        if not self.earlier or not self.decision.is_made or self.decision.draft == self.draft:
            return ()
        return self.earlier.reasons

    @property
    def status(self) -> Standing:
        """The status as it holds in this draft: that which was given, or ``stale``."""
        return "stale" if self.earlier and self.stale else self.decision.status


class Draft(Struct, frozen=True, gc=False):
    """One state of a document, with the version of the extractors that found its claims.

    ``sha256`` (hex) is of its bytes, ``text_sha256`` of its kept text. ``published`` is the ISO 8601 day of
    publication that somebody gave, empty where nobody did. ``language`` has the codes of the languages in
    which it was read, that of most of it first (``en, es``), empty where it was read before these were told.
    ``reading`` is the sha256 of what its reader gave beside the text, empty for plain text. Where the same
    bytes gave another text when they were read again, that is a draft of its own, whose ``sha256`` is one of
    both, and ``of_bytes`` that of the bytes.
    """

    sha256: str
    text_sha256: str
    reader: str
    encoding: str
    at: str
    extractors: str = ""
    published: str = ""
    language: str = ""
    reading: str = ""
    of_bytes: str = ""

    @property
    def content(self) -> str:
        """The sha256 (hex) of the draft's bytes."""
        return self.of_bytes or self.sha256


class Source(Struct, frozen=True, gc=False):
    """A document on record; the last of its drafts is the current one.

    ``file`` is its name below ``seeds/``, ``gone`` says that the file was deleted, ``accepted`` that somebody
    accepted a draft without a claim to check. ``language`` is the code of the one that somebody gave, empty
    where the text tells its own; ``given_to`` is the name of who is to check the document, ``dismissals`` are
    of what no claim covers, ``sortings`` of blocks that are to be checked or not, ``hearings`` of comments
    that were taken or dismissed; ``encoding`` is the one that somebody gave, empty where the bytes tell their
    own; ``namings`` say who the speakers of a transcript are.
    """

    id: str
    file: str
    title: str
    drafts: tuple[Draft, ...]
    warnings: tuple[str, ...] = ()
    gone: bool = False
    accepted: Acceptance | None = None
    language: str = ""
    given_to: str = ""
    dismissals: tuple[Dismissal, ...] = ()
    sortings: tuple[Sorting, ...] = ()
    encoding: str = ""
    hearings: tuple[Hearing, ...] = ()
    namings: tuple[Naming, ...] = ()

    @property
    def draft(self) -> Draft:
        """The document's current draft."""
        return self.drafts[-1]

    def draft_of(self, sha256: str) -> Draft:
        """The draft with this sha256. Raises KeyError where there is none."""
        for draft in self.drafts:
            if draft.sha256 == sha256:
                return draft
        raise KeyError(sha256)

    @property
    def published(self) -> str:
        """The day of publication that somebody gave for the current draft."""
        return self.draft.published

    @property
    def is_accepted(self) -> bool:
        """Whether somebody accepted the current draft."""
        return self.accepted is not None and self.accepted.draft == self.draft.sha256


class Event(Struct, frozen=True, gc=False):
    """One change of one field of one claim; the events of one ``step`` are undone together.

    ``claim`` may be the id of a document, or of an item of evidence, that was changed. ``window`` names the
    process that made the change, ``undoes`` the step that the change takes back. ``old`` and ``new`` are
    plain JSON values. ``seq`` and ``step`` number the events and steps of one history, and are given anew
    where two histories become one; ``step_id`` and ``undoes_id`` name the same steps for good.
    """

    seq: int
    step: int
    at: str
    by: str
    window: str
    claim: str
    draft: str
    field: str
    old: Any
    new: Any
    undoes: int | None = None
    step_id: str = ""
    undoes_id: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """The key that no two events share, in any history: the step, its subject, and which field."""
        return self.step_id, self.claim, self.field
