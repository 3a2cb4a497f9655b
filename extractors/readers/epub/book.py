"""The parts of an EPUB: its pages in their order, its table of contents, and what it says of itself."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from extractors.readers.html.tree import page_of
from extractors.readers.metadata import DC
from extractors.readers.xml import parsed
from extractors.readers.zipped import Zipped
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from lxml.html import HtmlElement

CONTAINER = "META-INF/container.xml"
"""The part that leads to the package."""
ENCRYPTION = "META-INF/encryption.xml"
"""The part that names what is encrypted."""
FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""The ways in which fonts are garbled in books that anybody can read."""
NO_BOOK = "an e-book whose list of parts is missing; fetch it again"


class Target(NamedTuple):
    """A place in a book: the name of a page, and of an element there if it is not the page's start."""

    page: str
    element: str = ""


NOWHERE = Target("")
"""The place of what a book does not have."""


class Entry(NamedTuple):
    """A line of a table of contents: its words, and where it leads."""

    title: str
    target: Target


class Book(NamedTuple):
    """A book: its package, its pages by their names in reading order, and what leads to them.

    ``contents`` is the first level of the table of contents, ``lists`` are pages that hold such a table, and
    ``begin`` is the page on which the text begins behind the front matter, if the book says so.
    """

    zipped: Zipped
    package: Element
    name: str
    title: str
    pages: tuple[str, ...]
    contents: tuple[Entry, ...]
    lists: frozenset[str]
    begin: str


def book_of(content: bytes) -> Book:
    """The parts of a book. Raises UnreadableError where they are missing, or locked."""
    zipped = Zipped(content)
    container = parsed(zipped.member(CONTAINER), CONTAINER)
    root = container.find(".//{*}rootfile")
    name = root.get("full-path", "") if root is not None else ""
    if not (listed := zipped.member(name)):
        raise UnreadableError(NO_BOOK)
    package = parsed(listed, name)
    items = {item.get("id", ""): item for item in package.iterfind("{*}manifest/{*}item")}
    names = {key: _target(name, item.get("href", "")).page for key, item in items.items()}
    listed_in_order = [ref.get("idref", "") for ref in package.iterfind("{*}spine/{*}itemref")]
    pages = tuple(dict.fromkeys(names[key] for key in listed_in_order if key in names))
    if not pages:
        raise UnreadableError(NO_BOOK)
    _refuse_locked(zipped, {*pages})
    navigation = [names[key] for key, item in items.items() if "nav" in item.get("properties", "").split()]
    contents, landmarks = _navigation(zipped, navigation[0]) if navigation else ((), {})
    spine = package.find("{*}spine")
    if not contents and (ncx := names.get(spine.get("toc", "") if spine is not None else "")):
        contents = _ncx(zipped, ncx)
    guide = {each.get("type", ""): each.get("href", "") for each in package.iterfind("{*}guide/{*}reference")}
    landmarks = {kind: _target(name, href) for kind, href in guide.items()} | landmarks
    lists = frozenset([*navigation[:1], landmarks.get("toc", NOWHERE).page])
    begin = landmarks.get("bodymatter") or landmarks.get("text") or NOWHERE
    title = _words((package.findtext(f".//{DC}title") or "").split())
    return Book(zipped, package, name, title, pages, contents, lists, begin.page)


def _target(base: str, href: str) -> Target:
    """The place to which a part leads, by the name of the part."""
    path, _, element = href.partition("#")
    if not path:
        return Target(base, unquote(element))
    joined = posixpath.join("/", posixpath.dirname(base), unquote(path))
    return Target(posixpath.normpath(joined).lstrip("/"), unquote(element))


def _refuse_locked(zipped: Zipped, pages: set[str]) -> None:
    """Raise UnreadableError where pages are encrypted, as books are that may be read on one device alone."""
    said = zipped.member(ENCRYPTION)
    for each in parsed(said, ENCRYPTION).iterfind(".//{*}EncryptedData") if said else ():
        method, where = each.find("{*}EncryptionMethod"), each.find(".//{*}CipherReference")
        locked = unquote(where.get("URI", "")).lstrip("/") if where is not None else ""
        if locked in pages and (method is None or method.get("Algorithm") not in FONTS):
            raise UnreadableError("locked against copying (DRM): ask its publisher for a copy without")


def _navigation(zipped: Zipped, name: str) -> tuple[tuple[Entry, ...], dict[str, Target]]:
    """The table of contents and the landmarks of EPUB 3."""
    if not (content := zipped.member(name)):
        return (), {}
    contents: tuple[Entry, ...] = ()
    landmarks = {}
    for nav in page_of(content).root.iter("nav"):
        kind = nav.get("epub:type", "")
        if kind == "toc" and not contents:
            contents = tuple(_lines(name, nav))
        elif kind == "landmarks":
            links = nav.iter("a")
            landmarks = {link.get("epub:type", ""): _target(name, link.get("href", "")) for link in links}
    return contents, landmarks


def _lines(name: str, nav: HtmlElement) -> Iterator[Entry]:
    """The lines of the first level that has several; one without a link leads where its first part does."""
    items = nav.findall("ol/li")
    while len(items) == 1 and (inner := items[0].findall("ol/li")):
        items = inner
    for item in items:
        link = next(item.iter("a"), None)
        said = item.find("a") if item.find("a") is not None else item.find("span")
        if link is not None and said is not None:
            yield Entry(_words(said.itertext()), _target(name, link.get("href", "")))


def _ncx(zipped: Zipped, name: str) -> tuple[Entry, ...]:
    """The table of contents of EPUB 2."""
    root = parsed(zipped.member(name), name)
    points = root.findall("{*}navMap/{*}navPoint")
    while len(points) == 1 and (inner := points[0].findall("{*}navPoint")):
        points = inner
    found = []
    for point in points:
        where = point.find("{*}content")
        if where is not None:
            title = _words(point.findtext("{*}navLabel/{*}text", "").split())
            found.append(Entry(title, _target(name, where.get("src", ""))))
    return tuple(found)


def _words(parts: Iterable[str]) -> str:
    return " ".join(" ".join(parts).split())
