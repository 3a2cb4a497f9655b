"""Quotes and reported speech: who says what in a text, in which words, and what says that they say it.

The stages, each a file: ``paragraphs`` and ``marks`` find the quoted stretches, ``tagging`` writes each
paragraph as a string of tags, ``mentions`` and ``cues`` find cues with their speakers, ``tags`` gives
each quotation its cue, ``reported`` finds reported speech, ``reading`` puts these together over a text,
``people``, ``antecedents`` and ``speakers`` tell who a mention is, ``claims`` writes it all down.
"""

from __future__ import annotations

from extractors.speech.claims import find_speech

__all__ = ["find_speech"]
