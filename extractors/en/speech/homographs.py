"""Forms that may be verb or noun, settled by their neighbours: "the report says", "they report that"."""

from __future__ import annotations

import re

from extractors.en.lexicon import reporting
from extractors.en.lexicon.function_words import APPROXIMATORS, PART_OF_TIME
from extractors.words import words

UNSETTLED = re.compile(
    r"""
    [sSjJG]        # the report, they report; gone, going
  | (?<=[hxmXn])l(?=[sSvG])  # the long of "has long said"
  | (?<=[pwt])'    # the 's of "he's gone", "that's it"
  | [mr](?=s)      # the May of "May said"
  | m(?=N[,s])     # the Will of "Will Lind said"
  | i(?=[#D])      # the About of "About 40 boats sank"
  | [lN](?=e)      # the Early of "Early Monday"
    """,
    re.VERBOSE,
)
# plural without an s
PLURALS = frozenset(words("percent people police men women children staff media"))
NOUN_AFTER = frozenset("xhmXvs")
NOUN_BEFORE = frozenset("dD'#oi")
CLAUSE_HEADS = frozenset(".,;:-QRPZ&Bct")


def settled(tags: list[str], text: str, spans: list[tuple[int, int]]) -> str:
    """The tags of a paragraph as one string; ``spans`` are its tokens' places in ``text``."""
    for match in UNSETTLED.finditer("".join(tags)):
        token = match.start()
        if match[0] == "'":
            tags[token] = "x"
        elif match[0] == "i":
            at_head = not token or tags[token - 1] in CLAUSE_HEADS or tags[token - 1] == "s"
            if at_head and text[slice(*spans[token])].lower() in APPROXIMATORS:
                tags[token] = "d"
        elif match[0] in "lN":
            word = text[slice(*spans[token])].lower()
            tags[token] = "e" if word in PART_OF_TIME else "r" if word == "long" else match[0]
        elif match[0] in "mr":
            tags[token] = "N" if text[spans[token][0]].isupper() else match[0]
        else:
            tags[token] = _settled_verb(text, spans, tags, token)
    return "".join(tags)


def _settled_verb(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> str:
    """The tag of what may be a verb of saying: a noun, or a verb that reports only with its particle."""
    word = text[slice(*spans[token])].lower()
    if particle := reporting.PHRASAL.get(word):
        following = text[slice(*spans[token + 1])].lower() if token + 1 < len(spans) else ""
        return tags[token] if following == particle else "g" if tags[token] == "G" else "v"
    if word in reporting.NOUN_FORMS and tags[token] != "G" and _is_noun(text, spans, tags, token):
        return "l"
    return tags[token]


def _is_noun(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a form that may be noun or verb is a noun here.

    A base form is a verb only after "to", a modal, a pronoun or a plural.
    """
    plural = text[spans[token][1] - 1] == "s"
    before = tags[token - 1] if token else "."
    earlier = tags[token - 2] if token > 1 else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if plural and before == "l" and after != "t" and _lacks_determiner(text, spans, tags, token - 1):
        return True
    if (
        before in NOUN_BEFORE
        or earlier + before == "CT"
        or (before == "l" and after in NOUN_AFTER)
        or (after == "o" and before != "p")
    ):
        return True
    if before in CLAUSE_HEADS and (after in NOUN_AFTER or (after in "SJ" and plural)):
        return True
    if tags[token] in "jJ" and after in "i&" and before in "lN":  # harbour advocates like Bell
        return True
    if tags[token] in "SJ" and before in "sj":  # said state Sen. Ruth Bell
        return True
    if before == "h" and plural:  # have claims in the area
        return True
    if tags[token] in "SJ" and before in "lNH" and not _is_plural(text[slice(*spans[token - 1])]):
        return True
    if tags[token] == "S" and after == "." and "".join(tags[max(0, token - 3) : token]) == ",dl":
        return False  # the wall fell, the pilots report.
    if before in "NH" and earlier == "#":
        return True
    return before in "lgrv" and earlier in "d'oi" and (before != "l" or after in "oi.,")


def _is_plural(word: str) -> bool:
    """Whether a noun is plural by its form, as far as a look can tell."""
    return word.endswith("s") or word.lower() in PLURALS


def _lacks_determiner(text: str, spans: list[tuple[int, int]], tags: list[str], noun: int) -> bool:
    """Whether a noun amid its clause has no determiner, and so is no subject: "won big states"."""
    while noun and tags[noun - 1] == "l":
        noun -= 1
    if noun and tags[noun - 1] == "#":
        return text[slice(*spans[noun - 1])].lower() != "one"
    return noun > 0 and tags[noun - 1] in "vsxjgiToe,;:-"
