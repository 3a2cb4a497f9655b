"""Web pages: what of them is read as what, and what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.readers import html, read
from extractors.readers.html.flat import words_of
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from onrecord.reading import Reading

PAGE = (Path(__file__).parent / "pages" / "pier.html").read_bytes()
BELL = (
    "Ruth Bell has looked after the harbour for twenty years, and has never seen a winter like the last one."
)
CREW = "Its crew of forty was sent home on Monday, and no ship has called there since then, the owners say."


def blocks(page: str) -> list[tuple[str, str]]:
    """The blocks of a page, each with its kind and its words, without boilerplate."""
    return [block for block in blocks_of(html.read(page.encode())) if block[0] != "boilerplate"]


def blocks_of(reading: Reading) -> list[tuple[str, str]]:
    return [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks]


def article(inside: str) -> str:
    """A page whose article has a text between two paragraphs that are surely its body."""
    return (
        "<html><head><title>Pier closes | The Herald</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Pier closes</h1><p>{BELL}</p>{inside}<p>{CREW}</p></article></body></html>"
    )


def between(inside: str) -> list[tuple[str, str]]:
    """The blocks of what stands between two paragraphs of an article."""
    found = blocks(article(inside))
    assert found[:2] == [("headline", "Pier closes"), ("paragraph", BELL)]
    assert found[-1] == ("paragraph", CREW)
    return found[2:-1]


def test_a_page_is_read_as_its_parts() -> None:
    reading = html.read(PAGE)

    assert [block for block in blocks_of(reading) if block[0] != "boilerplate"] == [
        ("headline", "Harbour pier closes after ninety years"),
        ("dek", "Repairs would cost £5 million, which the town does not have."),
        ("byline", "By Ana Costa and Tom Reed"),
        ("byline", "3 March 2026"),
        ("caption", "The pier on Sunday, when 400 people came to see it."),
        ("byline", "Photo: Lee Marsh"),
        (
            "paragraph",
            "The pier at Westhaven, which opened in 1936, was closed on Monday after engineers found"
            " cracks in 12 of its 40 pillars.",
        ),
        (
            "paragraph",
            "“We had no choice,” said Ruth Bell, the harbour master. “Nobody can tell how long it would have"
            " stood.”",
        ),
        ("heading", "What it would cost"),
        ("paragraph", "The council asked three firms, and each of them came to a sum of its own:"),
        ("list", "Marlow & Sons: £4.8 million"),
        ("list", "Hart Bridges: £5.2 million"),
        ("cell", "Year"),
        ("cell", "Visitors"),
        ("cell", "2024"),
        ("cell", "31,000"),
        ("cell", "2025"),
        ("cell", "28,500"),
        ("caption", "Visitors by year, as the council counts them"),
        ("pullquote", "Nobody can tell how long it would have stood."),
        (
            "blockquote",
            "The pier is the heart of this town, and we shall not let it go, the Friends of the Pier wrote.",
        ),
        (
            "paragraph",
            "The council meets on 9 April to decide what is to become of it, and until then the gates stay"
            " shut.",
        ),
        ("footnote", "As of December 2025, by the harbour office."),
    ]


def test_what_stands_around_is_boilerplate() -> None:
    around = [words for kind, words in blocks_of(html.read(PAGE)) if kind == "boilerplate"]

    assert around == [
        "Home",
        "Sport",
        "Get our best stories by mail every morning, for nothing, from the whole county.",
        "More from the Herald",
        "Ferry is late again",
        "Fair draws thousands to the green",
        "© 2026 The Herald, 12 High Street, Westhaven",
    ]


def test_what_a_page_says_of_itself_is_kept_with_where_it_says_so() -> None:
    reading = html.read(PAGE)

    assert (reading.title, reading.authors) == (
        "Harbour pier closes after ninety years",
        ("Ana Costa", "Tom Reed"),
    )
    assert (reading.published, reading.language) == ("2026-03-03T08:15:00+00:00", "en-GB")
    assert (reading.url, reading.encoding) == ("https://herald.example/pier", "utf-8")
    assert reading.said == {
        "title": "json-ld",
        "authors": "json-ld",
        "published": "json-ld",
        "language": "html",
        "url": "canonical",
    }


def test_a_cell_has_the_heads_of_its_row_and_column_and_a_repeat_is_known() -> None:
    reading = html.read(PAGE)
    cells = {reading.text[block.start : block.end]: block.heads for block in reading.blocks if block.heads}

    assert cells == {"31,000": ("2024", "Visitors"), "28,500": ("2025", "Visitors")}
    assert [block.kind for block in reading.blocks if block.repeats] == ["pullquote"]


def test_links_are_kept_with_the_words_that_they_are_on() -> None:
    page = article(
        '<p>Its figures are in <a href="https://harbour.example/report">a report of May</a>, too.</p>'
    )
    reading = html.read(page.encode())

    assert [(reading.text[link.start : link.end], link.address) for link in reading.links] == [
        ("a report of May", "https://harbour.example/report")
    ]


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (
            "<p>It cost&nbsp;£5 <b>mil&shy;lion</b>, <q>no less</q>.</p>",
            "It cost\u00a0£5 million, “no less”.",
        ),
        ("<p>The pier\n  has   40 pillars.</p>", "The pier has 40 pillars."),
        ("<p>Harbour Office<br>12 High Street</p>", "Harbour Office\n12 High Street"),
        ("<p>It has 40 pillars<sup><a href='#n1'>1</a></sup> of oak.</p>", "It has 40 pillars of oak."),
        ("<p>It has 40 pillars<a href='#n1'>[1]</a> of oak.</p>", "It has 40 pillars of oak."),
        ("<p>Its deck has 400 m<sup>2</sup> of oak planks.</p>", "Its deck has 400 m2 of oak planks."),
        (
            "<p>It has <span hidden>no</span><x-term>40 pillars</x-term> of oak.</p>",
            "It has 40 pillars of oak.",
        ),
        ("<p>It cost £5<span class='sr-only'>pounds</span> million.</p>", "It cost £5 million."),
        ("<details><summary>How many pillars?</summary>It has 40.</details>", "How many pillars?"),
    ],
)
def test_words_are_those_that_a_reader_sees(inside: str, found: str) -> None:
    assert between(inside)[0][1] == found


@pytest.mark.parametrize(
    "inside",
    [
        "<script>var a = '40 pillars'</script>",
        "<style>p { content: '40 pillars' }</style>",
        "<template><p>It has 40 pillars of oak.</p></template>",
        "<div hidden><p>It has 40 pillars of oak.</p></div>",
        "<p style='color: red; display: none'>It has 40 pillars of oak.</p>",
        "<img src='a.png' alt='It has 40 pillars of oak.'>",
        "<!-- <p>It has 40 pillars of oak.</p> -->",
    ],
)
def test_what_no_reader_sees_is_no_text(inside: str) -> None:
    assert "pillars" not in html.read(article(inside).encode()).text


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("The first line.<br><br>The second line.", ["The first line.", "The second line."]),
        ("<div>The first line.<div>The second line.</div></div>", ["The first line.", "The second line."]),
        ("<ul><li>Oak: 40<ul><li>Elm: 12</li></ul></li></ul>", ["Oak: 40", "Elm: 12"]),
        ("<ul><li><p>Oak: 40</p></li><li><p>Elm: 12</p></li></ul>", ["Oak: 40", "Elm: 12"]),
        ("<dl><dt>Oak</dt><dd>40 pillars</dd></dl>", ["Oak", "40 pillars"]),
        ("<h2><span>Oak</span><div>and elm</div></h2>", ["Oak and elm"]),
    ],
)
def test_blocks_begin_where_lines_do(inside: str, found: list[str]) -> None:
    assert [words for _, words in between(inside)] == found


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("<figure><figcaption>The pier on Sunday.</figcaption></figure>", "caption"),
        ("<div class='image-caption'>The pier on Sunday.</div>", "caption"),
        ("<div><span class='ArticleImage_caption__x1'>The pier on Sunday.</span></div>", "caption"),
        ("<blockquote>The pier on Sunday.</blockquote>", "blockquote"),
        ("<div class='PullQuote'><p>The pier on Sunday.</p></div>", "pullquote"),
        ("<h3>The pier on Sunday.</h3>", "heading"),
        ("<ol><li>The pier on Sunday.</li></ol>", "list"),
        ("<aside><p>The pier on Sunday.</p></aside>", "paragraph"),
    ],
)
def test_kinds_are_told_by_elements_and_their_names(inside: str, kind: str) -> None:
    assert between(inside) == [(kind, "The pier on Sunday.")]


def test_a_table_that_only_puts_things_side_by_side_has_no_cells() -> None:
    inside = (
        "<table role='presentation'><tr><td>The pier on Sunday.</td><td>The pier today.</td></tr></table>"
    )

    assert [kind for kind, _ in between(inside)] == ["paragraph", "paragraph"]


def test_a_cell_tells_its_table_its_column_and_its_row() -> None:
    table = "<table><tr><th>Year<th>Ships<tr><td>2024<td>410</table>"
    layout = "<table role=presentation><tr><td>The pier on Sunday.</td></tr></table>"
    reading = html.read(article(f"{layout}{table}<p>{BELL}</p>{table}").encode())
    places = [block.locator for block in reading.blocks if block.kind == "cell"]

    assert places == [f"table {number}, {cell}" for number in (1, 2) for cell in ("A1", "B1", "A2", "B2")]


def test_cells_over_several_columns_and_rows_give_their_heads_to_all() -> None:
    reading = html.read(
        article(
            "<table><thead><tr><th></th><th colspan=2>Visitors</th><th>Ships</th></tr></thead>"
            "<tr><th rowspan=2>2024</th><td>31,000</td><td>412</td><td>9</td></tr>"
            "<tr><td>30,100</td><td>398</td><td>8</td></tr></table>"
        ).encode()
    )
    heads = {reading.text[block.start : block.end]: block.heads for block in reading.blocks if block.heads}

    assert heads == {
        "31,000": ("2024", "Visitors"),
        "412": ("2024", "Visitors"),
        "9": ("2024", "Ships"),
        "30,100": ("Visitors",),
        "398": ("Visitors",),
        "8": ("Ships",),
    }


def test_a_caption_that_is_there_for_two_screens_is_read_once() -> None:
    figure = "<figure><figcaption>The pier on Sunday.</figcaption></figure>"

    assert between(figure + figure) == [("caption", "The pier on Sunday.")]


def test_a_list_of_contents_is_not_taken_for_the_headings_that_it_leads_to() -> None:
    contents = (
        "<ul><li><a href='#cost'>What it costs</a></li><li><a href='#next'>What comes next</a></li></ul>"
    )
    page = article(f"<h2 id=cost>What it costs</h2><p>{CREW}</p><h2 id=next>What comes next</h2>")
    found = blocks(page.replace("<article>", f"<article>{contents}"))

    assert [words for kind, words in found if kind in ("heading", "list")] == [
        "What it costs",
        "What comes next",
    ]


def test_a_body_that_waits_for_a_script_to_show_it_is_read() -> None:
    page = article("").replace("<article>", "<div hidden id='S:0'><article>")

    assert blocks(page) == [("headline", "Pier closes"), ("paragraph", BELL), ("paragraph", CREW)]


@pytest.mark.parametrize("depth", [300, 3000, 100_000])
def test_nothing_is_lost_however_deep_it_stands(depth: int) -> None:
    reading = html.read(("<html><body><article>" + "<div>" * depth + f"<p>{BELL}</p>").encode())

    assert BELL in reading.text
    assert [block.kind for block in reading.blocks] == ["paragraph"]
    assert bool(reading.warnings) == (depth > 2000)


def test_an_element_with_too_many_attributes_is_read_without_them() -> None:
    attributes = " ".join(f"a{number}=1" for number in range(100_000))
    reading = html.read(f"<html><body><p {attributes}>{BELL}</p><p>{CREW}</p>".encode())

    assert reading.text == f"{BELL}\n\n{CREW}"
    assert reading.warnings == (
        "read line by line, without what its parts are: an element has more than 10,000 attributes",
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("koi8-r", "koi8-r"), ("utf-8", "utf-8")],
)
def test_a_page_is_in_the_encoding_that_it_names(declared: str, encoding: str) -> None:
    words = (
        "Ruth Bell said: пирс закрыт." if encoding == "koi8-r" else "Ruth Bell said: “It cost £5 million.”"
    )
    reading = html.read(f"<html><meta charset='{declared}'><body><p>{words}</p>".encode(encoding))

    assert (reading.text, reading.encoding, reading.warnings) == (words, encoding, ())


def test_utf8_is_believed_before_what_a_page_says() -> None:
    reading = html.read("<html><meta charset='iso-8859-1'><body><p>It cost £5 million.</p>".encode())

    assert (reading.text, reading.encoding) == ("It cost £5 million.", "utf-8")


def test_a_few_wrong_bytes_are_shown_as_such_and_told() -> None:
    words = "“It cost £5 million,” she said – “and £6 million by May, £7 million by June.”"
    reading = html.read(f"<html><meta charset='utf-8'><body><p>{words}</p>".encode() + b"\xff")

    assert reading.text.startswith(words)
    assert reading.warnings == ("1 byte is not UTF-8: each shows as \ufffd",)


@pytest.mark.parametrize(
    ("head", "warnings"),
    [
        ("", ()),
        (
            "<script src='app.js'></script>",
            ("4 words: the page is filled by a script; print it to PDF or save it from the browser",),
        ),
        (
            '<script type="application/ld+json">{"@type": "Article", "isAccessibleForFree": false}</script>',
            ("4 words: the rest is behind a paywall; save the page from a browser that is let in",),
        ),
    ],
)
def test_a_page_that_has_few_words_says_why(head: str, warnings: tuple[str, ...]) -> None:
    page = f"<html><head>{head}</head><body><p>The pier was closed.</p></body></html>"

    assert html.read(page.encode()).warnings == warnings


def test_a_brief_among_the_pages_of_a_site_is_not_taken_for_cut_off() -> None:
    around = "".join(f"<li><a href='/{number}'>Page {number} of this site</a></li>" for number in range(40))
    page = (
        f"<html><head><script src='a.js'></script></head><body><nav>{around}</nav><p>{BELL}</p></body></html>"
    )

    assert html.read(page.encode()).warnings == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("<p class='standfirst'>Repairs would cost £5.20 a head</p>", "dek"),
        ("<h2>The town has no money for repairs until 2027</h2>", "dek"),
        ("<p>What a pier costs, and who is to pay for its repair</p>", "dek"),
        ("<p>By Ana Costa</p>", "byline"),
        ("<p>Ana Costa, Westhaven, 03.03.2026, 08:15</p>", "byline"),
        ("<p class='author-name'>Ana Costa</p>", "byline"),
        ("<figure><figcaption>The pier in 1936</figcaption></figure>", "caption"),
    ],
)
def test_lines_beside_the_headline_are_told_apart(line: str, kind: str) -> None:
    above = f"<header><h1>Pier closes</h1>{line}</header>"
    page = f"<html><body><article>{above}<p>{BELL}</p><p>{CREW}</p></article>"

    assert [kind for kind, _ in blocks(page)] == ["headline", kind, "paragraph", "paragraph"]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    check(b"<html>" + content)


@given(st.data())
def test_any_part_of_a_page_is_read(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(PAGE)))
    end = data.draw(st.integers(start, len(PAGE)))
    check(PAGE[:start] + data.draw(st.binary(max_size=20)) + PAGE[end:])


def check(content: bytes) -> None:
    """Blocks cover the text but for white space, and all places are in the text."""
    try:
        reading = html.read(content)
    except UnreadableError:
        return
    covered = [word for block in reading.blocks for word in reading.text[block.start : block.end].split()]
    assert covered == reading.text.split()
    assert all(reading.text[link.start : link.end].strip() for link in reading.links)


@given(st.text("<>/=\"' pdivscript!-", max_size=60))
def test_the_words_of_any_mark_up_are_counted(page: str) -> None:
    assert 0 <= words_of(page) <= len(page)


def test_a_page_is_told_by_its_content_and_read_in_another_process(tmp_path: Path) -> None:
    path = tmp_path / "pier.txt"
    path.write_bytes(PAGE)
    reading = read(path, PAGE)

    assert reading.reader == "html/1"
    assert reading.title == "Harbour pier closes after ninety years"
    assert reading.warnings == ("named .txt, but it is a web page",)
