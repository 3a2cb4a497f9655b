"""A decision made of the cells of a row that changed."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, cast, get_args

from msgspec.structs import replace

from onrecord import rules
from onrecord.decisions import tagging
from onrecord.errors import RefusedError
from onrecord.formats.columns import EVIDENCE_SHOWN, ITEM, names
from onrecord.formats.rows import item_cells, shown_query
from onrecord.importing import rewriting
from onrecord.importing.reading import RefusedCellError
from onrecord.records import Evidence, EvidenceType, Link, Query
from onrecord.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.importing.items import Items
    from onrecord.importing.reading import Change
    from onrecord.records import Decision, Entry, Status
    from onrecord.store import Store

_ITEM = names(ITEM)
_OF_LINK = frozenset({"locator", "quote"})


def decide(store: Store, items: Items, entry: Entry, changed: Iterable[Change], by: str) -> Decision:
    """The decision on a claim after these cells changed. Raises RefusedCellError where they do not fit."""
    cells = {change.column: change.new for change in changed}
    words: dict[str, str] = {name: cells[name] for name in ("note", "correction") if name in cells}
    if "given_to" in cells:
        words["given_to"] = " ".join(cells["given_to"].split())
    decision = replace(entry.decision, **words)
    decision = replace(
        decision,
        tags=_tags(cells["tags"]) if "tags" in cells else decision.tags,
        evidence=_evidence(store, items, decision, cells),
        queries=_queries(decision, cells),
    )
    if "status" in cells:
        return rules.marked(replace(entry, decision=decision), _status(cells["status"]), by, now())
    return decision


def _status(cell: str) -> Status:
    """The status that a cell names; an emptied one is ``unchecked``."""
    name = cell or "unchecked"
    for known in rules.STATUSES:
        if name == known:
            return known
    near = get_close_matches(name, rules.STATUSES, 1)
    meant = f"; {near[0]}?" if near else f": {', '.join(rules.STATUSES)}"
    raise RefusedCellError("status", f"“{cell}” is no status{meant}")


def _tags(cell: str) -> tuple[str, ...]:
    """The tags that a cell names, parted by spaces, commas or semicolons."""
    try:
        return tagging.ordered(map(tagging.checked, cell.replace(",", " ").replace(";", " ").split()))
    except RefusedError as error:
        raise RefusedCellError("tags", str(error)) from None


def _evidence(store: Store, items: Items, decision: Decision, cells: Mapping[str, str]) -> tuple[Link, ...]:
    links: list[Link | None] = list(decision.evidence)
    for n in range(1, EVIDENCE_SHOWN + 1):
        prefix = f"evidence_{n}_"
        given = {name: cells[prefix + name] for name in _ITEM if prefix + name in cells}
        if not given:
            continue
        if n > len(links) + 1:
            raise RefusedCellError(prefix + next(iter(given)), f"evidence_{n - 1} is empty; fill it first")
        if n <= len(decision.evidence):
            links[n - 1] = _changed(store, items, decision.evidence[n - 1], given, prefix)
        else:
            links.append(_link(items, None, dict.fromkeys(_ITEM, "") | given, given, prefix))
    return tuple(dict.fromkeys(filter(None, links)))


def _changed(store: Store, items: Items, link: Link, given: dict[str, str], prefix: str) -> Link | None:
    """A link with these cells changed; None where the cells leave nothing of the link."""
    cells = dict(zip(_ITEM, item_cells(store, link), strict=True)) | given
    if not any(cells.values()):
        return None
    return _link(items, link if _OF_LINK.issuperset(given) else None, cells, given, prefix)


def _link(
    items: Items, same_item: Link | None, cells: dict[str, str], given: dict[str, str], prefix: str
) -> Link:
    if same_item:
        return replace(same_item, locator=cells["locator"], quote=cells["quote"])
    if not (cells["title"].strip() or cells["url"].strip()):
        raise RefusedCellError(f"{prefix}title", "evidence needs a title or a URL")
    type_ = _type(cells["type"], prefix)
    accessed = cells["accessed"]
    if given.get("accessed") and not (accessed := rewriting.day(given["accessed"]) or ""):
        why = f"“{given['accessed']}” may be several days, or is none: write it as 2019-03-12"
        raise RefusedCellError(f"{prefix}accessed", why)
    item = Evidence("", cells["title"], type_, cells["url"], cells["archive_url"], accessed)
    return Link(items.known(item).id, cells["locator"], cells["quote"])


def _type(cell: str, prefix: str) -> EvidenceType:
    name = cell.strip().lower().replace("’", "'")
    if name not in get_args(EvidenceType):
        known = ", ".join(filter(None, get_args(EvidenceType)))
        raise RefusedCellError(f"{prefix}type", f"“{cell}” is no type of evidence: {known}")
    return cast("EvidenceType", name)


def _queries(decision: Decision, cells: Mapping[str, str]) -> tuple[Query, ...]:
    """The queries with the shown one changed, answered or taken back, or followed by a new one."""
    given = cells.keys() & {"query_to", "query_text", "query_state", "query_answer"}
    if not given:
        return decision.queries
    shown = shown_query(decision)
    state = cells.get("query_state", "").strip().lower()
    if state not in ("", "open", "answered"):
        raise RefusedCellError("query_state", f"“{state}” is neither open nor answered")
    if shown and not shown.is_open:
        if given == {"query_answer"}:
            return _with(decision, shown, _answered(shown, cells, state))
        return (*decision.queries, _answered(_anew(shown, cells, state), cells, ""))
    to = cells.get("query_to", shown.to if shown else "").strip()
    text = cells.get("query_text", shown.text if shown else "").strip()
    if shown and not (to or text):
        return tuple(query for query in decision.queries if query is not shown)
    if not (to and text):
        missing = "query_text" if to else "query_to"
        raise RefusedCellError(missing, "a query needs whom it is put to, and its text")
    if shown is None:
        return (*decision.queries, _answered(Query(to, text, now()), cells, state))
    return _with(decision, shown, _answered(replace(shown, to=to, text=text), cells, state))


def _with(decision: Decision, shown: Query, changed: Query) -> tuple[Query, ...]:
    return tuple(changed if query is shown else query for query in decision.queries)


def _answered(query: Query, cells: Mapping[str, str], state: str) -> Query:
    """The query with the answer that a cell gives, or open again where the cell was emptied."""
    answer = cells.get("query_answer", query.answer).strip()
    if state == "answered" and not answer:
        raise RefusedCellError("query_state", "an answered query needs its answer, in query_answer")
    if state == "open" and answer:
        raise RefusedCellError("query_state", "a query that has an answer is not open")
    if answer == query.answer:
        return query
    return replace(query, answer=answer, answered=now() if answer else "")


def _anew(answered: Query, cells: Mapping[str, str], state: str) -> Query:
    """A new query in place of an answered one, whose state somebody set to open."""
    to, text = cells.get("query_to", answered.to).strip(), cells.get("query_text", "").strip()
    if state != "open":
        raise RefusedCellError("query_text", "the query is answered; to ask anew, set query_state to open")
    if not (to and text):
        raise RefusedCellError("query_text", "the query is answered; to ask anew, write what")
    return Query(to, text, now())
