"""PDFs made to hurt a reader, or damaged: one line on what is wrong, or their words, within the limits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.readers import pdf, read_any
from extractors.readers.formats import format_of
from extractors.readers.workers import read_apart
from onrecord.errors import UnreadableError
from onrecord.limits import Limits
from tests.readers.printing import PRINTED, column, made
from tests.readers.test_hostile_documents import right
from tests.readers.test_pdf import FIELDS, NOTES_ON_IT, columns

PRINTS = {file.stem: file.read_bytes() for file in sorted(PRINTED.glob("*.pdf"))}
MADE = {
    "columns": made([columns(3), columns(2), [(72, 700, 10, "The 4 boats, said Bell.")]]),
    "beside": made(
        [column(72, 740, ["The board met.", "It has 9 members."])],
        annotations=[f"{number} 0 R" for number in range(10, 18)],
        catalog="/AcroForm<</Fields[15 0 R 16 0 R]>>",
        extra=[*NOTES_ON_IT, *FIELDS],
    ),
}


def refusal(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableError) as error:
        read_any(Path("draft.pdf"), content, limits=limits or Limits())
    said = str(error.value)
    assert "\n" not in said
    return said.removeprefix("draft.pdf: ")


def deflated(piece: bytes, times: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(piece) for _ in range(times)) + packer.flush()


def packed(stream: bytes, filters: bytes) -> bytes:
    """A PDF whose page is drawn by a stream that is packed."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(stream), filters, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    content = b"%PDF-1.5\n"
    for number, part in enumerate(parts, 1):
        content += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    return content + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF"


@pytest.mark.skipif(sys.platform != "linux", reason="no such limit elsewhere")
def test_a_page_that_swells_to_gigabytes_ends_at_the_limit_of_memory() -> None:
    swollen = deflated(b"BT /F1 12 Tf 0 0 Td (" + b"A" * 2**20 + b") Tj ET ", 1024)

    assert refusal(packed(zlib.compress(swollen, 9), b"[/FlateDecode/FlateDecode]")) == (
        "takes more than 1024 MB to read: split it, or save it in another format"
    )


def test_a_page_of_many_operators_ends_in_time() -> None:
    begin = time.monotonic()
    drawn = deflated(b"BT /F1 12 Tf 100 100 Td (A) Tj ET " * 30_000, 20)
    with suppress(UnreadableError):
        read_any(Path("a.pdf"), packed(drawn, b"/FlateDecode"), limits=Limits(seconds=10))

    assert time.monotonic() - begin < 20


@pytest.mark.skipif(sys.platform != "linux", reason="signals have other names elsewhere")
def test_a_reader_that_crashes_is_told_in_one_line_and_the_next_document_is_read() -> None:
    over = threading.Event()

    def crash_all() -> None:
        while not over.wait(0.02):
            told = subprocess.run(
                ["ps", "--ppid", str(os.getpid()), "-o", "pid=,args="],
                capture_output=True,
                text=True,
                check=True,
            )
            for line in told.stdout.splitlines():
                number, command = line.split(maxsplit=1)
                if "extractors.readers.worker" in command:
                    os.kill(int(number), signal.SIGSEGV)

    crashing = threading.Thread(target=crash_all)
    crashing.start()
    try:
        with pytest.raises(UnreadableError, match=r"^its reader crashed at it: save it in another format$"):
            read_apart("pdf", made([columns(3)] * 200), "", Limits())
    finally:
        over.set()
        crashing.join()
    assert read_apart("pdf", MADE["columns"], "", Limits()).text


@pytest.mark.parametrize("percent", [10, 50, 90])
def test_a_pdf_that_is_cut_off_says_so(percent: int) -> None:
    whole = PRINTS["typst2"]

    assert refusal(whole[: len(whole) * percent // 100]) == "cut off or damaged: fetch it again"


def test_an_empty_page_is_told() -> None:
    assert refusal(made([[]])) == "scanned, there is no text in it: run OCR first"


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        pdf.read(b"%PDF-1.7\n" + content)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_pdfs_are_read_or_refused(data: st.DataObject) -> None:
    """Bytes are changed, cut out and doubled, also the numbers by which objects name each other."""
    content = data.draw(st.sampled_from([*PRINTS.values(), *MADE.values()]))
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content)))
        end = min(len(content), start + data.draw(st.integers(0, 60)))
        kind = data.draw(st.sampled_from(["cut", "double", "change", "digits"]))
        middle = {
            "cut": b"",
            "double": content[start:end] * 2,
            "change": data.draw(st.binary(max_size=4)),
            "digits": bytes(
                48 + (letter * 7) % 10 if 48 <= letter <= 57 else letter for letter in content[start:end]
            ),
        }[kind]
        content = content[:start] + middle + content[end:]
    try:
        assert format_of(content) in ("pdf", "plain", "html")
        reading = pdf.read(content)
    except UnreadableError:
        return
    right(reading)


UNITS = {
    "lines": "BT /F1 9 Tf 1 0 0 1 {0} {1} Tm (Some words of a line) Tj ET",
    "one base": "BT /F1 9 Tf 1 0 0 1 {0} 400 Tm (ab) Tj ET",
    "one line": "BT /F1 9 Tf 1 0 0 1 {2} 400 Tm (km) Tj 3 Ts /F1 6 Tf (2 ) Tj 0 Ts ET",
    "one place": "BT /F1 9 Tf 1 0 0 1 72 400 Tm (Words {0}) Tj ET",
    "initials": "BT /F1 40 Tf 1 0 0 1 {0} {1} Tm (A) Tj ET",
    "marks": "BT /F1 9 Tf 1 0 0 1 {0} {1} Tm (said) Tj 3 Ts /F1 6 Tf (1) Tj 0 Ts ET",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_in_line_with_hostile_pages(unit: str) -> None:
    def seconds(size: int) -> float:
        drawn = [unit.format(20 + (n * 37) % 500, 20 + (n * 11) % 800, 20 + n) for n in range(size)]
        content = made([drawn])
        begin = time.process_time()
        right(pdf.read(content))
        return time.process_time() - begin

    assert any(seconds(1600) < 6 * seconds(400) + 0.05 for _ in range(4))
