"""The pictures of a page, as far as captions need them."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

MOST = 500
"""Things drawn on a page that are looked at."""
SMALLEST = 40
"""Points that a picture measures each way, at least: others are signs."""


class Picture(NamedTuple):
    """The place of a picture."""

    left: float
    bottom: float
    right: float
    top: float

    def is_near(self, left: float, bottom: float, right: float, top: float, distance: float) -> bool:
        """Whether a place is right above, below or beside the picture."""
        beside = min(self.right, right) - max(self.left, left)
        level = min(self.top, top) - max(self.bottom, bottom)
        return (beside > 0 and -distance < level < distance) or (level > 0 and -distance < beside <= 0)


def pictures_of(page: Any) -> list[Picture]:
    """The pictures of a page among the first things drawn on it."""
    import pypdfium2.raw as pdfium

    found: list[Picture] = []
    edges = [ctypes.c_float() for _ in range(4)]
    for thing in _drawn(pdfium, page):
        if pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, edges)):
            picture = Picture(*(edge.value for edge in edges))
            if picture.right - picture.left >= SMALLEST and picture.top - picture.bottom >= SMALLEST:
                found.append(picture)
    return found


def has_pictures(page: Any) -> bool:
    """Whether anything is drawn on a page, be it a picture of a page's words."""
    import pypdfium2.raw as pdfium

    return any(True for _ in _drawn(pdfium, page))


def _drawn(pdfium: Any, page: Any) -> Iterator[Any]:
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MOST)):
        thing = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(thing) in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            yield thing
