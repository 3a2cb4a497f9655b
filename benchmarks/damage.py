"""Damaged files: thousands of copies of a workspace, each damaged once, and then used and repaired.

Counted are tracebacks, damages that nobody was told of, and those that could have been mended and were not.
``python -m benchmarks.damage KIND NUMBER`` shows one.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from typing import IO, TYPE_CHECKING

import click
import msgspec
from msgspec import Struct

from benchmarks import busy, damaging, failing
from benchmarks.busy import Desk
from benchmarks.damaging import KINDS, Damage
from benchmarks.forked import be_bound, captured, forked, warm_up
from benchmarks.frame import Figure
from benchmarks.standing import facts
from onrecord.errors import OnrecordError
from onrecord.store import Store
from onrecord.workspace import find
from tui.cli import main as onrecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.standing import Facts

SENTENCES = 27
"""The number of sentences in a document, which gives 165 claims in all."""

QUICK = 1
"""The damages of a kind that a quick run tries."""

LATER = "Looked at after the damage."


class Step(Struct, frozen=True):
    """A command run on a damaged workspace, and its outcome."""

    command: str
    code: int | None
    said: str = ""
    raised: str = ""


class Visit(Struct, frozen=True):
    """A visit to a damaged workspace: the commands run, the facts at first and at last, and the notices.

    Facts are None where the store can't be opened.
    """

    steps: list[Step]
    first: Facts | None
    last: Facts | None
    told: str = ""


class Verdict(Struct, frozen=True):
    """The outcome of one damage. ``apart`` says that no check could have known of it."""

    kind: str
    number: int
    what: str
    raised: str = ""
    unclear: str = ""
    unnoticed: bool = False
    apart: bool = False
    opens: bool = True
    opens_repaired: bool = True
    mendable: bool = False
    mended: bool = False
    mended_late: bool = False


def figures(quick: bool) -> Iterator[Figure]:
    """For each kind of damage what was wrong, beside how many there were; examples go to standard error."""
    verdicts = []
    with tempfile.TemporaryDirectory(dir=failing.quick_disk()) as folder:
        trial = Trial(Path(folder).resolve())
        for kind in KINDS:
            verdicts += list(trial.verdicts(kind, QUICK if quick else None))
    for line in examples(verdicts):
        click.echo(line, err=True)
    for kind, count in Counter(each.kind for each in verdicts).items():
        of = [each for each in verdicts if each.kind == kind]
        mendable = sum(each.mendable for each in of)
        yield Figure(f"{kind}: tracebacks", sum(bool(each.raised) for each in of), "", "of all", count)
        yield Figure(
            f"{kind}: errors of no file", sum(bool(each.unclear) for each in of), "", "of all", count
        )
        yield Figure(f"{kind}: unnoticed", sum(each.unnoticed for each in of), "", "of all", count)
        yield Figure(f"{kind}: leaves no trace", sum(each.apart for each in of), "", "of all", count)
        yield Figure(f"{kind}: opens unrepaired", sum(each.opens for each in of), "", "of all", count)
        closed = sum(not each.opens_repaired for each in of)
        yield Figure(f"{kind}: can't be opened after --repair", closed, "", "of all", count)
        left = sum(each.mendable and not each.mended for each in of)
        yield Figure(f"{kind}: could be mended and is not", left, "", "of the mendable", mendable)
        late = sum(each.mendable and not each.mended_late for each in of)
        yield Figure(f"{kind}: nor when used before", late, "", "of the mendable", mendable)


def examples(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """The faults, how often each occurred, and the first damage of each kind, which shows the fault again."""
    kinds: dict[tuple[str, str], list[Verdict]] = {}
    for each in verdicts:
        if each.raised:
            kinds.setdefault(
                ("", each.raised.partition(":")[0] + ":" + each.raised.split(":")[1]), []
            ).append(each)
        if each.unclear:
            kinds.setdefault(("", each.unclear), []).append(each)
        if each.unnoticed:
            kinds.setdefault((each.kind, "unnoticed"), []).append(each)
        if each.mendable and not each.mended:
            kinds.setdefault((each.kind, "could be mended and is not"), []).append(each)
    for (_, wrong), found in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
        first = found[0]
        place = f"{first.kind!r} {first.number}, {first.what}"
        yield f"{len(found)} x {wrong}; first: {place} {first.raised}".rstrip()


class Trial:
    """A busy workspace below ``folder``, and damaged copies of it."""

    def __init__(self, folder: Path) -> None:
        folder.chmod(0o755)
        warm_up()
        self._busy, self._place = folder / "busy", folder / "tried"
        busy.make(self._busy, SENTENCES)
        self._files = damaging.read(self._busy)
        self._claims = Desk(self._busy).ids("--source", "2.txt")[-2:]
        (self._busy / "data").chmod(0o755)
        shutil.rmtree(self._busy / "data")
        for name, content in self._files.files.items():
            (self._busy / name).parent.mkdir(parents=True, exist_ok=True)
            (self._busy / name).write_bytes(content)
        self._damaged(Damage({}, mendable=True))
        place = self._place
        truth = forked(lambda: facts(Store(find(place))))
        assert truth
        self._truth = truth

    def verdicts(self, kind: str, count: int | None = None) -> Iterator[Verdict]:
        """The outcome of each damage of a kind, or of ``count`` of them."""
        for number, damage in enumerate(self.damages(kind, count)):
            yield self.verdict(kind, number, damage)

    def damages(self, kind: str, count: int | None = None) -> Iterator[Damage]:
        """The damages of a kind, the same ones in every run."""
        make, most = KINDS[kind]
        yield from make(self._files, Random(kind), min(count or most, most))

    def verdict(self, kind: str, number: int, damage: Damage) -> Verdict:
        """The outcome of one damage: of use and then repair, and of repair at once."""
        what = ", ".join(damage.files)
        used = self.visit(damage, repaired_first=False)
        repaired = self.visit(damage, repaired_first=True)
        if not (used and repaired):
            return Verdict(kind, number, what, "the process died")
        steps = [*used.steps, *repaired.steps]
        raised = next((f"{step.raised} ({step.command})" for step in steps if step.raised), "")
        unclear = next((f"{step.command} names no file: {step.said}" for step in steps if _unclear(step)), "")
        told = used.told or any(step.command.startswith("doctor") and step.code for step in steps)
        told = told or used.first is None
        silent = used.first != self._truth and not told
        return Verdict(
            kind,
            number,
            what,
            raised,
            unclear,
            silent and not damage.traceless,
            silent and damage.traceless,
            used.first is not None,
            repaired.last is not None,
            damage.mendable,
            repaired.last == self._truth,
            used.last is not None and self._but_mark(used.last) == self._but_mark(self._truth),
        )

    def _but_mark(self, found: Facts) -> Facts:
        """The facts without the claim marked along the way, and without its mark."""
        marked = self._claims[0]
        return Counter({fact: n for fact, n in found.items() if f'"{marked}"' not in fact})

    def visit(self, damage: Damage, *, repaired_first: bool) -> Visit | None:
        """Run the commands of a day on a damaged copy; None where the process died."""
        self._damaged(damage)
        place, (marked, shown) = self._place, self._claims
        repair = [["doctor"], ["doctor", "--repair"]]
        use = [
            *(["list"], ["show", shown], ["history"], ["status"], ["doctor"]),
            ["export", "--status", "all", "--force", "-o", str(place.with_name("out.csv"))],
            ["mark", marked, "opinion", "--note", LATER, "--by", "Zoe"],
        ]

        def do() -> Visit:
            if damage.bound:
                be_bound()
            first, told = (None, "") if repaired_first else _opened(place)
            steps = [_step(place, *each) for each in (repair if repaired_first else [*use, *repair])]
            last, problem = _opened(place)
            raised = [Step("open", 1, raised=each[1:]) for each in (told, problem) if each.startswith("!")]
            if repaired_first:
                steps += [_step(place, *each) for each in (["doctor"], *use[:2], use[-1])]
            return Visit([*steps, *raised], first, last, told)

        try:
            return forked(do)
        except RuntimeError as error:
            return Visit([Step("any", None, raised=str(error))], None, None)

    def differing(self, found: Facts | None) -> Iterator[str]:
        """How what is on record differs from the truth, a fact a line."""
        if found is not None:
            yield from (f"- {fact}" for fact in self._truth - found)
            yield from (f"+ {fact}" for fact in found - self._truth)

    def _damaged(self, damage: Damage) -> None:
        shutil.rmtree(self._place, ignore_errors=True)
        shutil.copytree(self._busy, self._place)
        damaging.apply(damage, self._place)


def _opened(place: Path) -> tuple[Facts | None, str]:
    """The facts on record, None where the store can't be opened, and the notices: an exception after "!"."""
    found: list[tuple[Facts | None, str]] = []

    def do() -> None:
        try:
            store = Store(find(place))
            found.append((facts(store), "; ".join(store.notices)))
        except OnrecordError as error:
            found.append((None, str(error)))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        ran = captured(do, "", out, err)
    return (None, f"!{ran.raised}") if ran.raised else found[0]


def _step(place: Path, *arguments: str) -> Step:
    """Run a command in this process."""

    def do() -> None:
        sys.argv = ["onrecord", "-C", str(place), "--by", "Ada", *arguments]
        onrecord()

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        ran = captured(do, "", out, err)
        said = _last_line(err) or _last_line(out)
    name = " ".join(each for each in arguments[:2] if not each[1:].isalnum() or each == arguments[0])
    return Step(name, ran.code, said.replace(str(place), ""), ran.raised)


def _last_line(file: IO[bytes]) -> str:
    file.seek(0)
    lines = file.read().decode(errors="replace").strip().splitlines()
    return lines[-1][-300:] if lines else ""


def _unclear(step: Step) -> bool:
    """Whether a command failed and its last line names no file, nor the missing claim."""
    named = any(words in step.said for words in ("/data", "/seeds", "data/", "no such claim", "no claim"))
    return step.code not in (0, 1) and not step.raised and not named


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)), required=False)
@click.argument("number", type=int, required=False)
@click.option("--count", type=int, help="As many damages as the run had in which the number was counted.")
def main(kind: str | None, number: int | None, count: int | None) -> None:
    """Print the verdicts on all damages, on those of one KIND, or the story of the one with this NUMBER."""
    with tempfile.TemporaryDirectory(dir=failing.quick_disk()) as folder:
        trial = Trial(Path(folder).resolve())
        if kind is None or number is None:
            for each in [kind] if kind else KINDS:
                for verdict in trial.verdicts(each, count):
                    click.echo(msgspec.json.encode(verdict))
            return
        damage = list(trial.damages(kind, count))[number]
        for repaired_first in (False, True):
            visit = trial.visit(damage, repaired_first=repaired_first)
            for step in visit.steps if visit else ():
                click.echo(f"{step.command}: {step.code} {step.said} {step.raised}")
            for fact in trial.differing(visit.last if visit else None):
                click.echo(fact)
        click.echo(msgspec.json.encode(trial.verdict(kind, number, damage)))


if __name__ == "__main__":
    main()
