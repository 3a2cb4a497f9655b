"""The picture of the app: ``python -m docs.pictures`` draws it, ``--check`` exits 1 where it differs.

The app runs without a terminal on a copy of the sample documents, with a few marks made.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.intake import take_in_new
from onrecord.config import Settings
from onrecord.records import Evidence
from onrecord.store import Citation, Store
from onrecord.workspace import create
from tui.app.app import OnrecordApp
from tui.app.desk import Desk

if TYPE_CHECKING:
    from onrecord.records import Status

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "pictures" / "desk.svg"
SIZE = (120, 36)
OUTCOMES: tuple[Status, ...] = (
    "verified",
    "verified",
    "opinion",
    "verified",
    "discarded",
    "verified",
    "checking",
)


def desk(folder: Path) -> Desk:
    """A desk on a copy of the sample documents in ``folder``, the first claims of one document marked."""
    workspace = create(folder)
    shutil.copytree(ROOT / "seeds", workspace.seeds, dirs_exist_ok=True)
    store = Store(workspace)
    for _ in take_in_new(store):
        pass
    opened = Desk(store, "Ada Quill")
    source = next(source for source in store.sources() if "feature" in source.file)
    opened.show_source(source.id)
    ids = opened.listing.ids()
    survey = Evidence("", title="Survey of the wall", type="primary", accessed="2026-11-20")
    opened.cite(ids[: len(OUTCOMES)], Citation(survey, "p. 4"))
    for id_, status in zip(ids, OUTCOMES, strict=False):
        opened.mark([id_], status)
    opened.mark(ids[len(OUTCOMES) : len(OUTCOMES) + 1], "inconclusive", "rang the trust twice")
    opened.show_source(None)
    return opened


async def draw(opened: Desk) -> str:
    """The desk as SVG, in the fonts that are there: nothing is loaded from the net."""
    app = OnrecordApp(opened.store.workspace.root, opened.store, Settings(), take_in=False, desk=opened)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2", "]", "slash", *"repair", "enter", "escape")
        await pilot.pause()
        svg = app.export_screenshot(title="onrecord")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code", "ui-monospace, Menlo, Consolas, DejaVu Sans Mono")


def main() -> int:
    """Draw, or with ``--check`` compare."""
    with tempfile.TemporaryDirectory() as folder:
        svg = asyncio.run(draw(desk(Path(folder) / "carrow-quay")))
    if "--check" in sys.argv[1:]:
        return int(not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != svg)
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(svg, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
