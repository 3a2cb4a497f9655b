"""What a passage says of a claim: by hand, one thing each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractors import claims_of
from extractors.matching import Finder
from extractors.matching.documents import Document
from extractors.matching.index import Index
from extractors.readers.writer import Writer
from onrecord.reading import Reading

if TYPE_CHECKING:
    from onrecord.matches import Match

HEARING = """\
BELL: I did not say that the harbour is safe. I said it may be safe, if the dredgers come back by June.

HOLT: Mr. Lind told me yesterday, “We will sell the tugboats before winter.” Is that so?

LIND: We lost 412 boats (APPLAUSE) in the storm of 1947, and some 3,700 crates. It is not
permitted to land there.

BELL: We paid for the e-mail system out of the pension fund.

CASTLE: A lot of people know that.
"""


def found(article: str, *, in_: str | Reading = HEARING, of: str = "") -> list[Match]:
    """The matches of an article's first claim, or of the one that begins with some words."""
    backup = {"hearing.txt": Reading(in_, "plain/1") if isinstance(in_, str) else in_}
    index = Index(backup.__getitem__)
    for name, reading in backup.items():
        index.add(name, reading, claims_of(reading))
    draft = Reading(article, "plain/1")
    claim = next(claim for claim in claims_of(draft) if claim.text.startswith(of))
    return Finder(index).matches(claim, Document("draft.txt", draft))


@pytest.mark.parametrize(
    ("article", "text", "verdict", "speaker", "why"),
    [
        (  # typography, a sound between
            "“We lost 412  boats in the storm of 1947,” Lind said.",
            "We lost 412 boats (APPLAUSE) in the storm of 1947",
            *("verbatim", "Lind", ""),
        ),
        (  # one word in one house's style, and two in another's
            "“We paid for the email system,” Bell said.",
            "We paid for the e-mail system",
            *("verbatim", "Bell", ""),
        ),
        (  # the beginning of what denies it is left out
            "“The harbour is safe,” Bell said.",
            "the harbour is safe",
            *("verbatim", "Bell", ""),
        ),
        (
            "“Permitted to land there,” Lind said.",
            "permitted to land there",
            *("verbatim", "Lind", "right before it there “not”"),
        ),
        (
            "“It may be safe,” Bell said.",
            "it may be safe",
            *("verbatim", "Bell", "right behind it there “if the”"),
        ),
        (  # in another mouth
            "“We paid for the e-mail system,” Ed Lind said.",
            "We paid for the e-mail system",
            *("verbatim", "Bell", "there said by Bell"),
        ),
        (  # in the mouth of somebody who is quoted there
            "“We will sell the tugboats before winter,” Ruth Bell said.",
            "We will sell the tugboats before winter",
            *("verbatim", "Lind", "there said by Lind, whom Holt quotes"),
        ),
        (  # a number
            "“We lost 421 boats in the storm of 1947, and some 3,700 crates,” Lind said.",
            "We lost 412 boats (APPLAUSE) in the storm of 1947, and some 3,700 crates",
            *("differs", "Lind", "there “412”, not “421”"),
        ),
        (  # a negation, left out by an ellipsis
            "“I did … say that the harbour is safe,” Bell said.",
            "I did not say that the harbour is safe",
            *("differs", "Bell", "the ellipsis leaves out “not”"),
        ),
    ],
)
def test_a_quote(article: str, text: str, verdict: str, speaker: str, why: str) -> None:
    best = found(article)[0]

    assert (best.text, best.verdict, best.speaker, best.why) == (text, verdict, speaker, why)
    assert HEARING[best.start : best.end] == text


def test_a_quote_runs_over_the_heads_of_pages() -> None:
    pages = Writer()
    for number in range(30):
        pages.add(
            "paragraph", f"Before that, crate {number} of the first load had stood on the quay in the rain."
        )
    for number in range(40):
        pages.add("paragraph", f"The engineers counted crate {number} and said that the harbour gate")
        pages.add("furniture", f"{number} The Carrow Post")
        pages.add("paragraph", f"would hold for {number} winters.", f"p. {number}")
    reading = Reading(pages.text, "pdf/1", blocks=tuple(pages.blocks))

    for number in (0, 20, 39):
        quote = f"counted crate {number} and said that the harbour gate would hold for {number} winters"
        best = found(f"“The engineers {quote},” Bell said.", in_=reading, of="The")[0]
        assert (best.verdict, best.why) == ("verbatim", "")
        assert f"{number} The Carrow Post" in best.text


def test_common_words_are_found_where_their_speaker_says_them_alone() -> None:
    assert not found("“A lot of” it was lost, Ruth Marsh said.", of="A lot of")
    assert found("“A lot of” it was lost, Maya Castle said.", of="A lot of")[0].speaker == "Castle"


@pytest.mark.parametrize(
    ("article", "of", "text", "verdict", "why"),
    [
        (
            "Some 410 boats were lost in the storm, Lind said.",
            "410",
            "412 boats",
            "verbatim",
            "there 412 boats",
        ),
        ("More than 400 boats were lost in the storm.", "400", "412 boats", "verbatim", "there 412 boats"),
        (
            "In the storm 640 boats were lost.",
            "640",
            "412 boats",
            "differs",
            "there 412 boats, not 640 boats",
        ),
    ],
)
def test_a_figure(article: str, of: str, text: str, verdict: str, why: str) -> None:
    best = found(article, of=of)[0]

    assert (best.text, best.verdict, best.why) == (text, verdict, why)


def test_the_same_value_of_something_else_is_no_match() -> None:
    assert not found("The bakery sold 412 loaves on Tuesday.", of="412")


def test_what_is_reported_has_the_passages_that_share_its_rare_words() -> None:
    [best] = found("Bell said that the pension fund had paid for the e-mail system.")

    assert (best.verdict, best.text) == ("similar", "We paid for the e-mail system out of the pension fund.")


@pytest.mark.parametrize("hostile", ["boat " * 20_000, "“" * 20_000, "BELL: " * 20_000, "(applause " * 9_000])
def test_hostile_text_is_looked_up_all_the_same(hostile: str) -> None:
    best = found("“We paid for the e-mail system,” Bell said.", in_=f"{HEARING}\n\n{hostile}")[0]

    assert (best.text, best.verdict) == ("We paid for the e-mail system", "verbatim")
