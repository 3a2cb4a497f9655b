from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import readers
from extractors.readers import read, read_bytes
from extractors.readers.formats import MARKS
from onrecord.errors import UnreadableError
from onrecord.reading import Reading

WORDS = "“Über 5 €,” said Ruth.\r\nNext\rline\u2028𝄞\n"


def reading(content: bytes, name: str = "a.txt") -> Reading:
    return read(Path(name), content)


def refusal(path: Path) -> str:
    """Why this file can't be read, in one line, without its name at the start."""
    with pytest.raises(UnreadableError) as error:
        read(path, read_bytes(path))
    said = str(error.value)
    assert said.startswith(f"{path}: ")
    assert "\n" not in said
    return said.removeprefix(f"{path}: ")


@pytest.mark.parametrize(
    ("mark", "encoding", "named"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    ],
)
def test_the_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str, named: str) -> None:
    assert reading(mark + WORDS.encode(encoding)) == Reading(WORDS, "plain/1", named)


def test_a_second_mark_belongs_to_the_text() -> None:
    assert reading(codecs.BOM_UTF8 * 2 + b"x").text == "\ufeffx"


@pytest.mark.parametrize(
    "text",
    [
        "one\r\ntwo\r\n",
        "\n\n one",
        "tab\tvt\vff\f",
        "e\u0301 ﬁ “'\u2019",
        " \u00a0x\u200b ",
        "\x1b[31mred\x1b[0m",
    ],
)
def test_nothing_is_normalised_or_cleaned(text: str) -> None:
    assert reading(text.encode()).text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])).filter(str.strip))
def test_any_text_comes_through_utf8(text: str) -> None:
    assert reading(codecs.BOM_UTF8 + text.encode()).text == text


@given(st.binary())
def test_any_bytes_are_text_or_are_refused(content: bytes) -> None:
    try:
        found = reading(content)
    except UnreadableError:
        return
    assert found.text.strip()
    assert found.text.encode(found.encoding) == content or content.startswith(tuple(m for m, _ in MARKS))


def test_windows_text_is_read_with_a_warning_that_says_where() -> None:
    found = reading("It cost £5, she said – “too much”.".encode("cp1252"))

    assert found.text == "It cost £5, she said – “too much”."
    assert found.encoding == "cp1252"
    assert found.warnings == (
        "read as Windows-1252, since byte 8 is not UTF-8: look at its accents and quotation marks",
    )


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_few_control_characters_are_read_with_a_warning_that_says_where(line_end: str) -> None:
    text = line_end.join(
        [
            "It cost five pounds, and a few pence more,",
            "she said, and the re\x02pair was dear.",
            "\x07Ten\x02",
            "\x1f",
        ]
    )
    found = reading(text.encode())

    assert found.text == text
    assert found.warnings == (
        "has control characters, shown by stand-ins:"
        " U+0002 in line 2, U+0007 in line 3, U+0002 in line 3 and 1 more",
    )
    assert reading(b"Ten\x0c and \x1b eleven.").warnings == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no text in it"),
        (b" \r\n\t\n", "no text in it"),
        ("\u00a0\u2003\u2028".encode(), "no text in it"),
        (codecs.BOM_UTF8, "no text in it"),
        (codecs.BOM_UTF16_LE + "\n".encode("utf-16-le"), "no text in it"),
        (b"%PDF-1.7\n\x00\x01\x02", "cut off or damaged: fetch it again"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x01abcdefg", "binary, not text: 1 of 8 bytes are control characters"),
        ("no mark".encode("utf-16-le"), "binary, not text: it has NULs"),
        (codecs.BOM_UTF8 + b"text\x00\x01text", "binary, not text: it has NULs"),
        (codecs.BOM_UTF16_LE + "text\x00text".encode("utf-16-le"), "binary, not text: it has NULs"),
        (codecs.BOM_UTF8 + b"text\x01\x02" * 9, "binary, not text: 18 of 54 bytes are control characters"),
        (codecs.BOM_UTF8 + b"abc\xff", "says that it is UTF-8, but byte 3 is not"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "says that it is UTF-16-LE, but byte 2 is not"),
        (b"caf\x81", "byte 3 is not UTF-8, and it is not Windows-1252 either; save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)

    assert refusal(path) == said


@pytest.mark.parametrize(
    "name", ["a.txt", "A.TXT", "a.md", "a.markdown", "a.text", "notes", "v1.2.txt", ".txt"]
)
def test_these_names_are_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"words")

    assert read(path, read_bytes(path)).text == "words"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html"])
def test_a_name_that_lies_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"words")
    found = read(path, read_bytes(path))

    assert found.text == "words"
    assert found.warnings == (f"named {path.suffix}, but it is plain text",)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()

    assert refusal(tmp_path / "a.txt") == "Is a directory"
    assert refusal(tmp_path / "b.txt") == "No such file or directory"
    assert refusal(tmp_path / "a.txt" / ("x" * 300)) == "File name too long"


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST", 2 * 2**20)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2 * 2**20)
    assert len(read(path, read_bytes(path)).text) == 2 * 2**20

    with path.open("ab") as file:
        file.write(b"x")
    assert refusal(path) == "larger than 2 MB; split it first"
    assert refusal(Path("/dev/zero")) == "larger than 2 MB; split it first"


def test_a_name_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff.txt")
    path.write_bytes(b"words")

    assert refusal(path) == "its name is not UTF-8; rename it"
