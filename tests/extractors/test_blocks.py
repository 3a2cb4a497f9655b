"""Claims of a text with blocks: block by block, none of what a page has around its article."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from extractors import claims_of, extract
from extractors.explain import explain
from extractors.readers.writer import Writer
from onrecord.reading import UNCHECKED, BlockKind, Reading

if TYPE_CHECKING:
    from onrecord.records import Claim


def reading(*blocks: tuple[BlockKind, str], published: str = "") -> Reading:
    writer = Writer()
    for kind, words in blocks:
        writer.add(kind, words)
    return Reading(writer.text, "test/1", published=published, blocks=tuple(writer.blocks))


def quotes(found: list[Claim]) -> list[tuple[str, str, str]]:
    """The words, the form and the speaker of each quote."""
    return [
        (claim.text, claim.quote.form, claim.speaker.name if claim.speaker else "")
        for claim in found
        if claim.quote
    ]


def test_what_stands_around_an_article_gives_no_claims_and_hides_none() -> None:
    page = reading(
        ("boilerplate", "“Subscribe now,” said 40,000 readers. Ruth Bell"),
        ("headline", "Pier to cost £5 million"),
        ("byline", "By Ann Quill, 3 May 2026"),
        ("paragraph", "“We will act,” Ruth Bell said."),
        ("furniture", "Page 2 of 7"),
        ("paragraph", "She counted 40 boats."),
        ("boilerplate", "Read 12 more stories"),
    )

    assert [claim.text for claim in claims_of(page)] == ["£5 million", "We will act,", "40 boats"]
    assert [each.claim for each in explain(page)] == claims_of(page)


def test_a_quotation_set_off_without_marks_is_a_quote() -> None:
    page = reading(
        ("paragraph", "In her letter Ruth Bell wrote:"),
        ("blockquote", "The wall will not hold another winter."),
        ("paragraph", "Nobody answered."),
        ("pullquote", "Nobody answered for a year"),
        ("blockquote", "A verse that nobody introduced."),
    )

    assert quotes(claims_of(page)) == [
        ("The wall will not hold another winter.", "block", "Ruth Bell"),
        ("Nobody answered for a year", "unattributed", ""),
        ("A verse that nobody introduced.", "block", ""),
    ]


def test_a_quotation_with_marks_is_one_of_its_marks_where_it_is_set_off_too() -> None:
    page = reading(("blockquote", "“The wall will hold,” Ruth Bell said."))

    assert quotes(claims_of(page)) == [("The wall will hold,", "direct", "Ruth Bell")]


def test_a_quotation_runs_over_blocks_by_its_marks_and_a_figure_does_not() -> None:
    page = reading(
        ("paragraph", "“We will act,” Ruth Bell said. “The wall is old."),
        ("paragraph", "“It will fall.”"),
        ("cell", "40"),
        ("cell", "boats"),
        ("cell", "£5"),
        ("cell", "million"),
    )
    found = claims_of(page)

    assert ("The wall is old.\n\n“It will fall.", "direct", "Ruth Bell") in quotes(found)
    assert [claim.text for claim in found if claim.figure] == ["40", "£5", "million"]


def test_relative_dates_are_counted_from_the_day_that_a_document_says_or_that_somebody_gave() -> None:
    page = reading(("paragraph", "It fell yesterday."), published="2026-05-03T08:00:00+01:00")

    def day(found: list[Claim]) -> list[str | None]:
        return [claim.figure.date for claim in found if claim.figure]

    assert day(claims_of(page)) == ["2026-05-02"]
    assert day(claims_of(page, date(2026, 6, 1))) == ["2026-05-31"]


KINDS = st.sampled_from(["paragraph", "heading", "cell", "list", "blockquote", "pullquote", "boilerplate"])
WORDS = st.lists(
    st.sampled_from(
        ["“We", "act,”", "said", "Ruth", "Bell", "40", "million", "boats.", "“", "”", "£", "that", "the", "5"]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=6))
def test_no_claim_runs_over_blocks_but_a_quotation_and_none_stands_outside(
    blocks: list[tuple[BlockKind, str]],
) -> None:
    page = reading(*blocks)
    for claim in extract(page.text, blocks=page.blocks):
        first, last = page.block_at(claim.start), page.block_at(claim.end - 1)
        assert page.text[claim.start : claim.end] == claim.text
        assert first
        assert last
        assert first.kind not in UNCHECKED
        assert first == last or claim.kind == "quote"
