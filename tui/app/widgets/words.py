"""The text beside a claim's record, where other words are chosen for it."""

from __future__ import annotations

from tui.app.widgets.text import Text


class Words(Text, inherit_bindings=False):
    """The claim in its document, with the keys that choose its words."""

