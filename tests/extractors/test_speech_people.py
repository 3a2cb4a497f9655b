"""Who speakers are in their document: full names and roles."""

from __future__ import annotations

import pytest

from extractors.speech import find_speech

CASES: dict[str, tuple[str, tuple[str, str | None]]] = {
    "last name": (
        "Ruth Bell, a harbour pilot, came in. The tide turned. “We act,” Bell said.",
        ("Ruth Bell", "a harbour pilot"),
    ),
    "she": ("Ruth Bell, a harbour pilot, came in. “We act,” she said.", ("Ruth Bell", "a harbour pilot")),
    "he, not the woman named since": (
        "Tom Varley walked out.\n\nAda Renn wrote a poem.\n\n“We act,” he said.",
        ("Tom Varley", None),
    ),
    "title": ("“We act,” Mayor Ruth Bell said.", ("Ruth Bell", "Mayor")),
    "title for a name": ("Mayor Ruth Bell came.\n\n“We act,” the mayor said.", ("Ruth Bell", "Mayor")),
    "apposition with an age": (
        "Tom Varley, 58, a crab fisherman, came. “We act,” Varley said.",
        ("Tom Varley", "a crab fisherman"),
    ),
    "apposition before the name": (
        "“We act,” a spokeswoman for the port, Ruth Bell, said.",
        ("Ruth Bell", "a spokeswoman for the port"),
    ),
    "organisation": (
        "The Oslo Maritime Museum is open. “We act,” the museum said.",
        ("Oslo Maritime Museum", None),
    ),
    "office": (
        "“We act,” a spokeswoman for the harbour board said.",
        ("spokeswoman for the harbour board", None),
    ),
    "who": ("Ruth Bell, who called it “a mess”, left.", ("Ruth Bell", None)),
    "they": ("Ruth Bell and Ed Lind came. “We act,” they said.", ("they", None)),
    "two of one name": ("Ruth Bell and Tom Bell came in. “We act,” Bell said.", ("Bell", None)),
    "title of several words": (
        "“We act,” Secretary of State John Marsh said.",
        ("John Marsh", "Secretary of State"),
    ),
    "office for a name": (
        "Jane Doe, chief executive of Acme Corp., came. “We act,” the chief executive said.",
        ("Jane Doe", "chief executive of Acme Corp."),
    ),
    "a person of a place": ("“We act,” said Dr. Ann Marsh of St. Mary’s Hospital.", ("Ann Marsh", "Dr.")),
    "an organisation of a place": ("“We act,” said the University of Oslo.", ("University of Oslo", None)),
    "it, of an organisation": (
        "The Oslo Maritime Museum is open. It said that food would be sold.",
        ("Oslo Maritime Museum", None),
    ),
    "role before the name": ("“We act,” said his aide, Per Holm.", ("Per Holm", "his aide")),
    "officials of a place": (
        "Officials at the port said the strike could last weeks.",
        ("Officials at the port", None),
    ),
    "signature": ("“We shall act soon.”\n\n— Ruth Bell, a pilot", ("Ruth Bell", "a pilot")),
    "owner of a remark": ("Ruth Bell left after her remark that “we act”.", ("Ruth Bell", None)),
    "transcript": (
        "Ruth Bell spoke.\n\nMS. BELL: I told him that it was over.\n\nMR. LIND: No.",
        ("Ruth Bell", None),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_speakers_are_known_by_full_name_and_role(name: str) -> None:
    text, expected = CASES[name]
    speakers = [claim.speaker for claim in find_speech(text)]

    assert [(speaker.name, speaker.role) for speaker in speakers if speaker] == [expected]
