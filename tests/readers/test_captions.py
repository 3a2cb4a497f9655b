"""Captions: WebVTT by its specification, SRT, SBV and TTML as people write them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_transcripts import FOURFOLD, SPOKEN, assert_covered

from benchmarks.growth import best_times
from extractors.readers import numbered, read, read_any, srt, ttml, vtt
from extractors.readers.formats import format_of
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.reading import Reading

Read = dict[str, "Callable[[bytes], Reading]"]
READ: Read = {"vtt": vtt.read, "srt": srt.read, "ttml": ttml.read, "numbered": numbered.read}


def said(reading: Reading) -> list[tuple[str, str, str]]:
    """The blocks of a reading: time, speaker, words."""
    return [
        (block.locator, block.speaker, reading.text[block.start + block.label : block.end])
        for block in reading.blocks
    ]


def of_vtt(*cues: str) -> Reading:
    return vtt.read("\n\n".join(("WEBVTT", *cues)).encode())


def of_srt(*cues: str) -> Reading:
    """Captions of a second for each of these cues."""
    times = (f"{n + 1}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{words}" for n, words in enumerate(cues))
    return srt.read("\n\n".join(times).encode())


# WebVTT


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("<i>We</i> <b.loud>act</b>.", "We act."),
        ("We<00:00:01.500><c> act</c>.", "We act."),
        ("R&amp;D &lt;now&gt;&nbsp;&#33;", "R&D <now> !"),
        ("5 < 6 and so", "5 < 6 and so"),
        ("<c Nobody closed it", "<c Nobody closed it"),
        ("<lang en>We</lang> <ruby>act<rt>do</rt></ruby>", "We actdo"),
        ("We\nact", "We act"),
    ],
    ids=["marks", "word times", "entities", "less than", "open tag", "language and ruby", "lines"],
)
def test_tags_go_and_words_stay(words: str, read: str) -> None:
    assert said(of_vtt(f"00:01.000 --> 00:02.000\n{words}")) == [("00:00:01", "", read)]


def test_voices_are_speakers_who_are_named_once_a_turn() -> None:
    reading = of_vtt(
        "00:01.000 --> 00:02.000\n<v.loud Ruth Bell>We act",
        "00:02.000 --> 00:03.000\n<v Ruth Bell>now.</v>",
        "00:03.000 --> 00:04.000\n<v Ed Lind>When?</v> <v Ruth Bell>Now.",
        "00:04.000 --> 00:05.000\nA door shuts.",
    )

    assert reading.text == "Ruth Bell: We act now.\n\nEd Lind: When?\n\nRuth Bell: Now.\n\nA door shuts."
    assert said(reading) == [
        ("00:00:01", "Ruth Bell", "We act"),
        ("00:00:02", "Ruth Bell", "now."),
        ("00:00:03", "Ed Lind", "When?"),
        ("00:00:03", "Ruth Bell", "Now."),
        ("00:00:04", "", "A door shuts."),
    ]


def test_notes_styles_and_regions_are_no_words_and_the_header_names_the_captions() -> None:
    head = b"WEBVTT - The wall\nLanguage: en\nRegion: id=a\n\nNOTE\nfirst draft\n\nSTYLE\n::cue {}\n\n"
    content = b"REGION\nid:b\n\nan id\n1:00:01.000 --> 1:00:02.000 align:start\nWe act.\n"
    reading = vtt.read(head + content)

    assert said(reading) == [("01:00:01", "", "We act.")]
    assert (reading.title, reading.language, reading.warnings) == ("The wall", "en", ())


def test_cues_without_a_blank_line_between_are_cues_and_those_without_times_are_told_of() -> None:
    reading = of_vtt(
        "00:01.000 --> 00:02.000\nWe act.\n00:02.000 --> 00:03.000\nNow.",
        "00:03 --> 00:04.000\nNever.",
        "00:04,000 --> 00:05,000\nAgain.",
        "More words",
    )

    assert [words for _, _, words in said(reading)] == ["We act.", "Now.", "Again."]
    assert reading.warnings == (
        "no player shows what has no times as 00:12:31.000 above it: left out from line 8, 14",
    )


def test_captions_without_a_readable_cue_have_no_text(tmp_path: Path) -> None:
    path, content = tmp_path / "a.vtt", b"WEBVTT\n\n00:01 --> 00:02\nWe act.\n"

    assert read_any(path, content).text == ""
    with pytest.raises(UnreadableError, match=r"a\.vtt: no text in it"):
        read(path, content)


# Who speaks


def test_marks_of_another_speaker_begin_turns() -> None:
    reading = of_srt(
        ">> BELL: We act.",
        "Now.",
        ">> When?",
        "- Now.\n- Never!",
        "A well-known\n- no, old - wall.",
        "ED LIND (off screen): Why?",
    )

    assert [(speaker, words) for _, speaker, words in said(reading)] == [
        ("BELL", "We act."),
        ("BELL", "Now."),
        ("", "When?"),
        ("", "Now."),
        ("", "Never!"),
        ("", "A well-known - no, old - wall."),
        ("ED LIND", "Why?"),
    ]
    assert "ED LIND (off screen): Why?" in reading.text


def test_a_word_before_a_colon_is_a_speaker_where_it_comes_again_or_all_cues_have_one() -> None:
    again = of_srt("Ruth: We act.", "It said: no.", "So it is.", "Ruth: Now.", "Remember: never.")
    all_of_them = of_srt("Ruth Bell: We act.", "Ed Lind: When?")

    assert [speaker for _, speaker, _ in said(again)] == ["Ruth"] * 5
    assert said(again)[4][2] == "Remember: never."
    assert [speaker for _, speaker, _ in said(all_of_them)] == ["Ruth Bell", "Ed Lind"]


def test_sounds_are_nobody_s_words() -> None:
    reading = of_srt("BELL: We", "[LAUGHTER]", "act. (SIGHS)", "♪ music ♪")

    assert [(block.kind, block.speaker) for block in reading.blocks] == [
        ("cue", "BELL"),
        ("furniture", ""),
        ("cue", "BELL"),
        ("furniture", ""),
    ]


def test_words_that_come_twice_are_said_twice_unless_captions_roll() -> None:
    twice = of_srt("No.", "No.", "No!", "Never.\nNo!", "No!")
    rolling = of_srt(
        "We act", "We act\nnow and", "now and\nthen we", "then we\nrest.", "rest.\nNo.", "No.\nNo."
    )
    growing = of_srt("We", "We act", "We act now.", "We act now.\nSo", "So it", "So it is.", "So it is.\nYes")

    assert [words for _, _, words in said(twice)] == ["No.", "No.", "No!", "Never. No!", "No!"]
    assert rolling.text == "We act now and then we rest. No. No."
    assert growing.text == "We act now. So it is. Yes"


def test_a_long_speech_is_broken_behind_its_sentences_and_a_pause_breaks_one() -> None:
    lone = "1\n00:00:01,000 --> 00:00:02,000\nWe act.\n\n2\n00:00:09,000 --> 00:00:10,000\nNow.\n"
    long = of_srt(*["BELL: We act on it."] + ["It is the old wall that leaks and leaks."] * 40)

    assert srt.read(lone.encode()).text == "We act.\n\nNow."
    assert long.text.count("\n\n") == 2
    assert long.text.count("BELL:") == 1


# SRT and SBV


@pytest.mark.parametrize(
    "times",
    [
        "1\n00:00:01,000 --> 00:00:02,000",
        "00:00:01.000 --> 00:00:02.000 X1:0 Y1:0",
        "1\r\n0:00:01,0 -> 0:00:02,0",
        "\n\n 7 \n00:00:01 --> 00:00:02",
        "0:00:01.000,0:00:02.000",
    ],
    ids=["plain", "no number", "short", "no thousandths", "SBV"],
)
def test_times_are_read_as_people_write_them(times: str) -> None:
    content = f"{times}\n{{\\an8}}<font color='red'>We</font> act.\n\nNow.\n".encode()

    assert format_of(content) == "srt"
    assert said(srt.read(content)) == [("00:00:01", "", "We act. Now.")]


def test_words_before_the_first_times_are_kept() -> None:
    content = b"Made by the harbour radio\n\n1\n00:00:05,000 --> 00:00:06,000\nWe act.\n"

    assert format_of(content) == "srt"
    assert srt.read(content).text == "Made by the harbour radio We act."


def test_cues_stand_in_the_order_of_their_times() -> None:
    content = b"1\n00:00:05,000 --> 00:00:06,000\nNow.\n\n2\n00:00:01,000 --> 00:00:02,000\nWe act.\n"

    assert srt.read(content).text == "We act.\n\nNow."


def test_captions_in_an_older_encoding_are_read_with_a_warning() -> None:
    reading = srt.read("1\n00:00:01,000 --> 00:00:02,000\n“Café”\n".encode("cp1252"))

    assert reading.text == "“Café”"
    assert "read as Windows-1252" in reading.warnings[0]


# TTML


@pytest.mark.parametrize(
    ("attributes", "time"),
    [
        ('begin="00:12:31.500" end="00:12:33"', "00:12:31"),
        ('begin="751.5s" dur="1s"', "00:12:31"),
        ('begin="00:12:31:24"', "00:12:31"),
        ('begin="7515000t"', "00:12:31"),
        ('begin="0.5h"', "00:30:00"),
        ('begin="soon"', "00:00:00"),
    ],
)
def test_times_of_ttml_are_clocks_and_counts(attributes: str, time: str) -> None:
    content = (
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:p="http://www.w3.org/ns/ttml#parameter" '
        'p:tickRate="10000">'
        f"<body><div><p {attributes}>We act.</p></div></body></tt>"
    )

    assert format_of(content.encode()) == "ttml"
    assert said(ttml.read(content.encode())) == [(time, "", "We act.")]


def test_a_ttml_file_with_entities_of_its_own_is_refused() -> None:
    with pytest.raises(UnreadableError, match="defines entities"):
        ttml.read(b'<!DOCTYPE tt [<!ENTITY a "b">]><tt><body><p>&a;</p></body></tt>')


# Anything


@given(st.sampled_from(sorted(READ)), st.binary(max_size=300))
def test_no_bytes_make_a_reader_fail(form: str, content: bytes) -> None:
    begin = {"vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n"}.get(form, b"1\n00:00:01,000 --> 00:00:02,000\n")
    for each in (content, begin + content):
        try:
            reading = READ[form](each)
        except UnreadableError:
            continue
        assert_covered(reading)


@given(
    st.sampled_from([path for path in SPOKEN if path.suffix in (".vtt", ".srt", ".ttml", ".sbv")]),
    st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from([b"", b"<", b">", b"\n\n", b"-->", b"&", b"\0", b"\xff"]))
    ),
)
def test_no_change_of_a_file_makes_its_reader_fail(path: Path, changes: list[tuple[float, bytes]]) -> None:
    content = path.read_bytes()
    form = format_of(content)
    for where, new in changes:
        at = int(where * len(content))
        content = content[:at] + new + content[at + 1 :]
    with suppress(UnreadableError):
        assert_covered(READ[form](content))


@pytest.mark.parametrize(
    ("form", "unit"),
    [
        ("vtt", "00:01.000 --> 00:02.000\nBELL: a\n\n"),
        ("vtt", "-->\n"),
        ("vtt", "- a\n"),
        ("vtt", "<v a>"),
        ("vtt", "<"),
        ("vtt", "&"),
        ("srt", "1\n00:00:01,000 --> 00:00:02,000\na\nb\n\n"),
        ("srt", "- a\n"),
        ("srt", "{\\"),
        ("srt", "<i"),
        ("numbered", " 1 A: b\n"),
        ("numbered", "12\n"),
    ],
)
def test_captions_take_time_in_line_with_their_length(form: str, unit: str) -> None:
    begin = {"vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n"}.get(form, "1\n00:00:01,000 --> 00:00:02,000\n")

    def read(text: str) -> Reading:
        return READ[form]((begin + text).encode())

    quarter, whole = best_times(read, unit, (40_000, 160_000), enough=FOURFOLD)
    assert whole <= FOURFOLD * quarter
