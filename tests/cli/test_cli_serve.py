"""``onrecord serve``: the desk in a real browser, and whom its server refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

pytest.importorskip("textual_serve", reason="the extra serve is not installed")

import aiohttp
from browser import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command_line import Shell


@pytest.fixture
def address(desk: Shell) -> Iterator[str]:
    """The address of a served desk."""
    command = [sys.executable, "-m", "onrecord", "serve", "--port", "0"]
    server = subprocess.Popen(
        command, cwd=desk.folder, env=desk.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert server.stdout
    yield server.stdout.readline().decode().strip()
    server.terminate()
    server.wait(30)


async def test_the_desk_in_a_browser(desk: Shell, address: str, tmp_path: Path) -> None:
    async with opened(tmp_path) as page:
        await page.do("Page.navigate", url=address)
        await page.until(lambda page: "We will act," in page.came)
        claims = await page.picture()
        (tmp_path / "claims.png").write_bytes(claims)
        await page.press("v")
        await page.until(lambda page: "u takes it back" in page.came)
        [marked] = desk.ok("list", "--status", "verified", "--json").splitlines()
        assert json.loads(marked)["text"] == "We will act,"
        assert await page.picture() != claims

        await page.press("?")
        await page.until(lambda page: "type to search" in page.came)
        for key in "$editor":
            await page.press(key)
        await page.until(lambda page: "Nothing by that name." in page.came)
        await page.do("Input.dispatchKeyEvent", type="rawKeyDown", key="Escape", windowsVirtualKeyCode=27)
        await page.until(lambda page: "We will act," in page.came.rpartition("Nothing by that name.")[2])

        await page.press("q")
        await page.until(lambda page: page.closed)
        hosts = {urlsplit(url).hostname for url in page.requests if not url.startswith("data:")}
        assert hosts == {"127.0.0.1"}
        assert any(url.startswith("ws://") for url in page.requests)
        assert "The desk is closed." in await page.evaluate("document.body.innerText")


async def test_another_site_gets_nothing(address: str) -> None:
    async with aiohttp.ClientSession() as session:

        async def status(url: str, **headers: str) -> int:
            async with session.get(url, headers=headers) as answer:
                return answer.status

        async def connected(url: str, **headers: str) -> int:
            try:
                async with session.ws_connect(url, headers=headers):
                    return 101
            except aiohttp.WSServerHandshakeError as refused:
                return refused.status

        own = address.rsplit("/", 2)[0]
        port = urlsplit(address).port
        async with session.get(address) as answer:
            assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert await status(address) == 200
        assert await status(f"{own}/") == await status(f"{own}/{'A' * 43}/") == 404
        assert await status(address, Origin="http://harbour.example") == 403
        assert await status(address, Host=f"harbour.example:{port}") == 403
        assert await connected(f"{address}ws", Origin=own) == 101
        assert await connected(f"{own}/{'A' * 43}/ws", Origin=own) == 404
        for origin in ("http://harbour.example", f"http://127.0.0.1:{port + 1}", "null", ""):
            assert await connected(f"{address}ws", Origin=origin) == 403
        assert await connected(f"{address}ws") == 403
        rebound = f"harbour.example:{port}"
        assert await connected(f"{address}ws", Host=rebound, Origin=f"http://{rebound}") == 403


def test_what_can_not_be_served_is_said(shell: Shell) -> None:
    assert "no workspace here" in shell.failure("serve")
    shell.ok("init", ".")
    assert shell.failure("serve", "--host", "192.0.2.1", "--port", "0").startswith("192.0.2.1, port 0: ")
    (shell.folder / "onrecord.toml").write_text("stric = true\n")
    assert "stric" in shell.failure("serve")
