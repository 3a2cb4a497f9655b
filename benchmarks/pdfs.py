"""The quality and the speed of the reader of PDFs, on articles whose text is known, as programs print them.

Those of the tests are one article; where the environment's PDFS names a folder, its ``gold.json`` has
paragraphs by keys, and its files are named ``PROGRAM-KEY.pdf``. Beside each figure is that of pypdfium2's own
text, its lines as they are, in the same run.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import extractors
from benchmarks.frame import Figure, best
from extractors.readers import pdf, plain
from onrecord.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PRINTED = Path(__file__).parent.parent / "tests" / "readers" / "printed"
"""The articles of the tests."""
SENTENCE = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’]))\s+")
"""The end of a sentence."""
SHORTEST = 25
"""Letters of a sentence that is looked for: shorter ones stand anywhere."""
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})
"""Typography that is not compared."""
ASIDE = frozenset({"furniture", "caption", "pullquote", "footnote", "headline", "dek", "byline"})
"""The blocks that are none of an article's paragraphs."""


class Print(NamedTuple):
    """A printed article: its file's bytes, and the paragraphs that it has."""

    content: bytes
    paragraphs: Sequence[str]


def figures(quick: bool) -> Iterator[Figure]:
    """Sentences to the letter and claims by program, and the speed of all."""
    everything: list[Print] = []
    for program, prints in _prints().items():
        some = prints[:: 8 if quick else 1]
        everything += some
        for name, share in (("sentences", _sentences), ("claims F1", _claims)):
            ours, theirs = share(some, _read), share(some, _peer)
            yield Figure(f"{program}: {name}", ours, "", "pypdfium2", theirs)
    megabytes = sum(len(_peer(each.content).text) for each in everything) / 1e6
    own = best(lambda: [pdf.read(each.content) for each in everything], 2)
    other = best(lambda: [_peer(each.content) for each in everything], 2)
    yield Figure("text of PDFs, a second", megabytes / own, "MB", "pypdfium2", megabytes / other)


def _prints() -> dict[str, list[Print]]:
    """The printed articles by their programs."""
    article = (PRINTED / "article.txt").read_text(encoding="utf-8").strip().split("\n\n")
    found = {
        f"the tests' {file.stem}": [Print(file.read_bytes(), article)]
        for file in sorted(PRINTED.glob("*[0-9].pdf"))
    }
    if "PDFS" in os.environ:
        folder = Path(os.environ["PDFS"])
        gold = {
            key[:10]: paragraphs for key, paragraphs in json.loads((folder / "gold.json").read_text()).items()
        }
        for file in sorted(folder.glob("*-*.pdf")):
            program, _, key = file.stem.partition("-")
            found.setdefault(program, []).append(Print(file.read_bytes(), gold[key]))
    return found


def _read(content: bytes) -> Reading:
    return pdf.read(content)


def _peer(content: bytes) -> Reading:
    """A PDF's text as pypdfium2 gives it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    said = (page.get_textpage().get_text_range(errors="replace") for page in document)
    text = re.sub(r"\r\n|[\x00-\x08\x0e-\x1f\ufffe]", "\n", "\n".join(said))
    return Reading(text, "pypdfium2")


def _sentences(prints: Sequence[Print], read: Callable[[bytes], Reading]) -> float:
    """The share of sentences that stand in the text to the letter."""
    there: list[bool] = []
    for content, paragraphs in prints:
        flat = " ".join(_body(read(content)).translate(PLAIN).split())
        for paragraph in paragraphs:
            said = (" ".join(each.translate(PLAIN).split()) for each in SENTENCE.split(paragraph))
            there += (each in flat for each in said if len(each) > SHORTEST)
    return sum(there) / len(there)


def _body(reading: Reading) -> str:
    if not reading.blocks:
        return reading.text
    return "\n\n".join(
        reading.text[block.start : block.end] for block in reading.blocks if block.kind not in ASIDE
    )


def _claims(prints: Sequence[Print], read: Callable[[bytes], Reading]) -> float:
    """F1 of the claims in the text, by kind, words, speaker, value and unit, against those in the article."""
    same = found = wanted = 0
    for content, paragraphs in prints:
        gold, own = _claims_of("\n\n".join(paragraphs)), _claims_of(_body(read(content)))
        same += sum((gold & own).values())
        found, wanted = found + own.total(), wanted + gold.total()
    return 2 * same / (found + wanted)


def _claims_of(text: str) -> Counter[tuple[object, ...]]:
    reading = plain.read(text.encode(errors="replace"), "utf-8")
    return Counter(
        (
            claim.kind,
            " ".join(re.findall(r"\w+", claim.text.lower())),
            claim.speaker and claim.speaker.name,
            claim.figure and (claim.figure.value, claim.figure.unit),
        )
        for claim in extractors.claims_of(reading)
    )
