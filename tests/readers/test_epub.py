"""Electronic books: the order of their pages, their chapters, notes and metadata, and what can't be read."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.readers import epub, read, read_any
from extractors.readers.formats import format_of
from onrecord.errors import UnreadableError
from tests.readers.books import KNOWN, book, nav, ncx, page, reading, shown
from tests.readers.word import zipped

SAMPLES = Path(__file__).parent / "samples"
NESTED = '<ol><li><a href="a.xhtml">One</a>'
CRANE = page("<h1>The crane</h1><p>It cost £4.2 million.</p><p>It has twelve hooks.</p>")
QUAY = page("<p>It is 40 metres long.</p>")
LOCKED = (
    '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
    '<e:EncryptionMethod Algorithm="{}"/><e:CipherData><e:CipherReference URI="{}"/></e:CipherData>'
    "</e:EncryptedData></encryption>"
)


def test_pages_are_read_in_the_order_of_the_spine_with_chapters_as_places() -> None:
    contents = nav(("The crane", "z.xhtml"), ("The quay", "a.xhtml"))
    found = reading({"z.xhtml": CRANE, "a.xhtml": QUAY, "toc.ncx": ncx(), "nav.xhtml": contents})

    assert shown(found) == [
        ("heading", "ch. 1, ¶ 1", "The crane"),
        ("paragraph", "ch. 1, ¶ 2", "It cost £4.2 million."),
        ("paragraph", "ch. 1, ¶ 3", "It has twelve hooks."),
        ("heading", "ch. 2, ¶ 1", "The quay"),
        ("paragraph", "ch. 2, ¶ 2", "It is 40 metres long."),
        ("boilerplate", "", "Contents"),
        ("boilerplate", "", "The crane"),
        ("boilerplate", "", "The quay"),
    ]
    assert (found.title, found.authors, found.language) == ("The Harbour", ("Ruth Bell",), "en")
    assert found.said["title"] == "book.opf"


def test_a_page_holds_several_chapters_and_a_chapter_takes_several_pages() -> None:
    first = page('<h2 id="one"><a id="x"/>One</h2><p>First.</p><div id="two"><p>Second.</p></div>')
    lines = ncx(("One", "a.xhtml#x"), ("Two", "a.xhtml#two"), ("Three", "c.xhtml"))
    found = reading({"a.xhtml": first, "b.xhtml": page("<p>Goes on.</p>"), "c.xhtml": QUAY, "toc.ncx": lines})

    assert [(place, words) for _, place, words in shown(found)] == [
        ("ch. 1, ¶ 1", "One"),
        ("ch. 1, ¶ 2", "First."),
        ("ch. 2, ¶ 1", "Two"),
        ("ch. 2, ¶ 2", "Second."),
        ("ch. 2, ¶ 3", "Goes on."),
        ("ch. 3, ¶ 1", "Three"),
        ("ch. 3, ¶ 2", "It is 40 metres long."),
    ]


def test_a_line_that_has_the_words_of_a_title_is_the_heading_once() -> None:
    found = reading(
        {"a.xhtml": page('<p class="t">THE QUAY</p><p>Stone.</p>'), "toc.ncx": ncx(("The quay", "a.xhtml"))}
    )

    assert shown(found)[0] == ("heading", "ch. 1, ¶ 1", "THE QUAY")
    assert len(found.blocks) == 2


@pytest.mark.parametrize(
    ("landmarks", "guide", "meaning"),
    [
        ('<nav epub:type="landmarks"><a epub:type="bodymatter" href="b.xhtml">Start</a></nav>', "", ""),
        ("", '<reference type="text" href="b.xhtml"/>', ""),
        ("", "", "titlepage"),
    ],
    ids=["landmarks", "guide", "the page itself"],
)
def test_what_stands_before_the_first_chapter_is_not_counted(
    landmarks: str, guide: str, meaning: str
) -> None:
    contents = nav(("Thanks", "a.xhtml"), ("The crane", "b.xhtml"), landmarks=landmarks)
    found = reading(
        {"a.xhtml": page("<p>To Ada.</p>", meaning), "b.xhtml": CRANE, "nav.xhtml": contents}, guide=guide
    )

    assert [place for _, place, _ in shown(found)][:3] == [
        "front matter, ¶ 1",
        "front matter, ¶ 2",
        "ch. 1, ¶ 1",
    ]


def test_without_a_table_of_contents_each_page_is_a_chapter() -> None:
    found = reading(
        {"cover.xhtml": page('<img src="a.png" alt="Cover"/>'), "a.xhtml": CRANE, "b.xhtml": QUAY}
    )

    assert [place for _, place, _ in shown(found)] == ["ch. 1, ¶ 1", "ch. 1, ¶ 2", "ch. 1, ¶ 3", "ch. 2, ¶ 1"]


def test_notes_captions_tables_and_page_numbers_are_what_they_are() -> None:
    body = (
        '<p>It cost £4.2 million<a epub:type="noteref" href="#n">1</a> in '
        '<span epub:type="pagebreak">7</span>all, <a href="b.xhtml">as told</a> <a href="https://tolmouth.example/">here</a>.</p>'
        "<figure><img/><figcaption>The crane in 2025.</figcaption></figure>"
        "<table><tr><th>Port</th><th>Cost</th></tr><tr><td>Ebb</td><td>9</td></tr></table>"
        '<aside epub:type="footnote" id="n"><p>Without rails.</p></aside>'
    )
    found = reading({"a.xhtml": page(body), "b.xhtml": QUAY})

    assert shown(found)[:2] == [
        ("paragraph", "ch. 1, ¶ 1", "It cost £4.2 million in all, as told here."),
        ("caption", "ch. 1, ¶ 2", "The crane in 2025."),
    ]
    assert shown(found)[5:7] == [
        ("cell", "ch. 1, table 1, B2", "9"),
        ("footnote", "ch. 1, footnote 1", "Without rails."),
    ]
    assert found.blocks[5].heads == ("Cost",)
    assert [link.address for link in found.links] == ["https://tolmouth.example/"]
    (remark,) = found.remarks
    assert (found.text[: remark.start][-7:], remark.text) == ("million", "Without rails.")


def test_authors_and_the_day_of_publication_are_those_of_the_package() -> None:
    known = (
        '<dc:title>Tides</dc:title><dc:creator id="a">Ruth Bell</dc:creator>'
        '<dc:creator opf:role="ill">Tom Reed</dc:creator><dc:creator id="t">Ada Moss</dc:creator>'
        '<meta refines="#t" property="role">trl</meta><dc:date opf:event="modification">2026-09-01</dc:date>'
        '<dc:date opf:event="publication">2024-05-06</dc:date>'
    )
    found = reading({"a.xhtml": QUAY}, known)

    assert (found.title, found.authors, found.published) == ("Tides", ("Ruth Bell",), "2024-05-06")


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableError) as error:
        read_any(Path("b.epub"), content)
    return str(error.value)


def test_a_locked_book_says_so_and_garbled_fonts_lock_none() -> None:
    aes, fonts = "http://www.w3.org/2001/04/xmlenc#aes128-cbc", "http://www.idpf.org/2008/embedding"
    lock = "META-INF/encryption.xml"
    parts = {"a.xhtml": QUAY}

    assert refusal(book(parts, **{lock: LOCKED.format(aes, "OPS/a.xhtml")})) == (
        "b.epub: locked against copying (DRM): ask its publisher for a copy without"
    )
    for method, part in ((fonts, "OPS/a.otf"), (aes, "OPS/a.mp4")):
        content = book(parts, **{lock: LOCKED.format(method, part)})
        assert read(Path("b.epub"), content).text == "It is 40 metres long."


def test_a_page_without_anything_is_no_chapter() -> None:
    assert [
        place for _, place, _ in shown(reading({"a.xhtml": "<?xml version='1.0'?>", "b.xhtml": QUAY}))
    ] == ["ch. 1, ¶ 1"]


@pytest.mark.parametrize("version", [2, 3])
def test_a_book_that_pandoc_made_is_read_the_same_in_each_version(version: int) -> None:
    path = SAMPLES / f"crane-{version}.epub"
    found = read(path, path.read_bytes())

    assert shown(found) == [
        ("heading", "front matter, ¶ 1", "The Harbour Book"),
        ("paragraph", "front matter, ¶ 2", "Ruth Bell"),
        ("paragraph", "front matter, ¶ 3", "2026-03-04"),
        ("heading", "ch. 1, ¶ 1", "The crane"),
        ("paragraph", "ch. 1, ¶ 2", "The council paid £4.2 million. It has twelve hooks."),
        ("blockquote", "ch. 1, ¶ 3", "“We looked at the price,” Bell said."),
        ("caption", "ch. 1, ¶ 4", "A crane"),
        ("cell", "ch. 1, table 1, A1", "Port"),
        ("cell", "ch. 1, table 1, B1", "Price"),
        ("cell", "ch. 1, table 1, A2", "Tolmouth"),
        ("cell", "ch. 1, table 1, B2", "4.2"),
        ("footnote", "ch. 1, footnote 1", "Minutes of 2 March."),
        ("heading", "ch. 2, ¶ 1", "The quay"),
        ("paragraph", "ch. 2, ¶ 2", "It is 40 metres long."),
    ]
    assert (found.title, found.authors, found.published, found.language, found.warnings, found.links) == (
        "The Harbour Book", ("Ruth Bell",), "2026-03-04", "en-GB", (), (),
    )  # fmt: skip


def test_without_the_library_for_pages_a_book_and_a_wire_say_what_they_take() -> None:
    without = (
        "import sys; sys.modules.update(lxml=None)\n"
        "from extractors.readers import epub, wire\n"
        "from onrecord.errors import UnreadableError\n"
        "for read in (epub.read, wire.read):\n"
        "    try: read(b'<nitf></nitf>')\n"
        "    except UnreadableError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", without], capture_output=True, text=True, check=True)

    lines = done.stdout.splitlines()
    assert [line.partition(" needs lxml")[0] for line in lines] == ["an e-book", "a news wire"]
    assert all(line.endswith("; pip install 'onrecord[html]' brings it") for line in lines)


def test_what_is_missing_from_a_book_is_told() -> None:
    assert refusal(zipped({"META-INF/container.xml": "<a/>"})) == (
        "b.epub: an e-book whose list of parts is missing; fetch it again"
    )
    gone = book({"a.xhtml": QUAY, "b.xhtml": CRANE}).replace(b"OPS/b.xhtml", b"OPS/c.xhtml")
    assert epub.read(gone).warnings == ("its page 'OPS/b.xhtml' is missing: fetch it again",)


def test_a_book_is_told_by_what_it_holds() -> None:
    content = book({"a.xhtml": QUAY})

    assert format_of(content) == "epub"
    assert read(Path("b.docx"), content).warnings == ("named .docx, but it is an e-book",)


PARTS = {"a.xhtml": CRANE, "b.xhtml": QUAY, "nav.xhtml": nav(("One", "a.xhtml#x")), "toc.ncx": ncx()}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(PARTS)), st.integers(0, 300), st.integers(0, 300), st.binary(max_size=4))
def test_damaged_books_are_read_or_refused(name: str, start: int, end: int, instead: bytes) -> None:
    said = PARTS[name]
    damaged = said[:start] + instead.decode("latin-1") + said[end:]
    try:
        found = epub.read(book({**PARTS, name: damaged}, KNOWN))
    except UnreadableError:
        return
    last = 0
    for block in found.blocks:
        assert not found.text[last : block.start].strip()
        assert last <= block.start < block.end
        last = block.end
    assert not found.text[last:].strip()


@pytest.mark.parametrize("unit", ["chapters", "pages", "lists in lists", "links in a line"])
def test_time_grows_in_line_with_hostile_books(unit: str) -> None:
    def seconds(size: int) -> float:
        lines = tuple((f"T{n}", f"a.xhtml#i{n}") for n in range(size))
        body = "".join(f'<p id="i{n}">Words.</p>' for n in range(size))
        if unit == "links in a line":
            body = f"<p>{body.replace('p>', 'a>').replace('<p', '<a')}</p>"
        pages = {"a.xhtml": page(body), "toc.ncx": ncx(*lines)}
        if unit == "pages":
            pages = {f"{n}.xhtml": QUAY for n in range(size // 10)} | {"nav.xhtml": nav(*lines)}
        elif unit == "lists in lists":
            pages["nav.xhtml"] = page(f'<nav epub:type="toc">{NESTED * size}</nav>')
        content = book(pages)
        begin = time.process_time()
        epub.read(content)
        return time.process_time() - begin

    assert any(seconds(4000) < 7 * seconds(1000) + 0.05 for _ in range(4))
