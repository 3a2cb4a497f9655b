"""The comments of an OpenDocument text, each with its replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.readers.odt.body import Body
from extractors.readers.odt.changes import said
from extractors.readers.odt.names import DC, META, OFFICE
from extractors.readers.tracked import Tracked
from onrecord.reading import Remark, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from extractors.readers.odt.styles import Styles
    from extractors.readers.tracked import Span


def remarks(comments: Iterable[tuple[Element, Span]], styles: Styles, text: str) -> tuple[Remark, ...]:
    """The comments on a text in its order, replies in the comments that they answer."""
    found: list[Remark] = []
    by_name: dict[str, int] = {}
    for element, span in comments:
        remark = _remark(element, span.within(text), styles)
        answered = by_name.get(_of_loext(element, "parent-name"))
        if answered is None:
            by_name[element.get(f"{OFFICE}name", "")] = len(found)
            found.append(remark)
            continue
        first = found[answered]
        reply = Reply(remark.text, remark.author, remark.at)
        addresses = (*first.addresses, *remark.addresses)
        found[answered] = replace(first, replies=(*first.replies, reply), addresses=addresses)
        by_name[element.get(f"{OFFICE}name", "")] = answered
    return tuple(sorted(found, key=lambda remark: (remark.start, remark.end)))


def _remark(element: Element, place: tuple[int, int], styles: Styles) -> Remark:
    body = Body(Tracked(), styles, styles)
    body.read(child for child in element if not child.tag.startswith((DC, META)))
    return Remark(
        "comment",
        *place,
        body.text.writer.text,
        said(element, f"{DC}creator"),
        said(element, f"{DC}date"),
        _of_loext(element, "resolved") == "true",
        addresses=tuple(address for _, address in body.seen.links),
    )


def _of_loext(element: Element, name: str) -> str:
    """An attribute that LibreOffice added, and that later became OpenDocument's own."""
    return next((value for key, value in element.items() if key.endswith(f"}}{name}")), "")
