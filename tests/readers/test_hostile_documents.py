"""Documents made to hurt a reader, or damaged: one line on what is wrong, or all their words."""

from __future__ import annotations

import io
import re
import struct
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.readers import docx, epub, fodt, ods, odt, read_any, xlsx
from extractors.readers.zipped import MOST, Zipped
from onrecord.errors import UnreadableError
from tests.readers import opendocument, word

if TYPE_CHECKING:
    from onrecord.reading import Reading

SAMPLES = Path(__file__).parent / "samples"
HARBOUR = {form: (SAMPLES / f"harbour.{form}").read_bytes() for form in ("docx", "odt", "fodt")}
READERS = {"docx": docx.read, "odt": odt.read, "fodt": fodt.read}


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableError) as error:
        read_any(Path("draft.docx"), content)
    said = str(error.value)
    assert "\n" not in said
    return said.removeprefix("draft.docx: ")


def with_dtd(dtd: str, said: str) -> bytes:
    body = f"<w:body>{word.p(said)}</w:body>"
    return word.zipped({"word/document.xml": f"{dtd}<w:document {word.NAMES}>{body}</w:document>"})


def right(reading: Reading) -> None:
    """Blocks cover the text in order, and what is marked stands in it."""
    last = 0
    for block in reading.blocks:
        assert not reading.text[last : block.start].strip()
        assert last <= block.start < block.end
        last = block.end
    assert not reading.text[last:].strip()
    for marked in (*reading.changes, *reading.remarks, *reading.links):
        assert 0 <= marked.start <= marked.end <= len(reading.text)
    for change in reading.changes:
        if change.kind == "inserted":
            assert reading.text[change.start : change.end] == change.text


@pytest.mark.parametrize("form", ["docx", "odt", "fodt"])
def test_a_draft_saved_by_libreoffice_is_the_same_in_each_format(form: str) -> None:
    reading = READERS[form](HARBOUR[form])

    right(reading)
    assert [(block.kind, reading.text[block.start : block.end]) for block in reading.blocks] == [
        ("headline", "The crane at Tolmouth"),
        ("dek", "How a harbour came by a machine that it cannot lift with"),
        ("heading", "A purchase in March"),
        (
            "paragraph",
            "The council paid £4.2 million for a crane with twelve hooks, says the harbour report.",
        ),
        ("paragraph", "It arrived on 9 March."),
        ("paragraph", "Two of the hooks were missing."),
        ("paragraph", "The price is more than three times what the town of Ebb paid."),
        ("blockquote", "We looked at the price and at nothing else."),
        ("list", "1. Rails for 40 metres"),
        ("list", "2. A cabin"),
        ("list", "No driver"),
        ("cell", "Port"),
        ("cell", "Price in £m"),
        ("cell", "Tolmouth"),
        ("cell", "4.2"),
        ("caption", "Table 1: What cranes cost."),
        ("paragraph", "The crane  has not moved\nsince."),
        ("pullquote", "more than three times what the town of Ebb paid"),
        ("footnote", "Without the rails, which cost £300,000."),
        ("furniture", "Harbour desk, second draft"),
    ]
    assert "with eleven hooks" in reading.before
    assert "Nobody was hurt.\n\nIt arrived on 9 March.\n\nThe price" in reading.before
    assert [(reading.text[r.start : r.end], r.text, r.author, r.addresses) for r in reading.remarks] == [
        (
            "paid £4.2 million",
            "Minutes of 2 March, page 4: online",
            "Nora Vance",
            ("https://tolmouth.example/minutes",),
        ),
        ("", "Without the rails, which cost £300,000.", "", ()),
    ]
    assert [reading.text[link.start : link.end] for link in reading.links] == ["harbour report"]
    assert reading.warnings == ("3 hidden words left out: Ask the lawyer.",)
    assert (reading.title, reading.authors, reading.published, reading.language) == (
        "The crane at Tolmouth", ("Nora Vance",), "", "en-GB",
    )  # fmt: skip


def test_a_part_that_swells_is_not_unpacked() -> None:
    content = io.BytesIO()
    with (
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(80):
            part.write(b" " * 2**20)

    assert refusal(content.getvalue()) == ("its part 'word/document.xml' swells to 80 MB: save it in parts")


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    content = bytearray(word.document(word.p("Words. " * 100)))
    at = content.index(b"PK\x01\x02", content.rindex(b"word/document.xml") - 46)
    struct.pack_into("<I", content, at + 24, 10)

    assert refusal(bytes(content)) == ("cut off or damaged in its part 'word/document.xml': fetch it again")


def test_entities_are_never_expanded_nor_files_opened() -> None:
    laughs = '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    elsewhere = '<!DOCTYPE w [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
    for dtd in (laughs, elsewhere):
        assert refusal(with_dtd(dtd, "&b;")) == (
            "its part 'word/document.xml' defines entities, as no document needs to: save it again"
        )
    named = with_dtd('<!DOCTYPE w SYSTEM "file:///etc/hostname">', "Words.")
    assert read_any(Path("draft.docx"), named).text == "Words."


def test_no_depth_loses_words() -> None:
    for depth in (150, 20_000):
        opened, closed = "<w:sdt><w:sdtContent>" * depth, "</w:sdtContent></w:sdt>" * depth
        content = word.document(opened + word.p("Deep words.") + closed)
        assert read_any(Path("deep.docx"), content).text == "Deep words."
        spans = "<text:span>" * depth + "Deep " + "</text:span>" * depth + "words."
        assert read_any(Path("deep.fodt"), opendocument.flat(opendocument.p(spans))).text == "Deep words."


def test_what_is_locked_doubled_or_too_many_is_refused() -> None:
    locked = bytearray(word.document(word.p("Words.")))
    at = locked.index(b"PK\x01\x02", locked.rindex(b"word/document.xml") - 46)
    locked[at + 8] |= 1
    doubled = word.document(word.p("Words.")).replace(b"word/comments.xml", b"word/document.xml")
    doubled = doubled.replace(b"word/_rels/comments.xml.rels", b"word/_rels/document.xml.rels")
    many = word.zipped({f"word/{number}": "" for number in range(MOST + 1)})

    assert refusal(bytes(locked)) == "locked with a password: save it without"
    assert refusal(doubled) == "has two parts named 'word/_rels/document.xml.rels': save it again"
    assert refusal(many) == "has 10001 parts, more than any document: save it again"


def test_no_part_is_read_outside_of_the_file() -> None:
    start = word.relations({"r1": ("officeDocument", "../../etc/hostname")})

    assert refusal(word.zipped({"_rels/.rels": start, "word/styles.xml": "<a/>"})) == (
        "its text is missing from it: save it again in Word"
    )


@pytest.mark.parametrize("percent", [5, 50, 95, 99])
def test_a_document_that_is_cut_off_says_so(percent: int) -> None:
    whole = HARBOUR["docx"]

    assert refusal(whole[: len(whole) * percent // 100]).startswith("cut off or damaged")


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    for read in (*READERS.values(), epub.read, ods.read, xlsx.read):
        with pytest.raises(UnreadableError):
            read(content)


@pytest.mark.parametrize("form", ["docx", "odt", "fodt"])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_documents_are_read_or_refused(form: str, data: st.DataObject) -> None:
    """Bytes of a real document's parts are changed, cut out and doubled; its zip stays whole."""
    if form == "fodt":
        members = {"": HARBOUR[form]}
    else:
        zipped = Zipped(HARBOUR[form])
        members = {name: zipped.member(name) for name in zipped.names}
    name = data.draw(st.sampled_from(sorted(members)))
    part = members[name]
    tags = [at for at, letter in enumerate(part) if letter in b'<>"']
    for _ in range(data.draw(st.integers(1, 3))):
        start, end = sorted(
            (data.draw(st.sampled_from(tags or [0])), data.draw(st.sampled_from(tags or [0])))
        )
        kind = data.draw(st.sampled_from(["cut", "double", "change"]))
        middle = {"cut": b"", "double": part[start:end] * 2, "change": data.draw(st.binary(max_size=3))}[kind]
        part = part[:start] + middle + part[end:]
    members[name] = part
    try:
        reading = READERS[form](part if form == "fodt" else word.zipped(dict(members)))
    except UnreadableError:
        return
    right(reading)


XML = st.recursive(
    st.sampled_from(["", "words ", "<w:t> a</w:t>", "<w:tab/>", '<w:fldChar w:fldCharType="begin"/>'])
    | st.sampled_from(['<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>'])
    | st.sampled_from(['<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'])
    | st.sampled_from(
        ['<w:instrText>HYPERLINK "http://a.example"</w:instrText>', '<w:footnoteReference w:id="1"/>']
    ),
    lambda inside: st.builds(
        lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>",
        st.sampled_from(
            ["p", "r", "ins", "del", "tbl", "tr", "tc", "txbxContent", "sdt", "hyperlink", "pPr", "rPr"]
        ),
        st.lists(inside, max_size=4),
    ),
    max_leaves=25,
)


@settings(deadline=None)
@given(XML)
def test_elements_in_any_order_are_read(body: str) -> None:
    """Also where they stand as no program puts them."""
    notes = f'<w:footnote w:id="1">{body}</w:footnote>'
    comments = f'<w:comment w:id="1">{body}</w:comment>'

    right(docx.read(word.document(body, comments=comments, footnotes=notes)))


REVISED = '<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
REFERENCE = (
    '<w:p><w:commentRangeStart w:id="{0}"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="{0}"/></w:p>'
)


UNITS = {
    "paragraphs joined": REVISED,
    "words put in and taken out": word.p(word.ins("a"), word.dele("b"), word.ins("c")),
    "tables in tables": "<w:tbl><w:tr><w:tc>",
    "boxes in boxes": "<w:p><w:r><w:txbxContent>",
    "boxes": word.p("<w:txbxContent>" + word.p("words " * 9) + "</w:txbxContent>", "a"),
    "fields in fields": word.p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + word.p("a"),
    "comments": REFERENCE,
    "notes": '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="{0}"/></w:r></w:p>',
    "links": '<w:p><w:fldSimple w:instr="HYPERLINK http://a"><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>',
    "white space": word.p(" ", word.dele(" "), word.ins(" ")),
    "cells": "<w:tbl><w:tr><w:tc>" + word.p("head " * 20) + "</w:tc></w:tr></w:tbl>",
}


def opened(unit: str) -> list[str]:
    """The elements that a unit leaves open."""
    names = re.findall(r"<(/?[\w:]+)[^>]*?(/?)>", unit)
    left: list[str] = []
    for name, closed in names:
        if name.startswith("/"):
            left.pop()
        elif not closed:
            left.append(name)
    return left


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_in_line_with_hostile_documents(unit: str) -> None:
    def seconds(size: int) -> float:
        units = [unit.replace("{0}", str(n)) for n in range(size)]
        closing = [f"</{tag}>" for tag in reversed(opened(unit))] * size
        comments = "".join(
            f'<w:comment w:id="{n}"><w:p w14:paraId="{n}"><w:r><w:t>b</w:t></w:r></w:p></w:comment>'
            for n in range(size)
        )
        threads = "".join(
            f'<w15:commentEx w15:paraId="{n}" w15:paraIdParent="{n - 1}"/>' for n in range(size)
        )
        notes = "".join(f'<w:footnote w:id="{n}">{word.p("b")}</w:footnote>' for n in range(size))
        content = word.document(
            "".join(units) + "".join(closing), comments=comments, commentsExtended=threads, footnotes=notes
        )
        begin = time.process_time()
        right(docx.read(content))
        return time.process_time() - begin

    assert any(seconds(1200) < 4.6 * seconds(300) + 0.02 for _ in range(4))
