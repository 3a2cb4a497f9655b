from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import config, workspace
from onrecord.config import Settings
from onrecord.errors import OnrecordError, RefusedError
from onrecord.filters import Filter
from onrecord.words import Words

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.workspace import Workspace


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a user without settings."""
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
        ("", 'by = "Ann"\nstrict = true', None, Settings(by="Ann", strict=True)),
        ('by = "Bo"', 'by = "Ann"\nstrict = true', None, Settings(by="Bo", strict=True)),
        ("strict = false", "strict = true", None, Settings(strict=False)),
        ("strict = true", "strict = false", None, Settings(strict=True)),
        ('by = "Bo"', 'by = "Ann"', "Cy", Settings(by="Cy")),
        ('by = "Bo"', 'by = "Ann"', "  ", Settings(by="Bo")),
        ('by = ""', 'by = "Ann"', "", Settings(by="Ann")),
        (
            '[words]\nsay = ["opine", "quoth"]',
            '[words]\nsay = ["opine"]\nroles = ["pilot"]',
            None,
            Settings(words=Words(say=("opine", "quoth"), roles=("pilot",))),
        ),
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
        (
            '[filters.mine]\nstatuses = ["verifed"]',
            "statuses: “verifed” is not one of unchecked, checking, veri",
        ),
        ('[filters.mine]\nflags = ["gon"]', "flags: “gon” is not one of open, stale, gone"),
        ('[claimreview.ratings]\nfals = { name = "x" }', "ratings: “fals” is not one of unchecked"),
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


def test_a_kept_name_is_there_next_time_in_its_workspace_alone(place: Workspace, tmp_path: Path) -> None:
    other = workspace.create(tmp_path / "other")
    write(config.user_file(), 'by = "Ann Quill"\n')
    write(place.config, 'by = "The desk"\n')
    config.keep_checker(place, "Ann")
    config.keep_checker(place, "Ann O’Dea")

    assert config.load(place).by == "Ann O’Dea"
    assert config.load(other).by == "Ann Quill"
    assert config.user_file().read_text(encoding="utf-8") == (
        f'by = "Ann Quill"\n\n[workspaces."{place.root}"]\nby = "Ann O’Dea"\n'
    )
    config.keep_checker(place, "")
    assert config.load(place).by == "The desk"


REST = "# how I like it\nstrict = true  # éclair"


def test_keeping_a_name_leaves_the_rest_of_the_file(place: Workspace) -> None:
    path = write(config.user_file(), REST)
    config.keep_checker(place, "Ann")

    assert path.read_text(encoding="utf-8") == f'{REST}\n\n[workspaces."{place.root}"]\nby = "Ann"\n'


def test_keeping_a_name_follows_a_link(place: Workspace, home: Path) -> None:
    dotfiles = write(home / "dotfiles" / "onrecord.toml", "strict = true\n")
    config.user_file().parent.mkdir(parents=True)
    config.user_file().symlink_to(dotfiles)
    config.keep_checker(place, "Ann")

    assert config.user_file().is_symlink()
    assert dotfiles.read_text() == f'strict = true\n\n[workspaces."{place.root}"]\nby = "Ann"\n'


@given(st.text())
def test_any_name_leaves_a_file_that_reads(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        path = tmp_path_factory.mktemp("any") / "config.toml"
        patch.setattr(config, "user_file", lambda: path)
        write(path, REST)
        place = workspace.Workspace(path.parent / 'a “b” "c"')
        config.keep_checker(place, name)

    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    assert kept["strict"] is True
    if name.isprintable():
        assert kept.get("workspaces", {}).get(str(place.root), {"by": ""}) == {"by": name}


OPEN_FIGURES = Filter(statuses=frozenset({"unchecked", "checking"}), kinds=frozenset({"figure"}))


def test_a_kept_filter_is_there_next_time_and_can_be_forgotten(place: Workspace) -> None:
    write(config.user_file(), REST)
    config.keep_filter("open figures", OPEN_FIGURES)
    config.keep_filter('the “chair”\\ "7"', Filter(speaker="the chair", flags=frozenset({"no evidence"})))
    config.keep_filter("open figures", OPEN_FIGURES)
    kept = config.load(place).filters

    assert kept["open figures"] == OPEN_FIGURES
    assert kept['the “chair”\\ "7"'] == Filter(speaker="the chair", flags=frozenset({"no evidence"}))
    for name in kept:
        config.forget_filter(name)
    assert not config.load(place).filters
    assert config.user_file().read_text(encoding="utf-8").strip() == REST


def test_all_that_a_filter_may_ask_is_kept_and_read_again(place: Workspace) -> None:
    closer = Filter(
        dimensions=frozenset({"money"}),
        tags=frozenset({"legal", "later"}),
        given_to="Ben “B” Okri",
        without=(OPEN_FIGURES, Filter(text='a "b"', without=(Filter(speaker="c"),))),
    )
    config.keep_filter("closer", closer)

    assert config.load(place).filters == {"closer": closer}
    config.forget_filter("closer")
    assert not config.load(place).filters


def test_filters_of_the_workspace_come_before_those_of_the_user(place: Workspace) -> None:
    write(place.config, '[filters.mine]\ntext = "ours"\n')
    config.keep_filter("mine", Filter(text="theirs"))
    config.keep_filter("more", Filter(text="more"))

    assert {name: kept.text for name, kept in config.load(place).filters.items()} == {
        "mine": "ours",
        "more": "more",
    }


@pytest.mark.parametrize(
    "written",
    [
        'filters = {"mine" = {text = "a"}}',
        '[filters."mine"]\nkinds = [\n"figure"\n]',
        "filters.mine.text = 'a'",
    ],
)
def test_a_filter_written_by_hand_otherwise_is_left_alone(written: str) -> None:
    path = write(config.user_file(), written)
    with pytest.raises(RefusedError, match="edit it there"):
        config.keep_filter("mine", OPEN_FIGURES)

    assert path.read_text() == written


def test_keys_theme_and_mouse_are_the_users_alone(place: Workspace) -> None:
    write(config.user_file(), 'theme = "light"\nmouse = false\n[keys]\nundo = ["U", "ctrl+y"]\nnote = ""\n')
    loaded = config.load(place)
    write(place.config, "mouse = false")

    assert (loaded.theme, loaded.mouse) == ("light", False)
    assert loaded.keys == {"undo": ["U", "ctrl+y"], "note": ""}
    with pytest.raises(OnrecordError, match=r"onrecord\.toml: .*mouse"):
        config.load(place)


@given(st.text(), st.text())
def test_any_filter_is_kept_as_it_is(tmp_path_factory: pytest.TempPathFactory, name: str, words: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        path = tmp_path_factory.mktemp("any") / "config.toml"
        patch.setattr(config, "user_file", lambda: path)
        write(path, REST)
        config.keep_filter(name, Filter(text=words))
        config.keep_filter("other", Filter(text="x"))

    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    assert kept["strict"] is True
    if name.isprintable() and words.isprintable():
        assert kept["filters"][name].get("text", "") == words


def test_a_theme_that_is_none_is_told_with_those_that_are(place: Workspace) -> None:
    write(config.user_file(), 'theme = "drak"')

    with pytest.raises(OnrecordError, match=r"theme: “drak” is not one of dark, light, high-contrast, ansi$"):
        config.load(place)
