"""A headless Chromium, driven by its DevTools protocol."""

from __future__ import annotations

import asyncio
import base64
import itertools
import shutil
import subprocess
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

PATIENCE = 20.0
"""Seconds within which the browser, or the app in it, must answer."""


class Page:
    """A page of the browser: the requests it made, and the frames that came on its websockets."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.requests: list[str] = []
        self.came = ""
        self.closed = False
        self._socket = socket
        self._ids = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._news = asyncio.Event()

    async def listen(self) -> None:
        async for message in self._socket:
            said = message.json()
            if "id" in said:
                self._answers.pop(said["id"]).set_result(said.get("result", {}))
            self._hear(said.get("method", ""), said.get("params", {}))
            self._news.set()

    def _hear(self, method: str, params: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Network.webSocketCreated":
            self.requests.append(params["url"])
        elif method == "Network.webSocketClosed":
            self.closed = True
        elif method == "Network.webSocketFrameReceived" and params["response"]["opcode"] == 2:
            self.came += base64.b64decode(params["response"]["payloadData"]).decode(errors="replace")

    async def do(self, method: str, **params: Any) -> dict[str, Any]:
        id_ = next(self._ids)
        answer = self._answers[id_] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": id_, "method": method, "params": params})
        return await asyncio.wait_for(answer, PATIENCE)

    async def until(self, seen: Callable[[Page], object]) -> None:
        """Wait until ``seen`` finds what it seeks in the frames that came."""
        async with asyncio.timeout(PATIENCE):
            while not seen(self):
                self._news.clear()
                await self._news.wait()

    async def press(self, key: str) -> None:
        await self.do("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
        await self.do("Input.dispatchKeyEvent", type="keyUp", key=key)

    async def evaluate(self, script: str) -> Any:
        done = await self.do("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return done["result"].get("value")

    async def picture(self) -> bytes:
        """A PNG of the page as it is drawn now."""
        return base64.b64decode((await self.do("Page.captureScreenshot"))["data"])


@asynccontextmanager
async def opened(place: Path) -> AsyncIterator[Page]:
    """An empty page of a Chromium whose profile lies below ``place``; skips where there is none."""
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.skip("there is no chromium")
    profile = place / "profile"
    flags = ["--headless=new", "--no-sandbox", "--remote-debugging-port=0", "--window-size=1200,720"]
    quiet = subprocess.DEVNULL
    browser = subprocess.Popen(
        [chromium, *flags, "--enable-unsafe-swiftshader", f"--user-data-dir={profile}", "about:blank"],
        stdout=quiet,
        stderr=quiet,
    )
    try:
        async with aiohttp.ClientSession() as session:
            base = f"http://127.0.0.1:{await _port(profile / 'DevToolsActivePort')}"
            async with session.get(f"{base}/json/list") as listed:
                [target] = [one for one in await listed.json() if one["type"] == "page"]
            async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                page = Page(socket)
                listening = asyncio.create_task(page.listen())
                await page.do("Network.enable")
                await page.do("Page.enable")
                yield page
                listening.cancel()
    finally:
        browser.terminate()
        browser.wait()


async def _port(written: Path) -> str:
    async with asyncio.timeout(PATIENCE):
        while not written.exists() or "\n" not in written.read_text():
            await asyncio.sleep(0.05)
    return written.read_text().splitlines()[0]
