"""Transcripts and captions of many services: whose turn each is, when, and who says the claims in it.

The documents lie in ``spoken/``, each beside a file that ends in ``.turns`` with what a careful reader
finds: a line for each block with its place, speaker and words, and below that a line for each claim.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import word
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.growth import best_times
from extractors import claims_of
from extractors.coverage import gaps
from extractors.readers import plain, read, read_bytes
from extractors.readers.transcripts import transcribed
from onrecord.blocks import as_said
from onrecord.reading import Reading
from onrecord.records import Naming, Source, Speaker

SPOKEN = sorted(path for path in (Path(__file__).parent / "spoken").iterdir() if path.suffix != ".turns")


FOURFOLD = 5.0
"""The times that a text of four times the length may take as long."""


def turns(reading: Reading) -> str:
    """The blocks of a reading, and the claims in each, a line for each."""
    claims, lines = claims_of(reading), list[str]()
    for block in reading.blocks:
        words = " ".join(reading.text[block.start + block.label : block.end].split())
        whose = f"{block.speaker or '?'}: " if block.kind == "cue" else f"({block.kind}) "
        lines.append(f"{block.locator} {whose}{words}".strip())
        for claim in claims:
            if block.start <= claim.start < block.end:
                speaker = claim.speaker.name if claim.speaker else "-"
                lines.append(f"    {claim.kind} | {' '.join(claim.text.split())} | {speaker}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: path.name)
def test_each_turn_has_its_speaker_its_time_and_its_claims(path: Path) -> None:
    reading = read(path, read_bytes(path))

    assert turns(reading) == path.with_name(f"{path.name}.turns").read_text(encoding="utf-8")
    assert reading.warnings == ()


def of_text(text: str) -> Reading:
    return transcribed(Reading(text, "plain/1"))


def spoken(reading: Reading) -> list[tuple[str, str]]:
    return [(block.speaker, reading.text[block.start : block.end]) for block in reading.blocks]


def test_a_word_transcript_has_the_turns_of_its_text(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "spoken" / "rev.txt").read_text(encoding="utf-8")
    paragraphs = [words for block in text.split("\n\n") for words in block.strip().split("\n")]
    path = tmp_path / "rev.docx"
    path.write_bytes(word.document("".join(word.p(word.r(words)) for words in paragraphs)))
    reading = read(path, read_bytes(path))

    assert turns(reading) == (Path(__file__).parent / "spoken" / "rev.txt.turns").read_text(encoding="utf-8")
    assert reading.reader.startswith("docx/")


@pytest.mark.parametrize(
    "text",
    [
        "The wall is old.\n\nNote: it leaks.\n\nThe board met.\n\nNote: it met again.\n\nNote: it is late.\n",
        "What: A walk\n\nWhen: Monday\n\nWhere: Pier 9\n\nWhat: A swim\n\nWhen: Tuesday\n\nWhere: Pier 2\n",
        "BELL: “It holds.”\n\nTHE FACTS: It leaks.\n\nBELL: “It never leaked.”\n\nTHE FACTS: It did.\n",
        "Old Town: 214\n\nNorth Quay: 96\n\nOld Town: 12\n\nNorth Quay: 34\n",
        "09:30 Doors open\n\n10:00 The mayor speaks\n\n11:30 Coffee\n",
        "Lunch 12:30\n\nCoffee 13:00\n\nThe end 14:00\n",
        "10:00 Lunch\n\n11:00 Coffee\n\n12:00 End\n",
        "14:05\nThe wall broke.\n\n13:20\nThe wall leaked.\n\n12:10\nThe wall stood.\n",
        "From: Ruth Bell\nTo: Ed Lind\nSubject: The wall\n\nDear Ed, it leaks.\n",
        "Ruth Bell: who is she?\n\nA pilot. She came in 1951.\n\nShe stayed.\n\nAnd left.\n",
        "BELL: We act.\n\nLIND: When?\n\nBELL: Now.\n\n" + "The board met. It asked why.\n\n" * 5,
        "A. The wall\n\nB. The pier\n\nC. The lock\n\nD. The quay\n",
    ],
    ids=[
        "notes",
        "advisory",
        "fact check",
        "results",
        "schedule",
        "times behind",
        "times before",
        "live blog",
        "mail",
        "headline",
        "passage",
        "list",
    ],
)
def test_other_words_before_colons_and_times_make_no_transcript(text: str) -> None:
    reading = Reading(text, "plain/1")

    assert transcribed(reading) is reading


def test_the_text_of_a_transcript_stays_to_the_letter() -> None:
    text = "\r\nRuth Bell  0:04\r\nWe act.\r\n\r\nEd Lind  0:09\r\nWhen?\r\n\r\nRuth Bell  0:12\r\nNow.\r\n"

    assert of_text(text).text == text
    assert [block.locator for block in of_text(text).blocks] == ["00:00:04", "00:00:09", "00:00:12"]
    assert spoken(of_text(text))[0] == ("Ruth Bell", "Ruth Bell  0:04\r\nWe act.")


def test_what_is_no_label_as_the_others_are_is_said() -> None:
    text = "OK Gov Bell: No More\n\nBELL: We act.\n\nLIND: When?\n\nBELL: Soon: in May.\n\nHow odd: in May.\n"

    assert [speaker for speaker, _ in spoken(of_text(text))] == ["", "BELL", "LIND", "BELL", "BELL"]


def test_a_label_is_no_claim_and_no_name_that_a_claim_is_wanted_for() -> None:
    text = "Speaker 12: We met.\n\nRuth Bell: So they did.\n\nSpeaker 12: Well.\n"
    reading = of_text(text)

    assert claims_of(reading) == []
    assert {text[gap.start : gap.end] for gap in gaps(reading.to_check, [])} == {
        "We met.",
        "So they did.",
        "Well.",
    }


def test_figures_are_said_by_whoever_is_quoted_else_by_the_turn() -> None:
    reading = of_text(
        "MS. ROAN: It cost £5. Ed Lind told me that it cost £6. “It cost £7,” said Ann Marsh.\n\n"
        "MR. ASHE: No, £8.\n\nMS. ROAN: Well, £9.\n"
    )
    said = [
        (claim.text, claim.speaker and claim.speaker.name) for claim in claims_of(reading) if claim.figure
    ]

    assert said == [
        ("£5", "Roan"),
        ("£6", "Ed Lind"),
        ("£7", "Ann Marsh"),
        ("£8", "Ashe"),
        ("£9", "Roan"),
    ]


def test_i_and_we_are_whoever_speaks_and_he_is_somebody_else() -> None:
    reading = of_text(
        "ED LIND, HARBOUR MASTER: I said that it leaks.\n\n"
        "RUTH BELL: We said that it fell. He said it stood.\n\n"
        "LIND: She said that it leaned. He said that it sank.\n\nBELL: So.\n"
    )
    said = [(claim.text, claim.speaker and claim.speaker.described) for claim in claims_of(reading)]

    assert said == [
        ("it leaks", "Ed Lind, HARBOUR MASTER"),
        ("it fell", "Ruth Bell"),
        ("it stood", "He"),
        ("it leaned", "She"),
        ("it sank", "He"),
    ]


def test_a_label_that_somebody_named_is_that_person() -> None:
    reading = of_text(
        "Speaker 1 (00:04): It cost £5.\n\nSpeaker 2 (00:09): I said that it cost £6.\n\n[00:12] £7?\n"
    )
    source = Source("s1", "a.txt", "A call", (), namings=(Naming("Speaker 2", "Carol Mbeki"),))
    named = as_said(source, reading)
    said = [(claim.text, claim.speaker) for claim in claims_of(named)]

    assert [(text, speaker and speaker.name) for text, speaker in said] == [
        ("£5", "Speaker 1"),
        ("it cost £6", "Carol Mbeki"),
        ("£6", "Carol Mbeki"),
        ("£7", "Carol Mbeki"),
    ]
    assert said[-1][1] == Speaker("Speaker 2", 32, 41, "Carol Mbeki")


LINES = st.lists(
    st.sampled_from(
        [
            "BELL: We act.",
            "Ruth Bell  0:34",
            "[00:12] So.",
            "0:04",
            "Q. Why?",
            "A. So.",
            "",
            "(SIGHS)",
            "Then 40 fell.",
            "# Head",
            "**Ed Lind:** Hm [01:02:03] yes.",
            "Speaker 1 (00:12):",
            "BY MR. BELL:",
            "- item",
            " ",
        ]
    ),
    max_size=30,
)


@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_blocks_cover_any_transcript_in_order(lines: list[str], end: str) -> None:
    content = end.join(lines).encode()
    reading = transcribed(plain.read(content))

    assert_covered(reading)
    for claim in claims_of(reading):
        assert reading.text[claim.start : claim.end] == claim.text
        if claim.speaker:
            assert reading.text[claim.speaker.start : claim.speaker.end] == claim.speaker.text


def assert_covered(reading: Reading) -> None:
    """Blocks follow each other, cover the text but for white space, and begin with their labels."""
    at = 0
    for block in reading.blocks:
        assert reading.text[at : block.start].strip() == ""
        assert block.start < block.end
        assert block.label <= block.end - block.start
        at = block.end
    assert not reading.blocks or reading.text[at:].strip() == ""


@pytest.mark.parametrize(
    "unit",
    [
        "BELL: a\n",
        "[00:01] ",
        "Bell of the ",
        "BELL (",
        "Q. a\n",
        "0:01\n",
        "0:01\nBell\n",
        "A: b [00:01] c\n",
        "**",
    ],
)
def test_turns_are_found_in_time_in_line_with_hostile_text(unit: str) -> None:
    begin = "A: b\nB: c\n" * 5
    quarter, whole = best_times(lambda text: of_text(begin + text), unit, (40_000, 160_000), enough=FOURFOLD)

    assert whole <= FOURFOLD * quarter
