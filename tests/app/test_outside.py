"""Actions that reach out of the app, and decisions beside a status."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, on_disk, shown, told, type_text, until
from documents_by_hand import WORD, put_reading, word

from onrecord.reading import Block, Reading
from onrecord.store import Store
from tui.app.commands.outside import page_of
from tui.app.desk import Desk
from tui.app.editor import at_line, at_page, edited

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

    Open = Callable[..., OnrecordApp]

LETTER = Path("/seeds/a letter.txt")


@pytest.mark.parametrize(
    ("environment", "words", "in_terminal"),
    [
        ({"EDITOR": "vim"}, ["vim", "+12", str(LETTER)], True),
        ({"EDITOR": "vi", "VISUAL": "/usr/bin/nano -w"}, ["/usr/bin/nano", "-w", "+12", str(LETTER)], True),
        ({"EDITOR": "hx"}, ["hx", f"{LETTER}:12"], True),
        ({"EDITOR": "code -n"}, ["code", "-n", "--goto", f"{LETTER}:12"], False),
        ({"EDITOR": "subl"}, ["subl", f"{LETTER}:12"], False),
        ({"EDITOR": "strange"}, ["strange", str(LETTER)], True),
    ],
)
def test_editors_are_told_the_line_as_each_wants_it(
    environment: dict[str, str], words: list[str], in_terminal: bool
) -> None:
    assert at_line(LETTER, 12, environment) == (words, in_terminal)


def test_without_an_editor_the_desktop_opens_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert at_line(LETTER, 12, {}) == (["xdg-open", str(LETTER)], False)


def test_a_note_comes_back_as_the_editor_left_it(tmp_path: Path) -> None:
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\nprintf " and more\\n" >> "$1"\n')
    script.chmod(0o755)
    assert edited("[a] note", {"EDITOR": f"'{script}'"}) == "[a] note and more\n"


async def test_o_opens_the_document_with_what_there_is(
    desk: Desk, open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = tmp_path / "opened"
    script = tmp_path / "code"
    script.write_text(f'#!/bin/sh\necho "$@" > {opened}.new; mv {opened}.new {opened}\n')
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "j", "o")
        for _ in range(200):
            if opened.exists():
                break
            await pilot.pause(0.02)
        assert told(pilot) == f"Given to {script} to open."
    seed = desk.store.workspace.seeds / "letter.txt"
    assert opened.read_text().split() == ["--goto", f"{seed}:4"]


async def test_o_opens_what_is_no_text_as_the_desktop_does(
    workspace: Workspace, open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    opened, script = tmp_path / "opened", tmp_path / "bin" / "xdg-open"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\necho "$@" > {opened}.new; /bin/mv {opened}.new {opened}\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(script.parent))
    monkeypatch.setenv("EDITOR", "vi")
    store = Store(workspace)
    put_reading(store, "lamp.docx", word(), WORD)
    async with open_app(Desk(store, "Ada")).run_test(size=(200, 30)) as pilot:
        await pilot.press("o")
        await until(pilot, opened.exists)
        assert told(pilot) == "Given to xdg-open to open."
        script.unlink()
        await pilot.press("o")
        seed = workspace.seeds / "lamp.docx"
        assert told(pilot) == f"xdg-open: No such file or directory; open {seed} by hand"
    assert opened.read_text() == f"{seed}\n"


@pytest.mark.parametrize(
    ("viewer", "name", "words"),
    [
        ("org.gnome.Evince.desktop", "evince", ["--page-index=2", "{path}"]),
        ("okularApplication_pdf.desktop", "okular", ["--page=2", "{path}"]),
        ("firefox-esr.desktop", "firefox", ["file://{path}#page=2"]),
        ("strange.desktop", "xdg-open", ["{path}"]),
    ],
)
def test_a_viewer_of_pdfs_is_told_the_page_as_it_wants_it(
    viewer: str, name: str, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "xdg-mime").write_text(f"#!/bin/sh\necho {viewer}\n")
    (tmp_path / "xdg-mime").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "a.pdf"

    assert at_page(path, 2).words == [name, *(word.format(path=path) for word in words)]


def test_the_page_of_a_claim_is_that_of_its_block() -> None:
    blocks = (
        Block("paragraph", 0, 4, "p. iv (6), ¶ 2"),
        Block("furniture", 6, 10, "p. 7"),
        Block("cell", 12, 14, "¶ 3"),
    )
    reading = Reading("Ten. Nine. One.", "pdf/1", blocks=blocks)

    assert [page_of(reading, at) for at in (1, 7, 12, 5)] == [6, 7, 0, 0]


async def test_o_says_what_is_not_there(desk: Desk, open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "code")
    monkeypatch.setenv("PATH", "")
    async with open_app(desk).run_test(size=(100, 30)) as pilot:
        await pilot.press("o")
        assert told(pilot) == "code: No such file or directory; set EDITOR to your editor"
        (desk.store.workspace.seeds / "letter.txt").unlink()
        await pilot.press("o")
        assert told(pilot) == "letter.txt: is not below seeds/ any more"


async def test_y_copies_the_claim_or_the_selected_words(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("j", "y")
        assert pilot.app.clipboard == "12 nights"
        assert told(pilot).startswith("Copied 9 characters")
        await pilot.press("tab", "space", "l", "y")
        assert pilot.app.clipboard == "12 nights"
        await pilot.press("l", "y")
        assert pilot.app.clipboard == "12 nights,” Ruth"


async def test_of_claims_that_are_selected_all_but_the_first_become_its_duplicates(
    desk: Desk, open_app: Open
) -> None:
    async with open_app(desk).run_test() as pilot:
        first = desk.listing.entry(1).id
        await pilot.press("j", "space", "space", "g", "equals_sign")
        assert f"duplicate of {first} “12 nights”" in told(pilot)
        assert not desk.selected
    found = on_disk(desk)
    assert [one.dup_of for one in found] == ["", "", first, *[""] * 5]
    assert found[1].status == "unchecked"


async def test_two_claims_that_are_selected_become_one(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("M")
        assert told(pilot) == "Select two claims to merge (space), or open one (enter)."
        await pilot.press("j", "space", "j", "space", "M")
        assert "merged with" in told(pilot)
        assert not desk.selected
    merged = [one.dup_of for one in on_disk(desk)]
    assert merged[3] == desk.listing.entry(1).id
    assert desk.listing.entry(1).claim.text.startswith("12 nights,”")


async def test_a_query_a_signature_and_a_duplicate_are_kept(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("Q")
        await type_text(pilot, "the author")
        await pilot.press("enter")
        await type_text(pilot, "Who counted [them]?")
        await pilot.press("enter")
        assert desk.listing.entry(0).decision.queries[0].text == "Who counted [them]?"
        await pilot.press("f", "y", "enter")
        assert len(desk.listing) == 1
        await pilot.press("F", "j", "v", "k", "s")
        assert "Ada gave its status; somebody else has to sign" in told(pilot)
        desk.checker = "Bo"
        await pilot.press("s")
        assert desk.listing.entry(1).decision.signed.by == "Bo"  # type: ignore[union-attr]
        original = desk.listing.entry(1).id
        await pilot.press("G", "=")
        await type_text(pilot, original)
        await pilot.press("enter")
        assert f": duplicate of {original} “12 nights”" in told(pilot)
        await pilot.press("u")
    assert [one.dup_of for one in on_disk(desk)] == [""] * 8
    assert [len(one.queries) for one in on_disk(desk)] == [1, *[0] * 7]


async def test_what_is_typed_goes_in_the_place_of_what_a_prompt_offers(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("Q", *"Bob", "enter", "a", "enter", "Q", *"Hanna", "enter", "b", "enter")
        await pilot.press("Q", "enter", "c", "enter")
    asked = on_disk(desk)[0].queries
    assert [(one.to, one.text) for one in asked] == [("Bob", "a"), ("Hanna", "b"), ("Hanna", "c")]


async def test_nothing_is_kept_of_a_query_without_its_text(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        await pilot.press("Q", "backspace", "enter")
        assert "it needs somebody" in told(pilot)
        await pilot.press("Q", "x", "enter", "enter")
        assert "a query needs whom it is put to, and its text" in shown(pilot)
        await pilot.press("=", "enter", "z", "z", "enter", "escape")
        assert desk_of(pilot)
    assert not any(one.queries or one.dup_of for one in on_disk(desk))
