"""What is done on every screen that shows claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands.comments import COMMENTS
from tui.app.commands.deciding import DECIDING
from tui.app.commands.documents import DOCUMENTS
from tui.app.commands.marking import MARKING
from tui.app.commands.opening import EVERYWHERE, OPENING
from tui.app.commands.outside import OUTSIDE
from tui.app.commands.people import PEOPLE
from tui.app.commands.selecting import MAKING
from tui.app.commands.undoing import UNDOING

if TYPE_CHECKING:
    from tui.app.commands.place import Command, Place

ON_CLAIMS: dict[str, Command[Place]] = (
    EVERYWHERE | OPENING | MARKING | UNDOING | DECIDING | PEOPLE | OUTSIDE | MAKING | DOCUMENTS | COMMENTS
)
