"""The keys, from the table of actions: ``python -m docs.keys``.

With ``--check`` nothing is written, and it exits 1 where the page differs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.actions import PANES, PARTS, SCREENS, of_pane
from tui.app.keymap import NAMED
from tui.app.ordering import ORDERS
from tui.app.panels.filters import FLAGS, KINDS, LINES, MINE, NOT
from tui.wording.claims import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.actions import Action

PAGE = Path(__file__).parent / "keys.md"
ABOUT = f"""# The keys

Made from the table of actions that the app works by; `?` in the app shows those of the pane that you are
in, as your settings have them.

On every screen `j` `k` and ↓ ↑ go down and up what the pane lists. `l` `h` and → ← go right and left: in a
text by words; in a list into what a row holds (a document's claims, a claim's text) and back. `]` `[` go to
the next document and the one before; on the screens Document and Claim, to the next claim.

A number before a motion counts: `5j` goes five down. Counts belong to motions alone. A capital letter marks
and stays where the small one marks and goes on; at a claim's own screen both stay.

A mark key held down marks once, and that is told; pressed twice it marks twice. Terminals with the kitty
keyboard protocol say which keys repeat. In others a key that comes again within 100 ms, on the claim that the
last mark led to, is held down; the second time, after the keyboard's delay, it may be a hand's and marks, and
that mark is taken back once the key comes a third time so quickly.

Keys are done one by one, each where the one before led, however quickly they come: `esc` and the next key are
two keys. In a field of several lines `ctrl+j` begins a new one, `enter` keeps, `ctrl+z` and `ctrl+y` undo and
redo; in one of one line, several that are pasted are joined by spaces. Where no field has the focus, a paste
does nothing. Where the terminal does not say that it marks pastes, what comes in one read is a paste if it
has 16 characters or more on several lines, or 64 that are not one key held down: no hand is that quick.

Every action can have other keys, or none, in your own settings (`onrecord config` says where they lie):

```
[keys]
undo = ["u", "ctrl+y"]
note = ""
```

A key is what every terminal sends: a character (but digits, which count), ctrl with a letter (but c, h, i,
j, m), f1 to f12, {", ".join(NAMED)}. An unknown action, another key, and one that would do two things in
one place are told at the start.
"""
FILTERS = """## In the filter

The keys that mark toggle their status. In a line, `!` before the words turns the condition round, and →
completes a word. Further:

"""


def page() -> str:
    """The page's text."""
    parts = [ABOUT, "\n".join(_table("Everywhere", of_pane("")))]
    titles = {pane: f"In {title}" for pane, title in PANES.items()}
    titles |= {pane: f"On the screen {title}" for pane, title in (SCREENS | PARTS).items()}
    parts += ["\n".join(_table(title, keys)) for pane, title in titles.items() if (keys := of_pane(pane))]
    toggles = [*KINDS.items(), *FLAGS.items(), ("1 to 9", "a filter that was kept"), ("-", "forget it")]
    toggles += [(MINE, "mine to check"), (NOT, "turns the next condition round"), ("F", "none")]
    toggles += [(line.key, f"{line.label.lower()} …") for line in LINES if line.key]
    toggles += [("tab", "the lines: words, speaker, figures, tags, a name to keep it under")]
    parts.append(FILTERS + _rows((f"`{key}`", said) for key, said in toggles))
    parts.append("## After `O`\n\n" + _rows((f"`{key}`", f"by {order}") for key, order in ORDERS.items()))
    parts.append("## The signs\n\n" + _rows((f"`{sign}`", said) for sign, said in SIGNS.items()))
    return "\n".join(parts)


def _table(title: str, actions: list[Action]) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| keys | action | does |\n|---|---|---|"
    for action in actions:
        keys = " ".join(f"`{key}`" for key in action.keys) or "(palette)"
        yield f"| {keys} | {action.id} | {action.help} |"
    yield ""


def _rows(rows: Iterator[tuple[str, str]]) -> str:
    return "| | |\n|---|---|\n" + "".join(f"| {key} | {said} |\n" for key, said in rows)


def main() -> int:
    """Write, or with ``--check`` compare."""
    if "--check" in sys.argv[1:]:
        return int(not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page())
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
