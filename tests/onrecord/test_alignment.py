from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.drafts.alignment import Weights, align, match_sentences
from onrecord.drafts.patience import NOWHERE, common
from onrecord.drafts.sentences import Layout


def partners(old: str, new: str) -> list[int]:
    """The partners of sentences of one letter each."""
    return match_sentences(old, new)


def test_sentences_are_found_wherever_they_moved() -> None:
    assert partners("abcd", "dxabc") == [2, 3, 4, 0]


def test_repeated_sentences_go_by_their_neighbours() -> None:
    assert partners("aSbScS", "bScS") == [NOWHERE, NOWHERE, 0, 1, 2, 3]
    assert partners("aSbS", "bSaS") == [2, 3, 0, 1]
    assert partners("SxSy", "Sy") == [NOWHERE, NOWHERE, 0, 1]
    assert partners("aSSb", "aSSSb") == [0, 1, 2, 4]


def test_repeated_sentences_without_neighbours_go_by_order() -> None:
    assert partners("SSS", "SSS") == [0, 1, 2]
    assert partners("SS", "xSySz") == [1, 3]


@given(st.text(alphabet="abc"), st.text(alphabet="abc"))
def test_as_many_are_found_as_there_are(old: str, new: str) -> None:
    found = partners(old, new)

    assert all(new[j] == old[i] for i, j in enumerate(found) if j != NOWHERE)
    places = [j for j in found if j != NOWHERE]
    assert len(places) == len(set(places)) == sum(min(old.count(s), new.count(s)) for s in "abc")


@given(st.text(alphabet="abcd", max_size=200), st.text(alphabet="abcd", max_size=200))
def test_what_is_common_is_in_order(old: str, new: str) -> None:
    pairs = common(old, new)

    assert all(old[i] == new[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert common(old, old) == [(i, i) for i in range(len(old))]


def test_a_long_text_with_changes_is_compared_by_what_it_has_once() -> None:
    old = [f"{n}" for n in range(500)] + ["x"] * 200
    new = old[250:] + old[:100]

    assert len(common(old, new)) == 450


def test_touched_sentences_are_found_by_their_words() -> None:
    old, new = (
        Layout("One two three four. Five six seven eight."),
        Layout("Five six nine eight. One two. Three four."),
    )

    image = align(old, new, Weights(old, new))

    def found(token: int) -> str | None:
        return None if image[token] == NOWHERE else new.tokens[image[token]]

    assert [found(token) for token in range(4)] == ["one", "two", "three", "four"]
    assert [found(token) for token in range(5, 9)] == ["five", "six", None, "eight"]
