"""TinyDB's own tests, from its sdist, with onrecord's database and storage in the place of TinyDB's."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

SDIST = "tinydb==4.9.0"

ARGUMENTS = "passes arguments of JSONStorage's constructor: encoding, access_mode, create_dirs, or json's"
NAMES = "compares the names of TinyDB's classes"
EXCEPTIONS = {
    "test_json_kwargs": ARGUMENTS,
    "test_json_read": ARGUMENTS,
    "test_create_dirs": ARGUMENTS,
    "test_json_invalid_directory": ARGUMENTS,
    "test_json_invalid_mode_warning": ARGUMENTS,
    "test_encoding": ARGUMENTS,
    "test_delete": ARGUMENTS,
    "test_insert_on_existing_db": ARGUMENTS,
    "test_caching_json_write": "reads through JSONStorage's open file handle",
    "test_json": "writes lists where TinyDB's tables have documents",
    "test_table_repr[memory]": NAMES,
    "test_table_repr[json]": NAMES,
    "test_repr": NAMES,
}
"""The tests of JSONStorage itself, each with the reason why no other storage can pass it."""


def figures(quick: bool) -> Iterator[Figure]:
    """The number of passed tests, of those that are not exceptions; nothing without the sdist."""
    with tempfile.TemporaryDirectory() as folder:
        fetch = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", "tinydb"]
        if subprocess.run([*fetch, "-d", folder, SDIST], check=False, capture_output=True).returncode:
            return
        [sdist] = Path(folder).glob("*.tar.gz")
        with tarfile.open(sdist) as archive:
            archive.extractall(folder, filter="data")
        results = _run(Path(str(sdist).removesuffix(".tar.gz")))
    for name in (name for name, passed in results if not passed and name not in EXCEPTIONS):
        print(f"TinyDB's {name} fails", file=sys.stderr)
    counted = [passed for name, passed in results if name not in EXCEPTIONS]
    yield Figure("TinyDB's own tests that pass", sum(counted), "", "all but exceptions", len(counted))
    yield Figure("exceptions, named with reasons", len(EXCEPTIONS), "", "all", len(results))


def _run(folder: Path) -> list[tuple[str, bool]]:
    """The tests that pass of TinyDB's sdist in ``folder``; tests that it skips itself are left out."""
    report = folder / "report.xml"
    options = ["-p", "benchmarks.tinydb_plugin", "-c", os.devnull, "--rootdir", ".", f"--junitxml={report}"]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [sys.executable, "-m", "pytest", "-q", *options, "tests"]
    subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True)
    cases = [case for case in ET.parse(report).iter("testcase") if case.find("skipped") is None]
    return [(case.attrib["name"], not (case.findall("failure") + case.findall("error"))) for case in cases]
