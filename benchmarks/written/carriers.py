"""Sentences of news in which figures stand, and what stands around them on a page."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from benchmarks.written.phrases import Expected, Phrase

CARRIERS = {
    "count": (
        "The storm cut off {} on the coast",
        "{} were counted in the harbour that night",
        "There were {} on board",
        "The report, published in March, lists {}",
        "Police said {} were involved",
        "It will affect {} by 2030",
        "Tom Varley said {} had been lost since 2015",
        "The board wants {} in Carrow Quay",
        "In May alone, {} came",
        "Of those, {} remain in the town",
        "He told the council about the loss of {}",
        "The figure includes {}",
        "Officials expect {} at the fair on Saturday",
        "{}, mostly from the north, took part",
        "The ferry carried {} to Oslo and back",
        "It was seen by {}, the Courier reported",
        "Figures released on Thursday show {}, against 14 a year earlier",
        "The company has {}",
    ),
    "money": (
        "The board paid {} for the site",
        "It cost {}",
        "{} was spent on the wall in 2018",
        "He was fined {}",
        "The yard made a loss of {} last year",
        "Repairs are put at {}, the engineer said",
        "The council has set aside {} for boats",
        "A ticket to Oslo costs {}",
        "She sold the house for {} in May",
        "Turnover came to {}, against 14 boats sold",
        "The grant, worth {}, runs to 2024",
        "Ruth Bell was paid {} by the harbour board",
        "They owe {}, according to the Courier",
        "Prices start at {}",
        "An offer of {} was turned down on March 3",
    ),
    "percent": (
        "The rate stood at {} in March",
        "Turnout was {}, the council said",
        "Bell won {} of the vote",
        "Some of the harbours charge {}",
        "Inflation of {} was forecast for 2019",
        "{} of voters stayed at home",
        "It accounts for {} of all trade with Norway",
        "The margin was {}, against 14 boats last year",
        "A tax of {} applies from May 1",
        "The bank put the chance at {}",
        "The unemployment rate hit {}",
    ),
    "measure": (
        "The gauge showed {} at noon",
        "They measured {} in March",
        "It reached {} on Thursday",
        "The limit is {}, the engineer said",
        "{} was measured at Pier 9",
        "Readings of {} were taken in 2018",
        "The survey found {} on the north side",
        "It came to {}, according to Ruth Bell",
        "The record, {}, dates from 1987",
        "At {} the alarm rang",
    ),
    "hyphened": (
        "They built a {} wall",
        "The board ordered a {} test in March",
        "It was a {} affair",
        "The new {} rule is strict",
        "Tom Varley used a {} model",
    ),
    "duration": (
        "It took {}",
        "The strike lasted {}, the union said",
        "They waited {} for the ferry",
        "He was jailed for {}",
        "The repairs will take {}",
        "After {} of talks the board gave way",
        "She spent {} at sea",
        "The ban runs for {}",
        "It was over in {}",
        "Within {} the hall was full",
    ),
    "ordinal": (
        "It was the {} of the season",
        "The {} came in May",
        "She opened the {} on Thursday",
        "Bell won her {} in 2018",
    ),
    "score": (
        "Carrow won {} on Saturday",
        "They beat Leith {} at home",
        "The council voted {} for the wall",
        "It ended {} after extra time",
        "The senate passed the bill {} in May",
        "Carrow lost {}",
    ),
    "multiple": (
        "It is {} as large as the old one",
        "They paid {} as much",
        "It has {} the number of boats",
        "The wall is {} as long as planned",
    ),
    "date": (
        "The pier was opened in {}",
        "It has been shut since {}",
        "The board met in {} to hear 14 witnesses",
        "He had sailed for Oslo by {}",
        "{} was a bad time for boats",
        "The storm of {} sank 40 boats",
    ),
    "time": (
        "The ferry leaves at {}",
        "Police were called at {} to the harbour",
        "By {} 40 boats had come in",
        "It was {} when the alarm rang",
        "The hall opens from {}",
    ),
    "sentence": ("{}",),
}
"""By kind of phrase: sentences without a full stop, the phrase where the braces stand."""
FRAMES = (
    ("", "."),
    ("", "."),
    ("", "."),
    ("", ".\n"),
    ("", ". That compares with 14 in 2018."),
    ("", "; nobody was hurt."),
    ("CARROW QUAY, Nov. 3 (CW) — ", "."),
    ("“", ",” Ruth Bell said on March 12, 2019."),
    ('"', '," said Tom Varley, 54.'),
    ("• ", "\n• No boats came."),
    ("The wall is old. ", " (see page 4)."),
    ("Ruth Bell said: “", ".”"),
    ("", "?"),
    ("What we know:\n- ", "\n- The pier is shut."),
    ("Two boats sank on March 3. ", ", the Courier reported."),
    ("(", ".)"),
    ("Harbour news\n\n", ".\n\nThe board meets on May 4."),
    ("", ", a spokesman said on Thursday."),
    ("‘", "’, Bell said."),
    ("In 2018 things changed: ", "."),
    ("Bell (Carrow North): ", "."),
    ("", " - twice the 2017 figure."),
    ("", ", up from 14 in 2018."),
    ("", "!"),
    ("According to the board, ", "."),
    ("", ", and 3 more are expected."),
)
"""What stands before and behind a sentence."""
BOUNDS = {"since": ">=", "by": "<="}
"""Words before a day or a time that bound it."""
WIDTH = 64
"""Columns to which some texts are wrapped."""


def framed(random: Random, phrase: Phrase) -> tuple[str, tuple[Expected, ...]]:
    """The phrase in a sentence in a text, with the places of its figures there."""
    carrier = random.choice(CARRIERS[phrase.kind])
    before, behind = random.choice(FRAMES)
    if behind.startswith((", and", ", up")) and phrase.kind in ("sentence", "date", "time", "score"):
        before, behind = "", "."
    sentence = carrier.replace("{}", phrase.text)
    if not before.endswith(", "):
        sentence = sentence[0].upper() + sentence[1:]
    text = f"{before}{sentence}{behind}"
    expected = tuple(_at(figure, before, carrier) for figure in phrase.expected)
    return (_wrapped(text) if random.random() < 0.15 else text), expected


def _at(figure: Expected, before: str, carrier: str) -> Expected:
    """The figure at its place in the text, a day or time with the bound that the carrier sets."""
    start = carrier.index("{}")
    said = carrier[:start].lower().rstrip().rpartition(" ")[2]
    bounded = figure.dimension in ("date", "time") and said in BOUNDS
    return figure.moved(len(before) + start)._replace(bound=BOUNDS[said] if bounded else figure.bound)


def _wrapped(text: str) -> str:
    """The text in lines, as mails and wire copy break them; no character moves."""
    pieces = text.split("\n")
    lines = ["\n".join(wrap(piece, WIDTH, break_on_hyphens=False, drop_whitespace=True)) for piece in pieces]
    wrapped = "\n".join(lines)
    return wrapped if len(wrapped) == len(text) else text
