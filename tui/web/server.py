"""The server: a page and its websocket, below a path that nobody can guess, for a browser of this machine."""

from __future__ import annotations

import ipaddress
import secrets
import shlex
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import textual_serve
from aiohttp import web
from textual_serve.server import Server

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from aiohttp.typedefs import Handler

PAGE = Path(__file__).parent / "page"
STATIC = Path(textual_serve.__file__).parent / "static"

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

LINGER = 1.0
"""Seconds that open desks have to close when the server ends."""


def listen(host: str, port: int) -> socket.socket:
    """A socket on an address of this machine; port 0 takes a free one. Raises OnrecordError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise OnrecordError(f"{host}, port {port}: {reason}; --host and --port name others") from None


def serve(listening: socket.socket, host: str, command: Sequence[str], tell: Callable[[str], None]) -> None:
    """Serve the desk that ``command`` opens, one process a page, until ctrl+c; ``tell`` hears its address."""
    token = secrets.token_urlsafe(32)
    port = listening.getsockname()[1]
    tell(f"http://{f'[{host}]' if ':' in host else host}:{port}/{token}/")
    web.run_app(
        application(host, token, command),
        sock=listening,
        print=None,
        access_log=None,  # its lines would have the token
        shutdown_timeout=LINGER,
    )


def application(host: str, token: str, command: Sequence[str]) -> web.Application:
    """Page and websocket below ``/token/``, for browsers that ask for ``host`` and come from this page."""
    line = subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)
    app = web.Application()
    guard(app, host)
    app.on_response_prepare.append(_harden)
    app.add_routes(
        [
            web.get(f"/{token}/", _page),
            web.get(f"/{token}/ws", Server(line).handle_websocket),
            web.static(f"/{token}/page", PAGE),
            web.static(f"/{token}/static", STATIC),
        ]
    )
    return app


def guard(app: web.Application, host: str) -> None:
    """Have the server refuse (403) what another site makes the browser ask for.

    A name that somebody else's name server leads to this machine is neither an address nor ``host``; another
    page's request names another origin, and a websocket's always names one.
    """

    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        own = f"{request.scheme}://{request.host}"
        origin = request.headers.get("Origin", "" if "Upgrade" in request.headers else own)
        if origin != own or not _is_ours(request.url.host or "", host):
            raise web.HTTPForbidden
        return await handler(request)

    app.middlewares.append(web.middleware(guarded))


def _is_ours(name: str, host: str) -> bool:
    if name in ("localhost", host):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


async def _page(request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")


async def _harden(request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers[name] = value.replace("{socket}", f"ws://{request.host}")
