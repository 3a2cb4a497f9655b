"""PDFs as three programs print them, and as somebody makes them by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractors.readers import pdf, read_any, unlocked
from extractors.readers.pdf.hyphens import Hyphens
from onrecord.errors import LockedError, UnreadableError
from onrecord.reading import Hyperlink
from tests.readers.printing import (
    ARTICLE,
    BYLINE,
    CAPTION,
    DEK,
    HEADING,
    NOTES,
    PICTURE,
    PRINTED,
    PULL,
    TITLE,
    Placed,
    column,
    made,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading import Reading

BODY = (
    "The harbour board met for the ninth time this year and could not agree on",
    "anything but the date of its next meeting, which is to be held in the old",
    "customs house by the water, where the board met when it was founded.",
)
MORE = (
    "Some of its members had come by boat, since the road was flooded, and they",
    "left before the vote was taken, when the water began to go down again, so",
    "that the chair had to send a car for two of them, who had gone home by then,",
    "and one of them had gone to bed with a cold and did not want to get up for",
    "what he called a quarrel about nothing, and a quarrel about a date at that.",
)


def said(reading: Reading) -> list[tuple[str, str]]:
    return [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks]


def of_kind(reading: Reading, kind: str) -> list[str]:
    return [words for each, words in said(reading) if each == kind]


def read_pages(*pages: Sequence[Placed | str]) -> Reading:
    return pdf.read(made(pages))


@pytest.mark.parametrize("name", ["chromium1", "chromium2", "lo2", "typst2", "typst3"])
def test_a_printed_article_is_read_to_the_letter(name: str) -> None:
    reading = pdf.read((PRINTED / f"{name}.pdf").read_bytes())

    assert [
        words for words in of_kind(reading, "paragraph") if words != "The Tolmouth Observer 12 May"
    ] == list(ARTICLE)
    assert of_kind(reading, "headline") == [TITLE]
    assert (reading.title, reading.published, reading.reader) == (TITLE, "", "pdf/1")


@pytest.mark.parametrize("name", ["typst2", "typst3"])
def test_what_stands_around_an_article_in_columns_has_blocks_of_its_own(name: str) -> None:
    reading = pdf.read((PRINTED / f"{name}.pdf").read_bytes())

    assert of_kind(reading, "dek") == [DEK]
    assert of_kind(reading, "byline") == [BYLINE]
    assert of_kind(reading, "heading") == [HEADING]
    assert of_kind(reading, "pullquote") == [PULL]
    assert of_kind(reading, "footnote") == list(NOTES.values())
    assert [block.repeats for block in reading.blocks if block.kind == "pullquote"] == [True]
    assert [block.locator for block in reading.blocks if block.kind == "footnote"] == [
        "p. 1, footnote 1",
        "p. 1, footnote 2",
    ]
    marks = [(reading.text[: note.start][-25:], note.text) for note in reading.remarks]
    assert marks == [(ARTICLE[number][-25:], words) for number, words in NOTES.items()]


@pytest.mark.parametrize("name", ["chromium1", "chromium2"])
def test_a_browsers_heads_give_no_claims_and_captions_and_pull_quotes_are_none_of_the_body(name: str) -> None:
    reading = pdf.read((PRINTED / f"{name}.pdf").read_bytes())

    assert of_kind(reading, "caption") == [CAPTION]
    assert of_kind(reading, "pullquote") == [PULL]
    assert of_kind(reading, "heading") == [HEADING]
    heads = of_kind(reading, "furniture")
    assert len(heads) % 2 == 0
    assert all(words.endswith((TITLE, "1/1", "1/2", "2/2")) for words in heads)


def test_a_locator_is_the_page_and_the_paragraph_on_it() -> None:
    reading = pdf.read((PRINTED / "chromium1.pdf").read_bytes())

    assert [
        block.locator for block in reading.blocks if ARTICLE[-1] in reading.text[block.start : block.end]
    ] == ["p. 2, ¶ 1"]


def test_printed_numbers_of_pages_stand_before_the_others() -> None:
    labels = "/PageLabels<</Nums[0<</S/r/St 4>>1<</S/D>>]>>"
    reading = pdf.read(made([[(72, 700, 10, "A preface.")], [(72, 700, 10, "A chapter.")]], catalog=labels))

    assert [block.locator for block in reading.blocks] == ["p. iv (1), ¶ 1", "p. 1 (2), ¶ 1"]


def test_heads_go_out_before_a_sentence_is_joined_over_the_page() -> None:
    pages = [
        [
            (72, 800, 9, f"Harbour Review {number}"),
            *column(72, 760, lines),
            (290, 30, 9, f"- {number} -"),
        ]
        for number, lines in (
            (11, (*BODY[:2], "customs house. “The board has never agreed on anything in all of the forty")),
            (12, ("years that I have sat on it,” said Ruth Bell.",)),
        )
    ]
    reading = read_pages(*pages)

    assert of_kind(reading, "paragraph") == [
        f"{BODY[0]} {BODY[1]} customs house. “The board has never agreed on anything in all of the forty "
        "years that I have sat on it,” said Ruth Bell."
    ]
    assert of_kind(reading, "furniture") == [
        "Harbour Review 11", "- 11 -", "Harbour Review 12", "- 12 -",
    ]  # fmt: skip


def test_heads_that_differ_from_page_to_page_are_known_by_their_height() -> None:
    pages = [
        [(72, 800, 9, head), *column(72, 740, lines)]
        for head, lines in (("The board", MORE), ("A quarrel", BODY * 2))
    ]

    assert of_kind(read_pages(*pages), "furniture") == ["The board", "A quarrel"]


def test_notes_that_differ_in_their_numbers_alone_are_no_feet_of_pages() -> None:
    pages = [
        [*column(72, 740, lines), (72, 40, 7, f"{note} Minutes of 20{note}, page {note}.")]
        for note, lines in ((3, MORE), (7, BODY * 2))
    ]
    reading = read_pages(*pages)

    assert of_kind(reading, "furniture") == []
    assert of_kind(reading, "footnote") == ["Minutes of 203, page 3.", "Minutes of 207, page 7."]


def columns(count: int, width: float = 120) -> list[Placed]:
    """A headline over columns whose lines are written across the columns, a line of each in turn."""
    lines = [[f"Column {number} line {line} of the report" for line in range(12)] for number in range(count)]
    return [
        (40, 780, 22, "A headline over all of the columns"),
        *(
            (40 + width * number, 740 - 12 * line, 7, lines[number][line])
            for line in range(12)
            for number in range(count)
        ),
    ]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_columns_are_read_one_after_the_other_below_a_head_that_spans_them(count: int) -> None:
    reading = read_pages(columns(count))
    text = reading.text.replace("\n", " ")

    assert text.startswith("A headline over all of the columns")
    places = [text.index(f"Column {number} line {line} ") for number in range(count) for line in range(12)]
    assert places == sorted(places)


def test_a_page_that_is_turned_is_read_as_one_that_is_not() -> None:
    turned = [f"BT /F1 10 Tf 0 1 -1 0 {100 + 12 * n} 72 Tm ({line}) Tj ET" for n, line in enumerate(BODY)]

    assert read_pages(turned).text == " ".join(BODY)


def test_words_across_the_others_are_a_block_of_their_own() -> None:
    across = "BT /F1 7 Tf 0 1 -1 0 560 300 Tm (Photo: Ivo Marsh) Tj ET"

    assert said(read_pages([*column(72, 740, BODY), across])) == [
        ("paragraph", " ".join(BODY)),
        ("caption", "Photo: Ivo Marsh"),
    ]


def test_a_large_initial_is_a_letter_of_its_word() -> None:
    page = [
        (72, 700, 40, "T"),
        (98, 718, 10, "he board met for the ninth time this year and could not agree on any of"),
        (98, 706, 10, "the matters that it had before it, but for the date of its next meeting, and"),
        *column(72, 694, ["then went home without a vote, as it has done since the spring of last year."]),
    ]

    assert read_pages(page).text.startswith(
        "The board met for the ninth time this year and could not agree on any of the"
    )


def test_a_headline_of_two_rows_is_one_though_the_next_block_stands_nearer_than_its_rows() -> None:
    headline = column(
        72, 740, ["The harbour wall is failing, and the town must", "choose who pays for a new one"], 24, 27.5
    )
    page = [*headline, *column(72, 690, ["By Nora Vance"], 12, 14), *column(72, 660, BODY)]

    assert of_kind(read_pages(page), "headline") == [
        "The harbour wall is failing, and the town must choose who pays for a new one"
    ]


def test_the_rows_of_a_table_are_cells() -> None:
    rows = [("Port", "Boats", "Crew"), ("Tolmouth", "12", "40"), ("Ebb", "9", "31"), ("Hallam", "3", "8")]
    page = [
        *column(72, 740, BODY),
        *(
            (72 + 120 * n, 640 - 14 * row, 10, cell)
            for row, cells in enumerate(rows)
            for n, cell in enumerate(cells)
        ),
    ]
    reading = read_pages(page)

    assert of_kind(reading, "cell") == [cell for cells in rows for cell in cells]
    assert of_kind(reading, "paragraph") == [" ".join(BODY)]


def test_powers_stay_and_marks_of_notes_go() -> None:
    page = [
        (72, 740, 10, "The lamp gives 10"), (151.5, 744, 6, "6"), (158, 740, 10, "candelas over 40 km"),
        (249, 744, 6, "2"), (255, 740, 10, "of water, the board says."), (369, 744, 6, "1"),
        *column(72, 728, BODY),
        (72, 60, 7, "1 Report of 1987."),
    ]  # fmt: skip
    reading = read_pages(page)

    assert "gives 10⁶ candelas over 40 km2 of water, the board says. The harbour" in reading.text
    assert of_kind(reading, "footnote") == ["Report of 1987."]
    assert [(note.kind, reading.text[: note.start][-5:], note.text) for note in reading.remarks] == [
        ("footnote", "says.", "Report of 1987.")
    ]


def test_ligatures_and_shapes_are_letters() -> None:
    from extractors.readers.pdf.letters import plain

    assert plain("eﬃcient ﬂoods, oﬀ the ﬁrst ﬅ") == "efficient floods, off the first st"
    assert plain("a\x07b") == "a b"


@pytest.mark.parametrize(
    ("before", "after", "keeps", "sure"),
    [
        ("the Anglo", "Saxon", True, True),
        ("COVID", "19 was", True, True),
        ("a self", "employed", True, True),
        ("on long", "term loans", True, True),
        ("the har", "bour board", False, True),
        ("an unusual ex", "planation", False, False),
        ("the ex", "minister", True, False),
        ("a two", "storey house", True, False),
        ("the seven", "teen boats", False, False),
        ("a Kremlin", "backed firm", True, False),
        ("a manda", "tory", False, False),
    ],
)
def test_a_hyphen_at_a_lines_end_is_kept_where_it_is_the_words_own(
    before: str, after: str, keeps: bool, sure: bool
) -> None:
    words = ["A minister of the harbour board spoke of long-term plans", "the ordinary words of a text"]
    hyphens = Hyphens(words, [(before, after)], lines=10)

    assert hyphens.keeps(before, after) == (keeps, sure)


def test_a_document_that_parts_no_words_keeps_all_hyphens() -> None:
    assert Hyphens(["plain words"], [("a game", "changer")], lines=100).keeps("a game", "changer") == (
        True,
        False,
    )
    assert Hyphens(["plain words"], [("a game", "changer")], lines=10).keeps("a game", "changer") == (
        False,
        False,
    )


def test_a_program_that_sets_type_parts_words_however_few() -> None:
    parted = [("the Nether", "lands")]

    assert Hyphens([], parted, 100, is_set=True).keeps(*parted[0]) == (False, False)


def test_a_guessed_hyphen_is_kept_as_a_place_in_its_word() -> None:
    lines = (*BODY[:2], "customs house, and the meeting will be no less unpre-", "dictable than the last.")
    reading = read_pages(column(72, 740, lines))

    assert "no less unpredictable than" in reading.text
    assert [reading.text[place - 5 : place + 8] for place in reading.guesses] == ["unpredictable"]
    assert reading.guessed_in(0, len(reading.text)) == ["unpredictable"]
    assert reading.guessed_in(0, 20) == []


def test_a_dash_at_a_lines_end_takes_no_space_where_it_has_none() -> None:
    lines = (
        *BODY[:2],
        "customs house — and the board likes its place by the water—",
        "the oldest of all, since 1911–",
        "12.",
    )
    reading = read_pages(column(72, 740, lines))

    assert (
        "customs house — and the board likes its place by the water—the oldest of all, since 1911–12."
        in reading.text
    )


def test_a_document_that_was_scanned_says_so() -> None:
    with pytest.raises(UnreadableError, match="scanned, there is no text in it: run OCR first"):
        pdf.read(made([["q 500 0 0 700 0 0 cm /I Do Q"]], extra=[PICTURE]))


def test_scanned_pages_among_others_are_told() -> None:
    scan = ["q 500 0 0 700 0 0 cm /I Do Q"]
    content = made([column(72, 740, BODY), scan, [], scan, scan], extra=[PICTURE])

    assert pdf.read(content).warnings == ("pages 2, 4-5 are scanned, without text: run OCR first",)


def test_small_words_below_a_picture_are_its_caption() -> None:
    page = [
        *column(72, 740, BODY),
        "q 200 0 0 100 72 560 cm /I Do Q",
        (72, 548, 8, "The old customs house, seen from the water."),
        *column(72, 500, BODY),
    ]
    reading = pdf.read(made([page], extra=[PICTURE]))

    assert of_kind(reading, "caption") == ["The old customs house, seen from the water."]


def test_a_password_is_asked_for_and_never_kept() -> None:
    content = (PRINTED / "locked.pdf").read_bytes()
    with pytest.raises(LockedError) as error:
        read_any(Path("locked.pdf"), content)
    assert str(error.value) == (
        "locked.pdf: locked with a password: onrecord add and onrecord read ask for it; or save it without"
    )
    with unlocked(content, "wrong"), pytest.raises(LockedError, match=r"locked with another password$"):
        read_any(Path("locked.pdf"), content)
    with unlocked(content, "sesame"):
        assert of_kind(read_any(Path("locked.pdf"), content), "paragraph") == list(ARTICLE)
    with pytest.raises(LockedError, match="read ask for it"):
        read_any(Path("locked.pdf"), content)


FIELDS = [
    "<</FT/Tx/T(name)/V(Ruth Bell)/Subtype/Widget/Rect[110 636 300 650]>>",
    "<</FT/Btn/T(paid)/V/Yes/AS/Yes/Subtype/Widget/Rect[110 606 122 618]"
    "/AP<</N<</Yes 12 0 R/Off 12 0 R>>>>>>",
    "<</Length 0>>stream\n\nendstream",
]


def test_the_fields_of_a_form_stand_behind_their_names() -> None:
    page = [*column(72, 740, BODY), (72, 640, 10, "Name:"), (72, 609, 10, "Paid:")]
    form = "/AcroForm<</Fields[10 0 R 11 0 R]/DR<<>>>>"
    content = made([page], annotations=["10 0 R", "11 0 R"], catalog=form, extra=FIELDS)

    assert pdf.read(content).text.split("\n\n")[1:] == ["Name: Ruth Bell", "Paid: ☒"]


XFA = [
    "<</Length 0>>stream\n\nendstream",
    '<</Length 135>>stream\n<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><f>'
    "<Applicant>Ruth Bell</Applicant><Sum/></f></xfa:data></xfa:datasets>\nendstream",
]


def test_the_values_of_a_form_that_few_programs_draw_stand_at_the_end() -> None:
    form = "/AcroForm<</Fields[]/XFA[(template) 10 0 R(datasets) 11 0 R]>>"
    reading = pdf.read(made([column(72, 740, ["Please wait..."])], catalog=form, extra=XFA))

    assert said(reading) == [("paragraph", "Please wait..."), ("paragraph", "Applicant: Ruth Bell")]
    assert reading.blocks[-1].locator == "field Applicant"
    assert "(XFA)" in reading.warnings[0]


NOTES_ON_IT = [
    "<</Type/Annot/Subtype/Highlight/Rect[72 736 200 750]/QuadPoints[91 750 158 750 91 736 158 736]/T(Nora)"
    "/Contents(Which board?)/M(D:20260504090000+02'00')>>",
    "<</Type/Annot/Subtype/Text/Rect[300 720 310 730]/T(Ivo)/Contents(The harbour's.)/IRT 10 0 R>>",
    "<</Type/Annot/Subtype/Text/Rect[300 720 310 730]/T(Nora)/StateModel(Review)/State(Completed)"
    "/IRT 11 0 R>>",
    "<</Type/Annot/Subtype/Underline/Rect[0 0 9 9]/QuadPoints[110 738 147 738 110 724 147 724]>>",
    "<</Type/Annot/Subtype/Link/Rect[72 710 110 722]/A<</S/URI/URI(https://port.example/house)>>>>",
]


def test_comments_are_remarks_on_their_words_and_links_lead_on() -> None:
    annotations = [f"{number} 0 R" for number in range(10, 15)]
    reading = pdf.read(made([column(72, 740, BODY)], annotations=annotations, extra=NOTES_ON_IT))
    first, second = reading.remarks

    assert (first.kind, reading.text[first.start : first.end].strip()) == ("comment", "harbour board")
    assert (first.text, first.author, first.at, first.done) == (
        "Which board?", "Nora", "2026-05-04T09:00:00+02:00", True,
    )  # fmt: skip
    assert [(reply.text, reply.author) for reply in first.replies] == [("The harbour's.", "Ivo")]
    assert (second.text, reading.text[second.start : second.end].strip()) == ("underlined", "but the")
    [link] = reading.links
    assert link == Hyperlink(link.start, link.end, "https://port.example/house")
    assert reading.text[link.start : link.end] == "customs"


def test_what_the_file_says_of_itself_is_told_but_for_days_and_the_names_of_files() -> None:
    info = "/Title(Microsoft Word - draft3.docx)/Author(Nora Vance; Ivo Marsh)/CreationDate(D:20260504)"
    reading = pdf.read(made([column(72, 740, BODY)], info=info, catalog="/Lang(en-GB)"))

    assert (reading.title, reading.authors, reading.published, reading.language) == (
        "", ("Nora Vance", "Ivo Marsh"), "", "en-GB",
    )  # fmt: skip
    assert reading.said == {"authors": "Info", "language": "Info"}
    titled = pdf.read(made([column(72, 740, BODY)], info="/Title(The board)"))
    assert (titled.title, titled.said) == ("The board", {"title": "Info"})


def test_a_pdf_is_told_by_its_content() -> None:
    content = made([column(72, 740, BODY)])

    for name, warnings in (("a.pdf", ()), ("a.txt", ("named .txt, but it is a PDF",))):
        assert read_any(Path(name), content).warnings == warnings
    assert read_any(Path("a.pdf"), b"\n\n" + content).reader == "pdf/1"
    assert (
        read_any(Path("a.txt"), b"A file of this kind begins with %PDF-1.4, said Bell.").reader == "plain/1"
    )
