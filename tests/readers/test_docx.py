"""Word documents: the words that a reader sees, each block as what it is."""

from __future__ import annotations

import pytest

from extractors.readers.docx import read
from onrecord.errors import UnreadableError
from onrecord.reading import Hyperlink, Remark
from tests.readers import word
from tests.readers.word import kinds, p, r, reading, style, words

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code: str, result: str) -> str:
    """A field with its code and its result."""
    code = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return FIELD.format("begin") + code + FIELD.format("separate") + r(result) + FIELD.format("end")


def numbered(number: int = 1, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(at: int, form: str, pattern: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def lists(*levels: str, overridden: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overridden}</w:num>'
    )


def test_styles_tell_kinds_in_every_language() -> None:
    styles = (
        style("Titel", "Title")
        + style("Untertitel", "Subtitle")
        + style("berschrift1", "heading 1")
        + style("Zwischentitel", "Zwischentitel", '<w:basedOn w:val="berschrift1"/>')
        + style("Ebene", "Ebene", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("Zitat", "Quote")
        + style("Beschriftung", "caption")
        + style("Verzeichnis1", "toc 1")
        + style("Verfasser", "Author")
    )
    body = (
        p("Der Kran", style="Titel")
        + p("Ein Hafen kauft ein", style="Untertitel")
        + p("Von Ada Moss", style="Verfasser")
        + p("Der Kran 3", style="Verzeichnis1")
        + p("Im März", style="berschrift1")
        + p("Der Preis", style="Zwischentitel")
        + p("Die Haken", style="Ebene")
        + p("Alles gut.", style="Zitat")
        + p("Der Kran am Kai.", style="Beschriftung")
        + p("Er kostet 4 Millionen.")
        + p("Am Ende", properties='<w:outlineLvl w:val="0"/>')
    )
    found = reading(body, styles=styles)

    assert [kind for kind, _ in kinds(found)] == [
        "headline", "dek", "byline", "boilerplate", "heading", "heading", "heading", "blockquote", "caption",
        "paragraph", "heading",
    ]  # fmt: skip
    assert (found.title, found.said["title"]) == ("Der Kran", "headline")


def test_styles_that_are_not_described_are_known_by_their_ids() -> None:
    ids = ("Title", "Heading2", "IntenseQuote", "Caption", "Own")
    found = reading("".join(p("Words.", style=key) for key in ids), styles=style("Heading2", "Meine Zeile"))

    assert [block.kind for block in found.blocks] == [
        "headline",
        "heading",
        "blockquote",
        "caption",
        "paragraph",
    ]


def test_lists_have_their_numbers() -> None:
    levels = level(0, "decimal", "%1."), level(1, "lowerLetter", "%1.%2)"), level(2, "bullet", "•")
    body = "".join(
        p(said, properties=numbered(number, at))
        for said, number, at in (
            ("Rails", 1, 0),
            ("Steel", 1, 1),
            ("Old steel", 1, 2),
            ("Wood", 1, 1),
            ("A cabin", 1, 0),
            ("Glass", 1, 1),
            ("Anew", 2, 0),
        )
    )
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    found = reading(body + p("", properties=numbered()), numbering=lists(*levels, overridden=anew))

    assert kinds(found) == [
        ("list", "1. Rails"),
        ("list", "1.a) Steel"),
        ("list", "Old steel"),
        ("list", "1.b) Wood"),
        ("list", "2. A cabin"),
        ("list", "2.a) Glass"),
        ("list", "7. Anew"),
    ]


def test_headings_are_counted_by_their_style() -> None:
    styles = style("H1", "heading 1", f"<w:pPr>{numbered()}</w:pPr>")
    found = reading(
        p("Rails", style="H1") + p("They cost £3.") + p("Cabin", style="H1"),
        styles=styles,
        numbering=lists(level(0, "upperRoman", "%1.")),
    )

    assert kinds(found) == [
        ("heading", "I. Rails"),
        ("paragraph", "They cost £3."),
        ("heading", "II. Cabin"),
    ]


def test_tables_go_cell_by_cell_with_their_heads() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(cells)}</w:tr>"

    def cell(*inside: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(p, inside))}</w:tc>"

    table = (
        row(cell("Port"), cell("Price"), cell("Year"))
        + row(cell("Tolmouth"), cell("4.2", "without rails"), cell("2026"))
        + row(cell("Ebb", properties='<w:gridSpan w:val="2"/>'), cell("2019"))
    )
    box = f"<w:tbl>{row(cell('In a frame.'))}</w:tbl>"
    found = reading(p("Before.") + f"<w:tbl>{table}</w:tbl>" + box + p("After."))

    assert [
        (b.kind, b.locator, b.heads, said) for b, said in zip(found.blocks, words(found), strict=True)
    ] == [
        ("paragraph", "¶ 1", (), "Before."),
        ("cell", "table 1, A1", (), "Port"),
        ("cell", "table 1, B1", (), "Price"),
        ("cell", "table 1, C1", (), "Year"),
        ("cell", "table 1, A2", ("Port",), "Tolmouth"),
        ("cell", "table 1, B2", ("Tolmouth", "Price"), "4.2"),
        ("cell", "table 1, B2", ("Tolmouth", "Price"), "without rails"),
        ("cell", "table 1, C2", ("Tolmouth", "Year"), "2026"),
        ("cell", "table 1, A3", ("Port",), "Ebb"),
        ("cell", "table 1, C3", ("Ebb", "Year"), "2019"),
        ("paragraph", "¶ 11", (), "In a frame."),
        ("paragraph", "¶ 12", (), "After."),
    ]


def test_text_boxes_are_read_once_and_known_as_repeats() -> None:
    pulled = p("it has not moved since the ninth of March")
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>{pulled}"
        f"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{pulled}"
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    other = "<w:r><w:pict><w:txbxContent>" + p("How we asked: by letter.") + "</w:txbxContent></w:pict></w:r>"
    body = p("The mayor says that ", box, "it has not moved since the ninth of March", ".") + p(
        other, "So be it."
    )
    found = reading(body)

    assert [
        (block.kind, block.repeats, said) for block, said in zip(found.blocks, words(found), strict=True)
    ] == [
        ("paragraph", False, "The mayor says that it has not moved since the ninth of March."),
        ("pullquote", True, "it has not moved since the ninth of March"),
        ("paragraph", False, "So be it."),
        ("paragraph", False, "How we asked: by letter."),
    ]


def test_fields_show_their_results_and_lead_somewhere() -> None:
    nested = FIELD.format("begin") + r("IF ") + field("DATE", "9 May") + FIELD.format("separate")
    body = p(
        "On ",
        field("DATE \\@ d", "9 March"),
        ", see ",
        field(' HYPERLINK "https://tolmouth.example/a" ', "the minutes"),
        " and ",
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>12</w:t></w:r></w:fldSimple>',
        nested + r(" yes") + FIELD.format("end"),
    )
    found = reading(body + p(FIELD.format("begin"), "A broken field") + p("hides nothing."))

    assert words(found) == ["On 9 March, see the minutes and 12 yes", "A broken field", "hides nothing."]
    assert found.links == (Hyperlink(16, 27, "https://tolmouth.example/a"),)


def test_links_have_their_addresses() -> None:
    body = p("See ", '<w:hyperlink r:id="r9"><w:r><w:t>the report</w:t></w:r></w:hyperlink>', ".") + p(
        '<w:hyperlink w:anchor="top"><w:r><w:t>Above</w:t></w:r></w:hyperlink>'
    )
    found = reading(body, {"r9": "https://tolmouth.example/report"})

    assert words(found) == ["See the report.", "Above"]
    assert found.links == (Hyperlink(4, 14, "https://tolmouth.example/report"),)


def test_notes_are_blocks_and_their_marks_are_remarks() -> None:
    def note(key: int, said: str) -> str:
        return f'<w:footnote w:id="{key}">{p("<w:r><w:footnoteRef/></w:r>", " " + said)}</w:footnote>'

    apart = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>___</w:t></w:r></w:p></w:footnote>'
    mark = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    found = reading(
        p("It cost £4 million", mark.format("footnote", 2), ".") + p("It moves.", mark.format("endnote", 1)),
        footnotes=apart + note(1, "Nobody refers to it.") + note(2, "Without rails."),
        endnotes=f'<w:endnote w:id="1">{p("On Sundays.")}</w:endnote>',
    )

    assert [(b.kind, b.locator, said) for b, said in zip(found.blocks, words(found), strict=True)] == [
        ("paragraph", "¶ 1", "It cost £4 million."),
        ("paragraph", "¶ 2", "It moves."),
        ("footnote", "footnote 1", "Without rails."),
        ("footnote", "endnote 1", "On Sundays."),
    ]
    assert found.remarks == (
        Remark("footnote", 18, 18, "Without rails."),
        Remark("endnote", 30, 30, "On Sundays."),
    )


def test_page_heads_are_furniture_each_once() -> None:
    section = (
        '<w:sectPr><w:headerReference r:id="header" w:type="default"/>'
        '<w:headerReference r:id="header" w:type="first"/><w:footerReference r:id="footer"/></w:sectPr>'
    )
    found = reading(p("Words.") + section, header=p("Second draft"), footer=p("Page ", field("PAGE", "1")))

    assert kinds(found) == [
        ("paragraph", "Words."),
        ("furniture", "Second draft"),
        ("furniture", "Page 1"),
    ]


def test_hidden_words_are_left_out_with_a_warning() -> None:
    styles = style("Normal", "Normal") + (
        '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = p(
        "It moves.",
        r(" Ask the lawyer.", "<w:vanish/>"),
        r(" Or not.", '<w:rStyle w:val="Secret"/>'),
        r(" Still.", '<w:vanish w:val="0"/>'),
    )
    found = reading(body, styles=styles)

    assert found.text == "It moves. Still."
    assert found.warnings == ("5 hidden words left out: Ask the lawyer. Or not.",)


def test_breaks_tabs_hyphens_and_symbols_are_letters() -> None:
    body = p(
        "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F0B1"/>'
        '<w:sym w:font="Wingdings 9" w:char="F0FE"/><w:t>3</w:t></w:r>'
    )

    assert reading(body).text == "a\nb\tc\u2011de±3"


def test_white_space_counts_only_where_the_words_say_so() -> None:
    body = "<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t>\n  b\n</w:t></w:r>" + r(" c\nd ") + r("e") + "</w:p>"

    assert reading(body).text == "ab c d e"


def test_a_large_first_letter_belongs_to_its_word() -> None:
    body = p("T", properties='<w:framePr w:dropCap="drop"/>') + p("he crane moves.")

    assert words(reading(body)) == ["The crane moves."]


def test_content_controls_and_mathematics_are_read() -> None:
    body = f"<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>" + p(
        "It is ",
        "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f>",
        "</m:oMath>",
        "<w:ruby><w:rt><w:r><w:t>read</w:t></w:r></w:rt>",
        "<w:rubyBase><w:r><w:t>so</w:t></w:r></w:rubyBase></w:ruby>",
    )

    assert words(reading(body)) == ["In a control.", "It is 3/4so"]


def test_what_can_t_be_read_is_named() -> None:
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    found = reading(
        p("Words.", f"<w:r>{chart}{chart}</w:r>") + '<w:altChunk r:id="r5"/><w:subDoc r:id="r6"/>'
    )

    assert found.warnings == (
        "has 2 charts whose words are not read: look at them",
        "has 1 embedded document whose words are not read: look at it",
        "has 1 linked document whose words are not read: look at it",
    )


def test_metadata_say_where_they_come_from() -> None:
    core = (
        "<dc:title>A crane</dc:title><dc:creator>Ada Moss; Ivo Lund</dc:creator>"
        "<dc:language>en-GB</dc:language>"
        "<dcterms:created>2026-03-01T08:00:00Z</dcterms:created>"
        "<dcterms:modified>2026-03-04T17:30:00Z</dcterms:modified>"
    )
    found = reading(p("Words."), core=core)

    assert (found.title, found.authors, found.published, found.language) == (
        "A crane", ("Ada Moss", "Ivo Lund"), "", "en-GB",
    )  # fmt: skip
    assert found.said == dict.fromkeys(("title", "authors", "language"), "core.xml")
    assert reading(p("Words."), core="<dc:title>Microsoft Word - Document1</dc:title>").title == ""


def test_the_strict_form_is_read_like_the_other() -> None:
    strict = {
        f"{word.OFFICE}/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
            "http://purl.oclc.org/ooxml/wordprocessingml/main"
        ),
    }
    members = {
        "_rels/.rels": word.relations({"r1": ("officeDocument", "word/document2.xml")}),
        "word/document2.xml": f"<w:document {word.NAMES}><w:body>{p('Strictly so.')}</w:body></w:document>",
    }
    for name, member in members.items():
        for one, other in strict.items():
            member = member.replace(one, other)
        members[name] = member

    assert read(word.zipped(dict(members))).text == "Strictly so."


def test_a_document_without_its_text_says_so() -> None:
    with pytest.raises(UnreadableError, match="its text is missing from it: save it again in Word"):
        read(word.zipped({"word/styles.xml": "<styles/>"}))
