"""Text in, claims out: pure functions on ``str`` and their lexicons.

``extract`` is the one entry point. Only ``readers`` and ``intake`` touch files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from onrecord.records import Claim

VERSION = "extract/2"
"""Goes up when the extractors find something else in some text; kept with each draft, so that documents which
others read can be read again.
"""

_KINDS = ("quote", "attribution", "figure")


def extract(text: str, published: date | None = None) -> list[Claim]:
    """All claims of a text, in document order: by start, the longer first, then by kind.

    Relative dates are counted from the day on which it was ``published``, as ``find_figures`` has it.
    """
    # Here, since the patterns take a while to compile and most starts of onrecord extract nothing.
    from extractors.figures import find_figures
    from extractors.speech import find_speech

    claims = [*find_speech(text), *find_figures(text, published)]
    return sorted(claims, key=lambda claim: (claim.start, -claim.end, _KINDS.index(claim.kind)))
