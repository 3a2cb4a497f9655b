"""The gold sets to measure with: a folder that is no part of the project, and may be absent."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GOLD = Path(os.environ.get("ONRECORD_GOLD", "../shared/gold"))


@contextmanager
def extracted(texts: Iterable[Path]) -> Iterator[Path]:
    """A file with the JSONL that ``onrecord extract`` prints for these texts."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as found:
        subprocess.run([sys.executable, "-m", "onrecord", "extract", *texts], check=True, stdout=found)
        yield Path(found.name)
