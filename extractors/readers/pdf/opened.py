"""A PDF that is open: its pages, their printed numbers, and what the file says of itself."""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from typing import TYPE_CHECKING

from onrecord.errors import LockedError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

LOCKED = "locked with a password: onrecord add and onrecord read ask for it; or save it without"
"""The line on a document that nobody gave the password of."""
WRONG = "locked with another password"
"""The line on a document whose password is not the one given."""

LONGEST = 2**20
"""Bytes that a comment or a name has at most."""


@contextmanager
def opened(content: bytes, password: str) -> Iterator[Any]:
    """Open a PDF with pdfium. Raises UnreadableError, and LockedError where a password is missing."""
    try:
        import pypdfium2
        import pypdfium2.raw as pdfium
    except ImportError:
        raise UnreadableError(
            "a PDF, which takes one more package: pipx inject onrecord 'onrecord[pdf]'"
        ) from None
    try:
        pdf = pypdfium2.PdfDocument(content, password=password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise LockedError(WRONG if password else LOCKED) from None
        if error.err_code == pdfium.FPDF_ERR_SECURITY:
            raise UnreadableError("locked in a way that is not known: save it without") from None
        raise UnreadableError("cut off or damaged: fetch it again") from None
    try:
        pdf.init_forms()
        yield pdf
    finally:
        pdf.close()


def pages(pdf: Any) -> Iterator[Any]:
    """The pages one by one, each closed behind its use; None for a page that is damaged."""
    import pypdfium2

    for number in range(len(pdf)):
        try:
            page = pdf[number]
        except pypdfium2.PdfiumError:
            yield None
            continue
        try:
            yield page
        finally:
            page.close()


def labels(pdf: Any) -> list[str]:
    """The printed numbers of the pages, empty where the document has none."""
    import pypdfium2.raw as pdfium

    return [words(pdfium.FPDF_GetPageLabel, pdf, number).strip() for number in range(len(pdf))]


def info(pdf: Any, name: str) -> str:
    """What the file says of itself under a name."""
    import pypdfium2.raw as pdfium

    return words(pdfium.FPDF_GetMetaText, pdf, name.encode())


def language(pdf: Any) -> str:
    """The language that the document names, a code of BCP 47."""
    import pypdfium2.raw as pdfium

    return words(pdfium.FPDFCatalog_GetLanguage, pdf).strip()


def words(ask: Any, *about: object) -> str:
    """What one of pdfium's functions that write words into memory says; nothing where these are too long."""
    length = ask(*about, None, 0)
    if not 2 < length <= LONGEST:
        return ""
    memory = ctypes.create_string_buffer(length)
    ask(*about, ctypes.cast(memory, ask.argtypes[len(about)]), length)
    return memory.raw[: length - 2].decode("utf-16-le", "replace")
