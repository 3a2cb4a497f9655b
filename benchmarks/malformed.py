"""Requests and frames as no browser sends them: by a grammar of nearly right parts, then by changed bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from benchmarks.served import CLOSE, KEY, PING, PONG, frame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

ODD = 1 / 6
"""The probability that a part of a request is wrong."""

METHODS = ["HEAD", "POST", "OPTIONS", "CONNECT", "TRACE", "BREW", "get", "G\0T", "PRI", "", " GET"]
VERSIONS = [
    "HTTP/1.0",
    "HTTP/9.9",
    "HTTP/2.0",
    "HTTP/1.",
    "http/1.1",
    "HTTP/1.1 x",
    "",
    "\0",
]
PATHS = [
    "{path}ws?width=-1&height=99999999999999999999",
    "{path}ws?width=%ff&height=%00&width=NaN",
    "{path}page/desk.css",
    "{path}page/../page/index.html",
    "{path}page/%2e%2e/page/index.html",
    "{path}static/..%2f..%2f..%2fserver.py",
    "{path}%00",
    "{path}%ed%a0%80",
    "{path}\xed\xa0\x80",
    "{path}" + "a" * 300,
    "{path}" + "a/" * 5000,
    "/x/..{path}",
    "/{path}",
    "http://{host}{path}",
    "http://[{path}",
    "{host}",
    "/",
    "*",
    "",
    "/%zz%",
    "\x1b[2J{path}",
]
HOSTS = [
    "xn--a",
    "127.0.0.1:abc",
    "127.0.0.1:99999999",
    "127.0.0.1:",
    "",
    "a" * 300,
    "a." * 200,
    "[::1",
    "[::1]:8017",
    "[fe80::1%25eth0]",
    "localhost",
    "harbour.example",
    "127.0.0.1, 127.0.0.1",
    "\xff\xfe",
    "\x1b]0;title\x07",
    "a b",
    "user@127.0.0.1",
    "127.1",
    "\u200b".encode().decode("latin-1"),
]
ORIGINS = ["null", "", "http://harbour.example", "http://[", "file://", "\x1b[31m"]
HEADERS = [
    "Host: {host}",
    "Content-Length: -1",
    "Content-Length: 5, 6",
    "Content-Length: 99999999999999999999999",
    "Content-Length: 3",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: chunked, identity",
    "Content-Encoding: gzip",
    "Expect: 100-continue",
    "Expect: the worst",
    "Connection: close",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Upgrade: h2c",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Version: 99",
    "Sec-WebSocket-Key: " + KEY,
    "Sec-WebSocket-Key: \xff\xff",
    "Sec-WebSocket-Key: A",
    "Sec-WebSocket-Protocol: \x1b[2J, x",
    "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99",
    "Range: bytes=9-1, -5, 0-99999999999999999999",
    "If-Modified-Since: yesterday",
    "Cookie: =; a=\x7f; \xff",
    "Accept: text/html",
    " folded: line",
    "no colon",
    ": no name",
    "a\0b: c",
    "a: " + "b" * 9000,
    "Ünicode: ü",
]
BODIES = [
    "",
    "",
    "",
    "abc",
    "5\r\nabc\r\n",
    "zz\r\n\r\n",
    "-1\r\n\r\n",
    "FFFFFFFFFFFFFFFFFF\r\n",
    "\x1f\x8b\0",
    "GET / HTTP/1.1",
]
UPGRADE = [
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    f"Sec-WebSocket-Key: {KEY}",
]
UNREADABLE = [
    "\x1b[:u",
    "\x1b[1114112201~",
    "\x1b[48;1;2" + "9" * 20 + "t",
    "\x1b[48;9999;9999;1;1t",
    "\x1b[<0;0;0M",
]
"""Sequences that no terminal sends; Textual's parser fails at some, and takes one for the page's size."""

KEYS = [
    *UNREADABLE,
    "\x1b",
    "[",
    "<",
    "?",
    ";",
    ":",
    "0",
    "35",
    "99999999999999999999",
    "M",
    "m",
    "t",
    "u",
    "~",
    "\0",
    "\x1a",
    "\x7f",
]
KEYS += [
    "j",
    "k",
    "é",
    "😀",
    "\u202e",
    "\ufffe",
    "\x1b[200~",
    "\x1b[201~",
    "\x1b[48;",
    "\x1b[<0;",
    "\x9b",
    "\x1b]52;c;",
]
VALUES = [
    "null",
    "5",
    "-1",
    "1e999",
    "NaN",
    '""',
    '"80"',
    '"\\ud800"',
    "true",
    "[]",
    "{}",
    "[" * 2000,
    "9" * 5000,
    '"' + "x" * 70_000 + '"',
    '{"width": "80", "height": 24}',
    '{"width": -80, "height": 24}',
    '{"width": 99999999, "height": 99999999}',
    '{"width": 80}',
    '{"width": 90.5, "height": null}',
]
KINDS = [
    "stdin",
    "resize",
    "ping",
    "focus",
    "blur",
    "quit",
    "exit",
    "deliver_chunk_request",
    "",
    "\\u0000",
    "x" * 300,
]


def request(chance: Random, host: str, path: str) -> bytes:
    """A request for the page or its websocket, each part of which is wrong with the probability ``ODD``."""

    def odd(right: str, wrong: Sequence[str]) -> str:
        return chance.choice(wrong) if chance.random() < ODD else right

    socket = chance.random() < 0.5
    target = odd("{path}ws" if socket else "{path}", PATHS)
    lines = [f"{odd('GET', METHODS)} {target} {odd('HTTP/1.1', VERSIONS)}"]
    lines += [f"Host: {odd('{host}', HOSTS)}"] * int(odd("1", ["0", "2"]))
    if socket:
        lines += [f"Origin: {odd('http://{host}', ORIGINS)}", *(odd(line, HEADERS) for line in UPGRADE)]
    lines += chance.choices(HEADERS, k=int(odd("0", ["1", "1", "2", "3", "200"])))
    text = odd("\r\n", ["\n", "\r"]).join([*lines, "", odd("", BODIES)])
    data = text.replace("{host}", host).replace("{path}", path).encode("latin-1")
    return changed(chance, data) if chance.random() < ODD else data


def changed(chance: Random, data: bytes) -> bytes:
    """The data with a few bytes changed, left out, doubled or moved."""
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data) + 1)
        until = place + chance.choice((1, 1, 2, 8, 64))
        some = data[place:until]
        put = chance.choice((b"", some * 2, chance.randbytes(len(some)), chance.randbytes(3), b"\0", b"\xff"))
        data = data[:place] + put + data[until:]
    return data


def kept_frame(chance: Random) -> bytes:
    """A frame that is one, but says what makes no sense or is not for a desk: its page goes on."""
    match chance.randrange(6):
        case 0:
            return frame(chance.randbytes(chance.choice((0, 5, 200, 70_000))), 2)
        case 1:
            return frame(chance.randbytes(chance.randrange(126)), chance.choice((PING, PONG)))
        case 2:
            return frame(f'["stdin", {_keys(chance)}]'.encode())
        case 3:
            parts = _said(chance).partition(b",")
            pieces = [
                frame(parts[0], 1, first=0),
                frame(b"?", PING),
                frame(parts[1], 0, first=0),
                frame(parts[2], 0),
            ]
            return b"".join(pieces)
        case _:
            return frame(_said(chance))


def ending_frame(chance: Random) -> bytes:
    """Bytes that make no frame, or a frame that no browser sends: its page ends."""
    said = _said(chance)
    shapes = (
        frame(said, first=chance.choice((0xC0, 0xB0, 0xF0))),  # with bits that mean nothing
        frame(said, chance.choice((3, 7, 11, 15))),
        frame(said, 0),  # the end of nothing
        frame(said, 1, first=0) + frame(said),  # a beginning without an end
        frame(said, masked=False),
        frame(said * 2, PING, first=0),
        frame(b"\xed\xa0\x80\xff"),
        frame(chance.randbytes(chance.choice((0, 1, 2, 125))), CLOSE),
        frame(chance.choice((999, 1005, 1006, 5000)).to_bytes(2, "big") + b"\xff", CLOSE),
        frame(b'["stdin", "' + b"x" * 1_100_000 + b'"]'),
        b"\x81\xff" + b"\xff" * 8 + said,  # longer than anything
        changed(chance, frame(said)),
        chance.randbytes(50),
    )
    return chance.choice(shapes)


def _said(chance: Random) -> bytes:
    kind, value, other = chance.choice(KINDS), chance.choice(VALUES), chance.choice(VALUES)
    shapes = (
        '["{0}", {1}]',
        '["{0}"]',
        '["{0}", {1}, {2}]',
        '{{"{0}": {1}}}',
        "{1}",
        "[{1}, {2}]",
        '["{0}", {1}',
    )
    return chance.choice(shapes).format(kind, value, other).encode()


def _keys(chance: Random) -> str:
    return json.dumps("".join(chance.choices(KEYS, k=chance.randint(1, 8))))
