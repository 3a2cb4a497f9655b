"""The end of what a key does, for which the next key waits."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.screen import ModalScreen

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump

PATIENCE = 5.0
"""Seconds until the next key waits no longer."""

STEPS = 3
"""Steps of the loop in which all widgets say what of them is to be painted: so it shows in one frame."""


async def settled(app: App[Any]) -> None:
    """Wait until all that a key did is done and painted, the screens opened or closed by the key among it.

    A key goes to what has the focus, and from there up to the app; what it does may come to any of them as a
    message: a line that was submitted, a screen that opens.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            for _ in range(STEPS):
                await asyncio.sleep(0)
            while True:
                reached = _in_reach(app)
                alive = [pump for pump in reached if await _heard(pump)]
                if reached == _in_reach(app) and not any(map(_has_more, alive)):
                    break
                await asyncio.sleep(0)
            if app.screen.is_running:
                await app.screen.wait_for_refresh()


def _in_reach(app: App[Any]) -> list[MessagePump]:
    """Where a key comes to: from the focus up to the app; in a panel, any part of that."""
    screen = app.screen
    if isinstance(screen, ModalScreen):
        return [*screen.walk_children(), screen, app]
    return [*(screen.focused or screen).ancestors_with_self]


async def _heard(pump: MessagePump) -> bool:
    """Wait until a widget, a screen or the app has dealt with its messages; False where that is gone."""
    heard = asyncio.Event()
    if not pump.call_later(heard.set):
        return False
    hearing = asyncio.ensure_future(heard.wait())
    end = [pump._task] if pump._task else []  # of what is closed in the meantime
    try:
        await asyncio.wait([hearing, *end], return_when=asyncio.FIRST_COMPLETED)
    finally:
        hearing.cancel()
    return heard.is_set()


def _has_more(pump: MessagePump) -> bool:
    later = pump._next_callbacks  # of a screen that was closed: what is to be done with what it gave
    return bool(pump.message_queue_size or later)
