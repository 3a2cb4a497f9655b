from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

import extractors
from extractors.intake import Outcome, take_in, take_in_new, title
from onrecord.errors import StoreError
from onrecord.reading import Reading
from onrecord.store import Store
from onrecord.workspace import create

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Sea wall\r\n\r\n“We will act,” said Ruth Bell. The wall cost £6 million.\r\n"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The store of a workspace without documents."""
    return Store(create(tmp_path / "ws"))


def put(store: Store, name: str, content: str | bytes) -> Path:
    path = store.workspace.seeds / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def said(outcomes: list[Outcome]) -> dict[str, str]:
    """The outcome of each document, in words."""
    return {
        outcome.document.name: outcome.problem or (outcome.source and "new") or "" for outcome in outcomes
    }


def test_a_document_goes_on_record_to_the_letter(store: Store) -> None:
    source = take_in(store, put(store, "sub/wall.txt", WORDS)).source

    assert source
    assert (source.file, source.title, source.warnings) == ("sub/wall.txt", "Sea wall", ())
    assert store.text(source) == WORDS
    assert source.draft.sha256 == source.draft.text_sha256 == hashlib.sha256(WORDS.encode()).hexdigest()
    assert (source.draft.reader, source.draft.encoding) == ("plain/1", "utf-8")
    assert [entry.claim for entry in store.entries()] == extractors.extract(WORDS)
    assert "We will act," in [entry.claim.text for entry in store.entries()]
    assert Store(store.workspace).sources() == [source]


def test_a_byte_order_mark_is_part_of_the_bytes_and_not_of_the_text(store: Store) -> None:
    source = take_in(store, put(store, "a.txt", "\ufeff" + WORDS)).source

    assert source
    assert store.text(source) == WORDS
    assert source.draft.text_sha256 == hashlib.sha256(WORDS.encode()).hexdigest()
    assert source.draft.sha256 == hashlib.sha256(("\ufeff" + WORDS).encode()).hexdigest()


def test_the_same_bytes_are_on_record_whatever_their_name(store: Store) -> None:
    path = put(store, "a.txt", WORDS)
    take_in(store, path)
    before = store.entries()[:]

    assert take_in(store, path).became == "known"
    assert take_in(store, put(store, "copy.txt", WORDS)).became == "known"
    path.rename(path.with_name("renamed.txt"))
    assert said(list(take_in_new(store))) == {"copy.txt": "", "renamed.txt": ""}
    assert [(source.file, len(source.drafts)) for source in store.sources()] == [("copy.txt", 1)]
    assert store.entries() == before


def test_a_changed_file_is_told_and_its_claims_stay(store: Store) -> None:
    path = put(store, "a.txt", WORDS)
    take_in(store, path)
    store.decide([store.entries()[0].id], "Ann", status="opinion")
    before = store.entries()
    path.write_text(WORDS + "More.")

    outcome = take_in(store, path)

    assert (outcome.became, outcome.source) == ("changed", None)
    assert outcome.problem == (
        f"{path}: changed since it was taken in; its claims are those of the text on record"
    )
    assert store.entries() == Store(store.workspace).entries() == before
    assert store.text(store.sources()[0]) == WORDS


def test_a_deleted_file_leaves_its_claims(store: Store) -> None:
    path = put(store, "a.txt", WORDS)
    take_in(store, path)
    path.unlink()

    assert [outcome.became for outcome in take_in_new(store)] == ["gone"]
    assert list(take_in_new(store)) == []
    assert store.entries()
    assert store.text(store.sources()[0]) == WORDS


def test_every_document_has_its_outcome_and_one_that_fails_stops_none(store: Store) -> None:
    take_in(store, put(store, "a-known.txt", "Known."))
    changed = put(store, "b-changed.txt", "Before.")
    take_in(store, changed)
    changed.write_text("After.")
    put(store, "c-empty.txt", "")
    put(store, "d-picture.png", b"\x89PNG\r\n\x1a\n")
    put(store, "e-binary.txt", b"\x00\x01")
    put(store, "f-windows.txt", "It cost £5.".encode("cp1252"))
    put(store, "g-silent.txt", "Nothing to check")
    put(store, ".hidden.txt", "hidden")
    put(store, "README.md", "About these.")

    outcomes = list(take_in_new(store))

    root = store.workspace.seeds
    assert said(outcomes) == {
        "a-known.txt": "",
        "b-changed.txt": (
            f"{changed}: changed since it was taken in; its claims are those of the text on record"
        ),
        "c-empty.txt": f"{root / 'c-empty.txt'}: no text in it",
        "d-picture.png": f"{root / 'd-picture.png'}: a picture",
        "e-binary.txt": f"{root / 'e-binary.txt'}: binary, not text: it has NULs",
        "f-windows.txt": "new",
        "g-silent.txt": "new",
    }
    assert [source.file for source in store.sources()] == [
        *("a-known.txt", "b-changed.txt", "f-windows.txt", "g-silent.txt"),
    ]
    assert [source.warnings for source in store.sources()][2][0].startswith("read as Windows-1252")


def test_outcomes_come_one_by_one(store: Store) -> None:
    """Outcomes one by one show progress, and an interrupt keeps the documents done."""
    for name in ("a.txt", "b.txt", "c.txt"):
        put(store, name, f"{name} has 5 boats")
    outcomes = take_in_new(store)

    assert next(outcomes).source
    assert [source.file for source in Store(store.workspace).sources()] == ["a.txt"]
    del outcomes
    assert len(list(take_in_new(store))) == 3
    assert len(store.sources()) == 3


def test_where_nothing_can_be_kept_nothing_is_on_record(store: Store) -> None:
    path = put(store, "a.txt", WORDS)
    store.workspace.data.rmdir()
    store.workspace.data.write_text("in the way")

    with pytest.raises(StoreError, match="data"):
        take_in(store, path)
    with pytest.raises(StoreError, match="data"):
        list(take_in_new(store))
    assert store.entries() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title\nmore", "Title"),
        ("\n\r\n \u00a0 Title \r\nmore", "Title"),
        ("one line\u2028two", "one line"),
        ("x" * 300, "x" * 120),
        ("[red]# Ünïcode[/]", "[red]# Ünïcode[/]"),
    ],
)
def test_the_title_is_the_first_line_that_has_words(text: str, expected: str) -> None:
    assert title(Reading(text, "")) == expected
