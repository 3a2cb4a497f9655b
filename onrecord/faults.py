"""Reports of what a reader or an extractor raised over a document, kept until the document is taken in well.

A report is a text file in ``data/faults/``, one for a document's bytes, to send to whoever mends onrecord.
The document's text is not in it but for words that the error itself names.
"""

from __future__ import annotations

import platform
import traceback
from typing import TYPE_CHECKING

from msgspec import Struct

from onrecord import __version__, times
from onrecord.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.workspace import Workspace

LONGEST_PROBLEM = 120
"""The most code points of an error's words in one line."""
LONGEST_LINE = 300
"""The most code points of one line of a report's traceback."""
FRAMES = 50
"""The last calls of a traceback that are kept: a traceback of endless recursion has a thousand."""


class Report(Struct, frozen=True):
    """A report in ``file``: a document's name below ``seeds/``, its bytes' sha256, the error in a line."""

    file: Path
    document: str
    sha256: str
    problem: str

    def is_about(self, document: str, sha256: str) -> bool:
        """Whether the report is on a document of this name, or of these bytes."""
        return self.document == _plain(document) or self.sha256 == sha256


def problem(error: BaseException) -> str:
    """The words of an error, in a line."""
    said = _plain(" ".join(f"{type(error).__name__}: {error}".split()).rstrip(": "))
    return said if len(said) <= LONGEST_PROBLEM else f"{said[: LONGEST_PROBLEM - 1]}…"


def keep(workspace: Workspace, document: str, sha256: str, error: BaseException, extractors: str) -> Path:
    """Keep a report, the same fault of the same bytes once; returns its file. Raises StoreError."""
    path = workspace.data / "faults" / f"{sha256[:16]}.txt"
    head = {
        "document": _plain(document),
        "sha256": sha256,
        "problem": problem(error),
        "onrecord": __version__,
        "extractors": extractors,
        "python": f"{platform.python_version()}, {platform.system()}",
    }
    told = [f"{name}: {value}" for name, value in head.items()]
    if not (path.is_file() and _lines(path)[: len(told)] == told):
        trace = "".join(traceback.format_exception(error, limit=-FRAMES)).splitlines()
        lines = [*told, f"at: {times.now()}", "", *(_plain(line)[:LONGEST_LINE] for line in trace)]
        write_whole(path, [f"{line}\n".encode() for line in lines])
    return path


def reports(workspace: Workspace) -> list[Report]:
    """The reports that are kept, by the names of their files."""
    return [_report(path) for path in sorted((workspace.data / "faults").glob("*.txt"))]


def settle(report: Report) -> None:
    """Remove a report whose document was taken in well, or is in the workspace no more."""
    report.file.unlink(missing_ok=True)


def _report(path: Path) -> Report:
    head = dict(line.partition(": ")[::2] for line in _lines(path))
    return Report(path, *(head.get(name, "") for name in ("document", "sha256", "problem")))


def _lines(path: Path) -> list[str]:
    """The lines of a report's head."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return text.partition("\n\n")[0].splitlines()


def _plain(text: str) -> str:
    """The text with invisible characters written as their codes, so that a line stays one line."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
