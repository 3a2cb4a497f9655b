"""``onrecord block``: the blocks of a document, and what a person says of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell

ARTICLE = """# The wall

It cost £5 million.

---

> The wall will not hold.
"""


@pytest.fixture
def checked(shell: Shell) -> Shell:
    """A shell in a workspace with a document of several blocks."""
    shell.take_in({"a.md": ARTICLE, "b.txt": "It cost £5 million."})
    return shell


def claims(shell: Shell) -> list[str]:
    return [claim["text"] for claim in shell.claims("--source", "a.md")]


def test_blocks_are_listed_with_their_kinds(checked: Shell) -> None:
    assert [line.split(maxsplit=1) for line in checked.ok("block", "a.md").splitlines()] == [
        ["heading", "# The wall"],
        ["paragraph", "It cost £5 million."],
        ["-", "furniture                ---"],
        ["blockquote", "The wall will not hold."],
    ]
    (line,) = checked.ok("block", "a.md", "--kind", "heading", "--json").splitlines()
    assert json.loads(line) == {
        "kind": "heading",
        "checked": True,
        "start": 0,
        "end": 10,
        "locator": "",
        "text": "# The wall",
    }


def test_what_is_left_gives_no_claims_until_that_is_taken_back_in_later_drafts_too(checked: Shell) -> None:
    before = claims(checked)
    assert before == ["£5 million", "The wall will not hold."]

    answer = checked.run("block", "a.md", "--kind", "blockquote", "--leave", "--by", "Ann")
    assert "a.md: 1 block thrown out, 0 brought in" in answer.err
    assert claims(checked) == ["£5 million"]

    (checked.folder / "seeds" / "a.md").write_text(ARTICLE.replace("5", "6"), encoding="utf-8")
    checked.ok("take-in", "--changed")
    assert claims(checked) == ["£6 million"]

    checked.ok("undo", "--by", "Ann")
    assert claims(checked) == ["£6 million", "The wall will not hold."]


def test_a_block_is_brought_in_and_what_was_said_is_taken_back(checked: Shell) -> None:
    checked.ok("block", "a.md", "--kind", "furniture", "--check", "--by", "Ann")
    assert checked.ok("block", "a.md", "--out") == ""

    checked.ok("block", "a.md", "--text", "---", "--restore", "--by", "Ann")
    assert checked.ok("block", "a.md", "--out").split() == ["-", "furniture", "---"]


def test_what_was_said_of_a_block_is_taken_back_in_other_typography(checked: Shell) -> None:
    article = checked.folder / "seeds" / "a.md"
    article.write_text(ARTICLE.replace("The wall will not", "It won't"), encoding="utf-8")
    checked.ok("take-in", "--changed")
    checked.ok("block", "a.md", "--kind", "blockquote", "--leave", "--by", "Ann")
    article.write_text(ARTICLE.replace("The wall will not", "It won’t"), encoding="utf-8")
    checked.ok("take-in", "--changed")
    assert "It won’t hold." in checked.ok("block", "a.md", "--out")

    checked.ok("block", "a.md", "--text", "won’t", "--restore", "--by", "Ann")
    assert "It won’t hold." not in checked.ok("block", "a.md", "--out")


def test_plain_text_and_blocks_that_nobody_names_are_refused(checked: Shell) -> None:
    assert "b.txt: plain text, which is all to be checked" in checked.failure("block", "b.txt")
    assert "--kind or --text" in checked.run("block", "a.md", "--leave").err
