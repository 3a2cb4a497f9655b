"""Documents are read in processes with limits: one that is hurt ends there, and the next is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from opendocument import flat, p

from extractors.readers.workers import ReaderError, read_apart
from onrecord.errors import UnreadableError
from onrecord.limits import LIMITS, Limits

if TYPE_CHECKING:
    from extractors.readers.formats import Format

LETTER = flat(p("It cost £5 million."))
LONG = flat(p("It cost £5 million.") * 200_000)


def workers() -> list[int]:
    """The processes of readers that this process has."""
    told = subprocess.run(
        ["ps", "--ppid", str(os.getpid()), "-o", "pid=,args="], capture_output=True, text=True, check=True
    )
    lines = [line.split(maxsplit=1) for line in told.stdout.splitlines()]
    return [int(number) for number, command in lines if "extractors.readers.worker" in command]


def words(content: bytes, limits: Limits = LIMITS) -> str:
    return read_apart("fodt", content, "", limits).text


def refusal(content: bytes, limits: Limits) -> str:
    with pytest.raises(UnreadableError) as error:
        words(content, limits)
    return str(error.value)


def test_a_process_is_kept_for_the_next_document() -> None:
    assert words(LETTER) == "It cost £5 million."
    before = workers()
    assert words(LETTER) == "It cost £5 million."
    assert before == workers()


def test_a_document_that_takes_too_long_is_told_and_the_next_is_read() -> None:
    assert refusal(LONG, Limits(seconds=0)) == "takes longer than 0 s to read: save it in another format"
    assert words(LETTER) == "It cost £5 million."


@pytest.mark.skipif(sys.platform != "linux", reason="no such limit elsewhere")
def test_a_document_that_takes_too_much_memory_is_told_and_the_next_is_read() -> None:
    said = refusal(LONG, Limits(megabytes=150))

    assert said == "takes more than 150 MB to read: split it, or save it in another format"
    assert words(LETTER) == "It cost £5 million."


def test_a_process_that_was_killed_is_replaced() -> None:
    words(LETTER)
    for process in workers():
        os.kill(process, signal.SIGKILL)

    assert words(LETTER) == "It cost £5 million."


def test_documents_are_read_at_the_same_time_by_two_processes_at_most() -> None:
    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(words, [LETTER, flat(p("Two.")), LETTER, flat(p("Three.")), LETTER, LETTER]))

    assert [text[:3] for text in found] == ["It ", "Two", "It ", "Thr", "It ", "It "]
    assert len(workers()) <= 2


def test_a_fault_of_a_reader_has_its_traceback() -> None:
    unknown: Format = "nothing"  # type: ignore[assignment]  # (a reader that fails)
    with pytest.raises(ReaderError, match="nothing") as error:
        read_apart(unknown, LETTER, "", LIMITS)

    assert "Traceback" in error.value.__notes__[0]
    assert words(LETTER) == "It cost £5 million."
