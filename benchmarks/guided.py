"""A process that grows documents towards lines of the extractors not reached yet, by atheris (libFuzzer).

``python -m benchmarks.guided FILE COUNT SEED`` reads COUNT documents and leaves what is wrong in FILE.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["extractors"]):
    import extractors
    import extractors.figures
    import extractors.speech

from benchmarks import documents
from benchmarks.fuzzing import SHOWN, wrong

CORPUS = 300
"""Documents of each kind in the first corpus."""
LONGEST = 1_000


def main(file: Path, count: int, seed: int) -> None:
    """Grow ``count`` documents and leave what is wrong with them in ``file``; ends the process."""
    extractors.compile_patterns()
    found: Counter[str] = Counter()
    shown: list[str] = []
    left = count

    def one(data: bytes) -> None:
        nonlocal left
        text = data.decode("utf-8", "ignore")
        found["characters"] += len(text)
        for what in wrong(text):
            found[what] += 1
            if len(shown) < SHOWN:
                shown.append(f"guided: {what}: {text!a}")
        left -= 1
        if not left:
            file.write_text(json.dumps([found, shown]), encoding="utf-8")
            os._exit(0)  # libFuzzer never returns

    with tempfile.TemporaryDirectory() as corpus:
        for number in range(CORPUS):
            for make in (documents.written, documents.changed):
                place = Path(corpus) / f"{make.__name__}-{number}"
                place.write_bytes(make(number + seed * CORPUS).encode("utf-8", "ignore")[:LONGEST])
        settings = (f"-seed={seed + 1}", f"-max_len={LONGEST}", "-timeout=60", f"-artifact_prefix={corpus}/")
        atheris.Setup([sys.argv[0], corpus, *settings], one)
        atheris.Fuzz()


main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
