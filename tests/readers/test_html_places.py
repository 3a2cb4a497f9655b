"""Web pages: where the posts of a live blog stand, and what the marks of footnotes lead to."""

from __future__ import annotations

import pytest

from extractors.readers import html
from onrecord.reading import Reading, Remark

BELL = (
    "Ruth Bell has looked after the harbour for twenty years, and has never seen a winter like the last one."
)
CREW = "Its crew of forty was sent home on Monday, and no ship has called there since then, the owners say."
SALT = "The last ship that called there was the Ada, in May, and she took forty tonnes of salt to Hull."


def places(reading: Reading) -> list[tuple[str, str, str]]:
    return [
        (block.kind, block.locator, reading.text[block.start : block.end])
        for block in reading.blocks
        if block.kind != "boilerplate"
    ]


def read(inside: str) -> Reading:
    return html.read(
        f"<html><body><main><article><h1>Pier closes</h1>{inside}</article></main></body></html>".encode()
    )


def post(begin: str, time: str, words: str, end: str) -> str:
    return f"{begin}<header>{time}</header><p>{words}</p>{end}"


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("<article>", "</article>"),
        ("<div class='live-post'>", "</div>"),
        ("<section class='c-liveblog__entry liveblog-entry'>", "</section>"),
        ("<li itemprop='liveBlogUpdate'>", "</li>"),
        ("<div itemscope itemtype='https://schema.org/BlogPosting'>", "</div>"),
    ],
)
@pytest.mark.parametrize(
    ("time", "locator"),
    [
        ("<time datetime='2026-03-02T{}:09+01:00'>a while ago</time>", "2026-03-02 {}"),
        ("<time>{} GMT</time>", "{} GMT"),
    ],
)
def test_each_post_of_a_live_blog_stands_at_its_time(begin: str, end: str, time: str, locator: str) -> None:
    found = places(
        read(
            f"<p>{BELL}</p>"
            + post(begin, time.format("17:56"), CREW, end)
            + post(begin, time.format("16:02"), SALT, end)
        )
    )

    assert [(place, words) for kind, place, words in found if kind != "byline"] == [
        ("¶ 1", "Pier closes"),
        ("¶ 2", BELL),
        (locator.format("17:56"), CREW),
        (locator.format("16:02"), SALT),
    ]


def test_an_article_with_its_time_is_no_live_blog() -> None:
    found = places(read(f"<time datetime='2026-03-02T17:56'>Monday</time><p>{BELL}</p><p>{CREW}</p>"))

    assert ("paragraph", "¶ 2", BELL) in found


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<sup><a href='#n1'>1</a></sup>", "<p id='n1'>As of May.</p>"),
        ("<a href='#n1' id='r1'>[1]</a>", "<p><a href='#r1' name='n1'>[1]</a> As of May.</p>"),
        (
            "<sup id='r1'><a href='#n1'>*</a></sup>",
            "<ol><li id='n1'>As of May. <a href='#r1'>↩</a></li></ol>",
        ),
        (
            "<a href='/pier#n1'><sup>a</sup></a>",
            "<div class='fn'><div id='n1'><p>As of May.</p></div></div>",
        ),
    ],
)
def test_a_footnote_is_a_block_and_a_remark_where_its_mark_stands(mark: str, note: str) -> None:
    reading = read(f"<p>{BELL}</p><p>It cost £4 million{mark}, they say. {CREW}</p>{note}")

    said = f"It cost £4 million, they say. {CREW}"
    assert places(reading)[1:] == [
        ("paragraph", "¶ 2", BELL),
        ("paragraph", "¶ 3", said),
        ("footnote", "footnote 1", "As of May."),
    ]
    place = reading.text.index(", they say")
    assert reading.remarks == (Remark("footnote", place, place, "As of May."),)


def test_notes_are_numbered_by_their_marks_and_one_may_have_several() -> None:
    def mark(key: str) -> str:
        return f"<sup><a href='#{key}'>1</a></sup>"

    reading = read(
        f"<p>{BELL}{mark('b')}</p><p>{CREW}{mark('a')}{mark('b')}{mark('gone')}</p>"
        "<p id='a'>As of May.</p><p id='b'>By the office.</p>"
    )

    assert [place for place in places(reading) if place[0] == "footnote"] == [
        ("footnote", "footnote 2", "As of May."),
        ("footnote", "footnote 1", "By the office."),
    ]
    assert [remark.text for remark in reading.remarks] == ["By the office.", "As of May.", "By the office."]


def test_what_a_mark_leads_to_further_up_or_a_whole_part_of_the_page_is_no_note() -> None:
    part = "".join(f"<p>{SALT} {number}</p>" for number in range(20))
    up, down = "<sup><a href='#up'>1</a></sup>", "<sup><a href='#down'>2</a></sup>"

    reading = read(f"<p id='up'>{BELL}</p><p>{CREW}{up}{down}</p><div id='down'>{part}</div>")

    assert "footnote" not in [kind for kind, _, _ in places(reading)]
    assert reading.remarks == ()
