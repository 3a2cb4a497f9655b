"""Settings: the workspace's ``onrecord.toml``, then the user's ``config.toml``.

The first to speak counts; of words, those of both.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import msgspec
import platformdirs

from onrecord.errors import OnrecordError
from onrecord.files import write_whole
from onrecord.words import NO_WORDS, Words

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.workspace import Workspace


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``by``: the checker's name. ``strict``: a verified claim needs evidence with a locator. ``words``: what
    the extractors know beside their lexicons.
    """

    by: str | None = None
    strict: bool | None = None
    words: Words = NO_WORDS


def user_file() -> Path:
    """Where the user's own settings lie."""
    return platformdirs.user_config_path("onrecord") / "config.toml"


def load(workspace: Workspace) -> Settings:
    """What is in force. Raises OnrecordError where a file is broken or has an unknown key."""
    ours, theirs = _read(workspace.config), _read(user_file())
    return Settings(
        by=os.environ.get("ONRECORD_BY", "").strip() or ours.by or theirs.by,
        strict=theirs.strict if ours.strict is None else ours.strict,
        words=ours.words + theirs.words,
    )


def keep_checker(name: str) -> None:
    """Keep the checker's name in the user's settings, where they name none yet. Raises OnrecordError."""
    path = user_file()
    if _read(path).by is not None:
        return  # An empty one; a second would break the file.
    rest = path.read_bytes() if path.exists() else b""
    printable = "".join(character for character in name if character.isprintable())
    # At the top of the file a line is outside every table.
    write_whole(path, [f"by = {json.dumps(printable, ensure_ascii=False)}\n".encode(), rest])


def _read(path: Path) -> Settings:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise OnrecordError(f"{path}: {error.strerror}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise OnrecordError(f"{path}: {error}") from None
