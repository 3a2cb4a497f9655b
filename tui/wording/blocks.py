"""Blocks, changes and remarks of documents in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.wording.numbers import count, moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading import Block, BlockKind, Change, Reading, Remark, Reply
    from onrecord.records import Claim

NAMES: dict[BlockKind, str] = {"blockquote": "quotation", "pullquote": "pull quote", "cue": "turn"}
"""The kinds of blocks whose names are not those of their records."""

PLAIN: frozenset[BlockKind] = frozenset({"paragraph", "list", "cell"})
"""The kinds of blocks that tell by their looks what they are."""


def kind(block: Block) -> str:
    """The kind of a block."""
    return NAMES.get(block.kind, block.kind)


def mark(block: Block) -> str:
    """The kind of a block beside its text; empty for what needs none: paragraphs, items, cells."""
    return "" if block.kind in PLAIN else kind(block)


def place(block: Block) -> str:
    """Where a block stands, its kind, the heads of a cell, and whether its words repeat others."""
    heads = " · ".join(block.heads)
    parts = [
        block.locator,
        "" if block.kind == "paragraph" else kind(block),
        f"of {heads}" if heads else "",
        "repeats words of another" if block.repeats else "",
    ]
    return ", ".join(filter(None, parts))


def left_out(blocks: Sequence[Block]) -> str:
    """How many blocks are left out, and of which kinds; empty for none."""
    kinds = ", ".join(dict.fromkeys(map(kind, blocks)))
    return f"{count(len(blocks), 'block')} left out: {kinds}" if blocks else ""


def beside(reading: Reading) -> Iterator[str]:
    """What a document has beside the text to check: blocks left out, changes, remarks."""
    yield left_out(reading.left_out)
    yield count(len(reading.changes), "tracked change") if reading.changes else ""
    yield count(len(reading.remarks), "remark") if reading.remarks else ""


def of_claim(reading: Reading, claim: Claim) -> Iterator[tuple[str, str]]:
    """Where a claim stands, who changed its words, when, and how they read before, and in which of its words
    the hyphen was guessed: labels and words.
    """
    block = reading.block_at(claim.start)
    if block and (said := place(block)):
        yield "in", said
    if found := reading.changes_in(claim.start, claim.end):
        who = "; ".join(filter(None, dict.fromkeys(map(_by, found))))
        before = reading.before_in(claim.start, claim.end).strip()
        yield "changed", f"{who}{': ' if who else ''}{f'was “{before}”' if before else 'put in'}"
    if guessed := reading.guessed_in(claim.start, claim.end):
        yield "guessed", f"whether a hyphen stands in {', '.join(guessed)} was guessed: a line ends there"


def remark(said: Remark) -> Iterator[tuple[str, str]]:
    """A remark with its replies, each a label and its words."""
    closed = " · closed" if said.done else ""
    yield said.kind, f"{_by(said)}{': ' if said.author else ''}{said.text}{closed}"
    for reply in said.replies:
        yield "reply", f"{_by(reply)}{': ' if reply.author else ''}{reply.text}"


def _by(said: Change | Remark | Reply) -> str:
    """Who said or changed something, and when."""
    return ", ".join(filter(None, (said.author, moment(said.at) if said.at else "")))
