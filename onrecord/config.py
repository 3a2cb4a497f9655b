"""Settings: the workspace's ``onrecord.toml``, then the user's ``config.toml``.

The first to speak counts; of words, those of both.
"""

from __future__ import annotations

import difflib
import json
import os
import re
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

import msgspec
import platformdirs

from onrecord.errors import OnrecordError, RefusedError
from onrecord.files import write_whole
from onrecord.filters import Filter, Flag
from onrecord.limits import LIMITS, Limits
from onrecord.publication import Publication, Rating
from onrecord.records import Kind, Status
from onrecord.words import NO_WORDS, Words

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.workspace import Workspace

Theme = Literal["dark", "light", "high-contrast", "ansi"]


class Shared(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The settings that a workspace may give, too.

    ``by``: the checker's name. ``strict``: a verified claim needs evidence with a locator. ``filters``: by
    the names under which they were kept. ``words``: what the extractors know beside their lexicons.
    ``claimreview``: who publishes reviews, and how they rate. ``reading``: within what a document is read.
    """

    by: str | None = None
    strict: bool | None = None
    filters: dict[str, Filter] = {}
    words: Words = NO_WORDS
    claimreview: Publication | None = None
    reading: Limits = LIMITS


class Here(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings that a user has in one workspace alone: ``by``, the name under which the user checks."""

    by: str = ""


class Settings(Shared, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The settings in force; those on hands and eyes are the user's alone.

    ``theme``: the colours, else by the terminal's ground. ``mouse``: whether it works. ``cursor``: whether
    the terminal's own shows on what is chosen, for braille displays. ``keys``: for actions by their names the
    key or keys that do them, none for ``""``. ``workspaces``: what holds in one of them, by their folders.
    """

    theme: Theme | None = None
    mouse: bool = True
    cursor: bool = False
    keys: dict[str, str | list[str]] = {}
    workspaces: dict[str, Here] = {}


def user_file() -> Path:
    """Where the user's own settings lie."""
    return platformdirs.user_config_path("onrecord") / "config.toml"


def load(workspace: Workspace) -> Settings:
    """The settings in force. Raises OnrecordError where a file is broken or has an unknown key."""
    ours, theirs = _read(workspace.config, Shared), _read(user_file(), Settings)
    return msgspec.structs.replace(
        theirs,
        by=os.environ.get("ONRECORD_BY", "").strip() or _here(theirs, workspace).by or ours.by or theirs.by,
        strict=theirs.strict if ours.strict is None else ours.strict,
        words=ours.words + theirs.words,
        filters=theirs.filters | ours.filters,
        claimreview=ours.claimreview or theirs.claimreview,
        reading=ours.reading if ours.reading != LIMITS else theirs.reading,
    )


class Setting(msgspec.Struct, frozen=True):
    """A setting in force: its key, its plain value, and the files (or variable) that it comes from."""

    key: str
    value: Any
    origins: tuple[str, ...]


def in_force(workspace: Workspace) -> list[Setting]:
    """Every setting in force, and where each comes from. Raises as ``load`` does."""
    settings = load(workspace)
    values = msgspec.to_builtins(settings)
    given = {path: msgspec.toml.decode(_bytes(path)) for path in (workspace.config, user_file())}
    found = []
    for key in Settings.__struct_fields__:
        origins = [str(path) for path, table in given.items() if table.get(key) not in (None, "")]
        if key == "by" and os.environ.get("ONRECORD_BY", "").strip():
            origins = ["ONRECORD_BY"]
        elif key == "by" and _here(settings, workspace).by:
            origins = [str(user_file())]
        used = origins if key in ("filters", "words") else origins[:1]
        found.append(Setting(key, values[key], tuple(used) or ("default",)))
    return found


def keep_checker(workspace: Workspace, name: str) -> None:
    """Keep the user's name in this workspace in the user's settings, in place of the one before.

    An empty one is forgotten. Raises as ``keep_filter`` does.
    """
    if name:
        _put("workspaces", _place(workspace), [f"by = {_string(name)}"])
    else:
        _forget("workspaces", _place(workspace))


def _here(theirs: Settings, workspace: Workspace) -> Here:
    return theirs.workspaces.get(_place(workspace), Here())


def _place(workspace: Workspace) -> str:
    return str(workspace.root.resolve())


def keep_filter(name: str, chosen: Filter) -> None:
    """Keep a filter under ``name`` in the user's settings, in place of one of this name.

    Raises RefusedError where that is not written as it is here, and OnrecordError.
    """
    fields = msgspec.to_builtins(chosen, order="sorted")
    _put("filters", name, [f"{field} = {_written(said)}" for field, said in fields.items() if said])


def forget_filter(name: str) -> None:
    """Take the filter of this name out of the user's settings. Raises as ``keep_filter`` does."""
    _forget("filters", name)


_Table = Literal["filters", "workspaces"]


def _put(table: _Table, name: str, lines: list[str]) -> None:
    """Write the entry ``name`` of a table of the user's settings, in place of the one before."""
    rest = _without(table, name)
    # At the end of the file a table is inside no other.
    entry = "\n".join([_header(table, name), *lines, ""])
    write_whole(user_file(), [f"{rest.rstrip()}\n\n{entry}".lstrip().encode()])


def _forget(table: _Table, name: str) -> None:
    write_whole(user_file(), [_without(table, name).encode()])


def _without(table: _Table, name: str) -> str:
    """The user's settings without the entry ``name`` of a table."""
    path = user_file()
    entries: dict[str, Any] = getattr(_read(path, Settings), table)
    written = _bytes(path).decode()
    if name not in entries:
        return written
    rest = re.sub(rf"(?m)^{re.escape(_header(table, name))}[ \t]*\r?\n(?:\w+ *= .*(?:\n|\Z))*", "", written)
    try:
        left: dict[str, Any] = getattr(msgspec.toml.decode(rest, type=Settings), table)
    except msgspec.DecodeError:
        left = entries
    if name in left:
        raise RefusedError(f"{path}: {table}: {name} is not written as onrecord writes it; edit it there")
    return rest


def _header(table: _Table, name: str) -> str:
    return f"[{table}.{_string(name)}]"


def _string(text: str) -> str:
    """``text`` as TOML writes it, without what can't be seen."""
    return json.dumps("".join(filter(str.isprintable, text)), ensure_ascii=False)


def _written(said: Any) -> str:
    """Words, a list or a table as TOML writes them, in one line; of tables what is not empty."""
    match said:
        case str():
            return _string(said)
        case dict():
            return f"{{{', '.join(f'{name} = {_written(each)}' for name, each in said.items() if each)}}}"
        case _:
            return f"[{', '.join(map(_written, said))}]"


_Found = TypeVar("_Found", bound=Shared)


def _read(path: Path, form: type[_Found]) -> _Found:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=form)
    except FileNotFoundError:
        return form()
    except OSError as error:
        raise OnrecordError(f"{path}: {error.strerror}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise OnrecordError(f"{path}: {_explained(str(error), form)}") from None


TABLES: dict[str, type[msgspec.Struct]] = {
    "filters": Filter,
    "words": Words,
    "workspaces": Here,
    "claimreview": Publication,
    "reading": Limits,
    "claimreview.ratings": Rating,
}
"""The types of a settings file's tables, and of the values in them."""

VALUES = {"theme": Theme, "statuses": Status, "kinds": Kind, "flags": Flag, "ratings": Status}
"""The settings that have one of a few values."""


def _explained(error: str, form: type[Shared]) -> str:
    """What is wrong with a settings file, with the nearest right key where a key is unknown."""
    if said := re.search(r"Invalid enum value '(.*)' - at (?:`key` in )?`\$\.(.+)`", error):
        value, place = said.groups()
        *_, key = re.findall("[a-z]+", place)
        return f"{key}: “{value}” is not one of {', '.join(get_args(VALUES[key]))}"
    unknown = re.search(r"unknown field `(.+?)`(?: - at `\$\.([\w.]+))?", error)
    if not unknown:
        return error
    key, table = unknown.groups()
    if not table and key in Settings.__struct_fields__:
        return f"{key} belongs into your own {user_file()}"
    fields = TABLES.get(table, form).__struct_fields__
    near = difflib.get_close_matches(key, fields, 1) or [f"one of {', '.join(fields)}"]
    return f"{f'{table}: ' if table else ''}{key}: no such setting; did you mean {near[0]}?"


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""
