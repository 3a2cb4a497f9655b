"""What a web page says of itself: title, authors, day, language and address."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from extractors.readers.html import jsonld
from extractors.readers.html.walk import words
from extractors.readers.writer import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from extractors.readers.html.walk import Piece

TITLES = ("ogtitle", "twittertitle", "dctitle", "parselytitle", "sailthrutitle", "headline")
"""Names of meta elements that have a title, letters alone, the most reliable first."""
DEKS = ("ogdescription", "description", "twitterdescription", "dcdescription", "sailthrudescription")
"""Names of meta elements that have a dek."""
AUTHORS = ("author", "articleauthor", "parselyauthor", "sailthruauthor", "dccreator", "dctermscreator", "byl")
"""Names of meta elements that have authors."""
DAYS = (
    "articlepublishedtime",
    "ogarticlepublishedtime",
    "datepublished",
    "articlepublished",
    "parselypubdate",
    "sailthrudate",
    "dcdateissued",
    "dctermscreated",
    "dcdate",
    "pubdate",
    "publishdate",
    "publicationdate",
    "date",
)
"""Names of meta elements that have the day of publication."""
ADDRESSES = ("ogurl", "twitterurl")
"""Names of meta elements that have the page's address."""
SITES = ("ogsitename", "applicationname", "publisher")
"""Names of meta elements that have the site's name."""
SITE = re.compile(r"\s+(?:[|•·»–—-]|::)\s+")
"""What parts a page's title from the name of its site."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""A day in ISO 8601."""
FORMS = ("%Y/%m/%d", "%Y%m%d", "%B %d, %Y", "%d %B %Y", "%d.%m.%Y", "%a, %d %b %Y %H:%M:%S %z")
"""Other forms of a day in meta elements."""
LONG = 2000
"""The letters of a script that may fill a page."""
BY = re.compile(r"(?:(?:written )?by|von|par|por|av|af|di|door|text:?|autor(?:en|in)?:?)\s+", re.I)
"""What a byline begins with."""
BETWEEN = re.compile(r"\s*(?:[,;|•/\n]|\s(?:and|und|et|y|e|og|och|en|&)\s)\s*", re.I)
"""What parts the names of a byline."""
NAME = re.compile(r"[^\s\d]\S*(?: [^\s\d]\S*){0,4}")
"""A name of up to five words."""
PERSON = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]*){1,3}")
"""A name that shows by its capitals."""
ADDRESS = re.compile(r"//|@|\.(?:com|org|net|de)\b")
"""What makes a value an address and no name."""


class Metadata(Struct):
    """What is known of a page; ``said`` tells where each value is from.

    ``titles`` are all titles with where each is from, ``deks`` all deks. ``sites`` are the names of the site
    and its publisher, ``offices`` names given for authors that are nobody's. ``is_free`` says that all of
    the page can be read, ``is_scripted`` that a script may fill it.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    url: str = ""
    said: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    deks: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    offices: dict[str, str] = field(default_factory=dict)
    is_free: bool = True
    is_scripted: bool = False

    def learn(self, name: str, value: str | tuple[str, ...], said: str) -> None:
        """Take a value where none is known yet."""
        if value and not getattr(self, name):
            setattr(self, name, value)
            self.said[name] = said

    def learn_authors(self, values: Iterable[str], said: str) -> None:
        """Take the names in some values where none are known yet: those of people, not of the site."""
        sites = {_letters(site) for site in self.sites}
        found: dict[str, str] = {}
        for value in map(clean, values):
            names = [] if _letters(value) in sites else list(_names(value))
            found |= dict.fromkeys(names, said)
            if value and not names and "@" not in value and "//" not in value:
                self.offices.setdefault(value, said)
        self.learn("authors", tuple(found), said)

    def learn_title(self, title: str, said: str) -> None:
        """Take a title, with and without the name of the site."""
        for version in (title, SITE.split(title)[0]):
            if version:
                self.titles.setdefault(version, said)


def metadata_of(page: HtmlElement) -> Metadata:
    """What a page says of itself."""
    known, article, meta = Metadata(), jsonld.article_of(page), _meta(page)
    known.sites = [
        *jsonld.names(article.get("publisher")),
        *(meta[name][0] for name in SITES if name in meta),
    ]
    _learn_article(known, article)
    _learn_meta(known, meta)
    if (title := page.find(".//title")) is not None:
        known.learn_title(clean(title.text or ""), "title")
    for link in page.iter("link"):
        if link.get("rel", "").lower() == "canonical":
            known.learn("url", link.get("href", "").strip(), "canonical")
    known.is_scripted = any(
        script.get("src") or len(script.text or "") > LONG for script in page.iter("script")
    )
    known.learn("language", page.getroottree().getroot().get("lang", "").strip(), "html")
    return known


def learn_from(known: Metadata, page: HtmlElement, pieces: Iterable[Piece]) -> None:
    """Take the title that is on the page, too, and from bylines and times what nothing else says."""
    headlines = [piece for piece in pieces if piece.kind == "headline"]
    shown = [piece.words for piece in headlines]
    for title, said in known.titles.items():
        if words(title) in shown:
            known.learn("title", title, said)
    for piece in headlines:
        known.learn("title", " ".join(piece.text.split()), "headline")
    for title, said in known.titles.items():
        known.learn("title", title, said)
    linked = (
        each for each in page.iter("a", "span") if "author" in (each.get("rel") or each.get("itemprop") or "")
    )
    if (first := next(linked, None)) is not None:
        known.learn_authors(["".join(first.itertext())], "byline")
    for piece in pieces:
        if piece.kind == "byline" and (BY.match(piece.text) or PERSON.fullmatch(piece.text)):
            known.learn_authors([piece.text], "byline")
    for office, said in list(known.offices.items())[:1]:
        known.learn("authors", (office,), said)
    times = [time for time in page.iter("time") if time.get("datetime")]
    times.sort(key=lambda time: "publi" not in f"{time.get('itemprop', '')} {time.get('class', '')}".lower())
    for time in times[:1]:
        known.learn("published", day(time.get("datetime", "")), "time")


def _learn_article(known: Metadata, article: dict[str, Any]) -> None:
    for name in ("headline", "name"):
        for title in jsonld.names(article.get(name)):
            known.learn_title(clean(title), "json-ld")
    known.deks += map(clean, jsonld.names(article.get("description")))
    known.learn_authors(jsonld.names(article.get("author")), "json-ld")
    for name, key in (("published", "datePublished"), ("url", "url"), ("language", "inLanguage")):
        for value in jsonld.names(article.get(key)):
            known.learn(name, day(value) if name == "published" else value.strip(), "json-ld")
    known.is_free = str(article.get("isAccessibleForFree", True)).lower() not in ("false", "no")


def _meta(page: HtmlElement) -> dict[str, list[str]]:
    """The values of a page's meta elements, by the letters of their names."""
    found: dict[str, list[str]] = {}
    for item in page.iter("meta"):
        name = _letters(item.get("property") or item.get("name") or item.get("itemprop") or "")
        if name and (content := clean(item.get("content", ""))):
            found.setdefault(name, []).append(content)
    return found


def _learn_meta(known: Metadata, meta: dict[str, list[str]]) -> None:
    for name in TITLES:
        for title in meta.get(name, [])[:1]:
            known.learn_title(title, name)
    for name in DEKS:
        known.deks += meta.get(name, [])[:1]
    for name in AUTHORS:
        known.learn_authors(meta.get(name, []), name)
    for name in DAYS:
        known.learn("published", day(meta.get(name, [""])[0]), name)
    for name in ADDRESSES:
        known.learn("url", meta.get(name, [""])[0], name)


def _names(value: str) -> Iterator[str]:
    """The names in a byline, up to the first part that is none."""
    if ADDRESS.search(value):
        return
    value = BY.sub("", value, count=1) if BY.match(value) else value
    for part in BETWEEN.split(value):
        name = NAME.match(part)
        if not name or "(" in part or part[name.end() :].strip()[:1].isalpha():
            return
        yield name[0].strip()


def day(said: str) -> str:
    """A day or time in ISO 8601; empty where a value is none."""
    said = said.strip()
    if DAY.match(said):
        return said
    for form in FORMS:
        try:
            return datetime.strptime(said, form).isoformat()
        except ValueError:
            continue
    return ""


def clean(text: str) -> str:
    """The words of a value, each space one: values are escaped twice often enough."""
    return " ".join(unescape(text).translate(UNSEEN).split())


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))
