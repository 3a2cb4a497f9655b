"""Documents and their edited drafts, made by a generator that knows what becomes of every claim.

A sentence is made of clauses, a clause has at most one claim. Whatever is edited, a clause is followed by its
number, so the right answer needs no comparing of texts: a claim keeps its decision where its clause still
stands in a sentence of the same words, is stale where that was touched, and gone where it was deleted.
"""

from __future__ import annotations

from itertools import accumulate, count, product
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from onrecord.records import Claim, Figure, Passage, Quote, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

NAMES = ("Ruth Bell", "Ada Lind", "Tom Varley", "Peter Ashe", "Dilys Roan", "Ines Halloran", "Marek Dunn")
CUES = ("said", "warned", "added", "claimed", "insisted")
HEDGES = ("", "about", "more than", "at least", "nearly")
SMALL = "the of and to a in that it with for was on as by at from which were had its".split()  # noqa: SIM905
WORDS = tuple(
    "".join(parts)
    for parts in product(
        ("har", "mol", "ten", "bri", "cas", "dun", "fel", "wes", "gor", "lam"),
        ("bo", "ve", "li", "do", "ru", "sha", "te", "ki", "mo", "na"),
        ("rt", "nk", "m", "st", "ck", "ld", "n", "rd", "p", "sk"),
    )
)
WEIGHTS = tuple(accumulate(1 / (rank + 20) for rank in range(len(WORDS))))
"""The frequencies of words: some come often and most seldom, as in any language (Zipf's law)."""


class Clause(Struct, frozen=True):
    """Part of a sentence: ``kind`` is a claim's, or ``plain``; copies have one ``origin``.

    A negation and a figure stand at ``spot`` among the words.
    """

    number: int
    origin: int
    kind: str
    name: str
    cue: str
    words: tuple[str, ...]
    spot: int
    noun: str
    hedge: str = ""
    amount: int = 0
    negated: bool = False


class Draft(Struct):
    """A text as sentences of clauses; ``numbers`` counts the clauses."""

    sentences: list[list[Clause]]
    numbers: Iterator[int] = field(default_factory=count)


class Standing(Struct, frozen=True):
    """A clause in a rendered text: its origin, its sentence's place and words, and its claim, if any."""

    origin: int
    start: int
    end: int
    sentence: str
    claim: Claim | None


def document(random: Random, length: int) -> Draft:
    """A document of so many sentences; now and then one comes twice."""
    draft = Draft([])
    while len(draft.sentences) < length:
        if draft.sentences and random.random() < 0.05:
            again = [replace(clause, number=next(draft.numbers)) for clause in random.choice(draft.sentences)]
            draft.sentences.append(again)
        else:
            draft.sentences.append(_sentence(random, draft))
    return draft


def edited(random: Random, draft: Draft, edits: int) -> Draft:
    """The next draft, after so many edits; the given one stays."""
    draft = Draft([list(sentence) for sentence in draft.sentences], draft.numbers)
    for _ in range(edits):
        random.choice(EDITS)(random, draft)
    return draft


def render(draft: Draft) -> tuple[str, dict[int, Standing]]:
    """The text, and where each clause stands, by number."""
    parts: list[str] = []
    standing = {}
    at = 0
    for number, sentence in enumerate(draft.sentences):
        claims: list[Claim | None] = []
        words = ""
        for place, clause in enumerate(sentence):
            words += ", and " if place else ""
            text, claim = _clause(clause, at + len(words))
            words += text if place else text[0].upper() + text[1:]
            claims.append(claim)
        words += "."
        for clause, claim in zip(sentence, claims, strict=True):
            standing[clause.number] = Standing(clause.origin, at, at + len(words), words, claim)
        gap = "\n\n" if number % 5 == 4 else " "
        parts += [words, gap]
        at += len(words) + len(gap)
    return "".join(parts), standing


def _sentence(random: Random, draft: Draft) -> list[Clause]:
    return [_new_clause(random, draft) for _ in range(random.choice((1, 1, 2, 3)))]


def _new_clause(random: Random, draft: Draft) -> Clause:
    number = next(draft.numbers)
    words = tuple(_word(random) for _ in range(random.randrange(6, 13)))
    return Clause(
        number,
        number,
        random.choice(("quote", "attribution", "figure", "plain")),
        random.choice(NAMES),
        random.choice(CUES),
        words,
        random.randrange(1, len(words)),
        random.choice(WORDS) + "s",
        random.choice(HEDGES),
        random.randrange(2, 9000),
        random.random() < 0.2,
    )


def _word(random: Random) -> str:
    if random.random() < 0.4:
        return random.choice(SMALL)
    return random.choices(WORDS, cum_weights=WEIGHTS)[0]


def _clause(clause: Clause, at: int) -> tuple[str, Claim | None]:
    """The words of a clause that begins at ``at``, and its claim."""
    middle = ["not"] if clause.negated else []
    if clause.kind == "figure":
        middle += [*clause.hedge.split(), str(clause.amount), clause.noun]
    content = " ".join([*clause.words[: clause.spot], *middle, *clause.words[clause.spot :]])
    match clause.kind:
        case "quote":
            text = f"“{content},” {clause.name} {clause.cue}"
            return text, _speech(clause, text, at, content, quote=Quote("direct"))
        case "attribution":
            text = f"{clause.name} {clause.cue} that {content}"
            return text, _speech(clause, text, at, content)
        case "figure":
            text = f"{clause.name} {content}"
            return text, _figure(clause, text, at)
        case _:
            return content, None


def _speech(clause: Clause, text: str, at: int, content: str, quote: Quote | None = None) -> Claim:
    words, start, end = _passage(text, at, content)
    who, cue = _passage(text, at, clause.name), _passage(text, at, f"{clause.name} {clause.cue}")
    speaker = Speaker(*who, name=clause.name)
    said = Passage(clause.cue, cue[1] + len(clause.name) + 1, cue[2])
    return Claim(
        "quote" if quote else "attribution", words, start, end, speaker=speaker, cue=said, quote=quote
    )


def _figure(clause: Clause, text: str, at: int) -> Claim:
    amount = str(clause.amount)
    number = _passage(text, at, amount)
    words, start, end = _passage(text, at, f"{amount} {clause.noun}")
    hedge = Passage(*_passage(text, at, clause.hedge)) if clause.hedge else None
    figure = Figure(
        "count",
        float(clause.amount),
        clause.noun.removesuffix("s"),
        Span(*number[1:]),
        hedge=hedge,
        bound="~" if hedge else None,
        modifier="~" if hedge else "=",
    )
    return Claim("figure", words, start, end, figure=figure)


def _passage(text: str, at: int, words: str) -> tuple[str, int, int]:
    start = text.index(words)
    return words, at + start, at + start + len(words)


def _insert(random: Random, draft: Draft) -> None:
    draft.sentences.insert(random.randrange(len(draft.sentences) + 1), _sentence(random, draft))


def _delete(random: Random, draft: Draft) -> None:
    if len(draft.sentences) > 1:
        del draft.sentences[random.randrange(len(draft.sentences))]


def _move(random: Random, draft: Draft) -> None:
    sentence = draft.sentences.pop(random.randrange(len(draft.sentences)))
    draft.sentences.insert(random.randrange(len(draft.sentences) + 1), sentence)


def _split(random: Random, draft: Draft) -> None:
    long = [number for number, sentence in enumerate(draft.sentences) if len(sentence) > 1]
    if long:
        at = random.choice(long)
        sentence = draft.sentences[at]
        cut = random.randrange(1, len(sentence))
        draft.sentences[at : at + 1] = [sentence[:cut], sentence[cut:]]


def _join(random: Random, draft: Draft) -> None:
    if len(draft.sentences) > 1:
        at = random.randrange(len(draft.sentences) - 1)
        draft.sentences[at : at + 2] = [draft.sentences[at] + draft.sentences[at + 1]]


def _duplicate(random: Random, draft: Draft) -> None:
    copy = [replace(clause, number=next(draft.numbers)) for clause in random.choice(draft.sentences)]
    draft.sentences.insert(random.randrange(len(draft.sentences) + 1), copy)


def _changing(change: Callable[[Random, Clause], Clause]) -> Callable[[Random, Draft], None]:
    def edit(random: Random, draft: Draft) -> None:
        sentence = random.choice(draft.sentences)
        place = random.randrange(len(sentence))
        sentence[place] = change(random, sentence[place])

    return edit


def _other_word(random: Random, clause: Clause) -> Clause:
    words = list(clause.words)
    words[random.randrange(len(words))] = random.choice(WORDS)
    return replace(clause, words=tuple(words))


def _other_number(random: Random, clause: Clause) -> Clause:
    return replace(clause, amount=clause.amount + random.randrange(1, 50))


def _other_negation(_: Random, clause: Clause) -> Clause:
    return replace(clause, negated=not clause.negated)


def _other_hedge(random: Random, clause: Clause) -> Clause:
    return replace(clause, hedge=random.choice(HEDGES))


def _other_speaker(random: Random, clause: Clause) -> Clause:
    return replace(clause, name=random.choice(NAMES))


EDITS = (
    *(_insert, _delete, _move, _split, _join, _duplicate),
    *map(_changing, (_other_word, _other_number, _other_negation, _other_hedge, _other_speaker)),
)
