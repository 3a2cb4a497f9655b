"""The store by its columns is the store decoded whole; columns that are stale or damaged are not believed."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from records_by_hand import TEXT, claim, four_claims, take_in
from tinydb import TinyDB

from onrecord import workspace
from onrecord.decisions import duplicates, making, queries, signing
from onrecord.records import Anchor, Claim, Decision, Entry, Evidence, Figure, Span, Speaker
from onrecord.store import Citation, Revision, Store
from onrecord.store.columns import Columns
from onrecord.store.said import hashed
from onrecord.traits import traits

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.workspace import Workspace

NAMES = ("b.txt", "a.txt", "c.txt")


def columns_of(place: Workspace) -> Path:
    return place.data / "cache" / "claims.columns"


def by_columns(store: Store) -> bool:
    return isinstance(store.entries().claims.base, Columns)


def all_of(store: Store) -> dict[str, Any]:
    """All that a store tells of its claims."""
    every = [store.on_record(id_) for id_ in store.ids()]
    return {
        "entries": list(store.entries()),
        "ids": store.entries().ids(),
        "every": every,
        "gone": store.gone(),
        "sources": store.sources(),
        "progress": store.progress(),
        "evidence": [(item, store.backed(item)) for item in store.evidence()],
        "of sources": [store.claims_of(source) for source in store.sources()],
        "alike": [store.decided_alike(entry) for entry in every if entry],
    }


def decoded_whole(place: Workspace) -> dict[str, Any]:
    """All that the store tells without its columns."""
    content = columns_of(place).read_bytes()
    columns_of(place).unlink()
    try:
        store = Store(place)
        assert not by_columns(store)
        return all_of(store)
    finally:
        columns_of(place).write_bytes(content)


def chosen(store: Store, number: int) -> Entry:
    return store.entries()[number % len(store.entries())]


def redrafted(store: Store, number: int) -> None:
    """A new draft of a document: a claim is gone, one has another place, one is dropped if not decided on."""
    source = store.sources()[number % len(store.sources())]

    def revise(source: Any, entries: list[Entry]) -> Revision:
        first, second, *_ = entries
        moved = replace(
            second, found=replace(second.found, start=0, end=second.found.end - second.found.start)
        )
        dropped = () if entries[-1].decision.is_made else (entries[-1].id,)
        renamed = replace(source, file=f"{number}-{source.file}")
        return Revision(renamed, (replace(first, gone=True), moved), dropped)

    if len(store.claims_of(source)) > 2:
        store.revise(source.id, revise)


ACTS: dict[str, Callable[[Store, int], object]] = {
    "mark": lambda store, n: store.decide([chosen(store, n).id], "Ann", status="opinion", note=f"n{n}"),
    "cite": lambda store, n: store.decide(
        [chosen(store, n).id],
        "Ann",
        status="verified",
        cite=Citation(Evidence("", f"Ledger {n % 3}"), "p. 1"),
    ),
    "ask": lambda store, n: queries.ask(store, [chosen(store, n).id], "Bell", "Sure?", "Ann"),
    "sign": lambda store, n: signing.sign(store, [e.id for e in store.entries() if e.decision.by], "Bo"),
    "repeat": lambda store, n: duplicates.mark(store, [chosen(store, n).id], chosen(store, n + 1).id, "Ann"),
    "make": lambda store, n: making.add(
        store, store.sources()[0], claim(TEXT, ("wall", "boats", "she")[n % 3]), "Ann"
    ),
    "undo": lambda store, _: store.undo("Ann"),
    "take in": lambda store, n: take_in(store, f"{n}.txt", f"{n} {TEXT}", four_claims()),
    "redraft": redrafted,
    "drop": lambda store, n: store.revise(store.sources()[-1].id, lambda _, of: dropped(of)),
}


def dropped(entries: list[Entry]) -> Revision | None:
    """A document taken off the record with its claims, unless one is decided on."""
    if any(entry.decision.revision for entry in entries):
        return None
    return Revision(None, (), tuple(entry.id for entry in entries))


acts = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 20)), max_size=12)


def done(store: Store, acts: list[tuple[str, int]]) -> None:
    from onrecord.errors import RefusedError

    for name, number in acts:
        try:
            if store.entries():
                ACTS[name](store, number)
        except RefusedError:
            continue


@settings(deadline=None, max_examples=60)
@given(acts, acts)
def test_columns_tell_what_decoding_all_tells(
    folded: list[tuple[str, int]], since: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = workspace.create(Path(folder))
        store = Store(place)
        for name in NAMES:
            take_in(store, name, f"{name} {TEXT}", four_claims())
        done(store, folded)
        store.fold()
        done(store, since)

        opened = Store(place)
        assert by_columns(opened)
        told = all_of(opened)
        assert told == decoded_whole(place)
        assert told["entries"] == list(store.entries())

        opened.decide([each.id for each in opened.entries()], "Cy", note="after")
        assert {entry.decision.note for entry in Store(place).entries()} <= {"after"}
        opened.fold()
        assert by_columns(Store(place))
        assert all_of(Store(place)) == decoded_whole(place)


@pytest.fixture
def folded(store: Store) -> Store:
    store.decide([store.entries()[0].id], "Ann", status="opinion")
    store.fold()
    assert by_columns(Store(store.workspace))
    return store


def test_damaged_columns_are_not_believed(folded: Store) -> None:
    path = columns_of(folded.workspace)
    content, told = path.read_bytes(), all_of(folded)
    chance = random.Random(5)
    wrong = [b"", content[:-1], content + b"x", content[: len(content) // 2], b"\n" * 40]
    for _ in range(60):
        flipped = bytearray(content)
        flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        wrong.append(bytes(flipped))
    for each in wrong:
        path.write_bytes(each)
        opened = Store(folded.workspace)
        assert not by_columns(opened)
        assert all_of(opened) == told


def test_columns_of_another_snapshot_are_not_believed(folded: Store) -> None:
    path = columns_of(folded.workspace)
    stale = path.read_bytes()
    folded.decide([folded.entries()[0].id], "Ann", status="checking")
    folded.fold()
    path.write_bytes(stale)

    opened = Store(folded.workspace)
    assert not by_columns(opened)
    assert opened.entries()[0].decision.status == "checking"


def test_columns_are_not_believed_of_a_snapshot_that_a_stranger_wrote(folded: Store) -> None:
    with TinyDB(folded.workspace.claims, encoding="utf-8") as db:
        db.table("decisions").update({"status": "discarded"})

    opened = Store(folded.workspace)
    assert not by_columns(opened)
    assert {entry.decision.status for entry in opened.entries() if entry.decision.by} == {"discarded"}
    opened.decide([opened.entries()[1].id], "Ann", status="opinion")
    opened.fold()
    assert by_columns(Store(folded.workspace))


def test_columns_may_be_deleted_at_any_time_and_come_back_with_the_next_fold(folded: Store) -> None:
    opened = Store(folded.workspace)
    for path in columns_of(folded.workspace).parent.iterdir():
        path.unlink()
    columns_of(folded.workspace).parent.rmdir()

    assert opened.entries() == folded.entries() == Store(folded.workspace).entries()
    opened.decide([opened.entries()[1].id], "Ann", status="opinion")
    opened.fold()
    assert by_columns(Store(folded.workspace))


def test_git_ignores_the_columns(folded: Store) -> None:
    assert (columns_of(folded.workspace).parent / ".gitignore").read_text() == "*\n"


def test_columns_that_can_not_be_written_are_done_without(store: Store) -> None:
    (store.workspace.data / "cache").write_bytes(b"a file where the folder should be")
    store.decide([store.entries()[0].id], "Ann", status="opinion")
    store.fold()

    opened = Store(store.workspace)
    assert opened.entries()[0].decision.status == "opinion"
    assert opened.notices == []


def test_what_another_window_writes_is_seen_over_columns(folded: Store) -> None:
    one, other = Store(folded.workspace), Store(folded.workspace)
    assert by_columns(one)
    other.decide([other.entries()[2].id], "Bo", status="opinion")
    other.fold()
    assert one.refresh()
    assert one.entries()[2].decision.by == "Bo"
    assert one.entries() == other.entries()


def test_what_columns_keep_is_the_same_in_every_version_of_this_form() -> None:
    """Where these numbers change, columns.FORM has to, too."""
    said = Claim("quote", "We  will act.", 3, 15, speaker=Speaker("Bell", 0, 4, "Bell", sure=False))
    plain = Entry("q2345678", "s2", "d", "extracted", Anchor("", "", 1), said)
    made = replace(plain, origin="manual", decision=Decision("verified", dup_of="q3"), gone=True)
    money = Claim("figure", "£6m", 0, 3, figure=Figure("money", 6e6, "pound", Span(1, 2), currency="GBP"))

    last = replace(plain, found=money, decision=Decision("discarded"))
    told = [f"{traits(entry):x}" for entry in (plain, made, last)]
    told += [f"{hashed(each):x}" for each in (plain, replace(plain, found=money))]
    assert told == ["20500", "a4202", "127", "a73bf16a79a867ab", "845bb836dcda0f32"]
