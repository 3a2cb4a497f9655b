from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from command_line import Shell


def made(desk: Shell, words: str) -> str:
    """The id of a statement made of these words."""
    id_, status = desk.ok("claim", "add", "article.txt", "--words", words, "--kind", "statement").split()
    assert status == "unchecked"
    return id_


def test_a_statement_is_made_of_any_words_listed_marked_and_taken_back(desk: Shell) -> None:
    id_ = made(desk, "The sea wall")

    assert id_.startswith("t")
    assert desk.ok("list", "--kind", "statement").split(maxsplit=3)[:3] == [id_, "unchecked", "statement"]
    assert desk.ok("show", id_).splitlines()[0] == f"{id_:12}statement, made by hand"
    assert desk.failure("claim", "edit", id_, "--value", "6") == "a statement has no value"
    desk.ok("mark", id_, "verified", "--evidence", "Map", "--locator", "sheet 4")
    desk.ok("undo")
    desk.ok("undo")
    assert desk.ok("list", "--kind", "statement") == ""


def test_a_statement_lies_on_the_disk_as_the_claim_that_it_is(desk: Shell) -> None:
    id_ = made(desk, "The sea wall")
    desk.ok("doctor")

    rows = json.loads((desk.folder / "data" / "claims.json").read_text())["claims"].values()
    [row] = [row for row in rows if row["id"] == id_]
    assert (row["origin"], row["gone"]) == ("manual", False)
    assert row["claim"] == {
        "kind": "statement",
        "text": "The sea wall",
        "start": 0,
        "end": 12,
        **dict.fromkeys(("utterance", "speaker", "cue", "quote", "figure")),
    }


def test_a_statement_leaves_in_every_form_and_its_decision_comes_back(desk: Shell) -> None:
    id_ = made(desk, "The sea wall")
    table = desk.ok("export", "--kind", "statement", "--status", "all")
    header, *_ = csv.reader(io.StringIO(table))
    [row] = csv.DictReader(io.StringIO(table))

    assert (row["claim_id"], row["kind"], row["origin"]) == (id_, "statement", "manual")
    out = io.StringIO()
    writer = csv.DictWriter(out, header)
    writer.writeheader()
    writer.writerow(row | {"status": "false", "note": "A breakwater."})
    desk.ok("import", "-", stdin=out.getvalue())
    [claim] = map(json.loads, desk.ok("export", "--format", "jsonl", "--status", "false").splitlines())
    assert (claim["id"], claim["kind"], claim["note"]) == (id_, "statement", "A breakwater.")
    for form in ("markdown", "html", "annotations"):
        assert "statement" in desk.ok("export", "--format", form, "--status", "false")


def test_a_statement_stays_with_its_words_in_the_next_draft_and_goes_stale_with_its_sentence(
    desk: Shell,
) -> None:
    kept, touched = made(desk, "The sea wall"), made(desk, "the mayor said")
    desk.ok("mark", kept, touched, "opinion")
    article = desk.folder / "seeds" / "article.txt"
    article.write_text("News\n\n" + article.read_text().replace("40 boats, the", "41 boats, the"))
    desk.ok("take-in", "--changed")

    assert desk.ok("list", "--kind", "statement", "--stale").split()[:2] == [touched, "stale"]
    assert [line.split()[0] for line in desk.ok("list", "--kind", "statement").splitlines()] == [
        kept,
        touched,
    ]
