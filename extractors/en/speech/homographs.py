"""Forms that may be verb or noun, settled by their neighbours: "the report says", "they report that"."""

from __future__ import annotations

import re

from extractors import classes
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
NOUN_AFTER = frozenset(classes.AUXILIARIES + classes.VERB + classes.SAID)
"""Classes of verbs, before which a word that may be a noun or a verb is a noun."""
NAMED_BEFORE = frozenset("lNH,.;:&Bct-")
"""Classes of words and marks before a noun that a verb follows."""
NOUN_BEFORE = frozenset("dD'#oi")
"""Classes of words after which a word is a noun: a determiner, a genitive, a number, a preposition."""
COUNTING = classes.DETERMINER + classes.QUANTIFIER + classes.NUMBER
"""Classes of words before a noun that may tell one from several."""
LOWER_OR_NAME = classes.NOUN + classes.NAME
"""Classes of nouns and names."""
NAMED = classes.NOUN + classes.NAMES
"""Classes of nouns, names and titles."""
MONTH_OR_NAME = classes.MODAL + classes.ADVERB
"""Classes of what a month or a name may be written like: may, will."""
BEFORE_OBJECT = classes.HAVE + classes.TO
"""Classes of words before a plural: have claims; according to reports."""
REPORTING = classes.SAID + classes.CALLED
"""Classes of finite verbs that report."""
CALLS = classes.CALLED + classes.CALL
"""Classes of verbs of judging, as which people may be written, too: advocates, critics."""
BEHIND_PEOPLE = classes.PREPOSITION + classes.AND
"""Classes of words behind people: advocates like Bell, advocates and pilots."""
OTHER_VERBS = classes.VERB + classes.GERUND
"""Classes of verbs that do not report."""
BEHIND_HEAD = classes.OF + classes.PREPOSITION + ".,"
"""Classes behind the head of a phrase."""
BEHIND_OBJECT = BEHIND_HEAD + ";:" + classes.AND
"""Classes behind a plural that a verb acts on: sought volunteers for."""
MODIFIED = classes.NOUN + classes.TITLE + classes.AND
"""Classes behind a noun that modifies another: state police, state Sen. Bell, state and local police."""
MODIFYING = classes.NOUN + classes.GERUND + classes.ADVERB + classes.VERB
"""Classes of words between the first word of a phrase and its head."""
PHRASE_OPENERS = classes.DETERMINER + classes.GENITIVE + classes.OF + classes.PREPOSITION
"""Classes of words before the words that modify a phrase's head."""
AMID_CLAUSE = "vsxjgiToe,;:-"
"""Classes behind which a noun without a determiner is no subject: won big states."""
COUNTED = frozenset(("pledged", "reported", "confirmed", "alleged", "estimated", "declared", "announced"))
"""Participles of counted things: 475 pledged delegates."""
ONE, SEVERAL = (
    frozenset(("another", "each", "neither", "either")),
    frozenset(("many", "several", "few", "both")),
)
"""Words before a singular noun, and words before a plural noun."""
CLAUSE_HEADS = frozenset(".,;:-QRPZ&Bct")
"""Classes of words and marks that a clause begins right behind."""
PHRASE_HEADS = CLAUSE_HEADS - {",", *classes.QUOTED}
"""Classes that a clause begins right behind, but those behind which a tag may stand."""
MODIFIER_HEADS = CLAUSE_HEADS | {classes.AS, classes.WHO}
"""Classes before a noun that modifies another noun at a clause's head: but state police said."""


def settled(tags: list[str], text: str, spans: list[tuple[int, int]]) -> str:
    """The tags of a paragraph as one string; ``spans`` are its tokens' places in ``text``."""
    for match in UNSETTLED.finditer("".join(tags)):
        token = match.start()
        if match[0] == classes.GENITIVE:
            tags[token] = classes.BE
        elif match[0] == classes.DETERMINER:
            her = text[slice(*spans[token])].lower() == "her"
            tags[token] = classes.PRONOUN if her else classes.DETERMINER
        elif match[0] == classes.PREPOSITION:
            at_head = not token or tags[token - 1] in CLAUSE_HEADS or tags[token - 1] == classes.SAID
            if at_head and text[slice(*spans[token])].lower() in APPROXIMATORS:
                tags[token] = classes.DETERMINER
        elif match[0] in LOWER_OR_NAME:
            word = text[slice(*spans[token])].lower()
            if word in PART_OF_TIME:
                tags[token] = classes.TIME
            elif word == "long":
                tags[token] = classes.ADVERB
        elif match[0] in MONTH_OR_NAME:
            tags[token] = classes.NAME if text[spans[token][0]].isupper() else match[0]
        else:
            tags[token] = _settled_verb(text, spans, tags, token)
    return "".join(tags)


def _settled_verb(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> str:
    """The tag of what may be a verb of saying: a noun, or a verb that reports only with its particle."""
    word = text[slice(*spans[token])].lower()
    if particle := reporting.PHRASAL.get(word):
        following = text[slice(*spans[token + 1])].lower() if token + 1 < len(spans) else ""
        if following == particle:
            return tags[token]
        return classes.GERUND if tags[token] == classes.SAYING else classes.VERB
    if word in reporting.NOUN_FORMS and tags[token] != classes.SAYING and _is_noun(text, spans, tags, token):
        return classes.NOUN
    if word.endswith("ed") and _is_attribute(text, spans, tags, token):
        return classes.VERB
    return tags[token]


def _is_attribute(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a participle belongs to the noun after it: "the current recommended route"."""
    numbered = tags[token - 1 : token] == [classes.NUMBER]
    if numbered and tags[token + 1 : token + 2] == [classes.NOUN]:  # 475 pledged delegates
        return text[slice(*spans[token])].lower() in COUNTED
    before, after = tags[token - 2 : token - 1], tags[token + 1 : token + 2]
    within = after in ([classes.NOUN], [classes.NAME]) and before in (
        [classes.DETERMINER],
        [classes.GENITIVE],
    )
    return within and _is_after_adjective(text, spans, tags, token)


def _is_noun(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a form that may be noun or verb is a noun here, by the words before and after."""
    before = tags[token - 1] if token else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if before in COUNTING and _disagree(text, spans, token):
        return False
    if (
        before in NOUN_BEFORE
        or (after == classes.OF and before != classes.PRONOUN)
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
    if before == classes.NOUN and after != classes.THAT and _lacks_determiner(text, spans, tags, token - 1):
        return True
    if (after in NOUN_AFTER and before in NAMED_BEFORE) or (
        after in classes.BASE_FORMS and before in CLAUSE_HEADS
    ):
        return True
    if after == classes.PREPOSITION and before in PHRASE_HEADS:  # Reports in Kenya said
        return True
    if before in BEFORE_OBJECT:  # have claims in; according to reports
        return True
    if (
        tags[token] in CALLS and after in BEHIND_PEOPLE and before in LOWER_OR_NAME
    ):  # harbour advocates like Bell
        return True
    if before in OTHER_VERBS and after in BEHIND_OBJECT:  # sought volunteers for
        return True
    return _is_noun_by_both(tags, token)


def _is_base_noun(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether a base form is a noun: it is a verb only after "to", a modal, a pronoun or a plural."""
    before = tags[token - 1] if token else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if after in NOUN_AFTER and (before in CLAUSE_HEADS or before == classes.NOUN):
        return True
    if tags[token] not in classes.BASE_FORMS:
        return _is_noun_by_both(tags, token)
    if before in REPORTING:  # said state Sen. Ruth Bell
        return True
    if before in NAMED and not _is_plural(text[slice(*spans[token - 1])]):
        return True
    if (
        before in MODIFIER_HEADS
        and after in MODIFIED
        and not (before == classes.AND and tags[token - 2 : token - 1] == [classes.VERB])
    ):
        return True  # state police said; said report authors
    if before == classes.TO and tags[token - 2 : token - 1] == [
        classes.ACCORDING
    ]:  # according to state officials
        return True
    said_last = tags[token] == classes.SAY and after == "."
    if said_last and tags[max(0, token - 3) : token] == [",", classes.DETERMINER, classes.NOUN]:
        return False  # the wall fell, the pilots report.
    return _is_noun_by_both(tags, token)


def _is_noun_by_both(tags: list[str], token: int) -> bool:
    """Whether a form stands where a phrase's head does: "40 Carrow reports", "the latest claims"."""
    before = tags[token - 1] if token else "."
    earlier = tags[token - 2] if token > 1 else "."
    after = tags[token + 1] if token + 1 < len(tags) else "."
    if before in classes.NAMES and earlier == classes.NUMBER:
        return True
    return (
        before in MODIFYING and earlier in PHRASE_OPENERS and (before != classes.NOUN or after in BEHIND_HEAD)
    )


def _is_after_adjective(text: str, spans: list[tuple[int, int]], tags: list[str], token: int) -> bool:
    """Whether an adjective, which is nobody's name, stands before a form: "false", "off-the-cuff"."""
    if token == 0 or tags[token - 1] not in LOWER_OR_NAME:
        return False
    word = text[slice(*spans[token - 1])].lower()
    head = word.rpartition("-")[2]
    joined = head != word and tags[token - 1] == classes.NOUN and head not in offices.ROLES
    return joined or word in ADJECTIVES or word.endswith(ADJECTIVAL)


def _is_plural(word: str) -> bool:
    """Whether a noun is plural by its form, as far as a look can tell."""
    return word.endswith("s") or word.lower() in PLURALS


def _lacks_determiner(text: str, spans: list[tuple[int, int]], tags: list[str], noun: int) -> bool:
    """Whether a noun amid its clause has no determiner, and so is no subject: "won big states"."""
    while noun and tags[noun - 1] == classes.NOUN:
        noun -= 1
    if noun and tags[noun - 1] == classes.NUMBER:
        return text[slice(*spans[noun - 1])].lower() != "one"
    return noun > 0 and tags[noun - 1] in AMID_CLAUSE
