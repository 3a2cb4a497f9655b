"""Everything that can be decided from the command line, and what is left."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command_line import ARTICLE, objects

if TYPE_CHECKING:
    from command_line import Shell


# show


def test_show_says_all_that_is_on_record(desk: Shell) -> None:
    cost = desk.id_of("£6 million")
    desk.ok("mark", cost, "corrected", "--correction", "£7\x1b[31m million", "--evidence", "Log")
    desk.ok("query", "ask", cost, "--to", "Ruth Bell", "--text", "Sure?")
    desk.ok("sign", cost, "--by", "Bo")
    said = desk.ok("show", cost[:5])

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


def test_show_as_json_has_the_claim_as_list_does_and_more(desk: Shell) -> None:
    cost = desk.id_of("£6 million")
    desk.ok("claim", "dup", desk.id_of("We will act,"), "--of", cost)
    shown = json.loads(desk.ok("show", cost, "--json"))

    assert desk.claim(cost).items() <= shown.items()
    assert shown["context_before"].endswith("The wall cost ")
    assert shown["duplicates"] == [desk.id_of("We will act,")]
    assert shown["alike"] == []
    assert desk.failure("show", "zzz") == "zzz: no such claim"


# note, sign


def test_note_takes_words_or_standard_input(desk: Shell, ids: list[str]) -> None:
    assert desk.ok("note", ids[0], "Rang twice.") == f"{ids[0]} unchecked\n"
    assert desk.claim(ids[0])["note"] == "Rang twice."
    desk.ok("note", ids[0], "-", stdin="Two\nlines.\n")
    assert desk.claim(ids[0])["note"] == "Two\nlines."
    assert json.loads(desk.ok("note", ids[0], "", "--json"))["note"] == ""


def test_a_correction_is_proposed_and_taken_away(desk: Shell) -> None:
    cost = desk.id_of("£6 million")
    assert desk.ok("correction", cost, "-", stdin="£7 million\n") == f"{cost} unchecked\n"
    assert desk.claim(cost)["correction"] == "£7 million"
    desk.ok("mark", cost, "corrected")
    assert desk.failure("correction", cost, "") == f"{cost}: corrected needs the proposed wording"
    desk.ok("mark", cost, "checking")
    desk.ok("correction", cost, "")
    assert desk.claim(cost)["correction"] == ""


def test_sign_takes_the_ids_that_list_prints(desk: Shell, ids: list[str]) -> None:
    desk.ok("mark", ids[0], ids[1], "opinion")
    listed = desk.ok("list", "--status", "opinion")
    assert desk.failure("sign", "-", stdin=listed) == (
        f"{ids[0]}: Ann gave its status; somebody else has to sign"
    )
    assert desk.ok("sign", "-", "--by", "Bo", stdin=listed) == f"{ids[0]} opinion\n{ids[1]} opinion\n"
    assert [claim["signed_by"] for claim in desk.claims("--status", "opinion")] == ["Bo", "Bo"]
    assert desk.failure("sign", "-", "--by", "Bo") == "standard input has no ids"
    assert "who alone can take that back" in desk.failure("sign", "--withdraw", ids[0])
    desk.ok("sign", "--withdraw", ids[0], "--by", "Bo")
    assert [claim["signed_by"] for claim in desk.claims("--status", "opinion")] == ["", "Bo"]
    desk.ok("sign", ids[0], "--by", "Bo")
    assert f"{ids[0]}: its signature falls\n" in desk.run("mark", ids[0], "discarded", "--by", "Ann").err
    batched = f'{{"id": "{ids[1]}", "status": "discarded"}}\n'
    assert desk.run("mark", "--batch", "--by", "Ann", stdin=batched).err == f"{ids[1]}: its signature falls\n"


# evidence


def test_evidence_goes_round(desk: Shell, ids: list[str]) -> None:
    added = json.loads(desk.ok("evidence", "add", "--title", "Port log", "--type", "primary", "--json"))
    item = added["id"]
    assert (added["title"], added["type"], added["claims"]) == ("Port log", "primary", [])
    assert desk.ok(
        "evidence", "link", item[:4], ids[0], ids[1], "--locator", "p. 2", "--quote", "Forty."
    ) == (f"{ids[0]} unchecked\n{ids[1]} unchecked\n")
    [evidence] = desk.claim(ids[1])["evidence"]
    assert (evidence["id"], evidence["locator"], evidence["quote"]) == (item, "p. 2", "Forty.")
    desk.ok("evidence", "edit", item, "--url", "https://port.example")
    assert desk.ok("evidence", "list") == (
        f"{item} Port log · https://port.example · primary · backs {ids[0]}, {ids[1]}\n"
    )
    desk.ok("evidence", "relink", item, ids[1], "--was", "p. 2", "--locator", "p. 3")
    [evidence] = desk.claim(ids[1])["evidence"]
    assert (evidence["locator"], evidence["quote"]) == ("p. 3", "Forty.")
    desk.ok("evidence", "unlink", item, ids[0])
    assert json.loads(desk.ok("evidence", "list", "--json"))["claims"] == [ids[1]]
    for _ in range(3):
        desk.ok("undo")
    assert json.loads(desk.ok("evidence", "list", "--json"))["url"] == ""
    assert desk.failure("evidence", "add", "--type", "primary") == "evidence needs a title or a URL"
    assert (
        desk.failure("evidence", "edit", item, "--accessed", "May") == "May: no date; write it as 2026-11-20"
    )


# query


def test_queries_are_asked_listed_and_answered(desk: Shell, ids: list[str]) -> None:
    desk.ok("query", "ask", ids[0], ids[1], "--to", "Ruth Bell", "--text", "-", stdin="Who paid?\n")
    desk.ok("query", "ask", ids[1], "--to", "the board", "--text", "When?", "--asked", "2026-11-20")
    listed = objects(desk.ok("query", "list", "--json"))
    assert [(each["id"], each["number"], each["text"]) for each in listed] == [
        (ids[0], 1, "Who paid?"),
        (ids[1], 1, "Who paid?"),
        (ids[1], 2, "When?"),
    ]
    assert (
        desk.ok("query", "list", "--to", "BOARD")
        == f"{ids[1]} 2 2026-11-20 to the board: When? — about “£6 million”\n"
    )

    desk.ok("query", "answer", ids[1], "In May.", "--number", "2", "--answered", "2026-11-21")
    assert desk.ok("query", "list", "--to", "board") == ""
    assert desk.ok("query", "list", "--to", "board", "--all") == (
        f"{ids[1]} 2 2026-11-20 to the board: When? — 2026-11-21 In May. — about “£6 million”\n"
    )
    desk.ok("query", "withdraw", ids[1])
    assert desk.ok("query", "list", "--all").splitlines()[1:] == [
        f"{ids[1]} 1 2026-11-20 to the board: When? — 2026-11-21 In May. — about “£6 million”"
    ]
    assert desk.failure("query", "withdraw", ids[1]) == (
        f"{ids[1]}: has 0 open queries; say which one by its number"
    )


# claim


def test_a_claim_is_made_of_words_or_a_span(desk: Shell) -> None:
    made = json.loads(desk.ok("claim", "add", "article.txt", "--words", "the mayor said", "--json"))
    assert (made["origin"], made["kind"], made["text"]) == ("manual", "figure", "the mayor said")
    start = ARTICLE.index("Ruth Bell")
    span = f"{start}-{start + 9}"
    made = json.loads(
        desk.ok("claim", "add", "seeds/article.txt", "--span", span, "--kind", "quote", "--json")
    )
    assert made["text"] == "Ruth Bell"
    assert desk.failure("claim", "add", "article.txt", "--words", "harbour") == (
        "article.txt: “harbour” does not stand in it"
    )
    assert "on record already" in desk.failure(
        "claim", "add", "article.txt", "--span", span, "--kind", "quote"
    )


def test_a_claim_is_put_right(desk: Shell) -> None:
    quote, cost = desk.id_of("We will act,"), desk.id_of("£6 million")
    desk.ok("claim", "edit", quote, "--words", "We will act", "--speaker", "Ada Lind", "--role", "a mayor")
    claim = desk.claim(quote)
    assert (claim["text"], claim["found"]["text"]) == ("We will act", "We will act,")
    assert (claim["speaker"]["name"], claim["speaker"]["role"]) == ("Ada Lind", "a mayor")
    desk.ok("claim", "edit", cost, "--value", "7000000", "--unit", "euro")
    figure = desk.claim(cost)["figure"]
    assert (figure["value"], figure["unit"]) == (7000000.0, "euro")
    desk.ok("claim", "edit", cost, "--bound", ">=", "--currency", "", "--hedge", "cost")
    figure = desk.claim(cost)["figure"]
    assert (figure["bound"], figure["modifier"], figure["currency"]) == (">=", ">", None)
    assert figure["hedge"]["text"] == "cost"
    desk.ok("claim", "edit", quote, "--role", "")
    assert desk.claim(quote)["speaker"]["role"] is None
    desk.ok("undo")
    desk.ok("undo")
    assert desk.failure("claim", "edit", quote, "--value", "3") == "a quote has no value"
    assert desk.failure("claim", "edit", quote, "--suggested").endswith("no other reading is suggested")
    desk.ok("claim", "edit", quote, "--found")
    desk.ok("undo")
    assert desk.claim(quote)["found"]
    desk.ok("undo")
    desk.ok("undo")
    assert [desk.claim(id_)["found"] for id_ in (quote, cost)] == [None, None]


def test_claims_are_merged_and_marked_as_duplicates(desk: Shell) -> None:
    [one, other, *_] = [claim["id"] for claim in desk.claims("--kind", "figure")]
    assert desk.ok("claim", "merge", one, other) == f"{one} unchecked\n{other} discarded\n"
    assert desk.claim(one)["text"] == "£6 million.\n\nForty boats"
    assert desk.claim(other)["dup_of"] == one
    assert "already" in desk.failure("claim", "dup", one, "--of", other)
    desk.ok("undo")
    assert desk.ok("claim", "dup", other, "--of", one) == f"{other} discarded\n"


def test_a_claim_is_marked_as_one_that_says_the_same(desk: Shell) -> None:
    [one, other, *_] = [claim["id"] for claim in desk.claims("--kind", "figure")]
    desk.ok("mark", one, "verified", "--evidence", "Log", "--locator", "p. 1")
    assert desk.ok("claim", "same", other, "--as", one) == f"{other} verified\n"
    assert desk.claim(other)["evidence"] == desk.claim(one)["evidence"]
    desk.ok("undo")
    assert desk.claim(other)["status"] == "unchecked"


# mark --batch


def test_a_batch_is_answered_line_for_line(desk: Shell, ids: list[str]) -> None:
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
    found = objects(desk.ok("mark", "--batch", stdin=stdin, code=1))

    assert found[0] == {"id": one, "ok": True, "revision": 1}
    assert found[1] == {"id": two, "ok": False, "error": f"{two}: false needs evidence or a note"}
    assert found[2] == {"id": "zzz", "ok": False, "error": "zzz: no such claim"}
    assert found[3] == {"id": two, "ok": True, "revision": 1}
    assert [(each["id"], each["ok"]) for each in found[4:]] == [
        *((one, False), (None, False), (one, False), (None, False), (None, False), (one, True)),
    ]
    assert all(each["error"].startswith("not a mark: ") for each in found[4:9])
    assert found[9]["revision"] == 2
    assert desk.claim(two)["evidence"][0]["locator"] == "p. 3"
    desk.ok("undo")
    assert desk.claim(one)["status"] == "opinion"


def test_a_batch_comes_from_a_file_too(desk: Shell, ids: list[str]) -> None:
    file = desk.folder / "marks.jsonl"
    file.write_text(json.dumps({"id": ids[0], "status": "opinion"}) + "\n")

    assert objects(desk.ok("mark", "--batch", str(file))) == [{"id": ids[0], "ok": True, "revision": 1}]
    assert desk.failure("mark", "--batch", "nowhere.jsonl") == "nowhere.jsonl: No such file or directory"


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


def test_status_is_1_until_all_is_clear(desk: Shell, ids: list[str]) -> None:
    head, row = desk.ok("status", code=1).splitlines()
    assert head == "document     claims  to check"
    assert row.split() == ["article.txt", str(len(ids)), str(len(ids)), "open"]
    desk.ok("mark", *ids, "verified")
    assert desk.ok("status").splitlines()[1].split() == ["article.txt", str(len(ids)), str(len(ids)), "clear"]
    desk.ok("status", "--strict", code=1)
    desk.ok("mark", ids[0], "false", "--note", "No.")
    assert desk.ok("status", code=1).endswith(" checked\n")
    desk.ok("status", "--checked")
    [left] = objects(desk.ok("status", "--json", code=1))
    assert (left["file"], left["checked"], left["clear"], left["false"]) == ("article.txt", True, False, 1)


def test_a_document_without_claims_waits_until_it_is_accepted(desk: Shell, ids: list[str]) -> None:
    desk.ok("mark", *ids, "opinion")
    for name, content in (("blank.txt", b"  "), ("plain.txt", b"Nothing."), ("scan.pdf", b"%PDF")):
        (desk.folder / "seeds" / name).write_bytes(content)
    desk.ok("take-in", code=1)
    states = [line.split(maxsplit=1)[1] for line in desk.ok("status", code=1).splitlines()[2:]]
    assert states == ["not taken in", "no claims; accept it or make some", "not taken in"]

    desk.ok("accept", "blank.txt", "seeds/plain.txt", "scan.pdf")
    desk.ok("status")
    desk.ok("take-in")
    desk.ok("undo")
    left = objects(desk.ok("status", "--json", code=1))
    assert [each["file"] for each in left if not each["clear"]] == ["blank.txt", "plain.txt", "scan.pdf"]
    desk.ok("redo")
    (desk.folder / "seeds" / "blank.txt").write_bytes(b"Now there are 40 boats.")
    desk.ok("status", "--source", "blank.txt", code=1)
    desk.ok("status", "--source", "plain.txt")
    assert "has claims" in desk.failure("accept", "article.txt")
    assert "no such file" in desk.failure("accept", "nowhere.txt")


def test_without_documents_nothing_is_clear(desk: Shell) -> None:
    for document in (desk.folder / "seeds").iterdir():
        document.unlink()
    result = desk.run("status")

    assert (result.code, result.out, result.err) == (1, "", "no documents in seeds/\n")


# history


def test_history_tells_of_all_kinds_of_decisions(desk: Shell, ids: list[str]) -> None:
    cost = desk.id_of("£6 million")
    desk.ok("mark", cost, "opinion")
    desk.ok("sign", cost, "--by", "Bo")
    desk.ok("claim", "edit", cost, "--words", "£6")
    desk.ok("claim", "dup", ids[0], "--of", cost)
    desk.ok("query", "ask", cost, "--to", "Bo", "--text", "With interest?")
    desk.ok("query", "answer", cost, "Yes.")
    desk.ok("mark", cost, "verified", "--evidence", "Accounts", "--locator", "p. 9")
    said = desk.ok("history")

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


def test_config_says_what_is_in_force_and_from_where(desk: Shell) -> None:
    file = desk.folder / "onrecord.toml"
    file.write_text("strict = true\n[words]\nsay = ['opine']\n", encoding="utf-8")
    found = {each["key"]: each for each in objects(desk.ok("config", "--json"))}

    assert found["by"] == {"key": "by", "value": "Ann", "from": ["ONRECORD_BY"]}
    assert found["strict"] == {"key": "strict", "value": True, "from": [str(file)]}
    assert found["words"]["value"]["say"] == ["opine"]
    assert found["theme"] == {"key": "theme", "value": None, "from": ["default"]}
    lines = desk.ok("config").splitlines()
    assert 'by          "Ann" (ONRECORD_BY)' in lines
    assert f"strict      true ({file})" in lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stict = true", "stict: no such setting; did you mean strict?"),
        ("[words]\nsays = ['opine']", "words: says: no such setting; did you mean say?"),
        ("[filters.mine]\nstatus = ['false']", "filters: status: no such setting; did you mean statuses?"),
        (
            "zzz = 1",
            "zzz: no such setting; did you mean one of by, strict, filters, words, claimreview, reading?",
        ),
        (
            "[claimreview.ratings.false]\nnam = 'Wrong'",
            "claimreview.ratings: nam: no such setting; did you mean name?",
        ),
        ("theme = 'dark'", "theme belongs into your own "),
    ],
)
def test_a_wrong_key_is_told_with_the_nearest_right_one(desk: Shell, text: str, said: str) -> None:
    file = desk.folder / "onrecord.toml"
    file.write_text(text, encoding="utf-8")

    assert desk.failure("config").startswith(f"{file}: {said}")


@pytest.mark.parametrize("shell_name", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_each_shell(desk: Shell, shell_name: str) -> None:
    assert "_ONRECORD_COMPLETE" in desk.ok("completion", shell_name)


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
