from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from records_by_hand import TEXT, claim, take_in

from onrecord.around import Around
from onrecord.decisions import people, reading, tagging
from onrecord.filters import Filter
from onrecord.records import Speaker

if TYPE_CHECKING:
    from onrecord.store import Store


@pytest.fixture
def desk(store: Store) -> Store:
    """A store with two documents; in b.txt one claim, of a speaker, false, with a note."""
    words = "Die Straße ist ZU, sagte der Bürgermeister."
    mayor = Speaker("der Bürgermeister", 25, 42, "Jörg Weiß")
    take_in(store, "b.txt", words, [claim(words, "Die Straße ist ZU", "attribution", speaker=mayor)])
    store.decide([store.entries()[-1].id], "Ann", status="false", note="It was OPEN [sic]")
    first, money, boats, *_ = (entry.id for entry in store.entries())
    store.decide([first], "Ann", status="opinion")
    tagging.tag(store, [money, boats], "Ann", add=["legal"])
    tagging.tag(store, [boats], "Ann", add=["later"])
    people.give(store, [first], "Ben Okri", "Ann")
    people.give(store, [], "Cy", "Ann", sources=store.sources()[1:])
    return store


def shown(store: Store, **conditions: Any) -> list[str]:
    around = Around(store)
    return [entry.claim.text for entry in store.entries() if Filter(**conditions).accepts(entry, around)]


ALL = ["We will act", "£6 million", "40 boats", "We will act", "Die Straße ist ZU"]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, ALL),
        ({"statuses": frozenset({"opinion"})}, ALL[:1]),
        ({"statuses": frozenset({"opinion", "false"})}, [ALL[0], ALL[4]]),
        ({"kinds": frozenset({"figure"})}, ALL[1:3]),
        ({"kinds": frozenset({"figure", "attribution"})}, [*ALL[1:3], ALL[4]]),
        ({"kinds": frozenset({"quote"}), "statuses": frozenset({"unchecked"})}, ALL[3:4]),
        ({"sources": frozenset({"s-unknown"})}, []),
        ({"text": "ACT"}, [ALL[0], ALL[3]]),
        ({"text": "strasse"}, [ALL[4]]),
        ({"text": "jörg w"}, [ALL[4]]),
        ({"text": "der bürger"}, [ALL[4]]),
        ({"text": "open [SIC]"}, [ALL[4]]),
        ({"text": ".*"}, []),
        ({"flags": frozenset({"no speaker"})}, [ALL[0], ALL[3]]),
        ({"tags": frozenset({"legal"})}, ALL[1:3]),
        ({"tags": frozenset({"legal", "later"})}, ALL[2:3]),
        ({"given_to": " ben okri"}, ALL[:1]),
        ({"checked_by": "ann"}, [ALL[0], ALL[4]]),
        ({"checked_by": "Cy"}, []),
        ({"given_to": "Cy"}, ALL[4:]),
        ({"without": (Filter(kinds=frozenset({"figure"})),)}, [ALL[0], *ALL[3:]]),
        ({"without": (Filter(kinds=frozenset({"figure"})), Filter(text="ACT"))}, ALL[4:]),
        ({"without": (Filter(kinds=frozenset({"figure"}), text="boats"),)}, [*ALL[:2], *ALL[3:]]),
        ({"without": (Filter(tags=frozenset({"legal"})), Filter(given_to="Cy"))}, [ALL[0], ALL[3]]),
        ({"without": (Filter(flags=frozenset({"no speaker"})),)}, [*ALL[1:3], ALL[4]]),
    ],
    ids=lambda value: None,
)
def test_what_a_filter_lets_through(desk: Store, conditions: dict[str, Any], expected: list[str]) -> None:
    assert shown(desk, **conditions) == expected


def test_claims_of_one_document(desk: Store) -> None:
    first, second = desk.sources()

    assert shown(desk, sources=frozenset({first.id})) == ALL[:4]
    assert shown(desk, sources=frozenset({first.id, second.id})) == ALL


def test_the_document_itself_is_not_searched(desk: Store) -> None:
    assert "lost" in TEXT
    assert shown(desk, text="lost") == []


def test_a_guess_is_one_until_somebody_decides_on_the_claim_or_names_its_speaker(store: Store) -> None:
    words = "“We will act.” The tide rose. “It is late.”"
    guessed = Speaker("Bell", 0, 0, "Ruth Bell", sure=False)
    take_in(
        store,
        "c.txt",
        words,
        [claim(words, said, "quote", speaker=guessed) for said in ("We will act.", "It is late.")],
    )
    [first, second] = [entry for entry in store.entries() if entry.claim.speaker == guessed]
    guesses = {"flags": frozenset({"guess"})}

    assert shown(store, **guesses) == ["We will act.", "It is late."]
    store.decide([first.id], "Ann", status="verified")
    assert shown(store, **guesses) == ["It is late."]
    reading.amend(store, second.id, "Ann", lambda text, read: reading.with_speaker(text, read, "Ruth Bell"))
    assert shown(store, **guesses) == []
    assert reading.restore(store, second.id, "Ann")
    assert shown(store, **guesses) == ["It is late."]
