"""The language of a document at the desk: shown where it limits what is found, given, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk_by_hand import shown, taken_in

from onrecord.config import Settings
from onrecord.store import Store
from tui.app.desk import Desk
from tui.app.widgets.details import Details

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from onrecord.workspace import Workspace
    from tui.app.app import OnrecordApp

SPANISH = """\
El ayuntamiento gastará dos millones en el nuevo dique.

«No vamos a esperar a la próxima tormenta», dijo Ruth Bell a los 1.200 vecinos.
"""
ENGLISH = "“We will act,” said Ruth Bell. The wall cost £6 million.\n"
LIMIT = "in Spanish: only quotations in marks and plain numbers are found"


def desk_of(workspace: Workspace, **documents: str) -> Desk:
    """A desk at documents that were taken in, with a key for the language."""
    store = taken_in(workspace, {f"{name}.txt": text for name, text in documents.items()})
    return Desk(store, "Ada", settings=Settings(keys={"language": "ctrl+l"}))


def words(desk: Desk) -> list[str]:
    return [entry.claim.text for entry in Store(desk.store.workspace).entries()]


async def told_again(pilot: Pilot[int]) -> None:
    """Wait until a document is read again."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_a_document_says_what_is_not_looked_for(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = desk_of(
        workspace, letter=SPANISH, note=ENGLISH, plain="Nada de nada, dijo el alcalde de la villa.\n"
    )
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        rows = shown(pilot).splitlines()
        assert any("letter.txt" in row and "es 1" in row for row in rows)
        assert not any("note.txt" in row and "en " in row for row in rows if "note.txt" in row)
        await pilot.press("]")
        assert f"letter.txt · {LIMIT}" in shown(pilot)
        await pilot.press("]")
        assert LIMIT not in shown(pilot)
        await pilot.press("]")
        assert f"plain.txt · {LIMIT}" in shown(pilot)
        assert f"language {LIMIT}" in pilot.app.screen.query_one(Details).said
        await pilot.press("[", "[", "b")
        assert f"{LIMIT} · not covered:" in shown(pilot)


async def test_a_language_is_given_and_taken_back(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = desk_of(workspace, note=ENGLISH)
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("ctrl+l", *"es", "enter")
        await told_again(pilot)
        assert f"note.txt: {LIMIT} · u takes it back" in shown(pilot)
        assert words(desk) == ["We will act,"]
        await pilot.press("u")
        await told_again(pilot)
        assert "Taken back: the language on note.txt" in shown(pilot)
        assert words(desk) == ["We will act,", "£6 million"]
        await pilot.press("ctrl+r")
        await told_again(pilot)
        assert words(desk) == ["We will act,"]


async def test_a_decision_stays_when_the_language_changes(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = desk_of(workspace, note=ENGLISH)
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("p", "ctrl+l", *"es", "enter")
        await told_again(pilot)
        [entry] = Store(workspace).entries()
        assert (entry.claim.speaker and entry.claim.speaker.name, entry.decision.status) == (
            "Ruth Bell",
            "opinion",
        )
        assert "≈" in shown(pilot), "another reading is suggested"


async def test_what_is_no_language_is_refused(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    desk = desk_of(workspace, note=ENGLISH)
    async with open_app(desk).run_test(size=(120, 30)) as pilot:
        await pilot.press("ctrl+l", *"e1!", "enter")
        assert "e1!: no code of a language, such as en, es or pt-BR" in shown(pilot)
        assert words(desk) == ["We will act,", "£6 million"]
        await pilot.press("ctrl+l", "escape")
        assert "language of" not in shown(pilot)


async def test_documents_are_taken_in_in_the_language_of_the_start(
    workspace: Workspace, open_app: Callable[..., OnrecordApp]
) -> None:
    (workspace.seeds / "note.txt").write_text(ENGLISH, encoding="utf-8")
    desk = Desk(Store(workspace), "Ada", language="es")
    async with open_app(desk, take_in=True).run_test(size=(120, 30)) as pilot:
        await told_again(pilot)
        assert words(desk) == ["We will act,"]
