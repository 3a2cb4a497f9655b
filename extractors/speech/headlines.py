"""Headlines whose words begin with capitals: a capital makes no name there, and verbs show by their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicons.reporting import NOUN_FORMS

if TYPE_CHECKING:
    from extractors.speech.vocabulary import Vocabulary

# the tags of words that a headline would capitalise
CONTENT = frozenset("NlvgsSjJGKp")
# no headline has more tokens; with fewer words nothing can be told
LONGEST, FEWEST_WORDS = 30, 3
# what a capitalised word of a headline may be but a name
NO_NAME = frozenset("sjSvGKgxhmXnpwcB")


def is_headline(text: str, tags: str | list[str], spans: list[tuple[int, int]]) -> bool:
    """Whether most words of a paragraph's first tokens begin with capitals."""
    first = [text[spans[token][0]] for token in range(min(len(tags), LONGEST)) if tags[token] in CONTENT]
    return len(first) >= FEWEST_WORDS and 4 * sum(letter.isupper() for letter in first) >= 3 * len(first)


def retag(text: str, known: Vocabulary, tags: list[str], spans: list[tuple[int, int]]) -> None:
    """Give the capitalised verbs and small words of a headline their own tags, in place."""
    if len(tags) > LONGEST or not is_headline(text, tags, spans):
        return
    for token, tag in enumerate(tags):
        word = text[slice(*spans[token])]
        if tag == "N" and not known.is_first_name(word) and word.lower() not in NOUN_FORMS:
            own = known.tags.get(word.lower(), "N")
            tags[token] = own if own in NO_NAME else "N"
