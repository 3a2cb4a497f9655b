"""Documents that LibreOffice saves again are read as before, and LibreOffice reads comments put into one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractors.readers import read
from extractors.readers.docx.commenting import commented
from onrecord.comments.written import Comment

if TYPE_CHECKING:
    from onrecord.reading import Reading

pytestmark = pytest.mark.formats

SAMPLES = Path(__file__).parent / "samples"


def converted(document: Path, form: str, folder: Path) -> Path:
    """A document saved in another format by LibreOffice."""
    office = shutil.which("lowriter")
    if not office:
        pytest.skip("no LibreOffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / document.with_suffix(f".{form}").name


def reading(document: Path) -> Reading:
    return read(document, document.read_bytes())


@pytest.mark.parametrize("form", ["odt", "docx", "fodt"])
def test_a_document_is_read_the_same_when_it_is_saved_again(form: str, tmp_path: Path) -> None:
    before, after = (
        reading(SAMPLES / "harbour.odt"),
        reading(converted(SAMPLES / "harbour.odt", form, tmp_path)),
    )

    assert (after.text, after.blocks, after.before) == (before.text, before.blocks, before.before)
    assert [(r.kind, r.start, r.end, r.text, r.author, r.addresses) for r in after.remarks] == [
        (r.kind, r.start, r.end, r.text, r.author, r.addresses) for r in before.remarks
    ]


def test_a_document_saved_as_rtf_has_the_same_blocks(tmp_path: Path) -> None:
    before = reading(SAMPLES / "harbour.odt")
    after = reading(converted(SAMPLES / "harbour.odt", "rtf", tmp_path))

    assert (after.text, after.blocks) == (before.text, before.blocks)


def test_comments_put_into_a_document_are_there_in_libreoffice(tmp_path: Path) -> None:
    content = (SAMPLES / "harbour.docx").read_bytes()
    text = reading(SAMPLES / "harbour.docx").text
    start = text.index("crane with twelve")
    checked = tmp_path / "checked.docx"
    checked.write_bytes(commented(content, text, [Comment(start, start + 17, "Tom Reed", "", ("Eleven.",))]))
    after = reading(converted(checked, "odt", tmp_path))

    assert after.text == text
    assert [(after.text[r.start : r.end], r.text) for r in after.remarks if r.author == "Tom Reed"] == [
        ("crane with twelve", "Eleven.")
    ]
