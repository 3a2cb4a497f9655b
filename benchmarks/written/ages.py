"""Ages, as news tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from num2words import num2words

from benchmarks.written.phrases import Expected, Phrase

if TYPE_CHECKING:
    from random import Random

WAYS = {
    "N-year-old": (
        "A [{}-year-old] boy was rescued",
        "The [{}-year-old] mayor resigned",
        "The [{}-year-old], who was alone, fled",
    ),
    "N years old": ("She is [{} years old]", "The boy was [{} years old] when it happened"),
    "aged N": ("A man aged [{}] was arrested", "Ruth Bell, aged [{}], said so", "The victims were aged [{}]"),
    "age N": (
        "She began to sail at age [{}]",
        "He retired at the age of [{}]",
        "They may vote from the age of [{}]",
    ),
    "bare": (
        "Ruth Bell, [{}], said the harbour would reopen",
        "Tom Varley ([{}]) was not hurt",
        "The mayor, [{}], was not hurt",
    ),
    "he is N": (
        "He is [{}]",
        "She was [{}]",
        "He was [{}] when he died",
        "She is now [{}]",
        "Lind, who is [{}], resigned",
        "Lind was [{}] when she left",
        "Marsh, now [{}], lives in Oslo",
    ),
    "dies at N": ("Ed Lind, a sculptor, dies at [{}]", "She died at [{}]", "He turned [{}] in May"),
    "over N": (
        "Voters over [{}] were asked",
        "Children under [{}] travel free",
        "Residents aged over [{}] may apply",
    ),
    "over-Ns": ("The [over-{}s] were asked", "It is for [under-{}s]"),
    "decade": (
        "A man in his [{}s] was held",
        "She is in her early [{}s]",
        "A woman in her [mid-{}s] fell",
        "He sang in his [{}s]",
    ),
    "months": (
        "A [{}-month-old] girl was found",
        "A baby [aged {} months] was found",
        "The boy is [{} months old]",
        "A girl [aged {} weeks] was found",
    ),
    "range": (
        "Men [aged {} to {}] were called up",
        "Most [{}-to-{}-year-olds] voted",
        "Girls aged between [{} and {}] were asked",
        "It asked [{}-{}-year-olds]",
        "People [aged {}-{}] were asked",
        "Babies aged between [{} and {} months] were seen",
    ),
}
"""Sentences by the way in which an age is told: the number in braces, the figure's span in brackets."""
BOUNDS = {"over ": ">", "under ": "<", "over-": ">", "under-": "<"}
UNITS = ("month", "week")


def phrase(random: Random) -> Phrase:
    """A sentence that tells an age."""
    way = random.choice(list(WAYS))
    sentence = random.choice(WAYS[way])
    unit = next((unit for unit in UNITS if unit in sentence), "year")
    value = random.randint(2, 30) if unit != "year" else random.randint(18, 95)
    high = value + random.randint(2, 20) if way == "range" else None
    if way == "decade":
        value = random.randrange(20, 100, 10)
        high = value + 9
    worded = way in ("N-year-old", "N years old", "months") and value < 20 and random.random() < 0.3
    text = sentence.format(num2words(value) if worded else value, high)
    start, end = text.index("["), text.index("]") - 1
    bound = next((sign for word, sign in BOUNDS.items() if word in text.lower()), None)
    figure = Expected(start, end, "age", value, f"{unit} of age", high=high, bound=bound)
    return Phrase(text.replace("[", "").replace("]", ""), (figure,), "sentence", way)
