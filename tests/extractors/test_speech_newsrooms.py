"""What newsrooms of different kinds do around speech: datelines, courts, councils, releases, obituaries."""

from __future__ import annotations

import pytest

from extractors.speech import find_speech

Row = tuple[str, str | None, str | None, str | None]


def rows(text: str) -> list[Row]:
    """Each quote and report of ``text``: its words, the speaker's name, the role and the cue."""
    return [
        (
            claim.text,
            claim.speaker and claim.speaker.name,
            claim.speaker and claim.speaker.role,
            claim.cue and claim.cue.text,
        )
        for claim in find_speech(text)
    ]


CASES: dict[str, tuple[str, list[Row]]] = {
    "dateline": (
        "PORT ELLERY, Maine, March 14, 2019 (CW) -- A ferry sank on Monday, the Harbour Board said.",
        [("A ferry sank on Monday", "Harbour Board", None, "said")],
    ),
    "dateline with a dash": (
        "OSLO, 4 June 2018 – The wall has cracked, Ruth Bell said.",
        [("The wall has cracked", "Ruth Bell", None, "said")],
    ),
    "dateline with a state": (
        "PORT ELLERY, Mass., Dec. 11 (CW) — The wall has cracked, Ruth Bell said.",
        [("The wall has cracked", "Ruth Bell", None, "said")],
    ),
    "capitals that are no dateline": (
        "NATO, which met in Oslo - and in Rome - will act, Ruth Bell said.",
        [("NATO, which met in Oslo - and in Rome - will act", "Ruth Bell", None, "said")],
    ),
    "they report": (
        "The boats did no better than a raft, the researchers report.",
        [("The boats did no better than a raft", "researchers", None, "report")],
    ),
    "they claim": (
        "The wall had cracked by May, the pilots claim.",
        [("The wall had cracked by May", "pilots", None, "claim")],
    ),
    "label": (
        "MR. LIND: The wall, as Ruth Bell said, is safe.\n\nMS. BELL: It is.",
        [("The wall", "Ruth Bell", None, "said"), ("is safe", "Ruth Bell", None, "said")],
    ),
    "label of a councillor": (
        "CLLR. VARLEY: I said that it was late.\n\nMRS. PIKE: Cllr T. Varley did.",
        [("it was late", "T. Varley", "Cllr", "said")],
    ),
    "a word that may be a verb before a title": (
        "“We act,” said state Sen. Rob Marsh.",
        [("We act,", "Rob Marsh", "Sen.", "said")],
    ),
    "a verb of saying that is a name's object": (
        "Tom Bell, who has won, said Lind would start. “He has earned it by now.”",
        [
            ("Lind would start", "Tom Bell", None, "said"),
            ("He has earned it by now.", "Tom Bell", None, None),
        ],
    ),
    "what a jury was told": ("Owner ‘lied about boats’, jury told", [("lied about boats", None, None, None)]),
    "what an inquiry was told": (
        "Ruth Bell claimed that the wall was safe, the inquiry was told.",
        [("the wall was safe", "Ruth Bell", None, "claimed")],
    ),
    "hearers of two kinds": (
        "Ruth Bell told the jury of two women and five men that the wall was safe.",
        [("the wall was safe", "Ruth Bell", None, "told")],
    ),
    "hearer and his crew": (
        "Ruth Bell told the pilot and his crew that the wall was safe.",
        [("the wall was safe", "Ruth Bell", None, "told")],
    ),
    "what hearers are not to do": (
        "Ruth Bell warned residents not to swim.",
        [("not to swim", "Ruth Bell", None, "warned")],
    ),
    "what a hearer is not to do": (
        "The judge, Ruth Bell, warned him not to look it up.",
        [("not to look it up", "Ruth Bell", "The judge", "warned")],
    ),
    "what a speaker has, and on": (
        "“We act,” said Bell, who has a “sea dog” badge. “We act now, I think.”",
        [
            ("We act,", "Bell", None, "said"),
            ("sea dog", None, None, None),
            ("We act now, I think.", "Bell", None, "said"),
        ],
    ),
    "letters behind a name": ("“We act,” said Ruth Bell QC.", [("We act,", "Ruth Bell", None, "said")]),
    "letters behind a name, last name later": (
        "Ruth Bell MP came. “We act,” Miss Bell said.",
        [("We act,", "Ruth Bell", None, "said")],
    ),
    "constable": ("“We act,” said PC Ruth Bell.", [("We act,", "Ruth Bell", "PC", "said")]),
    "knight": (
        "“We act,” said Sir Alan Bell, the harbour master.",
        [("We act,", "Alan Bell", "the harbour master", "said")],
    ),
    "participle with a topic": (
        "Commenting on the news, Ruth Bell, a pilot, said: “We are glad.”",
        [("We are glad.", "Ruth Bell", "a pilot", "said")],
    ),
    "participle with its quotation": (
        "Insisting that Oslo was “dry”, Ruth Bell mocked her critics as “the dry people”.",
        [
            ("dry", "Ruth Bell", None, "Insisting"),
            ("the dry people", "Ruth Bell", None, "mocked"),
        ],
    ),
    "participle whose quotation has the comma": (
        "Bemoaning the “phony system,” Ruth Bell accused Lind of sloth, though a pilot denied it.",
        [("phony system,", "Ruth Bell", None, "Bemoaning")],
    ),
    "what a speaker has": (
        "“We act,” said Ruth Bell, a pilot, who has a “sea dog” badge.",
        [("We act,", "Ruth Bell", "a pilot", "said"), ("sea dog", None, None, None)],
    ),
    "another who reports nothing, with a clause of its own": (
        "Bell said the wall was “old”, and the board, which had asked, agreed.",
        [("the wall was “old”", "Bell", None, "said"), ("old", "Bell", None, "said")],
    ),
    "disagreement": (
        "Ruth Bell, a pilot, disagreed. “The wall is not safe at all.”",
        [("The wall is not safe at all.", "Ruth Bell", "a pilot", None)],
    ),
    "question with its verb first": ("Would you tell a pilot who wants to swim?", []),
    "who, a question": ("“No.” Who said they could swim?", [("No.", None, None, None)]),
    "hearer after a bidding": ("If they ask, tell them: “Not now.”", [("Not now.", "they", None, "ask")]),
    "title of a talk": ("Mr Lind gave a talk, “Boats I Have Known”, with slides.", []),
    "byline": (
        "The pilot talks of boats. By Tom Hale\n\nHe said that it was late.",
        [("it was late", "He", None, "said")],
    ),
    "the one whom an obituary is of": (
        "Walter Lind, the lifeguard, died on Monday.\n\nMr. Lind said he had swum.\n\n"
        "“He swam,” Peter Lind said.\n\nWalter Lind was born in Oslo.",
        [("he had swum", "Walter Lind", "the lifeguard", "said"), ("He swam,", "Peter Lind", None, "said")],
    ),
    "first name like an adverb": (
        "Kelly Stout said: “We act.”",
        [("We act.", "Kelly Stout", None, "said")],
    ),
    "first name like a title": (
        "Dean Stout, a pilot, emails: “We act.”",
        [("We act.", "Dean Stout", "a pilot", "emails")],
    ),
    "where a reporter is": (
        "Ruth Bell in Oslo writes:\n\nThe tide has turned.",
        [("The tide has turned.", "Ruth Bell", None, "writes")],
    ),
    "besides": (
        "The cause was age, his daughter Ann Lind said.\n\nBesides Ms. Lind, he leaves a son.",
        [("The cause was age", "Ann Lind", "his daughter", "said")],
    ),
    "number in an apposition": (
        "“We act,” she said. Ruth Bell, a pilot of 1,100 boats, left.",
        [("We act,", "she", None, "said")],
    ),
    "my tutor": (
        "My old tutor, Ruth Bell, said to me: “Get a job.”",
        [("Get a job.", "Ruth Bell", "My old tutor", "said")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_newsrooms_ways_mislead_no_speaker(name: str) -> None:
    text, expected = CASES[name]
    assert rows(text) == expected
