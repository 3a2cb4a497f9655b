"""The facts on record in a workspace, without times and random names, to compare two workspaces."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.store import Store

TIME = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+(?:Z|[+-]\d\d:\d\d)?")
_encode = msgspec.json.Encoder(order="sorted").encode

RANDOM = ("window", "step_id", "undoes_id", "crc")
"""The fields of events that differ from run to run."""

Facts = Counter[str]


def facts(store: Store, *, alike: bool = False) -> Facts:
    """Every document, its kept texts, every item, claim and event; ``alike`` as another run would have them.

    Raises OnrecordError.
    """
    lines = Counter(f"source {_line(source)}" for source in store.sources())
    lines.update(f"evidence {_line(item)}" for item in store.evidence())
    lines.update(f"claim {_line(store.on_record(id_))}" for id_ in store.ids())
    lines.update(_texts(store))
    lines.update(f"event {_event(msgspec.to_builtins(event), alike=alike)}" for event in store.events())
    if not alike:
        return lines
    names = {item.id: f"<{item.title or item.url}>" for item in store.evidence()}
    return Counter(_alike(line, names) for line in lines.elements())


def _texts(store: Store) -> Facts:
    """Each kept text by its hash, or what is wrong with it."""
    found: Facts = Counter()
    for source in store.sources():
        for draft in source.drafts:
            try:
                text = hashlib.sha256(store.text(source, draft.sha256).encode()).hexdigest()
            except OnrecordError:
                text = "can't be read"
            found[f"text {source.file} {draft.sha256[:8]} {text}"] += 1
    return found


def _event(event: dict[str, Any], *, alike: bool) -> str:
    return _line({field: value for field, value in event.items() if not (alike and field in RANDOM)})


def _line(record: Any) -> str:
    return _encode(record).decode()


def _alike(line: str, names: dict[str, str]) -> str:
    line = TIME.sub("<time>", line)
    for id_, name in names.items():
        line = line.replace(id_, name)
    return line
