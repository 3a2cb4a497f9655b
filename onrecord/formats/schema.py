"""The tables described for programs: a Frictionless Data Package (https://specs.frictionlessdata.io)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onrecord.formats.cells import guard
from onrecord.formats.columns import CLAIMS, EVIDENCE, HISTORY, Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TABLES: dict[str, tuple[str, tuple[Column, ...]]] = {
    "claims": ("One row a claim.", CLAIMS),
    "evidence": ("One row for each item of evidence that backs a claim.", EVIDENCE),
    "history": ("One row for each change of a claim, the last first.", HISTORY),
}
"""Each table with the meaning of a row, and its columns."""

_KEYS = {"claims": ["claim_id"], "evidence": ["claim_id", "number"], "history": ["seq"]}


def package(
    paths: dict[str, str], *, columns: Iterable[str] | None = None, delimiter: str = ",", raw: bool = False
) -> dict[str, Any]:
    """The descriptor of these tables, each at a path beside it; ``columns`` are those of the claims.

    ``raw`` as in ``csvfile.Tables``.
    """
    picked = set(paths)
    resources = []
    for name, path in paths.items():
        about, known = TABLES[name]
        if name == "claims" and columns is not None:
            by_name = {column.name: column for column in known}
            known = tuple(by_name[column] for column in columns)
        schema = _schema(name, known, picked, raw=raw)
        resources.append(
            {
                "name": name,
                "type": "table",
                "profile": "tabular-data-resource",
                "description": about,
                "path": path,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {"csv": {"delimiter": delimiter}},
                "schema": schema,
            }
        )
    return {"name": "onrecord", "profile": "tabular-data-package", "resources": resources}


def written(package: dict[str, Any]) -> str:
    """The text of a descriptor's file."""
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _schema(name: str, columns: Sequence[Column], tables: set[str], *, raw: bool) -> dict[str, Any]:
    names = {column.name for column in columns}
    schema: dict[str, Any] = {
        "fields": [_field(column, raw=raw) for column in columns],
        "missingValues": [""],
    }
    if names.issuperset(_KEYS[name]):
        schema["primaryKey"] = _KEYS[name]
    if name != "claims" and "claims" in tables:
        schema["foreignKeys"] = [
            {"fields": ["claim_id"], "reference": {"resource": "claims", "fields": ["claim_id"]}}
        ]
    return schema


def _field(column: Column, *, raw: bool) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.about}
    if column.values:
        values = column.values if raw else map(guard, column.values)
        field["constraints"] = {"enum": list(values)}
    return field
