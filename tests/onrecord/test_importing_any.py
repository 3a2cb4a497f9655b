"""Any edit of an exported file comes back as it was made, or is refused, whatever is decided here since."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records_by_hand import TEXT, take_in
from sheets_by_hand import LOG, exported, refused, taken

from onrecord import workspace
from onrecord.decisions import evidence, queries
from onrecord.errors import RefusedError
from onrecord.importing import plan, sheet
from onrecord.rules import STATUSES
from onrecord.store import Citation, Store


@given(st.binary())
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(RefusedError):
        assert sheet.read(b"claim_id,revision,note\n" + content, "a.csv").unknown == ()


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r"), max_size=12)
EDITS = st.fixed_dictionaries(
    {},
    optional={
        "status": st.sampled_from(STATUSES),
        "note": WORDS,
        "correction": WORDS,
        "evidence_1_title": WORDS,
        "evidence_1_quote": WORDS,
        "evidence_1_type": st.sampled_from(["primary", "secondary", "author's word"]),
        "evidence_2_url": WORDS,
        "query_to": WORDS,
        "query_text": WORDS,
    },
)


@pytest.fixture(scope="module")
def seed() -> Any:
    """A workspace with four claims, to copy."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(workspace.create(Path(folder) / "seed"))
        take_in(store, text=TEXT)
        store.decide([store.entries()[0].id], "Ann", status="verified", note="n", cite=Citation(LOG, "p. 3"))
        store.fold()
        yield store.workspace.root


@settings(max_examples=60)
@given(st.lists(EDITS, min_size=4, max_size=4), st.sampled_from(",;\t"), st.booleans())
def test_what_is_edited_is_exported_again_or_all_refused(
    seed: Path, edits: list[dict[str, str]], delimiter: str, raw: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(seed, folder, dirs_exist_ok=True)
        store = Store(workspace.find(Path(folder)))
        before = exported(store)
        table = [row | edit for row, edit in zip(exported(store, raw=raw), edits, strict=True)]
        try:
            made = taken(store, table, delimiter=delimiter)
        except plan.RefusedSheetError:
            assert exported(store) == exported(Store(store.workspace)) == before
            return
        after = {row["claim_id"]: row for row in exported(store, raw=True)}
        for edit in made.edits:
            for change in edit.changes:
                assert _meant(after[edit.entry.id][change.column]) == _meant(change.new)
        assert not taken(store, exported(store)).edits
        assert not taken(store, table, delimiter=delimiter).edits
        if made.edits:
            store.undo("Ben")
        undone = [{**row, "revision": ""} for row in exported(store)]
        assert undone == [{**row, "revision": ""} for row in before]


HERE = {
    "note": lambda store, id_: store.decide([id_], "Ann", note=f"{store.get(id_).decision.revision}"),
    "mark": lambda store, id_: store.decide([id_], "Ann", status="opinion"),
    "cite": lambda store, id_: store.decide([id_], "Ann", cite=Citation(LOG, "p. 9")),
    "ask": lambda store, id_: queries.ask(store, [id_], "Ruth Bell", "Who?", "Ann"),
    "undo": lambda store, _id: store.undo("Ann"),
    "edit": lambda store, id_: evidence.edit(store, store.evidence()[0].id, "Ann", title=f"Log of {id_}"),
}


@settings(max_examples=60)
@given(
    st.lists(st.lists(st.sampled_from(sorted(HERE)), max_size=3), min_size=4, max_size=4),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_rows_are_refused_where_both_sides_decided_and_only_there(
    seed: Path, here: list[list[str]], there: list[bool]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(seed, folder, dirs_exist_ok=True)
        store = Store(workspace.find(Path(folder)))
        table = exported(store)
        for row, doings in zip(table, here, strict=True):
            for doing in doings:
                HERE[doing](store, row["claim_id"])
        now = exported(store)
        for row, is_changed in zip(table, there, strict=True):
            row["note"] = "theirs" if is_changed else row["note"]
        both = [
            f"row {number}"
            for number, (row, current, is_changed) in enumerate(zip(table, now, there, strict=True), 2)
            if is_changed and row["revision"] != current["revision"]
        ]
        if both:
            assert [line.split(",")[0] for line in refused(store, table)] == both
            return
        taken(store, table)
        notes = ["theirs" if is_changed else row["note"] for row, is_changed in zip(now, there, strict=True)]
        assert [row["note"] for row in exported(store)] == notes
        assert [{**row, "note": "", "revision": ""} for row in exported(store)] == [
            {**row, "note": "", "revision": ""} for row in now
        ]


def _meant(cell: str) -> str:
    """A cell without differences that mean nothing: the spaces around a query."""
    return cell.strip()
