"""``take-in --changed``, ``add --draft-of`` and ``list --stale`` as a user meets them."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from tui.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

OLD = "Ruth Bell spoke. She counted 40 boats in the basin. The wall lost 12 stones. It cost £6 million.\n"
NEW = "It rained. Ruth Bell spoke. She counted 41 boats in the basin. The wall lost 12 stones.\n"


class Desk:
    """A workspace and the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str) -> Result:
        return CliRunner().invoke(cli, ["-C", str(self.folder), *arguments], standalone_mode=False)

    def lines(self, *arguments: str) -> list[str]:
        return self.run(*arguments).stdout.splitlines()

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))
        return path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A workspace with a document of three claims, all verified."""
    monkeypatch.setenv("ONRECORD_BY", "Ada")
    (tmp_path / "seeds").mkdir()
    desk = Desk(tmp_path)
    desk.write("seeds/a.txt", OLD)
    desk.run("take-in")
    ids = [line.split()[0] for line in desk.lines("list")]
    desk.run("mark", *ids, "verified")
    return desk


def test_what_would_go_stale_is_listed_and_then_taken_in(desk: Desk) -> None:
    boats = desk.lines("list", "--text", "40 boats")[0].split()[0]
    path = desk.write("seeds/a.txt", NEW)

    told = desk.run("take-in")
    taken = desk.run("take-in", "--changed")

    summary = ["  decisions: 1 hold, 1 stale, 1 gone; claims: 0 new"]
    assert told.return_value == 1
    assert told.stdout == ""
    problem, *rest, hint = told.stderr.splitlines()
    assert problem == f"! {path}: changed since it was taken in; its claims are those of the text on record"
    assert hint == "  onrecord take-in --changed takes it in"
    assert taken.return_value == 0
    assert taken.stderr.splitlines() == ["a.txt: 2 claims", *rest]
    assert rest[:1] == summary
    assert rest[1] == f"  {boats} stale (words, value): She counted [-40-]{{+41+}} boats in the basin."
    assert rest[2].split()[1:] == ["gone:", "£6", "million"]


def test_stale_and_gone_claims_are_listed(desk: Desk) -> None:
    desk.write("seeds/a.txt", NEW)
    desk.run("take-in", "--changed")

    [stale] = desk.lines("list", "--stale")
    [gone] = desk.lines("list", "--gone")
    [plain] = map(json.loads, desk.lines("list", "--stale", "--json"))

    assert stale.split()[1:] == ["stale", "figure", "41", "boats"]
    assert gone.split()[1:] == ["verified", "figure", "£6", "million"]
    assert (plain["stale"], plain["earlier"]["claim"]["text"]) == (["words", "value"], "40 boats")
    assert len(desk.lines("list")) == 2
    assert "status      ! stale, was ✓ verified by Ada" in desk.run("show", plain["id"]).stdout
    assert desk.lines("note", plain["id"], "n") == [f"{plain['id']} stale"]
    assert desk.lines("mark", plain["id"], "verified") == [f"{plain['id']} verified"]
    assert desk.lines("list", "--stale") == []


def test_a_file_is_added_as_the_next_draft(desk: Desk, tmp_path: Path) -> None:
    file = desk.write("second.txt", NEW)

    added = desk.run("add", "--draft-of", "a.txt", str(file))

    assert added.return_value == 0
    assert added.stderr.splitlines()[:2] == [
        "second.txt: 2 claims",
        "  decisions: 1 hold, 1 stale, 1 gone; claims: 0 new",
    ]
    assert len(desk.lines("list", "--source", "second.txt")) == len(desk.lines("list")) == 2
    assert (tmp_path / "seeds" / "second.txt").read_text(encoding="utf-8") == NEW


def test_the_offer_of_a_draft_is_a_command_that_does_it(desk: Desk) -> None:
    text = OLD.replace("40", "41") + "She counted 5 cats.\n"
    file = desk.write("second draft.txt", text)

    told = desk.run("add", str(file)).stderr.splitlines()
    taken = desk.run("add", "--draft-of", "a.txt", str(desk.folder / "seeds" / "second draft.txt"))

    assert told == [
        "second draft.txt: 4 claims",
        "second draft.txt: much like a.txt; if it is its next draft:"
        " onrecord add --draft-of a.txt 'seeds/second draft.txt'",
    ]
    assert taken.return_value == 0
    assert len(desk.lines("list")) == 4


def test_an_unknown_source_is_refused(desk: Desk) -> None:
    file = desk.write("second.txt", NEW)

    refused = desk.run("add", "--draft-of", "b.txt", str(file))

    assert "b.txt: no such document on record" in str(refused.exception.format_message())
    assert not (desk.folder / "seeds" / "second.txt").exists()


def test_a_new_speaker_is_told_and_one_claim_is_one(desk: Desk) -> None:
    desk.write("seeds/b.txt", "“We will pay,” Ruth Bell said.\n")
    assert desk.run("take-in").stderr.splitlines() == ["b.txt: 1 claim"]
    desk.run("mark", desk.lines("list", "--text", "pay")[0].split()[0], "verified")
    desk.write("seeds/b.txt", "“We will pay,” Tom Lind said.\n")

    told = desk.run("take-in", "--changed").stderr.splitlines()

    assert told[1].startswith("  decisions: 0 hold, 1 stale")
    assert told[2].endswith(
        " stale (speaker): “We will pay,” [-Ruth-]{+Tom+} [-Bell-]{+Lind+} said."
        " · “We will pay,”: speaker Ruth Bell -> Tom Lind"
    )


def test_other_typography_keeps_decisions_and_the_history_says_so(desk: Desk) -> None:
    desk.write("seeds/a.txt", OLD.replace("40 boats in", "40\u00a0boats—all old—in"))
    desk.run("take-in", "--changed")
    desk.run("mark", *(line.split()[0] for line in desk.lines("list")), "verified")
    desk.write("seeds/a.txt", OLD.replace("40 boats in", "40 boats -- all old -- in"))

    told = desk.run("take-in", "--changed").stderr.splitlines()
    history = desk.lines("history")

    assert told == [
        "a.txt: 3 claims",
        "  decisions: 3 hold (1 in other typography), 0 stale, 0 gone; claims: 0 new",
    ]
    assert len(desk.lines("list", "--status", "verified")) == 3
    [line] = [line for line in history if " draft 3: " in line]
    assert line.endswith(
        "typography only: She counted 40 boats[-—-]{+ -- +}all old[-—-]{+ -- +}in the basin."
    )


def test_what_the_draft_has_as_agreed_is_settled_by_one_command(desk: Desk) -> None:
    boats = desk.lines("list", "--text", "40 boats")[0].split()[0]
    stones = desk.lines("list", "--text", "12 stones")[0].split()[0]
    desk.run("mark", boats, "corrected", "--correction", "44 boats")
    desk.run("mark", stones, "corrected", "--correction", "14 stones")
    desk.write("seeds/a.txt", OLD.replace("40 boats", "44 boats").replace("12 stones", "14 stones"))

    told = desk.run("take-in", "--changed").stderr.splitlines()
    done = desk.run("agreed")

    assert told[2] == "  the draft has what was agreed: 2; onrecord agreed settles them"
    assert sorted(done.stdout.splitlines()) == sorted([f"{boats} corrected", f"{stones} corrected"])
    assert desk.lines("list", "--stale") == []
    assert all(
        line.endswith("status: corrected -> corrected in another draft, as agreed")
        for line in desk.lines("history")[:2]
    )
    assert desk.run("agreed").stdout == ""
    desk.run("undo")
    assert len(desk.lines("list", "--stale")) == 2
