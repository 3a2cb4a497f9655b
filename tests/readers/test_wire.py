"""News wires of each standard: what they say of a story, its text, and what must be known before its use."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.readers import read, read_any, wire
from extractors.readers.formats import format_of
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from onrecord.reading import Reading

WIRES = Path(__file__).parent / "wires"
KILLED = "killed: its agency takes it back, and it must not be published"


class Expected(NamedTuple):
    """The blocks of a wire, its notes, its warnings, and what is known of it."""

    blocks: list[tuple[str, str]]
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""


EXPECTED = {
    "item.xml": Expected(
        [
            ("furniture", "HARBOUR-CRANE · version 3"),
            ("headline", "Tolmouth to sell its crane"),
            ("dek", "Council wants £2 million for a machine that cost twice that"),
            ("byline", "By Ruth Bell"),
            ("dateline", "TOLMOUTH, Nov 30 (Tide)"),
            ("paragraph", "The council will sell its crane for £2 million, the mayor said on Monday."),
            ("paragraph", "“We never used it,” Ada Moss said. See the offer."),
            ("heading", "Cranes of the coast"),
            ("cell", "Port"),
            ("cell", "Hooks"),
            ("cell", "Ebb"),
            ("cell", "4"),
        ],
        ("Updates with the mayor, paragraphs 2 and 3.",),
        (),
        ("Ruth Bell",),
        "2026-11-30T12:15:00+00:00",
        "en",
    ),
    "message.xml": Expected(
        [
            ("furniture", "version 1"),
            ("headline", "Ferry fares to rise"),
            ("dek", "Day tickets will cost £9."),
            ("byline", "Tom Reed"),
            ("paragraph", "Fares rise by 12 percent."),
            ("caption", "The ferry Moor in 2024."),
        ],
        (),
        ("embargoed: not to be published before 2026-12-01T06:00:00+00:00",),
        ("Tom Reed",),
        "2026-11-30T12:00:00+00:00",
        "en",
    ),
    "plain.xml": Expected(
        [
            ("furniture", "HERRING · version 2"),
            ("headline", "Herring catch falls"),
            ("paragraph", "The herring catch fell to 300 tonnes."),
            ("paragraph", "Nobody said why."),
        ],
        ("KILL. The figures are wrong.",),
        (KILLED,),
        (),
        "2026-11-29T08:00:00+00:00",
    ),
    "story.nitf": Expected(
        [
            ("furniture", "QUAY · version 4"),
            ("headline", "New quay is too short"),
            ("dek", "Ships stick out by 12 metres"),
            ("dek", "The quay is 40 metres long."),
            ("byline", "By Ruth Bell"),
            ("byline", "Harbour correspondent"),
            ("dateline", "TOLMOUTH, Nov 28"),
            ("paragraph", "The quay at Tolmouth is 40 metres long."),
            ("caption", "The quay on 27 November."),
            ("byline", "Tom Reed"),
            ("heading", "What it cost"),
            ("blockquote", "It was cheap, and it shows."),
            ("list", "Stone: £1 million"),
            ("cell", "Ship"),
            ("cell", "Metres"),
            ("cell", "Moor"),
            ("cell", "52"),
            ("paragraph", "Ruth Bell reported from Tolmouth."),
        ],
        ("Adds table", "Photos to come."),
        (),
        ("Ruth Bell",),
        "2026-11-28T09:15:00+00:00",
        "en-GB",
    ),
    "embargo.nitf": Expected(
        [("headline", "Report on tides"), ("paragraph", "Tides rose by 3 cm.")],
        (),
        ("embargoed: not to be published before 2026-12-01T00:01:00+00:00",),
        (),
        "2026-11-28",
    ),
    "parts.newsml": Expected(
        [
            ("furniture", "FERRY · version 2"),
            ("headline", "Ferry stays in port"),
            ("dek", "Wind of 90 km/h"),
            ("byline", "By Ruth Bell and Tom Reed"),
            ("dateline", "EBB, Nov 30"),
            ("paragraph", "The ferry did not sail on Monday."),
            ("caption", "The ferry on Sunday."),
        ],
        ("Moves all wires.",),
        ("embargoed: not to be published before 2026-12-01T06:00:00+00:00",),
        ("Ruth Bell", "Tom Reed"),
        "2026-11-30T12:00:00+00:00",
        "en",
    ),
    "page.newsml": Expected(
        [
            ("headline", "Bridge closed"),
            ("paragraph", "The bridge is closed."),
            ("paragraph", "It is 120 years old."),
        ],
        ("Destroy all copies.",),
        (KILLED,),
        (),
        "2026-11-30",
    ),
    "one.json": Expected(
        [
            ("furniture", "CRANE · version 5"),
            ("headline", "Crane sold"),
            ("dek", "A shipyard pays £2 million."),
            ("byline", "Ruth Bell"),
            ("dateline", "Tolmouth"),
            ("paragraph", "The crane was sold for £2 million."),
            ("blockquote", "Good riddance."),
            ("caption", "The crane on 3 March."),
        ],
        ("Adds price.",),
        (),
        ("Ruth Bell",),
        "2026-11-30T12:15:00+00:00",
        "en-GB",
    ),
    "two.json": Expected(
        [
            ("headline", "Quay too short"),
            ("dek", "Ships stick out."),
            ("paragraph", "The quay is 40 metres long."),
            ("caption", "The quay."),
        ],
        (),
        ("withheld: its agency does not let it be published",),
        (),
        "2026-11-30T12:15:00+00:00",
    ),
    "text.json": Expected(
        [
            ("headline", "Tides"),
            ("paragraph", "Tides rose by 3 cm."),
            ("paragraph", "They fell again, Bell said."),
        ],
        (),
        ("embargoed: not to be published before 2026-12-02T00:00:00+00:00",),
        (),
        "2026-11-30T09:00:00+00:00",
    ),
    "crane.iptc": Expected(
        [
            ("furniture", "Harbour/crane"),
            ("headline", "Tolmouth to sell its crane"),
            ("byline", "By Ruth Bell"),
            ("dateline", "TOLMOUTH, Nov 30 (Tide)"),
            ("paragraph", "The council will sell its crane for 2 million pounds, the mayor said on Monday."),
            ("paragraph", '"We never used it," Ada Moss said.'),
        ],
        ("Call the desk: 555 0142.", "(Eds: adds mayor)"),
        (),
        ("Ruth Bell",),
        "2026-11-30T12:15:00+00:00",
    ),
    "crane.anpa": Expected(
        [
            ("furniture", "harbour-crane"),
            ("headline", "Tolmouth to sell its crane"),
            ("byline", "By RUTH BELL"),
            ("byline", "Tide Press Writer"),
            ("dateline", "TOLMOUTH, England (TP)"),
            ("paragraph", "The council will sell its crane, the mayor said."),
            ("paragraph", "“We never used it,” Ada Moss said."),
        ],
        ("Eds: UPDATES with price.",),
        (),
        ("RUTH BELL",),
        "2026-11-30T12:15:00+00:00",
    ),
    "kill.iptc": Expected(
        [
            ("furniture", "Harbour-crane, KILL"),
            ("headline", "MANDATORY KILL"),
            ("paragraph", "Kill the story slugged Harbour/crane. The crane was not sold."),
        ],
        (),
        ("embargoed: EMBARGOED for release until 0600 GMT on Dec. 1", KILLED),
        (),
        "2026-11-30T13:00:00+00:00",
    ),
}


def right(found: Reading) -> None:
    """Blocks cover the text in order, and what is marked stands in the text."""
    last = 0
    for block in found.blocks:
        assert not found.text[last : block.start].strip()
        assert last <= block.start < block.end
        last = block.end
    assert not found.text[last:].strip()
    for marked in (*found.remarks, *found.links):
        assert 0 <= marked.start <= marked.end <= len(found.text)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_wire_is_read_as_its_agency_means_it(name: str) -> None:
    content = (WIRES / name).read_bytes()
    expected, found = EXPECTED[name], read(WIRES / name, content)

    right(found)
    assert [(block.kind, found.text[block.start : block.end]) for block in found.blocks] == expected.blocks
    assert tuple(remark.text for remark in found.remarks) == expected.notes
    assert found.warnings == expected.warnings
    assert (found.authors, found.published, found.language) == expected[3:]
    assert found.title == next(words for kind, words in expected.blocks if kind == "headline")


def test_links_and_heads_of_a_wire_are_there() -> None:
    found = wire.read((WIRES / "item.xml").read_bytes())

    (link,) = found.links
    assert (found.text[link.start : link.end], link.address) == (
        "the offer",
        "https://tolmouth.example/crane",
    )
    assert found.blocks[-1].heads == ("Hooks",)
    assert wire.read((WIRES / "one.json").read_bytes()).url == "https://tide.example/2026/crane"


@pytest.mark.parametrize(
    "text",
    [
        "Arms embargo lifted, the council said.\n\nKILL BILL was shown.",
        '{"name": "ports", "version": 2}',
        "<rss><channel><title>News</title></channel></rss>",
        "The newsItem element, <newsItem>, is XML.",
    ],
)
def test_what_is_no_wire_stays_plain_text(text: str) -> None:
    assert format_of(text.encode()) == "plain"


def message(text: str, slug: str = "Tides") -> Reading:
    return wire.read(
        f"\x01TID0001 4 I 0010\r\n{slug}\r\n\x02{text}\r\n\x03301215 GMT Nov 26\r\n\x04".encode()
    )


@pytest.mark.parametrize(
    ("line", "warned"),
    [
        ("EMBARGOED: not for release before 6 a.m. on Tuesday", True),
        ("Strictly embargoed until 0001 GMT on December 1", True),
        ("HOLD FOR RELEASE on Tuesday", True),
        ("NOT FOR USE BEFORE 0600 GMT", True),
        ("Embargoed goods were found on the ferry", False),
        ("The embargo holds until May, the council said", False),
    ],
)
def test_an_embargo_is_told_and_news_of_one_is_news(line: str, warned: bool) -> None:
    found = message(f"Tides rise\r\n{line}\r\n   Tides rose by 3 cm.")

    assert bool(found.warnings) is warned
    assert (line in found.text) is not warned


@pytest.mark.parametrize(
    "line",
    ["Eds: adds quote", "(Editors: may be cut)", "EDITOR'S NOTE _ Moves early", "Note to editors: call us"],
)
def test_lines_for_editors_are_notes_and_sentences_about_editors_are_not(line: str) -> None:
    found = message(f"Tides rise\r\n   {line}\r\n   Editors at the paper said no.")

    assert [remark.text for remark in found.remarks] == [line]
    assert found.text.endswith("Editors at the paper said no.")


def test_a_message_need_not_be_indented() -> None:
    found = message(
        "Tolmouth sells its crane\r\nBy Ruth Bell, The Tide =\r\n\r\n"
        "Tolmouth (tide/tns) - The council sold\r\nits crane.\r\n\r\nIt got £2 million.\r\n\r\n"
        "# Notebook\r\n\r\n## Note to editors\r\n- Call us\r\n\r\n"
        "* * * *\r\nThe following information is not intended for publication\r\n\r\nDesk: 555 0142"
    )

    assert [(block.kind, found.text[block.start : block.end]) for block in found.blocks][1:] == [
        ("headline", "Tolmouth sells its crane"),
        ("byline", "By Ruth Bell, The Tide"),
        ("dateline", "Tolmouth (tide/tns)"),
        ("paragraph", "The council sold its crane."),
        ("paragraph", "It got £2 million."),
    ]
    assert [remark.text for remark in found.remarks] == ["Desk: 555 0142", "## Note to editors - Call us"]


@pytest.mark.parametrize(
    "line", ["US-EU trade up 20", "30", "Photos by drone DJI30 show the quay", "UK-France ferry costs £1,200"]
)
def test_lines_much_like_those_for_editors_stay_in(line: str) -> None:
    assert line in message(f"{line}\r\n   {line}\r\n   Bell said so.").text.split("\n\n")


def test_a_text_without_lines_above_keeps_its_first_sentence() -> None:
    found = message("The council sold its crane.\r\n\r\nIt got £2 million.")

    assert [block.kind for block in found.blocks] == ["furniture", "paragraph", "paragraph"]


def test_rows_of_figures_and_headings_in_a_text_are_lines_of_their_own() -> None:
    found = message(
        "Ferries<\r\n\tAll times are GMT.\r\n^Monday=\r\n^Ship;Out;Back;Late\r\nMoor;0620;0910;2\r\n"
        "Ebb;0700;1015;0\r\n\t___=\r\n\tNone sailed on Sunday,\r\nBell said."
    )

    assert found.text.split("\n\n")[2:] == [
        "All times are GMT.",
        "Monday",
        "Ship;Out;Back;Late",
        "Moor;0620;0910;2",
        "Ebb;0700;1015;0",
        "None sailed on Sunday, Bell said.",
    ]


def test_a_dek_that_the_text_has_too_is_a_repeat() -> None:
    said = "<p>Tides rose.</p>"
    head, body = f"<abstract>{said}</abstract>", f"<body.content>{said}</body.content>"
    found = wire.read(f"<nitf><body><body.head>{head}</body.head>{body}</body></nitf>".encode())

    assert [(block.kind, block.repeats) for block in found.blocks] == [("dek", True), ("paragraph", False)]


def test_stories_in_json_have_their_own_names_at_each_agency() -> None:
    found = wire.read(
        b'{"guid": "1", "versioncreated": "2026-11-30T10:00:00+0000", "headline": "Tides", "by": "Ruth Bell",'
        b' "description_html": "<p>Up.</p>", "description_text": "Up.", "body_html": "<p>Tides rose.</p>"}'
    )

    assert found.text.split("\n\n") == ["Tides", "Up.", "Ruth Bell", "Tides rose."]
    assert (found.authors, found.published) == (("Ruth Bell",), "2026-11-30T10:00:00+00:00")


def test_half_a_letter_of_json_shows_as_one_that_is_missing() -> None:
    found = wire.read(
        b'{"pubstatus": "usable", "headline": "A \\ud800 tide",'
        b' "body_html": "<p>\\ud83d\\ude00 b \\udc00</p>"}'
    )

    assert found.text == "A \ufffd tide\n\n😀 b \ufffd"


def test_a_wire_without_text_is_read_for_its_caption() -> None:
    item = (WIRES / "message.xml").read_text()
    start = item.index("<nitf")
    found = wire.read((item[:start] + item[item.index("</inlineXML>") :]).encode())

    assert found.text.endswith("The ferry Moor in 2024.")


def test_several_messages_are_several_stories() -> None:
    content = (WIRES / "crane.iptc").read_bytes() + (WIRES / "kill.iptc").read_bytes()
    found = wire.read(content)

    right(found)
    assert [block.kind for block in found.blocks].count("headline") == 2
    assert found.warnings[-1] == KILLED


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableError) as error:
        read_any(Path("a.wire"), content)
    said = str(error.value)
    assert "\n" not in said
    return said.removeprefix("a.wire: ")


def test_damaged_wires_are_refused_in_a_line() -> None:
    item = (WIRES / "item.xml").read_bytes()

    assert refusal(item[: len(item) // 2]).startswith("damaged in its part 'the file'")
    assert refusal((WIRES / "one.json").read_bytes()[:-3]) == (
        "a news wire whose JSON is damaged: fetch it again"
    )
    assert refusal(b'<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>') == (
        "its part 'the file' defines entities, as no document needs to: save it again"
    )
    nested = "<block>" * 5000 + "Words." + "</block>" * 5000
    assert refusal(f"<nitf><body><body.content>{nested}</body.content></body></nitf>".encode()) == (
        "its elements are nested too deeply: fetch it in another format"
    )
    deep = b'{"uri": "a", "headline": "b", "pubstatus": "c", "a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    assert refusal(deep) == "a news wire whose JSON is damaged: fetch it again"


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(EXPECTED)), st.integers(0, 3000), st.integers(0, 3000), st.binary(max_size=4))
def test_mutated_wires_are_read_or_refused(name: str, start: int, end: int, instead: bytes) -> None:
    whole = (WIRES / name).read_bytes()
    try:
        right(wire.read(whole[:start] + instead + whole[end:]))
    except UnreadableError:
        return


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    for begin in (b"", b"{", b"\x01", b"<nitf>"):
        try:
            right(wire.read(begin + content))
        except UnreadableError:
            continue


UNITS = {
    "spaces behind a time": "\x01A\x02B\x03 301215" + " " * 50,
    "words behind a slug": "bc-a" + " " * 50,
    "lines for editors": "Eds: a\r\n",
    "marks": "``''^<",
    "captions": "<media><media-caption>a</media-caption></media>",
    "components": "<NewsComponent>",
}


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_in_line_with_hostile_wires(unit: str) -> None:
    def seconds(size: int) -> float:
        said = UNITS[unit] * size
        if unit == "captions":
            said = f"<nitf><body><body.content>{said}</body.content></body></nitf>"
        elif unit == "components":
            said = f"<NewsML><NewsItem>{said}{'</NewsComponent>' * size}</NewsItem></NewsML>"
        else:
            said = f"\x01A\r\n{said if unit.startswith('words') else ''}\x02{said}\x03"
        begin = time.process_time()
        wire.read(said.encode())
        return time.process_time() - begin

    assert any(seconds(4000) < 7 * seconds(1000) + 0.05 for _ in range(4))
