"""Words of the lexicons as texts have them: with any white space, dash, case and form of Unicode."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from benchmarks.documents import DASHES, WHITE
from benchmarks.fuzzing import overlap
from extractors import extract
from extractors.en.lexicon import calendar_words, currencies, holidays, number_words, offices, units
from extractors.en.lexicon.hedges import CHANGES, EVENT_VERBS, EVENTS
from extractors.en.lexicon.numbered_names import NUMBERED
from extractors.en.lexicon.reporting import FORMS
from extractors.figures import find_figures
from extractors.figures.dates import bounds, clock
from extractors.figures.hedges import AFTER_WORDS, BEFORE_WORDS
from extractors.speech import find_speech
from extractors.words import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.records import Claim

TABLES: dict[str, tuple[Iterable[str], tuple[str, ...]]] = {
    "signs": (currencies.SIGNS, ("It cost {}5 million.", "It cost {} 5.")),
    "currencies": (currencies.CURRENCY_WORDS, ("It cost 5 {}.",)),
    "codes": (currencies.CODES, ("It cost 5 {}.", "It cost {} 5.")),
    "units": (units.UNITS, ("It was 5 {}.", "a 5-{} wall", "It weighs 5 [{}].", "It cost $5 per {}.")),
    "symbols": (units.SYMBOLS, ("It was 5 {}.", "It was 5{}.", "It weighs 5 [{}].")),
    "bounds": (BEFORE_WORDS, ("It had {} 5 boats.", "It had {} 5 but fewer than 7 boats.")),
    "bounds behind": (AFTER_WORDS, ("It had 5 boats {}.", "It was 5 {}.")),
    "changes": (CHANGES, ("Tin {} 5%.", "Tin {} sharply by 5%.")),
    "events": ([*EVENTS, *EVENT_VERBS], ("It {} 5 people.", "5 people were {}.")),
    "numbers": (number_words.UPPER_HALVES, ("It had {} boats.", "It had two and {} tenths.")),
    "scales": ([*number_words.SCALES, *number_words.SCALE_LETTERS], ("It had 5 {} boats.", "It cost $5{}.")),
    "ordinals": (number_words.ORDINALS, ("It was the {} boat.",)),
    "denominators": (number_words.COMPOUND_DENOMINATORS, ("It was two {}s of them.",)),
    "multiples": ([*number_words.MULTIPLES, *number_words.VAGUE_PLURALS], ("It was {} the boats.",)),
    "months": (calendar_words.MONTHS, ("on 5 {} 2019", "on {} 5, 2019", "in {} twenty-five 1986")),
    "days": (calendar_words.DAY_NAMES, ("They met on {}, 12 March.", "next {} morning")),
    "holidays": ([*holidays.FIXED, *holidays.NTH_WEEKDAYS], ("It fell on {} 2012.", "{}, 2012")),
    "dates": ([*bounds.BEFORE_WORDS], ("It stood {} 12 March 2019.", "It stood {} the year 2010.")),
    "dates behind": ([*bounds.AFTER_WORDS], ("It stood 12 March 2019 {}.",)),
    "clock": ([*clock.PAST_WORDS, *clock.NAMED], ("It was {} past nine.", "It was 12 {}.")),
    "names": (NUMBERED, ("It is {} 5.",)),
    "titles": (offices.TITLES, ("“We act,” said {} Ruth Bell.", "{} Bell said that the wall fell.")),
    "verbs": (
        dict.fromkeys(form for forms in FORMS.values() for form in forms),
        ("Bell {} that the wall fell.", "“Act,” {} Bell."),
    ),
}


SPACES = ("\u00a0", "\u2009", "\u202f", "\u3000")


def spaced(text: str) -> Iterator[str]:
    """The text with each other form of a space in the place of its own; its meaning is the same."""
    return (text.replace(" ", space) for space in SPACES)


def formed(text: str) -> Iterator[str]:
    """The text with other white space, dashes and apostrophes, in other cases and other forms of Unicode."""
    yield from (text.replace(" ", white) for white in WHITE)
    yield from (text.replace("-", dash) for dash in DASHES if "-" in text)
    yield text.replace("'", "’")
    yield from (text.upper(), text.title(), text.swapcase(), text.replace("s", "ſ"))
    yield from (unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD"))
    yield "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


@pytest.mark.parametrize("table", TABLES)
def test_no_form_of_a_word_stops_a_document_or_means_something_else(table: str) -> None:
    words, sentences = TABLES[table]
    find = find_speech if table in ("titles", "verbs") else find_figures
    for sentence in sentences:
        for word in words:
            plain = meanings(find(sentence.format(word)))
            for form in spaced(sentence.format(word)):
                assert_it_holds(find, form, plain)
            for form in {*formed(word)} if sentence == sentences[0] else ():
                assert_it_holds(find, sentence.format(form))
        for form in formed(sentence.format(word)):
            assert_it_holds(find, form)


def assert_it_holds(
    find: Callable[[str], list[Claim]], text: str, plain: dict[str, object] | None = None
) -> None:
    """A text's claims are at their places, none over another, and mean what they do in ``plain``."""
    claims = find(text)
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)
    figures = [claim for claim in claims if claim.figure]
    assert not any(overlap(text, first, second) for first, second in pairwise(figures)), text
    for words, meaning in meanings(claims).items():
        if plain is not None:
            assert meaning == plain.get(words), (text, words)


def meanings(claims: Iterable[Claim]) -> dict[str, object]:
    """The meaning of each figure, by its words as a table has them."""
    return {
        key(claim.text): (figure.dimension, figure.value, figure.unit, figure.currency, figure.date)
        for claim in claims
        if (figure := claim.figure)
    }


def test_the_keys_of_tables_are_what_they_are_looked_up_by() -> None:
    for words, _ in TABLES.values():
        assert [word for word in words if key(word) != word] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost U.S.\n$5 million.", ("U.S.\n$5 million", 5e6, "USD", None)),
        ("It cost HK\n$5.", ("HK\n$5", 5.0, "HKD", None)),
        ("It cost AU\r\n$5.", ("AU\r\n$5", 5.0, "AUD", None)),
        ("Tin goes\ndown 5%.", ("5%", 5.0, None, "down")),
        ("Tin edged\r\nhigher 5%.", ("5%", 5.0, None, "up")),
    ],
)
def test_a_wrapped_line_is_read_as_its_words(text: str, found: tuple[str, float, str, str]) -> None:
    [claim] = [claim for claim in extract(text) if claim.figure]

    assert claim.figure
    assert (claim.text, claim.figure.value, claim.figure.currency, claim.figure.change) == found
