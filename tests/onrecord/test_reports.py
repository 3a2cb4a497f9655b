"""Documents with their claims, and query sheets, as pages to read."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from records_by_hand import TEXT, claim, take_in

from onrecord.decisions import queries
from onrecord.formats import html, markdown, report
from onrecord.records import Evidence, Passage, Speaker
from onrecord.store import Citation

if TYPE_CHECKING:
    from onrecord.store import Store

HOSTILE = "<script>alert('x')</script> [a](javascript:b) ![c](d) &amp; **e** `f` <!-- g --> # h"


class Page(HTMLParser):
    """The words of a page, its elements, and its links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.fixture
def checked(store: Store) -> Store:
    """A store whose first claim is verified, and whose first two have a query."""
    one, other, *_ = (entry.id for entry in store.entries())
    item = Evidence(
        "", "Port log", "primary", "https://port.example/log", "javascript:alert(1)", "2026-11-20"
    )
    store.decide([one], "Ann", status="verified", note=HOSTILE, cite=Citation(item, "p. 3", "we act"))
    queries.ask(store, [one], "Ruth Bell", "Who acts?", "Ann", asked="2026-11-20")
    queries.ask(store, [other], "ruth  bell", "How much?", "Ann", asked="2026-11-21")
    queries.ask(store, [other], "Harbour Board", HOSTILE, "Ann", asked="2026-11-21")
    queries.answer(store, one, "We.", "Ann")
    return store


def test_the_html_report_has_the_document_its_claims_verdicts_and_evidence(checked: Store) -> None:
    page = Page("".join(html.documents(checked, checked.entries())))
    plain = re.sub("[0-9]+", "", TEXT)

    assert squeezed(plain) in squeezed(re.sub("[0-9]+", "", page.text))
    assert page.tags.count("mark") == page.tags.count("sup") == page.tags.count("li") == 4
    for words in ("verified quote", "Port log, primary, p. 3, “we act”, looked 2026-11-20", HOSTILE, "We."):
        assert words in page.text
    assert [link for link in page.links if link[0] != "#"] == ["https://port.example/log"]
    assert not {"script", "img", "link"} & {*page.tags}


def test_marks_of_claims_in_claims_never_cross(store: Store) -> None:
    text = "“Six boats of ten,” she said."
    speaker = Speaker("she", 20, 23, "Ruth Bell", "a pilot")
    inner = claim(text, "Six boats of ten", speaker=speaker, cue=Passage("said", 24, 28))
    source = take_in(
        store, "b.txt", text, [inner, claim(text, "Six boats", "figure"), claim(text, "ten", "figure")]
    )
    entries = [entry for entry in store.entries() if source and entry.source == source.id]
    [document] = report.documents(store, entries)

    assert [(piece.words, len(piece.of), piece.ended) for piece in report.pieces(document)] == [
        ("“", 0, ()),
        ("Six boats", 2, (2,)),
        (" of ", 1, ()),
        ("ten", 2, (1, 3)),
        (",” she said.", 0, ()),
    ]
    assert "said by: Ruth Bell, a pilot" in "".join(markdown.documents(store, entries))


def test_the_markdown_report_says_the_same(checked: Store) -> None:
    written = "".join(markdown.documents(checked, checked.entries()))
    page = Page(MarkdownIt("commonmark").render(written))

    assert "We will act¹,” said Ruth Bell." in page.text
    assert (
        "evidence: Port log, primary, p. 3, “we act”, looked 2026-11-20 https://port.example/log" in page.text
    )
    assert squeezed(f"note: {HOSTILE}") in squeezed(page.text)
    assert {*page.tags} == {"h1", "h2", "h3", "blockquote", "p", "br", "ul", "li"}
    assert page.tags.count("h3") == 4


@pytest.mark.parametrize("form", [html, markdown], ids=["html", "markdown"])
def test_the_query_sheet_has_a_section_for_each_person(checked: Store, form: type[html]) -> None:
    written = "".join(form.queries(checked, checked.entries()))
    page = Page(written if form is html else MarkdownIt("commonmark").render(written))

    assert page.tags.count("h2") == 2
    places = [page.text.index(words) for words in ("Harbour Board", "Ruth Bell", "Who acts?", "How much?")]
    assert places == sorted(places)
    assert squeezed(HOSTILE) in squeezed(page.text)
    assert "a.txt, line 1" in page.text
    assert "We." in page.text
    assert "script" not in page.tags


@given(st.text())
@example("1. a\n\n    code\n\n# b\n===\n---\n* c\n> d\n+ e\n12) f\n\\")
@example("<a@b.example> &copy; a  \nb\n```\nc\n~~~\n|d|\n|-|")
@example("[a]: b\n\n[a]\n\n\ttab\n:e: www.example.org")
def test_no_words_are_markdown(words: str) -> None:
    for written in (markdown.block(words), markdown.inline(words)):
        page = Page(MarkdownIt("gfm-like", {"linkify": False}).render(written))
        assert squeezed(page.text) == squeezed(report.shown(words))
        assert {*page.tags} <= {"p", "br"}


@given(st.text())
@example("\x00\x1b]0;x\x07")
def test_no_words_are_html(words: str) -> None:
    page = Page(html.tag("p", words, title=words))

    assert page.text == report.shown(words)
    assert page.tags == ["p"]
