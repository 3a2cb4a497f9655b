"""Comments put into Word documents: on their words, and nothing else is changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.readers.docx import read
from extractors.readers.docx.commenting import commented
from extractors.readers.zipped import Zipped
from onrecord.comments.written import Comment
from onrecord.errors import RefusedError
from tests.readers import word
from tests.readers.word import dele, ins, p

HARBOUR = (Path(__file__).parent / "samples" / "harbour.docx").read_bytes()
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'


def on(content: bytes, *words: str) -> list[Comment]:
    text = read(content).text
    return [
        Comment(
            text.index(said),
            text.index(said) + len(said),
            "Tom Reed",
            "2026-03-05T09:00:00+00:00",
            ("So?", said),
        )
        for said in words
    ]


def with_types(content: bytes) -> bytes:
    zipped = Zipped(content)
    return word.zipped({"[Content_Types].xml": TYPES} | {name: zipped.member(name) for name in zipped.names})


def put(content: bytes, *words: str) -> list[tuple[str, str]]:
    """The words that the new comments are on, and what the comments say, after putting them in."""
    before = read(content)
    after = read(commented(content, before.text, on(content, *words)))
    assert (after.text, after.blocks, after.changes, after.links) == (
        before.text, before.blocks, before.changes, before.links,
    )  # fmt: skip
    new = [remark for remark in after.remarks if remark not in before.remarks]
    assert len(after.remarks) == len(before.remarks) + len(new)
    assert {(remark.author, remark.at) for remark in new} == {("Tom Reed", "2026-03-05T09:00:00Z")}
    return [(after.text[remark.start : remark.end], remark.text) for remark in new]


def test_comments_are_on_their_words() -> None:
    assert put(HARBOUR, "paid £4.2 million", "crane with twelve hooks", "moved\nsince", "Price in £m") == [
        ("paid £4.2 million", "So?\n\npaid £4.2 million"),
        ("crane with twelve hooks", "So?\n\ncrane with twelve hooks"),
        ("Price in £m", "So?\n\nPrice in £m"),
        ("moved\nsince", "So?\n\nmoved since"),
    ]


def test_a_comment_on_a_note_stands_at_the_note_s_mark() -> None:
    assert put(HARBOUR, "£300,000") == [("e", "So?\n\n£300,000")]


def test_nothing_but_markers_is_put_in_and_all_other_parts_are_as_they_were() -> None:
    before, after = (
        Zipped(HARBOUR),
        Zipped(commented(HARBOUR, read(HARBOUR).text, on(HARBOUR, "twelve hooks"))),
    )
    changed = [name for name in before.names if before.member(name) != after.member(name)]

    assert after.names == before.names
    assert sorted(changed) == ["word/comments.xml", "word/document.xml"]
    for name in changed:
        letters = iter(after.member(name))
        assert all(letter in letters for letter in before.member(name)), "nothing is taken out"


def test_a_document_without_comments_gets_a_part_for_them() -> None:
    content = with_types(
        word.document(p("It has ", dele("eleven"), ins("twelve"), " hooks &amp; a <w:r/>cabin."))
    )

    assert put(content, "twelve hooks & a") == [("twelve hooks & a", "So?\n\ntwelve hooks & a")]
    after = Zipped(commented(content, read(content).text, on(content, "hooks")))
    assert b'PartName="/word/onrecord-comments.xml"' in after.member("[Content_Types].xml")


def test_runs_keep_their_properties_and_white_space() -> None:
    content = with_types(
        word.document("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>It has twelve hooks.</w:t></w:r></w:p>")
    )
    after = Zipped(commented(content, read(content).text, on(content, "twelve")))

    assert (
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">It has </w:t></w:r>'
        '<w:commentRangeStart w:id="0"/>'
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">twelve</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> hooks.'
    ) in after.member("word/document.xml").decode()


def test_what_can_t_be_commented_says_so() -> None:
    content = with_types(word.document(p("It moves.")))
    for changed, why in (
        (content, "reads otherwise than when it was taken in"),
        (
            with_types(word.document("<w:p><w:r><w:t><![CDATA[It moves.]]></w:t></w:r></w:p>")),
            "save it in Word",
        ),
        (with_types(word.document("<w:p><w:t>It moves.</w:t></w:p>")), "words outside of its runs"),
    ):
        text = "It moved." if changed is content else "It moves."
        with pytest.raises(RefusedError, match=why):
            commented(changed, text, [Comment(0, 2, "Tom Reed", "", ("Why?",))])


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 700), st.integers(1, 80)), min_size=1, max_size=6))
def test_comments_anywhere_leave_the_text_as_it_was(places: list[tuple[int, int]]) -> None:
    before = read(HARBOUR)
    comments = [
        Comment(start, min(start + length, len(before.text)), "Tom Reed", "", (str(start),))
        for start, length in places
        if start < len(before.text)
    ]
    after = read(commented(HARBOUR, before.text, comments)) if comments else before

    assert (after.text, after.changes, after.links) == (before.text, before.changes, before.links)
    assert len(after.remarks) == len(before.remarks) + len(comments)
