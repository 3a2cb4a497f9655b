"""What the commands tell of claims in documents that have blocks: a Word draft with changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.readers.word import dele, document, ins, p, style

if TYPE_CHECKING:
    from command_line import Shell

CORE = "<dc:title>The lamp</dc:title><dc:creator>Jo Lind</dc:creator>"
DRAFT = document(
    p("The lamp burned for ", dele("ten"), ins("twelve"), " nights.")
    + p("It cost £4,000 a year.")
    + p("The quay, where 300 people stood.", style="C"),
    core=CORE,
    styles=style("C", "caption"),
)


@pytest.fixture
def drafted(shell: Shell) -> Shell:
    """A shell in a workspace with a Word draft and a plain text."""
    shell.ok("init", ".")
    (shell.folder / "seeds" / "lamp.docx").write_bytes(DRAFT)
    (shell.folder / "seeds" / "plain.txt").write_text("It has 5 boats.\n", encoding="utf-8")
    shell.ok("take-in")
    return shell


def listed(shell: Shell, *conditions: str) -> list[str]:
    return [json.loads(line)["text"] for line in shell.ok("list", "--json", *conditions).splitlines()]


def test_claims_are_chosen_by_the_kind_of_their_block_and_by_tracked_changes(drafted: Shell) -> None:
    everything = ["twelve nights", "£4,000 a year", "300 people", "5 boats"]

    assert listed(drafted) == everything
    assert listed(drafted, "--block", "caption") == ["300 people"]
    assert listed(drafted, "--block", "caption", "--block", "paragraph") == everything[:3]
    assert listed(drafted, "--not", "block=paragraph") == everything[2:]
    assert listed(drafted, "--flag", "tracked-change") == ["twelve nights"]
    assert listed(drafted, "--not", "flag=tracked-change") == everything[1:]
    assert "nave is not one of headline" in drafted.run("list", "--not", "block=nave").err


def test_a_claim_tells_its_block_what_changed_and_whose_document_it_is(drafted: Shell) -> None:
    changed, _, caption, plain = (
        json.loads(line)["id"] for line in drafted.ok("list", "--json").splitlines()
    )

    said = [line.split(maxsplit=1) for line in drafted.ok("show", changed).splitlines()]
    assert ["in", "¶ 1"] in said
    who = "Ivo Lund, 2026-03-03 11:00; Ada Moss, 2026-03-03 10:00"
    assert ["changed", f"{who}: was “ten nights”"] in said
    assert ["title", "The lamp (from core.xml)"] in said
    assert ["authors", "Jo Lind (from core.xml)"] in said
    assert "¶ 3, caption" in drafted.ok("show", caption)
    assert not {"in", "changed", "authors"} & {
        line.split()[0] for line in drafted.ok("show", plain).splitlines()
    }


def test_status_counts_the_blocks_that_are_left_out(drafted: Shell) -> None:
    assert "blocks out" not in drafted.run("status").out
    drafted.ok("block", "lamp.docx", "--kind", "caption", "--leave", "--by", "Ann")

    head, lamp, plain = (" ".join(line.split()) for line in drafted.run("status").out.splitlines())
    assert head == "document claims to check blocks out"
    assert (lamp, plain) == ("lamp.docx 2 2 1 open", "plain.txt 1 1 open")
    counts = [json.loads(line)["left_out"] for line in drafted.run("status", "--json").out.splitlines()]
    assert counts == [1, 0]


def test_the_day_from_which_dates_count_is_told_with_where_it_is_from(shell: Shell) -> None:
    shell.ok("init", ".")
    front = "---\ntitle: The wall\ndate: 2026-03-03\n---\n\nIt fell yesterday.\n"
    (shell.folder / "seeds" / "wall.md").write_text(front, encoding="utf-8")
    shell.ok("take-in")

    answer = shell.run("source", "edit", "wall.md", "--title", "The sea wall", "--by", "Ann")
    assert answer.err == "wall.md: “The sea wall”, published 2026-03-03 (from front matter)\n"
    answer = shell.run("source", "edit", "wall.md", "--published", "2026-03-04", "--by", "Ann")
    assert answer.err.startswith("wall.md: “The sea wall”, published 2026-03-04\n")
