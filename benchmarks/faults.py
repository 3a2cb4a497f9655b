"""What a failing disk does to every command that writes: each of its file operations fails, in each way.

Then, on a good disk, all that was acknowledged must be on record, "nothing was written" must be true, no
traceback printed, and the next change possible.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
from msgspec import Struct

from benchmarks import busy, failing
from benchmarks.busy import Desk
from benchmarks.failing import MODES, SHORT, USUAL
from benchmarks.faulted import CORE, cases
from benchmarks.forked import command, forked, in_a_process, warm_up
from benchmarks.frame import Figure
from benchmarks.standing import facts
from onrecord.errors import OnrecordError
from onrecord.store import Store
from onrecord.workspace import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from benchmarks.failing import Happened
    from benchmarks.faulted import Case, Stage
    from benchmarks.forked import Ran
    from benchmarks.standing import Facts

NOTHING = ("nothing was written", "nothing was changed")
"""How a command says that its change is not on record."""
EITHER = "may be on the disk"
"""How a command says that it can't tell whether its change is on record."""

LEFT = "can't be removed"
"""How a command says that it could not remove a file."""

RANDOM = re.compile(r"\.\w{8}(?=\.tmp)|[0-9a-f]{60,}|\d{4}-[\dTZ-]+")
"""The parts of file names that differ from run to run."""

LATER = "Looked at after the fault."
"""The note of the change made on a good disk."""

USAGE = 2
"""The exit code of a command that failed."""

SAMPLE = 1
"""The operations of a command and a way of failing that a quick run tries."""


LOST = "acknowledged, and lost"
UNTRUE = "nothing was written, it says, and it was"


class Verdict(Struct, frozen=True):
    """What was wrong after one operation had failed; empty where nothing was wrong."""

    case: str
    number: int
    mode: str
    failed: str
    wrong: str = ""
    said: str = ""


def figures(quick: bool) -> Iterator[Figure]:
    """For each command how many faults were followed by something wrong, beside how many there were.

    Nothing where no C compiler is. What was wrong is printed to standard error, an example of each kind.
    """
    with tempfile.TemporaryDirectory() as folder:
        library = failing.built(Path(folder))
        if not library:
            return
        sample = ["--sample", str(SAMPLE)] if quick else []
        home = {"HOME": folder, "XDG_CONFIG_HOME": folder, "ONRECORD_BY": "Ada"}
        process = failing.preloaded(library, ["-m", "benchmarks.faults", *sample], home)
        assert process.stdout
        verdicts = [msgspec.json.decode(line, type=Verdict) for line in process.stdout]
        if process.wait():
            raise RuntimeError("the process with the failing disk died")
    for line in examples(verdicts):
        click.echo(line, err=True)
    tried = Counter(verdict.case for verdict in verdicts)
    for name, count in tried.items():
        bad = [each.wrong for each in verdicts if each.case == name and each.wrong]
        yield Figure(f"{name}: lost, told wrongly, or a traceback", len(bad), "faults", "of all", count)


def examples(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """The faults, how often each occurred, and the first failed operation of each kind, to show it again."""
    kinds: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verdicts:
        if verdict.wrong:
            kinds.setdefault((verdict.wrong, RANDOM.sub("", verdict.failed)), []).append(verdict)
    for (wrong, failed), found in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
        first = found[0]
        said = first.said.strip().splitlines()[-1:]
        place = f"{first.case!r} {first.number} {first.mode!r}"
        yield f"{len(found)} x {wrong}; {failed}; {place}: {''.join(said)}"


# In the process with the failing disk


@click.command()
@click.option("--sample", type=int, help="Only so many operations a command and a way of failing.")
@click.option("--core", is_flag=True, help="Only the commands that a desk lives on.")
@click.option("--sentences", type=int, default=18, help="So many sentences a document.")
@click.option("--case", "only", help="Only this command,")
@click.option("--number", type=int, help="only this operation of it,")
@click.option(
    "--mode", "modes", type=click.Choice(list(MODES)), multiple=True, help="failing only in these ways."
)
def main(
    sample: int | None,
    sentences: int,
    only: str | None,
    number: int | None,
    modes: tuple[str, ...],
    *,
    core: bool,
) -> None:
    """Let operations fail, and print a verdict a line; the library of faults.c must be preloaded."""
    warm_up()
    with tempfile.TemporaryDirectory(dir=failing.quick_disk()) as folder:
        root = Path(folder).resolve() / "busy"
        busy.make(root, sentences)
        chosen = [
            case for case in cases(root) if (case.name == only if only else not core or case.name in CORE)
        ]
        for case in chosen:
            for verdict in Trial(root, case).verdicts(list(modes or USUAL), sample, number):
                sys.stdout.write(msgspec.json.encode(verdict).decode() + "\n")
                sys.stdout.flush()


class Trial:
    """Tries one command on copies of a busy workspace, made ready for it.

    ``stages`` are the facts on record before, after each of the command's steps, and at its end.
    """

    def __init__(self, busy_one: Path, case: Case) -> None:
        self._busy = busy_one
        self._case = case
        self._ready = busy_one.with_name("ready")
        self._place = busy_one.with_name("tried")
        self._claim = Desk(busy_one).ids("--source", "2.txt")[-1]
        beginnings = [self._facts_after(stage) for stage in case.stages[:-1]]
        self._make_ready(case.whole.prepare)
        self._usual, told = self._run(0, "EIO once")
        self._count = told.count
        end, _ = self._looked()
        assert self._count, self._usual
        assert self._usual.code != USAGE, self._usual
        shutil.rmtree(self._place)
        shutil.copytree(self._ready, self._place)
        self._stages = [each or Counter() for each in (self._looked()[0], *beginnings, end)]

    def verdicts(self, modes: Iterable[str], sample: int | None, number: int | None) -> Iterator[Verdict]:
        """A verdict for each operation that fails, in each of these ways."""
        chance = random.Random(self._case.name)
        names: dict[int, str] = {}
        for mode in modes:
            numbers = [number] if number else list(range(1, self._count + 1))
            for each in chance.sample(numbers, min(sample, len(numbers))) if sample else numbers:
                if MODES[mode][0] == SHORT and not names.get(each, "write").startswith("write"):
                    continue
                ran, told = self._run(each, mode)
                names[each] = told.failed
                if not told.failed or (MODES[mode][0] == SHORT and not told.failed.startswith("write")):
                    continue
                said = (ran.err or ran.out).replace(str(self._place), "")[-300:]
                yield Verdict(self._case.name, each, mode, told.failed, self._wrong(ran), said)

    def _make_ready(self, prepare: Callable[[Path], object]) -> None:
        shutil.rmtree(self._ready, ignore_errors=True)
        shutil.copytree(self._busy, self._ready)
        prepare(self._ready)
        shutil.rmtree(self._ready / "data" / "backups", ignore_errors=True)  # So that the command makes one.

    def _facts_after(self, stage: Stage) -> Facts | None:
        self._make_ready(stage.prepare)
        self._run(0, "EIO once", stage)
        self._case.whole.prepare(self._place)
        return self._looked()[0]

    def _run(self, number: int, mode: str, stage: Stage | None = None) -> tuple[Ran, Happened]:
        """Run the command on a copy, on which the operation of this number fails."""
        shutil.rmtree(self._place, ignore_errors=True)
        shutil.copytree(self._ready, self._place)
        failing.arm(self._place, number, mode)
        ran = self._once(stage or self._case.whole)
        told = failing.happened()
        failing.disarm()
        return ran, told

    def _once(self, stage: Stage) -> Ran:
        arguments = [each.replace("{root}", str(self._place)) for each in stage.arguments]
        if self._case.desk:
            return in_a_process(lambda: mark_in_turn(self._place, arguments))
        return command("-C", str(self._place), *arguments, stdin=stage.stdin)

    def _looked(self) -> tuple[Facts | None, str]:
        """The facts on record, and what is wrong with a change made then."""
        place, claim = self._place, self._claim
        return forked(lambda: look(place, claim)) or (None, "the process that looks at the workspace dies")

    def _wrong(self, ran: Ran) -> str:
        """What is wrong after the command ran on a failing disk."""
        if ran.raised:
            return f"traceback, {ran.raised}"
        if self._case.mends:
            run_again = self._once(self._case.whole)
            if run_again.raised or run_again.code not in (0, 1):
                return f"can't be mended after that: {run_again.raised or run_again.err}"
            found, problem = self._looked()
            return problem or ("" if found == self._stages[-1] else "not mended after that")
        found, problem = self._looked()
        if found is None or problem:
            return problem
        if self._case.desk:
            return wrong_of_marks(ran, found)
        return self._told_wrongly(ran, found)

    def _told_wrongly(self, ran: Ran, found: Facts) -> str:
        before, end = self._stages[0], len(self._stages) - 1
        if (
            ran.code == 1 and "! " in ran.err
        ):  # Documents that could not be read are named, the others are taken in.
            between = (before & self._stages[end]) <= found <= (before | self._stages[end])
            return "" if between else self._between(found)
        if found not in self._stages and any(words in ran.err for words in (EITHER, LEFT)):
            found = Counter({fact: n for fact, n in found.items() if fact in before or fact[:4] != "file"})
        done = self._stages.index(found) if found in self._stages else None
        if done is None and ran.code is None and found <= (before | self._stages[end]):
            return ""  # What a dead process had done outside of the store is whole.
        if done is None:
            return self._between(found)
        steps = ran.out.count('"ok":true') + ran.out.count('"ok": true')
        if done < steps:
            return LOST
        if ran.code is None or EITHER in ran.err:
            return ""
        if ran.code == self._usual.code:
            return "" if done == end else LOST
        if "onrecord: " not in ran.err:
            return "it fails without a word"
        if done == end and done > steps:
            said = any(words in ran.err for words in NOTHING)
            return UNTRUE if said else "it fails, it says, and it was written"
        return ""

    def _between(self, found: Facts) -> str:
        """What is wrong with a state that is no stage of the command."""
        for stage in self._stages:
            differing = (found - stage) + (stage - found)
            if all(fact.startswith("file") for fact in differing):
                return f"a file is left that is not what it should be: {min(differing).split(' ')[1]}"
        before = self._stages[0]
        differing = (found - before) + (before - found)
        return f"neither done nor not done: {', '.join(sorted({fact.split(' ')[0] for fact in differing}))}"


def mark_in_turn(place: Path, ids: Iterable[str]) -> int:
    """Mark claims in one process that goes on whatever fails, say of each how that went, look at the end."""
    try:
        store = Store(find(place))
    except OnrecordError as error:
        print(json.dumps({"error": str(error)}), flush=True)
        return USAGE
    for number, id_ in enumerate(ids):
        try:
            store.decide([id_], "Ada", status="opinion", note=f"<{number}>")
            answer: dict[str, object] = {"mark": number, "ok": True}
        except OnrecordError as error:
            answer = {"mark": number, "error": str(error)}
        print(json.dumps(answer), flush=True)
        if number % 3 == 2:
            with suppress(OnrecordError):
                store.fold()
    failing.disarm()
    store.refresh()
    same = facts(store) == facts(Store(find(place)))
    print(json.dumps({"same": same}), flush=True)
    return 0


def wrong_of_marks(ran: Ran, found: Facts) -> str:
    """What is wrong with the marks that ``mark_in_turn`` told, given the facts ``found`` on record."""
    for line in ran.out.splitlines():
        told = json.loads(line)
        if told.get("same") is False:
            return "the process sees what is not on record"
        if "mark" in told:
            stands = any(fact.startswith("claim") and f"<{told['mark']}>" in fact for fact in found)
            if told.get("ok") and not stands:
                return LOST
            if stands and not told.get("ok") and EITHER not in told["error"]:
                return UNTRUE
    return ""


def look(place: Path, claim: str) -> tuple[Facts | None, str]:
    """The facts on record and the files beside, and what is wrong with the next change, made here."""
    try:
        store = Store(find(place))
        found = facts(store, alike=True) | files_beside(place)
        store.decide([claim], "Zoe", note=LATER)
        store.close()
        after = facts(Store(find(place)), alike=True) | files_beside(place)
    except OnrecordError as error:
        return None, f"can't be used after that: {str(error).replace(str(place), '')}"
    less, more = found - after, after - found
    told = [fact for fact in more if fact.startswith("event") and LATER in fact]
    changed = [fact for fact in more if fact.startswith("claim") and LATER in fact]
    if len(told) == len(changed) == 1 and len(more) == 2 and len(less) == 1:
        return found, ""
    return found, "the next change is not the only one"


def files_beside(place: Path) -> Facts:
    """The files of a workspace that are not the store's, by name and content."""
    files = (path for path in place.rglob("*") if path.is_file() or path.is_dir())
    names = ((path, path.relative_to(place).as_posix()) for path in files)
    return Counter(
        f"file {name} {sha256(path.read_bytes()).hexdigest() if path.is_file() else 'folder'}"
        for path, name in names
        if not name.startswith("data") and not path.name.endswith(".tmp")
    )


if __name__ == "__main__":
    main()
