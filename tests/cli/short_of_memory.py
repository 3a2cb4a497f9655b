"""Run ``onrecord`` with so few megabytes left, once its patterns are made, that a long document is too much.

Its arguments are the megabytes and a command line, ``python -m onrecord ...``.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import extractors
import extractors.intake
import tui.cli.documents
import tui.cli.extract
from onrecord import store
from tui.cli import main

assert store
assert tui.cli.documents
extractors.extract("“We act,” said Ruth Bell. It has 5 boats.")
left = int(sys.argv[1]) << 20
size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + left, size + left))
sys.argv = ["onrecord", *sys.argv[5:]]
main()
