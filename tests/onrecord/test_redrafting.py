from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from drafts_by_hand import first_draft, read, redraft
from msgspec.structs import replace

from onrecord.decisions import languages
from onrecord.drafts import redrafting
from onrecord.errors import RefusedError
from onrecord.filters import Filter
from onrecord.formats import rows
from onrecord.jsonl import entry_object
from onrecord.records import Draft, Entry, Source
from onrecord.store import Store

if TYPE_CHECKING:
    from onrecord.drafts.carrying import Carried
    from onrecord.workspace import Workspace

OLD = "Ruth Bell spoke. “We will act,” Bell said. She saw 40 boats. Rain fell on 3 roofs. It cost 9 pounds.\n"
NEW = "It rained. Ruth Bell spoke. “We will act,” Bell said. She saw 41 boats. Rain fell on 3 roofs.\n"


@pytest.fixture
def source(place: Workspace) -> Source:
    """A document of four claims, the first three of them decided on."""
    store = Store(place)
    source = first_draft(store, OLD)
    quote, boats, roofs, _pounds = (entry.id for entry in store.entries())
    store.decide([quote], "Ada", status="verified")
    store.decide([boats], "Ada", status="false", note="there were 44")
    store.decide([roofs], "Ada", note="ask the roofer")
    return source


def after_draft(store: Store, source: Source, text: str = NEW) -> Carried:
    carried = redrafting.add(store, source, redraft(store, text))
    assert carried
    return carried


def words(entries: list[Entry]) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {entry.claim.text: (entry.decision.status, entry.stale) for entry in entries}


def test_a_new_draft_is_on_the_disk_with_what_became_of_its_claims(place: Workspace, source: Source) -> None:
    after_draft(Store(place), source)

    store = Store(place)
    [now] = store.sources()
    assert [draft.text_sha256 for draft in now.drafts] == [
        hashlib.sha256(text.encode()).hexdigest() for text in (OLD, NEW)
    ]
    assert store.text(now) == NEW
    assert store.text(now, source.draft.sha256) == OLD
    assert words(store.entries()) == {
        "We will act,": ("verified", ()),
        "41 boats": ("false", ("words", "value")),
        "3 roofs": ("unchecked", ()),
    }
    assert store.progress() == {source.id: (1, 3)}
    assert all(NEW[e.claim.start : e.claim.end] == e.claim.text for e in store.entries())


def test_a_draft_is_taken_in_once(place: Workspace, source: Source) -> None:
    store = Store(place)
    after_draft(store, source)

    assert redrafting.add(store, source, redraft(store, NEW)) is None
    assert len(store.source(source.id).drafts) == 2


def test_another_window_sees_the_draft(place: Workspace, source: Source) -> None:
    window, other = Store(place), Store(place)

    after_draft(window, source)

    assert other.refresh()
    assert other.entries() == window.entries()
    assert other.progress() == window.progress()
    assert other.sources() == window.sources()


def test_a_preview_changes_nothing(place: Workspace, source: Source) -> None:
    store = Store(place)
    before = store.entries()[:]

    carried = redrafting.preview(store, source, redraft(store, NEW))

    assert [entry.claim.text for entry in carried.stale] == ["41 boats"]
    assert Store(place).entries() == store.entries() == before
    assert store.sources() == [source]


def test_a_mark_in_the_new_draft_clears_stale_and_its_undo_brings_it_back(
    place: Workspace, source: Source
) -> None:
    store = Store(place)
    [stale] = after_draft(store, source).stale

    store.decide([stale.id], "Ada", note="looked again")
    assert store.get(stale.id).stale
    store.decide([stale.id], "Ada", status="false")
    assert not store.get(stale.id).stale
    assert store.progress() == {source.id: (2, 3)}
    store.undo("Ada")
    assert store.get(stale.id).stale == stale.stale
    store.redo("Ada")
    assert not Store(place).get(stale.id).stale


def test_events_tell_the_draft(place: Workspace, source: Source) -> None:
    store = Store(place)
    [stale] = after_draft(store, source).stale

    store.decide([stale.id], "Bea", status="verified")

    [last, *_, first] = store.events(stale.id)
    assert last.draft == store.source(source.id).draft.sha256 != first.draft == source.draft.sha256


def test_a_mark_of_the_draft_before_is_undone(place: Workspace, source: Source) -> None:
    store = Store(place)
    [stale] = after_draft(store, source).stale

    store.undo("Ada")
    step = store.undo("Ada")

    assert step
    assert [entry.id for entry in step.entries] == [stale.id]
    assert store.get(stale.id).decision.status == "unchecked"
    assert store.get(stale.id).stale == ()


def test_the_gone_stay_on_record_and_out_of_the_way(place: Workspace, source: Source) -> None:
    store = Store(place)
    [quote, *_] = store.entries()

    carried = after_draft(store, source, "Nothing is left.\n")
    more = after_draft(store, source, "Nothing at all.\n")

    assert len(carried.gone) == 3
    assert not more.gone
    assert not store.entries()
    assert [entry.claim.text for entry in Store(place).gone()] == ["We will act,", "40 boats", "3 roofs"]
    assert store.get(quote.id).decision.status == "verified"
    assert store.progress() == {source.id: (0, 0)}
    [row] = rows.claims(store, [store.get(quote.id)], ("claim_text", "draft", "locator"))
    assert row == ("We will act,", "1", "line 1")


def test_what_comes_back_is_as_it_was(place: Workspace, source: Source) -> None:
    store = Store(place)
    before = [(entry.id, entry.decision) for entry in store.entries()][:3]
    after_draft(store, source, "Nothing is left.\n")

    carried = after_draft(store, source, OLD)

    assert [(entry.id, entry.decision) for entry in store.entries()][:3] == before
    assert not store.gone()
    assert not carried.stale


def test_stale_is_shown_and_chosen(place: Workspace, source: Source) -> None:
    store = Store(place)
    [stale] = after_draft(store, source).stale

    chosen = [entry for entry in store.entries() if Filter(flags=frozenset({"stale"})).accepts(entry)]
    [row] = rows.claims(store, chosen, ("claim_id", "stale", "draft"))
    plain = entry_object(store, stale)

    assert [entry.id for entry in chosen] == [stale.id]
    assert row == (stale.id, "words, value", "2")
    assert (plain["stale"], plain["earlier"]["claim"]["text"]) == (["words", "value"], "40 boats")


def test_better_extractors_leave_what_is_decided(place: Workspace, source: Source) -> None:
    store = Store(place)
    quote = store.entries()[0]
    better = [
        replace(claim, end=claim.end - 1, text=claim.text[:-1]) if claim.kind == "quote" else claim
        for claim in read(OLD)
    ][:3]

    redrafting.read_again(store, source, better, replace(source.draft, extractors="better"))

    reopened = Store(place)
    assert reopened.get(quote.id).claim == quote.claim
    assert reopened.get(quote.id).suggestion == better[0]
    assert [entry.claim.text for entry in reopened.entries()] == ["We will act,", "40 boats", "3 roofs"]
    assert reopened.source(source.id).draft.extractors == "better"


def test_what_is_found_in_a_language_that_was_taken_back_meanwhile_is_dropped(
    place: Workspace, source: Source
) -> None:
    store = Store(place)
    languages.put(store, [source], "es", "Ann")
    spanish = store.source(source.id)
    store.undo("Ann")
    before = store.entries()[:]

    assert redrafting.read_again(store, spanish, [], replace(spanish.draft, language="es")) is None
    assert store.entries() == before
    assert store.source(source.id).draft == source.draft


def test_a_new_draft_read_by_better_extractors_makes_nothing_stale_by_that(
    place: Workspace, source: Source
) -> None:
    store = Store(place)

    def better(text: str) -> list[object]:
        return [
            replace(claim, end=claim.end - 1, text=claim.text[:-1]) if claim.kind == "quote" else claim
            for claim in read(text)
        ]

    new = replace(redraft(store, NEW, "better"), claims=better(NEW), again=better(OLD))
    carried = redrafting.add(store, source, new)

    assert carried
    assert [entry.claim.text for entry in carried.stale] == ["41 boats"]
    [quote, *_] = store.entries()
    assert quote.claim.text == "We will act,"
    assert quote.suggestion
    assert quote.suggestion.text == "We will act"


def test_a_document_is_removed_only_with_nothing_decided_on_it(place: Workspace, source: Source) -> None:
    store = Store(place)
    text = "Others saw 5 cats.\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    draft = Draft(sha256, place.keep_text(text), "plain/1", "utf-8", "2026-11-22")
    other = store.take_in("b.txt", "B", draft, text, read(text))
    assert other

    redrafting.remove(store, other)

    assert Store(place).sources() == store.sources() == [source]
    assert len(Store(place).entries()) == 4
    with pytest.raises(RefusedError, match=r"a\.txt: is on record with decisions of its own"):
        redrafting.remove(store, source)


def test_a_file_is_renamed_and_gone(place: Workspace, source: Source) -> None:
    store = Store(place)

    renamed = redrafting.put_file(store, source, "b.txt")
    gone = redrafting.put_file(store, source, "b.txt", gone=True)

    assert (renamed.file, renamed.gone) == ("b.txt", False)
    assert Store(place).sources() == [gone] == [replace(source, file="b.txt", gone=True)]
    assert len(store.entries()) == 4


def test_a_document_is_found_by_the_bytes_of_all_its_drafts_and_by_its_name_of_now(
    place: Workspace, source: Source
) -> None:
    """In a window that was open all the time, and in one that is opened anew."""
    open_ = Store(place)
    drafted = Store(place)
    after_draft(drafted, source)
    redrafting.put_file(drafted, drafted.source(source.id), "b.txt")
    open_.refresh()
    sums = [draft.sha256 for draft in drafted.source(source.id).drafts]
    for store in (drafted, open_, Store(place)):
        now = store.source(source.id)
        assert [store.source_of(sha256=sha256) for sha256 in sums] == [now, now]
        assert (store.source_of(file="b.txt"), store.source_of(file="a.txt")) == (now, None)

    other = redraft(drafted, "Nothing.\n")
    again = drafted.take_in("c.txt", "C", other.draft, other.reading.text, ())
    assert again
    assert drafted.source_of(sha256=other.draft.sha256) == again
    redrafting.remove(drafted, again)
    assert drafted.source_of(sha256=other.draft.sha256) is drafted.source_of(file="c.txt") is None


def test_a_document_has_its_claims_whatever_becomes_of_them(place: Workspace, source: Source) -> None:
    """In windows that were asked before as in one that is opened anew."""
    open_, drafted = Store(place), Store(place)
    assert len(open_.claims_of(source)) == len(drafted.claims_of(source)) == 4
    after_draft(drafted, source)
    other = redraft(drafted, "Others saw 5 cats.\n")
    cats = drafted.take_in("b.txt", "B", other.draft, other.reading.text, other.claims)
    assert cats
    open_.refresh()
    fresh = Store(place)
    for one in (source, cats):
        for store in (open_, drafted):
            assert by_id(store.claims_of(one)) == by_id(fresh.claims_of(one))
    assert [entry.gone for entry in fresh.claims_of(source)].count(True) == 0
    after_draft(open_, source, "Nothing of it.\n")
    assert [entry.gone for entry in open_.claims_of(source)] == [True] * 3
    redrafting.remove(open_, cats)
    assert open_.claims_of(cats) == []


def by_id(entries: list[Entry]) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}
