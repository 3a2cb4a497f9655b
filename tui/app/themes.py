"""The themes: dark, light, high contrast, and the terminal's own colours.

Each has one accent, and a colour for each way in which a claim stands that must be told at a glance; what is
false has that of errors.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

if TYPE_CHECKING:
    from onrecord import config

PREFIX = "onrecord-"


def _theme(
    name: str, ground: str, text: str, accent: str, error: str, panel: str, *, dark: bool, **more: str
) -> Theme:
    """A theme; ``more`` are colours of our own: quiet words, rules, the cursor's row, claims, statuses ...

    Labels are quiet, too; where the terminal chooses the colours, it dims them.
    """
    more["label"] = "dim" if accent.startswith("ansi_") else more["quiet"]
    return Theme(
        name=f"{PREFIX}{name}",
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=accent,
        success=accent,
        error=error,
        foreground=text,
        background=ground,
        surface=ground,
        panel=panel,
        dark=dark,
        ansi=accent.startswith("ansi_"),
        variables=BUILTIN_THEMES["ansi-dark"].variables | more if accent.startswith("ansi_") else more,
    )


DARK = _theme(
    "dark", "#15181d", "#dde1e7", "#e5ae56", "#ff9a8b", "#20252c", dark=True,
    quiet="#a2aab6", rule="#3a414b", here="#2a3039", lit="#453212", found="#3f3e00",
    verified="#7fd08c", corrected="#7cc4ff", stale="#ffd75e", doubted="#d7b0ff",
)  # fmt: skip
LIGHT = _theme(
    "light", "#fbfaf7", "#22262c", "#8a5200", "#b3261e", "#efede6", dark=False,
    quiet="#5c636e", rule="#c9c6bd", here="#e9e5da", lit="#fbe3b4", found="#f7e26b",
    verified="#1c6b2f", corrected="#0b5a9c", stale="#8a4b00", doubted="#6f3fa0",
)  # fmt: skip
HIGH_CONTRAST = _theme(
    "high-contrast", "#000000", "#ffffff", "#ffff00", "#ffb0b0", "#000000", dark=True,
    quiet="#e0e0e0", rule="#ffffff", here="#00307a", lit="#4a3000", found="#660052",
    verified="#7dff9a", corrected="#8fd3ff", stale="#ffff00", doubted="#e6c8ff",
)  # fmt: skip
ANSI = _theme(
    "ansi", "ansi_default", "ansi_default", "ansi_cyan", "ansi_red", "ansi_default", dark=True,
    quiet="ansi_default", rule="ansi_default", here="ansi_default", lit="ansi_default", found="ansi_default",
    verified="ansi_green", corrected="ansi_blue", stale="ansi_yellow", doubted="ansi_magenta",
)  # fmt: skip
"""Colours of the terminal alone: the style sheet tells places apart by reverse, bold and underline."""

THEMES = {theme.name: theme for theme in (DARK, LIGHT, HIGH_CONTRAST, ANSI)}


def named(name: config.Theme | None) -> str:
    """The theme of this name; without a name the light or the dark one.

    The light one where the terminal says (COLORFGBG) that its ground is light.
    """
    if name:
        return f"{PREFIX}{name}"
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if ground in ("7", "15") else DARK.name


def after(name: str) -> str:
    """The theme after this one, the first after the last."""
    names = list(THEMES)
    return names[(names.index(name) + 1) % len(names)]
