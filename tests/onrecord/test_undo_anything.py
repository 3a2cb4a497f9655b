"""Any sequence of decisions of every kind is undone and redone step by step, whatever was decided between."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from killed import killed_at
from msgspec.structs import replace
from records_by_hand import TEXT, take_in

from onrecord import workspace
from onrecord.decisions import (
    accepting,
    blocks,
    comments,
    documents,
    duplicates,
    evidence,
    figures,
    following,
    gaps,
    languages,
    making,
    people,
    queries,
    reading,
    signing,
    speakers,
    tagging,
)
from onrecord.doctor import checks
from onrecord.drafts import redrafting
from onrecord.errors import RefusedError
from onrecord.reading import Remark
from onrecord.records import Dismissal, Evidence, Status
from onrecord.rules import STATUSES
from onrecord.store import Citation, Store

LOG, TAPE = Evidence("", title="Log"), Evidence("", title="Tape", url="https://port.example")
REMARKS = [
    Remark("comment", TEXT.index("£6"), TEXT.index(", she"), "Log, p. 3", "Bea"),
    Remark("comment", TEXT.index("40"), TEXT.index(" were"), "Source?", "Bea"),
    Remark("footnote", len(TEXT) - 1, len(TEXT) - 1, "A line."),
]
GAPS = [
    Dismissal("name", "Ruth Bell"),
    Dismissal("number", "40", "40 boats were lost."),
    Dismissal("name", "Bo"),
]
Do = Callable[[Store, list[str]], Any]


def _mark(status: Status) -> Do:
    return lambda store, ids: store.decide(ids, "Ann", status=status, note="n", correction="c")


DOINGS: dict[str, Do] = {
    **{status: _mark(status) for status in STATUSES},
    "note": lambda store, ids: store.decide(ids, "Ann", note="Rang twice."),
    "cite": lambda store, ids: store.decide(ids, "Ann", cite=Citation(LOG, "p. 1")),
    "link": lambda store, ids: evidence.link(store, ids, evidence.add(store, TAPE, "Ann").id, "Ann"),
    "unlink": lambda store, ids: evidence.unlink(store, ids, store.evidence()[-1].id, "Ann"),
    "relink": lambda store, ids: evidence.relink(
        store, ids[0], store.evidence()[-1].id, "Ann", locator="p. 2", quote="Forty."
    ),
    "edit": lambda store, _ids: evidence.edit(store, store.evidence()[-1].id, "Ann", type="primary"),
    "put right": lambda store, ids: evidence.relink(
        store, ids[0], store.evidence()[-1].id, "Ann", quote="Fifty.", title="Log book"
    ),
    "edit again": lambda store, _ids: evidence.edit(store, store.evidence()[-1].id, "Ann", type=""),
    "ask": lambda store, ids: queries.ask(store, ids, "Ruth Bell", "Who?", "Ann"),
    "answer": lambda store, ids: queries.answer(store, ids[0], "Me.", "Ann"),
    "withdraw": lambda store, ids: queries.withdraw(store, ids[0], "Ann"),
    "sign": lambda store, ids: _signed(store, ids),
    "unsign": lambda store, ids: signing.withdraw(store, ids[:1], "Bo"),
    "duplicate": lambda store, ids: duplicates.mark(store, ids[1:], ids[0], "Ann"),
    "follow": lambda store, ids: following.follow(store, ids[1:], ids[0], "Ann"),
    "merge": lambda store, ids: duplicates.merge(store, ids[0], ids[-1], "Ann"),
    "words": lambda store, ids: reading.amend(
        store, ids[0], "Ann", lambda text, claim: reading.with_span(text, claim, claim.start, claim.end + 1)
    ),
    "speaker": lambda store, ids: reading.amend(
        store, ids[0], "Ann", lambda text, claim: reading.with_speaker(text, claim, "Ruth Bell")
    ),
    "value": lambda store, ids: reading.amend(
        store, ids[-1], "Ann", lambda text, claim: figures.with_figure(text, claim, {"value": "4"})
    ),
    "restore": lambda store, ids: reading.restore(store, ids[0], "Ann"),
    "take": lambda store, ids: reading.take(store, ids[:1], "Ann"),
    "language": lambda store, _ids: languages.put(store, store.sources(), "es", "Ann"),
    "tell": lambda store, _ids: languages.put(store, store.sources(), "", "Ann"),
    "dismiss": lambda store, ids: reading.dismiss(store, ids[:1], "Ann"),
    "make": lambda store, ids: making.make(store, store.sources()[0], "figure", len(ids), 9, "Ann"),
    "state": lambda store, _ids: making.make(store, store.sources()[0], "statement", 2, 9, "Ann"),
    "give": lambda store, ids: people.give(store, ids, "Bo", "Ann"),
    "give all": lambda store, _ids: people.give(store, [], "Bo", "Ann", sources=store.sources()),
    "send back": lambda store, ids: people.send_back(store, ids[:1], "Who says so?", "Bo"),
    "encoding": lambda store, ids: documents.edit(
        store, store.sources()[0], "Ann", encoding="cp1251" if len(ids) > 1 else ""
    ),
    "sort blocks": lambda store, ids: blocks.sort(
        store, store.sources()[0], ids, "Ann", checked=len(ids) > 1
    ),
    "name speaker": lambda store, ids: speakers.name(
        store, store.sources()[0], "Speaker 1", "Carol Mbeki" if len(ids) > 1 else "", "Ann"
    ),
    "take comments": lambda store, ids: _of_comments(store, ids, comments.take),
    "dismiss comments": lambda store, ids: _of_comments(store, ids, comments.dismiss),
    "restore comments": lambda store, ids: _of_comments(store, ids, comments.restore),
    "dismiss gaps": lambda store, ids: gaps.dismiss(store, store.sources()[0], GAPS[: len(ids)], "Ann"),
    "restore gaps": lambda store, ids: gaps.restore(store, store.sources()[0], GAPS[len(ids) - 1 :], "Ann"),
    "publish": lambda store, _ids: documents.edit(
        store, store.sources()[0], "Ann", published=date(2019, 3, 14), title="The wall"
    ),
    "unpublish": lambda store, _ids: documents.edit(store, store.sources()[0], "Ann", published=None),
    "tag": lambda store, ids: tagging.tag(store, ids, "Ann", add=["legal", "Later"]),
    "untag": lambda store, ids: tagging.tag(store, ids, "Ann", drop=["legal"]),
    "accept": lambda store, _ids: accepting.accept(store, store.sources()[-1:], "Ann"),
    "restart": lambda store, _ids: store.fold(),
}


def _signed(store: Store, ids: list[str]) -> Any:
    """Sign as somebody else, whose step Ann's window can undo."""
    return signing.sign(store, ids, "Bo")


def _of_comments(store: Store, ids: list[str], do: Callable[..., Any]) -> Any:
    source = store.sources()[0]
    offers = [offer for offer, _ in comments.listed(store, source)]
    return do(store, source, offers[: len(ids)], "Ann")


def state(store: Store) -> dict[str, Any]:
    """All decisions of people, with the lines that show them."""
    entries = {e.id: (replace(e.decision, revision=0), e.claim) for e in store.entries()}
    items = {item.id: item for item in store.evidence()}
    return {**entries, **items, **{source.id: source for source in store.sources()}}


def busy(folder: str) -> Store:
    """A store with a suggestion and a document without claims."""
    store = Store(workspace.create(Path(folder)))
    take_in(store, remarks=REMARKS)
    take_in(store, "z.txt", "Nothing.", [])
    ids = [entry.id for entry in store.entries()]
    store.decide(ids[:2], "Ann", status="opinion", cite=Citation(LOG, "p. 1"))
    first, *others = (entry.claim for entry in store.entries())
    source = store.sources()[0]
    claims = [reading.with_span(TEXT, first, 1, 13), *others]
    redrafting.read_again(store, source, claims, replace(source.draft, extractors="99"))
    return store


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(DOINGS)), st.lists(st.integers(0, 5), min_size=1, max_size=3)),
        max_size=12,
    )
)
def test_any_sequence_is_undone_and_redone(doings: list[tuple[str, list[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = busy(folder)
        states = [state(store)]
        for name, numbers in doings:
            ids = [entry.id for entry in store.entries()]
            events = len(list(store.events()))
            try:
                DOINGS[name](store, list(dict.fromkeys(ids[number % len(ids)] for number in numbers)))
            except RefusedError:
                assert len(list(store.events())) == events
            if len(list(store.events())) > events:
                states.append(state(store))
        for before in reversed(states[:-1]):
            assert store.undo("Ann")
            assert before.items() <= state(store).items()
            assert state(Store(store.workspace)) == state(store)
        for after in states[1:]:
            assert store.redo("Ann")
            assert after.items() <= state(store).items()
        assert state(Store(store.workspace)) == state(store)
        assert checked(store) == []


def checked(store: Store) -> list[Any]:
    """The doctor's findings in the rows."""
    store.fold()
    tables = checks.tables_of(store.workspace.claims.read_bytes())
    assert tables
    records, findings = checks.check_rows(tables)
    texts = {source.draft.sha256: store.text(source) for source in store.sources()}
    return [*findings, *checks.check_words(records.claims.values(), texts)]


@pytest.mark.parametrize("name", ["accept", "edit", "merge"])
def test_a_kill_at_any_line_leaves_all_of_a_step_or_nothing(tmp_path: Path, name: str) -> None:
    def do(store: Store) -> None:
        DOINGS[name](store, [entry.id for entry in store.entries()][1:3])

    before = state(busy(str(tmp_path / "0")))
    ends = set()
    for line in count(1):
        place = workspace.Workspace(tmp_path / str(line))
        shutil.copytree(tmp_path / "0", place.root)
        is_killed = killed_at(line, partial(Store, place), do)
        after = Store(place)
        done = after.undo("Ann") if state(after) != before else None
        ends.add(done is not None)
        assert before.items() <= state(Store(place)).items()
        assert checked(after) == []
        if not is_killed:
            break
    assert ends == {True, False}
