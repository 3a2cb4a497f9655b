"""Going to another screen and back, and what else every screen does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import themes
from tui.app.commands.documents import NO_DOCUMENT
from tui.app.panels.help import Help
from tui.app.panels.messages import Messages

if TYPE_CHECKING:
    from tui.app.commands.place import Anywhere, Command, Place


def review(place: Anywhere, count: int | None) -> None:
    """Open the review screen."""
    place.show_screen("review")


def document(place: Place, count: int | None) -> None:
    """Open the document screen."""
    if place.source:
        place.show_screen("document", place.here or place.source.id)
    else:
        place.status.tell(NO_DOCUMENT)


def claim(place: Place, count: int | None) -> None:
    """Open the claim screen."""
    if place.entry:
        place.show_screen("claim")


def progress(place: Anywhere, count: int | None) -> None:
    """Open the progress screen."""
    place.show_screen("progress")


def change_theme(place: Anywhere, count: int | None) -> None:
    """Change to the next theme."""
    place.app.theme = themes.after(place.app.theme)
    place.status.tell(f"Theme: {place.app.theme.removeprefix(themes.PREFIX)}")


def show_help(place: Anywhere, count: int | None) -> None:
    """Show the keys of the pane."""
    place.app.push_screen(Help(place.pane, place.actions(), place.desk.keymap))


def show_messages(place: Anywhere, count: int | None) -> None:
    """Show what was told last, to be read again."""
    place.app.push_screen(Messages([*place.desk.said]))


def show_palette(place: Anywhere, count: int | None) -> None:
    """Show every action by its name, in the palette."""
    place.app.action_command_palette()


def quit_screen(place: Anywhere, count: int | None) -> None:
    """Leave the screen; an open prompt first."""
    if place.status.asking:
        place.status.leave()
    else:
        place.leave()


EVERYWHERE: dict[str, Command[Anywhere]] = {
    "review": review,
    "progress": progress,
    "theme": change_theme,
    "help": show_help,
    "messages": show_messages,
    "palette": show_palette,
    "quit": quit_screen,
}
OPENING: dict[str, Command[Place]] = {"document": document}
CLAIM: dict[str, Command[Place]] = {"claim": claim}
