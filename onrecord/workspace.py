"""The workspace: a folder with ``seeds/`` (the documents) and ``data/`` (what is on record about them)."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from onrecord.errors import NoWorkspaceError, OnrecordError, StoreError
from onrecord.files import make_folder, write_whole
from onrecord.reading import Reading

if TYPE_CHECKING:
    from pathlib import Path


class Workspace(Struct, frozen=True):
    """The places of one workspace. Nothing is made on the disk until something is kept."""

    root: Path

    @property
    def seeds(self) -> Path:
        """The folder of documents."""
        return self.root / "seeds"

    @property
    def data(self) -> Path:
        """The folder of the store, the kept texts and the exports."""
        return self.root / "data"

    @property
    def evidence(self) -> Path:
        """The folder of documents that claims are checked against."""
        return self.root / "evidence"

    @property
    def exports(self) -> Path:
        """The folder for claims that leave, the one below ``data/`` that is not the store's."""
        return self.data / "exports"

    @property
    def claims(self) -> Path:
        """The TinyDB file of claims."""
        return self.data / "claims.json"

    @property
    def config(self) -> Path:
        """The file of the workspace's own settings."""
        return self.root / "onrecord.toml"

    def documents(self) -> list[Path]:
        """The files below ``seeds/`` by name, without hidden ones and READMEs."""
        return documents_below(self.seeds)

    def name_of(self, document: Path) -> str:
        """A document's name below ``seeds/``, with forward slashes on every system."""
        return document.relative_to(self.seeds).as_posix()

    def keep_text(self, text: str) -> str:
        """Keep a draft's text for good under its hash; returns the sha256 (hex) of its UTF-8 bytes."""
        content = text.encode("utf-8")
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.text_path(sha256)
        if not path.exists():
            write_whole(path, [content])
        return sha256

    def text(self, text_sha256: str) -> str:
        """A kept text, to the letter. Raises StoreError where the text is missing or was changed."""
        return _content(self.text_path(text_sha256), text_sha256).decode("utf-8")

    def keep_reading(self, reading: Reading) -> None:
        """Keep a text, and what its reader gave beside that, for good."""
        self.keep_text(reading.text)
        _, sha256 = kept_under(reading)
        if sha256 and not (path := self.reading_path(sha256)).exists():
            write_whole(path, [beside_text(reading)])

    def reading(self, sha256: str, text: str) -> Reading:
        """What a reader gave beside this ``text``. Raises StoreError where that is missing or was changed."""
        path = self.reading_path(sha256)
        content = _content(path, sha256)
        try:
            return replace(msgspec.json.decode(content, type=Reading), text=text)
        except msgspec.DecodeError as error:
            raise StoreError(f"{path}: {error}: written by another onrecord") from None

    def text_path(self, sha256: str) -> Path:
        """Where a text is kept."""
        return self.data / "texts" / f"{sha256}.txt"

    def reading_path(self, sha256: str) -> Path:
        """Where is kept what a reader gave beside a text."""
        return self.data / "texts" / f"{sha256}.json"


def beside_text(reading: Reading) -> bytes:
    """What a reader gave beside the text, as it is kept; empty for plain text, which is all that there is."""
    return msgspec.json.encode(replace(reading, text="")) if reading.blocks else b""


def kept_under(reading: Reading) -> tuple[str, str]:
    """The sha256 (hex) of a text, and that of what its reader gave beside it, under which both are kept."""
    beside = beside_text(reading)
    text_sha256 = hashlib.sha256(reading.text.encode()).hexdigest()
    return text_sha256, hashlib.sha256(beside).hexdigest() if beside else ""


def _content(path: Path, sha256: str) -> bytes:
    """What was kept in a file. Raises StoreError where it is missing or was changed."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}: the text of a document is missing") from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StoreError(f"{path}: is not the text that was kept; restore it from a backup")
    return content


SAVED = re.compile(r"(?P<page>.+)(?:[_.]files|[_-](?:Dateien|fichiers|archivos|bestanden|filer|file))")
"""The folder that a browser fills beside a page that it saves: ``Pier_files`` beside ``Pier.html``."""


def documents_below(folder: Path) -> list[Path]:
    """The files below a folder by name, without hidden ones, READMEs and what a browser saved with a page."""

    def name(path: Path) -> str:
        return path.relative_to(folder).as_posix()

    found = (path for path in folder.rglob("*") if path.is_file() and path.stem.upper() != "README")
    shown = sorted((path for path in found if "/." not in f"/{name(path)}"), key=name)
    pages = {path.with_suffix("") for path in shown if path.suffix.lower() in (".htm", ".html")}

    def came_with_a_page(path: Path) -> bool:
        return any(
            (saved := SAVED.fullmatch(parent.name)) and parent.with_name(saved["page"]) in pages
            for parent in path.parents
        )

    return [path for path in shown if not (pages and came_with_a_page(path))]


def find(start: Path) -> Workspace:
    """The workspace of ``start`` or of its nearest parent that has ``seeds/``. Raises NoWorkspaceError."""
    start = start.resolve()  # so that the parent of ``..`` is not the folder itself
    for folder in (start, *start.parents):
        if (folder / "seeds").is_dir():
            return Workspace(folder)
    raise NoWorkspaceError(
        f"{start}: no workspace here or above (a folder with seeds/); onrecord init DIR makes one"
    )


def create(root: Path) -> Workspace:
    """Make a workspace of ``root``, which may exist; what is in it stays. Raises OnrecordError."""
    workspace = Workspace(root.absolute())
    try:
        make_folder(workspace.seeds)
        make_folder(workspace.data)
    except OSError as error:
        raise OnrecordError(f"{error.filename}: {error.strerror}") from None
    return workspace
