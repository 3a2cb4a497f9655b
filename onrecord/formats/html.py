"""Reports as HTML: one file that needs no other, in which every word of a document or a person is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from onrecord.formats import report
from onrecord.formats.annotations import is_web

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.formats.report import Asked, Document, Piece
    from onrecord.records import Entry
    from onrecord.store import Store

STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid; padding-left: 1rem; }
mark { color: inherit; background: none; border-bottom: 3px solid #888; }
mark.verified { border-color: #2a7; }
mark.corrected { border-color: #c80; }
mark.false { border-color: #d33; }
mark.inconclusive { border-bottom-style: dashed; }
mark.opinion, mark.discarded { border-bottom-style: dotted; }
mark.stale { border-bottom: 3px double #d33; }
sup a { text-decoration: none; }
blockquote { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: 8rem 1fr; margin: 0; } dd { margin: 0; white-space: pre-wrap; }
li { margin-bottom: 1.2rem; }
@media print { body { max-width: none; } li { break-inside: avoid; } }
"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""The page's content security policy: whatever its text says, the page loads and runs nothing."""


class Html(str):
    """A string of HTML in which everything is escaped already."""

    __slots__ = ()


def documents(store: Store, entries: Iterable[Entry]) -> Iterator[str]:
    """A report in pieces: each document with its claims, their verdicts and evidence. Raises StoreError."""
    yield from _page("Claims", (_document(store, document) for document in report.documents(store, entries)))


def queries(store: Store, entries: Iterable[Entry]) -> Iterator[str]:
    """The query sheet in pieces: a section for each person who is asked. Raises StoreError."""
    yield from _page("Queries", (_person(*asked) for asked in report.queries(store, entries).items()))


def tag(name: str, *children: str, **attributes: str) -> Html:
    """An element; what is not ``Html`` is escaped. ``class_`` is the attribute ``class``."""
    given = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{given}>{''.join(map(_html, children))}</{name}>")


def _html(words: str) -> str:
    return words if isinstance(words, Html) else escape(report.shown(words))


def _page(title: str, sections: Iterable[Html]) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="und">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield f"{tag('title', title)}\n<style>{STYLE}</style>\n</head>\n<body>\n{tag('h1', title)}\n"
    for section in sections:
        yield section + "\n"
    yield "</body>\n</html>\n"


def _document(store: Store, document: Document) -> Html:
    source, entries = document.source, document.entries
    warned = [tag("p", warning) for warning in source.warnings]
    text = tag("div", *_marked(document), class_="text", dir="auto")
    claims = tag("ol", *(_claim(store, entry, document.text) for entry in entries))
    return tag("section", tag("h2", f"{source.file}, draft {document.draft}"), *warned, text, claims)


def _marked(document: Document) -> Iterator[str]:
    """The text, each piece marked as the shortest claim it belongs to, each claim followed by its number."""
    for piece in report.pieces(document):
        yield _piece(piece)
        for number in piece.ended:
            yield tag("sup", tag("a", str(number), href=f"#{document.entries[number - 1].id}"))


def _piece(piece: Piece) -> str:
    if not piece.of:
        return piece.words
    entry = min(piece.of, key=lambda each: each.claim.end - each.claim.start)
    status = entry.status
    return tag("mark", piece.words, class_=status, title=f"{entry.claim.kind}, {status}")


def _claim(store: Store, entry: Entry, text: str) -> Html:
    facts = [(name, tag("dd", words, dir="auto")) for name, words in report.facts(entry, text)]
    backed = [("evidence", tag("dd", *_address(words, url))) for words, url in report.evidence(store, entry)]
    rows = [part for name, words in facts + backed for part in (tag("dt", name), words)]
    words = tag("blockquote", entry.claim.text, dir="auto")
    verdict = tag("strong", entry.status)
    return tag("li", tag("div", verdict, f" {entry.claim.kind}"), words, tag("dl", *rows), id=entry.id)


def _address(words: str, url: str) -> Iterator[str]:
    yield f"{words} " if words and url else words
    if url:
        yield tag("a", url, href=url, rel="noreferrer") if is_web(url) else url


def _person(name: str, asked: list[Asked]) -> Html:
    return tag("section", tag("h2", name), tag("ol", *map(_query, asked)))


def _query(asked: Asked) -> Html:
    rows = [part for name, words in asked.facts() for part in (tag("dt", name), tag("dd", words, dir="auto"))]
    sentence = tag("blockquote", asked.sentence, dir="auto")
    return tag("li", tag("p", asked.query.text, dir="auto"), sentence, tag("dl", *rows))
