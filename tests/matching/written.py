"""Claims with the passages that they are taken from, drawn by seed: what is said of each is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors import extract
from onrecord.reading import Block, Reading
from onrecord.records import Claim, Quote, Speaker

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

PEOPLE = (
    "Ruth Bell", "Ed Lind", "Carol Mbeki", "Jonas Hale", "Priya Nair", "Tom Orford", "Ines Duarte",
    "Olu Adeyemi", "Greta Holm", "Sam Whitlock", "Lena Fischer", "Amir Haddad", "Nora Quinn",
    "Piotr Zielin", "Maya Castle",
)  # fmt: skip
WHO = (
    "the harbour office", "the night ferry crew", "the school board", "our two pilots",
    "the water company", "the parish council", "the lifeboat station", "the fish market",
    "the tram drivers", "the museum's trustees", "the housing department", "the regional hospital",
    "the brewery", "the allotment society", "the coroner", "the planning committee", "the shipyard",
    "the orchestra", "the county archive", "the veterinary clinic",
)  # fmt: skip
DID = (
    "repaired the northern pier", "sold the old tugboats", "closed the flooded reading rooms",
    "measured the cracks in the viaduct", "hired a surveyor from Carrow",
    "moved the ambulance depot uphill", "replaced the lead pipes on Mill Street",
    "postponed the autumn inspection", "borrowed against the pension fund",
    "published the missing minutes", "dredged the inner channel", "removed the asbestos panels",
    "renamed the children's ward", "cancelled the contract for new buses",
    "planted oaks along the embankment", "cut the opening hours of the library",
    "lost the keys to the sluice gate", "ordered a second set of turbines",
    "rebuilt the chapel roof in slate", "signed a lease for the empty cannery",
    "tested every well in the valley", "paid the divers in advance", "fenced off the quarry pond",
    "burned the spoiled grain in the yard",
)  # fmt: skip
WHEN = (
    "before the winter storms came", "in the week after Easter", "while the bridge was shut",
    "during the strike at the refinery", "long after the auditors had left",
    "as soon as the tide allowed it", "under the previous mayor", "at the height of the drought",
    "when the second lorry arrived", "between the two elections", "on the morning of the regatta",
    "towards the end of the season",
)  # fmt: skip
WHY = (
    "because the insurers had stopped paying", "since nobody had kept the receipts",
    "because the gauges were reading low", "so that families could stay in their homes",
    "because a letter from the ministry demanded it", "since the timber was rotten all the way through",
    "because the chief engineer had resigned", "so that the herring boats could turn around",
    "because the samples came back dirty", "since the loan was falling due",
    "because every neighbour had complained about the smell", "so that the archive stayed dry",
)  # fmt: skip
THINGS = (
    "barrels", "tenants", "pupils", "lanterns", "permits", "trucks", "seedlings", "patients", "tickets",
    "parcels", "windows", "bricks", "pensioners", "kayaks", "sandbags",
)  # fmt: skip
PLACES = (
    "Carrow", "Elmstead", "Port Aven", "Harrow Cross", "Brindle", "Saltmarsh", "Upper Lyle",
    "Kestrel Bay", "Thornwick", "Old Quay",
)  # fmt: skip
COLOURS = (
    "Amber", "Ashen", "Blue", "Brass", "Bronze", "Copper", "Coral", "Crimson", "Dusky", "Ebony", "Golden",
    "Green", "Grey", "Indigo", "Ivory", "Jade", "Lilac", "Mauve", "Ochre", "Olive", "Orange", "Pearl",
    "Plum", "Purple", "Red", "Rusty", "Sable", "Scarlet", "Silver", "Slate", "Tawny", "Teal", "Umber",
    "Violet", "White", "Yellow",
)  # fmt: skip
BIRDS = (
    "Avocet", "Bittern", "Bunting", "Buzzard", "Chaffinch", "Cormorant", "Crane", "Curlew", "Dipper",
    "Dunlin", "Egret", "Falcon", "Finch", "Fulmar", "Gannet", "Godwit", "Goshawk", "Grebe", "Harrier",
    "Heron", "Hoopoe", "Jackdaw", "Kingfisher", "Kittiwake", "Lapwing", "Linnet", "Magpie", "Merlin",
    "Nightjar", "Osprey", "Petrel", "Plover", "Puffin", "Redstart", "Sandpiper", "Shrike", "Siskin",
    "Skylark", "Swift", "Tern", "Wheatear", "Wren",
)  # fmt: skip
SMALL = 9
"""The most sentences of a turn."""


@dataclass
class Case:
    """A claim, and what is to be said of it: the verdict (empty: nothing), at a passage of the evidence."""

    text: str
    """The claim's words; of a figure its sentence."""
    passage: str
    """The words of the evidence that bear on it."""
    verdict: str
    speaker: str = ""
    said_by: str = ""
    """Whose words the passage is; empty: the speaker's."""
    number: str = ""
    """The figure that is claimed, where a figure is."""
    place: str = ""
    """The words of the passage that must be found, where these are fewer."""
    why: str = ""
    """Words that must be told."""
    before: list[str] = field(default_factory=list)
    """Words of turns before the passage."""


def boat(rng: random.Random) -> str:
    """The name of a boat; few have the same."""
    return f"the {rng.choice(COLOURS)} {rng.choice(BIRDS)}"


def when_and_why(rng: random.Random) -> tuple[str, str]:
    """When something was done, by the name of a boat, and why."""
    return f"{rng.choice(WHEN)} and {boat(rng)} sailed", rng.choice(WHY)


def sentence(rng: random.Random) -> str:
    """A sentence that few others are like."""
    who, did = rng.choice(WHO), rng.choice(DID)
    when, why = when_and_why(rng)
    return rng.choice(
        (
            f"I know that {who} {did} {when} {why}.",
            f"{who[0].upper()}{who[1:]} {did} {when}, {why}.",
            f"It was {when} that {who} {did}, {why}.",
            f"People in {rng.choice(PLACES)} remember that {who} {did} {when}, {why}.",
        )
    )


def harmless(rng: random.Random) -> str:
    """A sentence that denies nothing."""
    return sentence(rng).replace("nobody had kept", "somebody had found")


def counted(rng: random.Random, number: str = "{}") -> str:
    """A sentence with a number to be filled in."""
    who, thing, place, (when, why) = (
        rng.choice(WHO),
        rng.choice(THINGS),
        rng.choice(PLACES),
        when_and_why(rng),
    )
    return f"{who[0].upper()}{who[1:]} counted {number} {thing} in {place} {when}, {why}."


def filler(rng: random.Random) -> str:
    """Words beside those that matter."""
    return " ".join(sentence(rng) for _ in range(rng.randint(1, SMALL)))


def part(rng: random.Random, text: str) -> str:
    """Most words of a sentence in a run, without its end."""
    words = text.rstrip(".").split()
    length = rng.randint(len(words) * 3 // 4, len(words))
    first = rng.randint(0, len(words) - length)
    return " ".join(words[first : first + length])


def claim_of(case: Case, rng: random.Random) -> tuple[Claim, Reading]:
    """The claim as an extractor gives it, and the document that it stands in."""
    if case.number:
        reading = Reading(case.text, "plain/1")
        [claim] = [
            c for c in extract(case.text) if c.figure and case.text[c.start : c.end].startswith(case.number)
        ]
        return claim, reading
    text = f"“{case.text}”"
    speaker = Speaker(case.speaker, 0, 0, case.speaker) if case.speaker else None
    claim = Claim("quote", case.text, 1, 1 + len(case.text), speaker=speaker, quote=Quote("direct"))
    return claim, Reading(text, "plain/1")


def transcript(rng: random.Random, cases: list[Case]) -> str:
    """A transcript with the passages of some cases, each in a turn of who says it."""
    turns = []
    for case in cases:
        turns += [f"{other_than(rng, case.said_by or case.speaker).upper()}: {filler(rng)}", *case.before]
        said_by = (case.said_by or case.speaker or rng.choice(PEOPLE)).split()[-1].upper()
        turns.append(f"{said_by}: {filler(rng)} {case.passage} {filler(rng)}")
    return "\n\n".join(turns)


def other_than(rng: random.Random, name: str) -> str:
    return rng.choice([each for each in PEOPLE if each != name]).split()[-1]


KINDS: dict[str, Callable[[random.Random], Case]] = {}


def kind(make: Callable[[random.Random], Case]) -> Callable[[random.Random], Case]:
    KINDS[make.__name__] = make
    return make


@kind
def verbatim(rng: random.Random) -> Case:
    text = sentence(rng)
    return Case(part(rng, text), text, "verbatim", rng.choice(PEOPLE))


@kind
def typography(rng: random.Random) -> Case:
    text = sentence(rng).replace("I know that", "I'm sure – and we've said so – that")
    quote = part(rng, text.replace("'", "’").replace(" – ", rng.choice(("—", " -- "))))
    return Case(
        quote[0].upper() + quote[1:].replace(" the ", "  the\xa0"), text, "verbatim", rng.choice(PEOPLE)
    )


@kind
def line_end_and_hyphen(rng: random.Random) -> Case:
    text = sentence(rng)
    words = text.split()
    at = rng.choice([n for n, word in enumerate(words) if len(word) > 6 and word.isalpha()])
    broken = [*words[:at], f"{words[at][:4]}-\n{words[at][4:]}", *words[at + 1 :]]
    return Case(text.rstrip("."), " ".join(broken), "verbatim", rng.choice(PEOPLE))


@kind
def sound_and_label_between(rng: random.Random) -> Case:
    text, speaker = sentence(rng), rng.choice(PEOPLE)
    words = text.split()
    at = rng.randint(3, len(words) - 3)
    label = f"\n\n{speaker.split()[-1].upper()}: "
    between = rng.choice((" (APPLAUSE) ", " [crosstalk] ", " (inaudible) ", " [00:12:31] ", label))
    return Case(text.rstrip("."), " ".join(words[:at]) + between + " ".join(words[at:]), "verbatim", speaker)


@kind
def ellipsis_that_is_harmless(rng: random.Random) -> Case:
    speaker = rng.choice(PEOPLE)
    first, middle, last = (harmless(rng) for _ in range(3))
    between = rng.choice(("", f" {middle}"))
    one, two = part(rng, first), part(rng, last)
    left_out = f"{first}{between} {last}"
    gap = rng.choice((" … ", " ... ", " [...] ", " . . . "))
    return Case(f"{one}{gap}{two}", left_out, "verbatim", speaker)


@kind
def ellipsis_over_a_negation(rng: random.Random) -> Case:
    who, did, (when, why) = rng.choice(WHO), rng.choice(DID), when_and_why(rng)
    never = rng.choice(("It is not true that", "Nobody here can say that", "I would never claim that"))
    opening = f"We have read in the paper from {rng.choice(PLACES)} what happened."
    passage = f"{opening} {never} {who} {did} {when}, {why}."
    return Case(
        f"{opening.rstrip('.')} … {who} {did} {when}",
        passage,
        "differs",
        rng.choice(PEOPLE),
        why="leaves out",
    )


@kind
def pieces_swapped(rng: random.Random) -> Case:
    first, last = sentence(rng), sentence(rng)
    quote = f"{part(rng, last)} … {part(rng, first)}"
    return Case(quote, f"{first} {last}", "differs", rng.choice(PEOPLE), why="another order")


@kind
def pieces_apart(rng: random.Random) -> Case:
    first, last = sentence(rng), sentence(rng)
    between = " ".join(sentence(rng) for _ in range(rng.randint(12, 30)))
    quote = f"{part(rng, first)} … {part(rng, last)}"
    return Case(quote, f"{first} {between} {last}", "differs", rng.choice(PEOPLE), why="sentences apart")


@kind
def brackets_that_are_right(rng: random.Random) -> Case:
    who, did, (when, why) = rng.choice(WHO), rng.choice(DID), when_and_why(rng)
    passage = f"I remember well that they {did} {when}, {why}."
    quote = rng.choice(
        (
            f"I remember well that [{who}] {did} {when}",
            f"they {did} [in {rng.choice(PLACES)}] {when}, {why}",
            f"[T]hey {did} {when}, {why}",
        )
    )
    return Case(quote, passage, "verbatim", rng.choice(PEOPLE))


@kind
def brackets_that_are_wrong(rng: random.Random) -> Case:
    did, (when, why) = rng.choice(DID), when_and_why(rng)
    name, other = rng.sample(PEOPLE, 2)
    passage, quote = rng.choice(
        (
            (
                f"I remember well that {name} {did} {when}, {why}.",
                f"I remember well that [{other}] {did} {when}, {why}",
            ),
            (
                f"I can not say that they {did} {when}, {why}.",
                f"I can [surely] say that they {did} {when}, {why}",
            ),
        )
    )
    return Case(quote, passage, "differs", rng.choice(PEOPLE))


@kind
def number_changed(rng: random.Random) -> Case:
    one, other = rng.sample(("six", "16", "forty", "41", "370", "3,700", "two dozen", "nine"), 2)
    text = counted(rng)
    return Case(text.format(other).rstrip("."), text.format(one), "differs", rng.choice(PEOPLE), why=one)


@kind
def negation_changed(rng: random.Random) -> Case:
    who, did, (when, why) = rng.choice(WHO), rng.choice(DID), when_and_why(rng)
    one, other = rng.sample(("it is true that", "it is not true that"), 2)
    text = f"I told the inspectors that {{}} {who} {did} {when}, {why}."
    return Case(text.format(other).rstrip("."), text.format(one), "differs", rng.choice(PEOPLE), why="not")


@kind
def name_changed(rng: random.Random) -> Case:
    one, other = rng.sample(PEOPLE, 2)
    did, (when, why) = rng.choice(DID), when_and_why(rng)
    text = f"I was there when {{}} {did} {when}, {why}."
    return Case(
        text.format(other).rstrip("."), text.format(one), "differs", rng.choice(PEOPLE), why=one.split()[-1]
    )


@kind
def modal_changed(rng: random.Random) -> Case:
    one, other = rng.sample(("may", "must", "could", "should", "will"), 2)
    thing, place, (when, why) = rng.choice(THINGS), rng.choice(PLACES), when_and_why(rng)
    text = f"Whoever keeps {thing} in {place} {{}} register with the county clerk {when}, {why}."
    return Case(text.format(other).rstrip("."), text.format(one), "differs", rng.choice(PEOPLE), why=one)


@kind
def words_of_another(rng: random.Random) -> Case:
    speaker, other = rng.sample(PEOPLE, 2)
    text = sentence(rng)
    why = f"there said by {other.split()[-1]}"
    return Case(text.rstrip("."), text, "verbatim", speaker, said_by=other, why=why)


@kind
def scale(rng: random.Random) -> Case:
    text, tens = counted(rng), rng.randint(11, 99)
    one, other = rng.sample((f"{tens} million", f"{tens},000,000"), 2)
    return Case(text.format(other), text.format(one), "verbatim", number=other, place=one)


@kind
def unit(rng: random.Random) -> Case:
    miles = rng.randint(11, 400)
    who, place, (when, _) = rng.choice(WHO), rng.choice(PLACES), when_and_why(rng)
    text = (
        f"{who[0].upper()}{who[1:]} drove {{}} beyond {place} {when} with the injured {rng.choice(THINGS)}."
    )
    one, other = f"{round(miles * 1.609344)} kilometres", f"{miles} miles"
    return Case(text.format(other), text.format(one), "verbatim", number=other, place=one)


@kind
def hedge_that_holds(rng: random.Random) -> Case:
    text, hundreds = counted(rng), rng.randint(2, 9)
    one, hedge = rng.choice(
        (
            (f"{hundreds}{rng.randint(11, 19)}", "more than"),
            (f"{hundreds - 1}{rng.randint(90, 99)}", "nearly"),
            (f"{hundreds}0{rng.randint(1, 9)}", "about"),
        )
    )
    return Case(
        text.format(f"{hedge} {hundreds}00"), text.format(one), "verbatim", number=f"{hundreds}00", place=one
    )


@kind
def hedge_that_does_not_hold(rng: random.Random) -> Case:
    text, hundreds = counted(rng), rng.randint(2, 9)
    one, hedge = rng.choice(
        (
            (f"{hundreds - 1}8{rng.randint(1, 9)}", "more than"),
            (f"{hundreds}2{rng.randint(1, 9)}", "fewer than"),
        )
    )
    return Case(
        text.format(f"{hedge} {hundreds}00"), text.format(one), "differs", number=f"{hundreds}00", place=one
    )


@kind
def value_changed(rng: random.Random) -> Case:
    one, other = (str(number) for number in rng.sample(range(110, 990), 2))
    text = counted(rng)
    return Case(text.format(other), text.format(one), "differs", number=other, place=one, why=one)


@kind
def value_of_another_subject(rng: random.Random) -> Case:
    value = rng.randint(110, 990)
    claimed = f"The bakery on {rng.choice(PLACES)} Road delivered {value} loaves to the prison on Tuesday."
    return Case(claimed, counted(rng, str(value + rng.choice((-1, 0, 1)))), "", number=str(value))


def table(rng: random.Random) -> tuple[Reading, list[Case]]:
    """A table as a reader gives it, with a case for each of its rows."""
    columns = rng.sample(THINGS, 3)
    text, blocks, cases = "", list[Block](), list[Case]()
    for row, place in enumerate(PLACES, 2):
        for column, thing in enumerate(columns):
            value = str(rng.randint(110, 9990))
            start = len(text) + 2 * bool(text)
            text = f"{text}\n\n{value}" if text else value
            blocks.append(Block("cell", start, len(text), f"Sheet1!{'BCD'[column]}{row}", (thing, place)))
        asked = rng.randrange(3)
        block = blocks[3 * (row - 2) + asked]
        value = text[block.start : block.end]
        claimed = rng.choice((value, value, str(rng.randint(111, 9989))))
        verdict = "verbatim" if claimed == value else "differs"
        sentence_ = f"In {place} the county counted {claimed} {columns[asked]} last year."
        cases.append(Case(sentence_, value, verdict, number=claimed, place=block.locator))
    return Reading(text, "xlsx/1", blocks=tuple(blocks)), cases
