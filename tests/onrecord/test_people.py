from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from records_by_hand import on_disk, take_in
from sheets_by_hand import exported, refused, taken

from onrecord.decisions import people, tagging
from onrecord.drafts import redrafting
from onrecord.errors import RefusedError
from onrecord.store import Store

if TYPE_CHECKING:
    from onrecord.records import Decision


def decision(store: Store, number: int) -> Decision:
    return store.entries()[number].decision


def rows(store: Store, table: str) -> list[dict[str, Any]]:
    """The rows of a table in the snapshot on the disk."""
    store.fold()
    return list(json.loads(on_disk(store.workspace)["claims.json"])[table].values())


def test_claims_and_a_document_are_given_to_somebody_in_one_step(store: Store) -> None:
    one, two, *_ = (entry.id for entry in store.entries())
    step = people.give(store, [one, two], " Ben  Okri ", "Ann", sources=store.sources())

    assert [event.field for event in step.events] == ["given_to"] * 3
    assert [row["given_to"] for row in rows(store, "decisions")] == ["Ben Okri", "Ben Okri"]
    assert [row["given_to"] for row in rows(store, "sources")] == ["Ben Okri"]
    store.undo("Ann")
    assert [row["given_to"] for row in rows(store, "decisions")] == ["", ""]
    assert [row["given_to"] for row in rows(Store(store.workspace), "sources")] == [""]


def test_what_goes_back_is_checking_asks_why_and_is_given_to_who_marked_it(store: Store) -> None:
    first, second, *_ = store.entries()
    store.decide([first.id], "Ann", status="verified")
    people.send_back(store, [first.id], " The log says 41. ", "Ben")
    now = decision(store, 0)

    assert (now.status, now.by, now.given_to) == ("checking", "Ben", "Ann")
    assert [(query.to, query.text) for query in now.queries] == [("Ann", "The log says 41.")]
    store.undo("Ben")
    assert (decision(store, 0).status, decision(store, 0).queries, decision(store, 0).given_to) == (
        "verified",
        (),
        "",
    )
    with pytest.raises(RefusedError, match=f"{second.id}: is unchecked; there is nobody to send it back to"):
        people.send_back(store, [second.id], "Why?", "Ben")
    with pytest.raises(RefusedError, match=f"{first.id}: you gave its status yourself; mark it anew"):
        people.send_back(store, [first.id], "Why?", "ann")
    with pytest.raises(RefusedError, match="what goes back needs a reason"):
        people.send_back(store, [first.id], " ", "Ben")


def test_tags_are_put_on_and_taken_off(store: Store) -> None:
    first = store.entries()[0].id
    tagging.tag(store, [first], "Ann", add=["legal", "Abc"])
    tagging.tag(store, [first], "Ann", add=["x-1"], drop=["LEGAL"])

    assert rows(store, "decisions")[0]["tags"] == ["abc", "x-1"]
    store.undo("Ann")
    assert rows(store, "decisions")[0]["tags"] == ["abc", "legal"]
    for word in ("two words", "", "a,b", "=1+1", "-x"):
        with pytest.raises(RefusedError, match=f"“{word}”: no tag".replace("+", r"\+")):
            tagging.tag(store, [first], "Ann", add=[word])


def test_tags_and_who_is_to_check_go_out_and_come_back(store: Store) -> None:
    one, two, *_ = (entry.id for entry in store.entries())
    tagging.tag(store, [one], "Ann", add=["legal", "later"])
    people.give(store, [two], "Ben", "Ann")
    table = exported(store)

    assert [(row["tags"], row["given_to"]) for row in table] == [
        ("later legal", ""),
        ("", "Ben"),
        ("", ""),
        ("", ""),
    ]
    assert not taken(store, table).edits
    table[0] |= {"tags": "-", "given_to": "Cy"}
    table[1] |= {"tags": "Desk; legal", "given_to": "-"}
    taken(store, table)
    assert [(each.tags, each.given_to) for each in (decision(store, 0), decision(store, 1))] == [
        ((), "Cy"),
        (("desk", "legal"), ""),
    ]
    table = exported(store)
    table[2]["tags"] = "ok !"
    assert refused(store, table) == [
        "row 4, column tags: “!”: no tag; a tag is one word, which begins with a letter or digit"
    ]


def test_a_document_that_somebody_was_given_is_no_other_documents_draft(store: Store) -> None:
    source = take_in(store, "b.txt", "Nothing.", [])
    assert source
    people.give(store, [], "Ben", "Ann", sources=[source])

    with pytest.raises(RefusedError, match=r"b\.txt: is on record with decisions of its own"):
        redrafting.remove(store, source)
