from __future__ import annotations

from typing import Any

import pytest

from onrecord import rules
from onrecord.errors import RefusedError
from onrecord.records import Decision, Link, Status

SOMEWHERE = (Link("e2345678", locator="p. 12"),)
UNPLACED = (Link("e2345678"),)


def test_the_statuses_are_these() -> None:
    assert rules.STATUSES == (
        "unchecked",
        "checking",
        "verified",
        "corrected",
        "false",
        "inconclusive",
        "opinion",
        "discarded",
    )
    assert {status for status in rules.STATUSES if rules.is_open(status)} == {"unchecked", "checking"}


@pytest.mark.parametrize(
    ("status", "given", "refusal"),
    [
        ("corrected", {}, "corrected needs the proposed wording"),
        ("corrected", {"note": "n", "evidence": SOMEWHERE}, "corrected needs the proposed wording"),
        ("corrected", {"correction": "   "}, "corrected needs the proposed wording"),
        ("corrected", {"correction": "six"}, None),
        ("false", {}, "false needs evidence or a note"),
        ("false", {"correction": "six", "note": "\n"}, "false needs evidence or a note"),
        ("false", {"note": "n"}, None),
        ("false", {"evidence": UNPLACED}, None),
        ("inconclusive", {}, "inconclusive needs a note of what was tried"),
        ("inconclusive", {"evidence": SOMEWHERE}, "inconclusive needs a note of what was tried"),
        ("inconclusive", {"note": "n"}, None),
        ("unchecked", {}, None),
        ("checking", {}, None),
        ("opinion", {}, None),
        ("discarded", {}, None),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_what_a_status_needs(
    status: Status, given: dict[str, Any], refusal: str | None, *, strict: bool
) -> None:
    decision = Decision(status=status, **given)

    assert rules.lacks(status, decision) == bool(refusal)
    if refusal:
        with pytest.raises(RefusedError) as error:
            rules.check(decision, strict=strict)
        assert str(error.value) == refusal
    else:
        assert rules.check(decision, strict=strict) is None


@pytest.mark.parametrize("evidence", [(), UNPLACED])
def test_verified_without_a_place_is_warned_of_and_when_strict_refused(evidence: tuple[Link, ...]) -> None:
    decision = Decision(status="verified", evidence=evidence)

    assert rules.check(decision, strict=False) == rules.UNPROVEN
    with pytest.raises(RefusedError, match="strict"):
        rules.check(decision, strict=True)


def test_verified_with_a_place_is_proven() -> None:
    decision = Decision(status="verified", evidence=(*UNPLACED, *SOMEWHERE))

    assert rules.check(decision, strict=True) is None
