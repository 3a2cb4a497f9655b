"""Themes: each can be read, and each is the one asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_by_hand import desk_of, shown
from textual.color import Color

from onrecord.config import Settings
from tui.app import themes
from tui.app.app import OnrecordApp

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.theme import Theme

    from onrecord import config
    from onrecord.store import Store
    from tui.app.desk import Desk

    Open = Callable[..., OnrecordApp]


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG 2 has it."""
    parts = Color.parse(colour).normalized
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("theme", "least"), [(themes.DARK, 4.5), (themes.LIGHT, 4.5), (themes.HIGH_CONTRAST, 7)]
)
def test_all_words_stand_out_from_every_ground(theme: Theme, least: float) -> None:
    more = theme.variables
    words = [str(theme.foreground), theme.primary, str(theme.error), more["quiet"], more["label"]]
    grounds = [str(theme.background), str(theme.panel), more["here"], more["lit"], more["found"]]
    assert not [(word, on) for word in words for on in grounds if contrast(word, on) < least]


async def test_they_come_one_after_the_other(desk: Desk, open_app: Open) -> None:
    async with open_app(desk).run_test() as pilot:
        seen = [pilot.app.theme]
        for _ in range(4):
            desk_of(pilot).action_do("theme")
            await pilot.pause()
            seen.append(pilot.app.theme.removeprefix("onrecord-"))
            assert "The lamp burned" in shown(pilot)
    assert seen == ["onrecord-dark", "light", "high-contrast", "ansi", "dark"]


@pytest.mark.parametrize("theme", ["light", "high-contrast", "ansi"])
async def test_the_theme_is_that_of_the_settings(store: Store, theme: config.Theme) -> None:
    settings = Settings(theme=theme)
    app = OnrecordApp(store.workspace.root, store, settings, take_in=False)
    async with app.run_test() as pilot:
        assert pilot.app.theme == f"onrecord-{theme}"
        assert "○ unchecked" in shown(pilot)


async def test_a_terminal_with_a_light_ground_gets_the_light_theme(
    desk: Desk, open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORFGBG", "0;15")
    assert open_app(desk).theme == "onrecord-light"


async def test_without_colour_nothing_is_coloured(
    desk: Desk, open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(desk).run_test() as pilot:
        await pilot.press("v")
        assert "✓" in shown(pilot)
        svg = pilot.app.export_screenshot()
    assert themes.DARK.accent
    assert themes.DARK.accent not in svg
