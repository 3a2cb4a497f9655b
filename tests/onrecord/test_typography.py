from __future__ import annotations

import re
from itertools import pairwise

import pytest
from drafts_by_hand import decided, next_draft
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.growth import worst_doubling
from onrecord.drafts.sentences import squeezed
from onrecord.typography import Folded, key

SAME = [
    ("our era's “best” pilot", 'our era’s "best" pilot'),
    ("“No,” he said", "‘No,’ he said"),
    ("„Nein“", "« Nein »"),
    ("``No''", "“No”"),
    ("the wall - all of it - fell", "the wall—all of it—fell"),
    ("the wall -- all of it -- fell", "the wall – all of it – fell"),
    ("a seven-year-old", "a seven\u2011year\u2010old"),
    ("10-15 boats", "10–15 boats"),
    ("-5 degrees", "−5 degrees"),
    ("and then...", "and then…"),
    ("and then . . . ", "and then..."),
    ("five flames", "ﬁve ﬂames"),
    ("the café", "the cafe\u0301"),
    ("Ｃａｆｅ １２", "Cafe 12"),
    ("𝗕𝗼𝗹𝗱", "Bold"),
    ("10\u202f%", "10 %"),
    ("co\u00adoperate", "cooperate"),
    ("10 000 boats", "10\u2009000\u00a0boats"),
    ("5′10″ tall", "5'10\" tall"),
    ("한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"),
]
OTHER = [
    ("-5 degrees", "5 degrees"),
    ("from 3 -5", "from 3 - 5"),
    ("+5", "5"),
    ("5%", "5"),
    ("5%", "5‰"),
    ("$5", "5"),
    ("$5", "£5"),
    ("10²", "102"),
    ("H₂O", "H2O"),
    ("½", "1 2"),
    ("1½", "11⁄2"),
    ("5'", '5"'),
    ("5′", "5"),
    ("①", "1"),
    ("㎡", "m2"),
    ("the man-eating shark", "the man — eating shark"),
    ("we'll", "well"),
    ("We act", "we act"),
    ("resume", "résumé"),
    ("“fair”", "fair"),
    ("a, b", "a b"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_typography_alone_makes_no_difference(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_a_letter_a_digit_or_a_sign_with_a_meaning_makes_one(one: str, other: str) -> None:
    assert key(one) != key(other)


TEXT = """Café “Five-Mile” floods

Ruth Bell's a pilot. She counted about 40 boats - all of them old... and the café's 5 flags.

“We won't act before the fifth,” Bell said. Nobody - not even Lind - had 10 fishing boats at -3 degrees.

The wall lost 12 stones, which is 5% of it... “Not fine,” Lind shouted.
"""
FORMS = {
    " - ": ("—", " — ", " – ", "--", " -- ", " ― ", "\u2009—\u2009"),
    "...": ("…", ". . ."),
    "fi": ("ﬁ",),
    "é": ("e\u0301",),
    "“": ('"', "„", "«", "« ", "‘", "``", "'"),
    "”": ('"', "“", "»", "\u202f»", "’", "''", "'"),
    "'": ("’", "ʼ", "´"),
    "-": ("‐", "‑", "–", "−"),
    " ": ("\u00a0", "\u2009", "\u202f", "  ", " \u200b"),
    "o": ("𝐨", "ｏ", "\u00ado"),
    "5": ("５", "𝟓"),
}
FORM = re.compile("|".join(map(re.escape, FORMS)))


@st.composite
def variants(draw: st.DrawFn) -> str:
    """The text in any typography."""
    return FORM.sub(lambda match: draw(st.sampled_from((match[0], *FORMS[match[0]]))), TEXT)


@given(variants())
def test_in_any_typography_every_decision_holds_and_tells_what_it_was_made_on(text: str) -> None:
    before = {entry.id: entry for entry in decided(TEXT)}

    carried = next_draft(TEXT, text)

    assert not carried.stale
    assert not carried.gone
    after = {entry.id: entry for entry in carried.standing if entry.id in before}
    assert after.keys() == before.keys()
    for id_, entry in after.items():
        assert entry.decision == before[id_].decision
        assert text[entry.claim.start : entry.claim.end] == entry.claim.text
        assert key(entry.claim.text) == key(before[id_].claim.text)
        if squeezed(entry.claim.text) != squeezed(before[id_].claim.text):
            assert entry.earlier
            assert entry.earlier.claim == before[id_].claim


@given(variants(), st.data())
def test_with_another_letter_digit_or_sign_what_stands_beside_it_holds_no_more(
    text: str, data: st.DataObject
) -> None:
    first = text.index("She")  # all sentences from here on have a claim
    places = [
        place.start() for place in re.finditer(r"[^\W_]|%|−|(?<!-)-(?!-)", text) if place.start() >= first
    ]
    place = data.draw(st.sampled_from(places))
    was = text[place]
    other = data.draw(st.sampled_from("xQ7").filter(lambda c: c != was)) if was.isalnum() else ""
    changed = text[:place] + other + text[place + 1 :]

    carried = next_draft(TEXT, changed)

    assert carried.stale or carried.gone


def test_of_a_sentence_in_other_typography_what_others_tell_still_counts() -> None:
    carried = next_draft(TEXT, TEXT.replace("won't", "won’t").replace("Ruth Bell", "Tom Bell"))

    assert [(entry.claim.text, entry.stale) for entry in carried.stale] == [
        ("We won’t act before the fifth,", ("speaker",))
    ]


@given(st.text(alphabet="ab1 \n“”'\"`.…-—–ﬁ\u0301é\u00ad\u200b²½", max_size=30))
def test_every_place_in_the_folded_text_is_one_in_the_original(text: str) -> None:
    folded = Folded(text)
    ends = [folded.original(place, place + 1) for place in range(len(folded.text))]

    assert all(0 <= start <= end <= len(text) for start, end in ends)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(ends))


@pytest.mark.parametrize(
    "piece", ["e\u0301\u0301", "-", ". ", "'", "…", "“ﬁ”", "\u1112\u1161\u11ab", "\u00ad", "` ", "- "]
)
def test_folding_takes_time_in_proportion_to_the_text(piece: str) -> None:
    assert worst_doubling(Folded, piece, 80_000, enough=2.5) <= 2.5
