"""RTF as Word, LibreOffice, TextEdit and others write it: words, kinds, changes, remarks, tables, letters."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.growth import best_times
from extractors import extract
from extractors.readers import odt, read, rtf
from tests.readers import word
from tests.readers.test_hostile_documents import right
from tests.readers.test_samples_in_word import SEEDS, said

if TYPE_CHECKING:
    from onrecord.reading import Reading

SAMPLES = Path(__file__).parent / "samples"
HARBOUR = (SAMPLES / "harbour.rtf").read_bytes()

WORD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\deff0\deflang1033"
    r"{\fonttbl{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
    r"{\f2\froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol{\*\falt Bullets};}"
    r"{\f3\fswiss\fcharset238 Arial CE;}{\f4\fmodern\fcharset128 MS Mincho;}}"
    r"{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\ql\fs24 \snext0 Normal;}{\s1\sbasedon0 \snext0 heading 1;}"
    r"{\s2\outlinelevel1 \'dcberschrift 2;}{\s3\sbasedon1 Kapitel;}{\s4 Title;}{\s5 Quote,Zitat;}"
    r"{\*\cs10 \additive Default Paragraph Font;}}"
    r"{\*\revtbl {Unknown;}{Ada Moss;}{Ivo Lund;}}"
    r"{\info{\title The crane}{\author Nora Vance; Tom Reed}{\creatim\yr2026\mo3\dy3}{\operator X}}"
    "\r\n"
)


def document(body: str, head: str = WORD) -> Reading:
    found = rtf.read(f"{head}{body}}}".encode("latin-1"))
    right(found)
    return found


def kinds(body: str) -> list[tuple[str, str]]:
    return word.kinds(document(body))


def words(body: str) -> str:
    return document(body).text


# Letters


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\'93Na\'efve\'94, she said\emdash twice", "“Naïve”, she said—twice"),
        (r"caf\u233\'e9 and \u8364\'80 5", "café and € 5"),
        (r"{\uc0 caf\u233 s}, {\uc2 \u20013\'92\'86 x}", "cafés, 中 x"),
        (r"\u-10179?\u-8704? and \u55357 ?\u56832 ?.", "😀 and 😀."),
        (r"half \u-10179? of one \u-8704?", "half \ufffd of one \ufffd"),
        (r"{\f3 \'b3\'f3d\'9f} {\f4 \'93\'fa\'96\'7b}", "łódź 日本"),
        (r"{\f4 \'83A\'83\'5c}", "アソ"),
        (r"x {\f2 \'b7} {\f2 a} \{x\} \\y", "x • α {x} \\y"),
        (r"It\rquote s 5\~km, 40\_metre, co\-operate", "It’s 5\u00a0km, 40\u2011metre, cooperate"),
        ("one li\r\nne", "one line"),
        (r"a\tab b\line c", "a\tb\nc"),
        ("\\bin5 }{\\}{after", "after"),
        (r"{\*\unknown not this {nor \'7d this}}but this", "but this"),
        (r"{\upr{older}{\*\ud{newer \u233?}}}", "newer é"),
    ],
)
def test_letters_are_those_that_a_reader_sees(body: str, text: str) -> None:
    assert words(rf"\pard {body}\par") == text


def test_letters_of_a_mac_and_of_other_code_pages() -> None:
    textedit = (
        "{\\rtf1\\ansi\\ansicpg1251\\cocoartf2639\n\\cocoatextscaling0\n"
        "{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fnil\\fcharset204 Arial-Cyr;}\n{\\colortbl;}\n"
        "{\\*\\expandedcolortbl;;}\n\\paperw11900\\pard\\tx566\\pardirnatural\n\n"
        "\\f0\\fs24 \\cf0 The crane\\\n"
        "\\f1 \\'ca\\'f0\\'e0\\'ed\\\n\\\n\\f0 It\\'92s ours.}"
    )

    assert rtf.read(textedit.encode()).text == "The crane\n\nКран\n\nIt’s ours."
    assert rtf.read(rb"{\rtf1\mac \'8en\'8e}").text == "éné"
    assert rtf.read(rb"{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}").text == "日本"


# Paragraphs


def test_kinds_are_told_by_styles_and_levels() -> None:
    body = (
        r"\pard\s4 The crane\par \pard\s1 One\par \pard\s2 Two\par \pard\s3 Three\par"
        r"\pard\outlinelevel2 Four\par \pard\s5 Ours.\par \pard\plain Words.\par"
    )

    assert kinds(body) == [
        ("headline", "The crane"),
        ("heading", "One"),
        ("heading", "Two"),
        ("heading", "Three"),
        ("heading", "Four"),
        ("blockquote", "Ours."),
        ("paragraph", "Words."),
    ]


def test_lists_have_their_numbers_and_no_bullets() -> None:
    body = (
        r"{\listtext\pard\plain\f0 2.1\tab}\pard\ls1 Rails\par {\listtext\f2 \'b7\tab}\pard\ls2 Hooks\par"
        r"\pard{\pntext\f0 3)\tab}{\*\pn\pnlvlbody\pndec{\pntxta )}}Cabins\par"
        r"{\listtext o\tab}\pard\ls2 Rooms\par \pard\fi-360\bullet\tab Doors\par"
    )

    assert kinds(body) == [
        ("list", "2.1 Rails"),
        ("list", "Hooks"),
        ("list", "3) Cabins"),
        ("list", "Rooms"),
        ("list", "Doors"),
    ]


def test_what_a_document_says_of_itself_is_known_and_the_day_it_was_made_is_no_day_of_publication() -> None:
    reading = document(r"\pard Words.\par")

    assert (reading.title, reading.authors, reading.published, reading.language) == (
        "The crane", ("Nora Vance", "Tom Reed"), "", "en-US",
    )  # fmt: skip
    assert reading.said == {"title": "info", "authors": "info", "language": "styles"}


def test_a_large_first_letter_is_part_of_its_word() -> None:
    assert words(r"\pard\dropcapli2 T\par \pard he crane.\par") == "The crane."


def test_hidden_words_are_left_out_and_told() -> None:
    reading = document(r"\pard The crane{\v  of the lawyer}\v0  stands.\par")

    assert reading.text == "The crane stands."
    assert reading.warnings == ("3 hidden words left out: of the lawyer",)


def test_pictures_and_what_is_only_for_programs_are_left_out() -> None:
    body = (
        "\\pard A{\\pict\\pngblip\r\n89504e47\r\n}{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}} crane"
        r"{\xe crane}{\*\bkmkstart b}{\*\bkmkend b}{\object\objemb{\*\objdata 0105}{\result  of ours}}.\par"
    )

    assert words(body) == "A crane of ours."


# Tables, fields, notes


def row(*cells: str, more: str = "") -> str:
    defined = "".join(rf"\cellx{1000 * n}" for n in range(1, len(cells) + 1))
    return rf"\trowd{defined}\pard\intbl " + "".join(rf"{cell}\cell " for cell in cells) + rf"{more}\row "


def test_tables_are_read_cell_by_cell() -> None:
    table = row("Port", "Price") + row("Ebb", "") + row(r"Tolmouth\par harbour", "4.2")
    reading = document(rf"\pard Before.\par {table}\pard After.\par")

    assert [(b.kind, b.locator, reading.text[b.start : b.end], b.heads) for b in reading.blocks] == [
        ("paragraph", "¶ 1", "Before.", ()),
        ("cell", "table 1, A1", "Port", ()),
        ("cell", "table 1, B1", "Price", ()),
        ("cell", "table 1, A2", "Ebb", ("Port",)),
        ("cell", "table 1, A3", "Tolmouth", ("Port",)),
        ("cell", "table 1, A3", "harbour", ("Tolmouth", "Port")),
        ("cell", "table 1, B3", "4.2", ("Tolmouth harbour", "Price")),
        ("paragraph", "¶ 8", "After.", ()),
    ]


def test_a_table_in_a_cell_and_one_that_is_a_frame() -> None:
    inner = (
        r"Outer\par \pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}"
        r"{\nonesttables\par}\pard\intbl\itap1 last"
    )
    reading = document(row(inner, "right") + r"\pard Between.\par " + row("Framed") + r"\pard After.\par")

    assert [(b.kind, b.locator, reading.text[b.start : b.end]) for b in reading.blocks] == [
        ("cell", "table 1, A1", "Outer"),
        ("cell", "table 2, A1", "a"),
        ("cell", "table 2, B1", "b"),
        ("cell", "table 1, A1", "last"),
        ("cell", "table 1, B1", "right"),
        ("paragraph", "¶ 6", "Between."),
        ("paragraph", "¶ 7", "Framed"),
        ("paragraph", "¶ 8", "After."),
    ]


def test_fields_show_their_results_and_links_their_addresses() -> None:
    reading = document(
        r'\pard See {\field{\*\fldinst{HYPERLINK "https://ebb.example/a\\b" }}'
        r"{\fldrslt{\ul the report}}}, page "
        r"{\field\flddirty{\*\fldinst PAGEREF x {\*\datafield 00}}{\fldrslt 4}}.\par"
    )

    assert reading.text == "See the report, page 4."
    assert [(reading.text[link.start : link.end], link.address) for link in reading.links] == [
        ("the report", r"https://ebb.example/a\b")
    ]


def test_notes_are_blocks_behind_the_text() -> None:
    body = (
        r"\pard The crane{\super\chftn}{\footnote\pard\plain{\super\chftn} Of \i 1904\i0 .\par Or 1905.}"
        r" stands"
        r"{\super\chftn}{\footnote\ftnalt\pard\plain\chftn  In Ebb.}.\par"
    )
    reading = document(body)

    assert [(b.kind, b.locator, reading.text[b.start : b.end]) for b in reading.blocks] == [
        ("paragraph", "¶ 1", "The crane stands."),
        ("footnote", "footnote 1", "Of 1904."),
        ("footnote", "footnote 1", "Or 1905."),
        ("footnote", "endnote 1", "In Ebb."),
    ]
    assert [(r.kind, reading.text[: r.start], r.text) for r in reading.remarks] == [
        ("footnote", "The crane", "Of 1904.\n\nOr 1905."),
        ("endnote", "The crane stands", "In Ebb."),
    ]


def test_heads_of_pages_come_last_once_and_boxes_behind_their_paragraph() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \pard Boxed words.\par}}{\shprslt{\*\do x}}}"
    heads = r"{\header \pard Desk\par}{\headerf \pard Desk\par}{\footer \pard\chpgn\par}"
    body = rf"{heads}\pard One {box}two.\par"

    assert kinds(body + r"\pard Three.\par") == [
        ("paragraph", "One two."),
        ("paragraph", "Boxed words."),
        ("paragraph", "Three."),
        ("furniture", "Desk"),
    ]


# Changes and comments

AT = (126 << 20) + (3 << 16) + (2 << 11) + (16 << 6) + 37
"""2 March 2026, 16:37."""


def test_changes_are_accepted_in_the_text_and_kept_beside() -> None:
    reading = document(
        rf"\pard It has {{\deleted\revauthdel2\revdttmdel{AT} eleven}}"
        rf"{{\revised\revauth1\revdttm{AT} twelve}} hooks.\par"
    )

    assert (reading.text, reading.before) == ("It has twelve hooks.", "It has eleven hooks.")
    assert [(c.kind, c.text, c.author, c.at) for c in reading.changes] == [
        ("deleted", "eleven", "Ivo Lund", "2026-03-02T16:37:00"),
        ("inserted", "twelve", "Ada Moss", "2026-03-02T16:37:00"),
    ]


def test_ends_of_paragraphs_are_put_in_and_taken_out() -> None:
    joined = document(r"\pard One,{\deleted\revauthdel1\par}\pard  two.\par")
    parted = document(r"\pard One.{\revised\revauth1\par}\pard Two.\par")
    gone = document(r"\pard One.\par{\deleted\revauthdel1 Gone.\par}\pard Two.\par")
    moved = document(r"\pard {\mvf\mvauth2 Ours. }It stands. {\mvt\mvauth2 Ours.}\par")

    assert (joined.text, joined.before) == ("One, two.", "One,\n\n two.")
    assert (parted.text, parted.before) == ("One.\n\nTwo.", "One.Two.")
    assert (gone.text, gone.before) == ("One.\n\nTwo.", "One.\n\nGone.\n\nTwo.")
    assert (moved.text, moved.before.strip()) == ("It stands. Ours.", "Ours. It stands.")


def test_a_note_that_was_taken_out_is_gone_and_one_in_a_cell_is_in_no_table() -> None:
    gone = document(r"\pard One{\deleted\revauthdel1{\super\chftn}{\footnote\pard\plain Gone.}}.\par")
    new = document(r"\pard One{\revised\revauth1{\footnote\pard\plain New.}}.\par")
    reading = document(row(r"One{\footnote Note.}", "two") + r"\pard End.\par")

    assert (gone.text, gone.before.strip()) == ("One.", "One.\n\nGone.")
    assert [(c.kind, c.text.strip()) for c in new.changes] == [("inserted", "New.")]
    assert (reading.blocks[-1].locator, reading.text.split("\n\n")) == (
        "footnote 1", ["One", "two", "End.", "Note."],
    )  # fmt: skip


def test_comments_have_their_words_author_and_time() -> None:
    reading = document(
        r"\pard It {\*\atrfstart 7}has {\b twelve}{\*\atrfend 7}{\*\atnid AM}{\*\atnauthor Ada Moss}\chatn"
        rf"{{\*\annotation{{\*\atnref 7}}{{\*\atndate {AT}}}\pard\plain\chatn  See "
        r'{\field{\*\fldinst HYPERLINK "https://ebb.example"}{\fldrslt page 4}}.\par Or 5?} hooks'
        r"{\*\atnid IL}\chatn{\*\annotation Ours?}.\par"
    )

    assert reading.text == "It has twelve hooks."
    assert [
        (reading.text[r.start : r.end], r.text, r.author, r.at, r.addresses) for r in reading.remarks
    ] == [
        ("has twelve", "See page 4.\n\nOr 5?", "Ada Moss", "2026-03-02T16:37:00", ("https://ebb.example",)),
        ("", "Ours?", "IL", "", ()),
    ]


# Whole documents


def test_a_draft_saved_by_libreoffice_is_that_of_its_opendocument_text() -> None:
    reading, other = rtf.read(HARBOUR), odt.read((SAMPLES / "harbour.odt").read_bytes())

    right(reading)
    assert (reading.text, reading.blocks) == (other.text, other.blocks)
    assert (
        re.sub("\n{3,}", "\n\n", reading.before) == other.before
    )  # whose paragraph's end is put in is not saved
    assert [(r.kind, r.start, r.end, r.text, r.author) for r in reading.remarks] == [
        (r.kind, r.start, r.end, r.text, r.author) for r in other.remarks
    ]
    assert reading.warnings == other.warnings


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_claims_are_those_of_the_plain_text(seed: Path) -> None:
    def letter(character: str) -> str:
        code = int.from_bytes(character.encode("utf-16-le")[:2], "little", signed=True)
        return character if character.isascii() and character not in "\\{}" else rf"\u{code}?"

    text = seed.read_text(encoding="utf-8")
    paragraphs = ["".join(map(letter, block)).replace("\n", r"\line ") for block in text.split("\n\n")]
    reading = document("".join(rf"\pard {paragraph}\par " for paragraph in paragraphs))

    assert said(extract(reading.text, blocks=reading.blocks)) == said(extract(text))


def test_an_rtf_is_told_by_its_content() -> None:
    reading = read(Path("draft.doc"), rb"{\rtf1 Words.}")

    assert (reading.reader, reading.text, reading.warnings) == (
        "rtf/1", "Words.", ("named .doc, but it is an RTF",),
    )  # fmt: skip


# Hostile files


@pytest.mark.parametrize(
    "content", [HARBOUR[: len(HARBOUR) // 2], rb"{\rtf1 Words of {\b one", rb"{\rtf1 a\'"]
)
def test_one_that_is_cut_off_is_read_with_a_warning(content: bytes) -> None:
    assert rtf.read(content).warnings[-1] == "cut off: groups are open at its end; fetch the document again"


def test_no_depth_loses_words() -> None:
    assert rtf.read(b"{\\rtf1 " + b"{" * 300_000 + b"Deep words." + b"}" * 300_001).text == "Deep words."


PIECES = st.sampled_from(
    [
        "words ", "{", "}", r"\par ", r"\pard ", r"\intbl ", r"\itap2 ", r"\itap9999999 ", r"\cell ",
        r"\row ", r"\trowd ", r"\cellx1 ", r"\nestcell ", r"\nestrow ", r"{\footnote ",
        r"{\*\annotation ", r"{\*\atrfstart 1}", r"{\*\atrfend 1}", r"{\*\atnref 1}", r"{\field",
        r"{\*\fldinst HYPERLINK http://a}", r"{\fldrslt ", r"\deleted ", r"\revised ", r"\plain ",
        r"{\header ", r"{\shptxt ", r"\u-10179?", r"\uc9999999999 ", r"\v ", r"\bin99 ", r"\'e9",
        r"\'", "\\", r"{\listtext 1.}", r"\dropcapli1 ", r"{\fonttbl", r"{\stylesheet{\s1 Title;}}",
        r"\s1 ", r"\f-5 ", r"{\*\revtbl {A;}}", r"\revauth-9 ", r"\revdttm-1 ", r"{\info{\title x}}",
        r"{\upr{a}{\*\ud b}}",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.binary(max_size=20))
def test_words_in_any_order_are_read(body: str, more: bytes) -> None:
    right(rtf.read(b"{\\rtf1 " + body.encode("latin-1") + more))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_documents_are_read(data: st.DataObject) -> None:
    content = HARBOUR
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = min(len(content), start + data.draw(st.integers(0, 200)))
        kind = data.draw(st.sampled_from(["cut", "double", "change"]))
        middle = {"cut": b"", "double": content[start:end] * 2, "change": data.draw(st.binary(max_size=3))}
        content = content[:start] + middle[kind] + content[end:]
    right(rtf.read(content))


@pytest.mark.parametrize(
    "unit",
    [
        "{",
        r"{\footnote a",
        r"{\footnote a}b",
        r"{\*\annotation a}",
        r"{\*\annotation ",
        r"{\shptxt a",
        r"{\shptxt a\par}b\par ",
        r"\trowd\cellx1\pard\intbl a\cell\row\pard a\par ",
        r"\trowd\cellx1\pard\intbl a\par\pard ",
        r"\pard\intbl\itap20 a\par\pard b\par",
        r"{\field{\*\fldinst HYPERLINK a}{\fldrslt b",
        r"a{\deleted\par}",
        r"{\header a}",
        r"\'e9",
        r"\u-10179?",
        r"{\s1\sbasedon1 a;}",
        r"\par ",
    ],
)
def test_time_grows_in_line_with_hostile_documents(unit: str) -> None:
    sizes = (2000 * len(unit), 8000 * len(unit))
    few, many = best_times(lambda text: rtf.read(b"{\\rtf1 " + text.encode()), unit, sizes, enough=5)

    assert many <= 5 * few
