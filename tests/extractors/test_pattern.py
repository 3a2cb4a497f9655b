"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
import time

import pytest
import regex

import extractors
from extractors.en.speech.contents import ADVERBIAL
from extractors.en.speech.ends import TAIL
from extractors.en.speech.phrases import FIRST, FOLLOWING, OPEN_SUBJECT, SUBJECT
from extractors.pattern import all_patterns, lazy
from extractors.text import LINE, WRAPPED

for _module in pkgutil.walk_packages(extractors.__path__, "extractors."):
    importlib.import_module(_module.name)
ONCE = [made for made in all_patterns() if made not in (LINE, WRAPPED)]
"""All patterns but those that go over a text once, line by line."""


def test_all_patterns_compile() -> None:
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


@pytest.mark.parametrize("pattern", [SUBJECT, OPEN_SUBJECT, FIRST, FOLLOWING, ADVERBIAL, TAIL])
def test_the_standard_library_which_is_quicker_reads_the_patterns_of_phrases(
    pattern: regex.Pattern[str],
) -> None:
    assert isinstance(re.compile(pattern.pattern, pattern.flags), re.Pattern)


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    made = lazy("(")
    with pytest.raises(regex.error, match="missing"):
        made.match("a")


def test_what_no_pattern_has_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        _ = lazy("a").matches  # type: ignore[attr-defined]


@pytest.mark.parametrize("unit", ["a.\n", "Bell,\n", "N.,"])
def test_no_pattern_looks_through_a_whole_text_from_one_place(unit: str) -> None:
    """The engine looks for the one letter that a pattern can't do without up to the end of a text."""
    short, long = unit * 4_000, unit * 400_000

    slow = [made.pattern for made in ONCE if _seconds(made, long) > 20 * max(_seconds(made, short), 5e-6)]

    assert not slow


def _seconds(made: regex.Pattern[str], text: str) -> float:
    """The least of seconds that a match at an end of a text takes."""
    at = len(text) if made.pattern.startswith("(?r)") else 0
    spent = []
    for _ in range(5):
        begin = time.perf_counter()
        made.match(text, 0, at) if at else made.match(text)
        spent.append(time.perf_counter() - begin)
    return min(spent)
