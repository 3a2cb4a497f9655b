"""The server: a page and its websocket, below a path that nobody can guess, for a browser of this machine."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import re
import secrets
import signal
import socket
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import textual_serve
from aiohttp import web

from onrecord.errors import OnrecordError
from tui.web import frames
from tui.web.desk import GRACE
from tui.web.log import Log
from tui.web.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.web.pages import Limits

PAGE = Path(__file__).parent / "page"
STATIC = Path(textual_serve.__file__).parent / "static"

FILES = {
    "": (PAGE / "index.html", "text/html"),
    "page/desk.css": (PAGE / "desk.css", "text/css"),
    "page/desk.js": (PAGE / "desk.js", "text/javascript"),
    "static/css/xterm.css": (STATIC / "css" / "xterm.css", "text/css"),
    "static/js/textual.js": (STATIC / "js" / "textual.js", "text/javascript"),
    "static/fonts/RobotoMono-VariableFont_wght.ttf": (
        STATIC / "fonts" / "RobotoMono-VariableFont_wght.ttf",
        "font/ttf",
    ),
}
"""The files that the page asks for, by their path below the token; any other path is refused."""

SOCKET = "ws"
"""The path of the websocket, below the token, too."""

HEADERS = {
    # All that the page needs comes from here; what is no socket of this address is none of the page's.
    "Content-Security-Policy": (
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
        " connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]{1,253})(?::([0-9]{1,5}))?", re.ASCII | re.IGNORECASE)
"""A server's name or address, and its port, if given."""

KEY = re.compile(r"[A-Za-z0-9+/]{22}==", re.ASCII)
"""The key that a browser sends for the server to prove that it speaks websocket (RFC 6455)."""

LINGER = GRACE + 1
"""Seconds that open desks have to close when the server ends."""

KEPT = 75.0
"""Seconds that a connection may stay without a request."""


def listen(host: str, port: int) -> socket.socket:
    """A socket on an address of this machine; port 0 takes a free one. Raises OnrecordError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise OnrecordError(f"{host}, port {port}: {reason}; --host and --port name others") from None


def serve(
    listening: socket.socket,
    host: str,
    command: Sequence[str],
    limits: Limits,
    show: Callable[[str], None],
    tell: Callable[[str], None],
) -> None:
    """Serve the desk that ``command`` opens, one process a page, until ctrl+c or SIGTERM.

    ``show`` gets the desk's address, ``tell`` a line for each thing that is refused or goes wrong.
    """
    token = secrets.token_urlsafe(32)
    port = listening.getsockname()[1]
    show(f"http://{f'[{host}]' if ':' in host else host}:{port}/{token}/")
    log = Log(tell, token)
    logging.basicConfig(handlers=[log], level=logging.WARNING, force=True)
    logging.getLogger("aiohttp.server").setLevel(logging.DEBUG)  # where it keeps some bad requests
    with suppress(KeyboardInterrupt):  # where there are no signals to handle
        asyncio.run(_serve(listening, Site(host, token, Pages(command, limits, log), log)))
    log.say_rest()


async def _serve(listening: socket.socket, site: Site) -> None:
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, ended.set)
    server = web.Server(
        site.answer,
        access_log=None,  # its lines would have the token
        auto_decompress=False,
        keepalive_timeout=KEPT,
        lingering_time=1,
    )
    runner = web.ServerRunner(server, shutdown_timeout=LINGER)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        await ended.wait()
    finally:
        await site.pages.close()
        await runner.cleanup()


class Site:
    """The files and websocket below ``/token/``, for browsers that ask for ``host`` from its own page."""

    def __init__(self, host: str, token: str, pages: Pages, log: Log) -> None:
        self.pages = pages
        self._host = host.lower()
        self._token = token.encode()
        self._log = log
        self._files = {path: (file.read_bytes(), form) for path, (file, form) in FILES.items()}
        self._full = (PAGE / "full.html").read_text(encoding="utf-8").replace("{full}", pages.limits.full)

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer a request, or refuse it and say so in the log."""
        try:
            host = self._asked_host(request)
            path = self._asked_path(request)
            self._check_origin(request, host)
            if path == SOCKET:
                return await self._socket(request)
            return self._file(path, host)
        except web.HTTPException as refusal:
            self._log.say(f"refused with {refusal.status}: {refusal.text}")
            refusal.headers.update(_headers())
            raise

    def _asked_host(self, request: web.BaseRequest) -> str:
        """The one host that a request names, with its port.

        A name that somebody else's name server leads to this machine is neither an address nor ours.
        """
        named = request.headers.getall("Host", [])
        found = HOST.fullmatch(named[0]) if len(named) == 1 else None
        if not found or int(found[2] or 0) > 65535:
            raise web.HTTPBadRequest(text="the request names no host, or no one host")
        name = found[1].strip("[]").lower()
        if name not in ("localhost", self._host) and not _is_address(name):
            raise web.HTTPForbidden(text=f"{name} is another host; --host names one")
        return named[0]

    def _asked_path(self, request: web.BaseRequest) -> str:
        """The path below the token, to the letter; a token that is nearly right is refused no later."""
        target = request.raw_path.partition("?")[0]
        token, _, path = target.removeprefix("/").partition("/")
        known = secrets.compare_digest(token.encode(errors="replace"), self._token)
        if not known or not target.startswith("/") or (path != SOCKET and path not in self._files):
            raise web.HTTPNotFound(text="there is nothing at this address")
        if request.method != "GET":
            raise web.HTTPMethodNotAllowed(request.method, ["GET"], text="the method is none but GET")
        return path

    def _check_origin(self, request: web.BaseRequest, host: str) -> None:
        """Refuse what another site makes a browser ask for: that names its origin, for a websocket always."""
        named = request.headers.getall("Origin", [])
        if named != [f"http://{host}"] and (named or "Upgrade" in request.headers):
            raise web.HTTPForbidden(text="another site asks for the desk")

    def _file(self, path: str, host: str) -> web.Response:
        if path == "" and self.pages.full:
            self._log.say(f"refused a page: {self.pages.limits.full}")
            return web.Response(text=self._full, status=503, content_type="text/html", headers=_headers(host))
        content, form = self._files[path]
        return web.Response(body=content, content_type=form, charset="utf-8", headers=_headers(host))

    async def _socket(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            size = frames.size_asked(request.query)
        except frames.FrameError:
            raise web.HTTPBadRequest(text="the page has no size, or an impossible one") from None
        socket_ = web.WebSocketResponse()
        if not (KEY.fullmatch(request.headers.get("Sec-WebSocket-Key", "")) and socket_.can_prepare(request)):
            raise web.HTTPBadRequest(text="the request is for no websocket")
        return await self.pages.serve(request, size)


def _headers(host: str = "") -> dict[str, str]:
    return {
        name: value.replace("{socket}", f"ws://{host}" if host else "") for name, value in HEADERS.items()
    }


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
