"""A guard around readers and extractors: whatever they raise is told of one document, and others go on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from onrecord.errors import FaultError, OnrecordError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def guarded(document: Path) -> Iterator[None]:
    """Raise FaultError, in one line, in the place of any error that is not explained, the fault's cause."""
    try:
        yield
    except OnrecordError:
        raise
    except Exception as error:
        from onrecord import faults  # here, since few documents need it, and many starts read one

        said = faults.problem(error)
        raise FaultError(f"{document}: could not be read for claims: {said}") from error
