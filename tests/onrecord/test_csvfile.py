from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from records_by_hand import TEXT, claim, four_claims, take_in
from sheets_by_hand import NASTY_CELLS

from onrecord import __version__
from onrecord.errors import StoreError
from onrecord.formats.cells import guard, unguard
from onrecord.formats.csvfile import COLUMNS, Tables
from onrecord.formats.export import export
from onrecord.formats.output import write
from onrecord.records import Evidence, Figure, Passage, Span, Speaker
from onrecord.store import Citation

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.store import Store

HEADER = (
    "claim_id,revision,status,kind,origin,claim_text,speaker,speaker_text,speaker_role,cue,quote_form,"
    "utterance,figure_text,figure_dimension,figure_value,figure_high,figure_unit,figure_currency,"
    "figure_modifier,figure_date,figure_subject,context_before,context_after,source_id,source_file,"
    "source_title,source_sha256,draft,locator,char_start,char_end,note,correction,evidence_count,"
    "evidence_1_title,evidence_1_type,evidence_1_url,evidence_1_archive_url,evidence_1_locator,"
    "evidence_1_quote,evidence_1_accessed,"
    "evidence_2_title,evidence_2_type,evidence_2_url,evidence_2_archive_url,evidence_2_locator,"
    "evidence_2_quote,evidence_2_accessed,"
    "evidence_3_title,evidence_3_type,evidence_3_url,evidence_3_archive_url,evidence_3_locator,"
    "evidence_3_quote,evidence_3_accessed,"
    "query_to,query_text,query_state,warnings,dup_of,checked_by,checked_at,signed_by,signed_at,stale,"
    "onrecord_version,query_answer,earlier_status,earlier_text,earlier_speaker,earlier_sentence,sentence,"
    "tags,given_to,block,source_author,source_published,source_url,changed_by"
)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def exported(store: Store, path: Path, **options: Any) -> list[dict[str, str]]:
    write([(path, Tables(store, **options).claims(store.entries()))])
    return rows(path)


def test_the_columns_are_these_in_this_order() -> None:
    assert ",".join(COLUMNS) == HEADER


def test_a_header_stands_even_without_rows(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"

    assert export(store, [], out).rows == 0
    assert out.read_bytes() == HEADER.encode() + b"\r\n"


def test_a_claim_with_everything_fills_its_row(store: Store, tmp_path: Path) -> None:
    text = "First line\nIt cost more than £6m to £7m, Bell said in May.\n"
    cost = claim(
        text,
        "£6m to £7m",
        "figure",
        utterance=2,
        speaker=Speaker("Bell", 41, 45, "Ruth Bell", "a pilot"),
        cue=Passage("said", 46, 50),
        figure=Figure(
            *("money", 6e6, "pound sterling", Span(27, 37)),
            high=7.5e6,
            currency="GBP",
            hedge=Passage("more than", 19, 28),
            modifier=">",
            date="2026-05",
            subject="wall",
        ),
    )
    source = take_in(store, "b.txt", text, [cost], warnings=("read as Windows-1252",))
    assert source
    item = Evidence("", "Ledger", "primary", "https://x.example/l", "https://archive.example/l", "2026-11-20")
    [id_] = [entry.id for entry in store.entries() if entry.source == source.id]
    store.decide(
        [id_], "Ann", status="corrected", note="n", correction="£6m", cite=Citation(item, "p. 3", "six")
    )
    row = exported(store, tmp_path / "out.csv")[-1]

    assert row.pop("checked_at")[10] == "T"
    assert {column: cell for column, cell in row.items() if cell} == {
        "claim_id": id_,
        "revision": "1",
        "status": "corrected",
        "kind": "figure",
        "origin": "extracted",
        "claim_text": "£6m to £7m",
        "speaker": "Ruth Bell",
        "speaker_text": "Bell",
        "speaker_role": "a pilot",
        "cue": "said",
        "utterance": "2",
        "figure_text": "more than £6m to £7m",
        "figure_dimension": "money",
        "figure_value": "6000000",
        "figure_high": "7500000",
        "figure_unit": "pound sterling",
        "figure_currency": "GBP",
        "figure_modifier": ">",
        "figure_date": "2026-05",
        "figure_subject": "wall",
        "context_before": "First line\nIt cost more than ",
        "context_after": ", Bell said in May.\n",
        "source_id": source.id,
        "source_file": "b.txt",
        "source_title": "First line",
        "source_sha256": source.draft.sha256,
        "draft": "1",
        "locator": "line 2",
        "char_start": str(cost.start),
        "char_end": str(cost.end),
        "note": "n",
        "correction": "£6m",
        "evidence_count": "1",
        "evidence_1_title": "Ledger",
        "evidence_1_type": "primary",
        "evidence_1_url": "https://x.example/l",
        "evidence_1_archive_url": "https://archive.example/l",
        "evidence_1_locator": "p. 3",
        "evidence_1_quote": "six",
        "evidence_1_accessed": "2026-11-20",
        "warnings": "read as Windows-1252",
        "checked_by": "Ann",
        "onrecord_version": __version__,
        "sentence": "It cost more than £6m to £7m, Bell said in May.",
    }


def test_of_four_items_of_evidence_three_are_shown_and_four_counted(store: Store, tmp_path: Path) -> None:
    id_ = store.entries()[0].id
    for n in range(1, 5):
        store.decide([id_], "Ann", status="verified", cite=Citation(Evidence("", title=f"No. {n}")))
    row = exported(store, tmp_path / "out.csv")[0]

    assert [row[f"evidence_{n}_title"] for n in (1, 2, 3)] == ["No. 1", "No. 2", "No. 3"]
    assert row["evidence_count"] == "4"
    assert "says where" in row["warnings"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (6e6, "6000000"),
        (0.6667, "0.6667"),
        (25.0, "25"),
        (0.0, "0"),
        (-3.5, "-3.5"),
        (999_999_999_999_999.0, "999999999999999"),
        (1e29, "1e+29"),
        (None, ""),
    ],
)
def test_values_are_numbers_as_people_write_them(
    store: Store, tmp_path: Path, value: float | None, written: str
) -> None:
    figure = Figure("count", value, "", Span(0, 1))
    take_in(store, "b.txt", "9 boats", [claim("9 boats", "9 boats", "figure", figure=figure)])

    assert exported(store, tmp_path / "out.csv")[-1]["figure_value"] == written


NASTY = [
    *NASTY_CELLS,
    "'tis",
    "\u2028\x85",
    "NULL",
    " leading and trailing ",
]


@pytest.mark.parametrize("raw", [False, True])
def test_any_cell_is_read_back_by_a_csv_reader(store: Store, tmp_path: Path, *, raw: bool) -> None:
    ids = []
    for number, words in enumerate(NASTY):
        source = take_in(store, f"n{number:02}.txt", f"x {words} y", [claim(f"x {words} y", words)])
        ids += [entry.id for entry in store.entries() if source and entry.source == source.id]
        store.decide(ids[-1:], "=cmd|' /C calc'!A0", note=words)
    store.decide(ids, "Ann", status="opinion")
    table = exported(store, tmp_path / "out.csv", raw=raw)[4:]

    for column in ("claim_text", "note"):
        cells = [row[column] for row in table]
        assert (cells if raw else [unguard(cell) for cell in cells]) == NASTY
    assert (table[7]["note"][0] == "=") == raw


@given(st.text())
@example("'")
@example("''=1")
@example("'-5")
@example("-")
@example("+.")
def test_the_guard_comes_off_exactly(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@given(st.text())
def test_what_is_guarded_starts_nothing(cell: str) -> None:
    assert guard(cell)[:1] not in {*"=@\t\r\n＝＋－＠"}


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"])
@pytest.mark.parametrize(
    "rest", ["", "1+1", "cmd|' /C calc'!A0", "SUM(A1)", "1e5", "1,000", "1.2.3", "٣", " 5"]
)
def test_every_dangerous_first_character_is_guarded(first: str, rest: str) -> None:
    assert guard(first + rest) == f"'{first}{rest}"


@pytest.mark.parametrize("cell", ["-5", "+5", "-0.25", "-.5", "+441234567890", "5", "0", "", "x=1", "a-b"])
def test_plain_numbers_and_words_are_not_guarded(cell: str) -> None:
    assert guard(cell) == unguard(cell) == cell


def test_raw_leaves_the_guard_out_and_bom_comes_first(store: Store, tmp_path: Path) -> None:
    store.decide([store.entries()[0].id], "Ann", note="=1+1")
    guarded = exported(store, tmp_path / "a.csv")
    raw = exported(store, tmp_path / "b.csv", raw=True, bom=True)

    assert (guarded[0]["note"], raw[0]["note"]) == ("'=1+1", "=1+1")
    assert (tmp_path / "b.csv").read_bytes().startswith(b"\xef\xbb\xbfclaim_id,")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"claim_id,")


def test_columns_pick_and_order(store: Store, tmp_path: Path) -> None:
    columns = ("status", "claim_text", "stale")
    write([(tmp_path / "out.csv", Tables(store).claims(store.entries()[:2], columns))])

    assert (tmp_path / "out.csv").read_text() == (
        "status,claim_text,stale\n" + "unchecked,We will act,\n" + "unchecked,£6 million,\n"
    )


def test_a_stream_gets_what_a_file_gets(store: Store, tmp_path: Path) -> None:
    out = "".join(Tables(store).claims(store.entries()))
    export(store, store.entries(), tmp_path / "out.csv")

    assert out.encode() == (tmp_path / "out.csv").read_bytes()


def test_control_characters_are_written_as_their_pictures_and_counted(store: Store, tmp_path: Path) -> None:
    text = "a\x00b\x1b[2J\x0b\x0c\x7f\ttab\r\nend"
    take_in(store, "b.txt", text, [claim(text, text)])
    tables = Tables(store)
    write([(tmp_path / "out.csv", tables.claims(store.entries(), ["claim_text"]))])

    assert rows(tmp_path / "out.csv")[-1] == {"claim_text": "a␀b␛[2J␋␌␡\ttab\r\nend"}
    assert tables.pictures == 5


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_with_any_delimiter_are_read_back(store: Store, tmp_path: Path, delimiter: str) -> None:
    store.decide([store.entries()[0].id], "Ann", note="a,b;c\td")
    write([(tmp_path / "out.csv", Tables(store, delimiter=delimiter).claims(store.entries()))])

    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        [row, *_] = csv.DictReader(file, delimiter=delimiter)
    assert row["note"] == "a,b;c\td"


def test_the_evidence_table_has_all_items_of_each_claim(store: Store, tmp_path: Path) -> None:
    one, other, *_ = [entry.id for entry in store.entries()]
    for n in range(1, 5):
        cited = Citation(Evidence("", f"No. {n}", "primary", "u", "a", "2026-11-20"), f"p. {n}", "=q")
        store.decide([one], "Ann", cite=cited)
    store.decide([other], "Ann", cite=Citation(Evidence("", "No. 1", "primary", "u", "a", "2026-11-20")))
    write([(tmp_path / "evidence.csv", Tables(store).evidence(store.entries()))])
    table = rows(tmp_path / "evidence.csv")

    assert [(row["claim_id"], row["number"], row["title"], row["locator"]) for row in table] == [
        *((one, str(n), f"No. {n}", f"p. {n}") for n in range(1, 5)),
        (other, "1", "No. 1", ""),
    ]
    assert table[0]["evidence_id"] == table[4]["evidence_id"] == store.evidence()[-1].id
    assert {column: table[3][column] for column in ("type", "url", "archive_url", "quote", "accessed")} == {
        "type": "primary",
        "url": "u",
        "archive_url": "a",
        "quote": "'=q",
        "accessed": "2026-11-20",
    }


def test_the_history_table_has_each_change_of_these_claims_the_last_first(
    store: Store, tmp_path: Path
) -> None:
    one, other, *_ = store.entries()
    store.decide([one.id, other.id], "Ann", note="a “b”")
    store.decide([one.id], "Ben", status="opinion")
    store.undo("Ben")
    write([(tmp_path / "history.csv", Tables(store).history([one]))])
    table = rows(tmp_path / "history.csv")

    assert {row["claim_id"] for row in table} == {one.id}
    assert [(row["step"], row["by"], row["field"], row["undoes"]) for row in table] == [
        ("3", "Ben", "status", "2"),
        ("2", "Ben", "status", ""),
        ("1", "Ann", "note", ""),
    ]
    assert (json.loads(table[2]["old"]), json.loads(table[2]["new"])) == ("", "a “b”")
    assert json.loads(table[1]["new"])["status"] == json.loads(table[0]["old"])["status"] == "opinion"


def test_of_several_files_none_is_replaced_where_one_fails(store: Store, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.csv").write_text("yesterday's")
    tables = Tables(store)

    with pytest.raises(StoreError, match=r"folder: Is a directory: nothing was written"):
        write(
            [
                (tmp_path / "a.csv", tables.claims(store.entries())),
                (tmp_path / "folder", tables.evidence(store.entries())),
            ]
        )
    assert (tmp_path / "a.csv").read_text() == "yesterday's"


def test_many_claims_are_all_there_in_order(store: Store, tmp_path: Path) -> None:
    text = " ".join(str(n) for n in range(2500))
    take_in(store, "b.txt", text, [claim(text, f"{n} ", "figure") for n in range(1000, 2499)])

    written = export(store, store.entries(), tmp_path / "out.csv").rows

    table = rows(tmp_path / "out.csv")
    assert written == len(table) == 1503
    assert [row["claim_id"] for row in table] == [entry.id for entry in store.entries()]


def test_the_locator_counts_lines(store: Store, tmp_path: Path) -> None:
    text = "a\n\nb\r\nc"
    take_in(store, "b.txt", text, [claim(text, words) for words in "abc"])

    assert [row["locator"] for row in exported(store, tmp_path / "o.csv")[4:]] == [
        "line 1",
        "line 3",
        "line 4",
    ]


def test_an_export_that_fails_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("yesterday's")
    take_in(store, "b.txt", "gone", [claim("gone", "gone")])
    [text] = [path for path in (store.workspace.data / "texts").iterdir() if path.read_text() == "gone"]
    text.unlink()

    with pytest.raises(StoreError, match="missing"):
        export(store, store.entries(), out, force=True)
    assert out.read_text() == "yesterday's"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.csv"]


def test_an_export_to_a_folder_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()

    with pytest.raises(StoreError, match=r"out\.csv: Is a directory: nothing was written"):
        export(store, store.entries(), tmp_path / "out.csv", force=True)


def test_positions_are_those_of_the_kept_text(store: Store, tmp_path: Path) -> None:
    for row, found in zip(exported(store, tmp_path / "out.csv"), four_claims(), strict=True):
        start, end = int(row["char_start"]), int(row["char_end"])
        assert TEXT[start:end] == row["claim_text"] == found.text
        assert TEXT[:start].endswith(unguard(row["context_before"]))
        assert TEXT[end:].startswith(unguard(row["context_after"]))
