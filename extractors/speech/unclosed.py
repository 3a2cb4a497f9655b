"""How far a quotation reaches whose closing mark is missing: as far as it must, and no further."""

from __future__ import annotations

from extractors.pattern import lazy

SENTENCE_END = lazy(r"[.!?…](?=\s)")
BEFORE_SENTENCE = lazy(r"[.!?…]\s+$")
NEXT_PARAGRAPH = lazy(r"\s*")
# a single mark that ends a sentence, where no single mark has opened: “We act.’
WRONG_CLOSER = lazy(r"(?<=[.,!?…])['’](?=\s|$)")
SINGLE_OPENER = lazy(r"(?<!\S)[‘'](?=\w)")
# a tag that can stand only outside the marks: “We act, said Bell
TAG = lazy(r",(?=\s(?:said|says)\s\p{Lu})")


def goes_on(text: str, end: int, sign: str) -> bool:
    """Whether a quotation that is open at its paragraph's ``end`` goes on: its mark opens the next."""
    following = NEXT_PARAGRAPH.match(text, end)
    return following is not None and text.startswith(sign, following.end())


def missing_end(text: str, start: int, limit: int) -> int | None:
    """Where the text from ``start`` to ``limit`` shows the end of a quotation; None where nothing does."""
    tag = TAG.search(text, start, limit)
    closer = WRONG_CLOSER.search(text, start, tag.start() if tag else limit)
    if closer and not SINGLE_OPENER.search(text, start, closer.start()):
        return closer.start()
    return tag.end() if tag else None


def end_before_mark(text: str, start: int, mark: int) -> int:
    """Where a quotation from ``start`` ends that another ``mark`` cuts short.

    At a sentence's head the mark opens the speech anew, so that all before it is quoted; else the first
    sentence is.
    """
    last = len(text[start:mark].rstrip()) + start
    if last > start and text[last - 1] in ".!?…":
        return last
    sentence = SENTENCE_END.search(text, start, mark)
    return sentence.end() if sentence else last
