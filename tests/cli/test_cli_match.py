"""``onrecord match``: each claim beside the passages that bear on it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Shell


def test_a_claim_is_an_object_as_of_extract_with_its_matches(shell: Shell) -> None:
    (shell.folder / "draft.txt").write_text("“We will act,” Bell said.\n", encoding="utf-8")
    backup = shell.folder / "backup"
    backup.mkdir()
    (backup / "hearing.md").write_text("# Minutes\n\nBELL: We will act.\n\nLIND: When?\n", encoding="utf-8")

    (line,) = shell.ok("match", "draft.txt", "--against", "backup").splitlines()
    claim = json.loads(line)
    matches = claim.pop("matches")
    assert [json.dumps(claim)] == [json.dumps(json.loads(shell.ok("extract", "draft.txt")))]
    assert matches == [
        {
            "document": "backup/hearing.md",
            "locator": "¶ 2",
            "start": 17,
            "end": 28,
            "text": "We will act",
            "speaker": "Bell",
            "verdict": "verbatim",
            "score": 1.0,
            "why": "",
        }
    ]


def test_what_can_not_be_read_is_told_and_the_rest_goes_on(shell: Shell) -> None:
    (shell.folder / "draft.txt").write_text("“We will act,” Bell said.\n", encoding="utf-8")
    (shell.folder / "hearing.txt").write_text("BELL: We will act.\n\nLIND: When?\n", encoding="utf-8")
    (shell.folder / "empty.txt").write_text("")

    answer = shell.run(
        "match", "draft.txt", "empty.txt", "--against", "hearing.txt", "--against", "empty.txt"
    )
    assert (answer.code, answer.err) == (2, "onrecord: empty.txt: no text in it\n" * 2)
    assert json.loads(answer.out)["matches"][0]["document"] == "hearing.txt"

    answer = shell.run("match", "draft.txt", "--against", "empty.txt")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("onrecord: nothing to check against: no document of --against could be read\n")


@pytest.fixture
def backed(desk: Shell) -> Shell:
    """A desk with a claim, and two documents that it is checked against."""
    evidence = desk.folder / "evidence" / "hearings"
    evidence.mkdir(parents=True)
    (evidence / "monday.txt").write_text("BELL: We will act, and soon.\n\nLIND: When?\n", encoding="utf-8")
    (desk.folder / "evidence" / "log.md").write_text("# Port log\n\nThe wall was closed.\n", encoding="utf-8")
    return desk


def matches(shell: Shell, *arguments: str) -> list[dict[str, str]]:
    (line,) = shell.ok("match", *arguments).splitlines()
    return json.loads(line)["matches"]


def test_claims_of_the_workspace_are_looked_up_in_its_evidence(backed: Shell) -> None:
    id_ = json.loads(backed.ok("list", "--json").splitlines()[0])["id"]
    (found,) = matches(backed, id_)

    assert (found["document"], found["verdict"]) == ("evidence/hearings/monday.txt", "verbatim")
    assert len(backed.ok("match").splitlines()) == len(backed.ok("list").splitlines())
    assert backed.ok("list", "--source", "article.txt") == backed.ok(
        "list"
    )  # evidence has no claims to check


def test_a_changed_document_is_read_anew_and_one_that_is_gone_is_forgotten(backed: Shell) -> None:
    id_ = json.loads(backed.ok("list", "--json").splitlines()[0])["id"]
    hearing = backed.folder / "evidence" / "hearings" / "monday.txt"
    assert matches(backed, id_)

    hearing.write_text("BELL: We did all that was asked of us, and then some.\n", encoding="utf-8")
    assert not matches(backed, id_)
    assert "monday.txt" in backed.ok("find", "asked of us")

    hearing.unlink()
    assert backed.ok("find", "asked of us") == ""


@pytest.mark.parametrize("broken", [b"", b"no database at all", b"SQLite format 3\0" + bytes(4096)])
def test_an_index_that_is_broken_is_made_anew(backed: Shell, broken: bytes) -> None:
    id_ = json.loads(backed.ok("list", "--json").splitlines()[0])["id"]
    before = matches(backed, id_)
    (backed.folder / "data" / "index" / "evidence.db").write_bytes(broken)

    assert matches(backed, id_) == before


def test_a_passage_becomes_evidence_with_its_place_and_its_words(backed: Shell) -> None:
    id_ = json.loads(backed.ok("list", "--json").splitlines()[0])["id"]
    backed.ok("evidence", "add", id_, "--match", "1", "--type", "primary")

    (item,) = json.loads(backed.ok("show", id_, "--json"))["evidence"]
    assert (item["title"], item["type"]) == ("evidence/hearings/monday.txt", "primary")
    assert (item["locator"], item["quote"]) == ("¶ 1", "We will act")
    backed.ok("undo")
    assert json.loads(backed.ok("show", id_, "--json"))["evidence"] == []

    answer = backed.run("evidence", "add", id_, "--match", "2")
    assert (answer.code, answer.err) == (2, f"onrecord: {id_}: there is no passage 2 of it, but 1\n")


def test_words_are_found_as_phrases_with_what_stands_around_them(backed: Shell) -> None:
    assert backed.ok("find", "wall closed") == ""
    assert backed.ok("find", "wall", "closed") == "evidence/log.md ¶ 2 # Port log The wall was closed.\n"
    found = json.loads(backed.ok("find", "will act", "--json"))
    assert found == {
        "document": "evidence/hearings/monday.txt",
        "locator": "¶ 1",
        "start": 9,
        "end": 17,
        "text": "BELL: We will act, and soon. LIND: When?",
    }


def test_a_workspace_without_evidence_is_told_where_to_put_it(desk: Shell) -> None:
    answer = desk.run("match")
    assert (answer.code, answer.out) == (2, "")
    assert (
        answer.err == f"onrecord: {desk.folder / 'evidence'}: put there what the claims are checked against\n"
    )
