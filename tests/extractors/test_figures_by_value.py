"""Figures made from their values come back: a thousand sentences, and the tables beside those of CLDR."""

from __future__ import annotations

from collections import Counter

import pytest
from babel.numbers import get_currency_name

from benchmarks.figures_by_value import tried
from benchmarks.written import PLAIN
from benchmarks.written.money import CODES, name_of
from extractors.figures import find_figures

MANY = 1000
RIGHT = 0.95
"""Of the fifty sentences of each dimension two may go wrong: the benchmark tries 20,000."""


def test_of_each_dimension_nearly_all_come_back() -> None:
    right, total = Counter[str](), Counter[str]()
    for number in range(MANY):
        (dimension, _), is_right = tried(number)
        total[dimension] += 1
        right[dimension] += is_right
    assert total.keys() == PLAIN.keys()
    assert [name for name in total if right[name] < RIGHT * total[name]] == []
    assert right.total() >= 0.99 * MANY


@pytest.mark.parametrize("code", CODES)
def test_each_currency_is_read_by_its_code_and_by_its_names(code: str) -> None:
    names = {get_currency_name(code, count=2, locale=locale) for locale in ("en", "en_GB")}
    for text in (f"{code} 1,250", f"1,250 {code}", *(f"1,250 {name}" for name in names)):
        (found,) = find_figures(f"They paid {text} for it.")
        assert found.text == text
        assert found.figure is not None
        assert (found.figure.value, found.figure.unit) == (1250.0, name_of(code))
        assert found.figure.currency == code
