"""Comments in Word documents: the words that they are on, replies, links, whether they are closed."""

from __future__ import annotations

from onrecord.reading import Remark, Reply
from tests.readers.word import dele, p, r, reading

ADA = ("Ada Moss", "2026-03-03T10:00:00Z")
IVO = ("Ivo Lund", "2026-03-03T11:00:00Z")
REFERENCE = '<w:r><w:commentReference w:id="{}"/></w:r>'


def start(key: int) -> str:
    return f'<w:commentRangeStart w:id="{key}"/>'


def end(key: int) -> str:
    return f'<w:commentRangeEnd w:id="{key}"/>' + REFERENCE.format(key)


def comment(key: int, *paragraphs: str, who: tuple[str, str] = ADA) -> str:
    inside = "".join(
        said if said.startswith("<") else f'<w:p w14:paraId="{key}{n}"><w:r><w:t>{said}</w:t></w:r></w:p>'
        for n, said in enumerate(paragraphs)
    )
    return f'<w:comment w:id="{key}" w:author="{who[0]}" w:date="{who[1]}">{inside}</w:comment>'


def test_a_comment_is_on_its_words() -> None:
    found = reading(
        p("It cost ", start(7), "£4.2 million", end(7), "."), comments=comment(7, "Source?", "Page 4.")
    )

    assert found.text == "It cost £4.2 million."
    assert found.remarks == (Remark("comment", 8, 20, "Source?\n\nPage 4.", *ADA),)


def test_a_comment_runs_over_paragraphs_and_cells_and_ends_with_words() -> None:
    cell = "<w:tc>{}</w:tc>"
    table = f"<w:tbl><w:tr>{cell.format(p('Port'))}{cell.format(p('Price'))}</w:tr></w:tbl>"
    found = reading(
        p("One.", start(1)) + p("Two.") + table + p(end(1), "Three."), comments=comment(1, "All of it?")
    )

    assert [found.text[remark.start : remark.end] for remark in found.remarks] == ["Two.\n\nPort\n\nPrice"]


def test_comments_without_words_stand_at_their_place() -> None:
    body = p("It moves", REFERENCE.format(1), ".") + p(start(2), dele("Gone."), end(2), "Left.")
    found = reading(body, comments=comment(1, "Where?") + comment(2, "Why?") + comment(3, "On nothing."))

    assert [(remark.start, remark.end, remark.text) for remark in found.remarks] == [
        (8, 8, "Where?"),
        (11, 11, "Why?"),
        (16, 16, "On nothing."),
    ]


def test_replies_are_in_the_comment_that_began_and_it_may_be_closed() -> None:
    inside = (
        comment(1, "Source?")
        + comment(2, "The minutes.", who=IVO)
        + comment(3, "Which page?")
        + comment(4, "Another.")
    )
    extended = (
        '<w15:commentEx w15:paraId="10" w15:done="1"/>'
        '<w15:commentEx w15:paraId="20" w15:paraIdParent="10" w15:done="1"/>'
        '<w15:commentEx w15:paraId="30" w15:paraIdParent="20" w15:done="0"/>'
        '<w15:commentEx w15:paraId="40" w15:paraIdParent="99" w15:done="0"/>'
    )
    body = p("It ", *(start(n) for n in (1, 2, 3, 4)), "moves", *(end(n) for n in (1, 2, 3, 4)))
    found = reading(body, comments=inside, commentsExtended=extended)

    assert found.remarks == (
        Remark(
            "comment",
            3,
            8,
            "Source?",
            *ADA,
            done=True,
            replies=(Reply("The minutes.", *IVO), Reply("Which page?", *ADA)),
        ),
        Remark("comment", 3, 8, "Another.", *ADA),
    )


def test_threads_that_answer_each_other_are_not_lost() -> None:
    extended = (
        '<w15:commentEx w15:paraId="10" w15:paraIdParent="20"/>'
        '<w15:commentEx w15:paraId="20" w15:paraIdParent="10"/>'
    )
    found = reading(
        p(start(1), start(2), "It moves", end(1), end(2)),
        comments=comment(1, "One?") + comment(2, "Two?"),
        commentsExtended=extended,
    )

    said = {(remark.text, *(reply.text for reply in remark.replies)) for remark in found.remarks}
    assert said in ({("One?", "Two?")}, {("Two?", "One?")})


def test_links_in_comments_have_their_addresses() -> None:
    linked = p("See ", '<w:hyperlink r:id="r9">' + r("the minutes") + "</w:hyperlink>")
    found = reading(
        p(start(1), "It moves", end(1)),
        {"r9": "https://tolmouth.example/minutes"},
        comments=comment(1, linked),
    )

    assert [(remark.text, remark.addresses) for remark in found.remarks] == [
        ("See the minutes", ("https://tolmouth.example/minutes",))
    ]
