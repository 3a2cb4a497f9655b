"""Quotes and reported speech: who says what in a text, in which words, and what says that they say it.

The stages, each a file or a few:

- ``paragraphs``, ``marks`` and ``quotations`` find the quoted stretches of a text;
- ``tokens``, ``alphabet``, ``settling`` and ``tagging`` write each paragraph as letters, one a token;
- ``phrases``, ``mentions`` and ``cues`` find the words of saying with their speakers in it;
- ``speech_tags`` and ``lead_ins`` give each quotation its speaker, ``forms`` and ``standing`` say what it is;
- ``openings``, ``contents``, ``endings``, ``framed`` and ``reported`` find reported speech;
- ``reading`` puts these together over a text;
- ``names``, ``roles``, ``people``, ``named``, ``antecedents``, ``transcript`` and ``speakers`` tell who a
  mention is;
- ``claims`` writes it all down.
"""

from __future__ import annotations

from extractors.speech.claims import find_speech

__all__ = ["find_speech"]
