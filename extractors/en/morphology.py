"""The inflected forms of an English verb, by rule and, where rules fail, by list."""

from __future__ import annotations

from typing import NamedTuple

from extractors.words import words


class Forms(NamedTuple):
    """A verb's base form, third person, past, past participle and ``-ing`` form."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


IRREGULAR = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
    be was been
    bear bore borne
    beat beat beaten
    become became become
    begin began begun
    break broke broken
    bring brought brought
    build built built
    buy bought bought
    cast cast cast
    catch caught caught
    choose chose chosen
    come came come
    cut cut cut
    deal dealt dealt
    do did done
    draw drew drawn
    drive drove driven
    eat ate eaten
    fall fell fallen
    feel felt felt
    fight fought fought
    find found found
    fly flew flown
    forget forgot forgotten
    get got got
    give gave given
    go went gone
    grow grew grown
    hang hung hung
    have had had
    hear heard heard
    hit hit hit
    hold held held
    keep kept kept
    know knew known
    lay laid laid
    lead led led
    learn learned learned
    leave left left
    let let let
    lose lost lost
    make made made
    mean meant meant
    meet met met
    pay paid paid
    put put put
    quit quit quit
    read read read
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    send sent sent
    set set set
    shake shook shaken
    shoot shot shot
    sing sang sung
    sit sat sat
    sleep slept slept
    speak spoke spoken
    spend spent spent
    stand stood stood
    steal stole stolen
    strike struck struck
    swear swore sworn
    take took taken
    teach taught taught
    tell told told
    think thought thought
    throw threw thrown
    understand understood understood
    wear wore worn
    win won won
    write wrote written
    """.strip().splitlines()
}
"""Past and participle of irregular verbs. After Quirk et al., "A Comprehensive Grammar of the English
Language", 3.11 to 3.20."""
DOUBLING = frozenset(
    words(
        """
    admit aver bar beg blab blog commit concur deadpan drop dub fit jab jot plan plug prefer quip rap refer
    rip slam snap sob step stop submit sum vet
    """
    )
)
"""Verbs whose last consonant doubles: admitted, planned."""


BRITISH_DOUBLING = frozenset(words("cancel channel counsel label level marvel signal travel"))
"""Verbs whose "l" doubles in British spelling: labelled."""


def spellings(base: str) -> tuple[Forms, ...]:
    """The forms of a verb in American and, where that differs, in British spelling."""
    forms = inflect(base)
    if base not in BRITISH_DOUBLING:
        return (forms,)
    return forms, forms._replace(past=base + "led", participle=base + "led", ing=base + "ling")


def inflect(base: str) -> Forms:
    """The forms of the verb ``base``, particles of phrasal verbs (``point out``) left aside."""
    if base in IRREGULAR:
        past, participle = IRREGULAR[base]
    else:
        past = participle = _past(base)
    return Forms(base, _third(base), past, participle, _ing(base))


def _third(base: str) -> str:
    if base in ("be", "have"):
        return {"be": "is", "have": "has"}[base]
    if base.endswith(("s", "x", "ch", "sh", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if _consonant_y(base) else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if _consonant_y(base):
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if base in DOUBLING else base + "ed"


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "ye")) and base != "be":
        return base[:-1] + "ing"
    return (
        base + base[-1] + "ing"
        if base in DOUBLING | {"cut", "get", "put", "run", "set", "sit", "win"}
        else base + "ing"
    )


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in "aeiou"
