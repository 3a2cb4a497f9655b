"""Texts with tracked changes: the text has them accepted, and with them undone it is what it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.readers.tracked import Edit, Numbers, Span, Tracked
from onrecord.reading import Change, Reading

ADA, IVO = Edit("Ada Moss", "2026-03-03T10:00:00"), Edit("Ivo Lund", "2026-03-03T11:00:00")
EDITS = st.sampled_from([None, None, None, ADA, IVO])
WORDS = st.tuples(st.text("ab ", max_size=3), EDITS, EDITS)
ENDS = st.tuples(st.none(), EDITS, EDITS)


def finished(text: Tracked) -> Reading:
    changes = text.finish()
    return Reading(text.writer.text, "test/1", blocks=tuple(text.writer.blocks), changes=changes)


def paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def test_words_put_in_stand_in_the_text_and_words_taken_out_at_their_place() -> None:
    text = Tracked()
    text.say("The crane has ")
    text.say("eleven", None, IVO)
    text.say("twelve", ADA)
    text.say(" hooks.")
    text.end("paragraph")
    reading = finished(text)

    assert reading.text == "The crane has twelve hooks."
    assert reading.before == "The crane has eleven hooks."
    assert reading.changes == (
        Change("deleted", 14, 14, "eleven", "Ivo Lund", "2026-03-03T11:00:00"),
        Change("inserted", 14, 20, "twelve", "Ada Moss", "2026-03-03T10:00:00"),
    )


def test_a_paragraph_whose_end_was_taken_out_goes_on_in_the_next_one() -> None:
    text = Tracked()
    text.say("It came on ")
    text.end("heading", deleted=ADA)
    text.say("9 March.")
    text.end("paragraph")
    reading = finished(text)

    assert reading.text == "It came on 9 March."
    assert [(block.kind, block.locator) for block in reading.blocks] == [("paragraph", "¶ 1")]
    assert reading.before == "It came on \n\n9 March."


def test_changes_of_one_author_side_by_side_are_one_change_of_the_last_time() -> None:
    text = Tracked()
    for words, minute in (("Two ", "10"), ("of ", "12"), ("them.", "11")):
        text.say(words, Edit("Ada Moss", f"2026-03-03T10:{minute}:00"))
    text.end("paragraph", inserted=ADA)
    reading = finished(text)

    assert reading.changes == (Change("inserted", 0, 12, "Two of them.", "Ada Moss", "2026-03-03T10:12:00"),)


def test_numbers_are_those_of_each_view() -> None:
    text = Tracked()
    text.say("Rails", None, ADA)
    text.end("list", numbers=Numbers("", "1. "), deleted=ADA)
    text.say("A cabin")
    text.end("list", numbers=Numbers("1. ", "2. "))
    text.say("Nobody", ADA)
    text.end("list", numbers=Numbers("2. ", ""), inserted=ADA)
    text.end("list", numbers=Numbers("3. ", "3. "))
    reading = finished(text)

    assert reading.text == "1. A cabin\n\n2. Nobody"
    assert paragraphs(reading.before) == ["1. Rails", "2. A cabin"]


def test_a_list_s_item_that_was_split_has_one_number_in_the_view_before() -> None:
    text = Tracked()
    text.say("A cabin ")
    text.end("list", numbers=Numbers("1. ", ""), inserted=ADA)
    text.say("and rails")
    text.end("list", numbers=Numbers("2. ", "1. "))
    reading = finished(text)

    assert reading.text == "1. A cabin\n\n2. and rails"
    assert paragraphs(reading.before) == ["1. A cabin and rails"]


@given(st.lists(st.one_of(WORDS, ENDS), max_size=14))
def test_both_views_of_any_text_are_right(
    items: list[tuple[str | None, Edit | None, Edit | None]],
) -> None:
    text, now, before, spans = Tracked(), [""], [""], []
    for words, inserted, deleted in items:
        if words is None:
            text.end("paragraph", inserted=inserted, deleted=deleted)
            now += [""] if not deleted else []
            before += [""] if not inserted else []
            continue
        start = text.mark()
        text.say(words, inserted, deleted)
        if not deleted:
            spans.append((Span(start, text.mark()), words))
        now[-1] += words if not deleted else ""
        before[-1] += words if not inserted else ""
    text.end("paragraph")
    reading = finished(text)

    assert paragraphs(reading.text) == [" ".join(p.split()) for p in now if p.strip()]
    assert paragraphs(reading.before) == [" ".join(p.split()) for p in before if p.strip()]
    assert [c for c in reading.changes if not 0 <= c.start <= c.end <= len(reading.text)] == []
    for span, words in spans:
        start, end = span.within(reading.text)
        assert reading.text[start:end].strip() == words.strip()


@given(st.lists(st.one_of(WORDS, ENDS, st.just("part")), max_size=12))
def test_what_was_parted_is_joined_in_neither_view(items: list[object]) -> None:
    text, now, before = Tracked(), [""], [""]
    for item in items:
        if item == "part":
            if text.begun:
                text.end("paragraph")
            text.part()
            now, before = [*now, ""], [*before, ""]
        else:
            words, inserted, deleted = item  # type: ignore[misc]
            if words is None:
                text.end("paragraph", inserted=inserted, deleted=deleted)
                now += [""] if not deleted else []
                before += [""] if not inserted else []
            else:
                text.say(words, inserted, deleted)
                now[-1] += words if not deleted else ""
                before[-1] += words if not inserted else ""
    text.end("paragraph")
    reading = finished(text)

    assert paragraphs(reading.text) == [" ".join(p.split()) for p in now if p.strip()]
    assert paragraphs(reading.before) == [" ".join(p.split()) for p in before if p.strip()]
