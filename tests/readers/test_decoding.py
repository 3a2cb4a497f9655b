"""Letters that somebody decoded wrongly before."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from extractors.readers import html, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.reading import Reading


@pytest.mark.parametrize("read", [plain.read, html.read])
def test_letters_that_were_decoded_wrongly_before_are_told_and_stay(read: Callable[[bytes], Reading]) -> None:
    text = "<html><body><p>She said it wasnâ€™t so, and that the pier cost five million pounds.</p>"
    reading = read(text.encode())

    assert "wasnâ€™t" in reading.text
    assert reading.warnings == ("some letters were decoded wrongly before: “wasnâ€™t” was “wasn’t”",)


@pytest.mark.parametrize("text", ["It cost 5 Â and more.", "L’âge d’or, dit-il: “Château”."])
def test_letters_that_may_be_meant_are_not_told(text: str) -> None:
    assert plain.read(text.encode()).warnings == ()


def test_without_the_libraries_a_text_is_read_and_a_page_says_what_it_takes() -> None:
    without = (
        "import sys; sys.modules.update(ftfy=None, lxml=None, trafilatura=None)\n"
        "from extractors.readers import html, plain\n"
        "from onrecord.errors import UnreadableError\n"
        "print(plain.read('wasnâ€™t £5'.encode('cp1252')).warnings)\n"
        "print(plain.read('wasnâ€™t £5'.encode()).warnings)\n"
        "try: html.read(b'<html>')\n"
        "except UnreadableError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", without], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == [
        "('read as Windows-1252, since byte 9 is not UTF-8: look at its accents and quotation marks',)",
        "()",
        "a web page needs lxml.etree; pip install 'onrecord[html]' brings it",
    ]
