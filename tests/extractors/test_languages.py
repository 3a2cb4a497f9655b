"""The language of a text: told by its words, shown for each paragraph, and what is found outside English."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.language import sentences
from extractors import extract
from extractors.languages import tell

ENGLISH = (
    "The council will spend two million on the wall. “We will act,” said Ruth Bell of the harbour board."
)
SPANISH = "El ayuntamiento gastará dos millones en el dique. «Vamos a actuar», dijo Ruth Bell en el puerto."


def found(text: str, language: str | None = None) -> list[str]:
    return [claim.text for claim in extract(text, language=language)]


def values(text: str, language: str) -> dict[str, float | str | None]:
    figures = [(claim.text, claim.figure) for claim in extract(text, language=language) if claim.figure]
    return {words: figure.date or figure.value for words, figure in figures}


@pytest.mark.parametrize(("code", "text"), [(code, " ".join(each)) for code, each in sentences().items()])
def test_a_paragraph_tells_its_language(code: str, text: str) -> None:
    assert tell(text).language == code


@pytest.mark.parametrize(("code", "lines"), [(code, "\n".join(each)) for code, each in sentences().items()])
def test_short_lines_are_in_the_language_of_those_around_them(code: str, lines: str) -> None:
    assert set(tell(lines).languages) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1,200",
        "Ruth Bell",
        "BELL: No.",
        "Harbour Board to Spend More",
        "LONDON — Ruth Bell, José de la Cruz, Renée Dupont",
        "Rio de Janeiro, São Paulo, Los Angeles, San José, Las Vegas, El Paso",
        "Café Noël, 12 Rue de la Paix, Paris",
        "“C’est la vie,” said Bell.",
        "The headline in Le Monde said “La fin de la guerre” and nobody at the board was surprised.",
        "U.S. to increase overtime",
        "I'd say she's in. I've met men; you'll see.",
        "name,age,town\nBell,54,Oslo\nLind,61,Bergen\n" * 20,
        "def show(self, rows): return [cell.width for cell in rows if cell.kind == self.kind]; print(x)\n"
        "class Pane(Widget): border = wide; focus = none; colour = dark; margin = 2; padding = left, 4\n",
        "per cent per annum per person, ad hoc, de facto",
        "The ad said: wake, come, see, sit, dig in, save the era.",
    ],
)
def test_what_is_unsure_is_english(text: str) -> None:
    assert tell(text).language == "en"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "El Gobierno gastará 2,5 millones de euros"),
        ("pt", "O governo vai gastar R$ 2,5 bilhões"),
        ("fr", "Le déficit atteint 3 milliards d'euros"),
        ("de", "Rund 2.500 Menschen kamen am 12. März."),
        ("es", "— No vamos a ceder —dijo Juan."),
        ("hi", "“हम नहीं झुकेंगे”, मोदी ने कहा।"),
    ],
)
def test_one_line_with_signs_that_english_lacks_is_told(code: str, text: str) -> None:
    assert tell(text).language == code


def test_a_language_that_is_not_known_is_not_english() -> None:
    welsh = (
        "Bydd y cyngor yn gwario dwy filiwn ar y wal newydd. Mae pysgotwyr yn ofni y gallai'r harbwr gau "
        "cyn y gaeaf. Cododd prisiau eto, er bod llai o bobl wedi dod i'r farchnad. Ni chafodd neb ei anafu "
        "pan darodd y fferi y pier neithiwr. Roedd ei brawd wedi eu rhybuddio am y bont."
    )

    assert tell(welsh).language == "und"
    assert "en" not in tell(welsh.replace(". ", ".\n")).languages


def test_a_text_in_two_languages_goes_by_paragraph() -> None:
    told = tell(f"{ENGLISH}\n\n{SPANISH}\n\n{ENGLISH}\n")

    assert told.languages == ["en", "es", "en"]
    assert told.language == "en, es"


def test_english_rules_run_on_english_paragraphs_alone() -> None:
    claims = extract(f"{SPANISH}\n\n{ENGLISH}\n")

    assert [(claim.text, claim.speaker and claim.speaker.name) for claim in claims] == [
        ("Vamos a actuar", None),
        ("two million", None),
        ("We will act,", "Ruth Bell"),
    ]


def test_a_claim_stands_at_its_place_behind_another_language() -> None:
    text = f"{SPANISH}\r\n\r\n{ENGLISH}\r\n"

    for claim in extract(text):
        assert text[claim.start : claim.end] == claim.text


def test_a_language_that_is_given_counts() -> None:
    assert found("The port has 27 boats.", "es") == []
    assert found("1.200 personas", "en-GB") == ["1.200 personas"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("„Wir warten nicht“, sagte er. »Nie wieder«, rief sie.", ["Wir warten nicht", "Nie wieder"]),
        ("« Nous n’attendrons pas », a dit l’élue.", ["Nous n’attendrons pas"]),
        ("”Vi väntar inte”, sade hon.", ["Vi väntar inte"]),
        ("“हम नहीं झुकेंगे”, मोदी ने कहा।", ["हम नहीं झुकेंगे"]),
        ('"לא נחכה לסערה הבאה", אמרה דוברת צה"ל. רס"ן בל שתקה.', ["לא נחכה לסערה הבאה"]),
        ("وقالت: «لن ننتظر العاصفة القادمة».", ["لن ننتظر العاصفة القادمة"]),
        ("روتھ نے کہا: ”ہم انتظار نہیں کریں گے۔“", ["ہم انتظار نہیں کریں گے۔"]),
        ("她说：“我们不会等。”然后她走了。", ["我们不会等。"]),
        ("「次は『嵐』だ」と彼女は言った。", ["次は『嵐』だ"]),
        ("«Titanic» es una película.", ["Titanic"]),
        ("“No,\n\n“y nunca”, dijo.", ["No,\n\n“y nunca"]),
    ],
)
def test_quotations_are_found_by_their_marks(text: str, quotes: list[str]) -> None:
    claims = extract(text, language="xx")

    assert [claim.text for claim in claims] == quotes
    assert {(claim.quote and claim.quote.form, claim.speaker, claim.cue) for claim in claims} == {
        ("unattributed", None, None)
    }


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("— No vamos a ceder —dijo Juan.", ["No vamos a ceder"]),
        ("—No vamos a ceder —dijo Juan—. Nunca.", ["No vamos a ceder", "Nunca."]),
        ("—¿Cuándo? —preguntó.", ["¿Cuándo?"]),
        ("— Мы не уступим, — сказал Иван. — Никогда.", ["Мы не уступим,", "Никогда."]),
        ("— Москва — столица России.", ["Москва — столица России."]),
        ("— Nie ustąpimy — powiedział Jan. — Nigdy.", ["Nie ustąpimy", "Nigdy."]),
        ("– Nie ustąpimy – powiedział Jan.", ["Nie ustąpimy"]),
        ("― Não vamos ceder.", ["Não vamos ceder."]),
        ("— Dijo «no» y se fue.", ["Dijo «no» y se fue."]),
        ("— doce barcos;", []),
        ("– Doce barcos nuevos.", []),
        ("- Doce barcos nuevos.", []),
        ("— Ruth Bell", []),
        ("El puerto — el viejo — cierra.", []),
    ],
)
def test_a_dash_opens_a_speech(text: str, quotes: list[str]) -> None:
    assert found(text, "xx") == quotes


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("2500 personas", {"2500": 2500.0}),
        ("2\u202f500 personnes", {"2\u202f500": 2500.0}),
        ("12\u00a0345\u00a0678 habitants", {"12\u00a0345\u00a0678": 12345678.0}),
        ("2 500 personnes", {"2 500": 2500.0}),
        ("1.234.567 Menschen, 1.234,56 Meter", {"1.234.567": 1234567.0, "1.234,56": 1234.56}),
        ("1,234.56 metros", {"1,234.56": 1234.56}),
        ("1’234 Personen", {"1’234": 1234.0}),
        ("45 % der Boote, 2,5\u202f% mehr", {"45 %": 45.0, "2,5\u202f%": 2.5}),
        ("en 1947 y el 2019-03-12", {"1947": "1947", "2019-03-12": "2019-03-12"}),
        ("२५०० लोग", {"२५००": 2500.0}),
        ("٢٥٠٠ شخص", {"٢٥٠٠": 2500.0}),
        ("共有2500人", {"2500": 2500.0}),
    ],
)
def test_numbers_with_one_reading_are_figures(text: str, given: dict[str, float | str]) -> None:
    assert values(text, "xx") == given


@pytest.mark.parametrize(
    "text",
    [
        "1.200 personas",
        "1,200 personas",
        "2,5 millones de euros",
        "R$ 2,5 bilhões",
        "2500 millones",
        "2500\r\nmillones",
        "2500 \nmil",
        "1 500 Mio. Euro",
        "12 345 Mrd.",
        "350 mil pessoas",
        "2500 тысяч человек",
        "2500 करोड़",
        "2500万",
        "milioni 500",
        "el 12 de marzo, am 12. März",
        "a las 15:30, um 15.30 Uhr, 12.03.2019, 12/03/2019",
        "1990-2000, 2019/20",
        "tel. +34 600 123 456, 91 555 12 34",
        "B52, A380, 1990er, 350m",
        "№ 123, #123, § 218",
        "$2500, 2500 €",
        "2019-13-45",
        "007, 0123",
        "12 autobuses",
    ],
)
def test_numbers_that_could_be_misread_are_none(text: str) -> None:
    assert values(text, "xx") == {}


def test_the_samples_are_english() -> None:
    seeds = Path(__file__).parents[2] / "seeds"

    assert {tell(path.read_text(encoding="utf-8")).language for path in seeds.glob("*.txt")} == {"en"}
