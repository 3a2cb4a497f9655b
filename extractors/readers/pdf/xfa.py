"""The values of an XFA form: few programs draw its pages, but the values stand in a part of the file."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from extractors.readers import xml
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUES = "datasets"
"""The name of the packet with a form's values (XFA 3.3, part 1, "Template and data packets")."""


def values(pdf: Any) -> Iterator[tuple[str, str]]:
    """The names of a form's fields with their values, in the form's order, but for empty ones."""
    from pypdfium2 import raw

    for number in range(max(0, raw.FPDF_GetXFAPacketCount(pdf))):
        if _name(raw, pdf, number) == VALUES:
            yield from _leaves(_content(raw, pdf, number))


def _name(raw: Any, pdf: Any, number: int) -> str:
    length = raw.FPDF_GetXFAPacketName(pdf, number, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDF_GetXFAPacketName(pdf, number, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _content(raw: Any, pdf: Any, number: int) -> bytes:
    length = ctypes.c_ulong()
    raw.FPDF_GetXFAPacketContent(pdf, number, None, 0, ctypes.byref(length))
    buffer = ctypes.create_string_buffer(length.value)
    raw.FPDF_GetXFAPacketContent(pdf, number, buffer, length.value, ctypes.byref(length))
    return buffer.raw[: length.value]


def _leaves(content: bytes) -> Iterator[tuple[str, str]]:
    """The elements without others in them, by name; none where the packet is damaged."""
    try:
        root = xml.parsed(content, VALUES)
    except UnreadableError:
        return
    for element in root.iter():
        said = " ".join((element.text or "").split())
        if said and not len(element):
            yield element.tag.rpartition("}")[2], said
