"""Tokens, however the pieces between spaces are read."""

from __future__ import annotations

from random import Random

import pytest

from extractors.en.speech.tagger import tag
from extractors.en.speech.tokens import TOKEN
from extractors.en.speech.vocabulary import vocabulary
from extractors.words import words
from onrecord.words import NO_WORDS

PIECES = words(
    """
    harbour Bell Bell, Bell. Bell's Bell’s, pilots' pilots’. don't don’t I I'm they’re we'll. it's: s
    co-author Ann-Marie D-Ohio, R-Tenn. U.S. U.N.” J. J.R. Mr. Mar, Oct. ex-Gov. vs. p.m. a.m., No. No, But
    40 1,400 1,400, 2019. 3.5% $5 $3.5bn, reported6 said6. 12 (AP) (AP), [sic] — – -- -Ruth ... no...
    … Why? No! “Act “act,” "act" 'act O’Brien’s Ng'ang'a R&D @ruthbell #tide naïve café, Élan. İstanbul
    www.harbour.example/tides. http ‘tis ‘s ' ___. * _a a_ The
    """
)
"""Words, numbers and marks, as they stand between two spaces."""
GAPS = (" ", " ", " ", " ", "  ", "\t", "\u00a0", "")
"""What stands between pieces, a space mostly."""


@pytest.mark.parametrize("seed", range(40))
def test_a_text_has_the_tokens_that_the_pattern_finds_in_all_of_it(seed: int) -> None:
    choose = Random(seed)
    text = "".join(choose.choice(PIECES) + choose.choice(GAPS) for _ in range(300))
    line = tag(text, vocabulary(NO_WORDS), (0, len(text)), [])
    assert line.spans == [
        match.span() for match in TOKEN.finditer(text) if match[0].strip(".…[]") or match[0] == "."
    ]
