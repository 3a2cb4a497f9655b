"""Marks, notes and evidence from any screen: each is on the disk before it is painted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, TypeVar, get_args

from onrecord import rules
from onrecord.checkers import same_checker
from onrecord.errors import OnrecordError
from onrecord.records import Evidence, Status
from onrecord.store import Citation
from tui.app.messages import ReadAgain
from tui.app.screens.evidence import EvidenceForm
from tui.app.screens.working import LEFT, Working
from tui.wording import changes, languages, numbers
from tui.wording import claims as wording
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.store import Step
    from tui.app.desk import Desk

WORDS = 24
"""Cells for a claim's words."""

STAYS = "what was taken in stays"
"""The words on documents taken in last, which undo does not take back."""

_Done = TypeVar("_Done")

ASKED: dict[Status, str] = {"corrected": "the proposed wording", "inconclusive": "what was tried"}


class Marking(Working):
    """The actions that mark claims, and give them notes and evidence."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        for status in get_args(Status):
            setattr(self, f"do_mark_{status}", partial(self._do_mark, status))
            setattr(self, f"do_stay_{status}", partial(self._do_mark, status, stay=True))

    def targets(self) -> list[str]:
        """The claims that a decision is about: the claim at work, with the other parts of its speech.

        Only parts that stand as the claim does are decided with it.
        """
        if (entry := self.entry) is None:
            return []
        parts = self.desk.listing.parts(entry)
        return [part.id for part in parts if part.decision.status == entry.decision.status]

    def go_on(self, marked: Sequence[str]) -> None:
        """Go to the next claim, after a mark of these."""
        raise NotImplementedError

    def tried(self, do: Callable[[], _Done]) -> _Done | None:
        """Make a change; where it fails, tell why and show nothing of the change."""
        try:
            return do()
        except OnrecordError as error:
            self.fail(error)
            return None

    def _do_mark(self, status: Status, count: int | None, *, stay: bool = False) -> None:
        self.mark(status, stay=stay)

    # Status

    def mark(self, status: Status, *, stay: bool = False) -> None:
        """Mark the selected claims, or the one under the cursor, and go to the next row."""
        ids, key = self.targets(), f"{status} {stay}"
        if not ids or self.desk.is_held(key, self.here):
            return
        if status == "corrected" and not self.desk.selected:
            ids = [self.here]  # each part has its own wording

        def keep(words: str | None = None) -> None:
            self._mark(ids, status, words, stay=stay)
            if not stay and self.entry:
                self.desk.led(key, self.entry.id)

        asked = status in rules.NEEDS
        self.checked_by_name(lambda: self._ask_needs(ids, status, keep) if asked else keep())

    def _ask_needs(self, ids: Sequence[str], status: Status, keep: Callable[[str | None], None]) -> None:
        """Ask for what the status needs; the answer begins with words on record, or the claim's own."""
        field: Literal["correction", "note"] = "correction" if status == "corrected" else "note"
        before, entry = self.common(ids, field), self.desk.listing.get(ids[0])
        found = entry.claim.text if entry and field == "correction" and len(ids) == 1 else ""

        def given(answer: str) -> None:
            words = answer.strip()
            if words and (before or words != found.strip()):
                keep(words)
            elif self.desk.lacking(ids, status, **({field: ""} if before else {})):
                self.status.tell(f"Not marked: {status} needs {rules.NEEDS[status]}.")
            else:
                keep("" if before else None)

        question = f"{status}{numbers.of_several(ids)}: {self._wanted(ids, status)}"
        self.ask(question, given, before or found)

    def _wanted(self, ids: Sequence[str], status: Status) -> str:
        """What a prompt asks for, in few words, to leave room for the answer."""
        if status != "false":
            return ASKED[status]
        if not self.desk.lacking(ids, status, note=""):
            return "a note, if it needs one"
        key = self.desk.keymap.label("evidence")
        return f"a note (esc, {key}: evidence)" if key else "a note"

    def _mark(self, ids: Sequence[str], status: Status, words: str | None, *, stay: bool) -> None:
        here = self.here
        replaced = self.desk.replaced(ids, status, words) if words and len(ids) > 1 else 0
        step = self.tried(lambda: self.desk.mark(ids, status, words))
        if step is None:
            return
        self.desk.selected.difference_update(ids)
        field = "correction" if status == "corrected" else "note"
        lost = f", {numbers.count(replaced, field)} replaced" if replaced else ""
        to = f" to “{one_line(words, WORDS)}”" if words and field == "correction" else ""
        self._told(step, f"{status}{to}{lost}{self._over(step)}")
        if stay:
            self.show_claim(here)
        else:
            self.go_on(ids)

    def _over(self, step: Step) -> str:
        """The people whose marks a step replaced; empty where the marks were the checker's own."""
        others = [
            f"{event.old['by']}’s {event.old['status']}"
            for event in step.events
            if event.field == "status"
            and event.old["status"] != "unchecked"
            and not same_checker(event.old["by"], event.by)
        ]
        if len(others) > 1:
            return f", over {numbers.count(len(others), 'mark')} of others"
        return f", over {one_line(others[0])}" if others else ""

    def lingering(self, step: Step) -> str:
        """A hint on rows that stay though the filter no longer lets them through; empty where none do."""
        return ""

    def _told(self, step: Step, what: str) -> None:
        if not (step.entries or step.evidence):
            self.status.tell(f"Nothing changed: {what} already.")
            return
        fell = wording.unsigned(len(step.unsigned), 0 if step.evidence else len(step.entries))
        what, warned = _warned(step, what)
        undo = self.desk.keymap.hint("undo", "takes it back")
        said = (f"{_named(step)}: {what}", fell, warned, undo, self.lingering(step))
        self.status.tell(" · ".join(part for part in said if part))

    def do_repeat(self, count: int | None) -> None:
        """Repeat the last mark, with the words given to it where a claim lacks them."""
        last, ids = self.desk.last_mark, self.targets()
        if last is None or not ids:
            self.status.tell("No mark to repeat yet.")
            return
        words = last.words if self.desk.lacking(ids, last.status) else None
        self._mark(ids, last.status, words, stay=False)

    def do_undo(self, count: int | None) -> None:
        """Take back the last step."""
        self._take_back(self.desk.undo, "Taken back", "Nothing to take back.", undone=True)

    def do_redo(self, count: int | None) -> None:
        """Take back the last undo."""
        self._take_back(self.desk.redo, "Done again", "Nothing to do again.")

    def _take_back(
        self, change: Callable[[], Step | None], done: str, nothing: str, *, undone: bool = False
    ) -> None:
        here, took_in = self.here, self.desk.took_in
        source = self.entry.source if self.entry else ""
        try:
            step = change()
        except OnrecordError as error:
            self.fail(error)
            return
        if step is None:
            self.status.tell(f"{nothing[:-1]}; {STAYS}." if took_in else nothing)
            return
        left = "".join(f" · {id_} left alone: changed since" for id_ in step.left)
        elsewhere = {entry.source for entry in step.entries} - {source}
        files = [self.desk.store.source(id_).file for id_ in elsewhere]
        where = (
            f" in {files[0] if len(files) == 1 else numbers.count(len(files), 'document')}" if files else ""
        )
        did = changes.done(step, undone=undone)
        stays = f" · {STAYS}" if took_in else ""
        self.status.tell(f"{done}{where}: {_did(did, step)}{left}{stays}")
        there = [entry.id for entry in step.entries if self.desk.listing.get(entry.id)]
        self.show_claim(there[0] if there else here)
        self.read_again(step)

    # Language

    def read_again(self, step: Step) -> None:
        """Read the documents again, meanwhile, whose language a step changed."""
        if ids := [event.claim for event in step.events if event.field == "language"]:
            self.run_worker(partial(self._read_again, ids), thread=True, name="read again")

    def _read_again(self, ids: Sequence[str]) -> None:
        from extractors.intake import read_again  # here, in the thread: its patterns take a moment

        store = self.desk.store
        said = []
        for id_ in ids:
            try:
                read_again(store, store.source(id_))
                said.append(languages.now(store.source(id_)))
            except OnrecordError as error:
                said.append(str(error))
        store.entries()  # in order by now, not when the screen asks for them
        self.post_message(ReadAgain(" · ".join(said)))

    def on_read_again(self, message: ReadAgain) -> None:
        """Show the claims that documents have now."""
        here = self.here
        self.desk.reload()
        self.show_claim(here)
        self.status.tell_before(message.said)

    # Note and evidence

    def do_note(self, count: int | None) -> None:
        """Write a note."""
        ids, before = self.targets(), self.common(self.targets(), "note")

        def written(note: str) -> None:
            if note.strip() == before:
                return
            step = self.tried(lambda: self.desk.note(ids, note.strip()))
            self.added(step, "noted")

        if ids:
            self.checked_by_name(lambda: self.ask(f"note{numbers.of_several(ids)}", written, before))

    def common(self, ids: Sequence[str], field: Literal["note", "correction"]) -> str:
        """The note or the correction that these claims have in common; empty where they differ."""
        entries = filter(None, map(self.desk.listing.get, ids))
        said: set[str] = {getattr(entry.decision, field) for entry in entries}
        return said.pop() if len(said) == 1 else ""

    def do_evidence(self, count: int | None) -> None:
        """Give the claims evidence."""
        ids, entry = self.targets(), self.entry
        typed = self.desk.left_in_form.setdefault(" ".join(ids), {})

        def given(citation: Citation | None) -> None:
            if citation:
                where = "" if citation.locator else ", without where in it"
                self.added(self.tried(lambda: self.desk.cite(ids, citation)), f"evidence given{where}")
            elif typed:
                self.status.tell(LEFT)

        def form() -> None:
            new = Citation(Evidence("", accessed=self.desk.today().isoformat()))
            words = f": “{one_line(entry.claim.text, 2 * WORDS)}”" if entry and len(ids) == 1 else ""
            title = f"Evidence for {numbers.count(len(ids), 'claim')}{words}"
            self.app.push_screen(EvidenceForm(title, new, self.desk.offered(), typed), given)

        if ids:
            self.checked_by_name(form)

    def added(self, step: Step | None, what: str) -> None:
        """Show what a step gave claims before a mark: selected claims stay selected for the mark."""
        if step:
            self._told(step, what)
            self.show_claim(self.here)

    def kept(self, step: Step | None, what: str) -> None:
        """Show the claims of a step, and tell what was done."""
        if step:
            self.desk.selected.difference_update(entry.id for entry in step.entries)
        self.added(step, what)


def _warned(step: Step, what: str) -> tuple[str, str]:
    """What was done, with the step's warnings, in one sentence where a warning goes on from it."""
    if not step.warnings:
        return what, ""
    warning = step.warnings[0].partition(": ")[2]
    if not warning.startswith(what):
        return what, f"warning: {warning}"
    several = f", {len(step.warnings):,}" if len(step.entries) > 1 else ""
    return f"{what}{several}{warning.removeprefix(what)}", ""


def _did(did: str, step: Step) -> str:
    """What was done, to which claim or how many; where others stayed as they were, how many changed."""
    if len(step.entries) == 1:
        return f"{did} on “{one_line(step.entries[0].claim.text, WORDS)}”"
    return f"{did} on {_named(step)}" if did else _named(step)


def _named(step: Step) -> str:
    """The evidence, document or claim that a step changed, or the number of claims."""
    others = [item.title or item.url for item in step.evidence] + [source.file for source in step.sources]
    if others:
        return one_line(", ".join(others), WORDS)
    return step.entries[0].id if len(step.entries) == 1 else numbers.count(len(step.entries), "claim")
