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
    "tag after": ("“We will act,” Bell said.", [("direct", "We will act,", "Bell", "said")]),
    "inverted": ("“We will act,” said Ruth Bell.", [("direct", "We will act,", "Ruth Bell", "said")]),
    "British comma": ("‘We will act’, she said.", [("direct", "We will act", "she", "said")]),
    "question": ("“Will we act?” Bell asked.", [("direct", "Will we act?", "Bell", "asked")]),
    "tag before": ("Bell said, “We will act.”", [("direct", "We will act.", "Bell", "said")]),
    "colon and cue": (
        "Mayor Ruth Bell wrote: “We will act.”",
        [("direct", "We will act.", "Mayor Ruth Bell", "wrote")],
    ),
    "hearer": ("Bell told the council, “We will act.”", [("direct", "We will act.", "Bell", "told")]),
    "colon alone": ("Bell had one answer: “We will act.”", [("direct", "We will act.", "Bell", None)]),
    "between": (
        "“We will act,” Bell said. “We must.”",
        [("direct", "We will act,", "Bell", "said"), ("direct", "We must.", "Bell", "said")],
    ),
    "sentence before": (
        "Lind warned of a flood. “The wall is gone,” he said.",
        [("direct", "The wall is gone,", "he", "said")],
    ),
    "participle": (
        "Lind left the hall, saying “the wall is gone.”",
        [("partial", "the wall is gone.", "Lind", "saying")],
    ),
    "after an apposition": (
        "“We will act,” said Ruth Bell, a harbour pilot.",
        [("direct", "We will act,", "Ruth Bell", "said")],
    ),
    "subject with an apposition": (
        "“We will act,” Ruth Bell, a pilot at the port of Oslo, told the council.",
        [("direct", "We will act,", "Ruth Bell", "told")],
    ),
    "office without a name": (
        "“We will act,” a spokeswoman for the harbour board said.",
        [("direct", "We will act,", "a spokeswoman for the harbour board", "said")],
    ),
    "according to": (
        "The wall was “a held breath,” according to Bell.",
        [("partial", "a held breath,", "Bell", "according to")],
    ),
    "as X put it": (
        "“Walls are promises,” as Bell put it.",
        [("direct", "Walls are promises,", "Bell", "put")],
    ),
    "called": ("Bell called it “a scandal”.", [("partial", "a scandal", "Bell", "called")]),
    "passive": (
        "The plan has been called “a scandal” by the Harbour Post.",
        [("partial", "a scandal", "the Harbour Post", "called")],
    ),
    "partial": (
        "Bell said the plan was “a gift to owners” of land.",
        [("partial", "a gift to owners", "Bell", "said")],
    ),
    "relative clause": (
        "Ruth Bell, who called the plan “a scandal”, left.",
        [("partial", "a scandal", "who", "called")],
    ),
    "group": (
        "“We will act,” Bell and Lind said.",
        [("direct", "We will act,", "Bell and Lind", "said")],
    ),
    "list of names": (
        "“We will act,” Lind, Bell and Marsh said.",
        [("direct", "We will act,", "Lind, Bell and Marsh", "said")],
    ),
    "subject after a fronted participle": (
        "Speaking in Oslo, Ruth Bell, a pilot, said, “We will act.”",
        [("direct", "We will act.", "Ruth Bell", "said")],
    ),
    "subject after a fronted clause": (
        "When Lind said that the board would sue, Bell shot back fiercely: “We will act.”",
        [("direct", "We will act.", "Bell", "shot back")],
    ),
    "subject of a clause within the sentence": (
        "The vote comes days after Bell told the council the wall was “a held breath”.",
        [("partial", "a held breath", "Bell", "told")],
    ),
    "what somebody called": (
        "The board left at noon, in what Bell, a pilot, called “a retreat”.",
        [("partial", "a retreat", "Bell", "called")],
    ),
    "with somebody calling": (
        "The owners were cross, with Ruth Bell calling it a “theft”.",
        [("partial", "theft", "Ruth Bell", "calling")],
    ),
    "named so by somebody": (
        "The fence, labelled a “monster” by Lind, fell.",
        [("partial", "monster", "Lind", "labelled")],
    ),
    "a headline under a name": (
        "Bell: Wall That Board Built Is ‘a Held Breath’",
        [("partial", "a Held Breath", "Bell", None)],
    ),
    "a title amid the sentence": (
        "At the port Mayor Ruth Bell said the wall was “a held breath”.",
        [("partial", "a held breath", "Mayor Ruth Bell", "said")],
    ),
    "a verb within the marks": (
        "Bell argued the wall, which the board built, “would not stand” in May.",
        [("partial", "would not stand", "Bell", "argued")],
    ),
    "his response": ("His response: “Never.”", [("direct", "Never.", "His", "response")]),
    "an answer that is told of": (
        "Her answer was blunt: “Never.”",
        [("direct", "Never.", "Her", "answer")],
    ),
    "a message to somebody": (
        "Bell’s message to the board: “We act.”",
        [("direct", "We act.", "Bell", "message")],
    ),
    "list of names, inverted": (
        "“We act,” said Lind, Bell and Marsh.",
        [("direct", "We act,", "Lind, Bell and Marsh", "said")],
    ),
    "group with a relative clause": (
        "Ruth Bell, who is 54, and her son said: “We act.”",
        [("direct", "We act.", "Ruth Bell, who is 54, and her son", "said")],
    ),
    "called with two people": (
        "Bell called Lind and Marsh “thieves”.",
        [("partial", "thieves", "Bell", "called")],
    ),
    "whoever was asked, after the question": (
        "“Is it safe?” she was asked.",
        [("unattributed", "Is it safe?", None, None)],
    ),
    "somebody's claim that": (
        "Bell’s claim that the wall is “a held breath” is old.",
        [("partial", "a held breath", "Bell", "claim")],
    ),
    "a first name that is a verb": (
        "“We will act,” Bill Lind, a pilot, said.",
        [("direct", "We will act,", "Bill Lind", "said")],
    ),
    "an officer out of service": (
        "“We will act,” said retired Gen. Ed Lind.",
        [("direct", "We will act,", "retired Gen. Ed Lind", "said")],
    ),
    "shouts from": (
        "“Call the roll,” came shouts from the crowd.",
        [("direct", "Call the roll,", "the crowd", "came shouts")],
    ),
    "a reply from nobody": (
        "“Never,” came the curt reply.",
        [("unattributed", "Never,", None, None)],
    ),
    "whoever was asked does not speak": (
        "Bell was asked, “Why did the wall fall?”",
        [("unattributed", "Why did the wall fall?", None, None)],
    ),
    "the tag of the next quotation": (
        "Bell wrote to Lind, “Why now?” Lind replied, “Why not.”",
        [("direct", "Why now?", "Bell", "wrote"), ("direct", "Why not.", "Lind", "replied")],
    ),
    "words that qualify a noun": (
        "The “sea wall” campaign said no.",
        [("unattributed", "sea wall", None, None)],
    ),
    "a headline": (
        "Harbour Board Says Bell’s Wall ‘Will Not Stand’",
        [("partial", "Will Not Stand", "Harbour Board", "Says")],
    ),
    "phrasal cue": ("Bell shot back, “We will act.”", [("direct", "We will act.", "Bell", "shot back")]),
    "in the words of": (
        "It was, in the words of one sailor, “a held breath.”",
        [("partial", "a held breath.", "one sailor", "in the words of")],
    ),
    "the verb first": ("Said Bell: “We will act.”", [("direct", "We will act.", "Bell", "Said")]),
    "name and colon": ("Bell: “We will act.”", [("direct", "We will act.", "Bell", None)]),
    "dash after the tag": (
        "“Never,” he said—“not once.”",
        [("direct", "Never,", "he", "said"), ("direct", "not once.", "he", "said")],
    ),
    "verb of judging within a report": (
        "Bell said the plan used “a lot of sand” there.",
        [("partial", "a lot of sand", "Bell", "said")],
    ),
    "paragraph of its own": (
        "“It is over,” said Bell.\n\n“We have lost.”",
        [("direct", "It is over,", "Bell", "said"), ("direct", "We have lost.", "Bell", "said")],
    ),
    "statement": (
        "“We will act,” the board said in a statement.",
        [("direct", "We will act,", "the board", "said")],
    ),
    "block": (
        "As Ruth Bell wrote:\n\nA wall is a promise.\n\nThe tide turned.",
        [("block", "A wall is a promise.", "Ruth Bell", "wrote")],
    ),
    "a colon that leads into no speech": ("Watch related content:\n\nCover image via", []),
    "two verbs, one subject": (
        "In 2019 the auditor wrote that “controls were weak” and left.",
        [("partial", "controls were weak", "the auditor", "wrote")],
    ),
    "signed below": (
        "“We shall act before the winter comes.”\n\n— Ruth Bell, a pilot",
        [("direct", "We shall act before the winter comes.", "Ruth Bell", None)],
    ),
    "pull quote that stands in the text as well": (
        "“We shall act before the winter comes.”\n\nThe tide turned.\n\n"
        "“We shall act before the winter comes. Nobody else will,” Bell said.",
        [
            ("unattributed", "We shall act before the winter comes.", None, None),
            ("direct", "We shall act before the winter comes. Nobody else will,", "Bell", "said"),
        ],
    ),
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
