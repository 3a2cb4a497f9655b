"""How the time of listings grows with the documents: five times as many, at most five times as long."""

from __future__ import annotations

import contextlib
import gc
import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure, best
from benchmarks.storing import filled
from tui.cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTINGS = (
    ["status"],
    ["list"],
    ["query", "list"],
    ["evidence", "list"],
    ["history"],
    ["export", "--status", "all"],
)


def figures(quick: bool) -> Iterator[Figure]:
    """CPU milliseconds of each listing in a workspace of many documents, beside one of a fifth of them."""
    few, many = (20, 100) if quick else (1_000, 5_000)
    with tempfile.TemporaryDirectory() as folder:
        small, large = (_workspace(Path(folder) / str(size), size) for size in (few, many))
        for command in LISTINGS:
            measured, other = (_milliseconds(place, command) for place in (large, small))
            yield Figure(f"{' '.join(command)} of {many} documents", measured, "ms", f"of {few}", other)


def _milliseconds(workspace: Path, command: list[str]) -> float:
    gc.collect()
    gc.disable()  # whose share grows with all else in the process
    try:
        return 1000 * best(lambda: _run(workspace, command), 5)
    finally:
        gc.enable()


def _workspace(folder: Path, documents: int) -> Path:
    """A workspace of so many documents with a claim each, as they lie in ``seeds/``."""
    store = filled(folder, documents, documents)
    for source in store.sources():
        path = store.workspace.seeds / source.file
        path.parent.mkdir(exist_ok=True)
        path.write_text(store.text(source), encoding="utf-8")
    store.close()
    return folder


def _run(workspace: Path, command: list[str]) -> None:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        cli.main(["-C", str(workspace), *command], standalone_mode=False)
