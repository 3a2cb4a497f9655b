"""Currencies: canonical name, ISO 4217 code, signs before a number, and words or codes after one.

Each row reads ``name; code; signs | ...; words (singular) | ...``. Signs are matched to the letter.
"""

from __future__ import annotations

from typing import NamedTuple

TABLE = """
dollar; USD; $ | US$ | US $ | $US | U.S. $ | U.S.$ | USD | USD $; dollar | us dollar | u.s. dollar | USD | US$
dollar; USD; ; united states dollar | american dollar | buck
Australian dollar; AUD; A$ | AU$ | AU $ | $A | A $ | AUD | AUD $; australian dollar | AUD
Canadian dollar; CAD; C$ | CA$ | CA $ | C $ | CAD | Can$ | $C | CDN$; canadian dollar | CAD
New Zealand dollar; NZD; NZ$ | NZ $ | $NZ | NZD; new zealand dollar | NZD
Hong Kong dollar; HKD; HK$ | HK $ | $HK | HKD; hong kong dollar | HKD
Singapore dollar; SGD; S$ | S $ | SGD; singapore dollar | singaporean dollar | SGD
Taiwan dollar; TWD; NT$ | NT $ | TWD; taiwan dollar | new taiwan dollar | TWD
pound sterling; GBP; £ | GBP | GBP £; pound sterling | british pound | uk pound | quid | GBP
euro; EUR; € | EUR; euro | EUR
Japanese yen; JPY; ¥ | JPY | JP¥; yen | japanese yen | JPY
Chinese yuan; CNY; CN¥ | CNY | RMB | Rmb; yuan | chinese yuan | renminbi | CNY | RMB
Indian rupee; INR; ₹ | Rs | Rs. | INR; rupee | indian rupee | INR
Malaysian ringgit; MYR; RM | MYR; ringgit | malaysian ringgit | MYR
shekel; ILS; ₪ | NIS | ILS; shekel | israeli shekel | ILS | NIS
Danish krone; DKK; DKK | Dkr; danish krone | danish kroner | danish crown | DKK
Swedish krona; SEK; SEK | Skr; swedish krona | swedish kronor | swedish crown | SEK
Norwegian krone; NOK; NOK | Nkr; norwegian krone | norwegian kroner | norwegian crown | NOK
Swiss franc; CHF; CHF | SFr; swiss franc | CHF
South African rand; ZAR; ZAR; rand | south african rand | ZAR
South Korean won; KRW; ₩ | KRW; korean won | south korean won | KRW
Russian ruble; RUB; ₽ | RUB; ruble | rouble | russian ruble | russian rouble | RUB
Turkish lira; TRY; ₺; lira | turkish lira
Brazilian real; BRL; R$ | BRL; brazilian real | BRL
Mexican peso; MXN; MXN | Mex$; mexican peso | MXN
Philippine peso; PHP; ₱ | PHP; philippine peso | PHP
Thai baht; THB; ฿ | THB; baht | thai baht | THB
Croatian kuna; HRK; HRK; kuna | HRK
Polish zloty; PLN; PLN; zloty | PLN
Ukrainian hryvnia; UAH; ₴ | UAH; hryvnia | UAH
Nigerian naira; NGN; ₦ | NGN; naira | NGN
Kenyan shilling; KES; KSh | KES; kenyan shilling | KES
Saudi riyal; SAR; SAR; saudi riyal | SAR
dirham; AED; AED | Dh; dirham | AED
peso; ; ; peso
franc; ; ; franc
krone; ; ; krone | kroner | crown
bitcoin; BTC; BTC | ₿; bitcoin | BTC
cent; ; ¢; cent | us cent | ¢
penny; GBP; ; penny | pence | p
"""
UNCHANGED = frozenset(
    {
        "yen",
        "japanese yen",
        "yuan",
        "chinese yuan",
        "renminbi",
        "quid",
        "ringgit",
        "rand",
        "baht",
        "pence",
        "p",
        "¢",
    }
)
"""Words that are their own plural."""


class Currency(NamedTuple):
    """A currency's canonical singular name and its ISO code (None where the name fits several)."""

    name: str
    code: str | None


def _load() -> tuple[dict[str, Currency], dict[str, Currency], dict[str, Currency]]:
    """Signs, words (lower case, with plurals) and codes after a number, each with its currency."""
    signs: dict[str, Currency] = {}
    words: dict[str, Currency] = {}
    codes: dict[str, Currency] = {}
    for row in TABLE.strip().splitlines():
        name, code, sign, word = (cell.strip() for cell in row.split(";"))
        currency = Currency(name, code or None)
        signs.update({part.strip(): currency for part in sign.split("|") if part.strip()})
        for spelling in (part.strip() for part in word.split("|")):
            if spelling.isupper() or spelling.endswith("$"):
                codes[spelling] = currency
            else:
                words[spelling] = currency
                words.setdefault(spelling if spelling in UNCHANGED else spelling + "s", currency)
    words["pennies"] = words["pence"]
    return signs, words, codes


SIGNS, WORDS, CODES = _load()
POUND = Currency("pound sterling", "GBP")
