"""Malformed requests and frames sent to ``onrecord serve``: it refuses them, in safe lines."""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Figure
from benchmarks.malformed import ending_frame, kept_frame, request
from benchmarks.served import serving
from benchmarks.storing import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.served import Served

CLAIMS = 50

AT_ONCE = 25
"""The number of requests under way together."""

WAIT = 0.3
"""Seconds for an answer; a request without an end gets none."""

A_PAGE = 100
"""The frames sent to one page, which then must answer a key."""

LONGEST = 900.0
"""Seconds after which no more requests and frames are sent."""

WIDEST = 200
"""The most characters in a line on the terminal."""


def figures(quick: bool) -> Iterator[Figure]:
    """How often each forbidden outcome occurred, of all requests and frames."""
    requests, frames, ends = (60, 30, 1) if quick else (7000, 3000, 60)
    with tempfile.TemporaryDirectory() as folder:
        place = filled(Path(folder) / "ws", CLAIMS).workspace
        with serving(place.root, Path(folder) / "errors", "--heartbeat", "5") as server:
            found = asyncio.run(_measured(server, requests, frames, ends))
            found["server deaths"] = int(server.process.poll() is not None)
    sent = found["requests"] + found["frames"]
    for what in ("answers 500", "tracebacks", "raw or long lines, or with the token", "server deaths"):
        yield Figure(f"malformed: {what}", found[what], "", "sent", sent)
    yield Figure(
        "malformed: desks lost to a frame that is one", found["desks lost"], "", "frames", found["frames"]
    )
    yield Figure("malformed: refused (4xx)", found["answers 4xx"], "", "requests", found["requests"])
    yield Figure("after that: pages whose desk opens and hears a key", found["opened"], "", "pages", 1)


async def _measured(server: Served, requests: int, frames: int, ends: int) -> Counter[str]:
    """The outcome of ``requests`` requests and ``frames`` frames, ``ends`` of which are no frames."""
    chance = random.Random(20261130)
    found: Counter[str] = Counter()
    until = time.monotonic() + LONGEST
    for first in range(0, requests, AT_ONCE):
        asked = [request(chance, server.host, server.path) for _ in range(min(AT_ONCE, requests - first))]
        if time.monotonic() < until:
            for answer in await asyncio.gather(*(server.ask(each, WAIT) for each in asked)):
                found["requests"] += 1
                status = answer[9:12].decode(errors="replace")
                found["answers 500"] += status == "500"
                found["answers 4xx"] += status.startswith("4")
    while server.desks():
        await asyncio.sleep(0.1)  # some requests were right but for nobody who waits for their page
    for left in range(frames - ends, 0, -A_PAGE):
        if time.monotonic() < until:
            found["frames"] += min(left, A_PAGE)
            found["desks lost"] += not await _answers(server, chance, min(left, A_PAGE))
    for _ in range(ends):
        if time.monotonic() < until:
            found["frames"] += 1
            async with server.page() as page:
                page.send(ending_frame(chance))
                with suppress(TimeoutError):
                    await page.closed(1)
    found["opened"] = await _answers(server, chance, 0)
    said = server.said()
    found["tracebacks"] = said.count("Traceback") + said.count("an error of the server itself")
    lines = said.splitlines()
    found["raw or long lines, or with the token"] = sum(
        len(line) > WIDEST or not line.isprintable() or server.token in line for line in lines
    )
    return found


async def _answers(server: Served, chance: random.Random, frames: int) -> bool:
    """Whether a new page's desk draws after malformed frames; without any, whether its help opens."""
    async with server.page() as page:
        try:
            await page.until("boats-0.txt")
            for _ in range(frames):
                page.send(kept_frame(chance))
            page.say("resize", {"width": 90, "height": 30})
            await page.until("\x1b[30;1H")  # the last line of that size
            if not frames:  # which may have opened anything that a key would go to
                page.say("stdin", "?")
                await page.until("type to search")
        except (EOFError, TimeoutError):
            return False
    return True
