"""Currencies: canonical name, ISO 4217 code, signs before a number, and words after one.

Each row reads ``name; code; signs | ...; words (singular) | ...``: all that is legal tender somewhere, what
the archives of newsrooms have besides, and the parts of a currency. Names are those of ISO 4217 and the
Unicode CLDR (English), which a test compares; a row's code is read on both sides of a number, its name in
lower case and without accents. A word behind ``=`` has no other plural. Signs are matched to the letter.
``PS`` and ``Y=`` are what Unidecode, by which news archives are turned into ASCII, makes of £ and ¥.
"""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import combining, normalize

from extractors.en.lexicon.plurals import CURRENCIES
from extractors.words import words

TABLE = """
dollar; USD; $ | US$ | US $ | $US | U.S. $ | U.S.$ | U.S $ | U.S$ | USD $;
dollar; USD; ; US$ | dollar | us dollar | u.s. dollar | united states dollar | american dollar | buck
pound sterling; GBP; £ | GBP £ | GBP£ | UK£ | STG£ | PS;
pound sterling; GBP; ; british pound | uk pound | sterling pound | =pounds sterling | quid
euro; EUR; € | EUR € | EURO | Euro | Euros; euro
Japanese yen; JPY; ¥ | JP¥ | Y=; yen | 円
Chinese yuan; CNY; CN¥ | RMB | Rmb | RMB¥ | CNH | Yn;
Chinese yuan; CNY; ; yuan | renminbi | chinese renminbi | yuan renminbi | kuai | 元 | RMB | CNH
Indian rupee; INR; ₹ | Rs | Rs. | Re | Re. | INR ₹ | Rupees | rupees | Rs ₹; rupee | RS | Rs
Australian dollar; AUD; A$ | AU$ | AU $ | $A | A $ | AUD $ | AUD$ | $AU; aussie dollar
Canadian dollar; CAD; C$ | CA$ | C $ | c$ | c $ | CAD$ | CAD $ | Can$ | $C | CDN$ | Cdn$ | $CAN;
New Zealand dollar; NZD; NZ$ | NZ $ | $NZ | NZD$; kiwi dollar
Hong Kong dollar; HKD; HK$ | HK $ | $HK | HKD$;
Singapore dollar; SGD; S$ | S $ | SG$ | SGD$; singaporean dollar
Taiwan dollar; TWD; NT$ | NT $ | TW$; new taiwan dollar | taiwanese dollar
Malaysian ringgit; MYR; RM; ringgit
shekel; ILS; ₪ | NIS; israeli shekel | israeli new shekel | new israeli shekel | new shekel | NIS
Danish krone; DKK; Dkr | DKr; danish crown
Swedish krona; SEK; Skr | SKr; swedish crown
Norwegian krone; NOK; Nkr | NKr; norwegian crown
Icelandic króna; ISK; Ikr; icelandic crown
krone; ; kr | kr. | Kr; krone | krona | crown | =kr
Swiss franc; CHF; SFr | SFr. | Sfr | Fr | Fr.;
South African rand; ZAR; R; rand
South Korean won; KRW; ₩; korean won
North Korean won; KPW; ;
Russian ruble; RUB; ₽; ruble | rouble | russian rouble
Belarusian ruble; BYN; ; belarusian rouble | belarussian ruble | belarussian rouble
Turkish lira; TRY; ₺ | TL; lira | TL
Brazilian real; BRL; R$ | R $ | r$ | r $; =reals | =reais | =brazilian reais
Mexican peso; MXN; Mex$ | MX$ | MXN$ | MEX$;
Philippine peso; PHP; ₱ | Php | P; filipino peso
Argentine peso; ARS; AR$; argentinian peso | argentinean peso
Chilean peso; CLP; CLP$;
Colombian peso; COP; COL$;
Cuban peso; CUP; ;
Dominican peso; DOP; RD$;
Uruguayan peso; UYU; $U;
peso; ; ; peso
Thai baht; THB; ฿ | Bt; baht
Polish zloty; PLN; ; zloty | złoty | polish złoty | =zlotych | =złotych | =zł
Ukrainian hryvnia; UAH; ₴; hryvnia | hryvnya | hryvna | grivna
Nigerian naira; NGN; ₦; naira
Kenyan shilling; KES; KSh | Ksh | KSh. | Ksh. | Sh; kenya shilling | KSh | Ksh
Ugandan shilling; UGX; USh | Ush | Shs; uganda shilling
Tanzanian shilling; TZS; TSh | Tsh; tanzania shilling
Somali shilling; SOS; ; somalian shilling
shilling; ; ; shilling
Indonesian rupiah; IDR; Rp | Rp.; rupiah
Vietnamese dong; VND; ₫; dong | viet nam dong
Bangladeshi taka; BDT; ৳ | Tk | Tk.; taka
Pakistani rupee; PKR; PKRs; pakistan rupee
Sri Lankan rupee; LKR; SLRs; sri lanka rupee
Nepalese rupee; NPR; NRs | Nrs; nepali rupee
Mauritian rupee; MUR; ; mauritius rupee
Seychellois rupee; SCR; ; seychelles rupee
Maldivian rufiyaa; MVR; ; rufiyaa
Bhutanese ngultrum; BTN; ; ngultrum
Afghan Afghani; AFN; Afs; =afghanis
Kazakhstani tenge; KZT; ₸; tenge | kazakh tenge
Kyrgyz som; KGS; ; kyrgyzstani som
Uzbekistani som; UZS; ; uzbek som | uzbek sum
Tajikistani somoni; TJS; ; somoni | tajik somoni
Turkmenistani manat; TMT; ; turkmen manat
Azerbaijani manat; AZN; ₼; azeri manat
manat; ; ; manat
Georgian lari; GEL; ₾; lari
Armenian dram; AMD; ֏;
Mongolian tugrik; MNT; ₮; mongolian tögrög | tögrög | tugrik | togrog | mongolian togrog
Hungarian forint; HUF; ; forint
Czech koruna; CZK; ; koruna | =koruny | =korun | czech crown | =czech koruny | Kč
Romanian leu; RON; ; leu
Moldovan leu; MDL; ;
Bulgarian lev; BGN; ; lev
Serbian dinar; RSD; ;
Macedonian denar; MKD; ; denar
Albanian lek; ALL; ; lek
Bosnia-Herzegovina convertible mark; BAM; KM; convertible mark | bosnian mark | bosnian convertible mark
Bahraini dinar; BHD; BD; bahrain dinar
Kuwaiti dinar; KWD; KD; kuwait dinar
Iraqi dinar; IQD; ID;
Jordanian dinar; JOD; JD;
Algerian dinar; DZD; DA;
Tunisian dinar; TND; ;
Libyan dinar; LYD; LD;
dinar; ; ; dinar
Iranian rial; IRR; ; iranian riyal
Omani rial; OMR; ; omani riyal
Yemeni rial; YER; ; yemeni riyal
rial; ; ; rial
Saudi riyal; SAR; SR; saudi arabian riyal | saudi rial
Qatari riyal; QAR; QR; qatari rial | qatar riyal
riyal; ; ; riyal
dirham; AED; Dh | Dhs | Dhs. | Dh.; dirham | uae dirham | emirati dirham | united arab emirates dirham
Moroccan dirham; MAD; ;
Egyptian pound; EGP; E£ | EGP£ | LE;
Lebanese pound; LBP; L£ | LL; lebanese lira
Syrian pound; SYP; ; syrian lira
Sudanese pound; SDG; ;
South Sudanese pound; SSP; ;
Falkland Islands pound; FKP; FK£; falklands pound
Gibraltar pound; GIP; ;
St. Helena pound; SHP; ; st helena pound | saint helena pound
Ghanaian cedi; GHS; GH₵ | GH¢ | GHc | GHC | ₵; cedi | ghana cedi
Ethiopian birr; ETB; ; birr
Eritrean nakfa; ERN; ; nakfa
Zambian kwacha; ZMW; ;
Malawian kwacha; MWK; ; malawi kwacha
kwacha; ; ; kwacha
Angolan kwanza; AOA; ; kwanza
Botswanan pula; BWP; ; pula | botswana pula
Mozambican metical; MZN; ; metical
Malagasy ariary; MGA; ; ariary | =ariaries | =malagasy ariaries
Mauritanian ouguiya; MRU; ; ouguiya
Gambian dalasi; GMD; ; dalasi
Sierra Leonean leone; SLE; ; leone
São Tomé & Príncipe dobra; STN; ; dobra | são tomé and príncipe dobra
Cape Verdean escudo; CVE; ; cape verde escudo
Swazi lilangeni; SZL; ; lilangeni | =emalangeni | =swazi emalangeni
Lesotho loti; LSL; ; loti | =maloti | =lesotho maloti
Rwandan franc; RWF; RWF; rwanda franc
Burundian franc; BIF; FBu; burundi franc
Congolese franc; CDF; FC;
Comorian franc; KMF; ;
Djiboutian franc; DJF; ; djibouti franc
Guinean franc; GNF; ; guinea franc
Central African CFA franc; XAF; FCFA;
West African CFA franc; XOF; CFAF;
CFA franc; ; ; cfa franc | =francs cfa | =cfa
CFP franc; XPF; ; pacific franc
franc; ; ; franc
Zimbabwean gold; ZWG; ;
Zimbabwean dollar; ZWL; Z$; zimbabwe dollar
Namibian dollar; NAD; N$; namibia dollar
Liberian dollar; LRD; L$;
Jamaican dollar; JMD; J$ | JA$; jamaica dollar
Barbadian dollar; BBD; Bds$ | BDS$ | BD$; barbados dollar
Bahamian dollar; BSD; B$; bahamas dollar
Belize dollar; BZD; BZ$; belizean dollar
Bermudan dollar; BMD; BM$; bermudian dollar | bermuda dollar
Brunei dollar; BND; BN$; bruneian dollar
Cayman Islands dollar; KYD; CI$; cayman dollar
East Caribbean dollar; XCD; EC$; eastern caribbean dollar
Fijian dollar; FJD; FJ$ | F$; fiji dollar
Guyanaese dollar; GYD; G$ | GY$; guyanese dollar | guyana dollar
Solomon Islands dollar; SBD; SI$;
Surinamese dollar; SRD; SR$; suriname dollar
Trinidad & Tobago dollar; TTD; TT$; trinidad and tobago dollar | trinidad dollar | trinidadian dollar
Caribbean guilder; XCG; Cg.;
Aruban florin; AWG; Afl. | Afl;
Haitian gourde; HTG; ; gourde
Honduran lempira; HNL; ; lempira
Guatemalan quetzal; GTQ; ; quetzal | =quetzales | =guatemalan quetzales
Nicaraguan córdoba; NIO; ; =córdobas
Costa Rican colón; CRC; ₡; =costa rican colones | =colones
Panamanian balboa; PAB; B/.; balboa
Paraguayan guarani; PYG; ₲; =guaraníes | paraguayan guaraní | =paraguayan guaraníes
Bolivian boliviano; BOB; Bs | Bs.; boliviano
Venezuelan bolívar; VES; ; bolívar | =bolívares | =venezuelan bolívares | sovereign bolívar
Peruvian sol; PEN; S/ | S/.; =peruvian soles | nuevo sol | =nuevos soles
Cambodian riel; KHR; ៛; riel
Laotian kip; LAK; ₭; lao kip | =kip
Myanmar kyat; MMK; ; kyat | burmese kyat
Macanese pataca; MOP; MOP$; pataca | macau pataca
Papua New Guinean kina; PGK; ; =kina | papua new guinea kina
Samoan tala; WST; WS$;
Salvadoran colón; SVC; ; =salvadoran colones
Faroese króna; ; ; =faroese krónur
Transnistrian ruble; ; ; transnistrian rouble
Jersey pound; ; ;
Guernsey pound; ; ;
Manx pound; ; ; isle of man pound
Somaliland shilling; ; ;
Tongan paʻanga; TOP; T$; pa'anga | tongan pa'anga | paanga
Vanuatu vatu; VUV; ; vatu
German mark; DEM; DM; deutschmark | deutsche mark | d-mark | west german mark
French franc; FRF; FFr;
Belgian franc; BEF; BFr;
Luxembourgian franc; LUF; ; luxembourg franc
Italian lira; ITL; L.; =italian lire | =lire
Spanish peseta; ESP; Pta | Ptas; peseta | =ptas
Portuguese escudo; PTE; ; escudo
Greek drachma; GRD; ; drachma | =drachmae
Irish pound; IEP; IR£; irish punt
Dutch guilder; NLG; ; guilder
Austrian schilling; ATS; ; schilling
Finnish markka; FIM; ; markka | finnish mark | =markkaa | =finnish markkaa
Maltese lira; MTL; ;
Cypriot pound; CYP; ; cyprus pound
Slovenian tolar; SIT; ; tolar
Slovak koruna; SKK; ; slovak crown
Estonian kroon; EEK; ; kroon | =krooni | =estonian krooni
Latvian lats; LVL; ; =latvian lats
Lithuanian litas; LTL; ; litas | =litai | =lithuanian litai
Croatian kuna; HRK; ; kuna
bitcoin; BTC; ₿; bitcoin
ether; ETH; ; =ether
"""
"""Currencies, a line each: name, code, and the spellings of signs and words."""
PARTS = """
cent; ; ¢; cent | us cent | ¢
penny; GBP; ; penny | =pence | =pennies | =p
paisa; INR; ; paisa | =paise
kopeck; RUB; ; kopeck | kopek | copeck
öre; SEK; ; öre
øre; ; ; øre
eyrir; ISK; ; =aurar
centavo; ; ; centavo
centime; ; ; centime
rappen; CHF; ; rappen
sen; ; ; =sen
fen; CNY; ; =fen
jiao; CNY; ; =jiao | =mao
grosz; PLN; ; grosz | =groszy | =grosze
haler; CZK; ; haler | =haléřů
fillér; HUF; ; fillér
stotinka; BGN; ; stotinka | =stotinki
kobo; NGN; ; kobo
pesewa; GHS; ; pesewa
ngwee; ZMW; ; ngwee
thebe; BWP; ; thebe
fils; ; ; =fils
piastre; ; ; piastre | piaster
halala; SAR; ; halala | halalah
baisa; OMR; ; baisa
agora; ILS; ; agora | =agorot
kurus; TRY; ; kurus | kuruş
qapik; AZN; ; qapik
tetri; GEL; ; tetri
tiyin; ; ; tiyin
satang; THB; ; satang
kopiyka; UAH; ; kopiyka | =kopiyky
fening; BAM; ; fening
butut; GMD; ; butut
santim; ETB; ; santim
sente; LSL; ; =sente | =lisente
tambala; MWK; ; tambala
pya; MMK; ; pya
toea; PGK; ; toea
diram; TJS; ; diram
chetrum; BTN; ; chetrum
luma; AMD; ; luma
poisha; BDT; ; poisha
laari; MVR; ; laari
pfennig; DEM; ; pfennig
satoshi; BTC; ; satoshi
"""
"""Parts of currencies, a line each, with the currency and its parts in one unit."""
MINED = {"ore", "ores"}
"""Words that are no öre without the accent."""
NO_CODES = frozenset(
    {
        "us $",
        *words("all amd ang bam bob cad cop cup cve gel gip ils kgs lak mad mop nad pen php ron sos top try"),
    }
)
"""Codes and signs that are English words or names in lower case ("it cost us $5"): read in capitals alone."""
WEAK = frozenset(
    words(
        """
        EURO Euro Euros
        P R TL KM BD KD ID JD DA LD SR QR Dh Dhs Dh. Dhs. LE LL FC Bs Bs. Sh Bt Fr Fr. S/ L. Re Re. DM Yn
        ALL AMD BAM BOB COP CUP GEL GIP LAK MAD MOP PEN PHP RON SIT SOS TOP TRY ETH ATS
        """
    )
)
"""Signs and codes with another frequent meaning: read only where the number looks like an amount."""
WORDS_TOO = frozenset(words("ALL TOP TRY MAD CUP COP PEN BOB SIT SOS AMD ETH ATS TL"))
"""Codes behind a number that are as often a word: read only where the number looks like an amount."""


class Currency(NamedTuple):
    """A currency's canonical singular name and its ISO code (None for a name of several currencies)."""

    name: str
    code: str | None


def _load() -> tuple[dict[str, Currency], dict[str, Currency], dict[str, Currency]]:
    """Signs, words (lower case, with plurals) and codes after a number, each with its currency."""
    signs: dict[str, Currency] = {}
    spelled: dict[str, Currency] = {}
    codes: dict[str, Currency] = {}
    for table in (TABLE, PARTS):
        for row in table.strip().splitlines():
            name, code, sign, word = (cell.strip() for cell in row.split(";"))
            currency = Currency(name, code or None)
            own = [code] if code and table is TABLE else []
            signs.update(dict.fromkeys([*own, *_cells(sign)], currency))
            names = [name.lower()] if table is TABLE or " " in name else []
            for spelling in (*own, *names, *_cells(word)):
                if spelling.islower() or spelling == "¢":
                    spelled.update(dict.fromkeys(_forms(spelling), currency))
                else:
                    codes[spelling] = currency
    for spellings in (signs, codes):
        spellings.update(_in_lower_case(spellings))
    return signs, spelled, codes


def _cells(row: str) -> list[str]:
    """The spellings in a cell of a table."""
    return [part.strip() for part in row.split("|") if part.strip()]


def _forms(spelling: str) -> set[str]:
    """A spelling with its plurals, with accents and without; a spelling behind ``=`` stays as it is."""
    if spelling.startswith("="):
        forms = {spelling[1:]}
    else:
        head, _, last = spelling.rpartition(" ")
        forms = {spelling, f"{spelling}s", f"{head} {CURRENCIES.get(last, last)}".strip()}
    return {*forms, *map(_plain, forms)} - MINED


def _plain(spelling: str) -> str:
    """A spelling without accents."""
    if spelling.isascii():
        return spelling
    return "".join(letter for letter in normalize("NFD", spelling) if not combining(letter))


def _in_lower_case(spellings: dict[str, Currency]) -> dict[str, Currency]:
    """Codes and the signs with a ``$`` in lower case, without what is a word then ("a $5 note")."""
    codes = (code for code in spellings if code.isalpha() and code.isupper() and len(code) == 3)
    dollars = (sign for sign in spellings if sign.endswith("$") and len(sign.strip(" $")) > 1)
    return {code.lower(): spellings[code] for code in (*codes, *dollars) if code.lower() not in NO_CODES}


SIGNS, CURRENCY_WORDS, CODES = _load()
"""Signs, words and codes, each with its currency."""
POUND = Currency("pound sterling", "GBP")
"""The pound sterling."""
