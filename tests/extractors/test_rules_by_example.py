"""Each rule finds what its examples say, and itself gave it; each has examples of what it leaves, too."""

from __future__ import annotations

from collections import Counter

import pytest

from docs.rules import Example, examples, found_by, told
from extractors import extract
from extractors.explain import CHAINS, explain
from onrecord.reading import Reading

EXAMPLES = list(examples())
RULES = {rule.name: rule for chain in CHAINS for rule in chain}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.rule}: {example.text[:60]}")
def test_a_rule_finds_what_its_example_says(example: Example) -> None:
    explained = explain(Reading(example.text, ""), example.published)
    assert [each.claim for each in explained] == extract(example.text, example.published)
    found = [told(claim) for claim in found_by(example.rule, explained)]
    assert len(found) == len(example.claims), found
    for line, expected in zip(found, example.claims, strict=True):
        assert line.split(" | ")[: expected.count(" | ") + 1] == expected.split(" | ")


@pytest.mark.parametrize("name", RULES)
def test_each_rule_says_what_it_states_and_has_examples_of_both_kinds(name: str) -> None:
    kinds = Counter(bool(example.claims) for example in EXAMPLES if example.rule == name)
    assert kinds[True], "no example of what it finds"
    assert kinds[False], "no example of what it leaves"
    assert RULES[name].states.endswith((".", "?"))


def test_examples_are_of_rules_that_exist() -> None:
    assert {example.rule for example in EXAMPLES} <= RULES.keys()
