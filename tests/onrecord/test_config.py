from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import config
from onrecord.config import Settings
from onrecord.errors import OnrecordError
from onrecord.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.workspace import Workspace


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without settings."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home" / "config"))
    monkeypatch.delenv("ONRECORD_BY", raising=False)
    return tmp_path / "home"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_any_file_nothing_is_set(place: Workspace) -> None:
    assert config.load(place) == Settings(by=None, strict=None)


@pytest.mark.parametrize(
    ("ours", "theirs", "environment", "expected"),
    [
        ("", 'by = "Ann"\nstrict = true', None, Settings("Ann", strict=True)),
        ('by = "Bo"', 'by = "Ann"\nstrict = true', None, Settings("Bo", strict=True)),
        ("strict = false", "strict = true", None, Settings(None, strict=False)),
        ("strict = true", "strict = false", None, Settings(None, strict=True)),
        (
            '[words]\nsay = ["opine", "quoth"]',
            '[words]\nsay = ["opine"]\nroles = ["pilot"]',
            None,
            Settings(words=Words(say=("opine", "quoth"), roles=("pilot",))),
        ),
        ('by = "Bo"', 'by = "Ann"', "Cy", Settings("Cy", strict=None)),
        ('by = "Bo"', 'by = "Ann"', "  ", Settings("Bo", strict=None)),
        ('by = ""', 'by = "Ann"', "", Settings("Ann", strict=None)),
    ],
)
def test_the_first_to_speak_counts(
    place: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    ours: str,
    theirs: str,
    environment: str | None,
    expected: Settings,
) -> None:
    write(place.config, ours)
    write(config.user_file(), theirs)
    if environment is not None:
        monkeypatch.setenv("ONRECORD_BY", environment)

    assert config.load(place) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stict = true", "stict"),
        ("strict = 1", "strict"),
        ("by = [", "Invalid value"),
        ('by = "a"\nby = "b"', "overwrite"),
        ('[words]\nsays = ["opine"]', "says"),
        ('[words]\nsay = ["opine on"]', "say"),
    ],
)
@pytest.mark.parametrize("whose", ["ours", "theirs"])
def test_a_broken_file_is_named_with_what_is_wrong(
    place: Workspace, whose: str, text: str, said: str
) -> None:
    path = write(place.config if whose == "ours" else config.user_file(), text)

    with pytest.raises(OnrecordError) as error:
        config.load(place)
    assert str(error.value).startswith(f"{path}: ")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_utf8_or_no_file_is_named(place: Workspace) -> None:
    place.config.write_bytes(b'by = "Ren\xe9"')
    with pytest.raises(OnrecordError, match=r"onrecord\.toml: "):
        config.load(place)
    place.config.unlink()
    place.config.mkdir()
    with pytest.raises(OnrecordError, match=r"onrecord\.toml: Is a directory"):
        config.load(place)


def test_a_kept_name_is_there_next_time(place: Workspace) -> None:
    config.keep_checker("Ann O’Dea")

    assert config.load(place).by == "Ann O’Dea"


REST = "# how I like it\nstrict = true  # éclair"


def test_keeping_a_name_leaves_the_rest_of_the_file() -> None:
    path = write(config.user_file(), REST)
    config.keep_checker("Ann")

    assert path.read_text(encoding="utf-8") == 'by = "Ann"\n' + REST


def test_keeping_a_name_follows_a_link(home: Path) -> None:
    dotfiles = write(home / "dotfiles" / "onrecord.toml", "strict = true\n")
    config.user_file().parent.mkdir(parents=True)
    config.user_file().symlink_to(dotfiles)
    config.keep_checker("Ann")

    assert config.user_file().is_symlink()
    assert dotfiles.read_text() == 'by = "Ann"\nstrict = true\n'


def test_an_empty_name_in_the_file_is_not_doubled(place: Workspace) -> None:
    path = write(config.user_file(), 'by = ""\n')
    config.keep_checker("Ann")

    assert path.read_text() == 'by = ""\n'
    assert not config.load(place).by


@given(st.text())
def test_any_name_leaves_a_file_that_reads(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        path = tmp_path_factory.mktemp("any") / "config.toml"
        patch.setattr(config, "user_file", lambda: path)
        write(path, REST)
        config.keep_checker(name)

    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    assert kept["strict"] is True
    if name.isprintable():
        assert kept["by"] == name
