"""Currencies: canonical name, ISO 4217 code, signs before a number, and words or codes after one.

Each row reads ``name; code; signs | ...; words (singular) | ...``. Signs are matched to the letter. Names,
codes and plurals are those of ISO 4217 and the Unicode CLDR (English). ``PS`` and ``Y=`` are what Unidecode,
by which news archives are turned into ASCII, makes of £ and ¥.
"""

from __future__ import annotations

from typing import NamedTuple

TABLE = """
dollar; USD; $ | US$ | US $ | $US | U.S. $ | U.S.$ | U.S $ | U.S$ | USD | USD $; dollar | USD | US$
dollar; USD; ; us dollar | u.s. dollar | united states dollar | american dollar | buck
Australian dollar; AUD; A$ | AU$ | AU $ | $A | A $ | AUD | AUD $; australian dollar | AUD
Canadian dollar; CAD; C$ | CA$ | CA $ | C $ | CAD | CAD$ | Can$ | $C | CDN$; canadian dollar | CAD
New Zealand dollar; NZD; NZ$ | NZ $ | $NZ | NZD; new zealand dollar | NZD
Hong Kong dollar; HKD; HK$ | HK $ | $HK | HKD; hong kong dollar | HKD
Singapore dollar; SGD; S$ | S $ | SGD; singapore dollar | singaporean dollar | SGD
Taiwan dollar; TWD; NT$ | NT $ | TWD; taiwan dollar | new taiwan dollar | TWD
pound sterling; GBP; £ | GBP | GBP £ | PS; pound sterling | british pound | uk pound | quid | GBP
euro; EUR; € | EUR; euro | EUR
Japanese yen; JPY; ¥ | JPY | JP¥ | Y=; yen | japanese yen | JPY
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
Indonesian rupiah; IDR; IDR | Rp; rupiah | indonesian rupiah | IDR
Vietnamese dong; VND; ₫ | VND; dong | vietnamese dong | VND
Bangladeshi taka; BDT; ৳ | BDT; taka | bangladeshi taka | BDT
Pakistani rupee; PKR; PKR; pakistani rupee | PKR
Sri Lankan rupee; LKR; LKR; sri lankan rupee | LKR
Kazakhstani tenge; KZT; ₸ | KZT; tenge | kazakhstani tenge | KZT
Georgian lari; GEL; ₾ | GEL; lari | georgian lari | GEL | ₾
Azerbaijani manat; AZN; ₼ | AZN; azerbaijani manat | AZN
Armenian dram; AMD; AMD; armenian dram | AMD
Hungarian forint; HUF; HUF; forint | hungarian forint | HUF
Czech koruna; CZK; CZK; czech koruna | czech koruny | koruny | czech crown | CZK
Romanian leu; RON; RON; romanian leu | romanian lei | lei | RON
Bulgarian lev; BGN; BGN; bulgarian lev | bulgarian leva | leva | BGN
Serbian dinar; RSD; RSD; serbian dinar | RSD
Icelandic króna; ISK; ISK; icelandic króna | icelandic krona | icelandic krónur | icelandic kronur | ISK
Kuwaiti dinar; KWD; KWD; kuwaiti dinar | KWD
Iraqi dinar; IQD; IQD; iraqi dinar | IQD
Jordanian dinar; JOD; JOD; jordanian dinar | JOD
Iranian rial; IRR; IRR; iranian rial | IRR
Qatari riyal; QAR; QAR; qatari riyal | QAR
Egyptian pound; EGP; E£ | EGP; egyptian pound | EGP
Lebanese pound; LBP; LBP; lebanese pound | LBP
Syrian pound; SYP; SYP; syrian pound | SYP
Moroccan dirham; MAD; MAD; moroccan dirham | MAD
Ghanaian cedi; GHS; GHS | GH₵; cedi | ghanaian cedi | GHS
Ugandan shilling; UGX; UGX; ugandan shilling | UGX
Tanzanian shilling; TZS; TZS; tanzanian shilling | TZS
Ethiopian birr; ETB; ETB; birr | ethiopian birr | ETB
Zambian kwacha; ZMW; ZMW; kwacha | zambian kwacha | ZMW
Argentine peso; ARS; ARS; argentine peso | ARS
Chilean peso; CLP; CLP; chilean peso | CLP
Colombian peso; COP; COP; colombian peso | COP
Peruvian sol; PEN; PEN; peruvian sol | peruvian soles | PEN
Jamaican dollar; JMD; J$ | JMD; jamaican dollar | JMD
dinar; ; ; dinar
German mark; DEM; DM | DEM; german mark | deutschmark | deutsche mark | d-mark | DEM
bitcoin; BTC; BTC | ₿; bitcoin | BTC
satoshi; BTC; ; satoshi
cent; ; ¢; cent | us cent | ¢
penny; GBP; ; penny | pence | p
"""
UNCHANGED = (
    "yen",
    "yuan",
    "renminbi",
    "quid",
    "ringgit",
    "rand",
    "baht",
    "pence",
    "p",
    "¢",
    "dong",
    "rupiah",
)
"""Words that are their own plural."""
NO_CODES = frozenset({"us $", "all", "cad", "cop", "gel", "mad", "pen", "ron", "top", "try"})
"""Codes and signs that are English words or names in lower case ("it cost us $5"): read in capitals alone."""


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
                words.setdefault(spelling if spelling.split()[-1] in UNCHANGED else spelling + "s", currency)
    words["pennies"] = words["pence"]
    for spellings in (signs, codes):
        spellings.update(_in_lower_case(spellings))
    return signs, words, codes


def _in_lower_case(spellings: dict[str, Currency]) -> dict[str, Currency]:
    """Codes and the signs with a ``$`` in lower case, without what is a word then ("a $5 note")."""
    codes = (code for code in spellings if code.isalpha() and code.isupper() and len(code) == 3)
    dollars = (sign for sign in spellings if sign.endswith("$") and len(sign.strip(" $")) > 1)
    return {code.lower(): spellings[code] for code in (*codes, *dollars) if code.lower() not in NO_CODES}


SIGNS, WORDS, CODES = _load()
POUND = Currency("pound sterling", "GBP")
