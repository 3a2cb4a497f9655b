"""A watch on ``seeds/`` while the desk is open: what changes there is offered, not taken in by itself."""

from __future__ import annotations

import hashlib
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.errors import OnrecordError, UnreadableError
from tui.app.desk import Problem
from tui.app.messages import Offered
from tui.app.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from onrecord.drafts.carrying import Carried
    from onrecord.store import Store

STEP = 100
"""Milliseconds without a further change after which what changed is looked at."""

FEW = 20
"""As many changed documents are read at once to tell what would go stale."""

NEW = "new, not taken in yet"
CHANGED = "changed since it was taken in; its claims are those of the text on record"


class News(NamedTuple):
    """A document that waits to be taken in, why, and where it is known what would become of its claims."""

    name: str
    reason: str
    carried: Carried | None = None


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
    """Which of these files are documents that are not on record as they are now, by name; writes nothing."""
    documents = sorted(set(paths).intersection(store.workspace.documents()))
    news = [one for document in documents if (one := _news(store, document))]
    changed = [one for one in news if one.reason == CHANGED]
    return [_previewed(store, one) if one.reason == CHANGED and len(changed) <= FEW else one for one in news]


def _news(store: Store, document: Path) -> News | None:
    from extractors.readers import read_bytes

    name = store.workspace.name_of(document)
    try:
        sha256 = hashlib.sha256(read_bytes(document)).hexdigest()
    except UnreadableError as error:
        return News(name, str(error).removeprefix(f"{document}: "))
    if here := store.source_of(file=name):
        return None if here.draft.sha256 == sha256 else News(name, CHANGED)
    return None if store.source_of(sha256=sha256) else News(name, NEW)


def _previewed(store: Store, one: News) -> News:
    from extractors.intake import preview

    document, source = store.workspace.seeds / one.name, store.source_of(file=one.name)
    assert source, "a document that changed is on record"
    try:
        return one._replace(carried=preview(store, document, source))
    except OnrecordError as error:
        return one._replace(reason=str(error).removeprefix(f"{document}: "))


def said(news: list[News]) -> str:
    """A line on what waits: ``letter.txt has changed: 2 decisions would go stale · 1 new document``."""
    changed = [one for one in news if one.reason == CHANGED]
    new = sum(one.reason == NEW for one in news)
    parts = []
    if changed:
        which = f"{changed[0].name} has" if len(changed) == 1 else f"{len(changed):,} documents have"
        parts.append(f"{which} changed{_at_stake(changed)}")
    if new:
        parts.append(count(new, "new document"))
    return " · ".join(parts)


def _at_stake(changed: list[News]) -> str:
    carried = [one.carried for one in changed if one.carried]
    if len(carried) < len(changed):
        return ""
    stale, gone = sum(len(one.stale) for one in carried), sum(len(one.gone) for one in carried)
    lost = [f"{count(stale, 'decision')} would go stale"] if stale else []
    lost += [f"{count(gone, 'decision')} would be gone"] if gone else []
    return f": {', '.join(lost) or 'every decision would hold'}"
