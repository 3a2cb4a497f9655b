from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell


@pytest.fixture
def ids(desk: Shell) -> list[str]:
    """The ids of all claims."""
    return [line.split()[0] for line in desk.ok("list").splitlines()]


def test_claims_are_given_and_undone(desk: Shell, ids: list[str]) -> None:
    assert desk.ok("give", *ids[:2], "Ben") == f"{ids[0]} unchecked\n{ids[1]} unchecked\n"
    assert "given to    Ben\n" in desk.ok("show", ids[0])
    assert "given to" not in desk.ok("show", ids[2])
    desk.ok("undo")
    assert "given to" not in desk.ok("show", ids[0])


def test_a_document_is_given_with_its_claims_and_undone(desk: Shell, ids: list[str]) -> None:
    answer = desk.run("give", "--document", "article.txt", "Ben")
    assert (answer.code, answer.out, answer.err) == (0, "", "article.txt: given to Ben\n")
    assert "given to    Ben\n" in desk.ok("show", ids[2])
    assert {json.loads(line)["given_to"] for line in desk.ok("list", "--json").splitlines()} == {"Ben"}
    assert desk.run("undo").err.endswith("article.txt: given to nobody\n")
    assert "given to" not in desk.ok("show", ids[2])
    assert "say which claims" in desk.run("give", "Ben").err


def test_a_claim_goes_back_to_who_marked_it(desk: Shell, ids: list[str]) -> None:
    desk.ok("mark", ids[0], "opinion")
    assert desk.ok("send-back", ids[0], "It can be checked.", "--by", "Ben") == f"{ids[0]} checking\n"
    shown = desk.ok("show", ids[0])
    assert "given to    Ann\n" in shown
    assert "It can be checked. (open)\n" in shown
    desk.ok("undo", "--by", "Ben")
    assert "It can be checked." not in desk.ok("show", ids[0])


def test_tags_are_given_and_taken_off_by_a_sign(desk: Shell, ids: list[str]) -> None:
    desk.ok("tag", *ids[:2], "+legal", "+Later")
    desk.ok("tag", ids[0], "-later", "+harbour", "--by", "Ben")
    assert "tags        harbour legal\n" in desk.ok("show", ids[0])
    assert "tags        later legal\n" in desk.ok("show", ids[1])
    assert (
        desk.failure("tag", ids[0], "+!")
        == "“!”: no tag; a tag is one word, which begins with a letter or digit"
    )
    assert "say which claims" in desk.run("tag", "+legal").err
