"""Any order of marks, undos, redos and restarts, in two windows, does what a list of states would."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from killed import killed_at
from records_by_hand import TEXT, claim, take_in

from onrecord import workspace
from onrecord.decisions import making
from onrecord.errors import RefusedError
from onrecord.records import Evidence
from onrecord.store import Citation, Store

FREE = ("unchecked", "checking", "verified", "opinion", "discarded")
FIELDS = ("status", "note", "correction", "titles", "standing")
State = dict[str, dict[str, Any]]

claims = st.lists(st.integers(0, 30), min_size=1, max_size=4)


class TwoWindows(RuleBasedStateMachine):
    """The model: what stands of each claim, with the states to go back and forth to, a pair for each checker.

    Ann has the first window, Bo the second. Each marks claims of their own, so that no change is in another's
    way: what happens then has tests of its own.
    """

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = workspace.create(Path(self.folder.name))
        self.stores = {by: Store(self.workspace) for by in ("Ann", "Bo")}
        for by, store in self.stores.items():
            take_in(store, f"{by}.txt", content=by.encode())
        self.state: State = {}
        for entry in Store(self.workspace).entries():
            self.state[entry.id] = dict(zip(FIELDS, ("unchecked", "", "", (), True), strict=True))
        owner = {source.id: source.file[:-4] for source in Store(self.workspace).sources()}
        self.own: dict[str, list[str]] = {"Ann": [], "Bo": []}
        for entry in Store(self.workspace).entries():
            self.own[owner[entry.source]].append(entry.id)
        self.done: dict[str, list[tuple[State, State]]] = {"Ann": [], "Bo": []}
        self.undone: dict[str, list[tuple[State, State]]] = {"Ann": [], "Bo": []}
        self.revisions = dict.fromkeys(self.state, 0)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    def chosen(self, by: str, numbers: list[int]) -> list[str]:
        standing = [id_ for id_ in self.own[by] if self.state[id_]["standing"]]
        return list(dict.fromkeys(standing[number % len(standing)] for number in numbers))

    def changed(self, by: str, after: State) -> None:
        """Record in the model that one step is done: these claims now stand like this."""
        after = {id_: fields for id_, fields in after.items() if fields != self.state.get(id_)}
        if after:
            absent = dict(zip(FIELDS, ("unchecked", "", "", (), False), strict=True))
            self.done[by].append(({id_: self.state.get(id_, absent) for id_ in after}, after))
            self.undone[by].clear()
            self.state |= after

    def decide(self, by: str, numbers: list[int], change: dict[str, Any], model: dict[str, Any]) -> None:
        ids = self.chosen(by, numbers)
        self.stores[by].decide(ids, by, **change)
        if "status" in model:  # Who and when count as well: the same status again is a change.
            model |= {"mark": self.stores[by].get(ids[0]).decision.at}
        self.changed(by, {id_: self.state[id_] | model for id_ in ids})

    @rule(by=st.sampled_from(["Ann", "Bo"]), numbers=claims, status=st.sampled_from(FREE))
    def mark(self, by: str, numbers: list[int], status: Any) -> None:
        self.decide(by, numbers, {"status": status}, {"status": status})

    @rule(by=st.sampled_from(["Ann", "Bo"]), numbers=claims, note=st.text(min_size=1, max_size=3))
    def note(self, by: str, numbers: list[int], note: str) -> None:
        self.decide(by, numbers, {"note": note}, {"note": note})

    @rule(by=st.sampled_from(["Ann", "Bo"]), numbers=claims, words=st.text(min_size=1, max_size=3))
    def correction(self, by: str, numbers: list[int], words: str) -> None:
        self.decide(by, numbers, {"correction": words}, {"correction": words})

    @rule(by=st.sampled_from(["Ann", "Bo"]), numbers=claims, title=st.sampled_from(["Ledger", "Log"]))
    def cite(self, by: str, numbers: list[int], title: str) -> None:
        ids = self.chosen(by, numbers)
        self.stores[by].decide(ids, by, cite=Citation(Evidence("", title=title)))
        after = {id_: dict(self.state[id_]) for id_ in ids}
        for fields in after.values():
            if title not in fields["titles"]:
                fields["titles"] = (*fields["titles"], title)
        self.changed(by, after)

    @rule(by=st.sampled_from(["Ann", "Bo"]), numbers=claims)
    def refused(self, by: str, numbers: list[int]) -> None:
        """A bulk in which one claim, at the end, is unknown."""
        try:
            self.stores[by].decide([*self.chosen(by, numbers), "zzz"], by, status="opinion", note="lost")
        except RefusedError:
            return
        raise AssertionError("an unknown claim was marked")

    @rule(by=st.sampled_from(["Ann", "Bo"]), word=st.sampled_from(["wall", "boats", "she"]))
    def add_claim(self, by: str, word: str) -> None:
        store = self.stores[by]
        store.refresh()
        [source] = [source for source in store.sources() if source.file == f"{by}.txt"]
        entry = making.add(store, source, claim(TEXT, word), by)
        assert entry.id not in self.state
        self.own[by].append(entry.id)
        self.revisions[entry.id] = 0
        self.changed(by, {entry.id: dict(zip(FIELDS, ("unchecked", "", "", (), True), strict=True))})

    @rule(by=st.sampled_from(["Ann", "Bo"]))
    def undo(self, by: str) -> None:
        step = self.stores[by].undo(by)
        assert bool(step) == bool(self.done[by])
        if step:
            before, after = self.done[by].pop()
            assert {entry.id for entry in step.entries} == before.keys()
            assert not step.left
            self.undone[by].append((before, after))
            self.state |= before

    @rule(by=st.sampled_from(["Ann", "Bo"]))
    def redo(self, by: str) -> None:
        step = self.stores[by].redo(by)
        assert bool(step) == bool(self.undone[by])
        if step:
            before, after = self.undone[by].pop()
            assert {entry.id for entry in step.entries} == after.keys()
            self.done[by].append((before, after))
            self.state |= after

    @rule(by=st.sampled_from(["Ann", "Bo"]))
    def restart(self, by: str) -> None:
        self.stores[by] = Store(self.workspace)

    @rule(by=st.sampled_from(["Ann", "Bo"]))
    def fold(self, by: str) -> None:
        self.stores[by].fold()

    @rule(line=st.binary(min_size=1, max_size=40))
    def die_writing(self, line: bytes) -> None:
        """A process that is killed while it writes leaves a line without its end."""
        journal = self.workspace.claims.with_suffix(".journal")
        with journal.open("ab") as file:
            file.write(line.replace(b"\n", b""))

    @rule(by=st.sampled_from(["Ann", "Bo"]), line=st.integers(1, 60))
    def die_folding(self, by: str, line: int) -> None:
        """A process that is killed somewhere in a fold changes nothing that anyone sees."""
        killed_at(line, lambda: Store(self.workspace), lambda store: store.fold())

    @precondition(lambda self: len(self.stores["Ann"].sources()) < 5)
    @rule(by=st.sampled_from(["Ann", "Bo"]), number=st.integers(0, 2))
    def take_in(self, by: str, number: int) -> None:
        text = f"{number} boats"
        source = take_in(self.stores[by], f"{number}.txt", text, [claim(text, text, "figure")])
        if source:
            [new] = [entry.id for entry in self.stores[by].entries() if entry.source == source.id]
            self.state[new] = dict(zip(FIELDS, ("unchecked", "", "", (), True), strict=True))
            self.revisions[new] = 0

    @invariant()
    def both_windows_and_the_disk_show_what_stands(self) -> None:
        if not hasattr(self, "state"):
            return
        expected = {
            id_: tuple(fields[field] for field in FIELDS[:4])
            for id_, fields in self.state.items()
            if fields["standing"]
        }
        for store in (*self.stores.values(), Store(self.workspace)):
            store.refresh()
            assert {entry.id: shown(store, entry) for entry in store.entries()} == expected
            for entry in store.entries():
                assert entry.decision.revision >= self.revisions[entry.id]
        self.revisions |= {entry.id: entry.decision.revision for entry in store.entries()}


def shown(store: Store, entry: Any) -> tuple[Any, ...]:
    decision = entry.decision
    titles = tuple(store.item(link).title for link in decision.evidence)
    return decision.status, decision.note, decision.correction, titles


TwoWindows.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
test_two_windows = TwoWindows.TestCase
