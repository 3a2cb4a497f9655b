"""The speed of figures and of all claims, beside quantulum3 on the same text (the ``bench`` extra)."""

from __future__ import annotations

import warnings
from importlib.util import find_spec
from typing import TYPE_CHECKING

from benchmarks.extraction import SEEDS
from benchmarks.frame import Figure, best

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def figures(quick: bool) -> Iterator[Figure]:
    """MB/s on the sample documents; quantulum3 by document and by paragraph, which suits it better."""
    if find_spec("quantulum3") is None:
        return
    with warnings.catch_warnings(action="ignore"):  # it misses scikit-learn, by which it would only be slower
        from quantulum3 import parser
    from extractors import extract
    from extractors.figures import find_figures

    documents = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))][
        : 1 if quick else None
    ]
    paragraphs = [line for document in documents for line in document.splitlines() if line.strip()]
    rounds = 1 if quick else 5
    whole = _speed(parser.parse, documents, rounds)
    parted = _speed(parser.parse, paragraphs, rounds)
    for name, find in (("figures", find_figures), ("all claims", extract)):
        speed = _speed(find, documents, 4 * rounds)
        yield Figure(name, speed, "MB/s", "quantulum3 by document", whole)
        yield Figure(name, speed, "MB/s", "quantulum3 by paragraph", parted)


def _speed(find: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    find(texts[0])
    seconds = best(lambda: [find(text) for text in texts], rounds)
    return sum(len(text.encode()) for text in texts) / 1e6 / max(seconds, 1e-9)
