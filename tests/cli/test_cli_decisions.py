"""Everything that can be decided from the command line, and what is left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from command_line import ARTICLE

from onrecord.errors import OnrecordError
from tui.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result
    from command_line import Shell


class Desk:
    """``onrecord`` in this process, in a workspace whose one document, article.txt, is taken in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str, stdin: str = "") -> Result:
        # As main does, but for what is told of errors.
        return CliRunner().invoke(
            cli, ["-C", str(self.folder), *arguments], input=stdin, standalone_mode=False
        )

    def ok(self, *arguments: str, stdin: str = "", code: int = 0) -> str:
        """The standard output of a command, which must end with this code."""
        result = self.run(*arguments, stdin=stdin)
        assert result.exception is None, result.exception
        assert (result.return_value or 0) == code, result.output
        return result.stdout

    def refused(self, *arguments: str, stdin: str = "") -> str:
        """The error of a command, which must be refused."""
        result = self.run(*arguments, stdin=stdin)
        assert isinstance(result.exception, OnrecordError), result
        assert result.stdout == ""
        return str(result.exception)

    def claims(self, *filters: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.ok("list", "--json", *filters).splitlines()]

    def claim(self, id_: str) -> dict[str, Any]:
        [found] = [claim for claim in self.claims() if claim["id"] == id_]
        return found


@pytest.fixture
def here(desk: Shell, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name, value in desk.environment.items():
        monkeypatch.setenv(name, value)
    return Desk(desk.folder)


@pytest.fixture
def ids(here: Desk) -> list[str]:
    return [claim["id"] for claim in here.claims()]


def by_text(here: Desk, text: str) -> str:
    return str(next(claim["id"] for claim in here.claims() if claim["text"] == text))


# show


def test_show_says_all_that_is_on_record(here: Desk) -> None:
    cost = by_text(here, "£6 million")
    here.ok("mark", cost, "corrected", "--correction", "£7\x1b[31m million", "--evidence", "Log")
    here.ok("query", "ask", cost, "--to", "Ruth Bell", "--text", "Sure?")
    here.ok("sign", cost, "--by", "Bo")
    said = here.ok("show", cost[:5])

    assert said.startswith(f"{cost}    figure\n")
    for line in (
        "words       £6 million",
        "document    article.txt, ",
        "status      ± corrected by Ann, ",
        "signed      by Bo, ",
        "correction  £7␛[31m million",
        "query 1     to Ruth Bell, ",
    ):
        assert f"\n{line}" in said
    assert "The wall cost [£6 million]." in said


def test_show_as_json_has_the_claim_as_list_does_and_more(here: Desk) -> None:
    cost = by_text(here, "£6 million")
    here.ok("claim", "dup", by_text(here, "We will act,"), "--of", cost)
    shown = json.loads(here.ok("show", cost, "--json"))

    assert here.claim(cost).items() <= shown.items()
    assert shown["context_before"].endswith("The wall cost ")
    assert shown["duplicates"] == [by_text(here, "We will act,")]
    assert shown["alike"] == []
    assert here.refused("show", "zzz") == "zzz: no such claim"


# note, sign


def test_note_takes_words_or_standard_input(here: Desk, ids: list[str]) -> None:
    assert here.ok("note", ids[0], "Rang twice.") == f"{ids[0]} unchecked\n"
    assert here.claim(ids[0])["note"] == "Rang twice."
    here.ok("note", ids[0], "-", stdin="Two\nlines.\n")
    assert here.claim(ids[0])["note"] == "Two\nlines."
    assert json.loads(here.ok("note", ids[0], "", "--json"))["note"] == ""


def test_a_correction_is_proposed_and_taken_away(here: Desk) -> None:
    cost = by_text(here, "£6 million")
    assert here.ok("correction", cost, "-", stdin="£7 million\n") == f"{cost} unchecked\n"
    assert here.claim(cost)["correction"] == "£7 million"
    here.ok("mark", cost, "corrected")
    assert here.refused("correction", cost, "") == f"{cost}: corrected needs the proposed wording"
    here.ok("mark", cost, "checking")
    here.ok("correction", cost, "")
    assert here.claim(cost)["correction"] == ""


def test_sign_takes_the_ids_that_list_prints(here: Desk, ids: list[str]) -> None:
    here.ok("mark", ids[0], ids[1], "opinion")
    listed = here.ok("list", "--status", "opinion")
    assert here.refused("sign", "-", stdin=listed) == (
        f"{ids[0]}: Ann gave its status; somebody else has to sign"
    )
    assert here.ok("sign", "-", "--by", "Bo", stdin=listed) == f"{ids[0]} opinion\n{ids[1]} opinion\n"
    assert [claim["signed_by"] for claim in here.claims("--status", "opinion")] == ["Bo", "Bo"]
    assert here.refused("sign", "-", "--by", "Bo") == "standard input has no ids"
    assert "who alone can take that back" in here.refused("sign", "--withdraw", ids[0])
    here.ok("sign", "--withdraw", ids[0], "--by", "Bo")
    assert [claim["signed_by"] for claim in here.claims("--status", "opinion")] == ["", "Bo"]
    here.ok("sign", ids[0], "--by", "Bo")
    assert f"{ids[0]}: its signature falls\n" in here.run("mark", ids[0], "discarded", "--by", "Ann").stderr
    batched = f'{{"id": "{ids[1]}", "status": "discarded"}}\n'
    assert (
        here.run("mark", "--batch", "--by", "Ann", stdin=batched).stderr == f"{ids[1]}: its signature falls\n"
    )


# evidence


def test_evidence_goes_round(here: Desk, ids: list[str]) -> None:
    added = json.loads(here.ok("evidence", "add", "--title", "Port log", "--type", "primary", "--json"))
    item = added["id"]
    assert (added["title"], added["type"], added["claims"]) == ("Port log", "primary", [])
    assert here.ok(
        "evidence", "link", item[:4], ids[0], ids[1], "--locator", "p. 2", "--quote", "Forty."
    ) == (f"{ids[0]} unchecked\n{ids[1]} unchecked\n")
    [evidence] = here.claim(ids[1])["evidence"]
    assert (evidence["id"], evidence["locator"], evidence["quote"]) == (item, "p. 2", "Forty.")
    here.ok("evidence", "edit", item, "--url", "https://port.example")
    assert here.ok("evidence", "list") == (
        f"{item} Port log · https://port.example · primary · backs {ids[0]}, {ids[1]}\n"
    )
    here.ok("evidence", "relink", item, ids[1], "--was", "p. 2", "--locator", "p. 3")
    [evidence] = here.claim(ids[1])["evidence"]
    assert (evidence["locator"], evidence["quote"]) == ("p. 3", "Forty.")
    here.ok("evidence", "unlink", item, ids[0])
    assert json.loads(here.ok("evidence", "list", "--json"))["claims"] == [ids[1]]
    for _ in range(3):
        here.ok("undo")
    assert json.loads(here.ok("evidence", "list", "--json"))["url"] == ""
    assert here.refused("evidence", "add", "--type", "primary") == "evidence needs a title or a URL"
    assert (
        here.refused("evidence", "edit", item, "--accessed", "May") == "May: no date; write it as 2026-11-20"
    )


# query


def test_queries_are_asked_listed_and_answered(here: Desk, ids: list[str]) -> None:
    here.ok("query", "ask", ids[0], ids[1], "--to", "Ruth Bell", "--text", "-", stdin="Who paid?\n")
    here.ok("query", "ask", ids[1], "--to", "the board", "--text", "When?", "--asked", "2026-11-20")
    listed = [json.loads(line) for line in here.ok("query", "list", "--json").splitlines()]
    assert [(each["id"], each["number"], each["text"]) for each in listed] == [
        (ids[0], 1, "Who paid?"),
        (ids[1], 1, "Who paid?"),
        (ids[1], 2, "When?"),
    ]
    assert (
        here.ok("query", "list", "--to", "BOARD")
        == f"{ids[1]} 2 2026-11-20 to the board: When? — about “£6 million”\n"
    )

    here.ok("query", "answer", ids[1], "In May.", "--number", "2", "--answered", "2026-11-21")
    assert here.ok("query", "list", "--to", "board") == ""
    assert here.ok("query", "list", "--to", "board", "--all") == (
        f"{ids[1]} 2 2026-11-20 to the board: When? — 2026-11-21 In May. — about “£6 million”\n"
    )
    here.ok("query", "withdraw", ids[1])
    assert here.ok("query", "list", "--all").splitlines()[1:] == [
        f"{ids[1]} 1 2026-11-20 to the board: When? — 2026-11-21 In May. — about “£6 million”"
    ]
    assert here.refused("query", "withdraw", ids[1]) == (
        f"{ids[1]}: has 0 open queries; say which one by its number"
    )


# claim


def test_a_claim_is_made_of_words_or_a_span(here: Desk) -> None:
    made = json.loads(here.ok("claim", "add", "article.txt", "--words", "the mayor said", "--json"))
    assert (made["origin"], made["kind"], made["text"]) == ("manual", "figure", "the mayor said")
    start = ARTICLE.index("Ruth Bell")
    span = f"{start}-{start + 9}"
    made = json.loads(
        here.ok("claim", "add", "seeds/article.txt", "--span", span, "--kind", "quote", "--json")
    )
    assert made["text"] == "Ruth Bell"
    assert here.refused("claim", "add", "article.txt", "--words", "harbour") == (
        "article.txt: “harbour” does not stand in it"
    )
    assert "on record already" in here.refused(
        "claim", "add", "article.txt", "--span", span, "--kind", "quote"
    )


def test_a_claim_is_put_right(here: Desk) -> None:
    quote, cost = by_text(here, "We will act,"), by_text(here, "£6 million")
    here.ok("claim", "edit", quote, "--words", "We will act", "--speaker", "Ada Lind", "--role", "a mayor")
    claim = here.claim(quote)
    assert (claim["text"], claim["found"]["text"]) == ("We will act", "We will act,")
    assert (claim["speaker"]["name"], claim["speaker"]["role"]) == ("Ada Lind", "a mayor")
    here.ok("claim", "edit", cost, "--value", "7000000", "--unit", "euro")
    figure = here.claim(cost)["figure"]
    assert (figure["value"], figure["unit"]) == (7000000.0, "euro")
    here.ok("claim", "edit", cost, "--bound", ">=", "--currency", "", "--hedge", "cost")
    figure = here.claim(cost)["figure"]
    assert (figure["bound"], figure["modifier"], figure["currency"]) == (">=", ">", None)
    assert figure["hedge"]["text"] == "cost"
    here.ok("claim", "edit", quote, "--role", "")
    assert here.claim(quote)["speaker"]["role"] is None
    here.ok("undo")
    here.ok("undo")
    assert here.refused("claim", "edit", quote, "--value", "3") == "a quote has no value"
    assert here.refused("claim", "edit", quote, "--suggested").endswith("no other reading is suggested")
    here.ok("claim", "edit", quote, "--found")
    here.ok("undo")
    assert here.claim(quote)["found"]
    here.ok("undo")
    here.ok("undo")
    assert [here.claim(id_)["found"] for id_ in (quote, cost)] == [None, None]


def test_claims_are_merged_and_marked_as_duplicates(here: Desk) -> None:
    [one, other, *_] = [claim["id"] for claim in here.claims("--kind", "figure")]
    assert here.ok("claim", "merge", one, other) == f"{one} unchecked\n{other} discarded\n"
    assert here.claim(one)["text"] == "£6 million.\n\nForty boats"
    assert here.claim(other)["dup_of"] == one
    assert "already" in here.refused("claim", "dup", one, "--of", other)
    here.ok("undo")
    assert here.ok("claim", "dup", other, "--of", one) == f"{other} discarded\n"


def test_a_claim_is_marked_as_one_that_says_the_same(here: Desk) -> None:
    [one, other, *_] = [claim["id"] for claim in here.claims("--kind", "figure")]
    here.ok("mark", one, "verified", "--evidence", "Log", "--locator", "p. 1")
    assert here.ok("claim", "same", other, "--as", one) == f"{other} verified\n"
    assert here.claim(other)["evidence"] == here.claim(one)["evidence"]
    here.ok("undo")
    assert here.claim(other)["status"] == "unchecked"


# mark --batch


def answers(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_batch_is_answered_line_for_line(here: Desk, ids: list[str]) -> None:
    one, two, *_ = ids
    lines = (
        {"id": one, "status": "opinion"},
        {"id": two, "status": "false"},
        {"id": "zzz", "status": "opinion"},
        {"id": two, "status": "false", "note": "No.", "evidence": "Log", "locator": "p. 3"},
        {"id": one, "status": "verifed"},
        {"status": "opinion"},
        {"id": one, "status": "checking", "speaker": "Bell"},
    )
    stdin = "\n".join([*map(json.dumps, lines), "nonsense", "", f'{{"id":"{one}","status":"checking"}}'])
    found = answers(here.ok("mark", "--batch", stdin=stdin, code=1))

    assert found[0] == {"id": one, "ok": True, "revision": 1}
    assert found[1] == {"id": two, "ok": False, "error": f"{two}: false needs evidence or a note"}
    assert found[2] == {"id": "zzz", "ok": False, "error": "zzz: no such claim"}
    assert found[3] == {"id": two, "ok": True, "revision": 1}
    assert [(each["id"], each["ok"]) for each in found[4:]] == [
        *((one, False), (None, False), (one, False), (None, False), (None, False), (one, True)),
    ]
    assert all(each["error"].startswith("not a mark: ") for each in found[4:9])
    assert found[9]["revision"] == 2
    assert here.claim(two)["evidence"][0]["locator"] == "p. 3"
    here.ok("undo")
    assert here.claim(one)["status"] == "opinion"


def test_a_batch_comes_from_a_file_too(here: Desk, ids: list[str]) -> None:
    file = here.folder / "marks.jsonl"
    file.write_text(json.dumps({"id": ids[0], "status": "opinion"}) + "\n")

    assert answers(here.ok("mark", "--batch", str(file))) == [{"id": ids[0], "ok": True, "revision": 1}]
    assert isinstance(here.run("mark", "--batch", "nowhere.jsonl").exception, OSError)


def test_each_mark_of_a_batch_is_on_the_disk_when_it_is_answered(desk: Shell) -> None:
    """Each mark is answered before the next is asked for, and stands whatever happens then."""
    import subprocess
    import sys

    ids = [line.split()[0] for line in desk.ok("list").splitlines()]
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "mark", "--batch"],
        cwd=desk.folder,
        env=desk.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    for id_ in ids:
        process.stdin.write(json.dumps({"id": id_, "status": "opinion"}) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline()) == {"id": id_, "ok": True, "revision": 1}
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()

    assert [line.split()[1] for line in desk.ok("list").splitlines()] == ["opinion"] * len(ids)


# status and accept


def test_status_is_1_until_all_is_clear(here: Desk, ids: list[str]) -> None:
    head, row = here.ok("status", code=1).splitlines()
    assert head == "document     claims  to check"
    assert row.split() == ["article.txt", str(len(ids)), str(len(ids)), "open"]
    here.ok("mark", *ids, "verified")
    assert here.ok("status").splitlines()[1].split() == ["article.txt", str(len(ids)), str(len(ids)), "clear"]
    here.ok("status", "--strict", code=1)
    here.ok("mark", ids[0], "false", "--note", "No.")
    assert here.ok("status", code=1).endswith(" checked\n")
    here.ok("status", "--checked")
    [left] = answers(here.ok("status", "--json", code=1))
    assert (left["file"], left["checked"], left["clear"], left["false"]) == ("article.txt", True, False, 1)


def test_a_document_without_claims_waits_until_it_is_accepted(here: Desk, ids: list[str]) -> None:
    here.ok("mark", *ids, "opinion")
    for name, content in (("blank.txt", b"  "), ("plain.txt", b"Nothing."), ("scan.pdf", b"%PDF")):
        (here.folder / "seeds" / name).write_bytes(content)
    here.ok("take-in", code=1)
    states = [line.split(maxsplit=1)[1] for line in here.ok("status", code=1).splitlines()[2:]]
    assert states == ["not taken in", "no claims; accept it or make some", "not taken in"]

    here.ok("accept", "blank.txt", "seeds/plain.txt", "scan.pdf")
    here.ok("status")
    here.ok("take-in")
    here.ok("undo")
    left = answers(here.ok("status", "--json", code=1))
    assert [each["file"] for each in left if not each["clear"]] == ["blank.txt", "plain.txt", "scan.pdf"]
    here.ok("redo")
    (here.folder / "seeds" / "blank.txt").write_bytes(b"Now there are 40 boats.")
    here.ok("status", "--source", "blank.txt", code=1)
    here.ok("status", "--source", "plain.txt")
    assert "has claims" in here.refused("accept", "article.txt")
    assert "no such file" in here.refused("accept", "nowhere.txt")


def test_without_documents_nothing_is_clear(here: Desk) -> None:
    for document in (here.folder / "seeds").iterdir():
        document.unlink()
    result = here.run("status")

    assert (result.return_value, result.stdout, result.stderr) == (1, "", "no documents in seeds/\n")


# history


def test_history_tells_of_all_kinds_of_decisions(here: Desk, ids: list[str]) -> None:
    cost = by_text(here, "£6 million")
    here.ok("mark", cost, "opinion")
    here.ok("sign", cost, "--by", "Bo")
    here.ok("claim", "edit", cost, "--words", "£6")
    here.ok("claim", "dup", ids[0], "--of", cost)
    here.ok("query", "ask", cost, "--to", "Bo", "--text", "With interest?")
    here.ok("query", "answer", cost, "Yes.")
    here.ok("mark", cost, "verified", "--evidence", "Accounts", "--locator", "p. 9")
    said = here.ok("history")

    for line in (
        "signed: nothing -> by Bo",
        "amended: nothing -> “£6” · 6,000,000 pound sterling",
        f"dup_of: nothing -> {cost} “£6”",
        "queries: nothing -> to Bo: With interest?",
        "queries: to Bo: With interest? -> to Bo: With interest? · Yes.",
        "evidence: nothing -> Accounts · p. 9",
    ):
        assert line in said


# config and completion


def test_config_says_what_is_in_force_and_from_where(here: Desk) -> None:
    file = here.folder / "onrecord.toml"
    file.write_text("strict = true\n[words]\nsay = ['opine']\n", encoding="utf-8")
    found = {each["key"]: each for each in answers(here.ok("config", "--json"))}

    assert found["by"] == {"key": "by", "value": "Ann", "from": ["ONRECORD_BY"]}
    assert found["strict"] == {"key": "strict", "value": True, "from": [str(file)]}
    assert found["words"]["value"]["say"] == ["opine"]
    assert found["theme"] == {"key": "theme", "value": None, "from": ["default"]}
    lines = here.ok("config").splitlines()
    assert 'by          "Ann" (ONRECORD_BY)' in lines
    assert f"strict      true ({file})" in lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stict = true", "stict: no such setting; did you mean strict?"),
        ("[words]\nsays = ['opine']", "words: says: no such setting; did you mean say?"),
        ("[filters.mine]\nstatus = ['false']", "filters: status: no such setting; did you mean statuses?"),
        ("zzz = 1", "zzz: no such setting; did you mean one of by, strict, filters, words, claimreview?"),
        (
            "[claimreview.ratings.false]\nnam = 'Wrong'",
            "claimreview.ratings: nam: no such setting; did you mean name?",
        ),
        ("theme = 'dark'", "theme belongs into your own "),
    ],
)
def test_a_wrong_key_is_told_with_the_nearest_right_one(here: Desk, text: str, said: str) -> None:
    file = here.folder / "onrecord.toml"
    file.write_text(text, encoding="utf-8")

    assert here.refused("config").startswith(f"{file}: {said}")


@pytest.mark.parametrize("shell_name", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_each_shell(here: Desk, shell_name: str) -> None:
    assert "_ONRECORD_COMPLETE" in here.ok("completion", shell_name)


def test_a_shell_is_told_the_commands_and_options(desk: Shell) -> None:
    import subprocess
    import sys

    script = "import sys, tui.cli\nsys.argv[0] = 'onrecord'\ntui.cli.main()\n"
    asked = {"_ONRECORD_COMPLETE": "bash_complete", "COMP_WORDS": "onrecord sta", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=desk.environment | asked,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "plain,status\n"
