"""A dark and a light theme, each with one accent colour."""

from __future__ import annotations

import os

from textual.theme import Theme

DARK = Theme(
    name="onrecord-dark",
    primary="#e0a54a",
    secondary="#e0a54a",
    accent="#e0a54a",
    warning="#e0a54a",
    error="#e5705f",
    success="#e0a54a",
    foreground="#d6dae0",
    background="#15181d",
    surface="#15181d",
    panel="#20252c",
    dark=True,
    variables={
        "quiet": "#8a929e",
        "rule": "#3a414b",
        "here": "#2a3039",
        "lit": "#4a3a1c",
        "found": "#6a5a10",
    },
)

LIGHT = Theme(
    name="onrecord-light",
    primary="#8f5600",
    secondary="#8f5600",
    accent="#8f5600",
    warning="#8f5600",
    error="#b3261e",
    success="#8f5600",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#efede6",
    dark=False,
    variables={
        "quiet": "#666d78",
        "rule": "#c9c6bd",
        "here": "#e9e5da",
        "lit": "#fbe3b4",
        "found": "#f7e26b",
    },
)


def default() -> str:
    """The light theme where the terminal says (COLORFGBG) that its ground is light, else the dark one."""
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if ground in ("7", "15") else DARK.name
