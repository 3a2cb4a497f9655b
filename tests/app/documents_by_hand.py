"""Documents as readers of formats give them: a page of a site, and a Word draft with changes and comments."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from extractors import VERSION, claims_of
from extractors.readers.docx import read
from extractors.readers.writer import Writer
from onrecord.reading import Reading
from onrecord.records import Draft
from onrecord.workspace import kept_under
from tests.readers.word import dele, document, ins, p, style

if TYPE_CHECKING:
    from onrecord.records import Source
    from onrecord.store import Store

STYLES = style("T", "Title") + style("H1", "heading 1") + style("Q", "Quote")
COMMENTS = (
    '<w:comment w:id="1" w:author="Ivo Lund" w:date="2026-03-04T09:00:00Z">'
    '<w:p w14:paraId="11"><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment>'
)
ROW = "<w:tr>{}</w:tr>"


def _row(*cells: str) -> str:
    return ROW.format("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells))


WORD = document(
    p("The lamp of Sandle", style="T")
    + p("The lamp burned for ", dele("ten"), ins("twelve"), " nights, ",
        '<w:commentRangeStart w:id="1"/>', "said Ruth Bell", '<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>', ", a harbour pilot. ",
        ins("It cost the town £4,000. "), "Nobody asked the pilots.")
    + p("What it cost", style="H1")
    + "<w:tbl>" + _row("Year", "Nights", "Cost") + _row("1946", "12", "£4,000")
    + _row("1947", "140", "£39,500")
    + "</w:tbl>"
    + p("“We shall not pay for oil twice.”", style="Q")
    + p(dele("The council met on 3 May. "), "Seven boats were lost."),
    styles=STYLES,
    comments=COMMENTS,
)  # fmt: skip
"""A Word draft: a title, tracked changes, a comment, a heading, a table, a quotation."""


def page() -> Reading:
    """A page of a site, as its reader gives it."""
    text = Writer()
    text.add("boilerplate", "Home News Sport Weather")
    text.add("boilerplate", "Subscribe for £2 a week")
    text.add("headline", "Lamp dark for twelve nights")
    text.add("dek", "Pilots say that nobody asked them")
    text.add("byline", "By Ada Moss")
    text.add("caption", "The quay at Sandle, where 300 people stood. Photograph: Jo Lind")
    text.add("paragraph", "The lamp at Sandle was dark for 12 nights, said Ruth Bell, a harbour pilot.")
    text.add("pullquote", "“Nobody asked the pilots.”", repeats=True)
    text.add("paragraph", "“Nobody asked the pilots,” Bell told the council. The repair cost £4,000.")
    text.add("heading", "What comes next")
    text.add("paragraph", "The council meets on Monday to vote on 40 new lamps.")
    text.add("footnote", "1 The log of the keeper has 14 nights.", "footnote 1")
    for story in ("Ferry late for 3 days", "Mayor opens bridge", "Ten ways to cook cod"):
        text.add("boilerplate", story)
    return Reading(
        text.text,
        "html/1",
        title="Lamp dark for twelve nights",
        authors=("Ada Moss",),
        published="2026-03-03",
        url="https://post.example/lamp",
        said={"title": "json-ld", "authors": "byline", "published": "meta", "url": "canonical"},
        blocks=tuple(text.blocks),
    )


def word() -> Reading:
    """The Word draft, as its reader gives it."""
    return read(WORD)


def put_reading(store: Store, name: str, reading: Reading, content: bytes = b"") -> Source:
    """Put a document on record as its reader gives it, with the claims found there."""
    if content:  # else the document is gone, and what was read of it is all that there is
        (store.workspace.seeds / name).write_bytes(content)
    store.workspace.keep_reading(reading)
    text_sha256, beside = kept_under(reading)
    at, sha256 = "2026-11-22T09:00:00+00:00", hashlib.sha256(content or reading.text.encode()).hexdigest()
    draft = Draft(sha256, text_sha256, reading.reader, "", at, VERSION, language="en", reading=beside)
    source = store.take_in(name, reading.title, draft, reading.text, claims_of(reading), reading.warnings)
    assert source is not None
    return source
