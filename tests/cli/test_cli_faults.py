"""A document at which a reader or an extractor fails: it is told of in a line, kept, and others go on.

What fails is real: a process that is short of memory reads a document that is too long for what it has left.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import ARTICLE, Shell

from onrecord import faults, workspace

if TYPE_CHECKING:
    from command_line import Answer

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's memory")

SHORT = [sys.executable, str(Path(__file__).with_name("short_of_memory.py")), "32"]
LONG = ARTICLE + " " * 12_000_000
FAULT = "could not be read for claims: MemoryError"


@pytest.fixture
def short(shell: Shell) -> Shell:
    """A workspace with three new documents, of which the second is too long for a process short of memory."""
    shell.ok("init", ".")
    for name, text in (("a.txt", ARTICLE), ("b.txt", LONG), ("c.txt", ARTICLE.replace("40", "50"))):
        (shell.folder / "seeds" / name).write_text(text, encoding="utf-8")
    return shell.apart(*SHORT)


def plain(shell: Shell) -> Shell:
    """The shell within this process, which has memory."""
    return Shell(shell.folder, shell.environment)


def kept(shell: Shell) -> list[faults.Report]:
    return faults.reports(workspace.Workspace(shell.folder))


def lines(answer: Answer) -> list[str]:
    assert "Traceback" not in answer.err
    return answer.err.splitlines()


def test_extract_goes_on_with_the_others(short: Shell) -> None:
    for jobs in "1", "2":
        answer = short.run("extract", "--jobs", jobs, "seeds")

        assert answer.code == 2
        assert lines(answer) == [f"onrecord: seeds/b.txt: {FAULT}"]
        assert {json.loads(line)["source"] for line in answer.out.splitlines()} == {
            "seeds/a.txt",
            "seeds/c.txt",
        }


def test_intake_goes_on_and_keeps_one_report_that_names_all_but_the_text(short: Shell) -> None:
    first, again = short.run("take-in"), short.run("take-in")

    [report] = kept(short)
    told = f"! {short.folder}/seeds/b.txt: {FAULT}; the report is in data/faults/{report.file.name}"
    assert (first.code, again.code) == (1, 1)
    assert lines(first)[-1] == told
    assert {line.split(":")[0] for line in lines(first)[:-1]} == {"a.txt", "c.txt"}
    assert lines(again) == [told]
    assert (report.document, report.problem) == ("b.txt", "MemoryError")
    written = report.file.read_text()
    assert "Traceback" in written
    assert "extractors: extract/" in written
    assert "sea wall" not in written


def test_the_doctor_tells_of_the_report_until_it_is_gone(short: Shell) -> None:
    short.run("take-in")
    [report] = kept(short)
    answer = plain(short).run("doctor")
    assert answer.code == 1
    problem = "b.txt could not be read for claims (MemoryError); this is the report"
    assert answer.out == f"data/faults/{report.file.name}: {problem}\n"
    plain(short).ok("take-in")
    assert plain(short).run("doctor").code == 0


def test_it_is_not_clear(short: Shell) -> None:
    short.run("take-in")

    answer = plain(short).run("status", "--source", "b.txt", "--json")

    assert answer.code == 1
    left = json.loads(answer.out)
    assert (left["problem"], left["clear"]) == ("could not be read for claims; see data/faults/", False)


def test_a_report_is_gone_once_the_document_is_taken_in_well(short: Shell) -> None:
    short.run("take-in")
    assert kept(short)

    plain(short).ok("take-in")

    assert not kept(short)


@pytest.mark.parametrize("text", [None, "It has 5 boats."])
def test_a_report_is_gone_with_its_document_or_its_bytes(short: Shell, text: str | None) -> None:
    short.run("take-in")
    place = short.folder / "seeds" / "b.txt"
    place.unlink()
    if text:
        place.write_text(text)

    plain(short).ok("take-in")

    assert not kept(short)


def test_a_next_draft_that_fails_leaves_the_one_on_record(short: Shell) -> None:
    plain(short).ok("take-in")
    (short.folder / "seeds" / "a.txt").write_text(LONG.replace("£6", "£7"))
    before = plain(short).ok("list", "--json")

    shown, taken = short.run("take-in"), short.run("take-in", "--changed")

    assert f"! {short.folder}/seeds/a.txt: {FAULT}" in shown.err
    assert f"! {short.folder}/seeds/a.txt: {FAULT}" in taken.err
    assert (shown.code, taken.code) == (1, 1)
    assert "Traceback" not in shown.err + taken.err
    assert plain(short).ok("list", "--json") == before
    assert plain(short).run("status", "--source", "a.txt").code == 1


def test_what_is_added_and_fails_stays_below_seeds_to_be_taken_in_later(short: Shell) -> None:
    (short.folder / "d.txt").write_text(LONG.replace("£6", "£8"))

    answer = short.run("add", "d.txt")

    assert answer.code == 1
    assert FAULT in answer.err
    assert (short.folder / "seeds" / "d.txt").is_file()
    assert "Traceback" not in answer.err


def test_it_can_be_accepted_as_it_lies(short: Shell) -> None:
    short.run("take-in")

    short.ok("accept", "b.txt")

    assert plain(short).run("status", "--source", "b.txt", "--checked").code == 0


def test_reports_show_nothing_raw_and_know_their_document_by_its_name(tmp_path: Path) -> None:
    place = workspace.create(tmp_path)
    name, error = "b\n\x1b[31m.txt", KeyError("U.S.\n\x1b]8;;")

    file = faults.keep(place, name, "0" * 64, error, "extract/0")

    [report] = faults.reports(place)
    assert report.file == file
    assert report.is_about(name, "")
    assert not report.is_about("b.txt", "1" * 64)
    assert "\x1b" not in file.read_text()
