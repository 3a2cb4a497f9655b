"""The glossary, docs/glossary.md: each word has its own line, and each name of code in it exists."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from pydoc import locate

GLOSSARY = (Path(__file__).parent.parent / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_each_word_has_one_line() -> None:
    words = Counter(re.findall(r"^- \*\*(.+?)\*\*", GLOSSARY, re.MULTILINE))
    assert {word for word, lines in words.items() if lines > 1} == set()
    assert len(words) == sum(line.startswith("- ") for line in GLOSSARY.splitlines())


def test_each_name_of_code_exists() -> None:
    names = re.findall(r"`((?:onrecord|extractors|tui)\.[\w.]+)`", GLOSSARY)
    assert names
    assert [name for name in names if locate(name) is None] == []
