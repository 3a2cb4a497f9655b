"""The sample documents in ``seeds/``: the extractors find what a careful reader wrote down, no more, no less.

``tests/expected/<name>.jsonl`` holds every claim of ``seeds/<name>.txt`` in document order, by the rules of
``docs/claims.md``, without a figure's subject.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest

import extractors

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.stem for path in (ROOT / "tests" / "expected").glob("*.jsonl"))
KIND_ORDER = ("quote", "attribution", "figure")

Record = dict[str, Any]


def document(name: str) -> str:
    return (ROOT / "seeds" / f"{name}.txt").read_bytes().decode("utf-8")


def expected(name: str) -> list[Record]:
    """The claims that a careful reader finds; a speaker who is none of the reader's guesses is sure."""
    lines = (ROOT / "tests" / "expected" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    records: list[Record] = [json.loads(line) for line in lines]
    for record in records:
        if record["speaker"]:
            record["speaker"].setdefault("sure", True)
    return records


def found(text: str) -> list[Record]:
    """The claims that the extractors find, without the fields that expected claims leave out."""
    records: list[Record] = msgspec.to_builtins(extractors.extract(text))
    for record in records:
        if record["figure"]:
            del record["figure"]["subject"]
    return records


def place(record: Record) -> tuple[str, int, int]:
    return record["kind"], record["start"], record["end"]


def label(record: Record) -> str:
    return f"{record['kind']} {record['start']}-{record['end']} {record['text']!r}"


def differing(want: Any, got: Any, path: str = "") -> list[str]:
    """The fields in which two records differ, a line each."""
    if isinstance(want, dict) and isinstance(got, dict):
        keys = list(dict.fromkeys([*want, *got]))
        return [line for key in keys for line in differing(want.get(key), got.get(key), f"{path}.{key}")]
    return [] if want == got else [f"    {path[1:]}: expected {want!r}, found {got!r}"]


def comparison(want: list[Record], got: list[Record]) -> list[str]:
    """Missing, extra and differing claims, in lines for a developer to read."""
    wanted, gotten = {place(r): r for r in want}, {place(r): r for r in got}
    report = [f"  missing {label(r)}" for r in want if place(r) not in gotten]
    report += [f"  extra   {label(r)}" for r in got if place(r) not in wanted]
    for key in wanted.keys() & gotten.keys():
        if fields := differing(wanted[key], gotten[key]):
            report += [f"  differs {label(wanted[key])}", *fields]
    return report


def test_there_are_expected_claims_for_every_sample() -> None:
    samples = {path.stem for path in (ROOT / "seeds").glob("*.txt")}

    assert samples == set(NAMES) != set()


@pytest.mark.parametrize("name", NAMES)
def test_extractors_find_what_a_reader_finds(name: str) -> None:
    want, got = expected(name), found(document(name))

    report = comparison(want, got)
    assert not report, "\n".join([f"seeds/{name}.txt", *report])
    assert got == want, "the claims are right, their order is not"


@pytest.mark.parametrize("name", NAMES)
def test_expected_passages_stand_in_the_document(name: str) -> None:
    text = document(name)

    for claim in expected(name):
        figure = claim["figure"] or {}
        passages = [claim, claim["speaker"], claim["cue"], figure.get("hedge")]
        for passage in filter(None, passages):
            assert text[passage["start"] : passage["end"]] == passage["text"], label(claim)


@pytest.mark.parametrize("name", NAMES)
def test_expected_claims_stand_in_document_order(name: str) -> None:
    places = [(c["start"], -c["end"], KIND_ORDER.index(c["kind"])) for c in expected(name)]

    assert all(before < after for before, after in pairwise(places))


@pytest.mark.parametrize("name", NAMES)
def test_no_two_expected_figures_share_a_number(name: str) -> None:
    figures = [c for c in expected(name) if c["kind"] == "figure"]
    numbers = sorted((c["figure"]["number"]["start"], c["figure"]["number"]["end"]) for c in figures)

    assert all(end <= start for (_, end), (start, _) in pairwise(numbers))
    for claim in figures:
        number = claim["figure"]["number"]
        assert claim["start"] <= number["start"] < number["end"] <= claim["end"], label(claim)


@pytest.mark.parametrize("name", NAMES)
def test_expected_claims_are_written_as_the_records_are(name: str) -> None:
    for claim in expected(name):
        figure = claim["figure"]
        assert [bool(claim["quote"]), bool(figure)] == [claim["kind"] == "quote", claim["kind"] == "figure"]
        if figure:
            bound = {">=": ">", "<=": "<", None: "="}.get(figure["bound"], figure["bound"])
            assert figure["modifier"] == (figure["change"] or bound), label(claim)
            leads = (figure["hedge"] or {}).get("text") in (
                "between",
                "from",
            )  # to two ends: it bounds nothing
            assert bool(figure["hedge"]) == bool(figure["bound"]) or leads, label(claim)
