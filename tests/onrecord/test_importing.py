"""Decisions that somebody made in a spreadsheet come back in: all of them, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from records_by_hand import claim, on_disk, take_in
from sheets_by_hand import LOG, exported, refused, saved, taken

from onrecord.decisions import evidence, queries
from onrecord.errors import RefusedError
from onrecord.importing import plan, sheet
from onrecord.store import Citation, Store

if TYPE_CHECKING:
    from onrecord.workspace import Workspace


@pytest.fixture
def decided(store: Store) -> Store:
    """A store whose first claim is verified by a log, and whose second has a query."""
    one, other, *_ = (entry.id for entry in store.entries())
    store.decide([one], "Ann", status="verified", note="n", cite=Citation(LOG, "p. 3", "we act"))
    queries.ask(store, [other], "Ruth Bell", "How much?", "Ann")
    return store


def test_a_file_that_nobody_changed_does_nothing(decided: Store) -> None:
    before = on_disk(decided.workspace)

    for delimiter, end, encoding in (
        (",", "\r\n", "utf-8"),
        (";", "\n", "utf-8-sig"),
        ("\t", "\r\n", "utf-16"),
    ):
        assert not taken(decided, exported(decided), delimiter=delimiter, end=end, encoding=encoding).edits
    assert not taken(decided, exported(decided, raw=True)).edits
    assert on_disk(decided.workspace) == before


def test_status_note_and_correction_come_back_in_one_step(decided: Store) -> None:
    table = exported(decided)
    table[1] |= {"status": "corrected", "correction": "£7 million", "note": "two\nlines"}
    table[2] |= {"status": "FALSE", "note": "'=1+1"}
    taken(decided, table)
    one, two = decided.entries()[1].decision, decided.entries()[2].decision

    assert (one.status, one.correction, one.note, one.by) == ("corrected", "£7 million", "two\nlines", "Ben")
    assert (two.status, two.note, two.by) == ("false", "=1+1", "Ben")
    decided.undo("Ben")
    assert [entry.decision.status for entry in decided.entries()] == ["verified", *["unchecked"] * 3]
    assert [row["note"] for row in exported(decided)] == ["n", "", "", ""]


def test_an_empty_cell_changes_nothing_and_a_lone_dash_clears(decided: Store) -> None:
    table = exported(decided)
    table[0] |= {"status": "", "note": "", "evidence_1_locator": "", "claim_text": ""}
    assert not taken(decided, table).edits

    table[0] |= {"status": "-", "note": " - ", "evidence_1_locator": "-", "correction": "-"}
    taken(decided, table)
    decision = decided.entries()[0].decision
    assert (decision.status, decision.note, decision.evidence[0].locator) == ("unchecked", "", "")
    assert decision.evidence[0].quote == "we act"


def test_columns_that_are_missing_are_left_alone(decided: Store) -> None:
    table = [
        {name: row[name] for name in ("status", "claim_id", "revision")} | {"My own": "x"}
        for row in exported(decided)
    ]
    table[0]["status"] = "opinion"
    read = sheet.read(saved(table), "a.csv")
    plan.apply(decided, read, "Ben")

    assert read.unknown == ("My own",)
    assert (decided.entries()[0].decision.status, decided.entries()[0].decision.note) == ("opinion", "n")
    assert decided.entries()[0].decision.evidence


def test_evidence_is_changed_added_and_taken_away(decided: Store) -> None:
    table = exported(decided)
    table[0] |= {"evidence_1_locator": "p. 4", "evidence_2_title": "Tape", "evidence_2_type": "Author’s word"}
    table[2] |= {"evidence_1_title": "Tape", "evidence_1_type": "author's word"}
    taken(decided, table)
    first, third = decided.entries()[0].decision.evidence, decided.entries()[2].decision.evidence

    assert [(decided.item(link).title, link.locator) for link in first] == [
        ("Port log", "p. 4"),
        ("Tape", ""),
    ]
    assert decided.item(first[0]) == decided.evidence()[-1]
    assert third[0].evidence == first[1].evidence
    assert decided.item(third[0]).type == "author's word"

    table = exported(decided)
    table[0] |= {
        f"evidence_1_{name}": "-" for name in ("title", "type", "url", "locator", "quote", "accessed")
    }
    taken(decided, table)
    assert [decided.item(link).title for link in decided.entries()[0].decision.evidence] == ["Tape"]


def test_another_title_is_another_item_and_those_of_other_claims_stay(decided: Store) -> None:
    evidence.link(decided, [decided.entries()[3].id], decided.evidence()[0].id, "Ann")
    table = exported(decided)
    table[0]["evidence_1_title"] = "Port log, vol. 2"
    taken(decided, table)

    assert [row["evidence_1_title"] for row in exported(decided)] == ["Port log, vol. 2", "", "", "Port log"]
    assert exported(decided)[0]["evidence_1_url"] == LOG.url


def test_an_item_that_was_put_right_here_since_is_not_put_wrong_again(decided: Store) -> None:
    table = exported(decided)
    evidence.edit(decided, decided.evidence()[0].id, "Ann", title="Port log 2026", accessed="2026-11-21")
    assert not taken(decided, table).edits

    table[0]["evidence_1_locator"] = "p. 4"
    taken(decided, table)
    [link] = decided.entries()[0].decision.evidence
    assert (decided.item(link).title, link.locator) == ("Port log 2026", "p. 4")


def test_queries_are_put_changed_and_taken_back(decided: Store) -> None:
    table = exported(decided)
    table[1]["query_text"] = "How much, and when?"
    table[2] |= {"query_to": "Harbour Board", "query_text": "How many?"}
    taken(decided, table)
    asked = [[(query.to, query.text) for query in entry.decision.queries] for entry in decided.entries()[1:3]]
    assert asked == [[("Ruth Bell", "How much, and when?")], [("Harbour Board", "How many?")]]

    table = exported(decided)
    table[1] |= {"query_to": "-", "query_text": "-"}
    taken(decided, table)
    assert decided.entries()[1].decision.queries == ()


def test_an_answered_query_stays_and_a_new_one_is_put_beside(decided: Store) -> None:
    queries.answer(decided, decided.entries()[1].id, "Six.", "Ann")
    table = exported(decided)
    table[1]["query_text"] = "Why?"
    assert refused(decided, table) == [
        "row 3, column query_text: the query is answered; to ask anew, set query_state to open"
    ]

    table[1]["query_state"] = "open"
    taken(decided, table)
    first, second = decided.entries()[1].decision.queries
    assert (first.text, first.answer, second.to, second.text) == ("How much?", "Six.", "Ruth Bell", "Why?")


def test_an_answer_comes_back_is_put_right_and_taken_away(decided: Store) -> None:
    def answered(**cells: str) -> list[tuple[str, str, bool]]:
        table = exported(decided)
        table[1] |= cells
        taken(decided, table)
        return [(query.text, query.answer, query.is_open) for query in decided.entries()[1].decision.queries]

    assert answered(query_answer="Six.") == [("How much?", "Six.", False)]
    assert exported(decided)[1]["query_state"] == "answered"
    assert answered(query_answer="Seven.") == [("How much?", "Seven.", False)]
    assert answered(query_answer="-") == [("How much?", "", True)]
    assert answered(query_state="answered", query_answer="Six.") == [("How much?", "Six.", False)]
    assert answered(query_state="open", query_text="Why?", query_answer="It rose.") == [
        ("How much?", "Six.", False),
        ("Why?", "It rose.", False),
    ]


def test_a_query_and_its_answer_come_back_together(decided: Store) -> None:
    table = exported(decided)
    table[2] |= {"query_to": "Harbour Board", "query_text": "How many?", "query_answer": "Nine."}
    taken(decided, table)
    [query] = decided.entries()[2].decision.queries
    assert (query.to, query.answer, query.is_open) == ("Harbour Board", "Nine.", False)


CELLS = [
    ({"claim_id": "qzzzzzzz"}, "column claim_id: “qzzzzzzz”: no such claim"),
    ({"status": "verifed"}, "column status: “verifed” is no status; verified?"),
    ({"status": "?"}, "column status: “?” is no status: unchecked, checking, "),
    ({"status": "corrected"}, "column status: corrected needs the proposed wording"),
    ({"status": "inconclusive"}, "column status: inconclusive needs a note of what was tried"),
    ({"claim_text": "£5 million", "note": "x"}, "reads “£6 million” here"),
    ({"claim_text": "£5 million"}, "column claim_text: "),
    ({"revision": "7", "note": "x"}, "is at revision 1 here, the row at 7: is it of another workspace?"),
    ({"revision": "x", "note": "x"}, "column revision: “x” is no revision"),
    ({"evidence_1_locator": "p. 3"}, "column evidence_1_title: evidence needs a title or a URL"),
    ({"evidence_1_title": "a", "evidence_1_type": "film"}, "column evidence_1_type: “film” is no type"),
    (
        {"evidence_1_title": "a", "evidence_1_accessed": "11/12/2026"},
        "column evidence_1_accessed: “11/12/2026”",
    ),
    ({"evidence_1_title": "a", "evidence_1_locator": "4-Mar"}, "“4-Mar” looks like what a spreadsheet made"),
    ({"evidence_2_url": "u"}, "column evidence_2_url: evidence_1 is empty; fill it first"),
    ({"note": "#NAME?"}, "column note: “#NAME?” looks like"),
    ({"query_state": "answered"}, "column query_state: an answered query needs its answer, in query_answer"),
    ({"query_state": "done"}, "“done” is neither open nor answered"),
    ({"query_to": "-"}, "column query_to: a query needs whom it is put to, and its text"),
]


@pytest.mark.parametrize(("cells", "said"), CELLS, ids=[said for _, said in CELLS])
def test_what_does_not_fit_is_refused_with_row_and_column(
    decided: Store, cells: dict[str, str], said: str
) -> None:
    table = exported(decided)
    table[0]["status"] = "opinion"
    table[1] |= cells
    [refusal] = refused(decided, table)

    assert refusal.startswith("row 3, column ")
    assert said in refusal


def test_all_that_does_not_fit_is_named(decided: Store) -> None:
    table = exported(decided)
    table[0]["status"] = "nonsense"
    table[1]["claim_id"] = table[3]["claim_id"]
    table[2]["status"] = "corrected"

    assert [line.split(":")[0] for line in refused(decided, table)] == [
        "row 2, column status",
        "row 3, column claim_text",
        "row 4, column status",
        "row 5, column claim_id",
    ]


def test_a_strict_workspace_wants_evidence_with_a_locator(place: Workspace) -> None:
    store = Store(place, strict=True)
    take_in(store)
    table = exported(store)
    table[0]["status"] = "verified"
    assert refused(store, table) == [
        "row 2, column status: verified needs evidence with a locator here: this workspace is strict"
    ]

    taken(store, [table[0] | {"evidence_1_title": "Port log", "evidence_1_locator": "p. 3"}])
    assert store.entries()[0].decision.status == "verified"


def test_a_claim_that_was_decided_here_since_is_refused_and_one_that_nobody_touched_there_is_not(
    decided: Store,
) -> None:
    table = exported(decided)
    one, other, *_ = decided.entries()
    decided.decide([one.id, other.id], "Ann", status="opinion", note="later")
    decided.undo("Ann")
    decided.decide([one.id], "Ann", note="later still")
    assert not taken(decided, table).edits

    table[0]["note"] = "theirs"
    [refusal] = refused(decided, table)
    assert refusal == (
        f"row 2, column revision: {one.id} was decided here since: revision 4, the row has 1; export it again"
    )
    table[0]["note"] = "later still"
    assert not taken(decided, table).edits


def test_the_same_file_twice_changes_nothing_the_second_time(decided: Store) -> None:
    table = exported(decided)
    table[0] |= {"note": "b", "evidence_2_title": "Tape"}
    table[2] |= {"status": "opinion", "query_to": "Ann Lind", "query_text": "Why?"}
    assert len(taken(decided, table).edits) == 2
    before = on_disk(decided.workspace)

    assert not taken(decided, table).edits
    assert on_disk(decided.workspace) == before


def test_what_a_spreadsheet_rewrote_is_recognised_and_told(store: Store) -> None:
    text = "The wall was built on 12 March 2019 for £6,000."
    take_in(store, "b.txt", text, [claim(text, "12 March 2019", "figure"), claim(text, "£6,000", "figure")])
    day, cost = store.entries()[-2:]
    store.decide([day.id], "Ann", note="12:30", cite=Citation(LOG, "007"))
    table = exported(store)
    table[-2] |= {
        "claim_text": "12-Mar-19",
        "note": "12:30:00",
        "evidence_1_locator": "7",
        "evidence_1_accessed": "20/11/2026",
        "status": "opinion",
    }
    table[-1] |= {"claim_text": "£6,000.00", "status": "opinion"}
    made = taken(store, table)

    assert [(edit.entry.id, len(edit.changes)) for edit in made.edits] == [(day.id, 1), (cost.id, 1)]
    assert "row 6, column evidence_1_locator: “7” is taken for “007”" in map(str, made.rewritten)
    assert len(made.rewritten) == 5
    assert store.get(day.id).decision.note == "12:30"
    assert store.item(store.get(day.id).decision.evidence[0]).accessed == "2026-11-20"


def test_a_day_of_looking_is_read_however_it_is_written(store: Store) -> None:
    table = exported(store)
    table[0] |= {"evidence_1_title": "Tape", "evidence_1_accessed": "20/11/2026"}
    taken(store, table)

    assert exported(store)[0]["evidence_1_accessed"] == "2026-11-20"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "row 1: has no column claim_id"),
        (b"a,b\r\n1,2\r\n", "row 1: has no column claim_id: is it a CSV that onrecord exported?"),
        (b"claim_id,status\r\nq2,opinion\r\n", "row 1: has no column revision"),
        (b"claim_id,revision\r\n", "row 1: has no column that comes back"),
        (b"claim_id,revision,note,note\r\n", "row 1: has the column note twice"),
        (b"claim_id,revision,note\r\nq2,1,a,b\r\n", "row 2: has 4 cells under 3 columns"),
        (b'claim_id,revision,note\r\nq2,1,"a"b\r\n', "line 2: ',' expected after '\"'"),
        (b"claim_id,revision,note\r\nq2,1,caf\xe9\r\n", "line 2: is not UTF-8; save it as “CSV UTF-8”"),
    ],
)
def test_what_is_no_such_file_is_told_in_one_line(content: bytes, said: str) -> None:
    with pytest.raises(RefusedError) as error:
        sheet.read(content, "a.csv")
    assert str(error.value).startswith(f"a.csv: {said}")
