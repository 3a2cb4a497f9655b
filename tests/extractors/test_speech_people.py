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
    "a person of a place": ("“We act,” said Dr. Ann Marsh of St. Mary’s Hospital.", ("Ann Marsh", None)),
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

LABELS = {
    "TOM LIND: I said that it was so.\n\nRUTH BELL, MAYOR OF CARROW: I said that it was not so.": [
        "Tom Lind",
        "Ruth Bell",
    ],
    "TOM LIND: I said that it was so.\n\nBELL (voice-over): I said that it was not so.": ["Tom Lind", "Bell"],
    "TOM LIND: I said that it was so.\n\nUnidentified man: I said that it was not so.\n\nBELL: Yes.": [
        "Tom Lind",
        "I",
    ],
    "THE COURT: I said that it was so.\n\nWITNESS 10: I said that it was not so.": ["COURT", "WITNESS 10"],
    "The Minister for Ports (Ruth Bell): I said that it was so.": ["Ruth Bell"],
    "ADM. RUTH BELL (ret.): I said that it was so.": ["ADM. RUTH BELL"],
    "MR J. R. BELL: I said that it was so.\n\nMS. LIND: I said that it was not so.": ["J. R. Bell", "Lind"],
    "CARROW: I said that it was so.": ["I"],
}


@pytest.mark.parametrize("text", LABELS)
def test_a_label_names_who_says_i_until_the_next_be_it_read_or_not(text: str) -> None:
    assert [claim.speaker and claim.speaker.name for claim in find_speech(text)] == LABELS[text]


@pytest.mark.parametrize("name", CASES)
def test_speakers_are_known_by_full_name_and_role(name: str) -> None:
    text, expected = CASES[name]
    speakers = [claim.speaker for claim in find_speech(text)]

    assert [(speaker.name, speaker.role) for speaker in speakers if speaker] == [expected]


NAMES: dict[str, tuple[str, str]] = {
    "the last title in a run": ("“We act,” Harbour Board Chairman Tom Varley said.", "Tom Varley"),
    "a state and a title": ("“We act,” said Oslo Gov. Ada Renn.", "Ada Renn"),
    "a nation and a title": ("“We act,” Norwegian Prime Minister Ada Renn said.", "Ada Renn"),
    "a department is no title": ("“We act,” the State Department said.", "State Department"),
    "a weekday before a name": ("Monday Ruth Bell called it “a mess”.", "Ruth Bell"),
    "no name from a headline": (
        "Varley Is Over Ruth Bell and the Port\n\nRuth Bell came. “We act,” Bell said.",
        "Ruth Bell",
    ),
    "words before a name that stands alone elsewhere": (
        "Veteran Ottar Lind came. Ottar Lind sat down. “We act,” Lind said.",
        "Ottar Lind",
    ),
    "the fullest form comes later": (
        "Tom Varley came. “We act,” Varley said. The port knows Tom J. Varley Jr. well.",
        "Tom J. Varley Jr.",
    ),
    "father and son": (
        "Tom Varley came with Tom Varley Jr. to see the port. “We act,” said Tom Varley.",
        "Tom Varley",
    ),
    "nickname": ("Edward “Sandy” Lind came in. “We act,” Lind said.", "Edward Lind"),
    "first name": ("Ruth Bell came in. “We act,” Ruth said.", "Ruth Bell"),
    "a relative keeps the first name": (
        "Ruth Bell came with her brother, Tom Bell. Tom Bell sat. “We act,” Bell said.",
        "Ruth Bell",
    ),
    "who acts, not who is spoken of": (
        "The port remembers Tom Bell and his boat. Ruth Bell came in. “We act,” Bell said.",
        "Ruth Bell",
    ),
    "two of one name and a courtesy title": (
        "Ruth Bell and Tom Bell came in. “We act,” Mr. Bell said.",
        "Tom Bell",
    ),
    "two of one name and a pronoun": ("Ruth Bell and Tom Bell came in. “We act,” he said.", "Tom Bell"),
    "subject before object": ("Tom Varley met Ed Lind at the port. “We act,” he said.", "Tom Varley"),
    "who spoke goes on": (
        "Tom Varley said Ed Lind was late again. “We act,” he added.",
        "Tom Varley",
    ),
    "pronoun of a pronoun": (
        "Tom Varley came. He met Ed Lind. He sat down with him. “We act,” he said.",
        "Tom Varley",
    ),
    "names in a quotation": ("Tom Varley came. “Ed Lind left us.” “We act,” he said.", "Tom Varley"),
    "owner of the subject": (
        "Ed Lind left.\n\nTom Varley’s boat sank. It was old. “We act,” he said.",
        "Tom Varley",
    ),
    "a place is nobody": ("Tom Varley came. San Marco was cold. “We act,” he said.", "Tom Varley"),
    "a title alone shows a person": (
        "Tom Varley left.\n\nPresident Renn came. “We act,” he said.",
        "Renn",
    ),
    "who is spoken of in the report is not meant": (
        "Tom Varley came in. Ed Lind could lose the boat, he said.",
        "Tom Varley",
    ),
    "a description before a subject": (
        "One more sailor, port fisherman Tom Varley, met Ed Lind. “We act,” he said.",
        "Tom Varley",
    ),
    "an age shows a person": ("Darran Holm, 54, sat down. “We act,” he said.", "Darran Holm"),
    "two as likely": ("Tom Varley and Ed Lind came in. “We act,” he said.", "he"),
    "nobody of that gender": ("Tom Varley came in. “We act,” she said.", "she"),
    "posts speak for their owner": (
        "Ruth Bell left. Bell’s posts about the port say that it sank.",
        "Ruth Bell",
    ),
    "a pronoun after an object and a comma": (
        "Ruth Bell left. Bell hopes to be mayor, and she often says that the port must grow.",
        "Ruth Bell",
    ),
    "an apposition behind an object": (
        "One pilot supporting Mr. Lind, Darran Holm of the Tide Church, said that it was late.",
        "Darran Holm",
    ),
    "the office of an abbreviated title": ("Sen. Ruth Bell came. “We act,” the senator said.", "Ruth Bell"),
}


@pytest.mark.parametrize("name", NAMES)
def test_the_last_speaker_is_the_one_whom_a_reader_understands(name: str) -> None:
    text, expected = NAMES[name]

    assert [claim.speaker.name for claim in find_speech(text) if claim.speaker][-1] == expected
