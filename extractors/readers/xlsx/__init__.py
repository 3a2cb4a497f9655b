"""Workbooks (XLSX, XLSM, XLTX): what their sheets show, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.readers import metadata
from extractors.readers.formats import READERS
from extractors.readers.package import Package
from extractors.readers.sheets import Sheet, Unread
from extractors.readers.writer import Writer
from extractors.readers.xlsx.comments import remarks
from extractors.readers.xlsx.workbook import Grid, Workbook
from onrecord.errors import UnreadableError
from onrecord.reading import Hyperlink, Reading, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractors.readers.package import Relation

NAME = READERS["xlsx"]
"""The reader with its version."""
CORE = metadata.Names("core.xml", (f"{metadata.DC}creator",), in_text=False)
"""What a workbook's part of core properties holds."""
UNSEEN = "has charts or drawings whose words are not read: look at them"
DRAWN = b"<a:t>"
"""What a part has that draws words."""


def read(content: bytes, encoding: str = "") -> Reading:
    """The cells of a workbook that show, sheet by sheet."""
    package = Package(content)
    start = package.part("").related("officeDocument") or "xl/workbook.xml"
    if start.endswith(".bin"):
        raise UnreadableError("a workbook in binary form: save it as .xlsx")
    main = package.part(start)
    if main.root is None:
        raise UnreadableError("its sheets are missing from it: save it again as .xlsx")
    workbook, writer, unread = Workbook(package, main), Writer(), Unread()
    links, said = list[Hyperlink](), list[Remark]()
    for listed in workbook.sheets:
        if listed.is_hidden:
            unread.sheets.append(listed.name)
        elif not unread.has_more:
            grid, sheet = Grid(workbook, listed.part, unread), Sheet(writer, listed.name)
            cells = unread.taken(grid.cells)
            sheet.write([cell._replace(span=grid.spans.get(cell.name, 1)) for cell in cells])
            links += _links(package.relations(listed.part), grid, sheet)
            said += remarks(package, listed.part, main.related("person"), sheet.blocks)
    reading = Reading(
        writer.text,
        NAME,
        blocks=tuple(writer.blocks),
        remarks=tuple(said),
        links=tuple(links),
        warnings=(*unread.warnings, *([UNSEEN] if _is_drawn(package) else [])),
    )
    return metadata.known(reading, package.root(package.part("").related("core-properties")), CORE)


def _is_drawn(package: Package) -> bool:
    """Whether a workbook has charts, or boxes with words."""
    return any(
        name.startswith("xl/charts/chart")
        or (name.startswith("xl/drawings/drawing") and DRAWN in package.content(name))
        for name in package.names
    )


def _links(relations: Mapping[str, Relation], grid: Grid, sheet: Sheet) -> Iterator[Hyperlink]:
    """The links of cells that lead out of the workbook."""
    for cell, key in grid.links.items():
        if (block := sheet.blocks.get(cell)) and key in relations:
            yield Hyperlink(block.start, block.end, relations[key].target)
