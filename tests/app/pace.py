"""The pace at which tests drive the app: each waits until the app has nothing to do, and no longer."""

from __future__ import annotations

import asyncio
from functools import partial, partialmethod
from typing import TYPE_CHECKING, Any

from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from textual.css.model import RuleSet

FRAME = 1 / 250
"""Seconds between two frames; sixty frames a second are for eyes."""
MOMENT = 0.02
"""Seconds within which a timer's turn counts as something to do: a few frames."""
PATIENCE = 30.0
"""Seconds after which an app that is never idle is no longer waited for."""


async def idle(*_: float) -> None:
    """Wait until the loop has neither a step left to take nor a timer about to go off.

    Textual's own function of this purpose looks at how much of the time the process works: too long a wait on
    a quiet machine, and none on a busy one that gives the process no time.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + PATIENCE
    await asyncio.sleep(0)
    while loop.time() < end:
        if loop._ready:  # type: ignore[attr-defined]
            await asyncio.sleep(0)
        elif (wait := _next_timer(loop)) < MOMENT:
            await asyncio.sleep(max(0, wait))
        else:
            return


def _next_timer(loop: asyncio.AbstractEventLoop) -> float:
    """Seconds until the next timer goes off."""
    timers = [timer.when() for timer in loop._scheduled if not timer.cancelled()]  # type: ignore[attr-defined]
    return min(timers, default=loop.time() + PATIENCE) - loop.time()


_parsed: dict[tuple[Any, ...], list[RuleSet]] = {}
"""The rules of style sheets by their text, and by the colours of the theme."""


def parsed_once(
    parse: Callable[..., list[RuleSet]], sheet: Stylesheet, *source: Any, **how: Any
) -> list[RuleSet]:
    """The rules of a style sheet, parsed for the first of all apps that have the sheet."""
    key = (*source, *how.values(), *sheet._variables.values())
    if key not in _parsed:
        _parsed[key] = parse(sheet, *source, **how)
    return _parsed[key]


def keep_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Pilot wait by ``idle``, and Textual paint without delay and parse each style sheet once."""
    parse = partialmethod(partial(parsed_once, Stylesheet._parse_rules))
    monkeypatch.setattr(Stylesheet, "_parse_rules", parse)
    for module in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{module}.wait_for_idle", idle)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", FRAME)
