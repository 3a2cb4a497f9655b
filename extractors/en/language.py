"""English as the rules of speech ask for a language."""

from __future__ import annotations

from extractors.en.speech.cues import find_cues
from extractors.en.speech.introductions import introduced_by
from extractors.en.speech.lead_ins import signed_by
from extractors.en.speech.not_said import is_not_said
from extractors.en.speech.reported import find_reports
from extractors.en.speech.tagger import tag
from extractors.en.speech.tags import tag_quotations
from extractors.en.speech.vocabulary import vocabulary
from extractors.grammar import Language

ENGLISH = Language(
    vocabulary=vocabulary,
    tag=tag,
    find_cues=find_cues,
    find_reports=find_reports,
    tag_quotations=tag_quotations,
    signed_by=signed_by,
    introduced_by=introduced_by,
    is_not_said=is_not_said,
)
"""What the extractors ask of English: its words, classes of words, and rules."""
