"""Numbers that are names, codes, labels and footnotes, and look-alikes that are figures."""

from __future__ import annotations

import pytest

from extractors.figures import find_figures


@pytest.mark.parametrize(
    "text",
    [
        "It breaks sections 4, 5 and 6.",
        "See pages 12-14 and gates 3, 4 and 5.",
        "It breaks clause 12(3) and paragraph 7(b)(2).",
        "It breaks § 4 and Section 4.2.",
        "The quay sank.[12] It is gone.",
        "The quay sank.12 It is gone.",
        "He said “it sank.”7 The rest rose.",
        "Call (555) 010-1234 now.",
        "It runs on Python 3.12 and version 2.0.",
        "Agent 007 took the 73 bus.",
        "They took the 8.15 train on line 4.",
        "It fell with the FTSE 100 firms and the S&P 500 index.",
        "A B-52H flew over MiG-29M jets.",
        "They watch 4K video there.",
        "The office is at 22 Via Roma.",
        "The office is at 900 Grand Concourse.",
        "1 Ada Lind\n2 Ruth Bell\n3.\n",
        "It backed a third-party candidate.",
        "The tax (a levy).4 The rest rose.",
        "He has a 401(k), she a 403(b), and the trust is a 501(c)(3) or 501(c)3 charity.",
        "She called 911, he dialled 999, and the 911 call was played.",
        "See pages 1724-1728 and p. 1812.",
        "The old 9000/710 read a pressure of 120/80.",
        "Bell read John 3:16 and Psalm 23:1-3.",
        "Lind read 1 Corinthians 13:4, 7 aloud.",
    ],
)
def test_names_codes_and_labels_are_no_figures(text: str) -> None:
    assert [claim.text for claim in find_figures(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its pages show 4, 5 and 6 boats.", ["4", "5", "6 boats"]),
        ("It had [5] boats.", ["[5] boats"]),
        ("Bell met John at 3:16.", ["3:16"]),
        ("It sailed with John 3:16 p.m.", ["3:16 p.m."]),
        ("The two men (12) left.", ["two men", "12"]),
        ("It drew 4K people.", ["4K people"]),
        ("The FTSE 7 points up.", ["7 points"]),
        ("It sold 40 units, Dell 12.", ["40 units", "12"]),
        ("It paid .001 per cent.", [".001 per cent"]),
        ("The tax is 15.3%.6 The levy rose.", ["15.3%"]),
        ("It took 911 boats and 401 (k)nots.", ["911 boats", "401"]),
        ("It is 22/7 of it.", ["22/7"]),
    ],
)
def test_what_looks_like_a_name_and_is_none(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in find_figures(text)] == expected
