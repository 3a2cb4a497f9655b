"""Word documents on the command line: taken in, checked, and back to the author with comments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extractors.readers.docx import read

if TYPE_CHECKING:
    from command_line import Shell

HARBOUR = Path(__file__).parents[1] / "readers" / "samples" / "harbour.docx"


def claim(shell: Shell, words: str) -> str:
    """The id of the claim with these words."""
    [line] = [line for line in shell.ok("list").splitlines() if line.endswith(f" {words}")]
    return line.split()[0]


def checked(shell: Shell) -> None:
    """Take in a Word document, and find fault with three of its claims."""
    shell.ok("init", ".")
    (shell.folder / "seeds" / "crane.docx").write_bytes(HARBOUR.read_bytes())
    shell.ok("take-in")
    shell.ok(
        "mark", claim(shell, "£4.2 million"), "corrected", "--correction", "£4.1 million", "--by", "Tom Reed"
    )
    shell.ok("mark", claim(shell, "9 March"), "false", "--note", "It was the 10th.", "--by", "Tom Reed")
    asked = ("--to", "Nora Vance", "--text", "Which rails?", "--by", "Tom Reed")
    shell.ok("query", "ask", claim(shell, "40 metres"), *asked)
    shell.ok("mark", claim(shell, "Two of the hooks"), "opinion", "--by", "Tom Reed")


def test_a_draft_goes_back_to_its_author_with_comments(shell: Shell) -> None:
    checked(shell)
    answer = shell.run("export", "-o", "crane-checked.docx")
    after = read((shell.folder / "crane-checked.docx").read_bytes())

    assert (answer.code, answer.err) == (0, "crane-checked.docx: 3 claims: 1 open query\n")
    assert after.text == read(HARBOUR.read_bytes()).text
    assert [
        (after.text[remark.start : remark.end], remark.text, remark.author)
        for remark in after.remarks
        if remark.author != "Nora Vance" and remark.kind == "comment"
    ] == [
        ("£4.2 million", "Corrected\n\nProposed: £4.1 million", "Tom Reed"),
        ("9 March", "False\n\nIt was the 10th.", "Tom Reed"),
        ("40 metres", "For Nora Vance: Which rails?", "Ann"),
    ]


def test_what_is_no_one_word_document_on_record_is_refused(shell: Shell) -> None:
    checked(shell)
    (shell.folder / "seeds" / "crane.txt").write_text("The crane has 30 hooks.")
    shell.ok("take-in")
    shell.ok("mark", claim(shell, "30 hooks"), "false", "--note", "No.", "--by", "Tom Reed")

    assert "choose it with --source" in shell.failure("export", "-o", "a.docx")
    assert "crane.txt: no Word document" in shell.failure("export", "--source", "crane.txt", "-o", "a.docx")
    assert "no claim of those chosen" in shell.failure("export", "--status", "opinion", "-o", "a.docx")
    seed = shell.folder / "seeds" / "crane.docx"
    seed.write_bytes(seed.read_bytes() + b"\n")
    assert "take it in first" in shell.failure("export", "--source", "crane.docx", "-o", "a.docx")
