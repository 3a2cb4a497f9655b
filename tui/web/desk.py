"""The process of a page's desk: what is typed goes to it, what it draws comes from it, in packets."""

from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import PIPE
from contextlib import suppress
from struct import Struct as Form
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Sequence

    from tui.web.frames import Size

READY = b"__GANGLION__\n"
"""The bytes that the driver sends before the first packet."""

HEAD = Form(">cI")
"""The head of a packet: its kind (D is data, M is JSON) and its length."""

LARGEST = 16 * 1024 * 1024
"""The most bytes of a packet that a desk draws."""

UNREAD = 1024 * 1024
"""The most bytes that a desk may leave unread before it gets no more."""

GRACE = 3.0
"""Seconds that a desk has to close, all marks being on the disk before."""


class Address(msgspec.Struct):
    """An address that a desk wants opened in the browser."""

    url: str
    new_tab: bool = True


class Desk:
    """A desk's process; ``last_words`` is the end of its standard error."""

    def __init__(self, process: Process) -> None:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        self._process = process
        self._in, self._out, self._err = process.stdin, process.stdout, process.stderr
        self._hearing = asyncio.create_task(self._hear())
        self._ready = False
        self.last_words = ""

    @classmethod
    async def opened(cls, command: Sequence[str], size: Size) -> Desk:
        """The desk that ``command`` opens, for a page of this size."""
        own = {
            "TEXTUAL_DRIVER": "tui.app.driver:ServedDriver",
            "TEXTUAL_FPS": "60",
            "TEXTUAL_COLOR_SYSTEM": "truecolor",
            "TERM_PROGRAM": "textual",
            "COLUMNS": str(size.width),
            "ROWS": str(size.height),
        }
        environment = os.environ | own
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
        )
        return cls(process)

    def type(self, text: str) -> bool:
        """Type text into the desk; returns whether the desk takes it."""
        return self._send(b"D", text.encode())

    def tell(self, **said: object) -> bool:
        """Send the desk's driver a message, by its ``type``; returns whether the driver takes it."""
        return self._send(b"M", msgspec.json.encode(said))

    def _send(self, kind: bytes, payload: bytes) -> bool:
        if self._in.transport.get_write_buffer_size() > UNREAD:
            return False
        self._in.write(HEAD.pack(kind, len(payload)) + payload)
        return True

    async def drawn(self) -> AsyncIterator[bytes | Address]:
        """The desk's output, and addresses to open, until the desk ends or sends anything but packets."""
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await self._out.readuntil(READY)
            self._ready = True
            while True:
                kind, length = HEAD.unpack(await self._out.readexactly(HEAD.size))
                if length > LARGEST:
                    return
                payload = await self._out.readexactly(length)
                if kind == b"D":
                    yield payload
                elif kind == b"M":
                    with suppress(msgspec.DecodeError):  # whatever else the driver tells is not for the page
                        yield msgspec.json.decode(payload, type=Address)

    async def close(self) -> int:
        """Have the desk close, or kill it where it does not or has not begun; returns its exit code."""
        self.tell(type="quit")
        try:
            async with asyncio.timeout(GRACE if self._ready else 0):
                while await self._out.read(64 * 1024):
                    pass  # one that can't write what it draws last could not end
                await self._process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
        self._hearing.cancel()
        return await self._process.wait()

    async def _hear(self) -> None:
        said = b""
        while some := await self._err.read(4096):
            said = (said + some)[-4096:]
            self.last_words = (said.decode(errors="replace").strip().splitlines() or [""])[-1]
