"""Write the columns into csv.md, and into datapackage.json: ``python -m docs.columns [--check]``."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.formats import schema

if TYPE_CHECKING:
    from onrecord.formats.columns import Column

PAGE = Path(__file__).parent / "csv.md"
PACKAGE = PAGE.with_name("datapackage.json")


def page(text: str) -> str:
    """``csv.md`` with the table of each kind of row as it is."""
    for name, (_, columns) in schema.TABLES.items():
        start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        table = "\n".join(["| column | what it holds |", "|---|---|", *map(_line, columns), ""])
        text = re.sub(f"(?s){start}.*?{end}", lambda _, new=start + table + end: new, text)  # type: ignore[misc]  # (mypy knows no type of a default)
    return text


def package() -> str:
    """``datapackage.json`` for all tables by their usual names."""
    return schema.written(schema.package({name: f"{name}.csv" for name in schema.TABLES}))


def _line(column: Column) -> str:
    values = f": {', '.join(f'`{value}`' for value in column.values)}" if column.values else ""
    kind = f" ({column.type})" if column.type != "string" else ""
    return f"| `{column.name}` | {column.about}{values}{kind} |"


def main() -> int:
    """Write, or with ``--check`` compare."""
    made = {PAGE: page(PAGE.read_text(encoding="utf-8")), PACKAGE: package()}
    if "--check" in sys.argv[1:]:
        stale = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
        sys.stderr.writelines(f"{path.name}: python -m docs.columns writes it anew\n" for path in stale)
        return int(bool(stale))
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
