"""Nouns for what stands in quotation marks and that nobody says: works of art, slogans, words named as words.

The works are those whose titles the Associated Press and Guardian style guides put in marks or italics.
"""

from __future__ import annotations

from extractors.words import words

WORKS = frozenset(
    words(
        """
    album anthem article ballad ballet blog book chapter column comedy comic documentary drama episode
    essay exhibition film game hit lecture memoir movie musical novel opera painting play podcast poem
    programme program report segment sequel series show single sitcom sketch song spot story talk thriller
    titled entitled track video volume ad commercial
    """
    )
)
"""Nouns for works that have a title: the song “Salt and Sail”."""
COMPANY_OF_WORKS = WORKS | frozenset(
    words(
        """
    actor actress anchor appearance author broadcast broadcasts cast character co-host creator director
    fan fans franchise host hosts interview panel premiere producer reboot remake sequel star tour
    trailer trailers viewers writer
    """
    )
)
"""Nouns behind the title of a work: the “Salt and Sail” star."""
NAMING = frozenset(
    words(
        """
    called dubbed nicknamed labeled labelled so-called known named branded termed
    """
    )
)
"""Participles of naming, behind which a title is no work's: dubbed “Bell’s Folly”."""
SLOGANS = frozenset(
    words(
        """
    slogan slogans motto mottos sign signs banner banners chant chants chanted chanting hat hats placard
    placards mantra cry shirt shirts reading read
    """
    )
)
"""Words near a slogan, which is read or shouted whatever its capitals: a sign that read."""
NAMES_OF_WORDS = frozenset(
    words(
        """
    word words term terms phrase phrases expression hashtag letter syllable prefix suffix adjective noun
    verb pronoun
    """
    )
)
"""Nouns before words that are named as words: the word “drift”."""
