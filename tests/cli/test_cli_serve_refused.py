"""``onrecord serve`` and what makes no sense: refused, with one safe line each, and the desk goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("textual_serve", reason="the extra serve is not installed")

from benchmarks.malformed import UNREADABLE
from benchmarks.served import CLOSE, KEY, PING, frame, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command_line import Shell

    from benchmarks.served import Served

UPGRADE = f"Connection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: {KEY}\n"
OWN = "Host: HOST\nOrigin: http://HOST\n"
MANY = "a: b\n" * 1000
CHUNKED = "GET PATH HTTP/1.1\nHost: HOST\nTransfer-Encoding: chunked\n\n"

BAD = {  # 400
    "a port of letters": "GET PATH HTTP/1.1\nHost: 127.0.0.1:abc\n\n",
    "a port too high": "GET PATH HTTP/1.1\nHost: 127.0.0.1:99999999\n\n",
    "a port that is empty": "GET PATH HTTP/1.1\nHost: 127.0.0.1:\n\n",
    "an empty host": "GET PATH HTTP/1.1\nHost:\n\n",
    "no slash": "GET TOKEN/ HTTP/1.1\nHost: HOST\n\n",
    "no host": "GET PATH HTTP/1.1\n\n",
    "no host, in 1.0": "GET PATH HTTP/1.0\n\n",
    "two hosts": "GET PATH HTTP/1.1\nHost: HOST\nHost: HOST\n\n",
    "two hosts in one": "GET PATH HTTP/1.1\nHost: HOST, HOST\n\n",
    "a host of 300 letters": f"GET PATH HTTP/1.1\nHost: {'a' * 300}\n\n",
    "a host with a user": "GET PATH HTTP/1.1\nHost: me@HOST\n\n",
    "a host of controls": "GET PATH HTTP/1.1\nHost: \x1b]0;x\x07\n\n",
    "a host of half a character": "GET PATH HTTP/1.1\nHost: \xed\xa0\x80\n\n",
    "half an address": "GET PATH HTTP/1.1\nHost: [::1\n\n",
    "a method that is none": "BREW PATH HTTP/1.1\nHost: HOST\n\n",
    "a version that is none": "GET PATH HTTP/9.9\nHost: HOST\n\n",
    "a version of long ago": "GET PATH\n\n",
    "a version to come": "PRI * HTTP/2.0\n\nSM\n\n",
    "another protocol": "\x16\x03\x01\x02\x00\x01\x00\x01",
    "a chunk of no length": f"{CHUNKED}zz\nabc\n",
    "a chunk of less than nothing": f"{CHUNKED}-1\nabc\n",
    "a chunk too short": f"{CHUNKED}2\nabc\n",
    "a length below zero": "GET PATH HTTP/1.1\nHost: HOST\nContent-Length: -1\n\n",
    "two lengths": "GET PATH HTTP/1.1\nHost: HOST\nContent-Length: 1\nContent-Length: 2\n\n",
    "a length beyond measure": f"GET PATH HTTP/1.1\nHost: HOST\nContent-Length: {'9' * 40}\n\n",
    "a length and chunks": f"{CHUNKED[:-1]}Content-Length: 3\n\nabc",
    "a thousand headers": f"GET PATH HTTP/1.1\nHost: HOST\n{MANY}\n",
    "a header of 100,000 letters": f"GET PATH HTTP/1.1\nHost: HOST\na: {'b' * 100_000}\n\n",
    "a path of 100,000 letters": f"GET PATH{'a' * 100_000} HTTP/1.1\nHost: HOST\n\n",
    "a header without a name": "GET PATH HTTP/1.1\nHost: HOST\n: b\n\n",
    "NUL in the path": "GET PATH\0 HTTP/1.1\nHost: HOST\n\n",
    "an escape in the path": "GET PATH\x1b[2J HTTP/1.1\nHost: HOST\n\n",
    "no websocket's key": f"GET PATHws HTTP/1.1\n{OWN}Connection: Upgrade\nUpgrade: websocket\n\n",
    "a key of other letters": f"GET PATHws HTTP/1.1\n{OWN}{UPGRADE.replace(KEY, 'ÿ' * 22 + '==')}\n",
    "a version of no websocket": f"GET PATHws HTTP/1.1\n{OWN}{UPGRADE.replace('13', '99')}\n",
    "another upgrade": f"GET PATHws HTTP/1.1\n{OWN}{UPGRADE.replace(': websocket', ': h2c')}\n",
    "no upgrade": f"GET PATHws HTTP/1.1\n{OWN}\n",
    "a page of less than nothing": f"GET PATHws?width=-1 HTTP/1.1\n{OWN}{UPGRADE}\n",
    "a page without end": f"GET PATHws?height={'9' * 30} HTTP/1.1\n{OWN}{UPGRADE}\n",
    "a page of letters": f"GET PATHws?width=%ff%00 HTTP/1.1\n{OWN}{UPGRADE}\n",
}
FOREIGN = {  # 403
    "a name in Punycode that is none": "GET PATH HTTP/1.1\nHost: xn--a\n\n",
    "a name that may lead here": "GET PATH HTTP/1.1\nHost: harbour.example\n\n",
    "a name with the token": "GET PATH HTTP/1.1\nHost: TOKEN.example\n\n",
    "another site": "GET PATH HTTP/1.1\nHost: HOST\nOrigin: http://harbour.example\n\n",
    "two sites": f"GET PATH HTTP/1.1\n{OWN}Origin: http://HOST\n\n",
    "no site": f"GET PATHws HTTP/1.1\nHost: HOST\n{UPGRADE}\n",
}
NOWHERE = {  # 404
    "dots": "GET PATHpage/../page/index.html HTTP/1.1\nHost: HOST\n\n",
    "dots to what is there": "GET PATHpage/../page/desk.css HTTP/1.1\nHost: HOST\n\n",
    "a dot": "GET PATH./ HTTP/1.1\nHost: HOST\n\n",
    "encoded dots": "GET PATHpage/%2e%2e/page/desk.css HTTP/1.1\nHost: HOST\n\n",
    "encoded slashes": "GET PATHstatic/..%2f..%2fserver.py HTTP/1.1\nHost: HOST\n\n",
    "encoded letters": "GET PATHpage/%64esk.css HTTP/1.1\nHost: HOST\n\n",
    "encoded nonsense": "GET PATH%zz%00%ed%a0%80 HTTP/1.1\nHost: HOST\n\n",
    "dots before": "GET /x/..PATH HTTP/1.1\nHost: HOST\n\n",
    "a slash more": "GET /PATH HTTP/1.1\nHost: HOST\n\n",
    "another's address": "GET http://harbour.examplePATH HTTP/1.1\nHost: HOST\n\n",
    "the page by its file": "GET PATHpage/index.html HTTP/1.1\nHost: HOST\n\n",
    "a folder": "GET PATHstatic/ HTTP/1.1\nHost: HOST\n\n",
    "a name of 300 letters": f"GET PATH{'a' * 300} HTTP/1.1\nHost: HOST\n\n",
    "no token": "GET / HTTP/1.1\nHost: HOST\n\n",
    "half a token": "GET /HALF/ HTTP/1.1\nHost: HOST\n\n",
    "everything": "OPTIONS * HTTP/1.1\nHost: HOST\n\n",
    "a way through": "CONNECT HOST HTTP/1.1\nHost: HOST\n\n",
}
OTHERWISE = {  # 405
    f"{method} {path}": f"{method} PATH{path} HTTP/1.1\nHost: HOST\n\n"
    for method in ("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND")
    for path in ("", "ws", "page/desk.css")
}
REQUESTS = [
    *(pytest.param(text, 400, id=name) for name, text in BAD.items()),
    *(pytest.param(text, 403, id=name) for name, text in FOREIGN.items()),
    *(pytest.param(text, 404, id=name) for name, text in NOWHERE.items()),
    *(pytest.param(text, 405, id=name) for name, text in OTHERWISE.items()),
]

DROPPED = {
    "no JSON": frame(b"x"),
    "nothing": frame(b""),
    "half of JSON": frame(b'["stdin", "a'),
    "no array": frame(b'{"stdin": "q"}'),
    "an empty array": frame(b"[]"),
    "an unknown kind": frame(b'["quit"]'),
    "a kind that is none": frame(b"[5]"),
    "nothing typed": frame(b'["stdin"]'),
    "no key typed": frame(b'["stdin", ""]'),
    "null typed": frame(b'["stdin", null]'),
    "a number typed": frame(b'["stdin", 5]'),
    "a list typed": frame(b'["stdin", ["q"]]'),
    "a key too many": frame(b'["stdin", "q", "q"]'),
    "half a character": frame(b'["stdin", "\\ud800"]'),
    "the other half": frame(b'["stdin", "q\\udc00"]'),
    "100,000 letters": frame(b'["stdin", "%s"]' % (b"q" * 100_000)),
    "a size of words": frame(b'["resize", {"width": "wide", "height": 24}]'),
    "a size of digits": frame(b'["resize", {"width": "80", "height": "24"}]'),
    "a size below zero": frame(b'["resize", {"width": -80, "height": 24}]'),
    "a size beyond any screen": frame(b'["resize", {"width": 99999999, "height": 24}]'),
    "a size that is none": frame(b'["resize", 5]'),
    "arrays without end": frame(b"[" * 100_000),
    "a number without end": frame(b'["ping", %s]' % (b"9" * 10_000)),
    "bytes": frame(b'["stdin", "q"]', 2),
    "in pieces": frame(b'["stdin", ', first=0) + frame(b"?", PING) + frame(b"5]", 0),
}
ENDS = {
    "bits that mean nothing": (frame(b"[]", first=0xF0), 1002),
    "an unknown kind": (frame(b"[]", 3), 1002),
    "the end of nothing": (frame(b"[]", 0), 1002),
    "half a character": (frame(b'["stdin", "\xed\xa0\x80"]'), 1007),
    "a ping in pieces": (frame(b"", PING, first=0), 1002),
    "an end that is none": (frame(b"\x03", CLOSE), 1002),
    "an end without a meaning": (frame((999).to_bytes(2, "big"), CLOSE), 1002),
    "more than a megabyte": (frame(b'["stdin", "%s"]' % (b"q" * 1_100_000)), 1009),
    "longer than anything": (b"\x81\xff" + b"\xff" * 8 + b"q", 1009),
}


@pytest.fixture(scope="module")
def server(taken_in: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that is asked for everything it must refuse, and goes on."""
    with serving(taken_in, tmp_path_factory.mktemp("serve") / "errors") as served:
        yield served
        assert "Traceback" not in served.said()


def written(text: str, server: Served) -> bytes:
    """A request as bytes, for this server."""
    half = server.token[: len(server.token) // 2]
    for name, value in (
        ("HOST", server.host),
        ("PATH", server.path),
        ("TOKEN", server.token),
        ("HALF", half),
    ):
        text = text.replace(name, value)
    return text.replace("\n", "\r\n").encode("latin-1")


@pytest.mark.parametrize(("text", "status"), REQUESTS)
async def test_a_request_that_makes_no_sense_is_refused(text: str, status: int, server: Served) -> None:
    before = server.lines()
    answer = await server.ask(written(text, server))
    assert answer.split()[1] == str(status).encode(), answer
    assert server.lines() <= before + 1
    page = await server.ask(written("GET PATH HTTP/1.1\nHost: HOST\n\n", server))
    assert page.startswith(b"HTTP/1.1 200 ")


async def test_each_refusal_is_one_line_of_which_a_flood_gets_few(desk: Shell, tmp_path: Path) -> None:
    with serving(desk.folder, tmp_path / "errors", environment=desk.environment) as server:
        for request in REQUESTS:
            await server.ask(written(str(request.values[0]), server))
        await server.ask(written("GET PATH HTTP/1.1\nHost: HOST\n\n", server))
    said = server.said()
    assert server.lines() == len(REQUESTS)
    assert len(said.splitlines()) < 30
    assert all(line.startswith("onrecord: ") and len(line) <= 160 for line in said.splitlines())
    assert all(line.isprintable() for line in said.splitlines())
    assert server.token.lower() not in said.lower()


async def test_what_a_page_says_that_makes_no_sense_is_dropped(server: Served) -> None:
    async with server.page() as page:
        await page.until("We will act,")
        for bad in DROPPED.values():
            page.send(bad)
        page.send(frame(b"there?", PING))
        for keys in UNREADABLE:
            page.say("stdin", keys)
        page.say("ping", "1")
        page.say("blur")
        page.send(frame(b'["stdin", ', first=0) + frame(b'"?"]', 0))
        await page.until("type to search")
    assert "Traceback" not in server.said()


@pytest.mark.parametrize(("data", "code"), ENDS.values(), ids=ENDS)
async def test_what_is_no_frame_ends_its_page(data: bytes, code: int, server: Served) -> None:
    async with server.page() as page:
        page.send(data)
        assert await page.closed() == (code, "")
