"""Nouns for what stands in quotation marks and that nobody says: works of art, slogans, words named as words.

The works are those whose titles the Associated Press and Guardian style guides put in marks or italics.
"""

from __future__ import annotations

from extractors.lexicons.words import words

WORKS = frozenset(
    words(
        """
    album anthem article ballad ballet blog book chapter column comedy comic documentary drama episode
    essay exhibition film game hit memoir movie musical novel opera painting play podcast poem programme
    program report segment sequel series show single sitcom sketch song spot story thriller titled
    entitled track video volume ad commercial
    """
    )
)
# near these, words in marks are read or shouted, whatever their capitals: "a sign that read"
SLOGANS = frozenset(
    words(
        """
    slogan slogans motto mottos sign signs banner banners chant chants hat hats placard placards mantra
    reading read
    """
    )
)
# after these a word stands for itself: "the word “drift”"
NAMES_OF_WORDS = frozenset(
    words(
        """
    word words term letter syllable prefix suffix adjective noun verb pronoun
    """
    )
)
