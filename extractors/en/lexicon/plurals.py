"""Plurals of English nouns and units, by rule and, where rules fail, by list.

No pattern of the extractors is needed for them: the desk says a figure in its first frame.
"""

from __future__ import annotations

import re

PAIRS = """
people people | men man | women woman | children child | grandchildren grandchild |
great-grandchildren great-grandchild | stepchildren stepchild | schoolchildren schoolchild |
police police | staff staff | personnel personnel | troops troop | cattle cattle | sheep sheep |
fish fish | deer deer | aircraft aircraft | spacecraft spacecraft | hovercraft hovercraft |
offspring offspring | feet foot | teeth tooth | mice mouse | geese goose | oxen ox | lives life |
wives wife | knives knife | wolves wolf | leaves leaf | halves half | shelves shelf | thieves thief |
calves calf | loaves loaf | criteria criterion | phenomena phenomenon | bacteria bacterium | media media |
data data | species species | series series | movies movie | cookies cookie | calories calorie |
ties tie | pies pie | crises crisis | analyses analysis | bases base | cases case | buses bus |
gases gas | viruses virus | campuses campus | bonuses bonus | lenses lens | shoes shoe | toes toe |
canoes canoe | chassis chassis | crew crew | clergy clergy | infantry infantry | cavalry cavalry |
youths youth | percent percent | corps corps | axes axe | diagnoses diagnosis | prognoses prognosis |
hypotheses hypothesis | theses thesis | syntheses synthesis | prostheses prosthesis |
parentheses parenthesis | oases oasis | neuroses neurosis | psychoses psychosis | paralyses paralysis |
emphases emphasis | indices index | vertices vertex | matrices matrix | appendices appendix |
vortices vortex | codices codex | fungi fungus | cacti cactus | alumni alumnus | alumnae alumna |
nuclei nucleus | stimuli stimulus | radii radius | larvae larva | algae alga | formulae formula |
antennae antenna | vertebrae vertebra | strata stratum | memoranda memorandum | referenda referendum |
stadia stadium | spectra spectrum | curricula curriculum | millennia millennium | lice louse | dice die |
dormice dormouse | paparazzi paparazzo | kibbutzim kibbutz | mujahideen mujahideen |
mujahedeen mujahedeen | quizzes quiz | elves elf | hooves hoof | scarves scarf | dwarves dwarf |
wharves wharf | bookshelves bookshelf | housewives housewife | midwives midwife | werewolves werewolf |
foes foe | oboes oboe | woes woe | horseshoes horseshoe | hoes hoe | zombies zombie | selfies selfie |
rookies rookie | hoodies hoodie | brownies brownie | smoothies smoothie | bookies bookie |
hippies hippie | prairies prairie | neckties necktie | birdies birdie | bogies bogie | sorties sortie |
collies collie | freebies freebie | newbies newbie | goalies goalie | roadies roadie | foodies foodie |
indies indie | dies die | genies genie | caddies caddie | aunties auntie | walkie-talkies walkie-talkie |
headaches headache | heartaches heartache | toothaches toothache | aches ache | caches cache |
niches niche | avalanches avalanche | creches creche | quiches quiche | moustaches moustache |
mustaches mustache | biases bias | atlases atlas | aliases alias | canvases canvas | irises iris |
trellises trellis | runners-up runner-up | passers-by passer-by | passersby passerby |
hangers-on hanger-on | lookers-on looker-on | spokespeople spokesperson | salespeople salesperson |
businesspeople businessperson | townspeople townspeople | tribespeople tribespeople |
congresspeople congressperson | bureaux bureau | chateaux chateau | plateaux plateau | tableaux tableau |
gateaux gateau | swine swine | elk elk | moose moose | bison bison | grapefruit grapefruit |
barracks barracks | headquarters headquarters | crossroads crossroads | abuses abuse | excuses excuse |
uses use | fuses fuse | muses muse | ruses ruse | recluses recluse | masseuses masseuse |
yes-men yes-man | freshmen freshman | menus menu | gurus guru | emus emu | haikus haiku | flus flu |
bayous bayou | tutus tutu | caribous caribou
"""
"""Plurals and singulars that the rules for endings get wrong, in pairs."""
SINGULARS: dict[str, str] = dict(pair.split() for pair in PAIRS.split("|"))
"""The singular of each plural that the rules for endings get wrong."""

UNITS = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia"}
"""Plurals of units that add no ``s``."""
CURRENCIES = {
    "krone": "kroner",
    "krona": "kronor",
    "króna": "krónur",
    "leu": "lei",
    "lev": "leva",
    "lek": "lekë",
    "denar": "denari",
    "metical": "meticais",
}
"""Plurals that add no ``s``, or may add none, of the last word of a currency's name."""
UNCHANGED = (
    *("feet", "inches", "hertz", "celsius", "celcius", "centigrade", "centigrate", "fahrenheit", "farenheit"),
    *("percent", "per cent", "lux", "radii", "masses", "acre-feet", "acre feet"),
)
"""Units whose plural is the singular."""
UNCOUNTED = frozenset({"yen", "yuan", "baht", "won", "rand", "ringgit", "renminbi", "horsepower"})
"""Currencies and units whose plural is the singular."""
_LINK = re.compile(r" (?:per|of|an|to the|sterling)(?= |$)")
"""A word behind the noun that takes the plural ("miles per gallon")."""
NO_MEN = ("human", "german", "roman", "norman", "ottoman", "shaman", "burman", "talisman", "caiman", "ataman")
"""Nouns in ``man`` that are no men."""

_ODD = (
    {one: many for many, one in reversed(SINGULARS.items())}
    | UNITS
    | CURRENCIES
    | {"person": "people", "mach": "machs"}
)
_HISSES = ("s", "x", "z", "ch", "sh")


def plural(name: str) -> str:
    """The plural of a noun or unit: its last word's, or for ``X per Y`` and ``degree X`` the first's."""
    if name.endswith(UNCHANGED) and not name.startswith("degree"):
        return name
    if name.startswith("degree "):
        return name.replace("degree", "degrees", 1)
    link = _LINK.search(name)
    end = link.start() if link else len(name)
    before, space, last = name[:end].rpartition(" ")
    return f"{before}{space}{_of_word(last)}{name[end:]}"


def _of_word(word: str) -> str:
    low = word.lower()
    if low in _ODD:
        return f"{word[:1]}{_ODD[low][1:]}"
    if low in SINGULARS or low in UNCOUNTED or (low.endswith("s") and not low.endswith(("ss", "us", "is"))):
        return word
    if low.endswith("man") and not low.endswith(NO_MEN):
        return f"{word[:-2]}en"
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if low.endswith(_HISSES) else f"{word}s"
