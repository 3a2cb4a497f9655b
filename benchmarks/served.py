"""A real ``onrecord serve`` on a free port of 127.0.0.1, and a client that may send it any bytes."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping

PATIENCE = 20.0
"""Seconds within which a server, or a desk, must answer."""

MASK = b"\x11\x22\x33\x44"
"""The mask of a client's frames (RFC 6455); a fixed one hides nothing, but is allowed."""

CLOSE, PING, PONG = 8, 9, 10
"""The kinds of control frames."""

KEY = "MDEyMzQ1Njc4OWFiY2RlZg=="
"""The key in a request for a websocket: 16 bytes in Base64."""


class Served:
    """A server's process, its ``address``, and ``errors``, the file that is its standard error."""

    def __init__(self, process: subprocess.Popen[bytes], errors: Path) -> None:
        assert process.stdout
        self.process = process
        self.address = process.stdout.readline().decode().strip()
        self._errors = errors
        parts = urlsplit(self.address)
        self.host, self.port, self.path = parts.netloc, parts.port or 0, parts.path

    @property
    def token(self) -> str:
        """The part of the address that nobody can guess."""
        return self.path.strip("/")

    def said(self) -> str:
        """The server's standard error until now; bytes that are no UTF-8 as surrogates."""
        return self._errors.read_bytes().decode(errors="surrogateescape")

    def lines(self) -> int:
        """The number of lines on requests and pages, with those that the server only counted."""
        said = self.said()
        counted = sum(int(number) - 1 for number in re.findall(r"(\d+) more lines were left out", said))
        return len(said.splitlines()) - 1 + counted  # the first says where the desk is

    def desks(self) -> list[int]:
        """The live processes that the server has started."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [child for child in map(int, children.split()) if is_alive(child)]

    async def ask(self, request: bytes, patience: float = PATIENCE) -> bytes:
        """The beginning of the server's answer; empty where it closes or waits for more instead."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(request)
            with suppress(ConnectionError, TimeoutError):
                async with asyncio.timeout(patience):
                    return await reader.read(64 * 1024)
            return b""
        finally:
            writer.close()

    @asynccontextmanager
    async def page(self) -> AsyncIterator[Socket]:
        """A page's websocket; its end sends nothing but a reset."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        lines = [
            f"GET {self.path}ws?width=80&height=24 HTTP/1.1",
            f"Host: {self.host}",
            f"Origin: http://{self.host}",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Key: {KEY}",
        ]
        writer.write("".join(f"{line}\r\n" for line in [*lines, ""]).encode())
        try:
            answer = await reader.readuntil(b"\r\n\r\n")
            assert answer.startswith(b"HTTP/1.1 101 "), answer
            yield Socket(reader, writer)
        finally:
            writer.transport.abort()


class Socket:
    """A page's websocket, as bytes; a ``silent`` one does not answer pings."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.silent = False

    def send(self, data: bytes) -> None:
        """Send bytes, of a frame or not."""
        self._writer.write(data)

    def say(self, *said: object) -> None:
        """Send a message of a page."""
        self.send(frame(json.dumps(said).encode()))

    async def until(self, words: str, patience: float = PATIENCE) -> None:
        """Wait until these words are drawn; raises EOFError where the page ends before."""
        drawn = b""
        async with asyncio.timeout(patience):
            while words.encode() not in drawn:
                kind, payload = await self._frame()
                if kind == CLOSE:
                    raise EOFError(payload)
                drawn = drawn[-1000:] + payload

    async def closed(self, patience: float = PATIENCE) -> tuple[int, str] | None:
        """Wait until the server closes, agree, and return its code and reason; None where it gives none."""
        with suppress(EOFError):
            async with asyncio.timeout(patience):
                while True:
                    kind, payload = await self._frame()
                    if kind == CLOSE:
                        self.send(frame(payload[:2], CLOSE))
                        return int.from_bytes(payload[:2], "big"), payload[2:].decode()
        return None

    async def _frame(self) -> tuple[int, bytes]:
        """The next frame's kind and payload."""
        try:
            first, length = await self._reader.readexactly(2)
            if length > 125:
                length = int.from_bytes(await self._reader.readexactly(2 if length == 126 else 8), "big")
            payload = await self._reader.readexactly(length)
        except ConnectionError:
            raise EOFError from None
        if first & 0x0F == PING and not self.silent:
            self.send(frame(payload, PONG))
        return first & 0x0F, payload


def is_alive(process: int) -> bool:
    """Whether a process runs, or is stopped; a zombie is not alive."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def frame(payload: bytes, kind: int = 1, *, first: int = 0x80, masked: bool = True) -> bytes:
    """A frame: ``kind`` is 1 for text, 2 for bytes; ``first`` has the other bits of the first byte."""
    size = len(payload)
    flag = 0x80 if masked else 0
    if size < 126:
        head = bytes([first | kind, flag | size])
    elif size < 65536:
        head = bytes([first | kind, flag | 126]) + size.to_bytes(2, "big")
    else:
        head = bytes([first | kind, flag | 127]) + size.to_bytes(8, "big")
    if not masked:
        return head + payload
    return head + MASK + bytes(byte ^ MASK[place % 4] for place, byte in enumerate(payload))


@contextmanager
def serving(
    folder: Path, errors: Path, *options: str, environment: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """A server for the workspace of a folder."""
    command = [sys.executable, "-P", "-m", "onrecord", "serve", "--port", "0", *options]
    with errors.open("wb") as file:
        process = subprocess.Popen(
            command, cwd=folder, env=environment or os.environ, stdout=subprocess.PIPE, stderr=file
        )
    try:
        yield Served(process, errors)
    finally:
        process.terminate()
        process.wait(PATIENCE)
