"""The filters that commands share, and ``list``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click
from msgspec import Struct
from msgspec.structs import replace

from onrecord.around import Around
from onrecord.filters import Filter, Flag
from onrecord.reading import BlockKind
from onrecord.records import DIMENSIONS, Kind, Status
from onrecord.rules import STATUSES
from tui.cli.options import (
    checker,
    json_option,
    known_checker,
    open_store,
    tell,
    terminal_width,
    workspace_option,
)
from tui.cli.reporting import print_objects

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from onrecord.config import Settings
    from onrecord.records import Entry, Source
    from onrecord.store import Store

_Command = TypeVar("_Command", bound="Callable[..., Any]")

FLAGS: dict[str, Flag] = {flag.replace(" ", "-"): flag for flag in get_args(Flag)}
"""The flags of claims, as they are written on the command line."""


class StatusChoice(click.Choice[str]):
    """A status, by its name or by the letter that marks at the desk."""

    def __init__(self) -> None:
        super().__init__(STATUSES)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The name of the status."""
        from tui.app.actions import MARKS

        return super().convert(MARKS[value][0] if value in MARKS else value, param, ctx)


def _statuses(
    ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> frozenset[Status] | None:
    """The statuses named, none for ``all``; None where the option is not there."""
    names = [name.strip() for each in given for name in each.split(",")]
    if names in ([], ["all"]):
        return frozenset() if names else None
    return frozenset(StatusChoice().convert(name, parameter, ctx) for name in names)


def status_option(words: str) -> Callable[[_Command], _Command]:
    """The option ``--status``, for ``statuses``."""
    return click.option(
        "--status",
        "statuses",
        multiple=True,
        metavar="STATUS,...",
        callback=_statuses,
        shell_complete=lambda _ctx, _parameter, begun: [name for name in STATUSES if name.startswith(begun)],
        help=words,
    )


source_option = click.option(
    "--source",
    "files",
    multiple=True,
    metavar="FILE",
    help="Only claims of this document of seeds/, or of those with this in their names or titles; repeat for "
    "more.",
)
NEGATABLE = {
    "status": "statuses",
    "kind": "kinds",
    "source": "files",
    "text": "text",
    "speaker": "speaker",
    "dimension": "dimensions",
    "tag": "tags",
    "given-to": "given_to",
    "checked-by": "checked_by",
    "flag": "flags",
    "block": "blocks",
    "filter": "kept",
}
"""The conditions that ``--not`` knows, each with its name among the ``Conditions``."""
KNOWN: dict[str, Collection[str]] = {
    "statuses": STATUSES,
    "kinds": get_args(Kind),
    "dimensions": DIMENSIONS,
    "flags": FLAGS,
    "blocks": get_args(BlockKind),
}
"""The values that conditions may have, where these are not any words."""
CONDITIONS = (
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice(get_args(Kind)),
        help="Only claims of this kind; repeat for more.",
    ),
    source_option,
    click.option("--text", default="", metavar="WORDS", help="Only claims with these words."),
    click.option(
        "--speaker", default="", metavar="NAME", help="Only claims of this speaker, by any part of the name."
    ),
    click.option(
        "--dimension",
        "dimensions",
        multiple=True,
        type=click.Choice(DIMENSIONS),
        metavar="NAME",
        help=f"Only figures that measure this; repeat for more: {', '.join(DIMENSIONS)}.",
    ),
    click.option(
        "--tag", "tags", multiple=True, metavar="TAG", help="Only claims with this tag, too; repeat for more."
    ),
    click.option(
        "--given-to", default="", metavar="NAME", help="Only claims that this checker was given to check."
    ),
    click.option(
        "--checked-by", default="", metavar="NAME", help="Only claims that this checker decided on."
    ),
    click.option(
        "--block",
        "blocks",
        multiple=True,
        type=click.Choice(get_args(BlockKind)),
        metavar="KIND",
        help="Only claims in blocks of this kind (caption, headline; see onrecord block); repeat for more.",
    ),
    click.option("--mine", is_flag=True, help="Only claims that you were given to check (see --by)."),
    click.option(
        "--flag",
        "flags",
        multiple=True,
        type=click.Choice(list(FLAGS)),
        help="Only claims that have this, too; repeat for more.",
    ),
    click.option(
        "--gone",
        is_flag=True,
        help="The claims decided on that stand in no current draft, instead of the others.",
    ),
    click.option(
        "--not",
        "nots",
        multiple=True,
        metavar="CONDITION=VALUE",
        help="No claims that meet this condition; repeat for more. CONDITION is one of "
        f"{', '.join(NEGATABLE)}, as the options of these names have them.",
    ),
    click.option(
        "--filter",
        "kept",
        metavar="NAME",
        help="Only claims that the filter kept under this name shows; other conditions go before its own.",
    ),
)


def filter_options(command: _Command) -> _Command:
    """An option for each condition on claims, for ``filter_of``."""
    for option in reversed(CONDITIONS):
        command = option(command)
    return command


class Conditions(Struct, frozen=True, kw_only=True):
    """The values of ``filter_options``; ``kept`` is the name of a kept filter."""

    statuses: Collection[Status] = ()
    kinds: tuple[Kind, ...] = ()
    files: tuple[str, ...] = ()
    text: str = ""
    speaker: str = ""
    dimensions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    given_to: str = ""
    checked_by: str = ""
    mine: bool = False
    blocks: tuple[BlockKind, ...] = ()
    flags: tuple[str, ...] = ()
    nots: tuple[str, ...] = ()
    gone: bool = False
    kept: str | None = None


def filter_of(store: Store, settings: Settings, given: Conditions) -> Filter:
    """The filter that the options give. Raises click.BadParameter for an unknown document or filter."""
    before = _kept(settings, given.kept) if given.kept else Filter()
    flags = {FLAGS[flag] for flag in (*given.flags, *["gone"] * given.gone)}
    return Filter(
        frozenset(given.statuses) or before.statuses,
        frozenset(given.kinds) or before.kinds,
        frozenset(source.id for source in called(store, given.files)) or before.sources,
        given.text or before.text,
        before.flags | flags,
        given.speaker or before.speaker,
        frozenset(given.dimensions) or before.dimensions,
        before.tags | {tag.lower() for tag in given.tags},
        (checker(None, settings) if given.mine else given.given_to) or before.given_to,
        given.checked_by or before.checked_by,
        frozenset(given.blocks) or before.blocks,
        (*before.without, *(filter_of(store, settings, _negated(said)) for said in given.nots)),
    )


def matching(
    store: Store, *filters: Filter, among: Iterable[Entry] | None = None, by: str = ""
) -> list[Entry]:
    """The claims, all or those ``among``, that one of these filters accepts; ``by`` is who looks.

    All filters are of claims that are gone, or none.
    """
    around = Around(store, checker=by)
    entries = among
    if entries is None:
        entries = store.gone() if "gone" in filters[0].flags else store.entries()
    return [entry for entry in entries if any(filter_.accepts(entry, around) for filter_ in filters)]


def _negated(said: str) -> Conditions:
    """The one condition that ``--not`` names. Raises click.BadParameter."""
    name, equals, value = said.partition("=")
    if name not in NEGATABLE or not (equals and value):
        raise click.BadParameter(
            f"{said}: not of the form CONDITION=VALUE with one of {', '.join(NEGATABLE)}", param_hint="--not"
        )
    field = NEGATABLE[name]
    if value not in (known := KNOWN.get(field, (value,))):
        raise click.BadParameter(f"{said}: {value} is not one of {', '.join(known)}", param_hint="--not")
    is_one = isinstance(getattr(Conditions(), field), str | None)
    return replace(Conditions(), **{field: value if is_one else (value,)})


def _kept(settings: Settings, name: str) -> Filter:
    if name not in settings.filters:
        names = ", ".join(settings.filters) or "none is kept"
        raise click.BadParameter(f"{name}: no filter of this name ({names})", param_hint="--filter")
    return settings.filters[name]


def called(store: Store, names: Iterable[str]) -> list[Source]:
    """The documents of these names, or with these words in their names or titles, whatever the case.

    Raises click.BadParameter where there are none.
    """
    found = []
    for name in names:
        exact = store.source_of(file=name.removeprefix("seeds/"))
        words = name.casefold()
        like = (each for each in store.sources() if words in f"{each.file}\n{each.title}".casefold())
        some = [exact] if exact else list(like)
        if not some:
            raise click.BadParameter(f"{name}: no such document on record", param_hint="--source")
        found += some
    return found


def named(store: Store, files: Iterable[str]) -> list[Source]:
    """The documents of these names. Raises click.BadParameter for one that is not on record."""
    found = []
    for file in files:
        if not (source := store.source_of(file=file.removeprefix("seeds/"))):
            raise click.BadParameter(f"{file}: no such document on record", param_hint="--source")
        found.append(source)
    return found


def within(store: Store, files: Iterable[str]) -> list[Entry]:
    """All claims that stand, or those of these documents. Raises as ``called`` does."""
    return matching(store, Filter(sources=frozenset(source.id for source in called(store, files))))


@click.command("list")
@workspace_option
@status_option("Only claims of these statuses; all for every one.")
@filter_options
@click.option(
    "--stale",
    is_flag=True,
    help="Only claims whose decision does not hold for the current draft; --status is the one they had.",
)
@json_option
def list_(statuses: frozenset[Status] | None, *, stale: bool, as_json: bool, **conditions: Any) -> None:
    """List the claims of the workspace, in the order of its documents.

    A claim whose status was given to other words has none: it is stale, and is listed as that.

    Example: onrecord list --status unchecked --kind quote

    Example: onrecord list --status verified,corrected

    Example: onrecord list --flag no-evidence --speaker Bell

    Example: onrecord list --dimension money --not status=verified --not speaker=Bell

    Example: onrecord list --filter 'open figures'
    """
    store, settings = open_store()
    if not store.sources():
        tell("nothing on record yet: onrecord take-in reads the documents of seeds/")
    given = Conditions(statuses=statuses or (), **conditions)
    given = replace(given, flags=(*given.flags, "stale")) if stale else given
    entries = matching(store, filter_of(store, settings, given), by=known_checker(None, settings))
    if as_json:
        print_objects(store, entries)
        return
    width = terminal_width()
    for entry in entries:
        click.echo(_row(entry, width))


def _row(entry: Entry, width: int) -> str:
    from tui.wording import claims as wording
    from tui.wording.safe import one_line

    speaker = one_line(wording.voice(entry))
    start = f"{entry.id:10} {entry.status:12} {entry.claim.kind:11} {speaker:24} "
    return start + one_line(entry.claim.text, max(width - len(start), 1))
