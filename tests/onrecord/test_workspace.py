from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from onrecord import workspace
from onrecord.errors import NoWorkspaceError, OnrecordError, StoreError
from onrecord.workspace import Workspace, create, find

if TYPE_CHECKING:
    from pathlib import Path


def test_a_workspace_is_found_from_itself_and_from_below(place: Workspace) -> None:
    below = place.seeds / "2026" / "november"
    below.mkdir(parents=True)

    assert find(place.root) == find(below) == find(place.data) == place


def test_the_nearest_workspace_is_found(place: Workspace) -> None:
    inner = create(place.seeds / "inner")

    assert find(inner.seeds) == inner


def test_up_from_a_workspace_is_not_the_workspace(place: Workspace) -> None:
    with pytest.raises(NoWorkspaceError):
        find(place.root / "..")
    assert find(place.seeds / "..") == place


def test_where_there_is_none_the_way_to_make_one_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspaceError, match="onrecord init DIR") as error:
        find(tmp_path)
    assert str(error.value).startswith(f"{tmp_path}: ")
    assert "\n" not in str(error.value)


def test_a_file_called_seeds_makes_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_text("")
    with pytest.raises(NoWorkspaceError):
        find(tmp_path)


def test_create_leaves_what_is_there(place: Workspace) -> None:
    (place.seeds / "a.txt").write_text("kept")
    place.claims.write_text("{}")

    assert create(place.root) == place
    assert (place.seeds / "a.txt").read_text() == "kept"
    assert place.claims.read_text() == "{}"


def test_create_tells_what_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OnrecordError, match=r"file.*: Not a directory"):
        create(tmp_path / "file" / "ws")


def test_documents_come_by_name_without_hidden_ones_and_readmes(place: Workspace) -> None:
    for name in [
        "b.txt",
        "a.txt",
        "a/z.txt",
        "a-b.txt",
        "Ä.txt",
        "c.pdf",
        "README.md",
        "x/readme.txt",
        "README",
    ]:
        (place.seeds / name).parent.mkdir(exist_ok=True)
        (place.seeds / name).touch()
    for name in [".hidden", ".git/config", "a/.swp/b.txt", "a/.b.txt"]:
        (place.seeds / name).parent.mkdir(exist_ok=True)
        (place.seeds / name).touch()

    names = [place.name_of(document) for document in place.documents()]

    assert names == ["a-b.txt", "a.txt", "a/z.txt", "b.txt", "c.pdf", "Ä.txt"]


def test_what_a_browser_saved_with_a_page_is_no_document(place: Workspace) -> None:
    names = [
        "Pier.html",
        "Pier_files/ad.html",
        "Pier_files/deep/ad.html",
        "Quay_files/a.txt",
        "Fair-Dateien/a.txt",
    ]
    for name in names:
        (place.seeds / name).parent.mkdir(parents=True, exist_ok=True)
        (place.seeds / name).write_text("words", encoding="utf-8")

    found = [place.name_of(document) for document in place.documents()]
    assert [name for name in found if name in names] == [
        "Fair-Dateien/a.txt",
        "Pier.html",
        "Quay_files/a.txt",
    ]


def test_a_workspace_below_a_hidden_folder_has_its_documents(tmp_path: Path) -> None:
    hidden = create(tmp_path / ".drafts" / "README")
    (hidden.seeds / "a.txt").touch()

    assert hidden.documents() == [hidden.seeds / "a.txt"]


def test_a_workspace_without_folders_has_no_documents(tmp_path: Path) -> None:
    assert Workspace(tmp_path / "nowhere").documents() == []


@pytest.mark.parametrize(
    "text",
    [
        "one\ntwo\n",
        "one\r\ntwo\r\n",
        "one\rtwo",
        "\r\n\r",
        "a\u2028b\u2029c\x85d",
        "𝄞 👩‍👩‍👧 \U0010fffd",
        "\ufeffx",
        "\x00",
        "",
    ],
    ids=ascii,
)
def test_a_kept_text_comes_back_to_the_letter(place: Workspace, text: str) -> None:
    assert place.text(place.keep_text(text)) == text


def test_keeping_a_text_again_changes_nothing(place: Workspace) -> None:
    sha256 = place.keep_text("again")
    [file] = (place.data / "texts").iterdir()
    before = file.stat()

    assert place.keep_text("again") == sha256
    assert [file] == list((place.data / "texts").iterdir())
    assert file.stat().st_ino == before.st_ino


@pytest.mark.parametrize("tampered", [b"", b"The wall cost nine million.", b"\xff\xfe"])
def test_a_text_that_was_tampered_with_is_refused(place: Workspace, tampered: bytes) -> None:
    sha256 = place.keep_text("The wall cost six million.")
    file = place.data / "texts" / f"{sha256}.txt"
    file.write_bytes(tampered)

    with pytest.raises(StoreError) as error:
        place.text(sha256)
    assert str(error.value) == f"{file}: is not the text that was kept; restore it from a backup"


def test_a_text_that_is_missing_is_told(place: Workspace) -> None:
    with pytest.raises(StoreError, match=r"texts/0{64}\.txt: No such file or directory: the text") as error:
        place.text("0" * 64)
    assert "\n" not in str(error.value)


def test_a_linked_workspace_is_the_real_one(place: Workspace, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(place.root)

    assert find(tmp_path / "link" / "seeds").root.samefile(place.root)


def test_the_current_folder_counts(place: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place.seeds)

    assert workspace.find(type(place.root)(os.curdir)) == place
