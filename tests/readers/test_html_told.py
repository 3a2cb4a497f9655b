"""Web pages: which headlines, authors and days are told, by the page's head or by its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors.readers import html

if TYPE_CHECKING:
    from onrecord.reading import Reading

BELL = (
    "Ruth Bell has looked after the harbour for twenty years, and has never seen a winter like the last one."
)
CREW = "Its crew of forty was sent home on Monday, and no ship has called there since then, the owners say."


def page(head: str = "", above: str = "", below: str = "") -> Reading:
    """The reading of an article under a headline."""
    return html.read(
        f"<html><head>{head}</head><body><article><h1>Pier closes</h1>{above}"
        f"<p>{BELL}</p><p>{CREW}</p>{below}</article></body></html>".encode()
    )


def lines(reading: Reading) -> list[tuple[str, str, str]]:
    return [
        (block.kind, block.locator, reading.text[block.start : block.end])
        for block in reading.blocks
        if reading.text[block.start : block.end] not in (BELL, CREW)
    ]


LINKED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "12 pillars cracked"}</script>'
)
SHARED = '<meta property="og:title" content="Pier shut after 90 years">'


def test_headlines_that_only_searches_and_shares_show_are_blocks_of_the_head() -> None:
    assert lines(page(LINKED + SHARED)) == [
        ("headline", "head", "12 pillars cracked"),
        ("headline", "head", "Pier shut after 90 years"),
        ("headline", "¶ 3", "Pier closes"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "PIER CLOSES",
        "Pier closes | The Herald",
        "Pier closes - The Herald",
        "Ruth Bell has looked after the harbour for twenty ye…",
        "The Herald",
    ],
)
def test_a_title_that_stands_on_the_page_or_names_the_site_is_no_further_headline(title: str) -> None:
    head = f'<meta property="og:site_name" content="The Herald"><meta property="og:title" content="{title}">'

    assert lines(page(head)) == [("headline", "¶ 1", "Pier closes")]


def test_the_name_of_the_site_is_no_part_of_a_headline() -> None:
    head = (
        '<meta property="og:site_name" content="The Herald">'
        '<meta name="twitter:title" content="A - B | The Herald">'
    )

    assert lines(page(head))[0] == ("headline", "head", "A - B")


def test_a_page_that_a_script_fills_has_its_headline_and_a_warning() -> None:
    reading = html.read(
        f'<html><head>{SHARED}<script src="app.js"></script></head><body><div></div></body></html>'.encode()
    )

    assert reading.text == "Pier shut after 90 years"
    assert "filled by a script" in reading.warnings[0]


def test_a_kicker_in_a_headline_is_parted_from_the_rest() -> None:
    reading = html.read(
        "<article><h1><span>Harbour</span><span>Pier closes</span></h1>"
        f"<p>{BELL}</p><p>{CREW}</p></article>".encode()
    )

    assert reading.text.startswith("Harbour Pier closes\n")


AGENCY = (
    '<meta property="og:url" content="https://www.herald.example/1"><meta name="author" content="Herald">'
)
OFFICE = (
    '<script type="application/ld+json">{"@type": "NewsArticle",'
    ' "author": {"@type": "Organization", "name": "Coast Wire"}}</script>'
)


@pytest.mark.parametrize("head", ["", AGENCY, OFFICE])
@pytest.mark.parametrize(
    ("above", "below"),
    [
        ('<div>By: <a href="/ana">Ana Costa</a></div>', ""),
        ("<div>3.2.2026 | Ana Costa</div>", ""),
        ("<div><time>3 February</time> • Ana Costa</div>", ""),
        ("<p>Ana Costa</p>", ""),
        ("", "<p>Ana Costa</p>"),
    ],
)
def test_authors_are_told_by_bylines_where_the_head_names_an_office_at_best(
    head: str, above: str, below: str
) -> None:
    reading = page(head, above, below)

    assert reading.authors == ("Ana Costa",)
    assert [kind for kind, _, words in lines(reading) if "Ana Costa" in words] == ["byline"]


def test_whoever_took_a_picture_is_no_author() -> None:
    picture = "<figure><img><figcaption>The pier<span class='credit'>Lee Marsh</span></figcaption></figure>"

    assert page("", picture).authors == ()


@pytest.mark.parametrize(
    ("head", "above", "day"),
    [
        ("", "<div class='byline'>Ana Costa, 3.2.2026</div>", "2026-02-03"),
        ("<link rel='canonical' href='https://herald.example/2026/02/03/pier/'>", "", "2026-02-03"),
        ("", "<div class='byline'>Ana Costa, 3/2/2026</div>", ""),
    ],
)
def test_the_day_is_told_by_a_byline_or_the_address_if_its_order_is_sure(
    head: str, above: str, day: str
) -> None:
    assert page(head, above).published[:10] == day


@pytest.mark.parametrize(
    "line",
    ["Read more: <a href='/1'>Forty ships waited</a>", "MORE : <a href='/1'>Forty ships waited</a> »"],
)
def test_a_line_that_points_to_another_page_is_none_of_the_article(line: str) -> None:
    assert "Forty ships waited" not in [
        words for _, _, words in lines(page(below=f"<p>{line}</p><p>{BELL}</p>"))
    ]


@pytest.mark.parametrize(
    "line",
    ["It is by: Ana Costa, <a href='/1'>who drew it</a>", "Its owner: Hart, <a href='/1'>of Hull</a>"],
)
def test_a_line_of_words_with_a_link_is_one_of_the_article(line: str) -> None:
    kinds = [kind for kind, _, words in lines(page(above=f"<p>{BELL}</p><p>{line}</p>")) if ": " in words]

    assert kinds == ["paragraph"]


def test_the_parts_of_a_long_article_are_read() -> None:
    parts = "".join(f"<section class='part'><p>{words}</p></section>" for words in (BELL, CREW))
    further = (
        "The last ship that called there was the Ada, in May, and she took forty tonnes of salt to Hull."
    )

    reading = html.read(
        f"<body><h1>Pier closes</h1><main>{parts}</main><div class='part'><p>None of these.</p></div>"
        f"<section class='part'><p>{further}</p></section></body>".encode()
    )

    assert ("paragraph", further) in [(kind, words) for kind, _, words in lines(reading)]
