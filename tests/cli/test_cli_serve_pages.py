"""``onrecord serve``: how many pages there may be; a desk ends with its page, its browser and its server."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("textual_serve", reason="the extra serve is not installed")

from benchmarks.served import PATIENCE, is_alive, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from command_line import Shell

    from benchmarks.served import Served

    Start = Callable[..., AbstractContextManager[Served]]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the desks")

SOON = 8.0
"""Seconds within which a desk is gone after its page."""


@pytest.fixture
def start(desk: Shell, tmp_path: Path) -> Start:
    """Starts a server for a workspace with one document, with options."""

    @contextmanager
    def started(*options: str) -> Iterator[Served]:
        with serving(desk.folder, tmp_path / "errors", *options, environment=desk.environment) as server:
            yield server
        assert "Traceback" not in server.said()

    return started


async def until(true: Callable[[], object], patience: float = PATIENCE) -> None:
    """Wait until ``true`` gives true."""
    async with asyncio.timeout(patience):
        while not true():
            await asyncio.sleep(0.02)


async def test_a_page_beyond_the_limit_is_refused_and_says_what_to_do(start: Start) -> None:
    with start("--pages", "1") as server:
        request = f"GET {server.path} HTTP/1.1\r\nHost: {server.host}\r\n\r\n".encode()
        async with server.page() as page:
            await page.until("We will act,")
            said = "1 page is open already; close one, then reload."
            answer = (await server.ask(request)).decode()
            assert answer.startswith("HTTP/1.1 503 ")
            assert "text/html" in answer
            assert said in answer
            assert "--pages N" in answer
            async with server.page() as beyond:
                assert await beyond.closed() == (1013, said)
            assert len(server.desks()) == 1
            assert server.said().splitlines()[1:] == [f"onrecord: refused a page: {said}"] * 2
        async with asyncio.timeout(SOON):
            while not (await server.ask(request)).startswith(b"HTTP/1.1 200 "):
                await asyncio.sleep(0.02)


async def test_a_page_without_a_key_is_closed_and_says_so(start: Start) -> None:
    with start("--idle", "0.02") as server:
        async with server.page() as page:
            await page.until("\x1b[?2004h")
            page.say("stdin", "j")
            pressed = time.monotonic()
            said = "Closed after 0.02 minutes without a key; reload to open it again."
            assert await page.closed() == (1000, said)
            assert time.monotonic() - pressed > 1.1
            await until(lambda: not server.desks(), SOON)
        assert server.said().splitlines()[1:] == [f"onrecord: a page is told: {said}"]


async def test_a_desk_ends_with_its_page(start: Start) -> None:
    with start() as server:
        for begun in (False, True):
            async with server.page() as page:
                await until(server.desks)
                if begun:
                    await page.until("We will act,")
            await until(lambda: not server.desks(), SOON)
    assert server.lines() == 0


async def test_a_desk_ends_when_its_browser_is_heard_of_no_more(start: Start) -> None:
    with start("--heartbeat", "1") as server:
        async with server.page() as page:
            await page.until("We will act,")
            page.silent = True
            await until(lambda: not server.desks(), SOON)


async def test_a_desk_that_hangs_gets_no_more_and_is_killed(start: Start) -> None:
    with start() as server:
        async with server.page() as page:
            await page.until("We will act,")
            [hanging] = server.desks()
            os.kill(hanging, signal.SIGSTOP)
            for _ in range(40):
                page.say("stdin", "j" * 60_000)
            await until(lambda: "its desk does not listen" in server.said())
        await until(lambda: not is_alive(hanging), SOON)


async def test_a_page_whose_desk_can_not_open_says_where_the_reason_is(desk: Shell, start: Start) -> None:
    (desk.folder / "data" / "claims.json").write_text("{")
    with start() as server:
        async with server.page() as page:
            said = "The desk has ended by itself; the terminal in which onrecord serve runs says why."
            assert await page.closed() == (1000, said)
        [line] = server.said().splitlines()[1:]
        assert line.startswith("onrecord: a page's desk has ended by itself: ")
        assert "claims.json" in line


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
async def test_no_desk_outlives_its_server(start: Start, sign: signal.Signals) -> None:
    with start() as server:
        async with server.page() as page:
            await page.until("\x1b[?2004h")
            [desk] = server.desks()
            server.process.send_signal(sign)
            if sign in (signal.SIGTERM, signal.SIGINT):
                said = "onrecord serve has ended; started again, it prints another address."
                assert await page.closed() == (1001, said)
                await asyncio.to_thread(server.process.wait, PATIENCE)
                assert server.process.returncode == 0
            await until(lambda: not is_alive(desk), SOON)
    assert server.lines() == 0
