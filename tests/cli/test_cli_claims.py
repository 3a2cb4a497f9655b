from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from command_line import objects

if TYPE_CHECKING:
    from command_line import Shell


@pytest.fixture
def quote(desk: Shell) -> str:
    """The id of the quote."""
    return desk.id_of("We will act,")


@pytest.fixture
def cost(desk: Shell) -> str:
    """The id of the sum."""
    return desk.id_of("£6 million")


# list


def test_list_shows_a_line_a_claim(desk: Shell, quote: str) -> None:
    lines = desk.ok("list").splitlines()

    assert [line.split()[0] for line in lines] == [claim["id"] for claim in desk.claims()]
    assert lines[0] == f"{quote:10} unchecked    quote       Ruth Bell                We will act,"


def test_a_claim_over_several_lines_is_one_line_and_shows_what_is_hidden(shell: Shell) -> None:
    (shell.folder / "seeds").mkdir()
    (shell.folder / "seeds" / "a.txt").write_text(
        "“We will.\n\n“And\u202e act [now]\x1b[31m,” said Ruth Bell.\n"
    )
    shell.ok("take-in")
    [line] = shell.ok("list", "--kind", "quote").splitlines()

    assert line.endswith("We will. “And<U+202E> act [now]␛[31m,")


def test_list_as_json_has_the_claim_and_what_was_decided(desk: Shell, quote: str) -> None:
    [claim] = desk.claims("--kind", "quote")

    decided = {
        *("id", "status", "revision", "source_id", "origin", "note", "correction"),
        *(
            "evidence",
            "queries",
            "dup_of",
            "given_to",
            "tags",
            "checked_by",
            "checked_at",
            "signed_by",
            "signed_at",
        ),
        *("warnings", "stale", "earlier", "suggestion", "found", "gone"),
    }
    found = {
        "source",
        "text_sha256",
        "kind",
        "text",
        "start",
        "end",
        "utterance",
        "speaker",
        "cue",
        "quote",
        "figure",
    }
    assert claim.keys() == decided | found
    assert (claim["id"], claim["source"], claim["status"]) == (quote, "seeds/article.txt", "unchecked")
    assert (claim["revision"], claim["origin"], claim["evidence"]) == (0, "extracted", [])
    extracted = objects(desk.ok("extract", "seeds/article.txt"))
    assert [{key: claim[key] for key in found} for claim in desk.claims()] == extracted


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (["--kind", "quote"], {"We will act,"}),
        (["--status", "opinion"], {"£6 million"}),
        (["--status", "opinion", "--status", "unchecked", "--text", "MILLION"], {"£6 million"}),
        (["--text", "ruth"], {"We will act,"}),
        (["--source", "article.txt", "--status", "opinion"], {"£6 million"}),
        (["--status", "false"], set()),
    ],
)
def test_filters(desk: Shell, cost: str, filters: list[str], wanted: set[str]) -> None:
    desk.ok("mark", cost, "opinion")

    assert {claim["text"] for claim in desk.claims(*filters)} == wanted
    assert len(desk.ok("list", *filters).splitlines()) == len(wanted)


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (["--speaker", "BELL"], {"We will act,"}),
        (["--speaker", "Bell", "--kind", "figure"], set()),
        (["--flag", "open-query"], {"£6 million"}),
        (["--flag", "open", "--status", "verified"], {"£6 million"}),
        (["--flag", "open-query", "--flag", "no-evidence"], {"£6 million"}),
        (["--flag", "no-evidence"], {"£6 million", "We will act,"}),
        (["--flag", "signed"], {"We will act,"}),
        (["--flag", "to-sign"], set()),
        (["--checked-by", "ANN"], {"£6 million", "We will act,"}),
        (["--checked-by", "Ben"], set()),
        (["--flag", "by-hand"], {"sea wall"}),
        (["--flag", "gone"], set()),
        (["--dimension", "money"], {"£6 million"}),
        (["--dimension", "money", "--dimension", "age"], {"£6 million"}),
        (["--dimension", "money", "--not", "flag=open-query"], set()),
        (
            ["--not", "dimension=count", "--not", "speaker=bell", "--not", "kind=attribution"],
            {"£6 million", "sea wall"},
        ),
        (["--not", "filter=of Bell", "--not", "dimension=count", "--not", "source=SEA WALL"], set()),
        (["--source", "SEA w", "--kind", "quote"], {"We will act,"}),
        (["--flag", "no-speaker", "--not", "status=false"], set()),
        (["--filter", "of Bell"], {"We will act,"}),
        (["--filter", "of Bell", "--speaker", "nobody"], set()),
        (["--filter", "of Bell", "--flag", "signed"], {"We will act,"}),
        (["--filter", "of Bell", "--flag", "open-query"], set()),
    ],
)
def test_filters_of_the_app(desk: Shell, quote: str, cost: str, filters: list[str], wanted: set[str]) -> None:
    (desk.folder / "onrecord.toml").write_text('[filters."of Bell"]\nspeaker = "Bell"\n')
    desk.ok("mark", quote, cost, "verified")
    desk.ok("query", "ask", cost, "--to", "Bo", "--text", "Sure?")
    desk.ok("sign", quote, "--by", "Bo")
    desk.ok("claim", "add", "article.txt", "--words", "sea wall")

    assert {claim["text"] for claim in desk.claims(*filters)} == wanted


def test_to_sign_is_what_others_decided_and_did_not_discard(desk: Shell, quote: str, cost: str) -> None:
    desk.ok("mark", quote, cost, "verified")
    desk.ok("mark", cost, "opinion", "--by", "Bo Reed")
    listed = ("list", "--flag", "to-sign")

    assert [line.split()[0] for line in desk.ok(*listed).splitlines()] == [cost]
    assert [line.split()[0] for line in desk.ok("--by", "bo reed", *listed).splitlines()] == [quote]
    desk.ok("mark", cost, "discarded", "--by", "Bo Reed")
    assert desk.ok(*listed) == ""


def test_a_filter_that_is_not_kept_is_told(desk: Shell) -> None:
    answer = desk.run("list", "--filter", "mine")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("mine: no filter of this name (none is kept)\n")
    (desk.folder / "onrecord.toml").write_text('[filters.ours]\nkinds = ["quote"]\n')
    assert desk.run("list", "--filter", "mine").err.endswith("mine: no filter of this name (ours)\n")


def test_a_kept_filter_says_what_is_exported(desk: Shell, quote: str, cost: str) -> None:
    (desk.folder / "onrecord.toml").write_text('[filters.quotes]\nkinds = ["quote"]\n')
    desk.ok("mark", cost, "verified")
    ids = [row["claim_id"] for row in table(desk.ok("export", "--filter", "quotes"))]
    assert ids == [quote]
    assert table(desk.ok("export", "--filter", "quotes", "--status", "verified")) == []


def test_list_says_what_to_do_where_nothing_is_taken_in(shell: Shell) -> None:
    shell.ok("init", ".")
    answer = shell.run("list")

    assert (answer.code, answer.out) == (0, "")
    assert "onrecord take-in" in answer.err


def test_a_document_that_is_not_on_record_is_told(desk: Shell) -> None:
    answer = desk.run("list", "--source", "gone.txt")

    assert answer.code == 2
    assert answer.err.endswith("gone.txt: no such document on record\n")


# mark, undo, redo


def test_mark_undo_redo(desk: Shell, quote: str) -> None:
    assert desk.ok("mark", quote[:5], "opinion") == f"{quote} opinion\n"
    assert desk.ok("undo") == f"{quote} unchecked\n"
    assert desk.ok("redo") == f"{quote} opinion\n"
    redo = desk.run("redo")
    assert (redo.code, redo.out, redo.err) == (1, "", "nothing to redo for Ann\n")
    assert [claim["revision"] for claim in desk.claims("--kind", "quote")] == [3]


def test_a_mark_of_several_is_one_step(desk: Shell, quote: str, cost: str) -> None:
    assert desk.ok("mark", quote, cost, "discarded") == f"{quote} discarded\n{cost} discarded\n"
    assert desk.ok("undo") == f"{quote} unchecked\n{cost} unchecked\n"
    assert desk.run("undo").code == 1


def test_mark_answers_in_json(desk: Shell, cost: str) -> None:
    out = desk.ok(
        *("mark", cost, "corrected", "--correction", "£7 million", "--note", "Typo."),
        *("--evidence", "https://port.example/log", "--locator", "p. 12", "--json"),
    )
    [claim] = objects(out)

    assert claim == next(claim for claim in desk.claims() if claim["id"] == cost)
    assert (claim["status"], claim["correction"], claim["note"]) == ("corrected", "£7 million", "Typo.")
    assert (claim["checked_by"], claim["revision"]) == ("Ann", 1)
    [evidence] = claim["evidence"]
    assert (evidence["url"], evidence["title"], evidence["locator"]) == (
        "https://port.example/log",
        "",
        "p. 12",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["corrected"], "corrected needs the proposed wording"),
        (["corrected", "--note", "n"], "corrected needs the proposed wording"),
        (["false"], "false needs evidence or a note"),
        (["inconclusive", "--evidence", "Log"], "inconclusive needs a note of what was tried"),
        (["inconclusive", "--note", " "], "inconclusive needs a note of what was tried"),
    ],
)
def test_a_mark_without_what_it_needs_is_refused(
    desk: Shell, quote: str, cost: str, arguments: list[str], said: str
) -> None:
    desk.ok("mark", quote, "opinion")
    before = desk.claims()

    assert desk.failure("mark", cost, quote, *arguments) == f"{cost}: {said}"
    assert desk.claims() == before


def test_verified_without_a_place_is_warned_of_and_strict_refuses(desk: Shell, quote: str, cost: str) -> None:
    warned = desk.run("mark", quote, "verified", "--evidence", "Tape")
    assert (warned.code, warned.out) == (0, f"{quote} verified\n")
    assert warned.err.startswith(f"warning: {quote}: verified without evidence")
    (desk.folder / "onrecord.toml").write_text("strict = true\n")

    assert "this workspace is strict" in desk.failure("mark", cost, "verified")
    desk.ok("mark", cost, "verified", "--evidence", "Ledger", "--locator", "p. 3")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["zzz", "opinion"], "zzz: no such claim"),
        (["", "opinion"], "an empty id: no such claim"),
        (["q", "f", "opinion"], "f: stands for "),
    ],
)
def test_a_claim_that_is_not_there_is_told(desk: Shell, arguments: list[str], said: str) -> None:
    assert said in desk.failure("mark", *arguments)


def test_what_another_changed_since_is_named_at_undo(desk: Shell, quote: str, cost: str) -> None:
    desk.ok("mark", quote, cost, "opinion")
    desk.ok("mark", cost, "discarded", "--by", "Bo")
    answer = desk.run("undo")

    assert (answer.code, answer.out) == (0, f"{quote} unchecked\n")
    assert answer.err == f"taken back: opinion\n{cost}: left as it is, since it was changed after that\n"


def test_undo_and_redo_say_what_they_took_back(desk: Shell, quote: str) -> None:
    desk.ok("query", "ask", quote, "--to", "Bo", "--text", "Sure?")
    assert desk.run("undo").err == "taken back: the query\n"
    assert desk.run("redo").err == "done again: the query\n"


# Who checks


@pytest.mark.parametrize(
    ("arguments", "environment", "checker"),
    [
        ((), {}, "Ann"),
        (("--by", "Bo"), {}, "Bo"),
        ((), {"ONRECORD_BY": ""}, "Cy of the workspace"),
        (("--by", " Dee "), {"ONRECORD_BY": ""}, "Dee"),
    ],
)
def test_who_checks(desk: Shell, quote: str, arguments: Any, environment: Any, checker: str) -> None:
    (desk.folder / "onrecord.toml").write_text('by = "Cy of the workspace"\n')
    desk.ok("mark", quote, "opinion", *arguments, **environment)

    assert {claim["checked_by"] for claim in desk.claims("--status", "opinion")} == {checker}


def test_who_checks_may_be_said_before_the_command(desk: Shell, quote: str) -> None:
    desk.ok("--by", "Bo", "mark", quote, "opinion")

    assert desk.claims("--status", "opinion")[0]["checked_by"] == "Bo"


def test_without_a_name_and_a_terminal_a_mark_is_refused(desk: Shell, quote: str) -> None:
    said = desk.failure("mark", quote, "opinion", ONRECORD_BY="")

    assert said == "who checks? name yourself with --by NAME or ONRECORD_BY"


# export


def table(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out, newline="")))


def test_export_gives_the_verified_claims(desk: Shell, quote: str, cost: str) -> None:
    desk.run("mark", quote, "verified")
    desk.ok("mark", cost, "opinion")
    every = [claim["id"] for claim in desk.claims()]

    assert [row["claim_id"] for row in table(desk.ok("export"))] == [quote]
    assert [row["claim_id"] for row in table(desk.ok("export", "--status", "opinion, verified"))] == [
        quote,
        cost,
    ]
    assert [row["claim_id"] for row in table(desk.ok("export", "--status", "all"))] == every
    assert table(desk.ok("export", "--kind", "figure")) == []


def test_an_export_without_rows_has_its_header(desk: Shell) -> None:
    [header] = desk.ok("export").splitlines()

    assert header.startswith("claim_id,revision,status,kind,")
    assert header.endswith(
        ",earlier_sentence,sentence,tags,given_to,block,source_author,source_published,source_url,changed_by"
    )


def test_export_to_a_file_is_what_goes_to_standard_output(desk: Shell) -> None:
    answer = desk.run("export", "--status", "all", "-o", "out.csv")
    rows = len(desk.claims())

    assert (answer.code, answer.out, answer.err) == (0, "", f"out.csv: {rows} claims\n")
    written = (desk.folder / "out.csv").read_bytes()
    assert written.decode() == desk.ok("export", "--status", "all", "-o", "-")
    assert written.count(b"\r\n") == rows + 1


def test_columns_raw_and_bom(desk: Shell, quote: str) -> None:
    desk.ok("mark", quote, "opinion", "--note", "=1+1")
    arguments = ["export", "--status", "opinion", "--columns", "note, claim_id"]

    assert desk.ok(*arguments) == f'note,claim_id\r\n"\'=1+1","{quote}"\r\n'
    assert desk.ok(*arguments, "--raw", "--bom") == f"\ufeffnote,claim_id\r\n=1+1,{quote}\r\n"


def test_export_writes_into_a_device_and_not_over_it(desk: Shell) -> None:
    assert desk.apart().ok("export", "-o", "/dev/stdout") == desk.ok("export")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--status", "verifed"], "'verifed' is not one of 'unchecked', 'checking'"),
        (["--columns", "claim_id,nope"], "nope: no such column"),
        (["--columns", ""], "no such column"),
        (["--source", "gone.txt"], "gone.txt: no such document on record"),
    ],
)
def test_what_export_does_not_know_is_told(desk: Shell, arguments: list[str], said: str) -> None:
    answer = desk.run("export", *arguments, "-o", "out.csv")

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err.splitlines()[-1]
    assert not (desk.folder / "out.csv").exists()


def test_an_export_that_fails_leaves_the_old_file(desk: Shell) -> None:
    (desk.folder / "out.csv").write_text("yesterday's")
    for text in (desk.folder / "data" / "texts").iterdir():
        text.write_text("tampered with")

    said = desk.failure("export", "--status", "all", "--force", "-o", "out.csv")
    assert said.endswith("is not the text that was kept; restore it from a backup")
    assert (desk.folder / "out.csv").read_text() == "yesterday's"


def test_show_tells_the_rules_that_found_a_claim(desk: Shell, quote: str) -> None:
    shown = desk.ok("show", quote, "--explain")
    [as_json] = objects(desk.ok("show", quote, "--explain", "--json"))

    assert "rule        speaker: tags/after\n" in shown
    assert "saw         “…”/Q said/s Ruth/N Bell/N ./.\n" in shown
    assert (as_json["rule"], as_json["rules"]["cue"]) == ("tags/after", "cues/before_subject")


def test_a_claim_made_by_hand_was_found_by_no_rule(desk: Shell) -> None:
    made = desk.ok("claim", "add", "article.txt", "--words", "sea wall").split()[0].rstrip(":")

    assert "rule        none: " in desk.ok("show", made, "--explain")


def test_a_quote_that_nobody_is_said_to_say_was_found_by_its_marks(shell: Shell) -> None:
    (shell.folder / "seeds").mkdir()
    (shell.folder / "seeds" / "a.txt").write_text("The wall is “very old”.\n", encoding="utf-8")
    shell.ok("take-in")
    [quote] = json.loads(f"[{shell.ok('list', '--json').strip()}]")

    assert "rule        none gives this quote a speaker; " in shell.ok("show", quote["id"], "--explain")


def test_statuses_are_named_alike_everywhere(desk: Shell, quote: str) -> None:
    cost = desk.ok("list", "--text", "£6").split()[0]
    desk.ok("mark", quote, "p")
    desk.ok("mark", cost, "d")

    for command in (("list",), ("export", "--columns", "claim_id")):
        for statuses in (("--status", "opinion,discarded"), ("--status", "p", "--status", "d")):
            said = desk.ok(*command, *statuses)
            assert (quote in said, cost in said, len(said.splitlines())) == (
                True,
                True,
                2 + ("export" in command),
            )
    assert desk.ok("list", "--status", "all") == desk.ok("list")
    assert "'w' is not one of 'unchecked', 'checking'" in desk.run("mark", quote, "w").err


def test_times_have_one_form(desk: Shell, quote: str) -> None:
    desk.ok("mark", quote, "opinion")
    desk.ok("sign", quote, "--by", "Bo")
    desk.ok("query", "ask", quote, "--to", "Bo", "--text", "So?")
    said = desk.ok("show", quote) + desk.ok("history", quote) + desk.ok("query", "list")

    assert len(re.findall(r"\d{4}-\d\d-\d\d \d\d:\d\d\b(?!:\d)", said)) == 7
    assert not re.search(r"\d\dT\d\d", said)
