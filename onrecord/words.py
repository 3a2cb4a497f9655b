"""A newsroom's own words, which its settings add to what the extractors know."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

Word = Annotated[str, Meta(pattern=r"^[^\W\d_][\w'’-]*$")]
"""One word, beginning with a letter."""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Words to know beside those of the lexicons.

    Verbs that report, in their base form, by what they take: ``say`` ("opined that ..."), ``tell`` (a hearer
    first), ``ask``, ``utter`` (quoted words alone), ``call`` ("dubbed it ..."), ``judge`` ("slammed the
    ..."), ``show`` (what studies do). ``nouns`` are what it is said in ("in a statement"). ``titles`` stand
    before a name, with a capital; ``roles`` are what people are, ``organisations`` what organisations are
    called; ``women`` and ``men`` are first names.
    """

    say: tuple[Word, ...] = ()
    tell: tuple[Word, ...] = ()
    ask: tuple[Word, ...] = ()
    utter: tuple[Word, ...] = ()
    call: tuple[Word, ...] = ()
    judge: tuple[Word, ...] = ()
    show: tuple[Word, ...] = ()
    nouns: tuple[Word, ...] = ()
    titles: tuple[Word, ...] = ()
    roles: tuple[Word, ...] = ()
    organisations: tuple[Word, ...] = ()
    women: tuple[Word, ...] = ()
    men: tuple[Word, ...] = ()

    def __add__(self, other: Words) -> Words:
        """The words of both, each once."""
        both = {
            name: tuple(dict.fromkeys((*getattr(self, name), *getattr(other, name))))
            for name in self.__struct_fields__
        }
        return Words(**both)


NO_WORDS = Words()
