r"""The page of all rules with their examples, made from the code and the text files of examples.

``python -m docs.rules`` writes ``docs/rules.md``; with ``--check`` nothing is written, and it exits 1 where
the page differs.

A text file of examples has a rule's name at a line's start; below that, indented by four, texts, each with
the claims that the rule finds in it, indented by eight. A text after ``not`` has none of that rule. ``\n`` in
a text is a line's end, ``@2019-03-12`` before a text the day on which it was published.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extractors.explain import CHAINS, Explained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.records import Claim

PAGE = Path(__file__).parent / "rules.md"
EXAMPLES = Path(__file__).parents[1] / "extractors" / "en"
HEAD = """# The rules

Each claim is found by rules, and each rule has a name. `onrecord extract --explain FILE` prints, with each
claim, the rules that decided on it; here is what each states, with texts in which it finds something and,
struck through, texts in which it finds nothing. The rules of a group are asked in this order, and the first
that answers wins.

In other languages than English there are two more: `signs/marks` finds quotations by their marks,
`signs/numerals` numbers that have one reading.

"""


class Example(NamedTuple):
    """A text with the claims that a rule finds in it, each as ``told`` writes it; none where it must not."""

    rule: str
    text: str
    published: date | None
    claims: tuple[str, ...]


def examples() -> Iterator[Example]:
    """The examples of all rules, in the order of their files.

    Raises ValueError for a line that is neither a rule, a text nor a claim.
    """
    for file in sorted(EXAMPLES.rglob("*.txt")):
        rule, text, claims = "", "", []
        for number, line in enumerate([*file.read_text(encoding="utf-8").splitlines(), ""], 1):
            depth = len(line) - len(line.lstrip(" "))
            if line.strip() and depth not in (0, 4, 8):
                raise ValueError(f"{file}:{number}: indent rules by 0, texts by 4, claims by 8 spaces")
            if depth == 8 and text:
                claims.append(line.strip())
                continue
            if text:
                yield _example(rule, text, tuple(claims))
                text, claims = "", []
            if depth == 4:
                text = line.strip()
            elif line.strip():
                rule = line.strip()


def _example(rule: str, text: str, claims: tuple[str, ...]) -> Example:
    published = None
    text = text.removeprefix("not ") if not claims else text
    if text.startswith("@"):
        day, _, text = text[1:].partition(" ")
        published = date.fromisoformat(day)
    return Example(rule, text.replace("\\n", "\n"), published, claims)


def found_by(rule: str, explained: list[Explained]) -> list[Claim]:
    """The claims in whose finding a rule had a part."""
    return [each.claim for each in explained if rule in each.rules.values()]


def told(claim: Claim) -> str:
    """A claim in a line: its words, then what it says, parted by bars, ``-`` for what it lacks.

    A quote: form, speaker, cue, the speaker's name and role, ``?`` for a guess. Reported speech: the same,
    ``reported`` for the form. A figure: dimension, value or date, unit, hedge, change, subject, currency.
    """
    fields = _figure(claim) if claim.figure else _speech(claim)
    said = [" ".join((field or "-").split()) for field in (claim.text, *fields)]
    while said[-1] == "-":
        said.pop()
    return " | ".join(said)


def _speech(claim: Claim) -> tuple[str | None, ...]:
    form = claim.quote.form if claim.quote else "reported"
    cue, who = claim.cue and claim.cue.text, claim.speaker
    return (form, who.text, cue, who.name, who.role, None if who.sure else "?") if who else (form, None, cue)


def _figure(claim: Claim) -> tuple[str | None, ...]:
    figure = claim.figure
    assert figure
    value = figure.date or ("" if figure.value is None else f"{figure.value:.15g}")
    value += "" if figure.high is None else f"..{figure.high:.15g}"
    hedge = " ".join(filter(None, (figure.bound, figure.hedge and figure.hedge.text)))
    return figure.dimension, value, figure.unit, hedge, figure.change, figure.subject, figure.currency


def page() -> str:
    """The page of all rules."""
    by_rule: dict[str, list[Example]] = {}
    for example in examples():
        by_rule.setdefault(example.rule, []).append(example)
    lines: list[str] = []
    groups: dict[str, list[str]] = {}
    for chain in CHAINS:
        rules = groups.setdefault(f"## {chain.group}: {chain.decides}\n", [])
        rules += [
            rule for each in chain if (rule := _told_rule(*each, by_rule.get(each.name, ()))) not in rules
        ]
    for group, rules in groups.items():
        lines += [group, *rules]
    return HEAD + "\n".join(lines)


def _told_rule(name: str, states: str, given: list[Example] | tuple[()]) -> str:
    """A rule with its examples as Markdown."""
    lines = [f"### `{name}`\n", f"{states}\n"]
    for example in given:
        text = example.text.replace("\n", " ⏎ ").replace("*", "\\*").replace("~", "\\~")
        lines.append(f"- {text}" if example.claims else f"- ~~{text}~~")
        lines += [f"  - `{claim}`" for claim in example.claims]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write, or with ``--check`` compare."""
    made = page()
    if "--check" in sys.argv[1:]:
        return int(not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
