from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell


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
    assert {claim["given_to"] for claim in desk.claims()} == {"Ben"}
    assert desk.run("undo").err.endswith("article.txt: given to nobody\n")
    assert "given to" not in desk.ok("show", ids[2])
    assert "say which claims" in desk.run("give", "Ben").err


def test_a_claim_goes_back_to_who_marked_it(desk: Shell, ids: list[str]) -> None:
    desk.ok("mark", ids[0], "opinion")
    assert desk.ok("send-back", ids[0], "It can be checked.", "--by", "Ben") == f"{ids[0]} checking\n"
    shown = desk.ok("show", ids[0])
    assert "given to    Ann\n" in shown
    assert "It can be checked. · open\n" in shown
    desk.ok("undo", "--by", "Ben")
    assert "It can be checked." not in desk.ok("show", ids[0])


def test_ones_own_claims_and_those_with_a_tag_are_listed_and_exported(desk: Shell, ids: list[str]) -> None:
    def listed(*conditions: str) -> list[str]:
        return [line.split()[0] for line in desk.ok(*conditions).splitlines()]

    desk.ok("give", ids[0], "Ben")
    desk.ok("tag", ids[0], ids[2], "+legal")
    assert listed("--by", "ben", "list", "--mine") == ids[:1]
    assert listed("list", "--mine") == []
    desk.ok("give", "--document", "article.txt", "Ann")
    assert listed("list", "--mine") == ids[1:]
    assert listed("list", "--given-to", "ann", "--tag", "LEGAL") == ids[2:3]
    assert listed("list", "--not", "given-to=Ann", "--not", "tag=later") == ids[:1]
    rows = desk.ok("export", "--status", "all", "--mine", "--tag", "legal", "--columns", "claim_id,tags")
    assert rows.split() == ["claim_id,tags", f"{ids[2]},legal"]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("kind", "kind: not of the form CONDITION=VALUE with one of status, kind, source, text, speaker"),
        ("mood=bad", "mood=bad: not of the form CONDITION=VALUE with one of status"),
        ("kind=quotes", "kind=quotes: quotes is not one of quote, attribution, figure, statement"),
        ("flag=open query", "flag=open query: open query is not one of open, stale"),
        ("filter=none", "none: no filter of this name"),
        ("source=none", "none: no such document on record"),
    ],
)
def test_a_condition_that_there_is_not_is_told(desk: Shell, said: str, why: str) -> None:
    answer = desk.run("list", "--not", said)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err


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


def test_who_checks_is_kept_for_this_workspace_alone(desk: Shell, ids: list[str]) -> None:
    desk.environment.pop("ONRECORD_BY")
    assert (
        desk.failure("mark", ids[0], "opinion") == "who checks? name yourself with --by NAME or ONRECORD_BY"
    )
    file = desk.folder.parent / "home" / "config" / "onrecord" / "config.toml"
    assert f'by          "Ben Okri" ({file})' in desk.ok("config", "by", "Ben Okri").splitlines()
    desk.ok("mark", ids[0], "opinion")
    assert "by Ben Okri" in desk.ok("show", ids[0])
    other = desk.folder / "other"
    desk.ok("init", other)
    assert "by          not set (default)" in desk.ok("config", "-C", other).splitlines()
    assert file.read_text() == f'[workspaces."{desk.folder}"]\nby = "Ben Okri"\n'
    desk.ok("config", "by", "")
    assert "by          not set (default)" in desk.ok("config").splitlines()
