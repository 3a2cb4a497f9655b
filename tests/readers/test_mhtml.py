"""Pages that a browser saved in one file."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from extractors.readers import html, mhtml, read
from onrecord.errors import UnreadableError

PAGE = (Path(__file__).parent / "pages" / "pier.html").read_text(encoding="utf-8")
FRAME = "<html><body><p>Buy the boots that everybody in the county talks about this spring.</p></body></html>"


def saved(*pages: tuple[str, str], start: str = "") -> bytes:
    """A saved page with its frames: the address and the text of each part, as Chromium writes them."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://herald.example/saved"
    message["Subject"] = "Pier"
    message.make_related()
    for number, (address, page) in enumerate(pages):
        part = EmailMessage()
        part.set_content(page, subtype="html", charset="utf-8", cte="quoted-printable")
        part["Content-ID"] = f"<frame-{number}@mhtml.blink>"
        part["Content-Location"] = address
        message.attach(part)
    if start:
        message.set_param("start", start)
    return message.as_bytes()


def test_a_saved_page_is_read_as_the_page() -> None:
    reading = mhtml.read(saved(("https://herald.example/pier", PAGE), ("https://ads.example/", FRAME)))
    page = html.read(PAGE.encode())

    assert (reading.text, reading.blocks) == (page.text, page.blocks)
    assert (reading.reader, reading.title, reading.url) == (
        "mhtml/1",
        "Harbour pier closes after ninety years",
        "https://herald.example/pier",
    )


def test_the_part_that_the_file_starts_with_is_the_page() -> None:
    content = saved(
        ("https://ads.example/", FRAME), ("https://h.example/", PAGE), start="<frame-1@mhtml.blink>"
    )

    assert mhtml.read(content).title == "Harbour pier closes after ninety years"


def test_the_address_that_a_page_was_saved_from_is_known() -> None:
    reading = mhtml.read(saved(("https://herald.example/boots", FRAME)))

    assert (reading.url, reading.said["url"]) == ("https://herald.example/boots", "Content-Location")


def test_a_saved_page_is_told_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "pier.mhtml"

    assert read(path, saved(("https://herald.example/pier", PAGE))).reader == "mhtml/1"


def test_a_saved_page_without_its_page_is_refused() -> None:
    with pytest.raises(UnreadableError, match="without its page"):
        mhtml.read(
            b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\na {}\n--x--\n"
        )


def test_parts_nested_without_end_are_refused_or_read() -> None:
    nested = "".join(f"Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n" for n in range(3000))

    with pytest.raises(UnreadableError):
        mhtml.read(nested.encode())
