"""What the head of a web page says of the page: title, authors, day, language and address."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec import Struct, field

from extractors.readers.html import jsonld
from extractors.readers.writer import seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement


TITLES = ("ogtitle", "twittertitle", "dctitle", "parselytitle", "sailthrutitle", "headline")
"""Names of meta elements that have a title, letters alone, the most reliable first."""
SHARED = ("ogtitle", "twittertitle")
"""Those of these names whose title shows where the page is shared."""
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
BY = re.compile(r"(?:(?:written )?by|von|par|por|av|af|di|door|text|autor(?:en|in)?):?\s+", re.I)
"""What a byline begins with."""
BETWEEN = re.compile(r"\s*(?:[,;|•/\n]|\s(?:and|und|et|y|e|og|och|en|&)\s)\s*", re.I)
"""What parts the names of a byline."""
NAME = re.compile(r"[^\s\d]\S*(?: [^\s\d]\S*){0,4}")
"""A name of up to five words."""
ADDRESS = re.compile(r"//|@|\.(?:com|org|net|de)\b")
"""What makes a value an address and no name."""


class Metadata(Struct):
    """What is known of a page; ``said`` tells where each value is from.

    ``titles`` are all titles with where each is from, ``headlines`` those that search results and shares
    show, ``deks`` all deks. ``sites`` are the names of the site and its publisher, ``offices`` names given
    for authors that are nobody's. ``is_free`` says that all of the page can be read, ``is_scripted`` that a
    script may fill it.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    url: str = ""
    said: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    headlines: list[str] = field(default_factory=list)
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

    def learn_title(self, title: str, said: str, *, is_headline: bool = False) -> None:
        """Take a title, without the name of the site, and without all that may be such a name."""
        *rest, last = SITE.split(title)
        if _letters(last) in map(_letters, self.sites):
            title = title[: title.rindex(last)].rstrip(" |•·»–—-:") if rest else ""
        for version in filter(None, (title, SITE.split(title)[0])):
            self.titles.setdefault(version, said)
        if is_headline and title:
            self.headlines.append(title)


def metadata_of(page: HtmlElement) -> Metadata:
    """What a page says of itself."""
    known, article, meta = Metadata(), jsonld.article_of(page), _meta(page)
    known.sites = [
        *jsonld.names(article.get("publisher")),
        *jsonld.organizations(article.get("author")),
        *(meta[name][0] for name in SITES if name in meta),
        *(part for name in ADDRESSES for address in meta.get(name, [])[:1] for part in _host(address)),
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


def _learn_article(known: Metadata, article: dict[str, Any]) -> None:
    for name in ("headline", "name"):
        for title in jsonld.names(article.get(name)):
            known.learn_title(clean(title), "json-ld", is_headline=name == "headline")
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
            known.learn_title(title, name, is_headline=name in SHARED)
    for name in DEKS:
        known.deks += meta.get(name, [])[:1]
    for name in AUTHORS:
        known.learn_authors(meta.get(name, []), name)
    for name in filter(meta.get, DAYS):
        known.learn("published", day(meta[name][0]), name)
    for name in filter(meta.get, ADDRESSES):
        known.learn("url", meta[name][0], name)


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
    return " ".join(seen(unescape(text)).split())


def _host(address: str) -> list[str]:
    """The parts of the name of the machine that an address is on: one of them is the site's name."""
    try:
        return (urlsplit(address).hostname or "").split(".")
    except ValueError:
        return []


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))
