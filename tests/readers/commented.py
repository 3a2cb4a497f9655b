"""A Word draft with comments, made by hand: the author's backup beside the words."""

from __future__ import annotations

from html import escape

from tests.readers.word import document, p, r

BEA = ("Bea Ott", "2026-05-03T10:15:00Z")
IVO = ("Ivo Lund", "2026-05-04T09:00:00Z")
WALL = "https://port.example/wall"


def on(key: int, words: str) -> str:
    """Words with a comment on them."""
    marks = f'<w:commentRangeStart w:id="{key}"/>', f'<w:commentRangeEnd w:id="{key}"/>'
    return f'{marks[0]}{r(words)}{marks[1]}<w:r><w:commentReference w:id="{key}"/></w:r>'


def said(key: int, words: str, who: tuple[str, str] = BEA) -> str:
    """A comment's words."""
    return (
        f'<w:comment w:id="{key}" w:author="{who[0]}" w:date="{who[1]}">'
        f'<w:p w14:paraId="{key}0"><w:r><w:t>{escape(words)}</w:t></w:r></w:p></w:comment>'
    )


def answers(key: int, of: int | None = None, *, done: bool = False) -> str:
    """What Word keeps of a comment's thread: which other it answers, and whether it is closed."""
    answered = f' w15:paraIdParent="{of}0"' if of is not None else ""
    return f'<w15:commentEx w15:paraId="{key}0"{answered} w15:done="{int(done)}"/>'


def draft(
    price: str = "£6 million",
    more: str = "",
    log: str = "Port log 2024, p. 12",
    asked: str = BEA[1],
    boats: str = "",
    threads: str = "",
) -> bytes:
    """A draft: evidence, an open question, an answered one, a call, a link, a note, and ``more`` words.

    ``boats`` are the comments on the boats in place of the question, ``threads`` what Word keeps of these.
    """
    body = (
        p("The sea wall")
        + p("The wall cost ", on(1, price), ", and ", on(2, "40 boats"), " were lost.")
        + p("“We will ", on(3, "act"), ",” said Ruth Bell. The quay has ", on(4, "12 lamps"), ".")
        + p("It is ", f'<w:hyperlink r:id="w">{r("300 metres long")}</w:hyperlink>', ".", on(6, " And old."))
        + p(more)
    )
    comments = (
        said(1, log)
        + (boats or said(2, "Source?", (BEA[0], asked)))
        + said(3, "Phone call with Bell, 2 May")
        + said(4, "CHECK")
        + said(5, "Counted them on Monday.", IVO)
        + said(6, "A dull line.", IVO)
    )
    threads = "".join(
        (answers(1), threads or answers(2), answers(3), answers(4, done=True), answers(5, 4), answers(6))
    )
    return document(body, {"w": WALL}, comments=comments, commentsExtended=threads)
