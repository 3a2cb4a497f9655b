"""``take-in --changed``, ``add --draft-of`` and ``list --stale`` as a user meets them."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Shell

OLD = "Ruth Bell spoke. She counted 40 boats in the basin. The wall lost 12 stones. It cost £6 million.\n"
NEW = "It rained. Ruth Bell spoke. She counted 41 boats in the basin. The wall lost 12 stones.\n"


def write(desk: Shell, name: str, text: str) -> Path:
    """Write a document, always at the same time."""
    path = desk.folder / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def lines(desk: Shell, *arguments: str) -> list[str]:
    """The lines that a command prints."""
    return desk.ok(*arguments).splitlines()


@pytest.fixture
def desk(shell: Shell) -> Shell:
    """A shell in a workspace with a document of three claims, all verified."""
    shell.ok("init", ".")
    write(shell, "seeds/a.txt", OLD)
    shell.ok("take-in")
    shell.ok("mark", *(claim["id"] for claim in shell.claims()), "verified")
    return shell


def test_what_would_go_stale_is_listed_and_then_taken_in(desk: Shell) -> None:
    boats = lines(desk, "list", "--text", "40 boats")[0].split()[0]
    path = write(desk, "seeds/a.txt", NEW)

    told = desk.run("take-in")
    taken = desk.run("take-in", "--changed")

    summary = ["  decisions: 1 hold, 1 stale, 1 gone; claims: 0 new"]
    assert told.code == 1
    assert told.out == ""
    problem, *rest, hint = told.err.splitlines()
    assert problem == f"! {path}: changed since it was taken in; its claims are those of the text on record"
    assert hint == "  onrecord take-in --changed takes it in"
    assert taken.code == 0
    assert taken.err.splitlines() == ["a.txt: 2 claims", *rest]
    assert rest[:1] == summary
    assert (
        rest[1]
        == f"  {boats} “40 boats” stale (words, value): She counted [-40-]{{+41+}} boats in the basin."
    )
    assert rest[2].split()[1:] == ["“£6", "million”", "gone"]


def test_stale_and_gone_claims_are_listed(desk: Shell) -> None:
    write(desk, "seeds/a.txt", NEW)
    desk.run("take-in", "--changed")

    [stale] = lines(desk, "list", "--stale")
    [gone] = lines(desk, "list", "--gone")
    [plain] = map(json.loads, lines(desk, "list", "--stale", "--json"))

    assert stale.split()[1:] == ["stale", "figure", "41", "boats"]
    assert gone.split()[1:] == ["verified", "figure", "£6", "million"]
    assert (plain["stale"], plain["earlier"]["claim"]["text"]) == (["words", "value"], "40 boats")
    assert len(lines(desk, "list")) == 2
    assert "status      ! stale, was ✓ verified by Ann" in desk.run("show", plain["id"]).out
    assert lines(desk, "note", plain["id"], "n") == [f"{plain['id']} stale"]
    assert lines(desk, "mark", plain["id"], "verified") == [f"{plain['id']} verified"]
    assert lines(desk, "list", "--stale") == []


def test_a_file_is_added_as_the_next_draft(desk: Shell) -> None:
    file = write(desk, "second.txt", NEW)

    added = desk.run("add", "--draft-of", "a.txt", str(file))

    assert added.code == 0
    assert added.err.splitlines()[:2] == [
        "second.txt: 2 claims",
        "  decisions: 1 hold, 1 stale, 1 gone; claims: 0 new",
    ]
    assert len(lines(desk, "list", "--source", "second.txt")) == len(lines(desk, "list")) == 2
    assert (desk.folder / "seeds" / "second.txt").read_text(encoding="utf-8") == NEW


def test_the_offer_of_a_draft_is_a_command_that_does_it(desk: Shell) -> None:
    text = OLD.replace("40", "41") + "She counted 5 cats.\n"
    file = write(desk, "second draft.txt", text)

    told = desk.run("add", str(file)).err.splitlines()
    taken = desk.run("add", "--draft-of", "a.txt", str(desk.folder / "seeds" / "second draft.txt"))

    assert told == [
        "second draft.txt: 4 claims",
        "second draft.txt: much like a.txt; if it is its next draft:"
        " onrecord add --draft-of a.txt 'seeds/second draft.txt'",
    ]
    assert taken.code == 0
    assert len(lines(desk, "list")) == 4


def test_a_draft_in_another_format_is_offered_and_decisions_stay_with_their_words(desk: Shell) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in OLD.splitlines())
    file = desk.folder / "seeds" / "page.html"
    file.write_text(f"<html><body><article>{paragraphs}</article></body></html>", encoding="utf-8")

    told = desk.run("take-in").err.splitlines()
    taken = desk.run("add", "--draft-of", "a.txt", str(file))

    assert told[-1] == (
        "page.html: much like a.txt; if it is its next draft: onrecord add --draft-of a.txt seeds/page.html"
    )
    assert taken.err.splitlines()[-1] == "  decisions: 3 hold, 0 stale, 0 gone; claims: 0 new"


def test_an_unknown_source_is_refused(desk: Shell) -> None:
    file = write(desk, "second.txt", NEW)

    refused = desk.run("add", "--draft-of", "b.txt", str(file))

    assert "b.txt: no such document on record" in refused.err
    assert not (desk.folder / "seeds" / "second.txt").exists()


def test_a_new_speaker_is_told_and_one_claim_is_one(desk: Shell) -> None:
    write(desk, "seeds/b.txt", "“We will pay,” Ruth Bell said.\n")
    assert desk.run("take-in").err.splitlines() == ["b.txt: 1 claim"]
    desk.run("mark", lines(desk, "list", "--text", "pay")[0].split()[0], "verified")
    write(desk, "seeds/b.txt", "“We will pay,” Tom Lind said.\n")

    told = desk.run("take-in", "--changed").err.splitlines()

    assert told[1].startswith("  decisions: 0 hold, 1 stale")
    assert told[2].endswith(
        " stale (speaker): “We will pay,” [-Ruth Bell-]{+Tom Lind+} said."
        " · “We will pay,”: speaker Ruth Bell -> Tom Lind"
    )


def test_other_typography_keeps_decisions_and_the_history_says_so(desk: Shell) -> None:
    write(desk, "seeds/a.txt", OLD.replace("40 boats in", "40\u00a0boats—all old—in"))
    desk.run("take-in", "--changed")
    desk.run("mark", *(line.split()[0] for line in lines(desk, "list")), "verified")
    write(desk, "seeds/a.txt", OLD.replace("40 boats in", "40 boats -- all old -- in"))

    told = desk.run("take-in", "--changed").err.splitlines()
    history = lines(desk, "history")

    assert told == [
        "a.txt: 3 claims",
        "  decisions: 3 hold (1 in other typography), 0 stale, 0 gone; claims: 0 new",
    ]
    assert len(lines(desk, "list", "--status", "verified")) == 3
    [line] = [line for line in history if " draft 3: " in line]
    assert line.endswith(
        "typography only: She counted 40 boats[-—-]{+ -- +}all old[-—-]{+ -- +}in the basin."
    )


def test_what_the_draft_has_as_agreed_is_settled_by_one_command(desk: Shell) -> None:
    boats = lines(desk, "list", "--text", "40 boats")[0].split()[0]
    stones = lines(desk, "list", "--text", "12 stones")[0].split()[0]
    desk.run("mark", boats, "corrected", "--correction", "44 boats")
    desk.run("mark", stones, "corrected", "--correction", "14 stones")
    write(desk, "seeds/a.txt", OLD.replace("40 boats", "44 boats").replace("12 stones", "14 stones"))

    told = desk.run("take-in", "--changed").err.splitlines()
    done = desk.run("agreed")

    assert told[2] == "  the draft has what was agreed: 2; onrecord agreed settles them"
    assert sorted(done.out.splitlines()) == sorted([f"{boats} corrected", f"{stones} corrected"])
    assert lines(desk, "list", "--stale") == []
    assert all(
        line.endswith("status: corrected -> corrected in another draft, as agreed")
        for line in lines(desk, "history")[:2]
    )
    assert desk.run("agreed").out == ""
    desk.run("undo")
    assert len(lines(desk, "list", "--stale")) == 2
