"""What holds for any text at all: spans are slices, and time grows no faster than the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.speech import find_speech

WORDS = (
    "Bell said told according to that she the mayor and Mr. who adding not Ruth According by noting whether"
)
SNIPPETS = [*WORDS.split(), *"“”\"'‘’,.:;—()[]", "''", "5'10\"", "\n", "\n\n"]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(SNIPPETS), max_size=60).map(" ".join)))
@settings(deadline=None)
def test_every_passage_is_its_slice(text: str) -> None:
    claims = find_speech(text)

    for claim in claims:
        for passage in (claim, claim.speaker, claim.cue):
            if passage is not None:
                assert 0 <= passage.start < passage.end <= len(text)
                assert text[passage.start : passage.end] == passage.text
    assert len({(claim.kind, claim.start, claim.end) for claim in claims}) == len(claims)
    places = [(claim.start, -claim.end, claim.kind != "quote") for claim in claims]
    assert places == sorted(places)
