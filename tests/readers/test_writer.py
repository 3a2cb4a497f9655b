"""Texts written block by block: blocks and marks are where they say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.readers.writer import Writer
from onrecord.reading import Block, Reading


def test_blocks_stand_where_they_say_and_are_counted() -> None:
    writer = Writer()
    writer.add("headline", " Pier closes ", "headline")
    writer.open("paragraph")
    writer.say("  It cost ")
    begin = writer.place
    writer.say("£5\u00ad mil\u00adlion")
    end = writer.end
    writer.say(". \n")
    writer.add("paragraph", " \n")
    writer.add("boilerplate", "Share this")
    writer.add("caption", "The pier.")

    assert writer.text == "Pier closes\n\nIt cost £5 million.\n\nShare this\n\nThe pier."
    assert writer.text[begin:end] == "£5 million"
    assert writer.blocks == [
        Block("headline", 0, 11, "headline"),
        Block("paragraph", 13, 32, "¶ 2"),
        Block("boilerplate", 34, 44),
        Block("caption", 46, 55, "¶ 3"),
    ]


@given(st.lists(st.lists(st.text("ab \n\u00ad", max_size=4), max_size=4)))
def test_blocks_cover_any_text_but_for_white_space(blocks: list[list[str]]) -> None:
    writer = Writer()
    marks = []
    for words in blocks:
        writer.open("paragraph")
        for word in words:
            start = writer.place
            writer.say(word)
            marks.append((start, writer.end, word))
        writer.close()
    text, reading = writer.text, Reading(writer.text, "test/1", blocks=tuple(writer.blocks))

    covered = " ".join(text[block.start : block.end] for block in writer.blocks)
    assert covered.split() == text.split()
    assert all(reading.block_at(place) for place, letter in enumerate(text) if not letter.isspace())
    for start, end, word in marks:
        if said := word.replace("\u00ad", "").strip():
            assert text[start:end].strip() == said
