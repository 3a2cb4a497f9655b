"""Run the benchmarks: ``python -m benchmarks [--quick] [--json FILE] [NAME...]``."""

from __future__ import annotations

import json
from pathlib import Path

import click
import msgspec

from benchmarks import (
    bursts,
    damage,
    dates_by_value,
    desk,
    drafts,
    extraction,
    faults,
    figures_by_value,
    figures_quality,
    fuzzing,
    growth,
    guesses,
    killing,
    language,
    listings,
    matching,
    names,
    painting,
    pdfs,
    processes,
    quantities,
    readers,
    serving,
    shares,
    speech_quality,
    start,
    storing,
    tables,
    tinydb_tests,
    waiting,
)
from benchmarks.frame import table

BENCHMARKS = {
    "bursts": bursts.figures,
    "damage": damage.figures,
    "dates-by-value": dates_by_value.figures,
    "desk": desk.figures,
    "drafts": drafts.figures,
    "extraction": extraction.figures,
    "faults": faults.figures,
    "figures-by-value": figures_by_value.figures,
    "figures-quality": figures_quality.figures,
    "fuzzing": fuzzing.figures,
    "growth": growth.figures,
    "guesses": guesses.figures,
    "killing": killing.figures,
    "language": language.figures,
    "listings": listings.figures,
    "matching": matching.figures,
    "names": names.figures,
    "painting": painting.figures,
    "pdfs": pdfs.figures,
    "processes": processes.figures,
    "quantities": quantities.figures,
    "readers": readers.figures,
    "shares": shares.figures,
    "serving": serving.figures,
    "speech-quality": speech_quality.figures,
    "start": start.figures,
    "storing": storing.figures,
    "tables": tables.figures,
    "tinydb": tinydb_tests.figures,
    "waiting": waiting.figures,
}
"""The benchmarks: each a function of ``quick`` (small sizes, as a trial) that gives its figures."""


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option("--quick", is_flag=True, help="Small sizes and few rounds: to see that all of it runs.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), help="Write the figures to this file too."
)
def main(names: tuple[str, ...], json_file: Path | None, *, quick: bool) -> None:
    """Measure, and print each figure beside its comparison."""
    results = {}
    for name in names or BENCHMARKS:
        figures = list(BENCHMARKS[name](quick))
        results[name] = [msgspec.to_builtins(figure) | {"ratio": figure.ratio} for figure in figures]
        click.echo(
            f"{name}\n{table(figures)}\n" if figures else f"{name}: skipped, what it needs is not here\n"
        )
    if json_file:
        json_file.parent.mkdir(parents=True, exist_ok=True)
        json_file.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


main()
