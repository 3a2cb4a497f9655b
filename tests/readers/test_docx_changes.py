"""Word documents with tracked changes: the text has them accepted, and is what it was with them undone."""

from __future__ import annotations

from onrecord.reading import Change
from tests.readers.word import dele, ins, kinds, mark, p, r, reading, style, words

ADA = ("Ada Moss", "2026-03-03T10:00:00Z")
IVO = ("Ivo Lund", "2026-03-03T11:00:00Z")
CELL = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"


def before(text: str) -> list[str]:
    return [line for line in text.split("\n\n") if line.strip()]


def test_words_put_in_and_taken_out() -> None:
    found = reading(p("It has ", dele("eleven"), ins("twelve"), " hooks."))

    assert found.text == "It has twelve hooks."
    assert found.before == "It has eleven hooks."
    assert found.changes == (
        Change("deleted", 7, 7, "eleven", *IVO),
        Change("inserted", 7, 13, "twelve", *ADA),
    )


def test_words_put_in_by_one_and_taken_out_by_another_were_never_there() -> None:
    found = reading(p("It has ", f'<w:ins w:author="Ada Moss">{dele("many ")}</w:ins>', "hooks."))

    assert (found.text, found.before, found.changes) == ("It has hooks.", "It has hooks.", ())


def test_a_moved_passage_is_a_deletion_and_an_insertion() -> None:
    moved = (
        '<w:moveFrom w:author="Ada Moss" w:date="2026-03-03T10:00:00Z">' + r("It moves. ") + "</w:moveFrom>"
    )
    found = reading(p(moved, "So be it.") + p(moved.replace("moveFrom", "moveTo"), "At last."))

    assert words(found) == ["So be it.", "It moves. At last."]
    assert before(found.before) == ["It moves. So be it.", "At last."]
    assert found.changes == (
        Change("deleted", 0, 0, "It moves. ", *ADA),
        Change("inserted", 11, 21, "It moves. ", *ADA),
    )


def test_a_paragraph_whose_end_was_taken_out_is_one_with_the_next_as_what_that_is() -> None:
    styles = style("H1", "heading 1")
    found = reading(p("Rails ", style="H1", properties=mark("del")) + p("cost £3."), styles=styles)

    assert kinds(found) == [("paragraph", "Rails cost £3.")]
    assert found.before == "Rails \n\ncost £3."


def test_paragraphs_put_in_and_taken_out_whole() -> None:
    found = reading(
        p("One.")
        + p(dele("Two."), properties=mark("del"))
        + p(ins("Three."), properties=mark("ins"))
        + p("Four.")
        + p(dele("Five."), properties=mark("del"))
    )

    assert words(found) == ["One.", "Three.", "Four."]
    assert before(found.before) == ["One.", "Two.", "Four.", "Five."]


def test_rows_put_in_and_taken_out() -> None:
    def row(change: str, words: str) -> str:
        return f"<w:tr><w:trPr>{change}</w:trPr>{CELL.format('', p(words))}{CELL.format('', p('4'))}</w:tr>"

    put_in, taken_out = (f'<w:{name} w:author="Ada Moss"/>' for name in ("ins", "del"))
    found = reading(
        f"<w:tbl>{row('', 'Port')}{row(taken_out, 'Ebb')}{row(put_in, 'Tolmouth')}{row('', 'Sum')}</w:tbl>"
    )

    assert [(block.locator, said) for block, said in zip(found.blocks, words(found), strict=True)] == [
        ("table 1, A1", "Port"),
        ("table 1, B1", "4"),
        ("table 1, A2", "Tolmouth"),
        ("table 1, B2", "4"),
        ("table 1, A3", "Sum"),
        ("table 1, B3", "4"),
    ]
    assert before(found.before) == ["Port", "4", "Ebb", "4", "Sum", "4"]
    assert {change.author for change in found.changes} == {"Ada Moss"}


def test_cells_put_in_and_taken_out() -> None:
    cells = (
        CELL.format("", p("Port"))
        + CELL.format('<w:cellDel w:author="Ada Moss"/>', p("Ebb"))
        + CELL.format('<w:cellIns w:author="Ada Moss"/>', p("Tolmouth"))
    )
    found = reading(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + p("After."))

    assert words(found) == ["Port", "Tolmouth", "After."]
    assert before(found.before) == ["Port", "Ebb", "After."]


def test_a_paragraph_is_never_joined_to_a_table() -> None:
    table = f"<w:tbl><w:tr>{CELL.format('', p('Cell'))}{CELL.format('', p('4'))}</w:tr></w:tbl>"
    found = reading(
        p("One.", properties=mark("del")) + table + p("Two.", properties=mark("ins")) + table + p("Three.")
    )

    assert words(found) == ["One.", "Cell", "4", "Two.", "Cell", "4", "Three."]
    assert before(found.before) == words(found)


def test_numbers_are_those_of_each_view() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = reading(
        p(dele("Rails"), properties=listed + mark("del"))
        + p("Cabin", properties=listed)
        + p("Hooks", properties=listed.replace("</w:numPr>", '<w:ins w:author="Ada Moss"/></w:numPr>'))
        + p("Ropes", properties=listed + "<w:pPrChange><w:pPr/></w:pPrChange>"),
        numbering=numbering,
    )

    assert words(found) == ["1. Cabin", "2. Hooks", "3. Ropes"]
    assert before(found.before) == ["1. Rails", "2. Cabin", "Hooks", "Ropes"]


def test_changes_in_fields_notes_controls_and_mathematics() -> None:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{at}"/></w:r>' for at in ("begin", "separate", "end")
    )
    code = "<w:del><w:r><w:delInstrText> PAGE </w:delInstrText></w:r></w:del>"
    note = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    found = reading(
        p(begin, code, separate, dele("3"), ins("4"), end, " pages.")
        + f"<w:sdt><w:sdtContent>{p('In a ', ins('small '), 'control')}</w:sdtContent></w:sdt>"
        + p("<m:oMath><m:r><w:del><m:t>2</m:t></w:del></m:r><m:r><m:t>π</m:t></m:r></m:oMath>")
        + p(
            "Noted",
            note.format(1),
            f"<w:del w:author='Ada Moss'>{note.format(2)}</w:del>",
            ins(note.format(3)),
        ),
        footnotes="".join(f'<w:footnote w:id="{n}">{p(f"Note {n}.")}</w:footnote>' for n in (1, 2, 3)),
    )

    assert words(found) == ["4 pages.", "In a small control", "π", "Noted", "Note 1.", "Note 3."]
    assert before(found.before) == ["3 pages.", "In a control", "2π", "Noted", "Note 1.", "Note 2."]
    assert [block.locator for block in found.blocks[-2:]] == ["footnote 1", "footnote 2"]
    assert [remark.text for remark in found.remarks] == ["Note 1.", "Note 3."]
