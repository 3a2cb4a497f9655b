"""A paragraph as a string of tags, one letter a token: the letters are those of ``classes``."""

from __future__ import annotations

from extractors import classes
from extractors.en.lexicon.reporting import NOUN_FORMS
from extractors.en.speech.closed_classes import INITIAL
from extractors.en.speech.fronted import set_apart
from extractors.en.speech.homographs import settled
from extractors.en.speech.nicknames import join as join_nicknames
from extractors.en.speech.tokens import PIECES, TOKEN
from extractors.grammar import Line, Part, Vocabulary

CONTENT = frozenset("NlvgsSjJGKp")
"""Classes of words that a headline capitalises."""
LONGEST_HEADLINE, FEWEST_WORDS = 30, 3
"""Tokens that a headline may have, and words from which on capitals tell a headline."""
NO_NAME = frozenset("sjSvGKgxhmXnpwcB")
"""Classes other than a name's that a capitalised word of a headline may be of."""


def tag(text: str, known: Vocabulary, place: tuple[int, int], parts: list[tuple[int, Part]]) -> Line:
    """The paragraph at ``place`` in a text with its quoted parts, each as (index, part)."""
    start, end = place
    tags: list[str] = []
    spans: list[tuple[int, int]] = []
    quotes: dict[int, int] = {}
    for index, part in parts:
        _tokens(text, known, (start, part.outer_start), tags, spans)
        _join_abbreviation(text, part, tags, spans)
        quotes[len(tags)] = index
        tags.append(_quote_tag(text, part))
        spans.append((part.outer_start, part.outer_end))
        start = part.outer_end
    _tokens(text, known, (start, end), tags, spans)
    retag(text, known, tags, spans)
    join_nicknames(tags, text, spans, known)
    return Line(text, known, set_apart(settled(tags, text, spans), text, spans, known), spans, quotes)


def _tokens(
    text: str, known: Vocabulary, place: tuple[int, int], tags: list[str], spans: list[tuple[int, int]]
) -> None:
    """Add the tokens at a place of a text, and their classes, to those of its paragraph.

    The pattern, which takes longest, reads only the pieces between spaces that are not plain; up to ``read``
    it has found no token.
    """
    amid, initial = known.amid, known.initial
    memory = initial if not tags or tags[-1] in INITIAL else amid
    at, end = place
    read = at
    for piece in text[at:end].split(" "):
        behind = at + len(piece)
        last = PIECES[piece]
        if last == 0:
            tags.append(memory[piece])
            spans.append((at, behind))
            memory = amid
        elif last > 0:
            middle = behind - last
            mark = amid[piece[-last:]]
            tags += memory[piece[:-last]], mark
            spans += (at, middle), (middle, behind)
            memory = initial if mark in INITIAL else amid
        elif behind > read:
            read = end
            for match in TOKEN.finditer(text, at, end):
                if match.start() >= behind:
                    read = match.start()
                    break
                found = memory[match[0]]
                if found != " ":
                    memory = initial if found in INITIAL else amid
                    tags.append(found)
                    spans.append(match.span())
        at = behind + 1


def _join_abbreviation(text: str, part: Part, tags: list[str], spans: list[tuple[int, int]]) -> None:
    """Give an abbreviation its stop where words in marks go on: the U.S. “clearly” needs."""
    if tags[-2:] != [classes.NAME, "."] or not text[part.start].islower():
        return
    (first, last), (stop, end) = spans[-2:]
    if last == stop and last - first == 1 and text[first - 1] == ".":
        tags.pop()
        spans[-2:] = [(first, end)]


def _quote_tag(text: str, part: Part) -> str:
    last = text[part.start : part.end].rstrip(" \t\u00a0'’)]")[-1:]
    if last == ",":
        return classes.ENDS_IN_COMMA
    if last == ".":
        return classes.ENDS_IN_STOP
    return classes.ENDS_IN_MARK if last and last in "!?…—-" else classes.ENDS_IN_WORD


def is_headline(text: str, tags: str | list[str], spans: list[tuple[int, int]]) -> bool:
    """Whether most words of a paragraph's first tokens begin with capitals."""
    first = [
        text[start] for tag, (start, _) in zip(tags[:LONGEST_HEADLINE], spans, strict=False) if tag in CONTENT
    ]
    return len(first) >= FEWEST_WORDS and 4 * sum(map(str.isupper, first)) >= 3 * len(first)


def retag(text: str, known: Vocabulary, tags: list[str], spans: list[tuple[int, int]]) -> None:
    """Give the capitalised verbs and small words of a headline their own tags, in place."""
    if len(tags) > LONGEST_HEADLINE or not is_headline(text, tags, spans):
        return
    for token, tag in enumerate(tags):
        word = text[slice(*spans[token])]
        if tag == classes.NAME and not known.is_first_name(word) and word.lower() not in NOUN_FORMS:
            own = known.tags.get(word.lower(), classes.NAME)
            tags[token] = own if own in NO_NAME else classes.NAME
