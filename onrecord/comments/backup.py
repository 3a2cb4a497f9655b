"""The backup that a comment names: addresses, documents, pages and times, calls, mails and interviews."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from onrecord.records import Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.records import EvidenceType

_ADDRESS = re.compile(r"(?: https?:// | \b www\. ) [^\s<>\"“”]++", re.VERBOSE | re.IGNORECASE)
_DOI = re.compile(r"(?<! [\w/.] ) 10 \. \d{4,9}+ / [^\s<>\"“”]++", re.VERBOSE)
_WORD = re.compile(r"\S++")
_ENDINGS = """
    pdf doc docx odt rtf txt md csv xls xlsx ods ppt pptx eml msg htm html epub zip
    mp3 m4a wav mp4 mov jpg jpeg png tif tiff
"""
ENDINGS = frozenset(_ENDINGS.split())
"""The endings by which a word is the name of a file."""
AFTER = ".,;:!?\"'”’»>]}"
"""Marks after an address or a name that are no part of it."""

_PAGE = r"\b (?: pp? \.? | pages? | slides? ) \s? \d++ (?: \s? [-–] \s? \d++ )?+ (?! \w )"
_TIME = r"(?<! [\d:] ) \d{1,2} : \d{2} : \d{2} (?! [\d:] )"
_MINUTE = r"(?<! [\d:] ) \d{1,3} : \d{2} (?! [\d:] )"
_PLACE = re.compile(f"{_PAGE} | {_TIME}", re.VERBOSE | re.IGNORECASE)
_PLACE_IN_RECORDING = re.compile(f"{_PAGE} | {_TIME} | {_MINUTE}", re.VERBOSE | re.IGNORECASE)
_RECORDING = re.compile(
    r"\b (?: recordings? | tapes? | audio | videos? | podcasts? | episodes? | films? | clips? | footage"
    r" | transcripts? | timecode | min (?: utes? )?+ )\b",
    re.VERBOSE | re.IGNORECASE,
)
"""What has minutes and seconds: elsewhere 12:31 is a time of day."""

_SPOKEN = re.compile(
    r"""
      \b (?: phoned | telephoned | rang | e-?mailed | texted | interviewed | phone[ ]call
           | (?: I | we ) [ ] (?: just [ ] )?+ called | called [ ] (?: him | her | them | back )
           | (?: spoke | talked | met | meeting ) [ ] (?: to | with )
           | (?: calls? | chat | conversation | interviews? | e-?mails? | letters? | messages? )
             [ ] (?: with | from )
           | (?: by | per | over[ ]the | on[ ]the ) [ ] (?: phone | telephone | e-?mail )
           | (?: my | our | the | an? | in | per | via | from ) [ ] (?: interview | e-?mail | call )
           | told [ ] (?: me | us ) | my [ ] (?: own [ ] )?+ notes ) \b
    | ^ \W*+ (?: interview | e-?mail | phone | call ) \s*+ (?: $ | [,:;(–—] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A call, a mail, an interview, as one who had them names these; not what somebody is yet to do."""
_NOT = re.compile(
    r"\b (?: not? | never | without | unable | unanswered ) \b | n['’]t \b", re.VERBOSE | re.IGNORECASE
)

TITLE = 80
"""Code points of a comment's words at most that name what has neither an address nor a name."""
_BEFORE = re.compile(
    r"(?: (?: sources? | see | from | via | in | of ) \b \W*+ (?: the \s )?+ )++", re.VERBOSE | re.I
)
"""Words that lead to a name."""
_AROUND = " \t\n,;:.?–—-()[]"


class Backing(NamedTuple):
    """An item of evidence without an id, and the link that a claim would have to it."""

    item: Evidence
    link: Link


def is_spoken(words: str) -> bool:
    """Whether words name a call, a mail or an interview that was had."""
    return bool(_SPOKEN.search(words)) and not _NOT.search(words)


def backings(words: str, addresses: Sequence[str], link: Link, *, asks: bool) -> list[Backing]:
    """The evidence that words name, each with a link like ``link``, with its place.

    ``addresses`` are those of the links in the words. Where the words name no more than a call, a mail or an
    interview, that is evidence unless they ask something.
    """
    spoken = is_spoken(words)
    type_: EvidenceType = "author's word" if spoken else "secondary"
    rest = _ADDRESS.sub(lambda match: " " * len(match[0]), words)
    found = sorted([*_addresses(words), *_names(rest)])
    known = {named.url for named in found}
    found = [_Named(0, "", each) for each in dict.fromkeys(addresses) if each not in known] + found
    pattern = _PLACE_IN_RECORDING if _RECORDING.search(words) else _PLACE
    places = [(match.start(), match[0]) for match in pattern.finditer(rest)]
    if not found and (places or (spoken and not asks)):
        found = [_Named(0, _title(pattern.sub(" ", rest)) or places[0][1], "")]
    return [
        Backing(Evidence("", named.title, type_, named.url), replace(link, locator=", ".join(where)))
        for named, where in zip(found, _by_name(found, places), strict=True)
    ]


class _Named(NamedTuple):
    """What words name at a place: a title or an address."""

    start: int
    title: str
    url: str


def _addresses(words: str) -> Iterator[_Named]:
    """The addresses in words."""
    for match in _ADDRESS.finditer(words):
        address = _trimmed(match[0])
        yield _Named(match.start(), "", address if "://" in address else f"https://{address}")


def _names(words: str) -> Iterator[_Named]:
    """The DOIs and the names of files in words without addresses."""
    for match in _DOI.finditer(words):
        yield _Named(match.start(), "", f"https://doi.org/{_trimmed(match[0])}")
    for match in _WORD.finditer(words):
        name = _trimmed(match[0].lstrip("\"'“‘«<[{("))
        stem, _, ending = name.rpartition(".")
        if stem and ending.lower() in ENDINGS:
            yield _Named(match.start(), name, "")


def _trimmed(word: str) -> str:
    """An address or a name without the marks of the sentence that it stands in."""
    word = word.rstrip(AFTER)
    return word.rstrip(f"{AFTER})") if "(" not in word else word


def _title(words: str) -> str:
    """The words that name what has no address, as far as there is room."""
    words = " ".join(words.split()).strip(_AROUND)
    if match := _BEFORE.match(words):
        words = words[match.end() :]
    return words if len(words) <= TITLE else f"{words[:TITLE].rsplit(' ', 1)[0]} …"


def _by_name(found: Sequence[_Named], places: Sequence[tuple[int, str]]) -> list[dict[str, None]]:
    """For each name the places behind it, each once; those before the first are the first's."""
    starts = [named.start for named in found]
    by_name: list[dict[str, None]] = [{} for _ in found]
    for at, place in places:
        by_name[max(0, bisect_right(starts, at) - 1)][place] = None
    return by_name
