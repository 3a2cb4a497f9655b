"""The options of ``export`` that are about tables, and the files that they ask for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.formats import csvfile
    from onrecord.records import Entry
    from onrecord.store import Store

_Command = TypeVar("_Command", bound="Callable[..., Any]")

Output = tuple[Path, "Iterable[str | bytes]"]
"""A file to write, and its pieces."""

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", ",": ",", ";": ";"}


class TableOptions(Struct, frozen=True, kw_only=True):
    """The options about tables that were given; see the help of each. ``for_`` is whom the table is for."""

    for_: str = "programs"
    columns: str | None = None
    delimiter: str = "comma"
    raw: bool = False
    bom: bool = False
    evidence: Path | None = None
    history: Path | None = None
    schema: Path | None = None

    def given(self) -> list[str]:
        """The names of the options that differ from their defaults."""
        default = TableOptions()
        changed = (name for name in self.__struct_fields__ if getattr(self, name) != getattr(default, name))
        return [f"--{name.rstrip('_')}" for name in changed]

    def picked(self) -> tuple[str, ...]:
        """The columns of the claims. Raises click.UsageError."""
        from onrecord.formats.columns import CLAIMS, PEOPLE, names

        if self.columns is None:
            return PEOPLE if self.for_ == "people" else names(CLAIMS)
        if self.for_ == "people":
            raise click.UsageError("--for people has columns of its own; give --columns or --for")
        return _columns(self.columns, names(CLAIMS))


def _file(name: str, words: str) -> Callable[[_Command], _Command]:
    return click.option(f"--{name}", metavar="FILE", type=click.Path(path_type=Path), help=words)


def table_options(command: _Command) -> _Command:
    """The options about tables."""
    options = (
        click.option(
            "--for",
            "for_",
            type=click.Choice(["people", "programs"]),
            default="programs",
            show_default=True,
            help="people: the columns that a colleague reads, status and note first, in CSV with --bom.",
        ),
        click.option("--columns", metavar="NAME,...", help="These columns, in this order (see docs/csv.md)."),
        click.option(
            "--delimiter",
            type=click.Choice(list(DELIMITERS)),
            metavar="NAME",
            default="comma",
            show_default=True,
            help="What stands between the cells: comma, semicolon or tab.",
        ),
        click.option(
            "--raw", is_flag=True, help="Leave out the guard against cells that a spreadsheet would run."
        ),
        click.option(
            "--bom", is_flag=True, help="Begin with a byte order mark, which Excel needs for UTF-8."
        ),
        _file("evidence", "Write all that backs these claims there: a row for each item of a claim."),
        _file("history", "Write who changed these claims, and when, there: a row a change."),
        _file("schema", "Describe the files there as a Frictionless data package (datapackage.json)."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def tables(
    store: Store, entries: Sequence[Entry], output: Path, options: TableOptions
) -> tuple[csvfile.Tables, list[Output]]:
    """Claims as CSV, and the other tables asked for: each a file and its pieces. Raises click.UsageError."""
    from onrecord.formats import csvfile, schema

    columns = options.picked()
    delimiter = DELIMITERS[options.delimiter]
    bom = options.bom or options.for_ == "people"
    tables = csvfile.Tables(store, delimiter=delimiter, raw=options.raw, bom=bom)
    outputs: dict[str, Output] = {"claims": (output, tables.claims(entries, columns))}
    if options.evidence:
        outputs["evidence"] = (options.evidence, tables.evidence(entries))
    if options.history:
        outputs["history"] = (options.history, tables.history(entries))
    if options.schema:
        paths = {name: _beside(options.schema, path) for name, (path, _) in outputs.items()}
        package = schema.package(paths, columns=columns, delimiter=delimiter, raw=options.raw)
        outputs["schema"] = (options.schema, [schema.written(package)])
    _distinct(path for path, _ in outputs.values())
    return tables, list(outputs.values())


def _columns(names: str, known: tuple[str, ...]) -> tuple[str, ...]:
    wanted = tuple(name.strip() for name in names.split(","))
    for name in wanted:
        if name not in known:
            raise click.BadParameter(f"{name}: no such column", param_hint="--columns")
        if wanted.count(name) > 1:
            raise click.BadParameter(f"{name}: named twice", param_hint="--columns")
    return wanted


def _distinct(paths: Iterable[Path]) -> None:
    seen = set()
    for path in paths:
        if (place := path.resolve()) in seen:
            raise click.UsageError(f"{path}: is to hold two files")
        seen.add(place)


def _beside(schema: Path, path: Path) -> str:
    """The path of a table as its description has it, which can't lead out of its folder."""
    from onrecord.formats.output import is_stream

    folder, place = schema.resolve().parent, path.resolve()
    if is_stream(path) or not place.is_relative_to(folder):
        raise click.UsageError(
            f"--schema describes files in its own folder or below; {path} is none (see -o)"
        )
    return place.relative_to(folder).as_posix()
