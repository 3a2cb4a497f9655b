"""The open pages: each is a websocket and the process of a desk, which end together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from aiohttp import WSCloseCode, WSMsgType, web

from tui.web import frames
from tui.web.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiohttp import WSMessage

    from tui.web.log import Log

PATIENCE = 2.0
"""Seconds that a browser has to agree to the end of its page."""

ENDED = "onrecord serve has ended; started again, it prints another address."
"""The message to a page when the server ends: 123 bytes at most, as every such message (RFC 6455)."""

FAILED = "The desk has ended by itself; the terminal in which onrecord serve runs says why."
"""The message to a page when its desk ends in an error."""


class Limits(NamedTuple):
    """The limits of pages: their number, minutes without a key (0: any), seconds between heartbeats."""

    pages: int
    idle: float
    heartbeat: float

    @property
    def full(self) -> str:
        """The message to a page beyond the limit."""
        pages = "page is" if self.pages == 1 else "pages are"
        return f"{self.pages} {pages} open already; close one, then reload."

    @property
    def idle_for(self) -> str:
        """The message to a page that nobody uses."""
        minutes = "minute" if self.idle == 1 else "minutes"
        return f"Closed after {self.idle:g} {minutes} without a key; reload to open it again."


class Pages:
    """The pages that are open now, with the desks that ``command`` opens."""

    def __init__(self, command: Sequence[str], limits: Limits, log: Log) -> None:
        self.limits = limits
        self._command = command
        self._log = log
        self._open: set[web.WebSocketResponse] = set()

    @property
    def full(self) -> bool:
        """Whether the pages are as many as may be; a page counts until its process is gone."""
        return len(self._open) >= self.limits.pages

    async def serve(self, request: web.BaseRequest, size: frames.Size) -> web.WebSocketResponse:
        """Open a page's desk, and stay until both are closed."""
        page = web.WebSocketResponse(
            heartbeat=self.limits.heartbeat,
            timeout=PATIENCE,
            max_msg_size=frames.LARGEST,
            compress=False,  # the browser is on this machine
        )
        await page.prepare(request)
        if self.full:
            self._log.say(f"refused a page: {self.limits.full}")
            await page.close(code=WSCloseCode.TRY_AGAIN_LATER, message=self.limits.full.encode())
            return page
        self._open.add(page)
        try:
            reason = await self._desk_of(page, size)
            await page.close(message=reason.encode())
        finally:
            self._open.discard(page)
            if page.close_code == WSCloseCode.ABNORMAL_CLOSURE and request.transport:
                request.transport.abort()  # what it would still wait to send reaches nobody
        return page

    async def close(self) -> None:
        """End all pages."""
        ends = (page.close(code=WSCloseCode.GOING_AWAY, message=ENDED.encode()) for page in self._open)
        await asyncio.gather(*ends)

    async def _desk_of(self, page: web.WebSocketResponse, size: frames.Size) -> str:
        """Open a desk, and close it when it or its page has ended; returns what the page is told."""
        try:
            desk = await Desk.opened(self._command, size)
        except OSError as error:
            self._log.say(f"no desk can be opened: {error.strerror}")
            return FAILED
        typing = asyncio.create_task(self._type(page, desk))
        drawing = asyncio.create_task(self._draw(page, desk))
        try:
            done, _ = await asyncio.wait((typing, drawing), return_when=asyncio.FIRST_COMPLETED)
        finally:
            typing.cancel()
            drawing.cancel()
            await asyncio.gather(typing, drawing, return_exceptions=True)
            code = await desk.close()
        if typing in done:
            return typing.result()
        if code:
            self._log.say(f"a page's desk has ended by itself: {desk.last_words or f'exit code {code}'}")
        return FAILED if code else ""

    async def _type(self, page: web.WebSocketResponse, desk: Desk) -> str:
        """Carry to the desk what its page says, until the page is closed or idle; returns what it is told."""
        clock = asyncio.get_running_loop().time
        idle = self.limits.idle * 60 or None
        try:
            async with asyncio.timeout(idle) as patience:
                async for message in page:
                    if message.type is WSMsgType.ERROR:
                        break
                    if self._carry(message, desk) and idle:
                        patience.reschedule(clock() + idle)
        except TimeoutError:
            self._log.say(f"a page is told: {self.limits.idle_for}")
            return self.limits.idle_for
        return ""

    def _carry(self, message: WSMessage, desk: Desk) -> bool:
        """Carry one message to the desk; returns whether somebody typed it."""
        try:
            if message.type is not WSMsgType.TEXT:
                raise frames.FrameError
            frame = frames.read(message.data)
        except frames.FrameError:
            self._log.say("dropped what a page said: it makes no sense")
            return False
        match frame:
            case frames.Keys(text):
                taken = desk.type(text)
            case frames.Resize(size):
                taken = desk.tell(type="resize", width=size.width, height=size.height)
            case frames.Focus() | frames.Blur():
                taken = desk.tell(type="focus" if isinstance(frame, frames.Focus) else "blur")
            case frames.Ping():
                taken = True
        if not taken:
            self._log.say("dropped what a page said: its desk does not listen")
        return isinstance(frame, frames.Keys)

    async def _draw(self, page: web.WebSocketResponse, desk: Desk) -> None:
        """Carry to the page what its desk draws, until the desk ends."""
        async for drawn in desk.drawn():
            if page.closed:
                continue
            if isinstance(drawn, bytes):
                await page.send_bytes(drawn)
            else:
                await page.send_str(msgspec.json.encode(("open_url", drawn)).decode())
