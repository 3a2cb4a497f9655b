"""What a PDF's own structure says of the pieces of a page: the block of each, and the block's kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.readers.pdf.opened import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from onrecord.reading import BlockKind

KINDS: dict[str, BlockKind] = {
    "P": "paragraph",
    "Title": "headline",
    "LI": "list",
    "TD": "cell",
    "TH": "cell",
    "Caption": "caption",
    "Figure": "caption",
    "BlockQuote": "blockquote",
    "Note": "footnote",
    "FENote": "footnote",
    "TOC": "boilerplate",
    "Index": "boilerplate",
    **dict.fromkeys(("H", "H1", "H2", "H3", "H4", "H5", "H6"), "heading"),
}
"""The kinds of blocks by the standard types of elements."""
WHOLE = frozenset({"LI", "TD", "TH", "Caption", "Figure", "Note", "FENote"})
"""Elements whose paragraphs are one block."""
GROUPS = frozenset(
    {
        *("Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "Aside", "Private"),
        *("L", "Table", "TR", "THead", "TBody", "TFoot", "Form", "Annot"),
    }
)
"""Elements that hold blocks."""
MOST = 100_000
"""Elements of a page that are looked at."""


class Tag(NamedTuple):
    """A block of a page's structure: its number in the order of the blocks, and its kind."""

    number: int
    kind: BlockKind


def tags_of(page: Any) -> dict[int, Tag]:
    """The blocks of a page by the numbers of its pieces; none where the document has no structure."""
    import pypdfium2.raw as pdfium

    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        return dict(_found(pdfium, tree))
    finally:
        pdfium.FPDF_StructTree_Close(tree)


class _Block:
    """A block that elements are being read into; without a tag until the first piece is met.

    ``whole`` says that paragraphs in the block are none of their own, ``group`` that the block has what
    stands in an element of blocks beside these; ``within`` is the kind that paragraphs in the block have.
    """

    def __init__(
        self, kind: BlockKind, within: BlockKind | None = None, *, whole: bool = False, group: bool = False
    ) -> None:
        self.kind, self.within, self.whole, self.group = kind, within, whole, group
        self.tag: Tag | None = None


def _found(pdfium: Any, tree: Any) -> Iterator[tuple[int, Tag]]:
    """The pieces of a page with their blocks, the elements in their order, however deep."""
    count, looked = 0, 0
    roots = pdfium.FPDF_StructTree_CountChildren(tree)
    todo = [
        (element, _Block("paragraph", group=True))
        for at in reversed(range(min(roots, MOST)))
        if (element := pdfium.FPDF_StructTree_GetChildAtIndex(tree, at))
    ]
    pending: list[tuple[Any, _Block]] = todo
    while pending and looked < MOST:
        looked += 1
        element, outer = pending.pop()
        if isinstance(element, int):
            if outer.tag is None:
                outer.tag = Tag(count, outer.kind)
                count += 1
            yield element, outer.tag
            continue
        block = _block(words(pdfium.FPDF_StructElement_GetType, element), outer)
        inside: list[tuple[Any, _Block]] = []
        for at in range(min(pdfium.FPDF_StructElement_CountChildren(element), MOST)):
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at)
            if number >= 0:
                inside.append((number, block))
            elif child := pdfium.FPDF_StructElement_GetChildAtIndex(element, at):
                inside.append((child, block))
        pending += reversed(inside)


def _block(type_: str, outer: _Block) -> _Block:
    """The block that an element's pieces belong to: a block of its own, or the one around it."""
    kind = KINDS.get(type_)
    if kind and not (outer.whole and kind == "paragraph"):
        if outer.group:
            outer.tag = None  # what follows this block in the group is another
        within = kind if kind in ("blockquote", "boilerplate") else outer.within
        return _Block(within or kind, within, whole=type_ in WHOLE)
    if type_ in GROUPS and outer.group:
        outer.tag = None
        return _Block(outer.within or "paragraph", outer.within, group=True)
    return outer
