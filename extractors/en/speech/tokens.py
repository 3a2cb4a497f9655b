"""What a token is: words with what clings to them, numbers, abbreviations, marks."""

from __future__ import annotations

import re

from extractors.en.lexicon.function_words import SENTENCE_OPENERS
from onrecord.drafts.sentences import ABBREVIATIONS

TOKEN = re.compile(
    rf"""
    (?!\s)
    (?: [a-z]++(?![\w'’&@/-]|\.\w)                     # harbour, told
  | [A-Z][a-z]++(?![\w'’&@/.-])                        # Ruth, Monday
  | [a-z]{{4}}[a-z]*+(?=[0-9]{{1,2}}\s)                  # reported6, with a footnote's number
  | [,;:()\[\]]                                        # marks, one at a time
  | (?:[a-z]{{2,6}}-)?(?:{"|".join(sorted(ABBREVIATIONS, key=len, reverse=True))})\.(?=\W)   # Mr., Oct.
  | (?:https?://|www\.)\S++                            # www.harbour.example/tides
  | (?:[A-Z]\.){{2,8}}(?!\s+(?:{"|".join(SENTENCE_OPENERS)})\b|["”’]|\s*\Z)   # U.N. (and no sentence ends)
  | (?<!\.)[A-Z]\.(?=\s?[A-Z])                            # the J. of J. Bell
  | (?:[A-Z]\.){{1,8}}[A-Z]                            # U.N of "the U.N."; the stop ends the sentence
  | [A-Z]-[A-Z][A-Za-z.]*+(?=[),])                     # D-Ohio, R-Tenn.
  | [$€£¥]?[0-9]++(?:[,.:/][0-9]++)*+                  # 1,400 and 9:30 and $3.5
      (?:st|nd|rd|th|s|m|bn|k)?%?(?:-[^\W\d_]++)*+     # 3rd, 1990s, 5bn, 40%, 7-year-old
  | [@\#]?[^\W\d_]\w*+                                 # @ruthbell, #tide, naïve
      (?:[-–&./@][^\W\d_]\w*+                           # co-author, R&D
        |['’](?:t\b|(?!(?:s|re|ve|ll|d|m)\b)[^\W\d_]++))*+   # don't, O'Brien, Ng'ang'a
  | (?:['’]|(?<=\w)‘)(?:s|re|ve|ll|d|m)\b                           # the 's of Bell's, the 're of they're
  | (?<=[\w.])['’]                                     # the mark of pilots'
  | \.\.\.+|…                                          # an omission
  | [.!?]++                                            # a sentence's end
  | --+|[‒–—―]|(?<!\S)-(?=\s|[A-Z])                    # dashes, and one glued to a name: -Ruth Bell
    )
    """,
    re.VERBOSE,
)
"""A token: a word, a number, an address, or a mark; the standard library's matches cost two thirds of
regex's. Plain words, the most frequent tokens, come first; white space is refused before any branch is
tried."""

PLAIN = re.compile(
    r"""
    (?: [A-Za-z]++(?:-[A-Za-z]++)*+(?:['’]t)?+           # harbour, co-author, don't
      | [0-9]++(?:,[0-9]++)*+ )                          # 1,400
    (?P<end> [,;:] | ['’](?:s|re|ve|ll|d|m) )?           # Bell, and Bell's
  | [A-Za-z][a-z]++(?P<stop>\.)                          # Bell.
    """,
    re.VERBOSE,
)
"""A piece between two spaces that is read alike wherever it stands: a word, and what may stand behind it."""
LONGEST_KNOWN = 30
"""Characters of the longest piece that is remembered."""
MOST_KNOWN = 1 << 16
"""Pieces that are remembered before the memory starts anew."""


class Pieces(dict[str, int]):
    """How many characters the second token has of each plain piece between two spaces met so far in any text.

    0 for a piece of one token, and -1 for one whose tokens may depend on what stands around.
    """

    def __missing__(self, piece: str) -> int:
        plain = PLAIN.fullmatch(piece)
        ends = -1
        if plain and piece[:-1] not in ABBREVIATIONS:
            ends = len(plain["end"] or plain["stop"] or "")
        if len(piece) <= LONGEST_KNOWN:
            if len(self) >= MOST_KNOWN:
                self.clear()
            self[piece] = ends
        return ends


PIECES = Pieces()
"""The pieces met so far in any text."""
