"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest
import regex

import extractors
from extractors.pattern import lazy


def test_all_patterns_compile() -> None:
    for module in pkgutil.walk_packages(extractors.__path__, "extractors."):
        importlib.import_module(module.name)
    assert extractors.compile_patterns() > 300


def test_a_text_compiles_what_it_needs_alone() -> None:
    program = (
        "import regex\n"
        "compiled, compile_ = [], regex.compile\n"
        "regex.compile = lambda *args: compiled.append(args) or compile_(*args)\n"
        "import extractors\n"
        "extractors.extract('She said 40 boats left.')\n"
        "print(len(compiled))\n"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert 0 < int(said.stdout) < 100


def test_a_pattern_is_what_it_was_made_of_and_does_what_a_compiled_one_does() -> None:
    made, compiled = (
        lazy(r"(?P<n>[0-9]++) X", regex.VERBOSE | regex.IGNORECASE),
        regex.compile("(?i)([0-9]++)x"),
    )
    assert made.pattern == r"(?P<n>[0-9]++) X"
    assert made.search("a 40x")
    assert [found.span() for found in made.finditer("1x 2X")] == [
        f.span() for f in compiled.finditer("1x 2X")
    ]
    assert made.sub("-", "1x") == "-"


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    made = lazy("(")
    with pytest.raises(regex.error, match="missing"):
        made.match("a")


def test_what_no_pattern_has_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        _ = lazy("a").matches  # type: ignore[attr-defined]
