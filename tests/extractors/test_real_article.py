"""Who says what in a real article that lies outside the repository: its first and last words, no more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractors.speech import find_speech

if TYPE_CHECKING:
    from onrecord.records import Claim

ARTICLE = Path(__file__).parents[3] / "shared" / "seeds" / "000_00f1ad93a8bab7c4.txt"
HUDSON = "director of the museum's Simon-Skjodt Center for the Prevention of Genocide"
SURVIVOR = "a Holocaust survivor"


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article lies outside the repository")
def test_what_a_careful_reader_finds() -> None:
    claims = find_speech(ARTICLE.read_text(encoding="utf-8"))
    assert [(*ends(claim), *who(claim), claim.utterance) for claim in claims] == [
        ("Half a", "the Holocaust.", "unattributed", None, None, None, None),
        ("the international", "decades ago", "attribution", "Cameron Hudson", HUDSON, "told", None),
        ("Half a", "this crisis,", "direct", "Cameron Hudson", HUDSON, "said", 1),
        ("This week's", "and civilians.", "direct", "Cameron Hudson", HUDSON, "said", 1),
        ("our era's", "Anne Frank", "partial", "Washington Post", None, "called", None),
        ("[C]alling Bana", "like Bana.", "block", "Cate Matthews", None, "wrote", None),
        ("I find", "for destruction,", "direct", "Margit Meisner", SURVIVOR, "said", None),
        ("one of", "to see", "attribution", "Margit Meisner", SURVIVOR, "adding", None),
        ("All I", "halt it.", "direct", "Margit Meisner", SURVIVOR, "told", None),
    ]


def ends(claim: Claim) -> tuple[str, str]:
    words = claim.text.split()
    return " ".join(words[:2]), " ".join(words[-2:])


def who(claim: Claim) -> tuple[str, str | None, str | None, str | None]:
    form = claim.quote.form if claim.quote else claim.kind
    speaker, cue = claim.speaker, claim.cue
    return form, speaker and speaker.name, speaker and speaker.role, cue and cue.text
