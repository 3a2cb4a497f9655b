from __future__ import annotations

import pytest
from drafts_by_hand import decided, next_draft, read, undecided
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from benchmarks.drafts import edit_round
from onrecord.drafts.carrying import carry, extract_again
from onrecord.records import Claim, Decision, Entry

OLD = """The storm

Ruth Bell is a pilot. She counted about 40 boats in the basin.

“We will act,” Bell said. The wall lost 12 stones last night.
"""


def by_words(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    return {entry.claim.text: entry for entry in entries}


def test_a_claim_keeps_id_and_decision_wherever_its_sentence_moved() -> None:
    new = """The storm and the wall

The wall lost 12 stones last night. Nobody slept.

“We will act,” Bell said. Ruth Bell is a pilot. She counted about 40 boats in the basin.
"""
    before = by_words(tuple(decided(OLD)))
    new = new.replace("“We", "Ruth Bell spoke. “We")

    carried = next_draft(OLD, new)

    assert [entry.claim.text for entry in carried.standing] == ["12 stones", "We will act,", "40 boats"]
    assert not carried.stale
    assert not carried.gone
    for entry in carried.standing:
        assert (entry.id, entry.decision) == (before[entry.claim.text].id, before[entry.claim.text].decision)
        assert new[entry.claim.start : entry.claim.end] == entry.claim.text
        assert entry.anchor.prefix.endswith(new[entry.claim.start - 5 : entry.claim.start])
        assert entry.draft == "2"


@pytest.mark.parametrize(
    ("words", "old", "new", "reasons"),
    [
        ("We will act,", "Bell said", "Lind said", ("speaker",)),
        ("We will act,", "Bell said", "Bell shouted", ("cue",)),
        ("We will act,", "Ruth Bell is", "Tom Bell is", ("speaker",)),
        ("We will act,", "We will act,", "We will not act,", ("words", "negation")),
        ("40 boats", "She counted", "She never counted", ("negation",)),
        ("40 boats", "about 40", "nearly 40", ("hedge",)),
        ("40 boats", "about 40", "40", ("hedge",)),
        ("40 boats", "in the basin", "in the outer basin", ("sentence",)),
        ("40 boats", "40 boats", "41 boats", ("words", "value")),
        ("40 boats", "40 boats", "40 ships", ("words", "unit")),
    ],
)
def test_a_claim_goes_stale_with_the_reason(words: str, old: str, new: str, reasons: tuple[str, ...]) -> None:
    [before] = [entry for entry in decided(OLD) if entry.claim.text == words]

    carried = next_draft(OLD, OLD.replace(old, new))

    [after] = carried.stale
    assert after.id == before.id
    assert after.decision == before.decision
    assert after.stale == reasons
    assert after.earlier
    assert (after.earlier.claim, after.earlier.draft) == (before.claim, "1")
    assert words in after.earlier.sentence
    assert after.claim in read(OLD.replace(old, new))


def test_a_vanished_claim_is_gone_and_comes_back_with_its_sentence() -> None:
    without = OLD.replace(" She counted about 40 boats in the basin.", "")

    carried = next_draft(OLD, without)
    [gone] = carried.gone
    again = carry(
        "s",
        [*carried.standing, gone],
        "3",
        OLD,
        read(OLD),
        {"1": OLD, "2": without}.__getitem__,
    )

    assert gone.claim.text == "40 boats"
    assert gone.gone
    assert gone.draft == "1"
    assert not again.gone
    assert not again.new
    back = by_words(again.standing)["40 boats"]
    assert (back.id, back.decision, back.gone, back.stale) == (gone.id, gone.decision, False, ())


def test_words_put_back_as_they_were_judged_hold_again() -> None:
    changed = OLD.replace("40 boats", "41 boats")
    stale = next_draft(OLD, changed)

    texts = {"1": OLD, "2": changed}
    again = carry("s", stale.standing, "3", OLD, read(OLD), texts.__getitem__)
    still = carry("s", stale.standing, "3", changed + "More.", read(changed), texts.__getitem__)

    assert not again.stale
    [entry] = still.stale
    assert entry.stale == ("words", "value")
    assert entry.earlier
    assert entry.earlier.claim.text == "40 boats"


def test_a_claim_marked_in_the_new_draft_holds_in_its_new_words() -> None:
    changed = OLD.replace("40 boats", "41 boats")
    [stale] = next_draft(OLD, changed).stale

    marked = replace(stale, decision=replace(stale.decision, draft="2"))
    [after] = carry("s", [marked], "3", "New. " + changed, [], {"2": changed}.__getitem__).standing

    assert marked.stale == ()
    assert after.stale == ()
    assert after.earlier is None


def test_repeated_sentences_keep_their_own_decisions_in_order() -> None:
    same = "“Yes,” Bell said."
    old = f"One asked. {same} Two asked. {same} Three asked. {same}"
    notes = [entry.decision.note for entry in decided(old)]

    more = next_draft(old, f"{same} Nobody asked. One asked. {same} Two asked. {same} Three asked. {same}")
    fewer = next_draft(old, f"One asked. {same} Three asked. {same}")

    assert notes == ["0", "1", "2"]
    assert [entry.decision.note for entry in more.standing] == ["", "0", "1", "2"]
    assert [entry.decision.note for entry in fewer.standing] == ["0", "2"]
    assert [entry.decision.note for entry in fewer.gone] == ["1"]
    assert [entry.anchor.occurrence for entry in more.standing] == [1, 2, 3, 4]


def test_undecided_claims_are_what_is_found_now() -> None:
    old = "He lost 3 boats. She lost 4 boats. They kept 5 cats."
    new = "She lost 4 boats at sea. He lost 30 boats. Others saw 9 dogs and 4 boats."
    before = by_words(tuple(undecided(old)))

    carried = next_draft(old, new, undecided(old))

    after = [entry.claim.text for entry in carried.standing]
    assert after == ["4 boats", "30 boats", "9 dogs", "4 boats"]
    assert carried.standing[0].id == before["4 boats"].id
    assert carried.standing[1].id == before["3 boats"].id
    assert [entry.claim.text for entry in carried.dropped] == ["5 cats"]
    assert not carried.gone
    assert carried.new == {carried.standing[2].id, carried.standing[3].id}
    assert len({entry.id for entry in carried.standing}) == 4


def test_a_claim_made_by_hand_is_carried_by_its_words() -> None:
    old = "The basin was empty. It rained."
    words = "basin was empty"
    start = old.index(words)
    claim = Claim("attribution", words, start, start + len(words))
    [entry] = [replace(decided("“a” Bell said")[0], found=claim, origin="manual")]

    later = "It rained all night long, and well into the morning. The  basin\nwas empty."

    [moved] = next_draft(old, later, [entry]).standing
    [touched] = next_draft(old, "It rained. The basin was never empty.", [entry]).standing
    gone = next_draft(old, "It rained.", [entry]).gone

    assert (moved.claim.text, moved.stale) == ("basin\nwas empty", ())
    assert (touched.claim.text, touched.stale) == ("basin was never empty", ("words", "negation"))
    assert [entry.claim for entry in gone] == [claim]


def test_lines_broken_anew_change_nothing() -> None:
    old = "“We will act on the wall before the winter comes,” Bell said. Then she\ncounted about 40 boats."
    new = old.replace("\n", " ").replace("winter comes", "winter\ncomes")

    carried = next_draft(old, new)

    assert [entry.stale for entry in carried.standing] == [(), ()]
    assert [entry.decision.note for entry in carried.standing] == ["0", "1"]


@pytest.mark.parametrize(
    "new",
    [
        "She counted 40 boats in the basin. And 12 stones were gone from the wall.",
        "It rained, and she counted 40 boats in the basin, and 12 stones were gone from the wall.",
    ],
)
def test_split_and_joined_sentences_are_found(new: str) -> None:
    old = "It rained. She counted 40 boats in the basin, and 12 stones were gone from the wall."

    carried = next_draft(old, new)

    assert [entry.claim.text for entry in carried.stale] == ["40 boats", "12 stones"]
    assert not carried.gone
    assert not carried.new


def test_of_two_claims_in_a_sentence_each_is_found_as_itself() -> None:
    old = "She counted 40 boats and 12 boats."

    after = next_draft(old, "She counted 41 boats and 12 boats.")

    notes = {entry.claim.text: entry.decision.note for entry in after.standing}
    assert notes == {"41 boats": "0", "12 boats": "1"}


def test_better_extractors_change_no_decided_claim() -> None:
    entries = decided(OLD)
    entries[2] = replace(entries[2], decision=Decision())
    better = [
        replace(claim, end=claim.end - 1, text=claim.text[:-1]) if claim.kind == "quote" else claim
        for claim in read(OLD)
    ]
    stones = replace(better[2], start=better[2].start, end=better[2].end + 5, text="12 stones last")

    carried = extract_again("s", entries, "1", OLD, [*better[:2], stones])

    quote = by_words(carried.standing)["We will act,"]
    assert quote.claim == entries[1].claim
    assert quote.suggestion == better[1]
    assert by_words(carried.standing)["40 boats"].suggestion is None
    assert by_words(carried.standing)["12 stones last"].id == entries[2].id
    assert not carried.stale
    assert not carried.new


def test_a_suggestion_goes_along_to_the_next_draft() -> None:
    better = [
        replace(claim, end=claim.end - 1, text=claim.text[:-1]) if claim.kind == "quote" else claim
        for claim in read(OLD)
    ]
    carried = extract_again("s", decided(OLD), "1", OLD, better)
    new = "Late news.\n\n" + OLD
    found = [
        replace(claim, end=claim.end - 1, text=claim.text[:-1]) if claim.kind == "quote" else claim
        for claim in read(new)
    ]

    after = carry("s", carried.standing, "2", new, found, {"1": OLD}.__getitem__)

    quote = by_words(after.standing)["We will act,"]
    assert quote.stale == ()
    assert quote.suggestion
    assert quote.suggestion.text == "We will act"


def test_thirty_edits_lose_and_mistake_nothing() -> None:
    assert [mistake for seed in range(25) for mistake in edit_round(seed)[1]] == []


WORDS = st.sampled_from(
    [
        "She lost 3 boats. ",
        "“No,” Bell said. ",
        "a",
        ". ",
        "\n\n",
        "40 boats ",
        "not ",
        "“",
        "”",
        "Ü",
        "\r\n",
        "Bell said ",
    ]
)
PIECES = WORDS | st.text(max_size=8)


@settings(deadline=None)
@given(st.lists(st.lists(PIECES, max_size=12), min_size=3, max_size=3))
def test_no_decision_disappears(drafts: list[list[str]]) -> None:
    texts = {str(number): "".join(pieces) for number, pieces in enumerate(drafts, 1)}
    entries = decided(texts["1"])
    entries += [
        replace(entry, id="m" + entry.id, origin="manual", found=replace(entry.claim, kind="attribution"))
        for entry in entries
    ]
    ids = {entry.id for entry in entries}

    for number in ("2", "3"):
        text = texts[number]
        carried = carry("s", entries, number, text, read(text), texts.__getitem__)
        entries = [*carried.standing, *carried.gone, *carried.gone_before]
        made = [entry for entry in entries if entry.decision.revision]
        assert sorted(entry.id for entry in made) == sorted(ids)
        assert len({entry.id for entry in entries}) == len(entries)
        for entry in carried.standing:
            assert text[entry.claim.start : entry.claim.end] == entry.claim.text != ""
            assert entry.draft == number
        there = [claim for entry in carried.standing for claim in (entry.claim, entry.suggestion)]
        assert all(claim in there for claim in read(text))
