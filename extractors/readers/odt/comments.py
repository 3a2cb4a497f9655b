"""The comments of an OpenDocument text, each with its replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from extractors.readers.metadata import DC
from extractors.readers.odt.body import Body
from extractors.readers.odt.changes import said
from extractors.readers.odt.names import META, OFFICE
from extractors.readers.tracked import Tracked
from extractors.readers.written import Seen
from onrecord.reading import Remark, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from extractors.readers.odt.styles import Styles
    from extractors.readers.tracked import Span


def remarks(comments: Iterable[tuple[Element, Span]], styles: Styles, text: str) -> tuple[Remark, ...]:
    """The comments on a text in its order, replies in the comments that they answer."""
    body = Body(Tracked(), styles, styles)
    found: list[tuple[Remark, list[Remark]]] = []
    threads: dict[str, list[Remark]] = {}
    for element, span in comments:
        remark, name = _remark(element, span.within(text), body), element.get(f"{OFFICE}name", "")
        thread = threads.get(_of_loext(element, "parent-name"))
        if thread is None:
            found.append((remark, thread := []))
        else:
            thread.append(remark)
        if name:
            threads[name] = thread
    return tuple(
        sorted((_answered(*thread) for thread in found), key=lambda remark: (remark.start, remark.end))
    )


def _remark(element: Element, place: tuple[int, int], body: Body) -> Remark:
    body.text, body.seen = Tracked(), Seen()
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


def _answered(first: Remark, replies: list[Remark]) -> Remark:
    """A comment with its replies."""
    addresses = [address for reply in replies for address in reply.addresses]
    return replace(
        first,
        replies=tuple(Reply(reply.text, reply.author, reply.at) for reply in replies),
        addresses=(*first.addresses, *addresses),
    )


def _of_loext(element: Element, name: str) -> str:
    """An attribute that LibreOffice added, and that later became OpenDocument's own."""
    return next((value for key, value in element.items() if key.endswith(f"}}{name}")), "")
