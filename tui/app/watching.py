"""A watch on ``seeds/`` while the desk is open: changed documents are offered, not taken in."""

from __future__ import annotations

import hashlib
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord import seeds
from onrecord.errors import OnrecordError, UnreadableError
from onrecord.seeds import CHANGED_KEPT
from tui.app.desk import NEW, Problem
from tui.app.messages import Offered
from tui.wording.numbers import count
from tui.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from onrecord.drafts.carrying import Carried
    from onrecord.store import Store

STEP = 100
"""Milliseconds without a further change after which changed files are looked at."""

FEW = 20
"""The most changed documents that are read at once to tell what would go stale."""

NAME = 30
"""Cells for a document's name."""

GONE = "deleted; its claims stay on record"
BACK = "is there again, as it is on record"


class News(NamedTuple):
    """A document that waits to be taken in, why, and where it is known what would become of its claims.

    ``was`` is the name by which it is on record, if that is another.
    """

    name: str
    reason: str
    carried: Carried | None = None
    was: str = ""


def watch(screen: Screen[Any], store: Store) -> Event:
    """Watch in a thread until the event is set; ``screen`` hears Offered whenever documents change."""
    stop = Event()
    Thread(target=_watch, args=(screen, store, stop), name="watch", daemon=True).start()
    return stop


def _watch(screen: Screen[Any], store: Store, stop: Event) -> None:
    seeds = store.workspace.seeds
    waiting: set[Path] = set()
    try:
        import watchfiles  # here, in the thread: the first frame does not wait for it

        for changes in watchfiles.watch(seeds, step=STEP, stop_event=stop, raise_interrupt=False):
            waiting |= {Path(path) for _, path in changes}
            news = look(store, waiting)
            waiting = {seeds / one.name for one in news}
            screen.post_message(Offered([Problem(one.name, one.reason) for one in news], said(news)))
    except (ImportError, OSError, OnrecordError) as error:
        screen.post_message(Offered([], f"seeds/ is not watched: {error}"))


def look(store: Store, paths: Iterable[Path]) -> list[News]:
    """The news among these files: documents new or changed, by name, and deleted ones; writes nothing."""
    workspace = store.workspace
    documents = workspace.documents()
    news = [one for document in sorted(set(paths).intersection(documents)) if (one := _news(store, document))]
    changed = [one for one in news if one.reason == CHANGED_KEPT]
    if len(changed) <= FEW:
        news = [_previewed(store, one) if one.reason == CHANGED_KEPT else one for one in news]
    there = {workspace.name_of(document) for document in documents} | {one.was for one in news}
    lost = (source.file for source in store.sources() if not source.gone and source.file not in there)
    return news + [News(file, GONE) for file in lost]


def _news(store: Store, document: Path) -> News | None:
    from extractors.readers import read_bytes, told

    workspace = store.workspace
    name = workspace.name_of(document)
    try:
        seeds.refuse_link_out(workspace, document)
        content = read_bytes(document)
        told(document, content)
    except UnreadableError as error:
        return News(name, str(error).removeprefix(f"{document}: "))
    state, source = seeds.look_at(store, name, hashlib.sha256(content).hexdigest())
    if state == "renamed" and source:
        return News(name, f"was {source.file}", was=source.file)
    reason = {"new": NEW, "changed": CHANGED_KEPT, "back": BACK}.get(state)
    return News(name, reason) if reason else None


def _previewed(store: Store, one: News) -> News:
    from extractors.intake import preview

    document, source = store.workspace.seeds / one.name, store.source_of(file=one.name)
    assert source, "a document that changed is on record"
    try:
        return one._replace(carried=preview(store, document, source))
    except OnrecordError as error:
        return one._replace(reason=str(error).removeprefix(f"{document}: "))


def said(news: list[News]) -> str:
    """A short line on the documents that wait: ``letter.txt changed (2 stale) · 1 new document``."""
    changed = [one for one in news if one.reason == CHANGED_KEPT]
    new = sum(one.reason == NEW for one in news)
    parts = [f"{_which(changed)} changed{_at_stake(changed)}"] if changed else []
    if new:
        parts.append(count(new, "new document"))
    for reason, what in ((GONE, "deleted"), (BACK, "back")):
        if some := [one for one in news if one.reason == reason]:
            parts.append(f"{_which(some)} {what}")
    if renamed := [one for one in news if one.was]:
        parts.append(f"{_which(renamed)} renamed")
    return " · ".join(parts)


def _which(news: list[News]) -> str:
    return one_line(news[0].was or news[0].name, NAME) if len(news) == 1 else f"{len(news):,} documents"


def _at_stake(changed: list[News]) -> str:
    carried = [one.carried for one in changed if one.carried]
    if len(carried) < len(changed):
        return ""
    stale, gone = sum(len(one.stale) for one in carried), sum(len(one.gone) for one in carried)
    lost = [f"{stale:,} stale"] if stale else []
    lost += [f"{gone:,} gone"] if gone else []
    return f" ({', '.join(lost) or 'every decision holds'})"
