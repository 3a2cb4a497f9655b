"""Quotations: their spans, their forms, and whom their speech tags give them to."""

from __future__ import annotations

import pytest

from extractors.speech import find_speech

Row = tuple[str, str, str | None, str | None]


def quotes(text: str) -> list[Row]:
    """Each quote of ``text``: form, words, speaker's words and cue."""
    return [
        (c.quote.form, c.text, c.speaker and c.speaker.text, c.cue and c.cue.text)
        for c in find_speech(text)
        if c.quote is not None
    ]


MARKS: dict[str, tuple[str, list[str]]] = {
    "straight": ('"We will act," Bell said.', ["We will act,"]),
    "curly": ("“We will act,” Bell said.", ["We will act,"]),
    "doubled single": ("''We will act,'' Bell said.", ["We will act,"]),
    "British single": ("‘We will act,’ Bell said.", ["We will act,"]),
    "straight single": ("'We won't act,' Bell said.", ["We won't act,"]),
    "guillemets": ("«We will act,» Bell said.", ["We will act,"]),
    "mixed in one text": (
        '“We will act,” Bell said.\n\n"We won\'t," Lind said.',
        ["We will act,", "We won't,"],
    ),
    "an unclosed mark does not run on to another kind of mark": (
        'Bell said: "We will act\n\n“We won’t,” Lind said.',
        ["We will act", "We won’t,"],
    ),
    "nested marks belong to the quotation": (
        "“They told me ‘go home’ and I went,” Bell said.",
        ["They told me ‘go home’ and I went,"],
    ),
    "double within British single": (
        "‘I cried “man overboard” and jumped,’ Bell said.",
        ["I cried “man overboard” and jumped,"],
    ),
    "brackets within": ("“They [the board] knew,” Bell said.", ["They [the board] knew,"]),
    "feet and inches": ('The gap is 5\'10" wide and 6" deep, and "growing," Bell said.', ["growing,"]),
    "decades and clipped words": ("In the '90s and the '00s, 'twas Bell’s boats’ time.", []),
    "a missing closer stays within its paragraph": (
        "“We will act, Bell said.\n\nThe tide turned. “It did,” Lind said.",
        ["We will act, Bell said.", "It did,"],
    ),
    "a missing closer ends with its sentence where another mark opens": (
        "Bell said: “We will act. The board called it “a start” on Monday.",
        ["We will act.", "a start"],
    ),
    "a missing closer before a tag that can't be quoted": ("“We will act, said Ruth Bell.", ["We will act,"]),
    "a mark that opens the speech anew within its paragraph": (
        "“We will act. The wall is gone. “And the pier,” Bell said.",
        ["We will act. The wall is gone.", "And the pier,"],
    ),
    "a curly opener alone, straight marks after it": (
        '“We will act, Bell said. The tide turned. Lind said "no way" to it.',
        ["We will act, Bell said.", "no way"],
    ),
    "a single mark closes what a double one opened": (
        "“We will act.’ Bell left the hall. Lind called it “a start” later.",
        ["We will act.", "a start"],
    ),
    "a closing mark opens": ("Bell said it was ”a bad day for Oslo.”", ["a bad day for Oslo."]),
    "an opening mark closes": ("Bell called it “a bad day.“ Lind left.", ["a bad day."]),
    "a double mark closes what a single one opened": (
        "Bell said: ‘We will act.” Lind left.",
        ["We will act."],
    ),
    "British single over two paragraphs": ("‘One.\n\n‘Two,’ Bell said.", ["One.\n\n‘Two,"]),
    "single marks that end in s": ("Bell: ‘The wall stands’", ["The wall stands"]),
    "guillemets of other houses": (
        "‹We will act,› Bell said. »We must,« she said.",
        ["We will act,", "We must,"],
    ),
    "low-9": ("„We will act,“ Bell said.", ["We will act,"]),
    "marks with space inside": (
        '« We will act, » Bell said. " We must, " she said.',
        ["We will act,", "We must,"],
    ),
    "curly nested in curly": (
        "“They shouted “man overboard” and jumped,” Bell said.",
        ["They shouted “man overboard” and jumped,"],
    ),
    "straight nested in straight": (
        '"They told me, "go home," and I went," Bell said.',
        ['They told me, "go home," and I went,'],
    ),
    "two stretches in single marks in a headline": (
        "Bell: Board Has ‘A Long Way To Go’ On Walls, And ‘No Money Left.’",
        ["A Long Way To Go", "No Money Left."],
    ),
    "a year is no quotation": (
        "Bell said in ‘08 that “the ‘race to the sea’ is over.”",
        ["the ‘race to the sea’ is over."],
    ),
    "inches within straight marks": (
        '"The gap is 6" wide," Bell said. "It grew by 2" she said.',
        ['The gap is 6" wide,', "It grew by 2"],
    ),
    "one quotation over three paragraphs": (
        "“One,” Bell said. “Two.\n\n“Three.\n\n“Four.”\n\nFive.",
        ["One,", "Two.\n\n“Three.\n\n“Four."],
    ),
}


@pytest.mark.parametrize("name", MARKS)
def test_marks_bound_the_quoted_words(name: str) -> None:
    text, expected = MARKS[name]

    assert [row[1] for row in quotes(text)] == expected


TAGS: dict[str, tuple[str, list[Row]]] = {
    "whoever was asked, after the question": (
        "“Is it safe?” she was asked.",
        [("unattributed", "Is it safe?", None, None)],
    ),
    "a reply from nobody": (
        "“Never,” came the curt reply.",
        [("unattributed", "Never,", None, None)],
    ),
    "whoever was asked does not speak": (
        "Bell was asked, “Why did the wall fall?”",
        [("unattributed", "Why did the wall fall?", None, None)],
    ),
    "words that qualify a noun": (
        "The “sea wall” campaign said no.",
        [("unattributed", "sea wall", None, None)],
    ),
    "a colon that leads into no speech": ("Watch related content:\n\nCover image via", []),
    "pull quote": (
        "“We will act”\n\nThe tide turned.",
        [("unattributed", "We will act", None, None)],
    ),
    "slogans are no titles": (
        "The “Wall or Drown” campaign fell, as did a drive to “Make Oslo Dry” and a so-called “Sea Pact”.",
        [
            ("unattributed", "Wall or Drown", None, None),
            ("unattributed", "Make Oslo Dry", None, None),
            ("unattributed", "Sea Pact", None, None),
        ],
    ),
    "a nickname told of": (
        "The wall is nicknamed “Bell’s Folly”.",
        [("unattributed", "Bell’s Folly", None, None)],
    ),
    "scare quotes": (
        "The “temporary” fence stood for years.",
        [("unattributed", "temporary", None, None)],
    ),
}


@pytest.mark.parametrize("name", TAGS)
def test_speech_tags_give_quotes_their_speakers(name: str) -> None:
    text, expected = TAGS[name]

    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada “Bo” Lind walked home.",
        "Her memoir, “Salt on the Sill”, is out.",
        "She sang “Over the Rainbow” twice.",
        "Nobody uses the word “drown”.",
        "She was on “Morning Tide” panel twice.",
        "Bell never said “we will pay”.",
        'See <a href="tide tables">here</a>.',
        "See <a href=”tide tables” target=”_blank”>here</a>.",
        "She told it on NRK’s “Morning Tide.”",
        "The boys' club and the girls' club met at five o'clock.",
    ],
)
def test_names_titles_markup_and_what_was_never_said_are_no_quotes(text: str) -> None:
    assert quotes(text) == []


def test_the_parts_that_a_tag_splits_are_one_utterance() -> None:
    claims = find_speech(
        "“One,” Bell said. “Two.”\n\nBell called it “three”.\n\n"
        "“Four,” she said, “and five.” She left. “Six.”"
    )

    assert [(claim.text, claim.utterance) for claim in claims] == [
        ("One,", 1),
        ("Two.", 1),
        ("three", None),
        ("Four,", 2),
        ("and five.", 2),
        ("Six.", None),
    ]
