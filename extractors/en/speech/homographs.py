"""Forms that may be verb or noun, settled by their neighbours: "the report says", "they report that"."""

from __future__ import annotations

import re

from extractors.en.lexicon import offices, reporting
from extractors.en.lexicon.adjectives import ADJECTIVAL, ADJECTIVES
from extractors.en.lexicon.function_words import APPROXIMATORS, PART_OF_TIME
from extractors.words import words

UNSETTLED = re.compile(
    r"""
    [sSjJG]        # the report, they report; gone, going
  | (?<=[pwt])'    # the 's of "he's gone", "that's it"
  | [mr](?=s)      # the May of "May said"
  | m(?=N[,s])     # the Will of "Will Lind said"
  | i(?=[#D])      # the About of "About 40 boats sank"
  | [lN](?=e)      # the Early of "Early Monday"
  | d(?=[.,;])     # the her of "Bell told her."
  | (?<=[hx])l(?=[sj])   # the long of "has long said"
    """,
    re.VERBOSE,
)
"""Classes of words that may be of another class, too: the report, they report; May said."""
PLURALS = frozenset(words("percent people police men women children staff media"))
"""Plural nouns without an s."""
NOUN_AFTER = frozenset("xhmXvs")
"""Classes of verbs, before which a word that may be a noun or a verb is a noun."""
NAMED_BEFORE = frozenset("lNH,.;:&Bct-")
"""Classes of words and marks before a noun that a verb follows."""
MODIFIER_HEADS = frozenset(".,;:-QRPZ&Bctaw")
"""Classes before a noun that modifies another noun at a clause's head: but state police said."""
NOUN_BEFORE = frozenset("dD'#oi")
"""Classes of words after which a word is a noun: a determiner, a genitive, a number, a preposition."""
COUNTED = frozenset(("pledged", "reported", "confirmed", "alleged", "estimated", "declared", "announced"))
"""Participles of counted things: 475 pledged delegates."""
ONE, SEVERAL = (
    frozenset(("another", "each", "neither", "either")),
    frozenset(("many", "several", "few", "both")),
)
"""Words before a singular noun, and words before a plural noun."""
CLAUSE_HEADS = frozenset(".,;:-QRPZ&Bct")
"""Classes of words and marks that a clause begins right behind."""


def settled(tags: list[str], text: str, spans: list[tuple[int, int]]) -> str:
    """The tags of a paragraph as one string; ``spans`` are its tokens' places in ``text``."""
    for match in UNSETTLED.finditer("".join(tags)):
        token = match.start()
        if match[0] == "'":
            tags[token] = "x"
        elif match[0] == "d":
            tags[token] = "p" if text[slice(*spans[token])].lower() == "her" else "d"
        elif match[0] == "i":
            at_head = not token or tags[token - 1] in CLAUSE_HEADS or tags[token - 1] == "s"
            if at_head and text[slice(*spans[token])].lower() in APPROXIMATORS:
                tags[token] = "d"
        elif match[0] in "lN":
            word = text[slice(*spans[token])].lower()
            if word in PART_OF_TIME:
                tags[token] = "e"
            elif word == "long":
                tags[token] = "r"
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
    if word.endswith("ed") and _is_attribute(text, spans, tags, token):
        return "v"
    return tags[token]


def _is_attribute(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a participle belongs to the noun after it: "the current recommended route"."""
    if tags[token - 1 : token] == ["#"] and tags[token + 1 : token + 2] == ["l"]:  # 475 pledged delegates
        return text[slice(*spans[token])].lower() in COUNTED
    within = tags[token + 1 : token + 2] in (["l"], ["N"]) and tags[token - 2 : token - 1] in (["d"], ["'"])
    return within and _is_after_adjective(text, spans, tags, token)


def _is_noun(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a form that may be noun or verb is a noun here, by the words before and after."""
    before = tags[token - 1] if token else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if before in "dD#" and _disagree(text, spans, token):
        return False
    if (
        before in NOUN_BEFORE
        or (after == "o" and before != "p")
        or _is_after_adjective(text, spans, tags, token)
    ):
        return True
    if _is_in_s(text, spans[token][1]):
        return _is_plural_noun(text, spans, tags, token)
    return _is_base_noun(text, spans, tags, token)


def _disagree(text: str, spans: list[tuple[int, int]], token: int) -> bool:
    """Whether a form and the word before it differ in number, as a verb does: "another calls"."""
    before = text[slice(*spans[token - 1])].lower()
    return before in (ONE if _is_in_s(text, spans[token][1]) else SEVERAL)


def _is_in_s(text: str, end: int) -> bool:
    """Whether the word that ends at ``end`` is a plural, or a third person: "claims", and no "stress"."""
    return text[end - 1] == "s" and text[end - 2] != "s"


def _is_plural_noun(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a form in -s is a plural: "police reports said", "sought volunteers for", "have claims"."""
    before = tags[token - 1] if token else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if before == "l" and after != "t" and _lacks_determiner(text, spans, tags, token - 1):
        return True
    if (after in NOUN_AFTER and before in NAMED_BEFORE) or (after in "SJ" and before in CLAUSE_HEADS):
        return True
    if after == "i" and before in CLAUSE_HEADS and before not in ",QRPZ":  # Reports in Kenya said
        return True
    if before in "hT":  # have claims in; according to reports
        return True
    if tags[token] in "jJ" and after in "i&" and before in "lN":  # harbour advocates like Bell
        return True
    if before in "vg" and after in "io.,;:&":  # sought volunteers for
        return True
    return _is_noun_by_both(tags, token)


def _is_base_noun(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a base form is a noun: it is a verb only after "to", a modal, a pronoun or a plural."""
    before = tags[token - 1] if token else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if after in NOUN_AFTER and (before in CLAUSE_HEADS or before == "l"):
        return True
    if tags[token] not in "SJ":
        return _is_noun_by_both(tags, token)
    if before in "sj":  # said state Sen. Ruth Bell
        return True
    if before in "lNH" and not _is_plural(text[slice(*spans[token - 1])]):
        return True
    if (
        before in MODIFIER_HEADS
        and after in "lH&"
        and not (before == "&" and tags[token - 2 : token - 1] == ["v"])
    ):
        return True  # state police said; said report authors
    if before == "T" and tags[token - 2 : token - 1] == ["C"]:  # according to state officials
        return True
    if tags[token] == "S" and after == "." and "".join(tags[max(0, token - 3) : token]) == ",dl":
        return False  # the wall fell, the pilots report.
    return _is_noun_by_both(tags, token)


def _is_noun_by_both(tags: list[str], token: int) -> bool:
    """Whether a form stands where a phrase's head does: "40 Carrow reports", "the latest claims"."""
    before = tags[token - 1] if token else "."
    earlier = tags[token - 2] if token > 1 else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if before in "NH" and earlier == "#":
        return True
    return before in "lgrv" and earlier in "d'oi" and (before != "l" or after in "oi.,")


def _is_after_adjective(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether an adjective, which is nobody's name, stands before a form: "false", "off-the-cuff"."""
    if token == 0 or tags[token - 1] not in "lN":
        return False
    word = text[slice(*spans[token - 1])].lower()
    head = word.rpartition("-")[2]
    joined = head != word and tags[token - 1] == "l" and head not in offices.ROLES
    return joined or word in ADJECTIVES or word.endswith(ADJECTIVAL)


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
