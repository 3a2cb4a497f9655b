"""OpenDocument texts, zipped and flat: the words that a reader sees, each block as what it is."""

from __future__ import annotations

import pytest

from extractors.readers import odt
from onrecord.errors import UnreadableError
from onrecord.reading import Change, Hyperlink, Remark, Reply
from tests.readers.opendocument import NAMES, at, p, reading, region
from tests.readers.word import kinds, words, zipped


def style(name: str, parent: str = "", inside: str = "", family: str = "paragraph") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"{inside}</style:style>"
    )


def items(*inside: str, attributes: str = 'text:style-name="L1"') -> str:
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in inside)
    return f"<text:list {attributes}>{inner}</text:list>"


def test_styles_tell_kinds_by_the_names_that_they_are_based_on() -> None:
    common = style("Standard") + style("Title", "Standard") + style("Heading_20_2", "Heading")
    automatic = style("P1", "Title") + style("P2", "Quotations") + style("P3", "Contents_20_1")
    found = reading(
        p("The crane", style="P1")
        + p("A harbour buys", style="Subtitle")
        + '<text:h text:outline-level="2">In March</text:h>'
        + p("All is well.", style="P2")
        + p("The crane 3", style="P3")
        + p("A section", style="Heading_20_2")
        + p("It moves.", style="Standard")
        + f"<text:table-of-content>{p('In March 1')}</text:table-of-content>",
        automatic,
        common,
    )

    assert kinds(found) == [
        ("headline", "The crane"),
        ("dek", "A harbour buys"),
        ("heading", "In March"),
        ("blockquote", "All is well."),
        ("boilerplate", "The crane 3"),
        ("heading", "A section"),
        ("paragraph", "It moves."),
        ("boilerplate", "In March 1"),
    ]
    assert found.title == "The crane"


def test_white_space_is_one_space_and_elements_are_what_they_stand_for() -> None:
    body = p(
        "  It\n  is ",
        '<text:span text:style-name="T"> three</text:span>',
        '<text:s text:c="2"/>metres<text:tab/>or<text:line-break/>so, on ',
        "<text:date>9 March</text:date>\xa0p.m. ",
    )

    assert reading(body).text == "It is three  metres\tor\nso, on 9 March\xa0p.m."


def test_lists_and_headings_have_their_numbers() -> None:
    def level(at: int, form: str, shown: int = 1) -> str:
        return (
            f'<text:list-level-style-number text:level="{at}" style:num-format="{form}"'
            f' style:num-suffix="." text:display-levels="{shown}"/>'
        )

    automatic = (
        f'<text:list-style style:name="L1">{level(1, "1")}{level(2, "a", 2)}</text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )
    outline = '<text:outline-level-style text:level="1" style:num-format="I"/>'
    common = f"<text:outline-style>{outline}</text:outline-style>"
    found = reading(
        '<text:h text:outline-level="1">Rails</text:h>'
        + items(p("Steel"), p("Wood") + p("or so") + items(p("Oak"), attributes=""))
        + items(p("Old"), attributes='text:style-name="L2"')
        + items(p("Glass"), attributes='text:style-name="L1" text:continue-numbering="true"')
        + items(p("Anew"))
        + '<text:h text:outline-level="1">Cabin</text:h>',
        automatic,
        common,
    )

    assert kinds(found) == [
        ("heading", "I Rails"),
        ("list", "1. Steel"),
        ("list", "2. Wood"),
        ("list", "or so"),
        ("list", "2.a. Oak"),
        ("list", "Old"),
        ("list", "3. Glass"),
        ("list", "1. Anew"),
        ("heading", "II Cabin"),
    ]


def test_tables_boxes_notes_and_page_heads() -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    pulled = "it has not moved since the ninth of March"
    box = f"<draw:frame><draw:text-box>{p(pulled)}</draw:text-box></draw:frame>"
    note = (
        '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation>'
        "<text:note-body>{}</text:note-body></text:note>"
    )
    pages = (
        f'<style:master-page style:name="Standard"><style:header>{p("Second draft")}</style:header>'
        f'<style:footer style:display="false">{p("Nothing")}</style:footer></style:master-page>'
        f"<style:master-page><style:header>{p('Second draft')}</style:header></style:master-page>"
    )
    found = reading(
        p(box, f"The mayor says that {pulled}", note.format("footnote", p("So he wrote.")), ".")
        + f"<table:table>{row('Port', 'Price')}{row('Ebb', '4.2')}</table:table>"
        + f"<table:table>{row('In a frame.')}</table:table>",
        pages=pages,
    )

    assert [
        (b.kind, b.locator, b.heads, said) for b, said in zip(found.blocks, words(found), strict=True)
    ] == [
        ("paragraph", "¶ 1", (), f"The mayor says that {pulled}."),
        ("pullquote", "¶ 2", (), pulled),
        ("cell", "table 1, A1", (), "Port"),
        ("cell", "table 1, B1", (), "Price"),
        ("cell", "table 1, A2", ("Port",), "Ebb"),
        ("cell", "table 1, B2", ("Ebb", "Price"), "4.2"),
        ("paragraph", "¶ 7", (), "In a frame."),
        ("footnote", "footnote 1", (), "So he wrote."),
        ("furniture", "", (), "Second draft"),
    ]
    assert found.remarks == (Remark("footnote", 61, 61, "So he wrote."),)


def test_changes_in_both_ways_in_which_they_are_written() -> None:
    tracked = (
        "<text:tracked-changes>"
        + region("c1", "insertion", "Ada Moss")
        + region("c2", "deletion", "Ivo Lund", p("eleven"))
        + region("c3", "deletion", "Ivo Lund", p(" of old."), p("Bent "))
        + region("c4", "deletion", "Ada Moss")
        + "</text:tracked-changes>"
    )
    found = reading(
        tracked
        + p(
            "It has ",
            at("change", "c2"),
            at("change-start", "c1"),
            "twelve",
            at("change-end", "c1"),
            " hooks.",
        )
        + p(at("change-start", "c4"), "Nobody was hurt.")
        + p(at("change-end", "c4"), "Rails", at("change", "c3"), "and rusty.")
        + p(at("change-start", "c1"), "Two are lost.")
        + p(at("change-end", "c1"), "So it is.")
    )

    assert words(found) == ["It has twelve hooks.", "Railsand rusty.", "Two are lost.", "So it is."]
    assert found.before.split("\n\n") == [
        "It has eleven hooks.",
        "Nobody was hurt.",
        "Rails of old.",
        "Bent and rusty.",
        "So it is.",
    ]
    assert found.changes[:2] == (
        Change("deleted", 7, 7, "eleven", "Ivo Lund", "2026-03-03T10:00:00"),
        Change("inserted", 7, 13, "twelve", "Ada Moss", "2026-03-03T10:00:00"),
    )


def test_comments_have_their_words_links_and_replies() -> None:
    def comment(name: str, said: str, attributes: str = "") -> str:
        return (
            f'<office:annotation office:name="{name}" {attributes}><dc:creator>Ada Moss</dc:creator>'
            f"<dc:date>2026-03-03T10:00:00</dc:date>{p(said)}</office:annotation>"
        )

    ended = '<office:annotation-end office:name="a"/>'
    linked = '<text:a xlink:href="https://tolmouth.example/minutes">the minutes</text:a>'
    found = reading(
        p(
            "It ",
            comment("a", "Source?", 'loext:resolved="true"'),
            "moves ",
            comment("b", f"See {linked}", 'loext:parent-name="a"'),
            "now",
            ended,
            '. <text:a xlink:href="https://tolmouth.example/">More</text:a>',
        )
        + p(comment("c", "Where?"), "There.")
    )

    assert found.remarks == (
        Remark(
            "comment", 3, 12, "Source?", "Ada Moss", "2026-03-03T10:00:00", done=True,
            replies=(Reply("See the minutes", "Ada Moss", "2026-03-03T10:00:00"),),
            addresses=("https://tolmouth.example/minutes",),
        ),
        Remark("comment", 20, 20, "Where?", "Ada Moss", "2026-03-03T10:00:00"),
    )  # fmt: skip
    assert found.links == (Hyperlink(14, 18, "https://tolmouth.example/"),)


def test_hidden_words_are_left_out_with_a_warning() -> None:
    hidden = '<style:text-properties text:display="none"/>'
    automatic = style("T1", inside=hidden, family="text") + style("P1", inside=hidden)
    found = reading(
        p(
            "It moves.",
            '<text:span text:style-name="T1"> Ask the <text:span>lawyer</text:span>.</text:span>',
            " So.",
        )
        + p("Not to be seen.", style="P1")
        + f'<text:section text:display="none">{p("Nor this.")}</text:section>',
        automatic,
    )

    assert found.text == "It moves. So."
    assert found.warnings == ("9 hidden words left out: Ask the lawyer. Not to be seen. Nor this.",)


def test_metadata_say_where_they_come_from() -> None:
    meta = (
        "<dc:title>A crane</dc:title><meta:initial-creator>Ada Moss</meta:initial-creator>"
        "<dc:creator>Ivo Lund</dc:creator><dc:date>2026-03-04T17:30:00</dc:date>"
    )
    common = (
        '<style:default-style style:family="paragraph">'
        '<style:text-properties fo:language="de" fo:country="AT"/></style:default-style>'
    )
    found = reading(p("Words."), common=common, meta=meta)

    assert (found.title, found.authors, found.published, found.language) == (
        "A crane", ("Ada Moss",), "", "de-AT",
    )  # fmt: skip
    assert found.said == {
        "title": "meta.xml",
        "authors": "meta.xml",
        "language": "styles",
    }


@pytest.mark.parametrize(
    ("members", "why"),
    [
        (
            {"content.xml": f"<d {NAMES}><office:body><office:spreadsheet/></office:body></d>"},
            "an OpenDocument file, but no text: save its words as .odt or .docx",
        ),
        (
            {"content.xml": b"\x00\x01", "META-INF/manifest.xml": "<m:encryption-data/>"},
            "locked with a password: save it without",
        ),
        ({"styles.xml": "<a/>"}, "its text is missing from it: save it again"),
    ],
)
def test_what_is_no_text_says_so(members: dict[str, str | bytes], why: str) -> None:
    with pytest.raises(UnreadableError) as error:
        odt.read(zipped(members))

    assert str(error.value) == why
