"""From a text to what is said in it: each quotation with its voice, each report with its content."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from extractors.quotations.marks import SINGLE
from extractors.quotations.spans import PULLED, by_paragraph, find_quotations, openings
from extractors.rule import Rules
from extractors.speech.forms import PUNCTUATION_TAGS, form_of, mostly_quoted
from extractors.speech.pronouns import Mentioned, mentioned

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping

    from extractors.grammar import Cue, Language, Line, Mention, Report, SpeechTag, Vocabulary
    from extractors.text import Paragraph
    from onrecord.records import Form


Because = tuple[tuple[str, str], ...]
"""Decisions about a claim ("speaker", "form"), each with the name of the rule that decided."""


class Voice(Struct, frozen=True, gc=False):
    """A speaker, if the text tells one, and the cue, both in tokens of one line; the rule of the cue.

    ``sure`` is false where a weak rule found who speaks.
    """

    line: Line
    speaker: Mention | None
    cue: tuple[int, int] | None
    cue_rule: str = ""
    sure: bool = True


class Found(Struct, frozen=True, gc=False):
    """A claim to be: its place, its voice, and for a quote its form.

    Claims with one ``group`` are parts of one utterance, where one of them is a ``lead``: a part that its
    tag follows. ``rules`` are the names of the rules that decided, by what they decided.
    """

    start: int
    end: int
    voice: Voice | None
    form: Form | None
    group: tuple[int, int] | None = None
    lead: bool = False
    rules: Because = ()


class Finder:
    """One pass over the paragraphs of a text, in order."""

    def __init__(
        self,
        text: str,
        language: Language,
        known: Vocabulary,
        places: list[Paragraph],
        set_off: Mapping[Paragraph, Form],
    ) -> None:
        self._text = text
        self._language = language
        self._known = known
        self._quotations = find_quotations(text, places)
        self._places = places
        self._set_off = set_off
        self._quotes: dict[int, Found] = {}
        self._silent: set[int] = set()
        self._others: list[Found] = []
        self._last: Voice | None = None
        self._introduced: Voice | None = None
        self._unsigned: int | None = None
        self._openings: Counter[str] | None = None
        self.mentioned: list[Mentioned] = []
        """The names and pronouns outside quotations, in order, once ``found`` ran."""

    def found(self) -> list[Found]:
        """The speech in the text, in no order."""
        parts = by_paragraph(self._quotations)
        for number, place in enumerate(self._places):
            line = self._language.tag(self._text, self._known, place, parts.get(number, []))
            self._paragraph(number, place, line)
        quotes = (quote for index, quote in self._quotes.items() if index not in self._silent)
        return [*quotes, *self._others]

    def _paragraph(self, number: int, place: Paragraph, line: Line) -> None:
        self.mentioned.extend(mentioned(line))
        cues = self._language.find_cues(line)
        reports = self._language.find_reports(line, cues)
        if (
            self._introduced
            and self._introduced.cue
            and line.tags[-1:] in (".", ":")
            and not line.quotes
            and not _is_tagged(line, cues)
        ):
            because = (("speaker", "voices/introduced_before"), ("form", "voices/introduced_before"))
            self._others.append(Found(place.start, place.end, self._introduced, "block", rules=because))
            self._introduced = None
            return
        if (form := self._set_off.get(place)) and not line.quotes:
            voice = self._introduced if form == "block" else None
            self._others.append(Found(place.start, place.end, voice, form))
            return
        tagged = self._language.tag_quotations(line, cues)
        if self._unsigned is not None:
            self._sign(self._unsigned, line)
        covering = _covering(line, reports)
        for quotation in tagged:
            self._quote(number, line, quotation, covering.get(quotation.token))
        for report in reports:
            self._report(number, line, report)
        introduced, self._introduced = (
            self._introduced,
            _introduction(line, self._language.introduced_by(line, cues)),
        )
        self._unsigned = line.quotes[0] if 0 in line.quotes and _is_quotation_alone(line) else None
        self._last = self._voice_to_carry(line, tagged, introduced)

    def _quote(self, number: int, line: Line, tagged: SpeechTag, covering: Report | None) -> None:
        """Note the voice that a quotation's part in this line tells; an earlier part's own tag stands."""
        index = line.quotes[tagged.token]
        quotation = self._quotations[index]
        known = self._quotes.get(index)
        voice, form, because = self._voice(line, tagged, covering)
        inner = quotation.start, quotation.parts[0].end
        if (tagged.place == "denied" and voice is None) or self._language.is_not_said(
            line, tagged, inner, form in ("partial", "unattributed")
        ):
            self._silent.add(index)
        if known and known.voice and tagged.place not in ("after", "before"):
            return
        group = (number, tagged.cue.first) if tagged.cue and tagged.joined else None
        self._quotes[index] = Found(
            quotation.start, quotation.end, voice, form, group, tagged.place == "after", because
        )

    def _voice(
        self, line: Line, tagged: SpeechTag, covering: Report | None
    ) -> tuple[Voice | None, Form, Because]:
        """Who says a quotation, in which form, and by which rules."""
        if tagged.speaker:
            cue_rule = tagged.cue.rule if tagged.cue else ""
            voice = Voice(line, tagged.speaker, tagged.cue_tokens, cue_rule, tagged.sure)
            form, form_rule = form_of(line, tagged, covering is not None)
            return voice, form, (("speaker", tagged.rule), ("form", form_rule))
        found, rule = self.VOICES.first(self, line, tagged.token, covering)
        if found is None:
            return None, "unattributed", ()
        return *found, (("speaker", rule), ("form", rule))

    def _within_report(self, line: Line, _: int, covering: Report | None) -> tuple[Voice, Form] | None:
        """The quotation is part of reported speech: Bell said the wall "will hold"."""
        if covering is None or covering.cue.speaker is None:
            return None
        cue = covering.cue
        return Voice(line, covering.cue.speaker, (cue.first, cue.last), cue.rule, covering.sure), "partial"

    def _introduced_before(self, _line: Line, token: int, _: Report | None) -> tuple[Voice, Form] | None:
        """The paragraph before ended with a tag and a colon: As Bell wrote: "Q"."""
        return (self._introduced, "direct") if token == 0 and self._introduced else None

    def _going_on(self, line: Line, token: int, _: Report | None) -> tuple[Voice, Form] | None:
        """The paragraph holds nothing but the quotation: the last paragraph's speech goes on."""
        if token or self._last is None or not _is_quotation_alone(line):
            return None
        index = line.quotes[token]
        if self._is_pulled(index) or self._is_subhead(index):
            return None
        return replace(self._last, sure=False), "direct"

    VOICES = Rules(
        "voices",
        "who says a quotation that has no speech tag of its own",
        _within_report,
        _introduced_before,
        _going_on,
    )

    def _signed_below(self, line: Line) -> Voice | None:
        """The paragraph below the quotation holds nothing but a name: “Q” and below it — Ruth Bell."""
        signature = self._language.signed_by(line)
        return Voice(line, signature, None, sure=False) if signature else None

    SIGNATURES = Rules("voices", VOICES.decides, _signed_below)

    def _sign(self, index: int, line: Line) -> None:
        """Give the quotation that is all of the last paragraph to the name that is all of this paragraph."""
        voice, rule = self.SIGNATURES.first(self, line)
        if voice and self._quotes[index].voice is None:
            because = (("speaker", rule), ("form", rule))
            self._quotes[index] = replace(self._quotes[index], voice=voice, form="direct", rules=because)

    def _is_pulled(self, index: int) -> bool:
        """Whether a quotation is a pull quote: its first words begin a sentence of another quotation."""
        if self._openings is None:
            self._openings = openings(self._text, self._quotations)
        start = self._quotations[index].start
        return self._openings[self._text[start : start + PULLED]] > 1

    def _is_subhead(self, index: int) -> bool:
        """Whether a quotation of its own is a subhead: in single marks where speech has double marks."""
        marks = [quotation.parts[0].mark for quotation in self._quotations[max(0, index - 1) : index + 1]]
        return marks[-1] in SINGLE and marks[0] not in SINGLE

    def _report(self, number: int, line: Line, report: Report) -> None:
        cue = report.cue
        parts = [part for part in report.parts if not mostly_quoted(line, *part)]
        voice = Voice(line, cue.speaker, (cue.first, cue.last), cue.rule, report.sure)
        for first, last in parts:
            start, end = line.place(first, last - 1)
            group = (number, cue.first) if len(report.parts) > 1 else None
            self._others.append(
                Found(start, end, voice, None, group, lead=True, rules=(("content", report.rule),))
            )

    def _voice_to_carry(self, line: Line, tagged: list[SpeechTag], introduced: Voice | None) -> Voice | None:
        """The voice that a paragraph of nothing but a quotation would go on in."""
        if not tagged:
            return None
        last = tagged[-1]
        if last.speaker:
            return Voice(line, last.speaker, last.cue_tokens, last.cue.rule if last.cue else "", last.sure)
        if last.token == 0 and introduced:
            return introduced
        return self._last if _is_quotation_alone(line) else None


def _introduction(line: Line, tag: SpeechTag | None) -> Voice | None:
    """The voice in which a tag at a paragraph's end lets the next paragraph speak."""
    if tag is None:
        return None
    return Voice(line, tag.speaker, tag.cue_tokens, tag.cue.rule if tag.cue else "", tag.sure)


def _is_quotation_alone(line: Line) -> bool:
    """Whether a paragraph is nothing but quotations and marks."""
    return PUNCTUATION_TAGS.issuperset(line.tags)


def _is_tagged(line: Line, cues: list[Cue]) -> bool:
    """Whether a paragraph opens with a speech tag of its own, and so is no block quotation."""
    return any(cue.start == 0 for cue in cues)


def _covering(line: Line, reports: list[Report]) -> dict[int, Report]:
    """For each quotation's token in reported content the first report that has the quotation."""
    if not line.quotes:
        return {}
    tokens = list(line.quotes)
    return {
        token: report
        for report in reversed(reports)
        for first, last in report.parts
        for token in tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]
    }
